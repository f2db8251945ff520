"""A dossier that ends without a result."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.making import Ward, intake, make_ward
from tests.services.appraisal import (
    appraised,
    assert_proven,
    found,
    printed,
    received,
    record_of,
    sealed_events,
)
from urbgov_desk.domain.act import (
    AskSupplement,
    AskSupplementFirst,
    CloseUnanswered,
    DemandPayment,
    EnteredCharge,
    Stop,
    TakenMoney,
    TakeSupplement,
    UndoPayment,
)
from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod, SubmittedPaper
from urbgov_desk.domain.lifecycle import State, Step, StepNotLawful
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.services import handling, money, stopping, supplement, worklist
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.standing import ReasonMissing
from urbgov_desk.store.identifier import new_id

REASON = "Xin nộp lại ở nơi cư trú mới."


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def stop(ward: Ward, dossier: str, **changes: object) -> Done:
    values: dict[str, object] = {
        "request_id": new_id(),
        "dossier": dossier,
        "reason": REASON,
        **changes,
    }
    return stopping.stop(ward.desk, Stop(**values))  # type: ignore[arg-type]


def close(ward: Ward, dossier: str, **changes: object) -> Done:
    values: dict[str, object] = {"request_id": new_id(), "dossier": dossier, **changes}
    return stopping.close_unanswered(ward.desk, CloseUnanswered(**values))  # type: ignore[arg-type]


def waiting(ward: Ward) -> str:
    """A dossier sent back for papers during appraisal."""
    dossier = appraised(ward)
    supplement.ask(
        ward.desk,
        AskSupplement(
            request_id=new_id(),
            dossier=dossier.id,
            items=("Giấy xác nhận cư trú",),
            reason="Chưa có trong hồ sơ",
        ),
    )
    return dossier.id


def test_a_citizen_takes_the_dossier_back_in_one_act(ward: Ward) -> None:
    dossier = appraised(ward)
    ward.clock.forward(hours=1)
    done = stop(ward, dossier.id, returned_papers=("Giấy chứng sinh (01 bản chính)",))
    after = found(ward, dossier.id)
    assert (after.state, after.finished_at, after.steps) == (State.STOPPED, ward.clock.now, ())
    text = printed(ward, done.papers[0])
    for words in (
        "THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ",
        "01/TB-TTPVHCC",
        "Bà Nguyễn Thị Hồng Ánh",
        REASON,
        "đang giải quyết, chưa có kết quả",
        "Giấy chứng sinh (01 bản chính)",
        "Lê Thị Hoà",
    ):
        assert words in text
    assert not any(REASON in data for data in sealed_events(ward))
    assert_proven(ward)


def test_a_stop_may_wait_until_the_unit_was_asked(ward: Ward) -> None:
    dossier = appraised(ward)
    request = Stop(request_id=new_id(), dossier=dossier.id, reason=REASON)
    stopping.request_stop(ward.desk, request)
    after = found(ward, dossier.id)
    assert (after.state, after.steps) == (State.STOP_REQUESTED, (Step.STOP,))
    ward.clock.now += timedelta(days=2)
    done = stop(ward, dossier.id, reason="")
    assert found(ward, dossier.id).state is State.STOPPED
    text = printed(ward, done.papers[0])
    assert REASON in text
    assert "09 giờ 00 phút, ngày 23 tháng 11 năm 2026" in text
    assert_proven(ward)


@pytest.mark.parametrize("bring", [received, appraised])
def test_every_open_dossier_may_be_taken_back(ward: Ward, bring: object) -> None:
    assert callable(bring)
    stop(ward, bring(ward).id)
    stop(ward, waiting(ward))
    first = supplement.ask_first(
        ward.desk,
        AskSupplementFirst(
            request_id=new_id(), intake=intake(), items=("Tờ khai",), reason="Chưa có"
        ),
    )
    done = stop(ward, first.dossier)
    assert done.code is None
    assert_proven(ward)


def test_a_stop_says_why(ward: Ward) -> None:
    with pytest.raises(ReasonMissing):
        stop(ward, received(ward).id, reason="")


def test_a_dossier_that_waits_for_money_or_has_ended_is_not_stopped(ward: Ward) -> None:
    paying = appraised(ward)
    charge = EnteredCharge(kind=ChargeKind.phi, name="Phí", amount=10_000, basis="NQ 1")
    handling.demand_payment(
        ward.desk, DemandPayment(request_id=new_id(), dossier=paying.id, charges=(charge,))
    )
    stopped = received(ward)
    stop(ward, stopped.id)
    before = record_of(ward)
    for dossier in (paying.id, stopped.id):
        with pytest.raises(StepNotLawful):
            stop(ward, dossier)
        with pytest.raises(StepNotLawful):
            stopping.request_stop(
                ward.desk, Stop(request_id=new_id(), dossier=dossier, reason=REASON)
            )
    assert record_of(ward) == before


def test_money_paid_can_be_given_back_after_the_stop(ward: Ward) -> None:
    charge = EnteredCharge(kind=ChargeKind.phi, name="Phí", amount=10_000, basis="NQ 1")
    cash = TakenMoney(method=PaymentMethod.CASH, amount=10_000)
    dossier = received(ward, charges=(charge,), money=(cash,))
    stop(ward, dossier.id)
    money.undo(
        ward.desk,
        UndoPayment(
            request_id=new_id(),
            dossier=dossier.id,
            payment=dossier.payments[0].id,
            refund=True,
            reason="Dừng giải quyết",
        ),
    )
    assert found(ward, dossier.id).money_due == 10_000
    assert_proven(ward)


def test_money_given_back_before_the_stop_stands_on_the_notice(ward: Ward) -> None:
    charge = EnteredCharge(kind=ChargeKind.phi, name="Phí", amount=10_000, basis="NQ 1")
    cash = TakenMoney(method=PaymentMethod.CASH, amount=10_000)
    dossier = received(ward, charges=(charge,), money=(cash,))
    money.undo(
        ward.desk,
        UndoPayment(
            request_id=new_id(),
            dossier=dossier.id,
            payment=dossier.payments[0].id,
            refund=True,
            reason="Dừng giải quyết",
        ),
    )
    assert "10.000 đồng" in printed(ward, stop(ward, dossier.id).papers[0])


def test_a_dossier_nobody_supplements_is_closed_when_the_day_has_passed(ward: Ward) -> None:
    dossier = waiting(ward)
    last_day = found(ward, dossier).supplements[0].answer_by
    assert last_day == date(2026, 12, 15)  # fifteen working days, the 24th being a holiday
    before = record_of(ward)
    ward.clock.now = ward.clock.now.replace(month=12, day=15, hour=17)
    with pytest.raises(stopping.SupplementStillOpen) as told:
        close(ward, dossier)
    assert told.value.values == {"answer_by": "15/12/2026"}
    assert record_of(ward) == before
    ward.clock.now = ward.clock.now.replace(day=16, hour=8)
    assert [d.id for d in worklist.reminders(ward.desk).supplements] == [dossier]
    done = close(ward, dossier, reason="Đã gọi ba lần.")
    after = found(ward, dossier)
    assert (after.state, after.steps) == (State.STOPPED, ())
    text = printed(ward, done.papers[0])
    for words in ("KHÔNG BỔ SUNG", "01/PBS-TTPVHCC", "15 tháng 12 năm 2026", "Đã gọi ba lần."):
        assert words in text
    assert_proven(ward)


def test_one_that_never_was_accepted_is_closed_too(ward: Ward) -> None:
    first = supplement.ask_first(
        ward.desk,
        AskSupplementFirst(
            request_id=new_id(), intake=intake(), items=("Tờ khai",), reason="Chưa có"
        ),
    )
    with pytest.raises(stopping.SupplementStillOpen):
        close(ward, first.dossier)
    ward.clock.forward(days=40)
    close(ward, first.dossier)
    assert found(ward, first.dossier).state is State.STOPPED
    assert_proven(ward)


def test_what_was_closed_takes_no_papers_any_more(ward: Ward) -> None:
    dossier = waiting(ward)
    ward.clock.forward(days=40)
    close(ward, dossier)
    brought = SubmittedPaper(name="Giấy xác nhận cư trú", answer=PaperAnswer.COPY_KEPT)
    with pytest.raises(StepNotLawful):
        supplement.take(
            ward.desk, TakeSupplement(request_id=new_id(), dossier=dossier, papers=(brought,))
        )


def test_one_that_waits_for_nothing_is_not_closed(ward: Ward) -> None:
    with pytest.raises(StepNotLawful):
        close(ward, appraised(ward).id)


def test_the_same_stop_and_the_same_closing_twice_are_one(ward: Ward) -> None:
    stopped, closed = received(ward).id, waiting(ward)
    ward.clock.forward(days=40)
    stop_id, close_id = new_id(), new_id()
    first = (stop(ward, stopped, request_id=stop_id), close(ward, closed, request_id=close_id))
    before = record_of(ward)
    again = (stop(ward, stopped, request_id=stop_id), close(ward, closed, request_id=close_id))
    assert [a.papers for a in again] == [f.papers for f in first]
    assert all(a.repeated for a in again)
    assert record_of(ward) == before
