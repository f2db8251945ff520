"""What a personal number says, and what does not fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urbgov_desk.domain import identity_number
from urbgov_desk.domain.identity_number import NumberDoubt
from urbgov_desk.domain.party import Sex


@pytest.mark.parametrize(
    ("number", "sex", "year", "place"),
    [
        ("001195004321", Sex.FEMALE, 1995, "Hà Nội"),
        ("048202001237", Sex.MALE, 2002, "Đà Nẵng"),
        ("079325000001", Sex.FEMALE, 2025, "TP. Hồ Chí Minh"),
        ("101090000001", Sex.MALE, 1990, None),
    ],
)
def test_the_number_says_place_sex_and_year(
    number: str, sex: Sex, year: int, place: str | None
) -> None:
    said = identity_number.meaning(number)
    assert (said.sex, said.birth_year, said.place) == (sex, year, place)


def test_a_birth_registered_abroad_is_no_doubt_and_a_gap_in_the_list_is() -> None:
    assert identity_number.doubts("101090000001") == ()
    assert identity_number.doubts("003090000001") == (NumberDoubt.place_unknown,)


def test_sex_and_year_are_compared_only_when_known() -> None:
    assert identity_number.doubts("001195004321") == ()
    assert identity_number.doubts("001195004321", sex=Sex.MALE, birth_year=1996) == (
        NumberDoubt.sex_differs,
        NumberDoubt.year_differs,
    )


@pytest.mark.parametrize("text", ["00119500432", "0011950043210", "00119500432a", "٠" * 12, ""])
def test_only_twelve_plain_digits_are_a_personal_number(text: str) -> None:
    assert not identity_number.is_identity_number(text)
    with pytest.raises(ValueError, match="twelve"):
        identity_number.meaning(text)


@given(st.from_regex(r"[0-9]{12}", fullmatch=True))
def test_a_masked_number_keeps_its_ends_and_hides_the_middle(number: str) -> None:
    masked = identity_number.masked(number)
    assert masked == f"{number[:3]}******{number[-3:]}"


def test_a_short_number_is_hidden_whole() -> None:
    assert identity_number.masked("12345") == "*****"
