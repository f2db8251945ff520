"""What is printed at the certification desk: attestations, slips, refusals, outside kits."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from urbgov_desk.documents.values import PageSize, Paper
from urbgov_desk.domain.certification import AttestationForm, Signatory, SignatureBlock


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
