"""What was just done, ready to be printed again, put right or followed by another."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from urbgov_desk.domain.right import Act
from urbgov_desk.gui.receive.calls import Finished
from urbgov_desk.gui.receive.form import ReceptionForm
from urbgov_desk.gui.receive.mode import Mode
from urbgov_desk.gui.right_guard import guard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.chip import restyle
from urbgov_desk.gui.widgets.label import ElidedLabel, words
from urbgov_desk.gui.widgets.money_edit import write_money

if TYPE_CHECKING:
    from urbgov_desk.domain.office import OfficerLine


class LastStrip(QFrame):
    """One line about the last reception, with its three keys."""

    print_wanted = Signal()
    next_wanted = Signal()
    correction_wanted = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.setProperty("role", "notice")
        self.setProperty("tone", Tone.good.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT + 4, UNIT // 2, UNIT // 2, UNIT // 2)
        row.setSpacing(UNIT)
        self._text = ElidedLabel()
        row.addWidget(self._text, 1)
        self._change = words("", "figure")
        row.addWidget(self._change)
        self.again = KeyButton(self.tr("In lại"), "Ctrl+R")
        self.again.clicked.connect(self.print_wanted)
        self.correct = KeyButton(self.tr("Sửa"), "Ctrl+G")
        self.correct.clicked.connect(self.correction_wanted)
        self.next = KeyButton(self.tr("Hồ sơ tiếp"), "Ctrl+D")
        self.next.setAccessibleName(self.tr("Hồ sơ tiếp của cùng người"))
        self.next.clicked.connect(self.next_wanted)
        for button in (self.again, self.correct, self.next):
            row.addWidget(button)
        self._close = QToolButton()
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.setAccessibleName(self.tr("Đóng dòng này"))
        self._close.clicked.connect(self.hide)
        guard(shell, Act.CORRECT, self.correct)
        guard(shell, Act.REPRINT, self.again)
        shell.officer_changed.connect(self._on_officer)
        row.addWidget(self._close)
        shell.theme.changed.connect(self._paint)
        self._paint()
        self.hide()

    def show_done(self, form: ReceptionForm, done: Finished, mode: Mode) -> None:
        """Show what was done; only an accepted dossier can be put right here."""
        said = {
            Mode.RECEIVE: self.tr("Đã sửa {code}")
            if form.correcting
            else self.tr("Đã tiếp nhận {code}"),
            Mode.AT_ONCE: self.tr("Đã nhận và trả ngay {code}"),
            Mode.SUPPLEMENT: self.tr("Đã lập phiếu yêu cầu bổ sung"),
            Mode.REFUSE: self.tr("Đã lập phiếu từ chối"),
            Mode.COURIER: "",
        }[mode].format(code=done.code or "")
        due = ""
        if done.due_at is not None:
            due = self.tr("hẹn {due}").format(due=f"{done.due_at:%H:%M %d/%m/%Y}")
        text = " · ".join(part for part in (said, due, form.label) if part)
        change = ""
        if done.change_due:
            change = self.tr("Trả lại khách {amount} đ").format(amount=write_money(done.change_due))
        self._text.setText(text)
        self._change.setText(change)
        self._change.setVisible(bool(change))
        self.correct.setVisible(done.code is not None and mode is Mode.RECEIVE)
        self.again.setVisible(bool(done.papers))
        self.show()
        told = QAccessibleAnnouncementEvent(self, f"{text} {change}".strip())
        QAccessible.updateAccessibility(told)
        if done.kept_charges:
            kept = self.tr("Khoản đã thu giữ nguyên: {names}. Hoàn hay thu thêm ở trang hồ sơ.")
            self._shell.say(kept.format(names=", ".join(done.kept_charges)), Tone.warn)

    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def _on_officer(self, officer: "OfficerLine | None") -> None:
        # Who sees numbers masked is not handed the person the officer before had here.
        if officer is not None and officer.masked:
            self.hide()

    def _paint(self) -> None:
        colour = self._shell.theme.tokens.ink(Tone.good).text
        self._close.setIcon(self._shell.theme.icon("x", colour, size=16))


class TaskBanner(QFrame):
    """What this page is doing out of the ordinary: putting right, checking a courier's envelope."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("tone", Tone.info.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT + 4, UNIT // 2, UNIT // 2, UNIT // 2)
        row.setSpacing(UNIT)
        self._text = ElidedLabel()
        row.addWidget(self._text, 2)
        self._caption = words(self.tr("Lý do sửa *"), "caption")
        row.addWidget(self._caption)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(self.tr("Lý do sửa"))
        self._caption.setBuddy(self.reason)
        row.addWidget(self.reason, 3)
        self.stop = QPushButton(self.tr("Thôi   Esc"))
        self.stop.clicked.connect(self.left)
        row.addWidget(self.stop)
        self.hide()

    def say(self, text: str, *, reason: str | None) -> None:
        """Show the task; `reason` None asks for none."""
        self._text.setText(text)
        asks = reason is not None
        self._caption.setVisible(asks)
        self.reason.setVisible(asks)
        self.reason.setText(reason or "")
        self.set_faulty("")
        self.show()

    def set_faulty(self, text: str) -> None:
        """The reason is missing."""
        self.reason.setProperty("faulty", bool(text))
        self.reason.setAccessibleDescription(text)
        restyle(self.reason)
