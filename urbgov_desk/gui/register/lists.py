"""The lists to the left of a book: the books of a year, and the times one was printed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont

from urbgov_desk import wording
from urbgov_desk.domain.certification_book import BookHolder, BookKind
from urbgov_desk.domain.dossier import PrintState
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.table import RowRole, TwoLineRows

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from urbgov_desk.services.book import PrintedBook
    from urbgov_desk.services.certification.printing_book import BookPrint
    from urbgov_desk.services.certification.reading_book import ShelfBook
    from urbgov_desk.services.register import RegisterBook

_Index = QModelIndex | QPersistentModelIndex
GROUP_ROLE = Qt.ItemDataRole.UserRole + 40
"""Whether a row is the name of a group."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the shelf: a heading, a statutory book, or a tracking register."""

    heading: str = ""
    statute: "ShelfBook | None" = None
    register: "RegisterBook | None" = None


class BookRows(QAbstractListModel):
    """The statutory books of the year, then the tracking registers, each group under its name."""

    def __init__(self, parent: QObject, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self.books: tuple[RegisterBook, ...] = ()
        self.statutes: tuple[ShelfBook, ...] = ()
        self._rows: tuple[_Row, ...] = ()

    def show(
        self, books: "tuple[RegisterBook, ...]", statutes: "tuple[ShelfBook, ...]" = ()
    ) -> None:
        """Show these."""
        self.beginResetModel()
        self.books, self.statutes = books, statutes
        rows = [_Row(statute=each) for each in statutes]
        if rows:
            rows.insert(0, _Row(heading=self.tr("Sổ chứng thực")))
        if books:
            rows.append(_Row(heading=self.tr("Sổ theo dõi hồ sơ")))
        rows += [_Row(register=each) for each in books]
        self._rows = tuple(rows)
        self.endResetModel()

    def row_of(self, field: str | None) -> int:
        """Where a field's register stands; -1 for none."""
        return next(
            (n for n, row in enumerate(self._rows) if row.register and row.register.field == field),
            -1,
        )

    def row_of_kind(self, kind: "BookKind | None") -> int:
        """Where a statutory book stands; -1 for none."""
        return next(
            (n for n, row in enumerate(self._rows) if row.statute and row.statute.kind == kind), -1
        )

    def statute(self, row: int) -> "ShelfBook | None":
        """The statutory book of a row."""
        return self._rows[row].statute if 0 <= row < len(self._rows) else None

    def register(self, row: int) -> "RegisterBook | None":
        """The tracking register of a row."""
        return self._rows[row].register if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many books, and the names of their groups."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A group's name is no row to stand on."""
        if index.isValid() and self._rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The book's name, and how it stands."""
        row = self._rows[index.row()]
        if role == GROUP_ROLE:
            return bool(row.heading)
        if row.heading:
            return row.heading if role == Qt.ItemDataRole.DisplayRole else None
        if row.statute is not None:
            return self._statute_data(row.statute, role)
        assert row.register is not None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.register.field
        if role == RowRole.detail:
            return self.tr("{n} hồ sơ").format(n=row.register.rows)
        return None

    def _statute_data(self, shown: "ShelfBook", role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return wording.say("book_short", shown.kind, self._language)
        if role == Qt.ItemDataRole.ToolTipRole:
            return wording.name_of(shown.kind, self._language)
        if role == RowRole.detail:
            return self._standing(shown)
        if role == RowRole.dimmed:
            return shown.book is None and not shown.counted.lines
        return None

    def _standing(self, shown: "ShelfBook") -> str:
        book = shown.book
        if book is None:
            return self.tr("chưa mở")
        parts = [
            self.tr("đến số {n}").format(n=f"{book.last:02d}")
            if shown.counted.lines
            else self.tr("mở từ số {n}").format(n=f"{book.opening:02d}")
        ]
        if book.closed_at is not None:
            parts.append(self.tr("đã khoá"))
        elif book.holder is BookHolder.PAPER:
            parts.append(self.tr("đang ghi tay"))
        elif shown.counted.unsettled:
            parts.append(self.tr("{n} chưa trao").format(n=shown.counted.unsettled))
        return " · ".join(parts)


class GroupedRows(TwoLineRows):
    """Rows of two lines, with the names of groups between them in one quiet line."""

    def sizeHint(self, option: "QStyleOptionViewItem", index: _Index) -> QSize:
        """A group's name takes one line."""
        size = super().sizeHint(option, index)
        if index.data(GROUP_ROLE):
            return QSize(size.width(), option.fontMetrics.height() + UNIT)
        return size

    def paint(self, painter: "QPainter", option: "QStyleOptionViewItem", index: _Index) -> None:
        """Draw a row, or a group's name."""
        if not index.data(GROUP_ROLE):
            super().paint(painter, option, index)
            return
        painter.save()
        font = QFont(option.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.muted))
        box = option.rect.adjusted(UNIT, 0, 0, -UNIT // 4)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(box, int(middle), str(index.data()))
        painter.restore()


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


class BoundRows(QAbstractListModel):
    """Pages of a statutory book that were printed for binding, the newest first."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.prints: tuple[BookPrint, ...] = ()

    def show(self, prints: "tuple[BookPrint, ...]") -> None:
        """Show these."""
        self.beginResetModel()
        self.prints = tuple(reversed(prints))
        self.endResetModel()

    def printed(self, row: int) -> "BookPrint | None":
        """The print of a row."""
        return self.prints[row] if 0 <= row < len(self.prints) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many prints there are."""
        return 0 if parent is not None and parent.isValid() else len(self.prints)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Which part of the book, on which pages."""
        printed = self.prints[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._part(printed)
        if role == RowRole.detail:
            on = f"{in_hanoi(printed.at):%d/%m/%Y}"
            if printed.part == "whole":
                return self.tr("{n} trang · {on}").format(n=printed.pages, on=on)
            last = printed.first_page + printed.pages - 1
            return self.tr("trang {first}–{last} · {on}").format(
                first=printed.first_page, last=last, on=on
            )
        return None

    def _part(self, printed: "BookPrint") -> str:
        return {
            "month": self.tr("Tháng {month}").format(month=f"{printed.month or 0:02d}"),
            "year": self.tr("Tờ khoá sổ"),
            "supplementary": self.tr("Trang bổ sung"),
            "whole": self.tr("Cả sổ năm"),
        }.get(printed.part, printed.part)
