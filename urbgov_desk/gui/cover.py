"""A plain sheet over the whole window, for eyes across the counter."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from urbgov_desk.gui.widgets.label import words

_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
_ALONE = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock,
)
"""Keys that mean nothing by themselves: Ctrl of Ctrl+H uncovers nothing."""
_SINK = "scan_sink"
"""The hidden line a scanner writes into: what it sends is a scan, not a key."""


class Cover(QFrame):
    """Any key or click takes it away and does nothing else; nothing is locked, nothing is lost.

    The focus stays where it was. Keys are seen before the field in focus sees them, and after the
    scanners have looked whether they are a scan.
    """

    gone = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._key: int | None = None
        self.setProperty("role", "cover")
        text = self.tr("Màn hình đang che. Bấm phím bất kỳ để mở.")
        self.setAccessibleName(text)
        column = QVBoxLayout(self)
        label = words(text, "title")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        label.setWordWrap(True)
        column.addWidget(label)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        application = QCoreApplication.instance()
        assert application is not None
        self._application = application
        application.installEventFilter(self)

    def take_away(self) -> None:
        """Show the desk again."""
        self._application.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        self.gone.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Nothing typed reaches what is beneath; the sheet follows the window's size."""
        kind = event.type()
        if kind == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        elif kind == QEvent.Type.InputMethod and self._is_beneath(watched):
            self.take_away()
            return True
        elif kind in _KEYS and isinstance(event, QKeyEvent):
            return self._on_key(watched, event)
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click uncovers."""
        event.accept()
        self.take_away()

    def _on_key(self, watched: QObject, event: QKeyEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_here(watched):
            # Else the key would be a shortcut's before it is anybody's.
            if self.isVisible() or event.key() == self._key:
                event.accept()
                return True
            return False
        if not self._is_beneath(watched):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            if event.key() == self._key and not event.isAutoRepeat():
                self.take_away()
            return True
        if self._key is not None:
            if event.key() == self._key and event.isAutoRepeat():
                return True
            self.take_away()
            return False
        if event.key() not in _ALONE:
            # It stays a filter until the key is let go: held down it would press on.
            self._key = event.key()
            self.hide()
        return True

    def _is_here(self, watched: QObject) -> bool:
        return watched is self._window.windowHandle() or self._is_beneath(watched)

    def _is_beneath(self, watched: QObject) -> bool:
        return (
            isinstance(watched, QWidget)
            and watched.window() is self._window
            and watched.objectName() != _SINK
        )
