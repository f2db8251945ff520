"""A white card with an optional heading."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.label import words


class Card(QFrame):
    """Things that belong together, on white; add them to `body`."""

    def __init__(self, heading: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(2 * UNIT, UNIT + UNIT // 2, 2 * UNIT, 2 * UNIT)
        outer.setSpacing(UNIT)
        self.head = QHBoxLayout()
        self.head.setSpacing(UNIT)
        self.heading: QLabel = words(heading, "heading")
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        outer.addLayout(self.head)
        self.heading.setVisible(bool(heading))
        self.body = QVBoxLayout()
        self.body.setSpacing(UNIT)
        outer.addLayout(self.body, 1)

    def set_heading(self, heading: str) -> None:
        """Name the card anew."""
        self.heading.setText(heading)
        self.heading.setVisible(bool(heading))


def rule(parent: QWidget | None = None) -> QFrame:
    """A thin line between parts of a card."""
    line = QFrame(parent)
    line.setProperty("role", "rule")
    return line
