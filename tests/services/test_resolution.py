"""The result: signed, issued, laid ready."""

from datetime import date, datetime
from pathlib import Path

import pytest

from tests.making import Ward, make_ward
from tests.services.appraisal import (
    appraised,
    assert_proven,
    found,
    printed,
    received,
    record_of,
    sealed_events,
)
from urbgov_desk.domain.act import Extend, MakeReady, Resolve
from urbgov_desk.domain.dossier import ResultKind
from urbgov_desk.domain.lifecycle import State, StepNotLawful
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services import extension, handling, resolution
from urbgov_desk.services.intake_and_return import ResultNumberMissing
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.standing import ReasonMissing
from urbgov_desk.store.identifier import new_id

WHY = "Nội dung kê khai không đúng với dữ liệu hộ tịch."


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def hanoi(day: int, hour: int = 17, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=HANOI)


def resolve(ward: Ward, dossier: str, **changes: object) -> Done:
    values: dict[str, object] = {
        "request_id": new_id(),
        "dossier": dossier,
        "result": ResultKind.GRANTED,
        "number": "145/GXN-UBND",
        "on": ward.clock.now.date(),
        **changes,
    }
    return resolution.resolve(ward.desk, Resolve(**values))  # type: ignore[arg-type]


def make_ready(ward: Ward, dossier: str, shelf: str = "A3") -> Done:
    return resolution.make_ready(
        ward.desk, MakeReady(request_id=new_id(), dossier=dossier, shelf=shelf)
    )


@pytest.mark.parametrize(
    ("at", "kept"),
    [
        (hanoi(26, 16), "early"),
        (hanoi(27, 8), "on_time"),
        (hanoi(27, 17), "on_time"),
        (hanoi(27, 17, 1), "late"),
        (hanoi(30, 8), "late"),
    ],
)
def test_a_result_is_early_on_time_or_late(ward: Ward, at: datetime, kept: str) -> None:
    dossier = appraised(ward)
    ward.clock.now = at
    resolve(ward, dossier.id)
    after = found(ward, dossier.id)
    assert (after.state, after.finished_at) == (State.RESOLVED, at)
    last = after.hops[-1]
    assert (last.to_unit, last.taken_by, last.timeliness) == (
        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        "Lê Thị Hoà",
        kept,
    )
    assert_proven(ward)


def test_a_new_date_decides_what_is_late(ward: Ward) -> None:
    dossier = appraised(ward)
    extension.extend(
        ward.desk,
        Extend(request_id=new_id(), dossier=dossier.id, reason="Chờ", due_at=hanoi(30)),
    )
    ward.clock.now = hanoi(30, 9)
    resolve(ward, dossier.id)
    assert found(ward, dossier.id).hops[-1].timeliness == "on_time"


def test_the_control_slip_ends_at_the_desk(ward: Ward) -> None:
    dossier = appraised(ward)
    ward.clock.now = hanoi(30, 8)
    resolve(ward, dossier.id)
    slip = handling.control_slip(ward.desk, dossier.id, new_id())
    assert "quá hạn" in printed(ward, slip.papers[0])


def test_a_result_carries_its_number_and_date(ward: Ward) -> None:
    dossier = appraised(ward)
    resolve(ward, dossier.id)
    after = found(ward, dossier.id)
    assert (after.result, after.result_number, after.result_on) == (
        ResultKind.GRANTED,
        "145/GXN-UBND",
        date(2026, 11, 23),
    )
    assert (after.shelf, after.ready_at) == (None, None)


def test_a_refusal_says_why_and_nobody_reads_it_in_the_record(ward: Ward) -> None:
    dossier = appraised(ward)
    before = record_of(ward)
    with pytest.raises(ReasonMissing):
        resolve(ward, dossier.id, result=ResultKind.REFUSED)
    assert record_of(ward) == before
    resolve(ward, dossier.id, result=ResultKind.REFUSED, reason=WHY)
    assert found(ward, dossier.id).result is ResultKind.REFUSED
    assert not any(WHY in data for data in sealed_events(ward))
    assert_proven(ward)


def test_a_result_without_a_number_is_none(ward: Ward) -> None:
    dossier = appraised(ward)
    with pytest.raises(ResultNumberMissing):
        resolve(ward, dossier.id, number="  ")


@pytest.mark.parametrize("on", [date(2026, 11, 22), date(2026, 11, 24)])
def test_a_result_is_dated_between_reception_and_today(ward: Ward, on: date) -> None:
    dossier = appraised(ward)
    with pytest.raises(resolution.ResultDateOdd):
        resolve(ward, dossier.id, on=on)


def test_a_dossier_that_never_left_the_desk_is_not_resolved(ward: Ward) -> None:
    dossier = received(ward)
    with pytest.raises(StepNotLawful):
        resolve(ward, dossier.id)


def test_one_extended_at_the_desk_is_resolved_without_a_row_on_the_slip(ward: Ward) -> None:
    dossier = received(ward)
    extension.extend(
        ward.desk,
        Extend(request_id=new_id(), dossier=dossier.id, reason="Chờ", due_at=hanoi(30)),
    )
    resolve(ward, dossier.id)
    assert found(ward, dossier.id).hops == ()
    assert_proven(ward)


def test_a_result_with_a_shelf_is_ready_at_once(ward: Ward) -> None:
    dossier = appraised(ward)
    resolve(ward, dossier.id, shelf="B2")
    after = found(ward, dossier.id)
    assert (after.shelf, after.ready_at) == ("B2", ward.clock.now)


def test_a_result_moved_to_another_shelf_keeps_its_age(ward: Ward) -> None:
    dossier = appraised(ward)
    resolve(ward, dossier.id)
    with pytest.raises(resolution.ShelfMissing):
        make_ready(ward, dossier.id, shelf=" ")
    first = ward.clock.now
    make_ready(ward, dossier.id, shelf="A3")
    ward.clock.forward(days=3)
    make_ready(ward, dossier.id, shelf="C1")
    after = found(ward, dossier.id)
    assert (after.state, after.shelf, after.ready_at) == (State.RESOLVED, "C1", first)
    assert_proven(ward)


def test_only_what_is_resolved_lies_on_a_shelf(ward: Ward) -> None:
    with pytest.raises(StepNotLawful):
        make_ready(ward, appraised(ward).id)


def test_the_same_result_twice_is_one(ward: Ward) -> None:
    dossier = appraised(ward)
    request = new_id()
    resolve(ward, dossier.id, request_id=request)
    before = record_of(ward)
    assert resolve(ward, dossier.id, request_id=request).repeated
    assert record_of(ward) == before
