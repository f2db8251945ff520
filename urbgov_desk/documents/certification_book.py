"""Sổ chứng thực: the four statutory books, their covers, closings and rescue pages (Mẫu 19–22)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from reportlab.pdfgen.canvas import Canvas

from urbgov_desk.documents import mark, qr
from urbgov_desk.documents.book_rows import (
    WORDS,
    carried,
    cells_of,
    day_said,
    grouped,
    said,
    struck_columns,
    totals_of,
    with_headings,
)
from urbgov_desk.documents.book_values import BookTotals, CertificationBook, RescuePage
from urbgov_desk.documents.form import Column, Form, Signature, Slots, in_force, names, shipped
from urbgov_desk.documents.head import MOTTO, NATION, draw_title
from urbgov_desk.documents.layout import Filling, Foot, sign
from urbgov_desk.documents.measure import A4_LANDSCAPE, MM, Measure
from urbgov_desk.documents.paragraph import plain
from urbgov_desk.documents.sheet import Sheet
from urbgov_desk.documents.table import Row, Table
from urbgov_desk.documents.typeface import Face
from urbgov_desk.documents.words import day_words, moment_words, number_in_words, short_moment
from urbgov_desk.domain.certification import cross_seals
from urbgov_desk.domain.certification_book import BookKind

# A code read from the page itself, never from a copy of a copy: smaller than a receipt's.
_CHAIN_MODULE = 0.38 * MM
_CHAIN_EDGE = 6 * MM
_READ = 12.0
_CHAINED = replace(A4_LANDSCAPE, bottom=23 * MM)


def slots(columns: int) -> Slots:
    """What the form of a book with so many columns may ask for."""
    return Slots(
        texts=names(
            "rows total closing notes year symbol volume closed_on first_number last_number cases "
            "cases_words annulled"
        ),
        lists={},
        parts=frozenset({"rows", "large", "closing", "notes"}),
        words=WORDS,
        columns=columns,
    )


def adapt(paper: CertificationBook, form: Form) -> Form:
    """Nothing but the closing or the supplement: then it begins on the first page."""
    if paper.rows:
        return form
    first = "closing" if paper.closing else "notes"
    blocks = [replace(b, page=b.page and b.when != first) for b in form.blocks]
    return replace(form, blocks=tuple(blocks))


def fill(paper: CertificationBook, form: Form) -> Filling:
    """The pages of one book."""
    closing = paper.closing
    whole = _whole(closing.totals, "") if closing else BookTotals(label="", cases=0)
    empty = not (paper.rows or closing or paper.notes)
    return Filling(
        texts={
            "rows": "x" if paper.rows or empty else "",
            "total": form.words["khong_co_so"] if empty else _total(paper, form),
            "closing": "x" if closing else "",
            "notes": "x" if paper.notes else "",
            "year": str(paper.year),
            "symbol": paper.symbol,
            "volume": paper.volume,
            "closed_on": day_said(paper) if closing else "",
            "first_number": closing.first_number if closing else "",
            "last_number": closing.last_number if closing else "",
            "cases": grouped(whole.cases),
            "cases_words": number_in_words(whole.cases),
            "annulled": grouped(whole.annulled),
        },
        parts={
            "rows": lambda sheet: Table(
                sheet, form.columns, sheet.measure.body, number_row=True
            ).draw(_rows(paper, form)),
            "large": _large,
            "closing": lambda sheet: _closing(sheet, paper, form),
            "notes": lambda sheet: _notes(sheet, paper, form),
        },
        heading=lambda sheet: _heading(sheet, paper, form),
        cover=(lambda sheet: _cover(sheet, paper, form)) if paper.cover else None,
        measures=(_CHAINED if paper.chain_head else A4_LANDSCAPE,),
        first_page=paper.first_page,
        foot=_foot(paper, form),
    )


def _total(paper: CertificationBook, form: Form) -> str:
    if not paper.rows:
        return ""
    return said(form.words["tong_cong"], totals_of(paper.rows).texts())


def _large(sheet: Sheet) -> None:
    """From here on what is read and signed, not looked up: letters of the usual size."""
    sheet.measure = sheet.measure.at_body(_READ)


def _rows(paper: CertificationBook, form: Form) -> Iterator[Row]:
    struck = struck_columns(paper.book)
    for each in with_headings(paper, form):
        if isinstance(each, str):
            yield Row(across=each, face=Face.bold)
        else:
            cells = cells_of(each, paper.book, form)
            yield Row(
                cells=cells,
                struck=struck if each.struck else frozenset(),
                carried=carried(each, form),
            )


def _heading(sheet: Sheet, paper: CertificationBook, form: Form) -> None:
    draw_title(sheet, form.title, verified=form.verified)
    volume = f"{form.words['quyen']} {paper.volume} - {paper.symbol}"
    line = " – ".join(part for part in (paper.head.unit, volume, paper.period) if part)
    sheet.paragraph(plain(line), align="center", size=sheet.measure.head)
    sheet.gap(3)


def _cover(sheet: Sheet, paper: CertificationBook, form: Form) -> None:
    """Bìa sổ: nation, office, name of the book, volume, days of opening and closing."""
    assert paper.cover is not None
    measure, cover, words = sheet.measure, paper.cover, form.words
    left, right = measure.left, measure.right_edge
    foot, top = A4_LANDSCAPE.bottom, measure.top_edge
    for inset, thickness in ((0.0, 1.6), (4.0, 0.6)):
        x1, y1, x2, y2 = left + inset, foot + inset, right - inset, top - inset
        for ends in ((x1, y1, x2, y1), (x1, y2, x2, y2), (x1, y1, x1, y2), (x2, y1, x2, y2)):
            sheet.rule(*ends, thickness=thickness)
    middle = left + measure.room / 2
    room = measure.room - 20 * MM

    def line(text: str, y: float, face: Face, size: float) -> None:
        sheet.fitted(text, middle, y * MM, face, room=room, sizes=(size, 9.0))

    line(NATION, 178, Face.bold, 14)
    wide = sheet.letters(MOTTO, middle, 171 * MM, Face.bold, 14, align="center")
    sheet.rule(middle - wide / 2, 169 * MM, middle + wide / 2, 169 * MM, 0.8)
    line(paper.head.parent.upper(), 153, Face.regular, 14)
    line(paper.head.unit.upper(), 145, Face.bold, 15)
    line(form.title, 108, Face.bold, 27)
    line(f"{words['quyen']}: {cover.volume}-{paper.symbol}", 90, Face.bold, 19)
    line(f"{words['ngay_mo']}: {_day(cover.opened_on, form)}", 60, Face.regular, 14)
    line(f"{words['ngay_khoa']}: {_day(cover.closed_on, form)}", 51, Face.regular, 14)


def _day(day: date | None, form: Form) -> str:
    return day_words(day) if day else form.words["ngay_viet_tay"]


def _foot(paper: CertificationBook, form: Form) -> Foot:
    head = paper.chain_head.lower()
    covers = int(paper.cover is not None)

    def draw(canvas: Canvas, measure: Measure, page: int, last: int) -> None:
        left = f"{form.code} ({form.set})"
        right = f"Trang {page}/{last}"
        if paper.draft:
            mark.draw_draft_line(canvas, measure)
        if page == last:
            pages = last - paper.first_page + 1
            sheets = covers + (-(-pages // 2) if paper.duplex else pages)
            right = f"{_seals(sheets, form)} – {right}"
        if not head:
            mark.draw_foot(canvas, measure, left, right)
            return
        code = qr.matrix(head.upper())
        side, quiet = code.size * _CHAIN_MODULE, 4 * _CHAIN_MODULE
        if not canvas.hasForm("chain"):
            # Drawn once, named on every page.
            canvas.beginForm("chain", 0, 0, side + 2 * quiet, side + 2 * quiet)
            qr.drawing(code, quiet, side + quiet, _CHAIN_MODULE)(canvas)
            canvas.endForm()
        canvas.saveState()
        canvas.translate(measure.left - quiet, _CHAIN_EDGE - quiet)
        canvas.doForm("chain")
        canvas.restoreState()
        beside = replace(measure, left=measure.left + side + quiet)
        mark.draw_foot(canvas, beside, left, right)
        canvas.setFont(Face.regular.value, 8)
        short = f"{head[:16]}…{head[-8:]}"
        canvas.drawString(beside.left, _CHAIN_EDGE + 11, f"{form.words['chuoi']}: {short}")

    return draw


def _seals(sheets: int, form: Form) -> str:
    seals = cross_seals(sheets)
    texts = {"sheets": f"{sheets:02d}", "seals": f"{seals:02d}"}
    return said(form.words["giap_lai"], texts) if seals else form.words["mot_to"]


# Closing the year, and what is written afterwards


def _whole(totals: tuple[BookTotals, ...], label: str) -> BookTotals:
    return BookTotals(
        label=label,
        cases=sum(each.cases for each in totals),
        annulled=sum(each.annulled for each in totals),
        count=sum(each.count for each in totals),
        fee=sum(each.fee for each in totals),
    )


def _closing(sheet: Sheet, paper: CertificationBook, form: Form) -> None:
    closing, words = paper.closing, form.words
    assert closing is not None
    headings = words["cot_khoa_so"].split("|")
    columns = [
        Column(heading=heading, width=wide, align=align)
        for heading, wide, align in zip(
            headings, (110, 32, 32, 40, 50), ("left", *["right"] * 4), strict=True
        )
    ]
    keep = [i for i in range(5) if i != 3 or paper.book is not BookKind.TRANSACTIONS]

    def row(each: BookTotals, face: Face = Face.regular) -> Row:
        cells = (each.label, *map(grouped, (each.cases, each.annulled, each.count, each.fee)))
        return Row(cells=tuple(cells[i] for i in keep), face=face)

    rows = [row(each) for each in closing.totals]
    rows.append(row(_whole(closing.totals, words["cong"]), Face.bold))
    Table(sheet, [columns[i] for i in keep], sheet.measure.body * 0.95).draw(rows)
    title = f"{words['nguoi_ky']}\n" + "\n".join(closing.block.lines)
    places = (
        Signature(side="left", title=words["nguoi_giu_so"], hint=words["ky_ten"], name="{keeper}"),
        Signature(side="right", title=title, hint=words["ky_dong_dau"], name="{block_name}"),
    )
    sign(sheet, places, {"keeper": closing.keeper, "block_name": closing.block.name})


def _notes(sheet: Sheet, paper: CertificationBook, form: Form) -> None:
    words = form.words
    columns = [
        Column(heading=heading, width=wide)
        for heading, wide in zip(
            words["cot_bo_sung"].split("|"), (26, 30, 120, 50, 40), strict=True
        )
    ]
    rows = [
        Row(
            cells=(
                note.number,
                short_moment(note.at),
                f"{words['huy']}: {note.text}" if note.annuls else note.text,
                note.decision,
                note.officer,
            ),
            least_height=9 * MM,
        )
        for note in paper.notes
    ]
    Table(sheet, columns, sheet.measure.body * 0.9).draw(rows)
    places = (
        Signature(side="left", title=words["nguoi_giu_so"], hint=words["ky_ten"]),
        Signature(side="right", title=words["nguoi_ky"], hint=words["ky_dong_dau"]),
    )
    sign(sheet, places, {})


# Going on by hand

RESCUE_SLOTS = Slots(
    texts=names("book symbol volume last_number next_number printed_at"),
    lists={},
    parts=frozenset({"rows"}),
)


def fill_rescue(paper: RescuePage, form: Form) -> Filling:
    """Blank lines under the book's own columns."""
    book = in_force(shipped(f"certification_book_{paper.book.value}"), paper.head.on)
    blank = Row(cells=("",) * len(book.columns), least_height=8.9 * MM)
    return Filling(
        texts={
            "book": book.title,
            "symbol": paper.symbol,
            "volume": paper.volume,
            "last_number": paper.last_number,
            "next_number": paper.next_number,
            "printed_at": moment_words(paper.printed_at),
        },
        parts={
            "rows": lambda sheet: Table(sheet, book.columns, sheet.measure.body).draw(
                [blank] * paper.lines
            )
        },
        heading=lambda sheet: _rescue_heading(sheet, paper, form),
        measures=(A4_LANDSCAPE,),
        code=f"{paper.symbol} – {paper.next_number}",
    )


def _rescue_heading(sheet: Sheet, paper: RescuePage, form: Form) -> None:
    sheet.paragraph(plain(paper.head.unit.upper()), align="center", size=sheet.measure.head)
    draw_title(sheet, form.title, verified=form.verified)
