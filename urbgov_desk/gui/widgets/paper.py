"""A paper as it will come out of the printer, drawn from its PDF."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.theme import Theme

if TYPE_CHECKING:
    import pypdfium2


# PDFium knows one thread at a time in a whole process, and the printing thread draws pages too.
_PDFIUM = threading.Lock()


def page_sizes(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Width and height of each page in points. Raises ValueError when it is no PDF."""
    with _PDFIUM:
        document = _opened(pdf)
        try:
            return tuple(document.get_page_size(number) for number in range(len(document)))
        finally:
            document.close()


def draw_page(pdf: bytes, number: int, scale: float) -> QImage:
    """One page as a picture, `scale` pixels to the point. Raises ValueError as above."""
    with _PDFIUM:
        document = _opened(pdf)
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


def _opened(pdf: bytes) -> "pypdfium2.PdfDocument":
    # Only who looks at a paper pays for the library.
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as problem:
        raise ValueError("not a readable PDF") from problem


class _Sheet(QWidget):
    """One page, as wide as it is told."""

    def __init__(self, theme: Theme, pdf: bytes, number: int, size: tuple[float, float]) -> None:
        super().__init__()
        self._theme = theme
        self._pdf = pdf
        self._number = number
        self._points = size
        self._picture = QImage()

    def show_width(self, width: int) -> None:
        """Draw the page at a width in pixels."""
        height = round(width * self._points[1] / self._points[0])
        self.setFixedSize(QSize(width, height))
        self._picture = QImage()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page on its paper, with a thin edge."""
        ratio = self.devicePixelRatioF()
        if self._picture.isNull():
            scale = self.width() * ratio / self._points[0]
            self._picture = draw_page(self._pdf, self._number, scale)
        painter = QPainter(self)
        painter.drawImage(QRect(0, 0, self.width(), self.height()), self._picture)
        painter.setPen(QColor(self._theme.tokens.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PaperPreview(QScrollArea):
    """All pages of a paper beneath each other, fitted to the width there is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheets: list[_Sheet] = []
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ground = QWidget()
        self._ground.setProperty("role", "scrolled")
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        self._column.setSpacing(UNIT)
        self.setWidget(self._ground)

    def page_count(self) -> int:
        """How many pages are shown."""
        return len(self._sheets)

    def show_paper(self, pdf: bytes) -> None:
        """Show a paper; empty bytes show nothing. Raises ValueError when it is no PDF."""
        sizes = page_sizes(pdf) if pdf else ()
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        self._sheets = [_Sheet(self._theme, pdf, number, size) for number, size in enumerate(sizes)]
        for sheet in self._sheets:
            self._column.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = self.viewport().width() - 2 * UNIT - self.verticalScrollBar().sizeHint().width()
        for sheet in self._sheets:
            sheet.show_width(max(width, 10 * UNIT))
