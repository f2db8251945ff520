"""The books of a year to the left of the open one, and the times that one was printed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from urbgov_desk.gui.register.lists import BookRows, BoundRows, GroupedRows, PrintRows
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.table import RowList

if TYPE_CHECKING:
    from urbgov_desk.domain.certification_book import BookKind
    from urbgov_desk.services.book import Shelf
    from urbgov_desk.services.certification.reading_book import BookShelf


class ShelfCard(Card):
    """Statutory books and tracking registers of a year; beneath them prints of the one in sight."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_heading(self.tr("Sổ"))
        self.year = QComboBox()
        self.year.setAccessibleName(self.tr("Năm của sổ"))
        self.books = RowList(shell.theme)
        self.books.setAccessibleName(self.tr("Sổ chứng thực và sổ theo dõi của năm"))
        self.books.setItemDelegate(GroupedRows(shell.theme, self.books))
        self.books.setUniformItemSizes(False)
        self.rows = BookRows(self.books, shell.preferences.liking.language.value)
        self.books.setModel(self.rows)
        self.prints = RowList(shell.theme)
        self.prints.setAccessibleName(self.tr("Các lần đã in. Enter xem, Ctrl+P in lại"))
        self.print_rows = PrintRows(self.prints)
        self.prints.setModel(self.print_rows)
        self.bound = RowList(shell.theme)
        self.bound.setAccessibleName(
            self.tr("Các trang đã in để đóng sổ. Enter xem, Ctrl+P in lại")
        )
        self.bound_rows = BoundRows(self.bound)
        self.bound.setModel(self.bound_rows)
        self._prints_heading = words(self.tr("Đã in: Enter xem, Ctrl+P in lại"), "strong")
        self._prints_heading.setWordWrap(True)
        year_row = QHBoxLayout()
        label = words(self.tr("Năm"), "caption")
        label.setBuddy(self.year)
        year_row.addWidget(label)
        year_row.addWidget(self.year, 1)
        self.body.addLayout(year_row)
        self.body.addWidget(self.books, 3)
        self.body.addWidget(self._prints_heading)
        self.body.addWidget(self.prints, 2)
        self.body.addWidget(self.bound, 2)
        self.show_prints(statute=False)

    def show_shelf(
        self,
        shelf: "Shelf",
        statutes: "BookShelf",
        *,
        field: str | None,
        kind: "BookKind | None",
    ) -> int:
        """Show the books of a year, standing on one of them; the row stood on, -1 without books."""
        self.year.clear()
        for year in sorted({*shelf.years, *statutes.years}, reverse=True):
            self.year.addItem(str(year), year)
        self.year.setCurrentIndex(self.year.findData(shelf.year))
        # The page opens the book itself; each row passed over would open another.
        with QSignalBlocker(self.books.selectionModel()):
            self.rows.show(shelf.books, statutes.books)
            row = self._row_to_stand_on(shelf, statutes, field, kind)
            if row >= 0:
                self.books.setCurrentIndex(self.rows.index(row, 0))
        self.books.viewport().update()
        return row

    def show_prints(self, *, statute: bool) -> None:
        """The prints of the book in sight, where it has any."""
        shown = bool(self.print_rows.prints) and not statute
        bound = bool(self.bound_rows.prints) and statute
        self._prints_heading.setVisible(shown or bound)
        self.prints.setVisible(shown)
        self.bound.setVisible(bound)

    def _row_to_stand_on(
        self, shelf: "Shelf", statutes: "BookShelf", field: str | None, kind: "BookKind | None"
    ) -> int:
        if kind is not None:
            return self.rows.row_of_kind(kind)
        if (row := self.rows.row_of(field)) >= 0:
            return row
        opened = next((each.kind for each in statutes.books if each.book is not None), None)
        if opened is not None:
            return self.rows.row_of_kind(opened)
        return self.rows.row_of(shelf.books[0].field) if shelf.books else -1
