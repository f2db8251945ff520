"""Marks over a finished page: training copies, copy labels, page numbers, reprints."""

import io
from datetime import datetime

from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject
from reportlab.pdfgen.canvas import Canvas

from urbgov_desk.documents.measure import A5, MM, Measure
from urbgov_desk.documents.typeface import Face, printable, register, width
from urbgov_desk.documents.words import short_moment

TRAINING = "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ"
DRAFT = "BẢN NHÁP – KHÔNG DÙNG ĐỂ ĐÓNG SỔ"
# Says in the file itself that each sheet carries two A5 copies, so that both halves are marked.
TWO_UP = "two-up"
_EDGE = 6 * MM
_DIAGONAL_GREY = 0.89


def draw_training_ground(canvas: Canvas, measure: Measure) -> None:
    """The large slanting words under everything else, too light to hide anything."""
    words = TRAINING.split(" – ")
    canvas.saveState()
    canvas.translate(measure.width / 2, measure.height / 2)
    canvas.rotate(52 if measure.height > measure.width else 33)
    canvas.setFillGray(_DIAGONAL_GREY)
    long_side = max(measure.width, measure.height)
    for word, y in zip(words, (0.15, -0.95), strict=True):
        size = long_side * 0.68 / width(words[1], Face.bold, 1)
        canvas.setFont(Face.bold.value, size)
        canvas.drawCentredString(0, y * size, word)
    canvas.restoreState()


def draw_training_line(canvas: Canvas, measure: Measure) -> None:
    """The same words once more, black and clear, above the head."""
    canvas.setFillGray(0)
    canvas.setFont(Face.bold.value, 9.5)
    canvas.drawString(measure.left, measure.height - _EDGE - 9, TRAINING)


def draw_draft_line(canvas: Canvas, measure: Measure) -> None:
    """Says of a page that it is not for binding, top right, in a frame."""
    wide = width(DRAFT, Face.bold, 11)
    x, y = measure.right_edge - wide - 8, measure.height - _EDGE - 11
    canvas.setFillGray(0)
    canvas.setLineWidth(0.8)
    canvas.rect(x, y - 3.5, wide + 8, 15, stroke=1, fill=0)
    canvas.setFont(Face.bold.value, 11)
    canvas.drawString(x + 4, y, DRAFT)


def draw_copy_label(canvas: Canvas, measure: Measure, label: str) -> None:
    """`Liên 1: Lưu`, top right."""
    canvas.setFillGray(0)
    _set_strip(canvas, measure, f"({label})", Face.italic, 8.5, measure.height - _EDGE - 9)


def draw_foot(canvas: Canvas, measure: Measure, left: str, right: str) -> None:
    """Which form this is, and which page of how many."""
    canvas.setFillGray(0.25)
    _set_strip(canvas, measure, left, Face.regular, 7.5, _EDGE, at_left=True)
    _set_strip(canvas, measure, right, Face.regular, 7.5, _EDGE)


def _set_strip(
    canvas: Canvas,
    measure: Measure,
    text: str,
    face: Face,
    size: float,
    y: float,
    *,
    at_left: bool = False,
) -> None:
    """One line in half the page's width, smaller if it must be. Raises MissingGlyph."""
    shown = printable(text)
    if not shown:
        return
    fits = min(size, measure.room * 0.49 / width(shown, face, 1))
    canvas.setFont(face.value, fits)
    if at_left:
        canvas.drawString(measure.left, y, shown)
    else:
        canvas.drawRightString(measure.right_edge, y, shown)


def mark_reprint(pdf: bytes, *, times: int, at: datetime) -> bytes:
    """The kept paper with `BẢN IN LẠI lần n – hh:mm dd/mm/yyyy` on every page, else unchanged."""
    reader = PdfReader(io.BytesIO(pdf))
    keywords = reader.metadata.get("/Keywords", "") if reader.metadata else ""
    halves = 2 if TWO_UP in str(keywords) else 1
    words = f"BẢN IN LẠI lần {times} – {short_moment(at)}"
    overlays: dict[tuple[float, float], PdfReader] = {}
    writer = PdfWriter(clone_from=reader)
    for page in writer.pages:
        size = (float(page.mediabox.width), float(page.mediabox.height))
        if size not in overlays:
            overlays[size] = PdfReader(io.BytesIO(_overlay(size, halves, words)))
        page.merge_page(overlays[size].pages[0])
    marked = io.BytesIO()
    writer.write(marked)
    return marked.getvalue()


def repeat(pdf: bytes, sheets: int, *, first: int = 1) -> bytes:
    """Sheets `first` to `sheets` of copies one after the other; what they show is in it once."""
    if not 1 <= first <= sheets:
        raise ValueError("the first sheet to print is one of the sheets")
    reader = PdfReader(io.BytesIO(pdf))
    count = len(reader.pages)
    if sheets - first + 1 == count and (first - 1) % count == 0:
        return pdf
    writer = PdfWriter(clone_from=reader)
    pages = [writer.pages[index] for index in range(count)]
    tree = writer.root_object["/Pages"].get_object()
    assert isinstance(tree, DictionaryObject)
    kids = tree["/Kids"]
    assert isinstance(kids, ArrayObject)
    kids.clear()
    used: set[int] = set()
    for sheet in range(first, sheets + 1):
        index = (sheet - 1) % count
        page = pages[index]
        # Its own entry in the page tree, the drawing itself shared.
        kids.append(
            writer._add_object(DictionaryObject(page)) if index in used else page.indirect_reference
        )
        used.add(index)
    tree[NameObject("/Count")] = NumberObject(len(kids))
    repeated = io.BytesIO()
    writer.write(repeated)
    return repeated.getvalue()


def _overlay(size: tuple[float, float], halves: int, words: str) -> bytes:
    register()
    out = io.BytesIO()
    canvas = Canvas(
        out, pagesize=size, invariant=1, pageCompression=1, initialFontName=Face.bold.value
    )
    wide = width(words, Face.bold, 9)
    for half in range(halves):
        x = half * size[0] / halves + A5.left
        y = _EDGE + 3.2 * MM
        canvas.setLineWidth(0.8)
        canvas.setFillGray(1)
        canvas.rect(x, y - 1, wide + 8, 12, stroke=1, fill=1)
        canvas.setFillGray(0)
        canvas.setFont(Face.bold.value, 9)
        canvas.drawString(x + 4, y + 2, words)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
