"""A short form within a page: a few fields, one button on F9, Esc goes back."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words


class AskForm(QWidget):
    """Asks for what an act needs; says beneath its fields why the act was refused."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: Callable[[], None] | None = None
        self._fields: list[Field] = []
        self.title = words("", "heading")
        self.title.setWordWrap(True)
        self._intro = words("", "quiet")
        self._intro.setWordWrap(True)
        self._trouble = words("", "error")
        self._trouble.setWordWrap(True)
        self.go = KeyButton("", "F9", primary=True)
        self.go.clicked.connect(self._on_go)
        self._back = KeyButton(self.tr("Quay lại"), "")
        self._back.clicked.connect(self.cancelled)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(UNIT)
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, UNIT, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.title)
        column.addWidget(self._intro)
        column.addLayout(self._rows)
        column.addWidget(self._trouble)
        column.addStretch(1)
        around = QScrollArea()
        around.setWidgetResizable(True)
        around.setFrameShape(QScrollArea.Shape.NoFrame)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(around, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.go)
        foot.addWidget(self._back)
        foot.addStretch(1)
        outer.addLayout(foot)

    def ask(
        self,
        title: str,
        intro: str,
        verb: str,
        rows: tuple[tuple[Field, ...], ...],
        wanted: Callable[[], None],
    ) -> None:
        """Ask anew; `rows` are the fields, those of one row beside each other."""
        self._clear()
        self.title.setText(title)
        self._intro.setText(intro)
        self._intro.setVisible(bool(intro))
        self.go.setText(verb)
        self._wanted = wanted
        for fields in rows:
            line = QHBoxLayout()
            line.setSpacing(UNIT + UNIT // 2)
            for field in fields:
                line.addWidget(field, 1)
                self._fields.append(field)
            self._rows.addLayout(line)
        self.refuse("")
        self.setTabOrder(self._fields[-1].editor, self.go) if self._fields else None

    def focus_first(self) -> None:
        """Into the first field."""
        self._into(self._fields[0] if self._fields else None)

    def refuse(self, text: str) -> None:
        """Say why the act was refused; empty takes it away."""
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))
        if text:
            empty = [f for f in self._fields if f.needed and not _text(f)]
            self._into((*empty, *self._fields)[0] if self._fields else None)

    def set_busy(self, busy: bool) -> None:
        """While the act runs it is not asked for again."""
        self.go.setEnabled(not busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; Enter goes on to the next field."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.go.hasFocus():
                self.go.click()
            else:
                self.focusNextChild()
            return
        super().keyPressEvent(event)

    def _into(self, field: Field | None) -> None:
        target = field.editor if field is not None else self.go
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_go(self) -> None:
        if self._wanted is not None:
            self._wanted()

    def _clear(self) -> None:
        self._fields = []
        while (item := self._rows.takeAt(0)) is not None:
            line = item.layout()
            while line is not None and (inner := line.takeAt(0)) is not None:
                widget = inner.widget()
                if widget is not None:
                    widget.hide()
                    widget.deleteLater()


def _text(field: Field) -> str:
    editor = field.editor
    return editor.text().strip() if isinstance(editor, QLineEdit) else "-"
