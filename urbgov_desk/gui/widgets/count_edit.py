"""A small whole number: copies, pages, sheets."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from urbgov_desk.gui.widgets.code_edit import CodeEdit

_DIGITS = 9
"""Of a count that is kept as typed."""


class CountEdit(CodeEdit):
    """Digits only; Up and Down count. Typing replaces what stood there.

    `as_typed` keeps a count beyond the largest, for the office to tell of it.
    """

    counted = Signal(object)
    """The number (int), or None while the field is empty."""

    def __init__(
        self,
        *,
        smallest: int = 0,
        largest: int = 9999,
        as_typed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._smallest = smallest
        self._largest = largest
        self._as_typed = as_typed
        self.setMaxLength(_DIGITS if as_typed else len(str(largest)))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.textChanged.connect(lambda: self.counted.emit(self.count()))
        self.editingFinished.connect(self._tidy)

    def count(self) -> int | None:
        """The number typed, or None when nothing is."""
        text = self.text()
        return int(text) if text.isascii() and text.isdigit() else None

    def set_count(self, count: int | None) -> None:
        """Show a number; None empties the field."""
        self.setText("" if count is None else str(count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits only; Up and Down count."""
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is not None:
            count = (self.count() or 0) + step
            self.set_count(min(max(count, self._smallest), self._largest))
            self.selectAll()
            return
        text = event.text()
        if text.isprintable() and text and not (text.isascii() and text.isdigit()):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _tidy(self) -> None:
        count = self.count()
        if count is not None and not (self._as_typed and count > self._largest):
            self.set_count(min(max(count, self._smallest), self._largest))
