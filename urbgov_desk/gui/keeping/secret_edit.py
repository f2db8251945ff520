"""Where a passphrase or the recovery sheet is typed or scanned."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

_LONGEST = 200


class SecretEdit(QLineEdit):
    """Letters as dots; the input method stays, for a passphrase may be Vietnamese."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(_LONGEST)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )

    def take(self) -> str:
        """What was typed; the line is empty afterwards."""
        text = self.text()
        self.clear()
        return text
