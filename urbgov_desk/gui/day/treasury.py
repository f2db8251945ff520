"""What a month owes the Treasury, and the small form that notes money paid in."""

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.day import said
from urbgov_desk.gui.right_guard import guard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from urbgov_desk.domain.till import MonthDue
    from urbgov_desk.domain.till_act import NotePaidIn
    from urbgov_desk.services.desk import Desk


class TreasuryPanel(QWidget):
    """The month's line; F10 opens the form, F9 or Enter in its last field notes.

    What was noted by mistake is chosen among the notes of the month, Ctrl+D strikes it out.
    """

    noted = Signal()
    strike_asked = Signal(object)
    """The note (PaidIn) to be struck out, once a reason is given."""
    opened = Signal()
    left = Signal()

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._due: MonthDue | None = None
        self._request_id = str(uuid.uuid4())
        self.line = words("", "quiet")
        self.line.setWordWrap(True)
        self.amount, self.on, self.document = MoneyEdit(), DateEdit(), QLineEdit()
        self.on.set_room(11)
        self.note = KeyButton(self.tr("Ghi đã nộp"), "F9", primary=True)
        guard(shell, Act.MONEY, self.note)
        self.form = QWidget()
        rows = QVBoxLayout(self.form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(UNIT)
        fields = QHBoxLayout()
        fields.setSpacing(UNIT + UNIT // 2)
        rows.addLayout(fields)
        self._fields = (
            Field(self.tr("Số tiền nộp"), self.amount, needed=True),
            Field(self.tr("Ngày nộp"), self.on, needed=True),
            Field(self.tr("Giấy nộp tiền số"), self.document, needed=True),
        )
        for field, stretch in zip(self._fields, (2, 2, 4), strict=True):
            fields.addWidget(field, stretch)
        # Beneath an empty caption it stands in line with the inputs.
        self.note.setAccessibleName(self.tr("Ghi đã nộp"))
        fields.addWidget(Field(" ", self.note))
        self.paid = QComboBox()
        self.strike = KeyButton(self.tr("Gạch bỏ lần nộp"), "Ctrl+D")
        guard(shell, Act.MONEY, self.strike)
        self.strike.clicked.connect(self._ask_to_strike_out)
        self._noted = QWidget()
        line = QHBoxLayout(self._noted)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(UNIT + UNIT // 2)
        line.addWidget(Field(self.tr("Đã ghi nộp trong tháng"), self.paid), 1)
        line.addWidget(Field(" ", self.strike))
        rows.addWidget(self._noted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.line)
        column.addWidget(self.form)
        self.form.hide()
        self.note.clicked.connect(self._note)
        self.amount.returnPressed.connect(self.on.setFocus)
        self.on.returnPressed.connect(self.document.setFocus)
        self.document.returnPressed.connect(self._note)

    def show_due(self, due: "MonthDue") -> None:
        """Say what the month owes."""
        self._due = due
        month = f"{due.month[5:]}/{due.month[:4]}"
        self.line.setText(
            self.tr(
                "Kho bạc, tháng {month}: phí {fee}, đã nộp {paid}, còn {left} đ; hạn {by}"
            ).format(
                month=month,
                fee=said.money(due.fee),
                paid=said.money(due.paid),
                left=said.money(due.left),
                by=said.day(due.due_on),
            )
        )
        self.line.setToolTip(due.source)
        self.paid.clear()
        for each in due.paid_in:
            if not each.struck_out:
                self.paid.addItem(
                    self.tr("{day}: {amount} đ, giấy số {document}").format(
                        day=said.day(each.on),
                        amount=said.money(each.amount),
                        document=each.document,
                    ),
                    each,
                )
        self._noted.setVisible(self.paid.count() > 0)

    def open_form(self) -> None:
        """Ask how much went in, when and by which paper."""
        if self._due is None:
            return
        self.amount.set_amount(max(self._due.left, 0) or None)
        self.form.show()
        self.opened.emit()
        self.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self.amount.selectAll()

    def close_form(self) -> bool:
        """Away with the form; False when it was not open."""
        if self.form.isHidden():
            return False
        self.form.hide()
        self.left.emit()
        return True

    def _ask_to_strike_out(self) -> None:
        self.strike_asked.emit(self.paid.currentData())

    def _note(self) -> None:
        due, on = self._due, self.on.value().day
        for field in self._fields:
            field.set_error("")
        amount, document = self.amount.amount(), self.document.text().strip()
        missing = self.tr("Hãy điền ô này.")
        wrong = (
            missing if not amount else "",
            self.on.problem() or (missing if on is None else ""),
            missing if not document else "",
        )
        for field, text in zip(self._fields, wrong, strict=True):
            field.set_error(text)
        if due is None or on is None or not amount or any(wrong):
            first = next(f for f, text in zip(self._fields, wrong, strict=True) if text)
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        from urbgov_desk.domain.till_act import NotePaidIn

        request = NotePaidIn(
            request_id=self._request_id, month=due.month, on=on, amount=amount, document=document
        )
        self.note.setEnabled(False)
        self._shell.run(
            lambda desk: _note_paid_in(desk, request),
            self._on_noted,
            self._on_refused,
            owner=self,
            ended=lambda: self.note.setEnabled(True),
        )

    def _on_refused(self, told: Told) -> None:
        self._fields[0].set_error(self._shell.words(told))

    def _on_noted(self, due: "MonthDue") -> None:
        self._request_id = str(uuid.uuid4())
        self.on.clear()
        self.document.clear()
        self._shell.say(
            self.tr("Đã ghi nộp Kho bạc, còn {left} đ").format(left=said.money(due.left))
        )
        self.form.hide()
        self.noted.emit()
        self.left.emit()


def _note_paid_in(desk: "Desk", request: "NotePaidIn") -> "MonthDue":
    from urbgov_desk.services.till import ledger

    return ledger.note_paid_in(desk, request)
