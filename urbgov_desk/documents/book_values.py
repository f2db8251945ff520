"""What is printed of the statutory books: rows, covers, totals, closings, rescue pages."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from urbgov_desk.documents.values import PageSize, Paper
from urbgov_desk.domain.authority import SignatureBlock
from urbgov_desk.domain.certification import Signatory
from urbgov_desk.domain.certification_book import BookKind


@dataclass(frozen=True, slots=True, kw_only=True)
class BookRow:
    """One entry. `count` is copies, papers or translations; `struck` was annulled.

    `number` is as the book shows it. The copies' book prints `requester` and never an identity
    number; the others print the signatories with theirs, or `requester` where there are none.
    """

    number: str
    on: date
    requester: str = ""
    signatories: tuple[Signatory, ...] = ()
    title: str
    languages: tuple[str, str] | None = None
    signer: str
    count: int = 1
    fee: int = 0
    remark: str = ""
    struck: bool = False
    volume: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookVolume:
    """A volume that begins among the rows, named as on its cover (`02/2026`)."""

    volume: str
    opened_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BookCover:
    """The cover of a volume; the days are left to be written where they are not known yet."""

    volume: str
    opened_on: date | None = None
    closed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookTotals:
    """What one kind of entry comes to; annulled ones are in `cases`, not in copies and fee."""

    label: str
    cases: int
    annulled: int = 0
    count: int = 0
    fee: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BookClosing:
    """The closing of a year (Điều 13 NĐ 23/2015): totals by kind, who confirms."""

    closed_on: date
    first_number: str
    last_number: str
    totals: tuple[BookTotals, ...]
    keeper: str = ""
    block: SignatureBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class BookNote:
    """A note or annulment written after the year was closed."""

    number: str
    at: datetime
    text: str
    decision: str = ""
    officer: str
    annuls: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationBook(Paper):
    """Pages of a statutory book, A4 landscape (Mẫu 19–22 NĐ 280/2025): a month, a volume, a year.

    `symbol` is the book's (`SCT/BS`), `volume` as on the cover (`02/2026`), `period` what the pages
    hold in words. Months get a heading and their totals. `first_page` is the number of the first
    page. `chain_head` is the record's short head (`HS/…`), printed short and as a small code on
    every page. `duplex` counts two pages to a sheet for the cross-seals. A `draft` says on every
    page that it is not for binding.
    """

    kind: ClassVar[str] = "certification_book"

    page_size: PageSize = PageSize.a4
    book: BookKind
    year: int
    symbol: str
    volume: str
    period: str = ""
    rows: tuple[BookRow, ...] = ()
    volumes: tuple[BookVolume, ...] = ()
    cover: BookCover | None = None
    first_page: int = 1
    duplex: bool = False
    chain_head: str = ""
    closing: BookClosing | None = None
    notes: tuple[BookNote, ...] = ()
    draft: bool = False

    @property
    def form_kind(self) -> str:
        return f"{self.kind}_{self.book.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class RescuePage(Paper):
    """Blank lines of one book for an outage, printed each morning, to go on by hand."""

    kind: ClassVar[str] = "rescue_page"

    page_size: PageSize = PageSize.a4
    book: BookKind
    symbol: str
    volume: str
    last_number: str
    next_number: str
    printed_at: datetime
    lines: int = 30
