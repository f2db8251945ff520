"""Another PIN or passphrase for an officer, and letting them in again after wrong tries."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from urbgov_desk.domain.right import Act
from urbgov_desk.gui.right_guard import RightGuard, guard
from urbgov_desk.gui.setup import officer_entry
from urbgov_desk.gui.setup.section import FieldSet, beside
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.pin_edit import PinEdit


class SecretCard(Card):
    """Typed twice, one's own with the present one; what was typed does not stay in the fields."""

    secret_given = Signal(str, str)
    """The new one, and the present one where it is one's own."""
    unlock_wanted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__("")
        self.set_heading(self.tr("Mã PIN hoặc mật khẩu mới"))
        self.form = FieldSet(shell)
        self.pin, self.pin_again = PinEdit(), PinEdit()
        first = self.form.add("pin", self.tr("Mã &PIN hoặc mật khẩu"), self.pin)
        again = self.form.add("pin_again", self.tr("Nhập lại"), self.pin_again)
        self.pin_again.setAccessibleName(self.tr("Nhập lại"))
        self.present = PinEdit()
        self.body.addWidget(self.form.add("present", self.tr("Mã đang &dùng"), self.present))
        self.body.addLayout(beside(first, again))
        self.button = KeyButton(self.tr("Đổi mã"), "")
        self.button.clicked.connect(self._give)
        self.unlock = KeyButton(self.tr("Mở khoá đăng nhập"), "Ctrl+M")
        self.unlock.clicked.connect(self.unlock_wanted)
        self.unlock.hide()
        guard(shell, Act.RIGHTS, self.unlock)
        self._guard_secret = RightGuard(shell, self.button)
        line = QHBoxLayout()
        line.addWidget(self.button)
        line.addWidget(self.unlock)
        line.addStretch(1)
        self.body.addLayout(line)

    def show_officer(self, *, locked: bool) -> None:
        """Another officer was chosen."""
        self.form.show_faults({})
        self.unlock.setVisible(locked)

    def allow(self, *, secret: bool, own: bool) -> None:
        """Whether who is signed in may change it here; `own` is theirs, whatever their role."""
        self._guard_secret.set_acts(*(() if own else (Act.RIGHTS,)))
        self.form.fields["present"].setVisible(own)
        for widget in (self.present, self.pin, self.pin_again):
            widget.setEnabled(secret)

    def _give(self) -> None:
        faults = officer_entry.pin_faults(self.pin.text(), self.pin_again.text())
        if self.form.show_faults(faults):
            self.pin_again.clear()
            self.secret_given.emit(self.pin.take(), self.present.take())
