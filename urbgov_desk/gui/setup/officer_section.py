"""The officers: titles by day, rights, PINs; who leaves is retired, never deleted."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from urbgov_desk.domain.office import ChangedOfficer, NewOfficer, OfficerLine
from urbgov_desk.gui.setup import officer_entry
from urbgov_desk.gui.setup.officer_entry import OfficerEntry
from urbgov_desk.gui.setup.officer_fields import OfficerFields
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import FieldSet, Section, beside, new_id, put
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.pin_edit import PinEdit

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


def _read(desk: "Desk") -> tuple[tuple[OfficerLine, ...], date]:
    from urbgov_desk.services import officer

    return officer.list_officers(desk), desk.now().date()


def _add(desk: "Desk", new: NewOfficer) -> str:
    from urbgov_desk.services import officer

    return officer.add_officer(desk, new)


def _change(desk: "Desk", changed: ChangedOfficer) -> None:
    from urbgov_desk.services import officer

    officer.change_officer(desk, changed)


def _change_pin(desk: "Desk", officer_id: str, pin: str) -> None:
    from urbgov_desk.services import officer

    officer.change_pin(desk, officer_id, pin, new_id())


class OfficerSection(Section):
    """The list at the left; beside it the chosen officer, or the form of a new one."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._officers: tuple[OfficerLine, ...] = ()
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
            may_approve=self.may_approve.isChecked(),
            may_set_up=self.may_set_up.isChecked(),
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

    def save_pin(self) -> None:
        """Give the chosen officer another PIN."""
        pin = self.pin.text()
        faults = officer_entry.pin_faults(pin, self.pin_again.text())
        officer = self.list.key()
        if self.pins.show_faults(faults):
            self.pin.clear()
            self.pin_again.clear()
            self.change(
                lambda desk: _change_pin(desk, officer, pin),
                self.tr("Đã đổi mã PIN"),
                fields=self.pins,
                button=self.pin_button,
            )

    def set_may_change(self, allowed: bool) -> None:
        """One's own PIN may always be changed."""
        super().set_may_change(allowed)
        self._free_own_pin()

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
        self.may_set_up = QCheckBox(self.tr("Được &sửa thiết lập"))
        self.may_approve = QCheckBox(self.tr("Được d&uyệt yêu cầu lần hai, gia hạn thêm"))
        self.active = QCheckBox(self.tr("Đang làm việc ở đâ&y"))
        # Told problems about rights stand under the last of them.
        rights = self.form.add("may_set_up", self.tr("Quyền"), self.may_set_up)
        card.body.addWidget(rights)
        card.body.addWidget(self.may_approve)
        card.body.addWidget(self.active)
        column.addWidget(card)
        pins = Card(self.tr("Mã PIN mới"))
        self.pins = FieldSet(self.shell)
        self.pin, self.pin_again = PinEdit(), PinEdit()
        first = self.pins.add("pin", self.tr("Mã &PIN (4 đến 12 số)"), self.pin)
        again = self.pins.add("pin_again", self.tr("Nhập lại mã PIN"), self.pin_again)
        self.pin_again.setAccessibleName(self.tr("Nhập lại mã PIN"))
        pins.body.addLayout(beside(first, again))
        self.pin_button = KeyButton(self.tr("Đổi mã PIN"), "")
        self.pin_button.clicked.connect(self.save_pin)
        line = QHBoxLayout()
        line.addWidget(self.pin_button)
        line.addStretch(1)
        pins.body.addLayout(line)
        column.addWidget(pins)
        column.addStretch(1)
        self.guard(self.name, self.valid_from, self.title, self.unit)
        self.guard(self.may_set_up, self.may_approve, self.active)
        return side

    def _new_form(self) -> QWidget:
        card = Card(self.tr("Người mới"))
        self.added = OfficerFields(self.shell, self)
        self.added.lay_out(card.body)
        note = words(self.tr("Người mới tự nhập mã PIN của mình; không ai khác xem được."), "quiet")
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

    def _show(self, found: tuple[tuple[OfficerLine, ...], date]) -> None:
        self._officers, self._today = found
        self.list.show_rows(tuple(self._row(officer) for officer in self._officers))
        self._show_chosen(keep_form=True)

    def _row(self, officer: OfficerLine) -> Row:
        rights = self.tr("Thiết lập") if officer.may_set_up else ""
        return Row(
            key=officer.id,
            title=officer.name,
            detail=officer.title if officer.active else self.tr("Đã thôi làm việc ở đây"),
            mark=officer.code,
            mark_tone=Tone.info if officer.active else Tone.plain,
            aside=rights if officer.active else "",
            aside_tone=Tone.good,
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
                self.may_set_up.setChecked(entry.may_set_up)
                self.may_approve.setChecked(entry.may_approve)
                self.active.setChecked(entry.active)
                self.form.show_faults({})
                self.pins.show_faults({})
        self._free_own_pin()

    def _free_own_pin(self) -> None:
        signed_in = self.shell.officer
        own = signed_in is not None and signed_in.id == self.list.key()
        for widget in (self.pin, self.pin_again, self.pin_button):
            widget.setEnabled(self.may_change or own)
