"""The second person of an act that takes two: they choose their name and give their own secret."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act, Second
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.growing import GrowingDialog
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.pin_edit import PinEdit

if TYPE_CHECKING:
    from urbgov_desk.domain.office import OfficerLine
    from urbgov_desk.gui.shell import Shell
    from urbgov_desk.services.desk import Desk

Again = Callable[[Second, Callable[[Told], None], Callable[[], None]], None]
"""Do the act with the second person; what stops it, and what to do once it is done."""

ABOUT_THE_SECOND = frozenset(
    {
        "wrong_pin",
        "wrong_pin_waits",
        "wrong_pin_locks",
        "too_many_tries",
        "sign_in_locked",
        "second_not_allowed",
        "second_is_first",
        "officer_not_active",
    }
)


def _seconds(desk: "Desk", act: Act) -> "tuple[OfficerLine, ...]":
    from urbgov_desk.services import second

    return second.list_seconds(desk, act)


class SecondDialog(GrowingDialog):
    """Enter confirms, Esc gives it up; the act was not done then."""

    def __init__(
        self, shell: "Shell", act: Act, again: Again, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._again = again
        language = shell.preferences.liking.language.value
        self.setWindowTitle(self.tr("Cần người thứ hai"))
        self.setModal(True)
        self.setObjectName("ground")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 2 * UNIT)
        column.setSpacing(UNIT + UNIT // 2)
        said = self.tr("Việc này cần hai người: {act}.").format(act=wording.name_of(act, language))
        self._said = words(said, "heading")
        self._said.setWordWrap(True)
        column.addWidget(self._said)
        advice = words(self.tr("Người thứ hai chọn tên và tự nhập mã của mình."), "quiet")
        advice.setWordWrap(True)
        column.addWidget(advice)
        self.officer = QComboBox()
        column.addWidget(Field(self.tr("&Người thứ hai"), self.officer, needed=True))
        self.secret = PinEdit()
        self._field = Field(self.tr("&Mã PIN hoặc mật khẩu"), self.secret, needed=True)
        column.addWidget(self._field)
        row = QHBoxLayout()
        self.confirm = KeyButton(self.tr("Xác nhận"), "", primary=True)
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self._confirm)
        self.give_up = KeyButton(self.tr("Thôi"), "")
        self.give_up.setAutoDefault(False)
        self.give_up.clicked.connect(self.reject)
        row.addWidget(self.confirm)
        row.addWidget(self.give_up)
        row.addStretch(1)
        column.addLayout(row)
        self.setMinimumWidth(56 * UNIT)
        self.confirm.setEnabled(False)
        # Locked, or another officer: who stood first is no longer there.
        shell.officer_changed.connect(self.reject)
        shell.run(lambda desk: _seconds(desk, act), self._show, owner=self)

    def _show(self, officers: "tuple[OfficerLine, ...]") -> None:
        for line in officers:
            said = f"{line.name} – {line.title}" if line.title else line.name
            self.officer.addItem(said, line.id)
        self.confirm.setEnabled(bool(officers))
        if not officers:
            self._field.set_error(
                self.tr("Chưa có ai khác được làm người thứ hai. Hãy thêm ở Thiết lập › Cán bộ.")
            )
        first = self.officer if len(officers) > 1 else self.secret
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        if not self.secret.text():
            self._field.set_error(self.tr("Hãy nhập mã PIN hoặc mật khẩu."))
            self.secret.setFocus()
            return
        second = Second(officer=str(self.officer.currentData()), secret=self.secret.take())
        self.confirm.setEnabled(False)
        self._again(second, self._failed, self.accept)

    def _failed(self, told: Told) -> None:
        self.confirm.setEnabled(True)
        if told.code not in ABOUT_THE_SECOND:
            self.reject()
            self._shell.refuse(told)
            return
        self._field.set_error(self._shell.words(told))
        self.secret.setFocus(Qt.FocusReason.OtherFocusReason)
