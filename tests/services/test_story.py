"""A dossier's story, as its screen tells it."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.making import Ward, anh, applicant, intake, make_ward, second_of
from tests.services.appraisal import appraised, assert_proven, received
from urbgov_desk import wording
from urbgov_desk.domain.act import (
    AskSupplement,
    AskSupplementFirst,
    AttemptCollection,
    CloseUnanswered,
    Consult,
    Contact,
    Correction,
    DemandPayment,
    EnteredCharge,
    Extend,
    HandOver,
    Intake,
    MakeReady,
    MeetObligation,
    RecordPayment,
    Refuse,
    ReprintPaper,
    Resolve,
    ResultGiven,
    Return,
    Stop,
    TakenMoney,
    TakeSupplement,
    UndoPayment,
)
from urbgov_desk.domain.dossier import (
    CallList,
    ContactOutcome,
    PaperAnswer,
    PaymentMethod,
    ResultKind,
    StoryLine,
    SubmittedPaper,
)
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.services import (
    contact,
    correction,
    extension,
    handling,
    handover,
    intake_and_return,
    money,
    paper,
    privacy,
    refusal,
    resolution,
    stopping,
    story,
    supplement,
)
from urbgov_desk.services import intake as reception
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.store.identifier import new_id

FEE = EnteredCharge(kind=ChargeKind.phi, name="Phí", amount=20_000, basis="NQ 12")


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def told(ward: Ward, dossier: str, language: str = "vi") -> list[str]:
    """The story in words; no sentence may be left with a hole or with nothing in it."""
    sentences = []
    for line in story.story(ward.desk, dossier):
        sentence = wording.event(line.kind, language, **line.values)
        assert "{" not in sentence, sentence
        assert "None" not in sentence, sentence
        sentences.append(sentence)
    return sentences


def cash(amount: int) -> TakenMoney:
    return TakenMoney(method=PaymentMethod.CASH, amount=amount)


def whole_life(ward: Ward) -> str:
    """A dossier that went through every act it can, one hour apart, and was returned."""
    desk, clock = ward.desk, ward.clock

    def ids() -> dict[str, Any]:
        clock.forward(hours=1)
        return {"request_id": new_id(), "dossier": dossier}

    done = reception.receive(desk, intake(charges=(FEE,)))
    dossier = done.dossier
    right = intake(charges=(FEE,), content="Để mua nhà")
    correction.correct(desk, Correction(**ids(), intake=right, reason="Ghi nhầm nội dung"))
    handling.hand_over(desk, HandOver(**ids(), to_unit="Phòng Văn hóa - Xã hội"))
    handling.consult(desk, Consult(**ids(), body="Công an phường", matter="Xác minh cư trú"))
    supplement.ask(desk, AskSupplement(**ids(), items=("Giấy cư trú", "Ảnh"), reason="Chưa có"))
    call = Contact(**ids(), list=CallList.SUPPLEMENT, outcome=ContactOutcome.TOLD, note="mai đến")
    contact.record(desk, call)
    brought = SubmittedPaper(name="Giấy cư trú", answer=PaperAnswer.COPY_KEPT)
    supplement.take(desk, TakeSupplement(**ids(), papers=(brought,)))
    demanded = EnteredCharge(kind=ChargeKind.le_phi, name="Lệ phí", amount=50_000)
    handling.demand_payment(desk, DemandPayment(**ids(), charges=(demanded,), basis="TB 1"))
    handling.meet_obligation(desk, MeetObligation(**ids(), money=(cash(50_000),)))
    extended = datetime(2026, 12, 4, 17, tzinfo=HANOI)
    extension.extend(desk, Extend(**ids(), reason="Chờ xác minh", due_at=extended))
    handling.control_slip(desk, dossier, new_id())
    resolve = Resolve(
        **ids(), result=ResultKind.GRANTED, number="145/GXN", on=ward.clock.now.date()
    )
    resolution.resolve(desk, resolve)
    resolution.make_ready(desk, MakeReady(**ids(), shelf="A3"))
    came = AttemptCollection(**ids(), collector=anh(name="Tuấn", identity=()), missing=("Giấy UQ",))
    handover.attempt(desk, came)
    money.record(desk, RecordPayment(**ids(), money=cash(20_000)))
    handover.give_back(desk, Return(**ids(), receipt_shown=False, identity_seen=True))
    paper.reprint(desk, ReprintPaper(request_id=new_id(), paper=done.papers[0]))
    return dossier


def test_a_whole_life_is_told_act_by_act(ward: Ward) -> None:
    dossier = whole_life(ward)
    assert told(ward, dossier) == [
        "Tiếp nhận hồ sơ, mã NB01-2026-000001; hẹn trả 17:00 27/11/2026.",
        "Đính chính tiếp nhận: cấp Giấy xác nhận tình trạng hôn nhân; giấy tiếp nhận lần 2. "
        "Lý do: Ghi nhầm nội dung",
        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG chuyển hồ sơ cho Phòng Văn hóa - Xã hội.",
        "Lấy ý kiến của Công an phường: Xác minh cư trú",
        "Yêu cầu bổ sung; Phiếu số 01/PBS-TTPVHCC, bổ sung trước hết ngày 15/12/2026: "
        "Giấy cư trú; Ảnh. Lý do: Chưa có",
        "Gọi điện (bổ sung): đã báo. mai đến",
        "Nhận giấy tờ bổ sung; hẹn trả 17:00 27/11/2026.",
        "Thông báo nghĩa vụ tài chính số 01/TB-TTPVHCC: 50.000 đồng.",
        "Đã thực hiện nghĩa vụ tài chính, thu tại quầy 50.000 đồng.",
        "Xin lỗi và hẹn lại 17:00 04/12/2026 thay cho 17:00 27/11/2026; "
        "Phiếu số 01/PXL-TTPVHCC. Lý do: Chờ xác minh",
        "Lập Phiếu kiểm soát quá trình giải quyết hồ sơ.",
        "Giải quyết xong, trước hạn: văn bản số 145/GXN ngày 23/11/2026.",
        "Kết quả đã có tại ngăn A3.",
        "Tuấn đến nhận kết quả nhưng còn thiếu: Giấy UQ.",
        "Thu 20.000 đồng, tiền mặt.",
        "Trả kết quả cho Nguyễn Thị Hồng Ánh; không còn giấy tiếp nhận, đã xem giấy tờ tùy thân.",
        "In lại Giấy tiếp nhận hồ sơ và hẹn trả kết quả, lần 1.",
    ]
    assert_proven(ward)


def test_the_story_is_told_in_english_too(ward: Ward) -> None:
    sentences = told(ward, whole_life(ward), "en")
    assert sentences[0] == "The dossier was received as NB01-2026-000001; due 17:00 27/11/2026."
    assert "Telephone call (supplement): told. mai đến" in sentences


def test_each_line_says_who_and_when(ward: Ward) -> None:
    dossier = received(ward)
    ward.clock.forward(hours=2)
    chief = ward.as_officer("TRUONG")
    handling.hand_over(chief, HandOver(request_id=new_id(), dossier=dossier.id, to_unit="Phòng"))
    first, second = story.story(ward.desk, dossier.id)
    assert (first.officer, second.officer) == ("Lê Thị Hoà", "Phạm Văn Trưởng")
    assert second.at - first.at == timedelta(hours=2)
    assert first.entered_at is None


def test_what_was_written_on_paper_says_when_it_was_entered(ward: Ward) -> None:
    at = ward.clock.now - timedelta(hours=1)
    dossier = received(ward, received_at=at, row_id="P7")
    (line,) = story.story(ward.desk, dossier.id)
    assert (line.at, line.entered_at) == (at, ward.clock.now)


def lines_of(ward: Ward, intake_: Intake, given: ResultGiven) -> tuple[StoryLine, ...]:
    done = intake_and_return.receive_and_return(ward.desk, intake_, given)
    return story.story(ward.desk, done.dossier)


def test_other_ways_a_dossier_begins_and_ends_are_told(ward: Ward) -> None:
    desk = ward.desk
    refused = refusal.refuse(
        desk,
        Refuse(request_id=new_id(), intake=intake(), grounds=(), words="Không thuộc thẩm quyền"),
    )
    assert told(ward, refused.dossier) == [
        "Không tiếp nhận hồ sơ; Phiếu từ chối số 01/PTC-TTPVHCC."
    ]
    given = ResultGiven(number="7/BS", on=date(2026, 11, 23))
    (at_once,) = lines_of(ward, intake(), given)
    assert wording.event(at_once.kind, **at_once.values).endswith("(đồng ý); văn bản số 7/BS.")
    elsewhere = received(ward, competent_body="UBND phường Việt Hưng")
    ward.clock.forward(minutes=1)
    handling.hand_over(
        desk,
        HandOver(
            request_id=new_id(),
            dossier=elsewhere.id,
            to_unit="UBND phường Việt Hưng",
            other_body=True,
        ),
    )
    assert told(ward, elsewhere.id)[1].endswith(
        "thời hạn tính từ lúc này, hẹn trả 17:00 27/11/2026."
    )
    assert told(ward, elsewhere.id)[0].endswith("chưa có ngày hẹn trả.")


def test_a_stop_a_refusal_and_a_closing_are_told(ward: Ward) -> None:
    desk = ward.desk
    stopped = appraised(ward)
    request = Stop(request_id=new_id(), dossier=stopped.id, reason="Chuyển nơi ở")
    stopping.request_stop(desk, request)
    stopping.stop(desk, Stop(request_id=new_id(), dossier=stopped.id, reason=""))
    assert told(ward, stopped.id)[-2:] == [
        "Người nộp đề nghị dừng giải quyết. Lý do: Chuyển nơi ở",
        "Dừng giải quyết theo đề nghị; Thông báo số 01/TB-TTPVHCC. Lý do: Chuyển nơi ở",
    ]
    refused = appraised(ward)
    ward.clock.forward(days=10)
    resolve = Resolve(
        request_id=new_id(),
        dossier=refused.id,
        result=ResultKind.REFUSED,
        number="9/TB",
        on=ward.clock.now.date(),
        reason="Không đủ điều kiện",
    )
    resolution.resolve(desk, resolve)
    assert told(ward, refused.id)[-1] == (
        "Từ chối giải quyết, quá hạn: văn bản số 9/TB ngày 03/12/2026. Lý do: Không đủ điều kiện"
    )
    first = supplement.ask_first(
        desk,
        AskSupplementFirst(
            request_id=new_id(), intake=intake(), items=("Tờ khai",), reason="Chưa có"
        ),
    )
    ward.clock.forward(days=60)
    stopping.close_unanswered(desk, CloseUnanswered(request_id=new_id(), dossier=first.dossier))
    assert told(ward, first.dossier)[-1].startswith(
        "Kết thúc hồ sơ vì không bổ sung trước hết ngày"
    )
    assert_proven(ward)


def test_money_given_back_is_told_with_its_reason(ward: Ward) -> None:
    dossier = received(ward, charges=(FEE,), money=(cash(20_000),))
    undo = UndoPayment(
        request_id=new_id(),
        dossier=dossier.id,
        payment=dossier.payments[0].id,
        refund=True,
        reason="Được miễn",
    )
    money.undo(ward.desk, undo)
    assert told(ward, dossier.id)[-1] == "Hoàn lại 20.000 đồng, tiền mặt. Lý do: Được miễn"


def test_the_story_of_one_who_was_erased_keeps_the_acts_and_loses_the_words(ward: Ward) -> None:
    dossier = whole_life(ward)
    person = reception.find(ward.desk, dossier).applicants[0].party_id
    privacy.erase(ward.as_officer("TRUONG"), person, "Theo đơn", new_id(), second_of(ward))
    sentences = told(ward, dossier)
    assert len(sentences) == 18
    assert "Lấy ý kiến của Công an phường: đã xoá" in sentences
    assert not any("Hồng Ánh" in s or "xác minh" in s or "Tuấn" in s for s in sentences)
    assert sentences[-1] == (
        "Xoá dữ liệu cá nhân của người trong hồ sơ, cùng Đỗ Thị Phó. Lý do: Theo đơn"
    )
    assert_proven(ward)


def test_a_couples_story_loses_only_what_belonged_to_the_one_erased(ward: Ward) -> None:
    husband = anh(name="Lê Văn Lương", identity=(), phone=None)
    dossier = appraised(ward, holders=(applicant(), applicant(husband)))
    resolve = Resolve(
        request_id=new_id(),
        dossier=dossier.id,
        result=ResultKind.GRANTED,
        number="1",
        on=ward.clock.now.date(),
    )
    resolution.resolve(ward.desk, resolve)
    second = dossier.applicants[1].party_id
    handover.give_back(
        ward.desk, Return(request_id=new_id(), dossier=dossier.id, collector_id=second)
    )
    first = dossier.applicants[0].party_id
    privacy.erase(ward.as_officer("TRUONG"), first, "Theo đơn", new_id(), second_of(ward))
    assert "Trả kết quả cho Lê Văn Lương." in told(ward, dossier.id)


def test_nobody_tells_the_story_of_a_dossier_that_is_not_there(ward: Ward) -> None:
    with pytest.raises(DossierUnknown):
        story.story(ward.desk, "nothing")
