"""What stands on the reception page, as plain values that a draft can keep. No Qt, no services."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod
from urbgov_desk.domain.party import PartyKind, Role, Sex, SigningWay
from urbgov_desk.domain.procedure import Channel, ChargeKind, LimitKind, SubmitMode
from urbgov_desk.gui.draft_form import read_form, write_form

DRAFT_VERSION = 1


class Shown(StrEnum):
    """What a person lays on the counter to say who they are, or why there is no number."""

    IDENTITY_CARD = "identity_card"
    PASSPORT = "passport"
    OLD_IDENTITY_CARD = "old_identity_card"
    BIRTH_CERTIFICATE = "birth_certificate"
    OTHER = "other"
    CHILD = "child"
    LOST = "lost"
    NOT_SHOWN = "not_shown"
    FOREIGNER = "foreigner"

    @property
    def numbered(self) -> bool:
        """Whether a number goes with it."""
        return self not in (Shown.CHILD, Shown.LOST, Shown.NOT_SHOWN, Shown.FOREIGNER)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonForm:
    """One person or organisation as typed. `role` None: scanned, and nobody said what they are.

    `born` is an ISO date, a year, or whatever could not be read as one.
    """

    role: Role | None = Role.APPLICANT
    kind: PartyKind = PartyKind.PERSON
    shown: Shown = Shown.IDENTITY_CARD
    number: str = ""
    country: str = ""
    name: str = ""
    born: str = ""
    sex: Sex | None = None
    phone: str = ""
    address: str = ""
    email: str = ""
    authority: str = ""
    party_id: str | None = None
    issued_on: str = ""
    old_number: str = ""

    @property
    def blank(self) -> bool:
        """Whether nothing was typed or scanned yet."""
        return not any((self.number, self.name, self.born, self.phone, self.address, self.email))


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForm:
    """One line of the papers; `answer` None is not answered yet."""

    key: str
    text: str
    required: bool = True
    note: str = ""
    mode: SubmitMode = SubmitMode.submit
    usual_originals: int = 1
    usual_copies: int = 0
    answer: PaperAnswer | None = None
    originals: int = 0
    copies: int = 0
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChargeForm:
    """One charge; `entered` marks an amount that is the clerk's and not the law's."""

    kind: ChargeKind
    name: str
    amount: int | None
    rule: str = ""
    reason: str = ""
    entered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CourierLine:
    """Which line of a courier's list is being checked."""

    list_id: str
    position: int
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """The dossier whose reception is put right. `received_at` (ISO) is when it was received."""

    dossier: str
    code: str
    reason: str = ""
    received_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionForm:
    """The whole page."""

    request_id: str
    draft_id: str
    people: tuple[PersonForm, ...] = (PersonForm(),)
    current: int = 0
    procedure: str = ""
    case: str = ""
    papers: tuple[PaperForm, ...] = ()
    channel: Channel = Channel.in_person
    sets: int = 1
    pages: int | None = None
    copies: int | None = None
    signing: SigningWay = SigningWay.SIGNS
    content: str = ""
    note: str = ""
    return_place: str = ""
    competent_body: str = ""
    limit_kind: LimitKind = LimitKind.working
    limit_value: int | None = None
    limit_basis: str = ""
    charges: tuple[ChargeForm, ...] = ()
    fee_basis: str = ""
    exemption: str = ""
    method: PaymentMethod | None = None
    given: int | None = None
    receipt_series: str = ""
    receipt_number: str = ""
    row_id: str = ""
    received_at: str = ""
    dossier: str | None = None
    courier: CourierLine | None = None
    correcting: Corrected | None = None

    @property
    def blank(self) -> bool:
        """Whether there is nothing worth keeping."""
        return all(p.blank for p in self.people) and not self.procedure and not self.correcting

    @property
    def label(self) -> str:
        """What a parked visit is called by: the first name that stands there."""
        return next((p.name for p in self.people if p.name), "")

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the people's cards."""
        return tuple(p.number for p in self.people if p.number)


def form_json(form: ReceptionForm) -> dict[str, Any]:
    """The page as a draft keeps it."""
    return write_form(form, DRAFT_VERSION)


def form_of_json(content: Mapping[str, Any]) -> ReceptionForm | None:
    """The page as a draft kept it; None for one that an unknown version wrote."""
    form = read_form(ReceptionForm, content, DRAFT_VERSION)
    return form if form is not None and form.people else None
