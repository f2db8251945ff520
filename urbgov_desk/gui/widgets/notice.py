"""What just happened, said without taking the focus."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

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


class Notice(QFrame):
    """One line over the lower right of the page; good news goes soon, bad news stays longer."""

    def __init__(self, theme: Theme, over: QWidget, parent: QWidget) -> None:
        """`over` is the area it floats over, `parent` an ancestor of it.

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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        widest = max(self._over.width() // 2, 40 * UNIT)
        one_line = self._text.fontMetrics().horizontalAdvance(self._text.text())
        width = min(one_line + 12 * UNIT, widest)
        self.setFixedWidth(width)
        self.setFixedHeight(max(self.heightForWidth(width), self.minimumSizeHint().height()))
        # Above the row of buttons at a page's foot, where pages have the least to read.
        corner = QPoint(
            self._over.width() - width - 2 * UNIT, self._over.height() - self.height() - 10 * UNIT
        )
        self.move(self._over.mapTo(self._above, corner))

    def _paint(self) -> None:
        colour = self._theme.tokens.ink(self._tone).text
        self._picture.setPixmap(self._theme.icon(_ICONS[self._tone], colour).pixmap(20, 20))
        self._close.setIcon(self._theme.icon("x", colour, size=16))
