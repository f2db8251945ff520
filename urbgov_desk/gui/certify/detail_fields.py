"""The inputs beneath a line, each read and written by the name of its value."""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from urbgov_desk.gui.certify.form import PersonLine
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.money_edit import MoneyEdit


class DetailField(Protocol):
    """An input of a line: `read` and `write` its value."""

    @property
    def widget(self) -> QWidget:
        """What stands on the page."""

    def read(self) -> object:
        """The value."""

    def write(self, value: object) -> None:
        """Show a value without telling anybody."""


class TextField:
    """A line of text."""

    def __init__(self, changed: Callable[[], None], hint: str = "") -> None:
        self.widget = QLineEdit()
        self.widget.setPlaceholderText(hint)
        self.widget.textEdited.connect(lambda _text: changed())

    def read(self) -> object:
        """The text as typed."""
        return self.widget.text()

    def write(self, value: object) -> None:
        """Show a text; what is being typed is left alone."""
        if self.widget.text() != str(value):
            self.widget.setText(str(value))
            self.widget.setCursorPosition(0)


class NumberField:
    """A count that may be empty."""

    def __init__(self, changed: Callable[[], None], largest: int) -> None:
        self.widget = CountEdit(smallest=1, largest=largest)
        self.widget.counted.connect(lambda _count: changed())

    def read(self) -> object:
        """The count, or None."""
        return self.widget.count()

    def write(self, value: object) -> None:
        """Show a count."""
        if self.widget.count() != value:
            self.widget.blockSignals(True)
            self.widget.set_count(value if isinstance(value, int) else None)
            self.widget.blockSignals(False)


class AmountField:
    """An amount that may be empty."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self.widget = MoneyEdit()
        self.widget.textEdited.connect(lambda _text: changed())

    def read(self) -> object:
        """The amount, or None."""
        return self.widget.amount()

    def write(self, value: object) -> None:
        """Show an amount."""
        if self.widget.amount() != value:
            self.widget.set_amount(value if isinstance(value, int) else None)


class TickField:
    """A yes or no, answered by Space."""

    def __init__(self, changed: Callable[[], None], text: str) -> None:
        self.widget = QCheckBox(text)
        self.widget.clicked.connect(lambda _on: changed())

    def read(self) -> object:
        """Whether it is ticked."""
        return self.widget.isChecked()

    def write(self, value: object) -> None:
        """Tick it or not."""
        self.widget.setChecked(bool(value))


class ChoiceField:
    """One of a few; an arrow key or its first letter chooses."""

    def __init__(
        self, changed: Callable[[], None], choices: tuple[tuple[str, str], ...], kind: type[str]
    ) -> None:
        self.widget = QComboBox()
        self._kind = kind
        self.set_choices(choices)
        self.widget.activated.connect(lambda _index: changed())
        # The longest choice may be a sentence; the list itself shows it whole.
        self.widget.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.widget.setMinimumContentsLength(9)

    def set_choices(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Value and words of each; what was chosen stays if it is still there."""
        chosen = self.widget.currentData()
        self.widget.clear()
        for value, text in choices:
            self.widget.addItem(text, value)
        place = self.widget.findData(chosen)
        self.widget.setCurrentIndex(max(place, 0))

    def read(self) -> object:
        """The value chosen; None of an enumeration while none is."""
        data = self.widget.currentData() or ""
        return self._kind(data) if data or self._kind is str else None

    def write(self, value: object) -> None:
        """Choose a value."""
        wanted = value.value if isinstance(value, StrEnum) else value or ""
        place = self.widget.findData(wanted)
        self.widget.setCurrentIndex(place if place >= 0 else 0)


class _People(QWidget):
    """Rows of name and identity paper, one more than are filled."""

    edited = Signal()

    def __init__(self, hints: tuple[str, str, str]) -> None:
        super().__init__()
        self._hints = hints
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(UNIT // 2)
        self._rows: list[tuple[QLineEdit, QLineEdit, QLineEdit]] = []
        self._sided = False
        self._add_row()

    def people(self) -> tuple[PersonLine, ...]:
        """Who is entered."""
        lines = tuple(
            PersonLine(name=n.text(), identity=i.text(), side=s.text()) for n, i, s in self._rows
        )
        return tuple(line for line in lines if not line.blank)

    def show_people(self, people: tuple[PersonLine, ...]) -> None:
        """Show people."""
        if people == self.people():
            return
        while len(self._rows) <= len(people):
            self._add_row()
        for place, row in enumerate(self._rows):
            person = people[place] if place < len(people) else PersonLine()
            for editor, text in zip(row, (person.name, person.identity, person.side), strict=True):
                editor.setText(text)
        self._tidy()

    def set_sided(self, sided: bool) -> None:
        """Whether parties have sides (Bên A, Bên B)."""
        self._sided = sided
        self._grid.setColumnStretch(2, 2 if sided else 0)
        for _name, _identity, side in self._rows:
            side.setVisible(sided)

    def begin(self) -> None:
        """The first empty name."""
        row = next((r for r in self._rows if not r[0].text()), self._rows[0])
        row[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_row(self) -> None:
        place = len(self._rows)
        editors = (QLineEdit(self), QLineEdit(self), QLineEdit(self))
        for column, (editor, hint) in enumerate(zip(editors, self._hints, strict=True)):
            editor.setPlaceholderText(hint)
            editor.setAccessibleName(f"{hint} {place + 1}")
            editor.setMinimumWidth(editor.fontMetrics().horizontalAdvance(hint) + 4 * UNIT)
            editor.textEdited.connect(lambda _text: self._on_typed())
            self._grid.addWidget(editor, place, column)
        for column, stretch in enumerate((5, 5, 2 if self._sided else 0)):
            self._grid.setColumnStretch(column, stretch)
        editors[2].setVisible(self._sided)
        self._rows.append(editors)

    def _on_typed(self) -> None:
        self._tidy()
        self.edited.emit()

    def _tidy(self) -> None:
        if self._rows[-1][0].text() and len(self._rows) < _MOST_PEOPLE:
            self._add_row()
        while len(self._rows) > 1 and not any(
            editor.text() for row in self._rows[-2:] for editor in row
        ):
            for editor in self._rows.pop():
                editor.hide()
                editor.deleteLater()


_MOST_PEOPLE = 20


class PeopleField:
    """Who signs."""

    def __init__(self, changed: Callable[[], None], hints: tuple[str, str, str]) -> None:
        self.widget = _People(hints)
        self.widget.edited.connect(changed)

    def read(self) -> object:
        """The people entered."""
        return self.widget.people()

    def write(self, value: object) -> None:
        """Show people."""
        if isinstance(value, tuple):
            self.widget.show_people(value)


class LookField:
    """A certified transaction kept here: its number, looked up by a key."""

    def __init__(self, changed: Callable[[], None], hint: str, key_words: str) -> None:
        self.widget = _Look(hint, key_words)
        self.widget.line.textEdited.connect(lambda _text: changed())

    def read(self) -> object:
        """The words."""
        return self.widget.line.text()

    def write(self, value: object) -> None:
        """Show the words."""
        if self.widget.line.text() != str(value):
            self.widget.line.setText(str(value))


class _Look(QWidget):
    wanted = Signal(str)

    def __init__(self, hint: str, key_words: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.button = QPushButton(key_words)
        self.button.clicked.connect(lambda: self.wanted.emit(self.line.text()))
        self.setFocusProxy(self.line)
        column.addWidget(self.line)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
