"""The charge per page, with its ceiling per copy."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urbgov_desk.domain.fee import CountBelowOne, PageRate

VECTORS = Path(__file__).parents[1] / "vectors" / "copy-fees.csv"
RATE = PageRate(first_pages=2, first_rate=2000, next_rate=1000, ceiling_per_copy=200_000)


def _rows() -> list[dict[str, str]]:
    with VECTORS.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("row", _rows())
def test_copy_fees_agree_with_the_independent_reckoning(row: dict[str, str]) -> None:
    assert RATE.amount(int(row["pages"]), int(row["copies"])) == int(row["amount"])


@given(st.integers(1, 5000), st.integers(1, 500))
def test_more_pages_or_copies_never_cost_less_and_the_ceiling_holds(
    pages: int, copies: int
) -> None:
    assert RATE.amount(pages, copies) <= copies * RATE.ceiling_per_copy
    assert RATE.amount(pages + 1, copies) >= RATE.amount(pages, copies)
    assert RATE.amount(pages, copies + 1) > RATE.amount(pages, copies)


@pytest.mark.parametrize(("pages", "copies"), [(0, 1), (1, 0), (-3, 2), (2, -1)])
def test_nothing_is_charged_for_no_page_or_no_copy(pages: int, copies: int) -> None:
    with pytest.raises(CountBelowOne):
        RATE.amount(pages, copies)
