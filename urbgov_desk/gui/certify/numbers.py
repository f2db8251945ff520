"""The numbers just taken, large enough to be read from the stamp's place."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSlider,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from urbgov_desk.domain.certification import cross_seals
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.gui.certify.words import book_words
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.label import ElidedLabel, words

_Move = QAbstractSlider.SliderAction
SCROLLING: Mapping[int, _Move] = MappingProxyType(
    {
        Qt.Key.Key_Up: _Move.SliderSingleStepSub,
        Qt.Key.Key_Down: _Move.SliderSingleStepAdd,
        Qt.Key.Key_PageUp: _Move.SliderPageStepSub,
        Qt.Key.Key_PageDown: _Move.SliderPageStepAdd,
        Qt.Key.Key_Home: _Move.SliderToMinimum,
        Qt.Key.Key_End: _Move.SliderToMaximum,
    }
)
"""The keys that look through what has no room."""
_AT_EASE = 3
_IN_TWO = 8


class Numbers(QScrollArea):
    """Number, volume and book, date, sheets and cross-seals of each line; beneath, what waits.

    `large`: the rubber stamp is set by hand, so they stand at 48 pt until the next key. Many of
    them stand in columns.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(UNIT)
        self._waiting = words("", "strong")
        self._waiting.setWordWrap(True)
        self._column.addWidget(self._waiting)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setWidget(inner)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._blocks: list[QWidget] = []

    def show_visit(self, visit: Visit, *, large: bool, waiting: str = "") -> None:
        """Show every number of a visit, book by book, and in words what has none yet."""
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
            self._column.insertWidget(len(self._blocks), block)
            self._blocks.append(block)
        self._waiting.setText(waiting)
        self._waiting.setVisible(bool(waiting))
        self.verticalScrollBar().setValue(0)

    def scroll_by(self, key: Qt.Key) -> None:
        """Look further on with the keys of `SCROLLING`."""
        self.verticalScrollBar().triggerAction(SCROLLING[key])

    def texts(self) -> list[str]:
        """Everything that is shown, for who reads it aloud."""
        shown = [label.text() for block in self._blocks for label in block.findChildren(QLabel)]
        return [*shown, self._waiting.text()] if self._waiting.text() else shown

    def _block(self, name: str, entries: list[Entry], *, large: bool) -> QWidget:
        role = "huge" if large else "large"
        block = QWidget()
        grid = QGridLayout(block)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(UNIT // 2)
        across = 1 if len(entries) <= _AT_EASE else 2 if len(entries) <= _IN_TWO else 3
        grid.setHorizontalSpacing(3 * UNIT if across == 1 else UNIT)
        if across > 1:
            # Volume and day are read once; the room is for the numbers.
            role = "large"
        grid.addWidget(_label(name, role), 0, 0, 1, 2 if across == 1 else 3)
        day = _label(f"{entries[0].signed_at:%d/%m/%Y}", role)
        day.setAlignment(Qt.AlignmentFlag.AlignRight)
        grid.addWidget(day, 0, 2 if across == 1 else 3, 1, -1)
        down = -(-len(entries) // across)
        for place, entry in enumerate(entries):
            row, column = 1 + place % down, 3 * (place // down)
            grid.addWidget(_label(f"{entry.number:02d}", "huge" if large else "large"), row, column)
            about = ElidedLabel()
            about.setProperty("role", "figure")
            about.setText(
                self.tr("{title} · {copies} bản × {sheets} tờ").format(
                    title=entry.title, copies=entry.copies, sheets=entry.sheets
                )
            )
            grid.addWidget(about, row, column + 1)
            grid.setColumnStretch(column + 1, 1)
            seals = cross_seals(entry.sheets)
            text = self.tr("{count} giáp lai").format(count=seals) if seals else ""
            seal = _label(text, "large" if across == 1 else "figure")
            seal.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(seal, row, column + 2)
        return block


def _label(text: str, role: str) -> QLabel:
    label = words(text)
    label.setProperty("role", role)
    return label
