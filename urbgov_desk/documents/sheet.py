"""Pages being filled from top to bottom: where the next line goes, and when a page is full."""

from collections.abc import Callable
from dataclasses import dataclass, field

from reportlab.pdfgen.canvas import Canvas

from urbgov_desk.documents.measure import LEADING, Measure
from urbgov_desk.documents.paragraph import Line, Run, balanced, cleaned, plain, take_line, words_of
from urbgov_desk.documents.typeface import Face, printable, width, width_at_one

BLACK = 0.0


@dataclass(frozen=True, slots=True)
class Letters:
    """Text at a place; `word_space` widens its spaces, `grey` is 0 (black) to 1."""

    x: float
    y: float
    face: Face
    size: float
    text: str
    word_space: float = 0.0
    grey: float = BLACK


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float = 0.5


@dataclass(slots=True)
class Page:
    """What stands on one page, from below: drawings, rules, letters, ink (stamps)."""

    letters: list[Letters] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    drawings: list[Callable[[Canvas], None]] = field(default_factory=list)
    ink: list[Callable[[Canvas], None]] = field(default_factory=list)
    # Where each vertical rule stands in `rules`, by its x.
    vertical_ends: dict[float, int] = field(default_factory=dict)
    # Right of `keep_out[0]` and above `keep_out[1]` nothing may be set (the QR code's zone).
    keep_out: tuple[float, float] | None = None


class Sheet:
    """The pages of one copy of one paper, and the place where the next line starts."""

    def __init__(self, measure: Measure, row_set: Callable[[], None] = lambda: None) -> None:
        """`row_set` is called after each row of a table; what it raises ends the paper."""
        self.measure = measure
        self.row_set = row_set
        self.pages = [Page()]
        self.y = measure.top_edge

    @property
    def page(self) -> Page:
        return self.pages[-1]

    @property
    def room_left(self) -> float:
        """How much height is left on this page."""
        return self.y - self.measure.bottom

    def turn(self) -> None:
        """Go on at the top of a new page."""
        self.pages.append(Page())
        self.y = self.measure.top_edge

    def need(self, height: float) -> None:
        """Turn the page unless so much height is left (or the page is still empty)."""
        if self.room_left < height and self.y < self.measure.top_edge:
            self.turn()

    def gap(self, height: float) -> None:
        """Leave some height blank."""
        self.y -= height

    def clear_keep_out(self) -> None:
        """Go below the QR code, for what needs the whole width."""
        if self.page.keep_out is not None:
            self.y = min(self.y, self.page.keep_out[1])

    def right_edge(self, top: float, foot: float) -> float:
        """How far right a line between these heights may reach."""
        zone = self.page.keep_out
        if zone is not None and top > zone[1]:
            return zone[0]
        return self.measure.right_edge

    def letters(
        self, text: str, x: float, y: float, face: Face, size: float, *, align: str = "left"
    ) -> float:
        """Set one short text at a place; `align` says what x is. Returns its width."""
        shown = printable(text)
        wide = width(shown, face, size)
        start = {"left": x, "center": x - wide / 2, "right": x - wide}[align]
        self.page.letters.append(Letters(start, y, face, size, shown))
        return wide

    def fitted(
        self,
        text: str,
        middle: float,
        y: float,
        face: Face,
        *,
        room: float,
        sizes: tuple[float, float],
    ) -> float:
        """Centre one line as large as fits between the two sizes; past the smaller it wraps.

        Returns how far below `y` the last line stands (0 for one line).
        """
        largest, floor = sizes
        at_one = width(printable(text), face, 1)
        if at_one * floor <= room:
            self.letters(
                text, middle, y, face, min(largest, room / max(at_one, 0.01)), align="center"
            )
            return 0.0
        lines = balanced(plain(text, face), room, floor)
        for index, line in enumerate(lines):
            start = middle - line.width * floor / 2
            self.page.letters.extend(placed(line, start, y - index * floor * LEADING, floor))
        return (len(lines) - 1) * floor * LEADING

    def rule(self, x1: float, y1: float, x2: float, y2: float, thickness: float = 0.5) -> None:
        """Draw a line; a vertical one that only goes on from the last at its place joins it."""
        rules, ends = self.page.rules, self.page.vertical_ends
        if x1 == x2:
            before = ends.get(x1)
            if before is not None and rules[before].y2 == y1:
                rules[before] = Rule(x1, rules[before].y1, x2, y2, thickness)
                return
            ends[x1] = len(rules)
        rules.append(Rule(x1, y1, x2, y2, thickness))

    def paragraph(
        self,
        runs: list[Run],
        *,
        first_indent: float = 0.0,
        indent: float = 0.0,
        align: str = "left",
        size: float | None = None,
        after: float = 0.0,
    ) -> None:
        """Flow text in, line by line, round the QR code and on to further pages."""
        size = size or self.measure.body
        leading = size * self.measure.pitch
        x0 = self.measure.left + indent
        first = first_indent
        for words in words_of(cleaned(runs)):
            start = 0
            while True:
                self.need(leading)
                edge = self.right_edge(self.y, self.y - leading)
                room = edge - x0 - first
                line, start = take_line(words, start, room / size)
                self.y -= leading
                # The last fifth of a line is for what hangs below the letters.
                self._set_line(line, x0 + first, self.y + leading * 0.22, room, size, align)
                first = 0.0
                if line.ends_paragraph:
                    break
        self.gap(after)

    def plain(self, text: str, face: Face = Face.regular, **how: float) -> None:
        """Flow one plain text in."""
        self.paragraph(plain(text, face), **how)  # type: ignore[arg-type]

    def _set_line(
        self, line: Line, x: float, y: float, room: float, size: float, align: str
    ) -> None:
        slack = room - line.width * size
        stretch = 0.0
        if align == "justify" and not line.ends_paragraph and len(line.words) > 1:
            stretch = slack / (len(line.words) - 1)
        elif align == "center":
            x += slack / 2
        elif align == "right":
            x += slack
        self.page.letters.extend(placed(line, x, y, size, stretch))


def placed(line: Line, x: float, y: float, size: float, stretch: float = 0.0) -> list[Letters]:
    """The line's letters, neighbours of one face joined, so that the text can be copied out."""
    space = width_at_one(" ", Face.regular) * size + stretch
    letters: list[Letters] = []
    open_run: Run | None = None
    start = x
    for index, word in enumerate(line.words):
        for part, piece in enumerate(word.pieces):
            gap = " " if index and not part else ""
            if open_run is not None and open_run.face is piece.face:
                open_run = Run(piece.face, open_run.text + gap + piece.text)
            else:
                if open_run is not None:
                    letters.append(Letters(start, y, open_run.face, size, open_run.text, stretch))
                open_run = piece
                start = x + (space if gap else 0)
            x += (space if gap else 0) + width_at_one(piece.text, piece.face) * size
    if open_run is not None:
        letters.append(Letters(start, y, open_run.face, size, open_run.text, stretch))
    return letters
