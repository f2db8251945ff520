"""What the section of the statutory books asks the services for."""

from datetime import date
from typing import TYPE_CHECKING

from urbgov_desk.domain.book_act import OpenBook, OpenVolume, PassToPaper, TakeBack
from urbgov_desk.domain.certification_book import Book
from urbgov_desk.domain.override import Override
from urbgov_desk.gui.setup.section import new_id

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


def open_book(desk: "Desk", wanted: OpenBook) -> None:
    """Open a book at its first number."""
    from urbgov_desk.services.certification import book

    book.open_book(desk, wanted)


def open_volume(desk: "Desk", wanted: OpenVolume) -> None:
    """Close the volume that is full and go on in the next."""
    from urbgov_desk.services.certification import book

    book.open_volume(desk, wanted)


def pass_to_paper(desk: "Desk", wanted: PassToPaper) -> None:
    """The book goes on by hand."""
    from urbgov_desk.services.certification import book

    book.pass_to_paper(desk, wanted)


def take_back(desk: "Desk", wanted: TakeBack) -> None:
    """The book comes back."""
    from urbgov_desk.services.certification import paper_book

    paper_book.take_back(desk, wanted)


def keep_symbol(desk: "Desk", wanted: Override, year: int) -> None:
    """The ward's own symbol, from the first day of the book's year on, or from today."""
    from dataclasses import replace

    from urbgov_desk.services import office

    begins = max(date(year, 1, 1), desk.now().date())
    office.override(desk, replace(wanted, valid_from=begins), new_id())


def next_volume(book: Book, request_id: str) -> OpenVolume:
    """The act that opens the next volume."""
    return OpenVolume(request_id=request_id, book=book.kind, year=book.year)
