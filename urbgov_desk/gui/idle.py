"""Notices that nobody has touched the desk for a while."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

_TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)


class IdleWatch(QObject):
    """Tells when no key or button was pressed in any window for so many minutes."""

    idle = Signal()

    def __init__(self, app: QGuiApplication, *, minutes: int = 10) -> None:
        super().__init__(app)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.idle)
        self.set_minutes(minutes)
        app.focusWindowChanged.connect(self._on_focus_window)
        self._on_focus_window(QGuiApplication.focusWindow())

    def set_minutes(self, minutes: int) -> None:
        """How long; 0 never tells."""
        self._timer.setInterval(max(minutes, 0) * 60_000)
        self.touch()

    def minutes(self) -> int:
        """After how many it tells; 0 never."""
        return self._timer.interval() // 60_000

    def touch(self) -> None:
        """Somebody is here."""
        if self._timer.interval() > 0:
            self._timer.start()
        else:
            self._timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See keys and buttons go by."""
        if event.type() in _TOUCHES:
            self.touch()
        return False

    def _on_focus_window(self, window: QWindow | None) -> None:
        if window is not None and shiboken6.isValid(window):
            window.installEventFilter(self)
