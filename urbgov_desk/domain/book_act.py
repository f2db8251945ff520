"""What an officer asks of a whole statutory book: prints, back-entry, samples, disposal."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from urbgov_desk.domain.certification import BookKind


class BookPart(StrEnum):
    """Which pages of a book a print holds."""

    MONTH = "month"
    YEAR = "year"  # the closing sheet
    SUPPLEMENTARY = "supplementary"
    WHOLE = "whole"  # all printed pages joined
    DRAFT = "draft"
    RESCUE = "rescue"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintBook:
    """Print pages of a book other than a month; once printed for binding, the same pages again."""

    request_id: str
    book: BookKind
    year: int
    part: BookPart


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRescue:
    """Print blank lines for every open book, each page from the last number given."""

    request_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReprintBook:
    """The same pages once more, byte for byte."""

    request_id: str
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawSample:
    """A random sample of n numbers of a book for an inspector; `seed` makes it the same again."""

    request_id: str
    book: BookKind
    year: int
    count: int
    seed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DestroyKept:
    """What was kept of these lines was destroyed, on this day, by this decision or minutes."""

    request_id: str
    entries: tuple[str, ...]
    on: date
    decision: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBook:
    """Enter an old paper book from a table of texts (a file's cells), headings first.

    `accepted` is why rows that are wrong may be left out and gaps may stand; empty: all or nothing.
    """

    request_id: str
    book: BookKind
    year: int
    rows: tuple[tuple[str, ...], ...]
    accepted: str = ""
