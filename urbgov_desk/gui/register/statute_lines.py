"""The lines of a statutory book as its columns; only pages in sight are read and kept."""

from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.gui.widgets.money_edit import write_money

if TYPE_CHECKING:
    from urbgov_desk.services.certification.book_line import BookLine

_Index = QModelIndex | QPersistentModelIndex
_PAGES_KEPT = 20
_WAITING = "…"
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_Cell = Callable[["BookLine"], str]


class StatuteLines(QAbstractTableModel):
    """One number to a row; a page that is not here yet is asked for and shows as …"""

    page_wanted = Signal(int)
    """The page (from 0) that a row in sight lies on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._size = 1
        self._total = 0
        self._pages: OrderedDict[int, tuple[BookLine, ...]] = OrderedDict()
        self._asked: set[int] = set()
        self._stale: set[int] = set()
        self._columns: tuple[tuple[str, int, bool, _Cell], ...] = ()

    # -- what the page gives ---------------------------------------------------------------------

    def show(self, kind: BookKind, total: int, size: int) -> None:
        """Show a book of so many lines, read by pages of `size`."""
        self.beginResetModel()
        self._columns = self._columns_of(kind)
        self._total, self._size = total, size
        self._pages.clear()
        self._asked.clear()
        self._stale.clear()
        self.endResetModel()

    def renew(self, total: int) -> None:
        """The book changed: what is in sight is read again, and stays to be seen until then."""
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        self._stale = set(self._pages)
        self._asked.clear()
        if total:
            self.dataChanged.emit(self.index(0, 0), self.index(total - 1, len(self._columns) - 1))

    def put(self, page: int, lines: "tuple[BookLine, ...]") -> None:
        """The lines of a page have come."""
        self._pages[page] = lines
        self._pages.move_to_end(page)
        self._asked.discard(page)
        self._stale.discard(page)
        while len(self._pages) > _PAGES_KEPT:
            self._pages.popitem(last=False)
        first = page * self._size
        last = min(first + len(lines), self._total) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))

    # -- what the view asks ----------------------------------------------------------------------

    def line(self, row: int) -> "BookLine | None":
        """The line of a row, if it is here."""
        if not 0 <= row < self._total:
            return None
        page, place = divmod(row, self._size)
        lines = self._pages.get(page)
        if lines is None or page in self._stale:
            self._ask(page)
        if lines is None:
            return None
        return lines[place] if place < len(lines) else None

    def widths(self) -> tuple[int, ...]:
        """Widths in average letters, each enough for its heading."""
        return tuple(width for _, width, _, _ in self._columns)

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many lines the book has."""
        return 0 if parent is not None and parent.isValid() else self._total

    def columnCount(self, parent: _Index | None = None) -> int:
        """The columns of the book's form."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What stands above a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell; an annulled line is struck through."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._columns[index.column()][2] else _MIDDLE
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.FontRole,
        ):
            return None
        line = self.line(index.row())
        if role == Qt.ItemDataRole.FontRole:
            return self._font(line, index.column())
        if line is None:
            return _WAITING if index.column() == 0 and role == Qt.ItemDataRole.DisplayRole else None
        words = self._columns[index.column()][3](line)
        return words if role == Qt.ItemDataRole.ToolTipRole else " ".join(words.split())

    # -- within ----------------------------------------------------------------------------------

    def _font(self, line: "BookLine | None", column: int) -> QFont | None:
        # What was said of the line afterwards is not struck through with it.
        if line is None or not line.struck_out or column == len(self._columns) - 1:
            return None
        font = QFont()
        font.setStrikeOut(True)
        return font

    def _ask(self, page: int) -> None:
        if page not in self._asked:
            self._asked.add(page)
            self.page_wanted.emit(page)

    def _columns_of(self, kind: BookKind) -> tuple[tuple[str, int, bool, _Cell], ...]:
        number = (self.tr("Số"), 7, True, lambda line: line.numbered)
        day = (self.tr("Ngày ký"), 13, False, lambda line: f"{line.signed_at:%d/%m/%Y}")
        signer = (self.tr("Người ký chứng thực"), 21, False, lambda line: line.signer)
        fee = (self.tr("Phí (đồng)"), 12, True, lambda line: write_money(line.fee))
        remarks = (self.tr("Ghi chú"), 24, False, self._remarks)
        people, copies = self._people(kind), self._copies(kind)
        title = (self.tr("Tên giấy tờ, văn bản"), 24, False, lambda line: line.title)
        if kind is BookKind.TRANSACTIONS:
            title = (self.tr("Tên giao dịch"), 24, False, lambda line: line.title)
        middle = [people, title]
        if kind is BookKind.TRANSLATORS:
            middle.insert(1, (self.tr("Từ tiếng, sang tiếng"), 20, False, _languages))
        counted = [] if kind is BookKind.TRANSACTIONS else [copies]
        return (number, day, *middle, signer, *counted, fee, remarks)

    def _people(self, kind: BookKind) -> tuple[str, int, bool, _Cell]:
        heading = {
            BookKind.COPIES: self.tr("Họ tên người yêu cầu"),
            BookKind.SIGNATURES: self.tr("Người yêu cầu, giấy tờ tùy thân"),
            BookKind.TRANSLATORS: self.tr("Người dịch, giấy tờ tùy thân"),
            BookKind.TRANSACTIONS: self.tr("Các bên, giấy tờ tùy thân"),
        }[kind]
        wide = 22 if kind is BookKind.COPIES else 32
        return (heading, wide, False, lambda line: "; ".join(line.people))

    def _copies(self, kind: BookKind) -> tuple[str, int, bool, _Cell]:
        heading = {
            BookKind.COPIES: self.tr("Số bản sao"),
            BookKind.SIGNATURES: self.tr("Số giấy tờ"),
            BookKind.TRANSLATORS: self.tr("Số bản dịch"),
        }.get(kind, "")
        return (heading, 11, True, lambda line: str(line.copies))

    def _remarks(self, line: "BookLine") -> str:
        waits = self.tr("chưa trao") if line.without_handover else ""
        return "; ".join(part for part in (waits, *line.remarks) if part)


def _languages(line: "BookLine") -> str:
    return " → ".join(line.languages) if line.languages else ""
