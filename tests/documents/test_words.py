"""Days, moments and money as a Vietnamese paper writes them."""

from datetime import UTC, date, datetime

import pytest

from urbgov_desk.documents.words import day_words, moment_words, money, short_moment
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
