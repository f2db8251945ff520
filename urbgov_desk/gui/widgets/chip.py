"""A chip: one state in one or two words on its own soft colour."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from urbgov_desk.gui.style.tokens import Tone


def restyle(widget: QWidget) -> None:
    """Let the style sheet look again at a widget whose properties changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


class Chip(QLabel):
    """A state as a chip; the words say it, the colour only helps."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.plain, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "chip")
        self.setProperty("tone", tone.value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # Only ever hidden here: showing a widget without a parent would open a window.
        if not text:
            self.hide()

    def show_state(self, text: str, tone: Tone) -> None:
        """Show another state; an empty text hides the chip."""
        self.setText(text)
        self.setProperty("tone", tone.value)
        restyle(self)
        if text and self.parentWidget() is None:
            # Shown now it would be a window of its own; it appears with the page it is put on.
            self.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, False)
            return
        self.setVisible(bool(text))
