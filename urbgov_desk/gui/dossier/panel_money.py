"""Panels of money: asked for, met, taken."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox

from urbgov_desk import wording
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.gui.dossier import asking
from urbgov_desk.gui.dossier.asking import TypedCharge
from urbgov_desk.gui.dossier.money_fields import MoneyFields
from urbgov_desk.gui.dossier.panel import ActPanel, line_edit
from urbgov_desk.gui.dossier.reading import OpenedDossier
from urbgov_desk.gui.dossier.said import capital, money
from urbgov_desk.gui.dossier.typed_away import typed_away
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from urbgov_desk.gui.dossier.panel import Act
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.outcome import Done


class DemandPanel(ActPanel):
    """Nghĩa vụ tài chính: what is to be paid before the dossier goes on."""

    fields_of = {  # noqa: RUF012
        "charges_missing": "name",
        "amount_odd": "amount",
        "basis_missing": "basis",
        "pay_by_past": "pay_by",
    }

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        super().__init__(
            shell,
            opened,
            self.tr("Thông báo nghĩa vụ tài chính"),
            self.tr("Thông báo và in"),
        )
        self.kind = QComboBox()
        for kind in (ChargeKind.le_phi, ChargeKind.phi, ChargeKind.chi_phi):
            self.kind.addItem(capital(wording.name_of(kind, self.language)), kind)
        self.name = line_edit()
        self.amount = MoneyEdit()
        self.pay_by = DateEdit()
        self.basis = line_edit()
        self.add("name", self.tr("Khoản phải nộp"), self.name, (0, 0, 3), needed=True)
        self.add("kind", self.tr("Loại"), self.kind, (0, 3, 1))
        self.add("amount", self.tr("Số tiền (đồng)"), self.amount, (0, 4, 2), needed=True)
        self.add("basis", self.tr("Căn cứ"), self.basis, (1, 0, 4), needed=True)
        self.add("pay_by", self.tr("Nộp trước ngày"), self.pay_by, (1, 4, 2))

    def act(self) -> "Act | None":
        """Demand."""
        if self.pay_by.problem():
            self.fields["pay_by"].set_error(self.pay_by.problem())
            return None
        charge = TypedCharge(
            name=self.name.text(),
            amount=self.amount.amount(),
            kind=ChargeKind(self.kind.currentData()),
        )
        if charge.name.strip() and charge.amount is None:
            self.fields["amount"].set_error(self.tr("Hãy nhập số tiền phải nộp."))
            return None
        request = asking.demand_payment(
            self.sending, (charge,), pay_by=self.pay_by.value().day, basis=self.basis.text()
        )

        def demand(desk: "Desk") -> "Done":
            from urbgov_desk.services import handling

            return handling.demand_payment(desk, request)

        return demand


class _MoneyPanel(ActPanel):
    """What the two panels that take money share."""

    def put_money(self, due: int) -> None:
        """The row of money fields."""
        self.money = MoneyFields(due, self.language)
        self.grid.addWidget(self.money, 0, 0, 1, 6)
        self.fields["amount"] = self.money.amount_field
        self.fields["tendered"] = self.money.tendered_field
        typed_away(self.money.amount_field)


_BESIDE_AMOUNT = {
    "money_still_due": "amount",
    "money_too_much": "amount",
    "amount_odd": "amount",
    "more_than_owed": "amount",
}


class MeetPanel(_MoneyPanel):
    """Đã nộp: here, or elsewhere with a paper that shows it."""

    fields_of = {**_BESIDE_AMOUNT, "proof_missing": "proof"}  # noqa: RUF012

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        due = max(opened.dossier.money_due, 0)
        super().__init__(
            shell,
            opened,
            self.tr("Đã nộp nghĩa vụ tài chính"),
            self.tr("Ghi đã nộp"),
            self.tr("Còn phải nộp {sum}.").format(sum=money(due)),
        )
        self.put_money(due)
        self.proof = line_edit()
        self.add("proof", self.tr("Nộp nơi khác: số giấy nộp tiền"), self.proof, (1, 0, 6))

    def act(self) -> "Act | None":
        """Record it."""
        request = asking.meet_obligation(self.sending, self.money.value(), proof=self.proof.text())

        def meet(desk: "Desk") -> "Done":
            from urbgov_desk.services import handling

            return handling.meet_obligation(desk, request)

        return meet


class TakeMoneyPanel(_MoneyPanel):
    """Thu tiền that is still owed."""

    fields_of = _BESIDE_AMOUNT

    def __init__(self, shell: Shell, opened: OpenedDossier) -> None:
        due = max(opened.dossier.money_due, 0)
        super().__init__(
            shell,
            opened,
            self.tr("Thu tiền"),
            self.tr("Ghi đã thu"),
            self.tr("Còn phải thu {sum}.").format(sum=money(due))
            if due
            else self.tr("Chưa rõ số tiền phải thu: nhập số thực thu."),
        )
        self.put_money(due)

    def act(self) -> "Act | None":
        """Take it."""
        if not self.money.amount.amount():
            self.fields["amount"].set_error(self.tr("Hãy nhập số tiền thu."))
            return None
        request = asking.record_payment(self.sending, self.money.value())

        def take(desk: "Desk") -> "Done":
            from urbgov_desk.services import money as money_acts

            return money_acts.record(desk, request)

        return take
