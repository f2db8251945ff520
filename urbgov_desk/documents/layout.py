"""A form's blocks set one after the other, and the places to sign under them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from urbgov_desk.documents.form import Block, Form, Signature
from urbgov_desk.documents.measure import MM
from urbgov_desk.documents.paragraph import Line, Run, filled, plain, wrap
from urbgov_desk.documents.sheet import Sheet, placed
from urbgov_desk.documents.typeface import Face

Part = Callable[[Sheet], None]
# Draws between the two places to sign, in the box left, foot, right, top.
Between = Callable[[Sheet, float, float, float, float], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """The values of one paper as a form asks for them."""

    texts: Mapping[str, str]
    lists: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)
    under_title: tuple[str, ...] = ()
    between_signatures: Between | None = None
    code: str = ""


def lay(sheet: Sheet, form: Form, filling: Filling) -> None:
    """Set the whole form below its title."""
    body = [block for block in form.blocks if block.style != "foot" and _wanted(block, filling)]
    for block in body[:-1]:
        _block(sheet, block, filling)
    sheet_height = _signatures_height(sheet, form, filling)
    for block in body[-1:]:
        # The signatures never stand alone on a page: the last words go over with them.
        if not block.part and not block.each:
            lines = wrap(filled(block.text, filling.texts), sheet.measure.room, sheet.measure.body)
            sheet.need(len(lines) * sheet.measure.leading + sheet_height)
        _block(sheet, block, filling)
    _signatures(sheet, form, filling, sheet_height)
    for block in form.blocks:
        if block.style == "foot" and _wanted(block, filling):
            _block(sheet, block, filling)


def _wanted(block: Block, filling: Filling) -> bool:
    return not block.when or bool(filling.texts.get(block.when) or filling.lists.get(block.when))


def _block(sheet: Sheet, block: Block, filling: Filling) -> None:
    if block.part:
        filling.parts[block.part](sheet)
        return
    rows = filling.lists[block.each] if block.each else [{}]
    for row in rows:
        _paragraph(sheet, block, {**filling.texts, **row})


def _paragraph(sheet: Sheet, block: Block, texts: Mapping[str, str]) -> None:
    body = sheet.measure.body
    match block.style:
        case "paragraph":
            sheet.paragraph(
                filled(block.text, texts),
                first_indent=sheet.measure.indent,
                align="justify",
                after=body * 0.4,
            )
        case "item":
            sheet.paragraph(
                filled(block.text, texts), first_indent=sheet.measure.indent, after=body * 0.1
            )
        case "center":
            sheet.paragraph(filled(block.text, texts), align="center", after=body * 0.4)
        case "note" | "foot":
            runs = filled(block.text, texts, italic=True)
            sheet.gap(body * 0.2)
            sheet.paragraph(runs, size=body * 0.85, align="justify")
        case _:
            sheet.paragraph(filled(block.text, texts), after=body * 0.1)


def _half(sheet: Sheet) -> float:
    return sheet.measure.room / 2 - 2 * MM


def _signing_room(sheet: Sheet) -> float:
    return max(sheet.measure.body * 5, 50.0)


def _heads(sheet: Sheet, place: Signature, texts: Mapping[str, str]) -> list[list[Line]]:
    size = sheet.measure.body
    title = filled(place.title, texts, bold=True)
    hint = filled(place.hint, texts, italic=True) if place.hint else []
    return [_narrow(runs, _half(sheet), size) for runs in (title, hint)]


def _narrow(runs: list[Run], room: float, size: float) -> list[Line]:
    return wrap(runs, room, size) if any(run.text.strip() for run in runs) else []


def _name(sheet: Sheet, place: Signature, texts: Mapping[str, str]) -> list[Line]:
    # An empty name is written by hand; no dots are printed for it.
    text = "".join(run.text for run in filled(place.name, texts)) if place.name else ""
    if not text.strip("… "):
        return []
    return _narrow(plain(text, Face.bold), _half(sheet), sheet.measure.body)


def _signatures_height(sheet: Sheet, form: Form, filling: Filling) -> float:
    leading = sheet.measure.leading
    tops = [sum(map(len, _heads(sheet, place, filling.texts))) for place in form.signatures]
    names = [len(_name(sheet, place, filling.texts)) for place in form.signatures]
    if not tops:
        return 0.0
    return (max(tops) + max(names)) * leading + _signing_room(sheet) + leading * 0.8


def _signatures(sheet: Sheet, form: Form, filling: Filling, height: float) -> None:
    if not form.signatures:
        return
    sheet.clear_keep_out()
    sheet.need(height)
    sheet.gap(sheet.measure.leading * 0.6)
    size, leading = sheet.measure.body, sheet.measure.leading
    top = sheet.y
    lowest = top
    quarter = sheet.measure.room / 4
    for place in form.signatures:
        middle = sheet.measure.left + quarter * (1 if place.side == "left" else 3)
        y = top
        for lines in _heads(sheet, place, filling.texts):
            y = _centred(sheet, lines, middle, y, size, leading)
        lowest = min(lowest, y)
    names_top = lowest - _signing_room(sheet)
    foot = names_top
    for place in form.signatures:
        middle = sheet.measure.left + quarter * (1 if place.side == "left" else 3)
        lines = _name(sheet, place, filling.texts)
        foot = min(foot, _centred(sheet, lines, middle, names_top, size, leading))
    if filling.between_signatures is not None:
        left, right = sheet.measure.left, sheet.measure.right_edge
        filling.between_signatures(sheet, left, names_top, right, lowest)
    sheet.y = foot - leading * 0.2


def _centred(
    sheet: Sheet, lines: list[Line], middle: float, y: float, size: float, leading: float
) -> float:
    for line in lines:
        y -= leading
        x = middle - line.width * size / 2
        sheet.page.letters.extend(placed(line, x, y + leading * 0.22, size))
    return y
