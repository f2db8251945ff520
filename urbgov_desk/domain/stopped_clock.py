"""The clock of a time limit while the office waits for missing papers, and how it runs again.

Two readings of the law stand side by side (NĐ 61/2018 Đ19 k4: from zero; NĐ 301/2026 Đ4 k7: what is
left goes on), so both dates are kept; the procedure says which of them holds.
"""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from urbgov_desk.domain.calendar import Calendar
from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.moment import HANOI, in_hanoi
from urbgov_desk.domain.procedure import Limit, LimitKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What was left of a limit when its clock stopped.

    `value` counts working days, days, or minutes of opening hours, as `unit` says; below nothing
    when the result was late already.
    """

    stopped_at: datetime
    due_at: datetime
    unit: LimitKind
    value: int

    def as_json(self) -> dict[str, object]:
        """What the record keeps."""
        return {
            "stopped_at": self.stopped_at.isoformat(),
            "due_at": self.due_at.isoformat(),
            "unit": self.unit.value,
            "left": self.value,
        }


def kept(limit: Limit) -> str | None:
    """The limit as a dossier keeps it: what runs again, whatever the law says by then."""
    if limit.kind is LimitKind.unknown:
        return None
    plain = {
        "kind": limit.kind.value,
        "value": limit.value,
        "cutoff": limit.cutoff,
        "source": limit.source,
        "confidence": limit.confidence.value,
        "rule": limit.rule,
    }
    return json.dumps(plain, ensure_ascii=False, sort_keys=True)


def limit_of(text: str) -> Limit:
    """The limit a dossier kept."""
    plain = json.loads(text)
    return Limit(
        kind=LimitKind(plain["kind"]),
        value=plain["value"],
        cutoff=plain["cutoff"],
        source=plain["source"],
        confidence=Confidence(plain["confidence"]),
        rule=plain["rule"],
    )


def left_from(text: str) -> Left:
    """What a dossier's clock had left."""
    plain = json.loads(text)
    return Left(
        stopped_at=datetime.fromisoformat(plain["stopped_at"]),
        due_at=datetime.fromisoformat(plain["due_at"]),
        unit=LimitKind(plain["unit"]),
        value=plain["left"],
    )


def stop(calendar: Calendar, limit: Limit, due_at: datetime, at: datetime) -> Left:
    """What is left of the limit at `at`; the day of the request itself counts as used."""
    today, last = in_hanoi(at).date(), in_hanoi(due_at).date()
    if limit.kind is LimitKind.hour:
        value = _minutes_between(calendar, in_hanoi(at), in_hanoi(due_at))
    elif limit.kind is LimitKind.calendar:
        value = (last - today).days
    else:
        value = calendar.working_days_between(today, last)
    return Left(stopped_at=at, due_at=due_at, unit=limit.kind, value=value)


def go_on(calendar: Calendar, left: Left, at: datetime) -> datetime:
    """When the result is due if what was left goes on from `at`.

    One that was late already stays due when it was: waiting for papers makes nobody punctual.
    """
    if left.value < 0:
        return left.due_at
    at = in_hanoi(at)
    if left.unit is LimitKind.hour:
        return _add_minutes(calendar, at, left.value)
    first = calendar.working_day_from(at.date())
    if at >= calendar.closes_at(first):
        first = calendar.next_working_day(first)
    if left.unit is LimitKind.calendar:
        last = calendar.working_day_from(first + timedelta(days=left.value))
    else:
        last = calendar.add_working_days(first, left.value)
    return calendar.closes_at(last)


def _minutes_between(calendar: Calendar, start: datetime, end: datetime) -> int:
    if end < start:
        return -_minutes_between(calendar, end, start)
    total = timedelta()
    day = start.date()
    while day <= end.date():
        if calendar.is_working_day(day):
            for session in calendar.hours_on(day).sessions:
                opens = max(start, datetime.combine(day, session.opens, HANOI))
                closes = min(end, datetime.combine(day, session.closes, HANOI))
                total += max(closes - opens, timedelta())
        day += timedelta(days=1)
    return int(total.total_seconds() // 60)


def _add_minutes(calendar: Calendar, start: datetime, minutes: int) -> datetime:
    left, current = timedelta(minutes=minutes), calendar.next_opening(start)
    while True:
        day = current.date()
        closes = next(
            closes
            for session in calendar.hours_on(day).sessions
            if current < (closes := datetime.combine(day, session.closes, HANOI))
        )
        if left <= closes - current:
            return current + left
        left -= closes - current
        current = calendar.next_opening(closes)
