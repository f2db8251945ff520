"""Money taken at the counter: amount, how, given, what goes back, the e-receipt."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.gui.dossier.asking import TypedMoney
from urbgov_desk.gui.dossier.said import capital, money
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.money_edit import MoneyEdit

METHODS = (
    PaymentMethod.CASH,
    PaymentMethod.TRANSFER,
    PaymentMethod.CARD,
    PaymentMethod.PORTAL,
)


class MoneyFields(QWidget):
    """One row of fields; the change is said beneath what was given."""

    typed = Signal()

    def __init__(self, due: int, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT + UNIT // 2)
        self.amount = MoneyEdit()
        self.amount.set_amount(due or None)
        self.method = QComboBox()
        for method in METHODS:
            self.method.addItem(capital(wording.name_of(method, language)), method)
        self.tendered = MoneyEdit()
        self.series = CodeEdit()
        self.number = CodeEdit()
        self.amount_field = Field(self.tr("Thu (đồng)"), self.amount)
        self.tendered_field = Field(self.tr("Khách đưa"), self.tendered)
        for column, (field, stretch) in enumerate(
            (
                (self.amount_field, 3),
                (Field(self.tr("Hình thức"), self.method), 4),
                (self.tendered_field, 4),
                (Field(self.tr("Ký hiệu BL"), self.series), 3),
                (Field(self.tr("Số biên lai"), self.number), 3),
            )
        ):
            grid.addWidget(field, 0, column)
            grid.setColumnStretch(column, stretch)
        self.amount.amount_changed.connect(lambda _: self._on_typed())
        self.tendered.amount_changed.connect(lambda _: self._on_typed())
        self.method.currentIndexChanged.connect(lambda _: self._on_typed())

    def value(self) -> TypedMoney:
        """What stands in the fields."""
        return TypedMoney(
            amount=self.amount.amount(),
            method=PaymentMethod(self.method.currentData()),
            tendered=self.tendered.amount(),
            series=self.series.text(),
            number=self.number.text(),
        )

    def _on_typed(self) -> None:
        typed = self.value()
        cash = typed.method is PaymentMethod.CASH
        self.tendered.setEnabled(cash)
        change = typed.change
        if change is not None and change >= 0:
            self.tendered_field.set_error("")
            self.tendered_field.set_hint(self.tr("Trả lại {sum}").format(sum=money(change)))
        elif cash and typed.tendered is not None and typed.amount is not None:
            short = typed.amount - typed.tendered
            self.tendered_field.set_hint(self.tr("Còn thiếu {sum}").format(sum=money(short)))
        else:
            self.tendered_field.set_hint("")
        self.typed.emit()
