"""A field: its label above, its error in words beneath."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.chip import restyle
from urbgov_desk.gui.widgets.label import words


class Field(QWidget):
    """An input with its label and the place where its error stands.

    `label` may carry & before a plain a-z letter. The label names the input for screen readers.
    """

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        needed: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.editor = editor
        self.needed = needed
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        self.label: QLabel = words(f"{label} *" if needed else label, "caption")
        self.label.setBuddy(editor)
        column.addWidget(self.label)
        column.addWidget(editor)
        self._note = words("", "quiet")
        self._note.setWordWrap(True)
        column.addWidget(self._note)
        # A neighbour with a long error must not push this input down.
        column.addStretch(1)
        self._hint = hint
        self._error = ""
        if not editor.accessibleName():
            editor.setAccessibleName(label.replace("&", ""))
        self._show()

    @property
    def error(self) -> str:
        """What is wrong with the input, empty when nothing is."""
        return self._error

    def set_error(self, text: str) -> None:
        """Say beneath the input what is wrong and what to do; empty takes it away."""
        if text == self._error:
            return
        self._error = text
        self._show()

    def set_hint(self, text: str) -> None:
        """A quiet word of help while there is no error."""
        self._hint = text
        self._show()

    def _show(self) -> None:
        text = self._error or self._hint
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self._note.setProperty("role", "error" if self._error else "quiet")
        restyle(self._note)
        self.editor.setProperty("faulty", bool(self._error))
        self.editor.setAccessibleDescription(text)
        restyle(self.editor)


def caption_for(text: str, editor: QWidget) -> QLabel:
    """A label above an input where a whole Field is too much."""
    label = words(text, "caption")
    label.setBuddy(editor)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    if not editor.accessibleName():
        editor.setAccessibleName(text.replace("&", ""))
    return label
