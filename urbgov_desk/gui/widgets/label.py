"""Words on a page: titles, captions, and a line that may be shortened when room is scarce."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

ROLES = (
    *("title", "heading", "caption", "quiet", "strong", "figure"),
    *("large", "sum", "huge", "error"),
)


def words(text: str, role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label in one of the page's ROLES; plain text, so nobody's name can be markup."""
    if role and role not in ROLES:
        raise ValueError(f"no such role: {role}")
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        label.setProperty("role", role)
    return label


class ElidedLabel(QLabel):
    """One line that ends in … where room is scarce; the whole text is its tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # The check for cut words leaves alone what is shortened on purpose.
        self.setProperty("may_elide", True)

    def setText(self, text: str, /) -> None:  # noqa: N802
        """Show a text."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """As narrow as a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of the line as there is room for."""
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(area, int(self.alignment()), shown)
