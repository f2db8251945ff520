"""The page Sổ: the tracking register of a field and year, as the book looks."""

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from urbgov_desk.gui.page import Page
from urbgov_desk.gui.register.reading import (
    print_again,
    print_book,
    read_book,
    read_dossier_id,
    read_paper,
    read_shelf,
)
from urbgov_desk.gui.register.view import RegisterView
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.subject import OpenDossier

if TYPE_CHECKING:
    from urbgov_desk.services.book import OpenedBook, Shelf

# Above this a slip of the finger would cost a ream.
_ASK_ABOVE_ROWS = 150


class RegisterPage(Page):
    """The books to the left lead, the open one to the right follows."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.view = RegisterView(shell)
        column.addWidget(self.view)
        self._year: int | None = None
        self._field: str | None = None
        self._book: OpenedBook | None = None
        # Made anew only when a book was printed, so pressing twice prints once.
        self._request_id = str(uuid.uuid4())
        self._printed: str | None = None
        self._connect()

    # -- what the window asks --------------------------------------------------------------------

    def arrive(self, subject: object | None) -> None:
        """Come to see the books."""
        self.reload()
        self.take_focus()

    def take_focus(self) -> None:
        """On the paper that is looked at, else among the books."""
        self.view.focus_first()

    def reload(self) -> None:
        """Read the books of the year again, and the open one with them."""
        year = self._year
        self.shell.run(lambda desk: read_shelf(desk, year), self._on_shelf, owner=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from the paper to the book."""
        if event.key() == Qt.Key.Key_Escape and self.view.is_looking():
            self.view.close_paper()
            return
        super().keyPressEvent(event)

    # -- within ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        view = self.view
        view.year.activated.connect(lambda _row: self._on_year())
        view.books.selectionModel().currentChanged.connect(self._on_book_row)
        view.books.opened.connect(lambda _index: view.focus_lines())
        view.table.opened.connect(self._on_line)
        view.prints.opened.connect(self._on_print)
        view.print_now.clicked.connect(self._print)
        again = QShortcut(QKeySequence("Ctrl+P"), self)
        again.activated.connect(self._print_again)
        self.shell.worker.changed.connect(self._on_changed)

    def _on_year(self) -> None:
        self._year = self.view.year.currentData()
        self._field = None
        self.reload()

    def _on_shelf(self, shelf: "Shelf") -> None:
        if self._year not in (None, shelf.year):
            return
        self._year = shelf.year
        row = self.view.show_shelf(shelf, self._field)
        if row < 0:
            self._field, self._book = None, None
            self.view.show_no_book(shelf.year)
            return
        self._open(shelf.books[row].field)

    def _on_book_row(self, index: QModelIndex, _before: QModelIndex) -> None:
        if 0 <= index.row() < len(self.view.book_rows.books):
            self._open(self.view.book_rows.books[index.row()].field)

    def _open(self, field: str) -> None:
        if field != self._field:
            self._request_id = str(uuid.uuid4())
            self._printed = None
            self.view.drop_paper()
        self._field = field
        year = self._year
        if year is not None:
            self.shell.run(lambda desk: read_book(desk, field, year), self._on_book, owner=self)

    def _on_book(self, book: "OpenedBook") -> None:
        if (book.field, book.year) != (self._field, self._year):
            return
        self._book = book
        self.view.show_book(book, stand_on=self._printed)
        self._printed = None

    def _on_line(self, index: QModelIndex) -> None:
        line = self.view.lines.line(index.row())
        if line is not None:
            code = line.code
            self.shell.run(
                lambda desk: read_dossier_id(desk, code),
                lambda found: self.shell.go("dossier", OpenDossier(dossier_id=found)),
                owner=self,
            )

    def _on_print(self, index: QModelIndex) -> None:
        printed = self.view.print_rows.printed(index.row())
        if printed is None:
            return
        paper = printed.id
        self.shell.run(
            lambda desk: read_paper(desk, paper),
            lambda pdf: self.view.show_paper(printed, pdf),
            owner=self,
        )

    def _print(self) -> None:
        book = self._book
        if book is None or not book.lines:
            return
        if len(book.lines) <= _ASK_ABOVE_ROWS:
            self._put_on_paper(book)
            return
        question = self.tr("Sổ {field} năm {year} có {n} hồ sơ. In cả sổ?").format(
            field=book.field, year=book.year, n=len(book.lines)
        )
        self.view.confirm.ask(question, self.tr("In cả sổ"), lambda: self._put_on_paper(book))

    def _put_on_paper(self, book: "OpenedBook") -> None:
        request_id = self._request_id
        self.view.set_busy(True)
        said = self.tr("Đang lập sổ {field} năm {year}").format(field=book.field, year=book.year)
        progress = self.view.work.begin(said)
        self.shell.run(
            lambda desk: print_book(desk, book.field, book.year, request_id, progress),
            lambda paper: self._on_printed(book, paper),
            owner=self,
            ended=lambda: self.view.set_busy(False),
        )

    def _on_printed(self, book: "OpenedBook", paper: str) -> None:
        self._request_id = str(uuid.uuid4())
        self._printed = paper
        self.shell.say(
            self.tr("Đang in sổ {field} năm {year}").format(field=book.field, year=book.year)
        )
        if self._field == book.field:
            self._open(book.field)

    def _print_again(self) -> None:
        printed = self.view.looked_at() or self.view.print_rows.printed(
            self.view.prints.currentIndex().row()
        )
        if printed is None:
            self.shell.say(self.tr("Sổ này chưa in lần nào. F9 để in."), Tone.warn)
            return
        paper, request_id = printed.id, str(uuid.uuid4())
        self.shell.run(
            lambda desk: print_again(desk, paper, request_id),
            lambda _job: self.shell.say(self.tr("Đang in lại, có dấu in lại")),
            owner=self,
        )

    def _on_changed(self, kinds: frozenset[str]) -> None:
        # Whoever comes here reads the books then.
        if self.isVisible() and any(kind.startswith(("dossier.", "paper.")) for kind in kinds):
            self.reload()
