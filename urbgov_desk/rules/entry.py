"""Dated entries of the law: each holds from a day, until a day or for now, and names its source."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from urbgov_desk.domain.problem import Told

Entry = Mapping[str, Any]

_NATIONAL_CODE = re.compile(r"\s*(\d\.\d{6})(?:\.[\w.]*)?\s*", re.ASCII)


class RuleNotYetInForce(Told):
    """The day asked about lies before the first entry the law data holds."""


class NoRuleInForce(Told):
    """The law data holds no entry of this name for this day."""


def national_code(text: str) -> str:
    """The national part of a procedure code: `1.008377.000.00.00.H13` -> `1.008377`."""
    match = _NATIONAL_CODE.fullmatch(text)
    return match[1] if match else text.strip()


def day(value: object) -> date:
    """A date as TOML gives it or as the index writes it."""
    return value if isinstance(value, date) else date.fromisoformat(str(value))


def begins(entry: Entry) -> date:
    """The first day an entry holds."""
    return day(entry["from"])


def ends(entry: Entry) -> date | None:
    """The last day an entry holds; None = still in force."""
    return day(entry["until"]) if "until" in entry else None


def holds(entry: Entry, on: date) -> bool:
    """Whether the entry is in force on this day."""
    until = ends(entry)
    return begins(entry) <= on and (until is None or on <= until)


def in_force(entries: Iterable[Entry], on: date, *, subject: str) -> Entry:
    """The entry in force on this day, the newest if several.

    Raises RuleNotYetInForce before the first entry and NoRuleInForce in a gap or without entries.
    """
    known = list(entries)
    holding = [entry for entry in known if holds(entry, on)]
    if holding:
        return max(holding, key=begins)
    if known and on < min(map(begins, known)):
        first = min(map(begins, known))
        raise RuleNotYetInForce(rule=subject, on=f"{on:%d/%m/%Y}", first=f"{first:%d/%m/%Y}")
    raise NoRuleInForce(rule=subject, on=f"{on:%d/%m/%Y}")


def is_general(entry: Entry) -> bool:
    """Whether the entry is for every procedure."""
    return "codes" not in entry and "fields" not in entry


def concerns(entry: Entry, code: str, field: str) -> bool:
    """Whether an entry is for this procedure: named by code, by field, or for all."""
    if code in entry.get("except", ()):
        return False
    if is_general(entry):
        return True
    return code in entry.get("codes", ()) or field in entry.get("fields", ())
