"""A paper as it will come out of the printer: only the pages in sight are drawn."""

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.pdf_pages import draw_page, page_sizes

# A page of A4 as wide as the window is some 5 MB; a book of a year has 3,300 of them.
_KEPT_BYTES = 64 * 1024 * 1024
_STEP = 5 * UNIT


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drawn:
    """What the drawing thread made of a paper: its pages' sizes, or one page some pixels wide."""

    paper: object
    sizes: tuple[tuple[float, float], ...] = ()
    number: int = 0
    pixels: int = 0
    picture: QImage | None = None
    problem: ValueError | None = None


class _Easel(QObject):
    """Brings what was drawn to the screen's thread."""

    drawn = Signal(object)


class _Drawing(QRunnable):
    """One step on the drawing thread."""

    def __init__(self, easel: _Easel, draw: Callable[[], _Drawn], paper: object) -> None:
        super().__init__()
        self._easel = easel
        self._draw = draw
        self._paper = paper

    def run(self) -> None:
        try:
            made = self._draw()
        except ValueError as problem:
            made = _Drawn(paper=self._paper, problem=problem)
        self._easel.drawn.emit(made)


class PaperPreview(QAbstractScrollArea):
    """All pages of a paper beneath each other, fitted to the width there is.

    A thread draws what is in sight, one page after the other, and the next ones ahead; the newest
    pictures are kept. A page not drawn yet is white paper.
    """

    shown = Signal()
    """The pages of the paper given last are counted and laid out."""
    drawn = Signal()
    """Every page in sight is drawn."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pdf = b""
        # Which showing of which paper: answers for an earlier one are dropped.
        self._paper = object()
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._tops: list[int] = []
        self._width = 0
        self._pictures: OrderedDict[int, tuple[int, QImage]] = OrderedDict()
        self._drawing = False
        # No child of this: what is being drawn when the sight closes still has somewhere to go.
        self._easel = _Easel()
        self._easel.drawn.connect(self._on_drawn, Qt.ConnectionType.QueuedConnection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(_STEP)

    def page_count(self) -> int:
        """How many pages are shown; 0 until they are counted."""
        return len(self._sizes)

    def is_drawn(self) -> bool:
        """Whether every page in sight is there as it will be printed."""
        if not self._pdf:
            return True
        return bool(self._sizes) and self._next_wanted(ahead=False) is None

    def kept_pictures(self) -> int:
        """How many pages are held as pictures."""
        return len(self._pictures)

    def show_paper(self, pdf: bytes) -> None:
        """Show a paper; empty bytes show nothing. `shown` follows when its pages are counted."""
        self._pdf = pdf
        self._paper = paper = object()
        self._sizes = ()
        self._drawing = False
        self._pictures.clear()
        self.verticalScrollBar().setValue(0)
        self._fit()
        if pdf:
            self._start(lambda: _Drawn(paper=paper, sizes=page_sizes(pdf)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End too: a year's book has three thousand pages."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the new width, staying on the page stood on."""
        super().resizeEvent(event)
        bar = self.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        self._fit()
        bar.setValue(round(share * bar.maximum()))

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Other pages come into sight."""
        self.viewport().update()
        self._draw_next()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pages in sight on their paper, with a thin edge; waits for nobody."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in self._in_sight():
            place = self._place(number)
            kept = self._pictures.get(number)
            if kept is None:
                painter.fillRect(place, QColor("white"))
            else:
                painter.drawImage(place, kept[1])
            painter.setPen(QColor(self._theme.tokens.line))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
        painter.end()
        self._draw_next()

    # -- where pages stand -----------------------------------------------------------------------

    def _fit(self) -> None:
        bar = self.verticalScrollBar()
        self._width = max(self.viewport().width() - 2 * UNIT, 10 * UNIT)
        if not bar.isVisible():
            # Room for the bar from the start, so that a second page does not narrow the first.
            self._width = max(self._width - bar.sizeHint().width(), 10 * UNIT)
        self._tops = []
        top = UNIT
        for width, height in self._sizes:
            self._tops.append(top)
            top += round(self._width * height / width) + UNIT
        height = self.viewport().height()
        bar.setPageStep(height)
        bar.setRange(0, max(top - height, 0) if self._sizes else 0)
        self.viewport().update()
        self._draw_next()

    def _place(self, number: int) -> QRect:
        width, height = self._sizes[number]
        left = (self.viewport().width() - self._width) // 2
        top = self._tops[number] - self.verticalScrollBar().value()
        return QRect(left, top, self._width, round(self._width * height / width))

    def _in_sight(self) -> list[int]:
        height = self.viewport().height()
        return [
            number
            for number in self._around(self.verticalScrollBar().value(), height)
            if self._place(number).bottom() >= 0 and self._place(number).top() < height
        ]

    def _around(self, top: int, height: int) -> range:
        first = max(bisect_right(self._tops, top) - 1, 0)
        return range(first, max(bisect_right(self._tops, top + height), first))

    # -- drawing ---------------------------------------------------------------------------------

    def _next_wanted(self, *, ahead: bool) -> int | None:
        if not self.isVisible():
            return None
        wanted = self._in_sight()
        if ahead and wanted:
            wanted = [*wanted, wanted[-1] + 1, wanted[0] - 1]
        pixels = self._pixels()
        for number in wanted:
            if not 0 <= number < len(self._sizes):
                continue
            if number not in self._pictures or self._pictures[number][0] != pixels:
                return number
        return None

    def _pixels(self) -> int:
        return round(self._width * self.devicePixelRatioF())

    def _draw_next(self) -> None:
        if self._drawing or not self._sizes:
            return
        number = self._next_wanted(ahead=True)
        if number is None:
            return
        pdf, paper, pixels = self._pdf, self._paper, self._pixels()
        scale = pixels / self._sizes[number][0]
        self._start(
            lambda: _Drawn(
                paper=paper, number=number, pixels=pixels, picture=draw_page(pdf, number, scale)
            )
        )

    def _start(self, draw: Callable[[], _Drawn]) -> None:
        self._drawing = True
        QThreadPool.globalInstance().start(_Drawing(self._easel, draw, self._paper))

    def _on_drawn(self, made: _Drawn) -> None:
        if made.paper is not self._paper:
            return
        self._drawing = False
        if made.problem is not None:
            self.show_paper(b"")
            raise made.problem
        if made.picture is None:
            self._sizes = made.sizes
            self._fit()
            self.shown.emit()
        else:
            self._keep(made.number, made.pixels, made.picture)
            self.viewport().update(self._place(made.number))
            self._draw_next()
        if self.is_drawn():
            self.drawn.emit()

    def _keep(self, number: int, pixels: int, picture: QImage) -> None:
        self._pictures[number] = (pixels, picture)
        self._pictures.move_to_end(number)
        sight = set(self._in_sight())
        held = sum(kept.sizeInBytes() for _, kept in self._pictures.values())
        for each in tuple(self._pictures):
            if held <= _KEPT_BYTES:
                return
            if each not in sight:
                held -= self._pictures.pop(each)[1].sizeInBytes()
