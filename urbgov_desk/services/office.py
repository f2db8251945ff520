"""Setting up the office: what it is called, its counters, its choices, its own entries of law."""

import json
import re
from dataclasses import asdict
from datetime import date

from urbgov_desk.domain.certification import AttestationForm
from urbgov_desk.domain.office import Counter, NewOfficer, Office, Setting, SetUp
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act, Second
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.officer import OfficerCodeTaken, checked_officer, officer_data
from urbgov_desk.services.second import confirmed
from urbgov_desk.store import office as office_rows
from urbgov_desk.store.identifier import new_id


class OfficeFieldMissing(Told):
    """A field the papers cannot do without is empty. Values: field."""


class UnitCodeOdd(Told):
    """A unit code is letters without marks, digits, dots; its block of numbers begins at 1 or on.

    Values: field.
    """


class CounterCodeTaken(Told):
    """Another counter has this code. Values: counter_code."""


class BasisMissing(Told):
    """The ward's own entry does not say what it rests on."""


class SettingOdd(Told):
    """A setting has a value that cannot be. Values: setting."""


class NoOfficers(Told):
    """A ward needs at least one officer who may change the set-up."""


class SeriesInUse(Told):
    """Numbers of this series were already taken this year. Values: kind."""


_REQUIRED = ("parent", "name", "desk_name", "symbol", "place")
_LIMIT = 200
# What a QR code and the official system can carry (`H26.78`, `000.00.10.H17`).
_UNIT_CODE = re.compile(r"[A-Z0-9]{1,6}(\.[A-Z0-9]{1,6}){0,4}")
_BLOCK_LIMIT = 999_999


def checked_office(office: Office) -> Office:
    """The office with its texts tidied. Raises OfficeFieldMissing, FieldTooLong, UnitCodeOdd."""
    values = asdict(office)
    for name, value in values.items():
        if isinstance(value, str):
            values[name] = checked_text(name, value, _LIMIT) or ""
    for name in _REQUIRED:
        if not values[name]:
            raise OfficeFieldMissing(field=name)
    values["code_prefix"] = (values["code_prefix"] or "").upper() or None
    if values["code_prefix"] and not _UNIT_CODE.fullmatch(values["code_prefix"]):
        raise UnitCodeOdd(field="code_prefix")
    if not 1 <= values["code_block_start"] <= _BLOCK_LIMIT:
        raise UnitCodeOdd(field="code_block_start")
    return Office(**values)


def check_set_up(set_up: SetUp, today: date) -> None:
    """Raise the told problem a set-up has, before anything is made on the disk."""
    checked_office(set_up.office)
    if not any(o.may_set_up for o in set_up.officers):
        raise NoOfficers()
    codes: set[str] = set()
    for officer in set_up.officers:
        code = checked_officer(officer).code
        if code in codes:
            raise OfficerCodeTaken(officer_code=code)
        codes.add(code)


def set_up(desk: Desk, set_up: SetUp) -> None:
    """Enter the office, its first counter and its first officers."""
    check_set_up(set_up, desk.now().date())
    today = desk.now().date()
    if office_rows.list_officers(desk.store.db, today) and not desk.store.done(set_up.request_id):
        desk.require(Act.SET_UP)
    with desk.change(set_up.request_id) as change:
        if change.done_before():
            return
        change.record("office.set_up", desk.store.info.store_id, _office_data(set_up.office))
    counter_id = new_id()
    with desk.change(f"{set_up.request_id}/counter") as change:
        row = {"code": "1", "name": set_up.counter_name or "Quầy 1", "active": 1}
        change.record("counter.changed", counter_id, {"counter": row})
    for officer in set_up.officers:
        _add_first_officer(desk, officer)


def _add_first_officer(desk: Desk, officer: NewOfficer) -> None:
    with desk.change(officer.request_id) as change:
        if not change.done_before():
            change.record("officer.added", new_id(), officer_data(officer, desk.now().date()))


def change_office(desk: Desk, office: Office, request_id: str) -> None:
    """The office as it is from `office.valid_from` on; earlier papers keep their own."""
    desk.require(Act.SET_UP)
    data = _office_data(office)
    with desk.change(request_id) as change:
        if not change.done_before():
            change.record("office.changed", desk.store.info.store_id, data)


def _office_data(office: Office) -> dict[str, object]:
    row = asdict(checked_office(office))
    row["valid_from"] = office.valid_from.isoformat()
    return {"office": {"id": new_id(), **row}}


def list_offices(desk: Desk) -> tuple[Office, ...]:
    """Every version of the office, oldest first."""
    return tuple(office_rows.list_offices(desk.store.db))


def list_counters(desk: Desk) -> tuple[Counter, ...]:
    """All counters."""
    return tuple(office_rows.list_counters(desk.store.db))


def change_counter(desk: Desk, counter: Counter, request_id: str) -> None:
    """Add a counter, rename one or close it. Raises CounterCodeTaken."""
    desk.require(Act.SET_UP)
    name = checked_text("counter", counter.name, 60)
    code = checked_text("counter", counter.code, 10)
    if not name or not code:
        raise OfficeFieldMissing(field="counter")
    with desk.change(request_id) as change:
        if change.done_before():
            return
        if any(c.code == code and c.id != counter.id for c in list_counters(desk)):
            raise CounterCodeTaken(counter_code=code)
        row = {"code": code, "name": name, "active": int(counter.active)}
        change.record("counter.changed", counter.id or new_id(), {"counter": row})


def change_settings(desk: Desk, values: dict[Setting, str], request_id: str) -> None:
    """Keep the office's choices. Raises SettingOdd."""
    desk.require(Act.SET_UP)
    for name, value in values.items():
        _check_setting(name, value)
    with desk.change(request_id) as change:
        if not change.done_before():
            data = {"settings": {name.value: value for name, value in values.items()}}
            change.record("setting.changed", desk.store.info.store_id, data)


def _check_setting(name: Setting, value: str) -> None:
    allowed = {
        Setting.STAMP: {"0", "1"},
        Setting.RECEIPT_SIZE: {"A5", "A4", "A4x2"},
        Setting.RECEIPT_COPIES: {"1", "2", "3"},
        Setting.ATTESTATION: {form.value for form in AttestationForm},
        Setting.SEAL_STEP: {"0", "1"},
        Setting.COPY_MARK: {"0", "1"},
    }.get(name)
    if allowed is not None and value not in allowed:
        raise SettingOdd(setting=name.value)
    if name is Setting.PHOTOCOPY_RATE and not (value.isdigit() and int(value) <= 100_000):
        raise SettingOdd(setting=name.value)
    if name is Setting.IDLE_MINUTES and not (value.isdigit() and 1 <= int(value) <= 240):
        raise SettingOdd(setting=name.value)
    checked_text(name.value, value, 4000)


def open_series(
    desk: Desk, *, kind: str, scope: str, period: str, last: int, volume: int, request_id: str
) -> None:
    """Go on from the paper book: the next number is `last` + 1. Raises SeriesInUse."""
    desk.require(Act.SET_UP)
    if not 0 <= last < _BLOCK_LIMIT or not 1 <= volume <= _BLOCK_LIMIT:
        raise SettingOdd(setting="series")
    with desk.change(request_id) as change:
        if change.done_before():
            return
        if change.is_series_in_use(kind, scope=scope, period=period):
            raise SeriesInUse(kind=kind)
        data = {"kind": kind, "scope": scope, "period": period, "last": last, "volume": volume}
        change.record("series.opened", f"{kind}/{scope}/{period}", data)


def override_row(
    *,
    kind: OverrideKind,
    subject: str,
    valid_from: date,
    value: object,
    basis: str,
    until: date | None = None,
) -> dict[str, object]:
    """The ward's own entry as the record keeps it. Raises BasisMissing."""
    basis_text = checked_text("basis", basis, 500)
    if not basis_text:
        raise BasisMissing()
    return {
        "id": new_id(),
        "kind": kind.value,
        "subject": subject,
        "valid_from": valid_from.isoformat(),
        "until": until.isoformat() if until else None,
        "value": json.dumps(value, ensure_ascii=False, sort_keys=True),
        "basis": basis_text,
    }  # fmt: skip


def list_overrides(desk: Desk) -> tuple[Override, ...]:
    """The ward's own entries that hold or will hold."""
    return tuple(office_rows.list_overrides(desk.store.db))


_CALENDAR = (OverrideKind.calendar_day, OverrideKind.office_hours)


def _is_past(desk: Desk, entry: Override | None) -> bool:
    """Whether an entry changes the calendar of days that are over."""
    if entry is None or entry.kind not in _CALENDAR:
        return False
    return _first_day(entry) < desk.now().date()


def _first_day(entry: Override) -> date:
    if entry.kind is not OverrideKind.calendar_day:
        return entry.valid_from
    try:
        return date.fromisoformat(entry.subject)
    except ValueError:
        return entry.valid_from  # it is no day, and the law will tell


def _past_witness(
    desk: Desk, entry: Override | None, second: Second | None, request_id: str
) -> str | None:
    """The second person, where a calendar is changed that dates were already counted by."""
    if not _is_past(desk, entry) or desk.store.done(request_id):
        return None
    return confirmed(desk, Act.PAST_CALENDAR, second)


def override(desk: Desk, entry: Override, request_id: str, second: Second | None = None) -> None:
    """Enter a fee, a limit, a day off or opening hours of the ward's own, with its basis.

    A calendar of days that are past takes two persons. Raises SecondNeeded, BasisMissing, and what
    the law says of a value it cannot read.
    """
    desk.require(Act.PAST_CALENDAR if _is_past(desk, entry) else Act.OWN_LAW)
    row = override_row(
        kind=entry.kind,
        subject=entry.subject,
        valid_from=entry.valid_from,
        until=entry.until,
        value=dict(entry.value),
        basis=entry.basis,
    )
    desk.law.with_overrides([*list_overrides(desk), entry])
    witness = _past_witness(desk, entry, second, request_id)
    with desk.change(request_id) as change:
        if not change.done_before():
            data = {"override": row} | ({"second": witness} if witness else {})
            change.record("law.overridden", str(row["id"]), data)


def end_override(
    desk: Desk, override_id: str, reason: str, request_id: str, second: Second | None = None
) -> None:
    """Take an own entry back; the record keeps that it held.

    One that days of the past were counted by takes two persons. Raises SecondNeeded.
    """
    entry = next((o for o in list_overrides(desk) if o.id == override_id), None)
    desk.require(Act.PAST_CALENDAR if _is_past(desk, entry) else Act.OWN_LAW)
    text = checked_text("reason", reason, 500)
    if not text:
        raise BasisMissing()
    witness = _past_witness(desk, entry, second, request_id)
    with desk.change(request_id) as change:
        if not change.done_before():
            data = {"reason": text} | ({"second": witness} if witness else {})
            change.record("law.override_ended", override_id, data)
