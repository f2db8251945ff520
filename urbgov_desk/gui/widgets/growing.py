"""A small window that makes room when words come into it: what is wrong is never cut off."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog


class GrowingDialog(QDialog):
    """As tall as its words need, never taller than the screen; it does not shrink under a hand."""

    def event(self, event: QEvent) -> bool:
        """After a line came or went, look whether everything still fits."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return done

    def _grow(self) -> None:
        # WORKAROUND: Qt counts a wrapped line as one line high in a window's least height.
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return
        frame = self.frameGeometry().height() - self.height()
        room = self.screen().availableGeometry().height() - frame
        needed = min(layout.totalHeightForWidth(self.width()), room)
        if needed > self.height():
            self.resize(self.width(), needed)
