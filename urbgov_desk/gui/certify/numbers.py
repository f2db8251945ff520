"""The numbers just taken, large enough to be read from the stamp's place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from urbgov_desk.domain.certification import cross_seals
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.gui.certify.words import book_words
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.label import ElidedLabel, words


class Numbers(QScrollArea):
    """Number, volume and book, date, sheets and cross-seals of each line.

    `large`: the rubber stamp is set by hand, so they stand at 48 pt until the next key.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setWidget(inner)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._blocks: list[QWidget] = []

    def show_visit(self, visit: Visit, *, large: bool) -> None:
        """Show every number of a visit, book by book."""
        for block in self._blocks:
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._blocks = []
        books: dict[str, list[Entry]] = {}
        for entry in visit.entries:
            if not entry.struck_out and entry.handed_over_at is None:
                books.setdefault(book_words(entry), []).append(entry)
        for name, entries in books.items():
            block = self._block(name, entries, large=large)
            self._blocks.append(block)
            self._column.insertWidget(self._column.count() - 1, block)

    def texts(self) -> list[str]:
        """Everything that is shown, for who reads it aloud."""
        return [label.text() for block in self._blocks for label in block.findChildren(QLabel)]

    def _block(self, name: str, entries: list[Entry], *, large: bool) -> QWidget:
        role = "huge" if large else "large"
        block = QWidget()
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * UNIT)
        grid.setVerticalSpacing(UNIT // 2)
        grid.addWidget(_label(name, role), 0, 0, 1, 2)
        day = _label(f"{entries[0].signed_at:%d/%m/%Y}", role)
        day.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(day, 0, 2)
        for row, entry in enumerate(entries, 1):
            number = _label(f"{entry.number:02d}", role)
            grid.addWidget(number, row, 0)
            about = ElidedLabel()
            about.setProperty("role", "figure")
            about.setText(
                self.tr("{title} · {copies} bản × {sheets} tờ").format(
                    title=entry.title, copies=entry.copies, sheets=entry.sheets
                )
            )
            grid.addWidget(about, row, 1)
            seals = cross_seals(entry.sheets)
            text = self.tr("{count} giáp lai").format(count=seals) if seals else ""
            seal = _label(text, "large")
            seal.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(seal, row, 2)
        grid.setColumnStretch(1, 1)
        return block


def _label(text: str, role: str) -> QLabel:
    label = words(text)
    label.setProperty("role", role)
    return label
