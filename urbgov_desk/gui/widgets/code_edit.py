"""A line for codes and numbers, which the Vietnamese input method leaves alone."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from urbgov_desk.gui.style.tokens import UNIT

# Padding, border and the line's own margins at both sides, and the cursor.
_AROUND = 3 * UNIT + 3


class CodeEdit(QLineEdit):
    """A line edit without input method: what is typed or scanned is what stands there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = ""
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhPreferLatin
        )

    def set_room(self, letters: int) -> None:
        """Make the line at least wide enough for so many digits, at any letter size."""
        self.set_room_for("0" * letters)

    def set_room_for(self, text: str) -> None:
        """Make the line at least wide enough for a text like this one."""
        self._room = text
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Room for the code that belongs here."""
        hint = super().minimumSizeHint()
        needed = self.fontMetrics().horizontalAdvance(self._room) + _AROUND
        return QSize(max(hint.width(), needed), hint.height()) if self._room else hint

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: Any = None, /) -> Any:
        """Say that no input method is wanted; WA_InputMethodEnabled alone does not do it."""
        if query == Qt.InputMethodQuery.ImEnabled:
            return False
        if argument is None:
            return super().inputMethodQuery(query)
        return super().inputMethodQuery(query, argument)
