"""A whole book in a file for a spreadsheet: two persons, then made while the counter goes on."""

from dataclasses import dataclass, field
from pathlib import Path

from urbgov_desk import documents
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.export import Exported
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.right import Act
from urbgov_desk.services import exporting
from urbgov_desk.services.certification import book as books
from urbgov_desk.services.certification import book_values as values
from urbgov_desk.services.certification.printing_book import BookWithoutLines
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.exporting import Witnessed
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import book_page as pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """A whole book as XLSX, before it is anywhere; `count` its lines."""

    content: bytes = field(repr=False)
    book: BookKind
    year: int
    count: int
    witnessed: Witnessed


def begin(desk: Desk, kind: BookKind, year: int) -> Witnessed:
    """Both persons of writing a book as a file, before anything is made.

    Raises NotAllowed, SecondNeeded, BookNotOpened, BookWithoutLines.
    """
    desk.require(Act.PRINT_BOOK)
    books.find(desk.store.db, kind, year)
    if not pages.count(desk.store.db, kind, year).lines:
        raise BookWithoutLines(book=kind, year=str(year))
    return exporting.begin(desk)


def make(
    desk: Desk,
    kind: BookKind,
    year: int,
    witnessed: Witnessed,
    progress: Progress | None = None,
) -> Workbook:
    """The book as XLSX, looking like its pages, by a connection of its own: no act waits for it.

    Raises NotAllowed, WorkCalledOff.
    """
    desk.require(Act.PRINT_BOOK)
    desk.require(Act.EXPORT_PERSONAL)
    with desk.beside() as own:
        db = own.store.db
        with own.store.one_moment():
            found = list(entries.list_entries(db, kind, year))
            notes = entries.notes_of_book(db, kind, year)
            book = books.find(db, kind, year)
            pages_of = values.empty_pages(own, book, "")
            sheet = values.with_rows(own, pages_of, book, found, notes)
    content = documents.workbook(sheet, progress)
    return Workbook(content=content, book=kind, year=year, count=len(found), witnessed=witnessed)


def write(desk: Desk, made: Workbook, file: Path) -> None:
    """Write the file, and record that it left. Raises NotAllowed, SecondNeeded, FileNotWritten."""
    desk.require(Act.PRINT_BOOK)
    exporting.write(
        desk,
        file,
        lambda: made.content,
        what=Exported.BOOK,
        subject=books.subject(made.book, made.year),
        count=made.count,
        witnessed=made.witnessed,
    )
