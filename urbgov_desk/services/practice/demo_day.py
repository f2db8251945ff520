"""What happens on the sample day, from opening to closing."""

from dataclasses import replace
from datetime import date, datetime

from urbgov_desk.domain.act import (
    AskSupplement,
    AskSupplementFirst,
    AttemptCollection,
    Correction,
    CourierDossier,
    DemandPayment,
    EnteredCharge,
    Extend,
    HandOver,
    Intake,
    ListCourier,
    MakeReady,
    Refuse,
    Resolve,
    ResultGiven,
    Return,
    Stop,
    TakenMoney,
    TakeSupplement,
)
from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod, ResultKind, SubmittedPaper
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.party import Address
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.services import (
    correction,
    courier,
    extension,
    handling,
    handover,
    intake,
    intake_and_return,
    reckoning,
    refusal,
    register,
    resolution,
    stopping,
    supplement,
)
from urbgov_desk.services.practice import demo_certifying
from urbgov_desk.services.practice.demo_record import DAY, Day
from urbgov_desk.services.practice.made_up import Business, intake_of
from urbgov_desk.store.identifier import new_id

_TWO_DAYS_BEFORE, _DAY_BEFORE = date(2026, 11, 18), date(2026, 11, 19)
_MARRIAGE, _CORRECTION, _BIRTH = "1.004873", "1.004859", "1.001193"
_WEDDING, _COPY, _TRADE, _PENSION = "1.000894", "2.000815", "1.001612", "1.014027"


def play(day: Day) -> None:
    """Play it: what came in before, the morning, the afternoon, the close."""
    certifying = demo_certifying.open_desk(day)
    slow, unclear = _days_before(day)
    certifying.day_before()
    first = _morning(day, slow, unclear)
    certifying.morning()
    _afternoon(day, first, unclear)
    certifying.afternoon()
    _close(day)


def _days_before(day: Day) -> tuple[str, str]:
    """Two dossiers that are on their way already."""
    day.at(9, 10, _TWO_DAYS_BEFORE)
    slow = _receive(day, _CORRECTION, "Hôm trước: tiếp nhận hồ sơ cải chính hộ tịch.")
    day.at(10, 0, _TWO_DAYS_BEFORE)
    _hand_over(day, slow, "Văn phòng HĐND và UBND")
    day.at(8, 30, _DAY_BEFORE)
    unclear = _receive(day, _MARRIAGE, "Hôm trước: tiếp nhận hồ sơ xác nhận tình trạng hôn nhân.")
    day.at(9, 15, _DAY_BEFORE)
    _hand_over(day, unclear, "Văn phòng HĐND và UBND")
    return slow, unclear


def _morning(day: Day, slow: str, unclear: str) -> str:
    day.at(7, 45)
    first = _receive(day, _MARRIAGE, "Tiếp nhận hồ sơ xác nhận tình trạng hôn nhân.")
    day.at(8, 0)
    _copies_at_once(day)
    day.at(8, 15)
    waiting = _ask_first(day)
    day.at(8, 25)
    wedding = _receive(day, _WEDDING, "Tiếp nhận hồ sơ đăng ký kết hôn của hai người.")
    day.at(8, 30)
    _same_day(day, wedding, "46/KH")
    day.at(9, 0)
    _refuse(day)
    day.at(9, 20)
    _hand_over(day, first, "Văn phòng HĐND và UBND")
    day.at(9, 40)
    _ask(day, unclear)
    day.at(10, 5)
    _extend(day, slow)
    day.at(10, 50)
    born = _received_after_all(day, waiting)
    day.at(10, 55)
    _same_day(day, born, "151/KS")
    return first


def _afternoon(day: Day, first: str, unclear: str) -> None:
    day.at(13, 40)
    _take(day, unclear)
    day.at(13, 55)
    _correct(day)
    day.at(14, 10)
    _stop(day)
    day.at(14, 30)
    _demand(day)
    day.at(14, 50)
    _courier(day)
    day.at(15, 10)
    _resolve(day, first)
    day.at(15, 30)
    _attempt(day, first)
    day.at(16, 5)
    _give_back(day, first)


def _close(day: Day) -> None:
    day.at(16, 40)
    made = register.tracking_register(day.desk, "Hộ tịch", DAY.year, new_id())
    day.tell("tracking_register", "In sổ theo dõi hồ sơ lĩnh vực Hộ tịch.", papers=(made,))


# --- Acts -----------------------------------------------------------------------------------------


def _business(day: Day, code: str) -> Business:
    return next(each for each in day.crowd.businesses if each.code == code)


def _visit(day: Day, code: str, *, paid: bool = True) -> Intake:
    business = _business(day, code)
    return intake_of(
        business,
        day.crowd.holders(business),
        request_id=new_id(),
        law=day.desk.law,
        at=day.clock.now,
        rng=day.rng,
        paid=paid,
    )


def _why(day: Day, asked: Intake) -> tuple[str, ...]:
    due = reckoning.preview(day.desk, asked).due
    return tuple(reason.text_vi for reason in (*due.reasons, *due.doubts))


def _receive(day: Day, code: str, text: str) -> str:
    asked = _visit(day, code)
    done = intake.receive(day.desk, asked)
    day.tell(
        "receive",
        text,
        code=done.code,
        due_at=done.due_at,
        reasons=_why(day, asked),
        papers=done.papers,
    )
    return done.dossier


def _copies_at_once(day: Day) -> None:
    asked = replace(_visit(day, _COPY), receipt=False)
    given = ResultGiven(number="1127", on=DAY)
    done = intake_and_return.receive_and_return(day.desk, asked, given)
    taken = sum(each.amount for each in asked.money)
    money = f"{taken:,}".replace(",", ".")
    text = f"Chứng thực bản sao, trả kết quả ngay; thu {money} đồng."
    day.tell("receive_and_return", text, code=done.code)


def _ask_first(day: Day) -> tuple[str, Intake]:
    asked = _visit(day, _BIRTH, paid=False)
    request = AskSupplementFirst(
        request_id=new_id(),
        intake=asked,
        items=("Giấy chứng sinh (bản chính)", "Tờ khai có chữ ký của người đi đăng ký"),
        reason="Chưa có Giấy chứng sinh; Tờ khai chưa ký.",
    )
    done = supplement.ask_first(day.desk, request)
    text = "Hồ sơ khai sinh còn thiếu giấy tờ: hướng dẫn bổ sung một lần, chưa tiếp nhận."
    day.tell("ask_supplement_first", text, papers=done.papers)
    return done.dossier, asked


def _received_after_all(day: Day, waiting: tuple[str, Intake]) -> str:
    dossier, asked = waiting
    again = replace(asked, request_id=new_id(), dossier=dossier)
    done = intake.receive(day.desk, again)
    day.tell(
        "receive",
        "Công dân mang đủ giấy tờ trở lại: tiếp nhận hồ sơ khai sinh.",
        code=done.code,
        due_at=done.due_at,
        reasons=_why(day, again),
        papers=done.papers,
    )
    return done.dossier


def _same_day(day: Day, dossier: str, number: str) -> None:
    """Handed over, resolved and returned within the half hour."""
    _hand_over(day, dossier, "Văn phòng HĐND và UBND")
    day.later(20)
    request = Resolve(
        request_id=new_id(), dossier=dossier, result=ResultKind.GRANTED, number=number, on=DAY
    )
    done = resolution.resolve(day.desk, request)
    day.tell("resolve", "Đã ký kết quả trong ngày.", code=done.code)
    day.later(5)
    _give_back(day, dossier)


def _refuse(day: Day) -> None:
    asked = _visit(day, _PENSION, paid=False)
    ground = next(g for g in refusal.refusal_grounds(day.desk, _PENSION))
    request = Refuse(
        request_id=new_id(),
        intake=asked,
        grounds=(ground.key,),
        words="Công dân thường trú tại địa phương khác, đã được hướng dẫn nơi nộp.",
    )
    done = refusal.refuse(day.desk, request)
    day.tell("refuse", "Từ chối tiếp nhận một hồ sơ, có nêu căn cứ.", papers=done.papers)


def _hand_over(day: Day, dossier: str, unit: str) -> None:
    done = handling.hand_over(
        day.desk, HandOver(request_id=new_id(), dossier=dossier, to_unit=unit)
    )
    text = f"Chuyển hồ sơ cho {unit}."
    day.tell("hand_over", text, code=done.code, due_at=done.due_at, papers=done.papers)


def _ask(day: Day, dossier: str) -> None:
    request = AskSupplement(
        request_id=new_id(),
        dossier=dossier,
        items=("Trích lục ghi chú ly hôn (bản sao)",),
        reason="Người yêu cầu đã từng đăng ký kết hôn ở nơi khác.",
    )
    done = supplement.ask(day.desk, request)
    text = "Thẩm định thấy thiếu giấy tờ: yêu cầu bổ sung, tạm dừng tính thời hạn."
    day.tell("ask_supplement", text, code=done.code, papers=done.papers)


def _take(day: Day, dossier: str) -> None:
    brought = SubmittedPaper(
        name="Trích lục ghi chú ly hôn", answer=PaperAnswer.COPY_KEPT, copies=1
    )
    request = TakeSupplement(request_id=new_id(), dossier=dossier, papers=(brought,))
    done = supplement.take(day.desk, request)
    found = intake.find(day.desk, dossier)
    again = day.desk.law.due(found.procedure, day.clock.now)
    day.tell(
        "take_supplement",
        "Công dân bổ sung đủ giấy tờ: tính lại thời hạn.",
        code=done.code,
        due_at=done.due_at,
        reasons=[reason.text_vi for reason in again.reasons],
    )


def _extend(day: Day, dossier: str) -> None:
    reason = "Phải xác minh tại nơi đăng ký hộ tịch trước đây, chưa có văn bản trả lời."
    request = Extend(
        request_id=new_id(),
        dossier=dossier,
        reason=reason,
        due_at=datetime(2026, 11, 27, 17, 0, tzinfo=HANOI),
    )
    done = extension.extend(day.desk, request)
    day.tell(
        "extend",
        "Không kịp hạn: xin lỗi và hẹn lại, một ngày làm việc trước khi hết hạn.",
        code=done.code,
        due_at=done.due_at,
        reasons=(reason,),
        papers=done.papers,
    )


def _correct(day: Day) -> None:
    asked = _visit(day, _MARRIAGE)
    done = intake.receive(day.desk, asked)
    day.tell(
        "receive",
        "Tiếp nhận một hồ sơ, nội dung gõ nhầm.",
        code=done.code,
        due_at=done.due_at,
        reasons=_why(day, asked),
        papers=done.papers,
    )
    day.at(14, 0)
    mended = replace(
        asked, request_id=new_id(), dossier=None, content="Xác nhận tình trạng hôn nhân để mua nhà"
    )
    request = Correction(
        request_id=new_id(), dossier=done.dossier, intake=mended, reason="Gõ nhầm mục đích."
    )
    again = correction.correct(day.desk, request)
    text = "Đính chính: cùng mã hồ sơ, giấy tiếp nhận in lại lần 2."
    day.tell("correct", text, code=again.code, due_at=again.due_at, papers=again.papers)


def _stop(day: Day) -> None:
    dossier = _receive(day, _PENSION, "Tiếp nhận hồ sơ trợ cấp hưu trí xã hội.")
    day.at(14, 20)
    request = Stop(
        request_id=new_id(),
        dossier=dossier,
        reason="Công dân xin rút hồ sơ để nộp tại nơi cư trú mới.",
        returned_papers=("Văn bản đề nghị hưởng trợ cấp hưu trí xã hội",),
    )
    done = stopping.stop(day.desk, request)
    day.tell("stop", "Dừng giải quyết theo yêu cầu.", code=done.code, papers=done.papers)


def _demand(day: Day) -> None:
    dossier = _receive(day, _TRADE, "Tiếp nhận hồ sơ thành lập hộ kinh doanh.")
    day.at(14, 35)
    _hand_over(day, dossier, "Phòng Kinh tế, Hạ tầng và Đô thị")
    day.at(14, 45)
    basis = "Nghị quyết của HĐND (ví dụ tập huấn)"
    charge = EnteredCharge(
        kind=ChargeKind.le_phi, name="Lệ phí đăng ký hộ kinh doanh", amount=100_000, basis=basis
    )
    request = DemandPayment(request_id=new_id(), dossier=dossier, charges=(charge,), basis=basis)
    done = handling.demand_payment(day.desk, request)
    text = "Thông báo thực hiện nghĩa vụ tài chính."
    day.tell("demand_payment", text, code=done.code, due_at=done.due_at, papers=done.papers)


def _courier(day: Day) -> None:
    carrier = replace(day.crowd.person(), addresses=(Address(text="Bưu điện Tập Huấn"),))
    names = [day.crowd.person().name for _ in range(8)]
    request = ListCourier(
        request_id=new_id(),
        carrier=carrier,
        dossiers=tuple(CourierDossier(name=name, procedure=_COPY) for name in names),
        return_at=datetime(2026, 11, 23, 8, 30, tzinfo=HANOI),
    )
    listed = courier.list_dossiers(day.desk, request)
    text = "Bưu tá mang 8 phong bì: ký một danh sách, kiểm từng hồ sơ sau."
    day.tell("list_courier", text, code=listed.number, papers=listed.papers)


def _resolve(day: Day, dossier: str) -> None:
    request = Resolve(
        request_id=new_id(), dossier=dossier, result=ResultKind.GRANTED, number="218/XN", on=DAY
    )
    done = resolution.resolve(day.desk, request)
    day.tell("resolve", "Đã ký kết quả, trước hạn.", code=done.code)
    day.at(15, 15)
    resolution.make_ready(day.desk, MakeReady(request_id=new_id(), dossier=dossier, shelf="A1"))
    day.tell("make_ready", "Kết quả xếp ô A1, gọi công dân đến nhận.", code=done.code)
    slip = handling.control_slip(day.desk, dossier, new_id())
    day.tell("control_slip", "In phiếu kiểm soát đủ các lượt.", code=done.code, papers=slip.papers)


def _attempt(day: Day, dossier: str) -> None:
    request = AttemptCollection(
        request_id=new_id(),
        dossier=dossier,
        collector=day.crowd.person(),
        missing=("Giấy uỷ quyền của người nộp hồ sơ", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
    )
    done = handover.attempt(day.desk, request)
    text = "Người nhận thay thiếu giấy tờ: in phiếu hướng dẫn và mẫu giấy uỷ quyền."
    day.tell("attempt_collection", text, code=done.code, papers=done.papers)


def _give_back(day: Day, dossier: str) -> None:
    owed = max(intake.find(day.desk, dossier).money_due, 0)
    money = (TakenMoney(method=PaymentMethod.CASH, amount=owed),) if owed else ()
    request = Return(request_id=new_id(), dossier=dossier, money=money)
    done = handover.give_back(day.desk, request)
    day.tell("return", "Trả kết quả cho người nộp hồ sơ.", code=done.code)
