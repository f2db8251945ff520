"""Slips of the certification desk: bundle and stub, office-only, appointment, refusal, outside."""

from collections.abc import Callable, Iterable, Sequence

from reportlab.pdfgen.canvas import Canvas

from urbgov_desk.documents import qr
from urbgov_desk.documents.certification_values import (
    AppointmentSlip,
    BundleLine,
    BundleSlip,
    CertificationRefusal,
    LastNumber,
    OfficeSlip,
    OutsideKit,
)
from urbgov_desk.documents.form import Form, Slots, names
from urbgov_desk.documents.head import draw_title
from urbgov_desk.documents.layout import Filling, Part
from urbgov_desk.documents.measure import MM
from urbgov_desk.documents.paragraph import filled, plain
from urbgov_desk.documents.sheet import Sheet
from urbgov_desk.documents.table import Row, Table
from urbgov_desk.documents.typeface import Face, printable, width
from urbgov_desk.documents.values import Paper
from urbgov_desk.documents.words import moment_words

_CODE_SIZE = 72.0
_STUB_CODE_SIZE = 44.0
# As large as an A5 page can carry beside its words.
_DATA_SIDE = 62 * MM
_OUTSIDE_LINES = (
    *("gio", "noi", "ly_do", "giay_to", "minh_man", "cach_ky", "ngon_tay"),
    *("lam_chung_1", "lam_chung_2", "phien_dich", "so_to", "phi"),
)


def numbered(items: Iterable[str]) -> list[dict[str, str]]:
    """The rows of a numbered list."""
    return [{"n": str(n), "item": item} for n, item in enumerate(items, start=1)]


def last_numbers(numbers: Sequence[LastNumber]) -> str:
    """`SCT/BS 1234; SCT/CK,ĐC 88`."""
    return "; ".join(f"{one.book} {one.number}" for one in numbers)


BUNDLE_SLOTS = Slots(
    texts=names(
        "code requester received_at return_at waits_for originals copies last_numbers note receiver"
    ),
    lists={},
    parts=frozenset({"code", "lines", "stub"}),
    words=names("lien_khach nguoi_yeu_cau ban_chinh gio_nhan gio_tra nhac"),
    columns=5,
)


def fill_bundle(paper: BundleSlip, form: Form) -> Filling:
    """The bundle's slip and the visitor's stub below the cut line."""
    texts = {
        "code": paper.code,
        "requester": paper.requester,
        "received_at": moment_words(paper.received_at),
        "return_at": moment_words(paper.return_at) if paper.return_at else "",
        "waits_for": paper.waits_for,
        "originals": f"{paper.originals:02d}",
        "copies": f"{sum(line.copies for line in paper.lines):02d}",
        "last_numbers": last_numbers(paper.last_numbers),
        "note": paper.note,
        "receiver": paper.receiver,
    }
    return Filling(
        texts=texts,
        parts={
            "code": lambda sheet: _huge(sheet, paper.code, _CODE_SIZE),
            "lines": _lines(paper.lines, form),
            "stub": lambda sheet: _stub(sheet, paper, form, texts),
        },
        heading=lambda sheet: slip_heading(sheet, paper, form),
        code=paper.code,
    )


OFFICE_SLOTS = Slots(
    texts=names("code requester received_at originals copies last_numbers receiver"),
    lists={},
    parts=frozenset({"code", "lines", "data"}),
    columns=5,
)


def fill_office(paper: OfficeSlip, form: Form) -> Filling:
    """The bundle's lines, for eyes and for the scanner at the book. Raises CodeTooLong."""
    return Filling(
        texts={
            "code": paper.code,
            "requester": paper.requester,
            "received_at": moment_words(paper.received_at),
            "originals": f"{paper.originals:02d}",
            "copies": f"{sum(line.copies for line in paper.lines):02d}",
            "last_numbers": last_numbers(paper.last_numbers),
            "receiver": paper.receiver,
        },
        parts={
            "code": lambda sheet: _huge(sheet, paper.code, _CODE_SIZE * 0.6),
            "lines": _lines(paper.lines, form),
            "data": lambda sheet: _data(sheet, paper.data),
        },
        heading=lambda sheet: slip_heading(sheet, paper, form),
        code=paper.code,
    )


APPOINTMENT_SLOTS = Slots(
    texts=names(
        "code requester received_at due_at return_place reason basis agreement last_numbers "
        "receiver"
    ),
    lists={"papers": names("n item")},
)


def fill_appointment(paper: AppointmentSlip, form: Form) -> Filling:
    """When to come back, and why not today."""
    return Filling(
        texts={
            "code": paper.code,
            "requester": paper.requester,
            "received_at": moment_words(paper.received_at),
            "due_at": moment_words(paper.due_at),
            "return_place": paper.return_place,
            "reason": paper.reason,
            "basis": paper.basis,
            "agreement": paper.agreement,
            "last_numbers": last_numbers(paper.last_numbers),
            "receiver": paper.receiver,
        },
        lists={"papers": numbered(paper.papers)},
        code=paper.code,
    )


REFUSAL_SLOTS = Slots(
    texts=names("requester asked asked_at note contact block_title block_name"),
    lists={"papers": names("n item"), "grounds": names("n item")},
)


def fill_refusal(paper: CertificationRefusal, form: Form) -> Filling:
    """Why it is not certified."""
    return Filling(
        texts={
            "requester": paper.requester,
            "asked": paper.asked,
            "asked_at": moment_words(paper.asked_at),
            "note": paper.note,
            "contact": paper.contact,
            "block_title": "\n".join(paper.block.lines),
            "block_name": paper.block.name,
        },
        lists={"papers": numbered(paper.papers), "grounds": numbered(paper.grounds)},
    )


OUTSIDE_SLOTS = Slots(
    texts=names("requester certifier receiving_officer"),
    lists={"papers": names("n item")},
    parts=frozenset({"lines"}),
    words=frozenset(_OUTSIDE_LINES),
    columns=2,
)


def fill_outside(paper: OutsideKit, form: Form) -> Filling:
    """What is written down on the spot, and the blanks that go along."""
    known = {"noi": paper.address, "ly_do": paper.reason}
    rows = [
        Row(
            cells=(form.words[line], known.get(line, "")),
            least_height=(11 if "lam_chung" in line else 7.5) * MM,
        )
        for line in _OUTSIDE_LINES
    ]
    return Filling(
        texts={
            "requester": paper.requester,
            "certifier": paper.certifier,
            "receiving_officer": paper.receiving_officer,
        },
        lists={"papers": numbered(paper.papers)},
        parts={
            "lines": lambda sheet: Table(sheet, form.columns, sheet.measure.body * 0.88).draw(rows)
        },
        enclosed=paper.attestations,
    )


def slip_heading(sheet: Sheet, paper: Paper, form: Form) -> None:
    """Only whose slip it is and what it is: it stays in the office or goes in a pocket."""
    measure = sheet.measure
    sheet.paragraph(
        plain(f"{paper.head.parent} – {paper.head.unit}".upper()), align="center", size=measure.head
    )
    draw_title(sheet, form.title, verified=form.verified)


def _lines(lines: Sequence[BundleLine], form: Form) -> Part:
    rows = [
        Row(cells=(str(n), line.title, line.what, str(line.pages), str(line.copies)))
        for n, line in enumerate(lines, start=1)
    ]
    return lambda sheet: Table(sheet, form.columns, sheet.measure.body * 0.95).draw(rows)


def _huge(sheet: Sheet, code: str, size: float) -> None:
    """The short number, to be read across the room."""
    shown = printable(code)
    room = sheet.right_edge(sheet.y, sheet.y - size) - sheet.measure.left
    fits = min(size, room / max(width(shown, Face.bold, 1), 0.01))
    sheet.letters(shown, sheet.measure.left, sheet.y - fits * 0.78, Face.bold, fits)
    sheet.gap(fits * 0.95)


def _data(sheet: Sheet, data: str) -> None:
    code = qr.text_matrix(data)
    module = min(qr.MODULE, _DATA_SIDE / code.size)
    if module < 0.5 * MM:  # a long bundle takes the whole line
        module = min(qr.MODULE, (sheet.measure.room - 10 * MM) / code.size)
    side = code.size * module
    quiet = 4 * module
    sheet.clear_keep_out()
    sheet.need(side + 2 * quiet)
    middle = sheet.measure.left + sheet.measure.room / 2
    sheet.page.drawings.append(qr.drawing(code, middle - side / 2, sheet.y - quiet, module))
    sheet.gap(side + 2 * quiet)


def _stub(sheet: Sheet, paper: BundleSlip, form: Form, texts: dict[str, str]) -> None:
    """What the visitor keeps, at the foot of the sheet below a cut line."""
    body, leading = sheet.measure.body, sheet.measure.leading
    lines = ["nguoi_yeu_cau", "ban_chinh", "gio_nhan"] + ["gio_tra"] * (paper.return_at is not None)
    height = _STUB_CODE_SIZE + leading * (len(lines) + 5)
    sheet.clear_keep_out()
    sheet.need(height)
    sheet.y = sheet.measure.bottom + height
    sheet.page.drawings.append(_cut_line(sheet.y, sheet.measure.width))
    sheet.gap(leading)
    title = f"{form.words['lien_khach']} – {paper.head.unit.upper()}"
    sheet.paragraph(plain(title, Face.bold), size=body * 0.9)
    _huge(sheet, paper.code, _STUB_CODE_SIZE)
    for line in lines:
        sheet.paragraph(filled(form.words[line], texts))
    sheet.gap(body * 0.3)
    sheet.paragraph(filled(form.words["nhac"], texts, italic=True), size=body * 0.9)


def _cut_line(y: float, across: float) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.setStrokeGray(0.35)
        canvas.setDash(4, 3)
        canvas.line(14, y, across - 14, y)
        canvas.restoreState()

    return draw
