"""Slips of the certification desk: what lies on a bundle, goes with a visitor, is refused."""

from dataclasses import replace

import pytest

from tests.documents import certification_specimens as specimens
from tests.documents.reading import MM, found_codes, glyphs, page_sizes, page_texts, picture
from tests.documents.reading import whole_text as text_of
from tests.documents.test_wording import in_order
from urbgov_desk import documents
from urbgov_desk.documents.certification_values import BundleLine, Spot
from urbgov_desk.documents.form import AttestationDoesNotFit, CodeTooLong
from urbgov_desk.documents.qr import MODULE
from urbgov_desk.documents.values import PageSize
from urbgov_desk.domain.certification import Signatory

LONG_NAME = "Công Tằng Tôn Nữ Thị Huyền Trân " * 4


def test_a_bundle_slip_says_what_lies_in_the_bundle_and_the_stub_below_it_what_must_go_back() -> (
    None
):
    [text] = page_texts(documents.make(specimens.bundle_slip()))
    slip, stub = text.split("PHIẾU CỦA NGƯỜI YÊU CẦU")
    in_order(
        slip,
        "PHIẾU TÚI HỒ SƠ CHỨNG THỰC",
        "S-017",
        "Người yêu cầu: Nguyễn Thị Ngọc Ánh",
        "Nhận lúc: 08 giờ 40 phút, ngày 23 tháng 11 năm 2026",
        "Hẹn trả: 15 giờ 30 phút",
        "1 Căn cước công dân sao y 2 5",
        "4 Sơ yếu lý lịch chữ ký 3 1",
        "Bản chính trong túi: 04 – bản sao, bản ký phải trả: 09",
        "Số cuối của sổ: SCT/BS 1234; SCT/CK,ĐC 87",
    )
    in_order(
        stub,
        "S-017",
        "Nguyễn Thị Ngọc Ánh",
        "Số bản chính đã giao: 04",
        "Nhận lúc: 08 giờ 40 phút",
        "Hẹn trả: 15 giờ 30 phút",
    )
    assert "Căn cước" not in stub
    assert "Sơ yếu" not in stub


def test_the_short_number_can_be_read_across_the_room_on_both_parts() -> None:
    black = glyphs(documents.make(specimens.bundle_slip()), 0)
    tall = [glyph for glyph in black if glyph.text == "S" and glyph.top - glyph.bottom > 9 * MM]
    assert len(tall) == 2


def test_a_bundle_slips_code_names_the_bundle_and_nobody() -> None:
    pdf = documents.make(specimens.bundle_slip())
    assert [code.text for code in found_codes(picture(pdf))] == [specimens.bundle_slip().qr]


def test_an_ordinary_bundle_is_one_a5_leaf_and_a_large_one_keeps_its_stub_on_the_last() -> None:
    assert len(page_sizes(documents.make(specimens.bundle_slip()))) == 1
    many = tuple(
        BundleLine(title=f"Giấy tờ thứ {n} có tên dài để xuống dòng", pages=n, copies=2)
        for n in range(1, 41)
    )
    pages = page_texts(documents.make(replace(specimens.bundle_slip(), lines=many)))
    assert len(pages) > 1
    assert all(f"{n} Giấy tờ thứ {n} " in " ".join(pages) for n in range(1, 41))
    assert "PHIẾU CỦA NGƯỜI YÊU CẦU" in pages[-1]
    assert all("PHIẾU CỦA NGƯỜI YÊU CẦU" not in page for page in pages[:-1])


def test_a_visitor_with_a_long_name_and_without_an_hour_still_gets_a_stub() -> None:
    paper = replace(specimens.bundle_slip(), requester=LONG_NAME.strip(), return_at=None)
    text = text_of(documents.make(paper))
    assert text.count(LONG_NAME.strip()) == 2
    assert "Hẹn trả" not in text


@pytest.mark.parametrize("lines", [1, 4, 12, 30])
def test_an_office_slips_code_carries_the_lines_as_text(lines: int) -> None:
    paper = specimens.office_slip(lines)
    pdf = documents.make(paper)
    read = [code.text for n in range(len(page_sizes(pdf))) for code in found_codes(picture(pdf, n))]
    assert read == [paper.data]
    assert "CHỈ DÙNG NỘI BỘ – HUỶ SAU KHI DÙNG" in text_of(pdf)


def test_an_office_slip_for_few_lines_has_modules_old_scanners_read() -> None:
    pdf = documents.make(specimens.office_slip(4))
    [code] = found_codes(picture(pdf, dpi=300))
    side = (code.position.top_right.x - code.position.top_left.x) / 300 * 72
    assert side / 61 >= 0.6 * MM - 0.2 or side >= 60 * MM
    assert MODULE >= 0.6 * MM


def test_more_lines_than_a_code_can_carry_are_told() -> None:
    with pytest.raises(CodeTooLong):
        documents.make(specimens.office_slip(90))


def test_an_appointment_says_hour_and_day_and_both_sign_only_what_was_agreed() -> None:
    paper = specimens.appointment()
    in_order(
        text_of(documents.make(paper)),
        "PHIẾU HẸN TRẢ KẾT QUẢ CHỨNG THỰC",
        "MẪU CHƯA ĐỐI CHIẾU BẢN GỐC",
        "S-017",
        "1. Căn cước công dân: 1.000 bản sao",
        "Hẹn trả kết quả lúc: 16 giờ 00 phút, ngày 25 tháng 11 năm 2026",
        "Lý do: số lượng bản sao nhiều",
        "Căn cứ: Điều 21",
        "Thỏa thuận của người yêu cầu chứng thực: đồng ý",
        "NGƯỜI YÊU CẦU CHỨNG THỰC",
        "Số cuối của sổ khi in phiếu: SCT/BS 1234",
    )
    alone = text_of(documents.make(replace(paper, agreement="")))
    assert "NGƯỜI YÊU CẦU CHỨNG THỰC" not in alone
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in alone
    assert "Lý do" not in text_of(documents.make(replace(paper, reason="")))


def test_a_refusal_gives_every_ground_with_its_article() -> None:
    in_order(
        text_of(documents.make(specimens.refusal())),
        "ỦY BAN NHÂN DÂN PHƯỜNG BỒ ĐỀ",
        "Số: 04/TB-UBND",
        "VĂN BẢN TỪ CHỐI CHỨNG THỰC",
        "MẪU CHƯA ĐỐI CHIẾU BẢN GỐC",
        "Kính gửi: Bà Nguyễn Thị Ngọc Ánh",
        "yêu cầu chứng thực bản sao từ bản chính đối với:",
        "2. Giấy ủy quyền",
        "từ chối chứng thực vì:",
        "1. Bản chính bị tẩy xóa, sửa chữa không hợp lệ (Điều 22 khoản 1",
        "2. Giấy tờ, văn bản do cá nhân tự lập",
        "(Điều 22 khoản 6",
        "KT. CHỦ TỊCH PHÓ CHỦ TỊCH",
        "Trần Văn Hòa",
    )


def test_an_outside_kit_is_one_sheet_to_write_on_and_blanks_without_a_number() -> None:
    kit, blank = page_texts(documents.make(specimens.outside_kit()))
    in_order(
        kit,
        "PHIẾU GHI CHỨNG THỰC NGOÀI TRỤ SỞ",
        "Giờ, phút, ngày ký",
        "Nơi ký",
        "Buồng 12, Bệnh viện Tâm Anh",
        "Lý do thực hiện ngoài trụ sở",
        "Ngón nào, bàn tay nào",
        "Người làm chứng thứ nhất",
        "Người làm chứng thứ hai",
        "Chưa lấy số",
    )
    assert "Số chứng thực ……" in blank
    assert "…… giờ …… phút" in blank
    trained = page_texts(documents.make(replace(specimens.outside_kit(), training=True)))
    assert all("BẢN TẬP HUẤN" in page for page in trained)


def test_every_blank_of_a_kit_is_its_own_paper_on_every_kind_of_sheet() -> None:
    kit = specimens.outside_kit()
    [blank] = kit.attestations
    two = tuple(
        replace(blank, page_size=PageSize.a4_two_up, signatories=(Signatory(name=name),))
        for name in ("Đỗ Văn Ước", "Lý Thị Sửu")
    )
    whole = replace(kit, page_size=PageSize.a4_two_up, attestations=two)
    text = text_of(documents.make(whole))
    assert "Đỗ Văn Ước" in text
    assert "Lý Thị Sửu" in text


def test_the_calibration_sheet_frames_the_place_to_the_millimetre() -> None:
    image = picture(documents.make(specimens.calibration()), dpi=254)  # ten dots to a millimetre
    spot = specimens.calibration().spot
    left, top = round(spot.x * 10), round(spot.y * 10)
    right, foot = round((spot.x + spot.width) * 10), round((spot.y + spot.height) * 10)

    def dark(x: int, y: int) -> bool:
        return min(image.crop((x - 2, y - 2, x + 3, y + 3)).tobytes()) < 128

    for x, y in ((left, top + 100), (right, top + 100), (left + 100, top), (left + 100, foot)):
        assert dark(x, y)
    assert not dark(left + 100, top + 100)
    # A tick of the ruler along the top at 100 mm, and none between 100 and 101.
    assert dark(1000, 90)
    assert not dark(1005, 90)


def test_a_frame_off_the_sheet_is_told() -> None:
    with pytest.raises(AttestationDoesNotFit):
        documents.make(replace(specimens.calibration(), spot=Spot(x=180, y=235)))
