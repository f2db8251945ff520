"""The page Sổ: the tracking register of a field and year, as the book looks."""

import uuid
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.register.reading import (
    print_again,
    print_book,
    read_book,
    read_dossier_id,
    read_paper,
    read_shelf,
)
from urbgov_desk.gui.register.statute_desk import StatuteDesk
from urbgov_desk.gui.register.statute_reading import read_line, read_statutes
from urbgov_desk.gui.register.view import RegisterView
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.subject import OpenDossier, OpenEntry

if TYPE_CHECKING:
    from urbgov_desk.services.book import OpenedBook, Shelf
    from urbgov_desk.services.certification.line_story import LineStory
    from urbgov_desk.services.certification.reading_book import BookShelf

_CONCERNING = ("dossier.", "paper.", "book.", "certification.", "entry.", "kept.")
# Above this a slip of the finger would cost a ream.
_ASK_ABOVE_ROWS = 150


class _Standing(NamedTuple):
    """Which book of which year is in sight."""

    year: int | None
    kind: BookKind | None
    field: str | None


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
        self._kind: BookKind | None = None
        self.statutes = StatuteDesk(shell, self.view.statute)
        self._book: OpenedBook | None = None
        # Made anew only when a book was printed, so pressing twice prints once.
        self._request_id = str(uuid.uuid4())
        self._printed: str | None = None
        self._connect()

    # -- what the window asks --------------------------------------------------------------------

    def arrive(self, subject: object | None) -> None:
        """Come to see the books."""
        if isinstance(subject, _Standing):
            self._year, self._kind, self._field = subject
        if isinstance(subject, OpenEntry):
            entry = subject.entry_id
            self.shell.run(lambda desk: read_line(desk, entry), self._on_wanted, owner=self)
            return
        self.reload()
        self.take_focus()

    def take_focus(self) -> None:
        """On the paper that is looked at, else among the books."""
        self.view.focus_first()

    def reload(self) -> None:
        """Read the books of the year again, and the open one with them."""
        year = self._year
        self.shell.run(
            lambda desk: (read_shelf(desk, year), read_statutes(desk, year)),
            lambda both: self._on_shelf(*both),
            owner=self,
        )

    def change_officer(self) -> None:
        """What the officer before was looking for is theirs; a look at the book is the next one's.

        Inspectors' looks are recorded by what they read, so the book in sight is read for them.
        """
        self.view.statute.seek.clear()
        if self.is_for_another():
            self.view.drop_paper()
            self.statutes.close_over()
            if self.is_in_front():
                self.reload()

    def way_back(self) -> object | None:
        """The book in sight, for the page made anew in another language."""
        return _Standing(self._year, self._kind, self._field)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back from what lies over a book to it, and from there to the list of books."""
        if event.key() == Qt.Key.Key_Escape:
            if self._kind is not None and self.statutes.escape():
                return
            if self._kind is None and self.view.is_looking():
                self.view.close_paper()
                return
            self.view.books.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    # -- within ----------------------------------------------------------------------------------

    def _connect(self) -> None:
        view = self.view
        view.year.activated.connect(lambda _row: self._on_year())
        view.books.selectionModel().currentChanged.connect(self._on_book_row)
        view.books.opened.connect(lambda _index: self._focus_lines())
        self.statutes.wants_book.connect(self._on_other_book)
        self.statutes.shown.connect(lambda outline: view.show_bound(outline.prints))
        view.bound.opened.connect(self._on_bound)
        view.table.opened.connect(self._on_line)
        view.prints.opened.connect(self._on_print)
        view.print_now.clicked.connect(self._print)
        again = QShortcut(QKeySequence("Ctrl+P"), self)
        again.activated.connect(self._print_again)
        # Wherever one stands: the morning's notice names this key.
        rescue = QShortcut(QKeySequence("Ctrl+R"), self)
        rescue.activated.connect(self.statutes.book_desk.rescue)
        self.shell.worker.changed.connect(self._on_changed)

    def _on_year(self) -> None:
        self._year = self.view.year.currentData()
        self._field = None
        self.reload()

    def _on_shelf(self, shelf: "Shelf", statutes: "BookShelf") -> None:
        if self._year not in (None, shelf.year):
            return
        self._year = shelf.year
        row = self.view.show_shelf(shelf, statutes, field=self._field, kind=self._kind)
        if row < 0:
            self._kind, self._field, self._book = None, None, None
            self.view.show_side(statute=False)
            self.view.show_no_book(shelf.year)
            return
        self._open_row(row)

    def _on_book_row(self, index: QModelIndex, _before: QModelIndex) -> None:
        self._open_row(index.row())

    def _open_row(self, row: int) -> None:
        statute, register = self.view.book_rows.statute(row), self.view.book_rows.register(row)
        self.view.show_side(statute=statute is not None)
        if statute is not None and self._year is not None:
            self._kind, self._field, self._book = statute.kind, None, None
            self.statutes.open(statute.kind, self._year)
        elif register is not None:
            self._kind = None
            self._open(register.field)

    def _on_other_book(self, kind: BookKind, year: int) -> None:
        """A found line lies in another book."""
        self._year, self._kind, self._field = year, kind, None
        self.reload()

    def _on_wanted(self, story: "LineStory") -> None:
        """A line that was looked for: its book opens, and over it the line."""
        entry = story.entry
        self._year, self._kind, self._field = entry.year, entry.book, None
        self.statutes.open_over(entry.id)
        self.reload()
        self.take_focus()

    def _focus_lines(self) -> None:
        if self._kind is not None:
            self.view.statute.focus_lines()
        else:
            self.view.focus_lines()

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

    def _on_bound(self, index: QModelIndex) -> None:
        printed = self.view.bound_rows.printed(index.row())
        if printed is not None:
            self.statutes.show_paper(printed.paper)

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
        if self._kind is not None:
            bound = self.view.bound_rows.printed(self.view.bound.currentIndex().row())
            self.statutes.print_same(bound.paper if bound is not None else None)
            return
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
        if self.isVisible() and any(kind.startswith(_CONCERNING) for kind in kinds):
            self.reload()
