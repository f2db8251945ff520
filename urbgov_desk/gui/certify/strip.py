"""One line about the visit just handed over or sent on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.label import ElidedLabel, words

if TYPE_CHECKING:
    from urbgov_desk.gui.shell import Shell


class DoneStrip(QFrame):
    """What was done, the bundle's number large, and what goes back to the visitor."""

    def __init__(self, shell: "Shell", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self.setProperty("role", "notice")
        self.setProperty("tone", Tone.good.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(UNIT + 4, UNIT // 2, UNIT // 2, UNIT // 2)
        row.setSpacing(2 * UNIT)
        self._bundle = words("", "title")
        row.addWidget(self._bundle)
        self._text = ElidedLabel()
        row.addWidget(self._text, 1)
        self._change = words("", "figure")
        row.addWidget(self._change)
        self._close = QToolButton()
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.setAccessibleName(self.tr("Đóng dòng này"))
        self._close.clicked.connect(self.hide)
        row.addWidget(self._close)
        shell.theme.changed.connect(self._paint)
        self._paint()
        self.hide()

    def show_done(self, bundle: str, text: str, change: str = "") -> None:
        """Say what was done; screen readers hear it."""
        self._bundle.setText(bundle)
        self._bundle.setVisible(bool(bundle))
        self._text.setText(text)
        self._change.setText(change)
        self._change.setVisible(bool(change))
        self.show()
        told = QAccessibleAnnouncementEvent(self, f"{bundle} {text} {change}".strip())
        QAccessible.updateAccessibility(told)

    def text(self) -> str:
        """What it says."""
        return " ".join((self._bundle.text(), self._text.text(), self._change.text())).strip()

    def _paint(self) -> None:
        colour = self._shell.theme.tokens.ink(Tone.good).text
        self._close.setIcon(self._shell.theme.icon("x", colour, size=16))
