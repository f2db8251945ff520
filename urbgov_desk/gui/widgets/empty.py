"""An empty list says what to do next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.label import words


class EmptyState(QWidget):
    """An icon, one line that says why it is empty, one that says what to do, perhaps a button."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        title: str,
        advice: str,
        action: QPushButton | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(UNIT)
        column.addStretch(1)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._picture)
        self.title = words(title)
        self.title.setProperty("role", "empty-title")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title.setWordWrap(True)
        column.addWidget(self.title)
        self.advice = words(advice, "quiet")
        self.advice.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.advice.setWordWrap(True)
        column.addWidget(self.advice)
        if action is not None:
            column.addSpacing(UNIT)
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        theme.changed.connect(self._paint)
        self._paint()

    def set_words(self, title: str, advice: str) -> None:
        """Say something else, for instance that a search found nothing."""
        self.title.setText(title)
        self.advice.setText(advice)

    def _paint(self) -> None:
        colour = self._theme.tokens.disabled
        self._picture.setPixmap(self._theme.icon(self._icon, colour, size=48).pixmap(48, 48))
