"""The statutory books on paper: every number once, nothing annulled is lost."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from PIL import ImageChops

from tests.documents import book_specimens as specimens
from tests.documents.certification_specimens import ANH
from tests.documents.reading import MM, found_codes, glyphs, page_sizes, page_texts, picture
from tests.documents.reading import whole_text as text_of
from tests.documents.test_wording import in_order
from urbgov_desk import documents
from urbgov_desk.documents.form import shipped
from urbgov_desk.documents.report_values import ReportTable
from urbgov_desk.documents.values import Paper
from urbgov_desk.domain.certification import Signatory
from urbgov_desk.domain.certification_book import BookKind


def pages_of(paper: Paper) -> list[str]:
    return page_texts(documents.make(paper))


def test_the_cover_names_nation_office_book_volume_and_days() -> None:
    cover = pages_of(specimens.book())[0]
    in_order(
        cover,
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "THÀNH PHỐ HÀ NỘI",
        "ỦY BAN NHÂN DÂN PHƯỜNG BỒ ĐỀ",
        "SỔ CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH",
        "Quyển số: 01/2026-SCT/BS",
        "Ngày mở sổ: ngày 02 tháng 01 năm 2026",
        "Ngày khóa sổ: ngày …… tháng …… năm",
    )


@pytest.mark.parametrize("kind", list(BookKind))
def test_every_number_stands_once_under_the_columns_of_its_book(kind: BookKind) -> None:
    book = replace(specimens.book(kind), cover=None)
    pages = pages_of(book)
    form = shipped(book.form_kind)[-1]
    for number, page in enumerate(pages, start=1):
        heading = " ".join(form.columns[0].heading.split())
        assert heading.split("/")[0] in page
        assert f"Trang {number}/{len(pages)}" in page
    whole = " ".join(pages)
    for row in book.rows:
        assert whole.count(f" {row.number} {row.on:%d/%m/%Y}") == 1
    assert "THÁNG 10 NĂM 2026" in whole
    assert "THÁNG 11 NĂM 2026" in whole
    assert "Quyển số 02/2026 – mở ngày 05/11/2026" in whole
    assert "MẪU CHƯA ĐỐI CHIẾU BẢN GỐC" in pages[0]


def test_the_copies_book_has_no_identity_number_and_the_others_have() -> None:
    with_people = replace(
        specimens.book(rows=3),
        rows=tuple(replace(row, signatories=(ANH,)) for row in specimens.book(rows=3).rows),
    )
    assert "001190004521" not in text_of(documents.make(with_people))
    for kind in set(BookKind) - {BookKind.COPIES}:
        assert "001190004521" in text_of(documents.make(specimens.book(kind, 3)))


def test_a_month_ends_with_its_totals_and_annulled_entries_are_counted_but_bring_nothing() -> None:
    book = specimens.book()
    october = [row for row in book.rows if row.on < date(2026, 11, 1)]
    standing = [row for row in october if not row.struck]
    copies, fee = sum(row.count for row in standing), sum(row.fee for row in standing)
    annulled, money = len(october) - len(standing), f"{fee:,}".replace(",", ".")
    assert (
        f"Cộng tháng 10/2026: {len(october)} số, trong đó đã hủy {annulled}; "
        f"số bản sao: {copies}; phí: {money} đồng"
    ) in text_of(documents.make(book))


def test_an_annulled_entry_is_struck_through_and_its_number_and_remark_are_not() -> None:
    book = replace(specimens.book(rows=9), cover=None, chain_head="")
    standing = replace(book.rows[8], struck=False)
    plain = documents.make(replace(book, rows=(*book.rows[:8], standing)))
    struck = documents.make(book)
    chars = glyphs(struck, 0)
    text = "".join(glyph.text for glyph in chars)
    day = text.index("0928/10/2026") + 2
    remark = text.index("Đãhủy,QĐ")
    image = ImageChops.difference(picture(struck, dpi=144), picture(plain, dpi=144))
    # What striking added to the row; the totals below differ too, for they count it as annulled.
    foot = image.height - int((chars[remark].bottom - 20) * 2)
    box = image.crop((0, 0, image.width, foot)).getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert left >= chars[day].left * 2 - 3
    assert chars[day].left * 2 + 600 < right <= chars[remark].left * 2
    assert bottom - top <= 30
    # Every letter under the lines is still there to be read.
    assert text_of(struck).count("Hoàng Thị Kim Yến") == text_of(plain).count("Hoàng Thị Kim Yến")


def test_every_page_bears_the_records_head_in_short_and_whole_in_its_code() -> None:
    pdf = documents.make(specimens.book())
    pages = page_texts(pdf)
    for number, page in enumerate(pages[1:], start=1):
        assert "Chuỗi ghi nhận: 9f86d081884c7d65…b0f00a08" in page
        codes = found_codes(picture(pdf, number, dpi=300))
        assert [code.text for code in codes] == [specimens.CHAIN.upper()]
    assert "Chuỗi" not in pages[0]
    assert "Chuỗi" not in text_of(documents.make(replace(specimens.book(), chain_head="")))


def test_the_last_page_says_how_often_the_cross_seal_is_set() -> None:
    book = specimens.book(rows=120)
    pages = pages_of(book)
    assert len(pages) == 7
    assert "07 tờ, đóng 02 dấu giáp lai (mỗi dấu không quá 05 tờ)" in pages[-1]
    assert "04 tờ, đóng 01 dấu giáp lai" in pages_of(replace(book, duplex=True))[-1]
    one = replace(specimens.book(rows=2), cover=None)
    assert "01 tờ, không giáp lai" in pages_of(one)[-1]


def test_pages_go_on_from_the_number_they_were_left_at() -> None:
    pages = pages_of(replace(specimens.book(), cover=None, first_page=38))
    assert "Trang 38/40" in pages[0]
    assert "Trang 40/40" in pages[-1]


def test_a_closed_year_says_its_totals_by_kind_and_is_signed() -> None:
    pages = pages_of(specimens.closed_book())
    [closing] = [page for page in pages if "KHÓA SỔ NĂM 2026" in page and "TRANG" not in page]
    in_order(
        closing,
        "KHÓA SỔ NĂM 2026",
        "Ngày 31 tháng 12 năm 2026, khóa Sổ chứng thực bản sao từ bản chính (SCT/BS) năm 2026",
        "Các số từ 01 đến 7116: tổng cộng 7.116 việc (bảy nghìn một trăm mười sáu), trong đó đã "
        "hủy 12 số.",
        "Bản sao từ bản chính (giấy tờ Việt Nam) 6.900 11 15.230 38.120.000",
        "Tổng cộng 7.116 12 15.632 39.124.000",
        "NGƯỜI GIỮ SỔ",
        "NGƯỜI THỰC HIỆN CHỨNG THỰC KT. CHỦ TỊCH PHÓ CHỦ TỊCH (ký, ghi rõ họ, tên và đóng dấu)",
        "Vũ Thị Ngọc Yến",
        "Trần Văn Hòa",
    )


def test_what_is_written_after_the_closing_stands_on_a_supplementary_page() -> None:
    last = pages_of(specimens.closed_book())[-1]
    words = (
        "TRANG BỔ SUNG NĂM 2026",
        "512 09:10 23/11/2026 HỦY: Hủy bỏ giá trị pháp lý",
        "Quyết định 15/QĐ-UBND",
        "87 10:00 23/11/2026 Di chúc đã được sửa đổi",
    )
    in_order(last, *words)
    alone = pages_of(specimens.supplement())
    assert len(alone) == 1
    in_order(alone[0], "SỔ CHỨNG THỰC BẢN SAO", *words, "Trang 301/301")


def test_a_transaction_of_forty_parties_loses_none() -> None:
    people = tuple(
        Signatory(name=f"Tôn Nữ Thị {n}", identity=f"Căn cước số {n:012d}", side=f"Bên {n}")
        for n in range(1, 41)
    )
    book = specimens.book(BookKind.TRANSACTIONS, 1)
    text = text_of(documents.make(replace(book, rows=(replace(book.rows[0], signatories=people),))))
    assert all(f"Bên {n}: Tôn Nữ Thị {n}," in text for n in range(1, 41))
    assert "Hoàng Thị Kim Yến" not in text


def test_an_entry_that_goes_on_over_the_page_names_its_number_again() -> None:
    book = specimens.book(BookKind.TRANSACTIONS, rows=3)
    people = tuple(replace(ANH, name=f"Nguyễn Thị Phương Thảo {n:02d}") for n in range(1, 81))
    row = replace(book.rows[1], signatories=people, struck=True)
    pdf = documents.make(replace(book, rows=(book.rows[0], row), cover=None))
    first, *further = page_texts(pdf)
    assert "(tiếp)" not in first
    assert "02 (tiếp)" in further[0]


def test_a_book_without_numbers_says_so() -> None:
    pdf = documents.make(replace(specimens.book(), rows=(), cover=None))
    [text] = page_texts(pdf)
    assert "Không có số nào." in text
    assert "Ngày, tháng, năm chứng thực" in text


@pytest.mark.parametrize("kind", list(BookKind))
def test_a_rescue_page_has_thirty_blank_lines_tall_enough_to_write_on(kind: BookKind) -> None:
    pdf = documents.make(specimens.rescue(kind))
    pages = page_texts(pdf)
    assert len(page_sizes(pdf)) == 2
    in_order(
        " ".join(pages),
        "TRANG GHI TAY KHI MÁY NGỪNG",
        shipped(f"certification_book_{kind.value}")[-1].title,
        "Số cuối trên máy lúc in: 1234 – số tiếp theo ghi tay: 1235 – in lúc 07 giờ 25 phút",
        "Ghi liền số, không bỏ dòng",
    )
    rows = 0
    for number in range(2):
        image = picture(pdf, number, dpi=100)
        # Just inside the table's left edge: where a rule crosses, the column is dark.
        column = [image.getpixel((int(28 * MM * 100 / 72), y)) < 128 for y in range(image.height)]  # type: ignore[operator]
        edges = [y for y in range(1, len(column)) if column[y] and not column[y - 1]]
        rows += sum(
            8 * 100 / 25.4 <= lower - upper <= 10 * 100 / 25.4 for upper, lower in pairwise(edges)
        )
    assert rows == 30


# Reports


@pytest.mark.parametrize("landscape", [False, True])
def test_a_report_has_its_tables_in_order_with_totals_and_places_to_sign(landscape: bool) -> None:
    pdf = documents.make(specimens.report(landscape=landscape))
    [(width, height)] = page_sizes(pdf)
    assert (width > height) is landscape
    in_order(
        text_of(pdf),
        "BÁO CÁO CÔNG TÁC CHỨNG THỰC THÁNG 11 NĂM 2026",
        "Từ ngày 01/11/2026",
        "I. Theo loại việc",
        "Trong tháng",
        "Bản sao từ bản chính 1.870 9.120.000",
        "Tổng cộng 2.182 12.240.000",
        "II. Người ký",
        "Người thứ 8 56",
        "NGƯỜI GIAO",
        "NGƯỜI NHẬN",
        "GIÁM ĐỐC",
        "Vũ Thị Ngọc Yến Lê Thị Kim Tuấn Trần Văn Hòa",
    )


def test_a_table_of_a_report_without_rows_says_so() -> None:
    report = specimens.report()
    first, *rest = (part for part in report.parts if isinstance(part, ReportTable))
    empty = replace(report, parts=(replace(first, rows=(), total=()), *rest))
    assert text_of(documents.make(empty)).count("Không có.") == 1


@pytest.mark.parametrize("places", range(6))
def test_any_number_of_people_can_sign_a_report(places: int) -> None:
    whole = specimens.report()
    paper = replace(whole, places=(whole.places * 2)[:places])
    text = text_of(documents.make(paper))
    assert text.count("(Ký và ghi rõ họ tên)") == places


def test_a_long_report_goes_on_with_its_code_on_every_further_page() -> None:
    whole = specimens.report()
    table = whole.parts[-1]
    assert isinstance(table, ReportTable)
    long = replace(table, rows=tuple((f"Người thứ {n}", str(n)) for n in range(1, 200)))
    pages = pages_of(replace(whole, parts=(long,), letterhead=False))
    assert len(pages) > 3
    assert all("BC 11/2026 – Trang" in page for page in pages[1:])
    assert all("Người ký Việc" in page for page in pages[:-1])
