"""Any list of the desk as a workbook, or as CSV for other programs."""

import csv
import io
import re
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from urbgov_desk.documents.typeface import printable
from urbgov_desk.domain.long_work import Gauge, Progress
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.sheet import Cell, Column, Sheet, Table, shown

_FAMILY = "Times New Roman"
_THIN = Side(style="thin", color="FF000000")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_LETTERS = 110  # over the whole width of a page
_FORMULA_STARTS = ("=", "+", "-", "@", "\t")


def sheet_workbook(sheet: Sheet, progress: Progress | None = None) -> bytes:
    """The sheet's tables one below the other, numbers and days as such, ready to be printed.

    `progress` hears of the rows. Raises WorkCalledOff when it says so.
    """
    gauge = Gauge(progress, sum(len(table.rows) for table in sheet.tables))
    made = Workbook()
    page = made.active
    page.title = re.sub(r"[\\/*?:\[\]]", "-", printable(sheet.title))[:31]
    widest = max((len(table.columns) for table in sheet.tables), default=1)
    row = _across(page, 1, sheet.title, Font(name=_FAMILY, size=14, bold=True), widest)
    if sheet.subtitle:
        row = _across(page, row, sheet.subtitle, Font(name=_FAMILY, size=11), widest)
    for table in sheet.tables:
        row = _table(page, row + 1, table, widest, gauge)
    shares = max((table.columns for table in sheet.tables), key=len, default=())
    _widths(page, shares)
    page.page_setup.orientation = "landscape" if widest > 5 else "portrait"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
    if len(sheet.tables) == 1:
        first = 4 if sheet.subtitle else 3
        page.freeze_panes = page.cell(row=first + 1 + bool(sheet.tables[0].title), column=1)
    made.properties.creator = "Urbgov Desk"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def sheet_csv(sheet: Sheet) -> str:
    """The sheet's tables as lines with semicolons, as Vietnamese spreadsheets read them."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    for place, table in enumerate(sheet.tables):
        if place:
            writer.writerow([])
        if table.title:
            writer.writerow([table.title])
        writer.writerow([column.heading for column in table.columns])
        for row in table.rows:
            writer.writerow([_plain(cell) for cell in row])
        if table.total:
            writer.writerow([_plain(cell) for cell in table.total])
    return text.getvalue()


def _plain(cell: Cell) -> str:
    """Numbers without dots; a text a spreadsheet would take for a formula stays a text."""
    if isinstance(cell, int):
        return str(cell)
    text = shown(cell)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def _across(page: Worksheet, row: int, text: str, font: Font, columns: int) -> int:
    cell = page.cell(row=row, column=1)
    cell.value, cell.data_type = printable(text), "s"
    cell.font = font
    cell.alignment = Alignment(horizontal="center", vertical="top", wrap_text=True)
    if columns > 1:
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=columns)
    return row + 1


def _table(page: Worksheet, row: int, table: Table, widest: int, gauge: Gauge) -> int:
    if table.title:
        cell = page.cell(row=row, column=1, value=printable(table.title))
        cell.font = Font(name=_FAMILY, size=11, bold=True)
        row += 1
    bold, usual = Font(name=_FAMILY, size=11, bold=True), Font(name=_FAMILY, size=11)
    headings = tuple(column.heading for column in table.columns)
    _cells(page, row, headings, table.columns, bold, centred=True)
    for line in table.rows:
        row += 1
        _cells(page, row, line, table.columns, usual)
        gauge.step()
    if table.total:
        row += 1
        _cells(page, row, table.total, table.columns, bold)
    if table.note:
        row += 1
        _across(page, row, table.note, Font(name=_FAMILY, size=10, italic=True), widest)
    return row + 1


def _cells(
    page: Worksheet,
    row: int,
    cells: tuple[Cell, ...],
    columns: tuple[Column, ...],
    font: Font,
    *,
    centred: bool = False,
) -> None:
    for place, (value, column) in enumerate(zip(cells, columns, strict=True), start=1):
        cell = page.cell(row=row, column=place)
        if isinstance(value, datetime):
            cell.value = in_hanoi(value).replace(tzinfo=None)
            cell.number_format = "hh:mm dd/mm/yyyy"
        elif isinstance(value, date):
            cell.value, cell.number_format = value, "dd/mm/yyyy"
        elif isinstance(value, int):
            cell.value, cell.number_format = value, "#,##0"
        elif value:
            # Text stays text: nothing typed at a counter is ever taken for a formula.
            cell.value, cell.data_type = printable(value), "s"
        cell.font, cell.border = font, _BOX
        side = "center" if centred else ("right" if column.number else "left")
        cell.alignment = Alignment(horizontal=side, vertical="top", wrap_text=True)


def _widths(page: Worksheet, columns: tuple[Column, ...]) -> None:
    whole = sum(column.width for column in columns) or 1.0
    room = _LETTERS if len(columns) > 5 else 85
    for place, column in enumerate(columns, start=1):
        page.column_dimensions[get_column_letter(place)].width = round(
            max(column.width / whole * room, 9), 1
        )
