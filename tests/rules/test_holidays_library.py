"""The shipped calendar beside the `holidays` library, every difference named."""

from datetime import date, timedelta
from functools import cache

import holidays
import pytest

from urbgov_desk.domain.calendar import DayKind
from urbgov_desk.rules.law import Law


@cache
def _law() -> Law:
    return Law.shipped()


def _weekdays(year: int) -> list[date]:
    days = (date(year, 1, 1) + timedelta(days=number) for number in range(366))
    return [day for day in days if day.year == year and day.weekday() < 5]


def _ours(year: int) -> set[date]:
    return {day for day in _weekdays(year) if not _law().calendar.is_working_day(day)}


def _theirs(year: int) -> set[date]:
    known = holidays.country_holidays("VN", years=year)
    return {day for day in _weekdays(year) if day in known}


# Weekdays off in our calendar and not in the library's.
ONLY_OURS: dict[int, set[date]] = {
    # Swapped with Saturday 10 January (12729/VPCP-KGVX of 25/12/2025); the library lacks the swap.
    2026: {date(2026, 1, 2)},
}


@pytest.mark.parametrize("year", range(2021, 2028))
def test_the_calendar_agrees_with_the_library_but_for_known_days(year: int) -> None:
    assert _ours(year) - _theirs(year) == ONLY_OURS.get(year, set())
    # The library reckons what nobody has decided yet.
    for day in _theirs(year) - _ours(year):
        assert _law().calendar.undecided_between(day, day), day


def test_made_up_saturdays_are_worked() -> None:
    days = _law().calendar.days.values()
    made_up = [each.on for each in days if each.kind is DayKind.made_up_working]
    assert date(2026, 1, 10) in made_up
    for day in made_up:
        assert day.weekday() == 5
        assert _law().calendar.is_working_day(day)


def test_the_day_of_culture_is_off_only_from_2026() -> None:
    calendar = _law().calendar
    assert calendar.is_working_day(date(2025, 11, 24))
    assert calendar.day_off(date(2026, 11, 24)) == "Ngày Văn hóa Việt Nam"
    assert calendar.day_off(date(2027, 11, 24)) == "Ngày Văn hóa Việt Nam"


def test_no_day_is_both_settled_and_undecided() -> None:
    calendar = _law().calendar
    for stretch in calendar.undecided:
        assert not [day for day in calendar.days if stretch.first <= day <= stretch.last]
