"""How much of the time is left, as a list and a header say it."""

from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum

from urbgov_desk.domain.lifecycle import PlainState, State, plain
from urbgov_desk.domain.moment import in_hanoi


class Left(StrEnum):
    """What there is to say about the time of a dossier."""

    NO_DATE = "no_date"
    OVERDUE_HOURS = "overdue_hours"
    OVERDUE_DAYS = "overdue_days"
    TODAY = "today"
    TOMORROW = "tomorrow"
    DAYS = "days"
    WAITING = "waiting"
    RESOLVED = "resolved"
    READY = "ready"
    RETURNED = "returned"
    ENDED = "ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remaining:
    """`count` is days or hours as `left` says; `at` the moment it speaks of."""

    left: Left
    count: int = 0
    at: datetime | None = None


def remaining(
    state: State,
    due_at: datetime | None,
    now: datetime,
    *,
    returned_at: datetime | None = None,
    laid: bool = True,
) -> Remaining:
    """What to say of a dossier in this state, due then, seen now (calendar days).

    `laid`: its result lies on a shelf, where it has one.
    """
    ended = {
        PlainState.WAITING_FOR_CITIZEN: Left.WAITING,
        PlainState.READY: Left.READY,
        PlainState.RETURNED: Left.RETURNED,
        PlainState.ENDED: Left.ENDED,
    }.get(plain(state))
    if state is State.PAYMENT_REQUESTED and due_at is not None:
        ended = None  # its clock runs on while the citizen pays
    if ended is Left.READY and not laid:
        ended = Left.RESOLVED
    if ended is not None:
        return Remaining(left=ended, at=returned_at if ended is Left.RETURNED else due_at)
    if due_at is None:
        return Remaining(left=Left.NO_DATE)
    due, here = in_hanoi(due_at), in_hanoi(now)
    days = (due.date() - here.date()).days
    if due < here:
        if days == 0:
            hours = max(1, int((here - due).total_seconds() // 3600))
            return Remaining(left=Left.OVERDUE_HOURS, count=hours, at=due)
        return Remaining(left=Left.OVERDUE_DAYS, count=-days, at=due)
    if days == 0:
        return Remaining(left=Left.TODAY, at=due)
    if days == 1:
        return Remaining(left=Left.TOMORROW, at=due)
    return Remaining(left=Left.DAYS, count=days, at=due)


def age_in_days(since: datetime, now: datetime) -> int:
    """Whole calendar days something has been lying there."""
    return max(0, (in_hanoi(now).date() - in_hanoi(since).date()).days)


def is_whole_day(moment: datetime) -> bool:
    """Whether a due moment is the close of a day, so that its hour need not be said."""
    return in_hanoi(moment).time() >= time(16, 30)
