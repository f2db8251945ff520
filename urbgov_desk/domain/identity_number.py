"""The personal number of twelve digits: what it says, and whether that fits the rest of the card.

`PPP G YY RRRRRR`: place of birth registration, century and sex, year of birth, random digits
(NĐ 137/2015/NĐ-CP Điều 13). There is no check digit, and birth dates get corrected, so a mismatch
is a warning for the clerk and never a refusal.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from urbgov_desk.domain.party import Sex

_TWELVE = re.compile(r"[0-9]{12}")
_NINE = re.compile(r"[0-9]{9}")
# Births registered abroad carry a country's code; those begin after the provinces.
_FIRST_COUNTRY = 101
_SHOWN_HEAD, _SHOWN_TAIL = 3, 3

PLACES: Mapping[str, str] = MappingProxyType(
    {
        code: name
        for code, _, name in (
            line.partition(" ")
            for line in """\
001 Hà Nội
002 Hà Giang
004 Cao Bằng
006 Bắc Kạn
008 Tuyên Quang
010 Lào Cai
011 Điện Biên
012 Lai Châu
014 Sơn La
015 Yên Bái
017 Hòa Bình
019 Thái Nguyên
020 Lạng Sơn
022 Quảng Ninh
024 Bắc Giang
025 Phú Thọ
026 Vĩnh Phúc
027 Bắc Ninh
030 Hải Dương
031 Hải Phòng
033 Hưng Yên
034 Thái Bình
035 Hà Nam
036 Nam Định
037 Ninh Bình
038 Thanh Hóa
040 Nghệ An
042 Hà Tĩnh
044 Quảng Bình
045 Quảng Trị
046 Huế
048 Đà Nẵng
049 Quảng Nam
051 Quảng Ngãi
052 Bình Định
054 Phú Yên
056 Khánh Hòa
058 Ninh Thuận
060 Bình Thuận
062 Kon Tum
064 Gia Lai
066 Đắk Lắk
067 Đắk Nông
068 Lâm Đồng
070 Bình Phước
072 Tây Ninh
074 Bình Dương
075 Đồng Nai
077 Bà Rịa–Vũng Tàu
079 TP. Hồ Chí Minh
080 Long An
082 Tiền Giang
083 Bến Tre
084 Trà Vinh
086 Vĩnh Long
087 Đồng Tháp
089 An Giang
091 Kiên Giang
092 Cần Thơ
093 Hậu Giang
094 Sóc Trăng
095 Bạc Liêu
096 Cà Mau""".splitlines()
        )
    }
)


class NumberDoubt(StrEnum):
    """What does not fit between a personal number and the person it came with."""

    place_unknown = "place_unknown"
    sex_differs = "sex_differs"
    year_differs = "year_differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberMeaning:
    """What the first six digits say; `place` None for a country's code or an unknown one."""

    place_code: str
    place: str | None
    sex: Sex
    birth_year: int


def has_known_form(text: str) -> bool:
    """Whether it may be the number of a card (12 or 9 digits) or of any country's passport."""
    tight = "".join(text.split()).upper()
    digits = sum(c.isdigit() for c in tight)
    return tight.isascii() and tight.isalnum() and 6 <= len(tight) <= 14 and digits >= 4


def is_identity_number(text: str) -> bool:
    """Whether the text is twelve ASCII digits."""
    return _TWELVE.fullmatch(text) is not None


def is_old_number(text: str) -> bool:
    """Whether the text is an old identity card's nine digits (kept only to search by)."""
    return _NINE.fullmatch(text) is not None


def meaning(number: str) -> NumberMeaning:
    """What a personal number says of its holder. Raises ValueError unless it is twelve digits."""
    if not is_identity_number(number):
        raise ValueError("a personal number has twelve digits")
    century, odd = divmod(int(number[3]), 2)
    return NumberMeaning(
        place_code=number[:3],
        place=PLACES.get(number[:3]),
        sex=Sex.FEMALE if odd else Sex.MALE,
        birth_year=1900 + 100 * century + int(number[4:6]),
    )


def doubts(
    number: str, *, sex: Sex | None = None, birth_year: int | None = None
) -> tuple[NumberDoubt, ...]:
    """What does not fit; facts left out are not compared. Raises ValueError like `meaning`."""
    said = meaning(number)
    found = []
    if said.place is None and int(said.place_code) < _FIRST_COUNTRY:
        found.append(NumberDoubt.place_unknown)
    if sex is not None and sex is not said.sex:
        found.append(NumberDoubt.sex_differs)
    if birth_year is not None and birth_year != said.birth_year:
        found.append(NumberDoubt.year_differs)
    return tuple(found)


def masked(number: str) -> str:
    """The number as lists may show it: `001******321`."""
    if len(number) <= _SHOWN_HEAD + _SHOWN_TAIL:
        return "*" * len(number)
    hidden = len(number) - _SHOWN_HEAD - _SHOWN_TAIL
    return number[:_SHOWN_HEAD] + "*" * hidden + number[-_SHOWN_TAIL:]
