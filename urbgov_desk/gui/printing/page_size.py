"""The sheet a paper asks for, read from its own pages."""

from collections.abc import Iterable
from enum import StrEnum

from urbgov_desk.gui.printing.problem import PageSizeOdd

_POINT_MM = 25.4 / 72
# Half a millimetre: what makers of PDF round away.
_PLAY = 1.5


class SheetSize(StrEnum):
    """A sheet the office's printers hold."""

    A4 = "A4"
    A5 = "A5"


_POINTS = {SheetSize.A4: (595.28, 841.89), SheetSize.A5: (419.53, 595.28)}


def sheet_size(pages: Iterable[tuple[float, float]]) -> SheetSize:
    """The sheet of pages given in points, upright or across. Raises PageSizeOdd."""
    found = {_one(width, height) for width, height in pages}
    if len(found) != 1:
        raise PageSizeOdd(width=0, height=0)
    return found.pop()


def millimetres(size: SheetSize) -> tuple[float, float]:
    """Width and height of an upright sheet."""
    width, height = _POINTS[size]
    return width * _POINT_MM, height * _POINT_MM


def _one(width: float, height: float) -> SheetSize:
    short, long = sorted((width, height))
    for size, (w, h) in _POINTS.items():
        if abs(short - w) <= _PLAY and abs(long - h) <= _PLAY:
            return size
    raise PageSizeOdd(width=round(width * _POINT_MM), height=round(height * _POINT_MM))
