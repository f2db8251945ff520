"""Certification (chứng thực): what is certified, in which book, on how many sheets.

NĐ 23/2015/NĐ-CP as amended by NĐ 07/2025 and NĐ 280/2025; TT 01/2020/TT-BTP. One number stands for
one original paper, one signed document or one transaction, never for a visitor or a copy.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from urbgov_desk.domain.dossier import Payment, PaymentKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import ChargeKind

_SHEETS_PER_CROSS_SEAL = 5
"""One impression reaches at most five sheets (NĐ 30/2020/NĐ-CP, Phụ lục I)."""


class SheetsOdd(Told):
    """Pages or copies outside what a counter can mean. Values: pages, copies."""


class CertificationKind(StrEnum):
    """What a ward certifies."""

    COPY = "copy"
    SIGNATURE = "signature"
    TRANSLATOR_SIGNATURE = "translator_signature"
    TRANSACTION = "transaction"
    WILL = "will"
    REFUSAL_OF_INHERITANCE = "refusal_of_inheritance"
    DIVISION_OF_INHERITANCE = "division_of_inheritance"
    AMENDMENT = "amendment"
    CORRECTION = "correction"
    REGISTER_COPY = "register_copy"
    TRANSACTION_COPY = "transaction_copy"


class Issuer(StrEnum):
    """Whose the original is; it decides who may certify a copy of it."""

    VIETNAMESE = "vietnamese"
    FOREIGN = "foreign"
    JOINT = "joint"


class Legalisation(StrEnum):
    """Consular legalisation of a foreign paper (Điều 22 khoản 5 NĐ 23; Điều 6 TT 01/2020)."""

    NOT_NEEDED = "not_needed"
    DONE = "done"
    MISSING = "missing"


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


class Layout(StrEnum):
    """How the pages of the original lie on the sheets of one copy."""

    ONE_SIDED = "one_sided"
    DUPLEX = "duplex"
    TWO_FACES = "two_faces"  # both faces of a card on one side of one sheet


class Variant(StrEnum):
    """Who signed and how; it picks the wording of the attestation."""

    ONE_PERSON = "one_person"
    SEVERAL_PEOPLE = "several_people"
    FINGERPRINT = "fingerprint"
    CANNOT_SIGN = "cannot_sign"


class LineState(StrEnum):
    """Where one paper of a visit stands."""

    WAITING = "waiting"  # in the signing pile
    SIGNED = "signed"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class VisitState(StrEnum):
    """Where a visit stands, as the counter sees it."""

    WAITING = "waiting"
    SIGNED = "signed"
    HANDED_OVER = "handed_over"
    CLOSED = "closed"  # nothing was signed: all refused or withdrawn


class AttestationForm(StrEnum):
    """How the attestation comes onto the paper."""

    FULL_PAGE = "full_page"
    OVERLAY = "overlay"
    LABEL = "label"
    RUBBER_STAMP = "rubber_stamp"  # nothing is printed; number and date are shown large


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


def sheets_per_copy(pages: int, layout: Layout) -> int:
    """Sheets of paper one copy takes. `pages` are those of the original. Raises SheetsOdd."""
    if not 1 <= pages <= 9999:
        raise SheetsOdd(pages=pages, copies=1)
    return pages if layout is Layout.ONE_SIDED else (pages + 1) // 2


def cross_seals(sheets: int) -> int:
    """Impressions of the cross-seal one copy needs: none on a single sheet, else ⌈sheets/5⌉."""
    return 0 if sheets < 2 else -(-sheets // _SHEETS_PER_CROSS_SEAL)


def number_words(number: int, volume: int, year: int, symbol: str) -> str:
    """A number as papers bear it: `1234 quyển số 02/2026 - SCT/BS`; a year begins with 01."""
    return f"{number:02d} quyển số {volume:02d}/{year} - {symbol}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """A person whose signature is certified, or a party of a transaction.

    `side` names the party of a transaction ("Bên A"); `identity` is the kind and number of the
    paper shown ("Căn cước số 001…"), as the attestation and the book's column print it.
    """

    name: str
    identity: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideOffice:
    """Signed outside the office (Điều 10 NĐ 23): where, when to the minute, why, before whom.

    `finger` is which finger of which hand was printed, where somebody could not sign.
    """

    place: str
    at: datetime
    reason: str
    finger: str = ""
    witnesses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPaper:
    """What the office keeps of a certification, and where: box and place in it (Điều 14 NĐ 23)."""

    what: str
    box: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineDetail:
    """What only some kinds need; empty for a plain copy.

    `originals` counts the originals of a transaction; `languages` are from and into which a
    translation goes; `refers_to` is the certified transaction an amendment, a correction or a copy
    concerns (an entry's id, or its number and office in words); `authorisation_case` names the
    lawful case of a paper of authorisation (Điều 14 TT 01/2020); `witnesses` and `interpreter`
    sign with those who cannot read, hear or sign (Điều 36 NĐ 23).
    """

    signatories: tuple[Signatory, ...] = ()
    variant: Variant = Variant.ONE_PERSON
    one_stop: bool = False
    originals: int = 1
    languages: tuple[str, str] | None = None
    refers_to: str = ""
    refers_to_entry: str | None = None
    authorisation_case: str | None = None
    witnesses: tuple[str, ...] = ()
    interpreter: str = ""
    recipients: tuple[tuple[str, int], ...] = ()
    kept: KeptPaper | None = None
    outside: OutsideOffice | None = None
    correction: str = ""


PLAIN = LineDetail()
"""Nothing beyond what every line has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureBlock:
    """What stands above the signature: `CHỦ TỊCH`, or `TUQ. CHỦ TỊCH` over the signer's title."""

    lines: tuple[str, ...]
    name: str


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
class Line:
    """One paper of a visit."""

    position: int
    kind: CertificationKind
    procedure: str
    title: str
    issuer: Issuer
    legalisation: Legalisation
    pages: int
    copies: int
    layout: Layout
    sheets: int
    fee: int | None
    state: LineState
    entry: str | None
    refused_because: str
    detail: LineDetail


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """Money asked for one line of a visit: the fee of the law, or the cost of photocopying.

    The latter (Điều 15 khoản 3 NĐ 23) is `chi_phi` and has a total of its own.
    """

    id: str
    line: int
    kind: ChargeKind
    amount: int
    rule: str
    exemption: str


def paid_of(payments: tuple[Payment, ...]) -> int:
    """Đồng that stand: taken, less what was given back, without what was struck out."""
    voided = {p.refers_to for p in payments if p.kind is PaymentKind.VOID}
    signs = {PaymentKind.PAID: 1, PaymentKind.REFUND: -1, PaymentKind.VOID: 0}
    return sum(signs[p.kind] * p.amount for p in payments if p.id not in voided)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A certification visit whole: who asked, the papers, the money.

    `code` is the short bundle number of the day; `originals` is how many originals lie in the
    bundle and must go back. `waits_for` is the signer it was sent to, None = whoever may sign.
    """

    id: str
    code: str
    state: VisitState
    requester: str
    number: str
    phone: str
    received_at: datetime
    due_at: datetime | None
    received_by: str
    compared_by: str | None
    counter: str | None
    waits_for: str | None
    place: str
    note: str
    originals: int
    extended_because: str
    lines: tuple[Line, ...]
    entries: tuple[Entry, ...]
    charges: tuple[Charge, ...]
    payments: tuple[Payment, ...]
    signed_at: datetime | None
    handed_over_at: datetime | None

    @property
    def asked(self) -> int:
        """Đồng asked for what was not refused or withdrawn."""
        return sum(charge.amount for charge in self.charges)

    @property
    def paid(self) -> int:
        """Đồng taken and not given back."""
        return paid_of(self.payments)


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
