"""Files of paper slips, whatever a spreadsheet or an editor made of them."""

import pytest

from urbgov_desk.domain.problem import Told
from urbgov_desk.services import slip_file
from urbgov_desk.services.slip_file import BrokenRow, QuoteOpen, RowTooWide
from urbgov_desk.services.slip_form import Column, SlipRow

HEAD = "row_id,received_at,procedure,name,note"
ROW = "7,20/11/2026 08:15,1.004873,Nguyễn Thị Hoà,Đã trả phiếu"
TEXTS = {
    Column.ROW_ID: "7",
    Column.RECEIVED_AT: "20/11/2026 08:15",
    Column.PROCEDURE: "1.004873",
    Column.NAME: "Nguyễn Thị Hoà",
    Column.NOTE: "Đã trả phiếu",
}


def rows(text: str | bytes) -> list[SlipRow | BrokenRow]:
    content = text.encode() if isinstance(text, str) else text
    return list(slip_file.read(content).rows)


def texts(row: SlipRow | BrokenRow) -> dict[Column, str]:
    assert isinstance(row, SlipRow), row
    return row.texts


def refusal(content: bytes) -> Told:
    with pytest.raises(Told) as told:
        slip_file.read(content)
    return told.value


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_any_separator_any_line_end_with_or_without_mark(
    separator: str, line_end: str, mark: str
) -> None:
    text = mark + line_end.join([HEAD, ROW, ""]).replace(",", separator)
    assert [texts(row) for row in rows(text)] == [TEXTS]


def test_columns_may_stand_in_any_order_and_be_headed_in_vietnamese() -> None:
    text = (
        "Họ và tên;GHI CHÚ;Số phiếu;Mã thủ tục;Thời điểm nhận\n"
        "Nguyễn Thị Hoà;Đã trả phiếu;7;1.004873;20/11/2026 08:15\n"
    )
    assert [texts(row) for row in rows(text)] == [TEXTS]


def test_decomposed_letters_come_out_composed() -> None:
    decomposed = "Nguye\u0302\u0303n Thi\u0323 Hoa\u0300"
    assert texts(rows(f"{HEAD}\n7,x,y,{decomposed},\n")[0])[Column.NAME] == "Nguyễn Thị Hoà"


def test_a_line_break_inside_quotes_keeps_the_row_and_the_line_numbers() -> None:
    found = rows(f'{HEAD}\r\n1,a,b,c,"hai\r\ndòng"\r\n2,a,b,c,d\r\n')
    assert [row.line for row in found] == [2, 4]
    assert texts(found[0])[Column.NOTE] == "hai\ndòng"


def test_empty_lines_and_rows_of_separators_are_no_slips() -> None:
    found = rows(f"\n{HEAD}\n,,,,\n\n{ROW}\n,,,,\n")
    assert [row.line for row in found] == [5]


def test_a_spreadsheets_own_first_line_is_not_a_heading() -> None:
    found = rows(f"sep=;\n{HEAD}\n{ROW}\n".replace(",", ";"))
    assert [row.line for row in found] == [3]


def test_headings_nobody_knows_are_named_and_left_alone() -> None:
    file = slip_file.read(f"STT,{HEAD},Màu áo\n1,{ROW},xanh\n".encode())
    assert file.unknown_headings == ("STT", "Màu áo")
    assert texts(file.rows[0]) == TEXTS


def test_an_open_quote_spoils_its_own_rows_only() -> None:
    found = rows(f'{HEAD}\n{ROW}\n2,a,b,"c,d\n3,a,b,c,d\n')
    assert isinstance(found[0], SlipRow)
    assert isinstance(found[1], BrokenRow)
    assert (found[1].line, type(found[1].problem)) == (3, QuoteOpen)
    assert len(found) == 2


def test_text_after_a_closed_quote_spoils_one_row() -> None:
    found = rows(f'{HEAD}\n2,a,b,"c" d,e\n{ROW}\n')
    assert [type(row) for row in found] == [BrokenRow, SlipRow]


def test_a_row_wider_than_the_headings_is_named() -> None:
    found = rows(f"{HEAD}\n{ROW}, phường Bồ Đề\n")
    assert isinstance(found[0], BrokenRow)
    assert isinstance(found[0].problem, RowTooWide)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "slip_file_empty"),
        (b"\xef\xbb\xbf\r\n  \r\n", "slip_file_empty"),
        (f"{HEAD}\n{ROW}\n".encode("utf-16"), "slip_file_utf16"),
        (f"{HEAD}\n{ROW}\n".encode("utf-16-le"), "slip_file_utf16"),
        (f"{HEAD}\n{ROW}\n".encode("utf-16-be"), "slip_file_utf16"),
        (f"{HEAD}\n1,2,3,Nguyê\u0303n Văn,\n".encode("cp1258"), "slip_file_not_utf8"),
        (b"PK\x03\x04" + bytes(100), "slip_file_is_workbook"),
        (b"\x7fELF\x02\x01\x01" + bytes(100) + b"\xff\xfe", "slip_file_not_utf8"),
        (b"row_id,procedure,name\n1,2,3\n", "column_missing"),
        (b"7,20/11/2026,1.004873,Hoa\n", "column_missing"),
        (HEAD.encode() + b",Ghi ch\xc3\xba\n", "column_twice"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(content: bytes, code: str) -> None:
    assert refusal(content).code == code


def test_the_missing_column_is_named() -> None:
    told = refusal(b"row_id,procedure,name\n1,2,3\n")
    assert told.values == {"columns": "received_at (thời điểm nhận)"}


def test_the_line_with_letters_of_another_encoding_is_named() -> None:
    told = refusal(f"{HEAD}\n{ROW}\n".encode() + b"8,a,b,Nguy\xean,\n")
    assert told.values == {"line": 3}
