"""The choices of the certification desk as typed; no Qt in here."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from urbgov_desk.domain.certification import AttestationForm
from urbgov_desk.domain.office import Setting
from urbgov_desk.gui.setup.entry import Fault, Reading

_DEAREST = 100_000
_MILLIMETRES = re.compile(r"[0-9]{1,3}([.,][0-9])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificationEntry:
    """The fields as they stand."""

    form: AttestationForm
    seal_step: bool
    copy_mark: bool
    rate: int | None
    fed_tray: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotEntry:
    """A place on the sheet as typed, in millimetres; `title` empty = every kind of paper."""

    title: str
    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedSpot:
    """A place as read: from the upper left corner of the sheet."""

    title: str
    x: float
    y: float
    width: float
    height: float


def read(entry: CertificationEntry) -> Reading[Mapping[Setting, str]]:
    """The settings to be kept."""
    if entry.rate is None or not 0 <= entry.rate <= _DEAREST:
        return Reading(faults={"rate": Fault(code="amount_needed")})
    return Reading(
        value={
            Setting.ATTESTATION: entry.form.value,
            Setting.SEAL_STEP: str(int(entry.seal_step)),
            Setting.COPY_MARK: str(int(entry.copy_mark)),
            Setting.PHOTOCOPY_RATE: str(entry.rate),
            Setting.FED_TRAY: entry.fed_tray.strip(),
        }
    )


def read_spot(entry: SpotEntry) -> Reading[TypedSpot]:
    """The place to be kept or tried."""
    typed = {"x": entry.x, "y": entry.y, "width": entry.width, "height": entry.height}
    faults = {
        name: Fault(code="millimetres_odd")
        for name, text in typed.items()
        if not _MILLIMETRES.fullmatch(text.strip())
    }
    if faults:
        return Reading(faults=faults)
    measured = {name: float(text.strip().replace(",", ".")) for name, text in typed.items()}
    return Reading(value=TypedSpot(title=entry.title.strip(), **measured))


def millimetres(length: float) -> str:
    """A length as the field shows it."""
    return f"{length:g}".replace(".", ",")
