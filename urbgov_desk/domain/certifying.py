"""What an officer asks for about a certification visit, as frozen values: one for each act.

As in `act.py`: `request_id` is made once by the screen that asks and is unique in the store; texts
are plain as typed; amounts are đồng. `confirmed_moment` answers the question put when the clock
jumped since the desk's last day, or before a new year's first number. What is asked of a book
stands in `book_act.py`.
"""

from dataclasses import dataclass
from datetime import datetime

from urbgov_desk.domain.certification import (
    PLAIN,
    AttestationForm,
    CertificationKind,
    Issuer,
    Layout,
    Legalisation,
    LineDetail,
)
from urbgov_desk.domain.dossier import PaymentMethod


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningSession:
    """An officer's PIN opened it; it ends with lock, switch of officer, idle or the day.

    `used_at` is when its officer was last seen at the desk, if the screen knows.
    """

    officer: str
    opened_at: datetime
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession:
    """The signer's PIN, once."""

    pin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedLine:
    """One paper as the counter enters it. `photocopy` is the cost of copies the office made.

    `exemption` is the key of a lawful exemption from the fee. `procedure` is needed only where a
    kind has several (a translator who is a collaborator, or not). `legalisation` must be said for a
    copy of a foreign or joint paper.
    """

    kind: CertificationKind
    title: str
    issuer: Issuer = Issuer.VIETNAMESE
    legalisation: Legalisation | None = None
    pages: int = 1
    copies: int = 1
    layout: Layout = Layout.ONE_SIDED
    photocopy: int = 0
    exemption: str | None = None
    procedure: str | None = None
    detail: LineDetail = PLAIN


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedVisit:
    """A visit as entered: for a copy only the requester's name is needed.

    `number` is the identity number if a card was scanned; it never enters the copy book.
    `received_at` None is now. `originals` None counts one original for each line.
    """

    requester: str
    lines: tuple[AskedLine, ...]
    number: str = ""
    phone: str = ""
    note: str = ""
    originals: int | None = None
    received_at: datetime | None = None
    draft: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Submit:
    """Send a visit to the signing pile; the bundle slip and its stub are printed.

    `waits_for` names a signer; None = whoever may sign. `compared` False: nobody compared yet.
    """

    request_id: str
    visit: AskedVisit
    waits_for: str | None = None
    compared: bool = True
    place: str = ""
    slip: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SignVisit:
    """Compared, signed, numbered: a visit at the counter, in one act.

    `no_conflict` answers the question of Điều 9 khoản 3 NĐ 23 (property or interests of the signer
    or close relatives), which signatures and transactions ask.
    """

    request_id: str
    session: SigningSession
    visit: AskedVisit
    no_conflict: bool = False
    confirmed_moment: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PileLine:
    """One line of the signing pile: the visit's id and the line's position."""

    certification: str
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SignPile:
    """Sign many lines of the pile in one act; whole entries only."""

    request_id: str
    session: SigningSession
    lines: tuple[PileLine, ...]
    no_conflict: bool = False
    confirmed_moment: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SendToSigner:
    """Send a waiting bundle on to a signer who may sign what waits in it."""

    request_id: str
    certification: str
    signer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RefuseLines:
    """Refuse papers with their grounds (keys of the dated list, or the officer's own words)."""

    request_id: str
    certification: str
    positions: tuple[int, ...]
    grounds: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RefuseVisit:
    """Refuse at the counter, before anything was recorded: a written refusal, no number."""

    request_id: str
    visit: AskedVisit
    grounds: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawLines:
    """The visitor takes papers back unsigned."""

    request_id: str
    certification: str
    positions: tuple[int, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendVisit:
    """Promise a later hour and day, with the appointment slip (Điều 21 NĐ 23; Điều 2 TT 01/2020).

    Beyond what the law adds by itself only with the requester's written `agreement`. A visit not
    yet recorded comes as `visit`, a recorded one as `certification`.
    """

    request_id: str
    due_at: datetime
    reason: str
    certification: str | None = None
    visit: AskedVisit | None = None
    agreement: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """The sheets are in the tray: make the attestations and queue them for printing.

    `form` None is the office's way with copies. RUBBER_STAMP prints nothing for a copy and only
    notes it; what has words of its own is printed all the same (`attestation_form`).
    """

    request_id: str
    certification: str
    form: AttestationForm | None = None
    entries: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumePrinting:
    """Go on after a jam from this sheet, under the same number."""

    request_id: str
    paper: str
    first_sheet: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintAgain:
    """Spoilt sheets of a number's attestation once more, counted through all its copies.

    Without `last_sheet` to the last one.
    """

    request_id: str
    entry: str
    first_sheet: int = 1
    last_sheet: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SealEntries:
    """The keeper of the seal sealed these entries' papers (the optional step "chờ đóng dấu")."""

    request_id: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Money taken at the counter; `tendered` is what was given in cash."""

    amount: int
    method: PaymentMethod = PaymentMethod.CASH
    tendered: int | None = None
    receipt_series: str = ""
    receipt_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """Paid, originals back, copies handed over."""

    request_id: str
    certification: str
    money: tuple[Taken, ...] = ()
    originals_back: bool = True
    collector: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveBack:
    """Money given back that is asked no more, or an entry of money struck out (`void`)."""

    request_id: str
    certification: str
    payment: str
    reason: str
    amount: int | None = None
    void: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteReceipts:
    """Fill in e-receipt numbers of many payments in one batch: payment id → (series, number).

    `reason` says why a number noted before is put in another's place.
    """

    request_id: str
    receipts: tuple[tuple[str, str, str], ...]
    reason: str = ""
