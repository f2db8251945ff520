"""Rows of one line: a badge, the words, and at the right what was answered."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.table import RowRole

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class OneLineRows(QStyledItemDelegate):
    """Draws DisplayRole with RowRole.mark before it and RowRole.aside behind."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height for every row."""
        return QSize(30 * UNIT, QFontMetrics(option.font).height() + UNIT + UNIT // 2)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one row."""
        t = self._theme.tokens
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font: QFont = option.font
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = area.adjusted(1, 1, -1, -1)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(t.accent) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.accent_soft if chosen else t.hover))
            painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), UNIT, UNIT)
        inner = box.adjusted(UNIT // 2 + 2, 0, -UNIT // 2 - 2, 0)
        small = QFont(font)
        small.setPointSizeF(font.pointSizeF() * 0.88)
        small.setWeight(QFont.Weight.DemiBold)
        left = self._draw_mark(painter, inner, index, small)
        right = self._draw_aside(painter, inner, index, small)
        words = QRect(left, inner.top(), right - left, inner.height())
        dimmed = bool(index.data(RowRole.dimmed))
        colour = t.on_accent_soft if chosen else (t.muted if dimmed else t.text)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        text = QFontMetrics(font).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, _LEFT, text)
        painter.restore()

    def _draw_mark(
        self,
        painter: QPainter,
        inner: QRect,
        index: QModelIndex | QPersistentModelIndex,
        font: QFont,
    ) -> int:
        mark = str(index.data(RowRole.mark) or "")
        metrics = QFontMetrics(font)
        # Marks of one list line up although digits differ in width.
        wide = -(-(metrics.horizontalAdvance(mark) + UNIT) // UNIT) * UNIT
        width = max(wide if mark else 0, metrics.height() + 2)
        height = metrics.height() + 2
        box = QRect(inner.left(), inner.center().y() - height // 2 + 1, width, height)
        self._draw_chip(painter, box, mark, font, index.data(RowRole.mark_tone))
        return inner.left() + width + UNIT

    def _draw_aside(
        self,
        painter: QPainter,
        inner: QRect,
        index: QModelIndex | QPersistentModelIndex,
        font: QFont,
    ) -> int:
        aside = str(index.data(RowRole.aside) or "")
        if not aside:
            return inner.right()
        metrics = QFontMetrics(font)
        # The paper's name is worth more than where it was looked up.
        most = inner.width() * 2 // 5
        shown = metrics.elidedText(aside, Qt.TextElideMode.ElideRight, most)
        width = metrics.horizontalAdvance(shown) + 2 * UNIT
        height = metrics.height() + 2
        box = QRect(inner.right() - width, inner.center().y() - height // 2 + 1, width, height)
        tone = index.data(RowRole.aside_tone)
        if tone is None:
            painter.setFont(font)
            painter.setPen(QColor(self._theme.tokens.muted))
            painter.drawText(box, _CENTRE, shown)
        else:
            self._draw_chip(painter, box, shown, font, tone)
        return box.left() - UNIT

    def _draw_chip(
        self, painter: QPainter, box: QRect, text: str, font: QFont, tone: object
    ) -> None:
        ink = self._theme.tokens.ink(Tone(tone) if isinstance(tone, str) else Tone.plain)
        painter.setPen(QColor(ink.line))
        painter.setBrush(QColor(ink.ground))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(font)
        painter.setPen(QColor(ink.text))
        painter.drawText(box, _CENTRE, text)


class OneLineList(QListView):
    """A list of one-line rows which never takes letters for a search of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setItemDelegate(OneLineRows(theme, self))

    def keyboardSearch(self, search: str) -> None:
        """Keys answer lines here; they do not search."""

    def minimumSizeHint(self) -> QSize:
        """Room for three rows."""
        return QSize(20 * UNIT, 3 * self._row_height() + UNIT)

    def sizeHint(self) -> QSize:
        """As tall as its rows."""
        model = self.model()
        rows = model.rowCount() if model is not None else 0
        return QSize(40 * UNIT, max(rows, 3) * self._row_height() + UNIT)

    def _row_height(self) -> int:
        return max(self.sizeHintForRow(0), 4 * UNIT)
