"""Twelve months on one page: working days, days off, made-up days, days nobody has decided."""

from calendar import Calendar as Weeks
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from urbgov_desk.domain.calendar import Calendar, DayKind
from urbgov_desk.gui.style.tokens import UNIT, Ink, Tone
from urbgov_desk.gui.theme import Theme

_ACROSS = 4
_WEEK = 7
_ROWS = 6
_SMALLEST_POINTS = 9
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_WEEK,
    Qt.Key.Key_Down: _WEEK,
}


class YearView(QWidget):
    """Arrow keys go from day to day; the chosen day is told in words beneath by the section."""

    chosen = Signal(object)
    """The day (date) that is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._calendar: Calendar | None = None
        self._today = date.min
        self._day = date.min
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Lịch năm"))
        theme.changed.connect(self.update)

    def show_calendar(self, calendar: Calendar, today: date) -> None:
        """Show a calendar; the chosen day stays, at first it is today."""
        self._calendar = calendar
        self._today = today
        if self._day == date.min:
            self._day = today
        self.choose(self._day)

    def day(self) -> date:
        """The chosen day."""
        return self._day

    def choose(self, day: date) -> None:
        """Choose a day within the years that are known."""
        if self._calendar is None:
            return
        self._day = min(max(day, self._calendar.first_day), self._calendar.last_day)
        self.setAccessibleDescription(f"{self._day:%d/%m/%Y}")
        self.update()
        self.chosen.emit(self._day)

    def sizeHint(self) -> QSize:
        """All twelve months in the screen's letters."""
        return self._needs(self._theme.point_size)

    def minimumSizeHint(self) -> QSize:
        """Never so small that a number is cut; the chosen day is told in full size beside it."""
        return self._needs(_SMALLEST_POINTS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows by day and week, Page Up and Down by month, with Ctrl by year."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.choose(self._day + timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.choose(_months_on(self._day, -1 if key == Qt.Key.Key_PageUp else 1))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.choose(_months_on(self._day, -12 if key == Qt.Key.Key_Home else 12))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the day under it."""
        for month in range(1, 13):
            for day, box in self._boxes(month):
                if box.contains(event.position()):
                    self.setFocus()
                    self.choose(day)
                    return

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the year of the chosen day."""
        if self._calendar is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in range(1, 13):
            self._draw_month(painter, month)

    # -- within --------------------------------------------------------------------------------

    def _draw_month(self, painter: QPainter, month: int) -> None:
        t = self._theme.tokens
        area = self._month_area(month)
        strong = self._letters()
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(QColor(t.text))
        head = QRectF(area.left(), area.top(), area.width(), self._cell().height())
        title = self.tr("Tháng {month}").format(month=month)
        painter.drawText(head, int(Qt.AlignmentFlag.AlignCenter), title)
        for day, box in self._boxes(month):
            self._draw_day(painter, day, box)

    def _draw_day(self, painter: QPainter, day: date, box: QRectF) -> None:
        t = self._theme.tokens
        ink, entry = self._ink(day), self._calendar and self._calendar.days.get(day)
        inner = box.adjusted(1, 1, -1, -1)
        # The line tells a special day where grounds are all alike (high contrast).
        special = ink is not None and (entry is not None or ink == t.ink(Tone.warn))
        painter.setPen(QPen(QColor(ink.line), 1) if ink and special else Qt.PenStyle.NoPen)
        if ink is not None:
            painter.setBrush(QColor(ink.ground))
            painter.drawRoundedRect(inner, 4, 4)
        if day == self._day:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            colour = t.focus if self.hasFocus() else t.accent
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawRoundedRect(inner, 4, 4)
        off = self._calendar is not None and not self._calendar.is_working_day(day)
        painter.setPen(QColor(ink.text if ink else (t.muted if off else t.text)))
        font = self._letters()
        font.setBold(day == self._today or entry is not None)
        font.setUnderline(day == self._today)
        painter.setFont(font)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), str(day.day))

    def _ink(self, day: date) -> Ink | None:
        if self._calendar is None:
            return None
        tokens = self._theme.tokens
        entry = self._calendar.days.get(day)
        if entry is not None:
            if entry.kind is DayKind.made_up_working:
                return tokens.ink(Tone.info)
            if entry.kind.is_off:
                return tokens.ink(Tone.bad)
            return None
        if self._calendar.undecided_between(day, day):
            return tokens.ink(Tone.warn)
        return None if self._calendar.is_working_day(day) else tokens.ink(Tone.plain)

    def _boxes(self, month: int) -> list[tuple[date, QRectF]]:
        area, cell = self._month_area(month), self._cell()
        width = area.width() / _WEEK
        found = []
        weeks = Weeks(firstweekday=0).monthdatescalendar(self._day.year, month)
        for row, week in enumerate(weeks):
            for column, day in enumerate(week):
                if day.month == month:
                    top = area.top() + (row + 1) * cell.height()
                    left = area.left() + column * width
                    found.append((day, QRectF(left, top, width, cell.height())))
        return found

    def _month_area(self, month: int) -> QRectF:
        row, column = divmod(month - 1, _ACROSS)
        width, height = self.width() / _ACROSS, self.height() / 3
        return QRectF(column * width + UNIT / 2, row * height, width - UNIT, height - UNIT)

    def _cell(self) -> QRectF:
        return _cell_of(self._letters())

    def _letters(self) -> QFont:
        # The whole year stays in sight: the letters follow the room there is.
        for points in range(self._theme.point_size, _SMALLEST_POINTS, -1):
            needs = self._needs(points)
            if needs.width() <= self.width() and needs.height() <= self.height():
                return self._font_of(points)
        return self._font_of(_SMALLEST_POINTS)

    def _font_of(self, points: int) -> QFont:
        font = QFont(self.font())
        font.setPointSize(points)
        return font

    def _needs(self, points: int) -> QSize:
        cell = _cell_of(self._font_of(points))
        return QSize(
            round(_ACROSS * (_WEEK * cell.width() + UNIT)),
            round(3 * ((_ROWS + 1) * cell.height() + UNIT)),
        )


def _cell_of(font: QFont) -> QRectF:
    letters = QFontMetricsF(font)
    return QRectF(0, 0, letters.horizontalAdvance("00") + 3, letters.height())


def _months_on(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, last))
