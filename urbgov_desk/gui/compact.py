"""Less air on a small screen: an office PC at 125 or 150 % has no room for it."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QGridLayout, QLayout, QWidget

ROOMY = QSize(1150, 600)
"""A window smaller than this, either way, stands closer together."""
NARROW = 1000
"""Narrower than this even the rail keeps to its keys."""
_KEPT = "roomy"


def wants_compact(size: QSize) -> bool:
    """Whether a window of this size has no air to give away."""
    return size.width() < ROOMY.width() or size.height() < ROOMY.height()


def squeeze(root: QWidget, *, compact: bool) -> None:
    """Halve the margins and gaps of everything in `root`, or give them back."""
    for layout in root.findChildren(QLayout):
        kept = layout.property(_KEPT)
        if compact and kept is None:
            margins = layout.contentsMargins()
            sides = [margins.left(), margins.top(), margins.right(), margins.bottom()]
            gaps = _gaps(layout)
            layout.setProperty(_KEPT, [*sides, *gaps])
            layout.setContentsMargins(*(side // 2 for side in sides))
            _set_gaps(layout, [gap // 2 if gap > 0 else gap for gap in gaps])
        elif not compact and kept is not None:
            layout.setProperty(_KEPT, None)
            layout.setContentsMargins(*kept[:4])
            _set_gaps(layout, kept[4:])


def _gaps(layout: QLayout) -> list[int]:
    if isinstance(layout, QGridLayout):
        return [layout.horizontalSpacing(), layout.verticalSpacing()]
    return [layout.spacing()]


def _set_gaps(layout: QLayout, gaps: list[int]) -> None:
    if isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(gaps[0])
        layout.setVerticalSpacing(gaps[1])
    elif gaps[0] >= 0:
        layout.setSpacing(gaps[0])
