"""Chứng thực: scan, two letters, F9, Enter, Space."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.gui.certify import reading
from urbgov_desk.gui.certify.acting import Acting
from urbgov_desk.gui.certify.conversion import line_of_kind
from urbgov_desk.gui.certify.doing import Doing
from urbgov_desk.gui.certify.form import (
    KINDS,
    CertifyForm,
    LineForm,
    form_json,
    form_of_json,
)
from urbgov_desk.gui.certify.number_check import NumberCheck
from urbgov_desk.gui.certify.reading import Front, OpenedVisit
from urbgov_desk.gui.certify.taking import Taking
from urbgov_desk.gui.certify.telling import Telling
from urbgov_desk.gui.certify.view import CertifyView, Stage
from urbgov_desk.gui.certify.weigher import Weigher
from urbgov_desk.gui.certify.words import dong, short_number
from urbgov_desk.gui.drafts import DraftKeeper, DraftPlace
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.subject import OpenVisit, ResumeVisit, Scanned

if TYPE_CHECKING:
    from urbgov_desk.domain.certification_rule import PaperKind
    from urbgov_desk.domain.certification_visit import Visit
    from urbgov_desk.gui.shell import Shell

_DRAFTS = DraftPlace(name="certify", write=form_json, read=form_of_json)
_RELOAD = frozenset(
    {"setting.changed", "law.overridden", "law.override_ended", "certification.signed"}
)


class CertifyPage(Page):
    """Reads the panels, asks the office, and shows what it answers."""

    finished = Signal()
    """A visit was handed over, sent on or refused, and the page is ready for the next."""
    shown = Signal()
    """A recorded visit stands on the page as it is now."""

    def __init__(self, shell: "Shell") -> None:
        super().__init__(shell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.view = CertifyView(shell)
        column.addWidget(self.view)
        self.front: Front | None = None
        self._base = self._in_hand(_blank())
        self.drafts = DraftKeeper(shell, _DRAFTS, self.form, self)
        telling = Telling(shell, self.view, self)
        self.weigher = Weigher(shell, self.view, self.form, self)
        self.acting = Acting(
            shell, self.view, self.form, telling=telling, weigher=self.weigher, parent=self
        )
        self.taking = Taking(self)
        self.number_check = NumberCheck(shell, self.view, self)
        self.doing = Doing(self)
        self._connect()
        shell.run(reading.look, self._on_first_look, owner=self)

    def form(self) -> CertifyForm:
        """The page as it stands."""
        return self.view.values(self._base)

    # -- what the window asks ----------------------------------------------------------------

    def arrive(self, subject: object | None) -> None:
        """Be ready, or take in what came: a card, a bundle, a parked visit."""
        if isinstance(subject, Scanned):
            self.taking.take_reading(subject)
        elif isinstance(subject, OpenVisit):
            self.taking.open_visit(subject.certification)
        elif isinstance(subject, ResumeVisit):
            self.resume(subject.key)
        else:
            self.view.go_on()

    def take_scan(self, text: str) -> bool:
        """A card belongs to whoever stands here; everything else goes where it belongs."""
        return self.taking.take(text)

    def leave(self) -> None:
        """Keep what stands here."""
        self.drafts.save_now()

    def take_focus(self) -> None:
        """Go where work goes on."""
        self.view.go_on()

    def way_back(self) -> object | None:
        """The bundle that is shown."""
        opened = self.view.visit.opened
        return OpenVisit(certification=opened.visit.id) if opened is not None else None

    def change_officer(self) -> None:
        """Another officer may sign other things; what the one before began to ask is dropped."""
        opened = self.view.visit.opened
        self.acting.forget()
        self.weigher.forget()
        if self.shell.officer is None:
            return
        form = self.form()
        self._base = self._in_hand(form)
        if self._base.lines != form.lines:
            self.view.lines.show_lines(self._base.lines, form.current)
            self.drafts.touch()
        self.weigher.ask()
        if opened is not None:
            self.taking.open_visit(opened.visit.id)

    # -- showing -----------------------------------------------------------------------------

    def show_form(self, form: CertifyForm) -> None:
        """Put a form on the page and go where work goes on."""
        form = self._in_hand(form)
        self._base = form
        self.view.visit.forget()
        self.view.show_stage(Stage.ENTRY)
        self.view.show_values(form)
        self._on_edited()
        self.view.go_on()

    def show_visit(self, opened: OpenedVisit) -> None:
        """Show a recorded visit and take the keys."""
        self.view.visit.show_visit(opened)
        self.view.show_stage(Stage.VISIT)
        self.view.go_on()
        self.shown.emit()

    def leave_visit(self) -> None:
        """A recorded visit stays as it stands; the page is ready for the next."""
        self.warn_left()
        if self.view.visit.opened is not None:
            self.begin_anew()
        else:
            self.view.show_stage(Stage.ENTRY)
            self.view.go_on()

    def warn_left(self, but: str = "") -> None:
        """Say that the bundle shown is signed and was not handed over, unless it is `but`."""
        opened = self.view.visit.opened
        if opened is not None and opened.visit.id != but and self.view.visit.may_hand_over():
            self.taking.leave(opened.visit)

    def begin_anew(self) -> None:
        """Ready for the next visitor."""
        self.show_form(_blank())

    def drop(self) -> None:
        """What stands here is not wanted."""
        self.drafts.drop(self._base.draft_id)
        self.begin_anew()

    def set_aside(self, then: Callable[[], None]) -> None:
        """What is being typed waits as a parked visit; once it is safe the page goes on.

        Whoever comes meanwhile waits too; where it could not be kept, it stays on the page.
        """
        form = self.form()
        if self.view.visit.opened is not None or form.blank:
            then()
            return

        safe: list[bool] = []

        def kept() -> None:
            safe.append(True)
            self._base = self._in_hand(_blank())
            self.view.show_values(self._base)
            then()

        self.acting.hold()
        self.drafts.park(form, kept, lambda: self.acting.let_go(done=bool(safe)))

    def resume(self, key: str) -> None:
        """A parked visit comes back."""

        def take_up() -> None:
            form = self.drafts.take_up(key)
            if form is not None:
                self.show_form(form)

        self.set_aside(take_up)

    # -- within ------------------------------------------------------------------------------

    def _connect(self) -> None:
        view, acting = self.view, self.acting
        view.edited.connect(self._on_edited)
        view.entry.kind_chosen.connect(self._on_kind)
        view.entry.title_typed.connect(self._on_title)
        view.lines.look_wanted.connect(self.taking.look_up)
        acting.begun.connect(self.drafts.pause)
        acting.recorded.connect(self._on_recorded)
        acting.handed_over.connect(self._on_handed_over)
        acting.refused.connect(self._on_refused)
        acting.carried.connect(self._on_carried)
        self.drafts.wanted.connect(lambda key: self.shell.go("certify", ResumeVisit(key=key)))
        self.shell.worker.changed.connect(self._on_changed)

    def _on_first_look(self, front: Front) -> None:
        self._on_look(front)
        self.weigher.ask()
        self.drafts.reload(self._restore)
        if not front.any_book and self.form().blank:
            self.acting.ask_book(BookKind.COPIES, front.now.year, new_year=False, then=None)

    def _in_hand(self, form: CertifyForm) -> CertifyForm:
        """The form at the hands of who works here; what somebody else saw is to be seen again."""
        officer = self.shell.officer
        if officer is None or form.officer == officer.id:
            return form
        lines = tuple(replace(line, seen=False) for line in form.lines)
        return replace(form, officer=officer.id, lines=lines)

    def _on_look(self, front: Front) -> None:
        self.front = front
        self.view.set_front(front)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if kinds & _RELOAD:
            self.shell.run(reading.look, self._on_look, owner=self)

    def _restore(self, form: CertifyForm) -> None:
        # Whoever came while the drafts were read is not overwritten.
        if self.form().blank and self.view.visit.opened is None:
            self.show_form(form)

    def _on_edited(self) -> None:
        self.drafts.touch()
        self.weigher.touch()
        self.view.say_problem("")

    def _on_kind(self, kind: "PaperKind") -> None:
        self.view.lines.add(line_of_kind(kind))
        self.view.lines.begin()

    def _on_title(self, title: str) -> None:
        kind = KINDS[self.view.group()][0]
        self.view.lines.add(LineForm(kind=kind, title=title, pages=None))
        self.view.lines.detail.focus("title")

    # -- what came of it ---------------------------------------------------------------------

    def _on_recorded(self, form: CertifyForm | None, opened: OpenedVisit) -> None:
        if form is not None:
            # The act took the draft with it.
            self.drafts.done(form.draft_id)
            self._base = self._in_hand(_blank())
            self.view.show_values(self._base)
            self.view.side.clear()
            self.view.strip.hide()
        self.show_visit(opened)

    def _on_handed_over(self, visit: "Visit", change: int) -> None:
        self.taking.is_over(visit.id)
        text = self.tr("Đã trao {name} · {amount}").format(
            name=visit.requester, amount=dong(visit.paid)
        )
        back = self.tr("Trả lại khách {amount}").format(amount=dong(change)) if change else ""
        self._done(visit, text, back)

    def _on_refused(self, asked: "tuple[CertifyForm, tuple[int, ...]]", visit: "Visit") -> None:
        form, positions = asked
        left = tuple(x for place, x in enumerate(form.lines, 1) if place not in positions)
        if left:
            # The other papers are still to be certified.
            self.show_form(replace(form, lines=left, current=0, request_id=uuid.uuid4().hex))
            self.view.strip.show_done(
                "", self.tr("Đã lập văn bản từ chối · {name}").format(name=visit.requester)
            )
            return
        self.drafts.done(form.draft_id)
        self._done(
            visit, self.tr("Đã lập văn bản từ chối · {name}").format(name=visit.requester), ""
        )

    def _on_carried(self, form: CertifyForm) -> None:
        self.drafts.drop(form.draft_id)
        self.begin_anew()
        self.view.strip.show_done(
            "", self.tr("Đã in phiếu nội bộ · {name}").format(name=form.requester)
        )
        self.finished.emit()

    def _done(self, visit: "Visit", text: str, change: str) -> None:
        self.view.visit.forget()
        self.begin_anew()
        bundle = self.tr("Túi {number}").format(number=short_number(visit.code))
        self.view.strip.show_done(bundle, text, change)
        self.finished.emit()


def _blank() -> CertifyForm:
    """A page for the next visitor. Its keys are made once, so a retry takes no second number."""
    return CertifyForm(request_id=uuid.uuid4().hex, draft_id=uuid.uuid4().hex)
