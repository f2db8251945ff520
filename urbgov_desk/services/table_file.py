"""A table of texts from a spreadsheet's own file or from CSV, as a ward has it lying about."""

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import nfc

Table = tuple[tuple[str, ...], ...]
_LIMIT = 64 * 1024 * 1024
_SEPARATORS = ",;\t"
_XLSX = b"PK\x03\x04"
_OLD_EXCEL = b"\xd0\xcf\x11\xe0"


class TableFileEmpty(Told):
    """The file holds no row."""


class TableFileTooLarge(Told):
    """The file is larger than any book. Values: limit."""


class TableFileOldExcel(Told):
    """The file is an old Excel workbook (.xls); it is saved as .xlsx or CSV first."""


class TableFileDamaged(Told):
    """The file is neither a workbook that can be read nor text in UTF-8."""


def read(content: bytes) -> Table:
    """The rows of the first sheet, or of a CSV file, every cell as text.

    Raises TableFileEmpty, TableFileTooLarge, TableFileOldExcel, TableFileDamaged.
    """
    if len(content) > _LIMIT:
        raise TableFileTooLarge(limit=_LIMIT // (1024 * 1024))
    if content.startswith(_OLD_EXCEL):
        raise TableFileOldExcel()
    rows = _workbook(content) if content.startswith(_XLSX) else _csv(content)
    while rows and not any(rows[-1]):
        rows.pop()
    if not rows:
        raise TableFileEmpty()
    return tuple(rows)


def write_xlsx(rows: Iterable[Sequence[str]], widths: Sequence[int], title: str) -> bytes:
    """A sheet of texts under bold headings, to be filled in."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    made = Workbook()
    sheet = made.active
    sheet.title = title[:31]
    for number, row in enumerate(rows, start=1):
        for column, text in enumerate(row, start=1):
            cell = sheet.cell(row=number, column=column)
            # Text stays text: 01 keeps its zero, and nothing is taken for a formula.
            cell.value, cell.data_type, cell.number_format = text, "s", "@"
            cell.font = Font(name="Times New Roman", size=11, bold=number == 1)
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def _workbook(content: bytes) -> list[tuple[str, ...]]:
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        sheet = load_workbook(io.BytesIO(content), read_only=True, data_only=True).worksheets[0]
        return [tuple(_text(cell) for cell in row) for row in sheet.iter_rows(values_only=True)]
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, IndexError) as fault:
        raise TableFileDamaged() from fault


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime | date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return nfc(str(cell)).strip()


def _csv(content: bytes) -> list[tuple[str, ...]]:
    try:
        text = nfc(content.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        raise TableFileDamaged() from fault
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = max(_SEPARATORS, key=first.count)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        return [tuple(field.strip() for field in row) for row in reader]
    except csv.Error as fault:
        raise TableFileDamaged() from fault
