"""Working days, opening hours and counting, on a small made-up calendar."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urbgov_desk.domain.calendar import (
    Calendar,
    CalendarDay,
    DayKind,
    OfficeHours,
    Session,
    UndecidedDays,
)
from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.moment import HANOI

HOLIDAY = date(2026, 11, 24)
MADE_UP_SATURDAY = date(2026, 8, 22)
SWAPPED_OFF = date(2026, 8, 31)


def _day(on: date, kind: DayKind, name: str = "ngày thử") -> CalendarDay:
    return CalendarDay(on=on, kind=kind, name=name, source="thử", confidence=Confidence.found)


def _hours(
    valid_from: date = date(2021, 1, 1), closes: time = time(17), until: date | None = None
) -> OfficeHours:
    return OfficeHours(
        valid_from=valid_from,
        until=until,
        sessions=(
            Session(opens=time(7, 30), closes=time(11, 30)),
            Session(opens=time(13, 30), closes=closes),
        ),
        weekdays=(0, 1, 2, 3, 4),
        source="thử",
        confidence=Confidence.found,
    )


def _calendar(*hours: OfficeHours) -> Calendar:
    days = [
        _day(HOLIDAY, DayKind.public_holiday, "Ngày Văn hóa Việt Nam"),
        _day(MADE_UP_SATURDAY, DayKind.made_up_working),
        _day(SWAPPED_OFF, DayKind.swapped_off),
    ]
    return Calendar(
        days={day.on: day for day in days},
        hours=hours or (_hours(),),
        undecided=(
            UndecidedDays(
                first=date(2027, 2, 4),
                last=date(2027, 2, 12),
                name_vi="Tết",
                name_en="Tet",
                source="thử",
            ),
        ),
        first_day=date(2021, 1, 1),
        last_day=date(2027, 12, 31),
    )


CALENDAR = _calendar()
DAYS = st.dates(date(2021, 1, 1), date(2027, 12, 31))
MOMENTS = st.datetimes(datetime(2021, 1, 1), datetime(2027, 12, 1)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=HANOI)
)


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HANOI)


def test_a_made_up_saturday_is_a_working_day() -> None:
    assert CALENDAR.is_working_day(MADE_UP_SATURDAY)
    assert CALENDAR.day_off(MADE_UP_SATURDAY) is None


def test_a_holiday_and_a_swapped_day_are_off_and_say_why() -> None:
    assert CALENDAR.day_off(HOLIDAY) == "Ngày Văn hóa Việt Nam"
    assert not CALENDAR.is_working_day(SWAPPED_OFF)


def test_a_plain_sunday_is_off_by_its_own_name() -> None:
    assert CALENDAR.day_off(date(2026, 11, 22)) == "Chủ nhật"


def test_counting_leaves_the_first_day_out_and_jumps_over_the_holiday() -> None:
    assert CALENDAR.add_working_days(date(2026, 11, 20), 3) == date(2026, 11, 26)


def test_counting_nothing_only_leaves_a_day_off() -> None:
    assert CALENDAR.add_working_days(HOLIDAY, 0) == date(2026, 11, 25)
    assert CALENDAR.add_working_days(date(2026, 11, 25), 0) == date(2026, 11, 25)


def test_counting_backwards_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="forward"):
        CALENDAR.add_working_days(HOLIDAY, -1)


@pytest.mark.parametrize(
    ("moment", "opening"),
    [
        ("2026-11-23T06:00", "2026-11-23T07:30"),
        ("2026-11-23T09:00", "2026-11-23T09:00"),
        ("2026-11-23T12:00", "2026-11-23T13:30"),
        ("2026-11-23T17:00", "2026-11-25T07:30"),
        ("2026-11-24T09:00", "2026-11-25T07:30"),
        ("2026-11-21T09:00", "2026-11-23T07:30"),
    ],
)
def test_the_next_opening_is_now_or_when_the_counter_opens(moment: str, opening: str) -> None:
    assert CALENDAR.next_opening(_at(moment)) == _at(opening)


def test_working_hours_stop_for_lunch_night_and_holiday() -> None:
    assert CALENDAR.add_working_hours(_at("2026-11-23T10:30"), 2) == _at("2026-11-23T14:30")
    assert CALENDAR.add_working_hours(_at("2026-11-23T16:00"), 2) == _at("2026-11-25T08:30")
    assert CALENDAR.add_working_hours(_at("2026-11-22T10:00"), 4) == _at("2026-11-23T11:30")


def test_changed_hours_hold_from_their_day_and_end_with_it() -> None:
    summer = _hours(date(2026, 5, 1), time(17, 30), until=date(2026, 8, 31))
    calendar = _calendar(_hours(), summer)
    assert calendar.closes_at(date(2026, 4, 28)) == _at("2026-04-28T17:00")
    assert calendar.closes_at(date(2026, 5, 4)) == _at("2026-05-04T17:30")
    assert calendar.closes_at(date(2026, 9, 7)) == _at("2026-09-07T17:00")


def test_sessions_must_run_forward() -> None:
    with pytest.raises(ValueError, match="forward"):
        OfficeHours(
            valid_from=date(2026, 1, 1),
            sessions=(Session(opens=time(13), closes=time(12)),),
            weekdays=(0,),
            source="thử",
            confidence=Confidence.ward,
        )


def test_undecided_days_are_seen_until_the_ward_settles_them() -> None:
    assert CALENDAR.undecided_between(date(2027, 2, 3), date(2027, 2, 5))
    assert not CALENDAR.undecided_between(date(2027, 2, 1), date(2027, 2, 3))
    settled = dict(CALENDAR.days)
    for number in range(9):
        on = date(2027, 2, 4) + timedelta(days=number)
        if on.weekday() < 5:
            settled[on] = _day(on, DayKind.ordinary)
    calendar = Calendar(
        days=settled,
        hours=CALENDAR.hours,
        undecided=CALENDAR.undecided,
        first_day=CALENDAR.first_day,
        last_day=CALENDAR.last_day,
    )
    assert not calendar.undecided_between(date(2027, 2, 1), date(2027, 2, 20))
    assert calendar.is_working_day(date(2027, 2, 4))


@given(DAYS, st.integers(0, 60))
def test_a_counted_day_is_always_worked_and_counts_back_to_the_number(day: date, n: int) -> None:
    reached = CALENDAR.add_working_days(day, n)
    assert CALENDAR.is_working_day(reached)
    if n:
        assert CALENDAR.working_days_between(day, reached) == n


@given(DAYS, st.integers(1, 40), st.integers(1, 40))
def test_counting_in_two_parts_is_counting_at_once(day: date, one: int, two: int) -> None:
    halfway = CALENDAR.add_working_days(day, one)
    assert CALENDAR.add_working_days(halfway, two) == CALENDAR.add_working_days(day, one + two)


@given(DAYS, DAYS)
def test_days_between_are_the_same_there_and_back(one: date, two: date) -> None:
    assert CALENDAR.working_days_between(one, two) == -CALENDAR.working_days_between(two, one)


@given(MOMENTS)
def test_the_next_opening_is_never_earlier_and_opening_again_changes_nothing(
    moment: datetime,
) -> None:
    opening = CALENDAR.next_opening(moment)
    assert opening >= moment
    assert CALENDAR.is_working_day(opening.date())
    assert CALENDAR.next_opening(opening) == opening


@given(MOMENTS, st.integers(1, 30), st.integers(1, 30))
def test_more_working_hours_are_never_earlier(moment: datetime, less: int, more: int) -> None:
    early = CALENDAR.add_working_hours(moment, less)
    late = CALENDAR.add_working_hours(moment, less + more)
    assert moment < early < late
    assert CALENDAR.is_working_day(late.date())
