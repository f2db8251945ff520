"""Words on lines: a template's emphasis, the values filled in, and where a line ends."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from urbgov_desk.documents.typeface import Face, printable, width_at_one

_MARKUP = re.compile(r"(\*\*|\*|\{[a-z_]+\})")
SLOT = re.compile(r"\{([a-z_]+)\}")
# What stands where a value is unknown, so that it can be written in by hand.
BLANK = "…" * 7


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one face."""

    face: Face
    text: str


@dataclass(frozen=True, slots=True)
class Word:
    """Letters that stay together, possibly in several faces; `width` is at size 1."""

    pieces: tuple[Run, ...]
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one printed line and their width at size 1, single spaces included."""

    words: tuple[Word, ...]
    width: float
    ends_paragraph: bool


def _face(*, bold: bool, italic: bool) -> Face:
    if bold:
        return Face.bold_italic if italic else Face.bold
    return Face.italic if italic else Face.regular


def filled(
    template: str, texts: Mapping[str, str], *, bold: bool = False, italic: bool = False
) -> list[Run]:
    """The template with its `{slots}` filled; `**bold**` and `*italic*` are read only in it."""
    runs: list[Run] = []
    for part in _MARKUP.split(template):
        if part == "**":
            bold = not bold
        elif part == "*":
            italic = not italic
        elif part:
            slot = SLOT.fullmatch(part)
            text = (texts[slot.group(1)].strip() or BLANK) if slot else part
            runs.append(Run(_face(bold=bold, italic=italic), text))
    return runs


def plain(text: str, face: Face = Face.regular) -> list[Run]:
    """A text as it is, in one face."""
    return [Run(face, text)]


def words_of(runs: list[Run]) -> list[list[Word]]:
    """The words of each hard line (values may hold line breaks)."""
    lines: list[list[Word]] = [[]]
    pieces: list[Run] = []

    def close() -> None:
        if pieces:
            lines[-1].append(_word(tuple(pieces)))
            pieces.clear()

    for run in runs:
        for part in re.split(r"([ \n\t])", run.text):
            if part in (" ", "\t"):
                close()
            elif part == "\n":
                close()
                lines.append([])
            elif part:
                pieces.append(Run(run.face, part))
    close()
    return lines


def cleaned(runs: list[Run]) -> list[Run]:
    """The runs as they can be printed; spaces at their ends are kept, for they part two runs."""
    return [
        Run(
            run.face,
            _parting(run.text[:1])
            + printable(run.text)
            + (_parting(run.text[-1:]) if run.text.strip() else ""),
        )
        for run in runs
    ]


def _parting(end: str) -> str:
    return end if end == "\n" else " " * end.isspace()


def split_to_fit(word: Word, room: float) -> tuple[Word, Word | None]:
    """As many letters of an over-long word as fit in the room (at least one), and the rest."""
    taken: list[Run] = []
    used = 0.0
    for index, piece in enumerate(word.pieces):
        for place, letter in enumerate(piece.text):
            used += width_at_one(letter, piece.face)
            if used > room and (taken or place):
                # Codes and addresses break after their own marks where they can.
                place = max(piece.text.rfind(mark, 0, place) for mark in "-/.,;") + 1 or place
                if place:
                    taken.append(Run(piece.face, piece.text[:place]))
                rest = (Run(piece.face, piece.text[place:]), *word.pieces[index + 1 :])
                return _word(tuple(taken)), _word(rest)
        taken.append(piece)
    return word, None


def _word(pieces: tuple[Run, ...]) -> Word:
    if len(pieces) == 1:
        return Word(pieces, width_at_one(pieces[0].text, pieces[0].face))
    return Word(pieces, sum([width_at_one(piece.text, piece.face) for piece in pieces]))


def take_line(words: list[Word], start: int, room: float) -> tuple[Line, int]:
    """The next line from `words[start:]` in `room` (at size 1), and where the one after starts.

    An over-long word is cut in place: the list keeps its rest.
    """
    space = width_at_one(" ", Face.regular)
    used = 0.0
    end = start
    while end < len(words):
        more = words[end].width + (space if end > start else 0)
        if used + more > room + 1e-6:
            break
        used += more
        end += 1
    if end == start and start < len(words):
        head, rest = split_to_fit(words[start], room)
        words[start : start + 1] = [head] if rest is None else [head, rest]
        used, end = head.width, start + 1
    return Line(tuple(words[start:end]), used, end == len(words)), end


def wrap(runs: list[Run], room: float, size: float) -> list[Line]:
    """All lines of the runs in a column `room` points wide."""
    lines: list[Line] = []
    for words in words_of(cleaned(runs)):
        start = 0
        while True:
            line, start = take_line(words, start, room / size)
            lines.append(line)
            if line.ends_paragraph:
                break
    return lines


def balanced(runs: list[Run], room: float, size: float) -> list[Line]:
    """The same number of lines as `wrap`, as even as can be: no lone word at the end."""
    lines = wrap(runs, room, size)
    narrow, wide = room / 4, room
    while len(lines) > 1 and wide - narrow > 1:
        middle = (narrow + wide) / 2
        if len(wrap(runs, middle, size)) > len(lines):
            narrow = middle
        else:
            wide = middle
    return wrap(runs, wide, size)
