"""What the page reads of the statutory books, on the worker."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from urbgov_desk.domain.certification_book import BookKind

if TYPE_CHECKING:
    from urbgov_desk.domain.certification_book import Entry
    from urbgov_desk.services.certification.book import Closing
    from urbgov_desk.services.certification.book_acts import PossibleAct
    from urbgov_desk.services.certification.book_line import BookLine
    from urbgov_desk.services.certification.line_story import LineStory
    from urbgov_desk.services.certification.reading_book import BookOutline, BookReport, BookShelf
    from urbgov_desk.services.desk import Desk

# Services load the store and the papers, so they are imported on the worker's thread.


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A book with its last page and what may be done with it; `outline` None: not opened yet."""

    kind: BookKind
    year: int
    outline: "BookOutline | None"
    acts: "tuple[PossibleAct, ...]"
    size: int
    last_page: "tuple[BookLine, ...]"


def read_statutes(desk: "Desk", year: int | None) -> "BookShelf":
    """The four books of a year, by itself of this one."""
    from urbgov_desk.services.certification import reading_book

    return reading_book.shelf(desk, year)


def read_statute(desk: "Desk", kind: BookKind, year: int) -> Opened:
    """A book as it stands, its last page with it, so that something is to be seen at once."""
    from urbgov_desk.services.certification import book, book_acts, reading_book

    size = reading_book.PAGE
    try:
        outline = reading_book.outline(desk, kind, year)
    except book.BookNotOpened:
        acts = book_acts.without_book(desk, kind, year)
        return Opened(kind=kind, year=year, outline=None, acts=acts, size=size, last_page=())
    spots = outline.anchors
    lines = reading_book.page(desk, kind, year, spots[-1]) if spots else ()
    acts = book_acts.possible(desk, outline)
    return Opened(kind=kind, year=year, outline=outline, acts=acts, size=size, last_page=lines)


def read_totals(desk: "Desk", kind: BookKind, year: int) -> "Closing":
    """What a book adds up to."""
    from urbgov_desk.services.certification import reading_book

    return reading_book.totals(desk, kind, year)


def read_page(desk: "Desk", outline: "BookOutline", page: int) -> "tuple[BookLine, ...]":
    """One page of a book's lines."""
    from urbgov_desk.services.certification import reading_book

    if page >= len(outline.anchors):
        return ()
    book = outline.book
    return reading_book.page(desk, book.kind, book.year, outline.anchors[page])


def read_position(desk: "Desk", kind: BookKind, year: int, number: int) -> int | None:
    """Which line of a book has a number."""
    from urbgov_desk.services.certification import reading_book

    return reading_book.position(desk, kind, year, number)


def find_lines(desk: "Desk", text: str) -> "tuple[Entry, ...]":
    """Lines of all books by the words of name and paper."""
    from urbgov_desk.services.certification import entry

    return entry.search_entries(desk, text)


def read_line(desk: "Desk", entry_id: str) -> "LineStory":
    """A line opened. Raises EntryUnknown."""
    from urbgov_desk.services.certification import line_story

    return line_story.story_of(desk, entry_id)


def read_report(desk: "Desk", kind: BookKind, year: int) -> "BookReport":
    """Whether a book's numbers are whole."""
    from urbgov_desk.services.certification import reading_book

    return reading_book.report(desk, kind, year)
