"""Step two: who works here; one of them at least may change the set-up."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from urbgov_desk import wording
from urbgov_desk.domain.office import NewOfficer
from urbgov_desk.domain.right import WORKING, OfficerRole
from urbgov_desk.gui.first_run.step import Step
from urbgov_desk.gui.setup import officer_entry
from urbgov_desk.gui.setup.entry import Fault
from urbgov_desk.gui.setup.officer_fields import OfficerFields
from urbgov_desk.gui.setup.rows import Row, SetupList
from urbgov_desk.gui.setup.section import new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.empty import EmptyState


class OfficerStep(Step):
    """The first is the one who makes the store, so they may set up."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, "", "")
        self.title = self.tr("Người làm việc")
        self.advice = self.tr(
            "Người đầu tiên là người phụ trách. Có thể thêm những người khác sau, trong Thiết lập."
        )
        self._language = shell.preferences.liking.language.value
        self.officers: tuple[NewOfficer, ...] = ()
        columns = QHBoxLayout()
        columns.setSpacing(UNIT + UNIT // 2)
        card = Card()
        self.fields = OfficerFields(shell, self)
        self.fields.lay_out(card.body)
        self.fields.rights.show_roles(WORKING | {OfficerRole.ADMINISTRATOR})
        self.add = KeyButton(self.tr("Thêm người này"), "F6")
        self.add.clicked.connect(self.take)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addStretch(1)
        card.body.addLayout(row)
        card.body.addStretch(1)
        columns.addWidget(card, 5)
        listed = Card(self.tr("Đã ghi"))
        self.list = SetupList(shell.theme, self.tr("Những người đã ghi"))
        self._listed = QStackedWidget()
        self._listed.addWidget(
            EmptyState(
                shell.theme,
                "users-round",
                self.tr("Chưa ghi ai"),
                self.tr("F6 ghi thêm người, F9 ghi người này rồi sang bước sau."),
            )
        )
        self._listed.addWidget(self.list)
        listed.body.addWidget(self._listed, 1)
        self.remove = KeyButton(self.tr("Bỏ người đang chọn"), "")
        self.remove.clicked.connect(self._remove)
        self.remove.setEnabled(False)
        under = QHBoxLayout()
        under.addWidget(self.remove)
        under.addStretch(1)
        listed.body.addLayout(under)
        columns.addWidget(listed, 4)
        self.column.addLayout(columns)

    def enter(self) -> None:
        """The name comes first."""
        self.fields.name.setFocus()

    def take(self) -> bool:
        """Write the officer of the form down; False after saying what is wrong."""
        reading = officer_entry.read_new(
            self.fields.entry(),
            request_id=new_id(),
            taken=frozenset(officer.code for officer in self.officers),
        )
        if not self.fields.set.show_faults(reading.faults) or reading.value is None:
            return False
        self.officers += (reading.value,)
        self.fields.clear()
        self._show()
        self.fields.name.setFocus()
        return True

    def is_good(self) -> bool:
        """Whatever stands in the form is written down first."""
        entry = self.fields.entry()
        begun = any((entry.name, entry.code, entry.pin, entry.pin_again))
        if (begun or not self.officers) and not self.take():
            return False
        if not any(officer.may_set_up for officer in self.officers):
            fault = Fault(code="no_set_up_officer")
            self.fields.set.show_faults({"name": fault})
            return False
        return True

    def _remove(self) -> None:
        self.officers = tuple(o for o in self.officers if o.code != self.list.key())
        self._show()

    def _said_of(self, officer: NewOfficer) -> str:
        """Title and roles, so that a wrong tick is seen before the store is made."""
        roles = [wording.name_of(r, self._language) for r in OfficerRole if r in officer.roles]
        return " · ".join(part for part in (officer.title, ", ".join(roles)) if part)

    def _show(self) -> None:
        self.list.show_rows(
            tuple(
                Row(
                    key=officer.code,
                    title=officer.name,
                    detail=self._said_of(officer),
                    mark=officer.code,
                    aside=self.tr("Quản trị") if officer.may_set_up else "",
                    aside_tone=Tone.good,
                )
                for officer in self.officers
            )
        )
        self.remove.setEnabled(bool(self.officers))
        self._listed.setCurrentIndex(1 if self.officers else 0)
