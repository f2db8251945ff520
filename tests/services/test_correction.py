"""Putting a reception right after its receipt was printed."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.making import Ward, anh, applicant, intake, make_ward
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
    Correction,
    EnteredCharge,
    EnteredLimit,
    Extend,
    HandOver,
    ResultGiven,
    TakenMoney,
    TakeSupplement,
)
from urbgov_desk.domain.answer import DueAnswer
from urbgov_desk.domain.dossier import Dossier, PaperAnswer, PaymentMethod, SubmittedPaper
from urbgov_desk.domain.lifecycle import State, StepNotLawful
from urbgov_desk.domain.party import IdentityKind, IdentityPaper
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import ChargeKind, LimitKind
from urbgov_desk.domain.text import FieldHasControls, FieldTooLong
from urbgov_desk.services import (
    correction,
    extension,
    handling,
    intake_and_return,
    paper,
    preparation,
    reckoning,
    scan,
    supplement,
)
from urbgov_desk.services.outcome import Done
from urbgov_desk.store import search
from urbgov_desk.store.identifier import new_id

COPY = "2.000815"
BIRTH = "1.001193"
MARITAL = "1.004873"


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path, in_memory=True)


def correct(ward: Ward, dossier: Dossier, **changes: object) -> Done:
    asked = Correction(
        request_id=new_id(), dossier=dossier.id, intake=intake(**changes), reason="Nhận nhầm"
    )
    return correction.correct(ward.desk, asked)


def test_a_correction_keeps_the_code_and_issues_the_receipt_anew(ward: Ward) -> None:
    dossier = received(ward)
    ward.clock.forward(minutes=30)
    done = correct(ward, dossier, content="Xác nhận để mua nhà")
    after = found(ward, dossier.id)
    assert (done.code, after.code, after.revision) == (dossier.code, dossier.code, 2)
    assert after.content == "Xác nhận để mua nhà"
    assert (after.received_at, after.due_at) == (dossier.received_at, dossier.due_at)
    assert (after.volume, after.ordinal) == (1, 1)
    text = printed(ward, done.papers[0])
    assert "Thay thế Giấy tiếp nhận lập lúc 09:00 ngày 23/11/2026" in text
    assert "Xác nhận để mua nhà" in text
    assert_proven(ward)


def test_the_old_receipt_stays_in_the_history_and_its_code_is_known_as_replaced(
    ward: Ward,
) -> None:
    dossier = received(ward)
    old = paper.qr_text(ward.desk, code=dossier.code or "", revision=1, at=ward.desk.now())
    ward.clock.forward(minutes=1)
    correct(ward, dossier)
    issued = [(p.kind, p.revision) for p in found(ward, dossier.id).issued]
    assert issued == [("receipt", 1), ("receipt", 2)]
    problem = scan.read(ward.desk, old).problem
    assert problem is not None
    assert problem.code == "paper_replaced"
    assert len(paper.list_unprinted(ward.desk)) == 2


def test_another_field_takes_the_next_line_of_its_own_book(ward: Ward) -> None:
    dossier = received(ward)
    received(ward, procedure=COPY)
    done = correct(ward, dossier, procedure=COPY)
    after = found(ward, dossier.id)
    assert (after.field, after.ordinal) == ("Chứng thực", 2)
    assert after.code == done.code == dossier.code
    # The line taken by mistake stays taken; the next dossier does not slip into it.
    assert received(ward).ordinal == 2
    assert_proven(ward)


def test_the_due_date_is_reckoned_again_from_the_moment_of_reception(ward: Ward) -> None:
    dossier = received(ward)
    ward.clock.forward(days=2)
    done = correct(ward, dossier, procedure=COPY)
    assert done.due_at is not None
    assert done.due_at.isoformat() == "2026-11-23T17:00:00+07:00"
    assert "trong ngày làm việc" in printed(ward, done.papers[0])


def test_a_wrong_moment_of_a_slip_is_put_right_but_never_into_the_future(ward: Ward) -> None:
    dossier = received(ward)
    friday = ward.clock.now - timedelta(days=3)
    done = correct(ward, dossier, received_at=friday)
    assert done.due_at is not None
    assert done.due_at.isoformat() == "2026-11-26T17:00:00+07:00"
    with pytest.raises(Told) as told:
        correct(ward, dossier, received_at=ward.clock.now + timedelta(minutes=1))
    assert told.value.code == "received_in_future"


def test_a_mended_number_is_mended_on_the_same_person(ward: Ward) -> None:
    dossier = received(ward)
    card = replace(anh().identity[0], number="001195009999")
    correct(ward, dossier, holders=(applicant(anh(identity=(card,), phone=None)),))
    after = found(ward, dossier.id)
    assert after.parties[0].party_id == dossier.parties[0].party_id
    assert [p.number for p in after.parties[0].party.identity] == ["001195009999"]
    assert after.parties[0].party.phone is None
    assert search.find(ward.desk.store.db, "001195009999") == [1]
    assert search.find(ward.desk.store.db, "001195004321") == []
    assert_proven(ward)


def test_a_mended_name_is_mended_on_the_same_person(ward: Ward) -> None:
    dossier = received(ward, holders=(applicant(anh(name="Nguyễn Thị Hồng Anh")),))
    done = correct(ward, dossier)
    after = found(ward, dossier.id)
    assert after.parties[0].party_id == dossier.parties[0].party_id
    assert after.parties[0].party.name == "Nguyễn Thị Hồng Ánh"
    assert "Nguyễn Thị Hồng Ánh" in printed(ward, done.papers[0])


def test_papers_of_another_kind_known_from_elsewhere_stay(ward: Ward) -> None:
    passport = IdentityPaper(kind=IdentityKind.PASSPORT, number="C1234567")
    received(ward, holders=(applicant(anh(identity=(*anh().identity, passport))),))
    dossier = received(ward)
    correct(ward, dossier)
    kinds = {p.kind for p in found(ward, dossier.id).parties[0].party.identity}
    assert kinds == {IdentityKind.IDENTITY_CARD, IdentityKind.PASSPORT}


def test_another_person_is_another_party_and_the_wrong_one_is_left_alone(ward: Ward) -> None:
    dossier = received(ward)
    other = anh(name="Trần Văn Bình", identity=(replace(anh().identity[0], number="001088001234"),))
    correct(ward, dossier, holders=(applicant(other),))
    after = found(ward, dossier.id)
    assert after.parties[0].party.name == "Trần Văn Bình"
    assert after.parties[0].party_id != dossier.parties[0].party_id
    assert received(ward).parties[0].party_id == dossier.parties[0].party_id
    assert_proven(ward)


def test_papers_handed_in_are_put_right(ward: Ward) -> None:
    dossier = received(ward)
    papers = (SubmittedPaper(name="Đơn", answer=PaperAnswer.ORIGINAL_SEEN, originals=2),)
    done = correct(ward, dossier, papers=papers)
    assert [(p.name, p.originals) for p in found(ward, dossier.id).papers] == [("Đơn", 2)]
    assert "Đơn" in printed(ward, done.papers[0])
    missing = (SubmittedPaper(name="Đơn", answer=PaperAnswer.MISSING),)
    with pytest.raises(preparation.RequiredPaperMissing):
        correct(ward, dossier, papers=missing)


def test_charges_not_paid_are_replaced(ward: Ward) -> None:
    dossier = received(ward, procedure=COPY, pages=3, copies=2)
    assert dossier.money_due == 10_000
    done = correct(ward, dossier, procedure=COPY, pages=1, copies=1)
    after = found(ward, dossier.id)
    assert (after.money_due, len(after.charges), done.kept_charges) == (2_000, 1, ())
    assert_proven(ward)


def test_a_charge_already_paid_stays_and_is_told(ward: Ward) -> None:
    money = (TakenMoney(method=PaymentMethod.CASH, amount=10_000, tendered=20_000),)
    dossier = received(ward, procedure=COPY, pages=3, copies=2, money=money)
    done = correct(ward, dossier, procedure=COPY, pages=1, copies=1)
    after = found(ward, dossier.id)
    assert [c.id for c in after.charges] == [c.id for c in dossier.charges]
    assert after.payments == dossier.payments
    assert done.kept_charges == (dossier.charges[0].name,)
    assert_proven(ward)


def test_a_paid_charge_of_the_wrong_procedure_stands_beside_the_right_one(ward: Ward) -> None:
    money = (TakenMoney(method=PaymentMethod.CASH, amount=10_000),)
    dossier = received(ward, procedure=COPY, pages=3, copies=2, money=money)
    right = EnteredCharge(kind=ChargeKind.le_phi, name="Lệ phí hộ tịch", amount=8_000)
    done = correct(ward, dossier, charges=(right,))
    after = found(ward, dossier.id)
    assert sorted(c.amount or 0 for c in after.charges) == [8_000, 10_000]
    assert after.money_due == 8_000
    assert done.kept_charges == (dossier.charges[0].name,)


def test_charges_stay_when_nothing_about_the_money_was_corrected(ward: Ward) -> None:
    free = EnteredCharge(
        kind=ChargeKind.le_phi, name="Lệ phí", amount=8_000, exemption="Người thuộc hộ nghèo"
    )
    dossier = received(ward, charges=(free,))
    correct(ward, dossier, content="Nội dung khác")
    assert found(ward, dossier.id).charges == dossier.charges


def test_money_taken_with_the_correction_is_recorded(ward: Ward) -> None:
    dossier = received(ward, procedure=COPY, pages=3, copies=2)
    money = (TakenMoney(method=PaymentMethod.CASH, amount=10_000, tendered=50_000),)
    done = correct(ward, dossier, procedure=COPY, money=money)
    assert done.change_due == 40_000
    assert found(ward, dossier.id).money_due == 0
    assert_proven(ward)


def test_a_limit_typed_in_again_makes_no_second_entry_of_the_wards_own(ward: Ward) -> None:
    unknown = "1.001776"
    limit = EnteredLimit(kind=LimitKind.working, value=10, basis="Quyết định 12/QĐ-UBND")
    dossier = received(ward, procedure=unknown, limit=limit)
    correct(ward, dossier, procedure=unknown, limit=limit)
    assert len(ward.desk.law.overrides) == 1
    done = correct(ward, dossier, procedure=unknown, limit=replace(limit, value=5))
    assert len(ward.desk.law.overrides) == 2
    assert done.due_at is not None
    assert done.due_at < (dossier.due_at or done.due_at)
    assert_proven(ward)


def test_each_further_correction_is_a_further_revision(ward: Ward) -> None:
    dossier = received(ward)
    for _ in range(3):
        ward.clock.forward(minutes=1)
        done = correct(ward, dossier)
    assert found(ward, dossier.id).revision == 4
    assert "Bản sửa đổi lần 3" in printed(ward, done.papers[0])


def test_a_dossier_being_appraised_may_be_corrected_and_stays_where_it_is(ward: Ward) -> None:
    dossier = appraised(ward)
    correct(ward, dossier, content="Đã sửa")
    after = found(ward, dossier.id)
    assert after.state is State.PROCESSING
    assert (after.unit, after.received_by) == (dossier.unit, dossier.received_by)


def test_a_correction_leaves_the_clock_running_at_the_body_that_has_the_dossier(ward: Ward) -> None:
    dossier = received(ward, competent_body="Sở Tư pháp Hà Nội")
    assert (dossier.due_at, dossier.clock_started_at) == (None, None)
    correct(ward, dossier, competent_body="Sở Tư pháp Hà Nội", note="chưa chuyển")
    assert found(ward, dossier.id).due_at is None
    ward.clock.forward(days=1)
    handed = HandOver(
        request_id=new_id(), dossier=dossier.id, to_unit="Sở Tư pháp Hà Nội", other_body=True
    )
    handling.hand_over(ward.desk, handed)
    running = found(ward, dossier.id)
    ward.clock.forward(hours=1)
    done = correct(ward, dossier, competent_body="Sở Tư pháp Hà Nội", content="Xác nhận")
    after = found(ward, dossier.id)
    assert after.due_at is not None
    assert done.due_at == after.due_at == running.due_at
    assert after.clock_started_at == running.clock_started_at != dossier.received_at
    limit = EnteredLimit(kind=LimitKind.working, value=10, basis="Quyết định 1")
    correct(ward, dossier, competent_body="Sở Tư pháp Hà Nội", limit=limit)
    assert f"{found(ward, dossier.id).due_at:%d/%m/%Y}" == "09/12/2026"
    assert_proven(ward)


def test_after_a_supplement_the_texts_may_be_corrected_and_the_limit_may_not(ward: Ward) -> None:
    dossier = appraised(ward)
    ask = AskSupplement(
        request_id=new_id(), dossier=dossier.id, items=("Giấy khai sinh",), reason="Thiếu"
    )
    supplement.ask(ward.desk, ask)
    ward.clock.forward(days=7)
    taken = supplement.take(
        ward.desk, TakeSupplement(request_id=new_id(), dossier=dossier.id, papers=())
    )
    done = correct(ward, dossier, content="Đã sửa")
    assert done.due_at == taken.due_at == found(ward, dossier.id).due_at
    before = record_of(ward)
    with pytest.raises(correction.DueMovedSince):
        correct(ward, dossier, procedure=COPY)
    assert record_of(ward) == before
    assert_proven(ward)


def _seen(ward: Ward, dossier: Dossier, **changes: object) -> DueAnswer:
    """What the page shows while the dossier is put right."""
    changes = {"received_at": dossier.received_at, **changes}
    return correction.preview(ward.desk, intake(dossier=dossier.id, **changes)).due


def test_what_is_shown_while_an_extended_dossier_is_corrected_is_what_the_act_keeps(
    ward: Ward,
) -> None:
    dossier = appraised(ward)
    assert _seen(ward, dossier).due_at == dossier.due_at
    later = ward.desk.law.calendar.closes_at(date(2026, 12, 7))
    extension.extend(
        ward.desk, Extend(request_id=new_id(), dossier=dossier.id, reason="Chờ", due_at=later)
    )
    seen = _seen(ward, dossier, content="Đã sửa")
    assert seen.due_at == later
    assert "gia hạn" in seen.reasons[0].text_vi
    assert correct(ward, dossier, content="Đã sửa").due_at == later
    refused = _seen(ward, dossier, procedure=COPY)
    assert "không sửa được" in refused.doubts[-1].text_vi
    with pytest.raises(correction.DueMovedSince):
        correct(ward, dossier, procedure=COPY)


def test_what_is_shown_for_a_dossier_another_body_resolves_is_what_the_act_keeps(
    ward: Ward,
) -> None:
    body = "Sở Tư pháp Hà Nội"
    before = reckoning.preview(ward.desk, intake(competent_body=body)).due
    dossier = received(ward, competent_body=body)
    assert before.due_at is None is dossier.due_at
    assert body in before.reasons[0].text_vi
    assert _seen(ward, dossier, competent_body=body).due_at is None
    ward.clock.forward(days=2)
    handling.hand_over(
        ward.desk,
        HandOver(request_id=new_id(), dossier=dossier.id, to_unit=body, other_body=True),
    )
    running = found(ward, dossier.id)
    assert running.due_at is not None
    assert _seen(ward, dossier, competent_body=body).due_at == running.due_at
    assert correct(ward, dossier, competent_body=body).due_at == running.due_at


def test_the_same_correction_twice_makes_one_revision(ward: Ward) -> None:
    dossier = received(ward)
    asked = Correction(request_id=new_id(), dossier=dossier.id, intake=intake(), reason="Nhầm")
    first = correction.correct(ward.desk, asked)
    again = correction.correct(ward.desk, asked)
    assert again == replace(first, repeated=True)
    assert found(ward, dossier.id).revision == 2


def test_a_dossier_returned_or_waiting_is_not_corrected(ward: Ward) -> None:
    given = ResultGiven(number="12/CT", on=ward.clock.now.date())
    returned = intake_and_return.receive_and_return(ward.desk, intake(), given)
    before = record_of(ward)
    with pytest.raises(StepNotLawful) as told:
        correct(ward, found(ward, returned.dossier))
    assert told.value.values == {"step": "correct_reception", "state": 10}
    assert not correction.is_correctable(found(ward, returned.dossier))
    assert record_of(ward) == before


def test_a_correction_needs_a_reason_in_words(ward: Ward) -> None:
    dossier = received(ward)
    before = record_of(ward)
    for reason, code in (
        ("", "reason_missing"),
        (" \n ", "reason_missing"),
        ("x" * 10_000, "field_too_long"),
        ("tại\x00sao", "field_has_controls"),
    ):
        with pytest.raises(Told) as told:
            correction.correct(
                ward.desk,
                Correction(request_id=new_id(), dossier=dossier.id, intake=intake(), reason=reason),
            )
        assert told.value.code == code
    assert record_of(ward) == before


def test_a_bad_field_leaves_the_reception_as_it_was(ward: Ward) -> None:
    dossier = received(ward)
    before = record_of(ward)
    with pytest.raises(FieldTooLong):
        correct(ward, dossier, content="a" * 10_000)
    with pytest.raises(FieldHasControls):
        correct(ward, dossier, note="ghi\x07chú")
    with pytest.raises(Told) as told:
        correct(ward, dossier, content="漢字", procedure=COPY)
    assert told.value.code == "missing_glyph"
    with pytest.raises(preparation.DossierUnknown):
        correct(ward, replace(dossier, id=new_id()))
    assert record_of(ward) == before
    assert found(ward, dossier.id) == dossier


def test_another_dossiers_official_code_is_refused(ward: Ward) -> None:
    received(ward, official_code="H26.78-261123-0001")
    dossier = received(ward, official_code="H26.78-261123-0002")
    with pytest.raises(preparation.OfficialCodeTaken):
        correct(ward, dossier, official_code="H26.78-261123-0001")
    correct(ward, dossier)
    assert found(ward, dossier.id).official_code == "H26.78-261123-0002"


def test_the_reason_and_the_names_lie_sealed_in_the_record(ward: Ward) -> None:
    dossier = received(ward)
    correct(ward, dossier, content="Việc riêng của chị")
    for data in sealed_events(ward):
        for personal in ("Hồng Ánh", "Việc riêng", "Nhận nhầm", "001195004321"):
            assert personal not in data


def test_a_dossier_is_not_received_after_it_was_handed_on(ward: Ward) -> None:
    dossier = received(ward)
    ward.clock.forward(hours=1)
    handling.hand_over(
        ward.desk, HandOver(request_id=new_id(), dossier=dossier.id, to_unit="Văn phòng")
    )
    ward.clock.forward(hours=1)
    with pytest.raises(correction.ReceivedAfterHandOver):
        correct(ward, dossier, received_at=ward.desk.now())
    assert found(ward, dossier.id).revision == 1
    assert dossier.received_at is not None
    correct(ward, dossier, received_at=dossier.received_at + timedelta(minutes=30))
