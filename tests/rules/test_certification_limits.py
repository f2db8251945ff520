"""When a certification is due: same day with its 15:00, or two working days."""

from datetime import date
from functools import cache

import pytest

from urbgov_desk.domain.moment import parse_moment
from urbgov_desk.domain.procedure import Channel, LimitKind
from urbgov_desk.rules.law import Law

SAME_DAY = (
    *("2.000908", "2.000884", "2.000942", "2.000815"),
    *("2.000992", "2.001008", "2.000913", "2.000927"),
)
TWO_DAYS = ("2.001035", "2.001019", "2.001016", "2.001406")


@cache
def _law() -> Law:
    return Law.shipped()


@pytest.mark.parametrize("channel", list(Channel))
@pytest.mark.parametrize("code", SAME_DAY)
def test_same_day_until_three_and_the_next_working_day_after(code: str, channel: Channel) -> None:
    early = _law().due(code, parse_moment("2026-11-26T15:00:00"), channel)
    late = _law().due(code, parse_moment("2026-11-26T15:00:01"), channel)
    assert early.due_at == parse_moment("2026-11-26T17:00")
    assert late.due_at == parse_moment("2026-11-27T17:00")
    assert any("3152/QĐ-BTP" in source for source in early.sources)


@pytest.mark.parametrize("code", TWO_DAYS)
def test_transactions_take_two_working_days(code: str) -> None:
    answer = _law().due(code, parse_moment("2026-11-26T15:30"))
    assert answer.due_at == parse_moment("2026-11-30T17:00")
    assert "thoả thuận bằng văn bản" in answer.limit.note


@pytest.mark.parametrize("code", ["2.000913", "2.000927"])
def test_amendments_took_two_days_before_november_2025(code: str) -> None:
    before = _law().procedure(code, date(2025, 10, 31)).limits[0].limit
    assert (before.kind, before.value) == (LimitKind.working, 2)
    assert not before.confidence.is_verified
    assert _law().procedure(code, date(2025, 11, 1)).limits[0].limit.kind is LimitKind.same_day


@pytest.mark.parametrize("code", [*SAME_DAY, *TWO_DAYS])
def test_every_certification_has_a_limit_in_2023(code: str) -> None:
    limit = _law().procedure(code, date(2023, 5, 8)).limits[0].limit
    assert limit.kind in (LimitKind.same_day, LimitKind.working)
    assert "NĐ 23/2015" in limit.source


def test_the_extensions_are_said_with_their_articles() -> None:
    copy = _law().due("2.000815", parse_moment("2026-11-26T09:00"))
    assert "không quá 02 ngày làm việc" in copy.limit.note
    translator = _law().due("2.001008", parse_moment("2026-11-26T09:00"))
    assert "thoả thuận bằng văn bản" in translator.limit.note
