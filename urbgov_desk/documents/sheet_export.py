"""Any list of the desk as a workbook, or as CSV for other programs."""

import csv
import io
import re
from collections.abc import Sequence
from datetime import date, datetime

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as BookCell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from urbgov_desk.documents.measure import MM
from urbgov_desk.documents.paragraph import plain, wrap
from urbgov_desk.documents.typeface import Face, printable
from urbgov_desk.domain.long_work import Gauge, Progress
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.sheet import Cell, Column, Sheet, Table, shown

_FAMILY = "Times New Roman"
_THIN = Side(style="thin", color="FF000000")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_ACROSS, _UPRIGHT = 110, 85  # letters over the whole width of a page
_MOST_UPRIGHT = 5
_DIGITS_PER_MM, _PAD = 0.53, 2.2
_FORMULA_STARTS = ("=", "+", "-", "@", "\t")


def sheet_workbook(sheet: Sheet, progress: Progress | None = None) -> bytes:
    """A page of the workbook for each table, numbers and days as such, ready to be printed.

    `progress` hears of the rows. Raises WorkCalledOff when it says so.
    """
    gauge = Gauge(progress, sum(len(table.rows) for table in sheet.tables))
    made = Workbook()
    made.remove(made.active)
    for place, table in enumerate(sheet.tables, start=1):
        # Excel refuses two pages of one name, and some signs in it.
        named = re.sub(r"[\\/*?:\[\]]", "-", printable(table.title or sheet.title))
        page = made.create_sheet(f"{place}. {named}"[:31] if place > 1 else named[:31])
        writer = _Writer(page, _widths(table), gauge)
        writer.across(sheet.title, Font(name=_FAMILY, size=14, bold=True))
        if sheet.subtitle:
            writer.across(sheet.subtitle, Font(name=_FAMILY, size=11))
        writer.table(table)
        _print_setup(page, len(table.columns))
        page.freeze_panes = page.cell(row=writer.first_line, column=1)
    made.properties.creator = "Urbgov Desk"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


class _Writer:
    """Rows written one below the other."""

    def __init__(self, page: Worksheet, widths: Sequence[float], gauge: Gauge) -> None:
        self._page = page
        self._widths = widths
        self._columns = len(widths)
        for place, width in enumerate(widths, start=1):
            page.column_dimensions[get_column_letter(place)].width = width
        self._gauge = gauge
        self._row = 0
        self._styles: dict[tuple[object, ...], StyleArray] = {}
        self._bold = Font(name=_FAMILY, size=11, bold=True)
        self._usual = Font(name=_FAMILY, size=11)
        self.first_line = 1

    def across(self, text: str, font: Font) -> None:
        """One text over all columns."""
        self._row += 1
        self._fit([(text, sum(self._widths))], font.size)
        cell = self._page.cell(row=self._row, column=1)
        cell.value, cell.data_type = printable(text), "s"
        cell.font = font
        cell.alignment = Alignment(horizontal="center", vertical="top", wrap_text=True)
        if self._columns > 1:
            self._page.merge_cells(
                start_row=self._row, end_row=self._row, start_column=1, end_column=self._columns
            )

    def table(self, table: Table) -> None:
        """A table after an empty row, its title above and its note below."""
        self._row += 1
        if table.title:
            self.across(table.title, self._bold)
        headings = tuple(column.heading for column in table.columns)
        self._line(headings, table.columns, self._bold, centred=True)
        self.first_line = self._row + 1
        for line in table.rows:
            self._line(line, table.columns, self._usual)
            self._gauge.step()
        if table.total:
            self._line(table.total, table.columns, self._bold)
        if table.note:
            self.across(table.note, Font(name=_FAMILY, size=10, italic=True))

    def _line(
        self, cells: Sequence[Cell], columns: Sequence[Column], font: Font, *, centred: bool = False
    ) -> None:
        self._row += 1
        for place, (value, column) in enumerate(zip(cells, columns, strict=True), start=1):
            cell = self._page.cell(row=self._row, column=place)
            side = "center" if centred else ("right" if column.number else "left")
            self._dress(cell, font, side, _put(cell, value))
        self._fit(
            [
                (value, width)
                for value, width in zip(cells, self._widths, strict=True)
                if isinstance(value, str)
            ],
            font.size,
        )

    def _fit(self, texts: Sequence[tuple[str, float]], size: float) -> None:
        """Make the row as high as its longest text needs; not every office program does it."""
        lines = 1
        for text, width in texts:
            # Few texts are longer than their column; only they are measured.
            if len(text) > width * 0.8:
                room = (width / _DIGITS_PER_MM - _PAD) * MM
                lines = max(lines, len(wrap(plain(text, Face.bold), room, size)))
        self._page.row_dimensions[self._row].height = round(lines * size * 1.25 + 3, 1)

    def _dress(self, cell: BookCell, font: Font, side: str, shape: str) -> None:
        key = (font.b, side, shape)
        if key in self._styles:
            # Looking each style up anew would take most of the time of a long list.
            cell._style = self._styles[key]
            return
        cell.font, cell.border, cell.number_format = font, _BOX, shape
        cell.alignment = Alignment(horizontal=side, vertical="top", wrap_text=True)
        self._styles[key] = cell._style


def _put(cell: BookCell, value: Cell) -> str:
    """Put a value into a cell; how it is to be shown."""
    if isinstance(value, datetime):
        cell.value = in_hanoi(value).replace(tzinfo=None)
        return "hh:mm dd/mm/yyyy"
    if isinstance(value, date):
        cell.value = value
        return "dd/mm/yyyy"
    if isinstance(value, int):
        cell.value = value
        return "#,##0"
    if value:
        # Text stays text: nothing typed at a counter is ever taken for a formula.
        cell.value, cell.data_type = printable(value), "s"
    return "General"


def _widths(table: Table) -> tuple[float, ...]:
    """Widths in digits, never less than what a moment, a day or an amount takes."""
    whole = sum(column.width for column in table.columns) or 1.0
    room = _ACROSS if len(table.columns) > _MOST_UPRIGHT else _UPRIGHT
    found = []
    for place, column in enumerate(table.columns):
        moments = any(isinstance(row[place], datetime) for row in table.rows[:50])
        found.append(round(max(column.width / whole * room, 17 if moments else 11), 1))
    return tuple(found)


def _print_setup(page: Worksheet, columns: int) -> None:
    across = columns > _MOST_UPRIGHT
    page.page_setup.orientation = "landscape" if across else "portrait"
    page.page_setup.paperSize = page.PAPERSIZE_A4
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True


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
