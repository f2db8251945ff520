"""Lays the ward's own entries over the shipped law; shipped files stay as they are."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from urbgov_desk.domain.answer import ChargeLine, Parameter, Reason, RefusalGround
from urbgov_desk.domain.calendar import Calendar, CalendarDay, OfficeHours
from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import Channel, ChannelLimit, ChargeKind, Limit, ProcedureLine
from urbgov_desk.rules import reading
from urbgov_desk.rules.charge import money
from urbgov_desk.rules.entry import Entry, concerns, holds, national_code
from urbgov_desk.rules.library import Library

EVERYWHERE = "*"
# A fee with this part says only what that one shipped charge costs; the others stay the law's.
_IN_PLACE_OF = "in_place_of"


class OverrideNotUnderstood(Told):
    """An entry of the ward lacks a part, or a part is not what its kind wants."""


def rule_id(override: Override) -> str:
    """The id a dossier keeps of the ward's entry that decided."""
    return f"override/{override.id}"


def is_for(override: Override, code: str) -> bool:
    """Whether the ward's entry is for this procedure; a local suffix of the code does not count."""
    return national_code(override.subject) == code


def newest(
    overrides: Iterable[Override], kind: OverrideKind, subject: str, on: date
) -> Override | None:
    """The ward's entry that holds on this day, the newest if several."""
    found = [
        each
        for each in overrides
        if each.kind is kind and each.subject == subject and each.in_force(on)
    ]
    return max(found, key=lambda each: each.valid_from) if found else None


def check(override: Override) -> None:
    """Refuse an entry the desk could not apply later. Raises OverrideNotUnderstood."""
    try:
        _READERS[override.kind](override)
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise OverrideNotUnderstood(kind=override.kind.value, subject=override.subject) from fault


def limit(override: Override) -> Limit:
    """The ward's time limit."""
    return reading.limit(
        {
            **override.value,
            "source": override.basis,
            "confidence": Confidence.ward,
        },
        rule_id(override),
    )


def limits(
    shipped: tuple[ChannelLimit, ...], overrides: Iterable[Override], code: str, on: date
) -> tuple[ChannelLimit, ...]:
    """The limits of a procedure with the ward's own laid over them; the shipped stay as choices."""
    mine = [
        each
        for each in overrides
        if each.kind is OverrideKind.limit and is_for(each, code) and each.in_force(on)
    ]
    by_channel = {each.channel: each for each in shipped}
    for override in sorted(mine, key=lambda each: each.valid_from):
        for channel in _channels(override):
            old = by_channel.get(channel)
            others = (old.limit, *old.alternatives) if old else ()
            by_channel[channel] = ChannelLimit(
                channel=channel, limit=limit(override), alternatives=others
            )
    return tuple(by_channel.values())


def _channels(override: Override) -> tuple[Channel, ...]:
    named = override.value.get("channel")
    return tuple(Channel) if named is None else (Channel(str(named)),)


def line(
    shipped: ProcedureLine, library: Library, overrides: Iterable[Override], on: date
) -> ProcedureLine:
    """A row of the list, with what the law itself or the ward knows better than the portal."""
    mine = [each for each in overrides if is_for(each, shipped.code) and each.in_force(on)]
    limited = any(each.kind is OverrideKind.limit for each in mine)
    charged = any(each.kind is OverrideKind.fee for each in mine)
    own_limit = _in_table(library, "limit", shipped, on)
    own_fee = [x for x in _in_table(library, "fee", shipped, on) if not x.get("optional", False)]
    return replace(
        shipped,
        verified=shipped.verified
        or limited
        or any(reading.confidence(each).is_verified for each in own_limit),
        limit_known=shipped.limit_known or limited or bool(own_limit),
        fee_known=shipped.fee_known or charged or bool(own_fee),
    )


def _in_table(library: Library, table: str, line: ProcedureLine, on: date) -> list[Entry]:
    return [
        each
        for each in library.table(table)
        if concerns(each, line.code, line.field) and holds(each, on)
    ]


def charges(
    overrides: Iterable[Override], code: str, on: date, channel: Channel, copies: int | None
) -> list[tuple[ChargeLine, Reason]]:
    """The ward's charges for a procedure; when there are any, they replace the shipped ones."""
    return [
        _charge(each, copies)
        for each in _fees(overrides, code, on, channel)
        if _IN_PLACE_OF not in each.value
    ]


def charges_in_place(
    overrides: Iterable[Override], code: str, on: date, channel: Channel, copies: int | None
) -> dict[str, tuple[ChargeLine, Reason]]:
    """The ward's figure for one of several shipped charges, by the name it has there."""
    mine = [e for e in _fees(overrides, code, on, channel) if _IN_PLACE_OF in e.value]
    mine.sort(key=lambda each: each.valid_from)
    return {str(each.value[_IN_PLACE_OF]): _charge(each, copies) for each in mine}


def _fees(overrides: Iterable[Override], code: str, on: date, channel: Channel) -> list[Override]:
    return [
        each
        for each in overrides
        if each.kind is OverrideKind.fee
        and is_for(each, code)
        and each.in_force(on)
        and channel in _channels(each)
    ]


def _charge(override: Override, copies: int | None) -> tuple[ChargeLine, Reason]:
    value = override.value
    amount, name = value["amount"], str(value["name"])
    per = str(value.get("per", "dossier"))
    if not isinstance(amount, int) or isinstance(amount, bool) or amount < 0:
        raise ValueError("an amount is whole đồng")
    if per not in ("dossier", "copy"):
        raise ValueError("a charge is per dossier or per copy")
    times = (copies or 1) if per == "copy" else 1
    line = ChargeLine(
        kind=ChargeKind(str(value.get("kind", ChargeKind.le_phi))),
        name_vi=name,
        amount=amount * times,
        rule=rule_id(override),
    )
    reason = Reason(
        text_vi=f"{name} (mức của địa phương): {times} × {money(amount)} = "
        f"{money(amount * times)}.",
        text_en=f"{times} × {amount} VND = {amount * times} VND (local rate).",
        source=override.basis,
    )
    return line, reason


def calendar_day(override: Override) -> CalendarDay:
    """The ward's entry for one day."""
    value = override.value
    day = reading.calendar_day(
        {
            "on": date.fromisoformat(override.subject),
            "kind": value["kind"],
            "name": str(value.get("name", "")),
            "source": override.basis,
            "confidence": Confidence.ward,
        }
    )
    return replace(day, rule=rule_id(override))


def office_hours(override: Override) -> OfficeHours:
    """The ward's opening hours."""
    dates: dict[str, object] = {"from": override.valid_from}
    if override.until is not None:
        dates["until"] = override.until
    return reading.office_hours(
        {**override.value, **dates, "source": override.basis, "confidence": Confidence.ward},
        rule_id(override),
    )


def calendar(shipped: Calendar, overrides: Iterable[Override]) -> Calendar:
    """The calendar with the ward's days and hours laid over it."""
    overrides = tuple(overrides)
    days = dict(shipped.days)
    for each in overrides:
        if each.kind is OverrideKind.calendar_day:
            days[date.fromisoformat(each.subject)] = calendar_day(each)
    hours = [office_hours(each) for each in overrides if each.kind is OverrideKind.office_hours]
    hours.sort(key=lambda each: each.valid_from)
    return replace(shipped, days=days, hours=shipped.hours + tuple(hours))


def refusal_ground(override: Override) -> RefusalGround:
    """The ward's own ground for refusing."""
    text = override.value["text"]
    if not isinstance(text, str) or not text.strip():
        raise ValueError("a ground needs words")
    return RefusalGround(
        key=rule_id(override),
        text_vi=text,
        text_en=text,
        source=override.basis,
        confidence=Confidence.ward,
        rule=rule_id(override),
    )


def parameter(override: Override) -> Parameter:
    """The ward's own figure."""
    value = override.value["value"]
    if not isinstance(value, int | str):
        raise ValueError("a figure is a number, a text or yes/no")
    return Parameter(
        name=override.subject,
        value=value,
        source=override.basis,
        confidence=Confidence.ward,
        valid_from=override.valid_from,
        rule=rule_id(override),
    )


def attestation(override: Override) -> str:
    """The ward's own words of an attestation; what they may name is checked where they print."""
    text = override.value["text"]
    if not isinstance(text, str) or not text.strip():
        raise ValueError("an attestation needs words")
    return text


_READERS = {
    OverrideKind.limit: lambda each: (limit(each), _channels(each)),
    OverrideKind.fee: lambda each: (_charge(each, None), _channels(each)),
    OverrideKind.calendar_day: calendar_day,
    OverrideKind.office_hours: office_hours,
    OverrideKind.refusal_ground: refusal_ground,
    OverrideKind.parameter: parameter,
    OverrideKind.attestation: attestation,
}
