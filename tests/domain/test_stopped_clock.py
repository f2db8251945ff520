"""A clock that stops and goes on."""

import json
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urbgov_desk.domain import stopped_clock
from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.procedure import Limit, LimitKind
from urbgov_desk.rules.law import Law

LAW = Law.shipped()
CALENDAR = LAW.calendar
START = datetime(2026, 1, 1, tzinfo=HANOI)

moments = st.integers(min_value=0, max_value=330 * 24 * 60).map(
    lambda minutes: CALENDAR.next_opening(START + timedelta(minutes=minutes))
)
counted = st.sampled_from([LimitKind.working, LimitKind.calendar, LimitKind.hour])


def limit(kind: LimitKind, value: int) -> Limit:
    return Limit(
        kind=kind, value=value, source="Quy trình", confidence=Confidence.ward, rule="ward"
    )


@settings(max_examples=80, deadline=None)
@given(moments, counted, st.integers(1, 40), st.integers(0, 60))
def test_stopping_and_going_on_at_once_changes_nothing(
    received: datetime, kind: LimitKind, value: int, days: int
) -> None:
    due = LAW.due_under(limit(kind, value), received).due_at
    assert due is not None
    at = min(CALENDAR.next_opening(received + timedelta(days=days)), due - timedelta(minutes=1))
    left = stopped_clock.stop(CALENDAR, limit(kind, value), due, at)
    assert left.value >= 0
    assert stopped_clock.go_on(CALENDAR, left, at) == due


@settings(max_examples=80, deadline=None)
@given(moments, counted, st.integers(1, 20), st.integers(0, 40))
def test_papers_that_come_later_never_make_a_result_due_earlier(
    received: datetime, kind: LimitKind, value: int, days: int
) -> None:
    due = LAW.due_under(limit(kind, value), received).due_at
    assert due is not None
    left = stopped_clock.stop(CALENDAR, limit(kind, value), due, received)
    come = [received + timedelta(days=n) for n in range(days, days + 4)]
    dates = [stopped_clock.go_on(CALENDAR, left, at) for at in come]
    assert dates == sorted(dates)
    assert all(date >= due for date in dates)


@pytest.mark.parametrize(
    "kind", [LimitKind.working, LimitKind.calendar, LimitKind.hour, LimitKind.same_day]
)
def test_a_limit_is_kept_and_read_back_whole(kind: LimitKind) -> None:
    value = 0 if kind is LimitKind.same_day else 7
    text = stopped_clock.kept(limit(kind, value))
    assert text is not None
    assert stopped_clock.limit_of(text) == limit(kind, value)


def test_an_unknown_limit_is_not_kept_as_a_figure() -> None:
    unknown = Limit(
        kind=LimitKind.unknown, reason="không nêu", source="", confidence=Confidence.ward
    )
    assert stopped_clock.kept(unknown) is None


def test_what_was_left_is_kept_and_read_back_whole() -> None:
    at = datetime(2026, 11, 25, 14, tzinfo=HANOI)
    due = datetime(2026, 11, 27, 17, tzinfo=HANOI)
    left = stopped_clock.stop(CALENDAR, limit(LimitKind.working, 3), due, at)
    assert stopped_clock.left_from(json.dumps(left.as_json())) == left
