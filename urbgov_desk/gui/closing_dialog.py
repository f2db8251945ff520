"""Numbers that are not settled when the day closes: why they are left, or back to settle them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.growing import GrowingDialog
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.gui.shell import Shell


class ClosingDialog(GrowingDialog):
    """Enter closes the day with the reason, Esc leaves it open."""

    def __init__(
        self,
        shell: "Shell",
        said: str,
        close: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._close = close
        self.setWindowTitle(self.tr("Số chưa xong khi khoá ngày"))
        self.setModal(True)
        self.setObjectName("ground")
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 2 * UNIT)
        column.setSpacing(UNIT + UNIT // 2)
        text = words(said, "strong")
        text.setWordWrap(True)
        column.addWidget(text)
        advice = words(
            self.tr("Ghi lý do rồi Enter. Muốn làm xong trước: Esc, rồi vào Trình ký."),
            "quiet",
        )
        advice.setWordWrap(True)
        column.addWidget(advice)
        self.reason = QLineEdit()
        self._field = Field(self.tr("Lý do để lại"), self.reason, needed=True)
        column.addWidget(self._field)
        row = QHBoxLayout()
        self.confirm = KeyButton(self.tr("Khoá ngày"), "", primary=True)
        self.confirm.setDefault(True)
        self.confirm.clicked.connect(self._confirm)
        give_up = KeyButton(self.tr("Thôi"), "")
        give_up.setAutoDefault(False)
        give_up.clicked.connect(self.reject)
        row.addWidget(self.confirm)
        row.addWidget(give_up)
        row.addStretch(1)
        column.addLayout(row)
        self.setMinimumWidth(72 * UNIT)
        # Locked, or another officer: who closes the day is no longer there.
        shell.officer_changed.connect(self.reject)
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self._field.set_error(self.tr("Hãy ghi lý do để lại các số này."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.accept()
        self._close(reason)
