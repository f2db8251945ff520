"""Ruled tables whose rows wrap, and go on on the next page under a repeated heading."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from urbgov_desk.documents.form import Column
from urbgov_desk.documents.measure import LEADING
from urbgov_desk.documents.paragraph import Line, plain, wrap
from urbgov_desk.documents.sheet import Sheet, placed
from urbgov_desk.documents.typeface import Face

_PAD = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row's cells; `banner` is set across the grouped columns, above their own cells.

    `across` is one text over the whole width instead of cells; it keeps with the next row.
    `struck` columns are struck through, still readable. `carried` stands in the first column where
    the row goes on on another page.
    """

    cells: tuple[str, ...] = ()
    banner: str = ""
    face: Face = Face.regular
    least_height: float = 0.0
    across: str = ""
    struck: frozenset[int] = frozenset()
    carried: str = ""


class Table:
    """A table of a form's columns; widths are shares of the whole line."""

    def __init__(
        self, sheet: Sheet, columns: Sequence[Column], size: float, *, number_row: bool = False
    ) -> None:
        self._sheet = sheet
        self._columns = tuple(columns)
        self._size = size
        self._leading = size * LEADING
        share = sheet.measure.room / sum(column.width for column in self._columns)
        edges = [sheet.measure.left]
        for column in self._columns:
            edges.append(edges[-1] + column.width * share)
        self._edges = edges
        grouped = [i for i, column in enumerate(self._columns) if column.group]
        self._group = (grouped[0], grouped[-1] + 1) if grouped else None
        self._headings = [self._wrapped(c.heading, i, Face.bold) for i, c in enumerate(columns)]
        group_name = self._columns[grouped[0]].group if grouped else ""
        self._group_heading = self._across(group_name, Face.bold)
        tallest = self._tallest(self._headings, self._group_heading)
        self._heading_height = tallest * self._leading + (4 if grouped else 2) * _PAD
        self._numbers_height = self._leading + 2 * _PAD if number_row else 0.0

    def draw(self, rows: Iterable[Row]) -> None:
        """Set the heading and all rows from the current height on."""
        sheet = self._sheet
        sheet.clear_keep_out()
        sheet.gap(self._size * 0.3)
        sheet.need(self._heading_height + self._numbers_height + 3 * self._leading)
        self._heading()
        for row in rows:
            self._row(row)
            sheet.row_set()
        sheet.gap(self._size * 0.5)

    # A row

    def _row(self, row: Row) -> None:
        sheet = self._sheet
        if row.across:
            self._across_all(row)
            return
        banner = self._across(row.banner, row.face)
        cells = [self._wrapped(text, i, row.face) for i, text in enumerate(row.cells)]
        height = self._height(cells, banner, row.least_height)
        whole_page = self._whole_page()
        if height > sheet.room_left and height <= whole_page:
            self._turn()
        while True:
            pads = (4 if banner else 2) * _PAD
            room = max(int((sheet.room_left - pads) / self._leading), 0)
            tallest = self._tallest(cells, banner)
            if tallest <= room:
                height = self._height(cells, banner, row.least_height)
                self._segment(cells, banner, height, row.struck)
                return
            if room > len(banner):
                below = room - len(banner)
                now = [
                    lines[: below if self._in_group(i) else room] for i, lines in enumerate(cells)
                ]
                cells = [lines[len(now[i]) :] for i, lines in enumerate(cells)]
                self._segment(now, banner, room * self._leading + pads, row.struck)
                banner = []
                if row.carried and not cells[0]:
                    cells[0] = self._wrapped(row.carried, 0, row.face)
            self._turn()

    def _across_all(self, row: Row) -> None:
        sheet, left, right = self._sheet, self._edges[0], self._edges[-1]
        lines = wrap(plain(row.across, row.face), right - left - 2 * _PAD, self._size)
        height = len(lines) * self._leading + 2 * _PAD
        if sheet.room_left < height + 3 * self._leading:
            self._turn()
        top, foot = sheet.y, sheet.y - height
        self._lines(lines, left, right, top, "left")
        for x in (left, right):
            sheet.rule(x, top, x, foot)
        sheet.rule(left, foot, right, foot)
        sheet.y = foot

    def _in_group(self, index: int) -> bool:
        return self._group is not None and self._group[0] <= index < self._group[1]

    def _whole_page(self) -> float:
        measure = self._sheet.measure
        return measure.top_edge - measure.bottom - self._heading_height - self._numbers_height

    def _across(self, text: str, face: Face) -> list[Line]:
        if not text or self._group is None:
            return []
        first, last = self._group
        room = self._edges[last] - self._edges[first] - 2 * _PAD
        return wrap(plain(text, face), room, self._size)

    def _wrapped(self, text: str, index: int, face: Face) -> list[Line]:
        room = self._edges[index + 1] - self._edges[index] - 2 * _PAD
        return wrap(plain(text, face), room, self._size)

    def _tallest(self, cells: list[list[Line]], banner: list[Line]) -> int:
        return max(
            len(lines) + (len(banner) if self._in_group(i) else 0) for i, lines in enumerate(cells)
        )

    def _height(self, cells: list[list[Line]], banner: list[Line], least: float) -> float:
        # A row made tall for handwriting is not split because of its blank part.
        least = min(least, self._whole_page())
        pads = (4 if banner else 2) * _PAD
        return max(self._tallest(cells, banner) * self._leading + pads, least)

    def _segment(
        self,
        cells: list[list[Line]],
        banner: list[Line],
        height: float,
        struck: frozenset[int] = frozenset(),
    ) -> None:
        sheet = self._sheet
        height = min(height, sheet.room_left)
        top, foot = sheet.y, sheet.y - height
        banner_height = len(banner) * self._leading + 2 * _PAD if banner else 0.0
        if banner and self._group is not None:
            first, last = self._group
            self._lines(banner, self._edges[first], self._edges[last], top, "center")
            sheet.rule(
                self._edges[first], top - banner_height, self._edges[last], top - banner_height
            )
        for index, lines in enumerate(cells):
            start = top - (banner_height if self._in_group(index) else 0)
            left, right = self._edges[index], self._edges[index + 1]
            align = self._columns[index].align
            self._lines(lines, left, right, start, align, struck=index in struck)
        for index, x in enumerate(self._edges):
            inner = self._group is not None and self._group[0] < index < self._group[1]
            sheet.rule(x, top - (banner_height if inner else 0), x, foot)
        sheet.rule(self._edges[0], foot, self._edges[-1], foot)
        sheet.y = foot

    def _lines(
        self,
        lines: list[Line],
        left: float,
        right: float,
        top: float,
        align: str,
        *,
        struck: bool = False,
    ) -> None:
        y = top - _PAD + self._leading * 0.22
        for line in lines:
            y -= self._leading
            slack = right - left - 2 * _PAD - line.width * self._size
            shift = {"left": 0.0, "center": slack / 2, "right": slack}[align]
            x = left + _PAD + shift
            self._sheet.page.letters.extend(placed(line, x, y, self._size))
            if struck and line.words:
                middle = y + self._size * 0.24
                self._sheet.rule(x, middle, x + line.width * self._size, middle, 0.7)

    # The heading

    def _turn(self) -> None:
        self._sheet.turn()
        self._heading()

    def _heading(self) -> None:
        sheet = self._sheet
        top, foot = sheet.y, sheet.y - self._heading_height
        edges = self._edges
        group_foot = top - len(self._group_heading) * self._leading - 2 * _PAD
        sheet.rule(edges[0], top, edges[-1], top)
        if self._group is not None:
            left, right = edges[self._group[0]], edges[self._group[1]]
            self._lines(self._group_heading, left, right, top, "center")
            sheet.rule(left, group_foot, right, group_foot)
        for index, words in enumerate(self._headings):
            start = group_foot if self._in_group(index) else top
            blank = (start - foot - len(words) * self._leading) / 2 - _PAD
            self._lines(words, edges[index], edges[index + 1], start - blank, "center")
        for index, x in enumerate(edges):
            inner = self._group is not None and self._group[0] < index < self._group[1]
            sheet.rule(x, group_foot if inner else top, x, foot)
        sheet.rule(edges[0], foot, edges[-1], foot)
        sheet.y = foot
        if self._numbers_height:
            self._column_numbers()

    def _column_numbers(self) -> None:
        sheet, edges = self._sheet, self._edges
        top, foot = sheet.y, sheet.y - self._numbers_height
        for index in range(len(self._columns)):
            words = self._wrapped(str(index + 1), index, Face.italic)
            self._lines(words, edges[index], edges[index + 1], top, "center")
        for x in edges:
            sheet.rule(x, top, x, foot)
        sheet.rule(edges[0], foot, edges[-1], foot)
        sheet.y = foot
