"""Each form's items come out, in the form's own order and words."""

from dataclasses import replace
from datetime import date

import pytest

from tests.documents import specimens
from tests.documents.reading import page_lines, page_texts, whole_text
from urbgov_desk import documents
from urbgov_desk.documents.form import NoFormInForce
from urbgov_desk.documents.values import Applicant, FeeLine, Paper, SigningWay


def in_order(text: str, *parts: str) -> None:
    """Assert that the parts follow each other in the text."""
    place = 0
    for part in parts:
        found = text.find(part, place)
        assert found >= 0, f"{part!r} is missing after {text[max(place - 40, 0) : place]!r}"
        place = found + len(part)


def test_the_receipt_has_the_sixteen_items_of_mau_01_in_order() -> None:
    in_order(
        page_texts(documents.make(specimens.receipt_on_behalf()))[0],
        "UBND PHƯỜNG BỒ ĐỀ",
        "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Số: 07/TTPVHCC",
        "Bồ Đề, ngày 23 tháng 11 năm 2026",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "Mã hồ sơ: H26.78-261123-0007",
        "Trung tâm Phục vụ hành chính công phường Bồ Đề",
        "Tiếp nhận hồ sơ của Ông (Bà)/Tổ chức: Nguyễn Thị Ngọc Ánh",
        "Số định danh cá nhân/tổ chức: 001190004521",
        "Địa chỉ: Số 12 ngõ 99",
        "Số điện thoại: 0912345678",
        "Email: ngocanh@example.vn",
        "Người ủy quyền: Đặng Hữu Phượng",
        "giấy tờ ủy quyền: Giấy ủy quyền ngày 20/11/2026, chứng thực số 15",
        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh",
        "Thành phần hồ sơ nộp gồm:",
        "1 Tờ khai đăng ký khai sinh 1 – nộp bản chính",
        "2 Giấy chứng sinh 1 – nộp bản chính",
        "tra cứu cơ sở dữ liệu",
        "đã xem bản chính",
        "nộp bản sao",
        "Số lượng hồ sơ: 01 (bộ)",
        "Thời gian giải quyết hồ sơ theo quy định là: trong ngày",
        "Thời gian nhận hồ sơ: 08 giờ 15 phút, ngày 23 tháng 11 năm 2026",
        "Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút, ngày 23 tháng 11 năm 2026",
        "Đăng ký nhận kết quả tại: Trung tâm Phục vụ hành chính công phường Bồ Đề",
        "Vào Sổ theo dõi hồ sơ, Quyển số 01/2026 Số thứ tự 123 (nếu có)",
        "tổng cộng: 16.000 đồng",
        "NGƯỜI NỘP HỒ SƠ",
        "(Ký và ghi rõ họ tên)",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
        "Trần Văn Hòa",
        "ĐÃ TIẾP NHẬN",
        "(Liên 1: Lưu)",
    )


def test_the_two_copies_of_a_receipt_differ_only_in_their_label() -> None:
    first, second = page_texts(documents.make(specimens.receipt()))
    assert "(Liên 2: Giao người nộp)" in second
    assert first.replace("Liên 1: Lưu", "Liên 2: Giao người nộp") == second


def test_a_receipt_without_authorisation_or_fees_does_not_speak_of_them() -> None:
    text = whole_text(documents.make(replace(specimens.receipt(), fees=())))
    assert "Người ủy quyền:" not in text
    assert "Phí, lệ phí" not in text


def test_a_due_moment_that_is_not_known_is_said_and_not_invented() -> None:
    paper = replace(
        specimens.receipt(),
        limit="chưa xác định – theo thông báo của cơ quan thuế",
        due_at=None,
        fees=(FeeLine(name="Lệ phí", amount=None), FeeLine(name="Phí", amount=5_000)),
    )
    text = whole_text(documents.make(paper))
    assert "theo quy định là: chưa xác định – theo thông báo của cơ quan thuế" in text
    assert "trả kết quả giải quyết hồ sơ: chưa xác định" in text
    assert "Lệ phí: chưa xác định; Phí: 5.000 đồng" in text
    assert "tổng cộng" not in text


def test_a_couple_a_passport_and_a_birth_year_are_printed_as_they_are() -> None:
    paper = replace(
        specimens.receipt(),
        applicants=(
            Applicant(name="KIM MIN JI", number="M12345678", number_kind="Hộ chiếu số"),
            Applicant(name="Đỗ Văn Ước", born="sinh năm 1948", number_note="chưa được cấp"),
        ),
    )
    text = whole_text(documents.make(paper))
    assert "Tổ chức: 1) KIM MIN JI; 2) Đỗ Văn Ước (sinh năm 1948)" in text
    assert "1) Hộ chiếu số M12345678; 2) chưa được cấp" in text


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (SigningWay.fingerprint, "NGƯỜI NỘP HỒ SƠ (Điểm chỉ)"),
        (SigningWay.cannot_sign, "NGƯỜI NỘP HỒ SƠ (Không ký, không điểm chỉ được)"),
    ],
)
def test_who_cannot_sign_is_not_asked_to(way: SigningWay, words: str) -> None:
    paper = replace(specimens.receipt(), signing_way=way)
    assert words in page_texts(documents.make(paper))[0]


def test_a_corrected_receipt_says_so_under_its_title() -> None:
    paper = replace(
        specimens.receipt(), revision=2, replaces="thay Giấy tiếp nhận in ngày 22/11/2026"
    )
    in_order(
        page_texts(documents.make(paper))[0],
        "HẸN TRẢ KẾT QUẢ",
        "(Bản sửa đổi lần 1 – thay Giấy tiếp nhận in ngày 22/11/2026)",
        "Mã hồ sơ:",
    )


def test_the_receipt_of_2018_keeps_its_own_words() -> None:
    paper = specimens.receipt()
    old = replace(paper, head=replace(paper.head, on=date(2024, 5, 6)))
    text = whole_text(documents.make(old))
    assert "được lập thành 2 liên" in text
    assert "Số định danh" not in text
    assert "TT 01/2018/TT-VPCP" in text


def test_the_set_of_2018_keeps_its_own_numbers_and_titles() -> None:
    def old(paper: Paper) -> str:
        return whole_text(documents.make(replace(paper, head=replace(paper.head, on=day))))

    day = date(2024, 5, 6)
    assert "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ" in old(specimens.apology())
    assert "Mẫu số 05 (TT 01/2018" in old(specimens.control_slip())
    assert "Mẫu số 06 (TT 01/2018" in old(specimens.register(2))
    assert "Số định danh" not in old(specimens.refusal())


def test_a_day_before_the_first_form_is_told() -> None:
    paper = specimens.supplement()
    early = replace(paper, head=replace(paper.head, on=date(2017, 1, 1)))
    with pytest.raises(NoFormInForce):
        documents.make(early)


def test_the_supplement_request_follows_mau_02() -> None:
    in_order(
        whole_text(documents.make(specimens.supplement())),
        "Số: 12/PBS-TTPVHCC",
        "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
        "Hồ sơ của: Nguyễn Thị Ngọc Ánh",
        "Nội dung yêu cầu giải quyết: Đăng ký khai sinh",
        "Địa chỉ:",
        "Số điện thoại: 0912345678 Email: ngocanh@example.vn",
        "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau: 1. Nộp bản chính",
        "2. Ghi lại họ",
        "Lý do: Hồ sơ chưa đủ",
        "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, Ông/Bà liên hệ với bà Lê Thị Kim Tuấn "
        "số điện thoại 024 3827 1234 để được hướng dẫn./.",
        "NGƯỜI HƯỚNG DẪN",
        "Trần Văn Hòa",
    )
    assert "NGƯỜI NỘP" not in whole_text(documents.make(specimens.supplement()))


def test_the_refusal_follows_mau_03() -> None:
    in_order(
        whole_text(documents.make(specimens.refusal())),
        "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
        "Trung tâm Phục vụ hành chính công phường Bồ Đề",
        "Tiếp nhận hồ sơ của: Nguyễn Thị Ngọc Ánh",
        "Số định danh cá nhân/tổ chức: 001190004521",
        "Địa chỉ:",
        "Số điện thoại:",
        "Email:",
        "Mã hồ sơ (nếu có): …",
        "Nội dung yêu cầu giải quyết: Cấp Giấy chứng nhận",
        "Qua xem xét, Bộ phận Tiếp nhận và Trả kết quả thông báo không tiếp nhận, giải quyết hồ "
        "sơ này với lý do cụ thể như sau: 1. Thửa đất",
        "Xin thông báo cho Ông/Bà được biết và thực hiện./.",
        "NGƯỜI NỘP HỒ SƠ",
        "NGƯỜI TIẾP NHẬN HỒ SƠ",
    )


def test_the_apology_follows_mau_04() -> None:
    in_order(
        whole_text(documents.make(specimens.apology())),
        "Số: 05/PXL-UBND",
        "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
        "Kính gửi: Bà Nguyễn Thị Ngọc Ánh",
        "Ngày 03 tháng 11 năm 2026, Ủy ban nhân dân phường Bồ Đề tiếp nhận giải quyết hồ sơ đề "
        "nghị giải quyết thủ tục hành chính Xác nhận tình trạng hôn nhân của Ông/Bà/Tổ chức; "
        "số định danh: 001190004521; mã số hồ sơ: H26.78-261123-0007",
        "Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 00, ngày 24 tháng 11 năm 2026",
        "Tuy nhiên đến nay,",
        "Lý do: Đang chờ kết quả xác minh",
        "xin trân trọng gửi lời xin lỗi đến Ông (Bà)/Tổ chức",
        "vào ngày 30 tháng 11 năm 2026",
        "Mong nhận được sự thông cảm",
        "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH",
        "Hoàng Thị Ngọc Hải",
    )


def test_the_control_slip_has_a_row_per_hand_over_and_at_least_four() -> None:
    text = whole_text(documents.make(specimens.control_slip()))
    in_order(
        text,
        "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
        "Mã số hồ sơ: H26.78-261123-0007",
        "Cơ quan (bộ phận) giải quyết hồ sơ: Phòng Văn hóa – Xã hội",
        "Cơ quan phối hợp giải quyết hồ sơ: …",
        "Ngày nhận: ngày 23 tháng 11 năm 2026",
        "Hẹn trả kết quả vào 17 giờ 00 phút, ngày 23 tháng 11 năm 2026",
        "08 giờ 40 phút, ngày 23/11/2026",
        "15 giờ 20 phút, ngày 23/11/2026",
        "đúng hạn",
        "Ghi chú:",
    )
    assert text.count("1. Giao:") == 4
    assert text.count("2. Nhận:") == 4


def test_the_register_has_eleven_columns_repeats_its_heading_and_counts() -> None:
    pages = page_texts(documents.make(specimens.register(60)))
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert "Nhận và trả kết quả" in page
        assert "1 2 3 4 5 6 7 8 9 10 11" in page
        assert f"Trang {number}/{len(pages)}" in page
    assert "Lĩnh vực: Hộ tịch – Năm 2026 – Quyển số 01" in pages[0]
    assert "Tổng số: 60 hồ sơ; đã trả kết quả: 40; chưa trả kết quả: 20." in pages[-1]
    whole = " ".join(pages)
    for ordinal in range(1, 61):
        assert whole.count(f"H26.78-261123-{ordinal:04d}") == 1


def test_a_register_goes_on_from_the_page_it_was_left_at() -> None:
    pages = page_texts(documents.make(replace(specimens.register(3), first_page=12)))
    assert "Trang 12/12" in pages[0]


def test_a_courier_gets_one_list_of_all_unchecked_dossiers() -> None:
    text = whole_text(documents.make(specimens.courier_list(40)))
    assert text.count("chưa kiểm") == 40
    in_order(
        text,
        "(CHƯA KIỂM)",
        "Số lượng: 40 hồ sơ",
        "RB000000040VN",
        "Hẹn người giao trở lại lúc 15 giờ 00 phút, ngày 23 tháng 11 năm 2026",
        "NGƯỜI GIAO",
        "NGƯỜI NHẬN",
    )


def test_the_note_of_missing_papers_brings_its_authorisation_with_it() -> None:
    note, authorisation = page_texts(documents.make(specimens.missing_note()))
    in_order(note, "thiếu giấy tờ sau đây", "1. Giấy tiếp nhận", "2. Giấy ủy quyền", "Quầy số 3")
    in_order(
        authorisation,
        "GIẤY ỦY QUYỀN NHẬN KẾT QUẢ",
        "Bên ủy quyền:",
        "Họ và tên: Nguyễn Thị Ngọc Ánh",
        "Bên được ủy quyền:",
        "Họ và tên: …",
        "mã số H26.78-261123-0007",
    )


@pytest.mark.parametrize(
    "paper",
    [
        specimens.stop(),
        specimens.closing(),
        specimens.financial(),
        specimens.authorisation(),
    ],
    ids=lambda paper: paper.kind,
)
def test_a_form_whose_original_was_not_seen_says_so(paper: Paper) -> None:
    assert "MẪU CHƯA ĐỐI CHIẾU BẢN GỐC" in whole_text(documents.make(paper))


def test_a_verified_form_does_not_say_it_is_unverified() -> None:
    assert "ĐỐI CHIẾU" not in whole_text(documents.make(specimens.receipt()))


def test_a_sum_with_an_unknown_part_is_unknown() -> None:
    paper = replace(
        specimens.financial(),
        fees=(FeeLine(name="a", amount=1_000), FeeLine(name="b", amount=None)),
    )
    assert "Tổng số tiền: chưa xác định" in whole_text(documents.make(paper))
    assert "1.325.000 đồng" in whole_text(documents.make(specimens.financial()))


@pytest.mark.parametrize("paper", specimens.all_papers().values(), ids=specimens.all_papers())
def test_every_title_stands_on_one_line(paper: Paper) -> None:
    from urbgov_desk.documents.form import in_force, shipped

    title = in_force(shipped(paper.kind), paper.head.on).title
    assert title in page_lines(documents.make(paper))
