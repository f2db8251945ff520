"""The office's calendar: working days, opening hours, and counting time limits."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.moment import HANOI, in_hanoi

_DAY = timedelta(days=1)
_WEEKDAY_NAMES = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
_WEEK = 7


class DayKind(StrEnum):
    """What makes a day unlike others of its weekday; the ward settled an `ordinary` one."""

    public_holiday = "public_holiday"
    in_lieu = "in_lieu"
    swapped_off = "swapped_off"
    made_up_working = "made_up_working"
    ordinary = "ordinary"

    @property
    def is_off(self) -> bool:
        """Whether nobody works on such a day."""
        return self in (DayKind.public_holiday, DayKind.in_lieu, DayKind.swapped_off)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """One entry of the calendar, with where it is from."""

    on: date
    kind: DayKind
    name: str
    source: str
    confidence: Confidence
    rule: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UndecidedDays:
    """A stretch of weekdays of which nobody has decided yet whether they are worked."""

    first: date
    last: date
    name_vi: str
    name_en: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A stretch of the day in which the counter is open."""

    opens: time
    closes: time


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHours:
    """Opening hours in force from a day on; `weekdays` count Monday as 0."""

    valid_from: date
    until: date | None = None
    sessions: tuple[Session, ...]
    weekdays: tuple[int, ...]
    source: str
    confidence: Confidence
    rule: str = ""

    def __post_init__(self) -> None:
        if not self.sessions or not self.weekdays:
            raise ValueError("opening hours need a session and a weekday")
        if any(not 0 <= day < _WEEK for day in self.weekdays):
            raise ValueError("weekdays run from 0 (Monday) to 6")
        edges = [edge for each in self.sessions for edge in (each.opens, each.closes)]
        if any(later <= earlier for earlier, later in pairwise(edges)):
            raise ValueError("sessions run forward and do not overlap")


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Which days are worked and when the counter is open.

    `days` holds only the days that differ from their weekday; `hours` the dated opening hours,
    newest last. `first_day` and `last_day` bound what is known.
    """

    days: Mapping[date, CalendarDay]
    hours: tuple[OfficeHours, ...]
    undecided: tuple[UndecidedDays, ...]
    first_day: date
    last_day: date

    def is_working_day(self, day: date) -> bool:
        """Whether the office works on this day (a made-up Saturday counts)."""
        entry = self.days.get(day)
        if entry is None or entry.kind is DayKind.ordinary:
            return day.weekday() in self.hours_on(day).weekdays
        return not entry.kind.is_off

    def day_off(self, day: date) -> str | None:
        """Why the office does not work this day ("Tết Dương lịch", "Chủ nhật"); None if it does."""
        if self.is_working_day(day):
            return None
        entry = self.days.get(day)
        if entry is not None and entry.kind.is_off:
            return entry.name
        return _WEEKDAY_NAMES[day.weekday()]

    def hours_on(self, day: date) -> OfficeHours:
        """The opening hours in force on this day; before the first entry, the first."""
        current = self.hours[0]
        for each in self.hours:
            if each.valid_from <= day and (each.until is None or day <= each.until):
                current = each
        return current

    def opens_at(self, day: date) -> datetime:
        """When the counter opens, if the day is worked."""
        return datetime.combine(day, self.hours_on(day).sessions[0].opens, HANOI)

    def closes_at(self, day: date) -> datetime:
        """When the counter closes, if the day is worked."""
        return datetime.combine(day, self.hours_on(day).sessions[-1].closes, HANOI)

    def working_day_from(self, day: date) -> date:
        """This day if it is worked, otherwise the next working day."""
        while not self.is_working_day(day):
            day += _DAY
        return day

    def next_working_day(self, day: date) -> date:
        """The first working day after this day."""
        return self.working_day_from(day + _DAY)

    def add_working_days(self, day: date, number: int) -> date:
        """The day reached after so many working days, `day` left out; 0 only leaves a day off."""
        if number < 0:
            raise ValueError("working days are counted forward")
        if number == 0:
            return self.working_day_from(day)
        for _ in range(number):
            day = self.next_working_day(day)
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; negative when `end` is earlier."""
        if end < start:
            return -self.working_days_between(end, start)
        return sum(self.is_working_day(day) for day in _days(start + _DAY, end))

    def next_opening(self, moment: datetime) -> datetime:
        """The moment itself while the counter is open, otherwise when it opens next."""
        moment = in_hanoi(moment)
        day = moment.date()
        if self.is_working_day(day):
            for each in self.hours_on(day).sessions:
                opens = datetime.combine(day, each.opens, HANOI)
                if moment < opens:
                    return opens
                if moment < datetime.combine(day, each.closes, HANOI):
                    return moment
        return self.opens_at(self.next_working_day(day))

    def add_working_hours(self, moment: datetime, number: int) -> datetime:
        """The moment after so many hours during which the counter was open."""
        left = timedelta(hours=number)
        current = self.next_opening(moment)
        while True:
            available = self._session_end(current) - current
            if left <= available:
                return current + left
            left -= available
            current = self.next_opening(current + available)

    def _session_end(self, moment: datetime) -> datetime:
        day = moment.date()
        return next(
            closes
            for closes in (
                datetime.combine(day, each.closes, HANOI) for each in self.hours_on(day).sessions
            )
            if moment < closes
        )

    def entries_between(self, start: date, end: date) -> tuple[CalendarDay, ...]:
        """The special days from `start` to `end`, both included, in order."""
        return tuple(self.days[day] for day in _days(start, end) if day in self.days)

    def undecided_between(self, start: date, end: date) -> tuple[UndecidedDays, ...]:
        """The undecided stretches with a weekday in the span that no entry has settled yet."""
        return tuple(
            stretch
            for stretch in self.undecided
            if any(
                day not in self.days and day.weekday() in self.hours_on(day).weekdays
                for day in _days(max(start, stretch.first), min(end, stretch.last))
            )
        )

    def covers(self, start: date, end: date) -> bool:
        """Whether every day of the span lies within the years whose days off are known."""
        return self.first_day <= start and end <= self.last_day


def _days(start: date, end: date) -> Iterator[date]:
    while start <= end:
        yield start
        start += _DAY
