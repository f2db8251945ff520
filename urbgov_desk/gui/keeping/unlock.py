"""The passphrase at start, where no keyring opens the store."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from urbgov_desk.gui.keeping.secret_edit import SecretEdit
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.growing import GrowingDialog
from urbgov_desk.gui.widgets.label import words


class Unlock(GrowingDialog):
    """Asks until a secret opens the store or the officer leaves."""

    given = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("Mở khoá kho"))
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 2 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(words(self.tr("Kho đang khoá"), "title"))
        advice = words(
            self.tr(
                "Máy này không tự mở được khoá của kho. Nhập mật khẩu của người phụ trách, hoặc "
                "quét hay gõ tám nhóm số trên phiếu khôi phục."
            )
        )
        advice.setWordWrap(True)
        column.addWidget(advice)
        self.secret = SecretEdit()
        self.field = Field(self.tr("&Mật khẩu hoặc phiếu khôi phục"), self.secret, needed=True)
        column.addWidget(self.field)
        row = QHBoxLayout()
        self.open_button = KeyButton(self.tr("Mở kho"), "F9", primary=True)
        self.open_button.setDefault(True)
        self.leave = QPushButton(self.tr("Thoát"))
        self.leave.setAutoDefault(False)
        row.addWidget(self.open_button)
        row.addStretch(1)
        row.addWidget(self.leave)
        column.addLayout(row)
        self.open_button.clicked.connect(self._give)
        self.secret.returnPressed.connect(self._give)
        self.leave.clicked.connect(self.reject)
        self.setMinimumWidth(64 * UNIT)

    def refuse(self, text: str, *, typed: str = "") -> None:
        """Say why it did not open, and wait for another; `typed` is put right, not typed anew."""
        self.field.set_error(text)
        self.secret.setText(typed)
        self.open_button.setEnabled(True)
        self.secret.setFocus()

    def _give(self) -> None:
        if self.open_button.isEnabled() and self.secret.text():
            self.field.set_error("")
            self.open_button.setEnabled(False)
            self.given.emit(self.secret.take())
