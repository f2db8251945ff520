"""An officer as typed; the PIN only ever passes through."""

import re
from dataclasses import dataclass, field
from datetime import date

from urbgov_desk.domain.office import ChangedOfficer, NewOfficer, OfficerLine
from urbgov_desk.domain.text import clean, without_marks
from urbgov_desk.gui.setup.entry import Fault, Reading, needed

_CODE = re.compile(r"[A-Za-z0-9]{1,12}")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerEntry:
    """The fields of the officer's form, as they stand there."""

    name: str = ""
    code: str = ""
    title: str = ""
    unit: str = ""
    pin: str = field(default="", repr=False)
    pin_again: str = field(default="", repr=False)
    may_approve: bool = False
    may_set_up: bool = False
    active: bool = True
    valid_from: date | None = None


def suggested_code(name: str) -> str:
    """A code from a name: `Lê Thị Hoà` signs in as HOA."""
    words = without_marks(clean(name)).split()
    return "".join(c for c in words[-1] if c.isalnum()).upper()[:12] if words else ""


def shown(officer: OfficerLine, valid_from: date) -> OfficerEntry:
    """An officer in the form, as they will be from a day on."""
    return OfficerEntry(
        name=officer.name,
        code=officer.code,
        title=officer.title,
        unit=officer.unit,
        may_approve=officer.may_approve,
        may_set_up=officer.may_set_up,
        active=officer.active,
        valid_from=valid_from,
    )


def read_new(
    entry: OfficerEntry, *, request_id: str, taken: frozenset[str] = frozenset()
) -> Reading[NewOfficer]:
    """The officer to be added. `taken` are the codes of the others."""
    faults = needed(name=entry.name, code=entry.code)
    code = entry.code.strip().upper()
    if code and not _CODE.fullmatch(code):
        faults["code"] = Fault(code="code_odd")
    elif code in taken:
        faults["code"] = Fault(code="code_taken", values={"code": code})
    faults |= pin_faults(entry.pin, entry.pin_again)
    if faults:
        return Reading(faults=faults)
    return Reading(
        value=NewOfficer(
            request_id=request_id,
            code=code,
            name=clean(entry.name),
            title=clean(entry.title),
            unit=clean(entry.unit),
            pin=entry.pin,
            may_approve=entry.may_approve,
            may_set_up=entry.may_set_up,
        )
    )


def read_change(entry: OfficerEntry, *, officer: str, request_id: str) -> Reading[ChangedOfficer]:
    """What is different about an officer from the day on."""
    faults = needed(name=entry.name)
    if entry.valid_from is None:
        faults["valid_from"] = Fault(code="day_needed")
    if faults or entry.valid_from is None:
        return Reading(faults=faults)
    return Reading(
        value=ChangedOfficer(
            request_id=request_id,
            officer=officer,
            name=clean(entry.name),
            title=clean(entry.title),
            unit=clean(entry.unit),
            valid_from=entry.valid_from,
            may_approve=entry.may_approve,
            may_set_up=entry.may_set_up,
            active=entry.active,
        )
    )


def pin_faults(pin: str, again: str) -> dict[str, Fault]:
    """What is wrong with a PIN typed twice; the service refuses simple ones once more."""
    in_a_row = pin in "01234567890123456789" or pin in "98765432109876543210"
    if not re.fullmatch(r"[0-9]{4,12}", pin) or len(set(pin)) == 1 or in_a_row:
        return {"pin": Fault(code="pin_simple")}
    return {} if pin == again else {"pin_again": Fault(code="pin_differs")}
