"""What just happened, said without taking the focus."""

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.chip import restyle
from urbgov_desk.gui.widgets.label import words

_ICONS = {
    Tone.plain: "info",
    Tone.info: "info",
    Tone.good: "circle-check",
    Tone.warn: "triangle-alert",
    Tone.bad: "circle-alert",
}
_GOOD_SECONDS = 6
_BAD_SECONDS = 20
_OF_THE_WAY_MS = 800
"""What was said so shortly before another page or visitor came is about the way there."""


class Notice(QFrame):
    """A line over the office's name at the top, where it covers nothing one works with.

    Good news goes soon, bad news stays longer; another page or visitor takes both away.
    """

    def __init__(self, theme: Theme, over: QWidget, parent: QWidget) -> None:
        """`over` is the area of the pages it stands above, `parent` an ancestor of it.

        Not a child of the area itself: pages made later would lie above it.
        """
        super().__init__(parent)
        self._theme = theme
        self._over = over
        self._above = parent
        self._tone = Tone.plain
        self.setProperty("role", "notice")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, UNIT, UNIT, UNIT)
        row.setSpacing(UNIT)
        self._picture = QLabel()
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self._text = words("")
        self._text.setWordWrap(True)
        row.addWidget(self._text, 1)
        self._close = QToolButton()
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.setAccessibleName(self.tr("Đóng thông báo"))
        self._close.clicked.connect(self.hide)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        theme.changed.connect(self._paint)
        over.installEventFilter(self)
        self._said = QElapsedTimer()
        if isinstance(over, QStackedWidget):
            over.currentChanged.connect(lambda _: self.outlive())
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self.hide()

    def text(self) -> str:
        """What it says while it is shown."""
        return self._text.text() if self.isVisible() else ""

    def tone(self) -> Tone:
        """How it says it."""
        return self._tone

    def say(self, text: str, tone: Tone = Tone.good) -> None:
        """Say something; it replaces what was said before."""
        self._tone = tone
        self._said.start()
        self._text.setText(text)
        self.setProperty("tone", tone.value)
        restyle(self)
        restyle(self._text)
        self._paint()
        self.show()
        self._place()
        self.raise_()
        stays = _GOOD_SECONDS if tone in (Tone.good, Tone.info, Tone.plain) else _BAD_SECONDS
        self._timer.start(stays * 1000)
        told = QAccessibleAnnouncementEvent(self, text)
        if tone in (Tone.warn, Tone.bad):
            told.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(told)

    def outlive(self) -> None:
        """What it speaks of is past: another page is shown, another visitor came."""
        if self._said.isValid() and self._said.elapsed() > _OF_THE_WAY_MS:
            self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Whoever goes to a field beneath it wants to see the field."""
        if now is None or not self.isVisible() or now.window() is not self.window():
            return
        origin = self.mapTo(self.window(), QPoint(0, 0))
        field = QRect(now.mapTo(self.window(), QPoint(0, 0)), now.size())
        if field.intersects(QRect(origin, self.size())):
            self.hide()

    def _place(self) -> None:
        metrics = self._text.fontMetrics()
        one_line = metrics.horizontalAdvance(self._text.text()) + 12 * UNIT
        # As wide as the office's name; only what needs more than two lines reaches over the rest.
        narrow = max(self._over.width() * 2 // 5, 40 * UNIT)
        width = min(one_line, narrow)
        if self.heightForWidth(width) > 2 * metrics.lineSpacing() + 2 * UNIT + 2:
            width = min(one_line, self._over.width() - 4 * UNIT)
        self.setFixedWidth(width)
        self.setFixedHeight(max(self.heightForWidth(width), self.minimumSizeHint().height()))
        left = self._over.mapTo(self._above, QPoint(UNIT, 0)).x()
        self.move(left, UNIT // 2)

    def _paint(self) -> None:
        colour = self._theme.tokens.ink(self._tone).text
        self._picture.setPixmap(self._theme.icon(_ICONS[self._tone], colour).pixmap(20, 20))
        self._close.setIcon(self._theme.icon("x", colour, size=16))
