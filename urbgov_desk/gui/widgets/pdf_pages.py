"""The pages of a PDF as pictures, for the screen and for printers that take only those."""

import atexit
import threading
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import pypdfium2


class _Library:
    """PDFium knows one thread at a time in a whole process, and the printing thread draws too.

    It is held for one page at a time, and never asked for by the screen's own thread.
    """

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._ended = False
        self._known = False

    def open(self, pdf: bytes) -> "pypdfium2.PdfDocument":
        """Open a PDF while the lock is held. Raises ValueError when it is none."""
        # Only who looks at a paper pays for the library.
        import pypdfium2

        if not self._known:
            # Runs before the library's own end, which does not wait for a page being drawn.
            atexit.register(self._end)
            self._known = True
        if self._ended:
            raise ValueError("the desk is closing")
        try:
            return pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as problem:
            raise ValueError("not a readable PDF") from problem

    def _end(self) -> None:
        with self.lock:
            self._ended = True


_PDFIUM = _Library()


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points. Raises ValueError when it is no PDF."""
    with _PDFIUM.lock:
        document = _PDFIUM.open(pdf)
        try:
            return tuple(document.get_page_size(number) for number in range(len(document)))
        finally:
            document.close()


def draw_page(pdf: bytes, number: int, scale: float) -> QImage:
    """One page as a picture, `scale` pixels to the point. Raises ValueError as above."""
    with _PDFIUM.lock:
        # Opened for each page: that takes 1 ms for a year's book, and nothing is left to close.
        document = _PDFIUM.open(pdf)
        try:
            bitmap = document[number].render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
            picture = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                QImage.Format.Format_RGBX8888,
            )
            # The copy owns its pixels; the bitmap's go with the document.
            return picture.copy()
        finally:
            document.close()
