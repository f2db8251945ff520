"""What a ward still lacks before its first certified copy, in the order in which it is seen to."""

from dataclasses import dataclass
from enum import StrEnum

from urbgov_desk.domain.authority import Ground
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind
from urbgov_desk.services.certification import authority
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import certification_book as rows


class Need(StrEnum):
    """What is lacking."""

    CHAIRMAN = "chairman"
    SIGNER = "signer"
    BOOK = "book"
    BOOK_ON_PAPER = "book_on_paper"
    BOOK_CLOSED = "book_closed"
    SPECIMEN = "specimen"


class SeenTo(StrEnum):
    """Where it is seen to."""

    AUTHORITY = "authority"  # recording who may sign
    BOOKS = "books"  # opening a book, taking it back from paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One thing lacking; `book` and `year` where it is a book, `officer` where it is somebody's."""

    need: Need
    seen_to: SeenTo
    book: BookKind | None = None
    year: int | None = None
    officer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """`missing` holds up the first certified copy, the first thing first; `later` can wait."""

    missing: tuple[Missing, ...]
    later: tuple[Missing, ...]

    @property
    def ready(self) -> bool:
        """Whether a copy can be certified now."""
        return not self.missing


def look(desk: Desk) -> Readiness:
    """What is lacking today. Before a year's first number its books are lacking again."""
    year = desk.now().date().year
    books = {book.kind: book for book in rows.list_books(desk.store.db, year)}
    missing = [*_signers(desk), *_book(BookKind.COPIES, books, year)]
    others = (kind for kind in BookKind if kind is not BookKind.COPIES)
    later = [lacking for kind in others for lacking in _book(kind, books, year)]
    later += [
        Missing(need=Need.SPECIMEN, seen_to=SeenTo.AUTHORITY, officer=reminder.officer.name)
        for reminder in authority.reminders(desk)
        if reminder.specimen_missing
    ]
    return Readiness(missing=tuple(missing), later=tuple(later))


def _signers(desk: Desk) -> list[Missing]:
    """Every authority comes from the Chairman's, so his office is recorded first."""
    today = desk.now().date()
    chairmen = [
        grant
        for grant in authority.list_grants(desk)
        if grant.ground is Ground.OFFICE and grant.holds(today)
    ]
    if not chairmen:
        return [Missing(need=Need.CHAIRMAN, seen_to=SeenTo.AUTHORITY)]
    if not authority.signers(desk, CertificationKind.COPY, Issuer.VIETNAMESE, today):
        return [Missing(need=Need.SIGNER, seen_to=SeenTo.AUTHORITY)]
    return []


def _book(kind: BookKind, books: dict[BookKind, Book], year: int) -> list[Missing]:
    book = books.get(kind)
    if book is None:
        need = Need.BOOK
    elif book.closed_at is not None:
        need = Need.BOOK_CLOSED
    elif book.holder is BookHolder.PAPER:
        need = Need.BOOK_ON_PAPER
    else:
        return []
    return [Missing(need=need, seen_to=SeenTo.BOOKS, book=kind, year=year)]
