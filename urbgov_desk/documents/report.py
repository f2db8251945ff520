"""The office's own lists and statements: tables and paragraphs under one title."""

from collections.abc import Sequence
from dataclasses import replace

from urbgov_desk.documents.form import Column, Form, Signature, Slots
from urbgov_desk.documents.head import draw_head, draw_title
from urbgov_desk.documents.layout import Filling, sign
from urbgov_desk.documents.measure import A4, A4_LANDSCAPE, MM
from urbgov_desk.documents.paragraph import plain
from urbgov_desk.documents.report_values import Report, ReportPlace, ReportTable
from urbgov_desk.documents.sheet import Sheet
from urbgov_desk.documents.table import Row, Table
from urbgov_desk.documents.typeface import Face

SLOTS = Slots(
    texts=frozenset(),
    lists={},
    parts=frozenset({"body", "places"}),
    words=frozenset({"khong_co"}),
)
_PORTRAIT = replace(A4, left=20 * MM, right=14 * MM, top=15 * MM, bottom=15 * MM, head=11)
_PORTRAIT_SIZES = (12.0, 11.5, 11.0, 10.5, 10.0)
_LANDSCAPE_SIZES = (10.5, 10.0, 9.5, 9.0)
_SIDES = {1: ("right",), 2: ("left", "right"), 3: ("left", "center", "right")}


def fill(paper: Report, form: Form) -> Filling:
    """The report part by part."""
    if paper.landscape:
        measures = tuple(A4_LANDSCAPE.at_body(size) for size in _LANDSCAPE_SIZES)
    else:
        measures = tuple(_PORTRAIT.at_body(size) for size in _PORTRAIT_SIZES)
    return Filling(
        texts={},
        parts={
            "body": lambda sheet: _body(sheet, paper, form.words["khong_co"]),
            "places": lambda sheet: _places(sheet, paper.places),
        },
        heading=lambda sheet: _heading(sheet, paper, form),
        measures=measures,
        code=paper.code,
    )


def _heading(sheet: Sheet, paper: Report, form: Form) -> None:
    if paper.letterhead:
        draw_head(sheet, paper.head)
    else:
        office = f"{paper.head.parent} – {paper.head.unit}".upper()
        sheet.paragraph(plain(office), size=sheet.measure.head)
    under = (paper.subtitle,) if paper.subtitle else ()
    draw_title(sheet, paper.title, verified=form.verified, under=under, smallest=11.0)


def _body(sheet: Sheet, paper: Report, nothing: str) -> None:
    body = sheet.measure.body
    for part in paper.parts:
        if isinstance(part, ReportTable):
            _table(sheet, part, nothing)
        elif part.heading:
            sheet.need(sheet.measure.leading * 4)
            sheet.paragraph(plain(part.text, Face.bold), after=body * 0.2)
        else:
            sheet.paragraph(plain(part.text), align="justify", after=body * 0.4)


def _table(sheet: Sheet, table: ReportTable, nothing: str) -> None:
    size = sheet.measure.body * 0.9
    if table.title:
        sheet.clear_keep_out()  # a title beside the QR would stand far above its table
        sheet.need(sheet.measure.leading * 6)
        sheet.paragraph(plain(table.title, Face.bold))
    columns = [
        Column(heading=c.heading, width=c.width, align=c.align, group=c.group)
        for c in table.columns
    ]
    # A heading over nothing looks like a page that failed.
    rows = [Row(cells=row) for row in table.rows] or [Row(across=nothing, face=Face.italic)]
    if table.total:
        rows.append(Row(cells=table.total, face=Face.bold))
    Table(sheet, columns, size).draw(rows)
    if table.note:
        sheet.paragraph(plain(table.note, Face.italic), size=size, after=size * 0.4)


def _places(sheet: Sheet, places: Sequence[ReportPlace]) -> None:
    rest = list(places)
    while rest:
        # Four sign two by two, five three and two.
        several = 2 if len(rest) in (2, 4) else min(len(rest), 3)
        row, rest = rest[:several], rest[several:]
        signatures = [
            Signature(side=side, title=place.title, hint=place.hint, name=f"{{{side}}}")
            for side, place in zip(_SIDES[several], row, strict=True)
        ]
        names = {side: place.name for side, place in zip(_SIDES[several], row, strict=True)}
        sign(sheet, signatures, names)
