"""The four faces every paper is set in, the width of their letters, and what they cannot print."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from urbgov_desk import assets
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import clean


class MissingGlyph(Told):
    """A letter the papers' typeface does not have; printing an empty box would falsify a name."""


class Face(StrEnum):
    """A face of the papers' typeface, by the name of its file."""

    regular = "Tinos-Regular"
    bold = "Tinos-Bold"
    italic = "Tinos-Italic"
    bold_italic = "Tinos-BoldItalic"


@dataclass(frozen=True, slots=True)
class _Widths:
    """Widths of the letters of one face, in thousandths of its size."""

    by_letter: Mapping[str, float]


@cache
def _widths(face: Face) -> _Widths:
    # Loaded only when a paper is made: forms are named on screens long before that.
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    # Registering parses the whole file, so it happens once, and only when a paper is first made.
    font = TTFont(face.value, str(assets.path("fonts", f"{face.value}.ttf")))
    pdfmetrics.registerFont(font)
    return _Widths(
        by_letter={
            chr(code): font.face.charWidths[code]
            for code, glyph in font.face.charToGlyph.items()
            # A mark that did not compose with its letter would be printed beside it.
            if glyph and not unicodedata.combining(chr(code))
        }
    )


def register() -> None:
    """Make all faces known to the canvas."""
    from reportlab import rl_config

    # Base-85 only makes files larger and slower to write; ReportLab has no switch per document.
    rl_config.useA85 = 0
    for face in Face:
        _widths(face)


def width(text: str, face: Face, size: float) -> float:
    """How wide the text is, in points. Raises MissingGlyph for a letter the face does not have."""
    letters = _widths(face).by_letter
    try:
        return sum([letters[letter] for letter in text]) * size / 1000
    except KeyError:
        raise _missing(text, letters) from None


@lru_cache(maxsize=4096)
def width_at_one(word: str, face: Face) -> float:
    """The width of a word at size 1; most words of a register stand in it a thousand times."""
    return width(word, face, 1)


def _missing(text: str, letters: Mapping[str, float]) -> MissingGlyph:
    place, letter = next((i, c) for i, c in enumerate(text) if c not in letters)
    shown = text[max(place - 1, 0) : place + 1] if unicodedata.combining(letter) else letter
    return MissingGlyph(character=shown, code=f"U+{ord(letter):04X}")


def printable(text: str) -> str:
    """The text as it can be printed: NFC, line breaks kept, no control or invisible characters."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text) and "  " not in text:
        return text.strip()
    return clean("".join(c for c in text if unicodedata.category(c) != "Cf"))
