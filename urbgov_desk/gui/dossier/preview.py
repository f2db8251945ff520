"""A paper of the dossier as it came out of the printer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from urbgov_desk.domain.dossier import IssuedPaper
from urbgov_desk.gui.dossier.issued_list import paper_title
from urbgov_desk.gui.dossier.said import short_moment
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.paper import PaperPreview


class PaperSight(QWidget):
    """The paper, its name, and Esc to go back; Ctrl+P prints it again as from the list."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        row = QHBoxLayout()
        self._title = words("", "strong")
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(words(self.tr("Esc: về hồ sơ"), "quiet"))
        column.addLayout(row)
        self.paper = PaperPreview(theme)
        self.paper.setAccessibleName(self.tr("Xem giấy"))
        column.addWidget(self.paper, 1)

    def show_paper(self, paper: IssuedPaper, pdf: bytes, language: str) -> None:
        """Show a paper."""
        title = paper_title(paper, language)
        self._title.setText(f"{title} · {short_moment(paper.issued_at)}")
        self.paper.show_paper(pdf)

    def focus(self) -> None:
        """Stand on the paper, so that the arrow keys scroll it."""
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
