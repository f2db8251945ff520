"""What is printed on each paper of the one-stop desk, as plain values and nothing else."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar


class PageSize(StrEnum):
    """The sheet a paper is made for; `a4_two_up` puts two A5 copies on one landscape A4."""

    a5 = "A5"
    a4 = "A4"
    a4_two_up = "A4x2"


class PaperAnswer(StrEnum):
    """How a required paper was met at the counter."""

    original_kept = "nop_ban_chinh"
    copy_kept = "nop_ban_sao"
    original_seen = "da_xem_ban_chinh"
    looked_up_database = "tra_cuu_csdl"
    looked_up_vneid = "tra_cuu_vneid"
    missing = "chua_nop"


class SigningWay(StrEnum):
    """How the one who submits leaves their mark on the receipt."""

    signed = "ky"
    fingerprint = "diem_chi"
    cannot_sign = "khong_ky_duoc"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The office as it is named on the day, with the paper's number (`12/PBS-TTPVHCC`) and date."""

    parent: str
    unit: str
    symbol_number: str = ""
    place: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """One person or organisation as printed; whatever is unknown stays empty.

    `born` is words (`sinh năm 1960`), `number_kind` stands before a number that is not a personal
    identity number (`Hộ chiếu số`), `number_note` is printed instead of a missing number.
    """

    name: str
    born: str = ""
    number: str = ""
    number_kind: str = ""
    number_note: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnBehalf:
    """The one who authorised the submitter (người ủy quyền), and by which paper."""

    name: str
    address: str = ""
    number: str = ""
    phone: str = ""
    email: str = ""
    authorisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One paper of the dossier; `note` says when and by whom a look-up was made."""

    name: str
    originals: int = 0
    copies: int = 0
    answer: PaperAnswer
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeLine:
    """One charge in whole đồng; `None` is printed as not determined, never as 0."""

    name: str
    amount: int | None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One hand-over on the control slip; an empty cell is left to be written by hand."""

    giver_unit: str
    receiver_unit: str
    at: datetime | None = None
    giver: str = ""
    receiver: str = ""
    result: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """One dossier in the tracking register, in the order of its eleven columns."""

    ordinal: int
    code: str
    procedure: str
    applicant: str
    address_phone: str
    resolving_body: str
    received_at: datetime
    due_at: datetime | None
    returned_at: datetime | None = None
    return_way: str = ""
    signed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierRow:
    """One unchecked dossier of a courier's bundle; `reference` is the sender's own number."""

    applicant: str
    procedure: str
    reference: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What every paper bears: its head, the training mark, the sheet and, if any, a QR payload.

    `qr` is an alphanumeric payload (0–9 A–Z space $%*+-./:) or empty; it never holds personal data.
    """

    kind: ClassVar[str] = ""

    head: Letterhead
    training: bool = False
    page_size: PageSize = PageSize.a5
    qr: str = ""

    @property
    def form_kind(self) -> str:
        """The form it is set in; papers of one kind may have several."""
        return self.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Paper):
    """Mẫu 01: the dossier was received, and when its result will be handed over.

    `limit` is in words (`03 ngày làm việc`, `trong ngày`, `chưa xác định – theo …`).
    `copy_labels` makes one copy each; `revision` counts from 1, and `replaces` says what a later
    one takes the place of.
    """

    kind: ClassVar[str] = "receipt"

    code: str
    unit_line: str
    applicants: tuple[Applicant, ...]
    on_behalf: OnBehalf | None = None
    content: str
    papers: tuple[PaperLine, ...]
    sets: int = 1
    limit: str
    received_at: datetime
    due_at: datetime | None
    due_note: str = ""
    return_place: str
    volume: str = ""
    ordinal: int | None = None
    fees: tuple[FeeLine, ...] = ()
    stamp: bool = True
    stamp_office: str = ""
    revision: int = 1
    replaces: str = ""
    receiver: str
    submitter: str
    signing_way: SigningWay = SigningWay.signed
    copy_labels: tuple[str, ...] = ("Liên 1: Lưu", "Liên 2: Giao người nộp")


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequest(Paper):
    """Mẫu 02: what must be added or put right, said once and completely. Signed by the guide."""

    kind: ClassVar[str] = "supplement_request"

    code: str = ""
    applicant: Applicant
    content: str
    items: tuple[str, ...]
    reason: str
    answer_by: date | None = None
    contact: str
    contact_phone: str
    guide: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal(Paper):
    """Mẫu 03: the dossier is not received, with the reasons."""

    kind: ClassVar[str] = "refusal"

    unit_line: str
    applicant: Applicant
    code: str = ""
    content: str
    reasons: tuple[str, ...]
    receiver: str
    submitter: str
    signing_way: SigningWay = SigningWay.signed


@dataclass(frozen=True, slots=True, kw_only=True)
class Apology(Paper):
    """Mẫu 04: the result is late; why, and the new day. The head of the resolving body signs."""

    kind: ClassVar[str] = "apology"

    page_size: PageSize = PageSize.a4
    addressee: str
    body: str
    procedure: str
    number: str
    code: str
    received_at: datetime
    due_at: datetime
    reason: str
    new_due_at: datetime
    signer_title: str = "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"
    signer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StopNotice(Paper):
    """Mẫu 05: handling stops at the applicant's request. The template is not verified."""

    kind: ClassVar[str] = "stop_notice"

    page_size: PageSize = PageSize.a4
    addressee: str
    number: str = ""
    code: str
    procedure: str
    asked_at: datetime
    reason: str
    state: str
    returned_papers: tuple[str, ...] = ()
    returned_money: str = ""
    signer_title: str
    signer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlSlip(Paper):
    """Mẫu 06: travels with the paper dossier, one row per hand-over."""

    kind: ClassVar[str] = "control_slip"

    page_size: PageSize = PageSize.a4
    code: str
    resolving_body: str
    coordinating_body: str = ""
    received_at: datetime
    due_at: datetime | None
    hops: tuple[Hop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackingRegister(Paper):
    """Mẫu 07: the book of one field and year (A4 landscape, eleven columns)."""

    kind: ClassVar[str] = "tracking_register"

    page_size: PageSize = PageSize.a4
    field: str
    year: int
    volume: str = ""
    rows: tuple[RegisterRow, ...]
    first_page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierList(Paper):
    """A courier's bundle taken in unchecked: what was handed over, and when to come back."""

    kind: ClassVar[str] = "courier_list"

    page_size: PageSize = PageSize.a4
    courier: str
    courier_office: str = ""
    handed_at: datetime
    return_at: datetime
    rows: tuple[CourierRow, ...]
    receiver: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorisation(Paper):
    """A pre-filled giấy uỷ quyền for collecting a result. The template is not verified."""

    kind: ClassVar[str] = "authorisation"

    page_size: PageSize = PageSize.a4
    principal: Applicant
    agent: Applicant
    code: str
    procedure: str
    office: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingPapersNote(Paper):
    """For a collector who lacks papers: what to bring, and the authorisation ready to be signed."""

    kind: ClassVar[str] = "missing_papers_note"

    code: str
    procedure: str
    collector: str = ""
    asked_at: datetime
    missing: tuple[str, ...]
    office_hours: str = ""
    contact: str
    contact_phone: str = ""
    receiver: str
    authorisation: Authorisation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FinancialNotice(Paper):
    """What is to be paid before the dossier goes on. The template is not verified."""

    kind: ClassVar[str] = "financial_notice"

    page_size: PageSize = PageSize.a4
    addressee: str
    number: str = ""
    code: str
    procedure: str
    fees: tuple[FeeLine, ...]
    basis: str = ""
    pay_at: str
    pay_by: date | None = None
    contact: str = ""
    contact_phone: str = ""
    signer_title: str
    signer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingNotice(Paper):
    """The supplement was not answered and the dossier is closed. The template is not verified."""

    kind: ClassVar[str] = "closing_notice"

    page_size: PageSize = PageSize.a4
    addressee: str
    number: str = ""
    code: str
    procedure: str
    requested_at: datetime
    request_number: str = ""
    answer_by: date
    reason: str = ""
    returned_papers: tuple[str, ...] = ()
    signer_title: str
    signer: str = ""
