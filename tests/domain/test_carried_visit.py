"""What leaves a counter without the book arrives at the book unchanged, or is refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urbgov_desk.domain import carried_visit
from urbgov_desk.domain.certification import CertificationKind, Issuer, Layout
from urbgov_desk.domain.certifying import AskedLine, AskedVisit

VISIT = AskedVisit(
    requester="Nguyễn Thị Hồng Ánh",
    originals=3,
    lines=(
        AskedLine(
            kind=CertificationKind.COPY,
            title="Thẻ căn cước",
            pages=2,
            copies=5,
            layout=Layout.TWO_FACES,
        ),
        AskedLine(kind=CertificationKind.COPY, title="Bằng | đại học", issuer=Issuer.FOREIGN),
    ),
)


def test_a_visit_comes_through_whole() -> None:
    text = carried_visit.write(VISIT)
    assert carried_visit.is_carried(text)
    assert carried_visit.read(text) == VISIT


@given(st.text(max_size=200), st.integers(min_value=0, max_value=90))
def test_any_other_text_is_refused_in_words(text: str, at: int) -> None:
    whole = carried_visit.write(VISIT)
    damaged = whole[:at] + text + whole[at + 1 :]
    for each in (text, damaged):
        if each.strip() != whole:
            with pytest.raises(carried_visit.CarriedVisitDamaged):
                carried_visit.read(each)


def test_more_than_a_code_can_carry_is_told() -> None:
    many = AskedVisit(requester="A", lines=VISIT.lines * 40)
    with pytest.raises(carried_visit.CarriedVisitTooLong):
        carried_visit.write(many)
