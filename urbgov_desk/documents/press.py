"""From values to bytes: picks the form of the day, lays the pages, paints them."""

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from reportlab.pdfgen.canvas import Canvas

from urbgov_desk.documents import mark, qr
from urbgov_desk.documents.form import AttestationDoesNotFit, Form, check, in_force, shipped
from urbgov_desk.documents.head import draw_head, draw_title
from urbgov_desk.documents.layout import Filling, lay
from urbgov_desk.documents.layouts import LAYOUTS
from urbgov_desk.documents.measure import A4, A5, BODY_SIZES, Measure, measure_of
from urbgov_desk.documents.sheet import Page, Sheet
from urbgov_desk.documents.typeface import Face, register
from urbgov_desk.documents.values import PageSize, Paper
from urbgov_desk.domain.long_work import Gauge, Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """One copy of one paper, laid out and ready to be painted."""

    paper: Paper
    form: Form
    filling: Filling
    sheet: Sheet
    label: str
    shared: bool
    # Which of the enclosed papers it is: several may be of one form.
    order: int

    @property
    def measure(self) -> Measure:
        return self.sheet.measure


def press(paper: Paper, progress: Progress | None = None) -> bytes:
    """The paper as PDF, the same bytes for the same values.

    `progress` hears of a book's rows, set and painted; every other paper is made in one breath.
    """
    register()
    rows = len(getattr(paper, "rows", ()))
    gauge = Gauge(progress, 2 * rows)
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1, initialFontName=Face.regular.value)
    canvas.setProducer("Urbgov Desk")
    canvas.setTitle(paper.form_kind)
    canvas.setAuthor("")
    canvas.setSubject("")
    canvas.setCreator("Urbgov Desk")
    canvas.setDateFormatter(_on(paper.head.on))
    copies = _copies(paper, gauge)
    # Only A5 pages go two on a sheet; a note's A4 authorisation or a register keeps its own.
    two_up = paper.page_size is PageSize.a4_two_up
    if two_up and all(copy.measure.width == A5.width for copy in copies):
        canvas.setKeywords(mark.TWO_UP)
        _paint_two_up(canvas, copies if len(copies) > 1 else copies * 2)
    else:
        for copy in copies:
            pages = len(copy.sheet.pages)
            for index in range(pages):
                gauge.step(rows * (index + 1) // pages - rows * index // pages)
                canvas.setPageSize((copy.measure.width, copy.measure.height))
                _paint(canvas, copy, index)
                canvas.showPage()
    canvas.save()
    return out.getvalue()


def _on(day: date) -> Callable[..., str]:
    # The file's own dates come from the paper, so that making it again changes no byte.
    return lambda *_: f"D:{day:%Y%m%d}000000+07'00'"


def _copies(paper: Paper, gauge: Gauge, *, order: int = 0) -> list[_Copy]:
    layout = LAYOUTS[paper.form_kind]
    form = in_force(shipped(paper.form_kind), paper.head.on)
    form = layout.adapt(paper, form) if layout.adapt else form
    check(form, layout.slots)
    filling = layout.fill(paper, form)
    sheet = _laid(paper, form, filling, gauge)
    if layout.recount and len(sheet.pages) > 1:
        # Digits are of one width, so the count set right moves no line.
        filling = layout.recount(paper, form, len(sheet.pages))
        sheet = _laid(paper, form, filling, gauge)
    labels = filling.labels or ("",)
    shared = len(labels) > 1 or paper.page_size is PageSize.a4_two_up
    copies = [
        _Copy(
            paper=paper,
            form=form,
            filling=filling,
            sheet=sheet,
            label=label,
            shared=shared,
            order=order,
        )
        for label in labels
    ]
    for place, enclosed in enumerate(filling.enclosed):
        training = paper.training or enclosed.training
        copies += _copies(replace(enclosed, training=training), gauge, order=place)
    return copies


def _laid(paper: Paper, form: Form, filling: Filling, gauge: Gauge) -> Sheet:
    if filling.measures:
        tries = filling.measures
    else:
        tries = tuple(
            measure_of(paper.page_size).at_body(size) for size in BODY_SIZES[paper.page_size]
        )
    most = 1 + (filling.cover is not None)
    for measure in tries:
        # A book is set once; of what is tried in several sizes nobody waits for a row.
        sheet = Sheet(measure, row_set=gauge.step) if len(tries) == 1 else Sheet(measure)
        _attempt(paper, form, filling, sheet)
        if len(sheet.pages) <= most or len(tries) == 1:
            return sheet
        if len(sheet.pages) > most + 1 and not filling.must_fit:
            break
    if filling.must_fit:
        raise AttestationDoesNotFit(title=form.title)
    # It will not fit on one page: then letters of the usual size are better than small ones.
    sheet = Sheet(tries[1])
    _attempt(paper, form, filling, sheet)
    return sheet


def _attempt(paper: Paper, form: Form, filling: Filling, sheet: Sheet) -> None:
    if filling.cover is not None:
        filling.cover(sheet)
        sheet.turn()
    if filling.heading is not None:
        filling.heading(sheet)
    else:
        draw_head(sheet, paper.head)
        title = filling.title or form.title
        draw_title(sheet, title, verified=form.verified, under=filling.under_title)
    if paper.qr and not filling.bare:
        qr.place(sheet, paper.qr)
    lay(sheet, form, filling)


# Painting


def _paint_two_up(canvas: Canvas, copies: list[_Copy]) -> None:
    """Copies of A5 pages side by side on landscape A4, page for page."""
    width, height = A4.height, A4.width
    for start in range(0, len(copies), 2):
        pair = copies[start : start + 2]
        for index in range(max(len(copy.sheet.pages) for copy in pair)):
            canvas.setPageSize((width, height))
            for half, copy in enumerate(pair):
                if index < len(copy.sheet.pages):
                    canvas.saveState()
                    canvas.translate(half * width / 2, 0)
                    _paint(canvas, copy, index)
                    canvas.restoreState()
            canvas.setStrokeGray(0.6)
            canvas.setDash(3, 3)
            canvas.line(width / 2, 16, width / 2, height - 16)
            canvas.showPage()


def _paint(canvas: Canvas, copy: _Copy, index: int) -> None:
    measure = copy.measure
    if copy.shared:
        # What all copies have in common is in the file once: half the time, half the bytes.
        name = f"{copy.paper.form_kind}-{index}" + (f"-{copy.order}" if copy.order else "")
        if not canvas.hasForm(name):
            canvas.beginForm(name, 0, 0, measure.width, measure.height)
            _paint_shared(canvas, copy, index)
            canvas.endForm()
        canvas.doForm(name)
    else:
        _paint_shared(canvas, copy, index)
    if copy.label:
        mark.draw_copy_label(canvas, measure, copy.label)


def _paint_shared(canvas: Canvas, copy: _Copy, index: int) -> None:
    measure = copy.measure
    if copy.paper.training:
        mark.draw_training_ground(canvas, measure)
    _paint_page(canvas, copy.sheet.pages[index])
    if copy.paper.training:
        mark.draw_training_line(canvas, measure)
    if not copy.filling.bare:
        _paint_foot(canvas, copy, index)


def _paint_foot(canvas: Canvas, copy: _Copy, index: int) -> None:
    covers = int(copy.filling.cover is not None)
    if index < covers:
        return
    first, pages = copy.filling.first_page, len(copy.sheet.pages) - covers
    page, last = first + index - covers, first + pages - 1
    if copy.filling.foot is not None:
        copy.filling.foot(canvas, copy.measure, page, last)
        return
    number = f"Trang {page}/{last}" if pages > 1 or first > 1 else ""
    right = " – ".join(part for part in (copy.filling.code if index else "", number) if part)
    mark.draw_foot(canvas, copy.measure, f"{copy.form.code} ({copy.form.set})", right)


def _paint_page(canvas: Canvas, page: Page) -> None:
    for draw in page.drawings:
        draw(canvas)
    canvas.setStrokeGray(0)
    canvas.setLineWidth(0.5)
    for rule in page.rules:
        if rule.thickness != 0.5:
            canvas.setLineWidth(rule.thickness)
        canvas.line(rule.x1, rule.y1, rule.x2, rule.y2)
        if rule.thickness != 0.5:
            canvas.setLineWidth(0.5)
    text = canvas.beginText()
    canvas.setFillGray(0)
    font: tuple[Face, float] | None = None
    stretch = 0.0
    for letters in page.letters:
        if (letters.face, letters.size) != font:
            font = (letters.face, letters.size)
            text.setFont(letters.face.value, letters.size)
        if letters.word_space != stretch:
            stretch = letters.word_space
            text.setWordSpace(stretch)
        text.setTextOrigin(letters.x, letters.y)
        text.textOut(letters.text)
    canvas.drawText(text)
    for stamp in page.ink:
        stamp(canvas)
