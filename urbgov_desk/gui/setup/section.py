"""What the sections of the set-up page have in common: fields, faults, who may change."""

import uuid
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.gui import right_guard
from urbgov_desk.gui.setup.entry import Fault, field_of
from urbgov_desk.gui.setup.rows import SetupList
from urbgov_desk.gui.setup.typing_watch import TypingWatch
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.field import Field

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk

T = TypeVar("T")


def new_id() -> str:
    """A key of a request or an entry, made once for each press of a button."""
    return str(uuid.uuid4())


class FieldSet:
    """The named fields of one form: faults and told problems find their place by name."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self.fields: dict[str, Field] = {}

    def add(
        self, name: str, label: str, editor: QWidget, *, needed: bool = False, hint: str = ""
    ) -> Field:
        """A field under a name of the form's entry."""
        field = Field(label, editor, needed=needed, hint=hint)
        self.fields[name] = field
        return field

    def line(self, name: str, label: str, *, needed: bool = False, hint: str = "") -> QLineEdit:
        """A field with a plain line; its widget is `fields[name]`."""
        editor = QLineEdit()
        self.add(name, label, editor, needed=needed, hint=hint)
        return editor

    def show_faults(self, faults: Mapping[str, Fault]) -> bool:
        """Say each fault beside its field and go to the first; True when there is none."""
        language = self._shell.preferences.liking.language.value
        first: Field | None = None
        for name, field in self.fields.items():
            fault = faults.get(name)
            field.set_error(fault.words(language) if fault is not None else "")
            if fault is not None and first is None:
                first = field
        for name in faults.keys() - self.fields.keys():
            self._shell.say(faults[name].words(language), Tone.bad)
        if first is not None:
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return not faults

    def refuse(self, told: Told) -> None:
        """Say a told problem beside its field, or for the whole page."""
        field = self.fields.get(field_of(told))
        if field is None:
            self._shell.refuse(told)
            return
        field.set_error(self._shell.words(told))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)


class Section(QWidget):
    """One section. It reads when it is shown; only officers with the right may change."""

    for_everybody = False
    """Whether nothing here needs the right: choices of one PC."""
    right = Act.SET_UP
    """What one must be allowed to do to change anything here."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.form = FieldSet(shell)
        self._guarded: list[tuple[QWidget, Act]] = []
        self._may_change = True
        self.typing = TypingWatch(self)
        """Whether something typed here waits to be saved."""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(UNIT)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setProperty("role", "scrolled")
        self.body = QVBoxLayout(ground)
        self.body.setContentsMargins(0, 0, UNIT // 2, 0)
        self.body.setSpacing(UNIT + UNIT // 2)
        scroll.setWidget(ground)
        self._scroll = scroll
        outer.addWidget(scroll, 1)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(UNIT)
        outer.addLayout(self.foot)

    # -- for the page ------------------------------------------------------------------------

    def load(self) -> None:
        """Read what stands in the store and show it."""

    def refresh(self) -> None:
        """Read it anew, unless something typed here would be written over."""
        if not self.typing.waits():
            self.load()

    def watch_typing(self) -> None:
        """For the page, once the section is made: hear what is typed into its fields."""
        self.typing.follow(each for each, _ in self._guarded)
        for listed in self.findChildren(SetupList):
            listed.selectionModel().currentChanged.connect(self.typing.forget)

    def first_input(self) -> QWidget | None:
        """Where the keyboard goes on when the section is entered."""
        return next(
            (each for each, _ in self._guarded if each.isEnabled() and each.isVisibleTo(self)), None
        )

    def take_scan(self, text: str) -> bool:
        """A scan while this section is shown; True when it took it."""
        return False

    def set_may_change(self, allowed: bool) -> None:
        """Officers without the right read everything and change nothing."""
        self._may_change = allowed
        officer = self.shell.officer
        for widget, act in self._guarded:
            may = allowed if act is self.right else officer is not None and officer.may(act)
            if isinstance(widget, QLineEdit | QPlainTextEdit):
                widget.setReadOnly(not may)
            else:
                widget.setEnabled(may)

    # -- for the sections ---------------------------------------------------------------------

    @property
    def may_change(self) -> bool:
        """Whether who is signed in may change the set-up."""
        return self._may_change

    @property
    def language(self) -> str:
        """The language of the screen."""
        return self.shell.preferences.liking.language.value

    def guard(self, *widgets: QWidget, act: Act | None = None) -> None:
        """These change something: only for officers with the section's right, or with this one."""
        needed = act or self.right
        for widget in widgets:
            if isinstance(widget, KeyButton):
                right_guard.guard(self.shell, needed, widget)
            else:
                self._guarded.append((widget, needed))

    def reveal(self, widget: QWidget) -> None:
        """Bring a part into sight, once it has its place."""
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(widget, 0, UNIT))

    def save_button(self, text: str, act: Callable[[], None]) -> KeyButton:
        """The section's primary button, F9, at the foot."""
        button = KeyButton(text, "F9", primary=True)
        button.clicked.connect(act)
        self.guard(button)
        self.foot.addWidget(button)
        self.foot.addStretch(1)
        return button

    def read(self, act: "Callable[[Desk], T]", show: Callable[[T], None]) -> None:
        """Read something on the worker and show it."""
        self.shell.run(act, show, owner=self)

    def change(
        self,
        act: "Callable[[Desk], object]",
        said: str,
        *,
        fields: FieldSet | None = None,
        then: Callable[[], None] | None = None,
        button: QAbstractButton | None = None,
    ) -> None:
        """Do an act of the set-up; what it refuses stands beside its field."""
        where = fields or self.form
        stood = self.window().focusWidget()

        def done(_: object) -> None:
            where.show_faults({})
            self.typing.forget()
            self.shell.say(said)
            if then is not None:
                then()
            self.load()

        def ended() -> None:
            if button is not None:
                button.setEnabled(True)
            self._stay(stood)

        if button is not None:
            button.setEnabled(False)
        self.shell.run(act, done, where.refuse, owner=self, ended=ended)

    def _stay(self, stood: QWidget | None) -> None:
        """The keys stay in the section; a button switched off for a moment hands them on."""
        now = self.window().focusWidget()
        if not self.isVisible() or (now is not None and self.isAncestorOf(now)):
            return
        if stood is None or not isValid(stood) or not self.isAncestorOf(stood):
            return
        target = stood if stood.isVisible() and stood.isEnabled() else self.first_input()
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)


def put(line: QLineEdit, text: str) -> None:
    """Show a text from its beginning, where a long one is read."""
    line.setText(text)
    line.setCursorPosition(0)


def beside(*widgets: QWidget, stretch: tuple[int, ...] = ()) -> QHBoxLayout:
    """Fields in one row."""
    row = QHBoxLayout()
    row.setSpacing(2 * UNIT)
    for number, widget in enumerate(widgets):
        row.addWidget(widget, stretch[number] if number < len(stretch) else 1)
    return row
