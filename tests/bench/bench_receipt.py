"""How long a receipt takes, against the least a canvas can take for as many letters.

Both run in turn in the same process, so only the ratio means something:
`python -m tests.bench.bench_receipt`.
"""

import io
import json
import statistics
import time
from collections.abc import Callable
from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from tests.documents import specimens
from urbgov_desk import documents
from urbgov_desk.documents.typeface import Face

ROUNDS = 30
# The letters of one receipt, set without asking where they go.
_LINES = 46
_LINE = "Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 00 phút"


def floor() -> bytes:
    """Two pages of plain lines in three faces: no wrapping, no table, no code, no stamp."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1, initialFontName=Face.regular.value)
    faces = (Face.regular, Face.bold, Face.italic)
    for _ in range(2):
        text = canvas.beginText(40, 800)
        for index in range(_LINES):
            text.setFont(faces[index % 3].value, 10)
            text.textLine(_LINE)
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def receipt() -> bytes:
    """A receipt's two copies as the counter prints them; the code differs each time."""
    paper = specimens.receipt()
    fresh = replace(paper, qr=f"{paper.qr[:-6]}{time.perf_counter_ns() % 1_000_000:06d}")
    return documents.make(fresh)


def _milliseconds(make: Callable[[], bytes]) -> float:
    start = time.perf_counter()
    make()
    return (time.perf_counter() - start) * 1000


def measure() -> dict[str, float]:
    """Medians in milliseconds and their ratio."""
    receipt()
    floor()
    pairs = [(_milliseconds(receipt), _milliseconds(floor)) for _ in range(ROUNDS)]
    ours, bare = (statistics.median(times) for times in zip(*pairs, strict=True))
    return {
        "receipt_ms": round(ours, 2),
        "canvas_floor_ms": round(bare, 2),
        "ratio": round(ours / bare, 2),
    }


if __name__ == "__main__":
    print(json.dumps(measure()))
