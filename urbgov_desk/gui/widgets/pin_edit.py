"""Where an officer types a PIN or a passphrase."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from urbgov_desk.gui.widgets.code_edit import CodeEdit

LONGEST = 100
LONGEST_PIN = 12


class PinEdit(CodeEdit):
    """Dots, without input method; cleared when it is read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "pin")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(LONGEST)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAccessibleName(self.tr("Mã PIN hoặc mật khẩu"))

    def take(self) -> str:
        """The PIN, which does not stay in the field."""
        pin = self.text()
        self.clear()
        return pin
