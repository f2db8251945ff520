"""The lists to the left of a book: the books of a year, and the times one was printed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from urbgov_desk.domain.dossier import PrintState
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.table import RowRole

if TYPE_CHECKING:
    from urbgov_desk.services.book import PrintedBook
    from urbgov_desk.services.register import RegisterBook

_Index = QModelIndex | QPersistentModelIndex


class BookRows(QAbstractListModel):
    """One field to a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.books: tuple[RegisterBook, ...] = ()

    def show(self, books: "tuple[RegisterBook, ...]") -> None:
        """Show these."""
        self.beginResetModel()
        self.books = books
        self.endResetModel()

    def row_of(self, field: str | None) -> int:
        """Where a field stands; -1 for none."""
        return next((n for n, book in enumerate(self.books) if book.field == field), -1)

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many fields have a book."""
        return 0 if parent is not None and parent.isValid() else len(self.books)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The field, and how many ordinals its book has."""
        book = self.books[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return book.field
        if role == RowRole.detail:
            return self.tr("{n} hồ sơ").format(n=book.rows)
        return None


class PrintRows(QAbstractListModel):
    """One print to a row, the newest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.prints: tuple[PrintedBook, ...] = ()

    def show(self, prints: "tuple[PrintedBook, ...]") -> None:
        """Show these."""
        self.beginResetModel()
        self.prints = prints
        self.endResetModel()

    def printed(self, row: int) -> "PrintedBook | None":
        """The print of a row."""
        return self.prints[row] if 0 <= row < len(self.prints) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many times it was printed."""
        return 0 if parent is not None and parent.isValid() else len(self.prints)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """When it was printed, its number and rows, and how the printing stands."""
        printed = self.prints[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            # What tells one print from another has to be whole beside "chờ in".
            return f"{in_hanoi(printed.issued_at):%d/%m/%Y}"
        if role in (RowRole.detail, Qt.ItemDataRole.ToolTipRole):
            rows = self.tr("{n} hồ sơ").format(n=printed.rows)
            hour = f"{in_hanoi(printed.issued_at):%H:%M}"
            return " · ".join(part for part in (hour, rows, printed.number) if part)
        if role == RowRole.aside:
            return self._printing(printed)
        if role == RowRole.aside_tone:
            bad = printed.print_state in (PrintState.FAILED, PrintState.COMMITTED)
            return (Tone.warn if bad and not printed.destroyed else Tone.plain).value
        if role == RowRole.dimmed:
            return printed.destroyed
        return None

    def _printing(self, printed: "PrintedBook") -> str:
        if printed.destroyed:
            return self.tr("đã huỷ")
        if printed.print_state is PrintState.FAILED:
            return self.tr("lỗi in")
        if printed.print_state is PrintState.COMMITTED:
            return self.tr("chờ in")
        return self.tr("in lại {n} lần").format(n=printed.reprints) if printed.reprints else ""
