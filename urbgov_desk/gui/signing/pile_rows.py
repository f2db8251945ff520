"""The lines of the pile as a table shows them, and which are ticked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from urbgov_desk import wording
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.certifying import PileLine
from urbgov_desk.gui.signing.said import money, waited
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.theme import Theme

if TYPE_CHECKING:
    from urbgov_desk.services.certification.pile import PileItem

# In average letters, each wide enough for its heading; the last takes what is left.
WIDTHS = (3, 20, 18, 10, 18, 9, 10, 7, 12)
_TICK, _WAITED, _RIGHT_COLUMNS = 0, 3, (5, 6)
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True, kw_only=True)
class PileRow:
    """A line of the pile, or a bundle that a search found elsewhere (`item` None)."""

    visit: Visit
    item: "PileItem | None" = None

    @property
    def key(self) -> PileLine | None:
        """What an act names it by."""
        if self.item is None:
            return None
        return PileLine(certification=self.visit.id, position=self.item.line.position)

    @property
    def allowed(self) -> bool:
        """Whether the officer may sign it."""
        return self.item is not None and self.item.allowed


class PileRows(QAbstractTableModel):
    """One paper to a row; what may not be signed is grey and cannot be ticked."""

    def __init__(self, parent: QObject, theme: Theme, language: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.rows: tuple[PileRow, ...] = ()
        self._ticked: frozenset[PileLine] = frozenset()
        self._columns: tuple[tuple[str, Callable[[PileRow], str]], ...] = (
            ("✓", lambda _row: ""),
            (self.tr("Túi"), lambda row: row.visit.code),
            (self.tr("Người yêu cầu"), lambda row: row.visit.requester),
            (self.tr("Đã chờ"), self._waited),
            (self.tr("Giấy tờ"), self._title),
            (self.tr("Tr. × bản"), self._pages),
            (self.tr("Phí"), self._fee),
            (self.tr("Nơi để"), lambda row: row.visit.place),
            (self.tr("Ký theo"), self._block),
        )

    # -- ticks -------------------------------------------------------------------------------

    def show(self, rows: tuple[PileRow, ...]) -> None:
        """Show these; ticks stay on rows that can still be signed."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def keep_ticks(self, there: frozenset[PileLine]) -> None:
        """Only these can still be signed."""
        self._ticked &= there

    def ticked(self) -> frozenset[PileLine]:
        """What is ticked, also where a filter hides it."""
        return self._ticked

    def tick(self, keys: frozenset[PileLine]) -> None:
        """Tick these and no others."""
        self._ticked = keys
        if self.rows:
            last = self.index(len(self.rows) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last)

    def toggle(self, row: int) -> bool:
        """Tick a row or take the tick away; False where it may not be signed."""
        key = self.rows[row].key if 0 <= row < len(self.rows) else None
        if key is None or not self.rows[row].allowed:
            return False
        self.tick(self._ticked ^ {key})
        return True

    def toggle_all(self) -> None:
        """Tick all in sight that may be signed; once more takes their ticks away."""
        may = frozenset(row.key for row in self.rows if row.allowed and row.key is not None)
        self.tick(self._ticked - may if may <= self._ticked else self._ticked | may)

    # -- Qt ----------------------------------------------------------------------------------

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many lines."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """The columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What stands above a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0]
        if role == Qt.ItemDataRole.TextAlignmentRole and section in _RIGHT_COLUMNS:
            return _RIGHT
        return None

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """One cell; what may be shortened is whole in its tool tip."""
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            # What follows the first line of a block is read in the tool tip and beneath the list.
            return self._columns[column][1](row).split("\n")[0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._columns[column][1](row)
        if role == Qt.ItemDataRole.CheckStateRole and column == _TICK and row.allowed:
            ticked = row.key in self._ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and column == _TICK:
            return self.tr("đã chọn") if row.key in self._ticked else self.tr("chưa chọn")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in _RIGHT_COLUMNS else _MIDDLE
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column)
        return None

    def _colour(self, row: PileRow, column: int) -> QBrush | None:
        tokens = self._theme.tokens
        if not row.allowed:
            return QBrush(QColor(tokens.disabled))
        if column == _WAITED and row.item is not None and row.item.late:
            return QBrush(QColor(tokens.ink(Tone.bad).text))
        return None

    # -- cells -------------------------------------------------------------------------------

    def _waited(self, row: PileRow) -> str:
        if row.item is None:
            return ""
        said = waited(row.item.minutes)
        return self.tr("trễ, {time}").format(time=said) if row.item.late else said

    def _title(self, row: PileRow) -> str:
        if row.item is not None:
            return row.item.line.title
        return "; ".join(line.title for line in row.visit.lines)

    def _pages(self, row: PileRow) -> str:
        return f"{row.item.line.pages} × {row.item.line.copies}" if row.item else ""

    def _fee(self, row: PileRow) -> str:
        if row.item is None:
            return money(row.visit.asked)
        fee = row.item.line.fee
        return money(fee) if fee is not None else self.tr("chưa rõ")

    def _block(self, row: PileRow) -> str:
        if row.item is None:
            return wording.name_of(row.visit.state, self._language)
        if row.item.answer.block is not None:
            return "\n".join(row.item.answer.block.lines)
        reasons = row.item.answer.reasons
        if not reasons:
            return ""
        return reasons[0].text_en if self._language == "en" else reasons[0].text_vi
