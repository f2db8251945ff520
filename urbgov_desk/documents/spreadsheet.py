"""A statutory book as a workbook that looks like its printed pages (Điều 13 NĐ 23/2015)."""

import io
import re
import zipfile
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.worksheet import Worksheet

from urbgov_desk.documents.book_rows import (
    COLUMNS,
    carried,
    cells_of,
    said,
    struck_columns,
    totals_of,
    with_headings,
)
from urbgov_desk.documents.book_values import BookRow, CertificationBook
from urbgov_desk.documents.form import Form, in_force, shipped
from urbgov_desk.documents.head import UNVERIFIED
from urbgov_desk.documents.mark import TRAINING
from urbgov_desk.documents.measure import MM
from urbgov_desk.documents.paragraph import plain, wrap
from urbgov_desk.documents.typeface import Face, printable
from urbgov_desk.domain.long_work import Gauge, Progress

_FAMILY = "Times New Roman"
_SIZE = 9.0
_THIN = Side(style="thin", color="FF000000")
_BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
# Printed widths are millimetres, a workbook's are digits of its usual letters.
_DIGITS_PER_MM = 0.53
_ROOM = 265.0  # millimetres between the margins of A4 across
_CELL_PAD = 1.4
_SIDE, _FOOT = 0.45, 0.6  # inches
# No office program makes a row higher than 409.5 points; what is longer goes on in the next one.
_MOST_LINES = 36


def workbook(book: CertificationBook, progress: Progress | None = None) -> bytes:
    """The book's rows as XLSX; the same values give the same bytes. Raises WorkCalledOff."""
    gauge = Gauge(progress, len(book.rows))
    form = in_force(shipped(book.form_kind), book.head.on)
    made = Workbook()
    sheet = made.active
    sheet.title = re.sub(r"[\\/*?:\[\]]", "-", printable(book.symbol))[:31]
    writer = _Writer(sheet, form)
    headings = _heading(writer, book, form)
    for each in with_headings(book, form):
        if isinstance(each, str):
            writer.across(each, _font(bold=True), boxed=True)
        else:
            _entry(writer, each, book, form)
            gauge.step()
    if not book.rows:
        writer.across(form.words["khong_co_so"], _font(bold=True, italic=True))
    if book.rows:
        total = said(form.words["tong_cong"], totals_of(book.rows).texts())
        writer.across(total, _font(bold=True, italic=True))
    if book.chain_head:
        writer.across(f"{form.words['chuoi']}: {book.chain_head.lower()}", _font(size=8))
    _print_setup(sheet, writer.widths, form, headings)
    made.properties.creator = "Urbgov Desk"
    out = io.BytesIO()
    made.save(out)
    return _on(out.getvalue(), book.head.on)


class _Writer:
    """Rows written one below the other, each as high as its longest text needs."""

    def __init__(self, sheet: Worksheet, form: Form) -> None:
        self._sheet = sheet
        self._columns = len(form.columns)
        share = _ROOM / sum(column.width for column in form.columns)
        self.widths = [column.width * share for column in form.columns]
        self.row = 0
        self._styles: dict[tuple[object, ...], StyleArray] = {}

    def next(self) -> None:
        self.row += 1

    def pieces(self, text: str, index: int) -> list[str]:
        """A cell's text in as many parts as it takes rows."""
        room = (self.widths[index] - _CELL_PAD) * MM
        made: list[str] = []
        part = ""
        # Between people first; within one only where one alone is too long.
        for line in text.split("\n"):
            for piece in _within(line, room):
                longer = f"{part}\n{piece}" if part else piece
                if part and _lines(longer, room) > _MOST_LINES:
                    made.append(part)
                    longer = piece
                part = longer
        return [*made, part]

    def lines(self, texts: Sequence[str], face: Face = Face.regular) -> int:
        """How many lines a row of these texts takes."""
        return max(
            _lines(text, (wide - _CELL_PAD) * MM, face)
            for text, wide in zip(texts, self.widths, strict=True)
        )

    def make_high(self, lines: int) -> None:
        """Make the current row as high as so many lines; not every office program does it."""
        self._sheet.row_dimensions[self.row].height = round(lines * _SIZE * 1.22 + 3.5, 1)

    def cell(
        self,
        column: int,
        value: str | int,
        font: Font,
        align: str,
        *,
        boxed: bool = True,
        shown: str = "General",
    ) -> Cell:
        """One cell of the current row, wrapped, as a book's."""
        cell = self._sheet.cell(row=self.row, column=column)
        if isinstance(value, str):
            # Text stays text: nothing typed at a counter is ever taken for a formula.
            cell.value, cell.data_type = printable(value), "s"
        else:
            cell.value = value
        key = (id(font), align, boxed, shown)
        if key in self._styles:
            # Looking each style up anew would take most of the time of a year's book.
            cell._style = self._styles[key]
            return cell
        cell.font, cell.alignment, cell.number_format = font, _alignment(align), shown
        if boxed:
            cell.border = _BOX
        self._styles[key] = cell._style
        return cell

    def across(self, text: str, font: Font, *, align: str = "left", boxed: bool = False) -> None:
        """One text over all columns, on a row of its own."""
        self.next()
        self.cell(1, text, font, align, boxed=boxed)
        for column in range(2, self._columns + 1) if boxed else ():
            self._sheet.cell(row=self.row, column=column).border = _BOX
        self._sheet.merge_cells(
            start_row=self.row, end_row=self.row, start_column=1, end_column=self._columns
        )
        self._sheet.row_dimensions[self.row].height = font.size * 1.45


def _lines(text: str, room: float, face: Face = Face.regular) -> int:
    return len(wrap(plain(text, face), room, _SIZE))


def _within(line: str, room: float) -> list[str]:
    """One line of a cell, cut between words where it alone is higher than a row may be."""
    if _lines(line, room) <= _MOST_LINES:
        return [line]
    made, part = [], ""
    for word in line.split(" "):
        longer = f"{part} {word}" if part else word
        if part and _lines(longer, room) > _MOST_LINES:
            made.append(part)
            longer = word
        part = longer
    return [*made, part]


@lru_cache(maxsize=32)
def _font(
    *, bold: bool = False, italic: bool = False, strike: bool = False, size: float = _SIZE
) -> Font:
    return Font(name=_FAMILY, size=size, bold=bold, italic=italic, strike=strike)


@lru_cache(maxsize=8)
def _alignment(align: str) -> Alignment:
    return Alignment(horizontal=align, vertical="top", wrap_text=True)


def _heading(writer: _Writer, book: CertificationBook, form: Form) -> int:
    """Office, title, volume and the columns' headings; returns the row these begin at."""
    office = f"{book.head.parent} – {book.head.unit}".upper()
    writer.across(office, _font(bold=True, size=11), align="center")
    if book.training:
        writer.across(TRAINING, _font(bold=True, size=11), align="center")
    writer.across(form.title, _font(bold=True, size=15), align="center")
    if not form.verified:
        writer.across(f"({UNVERIFIED})", _font(italic=True), align="center")
    volume = f"{form.words['quyen']} {book.volume} - {book.symbol}"
    under = " – ".join(part for part in (volume, book.period) if part)
    writer.across(under, _font(size=11), align="center")
    writer.next()
    headings = writer.row
    for index, column in enumerate(form.columns, start=1):
        writer.cell(index, column.heading, _font(bold=True), "center")
    writer.make_high(writer.lines([column.heading for column in form.columns], Face.bold))
    writer.next()
    for index in range(1, len(form.columns) + 1):
        writer.cell(index, str(index), _font(italic=True), "center")
    return headings


def _entry(writer: _Writer, row: BookRow, book: CertificationBook, form: Form) -> None:
    struck = struck_columns(book.book) if row.struck else frozenset()
    texts = cells_of(row, book.book, form)
    lines = writer.lines(texts)
    parts = [[text] for text in texts]
    if lines > _MOST_LINES:
        parts = [writer.pieces(text, index) for index, text in enumerate(texts)]
        lines = 0
    for place in range(max(map(len, parts))):
        writer.next()
        shown_texts = [part[place] if place < len(part) else "" for part in parts]
        if place:
            shown_texts[0] = carried(row, form)
        columns = zip(COLUMNS[book.book], shown_texts, form.columns, strict=True)
        for index, (name, text, column) in enumerate(columns):
            # An amount stands once, or adding up a column would count it twice.
            amount = {"count": row.count, "fee": row.fee}.get(name) if not place else None
            value = text if amount is None else amount
            # As text a number keeps its zero: 01.
            shown = "#,##0" if amount is not None else ("@" if name == "number" else "General")
            font = _font(strike=index in struck)
            writer.cell(index + 1, value, font, column.align, shown=shown)
        writer.make_high(lines or writer.lines(shown_texts))


def _print_setup(sheet: Worksheet, widths: Sequence[float], form: Form, headings: int) -> None:
    for index, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = round(width * _DIGITS_PER_MM, 2)
    sheet.print_title_rows = f"{headings}:{headings + 1}"
    sheet.freeze_panes = sheet.cell(row=headings + 2, column=1)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins = PageMargins(
        left=0.75, right=_SIDE, top=_FOOT, bottom=_FOOT, header=0.25, footer=0.25
    )
    sheet.print_options.horizontalCentered = True
    for part, text in (
        (sheet.oddFooter.left, f"{form.code} ({form.set})"),
        (sheet.oddFooter.right, "Trang &P/&N"),
    ):
        part.text, part.font, part.size = text, f"{_FAMILY},Regular", 8


def _on(workbook: bytes, day: date) -> bytes:
    """The same file without the clock of the PC that made it."""
    out = io.BytesIO()
    stamp = f"{day:%Y-%m-%d}T00:00:00Z".encode()
    with zipfile.ZipFile(io.BytesIO(workbook)) as made, zipfile.ZipFile(out, "w") as kept:
        for name in made.namelist():
            data = made.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp, data)
            info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            kept.writestr(info, data)
    return out.getvalue()
