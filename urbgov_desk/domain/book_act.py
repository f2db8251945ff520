"""What an officer asks of a statutory book or a line of it, as frozen values: one for each act.

Opening, volumes, paper and closing; corrections, notes and annulments; prints, samples, disposal.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from urbgov_desk.domain.certification import CertificationKind, Issuer, Layout, Signatory
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.right import Second


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectEntry:
    """Before handover: name, title, pages and copies put right under the same number."""

    request_id: str
    entry: str
    reason: str
    requester: str | None = None
    title: str | None = None
    pages: int | None = None
    copies: int | None = None
    layout: Layout | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteEntry:
    """A dated note on an entry, its line unchanged. `decision` names a document, if there is one.

    A will changed at another office is noted here (Điều 38 NĐ 23; Điều 23 TT 01/2020).
    """

    request_id: str
    entry: str
    text: str
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnulEntry:
    """Annul an entry; its number is never used again (Điều 7 TT 01/2020: by a decision).

    `second` is the second person, once the year's book was closed.
    """

    request_id: str
    entry: str
    reason: str
    decision: str
    second: Second | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenBook:
    """Open a book at the next number of the paper book it continues, or a new year from 01.

    `last_number` 0 opens at 01. `decision` says what it continues ("Quyển 02/2026 dừng ở số 512").
    """

    request_id: str
    book: BookKind
    year: int
    volume: int = 1
    last_number: int = 0
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenVolume:
    """Close the volume that is full and go on in the next; the numbers run on."""

    request_id: str
    book: BookKind
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PassToPaper:
    """The book goes on by hand (an outage); the desk gives no number until it comes back."""

    request_id: str
    book: BookKind
    year: int
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterPaperLine:
    """One number taken by hand, entered in its order with its own time and signer.

    `number` is what stands on the paper; it must be the book's next. `signer` is an officer's id.
    """

    request_id: str
    book: BookKind
    year: int
    number: int
    signed_at: datetime
    signer: str
    requester: str
    kind: CertificationKind
    title: str
    issuer: Issuer = Issuer.VIETNAMESE
    pages: int = 1
    copies: int = 1
    signatories: tuple[Signatory, ...] = ()
    fee: int | None = None
    remark: str = ""
    spoilt: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeBack:
    """The book comes back from paper; `last_number` is the last one on the rescue page."""

    request_id: str
    book: BookKind
    year: int
    last_number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseYear:
    """Close a year's book with its totals (Điều 13 NĐ 23): no new number afterwards."""

    request_id: str
    book: BookKind
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintMonth:
    """A finished month's pages for binding; once printed, the same pages again."""

    request_id: str
    book: BookKind
    year: int
    month: int


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
