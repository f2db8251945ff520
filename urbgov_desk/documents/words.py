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


_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS = ("", "nghìn", "triệu", "tỷ")


def number_in_words(number: int) -> str:
    """`hai nghìn không trăm hai mươi sáu`, as amounts and years are written out."""
    if number == 0:
        return _DIGITS[0]
    groups: list[int] = []
    while number:
        number, rest = divmod(number, 1000)
        groups.append(rest)
    words: list[str] = []
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if group:
            words += _hundreds(group, whole=place < len(groups) - 1)
            words += [_GROUPS[place]] * bool(place)
    return " ".join(words)


def _hundreds(number: int, *, whole: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or whole else []
    if tens == 1:
        words.append("mười")
    elif tens:
        words += [_DIGITS[tens], "mươi"]
    elif ones and words:
        words.append("linh")
    if ones == 1 and tens > 1:
        words.append("mốt")
    elif ones == 5 and tens:
        words.append("lăm")
    elif ones:
        words.append(_DIGITS[ones])
    return words


def month_in_words(month: int) -> str:
    """`mười một`; April is `tư`."""
    return "tư" if month == 4 else number_in_words(month)


def counted(number: int) -> str:
    """`02 (hai)`."""
    return f"{number:02d} ({number_in_words(number)})"
