"""An officer's form; the assistant and the set-up page share it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from urbgov_desk.domain.right import WORKING
from urbgov_desk.gui.setup import officer_entry
from urbgov_desk.gui.setup.officer_entry import OfficerEntry
from urbgov_desk.gui.setup.role_fields import RoleFields
from urbgov_desk.gui.setup.section import FieldSet, beside
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.pin_edit import PinEdit


class OfficerFields(QObject):
    """Who they are, what they may do, and the PIN they choose."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self.set = FieldSet(shell)
        self.name = self.set.line("name", self.tr("&Họ và tên"), needed=True)
        self.code = CodeEdit()
        self.code.setMaxLength(12)
        self.set.add("code", self.tr("Mã đăng nhập"), self.code, needed=True)
        self.title = self.set.line("title", self.tr("Chức &vụ"))
        self.unit = self.set.line("unit", self.tr("Bộ phận"))
        self.pin = PinEdit()
        self.set.add("pin", self.tr("Mã &PIN hoặc mật khẩu"), self.pin, needed=True)
        self.pin_again = PinEdit()
        self.set.add("pin_again", self.tr("Nhập lại"), self.pin_again, needed=True)
        self.pin_again.setAccessibleName(self.tr("Nhập lại"))
        self.rights = RoleFields(shell)
        self.set.add("roles", self.tr("Vai t&rò"), self.rights, needed=True)
        self._suggested = ""
        self.name.textEdited.connect(self._follow_name)

    def lay_out(self, column: QVBoxLayout) -> None:
        """Put the fields into a column."""
        at = self.set.fields
        column.addLayout(beside(at["name"], at["code"], stretch=(3, 2)))
        column.addLayout(beside(at["title"], at["unit"]))
        column.addLayout(beside(at["pin"], at["pin_again"]))
        column.addWidget(at["roles"])

    def entry(self) -> OfficerEntry:
        """The form as it stands."""
        return OfficerEntry(
            name=self.name.text(),
            code=self.code.text(),
            title=self.title.text(),
            unit=self.unit.text(),
            pin=self.pin.text(),
            pin_again=self.pin_again.text(),
            roles=self.rights.roles(),
        )

    def clear(self) -> None:
        """An empty form."""
        for line in (self.name, self.code, self.title, self.unit, self.pin, self.pin_again):
            line.clear()
        self._suggested = ""
        self.rights.show_roles(WORKING)
        self.set.show_faults({})

    def _follow_name(self, typed: str) -> None:
        if self.code.text() == self._suggested:
            self._suggested = officer_entry.suggested_code(typed)
            self.code.setText(self._suggested)
