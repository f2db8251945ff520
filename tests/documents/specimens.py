"""One specimen of each paper, as a busy but ordinary day would print it."""

from dataclasses import replace
from datetime import date, datetime

from urbgov_desk.documents.values import (
    Apology,
    Applicant,
    Authorisation,
    ClosingNotice,
    ControlSlip,
    CourierList,
    CourierRow,
    FeeLine,
    FinancialNotice,
    Hop,
    Letterhead,
    MissingPapersNote,
    OnBehalf,
    Paper,
    PaperAnswer,
    PaperLine,
    Receipt,
    Refusal,
    RegisterRow,
    StopNotice,
    SupplementRequest,
    TrackingRegister,
)
from urbgov_desk.domain.moment import HANOI

CODE = "H26.78-261123-0007"
QR = "R1/H26.78-261123-0007-1/20261123/ABCDEFGHIJKLMNOP"


def at(hour: int, minute: int = 0, *, day: int = 23, month: int = 11) -> datetime:
    """A moment of 2026 in Hanoi."""
    return datetime(2026, month, day, hour, minute, tzinfo=HANOI)


def head(symbol: str = "07/TNHS-TTPVHCC") -> Letterhead:
    return Letterhead(
        parent="UBND phường Bồ Đề",
        unit="Trung tâm Phục vụ hành chính công",
        symbol_number=symbol,
        place="Bồ Đề",
        on=date(2026, 11, 23),
    )


ANH = Applicant(
    name="Nguyễn Thị Ngọc Ánh",
    number="001190004521",
    address="Số 12 ngõ 99 đường Nguyễn Văn Cừ, tổ 5, phường Bồ Đề, thành phố Hà Nội",
    phone="0912345678",
    email="ngocanh@example.vn",
)

PAPERS = (
    PaperLine(name="Tờ khai đăng ký khai sinh", originals=1, answer=PaperAnswer.original_kept),
    PaperLine(name="Giấy chứng sinh", originals=1, answer=PaperAnswer.original_kept),
    PaperLine(
        name="Giấy chứng nhận kết hôn của cha, mẹ",
        answer=PaperAnswer.looked_up_database,
        note="08:10 23/11/2026, Trần Văn Hòa",
    ),
    PaperLine(name="Căn cước của người đi đăng ký khai sinh", answer=PaperAnswer.original_seen),
    PaperLine(
        name="Giấy ủy quyền đăng ký khai sinh (nếu có)", copies=1, answer=PaperAnswer.copy_kept
    ),
)


def receipt() -> Receipt:
    return Receipt(
        head=head("07/TTPVHCC"),
        qr=QR,
        code=CODE,
        unit_line="Trung tâm Phục vụ hành chính công phường Bồ Đề",
        stamp_office="TRUNG TÂM PVHCC PHƯỜNG BỒ ĐỀ",
        applicants=(ANH,),
        content="Đăng ký khai sinh (1.001193)",
        papers=PAPERS,
        limit="trong ngày",
        received_at=at(8, 15),
        due_at=at(17),
        return_place="Trung tâm Phục vụ hành chính công phường Bồ Đề",
        volume="01/2026",
        ordinal=123,
        fees=(
            FeeLine(name="Lệ phí đăng ký khai sinh", amount=0, note="miễn"),
            FeeLine(name="Phí cấp bản sao trích lục", amount=16_000),
        ),
        receiver="Trần Văn Hòa",
        submitter="Nguyễn Thị Ngọc Ánh",
    )


def receipt_on_behalf() -> Receipt:
    return replace(
        receipt(),
        on_behalf=OnBehalf(
            name="Đặng Hữu Phượng",
            address="Số 3 phố Hồng Tiến, phường Bồ Đề, thành phố Hà Nội",
            number="001085001234",
            phone="0987654321",
            authorisation="Giấy ủy quyền ngày 20/11/2026, chứng thực số 15",
        ),
    )


def supplement() -> SupplementRequest:
    return SupplementRequest(
        head=head("12/PBS-TTPVHCC"),
        code=CODE,
        applicant=ANH,
        content="Đăng ký khai sinh (1.001193)",
        items=(
            "Nộp bản chính Giấy chứng sinh do cơ sở y tế nơi trẻ sinh ra cấp.",
            "Ghi lại họ, chữ đệm, tên của trẻ trong Tờ khai theo thỏa thuận của cha, mẹ.",
        ),
        reason="Hồ sơ chưa đủ giấy tờ theo Điều 16 Luật Hộ tịch.",
        answer_by=date(2026, 12, 14),
        contact="bà Lê Thị Kim Tuấn",
        contact_phone="024 3827 1234",
        guide="Trần Văn Hòa",
    )


def refusal() -> Refusal:
    return Refusal(
        head=head("03/PTC-TTPVHCC"),
        unit_line="Trung tâm Phục vụ hành chính công phường Bồ Đề",
        applicant=ANH,
        content="Cấp Giấy chứng nhận quyền sử dụng đất lần đầu",
        reasons=("Thửa đất không thuộc địa bàn phường và thủ tục chưa áp dụng phi địa giới.",),
        receiver="Trần Văn Hòa",
        submitter="Nguyễn Thị Ngọc Ánh",
    )


def apology() -> Apology:
    return Apology(
        head=Letterhead(
            parent="Thành phố Hà Nội",
            unit="Ủy ban nhân dân phường Bồ Đề",
            symbol_number="05/PXL-UBND",
            place="Bồ Đề",
            on=date(2026, 11, 23),
        ),
        addressee="Bà Nguyễn Thị Ngọc Ánh",
        body="Ủy ban nhân dân phường Bồ Đề",
        procedure="Xác nhận tình trạng hôn nhân",
        number="001190004521",
        code=CODE,
        received_at=at(9, 5, day=3),
        due_at=at(17, day=24),
        reason="Đang chờ kết quả xác minh của nơi cư trú trước đây.",
        new_due_at=at(17, day=30),
        signer_title="TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
        signer="Hoàng Thị Ngọc Hải",
    )


def stop() -> StopNotice:
    return StopNotice(
        head=head("02/TB-TTPVHCC"),
        addressee="Bà Nguyễn Thị Ngọc Ánh",
        number="001190004521",
        code=CODE,
        procedure="Đăng ký khai sinh",
        asked_at=at(10),
        reason="người nộp muốn nộp lại tại nơi cư trú mới.",
        state="đang giải quyết, chưa có kết quả.",
        returned_papers=("Giấy chứng sinh (01 bản chính)",),
        returned_money="16.000 đồng",
        signer_title="GIÁM ĐỐC",
        signer="Vũ Thị Ngọc Yến",
    )


def control_slip() -> ControlSlip:
    desk, office = "Bộ phận Tiếp nhận và Trả kết quả", "Phòng Văn hóa – Xã hội"
    return ControlSlip(
        head=head("07/PKS-TTPVHCC"),
        code=CODE,
        resolving_body=office,
        received_at=at(8, 15),
        due_at=at(17),
        hops=(
            Hop(
                giver_unit=desk,
                receiver_unit=office,
                at=at(8, 40),
                giver="Trần Văn Hòa",
                receiver="Lê Văn Ánh",
            ),
            Hop(
                giver_unit=office,
                receiver_unit=desk,
                at=at(15, 20),
                giver="Lê Văn Ánh",
                receiver="Trần Văn Hòa",
                result="đúng hạn",
            ),
        ),
    )


def register(rows: int = 60) -> TrackingRegister:
    return TrackingRegister(
        head=head("01/STD-TTPVHCC"),
        field="Hộ tịch",
        year=2026,
        volume="01",
        rows=tuple(
            RegisterRow(
                ordinal=n,
                code=f"H26.78-261123-{n:04d}",
                procedure="Thủ tục đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
                applicant="Đặng Hữu Phượng",
                address_phone="Số 3 phố Hồng Tiến, phường Bồ Đề, Hà Nội; 0987654321",
                resolving_body="UBND phường Bồ Đề",
                received_at=at(8, 15),
                due_at=at(17),
                returned_at=at(16, 30) if n % 3 else None,
                return_way="trực tiếp",
                signed="Đặng Hữu Phượng" if n % 3 else "",
            )
            for n in range(1, rows + 1)
        ),
    )


def courier_list(rows: int = 40) -> CourierList:
    return CourierList(
        head=head("01/DSBG-TTPVHCC"),
        courier="Phạm Đức Khánh",
        courier_office="Bưu điện Long Biên",
        handed_at=at(8, 5),
        return_at=at(15),
        rows=tuple(
            CourierRow(
                applicant="Hoàng Thị Kim Yến",
                procedure="Xác nhận tình trạng hôn nhân",
                reference=f"RB{n:09d}VN",
            )
            for n in range(1, rows + 1)
        ),
        receiver="Trần Văn Hòa",
    )


def authorisation() -> Authorisation:
    return Authorisation(
        head=head(""),
        principal=ANH,
        agent=Applicant(name="", phone=""),
        code=CODE,
        procedure="Đăng ký khai sinh",
        office="Trung tâm Phục vụ hành chính công phường Bồ Đề",
    )


def missing_note() -> MissingPapersNote:
    return MissingPapersNote(
        head=head(""),
        code=CODE,
        procedure="Đăng ký khai sinh",
        collector="Nguyễn Văn Tuấn (cháu)",
        asked_at=at(9, 10),
        missing=(
            "Giấy tiếp nhận hồ sơ và hẹn trả kết quả, hoặc giấy tờ tùy thân của người nộp",
            "Giấy ủy quyền nhận kết quả (mẫu kèm theo)",
        ),
        office_hours="07:30–11:30 và 13:30–17:00, thứ Hai đến thứ Sáu",
        contact="Quầy số 3",
        contact_phone="024 3827 1234",
        receiver="Trần Văn Hòa",
        authorisation=authorisation(),
    )


def financial() -> FinancialNotice:
    return FinancialNotice(
        head=head("04/TB-TTPVHCC"),
        addressee="Bà Nguyễn Thị Ngọc Ánh",
        number="001190004521",
        code=CODE,
        procedure="Cấp giấy phép xây dựng nhà ở riêng lẻ",
        fees=(
            FeeLine(name="Lệ phí cấp giấy phép xây dựng", amount=75_000),
            FeeLine(name="Chi phí trích đo", amount=1_250_000, note="theo hợp đồng"),
        ),
        basis="Nghị quyết của Hội đồng nhân dân thành phố",
        pay_at="quầy thu số 2 hoặc chuyển khoản theo mã QR tại quầy",
        pay_by=date(2026, 12, 1),
        contact="Quầy số 2",
        contact_phone="024 3827 1234",
        signer_title="GIÁM ĐỐC",
        signer="Vũ Thị Ngọc Yến",
    )


def closing() -> ClosingNotice:
    return ClosingNotice(
        head=head("06/TB-TTPVHCC"),
        addressee="Bà Nguyễn Thị Ngọc Ánh",
        number="001190004521",
        code=CODE,
        procedure="Đăng ký khai sinh",
        requested_at=at(9, day=2),
        request_number="12/PBS-TTPVHCC",
        answer_by=date(2026, 11, 20),
        returned_papers=("Giấy chứng sinh (01 bản chính)",),
        signer_title="GIÁM ĐỐC",
        signer="Vũ Thị Ngọc Yến",
    )


def all_papers() -> dict[str, Paper]:
    """Every kind of paper, by name."""
    return {
        "receipt": receipt(),
        "receipt_on_behalf": receipt_on_behalf(),
        "supplement": supplement(),
        "refusal": refusal(),
        "apology": apology(),
        "stop": stop(),
        "control_slip": control_slip(),
        "register": register(),
        "courier_list": courier_list(),
        "missing_note": missing_note(),
        "financial": financial(),
        "closing": closing(),
        "authorisation": authorisation(),
    }
