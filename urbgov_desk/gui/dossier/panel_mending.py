"""The panel that puts money right."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from urbgov_desk import wording
from urbgov_desk.domain.act import ChangeCharge, NoteReceipt
from urbgov_desk.domain.dossier import PaymentKind
from urbgov_desk.gui.dossier.mending import Deed, Mending, TypedMending, mend, mendings
from urbgov_desk.gui.dossier.panel import ActPanel, line_edit
from urbgov_desk.gui.dossier.reading import OpenedDossier
from urbgov_desk.gui.dossier.said import money
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from urbgov_desk.gui.dossier.panel import Act
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.outcome import Done


class MendMoneyPanel(ActPanel):
    """Sửa khoản tiền: what is to be done about which line, then only the fields it needs."""

    fields_of = {  # noqa: RUF012
        "reason_missing": "reason",
        "receipt_already_noted": "reason",
        "receipt_incomplete": "series",
        "refund_too_much": "amount",
        "amount_odd": "amount",
        "payment_refunded": "what",
        "payment_voided": "what",
    }

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(
            shell,
            opened,
            self.tr("Sửa khoản tiền"),
            self.tr("Ghi lại"),
            self.tr("Không xoá gì: mỗi lần sửa là một dòng mới, có lý do."),
        )
        self.mendings = mendings(opened.dossier)
        self.what = QComboBox()
        for mending in self.mendings:
            self.what.addItem(self._words(mending))
        self.amount = MoneyEdit()
        self.series = CodeEdit()
        self.number = CodeEdit()
        self.reason = line_edit()
        self.add("what", self.tr("Việc cần làm"), self.what, (0, 0, 4), needed=True)
        self.add("amount", self.tr("Số tiền (đồng)"), self.amount, (0, 4, 2))
        self.add("series", self.tr("Ký hiệu BL"), self.series, (0, 4, 1))
        self.add("number", self.tr("Số biên lai"), self.number, (0, 5, 1))
        self.add("reason", self.tr("Lý do"), self.reason, (1, 0, 6), needed=True)
        self.what.currentIndexChanged.connect(lambda _: self._follow())
        self._follow()

    def act(self) -> "Act | None":
        """Put it right."""
        mending = self._chosen()
        if mending.deed is Deed.SET and self.amount.amount() is None:
            self.fields["amount"].set_error(self.tr("Hãy nhập số tiền đúng."))
            return None
        typed = TypedMending(
            amount=self.amount.amount(),
            series=self.series.text(),
            number=self.number.text(),
            reason=self.reason.text(),
        )
        request = mend(self.sending, mending, typed)

        def put_right(desk: "Desk") -> "Done":
            from urbgov_desk.services import money as money_acts

            if isinstance(request, ChangeCharge):
                return money_acts.change_charge(desk, request)
            if isinstance(request, NoteReceipt):
                return money_acts.note_receipt(desk, request)
            return money_acts.undo(desk, request)

        return put_right

    def _chosen(self) -> Mending:
        return self.mendings[max(self.what.currentIndex(), 0)]

    def _follow(self) -> None:
        mending = self._chosen()
        asks_amount = mending.deed in (Deed.REFUND, Deed.SET)
        receipt = mending.deed is Deed.RECEIPT
        self.fields["amount"].setVisible(asks_amount)
        self.fields["series"].setVisible(receipt)
        self.fields["number"].setVisible(receipt)
        if asks_amount:
            self.amount.set_amount(mending.amount)

    def _words(self, mending: Mending) -> str:
        verb = {
            Deed.REFUND: self.tr("Hoàn lại"),
            Deed.VOID: self.tr("Huỷ dòng ghi nhầm"),
            Deed.RECEIPT: self.tr("Ghi biên lai"),
            Deed.EXEMPT: self.tr("Miễn"),
            Deed.SET: self.tr("Sửa số tiền"),
        }[mending.deed]
        name = mending.name
        if mending.deed not in (Deed.EXEMPT, Deed.SET):
            name = wording.name_of(PaymentKind(name), self.language)
        amount = f" {money(mending.amount)}" if mending.amount is not None else ""
        return f"{verb}: {name}{amount}"
