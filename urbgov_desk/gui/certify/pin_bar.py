"""The signer's PIN, asked inline by the first signature after sign-in."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.pin_edit import PinEdit


class PinBar(QFrame):
    """One line; Enter opens the session, Esc gives up."""

    given = Signal(str)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("tone", Tone.info.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        row.setSpacing(UNIT)
        self._text = words("")
        self._text.setWordWrap(True)
        row.addWidget(self._text, 1)
        self.pin = PinEdit()
        self.pin.setMaximumWidth(30 * UNIT)
        self.pin.returnPressed.connect(self._on_enter)
        row.addWidget(self.pin)
        self._then: Callable[[], None] | None = None
        self.hide()

    def ask(self, signer: str, then: Callable[[], None]) -> None:
        """Ask for the PIN of whoever is signed in; `then` follows once the session is open."""
        self._then = then
        self._text.setText(
            self.tr("{signer}: gõ PIN để mở phiên ký, rồi Enter.").format(signer=signer)
        )
        self.show()
        self.pin.clear()
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, text: str) -> None:
        """The PIN was wrong."""
        self._text.setText(text)
        self.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_asking(self) -> Callable[[], None] | None:
        """Take the line away; gives what was to follow."""
        then, self._then = self._then, None
        self.pin.clear()
        self.hide()
        return then

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_asking()
            self.given_up.emit()
            return
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        pin = self.pin.take()
        if pin:
            self.given.emit(pin)
