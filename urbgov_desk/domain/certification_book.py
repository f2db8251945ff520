"""The statutory books of certification (Điều 13 NĐ 23/2015): a year's book, its lines and volumes.

One number stands for one original paper, one signed document or one transaction, never for a
visitor or a copy (Điều 4 TT 01/2020/TT-BTP).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from urbgov_desk.domain.authority import SignatureBlock
from urbgov_desk.domain.certification import CertificationKind, Issuer, KeptPaper, Signatory


class BookKind(StrEnum):
    """The four statutory books (Điều 13 NĐ 23)."""

    COPIES = "copies"
    SIGNATURES = "signatures"
    TRANSLATORS = "translators"
    TRANSACTIONS = "transactions"

    @property
    def series(self) -> str:
        """The kind under which the book's numbers are taken."""
        return f"book.{self.value}"

    @property
    def sealed_for(self) -> str:
        """The owner of the key its personal texts lie under; the law excepts books from erasure."""
        return f"book.{self.value}"


class EntrySource(StrEnum):
    """How an entry came into the book."""

    DESK = "desk"
    PAPER = "paper"  # taken by hand while the book was on paper
    OUTSIDE = "outside"  # signed outside the office, entered on return
    OLD_BOOK = "old_book"  # an old paper book entered afterwards


class BookHolder(StrEnum):
    """Who takes the next number."""

    DESK = "desk"
    PAPER = "paper"


def number_words(number: int, volume: int, year: int, symbol: str) -> str:
    """A number as papers bear it: `1234 quyển số 02/2026 - SCT/BS`; a year begins with 01."""
    return f"{number:02d} quyển số {volume:02d}/{year} - {symbol}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a statutory book, as it stands.

    Amounts are đồng, `sheets` those of one copy. `authority` is the snapshot of why this signer
    might sign (ground, decision, rule), taken at the moment of signing. `struck_out` entries keep
    their number for ever and are printed struck through.
    """

    id: str
    book: BookKind
    year: int
    number: int
    twin: int
    volume: int
    symbol: str
    kind: CertificationKind
    source: EntrySource
    certification: str | None
    line: int | None
    signed_at: datetime
    entered_at: datetime
    requester: str
    title: str
    issuer: Issuer | None
    signatories: tuple[Signatory, ...]
    languages: tuple[str, str] | None
    copies: int
    pages: int
    sheets: int
    fee: int
    signed_by: str | None
    block: SignatureBlock
    authority: dict[str, object]
    compared_by: str | None
    received_by: str | None
    remark: str
    kept: KeptPaper | None
    keep_until: date | None
    inked_at: datetime | None
    sealed_at: datetime | None
    handed_over_at: datetime | None
    annulled_at: datetime | None

    @property
    def struck_out(self) -> bool:
        """Whether the entry was annulled."""
        return self.annulled_at is not None

    @property
    def words(self) -> str:
        """The number as papers bear it."""
        return number_words(self.number, self.volume, self.year, self.symbol)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryNote:
    """A later word on an entry: a note or its annulment, dated and signed for.

    `supplementary`: the year was closed already, so it stands on a supplementary page.
    """

    position: int
    at: datetime
    officer: str
    text: str
    decision: str
    annuls: bool
    supplementary: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """One bound volume of a book in a year; numbers run on from volume to volume."""

    volume: int
    first_number: int
    opened_on: date
    closed_on: date | None
    last_number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """A statutory book in a year. `last` is the last number taken, `opening` the first it gives.

    `decision` is what it continues: the paper book's volume and last number.
    """

    kind: BookKind
    year: int
    symbol: str
    holder: BookHolder
    opening: int
    last: int
    decision: str
    opened_at: datetime
    passed_at: datetime | None
    closed_at: datetime | None
    volumes: tuple[Volume, ...]

    @property
    def volume(self) -> int:
        """The volume that is being written."""
        return max((v.volume for v in self.volumes), default=1)

    @property
    def next(self) -> int:
        """The number the next entry takes."""
        return self.last + 1
