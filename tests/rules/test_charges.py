"""What is to be paid on the shipped law; unknown is unknown and never nothing."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from urbgov_desk.domain.fee import CountBelowOne
from urbgov_desk.domain.procedure import Channel, FeeStatus
from urbgov_desk.rules.law import Law

VECTORS = Path(__file__).parents[1] / "vectors" / "copy-fees.csv"
TODAY = date(2026, 11, 22)


@cache
def _law() -> Law:
    return Law.shipped()


def _rows() -> list[dict[str, str]]:
    with VECTORS.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("row", _rows())
def test_certified_copies_cost_what_the_independent_reckoning_says(row: dict[str, str]) -> None:
    answer = _law().fee("2.000815", TODAY, pages=int(row["pages"]), copies=int(row["copies"]))
    assert answer.amount == int(row["amount"])
    assert any("226/2016" in source for source in answer.sources)


@pytest.mark.parametrize(
    ("code", "amount"),
    [
        ("2.000884", 10_000),
        ("2.001008", 10_000),
        ("2.001035", 50_000),
        ("2.001406", 50_000),
        ("2.000913", 30_000),
        ("2.000927", 25_000),
        ("2.000908", 0),
        ("1.003005", 4_500_000),
    ],
)
def test_flat_charges(code: str, amount: int) -> None:
    assert _law().fee(code, TODAY).amount == amount


def test_copies_of_extracts_cost_by_the_copy() -> None:
    assert _law().fee("2.000635", TODAY, copies=3).amount == 24_000


def test_a_charge_by_the_page_is_unknown_without_pages() -> None:
    answer = _law().fee("2.000815", TODAY, copies=3)
    assert answer.amount is None
    assert "số trang" in answer.reasons[0].text_vi


@pytest.mark.parametrize("code", ["1.004746", "1.001612", "1.000893", "1.013225", "2.001827"])
@pytest.mark.parametrize("channel", list(Channel))
def test_what_the_portal_calls_free_or_hints_at_is_not_taken_for_a_figure(
    code: str, channel: Channel
) -> None:
    answer = _law().fee(code, TODAY, channel)
    assert answer.amount is None
    assert answer.reasons[0].text_vi
    assert all(line.reason for line in answer.lines)


def test_an_unknown_charge_makes_the_sum_unknown_though_copies_are_known() -> None:
    answer = _law().fee("1.004746", TODAY, copies=2)
    assert answer.amount is None
    assert [line.amount for line in answer.lines] == [None, 16_000]


def test_no_procedure_anywhere_turns_an_unknown_charge_into_nothing() -> None:
    known = (FeeStatus.free, FeeStatus.amount)
    for line in _law().procedures(TODAY):
        for fee in _law().procedure(line.code, TODAY).fees:
            assert (fee.amount is not None) == (fee.status in known), line.code
            assert fee.source, line.code


@pytest.mark.parametrize(("pages", "copies"), [(0, 1), (1, 0)])
def test_no_page_and_no_copy_are_told(pages: int, copies: int) -> None:
    with pytest.raises(CountBelowOne):
        _law().fee("2.000815", TODAY, pages=pages, copies=copies)


def test_exemptions_are_named_where_the_law_names_them() -> None:
    keys = {each.key for each in _law().exemptions("1.001193", TODAY)}
    assert {"poor", "disabled", "merit", "on_time_birth"} <= keys
    assert [each.key for each in _law().exemptions("2.001035", TODAY)] == ["farm_credit"]
    assert _law().exemptions("2.000815", TODAY) == ()
