"""The office: its versions by day, and a new one from a day on."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from urbgov_desk.domain.office import Office
from urbgov_desk.gui.setup import office_entry
from urbgov_desk.gui.setup.office_fields import OfficeFields
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import Section, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.date_edit import write_date

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


def _read(desk: "Desk") -> tuple[tuple[Office, ...], Office, str]:
    from urbgov_desk.services import office

    today = desk.now().date()
    return office.list_offices(desk), desk.office(), today.isoformat()


def _keep(desk: "Desk", changed: Office) -> None:
    from urbgov_desk.services import office

    office.change_office(desk, changed, new_id())


class OfficeSection(Section):
    """Papers keep the office of their day; a change of name is a new version."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.fields = OfficeFields(shell, self, suggest=False)
        self.form = self.fields.set
        self._offices: tuple[Office, ...] = ()
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        card = Card(self.tr("Tên và địa chỉ"))
        self.fields.lay_out(card.body, dated=True)
        card.body.addStretch(1)
        columns.addWidget(card, 1)
        side = QVBoxLayout()
        side.setSpacing(UNIT + UNIT // 2)
        preview = Card(self.tr("Đầu giấy tiếp nhận"))
        preview.body.addWidget(self.fields.preview)
        side.addWidget(preview)
        history = Card(self.tr("Các tên theo ngày"))
        self.versions = SetupList(shell.theme, self.tr("Các tên của cơ quan theo ngày"))
        self.versions.selectionModel().currentChanged.connect(lambda *_: self._show_version())
        history.body.addWidget(self.versions)
        side.addWidget(history, 1)
        columns.addLayout(side, 1)
        self.body.addLayout(columns)
        self.guard(*self.fields.inputs())
        self._button = self.save_button(self.tr("Lưu cơ quan"), self.save)

    def load(self) -> None:
        """Show the office of today and all its versions."""
        self.read(_read, self._show)

    def save(self) -> None:
        """The office as it will be from the day written in the form."""
        reading = office_entry.read(self.fields.entry())
        if self.form.show_faults(reading.faults) and reading.value is not None:
            wanted = reading.value
            self.change(
                lambda desk: _keep(desk, wanted),
                self.tr("Đã lưu cơ quan, có hiệu lực từ {day}").format(
                    day=write_date(wanted.valid_from)
                ),
                button=self._button,
            )

    def _show(self, found: tuple[tuple[Office, ...], Office, str]) -> None:
        self._offices, current, _today = found
        self.versions.show_rows(
            tuple(
                Row(
                    key=office.valid_from.isoformat(),
                    title=office.name,
                    detail=office.desk_name,
                    aside=write_date(office.valid_from),
                    aside_tone=Tone.good if office == current else Tone.plain,
                )
                for office in reversed(self._offices)
            )
        )
        self.versions.choose(current.valid_from.isoformat())
        self.fields.show(office_entry.shown(current, current.valid_from))

    def _show_version(self) -> None:
        for office in self._offices:
            if office.valid_from.isoformat() == self.versions.key():
                self.fields.show(office_entry.shown(office, office.valid_from))
