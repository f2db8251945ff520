"""The statutory books on screen: which there are, one of them page by page, is any number amiss."""

from dataclasses import dataclass

from urbgov_desk.domain.certification_book import Book, BookKind
from urbgov_desk.domain.inspection import Looked
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.right import Act
from urbgov_desk.services import inspection
from urbgov_desk.services.certification import book as books
from urbgov_desk.services.certification.book_line import BookLine, lines_of
from urbgov_desk.services.certification.book_values import identities
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import book_page as pages
from urbgov_desk.store import certification_book as rows
from urbgov_desk.store.book_page import Counted, Spot
from urbgov_desk.store.engine import Database

PAGE = 200
"""How many lines a screen reads at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfBook:
    """One of the four books of a year; `book` is None while it was not opened."""

    kind: BookKind
    book: Book | None
    counted: Counted


@dataclass(frozen=True, slots=True, kw_only=True)
class BookShelf:
    """The four books of one year, and which years have any; this year is always among them."""

    year: int
    years: tuple[int, ...]
    books: tuple[ShelfBook, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BookOutline:
    """A book before its lines: how it stands, and where each page of it begins.

    `printed_to` is the last number that stands on printed pages; lines up to it change no more.
    """

    book: Book
    counted: Counted
    anchors: tuple[Spot, ...]
    prints: tuple[rows.BookPrint, ...]
    printed_to: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BookReport:
    """Whether a book's numbers are whole. All empty: contiguous from the opening, no double.

    `gaps` are stretches nobody has, `doubles` numbers on more than one line (only an old paper book
    has them), `unentered` numbers taken without a line, `unnumbered` lines without a number taken.
    `old_gaps` and `old_doubles` stand in the part that was entered from an old paper book.
    """

    book: Book
    lines: int
    first: int
    last: int
    gaps: tuple[tuple[int, int], ...]
    doubles: tuple[int, ...]
    unentered: tuple[int, ...]
    unnumbered: tuple[int, ...]
    old_gaps: tuple[tuple[int, int], ...]
    old_doubles: tuple[int, ...]

    @property
    def whole(self) -> bool:
        """Whether the desk's own part is contiguous and each number stands on one line."""
        return not (self.gaps or self.doubles or self.unentered or self.unnumbered)


def shelf(desk: Desk, year: int | None = None) -> BookShelf:
    """The four books of a year, by itself of this one."""
    desk.require(Act.READ_BOOKS)
    db = desk.store.db
    this_year = in_hanoi(desk.now()).year
    wanted = year or this_year
    opened = {book.kind: book for book in rows.list_books(db, wanted)}
    return BookShelf(
        year=wanted,
        years=tuple(sorted({this_year, wanted, *pages.list_years(db)}, reverse=True)),
        books=tuple(
            ShelfBook(kind=kind, book=opened.get(kind), counted=pages.count(db, kind, wanted))
            for kind in BookKind
        ),
    )


def _looked(desk: Desk, kind: BookKind, year: int) -> None:
    symbol = desk.law.book(kind, desk.now().date()).symbol
    inspection.note(desk, Looked.BOOK, books.subject(kind, year), f"{symbol} {year}")


def outline(desk: Desk, kind: BookKind, year: int) -> BookOutline:
    """A book without its lines. Raises BookNotOpened."""
    desk.require(Act.READ_BOOKS)
    db = desk.store.db
    book = books.find(db, kind, year)
    _looked(desk, kind, year)
    return BookOutline(
        book=book,
        counted=pages.count(db, kind, year),
        anchors=pages.anchors(db, kind, year, PAGE),
        prints=tuple(rows.list_prints(db, kind, year)),
        printed_to=rows.printed_to(db, book),
    )


def totals(desk: Desk, kind: BookKind, year: int) -> books.Closing:
    """What a book adds up to; of a whole year it takes a moment."""
    desk.require(Act.READ_BOOKS)
    return books.totals(desk.store.db, kind, year)


def page(desk: Desk, kind: BookKind, year: int, start: Spot) -> tuple[BookLine, ...]:
    """One page of a book's lines from a place on."""
    desk.require(Act.READ_BOOKS)
    _looked(desk, kind, year)
    db = desk.store.db
    found = pages.page(db, kind, year, start, PAGE)
    if not found:
        return ()
    first, last = found[0].number, found[-1].number
    notes = entries.notes_of_book(db, kind, year, first=first, last=last)
    return tuple(lines_of(found, notes, identities(desk)))


def position(desk: Desk, kind: BookKind, year: int, number: int) -> int | None:
    """Which line of the book, from 0, has a number; None where none has."""
    desk.require(Act.READ_BOOKS)
    db = desk.store.db
    if not entries.find_numbers(db, kind, year, number):
        return None
    return pages.position(db, kind, year, Spot(number=number))


def report(desk: Desk, kind: BookKind, year: int) -> BookReport:
    """Whether a book's numbers are contiguous from its opening and stand once.

    What lies below the first number the desk gave came from an old paper book and is told apart.
    Raises BookNotOpened.
    """
    desk.require(Act.READ_BOOKS)
    db = desk.store.db
    book = books.find(db, kind, year)
    first_own = pages.first_desk_number(db, kind, year) or book.last + 1
    old_book = first_own > book.last
    found_gaps = pages.gaps(db, kind, year)
    found_doubles = pages.doubles(db, kind, year)
    own_gaps = [] if old_book else _own_gaps(db, book, found_gaps, first_own)
    counted = pages.count(db, kind, year)
    return BookReport(
        book=book,
        lines=counted.lines,
        first=counted.first or book.opening,
        last=book.last,
        gaps=tuple(own_gaps),
        doubles=tuple(n for n in found_doubles if n >= first_own),
        unentered=tuple(pages.numbers_without_entry(db, kind, year)),
        unnumbered=tuple(pages.entries_without_number(db, kind, year)),
        old_gaps=tuple(g for g in found_gaps if g not in own_gaps),
        old_doubles=tuple(n for n in found_doubles if n < first_own),
    )


def _own_gaps(
    db: Database, book: Book, found: list[tuple[int, int]], first_own: int
) -> list[tuple[int, int]]:
    own = [gap for gap in found if gap[0] >= book.opening]
    # A gap right at the opening lies between no two lines of the desk.
    if first_own > book.opening and not own:
        own.insert(0, (book.opening, first_own - 1))
    return own
