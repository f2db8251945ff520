"""The officers: titles by day, rights, PINs; who leaves is retired, never deleted."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from urbgov_desk.domain.office import ChangedOfficer, NewOfficer, OfficerLine
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.setup import officer_entry
from urbgov_desk.gui.setup.officer_entry import OfficerEntry
from urbgov_desk.gui.setup.officer_fields import OfficerFields
from urbgov_desk.gui.setup.role_fields import FieldList, RoleFields, allowed_words
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.secret_card import SecretCard
from urbgov_desk.gui.setup.section import Section, beside, new_id, put
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class _People:
    """Everybody, who of them is locked out, and the fields there are to work in."""

    officers: tuple[OfficerLine, ...]
    locked: frozenset[str]
    fields: tuple[str, ...]
    today: date


def _read(desk: "Desk") -> _People:
    from urbgov_desk.services import officer, procedure_list

    return _People(
        officers=officer.list_officers(desk),
        locked=officer.list_locked(desk),
        fields=procedure_list.list_fields(desk),
        today=desk.now().date(),
    )


def _unlock(desk: "Desk", officer_id: str) -> None:
    from urbgov_desk.services import officer

    officer.unlock(desk, officer_id, new_id())


def _add(desk: "Desk", new: NewOfficer) -> str:
    from urbgov_desk.services import officer

    return officer.add_officer(desk, new)


def _change(desk: "Desk", changed: ChangedOfficer) -> None:
    from urbgov_desk.services import officer

    officer.change_officer(desk, changed)


def _change_pin(desk: "Desk", officer_id: str, pin: str, present: str) -> None:
    from urbgov_desk.services import officer

    officer.change_pin(desk, officer_id, pin, new_id(), present=present)


class OfficerSection(Section):
    """The list at the left; beside it the chosen officer, or the form of a new one."""

    right = Act.RIGHTS

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._officers: tuple[OfficerLine, ...] = ()
        self._locked: frozenset[str] = frozenset()
        self._fields: tuple[str, ...] = ()
        self._today: date | None = None
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        listed = Card(self.tr("Cán bộ, công chức"))
        self.list = SetupList(shell.theme, self.tr("Cán bộ, công chức"))
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        listed.body.addWidget(self.list)
        columns.addWidget(listed, 1)
        self._forms = QStackedWidget()
        self._forms.addWidget(self._change_form())
        self._forms.addWidget(self._new_form())
        columns.addWidget(self._forms, 1)
        self.body.addLayout(columns)
        self._button = self.save_button(self.tr("Lưu"), self.save)
        self.new = KeyButton(self.tr("Thêm người"), "F6")
        self.new.clicked.connect(self.begin_new)
        self.guard(self.new)
        self.foot.insertWidget(1, self.new)

    def load(self) -> None:
        """Show the officers, those at work first."""
        self.read(_read, self._show)

    def begin_new(self) -> None:
        """An empty form for another officer."""
        self.added.clear()
        self._forms.setCurrentIndex(1)
        self.added.name.setFocus()

    def save(self) -> None:
        """Keep the form that is shown."""
        if self._forms.currentIndex() == 1:
            self._save_new()
            return
        entry = OfficerEntry(
            name=self.name.text(),
            title=self.title.text(),
            unit=self.unit.text(),
            roles=self.rights.roles(),
            fields=self.fields.ticked(),
            active=self.active.isChecked(),
            valid_from=self.valid_from.value().day,
        )
        reading = officer_entry.read_change(entry, officer=self.list.key(), request_id=new_id())
        if self.form.show_faults(reading.faults) and reading.value is not None:
            wanted = reading.value
            self.change(
                lambda desk: _change(desk, wanted),
                self.tr("Đã lưu {name}").format(name=wanted.name),
                button=self._button,
            )

    def save_secret(self, secret: str, present: str) -> None:
        """Give the chosen officer another PIN or passphrase; one's own takes the present one."""
        officer = self.list.key()
        self.change(
            lambda desk: _change_pin(desk, officer, secret, present),
            self.tr("Đã đổi mã"),
            fields=self.secret.form,
            button=self.secret.button,
        )

    def unlock(self) -> None:
        """Let the chosen officer sign in again after too many wrong tries."""
        officer = self.list.key()
        self.change(lambda desk: _unlock(desk, officer), self.tr("Đã mở khoá đăng nhập"))

    def set_may_change(self, allowed: bool) -> None:
        """One's own PIN may always be changed."""
        super().set_may_change(allowed)
        self.fields.set_may_change(allowed)
        self._free_own_secret()

    # -- forms ---------------------------------------------------------------------------------

    def _change_form(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT + UNIT // 2)
        card = Card(self.tr("Người đang chọn"))
        self.name = self.form.line("name", self.tr("&Họ và tên"), needed=True)
        self.valid_from = DateEdit()
        at = self.form.fields
        self.form.add("valid_from", self.tr("Từ &ngày"), self.valid_from, needed=True)
        card.body.addLayout(beside(at["name"], at["valid_from"], stretch=(2, 1)))
        self.title = self.form.line("title", self.tr("Chức &vụ"))
        self.unit = self.form.line("unit", self.tr("Bộ phận"))
        card.body.addLayout(beside(at["title"], at["unit"]))
        self.active = QCheckBox(self.tr("Đang làm việc ở đâ&y"))
        self.rights = RoleFields(self.shell)
        self.rights.changed.connect(self._say_allowed)
        self.fields = FieldList()
        card.body.addWidget(self.form.add("roles", self.tr("Vai t&rò"), self.rights, needed=True))
        none = self.tr("Không chọn là mọi lĩnh vực. Phím cách để chọn.")
        card.body.addWidget(self.form.add("fields", self.tr("&Lĩnh vực"), self.fields, hint=none))
        self.allowed = words("", "quiet")
        self.allowed.setWordWrap(True)
        card.body.addWidget(self.allowed)
        card.body.addWidget(self.active)
        column.addWidget(card)
        self.secret = SecretCard(self.shell)
        self.secret.secret_given.connect(self.save_secret)
        self.secret.unlock_wanted.connect(self.unlock)
        column.addWidget(self.secret)
        column.addStretch(1)
        self.guard(self.name, self.valid_from, self.title, self.unit)
        self.guard(*self.rights.boxes.values(), self.active)
        self.fields.itemPressed.connect(self.typing.note)
        return side

    def _new_form(self) -> QWidget:
        card = Card(self.tr("Người mới"))
        self.added = OfficerFields(self.shell, self)
        self.added.lay_out(card.body)
        note = words(
            self.tr("Người mới tự nhập: mã PIN 4 đến 12 số, hoặc mật khẩu từ 10 ký tự."),
            "quiet",
        )
        note.setWordWrap(True)
        card.body.addWidget(note)
        card.body.addStretch(1)
        return card

    # -- within --------------------------------------------------------------------------------

    def _save_new(self) -> None:
        taken = frozenset(officer.code for officer in self._officers)
        reading = officer_entry.read_new(self.added.entry(), request_id=new_id(), taken=taken)
        if self.added.set.show_faults(reading.faults) and reading.value is not None:
            new = reading.value
            self.change(
                lambda desk: _add(desk, new),
                self.tr("Đã thêm {name}").format(name=new.name),
                fields=self.added.set,
                then=self._end_new,
                button=self._button,
            )

    def _end_new(self) -> None:
        self.added.clear()
        self._forms.setCurrentIndex(0)
        self.list.setFocus()

    def _show(self, found: _People) -> None:
        self._officers, self._today = found.officers, found.today
        self._locked, self._fields = found.locked, found.fields
        self.list.show_rows(tuple(self._row(officer) for officer in self._officers))
        self._show_chosen(keep_form=True)

    def _row(self, officer: OfficerLine) -> Row:
        locked = officer.id in self._locked
        rights = self.tr("Quản trị") if officer.may_set_up else ""
        return Row(
            key=officer.id,
            title=officer.name,
            detail=officer.title if officer.active else self.tr("Đã thôi làm việc ở đây"),
            mark=officer.code,
            mark_tone=Tone.info if officer.active else Tone.plain,
            aside=self.tr("Đang khoá") if locked else rights if officer.active else "",
            aside_tone=Tone.bad if locked else Tone.good,
            dimmed=not officer.active,
        )

    def _show_chosen(self, *, keep_form: bool = False) -> None:
        if not keep_form:
            self._forms.setCurrentIndex(0)
        for officer in self._officers:
            if officer.id == self.list.key() and self._today is not None:
                entry = officer_entry.shown(officer, self._today)
                put(self.name, entry.name)
                put(self.title, entry.title)
                put(self.unit, entry.unit)
                self.valid_from.set_value(entry.valid_from)
                self.rights.show_roles(entry.roles)
                self.fields.show_fields(self._fields, entry.fields)
                self.active.setChecked(entry.active)
                self.form.show_faults({})
                self.secret.show_officer(locked=officer.id in self._locked)
        self._say_allowed()
        self._free_own_secret()

    def _say_allowed(self) -> None:
        for_two = self.tr("(hai người)")
        said = allowed_words(self.rights.roles(), self.language, for_two)
        self.allowed.setText(self.tr("Được làm gì: {acts}").format(acts=said) if said else "")

    def _free_own_secret(self) -> None:
        signed_in = self.shell.officer
        own = signed_in is not None and signed_in.id == self.list.key()
        self.secret.allow(secret=self.may_change or own, own=own)
