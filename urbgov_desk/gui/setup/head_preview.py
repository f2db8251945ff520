"""The head of a receipt as it will be printed, drawn while the office is typed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from urbgov_desk import assets
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.theme import Theme

_STATE = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
_TITLE = "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
# The papers' own letters, which no other part of the screen needs.
_FAMILY = "Tinos"
_WRAPPED = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)


class HeadPreview(QWidget):
    """White paper in every look, because paper is white."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        if not QFontDatabase.hasFamily(_FAMILY):
            for file in sorted(assets.path("fonts").glob(f"{_FAMILY}-*.ttf")):
                QFontDatabase.addApplicationFont(str(file))
        self._parent_body = ""
        self._desk_name = ""
        self._place = ""
        self._code = ""
        self._symbol = ""
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
        self._symbol = symbol or "…"
        self._foot = " · ".join(part for part in (address, phone) if part)
        self.setAccessibleDescription(f"{parent}. {desk_name}. {place}. {address}. {phone}")
        self.update()

    def sizeHint(self) -> QSize:
        """About a third of an A5 page across."""
        return QSize(60 * UNIT, round(QFontMetricsF(self._font(1.0)).height() * 6) + 2 * UNIT)

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
        inner = QRectF(self.rect()).adjusted(1.5 * UNIT, 1.5 * UNIT, -1.5 * UNIT, -UNIT)
        # As on the paper: the State's line is never broken, so it sets the size of the letters.
        half = inner.width() * 0.46
        right = QRectF(inner.right() - inner.width() * 0.52, inner.top(), inner.width() * 0.52, 0)
        left = QRectF(inner.left(), inner.top(), half, 0)
        wide = QFontMetricsF(self._font(1.0, bold=True)).horizontalAdvance(_STATE[0])
        scale = min(1.0, 0.9 * right.width() / wide)
        office = ((self._parent_body, False), (self._desk_name, True))
        below = self._head(painter, left, scale, *office)
        right_end = self._head(painter, right, scale, (_STATE[0], True), (_STATE[1], True))
        row = max(below, right_end) + UNIT / 2
        code = self._text(painter, left, row, f"Số: 01/{self._symbol}", self._font(scale))
        italic = self._font(scale)
        italic.setItalic(True)
        where = f"{self._place}, ngày … tháng … năm …"
        row = max(code, self._text(painter, right, row, where, italic)) + UNIT
        title = self._font(min(1.0, scale * 1.15), bold=True)
        row = self._text(painter, inner, row, _TITLE, title) + UNIT / 2
        row = self._text(painter, inner, row, f"Mã hồ sơ: {self._code}", self._font(scale))
        self._text(painter, inner, row, self._foot, self._font(scale))

    def _head(
        self, painter: QPainter, area: QRectF, scale: float, *lines: tuple[str, bool]
    ) -> float:
        top = area.top()
        for text, bold in lines:
            top = self._text(painter, area, top, text, self._font(scale, bold=bold))
        wide = min(area.width(), painter.fontMetrics().horizontalAdvance(lines[-1][0]))
        line = QRectF(area.center().x() - wide / 4, top + 2, wide / 2, 0)
        painter.drawLine(line.topLeft(), line.topRight())
        return top + 4

    def _text(self, painter: QPainter, area: QRectF, top: float, text: str, font: QFont) -> float:
        painter.setFont(font)
        box = QRectF(area.left(), top, area.width(), 1000)
        painter.drawText(box, _WRAPPED, text)
        return painter.boundingRect(box, _WRAPPED, text).bottom()

    def _font(self, scale: float, *, bold: bool = False) -> QFont:
        font = QFont(_FAMILY)
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPointSizeF(self._theme.point_size * scale)
        font.setBold(bold)
        return font
