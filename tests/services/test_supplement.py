"""Missing papers: asked for once and in full, waited for, taken."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.documents.reading import picture, read_codes
from tests.making import Ward, anh, applicant, intake, make_ward
from tests.services.appraisal import (
    appraised,
    assert_proven,
    chief,
    clerk,
    clock_figures,
    found,
    printed,
    received,
    record_of,
    sealed_events,
)
from urbgov_desk.domain.act import (
    AskSupplement,
    AskSupplementFirst,
    EnteredLimit,
    Extend,
    HandOver,
    Refuse,
    TakenMoney,
    TakeSupplement,
)
from urbgov_desk.domain.dossier import Dossier, PaperAnswer, PaymentMethod, SubmittedPaper
from urbgov_desk.domain.lifecycle import State, Step, StepNotLawful
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import LimitKind
from urbgov_desk.services import (
    extension,
    handling,
    paper,
    preparation,
    refusal,
    scan,
    supplement,
)
from urbgov_desk.services import intake as reception
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.standing import ApproverNeeded
from urbgov_desk.store import search
from urbgov_desk.store.identifier import new_id

PAUSING = "2.000986"  # khai sinh liên thông: three working days, the clock stands still


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path, in_memory=True)


def hanoi(day: int, hour: int = 9, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=HANOI)


def ask_first(ward: Ward, **changes: object) -> Done:
    lacking = (
        SubmittedPaper(name="Tờ khai", answer=PaperAnswer.COPY_KEPT, originals=1),
        SubmittedPaper(name="Giấy xác nhận cư trú", answer=PaperAnswer.MISSING),
    )
    values: dict[str, object] = {
        "request_id": new_id(),
        "intake": intake(papers=lacking),
        "items": ("Giấy xác nhận cư trú", "Bản sao hộ chiếu"),
        "reason": "Thành phần hồ sơ chưa đủ",
    }
    values.update(changes)
    return supplement.ask_first(ward.desk, AskSupplementFirst(**values))  # type: ignore[arg-type]


def asked(of: Dossier, /, **changes: object) -> AskSupplement:
    values: dict[str, object] = {
        "request_id": new_id(),
        "dossier": of.id,
        "items": ("Bản sao giấy khai sinh",),
        "reason": "Thông tin chưa khớp",
    }
    values.update(changes)
    return AskSupplement(**values)  # type: ignore[arg-type]


def taken(ward: Ward, dossier: Dossier, **changes: object) -> Done:
    values: dict[str, object] = {"request_id": new_id(), "dossier": dossier.id, "papers": ()}
    values.update(changes)
    return supplement.take(ward.desk, TakeSupplement(**values))  # type: ignore[arg-type]


# Before acceptance.


def test_asking_first_takes_no_code_and_starts_no_clock(ward: Ward) -> None:
    done = ask_first(ward)
    dossier = found(ward, done.dossier)
    assert (dossier.state, dossier.accepted) == (State.SUPPLEMENT_REQUESTED, False)
    assert (dossier.code, dossier.received_at, dossier.due_at) == (None, None, None)
    assert (dossier.clock_started_at, dossier.ordinal, dossier.revision) == (None, None, 0)
    assert (done.code, done.due_at) == (None, None)
    assert received(ward).code == "NB01-2026-000001"
    assert_proven(ward)


def test_the_slip_has_its_own_number_and_says_everything_once(ward: Ward) -> None:
    done = ask_first(ward)
    text = printed(ward, done.papers[0])
    for words in (
        "01/PBS-TTPVHCC",
        "Nguyễn Thị Hồng Ánh",
        "1. Giấy xác nhận cư trú",
        "2. Bản sao hộ chiếu",
        "Thành phần hồ sơ chưa đủ",
        "Lê Thị Hoà",
        "02400000000",
    ):
        assert words in text
    assert [p.kind for p in found(ward, done.dossier).issued] == ["supplement_request"]
    assert printed(ward, ask_first(ward).papers[0]).count("02/PBS-TTPVHCC") == 1


def test_an_answer_is_awaited_for_fifteen_working_days_or_what_the_procedure_says(
    ward: Ward,
) -> None:
    general = found(ward, ask_first(ward).dossier).supplements[0]
    own = found(ward, ask_first(ward, intake=intake(procedure=PAUSING)).dossier).supplements[0]
    assert (general.answer_by, own.answer_by) == (date(2026, 12, 15), date(2026, 12, 3))


def test_a_couple_is_named_whole_on_the_slip(ward: Ward) -> None:
    husband = anh(name="Lê Văn Lương", identity=())
    done = ask_first(ward, intake=intake(holders=(applicant(), applicant(husband))))
    assert "Nguyễn Thị Hồng Ánh, Lê Văn Lương" in printed(ward, done.papers[0])


def test_a_dossier_that_waited_is_received_later_with_its_code_and_clock(ward: Ward) -> None:
    done = ask_first(ward)
    ward.clock.now = hanoi(25, 10)
    complete = reception.receive(ward.desk, intake(dossier=done.dossier))
    dossier = found(ward, complete.dossier)
    assert complete.dossier == done.dossier
    assert (dossier.state, dossier.accepted) == (State.RECEIVED, True)
    assert dossier.code == "NB01-2026-000001"
    assert dossier.received_at == hanoi(25, 10)
    assert dossier.due_at == hanoi(30, 17)
    assert [s.answered_at for s in dossier.supplements] == [hanoi(25, 10)]
    assert [p.kind for p in dossier.issued] == ["supplement_request", "receipt"]
    assert complete.papers == (dossier.issued[1].id,)
    assert search.find(ward.desk.store.db, "NB01-2026-000001") == [1]
    assert_proven(ward)


def test_receiving_at_once_after_asking_tells_the_receipt_and_not_the_slip_again(
    ward: Ward,
) -> None:
    done = ask_first(ward)
    request = intake(dossier=done.dossier)
    first = reception.receive(ward.desk, request)
    assert reception.receive(ward.desk, request) == replace(first, repeated=True)
    assert len(first.papers) == 1


def test_a_dossier_that_waited_may_be_refused(ward: Ward) -> None:
    done = ask_first(ward)
    refusal.refuse(
        ward.desk,
        Refuse(
            request_id=new_id(), intake=intake(dossier=done.dossier), grounds=("not_completed",)
        ),
    )
    dossier = found(ward, done.dossier)
    assert (dossier.state, dossier.code) == (State.NOT_ACCEPTED, None)
    assert [p.kind for p in dossier.issued] == ["supplement_request", "refusal"]
    with pytest.raises(StepNotLawful):
        reception.receive(ward.desk, intake(dossier=done.dossier))
    assert_proven(ward)


def test_asking_first_is_done_once(ward: Ward) -> None:
    done = ask_first(ward)
    before = record_of(ward)
    with pytest.raises(StepNotLawful) as told:
        ask_first(ward, intake=intake(dossier=done.dossier))
    assert told.value.values == {"step": "ask_supplement_first", "state": 5}
    assert record_of(ward) == before


def test_a_dossier_that_waits_is_found_by_name(ward: Ward) -> None:
    ask_first(ward)
    assert search.find(ward.desk.store.db, "hong anh") == [1]


def test_asking_first_needs_no_known_limit(ward: Ward) -> None:
    done = ask_first(ward, intake=intake(procedure="1.001776"))
    assert found(ward, done.dossier).state is State.SUPPLEMENT_REQUESTED


def test_no_money_is_taken_before_acceptance(ward: Ward) -> None:
    money = (TakenMoney(method=PaymentMethod.CASH, amount=8_000),)
    with pytest.raises(supplement.MoneyBeforeReception):
        ask_first(ward, intake=intake(money=money))
    assert record_of(ward)[1] == 0


def test_the_same_request_first_is_answered_the_same(ward: Ward) -> None:
    request = AskSupplementFirst(
        request_id=new_id(), intake=intake(), items=("Giấy khai sinh",), reason="Thiếu"
    )
    first = supplement.ask_first(ward.desk, request)
    assert supplement.ask_first(ward.desk, request) == replace(first, repeated=True)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"items": ()}, "supplement_items_missing"),
        ({"items": ("  ", "\n")}, "supplement_items_missing"),
        ({"items": ("x" * 10_000,)}, "field_too_long"),
        ({"items": ("giấy\x00",)}, "field_has_controls"),
        ({"items": ("Giấy 漢字",)}, "missing_glyph"),
        ({"items": tuple(f"Giấy {n}" for n in range(51))}, "too_many_supplement_items"),
        ({"reason": ""}, "reason_missing"),
        ({"reason": "y" * 10_000}, "field_too_long"),
        ({"reason": "lý\x1bdo"}, "field_has_controls"),
        ({"intake": intake(holders=())}, "applicant_missing"),
        ({"intake": intake(content="z" * 10_000)}, "field_too_long"),
        ({"intake": intake(procedure="9.999999")}, "unknown_procedure"),
        ({"intake": intake(dossier="khong-co")}, "dossier_unknown"),
    ],
)
def test_a_bad_request_leaves_nothing(ward: Ward, changes: dict[str, object], code: str) -> None:
    before = record_of(ward)
    with pytest.raises(Told) as told:
        ask_first(ward, **changes)
    assert told.value.code == code
    assert record_of(ward) == before
    assert "01/PBS" in printed(ward, ask_first(ward).papers[0])


# During appraisal.


def test_asking_during_appraisal_stops_the_clock(ward: Ward) -> None:
    dossier = appraised(ward)
    ward.clock.now = hanoi(25, 14)
    done = supplement.ask(ward.desk, asked(dossier))
    waiting = found(ward, dossier.id)
    assert (waiting.state, waiting.due_at, done.due_at) == (State.SUPPLEMENT_REQUESTED, None, None)
    assert waiting.received_at == dossier.received_at
    assert waiting.code is not None
    assert clock_figures(ward, dossier.id) == {
        "stopped_at": "2026-11-25T14:00:00+07:00",
        "due_at": "2026-11-27T17:00:00+07:00",
        "unit": "working",
        "left": 2,
    }
    text = printed(ward, done.papers[0])
    assert "01/PBS-TTPVHCC" in text
    assert waiting.code in text
    assert supplement.unanswered(waiting) == waiting.supplements[-1]
    assert_proven(ward)


def test_a_restarting_limit_counts_from_zero_when_the_dossier_is_complete(ward: Ward) -> None:
    dossier = appraised(ward)
    ward.clock.now = hanoi(25, 14)
    supplement.ask(ward.desk, asked(dossier))
    ward.clock.now = hanoi(3, 10, month=12)
    done = taken(ward, dossier)
    after = found(ward, dossier.id)
    # Three working days from Thursday 3/12: 4, 7 and 8 December.
    assert done.due_at == after.due_at == hanoi(8, 17, month=12)
    assert after.clock_started_at == hanoi(3, 10, month=12)
    assert (after.state, after.received_at) == (State.PROCESSING, dossier.received_at)
    assert after.revision == dossier.revision
    assert [p.kind for p in after.issued if p.kind == "receipt"] == ["receipt"]
    figures = clock_figures(ward, dossier.id)
    assert figures["restart_due_at"] == "2026-12-08T17:00:00+07:00"
    assert figures["pause_due_at"] == "2026-12-07T17:00:00+07:00"
    assert supplement.unanswered(after) is None
    assert_proven(ward)


def test_a_pausing_limit_adds_the_working_days_that_were_left(ward: Ward) -> None:
    dossier = appraised(ward, procedure=PAUSING)
    assert dossier.due_at == hanoi(27, 17)
    ward.clock.now = hanoi(25, 14)
    supplement.ask(ward.desk, asked(dossier))
    ward.clock.now = hanoi(3, 10, month=12)
    done = taken(ward, dossier)
    after = found(ward, dossier.id)
    # 26 and 27 November were left: 4 and 7 December.
    assert done.due_at == after.due_at == hanoi(7, 17, month=12)
    assert after.clock_started_at == dossier.clock_started_at
    assert clock_figures(ward, dossier.id)["restart_due_at"] == "2026-12-08T17:00:00+07:00"
    assert_proven(ward)


def test_a_pause_of_the_last_day_leaves_the_day_the_papers_come(ward: Ward) -> None:
    dossier = appraised(ward, procedure=PAUSING)
    ward.clock.now = hanoi(27, 8)
    supplement.ask(ward.desk, asked(dossier))
    ward.clock.now = hanoi(1, 8, month=12)
    assert taken(ward, dossier).due_at == hanoi(1, 17, month=12)


def test_papers_that_come_on_a_sunday_count_from_monday(ward: Ward) -> None:
    dossier = appraised(ward, procedure=PAUSING)
    ward.clock.now = hanoi(25)
    supplement.ask(ward.desk, asked(dossier))
    ward.clock.now = hanoi(29, 10)
    assert taken(ward, dossier).due_at == hanoi(2, 17, month=12)


def test_waiting_does_not_make_a_late_result_punctual(ward: Ward) -> None:
    dossier = appraised(ward, procedure=PAUSING)
    ward.clock.now = hanoi(1, month=12)
    ask = asked(dossier, approved_by=chief(ward), approval_reason="Phát hiện muộn")
    supplement.ask(ward.desk, ask)
    assert clock_figures(ward, dossier.id)["left"] == -2
    ward.clock.now = hanoi(4, month=12)
    assert taken(ward, dossier).due_at == hanoi(27, 17)


def test_a_limit_in_hours_goes_on_by_the_minute(ward: Ward) -> None:
    hours = EnteredLimit(kind=LimitKind.hour, value=6, basis="Quy trình nội bộ")
    dossier = appraised(ward, procedure=PAUSING, limit=hours)
    ward.clock.now = hanoi(23, 10)
    supplement.ask(ward.desk, asked(dossier))
    assert clock_figures(ward, dossier.id)["left"] == 5 * 60
    ward.clock.now = hanoi(26, 16)
    goes_on, calendar = taken(ward, dossier).due_at, ward.desk.law.calendar
    assert goes_on == calendar.add_working_hours(hanoi(26, 16), 5)


def test_a_limit_in_days_goes_on_by_the_days_left(ward: Ward) -> None:
    days = EnteredLimit(kind=LimitKind.calendar, value=10, basis="Quy trình nội bộ")
    dossier = appraised(ward, procedure=PAUSING, limit=days)
    assert dossier.due_at == hanoi(3, 17, month=12)
    ward.clock.now = hanoi(25)
    supplement.ask(ward.desk, asked(dossier))
    ward.clock.now = hanoi(1, month=12)
    assert taken(ward, dossier).due_at == hanoi(9, 17, month=12)


def test_the_limit_of_the_reception_runs_again_whatever_the_ward_entered_since(
    ward: Ward,
) -> None:
    own = EnteredLimit(kind=LimitKind.working, value=2, basis="Quy trình cũ")
    dossier = appraised(ward, limit=own)
    supplement.ask(ward.desk, asked(dossier))
    received(ward, limit=replace(own, value=9, basis="Quy trình mới"))
    ward.clock.now = hanoi(30)
    assert taken(ward, dossier).due_at == hanoi(2, 17, month=12)


def test_after_an_extension_what_was_left_of_the_new_date_goes_on(ward: Ward) -> None:
    dossier = appraised(ward, procedure=PAUSING)
    request = Extend(
        request_id=new_id(), dossier=dossier.id, reason="Chờ xác minh", due_at=hanoi(30, 17)
    )
    extension.extend(ward.desk, request)
    ward.clock.now = hanoi(25)
    supplement.ask(ward.desk, asked(dossier))
    assert clock_figures(ward, dossier.id)["left"] == 3


def test_a_dossier_of_another_body_waits_without_a_date(ward: Ward) -> None:
    dossier = appraised(ward, competent_body="UBND phường Việt Hưng")
    supplement.ask(ward.desk, asked(dossier))
    assert taken(ward, dossier).due_at is None
    assert_proven(ward)


def test_the_third_working_day_is_in_time_and_the_fourth_needs_an_approver(ward: Ward) -> None:
    dossier = appraised(ward)
    ward.clock.now = hanoi(27, 16)
    assert not supplement.asking(ward.desk, dossier.id).approval_needed
    ward.clock.now = hanoi(30, 8)
    need = supplement.asking(ward.desk, dossier.id)
    assert (need.days, need.within, need.earlier, need.approval_needed) == (4, 3, 0, True)
    with pytest.raises(supplement.SupplementLate) as told:
        supplement.ask(ward.desk, asked(dossier))
    assert told.value.values == {"days": 4, "limit": 3}
    ask = asked(dossier, approved_by=chief(ward), approval_reason="Hồ sơ phức tạp")
    supplement.ask(ward.desk, ask)
    kept = found(ward, dossier.id).supplements[0]
    assert (kept.approved_by, kept.approval_reason) == (chief(ward), "Hồ sơ phức tạp")


def test_a_second_request_needs_one_who_may_approve_and_a_reason(ward: Ward) -> None:
    dossier = appraised(ward)
    supplement.ask(ward.desk, asked(dossier))
    taken(ward, dossier)
    before = record_of(ward)
    for approver, why in (
        (None, None),
        (clerk(ward), "Tự duyệt"),
        (chief(ward), None),
        (chief(ward), "  "),
        ("khong-co", "Lý do"),
    ):
        with pytest.raises(ApproverNeeded):
            supplement.ask(ward.desk, asked(dossier, approved_by=approver, approval_reason=why))
    assert record_of(ward) == before
    supplement.ask(
        ward.desk, asked(dossier, approved_by=chief(ward), approval_reason="Giấy tờ hết hạn")
    )
    assert [s.number for s in found(ward, dossier.id).supplements] == [
        "01/PBS-TTPVHCC",
        "02/PBS-TTPVHCC",
    ]
    assert_proven(ward)


def test_a_request_before_acceptance_is_not_the_first_of_the_appraisal(ward: Ward) -> None:
    done = ask_first(ward)
    dossier = appraised(ward, dossier=done.dossier)
    supplement.ask(ward.desk, asked(dossier))
    assert [s.before_acceptance for s in found(ward, dossier.id).supplements] == [True, False]


def test_papers_brought_take_the_place_of_those_of_the_same_name(ward: Ward) -> None:
    optional = SubmittedPaper(name="Đơn", answer=PaperAnswer.MISSING, required=False)
    dossier = appraised(ward, papers=(optional,))
    supplement.ask(ward.desk, asked(dossier))
    brought = (
        replace(optional, answer=PaperAnswer.ORIGINAL_SEEN, originals=1),
        SubmittedPaper(name="Giấy khai sinh", answer=PaperAnswer.COPY_KEPT, copies=1),
    )
    taken(ward, dossier, papers=brought)
    papers = found(ward, dossier.id).papers
    assert [(p.name, p.answer) for p in papers] == [
        ("Đơn", PaperAnswer.ORIGINAL_SEEN),
        ("Giấy khai sinh", PaperAnswer.COPY_KEPT),
    ]
    assert_proven(ward)


def test_a_paper_still_missing_is_not_taken_for_an_answer(ward: Ward) -> None:
    dossier = appraised(ward)
    supplement.ask(ward.desk, asked(dossier))
    still = (SubmittedPaper(name="Giấy khai sinh", answer=PaperAnswer.MISSING),)
    with pytest.raises(preparation.RequiredPaperMissing):
        taken(ward, dossier, papers=still)
    assert found(ward, dossier.id).state is State.SUPPLEMENT_REQUESTED


def test_papers_are_taken_after_they_were_asked_for_and_not_tomorrow(ward: Ward) -> None:
    dossier = appraised(ward)
    supplement.ask(ward.desk, asked(dossier))
    for moment in (ward.clock.now - timedelta(minutes=1), ward.clock.now + timedelta(minutes=1)):
        with pytest.raises(supplement.TakenBeforeAsked):
            taken(ward, dossier, taken_at=moment)
    ward.clock.now = hanoi(26)
    done = taken(ward, dossier, taken_at=hanoi(25))
    assert done.due_at == hanoi(30, 17)


def test_a_request_and_its_answer_repeated_are_answered_the_same(ward: Ward) -> None:
    dossier = appraised(ward)
    ask = asked(dossier)
    first = supplement.ask(ward.desk, ask)
    take = TakeSupplement(request_id=new_id(), dossier=dossier.id, papers=())
    second = supplement.take(ward.desk, take)
    assert supplement.ask(ward.desk, ask) == replace(first, repeated=True)
    assert supplement.take(ward.desk, take) == replace(second, repeated=True)
    assert len(found(ward, dossier.id).supplements) == 1


def test_steps_out_of_their_state_are_refused_below_the_screen(ward: Ward) -> None:
    at_desk = received(ward)
    waiting_first = found(ward, ask_first(ward).dossier)
    in_hand = appraised(ward)
    before = record_of(ward)
    for dossier, state in ((at_desk, 2), (waiting_first, 5)):
        with pytest.raises(StepNotLawful) as told:
            supplement.ask(ward.desk, asked(dossier))
        assert told.value.values == {"step": "ask_supplement", "state": state}
    for dossier in (at_desk, waiting_first, in_hand):
        with pytest.raises(StepNotLawful):
            taken(ward, dossier)
    assert record_of(ward) == before


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"items": ()}, "supplement_items_missing"),
        ({"items": ("x" * 10_000,)}, "field_too_long"),
        ({"items": ("a\x0bb",)}, "field_has_controls"),
        ({"reason": "Chữ 漢字 không in được"}, "missing_glyph"),
        ({"reason": "\x00"}, "field_has_controls"),
        ({"reason": "r" * 10_000}, "field_too_long"),
        ({"dossier": "khong-co"}, "dossier_unknown"),
    ],
)
def test_a_bad_request_during_appraisal_leaves_nothing(
    ward: Ward, changes: dict[str, object], code: str
) -> None:
    dossier = appraised(ward)
    before = record_of(ward)
    with pytest.raises(Told) as told:
        supplement.ask(ward.desk, asked(dossier, **changes))
    assert told.value.code == code
    assert record_of(ward) == before
    assert found(ward, dossier.id) == dossier


def test_what_was_asked_for_lies_sealed_in_the_record(ward: Ward) -> None:
    dossier = appraised(ward)
    supplement.ask(ward.desk, asked(dossier, items=("Bệnh án của chị Ánh",), reason="Việc kín"))
    for data in sealed_events(ward):
        assert "Bệnh án" not in data
        assert "Việc kín" not in data


def test_the_days_for_asking_count_from_when_the_other_body_has_the_dossier(ward: Ward) -> None:
    dossier = received(ward, competent_body="Sở Tư pháp Hà Nội")
    ward.clock.forward(days=9)
    handed = HandOver(
        request_id=new_id(), dossier=dossier.id, to_unit="Sở Tư pháp Hà Nội", other_body=True
    )
    handling.hand_over(ward.desk, handed)
    ward.clock.forward(days=1)
    asking = supplement.asking(ward.desk, dossier.id)
    assert (asking.days, asking.approval_needed) == (1, False)


def test_the_slip_of_a_received_dossier_opens_it_on_the_papers_that_were_missing(
    ward: Ward,
) -> None:
    dossier = appraised(ward)
    asked = supplement.ask(
        ward.desk,
        AskSupplement(
            request_id=new_id(), dossier=dossier.id, items=("Giấy cư trú",), reason="Thiếu"
        ),
    )
    (text,) = read_codes(picture(paper.read(ward.desk, asked.papers[0])))
    seen = scan.read(ward.desk, text)
    assert seen.problem is None
    assert seen.dossier is not None
    assert (seen.dossier.id, seen.step) == (dossier.id, Step.TAKE_SUPPLEMENT)
    # Nothing was received yet: no code, so nothing to scan.
    first = ask_first(ward)
    assert read_codes(picture(paper.read(ward.desk, first.papers[0]))) == []
