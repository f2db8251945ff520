"""Keys of the whole desk, which no text field may take for itself."""

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

KEYS = ("Ctrl+U", "Ctrl+L", "Ctrl+K")
"""Change of officer, lock, find."""


class DeskKeys(QObject):
    """WORKAROUND: on X11 a text field empties itself at Ctrl+U (and cuts its tail at Ctrl+K), as
    terminals did, and the shortcut of that key never hears of it.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._keys = [QKeySequence(key) for key in KEYS]
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A field that asks whether it may have one of these keys is told no."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if QKeySequence(event.keyCombination()) not in self._keys:
            return False
        event.ignore()
        return True

    def _follow(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None and shiboken6.isValid(old):
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)
