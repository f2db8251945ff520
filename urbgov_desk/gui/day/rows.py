"""A plain table of rows that were worked out elsewhere, each with what it stands for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar, overload

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

T = TypeVar("T")

DAY, MOMENT, AMOUNT = "00/00/0000", "00:00 00/00/0000", "0.000.000"
CODE, RECEIPT = "CT00-000000-000", "0C00TBD 0000000"
"""Samples of what is shown whole."""
_Index = QModelIndex | QPersistentModelIndex
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A column: what stands above it, how many letters wide, whether numbers stand in it.

    `whole` is the longest of what must never be cut: a day, a code, an amount.
    """

    title: str
    width: int
    number: bool = False
    whole: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RowShown:
    """A row's cells in words, and the thing it stands for. `strong` is a total."""

    cells: tuple[str, ...]
    stands_for: object = None
    strong: bool = False


class RowsWhenSeen(Sequence[RowShown]):
    """Rows put into words when the table asks for them: a year has 75,000."""

    def __init__(self, things: Sequence[T], shown: Callable[[T], RowShown]) -> None:
        self._things = things
        self._shown = shown
        self._last: tuple[int, RowShown] | None = None

    def __len__(self) -> int:
        """How many things."""
        return len(self._things)

    @overload
    def __getitem__(self, place: int) -> RowShown: ...

    @overload
    def __getitem__(self, place: slice) -> "RowsWhenSeen": ...

    def __getitem__(self, place: int | slice) -> "RowShown | RowsWhenSeen":
        """One row; the table asks for all its cells one after the other."""
        if isinstance(place, slice):
            return RowsWhenSeen(self._things[place], self._shown)
        if self._last is None or self._last[0] != place:
            self._last = (place, self._shown(self._things[place]))
        return self._last[1]


class PlainRows(QAbstractTableModel):
    """Shows rows; only what is in sight is asked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._heads: tuple[Head, ...] = ()
        self.rows: Sequence[RowShown] = ()

    def show(self, heads: Sequence[Head], rows: Sequence[RowShown]) -> None:
        """Show these."""
        self.beginResetModel()
        self._heads = tuple(heads)
        self.rows = rows if isinstance(rows, RowsWhenSeen) else tuple(rows)
        self.endResetModel()

    def widths(self) -> tuple[int, ...]:
        """The columns' widths in letters."""
        return tuple(head.width for head in self._heads)

    def samples(self) -> tuple[str, ...]:
        """What each column must show whole."""
        return tuple(head.whole for head in self._heads)

    def stands_for(self, row: int) -> object:
        """The thing a row stands for; None beyond the last."""
        return self.rows[row].stands_for if 0 <= row < len(self.rows) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many rows."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """How many columns."""
        return 0 if parent is not None and parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What stands above a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._heads[section].number else _LEFT
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell; what is shortened is whole in its tool tip."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._heads[index.column()].number else _LEFT
        if role == Qt.ItemDataRole.FontRole and row.strong:
            return self._strong_font()
        return None

    def _strong_font(self) -> object:
        from PySide6.QtGui import QFont
        from PySide6.QtWidgets import QWidget

        view = self.parent()
        font = QFont(view.font()) if isinstance(view, QWidget) else QFont()
        font.setWeight(QFont.Weight.DemiBold)
        return font
