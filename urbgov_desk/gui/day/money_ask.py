"""What an act on money is asked before it is done: why, or how it was paid; Enter does it."""

import uuid
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words

Answered = Callable[[str, PaymentMethod, str], None]
"""Takes the reason, the way of paying, and the key of the request."""


class MoneyAsk(QWidget):
    """Hidden until asked. The page's Esc closes it without an answer."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        language = shell.preferences.liking.language.value
        self._answered: Answered | None = None
        self._request = ""
        self._question = words("", "strong")
        self._question.setWordWrap(True)
        self.reason, self.method = QLineEdit(), QComboBox()
        for each in (PaymentMethod.CASH, PaymentMethod.TRANSFER):
            self.method.addItem(wording.name_of(each, language), each.value)
        self._reason = Field(self.tr("Lý do"), self.reason, needed=True)
        self._method = Field(self.tr("Cách thu"), self.method)
        self.go = KeyButton("")
        row = QHBoxLayout()
        row.setSpacing(UNIT + UNIT // 2)
        row.addWidget(self._reason, 4)
        row.addWidget(self._method, 1)
        # Beneath an empty caption it stands in line with the inputs.
        self._go = Field(" ", self.go)
        row.addWidget(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._question)
        column.addLayout(row)
        self.go.clicked.connect(self._do)
        self.hide()

    def ask(self, question: str, verb: str, answered: Answered, *, reason: str | None) -> None:
        """Ask why, beginning with `reason`; None asks how it was paid instead."""
        self._answered, self._request = answered, str(uuid.uuid4())
        self._question.setText(question)
        self.go.setText(verb)
        self.go.setAccessibleName(verb)
        self.go.updateGeometry()
        self.reason.setText(reason or "")
        self._reason.set_error("")
        self._reason.setVisible(reason is not None)
        self._method.setVisible(reason is None)
        self.method.setCurrentIndex(0)
        self.show()
        first: QWidget = self.method if reason is None else self.reason
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reason.selectAll()

    def close_asking(self) -> bool:
        """Away without an answer; False when nothing was asked."""
        if self.isHidden():
            return False
        self._answered = None
        self.hide()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers wherever one stands in it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
            return
        super().keyPressEvent(event)

    def _do(self) -> None:
        reason, answered = self.reason.text().strip(), self._answered
        if not self._reason.isHidden() and not reason:
            self._reason.set_error(self.tr("Hãy ghi lý do."))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close_asking()
        if answered is not None:
            answered(reason, PaymentMethod(str(self.method.currentData())), self._request)
