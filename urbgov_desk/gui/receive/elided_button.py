"""A button whose words may be shortened where room is scarce."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)


class ElidedButton(QPushButton):
    """Words to the left, … where they do not fit; the whole text is the tool tip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("may_elide", True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.say(text)

    def say(self, text: str) -> None:
        """Show a text."""
        # Names may hold an ampersand, which is no key here.
        self.setText(text.replace("&", "&&"))
        self.setToolTip(text)
        self.setAccessibleName(text)

    def minimumSizeHint(self) -> QSize:
        """As narrow as a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 8, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button as the look has it, the words as far as they fit."""
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        area = (
            self.style()
            .subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
            .adjusted(8, 0, -4, 0)
        )
        painter.setPen(option.palette.buttonText().color())
        shown = self.fontMetrics().elidedText(
            self.toolTip(), Qt.TextElideMode.ElideRight, area.width()
        )
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, int(flags), shown)
