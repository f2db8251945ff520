"""The form for entering paper slips afterwards: its columns, their names and its example."""

import csv
import io
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from urbgov_desk.domain.text import without_marks


class Column(StrEnum):
    """A column of the form, by the name its heading is written with."""

    ROW_ID = "row_id"
    RECEIVED_AT = "received_at"
    PROCEDURE = "procedure"
    NAME = "name"
    KIND = "kind"
    NUMBER = "number"
    NUMBER_KIND = "number_kind"
    BORN = "born"
    SEX = "sex"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    NAME_2 = "name_2"
    NUMBER_2 = "number_2"
    SUBMITTER = "submitter"
    CHANNEL = "channel"
    CONTENT = "content"
    PAPERS = "papers"
    SETS = "sets"
    PAGES = "pages"
    COPIES = "copies"
    LIMIT_DAYS = "limit_days"
    LIMIT_KIND = "limit_kind"
    LIMIT_BASIS = "limit_basis"
    FEE_PAID = "fee_paid"
    FEE_METHOD = "fee_method"
    FEE_RECEIPT = "fee_receipt"
    OFFICIAL_CODE = "official_code"
    RETURN_PLACE = "return_place"
    NOTE = "note"


REQUIRED = (Column.ROW_ID, Column.RECEIVED_AT, Column.PROCEDURE, Column.NAME)

# Headings as clerks write them, without marks; the first is the one to show.
_HEADINGS = {
    Column.ROW_ID: ("số phiếu", "mã phiếu", "số phiếu giấy", "số thứ tự phiếu"),
    Column.RECEIVED_AT: ("thời điểm nhận", "thời gian nhận", "ngày giờ nhận", "giờ nhận"),
    Column.PROCEDURE: ("mã thủ tục", "thủ tục"),
    Column.NAME: ("họ và tên", "họ tên", "người nộp", "tên", "tên tổ chức"),
    Column.KIND: ("cá nhân hay tổ chức", "đối tượng"),
    Column.NUMBER: ("số định danh", "số giấy tờ", "cccd", "số cccd", "số căn cước"),
    Column.NUMBER_KIND: ("loại giấy tờ",),
    Column.BORN: ("ngày sinh", "năm sinh"),
    Column.SEX: ("giới tính",),
    Column.PHONE: ("điện thoại", "số điện thoại", "sđt"),
    Column.EMAIL: ("thư điện tử", "e-mail"),
    Column.ADDRESS: ("địa chỉ",),
    Column.NAME_2: ("họ và tên người thứ hai", "họ tên người thứ hai"),
    Column.NUMBER_2: ("số định danh người thứ hai",),
    Column.SUBMITTER: ("người đi nộp", "người nộp thay"),
    Column.CHANNEL: ("hình thức nộp", "hình thức"),
    Column.CONTENT: ("nội dung", "nội dung yêu cầu", "nội dung yêu cầu giải quyết"),
    Column.PAPERS: ("giấy tờ", "thành phần hồ sơ"),
    Column.SETS: ("số bộ", "số lượng hồ sơ"),
    Column.PAGES: ("số trang",),
    Column.COPIES: ("số bản",),
    Column.LIMIT_DAYS: ("thời hạn", "số ngày giải quyết", "thời hạn giải quyết"),
    Column.LIMIT_KIND: ("loại thời hạn", "cách tính thời hạn"),
    Column.LIMIT_BASIS: ("căn cứ thời hạn", "căn cứ"),
    Column.FEE_PAID: ("đã thu", "phí đã thu", "lệ phí đã thu", "số tiền đã thu"),
    Column.FEE_METHOD: ("cách thu", "hình thức thu"),
    Column.FEE_RECEIPT: ("số biên lai", "biên lai"),
    Column.OFFICIAL_CODE: ("mã hồ sơ", "mã hồ sơ chính thức"),
    Column.RETURN_PLACE: ("nơi nhận kết quả", "nơi trả kết quả"),
    Column.NOTE: ("ghi chú",),
}


def plain(text: str) -> str:
    """How a heading or a choice is compared: no marks, no case, signs as single spaces."""
    words = "".join(c if c.isalnum() else " " for c in without_marks(text)).split()
    return " ".join(words)


def shown(column: Column) -> str:
    """A column as messages name it: `name (họ và tên)`."""
    return f"{column.value} ({_HEADINGS[column][0]})"


def column_of(heading: str) -> Column | None:
    """The column a heading means, in English or Vietnamese; None when it is none of ours."""
    wanted = plain(heading)
    for column in Column:
        if wanted == plain(column.value) or wanted in map(plain, _HEADINGS[column]):
            return column
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipRow:
    """One row of the file: the line it begins on, and its texts; an empty field is not there."""

    line: int
    texts: dict[Column, str]


def template(at: datetime) -> str:
    """The form with one example row, which is accepted as it stands (comma separated, CRLF).

    Its number carries the minute, so that examples of two days do not contradict each other.
    """
    example = {
        Column.ROW_ID: f"VD-{at:%Y%m%d-%H%M}",
        Column.RECEIVED_AT: f"{at:%d/%m/%Y %H:%M}",
        Column.PROCEDURE: "1.004873",
        Column.NAME: "Nguyễn Thị Ví Dụ",
        Column.NUMBER: "099195000001",
        Column.BORN: "17/04/1995",
        Column.SEX: "Nữ",
        Column.PHONE: "0100000001",
        Column.ADDRESS: "Số 1 phố Thí Dụ, tổ 2",
        Column.CHANNEL: "trực tiếp",
        Column.CONTENT: "Xác nhận tình trạng hôn nhân (dòng ví dụ, xoá khi dùng)",
        Column.PAPERS: "Tờ khai|1 bản chính; Giấy tờ tuỳ thân|1 bản sao",
        Column.SETS: "1",
    }
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([column.value for column in Column])
    writer.writerow([example.get(column, "") for column in Column])
    return text.getvalue()
