"""The page Hồ sơ: what there is to do, and one dossier with its acts."""

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget

from urbgov_desk.domain.act import Contact, ReprintPaper
from urbgov_desk.domain.dossier import CallList, ContactOutcome, IssuedPaper
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.dossier.panel import ActPanel
from urbgov_desk.gui.dossier.reading import OpenedDossier, Parts, read_dossier, read_parts
from urbgov_desk.gui.dossier.said import moment, money
from urbgov_desk.gui.dossier.segment import CALLS
from urbgov_desk.gui.dossier.step import BY_STEP, Action
from urbgov_desk.gui.dossier.view import DossierView
from urbgov_desk.gui.dossier.work_list import WorkListPane
from urbgov_desk.gui.forms.ui_dossier import Ui_Dossier
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.subject import FindText, OpenDossier, Scanned
from urbgov_desk.gui.widgets.empty import EmptyState

if TYPE_CHECKING:
    from urbgov_desk.gui.dossier.panel import Act
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.outcome import Done

_PAUSE_MS = 90
"""Holding Down runs through the list; only the dossier one stops at is read."""
_CARES = ("dossier.", "paper.", "money.", "payment.", "charge.", "party.")


class DossierPage(Page):
    """The list to the left leads, the dossier to the right follows."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._form = Ui_Dossier()
        self._form.setupUi(self)
        self.setObjectName("page")
        self._form.find.setMinimumWidth(1)
        self.work = WorkListPane(shell, self._form, self)
        self.view = DossierView(shell)
        self._nothing = EmptyState(
            shell.theme,
            "folder",
            self.tr("Chưa chọn hồ sơ nào"),
            self.tr("Chọn trong danh sách, quét giấy tiếp nhận, hoặc tìm bằng Ctrl+K."),
        )
        self._right = QStackedWidget()
        self._right.addWidget(self._nothing)
        self._right.addWidget(self.view)
        self._form.dossierPlace.addWidget(self._right)
        self._wanted: str | None = None
        self._pinned = False
        self._turned = False
        self._then: Action | None = None
        self._parts_read = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._read_wanted)
        self._connect()

    # -- what the window asks ------------------------------------------------------------------

    def arrive(self, subject: object | None) -> None:
        """Come for a dossier, for what was typed to find one, or to see what there is to do."""
        self.work.begin()
        if isinstance(subject, FindText):
            self._pinned = False
            self.reload()
            self.work.find_text(subject.text)
            return
        if isinstance(subject, Scanned):
            dossier = getattr(subject.reading, "dossier", None)
            if dossier is not None:
                # A receipt opens its dossier on the step that is next.
                step = getattr(subject.reading, "step", None)
                self.open(dossier.id, then=BY_STEP.get(step) if step else None)
        if isinstance(subject, OpenDossier):
            self.open(subject.dossier_id)
        self.reload()
        self.work.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read the lists and the dossier that is open again."""
        if not self.isVisible() and self._parts_read:
            return  # whoever comes here reads it then
        self.shell.run(read_parts, self._on_parts, owner=self)
        if self._wanted is not None:
            self._read_wanted()

    def take_focus(self) -> None:
        """Where work goes on: in the act that is open, else in the list."""
        if self.view.panel is not None:
            self.view.panel.focus_first()
        else:
            self.work.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def change_officer(self) -> None:
        """Another officer may have other rights over the dossier that is open.

        An act that was begun, and a paper that was looked at, are not theirs.
        """
        if self.is_for_another():
            self.view.close_panel()
            self.view.close_sight()
            self.work.forget_search()
        if self.shell.officer is not None:
            self._read_wanted()

    def open(self, dossier_id: str, *, then: Action | None = None) -> None:
        """Show one dossier, whether or not the list has it, and begin an act if one is named."""
        self._pinned = True
        self._then = then
        self._want(dossier_id, at_once=True)

    # -- within ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.work.looked_at.connect(self._on_looked_at)
        self.work.entered.connect(self._on_entered)
        self.work.called.connect(self._on_called)
        self.work.refilled.connect(self._on_refilled)
        self.work.turned.connect(self._unpin)
        self.work.held_back.connect(self._say_held)
        self.view.panel_turned.connect(self._on_panel)
        self.view.elsewhere.connect(self._on_elsewhere)
        self.view.act_sent.connect(self._on_act)
        self.view.reprint_wanted.connect(self._on_reprint)
        self.view.sight_wanted.connect(self._on_sight)
        self.shell.worker.changed.connect(self._on_changed)

    def _unpin(self) -> None:
        self._pinned = False
        self._turned = True

    def _on_panel(self, opened: bool) -> None:
        self.work.hold(opened)
        self.view.show_calling(self.work.calling is not None)

    def _say_held(self) -> None:
        self.shell.say(self.tr("Đang làm dở một việc: F9 để xong, Esc để bỏ qua."), Tone.warn)

    def _on_parts(self, parts: Parts) -> None:
        self._parts_read = True
        self.work.show_parts(parts)

    def _on_refilled(self) -> None:
        line = self.work.current()
        turned, self._turned = self._turned, False
        if self._wanted is not None and (self._pinned or self.view.panel is not None):
            # What was asked for, acted on or is being filled in stays, wherever the list has gone.
            self.work.stand_on(self._wanted)
        elif line is None:
            # A list that ran empty by itself leaves what is read in sight, but nobody is left to
            # call: F9, pressed once more, must not be about the dossier.
            if turned or self.work.segment in CALLS:
                self._show_nothing()
        elif line.id != self._wanted:
            self._want(line.id)
        # F9 changes hands at once, not when the dossier is read.
        self.view.show_calling(self.work.calling is not None)

    def _show_nothing(self) -> None:
        self._pause.stop()
        self._wanted = None
        self.work.shown = None
        self.view.withdraw()
        self._right.setCurrentWidget(self._nothing)

    def _on_looked_at(self, dossier_id: str) -> None:
        if self.view.panel is not None and self._wanted is not None:
            # What is typed in an open act is not lost to an arrow key.
            self.work.stand_on(self._wanted)
            self._say_held()
            return
        self._pinned = False
        self._want(dossier_id)

    def _want(self, dossier_id: str, *, at_once: bool = False) -> None:
        self._wanted = dossier_id
        opened = self.view.opened
        if opened is None or opened.dossier.id != dossier_id:
            self.work.shown = None
            self.view.withdraw()
        if at_once:
            self._pause.stop()
            self._read_wanted()
        else:
            self._pause.start()

    def _read_wanted(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        self.shell.run(
            lambda desk: read_dossier(desk, wanted),
            self._on_opened,
            self._on_unreadable,
            owner=self,
        )

    def _on_opened(self, opened: OpenedDossier) -> None:
        if opened.dossier.id != self._wanted:
            return
        self._right.setCurrentWidget(self.view)
        self.work.shown = self._wanted
        self.view.show_dossier(opened, calling=self.work.calling is not None)
        then, self._then = self._then, None
        if then is not None:
            self.view.begin(then)

    def _on_unreadable(self, told: Told) -> None:
        self._show_nothing()
        self.shell.refuse(told)

    def _on_entered(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._read_wanted()
        self.view.focus_body()

    def _on_elsewhere(self, action: Action) -> None:
        opened = self.view.opened
        if opened is None:
            return
        if action is Action.PRINT_SLIP:
            self._print_slip(opened.dossier.id)
            return
        # Reception receives a dossier that waits and corrects one that was received.
        place = "handover" if action is Action.RETURN else "receive"
        self.shell.go(place, OpenDossier(dossier_id=opened.dossier.id))

    def _on_act(self, panel: ActPanel, act: "Act") -> None:
        self.shell.run(
            act,
            lambda done: self._on_done(panel, done),
            panel.show_told,
            owner=panel,
            ended=lambda: panel.set_busy(False),
        )

    def _on_done(self, panel: ActPanel, done: "Done") -> None:
        self.shell.say(self._done_words(panel, done))
        if self.view.panel is panel:
            self.view.close_panel()
        self._pinned = True
        # F9 pressed once more is not about the dossier as it stood before.
        self.view.withdraw()
        self.work.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._want(done.dossier, at_once=True)

    def _done_words(self, panel: ActPanel, done: "Done") -> str:
        parts = [self.tr("{verb}: xong").format(verb=panel.done_words())]
        if done.code:
            parts[0] = f"{parts[0]} – {done.code}"
        if done.due_at is not None and panel.says_due:
            parts.append(self.tr("hẹn trả {at}").format(at=moment(done.due_at)))
        if done.papers:
            parts.append(self.tr("đang in {n} giấy").format(n=len(done.papers)))
        if done.change_due:
            parts.append(self.tr("trả lại {sum}").format(sum=money(done.change_due)))
        if getattr(done, "transfer_late", False):
            parts.append(self.tr("chuyển muộn so với quy định"))
        return " · ".join(parts)

    def _on_called(self, dossier_id: str, calls: CallList, outcome: ContactOutcome) -> None:
        request = Contact(
            request_id=str(uuid.uuid4()), dossier=dossier_id, list=calls, outcome=outcome
        )

        def note(desk: "Desk") -> "Done":
            from urbgov_desk.services import contact

            return contact.record(desk, request)

        self._pinned = False
        self.shell.run(note, owner=self)

    def _on_reprint(self, paper: IssuedPaper) -> None:
        request = ReprintPaper(request_id=str(uuid.uuid4()), paper=paper.id)

        def again(desk: "Desk") -> str:
            from urbgov_desk.services import paper as papers

            return papers.reprint(desk, request)

        self.shell.run(
            again, lambda _job: self.shell.say(self.tr("Đang in lại, có dấu in lại")), owner=self
        )

    def _print_slip(self, dossier_id: str) -> None:
        request_id = str(uuid.uuid4())

        def slip(desk: "Desk") -> "Done":
            from urbgov_desk.services import handling

            return handling.control_slip(desk, dossier_id, request_id)

        self.shell.run(
            slip, lambda _done: self.shell.say(self.tr("Đang in phiếu kiểm soát")), owner=self
        )

    def _on_sight(self, paper: IssuedPaper) -> None:
        paper_id = paper.id

        def read(desk: "Desk") -> bytes:
            from urbgov_desk.services import paper as papers

            return papers.read(desk, paper_id)

        self.shell.run(read, lambda pdf: self.view.show_sight(paper, pdf), owner=self)

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if any(kind.startswith(_CARES) for kind in kinds):
            self.reload()
