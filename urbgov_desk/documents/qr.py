"""The QR code of a paper: large enough for old scanners, with clear space round it."""

from collections.abc import Callable
from functools import lru_cache

from qrcode.constants import ERROR_CORRECT_M
from qrcode.exceptions import DataOverflowError
from qrcode.main import QRCode
from qrcode.util import ALPHA_NUM, MODE_8BIT_BYTE, MODE_ALPHA_NUM, QRData
from reportlab.pdfgen.canvas import Canvas

from urbgov_desk.documents.form import CodeTooLong
from urbgov_desk.documents.measure import MM
from urbgov_desk.documents.sheet import Sheet

# Measured: below 0.6 mm a module is lost on copies of copies; more error correction makes the
# modules smaller and reads worse.
MODULE = 0.7 * MM
_QUIET_MODULES = 4
# Trying all eight masks takes ten times as long and gains nothing for payloads this short.
_MASK = 2
# What version 40 holds at level M.
_MOST_BYTES = 2331

Runs = tuple[tuple[int, int, int], ...]


class Matrix:
    """A drawn code: `size` modules a side, dark ones as (row, column, length) runs."""

    def __init__(self, size: int, runs: Runs) -> None:
        self.size = size
        self.runs = runs


@lru_cache(maxsize=4)
def matrix(payload: str) -> Matrix:
    """The modules of the code. Raises ValueError for what alphanumeric mode cannot hold."""
    data = payload.encode()
    if not data or any(byte not in ALPHA_NUM for byte in data):
        raise ValueError("a paper's QR payload is alphanumeric (0-9 A-Z space $%*+-./:)")
    return _made(QRData(data, mode=MODE_ALPHA_NUM))


@lru_cache(maxsize=4)
def text_matrix(payload: str) -> Matrix:
    """A code of any text, as UTF-8. Raises CodeTooLong for more than a code can hold."""
    try:
        return _made(QRData(payload.encode(), mode=MODE_8BIT_BYTE))
    except (DataOverflowError, ValueError) as overflow:
        raise CodeTooLong(most=_MOST_BYTES, given=len(payload.encode())) from overflow


def _made(data: QRData) -> Matrix:
    code = QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=_MASK)
    code.add_data(data)
    code.make(fit=True)
    runs: list[tuple[int, int, int]] = []
    for row, modules in enumerate(code.modules):
        start: int | None = None
        for column, dark in enumerate([*modules, False]):
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                runs.append((row, start, column - start))
                start = None
    return Matrix(len(code.modules), tuple(runs))


def place(sheet: Sheet, payload: str) -> None:
    """Put the code at the right margin from the current height down, and keep its zone clear."""
    code = matrix(payload)
    side = code.size * MODULE
    quiet = _QUIET_MODULES * MODULE
    x = sheet.measure.right_edge - side
    top = sheet.y - quiet
    sheet.page.keep_out = (x - quiet, top - side - quiet)
    sheet.page.drawings.append(drawing(code, x, top))


def drawing(code: Matrix, x: float, top: float, module: float = MODULE) -> Callable[[Canvas], None]:
    """The code with its upper left corner there, on white ground as wide as it needs."""
    side, quiet = code.size * module, _QUIET_MODULES * module

    def draw(canvas: Canvas) -> None:
        # White first: whatever lies under the paper's text stays out of the code's zone.
        canvas.setFillGray(1)
        canvas.rect(x - quiet, top - side - quiet, side + 2 * quiet, side + 2 * quiet, 0, 1)
        canvas.setFillGray(0)
        path = canvas.beginPath()
        for row, column, length in code.runs:
            path.rect(x + column * module, top - (row + 1) * module, length * module, module)
        canvas.drawPath(path, stroke=0, fill=1)

    return draw
