"""Tables and lists with rows of one height, which stay quick at a million rows."""

from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QListView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)

from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.theme import Theme

# An empty list is shown without the classes that draw its rows.
if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem


_RING = 2
"""How wide the focus ring is."""


class RowRole(IntEnum):
    """What a model gives a two-line row besides its title (DisplayRole)."""

    detail = Qt.ItemDataRole.UserRole + 1
    """The second line."""
    aside = Qt.ItemDataRole.UserRole + 2
    """A short text at the right of the first line (a time, an amount)."""
    aside_tone = Qt.ItemDataRole.UserRole + 3
    """The Tone of the aside; a tone other than plain makes it a chip."""
    mark = Qt.ItemDataRole.UserRole + 4
    """A short mark in a box at the left (a code's last digits, a number)."""
    mark_tone = Qt.ItemDataRole.UserRole + 5
    """The Tone of the mark."""
    dimmed = Qt.ItemDataRole.UserRole + 6
    """Whether the row is not available now; the detail says why."""


class PlainTable(QTableView):
    """A table of plain cells. Rows have one height; nothing ever measures its contents."""

    opened = Signal(object)
    """The index that Enter or a double click opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        upright = self.verticalHeader()
        upright.setVisible(False)
        upright.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = self.horizontalHeader()
        across.setHighlightSections(False)
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        across.setStretchLastSection(True)
        self.doubleClicked.connect(self.opened.emit)
        self._set_row_height()

    def set_widths(self, *letters: int) -> None:
        """Column widths in average letters; the last column takes what is left."""
        letter = self.fontMetrics().averageCharWidth()
        for column, count in enumerate(letters):
            self.setColumnWidth(column, letter * count + 2 * UNIT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make room for the focus ring: a frame is only measured when the style changes."""
        super().focusInEvent(event)
        if self.frameWidth() < _RING:
            QCoreApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the letter size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_row_height()

    def _set_row_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * UNIT)


class RowList(QListView):
    """A list of two-line rows."""

    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(0)
        self.setItemDelegate(TwoLineRows(theme, self))
        self.doubleClicked.connect(self.opened.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class TwoLineRows(QStyledItemDelegate):
    """Draws a row as a title, a quiet second line, a mark and an aside."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: "QStyleOptionViewItem", index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height for every row."""
        line = QFontMetrics(option.font).height()
        return QSize(40 * UNIT, 2 * line + 2 * UNIT)

    def paint(
        self,
        painter: "QPainter",
        option: "QStyleOptionViewItem",
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        # Qt takes 10 ms to make these known to Python; an empty list is shown without them.
        from PySide6.QtGui import QPainter
        from PySide6.QtWidgets import QStyle

        t = self._theme.tokens
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        dimmed = bool(index.data(RowRole.dimmed))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = area.adjusted(2, 1, -2, -1)
        if chosen or hovered:
            painter.setPen(QColor(t.accent) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.accent_soft if chosen else t.hover))
            painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), UNIT, UNIT)
        text_colour = t.disabled if dimmed else (t.on_accent_soft if chosen else t.text)
        quiet_colour = t.disabled if dimmed else (t.on_accent_soft if chosen else t.muted)
        inner = box.adjusted(UNIT + 2, UNIT // 2, -UNIT - 2, -UNIT // 2)
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        left = self._draw_mark(painter, inner, index, strong)
        line = inner.height() // 2
        upper = QRect(left, inner.top(), inner.right() - left, line)
        lower = QRect(left, inner.top() + line, inner.right() - left, line)
        title, detail = str(index.data() or ""), str(index.data(RowRole.detail) or "")
        # A name is worth more than the line beneath it: where both do not fit, the aside goes down.
        aside = self._aside_width(index, font)
        with_aside = upper
        if aside and QFontMetrics(strong).horizontalAdvance(title) + aside > upper.width():
            with_aside = lower
        self._draw_aside(painter, with_aside, index, font, quiet_colour)
        with_aside.setRight(with_aside.right() - aside)
        _draw_line(painter, upper, title, strong, text_colour)
        _draw_line(painter, lower, detail, font, quiet_colour)
        painter.restore()

    def _draw_mark(
        self,
        painter: "QPainter",
        inner: QRect,
        index: QModelIndex | QPersistentModelIndex,
        font: QFont,
    ) -> int:
        mark = str(index.data(RowRole.mark) or "")
        if not mark:
            return inner.left()
        metrics = QFontMetrics(font)
        # Short marks share one width, so that the titles stand in line.
        width = max(metrics.horizontalAdvance(text) for text in (mark, "HHHH")) + 2 * UNIT
        height = metrics.height() + UNIT
        box = QRect(inner.left(), inner.center().y() - height // 2, width, height)
        self._draw_chip(painter, box, mark, font, _tone(index.data(RowRole.mark_tone)))
        return inner.left() + width + UNIT + UNIT // 2

    def _draw_aside(
        self,
        painter: "QPainter",
        line: QRect,
        index: QModelIndex | QPersistentModelIndex,
        font: QFont,
        colour: str,
    ) -> None:
        aside = str(index.data(RowRole.aside) or "")
        if not aside:
            return
        tone = _tone(index.data(RowRole.aside_tone))
        width = self._aside_width(index, font) - UNIT
        box = QRect(line.right() - width, line.top() + 1, width, line.height() - 2)
        if tone is Tone.plain:
            box.setLeft(box.left() + UNIT)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(box, _RIGHT, aside)
        else:
            self._draw_chip(painter, box, aside, font, tone)

    def _aside_width(self, index: QModelIndex | QPersistentModelIndex, font: QFont) -> int:
        aside = str(index.data(RowRole.aside) or "")
        return QFontMetrics(font).horizontalAdvance(aside) + 3 * UNIT if aside else 0

    def _draw_chip(
        self, painter: "QPainter", box: QRect, text: str, font: QFont, tone: Tone
    ) -> None:
        ink = self._theme.tokens.ink(tone)
        painter.setPen(QColor(ink.line))
        painter.setBrush(QColor(ink.ground))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.setFont(font)
        painter.setPen(QColor(ink.text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _tone(value: object) -> Tone:
    return Tone(value) if isinstance(value, str) else Tone.plain


def _draw_line(painter: "QPainter", area: QRect, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _LEFT, shown)
