"""Days, moments and money as a Vietnamese paper writes them."""

from datetime import UTC, date, datetime

import pytest

from urbgov_desk.documents.words import (
    counted,
    day_words,
    moment_words,
    money,
    month_in_words,
    number_in_words,
    short_moment,
)
from urbgov_desk.domain.moment import HANOI


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (date(2026, 3, 10), "ngày 10 tháng 3 năm 2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_days_below_ten_and_the_first_two_months_take_a_zero(day: date, words: str) -> None:
    assert day_words(day) == words


def test_a_moment_is_told_on_the_offices_clock() -> None:
    late = datetime(2026, 1, 31, 17, 5, tzinfo=UTC)
    assert moment_words(late) == "00 giờ 05 phút, ngày 01 tháng 02 năm 2026"
    assert short_moment(late) == "00:05 01/02/2026"
    assert short_moment(datetime(2026, 11, 3, 8, 0, tzinfo=HANOI)) == "08:00 03/11/2026"


def test_money_is_grouped_by_dots() -> None:
    assert money(0) == "0 đồng"
    assert money(1_250_000) == "1.250.000 đồng"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (1, "một"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (31, "ba mươi mốt"),
        (105, "một trăm linh năm"),
        (1005, "một nghìn không trăm linh năm"),
        (2026, "hai nghìn không trăm hai mươi sáu"),
        (7116, "bảy nghìn một trăm mười sáu"),
        (1_000_000, "một triệu"),
        (14_232_000, "mười bốn triệu hai trăm ba mươi hai nghìn"),
    ],
)
def test_numbers_are_written_out_as_on_official_papers(number: int, words: str) -> None:
    assert number_in_words(number) == words


def test_april_has_its_own_word_and_counts_are_said_twice() -> None:
    assert [month_in_words(month) for month in (1, 4, 11)] == ["một", "tư", "mười một"]
    assert counted(2) == "02 (hai)"
