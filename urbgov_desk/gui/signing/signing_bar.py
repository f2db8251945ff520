"""The signing step in one line: the question of Điều 9 khoản 3, and the PIN where none is open."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.pin_edit import PinEdit


class SigningBar(QFrame):
    """Hidden until a signature needs an answer; Enter signs, Esc leaves everything as it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("tone", Tone.warn.value)
        self._go: Callable[[str], None] | None = None
        self._before: QWidget | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, UNIT, UNIT, UNIT)
        column.setSpacing(UNIT // 2)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        self.question = words("")
        self.question.setWordWrap(True)
        row.addWidget(self.question, 1)
        self.pin = PinEdit()
        self.pin.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(self.pin)
        self.agree = QPushButton()
        self.agree.setProperty("role", "primary")
        self.agree.clicked.connect(self._on_go)
        row.addWidget(self.agree)
        self._leave = KeyButton(self.tr("Thôi"), "")
        self._leave.clicked.connect(self.close_question)
        row.addWidget(self._leave)
        column.addLayout(row)
        self.error = words("", "error")
        self.error.setWordWrap(True)
        self.error.hide()
        column.addWidget(self.error)
        self.hide()

    def ask(self, question: str, verb: str, go: Callable[[str], None], *, with_pin: bool) -> None:
        """Ask; `go` is given the PIN, or nothing where a session is open."""
        if self.isHidden():
            self._before = self.window().focusWidget()
        self._go = go
        self.question.setText(question)
        self.agree.setText(verb)
        self.pin.clear()
        self.pin.setVisible(with_pin)
        self.error.hide()
        self.setAccessibleName(question)
        self.show()
        target = self.pin if with_pin else self.agree
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, text: str) -> None:
        """Say beneath the question why not; the PIN is typed again."""
        self.error.setText(text)
        self.error.show()
        self.pin.clear()
        target = self.pin if self.pin.isVisibleTo(self) else self.agree
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_question(self) -> None:
        """Take the question away without an answer."""
        self._go = None
        self.pin.clear()
        if not self.isHidden():
            self.hide()
            if self._before is not None:
                self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses what is in focus, Esc is no."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_question()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.window().focusWidget()
            if focused is self._leave:
                self.close_question()
            else:
                self._on_go()
            return
        super().keyPressEvent(event)

    def _on_go(self) -> None:
        if self._go is None:
            return
        with_pin = self.pin.isVisibleTo(self)
        if with_pin and not self.pin.text():
            self.pin.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._go(self.pin.take() if with_pin else "")
