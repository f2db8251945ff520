"""What there is to do: by deadline, by who is waited for, and what must not be forgotten."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from urbgov_desk.domain.calendar import Calendar
from urbgov_desk.domain.dossier import DossierLine
from urbgov_desk.domain.lifecycle import PlainState, State, plain
from urbgov_desk.domain.moment import HANOI, in_hanoi
from urbgov_desk.domain.right import Act
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.extension import notice_days
from urbgov_desk.services.sight import shown
from urbgov_desk.store import worklist as rows

_OPEN = tuple(s for s in State if plain(s) in (PlainState.IN_HAND, PlainState.WAITING_FOR_CITIZEN))


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkList:
    """The open dossiers, each in one place, the most pressing first.

    `tomorrow` reaches to the next working day, so on a Friday it holds Monday's. One that waits for
    the citizen's payment is among the overdue once its date has passed: its clock runs on.
    """

    overdue: tuple[DossierLine, ...]
    today: tuple[DossierLine, ...]
    tomorrow: tuple[DossierLine, ...]
    later: tuple[DossierLine, ...]
    waiting_for_citizen: tuple[DossierLine, ...]
    without_date: tuple[DossierLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyLine:
    """A result that waits: `days` since it was ready, and the reminder that is due, in days.

    `remind` is None when no reminder is due, or the citizen was called since it was.
    """

    line: DossierLine
    days: int
    remind: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminders:
    """What must not be forgotten today.

    `extensions`: due by the end of the next working day, so an apology has to go out today.
    `supplements`: nobody answered by the day given; they may be closed.
    """

    extensions: tuple[DossierLine, ...]
    supplements: tuple[DossierLine, ...]


def work_list(desk: Desk) -> WorkList:
    """All open dossiers by deadline."""
    desk.require(Act.READ_DOSSIERS)
    now = in_hanoi(desk.now())
    next_day = desk.law.calendar.next_working_day(now.date())
    places: dict[str, list[DossierLine]] = {name: [] for name in WorkList.__slots__}
    for line in rows.list_open(desk.store.db, _OPEN):
        places[_place(line, now, next_day)].append(line)
    found = WorkList(**{name: tuple(lines) for name, lines in places.items()})
    return shown(desk, found)


def _place(line: DossierLine, now: datetime, next_day: date) -> str:
    if plain(line.state) is PlainState.WAITING_FOR_CITIZEN:
        late = line.state is State.PAYMENT_REQUESTED and line.due_at and line.due_at < now
        return "overdue" if late else "waiting_for_citizen"
    if line.state is State.STOP_REQUESTED:
        return "today"  # its clock stands, and the desk has to look
    if line.due_at is None:
        return "without_date"
    if line.due_at < now:
        return "overdue"
    if line.due_at.date() == now.date():
        return "today"
    return "tomorrow" if line.due_at.date() <= next_day else "later"


def ready_list(desk: Desk) -> tuple[ReadyLine, ...]:
    """Results that wait to be collected, the oldest first, with the reminder that is due."""
    desk.require(Act.READ_DOSSIERS)
    now = desk.now()
    bands = reminder_days(desk)
    found = []
    for line, since in rows.list_ready(desk.store.db):
        days = (now.date() - since.date()).days
        reached = [band for band in bands if band <= days]
        remind = reached[-1] if reached else None
        if remind is not None and line.last_contact_at is not None:
            asked_on = since.date() + timedelta(days=remind)
            if line.last_contact_at.date() >= asked_on:
                remind = None
        found.append(ReadyLine(line=line, days=days, remind=remind))
    return shown(desk, tuple(found))


def reminder_days(desk: Desk) -> tuple[int, ...]:
    """After how many days an unclaimed result is called about; the ward may change them."""
    parameter = desk.law.parameter("unclaimed.reminder_days", desk.now().date())
    parts = (part.strip() for part in str(parameter.value).split(","))
    return tuple(sorted(int(part) for part in parts if part.isdecimal()))


def reminders(desk: Desk) -> Reminders:
    """The apologies to be written today, and the supplements nobody brought."""
    desk.require(Act.READ_DOSSIERS)
    now = desk.now()
    days = notice_days(desk, now.date())
    until = _end_of(desk.law.calendar, now, days)
    found = Reminders(
        extensions=tuple(rows.list_due_between(desk.store.db, now, until)),
        supplements=tuple(rows.list_unanswered(desk.store.db, now.date())),
    )
    return shown(desk, found)


def _end_of(calendar: Calendar, now: datetime, days: int) -> datetime:
    """The end of the day so many working days from now: what is due by then needs its apology."""
    day = calendar.add_working_days(now.date(), days) if days else now.date()
    return datetime.combine(day, time(23, 59, 59), HANOI)
