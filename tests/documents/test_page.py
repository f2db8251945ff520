"""What is printed lies on the page, clear of the code, and none of it is lost or overlapping."""

from dataclasses import replace

import pytest

from tests.documents import book_specimens, certification_specimens, specimens
from tests.documents.reading import (
    MM,
    found_codes,
    glyphs,
    ink_box,
    open_pdf,
    page_sizes,
    page_texts,
    picture,
    read_codes,
    whole_text,
)
from urbgov_desk import documents
from urbgov_desk.documents import qr
from urbgov_desk.documents.measure import A4, A5
from urbgov_desk.documents.values import PageSize, Paper, PaperAnswer, PaperLine, Receipt

# What office printers cannot reach.
PRINTER = 5 * MM

LONG_NAME = "Nguyễn Thị Huyền Trân Công Tằng Tôn Nữ " * 6
LONG_CONTENT = "Đề nghị xác nhận nguồn gốc và quá trình sử dụng đất ở phường. " * 162


def busy_receipt() -> Receipt:
    """A receipt with a very long name, sixty papers and 10,000 letters of content."""
    return replace(
        specimens.receipt(),
        applicants=(replace(specimens.ANH, name=LONG_NAME[:200].strip()),),
        content=LONG_CONTENT[:10_000].strip(),
        papers=tuple(
            PaperLine(
                name=f"Giấy tờ thứ {n} có tên dài để phải xuống dòng trong ô của bảng",
                originals=1,
                answer=PaperAnswer.original_kept,
            )
            for n in range(1, 61)
        ),
    )


def with_long_cell() -> Paper:
    book = specimens.register(3)
    first, second, third = book.rows
    return replace(book, rows=(first, replace(second, address_phone=LONG_CONTENT), third))


PAPERS: dict[str, Paper] = {
    **specimens.all_papers(),
    **certification_specimens.sheets(),
    **book_specimens.all_papers(),
}

SPECIMENS: dict[str, Paper] = {
    **PAPERS,
    **certification_specimens.overlays(),
    "calibration": certification_specimens.calibration(),
    "busy_receipt": busy_receipt(),
    "busy_receipt_a4": replace(busy_receipt(), page_size=PageSize.a4),
    "receipt_a4": replace(specimens.receipt(), page_size=PageSize.a4),
    "receipt_two_up": replace(specimens.receipt(), page_size=PageSize.a4_two_up),
    "long_cell": with_long_cell(),
    "training": replace(specimens.receipt(), training=True),
    "endless_word": replace(specimens.supplement(), reason="Ư" * 3_000),
}


@pytest.fixture(scope="module", params=list(SPECIMENS))
def pdf(request: pytest.FixtureRequest) -> bytes:
    return documents.make(SPECIMENS[request.param])


def test_every_letter_is_within_the_printable_page(pdf: bytes) -> None:
    for number, (width, height) in enumerate(page_sizes(pdf)):
        for glyph in glyphs(pdf, number):
            assert glyph.left >= PRINTER - 0.1, glyph
            assert glyph.right <= width - PRINTER + 0.1, glyph
            assert glyph.bottom >= PRINTER - 0.1, glyph
            assert glyph.top <= height - PRINTER + 0.1, glyph


@pytest.mark.parametrize("size", list(PageSize))
@pytest.mark.parametrize("name", PAPERS)
def test_every_paper_can_be_made_for_every_sheet(name: str, size: PageSize) -> None:
    paper = replace(PAPERS[name], page_size=size, training=True, qr=specimens.QR)
    pdf = documents.make(paper)
    for number, (width, height) in enumerate(page_sizes(pdf)):
        for glyph in glyphs(pdf, number):
            assert PRINTER - 0.1 <= glyph.left <= glyph.right <= width - PRINTER + 0.1, glyph
            assert PRINTER - 0.1 <= glyph.bottom <= glyph.top <= height - PRINTER + 0.1, glyph
    # A book's cover comes before the page with the code.
    first = range(min(2, len(page_sizes(pdf))))
    assert any(specimens.QR in read_codes(picture(pdf, number)) for number in first)


def test_an_office_with_very_long_names_keeps_its_head_in_order() -> None:
    long_head = replace(
        specimens.head("123456/PBS-TTPVHCC (BPTNTKQ) " + "x" * 60),
        parent="Ủy ban nhân dân xã " + "Đăk Tờ Kan " * 8,
        unit="Trung tâm Phục vụ hành chính công " + "Đăk Tờ Kan " * 12,
        place="Đăk Tờ Kan " * 7,
    )
    pdf = documents.make(replace(specimens.supplement(), head=long_head))
    test_every_letter_is_within_the_printable_page(pdf)
    test_no_two_letters_lie_on_each_other(pdf)


def test_no_two_letters_lie_on_each_other(pdf: bytes) -> None:
    for number in range(len(page_sizes(pdf))):
        black = [glyph for glyph in glyphs(pdf, number) if glyph.black]
        black.sort(key=lambda glyph: glyph.left)
        for index, one in enumerate(black):
            for other in black[index + 1 :]:
                if other.left >= one.right:
                    break
                wide = min(one.right, other.right) - max(one.left, other.left)
                high = min(one.top, other.top) - max(one.bottom, other.bottom)
                narrower = min(one.right - one.left, other.right - other.left)
                # Slanting neighbours lean over each other by design, and marks above and below
                # may come within a hair of the next line's.
                assert wide < 0.35 * narrower or high < 1.5, (one, other)


def test_a_long_receipt_loses_nothing() -> None:
    paper = replace(busy_receipt(), copy_labels=("Liên 1: Lưu",))
    pages = page_texts(documents.make(paper))
    assert len(pages) > 3
    whole = " ".join(pages)
    assert whole.count("Đề nghị xác nhận nguồn gốc và quá trình sử dụng đất ở") >= 150
    assert " ".join(LONG_NAME[:200].split()) in whole
    for number in range(1, 61):
        assert f"{number} Giấy tờ thứ {number} có tên dài" in whole
    assert all(f"Trang {n}/{len(pages)}" in page for n, page in enumerate(pages, start=1))
    # Whoever finds a single leaf must know whose it is.
    assert all("H26.78-261123-0007" in page for page in pages)
    assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in pages[-1]


def test_the_signatures_are_never_alone_on_a_page() -> None:
    for lines in range(1, 60):
        paper = replace(specimens.refusal(), reasons=("Chưa đủ điều kiện.",) * lines)
        last = page_texts(documents.make(paper))[-1]
        assert "Xin thông báo cho Ông/Bà được biết và thực hiện./." in last
        assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in last


def test_a_cell_taller_than_a_page_goes_on_on_the_next() -> None:
    pages = page_texts(documents.make(with_long_cell()))
    assert len(pages) > 2
    said = " ".join(pages).count("nguồn")
    assert said == LONG_CONTENT.count("nguồn")


def test_an_endless_word_is_broken_and_kept_whole() -> None:
    text = whole_text(documents.make(SPECIMENS["endless_word"]))
    assert text.count("Ư") == 3_000 + whole_text(documents.make(specimens.supplement())).count("Ư")


def test_an_ordinary_receipt_is_one_a5_leaf_per_copy() -> None:
    sizes = page_sizes(documents.make(specimens.receipt()))
    assert len(sizes) == 2
    assert all(abs(w - 148 * MM) < 1 and abs(h - 210 * MM) < 1 for w, h in sizes)


def test_a4_receipts_are_two_whole_sheets_or_one_sheet_of_two() -> None:
    whole = page_sizes(documents.make(replace(specimens.receipt(), page_size=PageSize.a4)))
    assert [(round(w), round(h)) for w, h in whole] == [(595, 842)] * 2
    pdf = documents.make(replace(specimens.receipt(), page_size=PageSize.a4_two_up))
    assert [(round(w), round(h)) for w, h in page_sizes(pdf)] == [(842, 595)]
    text = whole_text(pdf)
    assert "Liên 1: Lưu" in text
    assert "Liên 2: Giao người nộp" in text
    assert read_codes(picture(pdf)) == [specimens.QR, specimens.QR]


def test_a4_letters_keep_the_margins_of_the_decree() -> None:
    pdf = documents.make(specimens.apology())
    body = [g for g in glyphs(pdf, 0) if g.bottom > A4.bottom]
    assert min(glyph.left for glyph in body) >= 30 * MM - 1
    assert max(glyph.right for glyph in body) <= (210 - 15) * MM
    assert max(glyph.top for glyph in body) <= (297 - 20) * MM + 1


# The QR code


@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize("stamp", [False, True])
@pytest.mark.parametrize("size", list(PageSize))
def test_the_code_reads_from_a_200_dpi_scan(training: bool, stamp: bool, size: PageSize) -> None:
    paper = replace(specimens.receipt(), training=training, stamp=stamp, page_size=size)
    assert set(read_codes(picture(documents.make(paper)))) == {specimens.QR}


def test_the_code_reads_on_a_reprint_and_on_a_receipt_of_many_pages() -> None:
    pdf = documents.mark_reprint(
        documents.make(replace(busy_receipt(), training=True)), times=3, at=specimens.at(14, 5)
    )
    assert read_codes(picture(pdf)) == [specimens.QR]


def test_nothing_but_the_code_is_in_its_zone() -> None:
    for paper in (busy_receipt(), specimens.receipt_on_behalf()):
        with_code = documents.make(replace(paper, training=True))
        [code] = [read for read in read_zone(with_code)]
        left, bottom, right, top = code
        for glyph in glyphs(with_code, 0):
            apart = (
                glyph.right <= left or glyph.left >= right or glyph.top <= bottom
            ) or glyph.bottom >= top
            assert apart or not glyph.black, glyph


def read_zone(pdf: bytes) -> list[tuple[float, float, float, float]]:
    """Where a reader finds the code, with the four clear modules round it, in points."""
    dpi = 300
    image = picture(pdf, dpi=dpi)
    zones = []
    for found in found_codes(image):
        corner, across = found.position.top_left, found.position.bottom_right
        height = image.height
        points = 72 / dpi
        quiet = 3.9 * qr.MODULE
        zones.append(
            (
                corner.x * points - quiet,
                (height - across.y) * points - quiet,
                across.x * points + quiet,
                (height - corner.y) * points + quiet,
            )
        )
    return zones


def test_the_zone_of_the_code_is_white_even_under_the_training_words() -> None:
    pdf = documents.make(replace(specimens.receipt(), training=True))
    [(left, bottom, right, top)] = read_zone(pdf)
    image = picture(pdf, dpi=300)
    scale = 300 / 72
    quiet = int(3.9 * qr.MODULE * scale)
    box = image.crop(
        (int(left * scale) + 1, image.height - int(top * scale) + 1,
         int(right * scale) - 1, image.height - int(bottom * scale) - 1)
    )  # fmt: skip
    rim = [
        box.crop((0, 0, box.width, quiet - 3)),
        box.crop((0, box.height - quiet + 3, box.width, box.height)),
        box.crop((0, 0, quiet - 3, box.height)),
    ]
    assert all(part.getextrema()[0] == 255 for part in rim)


def test_the_modules_are_large_enough_for_old_scanners() -> None:
    assert qr.MODULE >= 0.6 * MM
    code = qr.matrix(specimens.QR)
    [(left, _, right, _)] = read_zone(documents.make(specimens.receipt()))
    side = (right - left) - 2 * 3.9 * qr.MODULE
    assert side / code.size >= 0.6 * MM


def test_a_payload_that_is_not_alphanumeric_is_refused() -> None:
    with pytest.raises(ValueError, match="alphanumeric"):
        documents.make(replace(specimens.receipt(), qr="R1/nguyễn"))


# Marks


@pytest.mark.parametrize("name", PAPERS)
def test_a_training_paper_says_so_on_every_page(name: str) -> None:
    paper = PAPERS[name]
    pages = page_texts(documents.make(replace(paper, training=True)))
    for page in pages:
        assert "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ" in page
        assert "BẢN TẬP HUẤN KHÔNG CÓ GIÁ TRỊ" in page
    assert all("TẬP HUẤN" not in page for page in page_texts(documents.make(paper)))


def test_the_training_words_are_large_and_light() -> None:
    pdf = documents.make(replace(specimens.receipt(), training=True))
    slanting = [g for g in glyphs(pdf, 0) if not g.black and g.top - g.bottom > 25]
    assert len(slanting) >= 20
    image = picture(pdf)
    plain = picture(documents.make(specimens.receipt()))
    # Below the line at the top, only light grey was added: white stays light, black stays black.
    strip = int(14 * MM * 200 / 72)
    below = (0, strip, image.width, image.height)
    for dark, light in zip(image.crop(below).tobytes(), plain.crop(below).tobytes(), strict=True):
        assert dark >= light * 0.88 - 3


def test_the_stamp_says_who_when_and_which_and_can_be_left_off() -> None:
    stamped = page_texts(documents.make(specimens.receipt()))[0]
    place = stamped.index("ĐÃ TIẾP NHẬN")
    around = stamped[place - 40 : place + 80]
    assert "TRUNG TÂM PVHCC PHƯỜNG BỒ ĐỀ" in around
    assert "08 giờ 15 phút, ngày 23 tháng 11 năm 2026" in around
    assert "H26.78-261123-0007" in around
    bare = page_texts(documents.make(replace(specimens.receipt(), stamp=False)))[0]
    assert "ĐÃ TIẾP NHẬN" not in bare


def test_the_stamp_is_not_red() -> None:
    """A red drawing could be taken for the office's seal."""
    page = open_pdf(documents.make(specimens.receipt()))[0].render(scale=2).to_pil().convert("RGB")
    assert all(red <= max(green, blue) + 40 for red, green, blue in page.get_flattened_data())
    assert any(blue > red + 80 for red, green, blue in page.get_flattened_data())


def test_a_reprint_is_the_same_paper_with_a_mark() -> None:
    pdf = documents.make(specimens.receipt())
    again = documents.mark_reprint(pdf, times=2, at=specimens.at(14, 5))
    mark = "BẢN IN LẠI lần 2 – 14:05 23/11/2026"
    for before, after in zip(page_texts(pdf), page_texts(again), strict=True):
        assert after.count(mark) == 1
        assert before == " ".join(after.replace(mark, "").split())
    for number in range(2):
        old, new = picture(pdf, number), picture(again, number)
        box = ink_box(new, darker_than=250)
        foot = new.height - int(13.5 * MM * 200 / 72)
        above = (0, 0, new.width, foot)
        assert old.crop(above).tobytes() == new.crop(above).tobytes()
        assert box[0] >= PRINTER * 200 / 72


def test_both_halves_of_a_sheet_are_marked_on_a_reprint() -> None:
    pdf = documents.make(replace(specimens.receipt(), page_size=PageSize.a4_two_up))
    again = documents.mark_reprint(pdf, times=1, at=specimens.at(8))
    assert whole_text(again).count("BẢN IN LẠI lần 1 – 08:00 23/11/2026") == 2


def test_the_reprint_mark_covers_nothing() -> None:
    pdf = documents.mark_reprint(documents.make(busy_receipt()), times=12, at=specimens.at(14, 5))
    for number in range(len(page_sizes(pdf))):
        marks = [g for g in glyphs(pdf, number) if 9 * MM < g.bottom < 13 * MM]
        assert "".join(g.text for g in marks).startswith("BẢNINLẠI")
        assert "".join(g.text for g in marks).endswith("23/11/2026")


def test_the_margins_leave_room_for_the_strips() -> None:
    assert A5.bottom >= 13 * MM
    assert A5.top >= 12 * MM
