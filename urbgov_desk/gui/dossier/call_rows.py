"""A call list's row: the telephone number large enough to dial from."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from urbgov_desk.gui.dossier.line_model import CallRole
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.table import RowRole

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CallRows(QStyledItemDelegate):
    """Three lines: the number, the name, the dossier with what came of the last call."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """One height for every row."""
        font: QFont = option.font
        lines = QFontMetrics(_large(font)).height() + 2 * QFontMetrics(font).height()
        return QSize(40 * UNIT, lines + 2 * UNIT)

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
        box = area.adjusted(2, 1, -2, -1)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(t.accent) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.accent_soft if chosen else t.hover))
            painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), UNIT, UNIT)
        text = t.on_accent_soft if chosen else t.text
        quiet = t.on_accent_soft if chosen else t.muted
        inner = box.adjusted(UNIT + 2, UNIT // 2, -UNIT - 2, -UNIT // 2)
        large, small = _large(font), font
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        height = QFontMetrics(large).height()
        top = QRect(inner.left(), inner.top(), inner.width(), height)
        line = (inner.height() - height) // 2
        middle = QRect(inner.left(), top.bottom() + 1, inner.width(), line)
        below = QRect(inner.left(), middle.bottom() + 1, inner.width(), line)
        aside = str(index.data(RowRole.aside) or "")
        wide = QFontMetrics(small).horizontalAdvance(aside)
        painter.setFont(small)
        painter.setPen(QColor(quiet))
        painter.drawText(top, _RIGHT, aside)
        top.setRight(top.right() - wide - UNIT)
        number = str(index.data(CallRole.phone) or "") or self.tr("không có số")
        _draw(painter, top, number, large, text)
        _draw(painter, middle, str(index.data() or ""), strong, text)
        below.setRight(below.right() - self._draw_contact(painter, below, index, small))
        _draw(painter, below, str(index.data(RowRole.detail) or ""), small, quiet)
        painter.restore()

    def _draw_contact(
        self,
        painter: QPainter,
        line: QRect,
        index: QModelIndex | QPersistentModelIndex,
        font: QFont,
    ) -> int:
        words = str(index.data(CallRole.contact) or "")
        tone = Tone(str(index.data(CallRole.contact_tone) or Tone.plain.value))
        ink = self._theme.tokens.ink(tone)
        width = QFontMetrics(font).horizontalAdvance(words) + 2 * UNIT
        box = QRect(line.right() - width, line.top(), width, line.height() - 1)
        painter.setPen(QColor(ink.line))
        painter.setBrush(QColor(ink.ground))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        painter.setFont(font)
        painter.setPen(QColor(ink.text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
        return width + UNIT


def _large(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 1.4)
    made.setWeight(QFont.Weight.Bold)
    return made


def _draw(painter: QPainter, area: QRect, text: str, font: QFont, colour: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(colour))
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, _LEFT, shown)
