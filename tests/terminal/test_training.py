"""The ward where colleagues practise."""

import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.making import make_ward
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.office import SignIn
from urbgov_desk.services import (
    courier,
    find,
    office,
    officer,
    opening,
    paper,
    proof,
    worklist,
)
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.practice import training

NOW = datetime(2026, 11, 25, 10, 20, tzinfo=HANOI)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    opened = opening.open_desk(tmp_path_factory.mktemp("training"), clock=lambda: NOW)
    yield opened.with_officer(officer.list_officers(opened)[0])
    opened.store.close()


def count(desk: Desk, statement: str) -> int:
    return int(desk.store.db.execute(statement).fetchone()[0])


def test_a_few_hundred_dossiers_stand_in_every_state_there_is(desk: Desk) -> None:
    rows = desk.store.db.execute("SELECT state, count(*) FROM dossier GROUP BY state").fetchall()
    found = {State(state): number for state, number in rows}
    assert 200 <= sum(found.values()) <= 600
    # Nothing is registered without being received: that state comes with online filing.
    assert set(State) - set(found) == {State.REGISTERED}
    assert courier.open_lists(desk)


def test_certified_copies_are_what_most_people_come_for(desk: Desk) -> None:
    top = desk.store.db.execute(
        "SELECT procedure FROM dossier GROUP BY procedure ORDER BY count(*) DESC LIMIT 1"
    ).fetchone()
    assert top[0] == "2.000815"


def test_every_list_of_the_counter_has_somebody_on_it(desk: Desk) -> None:
    work = worklist.work_list(desk)
    assert work.overdue and work.later and work.waiting_for_citizen
    assert worklist.ready_list(desk)


def test_the_record_of_the_practice_ward_is_as_whole_as_a_real_one(desk: Desk) -> None:
    assert proof.verify(desk).finding is None


def test_acts_lie_in_office_hours_and_none_in_the_future(desk: Desk) -> None:
    rows = desk.store.db.execute("SELECT at FROM event ORDER BY seq").fetchall()
    moments = [datetime.fromisoformat(row[0]) for row in rows]
    assert moments == sorted(moments)
    assert moments[-1] <= NOW
    assert moments[0] > NOW - timedelta(weeks=8)
    calendar = desk.law.calendar
    assert all(calendar.is_working_day(moment.date()) for moment in moments)


def test_the_pins_shown_sign_in_and_a_changed_one_is_shown_no_more(tmp_path: Path) -> None:
    ward = make_ward(tmp_path, in_memory=True, training=True)
    assert training.pins(ward.desk) == {}  # these officers are no officers of the practice ward
    opened = opening.open_desk(tmp_path / "data", clock=lambda: NOW)
    shown = training.pins(opened)
    assert len(shown) == len(officer.list_officers(opened)) == 7
    for officer_id, pin in shown.items():
        officer.sign_in(opened, SignIn(officer_id=officer_id, pin=pin))
    changed = next(iter(shown))
    own = next(o for o in officer.list_officers(opened) if o.id == changed)
    officer.change_pin(opened.with_officer(own), changed, "7391", "change", present=shown[changed])
    assert set(training.pins(opened)) == set(shown) - {changed}
    opened.store.close()


def test_a_real_ward_shows_no_pin_and_is_never_filled(tmp_path: Path) -> None:
    ward = make_ward(tmp_path, in_memory=True)
    assert training.pins(ward.desk) == {}
    with pytest.raises(RuntimeError):
        training.fill(ward.desk)
    assert count(ward.desk, "SELECT count(*) FROM dossier") == 0


def test_nobody_in_it_can_be_a_real_person(desk: Desk) -> None:
    numbers = [
        row[0] for row in desk.store.db.execute("SELECT number FROM identity_paper").fetchall()
    ]
    assert len(numbers) > 200
    assert all(number.startswith("099") for number in numbers)
    phones = desk.store.db.execute("SELECT phone FROM party WHERE phone IS NOT NULL").fetchall()
    assert all(row[0].startswith("0100") for row in phones)


def test_only_the_last_papers_wait_for_the_printer(desk: Desk) -> None:
    assert 1 <= len(paper.list_unprinted(desk)) <= 3


def test_names_are_found_without_marks(desk: Desk) -> None:
    assert find.find(desk, "nguyen")


def test_two_counters_and_shelves_are_set_up(desk: Desk) -> None:
    assert len(office.list_counters(desk)) == 2
    assert desk.training
    assert desk.office().parent == "UBND PHƯỜNG TẬP HUẤN"


@pytest.mark.parametrize(
    "now", [datetime(2027, 2, 8, 7, 31, tzinfo=HANOI), datetime(2026, 9, 6, 23, 0, tzinfo=HANOI)]
)
def test_it_lives_up_to_any_day_of_the_year_in_seconds(tmp_path: Path, now: datetime) -> None:
    began = time.process_time()
    opened = opening.open_desk(tmp_path, clock=lambda: now)
    assert time.process_time() - began < 30
    assert proof.verify(opened).finding is None
    opened.store.close()
