"""A book as a workbook: the same rows, amounts that add up, numbers that keep their zeros."""

import io
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from tests.documents import book_specimens as specimens
from tests.documents.certification_specimens import ANH
from urbgov_desk import documents
from urbgov_desk.documents.form import shipped
from urbgov_desk.domain.certification_book import BookKind


def unzipped(workbook: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(workbook)) as parts:
        return b"".join(parts.read(name) for name in parts.namelist())


@pytest.mark.parametrize("kind", list(BookKind))
def test_a_workbook_holds_what_the_pages_hold(kind: BookKind) -> None:
    book = specimens.book(kind)
    made = documents.workbook(book)
    assert documents.workbook(specimens.book(kind)) == made
    [sheet] = openpyxl.load_workbook(io.BytesIO(made)).worksheets
    form = shipped(book.form_kind)[-1]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows()]
    headings = next(i for i, line in enumerate(lines) if line[0] == form.columns[0].heading)
    assert [str(h) for h in lines[headings]] == [column.heading for column in form.columns]
    first = {str(line[0]) for line in lines}
    assert form.title in first
    assert {f"{n:02d}" for n in range(1, 41)} <= first
    assert "THÁNG 11 NĂM 2026" in first
    assert any("MẪU CHƯA ĐỐI CHIẾU BẢN GỐC" in each for each in first)
    assert sheet.print_title_rows == f"${headings + 1}:${headings + 2}"
    assert sheet.page_setup.orientation == "landscape"
    assert int(sheet.page_setup.paperSize) == 9


def test_a_workbooks_numbers_keep_their_zeros_amounts_can_be_added_and_struck_rows_are_struck() -> (
    None
):
    book = specimens.book(rows=9)
    [sheet] = openpyxl.load_workbook(io.BytesIO(documents.workbook(book))).worksheets
    rows = {row[0].value: row for row in sheet.iter_rows()}
    first, annulled = rows["01"], rows["09"]
    assert first[0].number_format == "@"
    assert [first[5].value, first[6].value] == [book.rows[0].count, book.rows[0].fee]
    assert not any(cell.font.strike for cell in first)
    assert [bool(cell.font.strike) for cell in annulled] == [False, *[True] * 6, False]
    assert annulled[7].value == book.rows[8].remark
    assert all(cell.alignment.wrap_text and cell.border.left.style == "thin" for cell in first)


def test_a_name_that_looks_like_a_formula_stays_a_name() -> None:
    book = specimens.book(rows=1)
    book = replace(book, rows=(replace(book.rows[0], requester='=HYPERLINK("x")'),))
    [sheet] = openpyxl.load_workbook(io.BytesIO(documents.workbook(book))).worksheets
    [row] = [row for row in sheet.iter_rows() if row[0].value == "01"]
    assert row[2].data_type == "s"
    assert row[2].value == '=HYPERLINK("x")'


def test_a_training_workbook_says_so() -> None:
    book = replace(specimens.book(rows=1), training=True)
    assert "BẢN TẬP HUẤN" in unzipped(documents.workbook(book)).decode()


def test_the_copies_workbook_has_no_identity_number_either() -> None:
    book = specimens.book(rows=1)
    book = replace(book, rows=(replace(book.rows[0], signatories=(ANH,)),))
    assert b"001190004521" not in unzipped(documents.workbook(book))
    signatures = documents.workbook(specimens.book(BookKind.SIGNATURES, 1))
    assert b"001190004521" in unzipped(signatures)


def test_a_long_cell_makes_its_row_higher() -> None:
    book = specimens.book(rows=2)
    long = replace(book.rows[1], title="Giấy chứng nhận quyền sử dụng đất " * 12)
    made = documents.workbook(replace(book, rows=(book.rows[0], long)))
    [sheet] = openpyxl.load_workbook(io.BytesIO(made)).worksheets
    rows = {cell.value: sheet.row_dimensions[cell.row].height for (cell, *_) in sheet.iter_rows()}
    assert rows["02"] > 3 * 9 * 1.2 > 0
    assert rows["02"] > 2 * rows["01"]


def test_no_row_is_higher_than_office_programs_make_them_and_nobody_is_lost() -> None:
    book = specimens.book(BookKind.TRANSACTIONS, rows=3)
    people = tuple(replace(ANH, name=f"Nguyễn Thị Phương Thảo {n:02d}") for n in range(1, 61))
    row = replace(book.rows[1], signatories=people, remark="Ghi chú rất dài. " * 120, struck=True)
    made = documents.workbook(replace(book, rows=(book.rows[0], row, book.rows[2])))
    [sheet] = openpyxl.load_workbook(io.BytesIO(made)).worksheets
    heights = [each.height for each in sheet.row_dimensions.values() if each.height]
    assert max(heights) <= 409.5
    lines = [line for line in sheet.iter_rows() if str(line[0].value).startswith("02")]
    assert [line[0].value for line in lines][:2] == ["02", "02 (tiếp)"]
    assert len(lines) > 2
    written = "\n".join(str(line[2].value or "") for line in lines)
    assert all(written.count(person.name) == 1 for person in people)
    assert " ".join(str(line[6].value or "") for line in lines).count("Ghi chú rất dài.") == 120
    # The fee stands once, and further rows are struck as the first is.
    assert [line[5].value for line in lines if line[5].value is not None] == [row.fee]
    assert all(line[2].font.strike for line in lines)


def test_an_empty_book_says_that_it_has_no_number() -> None:
    made = documents.workbook(replace(specimens.book(), rows=(), cover=None))
    [sheet] = openpyxl.load_workbook(io.BytesIO(made)).worksheets
    assert "Không có số nào." in [cell.value for (cell, *_) in sheet.iter_rows()]
