"""What the page reads of the desk, on the worker."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from urbgov_desk.domain.long_work import Progress
    from urbgov_desk.services.book import OpenedBook, Shelf
    from urbgov_desk.services.desk import Desk

# Services load the store and the papers, so they are imported on the worker's thread.


def read_shelf(desk: "Desk", year: int | None) -> "Shelf":
    """The books of a year, by itself of this one."""
    from urbgov_desk.services import book

    return book.shelf(desk, year)


def read_book(desk: "Desk", field: str, year: int) -> "OpenedBook":
    """One book line by line."""
    from urbgov_desk.services import book

    return book.read(desk, field, year)


def read_dossier_id(desk: "Desk", code: str) -> str:
    """The dossier of a line. Raises DossierUnknown."""
    from urbgov_desk.services import book

    return book.dossier_of(desk, code)


def read_paper(desk: "Desk", paper_id: str) -> bytes:
    """A printed book as it came out. Raises PaperDestroyed."""
    from urbgov_desk.services import paper

    return paper.read(desk, paper_id)


def print_book(desk: "Desk", field: str, year: int, request_id: str, progress: "Progress") -> str:
    """Put the book on paper and into the print queue; the paper's id.

    Raises RegisterEmpty, and WorkCalledOff when `progress` says so.
    """
    from urbgov_desk.services import register

    return register.tracking_register(desk, field, year, request_id, progress)


def print_again(desk: "Desk", paper_id: str, request_id: str) -> str:
    """The same pages once more, marked. Raises PaperDestroyed."""
    from urbgov_desk.domain.act import ReprintPaper
    from urbgov_desk.services import paper

    return paper.reprint(desk, ReprintPaper(request_id=request_id, paper=paper_id))
