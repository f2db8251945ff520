"""Attestations say what their forms say, where they were told to stand, and nothing more."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from tests.documents import certification_specimens as specimens
from tests.documents.reading import MM, glyphs, page_sizes, page_texts, whole_text
from tests.documents.specimens import at
from tests.documents.test_page import (
    test_no_two_letters_lie_on_each_other as no_two_letters_overlap,
)
from tests.documents.test_wording import in_order
from urbgov_desk import documents
from urbgov_desk.documents.certification_values import Attestation, CopyMark, SigningMark, Spot
from urbgov_desk.documents.form import (
    AttestationDoesNotFit,
    AttestationTextMissing,
    UnknownPlaceholder,
    shipped,
)
from urbgov_desk.domain.certification import AttestationForm, Signatory

MARK = "MẪU CHƯA ĐỐI CHIẾU BẢN GỐC"
BEFORE = date(2025, 10, 31)
VIETNAMESE = (
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"
)


def test_mau_10_stands_as_it_was_found() -> None:
    in_order(
        whole_text(documents.make(specimens.attestation("attestation_transaction_one_stop"))),
        "LỜI CHỨNG CHỨNG THỰC GIAO DỊCH TẠI TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG",
        MARK,
        "Ngày 23 tháng 11 năm 2026 (Bằng chữ: hai mươi ba tháng mười một, năm hai nghìn không "
        "trăm hai mươi sáu).",
        "Tại: Trung tâm Phục vụ hành chính công phường Bồ Đề.",
        "Tôi: Trần Văn Hòa - Phó Chủ tịch Ủy ban nhân dân phường Bồ Đề, thành phố Hà Nội.",
        "Chứng thực",
        "- Giao dịch Hợp đồng ủy quyền được giao kết giữa:",
        "Bên A: Ông/Bà Nguyễn Thị Ngọc Ánh Căn cước số 001190004521",
        "Bên B: Ông/Bà Đặng Hữu Phượng CCCD số 001085001234",
        "- Các bên tham gia giao dịch cam đoan chịu trách nhiệm trước pháp luật về nội dung của "
        "giao dịch.",
        "- Tại thời điểm tiếp nhận hồ sơ yêu cầu và chứng thực, các bên tham gia giao dịch minh "
        "mẫn, nhận thức và làm chủ được hành vi của mình; tự nguyện thỏa thuận giao kết giao dịch "
        "và đã ký và điểm chỉ vào giao dịch này trước mặt ông/bà Vũ Thị Ngọc Yến là người tiếp "
        "nhận hồ sơ.",
        "Giao dịch này được lập thành 03 bản gốc (mỗi bản gốc gồm 03 tờ, 05 trang, bao gồm cả "
        "trang lời chứng), cấp cho:",
        "+ Nguyễn Thị Ngọc Ánh 01 (một) bản gốc;",
        "Lưu tại: Ủy ban nhân dân phường Bồ Đề 01 (một) bản gốc.",
        "Số chứng thực 07 quyển số 02/2026 - SCT/GD.",
        "Người tiếp nhận hồ sơ",
        "Người thực hiện chứng thực KT. CHỦ TỊCH PHÓ CHỦ TỊCH (ký, ghi rõ họ, tên và đóng dấu)",
        "Vũ Thị Ngọc Yến",
        "Trần Văn Hòa",
    )


@pytest.mark.parametrize(("parties", "pages"), [(2, 1), (40, 3)])
def test_the_pages_of_the_attestation_are_counted_with_those_of_the_paper(
    parties: int, pages: int
) -> None:
    one = Signatory(name="Nguyễn Thị Ngọc Ánh", identity="Căn cước số 001190004521", side="Bên A")
    many = replace(
        specimens.attestation("attestation_transaction"),
        signatories=(one,) * parties,
        recipients=(("Nguyễn Thị Ngọc Ánh", 1),) * parties,
    )
    pdf = documents.make(many)
    assert len(page_sizes(pdf)) == pages
    said = f"{2 + pages:02d} tờ, {4 + pages:02d} trang, bao gồm cả trang lời chứng"
    assert said in whole_text(pdf)


def test_on_a_sheet_of_the_paper_itself_no_page_is_added() -> None:
    over = replace(
        specimens.attestation("attestation_transaction"),
        placement=AttestationForm.OVERLAY,
        spot=Spot(x=20, y=40, width=170, height=230),
    )
    assert "02 tờ, 04 trang, bao gồm cả trang lời chứng" in whole_text(documents.make(over))


@pytest.mark.parametrize("parties", range(30, 60, 3))
def test_the_number_never_stands_with_the_signature_alone_on_a_page(parties: int) -> None:
    one = Signatory(name="Nguyễn Thị Ngọc Ánh", identity="Căn cước số 001190004521", side="Bên A")
    many = replace(specimens.attestation("attestation_transaction"), signatories=(one,) * parties)
    last = page_texts(documents.make(many))[-1]
    assert "Số chứng thực" in last
    assert "Lưu tại" in last


def test_pages_to_be_counted_by_hand_stay_blank() -> None:
    blank = replace(specimens.attestation("attestation_transaction"), sheets=0, pages=0)
    assert "01 trang, bao gồm" not in whole_text(documents.make(blank))


def test_until_october_2025_the_wording_is_the_old_one() -> None:
    old = specimens.attestation("attestation_transaction", on=BEFORE)
    text = whole_text(documents.make(replace(old, symbol="SCT/HĐ,GD")))
    assert "nội dung của hợp đồng, giao dịch" in text
    assert "mỗi bản chính gồm 02 tờ" in text
    assert "bản gốc gồm" not in text
    assert "Số chứng thực 07 quyển số 02/2026 - SCT/HĐ,GD" in text
    new = whole_text(documents.make(specimens.attestation("attestation_transaction")))
    assert "Tại thời điểm chứng thực" in new
    assert "trước mặt tôi" in new
    assert "người tiếp nhận" not in new


def test_what_the_parties_did_is_said_and_not_more() -> None:
    paper = specimens.attestation("attestation_transaction_one_stop")
    text = whole_text(documents.make(replace(paper, signing=SigningMark.signed)))
    assert "đã ký vào giao dịch này" in text
    assert "điểm chỉ" not in text


def test_a_copys_block_names_number_volume_day_and_signer() -> None:
    [text] = page_texts(documents.make(specimens.copy_overlay()))
    assert text == (
        "Chứng thực bản sao đúng với bản chính Số chứng thực 1234 quyển số 02/2026 - SCT/BS "
        "Ngày 23 tháng 11 năm 2026 TUQ. CHỦ TỊCH CÔNG CHỨC TƯ PHÁP - HỘ TỊCH Lê Thị Kim Tuấn"
    )


def test_an_overlay_stands_where_it_was_put_and_leaves_the_rest_of_the_sheet_blank() -> None:
    paper = specimens.copy_overlay()
    pdf = documents.make(paper)
    [(_, height)] = page_sizes(pdf)
    spot = paper.spot
    for glyph in glyphs(pdf, 0):
        assert glyph.left >= spot.x * MM - 0.5
        assert glyph.right <= (spot.x + spot.width) * MM + 0.5
        assert glyph.top <= height - spot.y * MM + 0.5
        assert glyph.bottom >= height - (spot.y + spot.height) * MM - 0.5


def test_an_overlay_has_room_for_a_hand_and_a_seal_above_the_name() -> None:
    black = glyphs(documents.make(specimens.copy_overlay()), 0)
    heights = sorted({round(glyph.bottom) for glyph in black})
    widest = max(upper - lower for lower, upper in pairwise(heights))
    assert widest >= 14 * MM


@pytest.mark.parametrize(
    "spot",
    [
        Spot(x=140, y=235),
        Spot(x=0, y=0),
        Spot(x=100, y=270),
        Spot(x=100, y=200, width=30, height=20),
    ],
)
def test_a_place_off_the_sheet_or_too_small_is_told(spot: Spot) -> None:
    with pytest.raises(AttestationDoesNotFit):
        documents.make(replace(specimens.copy_overlay(), spot=spot))


def test_the_words_ban_sao_are_printed_only_when_asked_for() -> None:
    blocks = specimens.blocks()
    assert "BẢN SAO" not in whole_text(documents.make(blocks["overlay"]))
    [one] = page_texts(documents.make(blocks["overlay_marked"]))
    assert "BẢN SAO" in one
    before, last = page_texts(documents.make(blocks["overlay_page_before"]))
    assert before == "BẢN SAO"
    assert "Số chứng thực 1234" in last
    assert "BẢN SAO" not in last


@pytest.mark.parametrize("kind", specimens.ATTESTATIONS)
def test_an_unverified_wording_says_so_and_a_ward_that_checked_its_own_does_not(kind: str) -> None:
    for form in shipped(kind):
        paper = replace(specimens.attestation(kind, on=form.valid_from), own_text="")
        if kind not in specimens.WITHOUT_TEXT:
            assert (MARK in whole_text(documents.make(paper))) is not form.verified
        own = replace(paper, own_text="Số chứng thực {number} quyển số {volume} - {symbol}")
        text = whole_text(documents.make(own))
        assert MARK not in text
        assert "Số chứng thực 07 quyển số 02/2026" in text
        assert "mẫu của đơn vị" in text


@pytest.mark.parametrize("kind", specimens.WITHOUT_TEXT)
def test_nothing_is_invented_for_who_can_neither_sign_nor_print(kind: str) -> None:
    with pytest.raises(AttestationTextMissing) as told:
        documents.make(replace(specimens.attestation(kind), own_text=" \n"))
    assert "KHÔNG THỂ KÝ" in str(told.value.values["title"])
    assert documents.shipped_text(kind, BEFORE).text == ""
    assert "không thể điểm chỉ" in whole_text(documents.make(specimens.attestation(kind)))


@pytest.mark.parametrize("kind", specimens.ATTESTATIONS)
def test_the_shipped_wording_entered_as_the_wards_own_prints_the_same_words(kind: str) -> None:
    day = date(2026, 11, 23)
    shipped_text = documents.shipped_text(kind, day)
    if not shipped_text.text:
        return
    assert shipped_text.source
    paper = specimens.attestation(kind)
    own = replace(paper, own_text=shipped_text.text)
    documents.check_own_text(kind, shipped_text.text, day)
    words = whole_text(documents.make(paper)).replace(f"({MARK}) ", "")
    form = next(form for form in shipped(kind) if form.valid_from == shipped_text.valid_from)
    words = words.replace(f"({form.set})", "(mẫu của đơn vị)")
    assert whole_text(documents.make(own)) == words


@pytest.mark.parametrize("text", ["{nguoi}", "{number", "!seal", "?weather Số {number}"])
def test_a_wards_wording_that_asks_for_what_there_is_not_is_refused(text: str) -> None:
    with pytest.raises(UnknownPlaceholder):
        documents.check_own_text("attestation_copy", text, date(2026, 11, 23))


def test_hour_and_minute_are_said_when_it_was_signed_outside_the_office() -> None:
    text = whole_text(documents.make(specimens.at_the_door()))
    assert "09 giờ 05 phút, ngày 23 tháng 11 năm 2026 (Bằng chữ: ngày hai mươi ba" in text


def test_a_blank_for_outside_the_office_leaves_number_and_moment_to_the_hand() -> None:
    blank = replace(specimens.attestation(), number=None, by_hand=True, place="", certifier="")
    text = whole_text(documents.make(blank))
    assert "…… giờ …… phút, ngày …… tháng …… năm" in text
    assert "Số chứng thực ……" in text
    assert "2026 (Bằng" not in text


def test_forty_signatories_are_all_named_and_the_signatures_follow_them() -> None:
    people = tuple(
        Signatory(name=f"Công Tằng Tôn Nữ Thị {n}", identity=f"Căn cước số {n:012d}")
        for n in range(1, 41)
    )
    paper = replace(specimens.attestation("attestation_signatures_one_stop"), signatories=people)
    pages = page_texts(documents.make(paper))
    whole = " ".join(pages)
    assert len(pages) == 2
    assert all(f"{n}. Ông/bà Công Tằng Tôn Nữ Thị {n} " in whole for n in range(1, 41))
    assert "Người thực hiện chứng thực" in pages[-1]
    assert "đã cùng ký" in pages[-1]


def test_a_translator_signs_above_the_attestation() -> None:
    paper = specimens.attestation("attestation_translator")
    text = whole_text(documents.make(replace(paper, signatories=(specimens.ANH,))))
    in_order(
        text,
        "cam đoan đã dịch chính xác nội dung của giấy tờ/văn bản này từ tiếng Việt sang tiếng Anh",
        "Người dịch",
        "Nguyễn Thị Ngọc Ánh",
        "Chứng thực",
        "là người đã ký vào bản dịch này trước mặt tôi",
        "02 tờ, 04 trang",
    )
    kept = whole_text(documents.make(replace(paper, specimen=True)))
    assert "đúng với chữ ký mẫu đã đăng ký" in kept
    assert "trước mặt tôi" not in kept


@pytest.mark.parametrize("case", [str.lower, str.upper])
def test_every_vietnamese_letter_is_printed_composed_or_not(case: object) -> None:
    import unicodedata

    assert callable(case)
    name = case(VIETNAMESE)
    made = [
        documents.make(
            replace(
                specimens.attestation(),
                signatories=(Signatory(name=unicodedata.normalize(form, name)),),
            )
        )
        for form in ("NFC", "NFD")
    ]
    assert made[0] == made[1]
    assert name in "".join(whole_text(made[0]).split())


@pytest.mark.parametrize("name", specimens.blocks())
def test_a_block_made_for_practice_says_so_and_none_of_its_letters_overlap(name: str) -> None:
    pdf = documents.make(replace(specimens.blocks()[name], training=True))
    for text in page_texts(pdf):
        assert "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ" in text
    no_two_letters_overlap(pdf)


def test_no_seal_is_ever_drawn() -> None:
    """Nothing on an attestation is coloured or round: the seal is the office's own."""
    from tests.documents.reading import open_pdf

    for paper in (specimens.copy_overlay(), specimens.attestation("attestation_copy")):
        shown = open_pdf(documents.make(paper))[0].render(scale=2).to_pil().convert("RGB")
        assert all(red == green == blue for red, green, blue in shown.get_flattened_data())


# Many copies


def test_a_thousand_copies_are_a_thousand_pages_in_a_small_file() -> None:
    pdf = documents.make(specimens.copy_overlay())
    many = documents.repeat(pdf, 1000)
    assert len(page_sizes(many)) == 1000
    assert len(many) < len(pdf) + 1000 * 350
    assert documents.repeat(pdf, 1000) == many
    texts = page_texts(documents.repeat(pdf, 3))
    assert texts == page_texts(pdf) * 3


def test_after_a_jam_the_rest_is_printed_from_the_named_sheet() -> None:
    pdf = documents.make(specimens.copy_overlay())
    assert len(page_sizes(documents.repeat(pdf, 1000, first=387))) == 1000 - 386
    assert documents.repeat(pdf, 1000, first=1000) == pdf
    pair = documents.make(specimens.blocks()["overlay_page_before"])
    texts = page_texts(documents.repeat(pair, 8, first=5))
    assert [text == "BẢN SAO" for text in texts] == [True, False, True, False]
    with pytest.raises(ValueError, match="first sheet"):
        documents.repeat(pdf, 3, first=4)


def test_every_copy_of_a_reprint_is_marked() -> None:
    many = documents.repeat(documents.make(specimens.copy_overlay()), 3)
    marked = documents.mark_reprint(many, times=1, at=at(9))
    assert all("BẢN IN LẠI lần 1" in text for text in page_texts(marked))


def test_a_rubber_stamp_prints_nothing() -> None:
    paper: Attestation = replace(
        specimens.copy_overlay(), placement=AttestationForm.RUBBER_STAMP, copy_mark=CopyMark.none
    )
    with pytest.raises(ValueError, match="rubber stamp"):
        documents.make(paper)
