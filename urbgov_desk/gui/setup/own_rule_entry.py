"""The ward's own limits, fees, days and hours as typed, read into overrides."""

import re
from dataclasses import dataclass
from datetime import date, time

from urbgov_desk.domain.calendar import DayKind
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.procedure import ChargeKind, LimitKind
from urbgov_desk.domain.text import clean
from urbgov_desk.gui.setup.entry import Fault, Reading, needed

_LONGEST_LIMIT = 400
_SESSION = re.compile(r"(\d{1,2})[:hg](\d{2})\s*[-–]\s*(\d{1,2})[:hg](\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """From when an own entry holds, until when, and the paper it rests on."""

    valid_from: date | None = None
    until: date | None = None
    basis: str = ""
    faulty: tuple[str, ...] = ()
    """Date fields whose text is no date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitEntry:
    """An own limit; `channel` empty is every way of filing."""

    kind: LimitKind
    value: int | None = None
    channel: str = ""
    term: Term = Term()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeEntry:
    """An own fee in đồng, per dossier or per copy."""

    kind: ChargeKind
    name: str = ""
    amount: int | None = None
    per_copy: bool = False
    channel: str = ""
    term: Term = Term()


@dataclass(frozen=True, slots=True, kw_only=True)
class DayEntry:
    """A day the ward settles otherwise than the shipped calendar."""

    on: date | None = None
    kind: DayKind = DayKind.swapped_off
    name: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursEntry:
    """Opening hours: "07:30-11:30, 13:30-17:00" on these weekdays (Monday is 0)."""

    sessions: str = ""
    weekdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    term: Term = Term()


def read_limit(entry: LimitEntry, *, code: str, new_id: str) -> Reading[Override]:
    """The override a limit asks for."""
    faults = _term_faults(entry.term)
    counted = entry.kind is not LimitKind.same_day
    if counted and (entry.value is None or not 1 <= entry.value <= _LONGEST_LIMIT):
        faults["value"] = Fault(code="limit_odd")
    value: dict[str, object] = {"kind": entry.kind.value, "value": entry.value if counted else 0}
    if not counted:
        value["cutoff"] = True
    if entry.channel:
        value["channel"] = entry.channel
    return _override(OverrideKind.limit, code, value, entry.term, faults, new_id)


def read_fee(entry: FeeEntry, *, code: str, new_id: str) -> Reading[Override]:
    """The override a fee asks for; 0 đồng is free, empty is no answer."""
    faults = _term_faults(entry.term) | needed(name=entry.name)
    if entry.amount is None:
        faults["amount"] = Fault(code="amount_needed")
    value: dict[str, object] = {
        "name": clean(entry.name),
        "kind": entry.kind.value,
        "amount": entry.amount,
        "per": "copy" if entry.per_copy else "dossier",
    }
    if entry.channel:
        value["channel"] = entry.channel
    return _override(OverrideKind.fee, code, value, entry.term, faults, new_id)


def read_day(entry: DayEntry, *, new_id: str) -> Reading[Override]:
    """The override a day asks for."""
    faults = needed(basis=entry.basis)
    if entry.kind.is_off:
        faults |= needed(name=entry.name)
    if entry.on is None:
        faults["on"] = Fault(code="day_needed")
        return Reading(faults=faults)
    value: dict[str, object] = {"kind": entry.kind.value, "name": clean(entry.name)}
    # The day's own law holds for that day whenever it is asked for.
    term = Term(valid_from=entry.on, basis=entry.basis)
    subject = entry.on.isoformat()
    return _override(OverrideKind.calendar_day, subject, value, term, faults, new_id)


def read_hours(entry: HoursEntry, *, new_id: str) -> Reading[Override]:
    """The override opening hours ask for."""
    faults = _term_faults(entry.term)
    sessions = read_sessions(entry.sessions)
    if sessions is None:
        faults["sessions"] = Fault(code="sessions_odd")
    if not entry.weekdays:
        faults["weekdays"] = Fault(code="weekday_needed")
    value: dict[str, object] = {
        "sessions": [list(each) for each in sessions or ()],
        "weekdays": list(entry.weekdays),
    }
    return _override(OverrideKind.office_hours, "*", value, entry.term, faults, new_id)


def read_sessions(text: str) -> tuple[tuple[str, str], ...] | None:
    """`7:30-11:30, 13h30-17h00` as pairs of HH:MM; None when it is not hours running forward."""
    pairs: list[tuple[str, str]] = []
    last = ""
    for part in (p for p in re.split(r"[,;]", text) if p.strip()):
        found = _SESSION.fullmatch(part.strip())
        if found is None:
            return None
        hours = [int(number) for number in found.groups()]
        try:
            opens, closes = time(hours[0], hours[1]), time(hours[2], hours[3])
        except ValueError:
            return None
        first, second = f"{opens:%H:%M}", f"{closes:%H:%M}"
        if not last < first < second:
            return None
        pairs.append((first, second))
        last = second
    return tuple(pairs) or None


def _override(
    kind: OverrideKind,
    subject: str,
    value: dict[str, object],
    term: Term,
    faults: dict[str, Fault],
    new_id: str,
) -> Reading[Override]:
    if faults or term.valid_from is None:
        return Reading(faults=faults)
    return Reading(
        value=Override(
            id=new_id,
            kind=kind,
            subject=subject,
            valid_from=term.valid_from,
            until=term.until,
            value=value,
            basis=clean(term.basis),
        )
    )


def _term_faults(term: Term) -> dict[str, Fault]:
    faults = needed(basis=term.basis)
    if term.valid_from is None:
        faults["valid_from"] = Fault(code="day_needed")
    elif term.until is not None and term.until < term.valid_from:
        faults["until"] = Fault(code="until_before")
    for name in term.faulty:
        faults[name] = Fault(code="day_odd")
    return faults
