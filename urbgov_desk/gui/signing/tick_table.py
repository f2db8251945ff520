"""A table whose rows are ticked with Space, all of them with Ctrl+A."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

from urbgov_desk.gui.widgets.table import PlainTable


class TickTable(PlainTable):
    """The first column holds the ticks; a click there ticks too."""

    ticked = Signal(int)
    """The row to tick, or to take the tick from."""
    all_ticked = Signal()
    left_above = Signal()
    """Up on the first row: back to what stands above the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clicked.connect(self._on_click)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks and stays, Ctrl+A ticks all; a scanner's letters search nothing."""
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.all_ticked.emit()
            return
        if event.key() == Qt.Key.Key_Space:
            if self.currentIndex().isValid():
                self.ticked.emit(self.currentIndex().row())
            return
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_above.emit()
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters typed here look for nothing: the find field does."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two clicks on a tick are two ticks, not an opened row."""
        point: QPoint = event.position().toPoint()
        index = self.indexAt(point)
        if index.isValid() and index.column() == 0:
            self.ticked.emit(index.row())
            return
        super().mouseDoubleClickEvent(event)

    def row(self) -> int:
        """The row stood on, -1 where there is none."""
        return self.currentIndex().row()

    def stand_on(self, row: int) -> None:
        """Stand on a row, the nearest there is."""
        model = self.model()
        if model is not None and model.rowCount():
            self.setCurrentIndex(model.index(max(min(row, model.rowCount() - 1), 0), 0))

    def _on_click(self, index: object) -> None:
        from PySide6.QtCore import QModelIndex

        if isinstance(index, QModelIndex) and index.column() == 0:
            self.ticked.emit(index.row())
