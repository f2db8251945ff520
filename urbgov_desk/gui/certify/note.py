"""A sentence on its own soft ground, in sight only while there is something to say."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.chip import restyle
from urbgov_desk.gui.widgets.label import words


class Note(QFrame):
    """Says one thing in words that wrap; an empty text hides it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("tone", Tone.info.value)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT + 4, UNIT, UNIT + 4, UNIT)
        self._label = words("")
        self._label.setWordWrap(True)
        column.addWidget(self._label)
        self.hide()

    def say(self, text: str, tone: Tone = Tone.info) -> None:
        """Say it, or nothing."""
        self._label.setText(text)
        self.setProperty("tone", tone.value)
        restyle(self)
        restyle(self._label)
        self.setVisible(bool(text) and self.parentWidget() is not None)

    def text(self) -> str:
        """What it says."""
        return self._label.text()
