"""Who the dossier is from, who acts for whom, and who stands at the counter."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from urbgov_desk.domain.dossier import DossierLine
from urbgov_desk.domain.party import PartyKind, Role, SigningWay
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.receive.elided_button import ElidedButton
from urbgov_desk.gui.receive.form import PersonForm
from urbgov_desk.gui.receive.person import joined, same_person
from urbgov_desk.gui.receive.person_editor import ROLES, PersonEditor
from urbgov_desk.gui.receive.told_place import Spot
from urbgov_desk.gui.receive.words import role_words
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.label import ElidedLabel, words

_SHOWN_DOSSIERS = 2


class RoleAsk(QFrame):
    """Asks what the person just scanned is to the dossier; one digit answers."""

    answered = Signal(str)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("tone", Tone.info.value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT + 4, UNIT, UNIT + 4, UNIT + 4)
        column.setSpacing(UNIT // 2)
        self._name = ElidedLabel()
        self._name.setProperty("role", "strong")
        column.addWidget(self._name)
        question = words(self.tr("Người vừa quét là ai trong hồ sơ này? Bấm một số:"))
        question.setWordWrap(True)
        column.addWidget(question)
        for number, role in enumerate(ROLES, start=1):
            button = ElidedButton(f"{number}   {role_words(role, language)}")
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _=False, r=role: self.answered.emit(r.value))
            column.addWidget(button)
        self.hide()

    def ask(self, name: str) -> None:
        """Ask about this person."""
        self._name.setText(name)
        self.setAccessibleName(
            self.tr("{name}: bấm số từ 1 đến 5 để chọn vai trò").format(name=name)
        )
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits answer."""
        text = event.text()
        if text.isascii() and text.isdigit() and 1 <= int(text) <= len(ROLES):
            self.answered.emit(ROLES[int(text) - 1].value)
            return
        super().keyPressEvent(event)


class OpenDossiers(QWidget):
    """What the same people have open here already: no error, one key opens it."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        self._caption = words("", "caption")
        column.addWidget(self._caption)
        self._column = column
        self._buttons: list[ElidedButton] = []
        self.hide()

    def show_lines(self, lines: tuple[DossierLine, ...]) -> None:
        """Show them, the latest due first cut at two."""
        for old in self._buttons:
            self._column.removeWidget(old)
            old.deleteLater()
        self._buttons = []
        self._caption.setText(self.tr("Đang có {count} hồ sơ chưa xong:").format(count=len(lines)))
        for line in lines[:_SHOWN_DOSSIERS]:
            due = self.tr("hẹn {day}").format(day=f"{line.due_at:%d/%m}") if line.due_at else ""
            name = line.procedure_name.removeprefix("Thủ tục ")
            name = name[:1].upper() + name[1:]
            shown = (line.code or "", due, name)
            button = ElidedButton(" · ".join(each for each in shown if each))
            button.setProperty("role", "link")
            button.clicked.connect(lambda _=False, key=line.id: self.wanted.emit(key))
            button.setAutoDefault(True)
            self._buttons.append(button)
            self._column.addWidget(button)
        self.setVisible(bool(lines))

    def buttons(self) -> tuple[ElidedButton, ...]:
        """The dossiers as buttons."""
        return tuple(self._buttons)


class PeoplePanel(QWidget):
    """Everybody on the dossier; one of them is in the fields."""

    edited = Signal()
    role_given = Signal()
    """The role of somebody scanned was said."""
    dossier_wanted = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = shell.preferences.liking.language
        self._people: list[PersonForm] = [PersonForm()]
        self._current = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        self._heading = words(self.tr("Người nộp hồ sơ"), "heading")
        head.addWidget(self._heading)
        head.addStretch(1)
        self._drop = QPushButton(self.tr("Bỏ"))
        self._drop.setProperty("role", "link")
        self._drop.setAccessibleName(self.tr("Bỏ người đang chọn"))
        self._drop.clicked.connect(self.drop_current)
        head.addWidget(self._drop)
        self._add = KeyButton(self.tr("Thêm"), "Ctrl+P")
        self._add.setAccessibleName(self.tr("Thêm một người"))
        self._add.clicked.connect(self.add_blank)
        head.addWidget(self._add)
        column.addLayout(head)
        self._rows_at = QGridLayout()
        self._rows_at.setSpacing(UNIT // 2)
        column.addLayout(self._rows_at)
        self._rows: list[ElidedButton] = []
        self._ask = RoleAsk(self._language)
        self._ask.answered.connect(self._on_role)
        column.addWidget(self._ask)
        self.editor = PersonEditor(shell)
        self.editor.edited.connect(self._on_edited)
        column.addWidget(self.editor)
        self.open_dossiers = OpenDossiers()
        self.open_dossiers.wanted.connect(self.dossier_wanted)
        column.addWidget(self.open_dossiers)
        column.addStretch(1)
        self._refresh()

    # -- values ------------------------------------------------------------------------------

    def people(self) -> tuple[PersonForm, ...]:
        """Everybody, with what stands in the fields; those with nothing typed are left out."""
        self._people[self._current] = self.editor.person()
        typed = [person for person in self._people if not person.blank]
        return tuple(typed) or (self._people[0],)

    def current(self) -> int:
        """Who is in the fields."""
        return self._current

    def show_people(
        self, people: tuple[PersonForm, ...], *, current: int = 0, signing: SigningWay
    ) -> None:
        """Show these people."""
        self._people = list(people) or [PersonForm()]
        self._current = min(current, len(self._people) - 1)
        self.editor.show_signing(signing)
        self._refresh()

    def select(self, place: int) -> None:
        """Put another person into the fields."""
        self._people[self._current] = self.editor.person()
        self._current = place
        self._refresh()

    def add_blank(self) -> None:
        """One more person, to be typed."""
        self._people[self._current] = self.editor.person()
        if self._people[self._current].blank:
            self.editor.focus()
            return
        self._people.append(PersonForm(role=Role.SUBMITTER))
        self._current = len(self._people) - 1
        self._refresh()
        self.editor.focus()
        self.edited.emit()

    def drop_current(self) -> None:
        """Take the person in the fields off the dossier."""
        del self._people[self._current]
        if not self._people:
            self._people = [PersonForm()]
        self._current = max(0, self._current - 1)
        self._refresh()
        self.editor.focus()
        self.edited.emit()

    def add_scanned(self, scanned: PersonForm) -> bool:
        """Take a scanned card in; True when its role must be asked.

        The first card fills the applicant. The same card again refreshes its person. Any other
        card is another person and never overwrites the first.
        """
        self._people[self._current] = self.editor.person()
        for place, person in enumerate(self._people):
            if same_person(person, scanned):
                self._people[place] = joined(person, scanned)
                self._current = place
                self._refresh()
                return False
        free = self._free_place()
        if free is not None:
            self._people[free] = joined(self._people[free], scanned)
            self._current = free
            self._refresh()
            return False
        self._people.append(replace(scanned, role=None))
        self._current = len(self._people) - 1
        self._refresh()
        return True

    def _free_place(self) -> int | None:
        """Where nobody stands yet."""
        for place, person in enumerate(self._people):
            if person.kind is PartyKind.PERSON and not person.number and not person.name:
                return place
        return None

    # -- asking ------------------------------------------------------------------------------

    def asking(self) -> bool:
        """Whether a role waits to be given."""
        return self._ask.isVisibleTo(self)

    def first_without_role(self) -> int | None:
        """Who has no role yet."""
        return next((n for n, p in enumerate(self._people) if p.role is None), None)

    def _on_role(self, value: str) -> None:
        self._people[self._current] = replace(self.editor.person(), role=Role(value))
        self._refresh()
        self.edited.emit()
        if Role(value) is Role.REPRESENTATIVE_BY_AUTHORISATION:
            self.editor.focus(Spot.authority)
        else:
            self.role_given.emit()

    # -- within ------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        self._people[self._current] = self.editor.person()
        self._name_rows()
        self.edited.emit()

    def _refresh(self) -> None:
        several = len(self._people) > 1
        for row in self._rows:
            self._rows_at.removeWidget(row)
            row.deleteLater()
        self._rows = []
        for place in range(len(self._people)) if several else ():
            row = ElidedButton()
            row.setCheckable(True)
            row.setChecked(place == self._current)
            row.clicked.connect(lambda _=False, n=place: self.select(n))
            self._rows_at.addWidget(row, place, 0)
            self._rows.append(row)
        person = self._people[self._current]
        self.editor.show_person(person, several=several)
        self._name_rows()
        self._drop.setVisible(several)
        asked = person.role is None
        self.editor.setVisible(not asked)
        if asked:
            self._ask.ask(f"{person.name} · {person.number}".strip(" ·"))
        else:
            self._ask.hide()

    def _name_rows(self) -> None:
        for place, row in enumerate(self._rows):
            person = self._people[place]
            name = person.name or self.tr("chưa có tên")
            row.say(f"{place + 1}. {name} – {role_words(person.role, self._language)}")
