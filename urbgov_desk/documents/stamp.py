"""The reception stamp: an office's note that a dossier came in, never an official seal."""

from collections.abc import Callable
from dataclasses import dataclass

from reportlab.lib.colors import Color
from reportlab.pdfgen.canvas import Canvas

from urbgov_desk.documents.measure import MM
from urbgov_desk.documents.typeface import Face, printable, width

# Blue and square, so that nobody takes it for the round red seal of the office.
INK = Color(0.11, 0.22, 0.55)
WORDS = "ĐÃ TIẾP NHẬN"
WIDTH = 44 * MM
HEIGHT = 15.5 * MM
_TILT = 1.5


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceptionStamp:
    """What the stamp says: the office, the moment and the dossier's code, as printed."""

    office: str
    moment: str
    code: str

    def drawing(self, middle_x: float, middle_y: float) -> Callable[[Canvas], None]:
        """The stamp centred on a place. Raises MissingGlyph now, not while drawing."""
        # Text, face, largest size, height of its line above the middle.
        lines = (
            (printable(self.office), Face.bold, 7.0, 12.2),
            (WORDS, Face.bold, 12.8, -0.8),
            (printable(self.moment), Face.regular, 7.6, -9.0),
            (printable(self.code), Face.regular, 8.0, -17.0),
        )
        fitted = [
            (text, face, min(size, (WIDTH - 4 * MM) / max(width(text, face, 1), 0.01)), y)
            for text, face, size, y in lines
        ]

        def draw(canvas: Canvas) -> None:
            canvas.saveState()
            canvas.translate(middle_x, middle_y)
            canvas.rotate(_TILT)
            canvas.setStrokeColor(INK)
            canvas.setFillColor(INK)
            canvas.setLineWidth(1.6)
            canvas.roundRect(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT, 3)
            canvas.setLineWidth(0.5)
            inner = 1.1 * MM
            canvas.roundRect(
                -WIDTH / 2 + inner, -HEIGHT / 2 + inner, WIDTH - 2 * inner, HEIGHT - 2 * inner, 2
            )
            for text, face, size, y in fitted:
                canvas.setFont(face.value, size)
                canvas.drawCentredString(0, y, text)
            canvas.restoreState()

        return draw
