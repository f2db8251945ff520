"""When results are due on the shipped law, step by step."""

import csv
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.unsettled import unsettled_law
from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.moment import HANOI, parse_moment
from urbgov_desk.domain.procedure import Channel, Limit, LimitKind
from urbgov_desk.rules.entry import RuleNotYetInForce
from urbgov_desk.rules.law import Law, UnknownProcedure

VECTORS = Path(__file__).parents[1] / "vectors" / "due-moments.csv"


@cache
def _law() -> Law:
    return Law.shipped()


def _rows() -> list[dict[str, str]]:
    with VECTORS.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _limit(kind: LimitKind, value: int, *, cutoff: bool = False) -> Limit:
    return Limit(kind=kind, value=value, cutoff=cutoff, source="thử", confidence=Confidence.ward)


def _due(received: str, limit: Limit) -> str:
    due_at = _law().due_under(limit, parse_moment(received)).due_at
    assert due_at is not None
    return due_at.replace(tzinfo=None).isoformat(timespec="minutes")


@pytest.mark.parametrize("row", _rows())
def test_due_moments_agree_with_the_independent_reckoning(row: dict[str, str]) -> None:
    answer = _law().due(row["procedure"], parse_moment(row["received_at"]))
    assert answer.limit.kind == row["limit_kind"]
    assert answer.limit.value == int(row["limit"])
    assert answer.due_at == parse_moment(row["due_at"])
    assert answer.sources


@pytest.mark.parametrize(
    ("received", "kind", "value", "due"),
    [
        ("2026-11-23T15:00:00", LimitKind.same_day, 0, "2026-11-23T17:00"),
        ("2026-11-23T15:00:01", LimitKind.same_day, 0, "2026-11-25T17:00"),
        ("2026-11-23T18:30", LimitKind.same_day, 0, "2026-11-25T17:00"),
        ("2026-11-23T06:00", LimitKind.same_day, 0, "2026-11-23T17:00"),
        # On a day off the hour does not matter: it counts from the next opening.
        ("2026-11-24T20:00", LimitKind.same_day, 0, "2026-11-25T17:00"),
        ("2026-11-24T20:00", LimitKind.working, 1, "2026-11-26T17:00"),
        ("2026-11-24T20:00", LimitKind.calendar, 1, "2026-11-26T17:00"),
        # After closing on a working day: that day is the day of receipt, and left out.
        ("2026-11-23T17:30", LimitKind.working, 1, "2026-11-25T17:00"),
        ("2026-11-25T17:30", LimitKind.working, 1, "2026-11-26T17:00"),
        # The cut-off does not touch a limit that does not say so.
        ("2026-11-25T15:30", LimitKind.working, 1, "2026-11-26T17:00"),
        ("2026-11-25T16:30", LimitKind.hour, 2, "2026-11-26T09:00"),
        ("2026-11-25T18:00", LimitKind.hour, 2, "2026-11-26T09:30"),
    ],
)
def test_due_moments_at_the_edges(received: str, kind: LimitKind, value: int, due: str) -> None:
    assert _due(received, _limit(kind, value)) == due


def test_a_counted_limit_that_names_the_cut_off_waits_for_the_next_working_day() -> None:
    limit = _limit(LimitKind.working, 3, cutoff=True)
    assert _due("2026-11-25T15:00", limit) == "2026-11-30T17:00"
    assert _due("2026-11-25T15:01", limit) == "2026-12-01T17:00"


def test_a_moment_of_another_zone_is_read_on_the_offices_clock() -> None:
    utc = _law().due("2.000815", parse_moment("2026-11-23T08:00:00+00:00"))
    assert utc.due_at == parse_moment("2026-11-23T17:00")


def test_every_step_is_said_in_both_languages_with_its_source() -> None:
    answer = _law().due("2.000815", parse_moment("2026-11-23T15:10"))
    said = " ".join(reason.text_vi for reason in answer.reasons)
    assert "15 giờ 00" in said
    assert "Ngày Văn hóa Việt Nam" in said
    assert all(reason.text_vi and reason.text_en for reason in answer.reasons)
    assert "calendar/2026-11-24" in answer.rules
    assert any("NĐ 280/2025" in source for source in answer.sources)
    assert answer.doubts == ()


def test_an_unknown_limit_gives_no_date_but_its_reason() -> None:
    answer = _law().due("1.001731", parse_moment("2026-11-23T09:00"))
    assert answer.due_at is None
    assert answer.limit.kind is LimitKind.unknown
    assert answer.limit.reason
    assert answer.limit.reason in answer.reasons[0].text_vi


def test_a_date_across_the_undecided_new_year_says_so() -> None:
    crossing = unsettled_law().due("1.004873", parse_moment("2027-02-02T09:00"))
    before = unsettled_law().due("1.004873", parse_moment("2027-01-25T09:00"))
    assert any("Đinh Mùi" in doubt.text_vi for doubt in crossing.doubts)
    assert before.doubts == ()


def test_a_date_beyond_the_calendar_says_so() -> None:
    answer = _law().due("1.004873", parse_moment("2027-12-30T09:00"))
    assert answer.due_at is not None
    assert any("Lịch nghỉ chỉ có" in doubt.text_vi for doubt in answer.doubts)


def test_civil_status_after_the_new_law_says_that_its_limits_are_not_known() -> None:
    before = _law().due("1.004873", parse_moment("2027-02-22T09:00"))
    after = _law().due("1.004873", parse_moment("2027-03-02T09:00"))
    assert not any("03/2026/QH16" in doubt.text_vi for doubt in before.doubts)
    assert any("03/2026/QH16" in doubt.text_vi for doubt in after.doubts)


def test_a_change_of_law_changes_the_limit_from_its_day() -> None:
    before = _law().due("2.000913", parse_moment("2025-10-31T09:00"))
    after = _law().due("2.000913", parse_moment("2025-11-03T09:00"))
    assert (before.limit.kind, before.limit.value) == (LimitKind.working, 2)
    assert after.limit.kind is LimitKind.same_day


def test_the_limit_follows_the_way_of_filing() -> None:
    received = parse_moment("2026-11-25T09:00")
    at_desk = _law().due("1.013978", received, Channel.in_person).limit
    online = _law().due("1.013978", received, Channel.online).limit
    assert (at_desk.value, online.value) == (27, 17)


def test_a_way_of_filing_the_source_does_not_name_is_doubtful() -> None:
    answer = _law().due("1.005040", parse_moment("2026-11-25T09:00"), Channel.online)
    assert any("hình thức" in doubt.text_vi for doubt in answer.doubts)


def test_a_limit_the_clerk_entered_goes_before_the_stated_one() -> None:
    answer = _law().due(
        "1.001731", parse_moment("2026-11-23T09:00"), limit=_limit(LimitKind.working, 3)
    )
    assert answer.due_at == parse_moment("2026-11-27T17:00")


def test_a_local_suffix_does_not_hide_the_procedure() -> None:
    assert _law().procedure("2.000815.000.00.00.H13", date(2026, 11, 22)).code == "2.000815"
    assert _law().procedure(" 2.000815.01 ", date(2026, 11, 22)).code == "2.000815"


def test_an_unknown_procedure_and_a_day_before_the_law_are_told() -> None:
    with pytest.raises(UnknownProcedure):
        _law().due("9.999999", parse_moment("2026-11-23T09:00"))
    with pytest.raises(RuleNotYetInForce):
        _law().due("2.000815", parse_moment("2019-11-22T09:00"))


MOMENTS = st.datetimes(datetime(2021, 1, 4), datetime(2027, 6, 1)).map(  # noqa: DTZ001
    lambda moment: moment.replace(tzinfo=HANOI)
)
LIMITS = st.one_of(
    st.just(_limit(LimitKind.same_day, 0)),
    st.builds(_limit, st.just(LimitKind.working), st.integers(1, 60)),
    st.builds(_limit, st.just(LimitKind.calendar), st.integers(1, 90)),
    st.builds(_limit, st.just(LimitKind.hour), st.integers(1, 40)),
)


@settings(max_examples=150)
@given(MOMENTS, LIMITS)
def test_a_result_is_due_while_the_office_is_open(received: datetime, limit: Limit) -> None:
    answer = _law().due_under(limit, received)
    calendar = _law().calendar
    assert answer.due_at is not None
    assert answer.due_at.utcoffset() == timedelta(hours=7)
    assert calendar.is_working_day(answer.due_at.date())
    assert answer.due_at <= calendar.closes_at(answer.due_at.date())
    if limit.kind is not LimitKind.same_day:
        assert answer.due_at > received


@settings(max_examples=150)
@given(MOMENTS, st.integers(1, 30), st.timedeltas(timedelta(0), timedelta(days=5)))
def test_what_came_later_is_never_due_earlier(
    received: datetime, days: int, later: timedelta
) -> None:
    limit = _limit(LimitKind.working, days)
    first = _law().due_under(limit, received).due_at
    second = _law().due_under(limit, received + later).due_at
    assert first is not None
    assert second is not None
    assert first <= second
