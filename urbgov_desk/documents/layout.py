"""A form's blocks set one after the other, and the places to sign under them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from reportlab.pdfgen.canvas import Canvas

from urbgov_desk.documents.form import Block, Form, Signature
from urbgov_desk.documents.measure import MM, Measure
from urbgov_desk.documents.paragraph import Line, Run, filled, plain, wrap
from urbgov_desk.documents.sheet import Sheet, placed
from urbgov_desk.documents.typeface import Face
from urbgov_desk.documents.values import Paper

Part = Callable[[Sheet], None]
# Draws between the two places to sign, in the box left, foot, right, top.
Between = Callable[[Sheet, float, float, float, float], None]
# Draws below everything on a page: which page of how many.
Foot = Callable[[Canvas, Measure, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """The values of one paper as a form asks for them, and how its pages differ from the usual.

    `title` stands instead of the form's own. `heading` is set instead of head and title, `cover`
    fills a page before the first. `measures` are the sheets tried from the largest letters on;
    `must_fit` refuses a paper that takes more than a page of all of them. `bare` pages bear
    nothing but their content. `labels` make one copy each; `enclosed` papers follow it.
    """

    texts: Mapping[str, str]
    lists: Mapping[str, Sequence[Mapping[str, str]]] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)
    under_title: tuple[str, ...] = ()
    between_signatures: Between | None = None
    code: str = ""
    title: str = ""
    heading: Part | None = None
    cover: Part | None = None
    measures: tuple[Measure, ...] = ()
    must_fit: bool = False
    bare: bool = False
    foot: Foot | None = None
    first_page: int = 1
    labels: tuple[str, ...] = ("",)
    enclosed: tuple[Paper, ...] = ()


# How many paragraphs stay with the places to sign.
_WITH_SIGNATURES = 2


def lay(sheet: Sheet, form: Form, filling: Filling) -> None:
    """Set the whole form below its title."""
    body = [block for block in form.blocks if block.style != "foot" and _wanted(block, filling)]
    places = _places(sheet, form.signatures, filling.texts)
    for left, block in zip(range(len(body), 0, -1), body, strict=True):
        # The signatures never stand alone on a page, nor with a number and nothing it belongs to:
        # the last two paragraphs go over with them. What must fit one page has nowhere to go.
        if left <= (1 if filling.must_fit else _WITH_SIGNATURES) and (
            height := _height(sheet, body[-left:], filling)
        ):
            whole = height + _signatures_height(sheet, places)
            if left == 1 or whole <= sheet.measure.top_edge - sheet.measure.bottom:
                sheet.need(whole)
        _block(sheet, block, filling)
    _signatures(sheet, places, filling.between_signatures)
    for block in form.blocks:
        if block.style == "foot" and _wanted(block, filling):
            _block(sheet, block, filling)


def _height(sheet: Sheet, blocks: Sequence[Block], filling: Filling) -> float:
    """What plain paragraphs take; drawn parts and lists find their own place."""
    measure, height = sheet.measure, 0.0
    for block in blocks:
        if block.part or block.each:
            return 0.0
        lines = wrap(filled(block.text, filling.texts), measure.room, measure.body)
        height += len(lines) * measure.leading
        height += measure.body * 0.4 if len(blocks) > 1 else 0.0
    return height


def _wanted(block: Block, filling: Filling) -> bool:
    return not block.when or bool(filling.texts.get(block.when) or filling.lists.get(block.when))


def _block(sheet: Sheet, block: Block, filling: Filling) -> None:
    if block.page and sheet.y < sheet.measure.top_edge:
        sheet.turn()
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
            after = body * (0.1 if sheet.measure.narrow else 0.4)
            sheet.paragraph(filled(block.text, texts), align="center", after=after)
        case "note" | "foot":
            runs = filled(block.text, texts, italic=True)
            sheet.gap(body * 0.2)
            sheet.paragraph(runs, size=body * 0.85, align="justify")
        case _:
            sheet.paragraph(filled(block.text, texts), after=body * 0.1)


_HALVES = {"left": 1 / 4, "right": 3 / 4}
_THIRDS = {"left": 1 / 6, "center": 1 / 2, "right": 5 / 6}


@dataclass(frozen=True, slots=True)
class _Place:
    """One place to sign, wrapped: where its middle is and what stands above and below the hand."""

    middle: float
    above: list[Line]
    below: list[Line]


def sign(
    sheet: Sheet,
    places: Sequence[Signature],
    texts: Mapping[str, str],
    between: Between | None = None,
) -> None:
    """Set places to sign beside each other, with room for hand and seal above the names."""
    _signatures(sheet, _places(sheet, places, texts), between)


def _places(
    sheet: Sheet, signatures: Sequence[Signature], texts: Mapping[str, str]
) -> list[_Place]:
    wanted = [place for place in signatures if not place.when or texts.get(place.when)]
    size, whole = sheet.measure.body, sheet.measure.room
    thirds = any(place.side == "center" for place in wanted)
    places = []
    for place in wanted:
        if len(wanted) == 1 and sheet.measure.narrow:
            part, share = 0.5, whole
        else:
            part = (_THIRDS if thirds else _HALVES)[place.side]
            share = whole / (3 if thirds else 2)
        middle, room = sheet.measure.left + whole * part, share - 2 * MM
        title = filled(place.title, texts, bold=True)
        hint = filled(place.hint, texts, italic=True) if place.hint else []
        # An empty name is written by hand; no dots are printed for it.
        name = "".join(run.text for run in filled(place.name, texts)) if place.name else ""
        below = plain(name, Face.bold) if name.strip("… ") else []
        above = _narrow(title, room, size) + _narrow(hint, room, size)
        places.append(_Place(middle, above, _narrow(below, room, size)))
    return places


def _narrow(runs: list[Run], room: float, size: float) -> list[Line]:
    return wrap(runs, room, size) if any(run.text.strip() for run in runs) else []


def _signing_room(sheet: Sheet) -> float:
    return sheet.measure.signing or max(sheet.measure.body * 5, 50.0)


def _signatures_height(sheet: Sheet, places: Sequence[_Place]) -> float:
    if not places:
        return 0.0
    lines = max(len(p.above) for p in places) + max(len(p.below) for p in places)
    return (lines + 0.8) * sheet.measure.leading + _signing_room(sheet)


def _signatures(sheet: Sheet, places: Sequence[_Place], between: Between | None) -> None:
    if not places:
        return
    sheet.clear_keep_out()
    sheet.need(_signatures_height(sheet, places))
    size, leading = sheet.measure.body, sheet.measure.leading
    sheet.gap(leading * 0.6)
    top = sheet.y
    lowest = min(_centred(sheet, p.above, p.middle, top, size, leading) for p in places)
    names_top = lowest - _signing_room(sheet)
    foot = min(_centred(sheet, p.below, p.middle, names_top, size, leading) for p in places)
    if between is not None:
        between(sheet, sheet.measure.left, names_top, sheet.measure.right_edge, lowest)
    sheet.y = foot - leading * 0.2


def _centred(
    sheet: Sheet, lines: list[Line], middle: float, y: float, size: float, leading: float
) -> float:
    for line in lines:
        y -= leading
        x = middle - line.width * size / 2
        sheet.page.letters.extend(placed(line, x, y + leading * 0.22, size))
    return y
