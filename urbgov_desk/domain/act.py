"""What an officer asks for, as frozen values: one for each act on a dossier.

Every request that changes the record carries `request_id`, made once by the screen that asks; the
store keeps it unique, so a double click or a retry after a crash cannot take a second number.
Texts are plain as typed; services check and tidy them. Amounts are đồng.
"""

from dataclasses import dataclass
from datetime import date, datetime

from urbgov_desk.domain.dossier import (
    CallList,
    ContactOutcome,
    PaymentMethod,
    ResultKind,
    SubmittedPaper,
)
from urbgov_desk.domain.party import Party, RoleHolder, SigningWay
from urbgov_desk.domain.procedure import Channel, ChargeKind, LimitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredLimit:
    """A limit the law held does not give, entered at the counter with what it rests on.

    Kept as the ward's override, so that the next dossier of the procedure has it.
    """

    kind: LimitKind
    value: int
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredCharge:
    """A charge as it stands on the receipt. `exemption` names the reason nothing is asked.

    `basis` is needed when the amount is the clerk's own and not the law's; where the law held has
    this one charge without a figure, such an entry is kept as the ward's override.
    """

    kind: ChargeKind
    name: str
    amount: int | None
    rule: str | None = None
    exemption: str | None = None
    reason: str | None = None
    basis: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenMoney:
    """Money taken now. `tendered` is what was given in cash, for the change."""

    method: PaymentMethod
    amount: int
    tendered: int | None = None
    receipt_series: str | None = None
    receipt_number: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierPlace:
    """The line of a courier's list a dossier is checked from."""

    list_id: str
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """A dossier as it comes to the counter. `holders` has at least one applicant.

    `received_at` None is now; a moment in the past is a back-entry from paper (`row_id` is the
    number of the paper slip). `dossier` names one that waited unaccepted. `competent_body` None is
    this office; for another body the clock starts when that body receives it (NĐ 118/2025 Đ17 k3).
    """

    request_id: str
    procedure: str
    holders: tuple[RoleHolder, ...]
    channel: Channel = Channel.in_person
    content: str = ""
    note: str = ""
    papers: tuple[SubmittedPaper, ...] = ()
    sets: int = 1
    signing: SigningWay = SigningWay.SIGNS
    return_place: str = ""
    pages: int | None = None
    copies: int | None = None
    limit: EnteredLimit | None = None
    charges: tuple[EnteredCharge, ...] | None = None  # None: as the law says
    money: tuple[TakenMoney, ...] = ()
    competent_body: str | None = None
    receiving_body: str | None = None
    received_at: datetime | None = None
    row_id: str | None = None
    official_code: str | None = None
    dossier: str | None = None
    courier: CourierPlace | None = None
    draft: str | None = None
    receipt: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A reception put right after printing: the same number, a new revision of the receipt."""

    request_id: str
    dossier: str
    intake: Intake
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskSupplementFirst:
    """Before acceptance: what is missing, said once and in full. No code, no clock (Mẫu 02)."""

    request_id: str
    intake: Intake
    items: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskSupplement:
    """During appraisal (Mẫu 02). A second request needs `approved_by` and `approval_reason`."""

    request_id: str
    dossier: str
    items: tuple[str, ...]
    reason: str
    approved_by: str | None = None
    approval_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeSupplement:
    """The applicant brought what was asked for."""

    request_id: str
    dossier: str
    papers: tuple[SubmittedPaper, ...]
    taken_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuse:
    """The dossier is not received (Mẫu 03). `grounds` are keys of the law's grounds."""

    request_id: str
    intake: Intake
    grounds: tuple[str, ...]
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultGiven:
    """The result handed over while the applicant waits. `reason` is needed for a refusal."""

    number: str
    on: date
    result: ResultKind = ResultKind.GRANTED
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """The dossier goes to who resolves it (Mẫu 06). `other_body` for a body outside the ward.

    `new_receipt`: where that body's clock starts now, the receipt is made anew with the date.
    """

    request_id: str
    dossier: str
    to_unit: str
    to_officer: str | None = None
    taken_by: str | None = None
    other_body: bool = False
    new_receipt: bool = False
    at: datetime | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consult:
    """Another body is asked for its opinion; the clock runs on."""

    request_id: str
    dossier: str
    body: str
    matter: str
    document: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandPayment:
    """The applicant has a financial obligation to meet before the dossier goes on."""

    request_id: str
    dossier: str
    charges: tuple[EnteredCharge, ...]
    pay_by: date | None = None
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetObligation:
    """The obligation was met, here (`money`) or elsewhere (`proof` names the paper shown)."""

    request_id: str
    dossier: str
    money: tuple[TakenMoney, ...] = ()
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Extend:
    """A new day with an apology (Mẫu 04). A second one needs an approver and a reason."""

    request_id: str
    dossier: str
    reason: str
    due_at: datetime
    approved_by: str | None = None
    approval_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """The applicant asks to stop or take the dossier back (Mẫu 05)."""

    request_id: str
    dossier: str
    reason: str
    returned_papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseUnanswered:
    """The supplement was not brought in time; the dossier is closed."""

    request_id: str
    dossier: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolve:
    """The result is signed and issued. `reason` is needed for a refusal."""

    request_id: str
    dossier: str
    result: ResultKind
    number: str
    on: date
    reason: str = ""
    shelf: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeReady:
    """The result lies on its shelf, ready to be collected."""

    request_id: str
    dossier: str
    shelf: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """The result is handed over. `collector` None is the applicant in person.

    A collector shows the receipt; one who lost it shows an identity paper; a proxy brings the
    authorisation (NĐ 118/2025 Đ5, Đ6).
    """

    request_id: str
    dossier: str
    receipt_shown: bool = True
    identity_seen: bool = False
    collector: Party | None = None
    collector_id: str | None = None
    authorisation: str = ""
    signing: SigningWay = SigningWay.SIGNS
    money: tuple[TakenMoney, ...] = ()
    way: str = "counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptCollection:
    """Somebody came without the papers needed: a note of what is missing goes with them."""

    request_id: str
    dossier: str
    collector: Party | None
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A telephone call from one of the call lists."""

    request_id: str
    dossier: str
    list: CallList
    outcome: ContactOutcome
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierDossier:
    """One envelope of a courier's pile, before it is opened."""

    name: str
    procedure: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListCourier:
    """A courier's pile taken against one signed list, each dossier still unchecked."""

    request_id: str
    carrier: Party
    dossiers: tuple[CourierDossier, ...]
    return_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPayment:
    """Money taken on a dossier already received."""

    request_id: str
    dossier: str
    money: TakenMoney


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoPayment:
    """Money given back (`refund`) or an entry struck out (void); always with a reason."""

    request_id: str
    dossier: str
    payment: str
    refund: bool
    reason: str
    amount: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteReceipt:
    """The e-receipt of a payment, filled in when it was issued later.

    `reason` is needed to put right what was noted before.
    """

    request_id: str
    dossier: str
    payment: str
    series: str
    number: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCharge:
    """A charge set anew: its amount, or the reason nothing is asked (`exemption`)."""

    request_id: str
    dossier: str
    charge: str
    amount: int | None
    reason: str
    exemption: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReprintPaper:
    """The same paper once more, marked as a reprint."""

    request_id: str
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteOfficialCode:
    """The code the official system gave the dossier; it is found by it from then on."""

    request_id: str
    dossier: str
    code: str
