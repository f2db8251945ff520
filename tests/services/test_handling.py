"""The dossier on its way: handed over, asked about, paid for."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.making import Ward, make_ward
from tests.services.appraisal import (
    appraised,
    assert_proven,
    chief,
    found,
    printed,
    received,
    record_of,
    sealed_events,
)
from urbgov_desk.documents.typeface import MissingGlyph
from urbgov_desk.domain.act import (
    Consult,
    DemandPayment,
    EnteredCharge,
    HandOver,
    MeetObligation,
    Resolve,
    TakenMoney,
)
from urbgov_desk.domain.dossier import PaymentMethod, ResultKind
from urbgov_desk.domain.lifecycle import State, StepNotLawful
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.services import handling, paper, resolution
from urbgov_desk.services.handling import HandedOver
from urbgov_desk.services.money import MoreThanOwed
from urbgov_desk.services.office import BasisMissing
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.settlement import MoneyStillDue
from urbgov_desk.store.identifier import new_id

CULTURE = "Phòng Văn hóa - Xã hội"
OFFICE = "Văn phòng HĐND và UBND"
DESK = "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
LAND_TAX = EnteredCharge(kind=ChargeKind.le_phi, name="Lệ phí trước bạ", amount=1_500_000)


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def hanoi(day: int, hour: int = 9, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=HANOI)


def hand_over(ward: Ward, dossier: str, **changes: object) -> HandedOver:
    values: dict[str, object] = {
        "request_id": new_id(),
        "dossier": dossier,
        "to_unit": CULTURE,
        **changes,
    }
    done = handling.hand_over(ward.desk, HandOver(**values))  # type: ignore[arg-type]
    assert isinstance(done, HandedOver)
    return done


def demand(ward: Ward, dossier: str, **changes: object) -> Done:
    values: dict[str, object] = {
        "request_id": new_id(),
        "dossier": dossier,
        "charges": (LAND_TAX,),
        "basis": "Thông báo thuế số 88/TB-CCT",
        "pay_by": date(2026, 12, 4),
        **changes,
    }
    return handling.demand_payment(ward.desk, DemandPayment(**values))  # type: ignore[arg-type]


def cash(amount: int, tendered: int | None = None) -> tuple[TakenMoney, ...]:
    return (TakenMoney(method=PaymentMethod.CASH, amount=amount, tendered=tendered),)


def meet(ward: Ward, dossier: str, money: tuple[TakenMoney, ...] = (), proof: str = "") -> object:
    return handling.meet_obligation(
        ward.desk,
        MeetObligation(request_id=new_id(), dossier=dossier, money=money, proof=proof),
    )


def test_the_first_hand_over_brings_the_control_slip_with_the_dossier(ward: Ward) -> None:
    dossier = received(ward)
    ward.clock.forward(minutes=30)
    done = hand_over(ward, dossier.id, taken_by="Vũ Thị Yến")
    after = found(ward, dossier.id)
    assert (after.state, after.unit) == (State.PROCESSING, CULTURE)
    assert [(h.from_unit, h.to_unit, h.given_by, h.taken_by) for h in after.hops] == [
        (DESK, CULTURE, "Lê Thị Hoà", "Vũ Thị Yến")
    ]
    slip = printed(ward, done.papers[0])
    for words in (
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        "01/PKS-TTPVHCC",
        dossier.code or "-",
        "09 giờ 30 phút, ngày 23/11/2026",
        CULTURE,
    ):
        assert words in slip
    assert done.papers[0] in [j.paper for j in paper.list_unprinted(ward.desk)]
    assert_proven(ward)


@pytest.mark.parametrize(
    ("received_at", "by"),
    [
        (hanoi(23, 9), date(2026, 11, 23)),
        (hanoi(23, 15, 0), date(2026, 11, 23)),
        (hanoi(23, 15, 1), date(2026, 11, 25)),  # the 24th is a holiday
        (hanoi(21, 9), date(2026, 11, 23)),  # a Saturday
    ],
)
def test_what_comes_after_three_may_leave_the_desk_on_the_next_working_day(
    ward: Ward, received_at: datetime, by: date
) -> None:
    assert handling.transfer_day(ward.desk, received_at) == by


def test_a_late_transfer_is_told_and_stands(tmp_path: Path) -> None:
    ward = make_ward(tmp_path)
    dossier = received(ward)
    ward.clock.now = hanoi(25, 8)
    done = hand_over(ward, dossier.id)
    assert (done.transfer_on, done.transfer_late) == (date(2026, 11, 23), True)
    assert found(ward, dossier.id).state is State.PROCESSING
    assert hand_over(ward, dossier.id, to_unit=OFFICE).transfer_on is None


def test_the_next_hand_over_says_how_the_giver_kept_the_date(ward: Ward) -> None:
    dossier = appraised(ward)
    assert dossier.hops[0].timeliness is None
    hand_over(ward, dossier.id, to_unit=OFFICE)
    ward.clock.now = hanoi(27, 16)
    hand_over(ward, dossier.id, to_unit=CULTURE)
    ward.clock.now = hanoi(30, 8)
    hand_over(ward, dossier.id, to_unit=OFFICE)
    after = found(ward, dossier.id)
    assert [h.timeliness for h in after.hops] == [None, "early", "on_time", "late"]
    assert [h.from_unit for h in after.hops] == [DESK, CULTURE, OFFICE, CULTURE]
    assert_proven(ward)


def test_the_control_slip_comes_again_with_all_its_rows_under_its_number(ward: Ward) -> None:
    dossier = appraised(ward)
    hand_over(ward, dossier.id, to_unit=OFFICE)
    done = handling.control_slip(ward.desk, dossier.id, new_id())
    slips = [p for p in found(ward, dossier.id).issued if p.kind == "control_slip"]
    assert [(p.number, p.revision) for p in slips] == [
        ("01/PKS-TTPVHCC", 1),
        ("01/PKS-TTPVHCC", 2),
    ]
    text = printed(ward, done.papers[0])
    assert OFFICE in text
    assert "trước hạn" in text
    assert_proven(ward)


def test_a_control_slip_needs_a_hand_over(ward: Ward) -> None:
    with pytest.raises(handling.NeverHandedOver):
        handling.control_slip(ward.desk, received(ward).id, new_id())


def test_the_officer_who_takes_it_is_known_by_name(ward: Ward) -> None:
    dossier = received(ward)
    hand_over(ward, dossier.id, to_officer=chief(ward))
    after = found(ward, dossier.id)
    assert after.assigned_to == chief(ward)
    assert after.hops[0].taken_by == "Phạm Văn Trưởng"


def test_nothing_is_handed_to_nobody(ward: Ward) -> None:
    dossier = received(ward)
    before = record_of(ward)
    with pytest.raises(handling.UnitMissing):
        hand_over(ward, dossier.id, to_unit="  ")
    with pytest.raises(handling.OfficerUnknown):
        hand_over(ward, dossier.id, to_officer="nobody")
    assert record_of(ward) == before


def test_a_slip_that_cannot_be_printed_leaves_no_number_and_no_row(ward: Ward) -> None:
    dossier = received(ward)
    before = record_of(ward)
    with pytest.raises(MissingGlyph):
        hand_over(ward, dossier.id, to_unit="Phòng 🐉")
    assert record_of(ward) == before
    assert found(ward, dossier.id).state is State.RECEIVED
    hand_over(ward, dossier.id)
    assert found(ward, dossier.id).issued[-1].number == "01/PKS-TTPVHCC"


def test_a_hand_over_happens_between_reception_and_now(ward: Ward) -> None:
    dossier = received(ward)
    for moment in (ward.clock.now + timedelta(minutes=1), ward.clock.now - timedelta(minutes=1)):
        with pytest.raises(handling.HandOverMomentOdd):
            hand_over(ward, dossier.id, at=moment)


def test_another_bodys_clock_starts_when_that_body_has_the_dossier(ward: Ward) -> None:
    dossier = received(ward, competent_body="UBND phường Việt Hưng")
    assert dossier.due_at is None
    ward.clock.now = hanoi(25, 10)
    done = hand_over(
        ward, dossier.id, to_unit="UBND phường Việt Hưng", other_body=True, at=hanoi(25, 8)
    )
    after = found(ward, dossier.id)
    assert after.clock_started_at == hanoi(25, 8)
    assert done.due_at == after.due_at == hanoi(30, 17)
    assert "17 giờ 00 phút" in printed(ward, done.papers[0])
    # A further hand-over does not start it again.
    ward.clock.now = hanoi(26, 10)
    hand_over(ward, dossier.id, to_unit="Sở Tư pháp", other_body=True)
    assert found(ward, dossier.id).due_at == hanoi(30, 17)
    assert_proven(ward)


def test_when_another_bodys_clock_starts_the_receipt_is_made_anew_with_the_date(
    ward: Ward,
) -> None:
    dossier = received(ward, competent_body="UBND phường Việt Hưng", note="x")
    first = printed(ward, dossier.issued[0].id)
    assert "tính từ khi UBND phường Việt Hưng nhận được hồ sơ" in first
    ward.clock.now = hanoi(25, 10)
    done = hand_over(
        ward, dossier.id, to_unit="UBND phường Việt Hưng", other_body=True, new_receipt=True
    )
    after = found(ward, dossier.id)
    assert [p.kind for p in after.issued] == ["receipt", "control_slip", "receipt"]
    assert (after.revision, after.issued[-1].revision) == (2, 2)
    again = printed(ward, done.papers[1])
    assert "17 giờ 00 phút, ngày 30 tháng 11 năm 2026" in again
    assert "Thay thế Giấy tiếp nhận lập lúc 09:00 ngày 23/11/2026" in again
    for same in (dossier.code or "", "Nguyễn Thị Hồng Ánh", "03 ngày làm việc", "Tờ khai cấp"):
        assert same in again
    # Nothing is made anew where no clock starts.
    hand_over(ward, dossier.id, to_unit="Sở Tư pháp", other_body=True, new_receipt=True)
    assert found(ward, dossier.id).revision == 2
    assert_proven(ward)


def test_our_own_clock_runs_on_when_another_body_gets_the_dossier(ward: Ward) -> None:
    dossier = received(ward)
    hand_over(ward, dossier.id, to_unit="Sở Tư pháp", other_body=True)
    assert found(ward, dossier.id).due_at == dossier.due_at


def test_the_same_hand_over_twice_is_done_once(ward: Ward) -> None:
    dossier = received(ward)
    request = HandOver(request_id=new_id(), dossier=dossier.id, to_unit=CULTURE)
    first = handling.hand_over(ward.desk, request)
    before = record_of(ward)
    again = handling.hand_over(ward.desk, request)
    assert (again.papers, again.due_at, again.repeated) == (first.papers, first.due_at, True)
    assert record_of(ward) == before
    assert len(found(ward, dossier.id).hops) == 1


def test_a_resolved_dossier_is_not_handed_over(ward: Ward) -> None:
    dossier = appraised(ward)
    resolution.resolve(
        ward.desk,
        Resolve(
            request_id=new_id(),
            dossier=dossier.id,
            result=ResultKind.GRANTED,
            number="12/GXN",
            on=date(2026, 11, 23),
        ),
    )
    before = record_of(ward)
    with pytest.raises(StepNotLawful):
        hand_over(ward, dossier.id)
    assert record_of(ward) == before


def test_a_note_on_the_slip_is_sealed_in_the_record(ward: Ward) -> None:
    dossier = received(ward)
    hand_over(ward, dossier.id, note="kèm giấy của cháu Tí")
    assert found(ward, dossier.id).hops[0].note == "kèm giấy của cháu Tí"
    assert not any("cháu Tí" in data for data in sealed_events(ward))


def test_the_clock_runs_while_another_body_is_asked(ward: Ward) -> None:
    dossier = appraised(ward)
    handling.consult(
        ward.desk,
        Consult(
            request_id=new_id(),
            dossier=dossier.id,
            body="Công an phường Bồ Đề",
            matter="Xác minh nơi cư trú",
            document="12/CV",
        ),
    )
    after = found(ward, dossier.id)
    assert (after.state, after.due_at) == (State.PROCESSING, dossier.due_at)
    slip = handling.control_slip(ward.desk, dossier.id, new_id())
    assert "Công an phường Bồ Đề" in printed(ward, slip.papers[0])
    assert not any("Xác minh nơi cư trú" in data for data in sealed_events(ward))
    assert_proven(ward)


def test_a_question_without_a_matter_is_not_asked(ward: Ward) -> None:
    dossier = appraised(ward)
    with pytest.raises(handling.MatterMissing):
        handling.consult(
            ward.desk, Consult(request_id=new_id(), dossier=dossier.id, body="Sở", matter=" ")
        )


def test_a_dossier_waits_for_the_money_demanded_and_goes_on_with_it(ward: Ward) -> None:
    dossier = appraised(ward)
    done = demand(ward, dossier.id)
    assert found(ward, dossier.id).state is State.PAYMENT_REQUESTED
    text = printed(ward, done.papers[0])
    assert "01/TB-TTPVHCC" in text
    assert "1.500.000" in text
    assert "04 tháng 12 năm 2026" in text
    with pytest.raises(StepNotLawful):
        hand_over(ward, dossier.id)
    paid = meet(ward, dossier.id, cash(1_500_000, 2_000_000))
    assert isinstance(paid, Done)
    assert paid.change_due == 500_000
    after = found(ward, dossier.id)
    assert (after.state, after.money_due) == (State.PROCESSING, 0)
    assert after.due_at == dossier.due_at
    assert_proven(ward)


def test_too_little_money_does_not_meet_an_obligation(ward: Ward) -> None:
    dossier = appraised(ward)
    demand(ward, dossier.id)
    before = record_of(ward)
    with pytest.raises(MoneyStillDue) as told:
        meet(ward, dossier.id, cash(1_000_000))
    assert told.value.values == {"amount": 500_000}
    with pytest.raises(MoneyStillDue):
        meet(ward, dossier.id)
    assert record_of(ward) == before
    assert found(ward, dossier.id).state is State.PAYMENT_REQUESTED


def test_more_money_than_owed_is_refused(ward: Ward) -> None:
    charges = (EnteredCharge(kind=LAND_TAX.kind, name="Phí", amount=5000, basis="NQ 12"),)
    dossier = appraised(ward, charges=charges)
    demand(ward, dossier.id)
    with pytest.raises(MoreThanOwed):
        meet(ward, dossier.id, cash(1_505_001))
    meet(ward, dossier.id, cash(1_505_000))
    assert found(ward, dossier.id).money_due == 0


def test_money_paid_at_the_treasury_is_shown_and_not_counted_as_ours(ward: Ward) -> None:
    dossier = appraised(ward)
    demand(ward, dossier.id)
    meet(ward, dossier.id, proof="Giấy nộp tiền số 0091")
    after = found(ward, dossier.id)
    assert (after.state, after.money_due) == (State.PROCESSING, 0)
    assert [p.method for p in after.payments] == [PaymentMethod.ELSEWHERE]
    assert_proven(ward)


def test_an_unknown_sum_needs_a_paper_that_shows_it_was_paid(ward: Ward) -> None:
    dossier = appraised(ward)
    demand(ward, dossier.id, charges=(replace(LAND_TAX, amount=None),))
    with pytest.raises(handling.ProofMissing):
        meet(ward, dossier.id)
    meet(ward, dossier.id, proof="Biên lai thuế 12")
    assert found(ward, dossier.id).state is State.PROCESSING


def test_a_demand_says_what_for_on_what_basis_and_until_when(ward: Ward) -> None:
    dossier = appraised(ward)
    before = record_of(ward)
    with pytest.raises(handling.ChargesMissing):
        demand(ward, dossier.id, charges=())
    with pytest.raises(BasisMissing):
        demand(ward, dossier.id, basis="")
    with pytest.raises(handling.PayByPast):
        demand(ward, dossier.id, pay_by=date(2026, 11, 22))
    assert record_of(ward) == before
