"""Which copies are kept: 24 hours, 31 days, 12 months, and always the newest."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from urbgov_desk.domain import backup
from urbgov_desk.domain.moment import HANOI

NOW = datetime(2026, 11, 23, 17, 0, tzinfo=HANOI)
moments = st.lists(
    st.integers(0, 60 * 24 * 500).map(lambda minutes: NOW - timedelta(minutes=minutes)), max_size=80
)


def test_a_year_of_hourly_copies_shrinks_to_hours_days_and_months() -> None:
    every = [NOW - timedelta(hours=n) for n in range(24 * 400)]
    kept = sorted(backup.kept(every, NOW), reverse=True)
    assert kept[:24] == [NOW - timedelta(hours=n) for n in range(24)]
    assert len({m.date() for m in kept if NOW - m < timedelta(days=31)}) == 31
    assert len({(m.year, m.month) for m in kept}) == 12
    assert len(kept) <= 24 + 31 + 12


@given(moments)
def test_the_newest_is_kept_and_nothing_is_invented(made: list[datetime]) -> None:
    kept = backup.kept(made, NOW)
    assert kept <= set(made)
    if made:
        assert max(made) in kept


@given(moments)
def test_thinning_again_changes_nothing(made: list[datetime]) -> None:
    once = backup.kept(made, NOW)
    assert backup.kept(once, NOW) == once


@given(moments)
def test_the_last_of_every_recent_day_is_kept(made: list[datetime]) -> None:
    days = sorted({m.date() for m in made}, reverse=True)[:31]
    kept = backup.kept(made, NOW)
    assert {max(m for m in made if m.date() == day) for day in days} <= kept


def test_copies_of_a_clock_that_ran_ahead_are_copies_too() -> None:
    ahead = NOW + timedelta(days=400)
    assert ahead in backup.kept([NOW, ahead], NOW)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("label:SAO LUU", "label", "SAO LUU"),
        ("/mnt/nas/phuong", "folder", "/mnt/nas/phuong"),
        (r"\\nas\phuong", "folder", r"\\nas\phuong"),
        ("E:\\sao luu", "folder", "E:\\sao luu"),
        ("folder:/srv/x", "folder", "/srv/x"),
    ],
)
def test_a_place_is_read_as_it_is_typed(text: str, kind: str, value: str) -> None:
    place = backup.read_place(text)
    assert (place.kind.value, place.value) == (kind, value)
    assert backup.read_place(place.text) == place


@pytest.mark.parametrize("text", ["", "sao luu", "./x", "label:", "folder:x"])
def test_a_place_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(backup.BackupPlaceOdd):
        backup.read_place(text)
