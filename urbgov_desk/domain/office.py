"""The office: what it is called, who works in it and how it wants its papers."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import (
    CERTIFYING,
    CERTIFYING_FIELD,
    WORKING,
    Act,
    OfficerRole,
    acts_of,
    is_masked,
)


class OfficeNotSetUp(Told):
    """No office has been entered for this day yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """The office as it is from a day on; papers keep the one of their day.

    `parent` stands above on every paper ("UBND PHƯỜNG BỒ ĐỀ"), `desk_name` below it in bold,
    `symbol` ends paper numbers ("TTPVHCC"). `resolving_body` is who signs apologies.
    `code_prefix` is an official unit code ("H26.78"); None prints local codes.
    """

    valid_from: date
    parent: str
    name: str
    desk_name: str
    symbol: str
    place: str
    address: str
    phone: str
    head_title: str
    head_name: str
    resolving_body: str
    code_prefix: str | None = None
    code_block_start: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A place at the desk."""

    id: str
    code: str
    name: str
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerLine:
    """An officer as lists and the sign-in page show them. `title` is today's.

    `fields` are the fields of work they act in; none named means all.
    """

    id: str
    code: str
    name: str
    title: str
    unit: str = ""
    roles: frozenset[OfficerRole] = WORKING
    fields: frozenset[str] = frozenset()
    active: bool = True

    @property
    def acts(self) -> frozenset[Act]:
        """Everything they may do."""
        return acts_of(self.roles)

    def may(self, *acts: Act) -> bool:
        """Whether one of these acts is theirs, at the certification desk in its field too."""
        here = not self.fields or CERTIFYING_FIELD in self.fields
        return any(act in self.acts and (here or act not in CERTIFYING) for act in acts)

    @property
    def masked(self) -> bool:
        """Whether they see numbers and telephones masked."""
        return is_masked(self.roles)

    @property
    def may_approve(self) -> bool:
        """Whether they approve a second time."""
        return Act.APPROVE in self.acts

    @property
    def may_set_up(self) -> bool:
        """Whether they change the office's set-up."""
        return Act.SET_UP in self.acts


class Setting(StrEnum):
    """The office's choices, each with a default."""

    STAMP = "stamp"  # "1" prints ĐÃ TIẾP NHẬN on receipts
    RECEIPT_SIZE = "receipt_size"  # A5 | A4 | A4x2
    RECEIPT_COPIES = "receipt_copies"  # how many copies (liên)
    PRINTER = "printer"
    TRAY = "tray"
    FED_TRAY = "fed_tray"  # where copies are laid for their attestation; empty: as TRAY
    FAVOURITES = "favourites"  # procedure codes on Alt+1…0, comma separated
    IDLE_MINUTES = "idle_minutes"
    SCANNER_PORT = "scanner_port"
    UNITS = "units"  # the units a dossier may be handed to, one per line
    SHELVES = "shelves"
    RETURN_PLACE = "return_place"
    ATTESTATION = "attestation"  # how attestations of copies come onto them: AttestationForm
    ATTESTATION_PLACES = "attestation_places"  # JSON: printer and kind of paper -> x, y in mm
    SEAL_STEP = "seal_step"  # "1" keeps a step "chờ đóng dấu" between ink and handover
    COPY_MARK = "copy_mark"  # "1" prints "BẢN SAO" at the top of a copy's first page
    PHOTOCOPY_RATE = "photocopy_rate"  # đồng for a page the office copies
    BACKUP_PLACES = "backup_places"  # one on a line, as `domain.backup` reads them


SETTING_DEFAULTS = {
    Setting.STAMP: "1",
    Setting.RECEIPT_SIZE: "A5",
    Setting.RECEIPT_COPIES: "2",
    Setting.PRINTER: "",
    Setting.TRAY: "",
    Setting.FED_TRAY: "",
    Setting.FAVOURITES: (
        "2.000815,2.000884,2.000635,1.001193,1.004873,1.000894,1.000656,1.004859,2.000986,1.014027"
    ),
    Setting.IDLE_MINUTES: "10",
    Setting.SCANNER_PORT: "",
    Setting.UNITS: "Văn phòng HĐND và UBND\nPhòng Văn hóa - Xã hội\n"
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    Setting.SHELVES: "",
    Setting.RETURN_PLACE: "",
    Setting.ATTESTATION: "rubber_stamp",
    Setting.ATTESTATION_PLACES: "{}",
    Setting.SEAL_STEP: "0",
    Setting.COPY_MARK: "0",
    Setting.PHOTOCOPY_RATE: "0",
    Setting.BACKUP_PLACES: "",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewOfficer:
    """An officer to be added, with the PIN (4 to 12 digits) or passphrase they chose."""

    request_id: str
    code: str
    name: str
    title: str
    pin: str = field(repr=False)
    unit: str = ""
    roles: frozenset[OfficerRole] = WORKING
    fields: frozenset[str] = frozenset()

    @property
    def may_set_up(self) -> bool:
        """Whether they will change the office's set-up."""
        return Act.SET_UP in acts_of(self.roles)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedOfficer:
    """What is different about an officer from a day on."""

    request_id: str
    officer: str
    name: str
    title: str
    unit: str
    valid_from: date
    roles: frozenset[OfficerRole]
    fields: frozenset[str] = frozenset()
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SignIn:
    """An officer and their PIN or passphrase."""

    officer_id: str
    pin: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetUp:
    """All a ward needs for its first receipt: the office, one counter, the first officers."""

    request_id: str
    office: Office
    counter_name: str
    officers: tuple[NewOfficer, ...]
