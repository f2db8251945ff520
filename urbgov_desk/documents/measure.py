"""Sizes and margins of the sheets papers are printed on, in points."""

from dataclasses import dataclass, replace

from urbgov_desk.documents.values import PageSize

MM = 72 / 25.4
# From one line of the smallest sheet to the next, in sizes of its letters.
LEADING = 1.17
_NARROW = 110 * MM


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One sheet: its size, the room for content, and the size of the letters in it."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    body: float
    title: float
    head: float
    indent: float
    # From one line to the next, in sizes of the letters.
    pitch: float = LEADING
    # Least height left for a hand to sign in; 0 follows the letters.
    signing: float = 0.0

    @property
    def right_edge(self) -> float:
        return self.width - self.right

    @property
    def top_edge(self) -> float:
        return self.height - self.top

    @property
    def room(self) -> float:
        """How wide a line may be."""
        return self.right_edge - self.left

    @property
    def leading(self) -> float:
        return self.body * self.pitch

    @property
    def narrow(self) -> bool:
        """Too narrow for two places to sign beside each other."""
        return self.room < _NARROW

    def at_body(self, body: float) -> "Measure":
        """The same sheet with smaller letters in its body."""
        return replace(self, body=body)


# Office printers leave 4-5 mm blank; the strips above and below the content (training, copy and
# reprint marks, page numbers) lie 6 mm and more from the edge.
A5 = Measure(
    width=148 * MM, height=210 * MM, left=12 * MM, right=10 * MM, top=12.5 * MM, bottom=13.5 * MM,
    body=10.5, title=13, head=9.6, indent=8 * MM,
)  # fmt: skip
# NĐ 30/2020, Phụ lục I: left 30-35 mm, right 15-20, top and bottom 20-25, body 13-14.
A4 = Measure(
    width=210 * MM, height=297 * MM, left=30 * MM, right=16 * MM, top=20 * MM, bottom=20 * MM,
    body=13, title=14, head=12, indent=10 * MM, pitch=1.25,
)  # fmt: skip
A4_LANDSCAPE = Measure(
    width=297 * MM, height=210 * MM, left=20 * MM, right=12 * MM, top=15 * MM, bottom=13.5 * MM,
    body=9, title=14, head=11, indent=10 * MM,
)  # fmt: skip

# Letters shrink this far to keep a paper on one page; beyond that it goes on on the next page.
BODY_SIZES = {
    PageSize.a5: (10.5, 10.0, 9.5, 9.0),
    PageSize.a4: (13.0, 12.5, 12.0),
    PageSize.a4_two_up: (10.5, 10.0, 9.5, 9.0),
}


def measure_of(size: PageSize) -> Measure:
    """The upright sheet of that size; two-up papers are made of A5 pages."""
    return A4 if size is PageSize.a4 else A5
