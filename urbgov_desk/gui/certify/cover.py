"""A plain sheet over the whole window, for eyes across the counter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from urbgov_desk.gui.widgets.label import words


class Cover(QFrame):
    """Any key takes it away; nothing is locked and nothing is lost."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setProperty("role", "cover")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Màn hình đang che. Bấm phím bất kỳ để mở."))
        column = QVBoxLayout(self)
        text = words(self.tr("Màn hình đang che. Bấm phím bất kỳ để mở."), "title")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(text)
        self._before: QWidget | None = window.focusWidget()
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any key uncovers."""
        self._uncover()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """So does a click."""
        self._uncover()

    def _uncover(self) -> None:
        self.hide()
        if self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deleteLater()
