"""What a number series is called: a paper's, a register's, a book's."""

from enum import StrEnum

from urbgov_desk.domain.certification_book import BookKind


class SeriesKind(StrEnum):
    """The series that are no statutory book."""

    DOSSIER = "dossier"
    TRACKING = "tracking"
    COURIER = "courier"
    BUNDLE = "bundle"
    PAPER = "paper"


_BOOKS = {book.series: book for book in BookKind}


def called(kind: str) -> SeriesKind | BookKind:
    """The kind of a series by which numbers are taken; papers go by the symbol of their form."""
    if kind in _BOOKS:
        return _BOOKS[kind]
    return SeriesKind(kind) if kind in set(SeriesKind) else SeriesKind.PAPER


def book_of(kind: str) -> BookKind | None:
    """The statutory book a series is of; None for every other."""
    return _BOOKS.get(kind)


def mark_of(kind: str, scope: str) -> str:
    """What tells two series of one kind apart: the register's field, the form's symbol."""
    if called(kind) is SeriesKind.PAPER:
        return f"{kind} {scope}".strip()
    return scope
