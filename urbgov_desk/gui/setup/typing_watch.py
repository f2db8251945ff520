"""Whether something typed in a section of the set-up still waits to be saved."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget


class TypingWatch(QObject):
    """Hears what hands do to fields, and not what a section shows in them.

    Secrets do not count: they never outlast a look elsewhere.
    """

    changed = Signal(bool)
    """Whether something waits now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waits = False

    def waits(self) -> bool:
        """Whether something typed is not saved yet."""
        return self._waits

    def follow(self, fields: Iterable[QWidget]) -> None:
        """From now on what is typed or chosen in these counts."""
        for field in fields:
            if isinstance(field, QLineEdit):
                if field.echoMode() is not QLineEdit.EchoMode.Password:
                    field.textEdited.connect(self.note)
            elif isinstance(field, QPlainTextEdit):
                field.textChanged.connect(lambda text=field: self._on_text(text))
            elif isinstance(field, QComboBox):
                field.activated.connect(self.note)
                line = field.lineEdit()
                if line is not None:
                    line.textEdited.connect(self.note)
            elif isinstance(field, QAbstractButton) and field.isCheckable():
                field.clicked.connect(self.note)

    def note(self, _typed: object = None) -> None:
        """Something was typed."""
        self._set(True)

    def forget(self, *_: object) -> None:
        """It was saved, or something else was chosen to be looked at."""
        self._set(False)

    def _on_text(self, field: QPlainTextEdit) -> None:
        # Qt tells of any change; only the one who types has the keys there.
        if field.hasFocus():
            self.note()

    def _set(self, waits: bool) -> None:
        if waits is not self._waits:
            self._waits = waits
            self.changed.emit(waits)
