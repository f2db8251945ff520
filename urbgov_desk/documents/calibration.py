"""The calibration sheet: rulers from the edges of the paper and the frame of an overlay's place."""

from collections.abc import Callable

from reportlab.pdfgen.canvas import Canvas

from urbgov_desk.documents.certification_values import CalibrationSheet, Spot
from urbgov_desk.documents.form import AttestationDoesNotFit, Form, Slots, names
from urbgov_desk.documents.head import draw_title
from urbgov_desk.documents.layout import Filling
from urbgov_desk.documents.measure import MM, Measure
from urbgov_desk.documents.sheet import Sheet
from urbgov_desk.documents.typeface import Face
from urbgov_desk.documents.words import short_day

SLOTS = Slots(texts=names("printer day x y width height"), lists={}, parts=frozenset({"rulers"}))
# Where the rulers run: just inside what printers reach.
_EDGE = 8


def fill(paper: CalibrationSheet, form: Form) -> Filling:
    """The sheet as the overlay will find it."""
    spot = paper.spot
    return Filling(
        texts={
            "printer": paper.printer,
            "day": short_day(paper.head.on),
            "x": _number(spot.x),
            "y": _number(spot.y),
            "width": _number(spot.width),
            "height": _number(spot.height),
        },
        parts={"rulers": lambda sheet: _rulers(sheet, spot, form)},
        heading=lambda sheet: _heading(sheet, form),
    )


def _number(length: float) -> str:
    return f"{length:g}".replace(".", ",")


def _heading(sheet: Sheet, form: Form) -> None:
    sheet.gap(6 * MM)
    draw_title(sheet, form.title, verified=form.verified)


def _rulers(sheet: Sheet, spot: Spot, form: Form) -> None:
    measure = sheet.measure
    if (spot.x + spot.width) * MM > measure.width or (spot.y + spot.height) * MM > measure.height:
        raise AttestationDoesNotFit(title=form.title)
    sheet.page.drawings.append(_ruler(measure, across=True))
    sheet.page.drawings.append(_ruler(measure, across=False))
    sheet.page.drawings.append(_frame(measure, spot))


def _ruler(measure: Measure, *, across: bool) -> Callable[[Canvas], None]:
    """Millimetres from the paper's upper left corner along its top or left edge."""
    length = round((measure.width if across else measure.height) / MM)

    def draw(canvas: Canvas) -> None:
        canvas.setStrokeGray(0)
        canvas.setFillGray(0)
        canvas.setLineWidth(0.3)
        canvas.setFont(Face.regular.value, 5.5)
        for mm in range(_EDGE, length - _EDGE + 1):
            tick = (3.4 if mm % 10 == 0 else 2.4 if mm % 5 == 0 else 1.5) * MM
            if across:
                x, y = mm * MM, measure.height - _EDGE * MM
                canvas.line(x, y, x, y - tick)
                if mm % 10 == 0 and mm > _EDGE + 5:
                    canvas.drawCentredString(x, y - tick - 5.5, str(mm))
            else:
                x, y = _EDGE * MM, measure.height - mm * MM
                canvas.line(x, y, x + tick, y)
                if mm % 10 == 0 and mm > _EDGE + 5:
                    canvas.drawString(x + tick + 1.5, y - 2, str(mm))

    return draw


def _frame(measure: Measure, spot: Spot) -> Callable[[Canvas], None]:
    """The place itself, with a cross at each corner and its middle."""
    left, top = spot.x * MM, measure.height - spot.y * MM
    right, foot = left + spot.width * MM, top - spot.height * MM

    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.setStrokeGray(0)
        canvas.setLineWidth(0.4)
        canvas.rect(left, foot, right - left, top - foot)
        canvas.setLineWidth(0.3)
        for x, y in (
            (left, top), (right, top), (left, foot), (right, foot),
            ((left + right) / 2, (top + foot) / 2),
        ):  # fmt: skip
            canvas.line(x - 3 * MM, y, x + 3 * MM, y)
            canvas.line(x, y - 3 * MM, x, y + 3 * MM)
        canvas.restoreState()

    return draw
