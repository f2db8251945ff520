"""The head of a receipt as it will be printed, drawn while the office is typed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.theme import Theme

_STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
_WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class HeadPreview(QWidget):
    """White paper in every look, because paper is white."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parent_body = ""
        self._desk_name = ""
        self._place = ""
        self._code = ""
        self._foot = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Xem trước đầu giấy tiếp nhận"))
        theme.changed.connect(self.update)

    def show_office(
        self,
        *,
        parent: str,
        desk_name: str,
        place: str,
        symbol: str,
        address: str,
        phone: str,
        prefix: str = "",
    ) -> None:
        """Show the head with these words; what is empty stands as dots."""
        self._parent_body = parent or "…"
        self._desk_name = desk_name or "…"
        self._place = place or "…"
        self._code = f"{prefix}-261123-0001" if prefix else "NB01-2026-000001"
        number = f"Số văn bản: 12/PBS-{symbol or '…'}"
        self._foot = " · ".join(part for part in (address, phone, number) if part)
        self.setAccessibleDescription(f"{parent}. {desk_name}. {place}. {address}. {phone}")
        self.update()

    def sizeHint(self) -> QSize:
        """About a third of an A5 page across."""
        return QSize(60 * UNIT, round(self._letters(1.0).height() * 9) + 5 * UNIT)

    def minimumSizeHint(self) -> QSize:
        """Never lower than its words."""
        return QSize(40 * UNIT, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the head in the letters of the papers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.tokens.line_strong))
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(QColor("black"))
        inner = QRectF(self.rect()).adjusted(2 * UNIT, 1.5 * UNIT, -2 * UNIT, -UNIT)
        half = inner.width() / 2
        left = QRectF(inner.left(), inner.top(), half - UNIT, inner.height())
        right = QRectF(inner.left() + half, inner.top(), half, inner.height())
        below = self._column(painter, left, (self._parent_body, False), (self._desk_name, True))
        right_end = self._column(painter, right, (_STATE[0], True), (_STATE[1], True))
        row = max(below, right_end) + UNIT / 2
        small = self._font(0.86)
        painter.setFont(small)
        code = QRectF(left.left(), row, left.width(), 40)
        painter.drawText(code, _WRAPPED, f"Mã hồ sơ: {self._code}")
        small.setItalic(True)
        painter.setFont(small)
        painter.drawText(
            QRectF(right.left(), row, right.width(), 40),
            _WRAPPED,
            f"{self._place}, ngày … tháng … năm …",
        )
        row += QFontMetricsF(small).height() + UNIT
        title = self._font(1.0, bold=True)
        painter.setFont(title)
        painter.drawText(QRectF(inner.left(), row, inner.width(), 60), _WRAPPED, _TITLE)
        row += QFontMetricsF(title).height() + UNIT / 2
        painter.setFont(self._font(0.86))
        painter.drawText(QRectF(inner.left(), row, inner.width(), 60), _WRAPPED, self._foot)

    def _column(self, painter: QPainter, area: QRectF, *lines: tuple[str, bool]) -> float:
        top = area.top()
        for text, bold in lines:
            painter.setFont(self._font(0.86, bold=bold))
            box = QRectF(area.left(), top, area.width(), area.height())
            drawn = painter.boundingRect(box, _WRAPPED, text)
            painter.drawText(box, _WRAPPED, text)
            top = drawn.bottom()
        middle = area.center().x()
        third = min(area.width(), painter.fontMetrics().horizontalAdvance(lines[-1][0])) / 3
        painter.drawLine(
            int(middle - third / 2), int(top + 2), int(middle + third / 2), int(top + 2)
        )
        return top + 4

    def _font(self, scale: float, *, bold: bool = False) -> QFont:
        font = QFont("Tinos")
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(self._theme.point_size * scale)
        font.setBold(bold)
        return font

    def _letters(self, scale: float) -> QFontMetricsF:
        return QFontMetricsF(self._font(scale))
