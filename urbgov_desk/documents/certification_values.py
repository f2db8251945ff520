"""What is printed at the certification desk: attestations, slips, refusals, outside kits."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from urbgov_desk.documents.values import PageSize, Paper
from urbgov_desk.domain.authority import SignatureBlock
from urbgov_desk.domain.certification import AttestationForm, Signatory


class CopyMark(StrEnum):
    """Where the words BẢN SAO go: nowhere, on the attested page, or on a page fed before it."""

    none = "none"
    with_attestation = "with_attestation"
    page_before = "page_before"


class SigningMark(StrEnum):
    """How the parties left their mark, in the words of the attestation."""

    both = "ký và điểm chỉ"
    signed = "ký"
    fingerprint = "điểm chỉ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place on the sheet in millimetres from its upper left corner; of a label only its size."""

    x: float = 0.0
    y: float = 0.0
    width: float = 80.0
    height: float = 38.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Attestation(Paper):
    """Lời chứng of one number. `form` names its wording (`attestation_copy` …).

    The day is the head's; `at` adds hour and minute (outside the office). Without `number`, and
    with `by_hand` moment and place too, it is a blank to be completed by hand. `volume` is as on
    the book's cover (`02/2026`). `certifier_title` names the body too. `kept_at` is where the
    office's original stays. `specimen`: the translator's signature was compared with the one kept.
    `own_text` replaces the shipped wording (see `own_text.py`). `spot` is where an overlay's block
    stands on the fed sheet, or how large a label is; `copy_mark` prints BẢN SAO top right.
    """

    kind: ClassVar[str] = "attestation"

    page_size: PageSize = PageSize.a4
    form: str
    number: int | None
    volume: str
    symbol: str
    at: datetime | None = None
    by_hand: bool = False
    place: str
    certifier: str
    certifier_title: str
    block: SignatureBlock
    signatories: tuple[Signatory, ...] = ()
    signing: SigningMark = SigningMark.both
    receiving_officer: str = ""
    title: str = ""
    originals: int = 1
    sheets: int = 0
    pages: int = 0
    recipients: tuple[tuple[str, int], ...] = ()
    kept_at: str = ""
    languages: tuple[str, str] | None = None
    specimen: bool = False
    finger: str = ""
    witnesses: tuple[str, ...] = ()
    interpreter: str = ""
    refers_to: str = ""
    correction: str = ""
    own_text: str = ""
    placement: AttestationForm = AttestationForm.FULL_PAGE
    spot: Spot = Spot()
    copy_mark: CopyMark = CopyMark.none

    @property
    def form_kind(self) -> str:
        return self.form


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleLine:
    """One paper of a bundle; `what` says what is asked for it in a word or two."""

    title: str
    pages: int
    copies: int
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastNumber:
    """The last number a book has given, printed so that it can go on by hand."""

    book: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BundleSlip(Paper):
    """Lies on a bundle that waits; below the cut line the visitor's stub. No form prescribes it.

    `code` is the bundle's short number of the day; the QR names it and nobody.
    """

    kind: ClassVar[str] = "bundle_slip"

    code: str
    requester: str
    lines: tuple[BundleLine, ...]
    originals: int
    received_at: datetime
    return_at: datetime | None = None
    last_numbers: tuple[LastNumber, ...] = ()
    waits_for: str = ""
    note: str = ""
    receiver: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSlip(Paper):
    """Carries a bundle from a counter without the book to the book's holder, then is destroyed.

    `data` is its code's text: the one code that may hold a name.
    """

    kind: ClassVar[str] = "office_slip"

    code: str
    requester: str
    lines: tuple[BundleLine, ...]
    originals: int
    received_at: datetime
    last_numbers: tuple[LastNumber, ...] = ()
    receiver: str = ""
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentSlip(Paper):
    """Phiếu hẹn: hour and day of a later return (Điều 2 TT 01/2020, Điều 21 NĐ 23/2015).

    `agreement` is what the requester agreed to in writing; with it both sign.
    """

    kind: ClassVar[str] = "appointment_slip"

    code: str
    requester: str
    papers: tuple[str, ...]
    received_at: datetime
    due_at: datetime
    reason: str
    basis: str = ""
    agreement: str = ""
    return_place: str
    last_numbers: tuple[LastNumber, ...] = ()
    receiver: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationRefusal(Paper):
    """Why a certification is refused, ground by ground with its article (Điều 8, 9 NĐ 23/2015)."""

    kind: ClassVar[str] = "certification_refusal"

    requester: str
    asked: str
    papers: tuple[str, ...]
    grounds: tuple[str, ...]
    asked_at: datetime
    note: str = ""
    contact: str = ""
    block: SignatureBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideKit(Paper):
    """What goes along to a signing outside the office (Điều 10 NĐ 23/2015), completed by hand.

    `attestations` are blanks without number, with `by_hand` set.
    """

    kind: ClassVar[str] = "outside_kit"

    page_size: PageSize = PageSize.a4
    requester: str
    address: str = ""
    reason: str = ""
    papers: tuple[str, ...]
    certifier: str = ""
    receiving_officer: str = ""
    attestations: tuple[Attestation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CalibrationSheet(Paper):
    """Rulers and the frame of an overlay's place, to read off how far a printer is out."""

    kind: ClassVar[str] = "calibration_sheet"

    page_size: PageSize = PageSize.a4
    printer: str
    spot: Spot
