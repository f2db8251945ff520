"""An officer as typed; the PIN only ever passes through."""

import re
from dataclasses import dataclass, field
from datetime import date

from urbgov_desk.domain.office import ChangedOfficer, NewOfficer, OfficerLine
from urbgov_desk.domain.right import WORKING, OfficerRole
from urbgov_desk.domain.secret_words import is_good_secret
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
    roles: frozenset[OfficerRole] = WORKING
    fields: frozenset[str] = frozenset()
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
        roles=officer.roles,
        fields=officer.fields,
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
    faults |= _role_faults(entry)
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
            roles=entry.roles,
            fields=entry.fields,
        )
    )


def read_change(entry: OfficerEntry, *, officer: str, request_id: str) -> Reading[ChangedOfficer]:
    """What is different about an officer from the day on."""
    faults = needed(name=entry.name)
    if entry.valid_from is None:
        faults["valid_from"] = Fault(code="day_needed")
    faults |= _role_faults(entry)
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
            roles=entry.roles,
            fields=entry.fields,
            active=entry.active,
        )
    )


def _role_faults(entry: OfficerEntry) -> dict[str, Fault]:
    return {} if entry.roles else {"roles": Fault(code="role_needed")}


def pin_faults(pin: str, again: str) -> dict[str, Fault]:
    """What is wrong with a PIN or passphrase typed twice; the service looks once more."""
    if not is_good_secret(pin):
        return {"pin": Fault(code="pin_simple")}
    return {} if pin == again else {"pin_again": Fault(code="pin_differs")}
