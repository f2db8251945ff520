"""An act's own small form, in the page: fields, told errors beside them, one button."""

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.dossier.approval import ApprovalFields
from urbgov_desk.gui.dossier.asking import Approval, Sending
from urbgov_desk.gui.dossier.reading import OpenedDossier
from urbgov_desk.gui.dossier.typed_away import typed_away
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import rule
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.outcome import Done

    Act = Callable[[Desk], Done]

COLUMNS = 6


class ActPanel(QFrame):
    """The frame every act's panel is made in; a panel says its fields and its request.

    F9 or Enter sends, Esc gives up. The request's id is made once, so sending again after a told
    error, or twice by a shaking finger, is one act.
    """

    sent = Signal(object)
    """The act to run: desk -> Done."""
    given_up = Signal()

    says_due = False
    """Whether what was done gives a new date that is worth saying."""
    fields_of: dict[str, str] = {}  # noqa: RUF012
    """Which field a told problem stands beside, by the problem's code; others stand below."""

    def __init__(
        self, shell: Shell, opened: OpenedDossier, heading: str, verb: str, lead: str = ""
    ) -> None:
        super().__init__()
        self.shell = shell
        self.language = shell.preferences.liking.language.value
        self.opened = opened
        self.sending = Sending(request_id=str(uuid.uuid4()), dossier=opened.dossier.id)
        self.fields: dict[str, Field] = {}
        self._confirmed = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(rule())
        column.addWidget(words(heading, "heading"))
        self._heading = heading
        if lead:
            note = words(lead, "quiet")
            note.setWordWrap(True)
            column.addWidget(note)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(UNIT + UNIT // 2)
        self.grid.setVerticalSpacing(UNIT // 2)
        for place in range(COLUMNS):
            self.grid.setColumnStretch(place, 1)
        column.addLayout(self.grid)
        self.approval = ApprovalFields(opened.officers)
        column.addWidget(self.approval)
        self._trouble = words("", "error")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        column.addWidget(self._trouble)
        self.confirm = ConfirmBar()
        column.addWidget(self.confirm)
        foot = QHBoxLayout()
        self.primary = KeyButton(verb, "F9", primary=True)
        self.primary.clicked.connect(self.send)
        foot.addWidget(self.primary)
        self.back = KeyButton(self.tr("Bỏ qua"), "Esc")
        self.back.clicked.connect(self.given_up)
        foot.addWidget(self.back)
        foot.addStretch(1)
        column.addLayout(foot)

    # -- what a panel says of itself -----------------------------------------------------------

    def act(self) -> "Act | None":
        """What to do with what stands in the fields; None when a field cannot be read."""
        raise NotImplementedError

    def question(self) -> tuple[str, str]:
        """For what cannot be undone: the question and its answer; empty for everything else."""
        return "", ""

    def done_words(self) -> str:
        """What was done, when it is done."""
        return self._heading

    # -- for panels ----------------------------------------------------------------------------

    def add(
        self,
        name: str,
        label: str,
        editor: QWidget,
        place: tuple[int, int, int],
        *,
        needed: bool = False,
        hint: str = "",
    ) -> Field:
        """A field at (row, column, columns wide)."""
        field = Field(label, editor, needed=needed, hint=hint)
        self.fields[name] = field
        typed_away(field)
        self.grid.addWidget(field, place[0], place[1], 1, place[2])
        return field

    def approved(self) -> Approval:
        """Who approved and why, as typed."""
        return self.approval.value()

    # -- the same for all ------------------------------------------------------------------------

    def focus_first(self) -> None:
        """Begin at the first field."""
        for field in self.fields.values():
            if field.editor.focusPolicy() != Qt.FocusPolicy.NoFocus:
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def send(self) -> None:
        """Ask where something cannot be undone, then send."""
        self._clear()
        act = self.act()
        if act is None:
            self._to_first_error()
            return
        question, answer = self.question()
        if question and not self._confirmed:
            self.confirm.ask(question, answer, self._send_confirmed)
            return
        self.set_busy(True)
        self.sent.emit(act)

    def set_busy(self, busy: bool) -> None:
        """While the act runs nothing can be sent again."""
        self.primary.setEnabled(not busy)

    def show_told(self, told: Told) -> None:
        """Say a refusal beside its field, and ask for an approver when one is needed."""
        self._confirmed = False
        text = self.shell.words(told)
        if told.code in ("approver_needed", "supplement_late"):
            self.approval.ask(text)
            return
        name = self.fields_of.get(told.code) or str(told.values.get("field", ""))
        field = self.fields.get(name)
        if field is None:
            self._trouble.setText(text)
            self._trouble.show()
            return
        field.set_error(text)
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def trouble(self) -> str:
        """What is said below the fields."""
        return self._trouble.text() if not self._trouble.isHidden() else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter sends (in a text of several lines with Ctrl), Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.window().focusWidget()
            if focused is self.back:
                self.given_up.emit()
                return
            if self.primary.isEnabled():
                self.send()
            return
        super().keyPressEvent(event)

    def _send_confirmed(self) -> None:
        self._confirmed = True
        self.send()

    def _clear(self) -> None:
        for field in self.fields.values():
            field.set_error("")
        self._trouble.hide()

    def _to_first_error(self) -> None:
        for field in self.fields.values():
            if field.error:
                field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return


def free_choice(choices: tuple[str, ...], present: str = "") -> QComboBox:
    """A line with a list to choose from, where something else may be typed too."""
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItems(list(choices))
    box.setCurrentText(present)
    if not present:
        box.setCurrentIndex(-1)
    return box


def lines_edit(rows: int = 3) -> QPlainTextEdit:
    """A text of several lines that Tab leaves."""
    edit = QPlainTextEdit()
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(edit.fontMetrics().lineSpacing() * rows + 3 * UNIT)
    return edit


def line_edit(text: str = "") -> QLineEdit:
    """A line."""
    return QLineEdit(text)
