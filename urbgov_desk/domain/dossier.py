"""A dossier and what hangs on it, as screens and papers read it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from urbgov_desk.domain.lifecycle import State, Step
from urbgov_desk.domain.party import Party, Role


class PaperAnswer(StrEnum):
    """The four answers to a required paper."""

    ORIGINAL_SEEN = "original_seen"
    COPY_KEPT = "copy_kept"
    LOOKED_UP = "looked_up"  # in a database or on VNeID
    MISSING = "missing"


class ResultKind(StrEnum):
    """How a dossier was resolved."""

    GRANTED = "granted"
    REFUSED = "refused"


class ContactOutcome(StrEnum):
    """What came of a telephone call."""

    TOLD = "told"
    NO_ANSWER = "no_answer"
    WRONG_NUMBER = "wrong_number"


class CallList(StrEnum):
    """The three lists people are called from."""

    READY = "ready"
    LATE = "late"
    SUPPLEMENT = "supplement"


class PaymentKind(StrEnum):
    """What a payment row is."""

    PAID = "paid"
    REFUND = "refund"
    VOID = "void"


class PaymentMethod(StrEnum):
    """How money came."""

    CASH = "cash"
    TRANSFER = "transfer"
    CARD = "card"
    PORTAL = "portal"
    ELSEWHERE = "elsewhere"  # at the treasury or the tax office: shown here, not taken here


class Timeliness(StrEnum):
    """How a handling stood to its due date, as the control slip asks."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


def timeliness(at: datetime, due_at: datetime | None) -> Timeliness | None:
    """Early before the day it is due, on time until the moment, late after; None without a date."""
    if due_at is None:
        return None
    if at > due_at:
        return Timeliness.LATE
    return Timeliness.ON_TIME if at.date() == due_at.date() else Timeliness.EARLY


class ReturnWay(StrEnum):
    """How a result goes to the citizen."""

    COUNTER = "counter"
    POST = "post"
    ELECTRONIC = "electronic"


class PrintState(StrEnum):
    """Where a printed paper stands; committed first, so that an unprinted one stays in sight."""

    COMMITTED = "committed"
    SENT = "sent"
    CONFIRMED = "confirmed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedPaper:
    """One line of the papers handed in: what it is, and which of the four answers it got."""

    name: str
    answer: PaperAnswer
    required: bool = True
    originals: int = 0
    copies: int = 0
    source: str | None = None  # looked up: the database or VNeID
    looked_up_by: str | None = None
    looked_up_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierParty:
    """A party in its role, with the id the store knows it by."""

    party_id: str
    role: Role
    party: Party
    authority: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Charge:
    """Money asked for. `amount` is đồng; None while the law held gives no figure."""

    id: str
    kind: str  # phi | le_phi | chi_phi
    name: str
    amount: int | None
    rule: str | None = None
    exemption: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment:
    """Money taken, given back or struck out."""

    id: str
    kind: PaymentKind
    method: PaymentMethod
    amount: int
    at: datetime
    tendered: int | None = None
    receipt_series: str | None = None
    receipt_number: str | None = None
    refers_to: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplement:
    """A request for missing papers and its answer."""

    id: str
    number: str
    before_acceptance: bool
    items: tuple[str, ...]
    reason: str
    requested_at: datetime
    answer_by: date | None
    answered_at: datetime | None
    approved_by: str | None
    approval_reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extension:
    """A new date, with the apology that went with it."""

    id: str
    number: str
    reason: str
    previous_due_at: datetime
    due_at: datetime
    issued_at: datetime
    late: bool
    approved_by: str | None
    approval_reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """A row of the control slip: who gave the dossier to whom, and when."""

    from_unit: str
    to_unit: str
    given_by: str
    taken_by: str | None
    at: datetime
    timeliness: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedPaper:
    """A paper that was made for a dossier, and how its printing stands."""

    id: str
    kind: str
    form_code: str
    number: str | None
    revision: int
    issued_at: datetime
    sha256: str
    print_state: PrintState | None
    reprints: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryLine:
    """One act in the dossier's story."""

    at: datetime
    officer: str
    kind: str
    values: dict[str, object]
    entered_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierLine:
    """A dossier as a list shows it."""

    id: str
    code: str | None
    procedure: str
    procedure_name: str
    applicant: str
    phone: str | None
    state: State
    received_at: datetime | None
    due_at: datetime | None
    finished_at: datetime | None
    returned_at: datetime | None
    shelf: str | None
    assigned_to: str | None
    unit: str | None
    last_contact: ContactOutcome | None = None
    last_contact_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A dossier whole."""

    id: str
    code: str | None
    official_code: str | None
    procedure: str
    procedure_name: str
    field: str
    state: State
    accepted: bool
    channel: str
    content: str
    note: str | None
    sets: int
    supporting_body: str
    receiving_body: str
    competent_body: str
    volume: int | None
    ordinal: int | None
    received_at: datetime | None
    clock_started_at: datetime | None
    entered_at: datetime
    due_at: datetime | None
    limit_words: str
    limit_basis: str | None
    rules: tuple[str, ...]
    supplement_clock: str
    finished_at: datetime | None
    returned_at: datetime | None
    ready_at: datetime | None
    shelf: str | None
    assigned_to: str | None
    unit: str | None
    received_by: str | None
    revision: int
    return_place: str
    result: ResultKind | None
    result_number: str | None
    result_on: date | None
    signing: str
    parties: tuple[DossierParty, ...] = ()
    papers: tuple[SubmittedPaper, ...] = ()
    charges: tuple[Charge, ...] = ()
    payments: tuple[Payment, ...] = ()
    supplements: tuple[Supplement, ...] = ()
    extensions: tuple[Extension, ...] = ()
    hops: tuple[Hop, ...] = ()
    issued: tuple[IssuedPaper, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def applicants(self) -> tuple[DossierParty, ...]:
        """Those the dossier is received from, in order."""
        return tuple(p for p in self.parties if p.role is Role.APPLICANT)

    @property
    def money_due(self) -> int:
        """Đồng still owed: charges with a figure and no exemption, less what was paid and kept."""
        asked = sum(c.amount or 0 for c in self.charges if c.exemption is None)
        voided = {p.refers_to for p in self.payments if p.kind is PaymentKind.VOID}
        paid = sum(
            p.amount if p.kind is PaymentKind.PAID else -p.amount
            for p in self.payments
            if p.kind is not PaymentKind.VOID and p.id not in voided
        )
        return asked - paid
