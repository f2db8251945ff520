"""The periods lists and reports are asked for, reckoned from the office's clock."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from urbgov_desk.domain.counting import Period, half_year, month_of, whole_year
from urbgov_desk.services.desk import Desk


class NamedPeriod(StrEnum):
    """Periods with a name of their own."""

    TODAY = "today"
    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    THIS_HALF = "this_half"
    LAST_HALF = "last_half"
    THIS_YEAR = "this_year"
    LAST_YEAR = "last_year"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodChoice:
    """A period that can be chosen by its name."""

    name: NamedPeriod
    period: Period


def list_periods(desk: Desk) -> tuple[PeriodChoice, ...]:
    """Today, this and the last month, half-year and year."""
    today = desk.now().date()
    month = month_of(today)
    half = 1 if today.month <= 6 else 2
    before = (today.year, 1) if half == 2 else (today.year - 1, 2)
    found = {
        NamedPeriod.TODAY: Period(first=today, last=today),
        NamedPeriod.THIS_MONTH: month,
        NamedPeriod.LAST_MONTH: month_of(month.first - timedelta(days=1)),
        NamedPeriod.THIS_HALF: half_year(today.year, half),
        NamedPeriod.LAST_HALF: half_year(*before),
        NamedPeriod.THIS_YEAR: whole_year(today.year),
        NamedPeriod.LAST_YEAR: whole_year(today.year - 1),
    }
    return tuple(PeriodChoice(name=name, period=period) for name, period in found.items())
