"""Tiếp nhận: one page on which a dossier is received in under a minute, by keyboard alone."""

import uuid
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import Channel
from urbgov_desk.gui.drafts import DraftKeeper, DraftPlace
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.receive import calls
from urbgov_desk.gui.receive.acting import Acting
from urbgov_desk.gui.receive.calls import Envelope, Finished, Front
from urbgov_desk.gui.receive.conversion import (
    form_of_dossier,
    next_for_same_people,
)
from urbgov_desk.gui.receive.courier_desk import CourierDesk
from urbgov_desk.gui.receive.form import PersonForm, ReceptionForm, form_json, form_of_json
from urbgov_desk.gui.receive.law_watch import LawWatch
from urbgov_desk.gui.receive.mode import Mode
from urbgov_desk.gui.receive.paper_line import missing_names
from urbgov_desk.gui.receive.person import person_of
from urbgov_desk.gui.receive.telling import Telling
from urbgov_desk.gui.receive.view import ReceiveView
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.subject import OpenDossier, ResumeVisit, Scanned

_DRAFTS = DraftPlace(name="receive", write=form_json, read=form_of_json)


class ReceivePage(Page):
    """Reads the panels, asks the office, and says beside the fields what it answers."""

    weighed = Signal()
    """The law has answered for the page as it stands."""
    finished = Signal()
    """An act was done and the page is ready for the next visitor."""
    refused = Signal()
    """An act was not done; the reason stands on the page."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.view = ReceiveView(shell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._base = _blank()
        self._typed = False
        self._last: Finished | None = None
        self._last_people: tuple[PersonForm, ...] = ()
        self._drafts = DraftKeeper(shell, _DRAFTS, self.form, self)
        self._late_scans: list[Scanned] = []
        self._couriers = CourierDesk(shell, self.view.courier, self)
        self._law = LawWatch(shell, self.view, self.form, self)
        self._telling = Telling(shell, self.view, lambda: self._law.today, self)
        self._acting = Acting(
            shell, self.view, self.form, telling=self._telling, couriers=self._couriers, parent=self
        )
        self._connect()
        self.view.show_values(self._base)
        shell.run(calls.look, self._on_front, owner=self)

    @property
    def drafts(self) -> DraftKeeper[ReceptionForm]:
        """The keeper of what stands here."""
        return self._drafts

    @property
    def last(self) -> Finished | None:
        """What came of the last act done here."""
        return self._last

    def form(self) -> ReceptionForm:
        """The page as it stands."""
        return self.view.values(self._base)

    def _connect(self) -> None:
        view = self.view
        view.edited.connect(self._on_edited)
        view.act_wanted.connect(lambda: self._law.when_known(self._acting.act))
        view.mode_wanted.connect(lambda mode: self._law.when_known(lambda: self._enter(Mode(mode))))
        view.park_wanted.connect(self._on_park)
        view.clear_wanted.connect(self._on_clear)
        view.procedure.chosen.connect(self._on_procedure)
        for panel in (view.procedure, view.money):
            panel.finished.connect(lambda: view.act.setFocus(Qt.FocusReason.OtherFocusReason))
        view.people.role_given.connect(self._go_on)
        view.people.dossier_wanted.connect(
            lambda key: self.shell.go("dossier", OpenDossier(dossier_id=key))
        )
        view.last.print_wanted.connect(lambda: self._acting.print_again(self._last))
        view.last.next_wanted.connect(self._next_dossier)
        view.last.correction_wanted.connect(self._correct_last)
        view.courier.opened.connect(self._open_envelope)
        self._couriers.listed.connect(lambda _number: self.finished.emit())
        self._couriers.refused.connect(self._on_told)
        self._acting.begun.connect(self._drafts.pause)
        self._acting.done.connect(self._on_done)
        self._acting.told.connect(self._on_told)
        self._acting.ended.connect(self._on_ended)
        view.procedure.papers.all_wanted.connect(
            lambda: self._law.when_known(view.procedure.papers.answer_all)
        )
        self._law.weighed.connect(self.weighed)
        self._law.refused.connect(self._on_unweighed)
        self._telling.said.connect(self.refused)
        self._drafts.wanted.connect(lambda key: self.shell.go("receive", ResumeVisit(key=key)))
        self.shell.worker.changed.connect(self._on_changed)

    # -- what the window asks ----------------------------------------------------------------

    def arrive(self, subject: object | None) -> None:
        """Be ready, or take in what came: a card, a dossier to put right, a parked visit."""
        if isinstance(subject, Scanned):
            if self.view.act.isEnabled():
                self._take_reading(subject)
            else:
                # The next visitor's card, while the last one's dossier is being recorded.
                self._late_scans.append(subject)
        elif isinstance(subject, OpenDossier):
            self._open(subject.dossier_id)
        elif isinstance(subject, ResumeVisit):
            self._resume(subject.key)
        elif self.form().blank:
            self.view.people.editor.focus()

    def leave(self) -> None:
        """Keep what stands here."""
        self._drafts.save_now()

    def take_focus(self) -> None:
        """Go where work goes on."""
        self._go_on()

    # -- the law -----------------------------------------------------------------------------

    def _on_front(self, front: Front) -> None:
        self.view.procedure.set_lines(front.procedures, front.favourites)
        self._law.today = front.today
        self._drafts.reload(self._restore)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & {"setting.changed", "law.overridden", "law.override_ended"}:
            self.shell.run(
                calls.look,
                lambda front: self.view.procedure.set_lines(front.procedures, front.favourites),
                owner=self,
            )

    def _restore(self, form: ReceptionForm) -> None:
        # Whoever came while the drafts were read is not overwritten.
        if self.form().blank:
            self._show(form, typed=True)

    def _on_procedure(self, code: str) -> None:
        self._touch()
        self._law.begin()
        if code:
            self._law.when_known(self.view.procedure.focus_papers)

    def _touch(self) -> None:
        if not self._typed:
            self.shell.visitor_changed.emit()
        self._typed = True
        # Who goes on typing has answered: it stays.
        self.view.question.hide()
        self._drafts.touch()

    def _on_edited(self) -> None:
        self._touch()
        self._law.touch()
        if self.view.problem():
            self.view.say_problem("")

    def _on_unweighed(self, told: Told) -> None:
        # Half a basis while it is typed is no error yet; the act itself will say so.
        if not self._telling.is_half_typed(told, self.form()):
            self._telling.tell(told, self.form())

    # -- showing -----------------------------------------------------------------------------

    def _show(self, form: ReceptionForm, *, typed: bool = False) -> None:
        """Put a form on the page; `typed`: it would be lost if it were emptied again."""
        view = self.view
        if typed or form.correcting is not None or form.dossier is not None:
            self.shell.visitor_changed.emit()
        self._base = form
        view.question.close_question()
        correcting = form.correcting
        view.show_values(form)
        view.show_mode(Mode.RECEIVE, correcting=correcting is not None)
        if correcting is not None:
            view.banner.say(
                self.tr("Đang sửa hồ sơ {code}").format(code=correcting.code),
                reason=correcting.reason,
            )
        elif form.courier is not None:
            view.banner.say(form.courier.words, reason=None)
        elif form.dossier is not None:
            view.banner.say(self.tr("Hồ sơ đã yêu cầu bổ sung trước đây"), reason=None)
        else:
            view.banner.hide()
        if correcting is not None or form.dossier is not None:
            # What was done before is about somebody else.
            view.last.hide()
        self._law.begin(case=form.case, keep_papers=bool(form.papers))
        self._typed = typed
        self._go_on()

    def _go_on(self) -> None:
        view = self.view
        if view.people.asking():
            return
        if view.mode is not Mode.RECEIVE:
            panel = view.act_panel()
            if panel is not None:
                panel.begin()
        elif self._base.correcting is not None and not view.banner.reason.text():
            view.banner.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif all(person.blank for person in view.people.people()):
            view.people.editor.focus()
        elif not view.procedure.code():
            view.procedure.chooser.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            view.procedure.focus_papers()

    def _reset(self) -> None:
        self._show(_blank())

    def _on_clear(self) -> None:
        if self._typed and not self.form().blank:
            correcting = self._base.correcting
            self.view.ask_to_leave(correcting.code if correcting else "", self._clear)
        else:
            self._clear()

    def _clear(self) -> None:
        self._drafts.drop(self._base.draft_id)
        self._reset()

    def _next_dossier(self) -> None:
        people = self.form().people if not self.form().blank else self._last_people
        if people:
            fresh = _blank()
            keys = {"request_id": fresh.request_id, "draft_id": fresh.draft_id}
            self._show(next_for_same_people(people, **keys))

    # -- scans, dossiers, parked visits ------------------------------------------------------

    def _take_reading(self, scanned: Scanned) -> None:
        from urbgov_desk.services.scan import Reading

        reading = scanned.reading
        if not isinstance(reading, Reading):
            return
        if reading.courier_list is not None:
            self._enter(Mode.COURIER)
        if reading.party is None:
            return
        person = person_of(reading.party)
        parked = self._drafts.of_number(person.number) if self.form().blank else None
        if parked is not None:
            self._resume(parked)
            return
        known = reading.known[0] if len(reading.known) == 1 else None
        asks = self.view.people.add_scanned(replace(person, party_id=known))
        self._telling.warn(reading)
        self._on_edited()
        if not asks:
            self._go_on()

    def _open(self, dossier_id: str) -> None:
        def find() -> None:
            self.shell.run(lambda desk: calls.find(desk, dossier_id), self._on_dossier, owner=self)

        self._set_aside(find)

    def _on_dossier(self, dossier: Dossier) -> None:
        fresh = _blank()
        self._show(
            form_of_dossier(
                dossier,
                request_id=fresh.request_id,
                draft_id=fresh.draft_id,
                correct=dossier.accepted,
            )
        )

    def _correct_last(self) -> None:
        if self._last is not None and self._last.code:
            self._open(self._last.dossier)

    def _set_aside(self, then: Callable[[], None]) -> None:
        """What stands here waits as a parked visit; the page goes on once it is safe there."""
        form = self.form()
        if form.blank:
            then()
        elif self.view.act.isEnabled():
            self._acting.hold()
            self._drafts.park(form, then, self._acting.let_go)

    def _on_park(self) -> None:
        if self.form().blank:
            # One key both ways: on an empty page it takes up who waits longest.
            oldest = self._drafts.oldest()
            if oldest is not None:
                self._resume(oldest)
            return
        self._set_aside(self._reset)

    def _resume(self, key: str) -> None:
        def take_up() -> None:
            form = self._drafts.take_up(key)
            if form is not None:
                self._show(form, typed=True)

        self._set_aside(take_up)

    # -- modes -------------------------------------------------------------------------------

    def _enter(self, mode: Mode) -> None:
        view = self.view
        view.clear_errors()
        if (
            mode in (Mode.SUPPLEMENT, Mode.REFUSE, Mode.AT_ONCE)
            and not self._acting.has_procedure()
        ):
            return
        view.show_mode(mode, correcting=self._base.correcting is not None)
        form = self.form()
        if mode is Mode.SUPPLEMENT:
            view.supplement.fill(missing_names(form.papers))
        elif mode is Mode.REFUSE:
            self.shell.run(
                lambda desk: calls.refusal_grounds(desk, form.procedure),
                view.refusal.fill,
                owner=self,
            )
        elif mode is Mode.AT_ONCE:
            view.at_once.fill(self._law.today)
        elif mode is Mode.COURIER:
            self._couriers.load()
        self._go_on()

    def _open_envelope(self, envelope: Envelope) -> None:
        form = replace(
            _blank(),
            people=(PersonForm(name=envelope.name),),
            procedure=envelope.procedure or "",
            channel=Channel.post,
            courier=self._couriers.line_of(envelope),
        )
        self._set_aside(lambda: self._show(form))

    # -- acting ------------------------------------------------------------------------------

    def _on_done(self, form: ReceptionForm, done: Finished) -> None:
        view = self.view
        self._last, self._last_people = done, form.people
        # The act took the draft with it, except where it keeps none.
        if form.correcting is not None:
            self._drafts.drop(form.draft_id)
        else:
            self._drafts.done(form.draft_id)
        view.last.show_done(form, done, view.mode)
        view.at_once.clear()
        self._reset()
        if form.courier is not None:
            self._enter(Mode.COURIER)
        self.finished.emit()

    def _on_ended(self) -> None:
        late, self._late_scans = self._late_scans, []
        for scanned in late:
            self._take_reading(scanned)

    def _on_told(self, told: Told) -> None:
        self._drafts.touch()
        self._telling.tell(told, self.form())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the act being prepared."""
        if event.key() == Qt.Key.Key_Escape and self.view.mode is not Mode.RECEIVE:
            self._enter(Mode.RECEIVE)
            return
        super().keyPressEvent(event)


def _blank() -> ReceptionForm:
    """A page for the next visitor. Its keys are made once, so a retry takes no second number."""
    return ReceptionForm(request_id=uuid.uuid4().hex, draft_id=uuid.uuid4().hex)
