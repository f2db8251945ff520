"""The time left, as lists and headers say it."""

from datetime import datetime, timedelta

from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.gui.dossier.remaining import Left, Remaining, age_in_days, remaining

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=HANOI)


def left(**later: float) -> Remaining:
    return remaining(State.PROCESSING, NOW + timedelta(**later), NOW)


def test_a_dossier_due_this_afternoon_is_due_today() -> None:
    assert left(hours=7).left is Left.TODAY


def test_one_minute_past_is_late_by_an_hour_at_least() -> None:
    assert (left(minutes=-1).left, left(minutes=-1).count) == (Left.OVERDUE_HOURS, 1)


def test_yesterday_evening_is_late_by_a_day_and_not_by_hours() -> None:
    assert (left(hours=-16).left, left(hours=-16).count) == (Left.OVERDUE_DAYS, 1)


def test_tomorrow_morning_is_tomorrow_although_less_than_a_day_away() -> None:
    assert left(hours=15.5).left is Left.TOMORROW


def test_later_days_are_counted_by_the_calendar() -> None:
    assert left(days=3, hours=8).count == 3


def test_a_dossier_that_waits_for_the_citizen_is_never_late() -> None:
    late = NOW - timedelta(days=9)
    assert remaining(State.SUPPLEMENT_REQUESTED, late, NOW).left is Left.WAITING


def test_a_dossier_that_waits_for_a_payment_can_be_late() -> None:
    late = NOW - timedelta(days=9)
    assert remaining(State.PAYMENT_REQUESTED, late, NOW).left is Left.OVERDUE_DAYS
    assert remaining(State.PAYMENT_REQUESTED, None, NOW).left is Left.WAITING


def test_a_result_on_its_shelf_is_ready_whatever_its_date_was() -> None:
    assert remaining(State.RESOLVED, NOW - timedelta(days=9), NOW).left is Left.READY


def test_no_date_is_said_and_not_guessed() -> None:
    assert remaining(State.PROCESSING, None, NOW).left is Left.NO_DATE


def test_what_was_laid_ready_last_night_is_one_day_old_this_morning() -> None:
    assert age_in_days(NOW - timedelta(hours=15), NOW) == 1
