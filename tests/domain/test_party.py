"""People as they come to the counter."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urbgov_desk.domain.party import (
    Address,
    BirthDateOdd,
    EmailOdd,
    IdentityKind,
    IdentityPaper,
    NameMissing,
    NumberNotTwelveDigits,
    Party,
    PassportNumberOdd,
    PhoneOdd,
    checked_born,
    checked_identity,
    checked_party,
    checked_phone,
)
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import FieldHasControls, FieldTooLong, nfc

TODAY = date(2026, 11, 23)


def card(number: str) -> IdentityPaper:
    return IdentityPaper(kind=IdentityKind.IDENTITY_CARD, number=number)


def test_a_name_comes_out_composed_and_single_spaced() -> None:
    typed = "  Nguye\u0302\u0303n   Thi\u0323 Hoa "
    assert checked_party(Party(name=typed), TODAY).name == nfc("Nguyễn Thị Hoa")


@pytest.mark.parametrize(
    ("party", "problem"),
    [
        (Party(name="  "), NameMissing),
        (Party(name="A" * 10_000), FieldTooLong),
        (Party(name="An\x00h"), FieldHasControls),
        (Party(name="Ánh", addresses=(Address(text="x" * 10_000),)), FieldTooLong),
        (Party(name="Ánh", identity=(card("00119500432"),)), NumberNotTwelveDigits),
        (Party(name="Ánh", identity=(card("٠٠١١٩٥٠٠٤٣٢١"),)), NumberNotTwelveDigits),
        (Party(name="Ánh", phone="090"), PhoneOdd),
        (Party(name="Ánh", phone="gọi sau"), PhoneOdd),
        (Party(name="Ánh", email="anh@"), EmailOdd),
        (Party(name="Ánh", born="1995-02-30"), BirthDateOdd),
        (Party(name="Ánh", born="2027"), BirthDateOdd),
        (Party(name="Ánh", born="hôm qua"), BirthDateOdd),
    ],
)
def test_what_cannot_be_is_told(party: Party, problem: type[Told]) -> None:
    with pytest.raises(problem):
        checked_party(party, TODAY)


def test_a_birth_year_alone_is_kept_as_it_is() -> None:
    assert checked_born("1951", TODAY) == "1951"
    assert checked_born("", TODAY) is None


def test_numbers_may_be_typed_with_spaces() -> None:
    assert checked_identity(card("001 195 004 321")).number == "001195004321"
    assert checked_phone("+84 (91) 234-5678") == "+84912345678"


def test_a_passport_keeps_its_country_and_refuses_odd_signs() -> None:
    paper = IdentityPaper(kind=IdentityKind.PASSPORT, number="ab123456", country="FR")
    assert checked_identity(paper) == IdentityPaper(
        kind=IdentityKind.PASSPORT, number="AB123456", country="FR"
    )
    with pytest.raises(PassportNumberOdd):
        checked_identity(IdentityPaper(kind=IdentityKind.PASSPORT, number="AB#1"))


@given(st.text(max_size=400))
def test_any_name_is_kept_or_told_and_never_breaks(text: str) -> None:
    try:
        party = checked_party(Party(name=text), TODAY)
    except Told:
        return
    assert checked_party(party, TODAY) == party
