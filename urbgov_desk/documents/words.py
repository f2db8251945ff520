"""Days, moments and money in the words of a Vietnamese paper (NĐ 30/2020: leading zeros)."""

from datetime import date, datetime

from urbgov_desk.domain.moment import in_hanoi


def day_number(day: date) -> str:
    """`05`; days below 10 take a zero."""
    return f"{day.day:02d}"


def month_number(day: date) -> str:
    """`02`, but `3`: only January and February take a zero."""
    return f"{day.month:02d}" if day.month <= 2 else str(day.month)


def day_words(day: date) -> str:
    """`ngày 05 tháng 02 năm 2026`."""
    return f"ngày {day_number(day)} tháng {month_number(day)} năm {day.year}"


def moment_words(moment: datetime) -> str:
    """`08 giờ 05 phút, ngày 05 tháng 02 năm 2026`, on the office's clock."""
    here = in_hanoi(moment)
    return f"{here:%H} giờ {here:%M} phút, {day_words(here)}"


def short_day(day: date) -> str:
    """`05/02/2026`."""
    return f"{day:%d/%m/%Y}"


def short_moment(moment: datetime) -> str:
    """`08:05 05/02/2026`, on the office's clock."""
    return f"{in_hanoi(moment):%H:%M %d/%m/%Y}"


def money(amount: int) -> str:
    """`1.250.000 đồng`."""
    return f"{amount:,} đồng".replace(",", ".")
