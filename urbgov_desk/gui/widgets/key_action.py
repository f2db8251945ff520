"""An action of a menu that can be barred, as a KeyButton can."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class KeyAction(QAction):
    """Its key works anywhere in the widget it belongs to; barred, the key says why."""

    refused = Signal()
    """Its key was pressed while it is barred."""

    def __init__(self, text: str, key: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setShortcut(QKeySequence(key))
        self._why = ""
        self._alive = True
        self._why_key = QShortcut(QKeySequence(key), parent)
        self._why_key.setEnabled(False)
        self._why_key.activated.connect(self.refused)

    @property
    def barred(self) -> bool:
        """Whether it is grey because it is not the officer's."""
        return bool(self._why)

    @property
    def wanted(self) -> bool:
        """No page takes an action of a menu away."""
        return True

    def bar(self, why: str) -> None:
        """Grey it and say why to who points at it; an empty reason lets it go."""
        self._why = why
        self.setToolTip(why or self.text())
        self._refresh()

    def allow(self, alive: bool) -> None:
        """Whether what the page shows now has it at all; a key that is not alive says nothing."""
        self._alive = alive
        self._refresh()

    def _refresh(self) -> None:
        self.setEnabled(self._alive and not self._why)
        self._why_key.setEnabled(self._alive and bool(self._why))
