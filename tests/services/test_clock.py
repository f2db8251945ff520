"""A PC whose clock ran ahead once must not stop the desk for years."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.making import Ward, intake, make_ward
from urbgov_desk.services import clock
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import NotAllowed
from urbgov_desk.services.standing import ReasonMissing
from urbgov_desk.store import record
from urbgov_desk.store.store import ClockSetBack
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    made = make_ward(tmp_path)
    made.clock.now += timedelta(days=2000)
    reception.receive(made.desk, intake())
    made.clock.now -= timedelta(days=2000)
    return made


def test_the_desk_goes_on_in_a_new_epoch_and_the_record_stays_whole(ward: Ward) -> None:
    with pytest.raises(ClockSetBack):
        reception.receive(ward.desk, intake())
    last = clock.accept(ward.as_officer("TRUONG"), "Pin CMOS hỏng, máy nhảy sang năm 2032")
    assert last is not None
    assert last.startswith("2032")
    assert reception.receive(ward.desk, intake()).code == "NB01-2026-000001"
    assert record.head(ward.desk.store.db, "01").epoch == 2
    assert verify(ward.desk.store).finding is None


def test_an_epoch_that_does_not_go_on_from_the_last_is_noticed(ward: Ward) -> None:
    clock.accept(ward.as_officer("TRUONG"), "Sai giờ")
    ward.desk.store.db.execute("DROP TRIGGER event_no_delete")
    ward.desk.store.db.execute(
        "DELETE FROM event WHERE epoch = 1 AND seq = (SELECT max(seq) FROM event WHERE epoch = 1)"
    )
    finding = verify(ward.desk.store).finding
    assert finding is not None
    assert (finding.check, finding.where) == ("chain", "01/2")


def test_only_who_may_set_up_says_so_and_says_why(ward: Ward) -> None:
    with pytest.raises(NotAllowed):
        clock.accept(ward.desk, "Sai giờ")
    with pytest.raises(ReasonMissing):
        clock.accept(ward.as_officer("TRUONG"), " ")


def test_a_right_clock_opens_nothing(ward: Ward) -> None:
    clock.accept(ward.as_officer("TRUONG"), "Sai giờ")
    assert clock.accept(ward.as_officer("TRUONG"), "Sai giờ") is None
    assert record.head(ward.desk.store.db, "01").epoch == 2
