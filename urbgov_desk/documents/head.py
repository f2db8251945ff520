"""The head of a paper as NĐ 30/2020 lays it out, and the form's title under it."""

from urbgov_desk.documents.measure import LEADING, MM
from urbgov_desk.documents.paragraph import Line, balanced, plain
from urbgov_desk.documents.sheet import Sheet, placed
from urbgov_desk.documents.typeface import Face, width
from urbgov_desk.documents.values import Letterhead
from urbgov_desk.documents.words import day_number, month_number

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
UNVERIFIED = "MẪU CHƯA ĐỐI CHIẾU BẢN GỐC"
_SMALLEST_TITLE = 8.0


def draw_head(sheet: Sheet, head: Letterhead) -> None:
    """Office left, nation right; both columns end with a rule, number and date stand below."""
    measure = sheet.measure
    size = measure.head
    nation_room = width(NATION, Face.bold, size)
    right_middle = measure.right_edge - nation_room / 2
    left_room = measure.room - nation_room - 4 * MM
    left_middle = measure.left + left_room / 2
    top = sheet.y

    y = top
    for text, face in ((head.parent, Face.regular), (head.unit, Face.bold)):
        lines = balanced(plain(text.upper(), face), left_room, size)
        for line in lines:
            y -= size * LEADING
            _centred(sheet, line, left_middle, y, size)
        widest = max(line.width for line in lines) * size
    # A third to a half of the text above it.
    sheet.rule(left_middle - widest * 0.2, y - 4, left_middle + widest * 0.2, y - 4, 0.7)
    left_end = y - 4

    y = top - size * LEADING
    sheet.letters(NATION, right_middle, y, Face.bold, size, align="center")
    y -= (size + 1) * LEADING
    wide = sheet.letters(MOTTO, right_middle, y, Face.bold, size + 1, align="center")
    sheet.rule(right_middle - wide / 2, y - 4, right_middle + wide / 2, y - 4, 0.7)

    y = min(left_end, y - 4) - size * LEADING - 3
    lowest = y
    if head.symbol_number:
        lowest -= sheet.fitted(
            f"Số: {head.symbol_number}",
            left_middle,
            y,
            Face.regular,
            room=left_room,
            sizes=(size + 0.5, 7),
        )
    day = f"ngày {day_number(head.on)} tháng {month_number(head.on)} năm {head.on.year}"
    day_foot = y - sheet.fitted(
        f"{head.place}, {day}",
        right_middle,
        y,
        Face.italic,
        room=nation_room,
        sizes=(size + 0.5, 7),
    )
    sheet.y = min(lowest, day_foot) - size * 0.4


def draw_nation(sheet: Sheet) -> None:
    """The nation's name and motto alone, in the middle: a citizen's own paper."""
    measure = sheet.measure
    middle = measure.left + measure.room / 2
    y = sheet.y - measure.head * LEADING
    sheet.letters(NATION, middle, y, Face.bold, measure.head, align="center")
    y -= (measure.head + 1) * LEADING
    wide = sheet.letters(MOTTO, middle, y, Face.bold, measure.head + 1, align="center")
    sheet.rule(middle - wide / 2, y - 4, middle + wide / 2, y - 4, 0.7)
    sheet.y = y - 8


def draw_title(
    sheet: Sheet,
    title: str,
    *,
    verified: bool,
    under: tuple[str, ...] = (),
    smallest: float = _SMALLEST_TITLE,
) -> None:
    """The title on one line, as large as it fits, with what must be said right under it.

    A title that would need letters below `smallest` takes several lines.
    """
    measure = sheet.measure
    middle = measure.left + measure.room / 2
    sheet.gap(measure.title * 1.7)
    sheet.y -= sheet.fitted(
        title,
        middle,
        sheet.y,
        Face.bold,
        room=measure.room,
        sizes=(measure.title, smallest),
    )
    sheet.gap(measure.title * 0.3)
    if not verified:
        under = (f"({UNVERIFIED})", *under)
    for text in under:
        sheet.paragraph(plain(text, Face.italic), align="center", size=measure.body * 0.92)
    sheet.gap(measure.body * 0.35)


def _centred(sheet: Sheet, line: Line, middle: float, y: float, size: float) -> None:
    sheet.page.letters.extend(placed(line, middle - line.width * size / 2, y, size))
