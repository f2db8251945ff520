"""A new day with an apology."""

from datetime import date, datetime
from pathlib import Path

import pytest

from tests.making import Ward, intake, make_ward
from tests.services.appraisal import (
    appraised,
    assert_proven,
    chief,
    clerk,
    found,
    printed,
    received,
    record_of,
    sealed_events,
)
from urbgov_desk.domain.act import EnteredLimit, Extend
from urbgov_desk.domain.lifecycle import State, StepNotLawful
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.procedure import LimitKind
from urbgov_desk.services import extension, refusal
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.standing import ApproverNeeded, ReasonMissing
from urbgov_desk.store.identifier import new_id

REASON = "Đang chờ kết quả xác minh của nơi cư trú trước."


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def hanoi(day: int, hour: int = 17, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=HANOI)


def extend(ward: Ward, dossier: str, **changes: object) -> Done:
    values: dict[str, object] = {
        "request_id": new_id(),
        "dossier": dossier,
        "reason": REASON,
        "due_at": hanoi(2, month=12),
        **changes,
    }
    return extension.extend(ward.desk, Extend(**values))  # type: ignore[arg-type]


def due_wednesday(ward: Ward) -> str:
    """Received on Monday with one working day: due on Wednesday, Tuesday being a holiday."""
    limit = EnteredLimit(kind=LimitKind.working, value=1, basis="QĐ 1")
    dossier = appraised(ward, limit=limit)
    assert dossier.due_at == hanoi(25)
    return dossier.id


def test_an_apology_the_day_before_is_in_time(ward: Ward) -> None:
    dossier = appraised(ward)
    assert dossier.due_at == hanoi(27)
    ward.clock.now = hanoi(26, 16)
    done = extend(ward, dossier.id)
    after = found(ward, dossier.id)
    assert done.due_at == after.due_at == hanoi(2, month=12)
    only = after.extensions[0]
    assert (only.number, only.late) == ("01/PXL-TTPVHCC", False)
    assert (only.previous_due_at, only.reason) == (hanoi(27), REASON)
    assert [p.form_code for p in after.issued if p.kind == "apology"] == ["Mẫu 04"]
    assert not any(REASON in data for data in sealed_events(ward))
    assert_proven(ward)


def test_the_apology_carries_both_dates_and_the_resolving_bodys_head(ward: Ward) -> None:
    dossier = appraised(ward)
    text = printed(ward, extend(ward, dossier.id).papers[0])
    for words in (
        "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
        "Bà Nguyễn Thị Hồng Ánh",
        "001195004321",
        dossier.code or "-",
        "17 giờ 00, ngày 27 tháng 11 năm 2026",
        "ngày 02 tháng 12 năm 2026",
        REASON,
        "UBND phường Bồ Đề",
        "CHỦ TỊCH",
        "Trần Văn Chủ",
    ):
        assert words in text


def test_an_apology_on_the_day_itself_is_issued_and_recorded_as_late(ward: Ward) -> None:
    dossier = appraised(ward)
    ward.clock.now = hanoi(27, 9)
    extend(ward, dossier.id)
    assert found(ward, dossier.id).extensions[0].late


def test_an_apology_after_the_date_is_issued_and_recorded_as_late(ward: Ward) -> None:
    dossier = appraised(ward)
    ward.clock.now = hanoi(30, 9)
    extend(ward, dossier.id)
    assert found(ward, dossier.id).extensions[0].late
    assert found(ward, dossier.id).due_at == hanoi(2, month=12)
    assert_proven(ward)


def test_over_a_holiday_the_day_before_is_the_last_day_worked(ward: Ward) -> None:
    dossier = due_wednesday(ward)
    calendar = ward.desk.law.calendar
    assert extension.notice_day(calendar, date(2026, 11, 25), 1) == date(2026, 11, 23)
    assert extension.notice_day(calendar, date(2026, 11, 30), 1) == date(2026, 11, 27)
    ward.clock.now = hanoi(23, 16, 59)
    extend(ward, dossier)
    assert not found(ward, dossier).extensions[0].late


def test_an_apology_written_on_the_holiday_between_is_late(ward: Ward) -> None:
    dossier = due_wednesday(ward)
    ward.clock.now = hanoi(24, 9)
    extend(ward, dossier)
    assert found(ward, dossier).extensions[0].late


def test_a_received_dossier_may_be_extended_and_is_then_in_processing(ward: Ward) -> None:
    dossier = received(ward)
    extend(ward, dossier.id)
    assert found(ward, dossier.id).state is State.PROCESSING


def test_a_second_apology_needs_somebody_who_may_approve_and_a_reason(ward: Ward) -> None:
    dossier = appraised(ward)
    extend(ward, dossier.id)
    before = record_of(ward)
    later = hanoi(4, month=12)
    for approval in (
        {},
        {"approved_by": chief(ward)},
        {"approved_by": clerk(ward), "approval_reason": "xác minh kéo dài"},
        {"approval_reason": "xác minh kéo dài"},
    ):
        with pytest.raises(ApproverNeeded):
            extend(ward, dossier.id, due_at=later, **approval)
    assert record_of(ward) == before
    assert found(ward, dossier.id).due_at == hanoi(2, month=12)
    extend(
        ward,
        dossier.id,
        due_at=later,
        approved_by=chief(ward),
        approval_reason="xác minh kéo dài",
    )
    last = found(ward, dossier.id).extensions[-1]
    assert (last.number, last.approved_by) == ("02/PXL-TTPVHCC", chief(ward))
    assert last.previous_due_at == hanoi(2, month=12)
    assert_proven(ward)


@pytest.mark.parametrize("new", [hanoi(27), hanoi(26), hanoi(20)])
def test_the_new_date_lies_after_the_old_one(ward: Ward, new: datetime) -> None:
    dossier = appraised(ward)
    with pytest.raises(extension.NewDateNotLater):
        extend(ward, dossier.id, due_at=new)


def test_the_new_date_lies_after_now(ward: Ward) -> None:
    dossier = appraised(ward)
    ward.clock.now = hanoi(3, 9, month=12)
    with pytest.raises(extension.NewDateNotLater):
        extend(ward, dossier.id, due_at=hanoi(2, month=12))


def test_nobody_is_told_to_come_on_a_day_off(tmp_path: Path) -> None:
    ward = make_ward(tmp_path, at=hanoi(18, 9))
    dossier = appraised(ward)
    assert dossier.due_at == hanoi(23)
    before = record_of(ward)
    with pytest.raises(extension.NewDateOnDayOff) as told:
        extend(ward, dossier.id, due_at=hanoi(24))
    assert told.value.values == {"day": "24/11/2026", "name": "Ngày Văn hóa Việt Nam"}
    with pytest.raises(extension.NewDateOnDayOff):
        extend(ward, dossier.id, due_at=hanoi(28))
    assert record_of(ward) == before


def test_another_bodys_apology_leaves_its_head_to_be_written(ward: Ward) -> None:
    dossier = received(ward, competent_body="UBND phường Việt Hưng")
    with pytest.raises(extension.NothingToExtend):
        extend(ward, dossier.id)
    other = appraised(ward)
    ward.desk.store.db.execute(
        "UPDATE dossier SET competent_body = 'Sở Tư pháp' WHERE id = ?", [other.id]
    )
    text = printed(ward, extend(ward, other.id).papers[0])
    assert "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ" in text
    assert "Trần Văn Chủ" not in text


def test_an_apology_says_why(ward: Ward) -> None:
    dossier = appraised(ward)
    with pytest.raises(ReasonMissing):
        extend(ward, dossier.id, reason=" \n ")


def test_the_same_apology_twice_is_one(ward: Ward) -> None:
    dossier = appraised(ward)
    request = new_id()
    first = extend(ward, dossier.id, request_id=request)
    before = record_of(ward)
    again = extend(ward, dossier.id, request_id=request)
    assert (again.papers, again.due_at, again.repeated) == (first.papers, first.due_at, True)
    assert record_of(ward) == before


def test_what_was_never_received_is_not_extended(ward: Ward) -> None:
    from urbgov_desk.domain.act import Refuse

    request = Refuse(
        request_id=new_id(), intake=intake(), grounds=(), words="Không thuộc thẩm quyền"
    )
    refused = refusal.refuse(ward.desk, request)
    with pytest.raises(StepNotLawful):
        extend(ward, refused.dossier)
