"""The form of an own limit or an own fee, with its dates and the paper it rests on."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from urbgov_desk.domain.override import Override
from urbgov_desk.domain.procedure import Channel, ChargeKind, LimitKind
from urbgov_desk.gui.setup import own_rule_entry, rule_words
from urbgov_desk.gui.setup.own_rule_entry import FeeEntry, LimitEntry, Term
from urbgov_desk.gui.setup.section import FieldSet, beside, new_id
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.money_edit import MoneyEdit

_KINDS = (LimitKind.working, LimitKind.calendar, LimitKind.hour, LimitKind.same_day)


class TermFields:
    """From when, until when, on what basis: the same for every own entry."""

    def __init__(
        self, fields: FieldSet, *, since: str, until: str, endless: str, basis: str, hint: str
    ) -> None:
        self.valid_from = DateEdit()
        self.until = DateEdit()
        self.until.setPlaceholderText(endless)
        fields.add("valid_from", since, self.valid_from, needed=True)
        fields.add("until", until, self.until)
        self.basis = fields.line("basis", basis, needed=True, hint=hint)

    def begin(self, today: date) -> None:
        """From today, until further notice."""
        self.valid_from.set_value(today)
        self.until.set_value(None)
        self.basis.clear()

    def term(self) -> Term:
        """The term as it stands."""
        faulty = [
            name
            for name, edit in (("valid_from", self.valid_from), ("until", self.until))
            if not edit.value().readable
        ]
        return Term(
            valid_from=self.valid_from.value().day,
            until=self.until.value().day,
            basis=self.basis.text(),
            faulty=tuple(faulty),
        )


class OwnRuleForm(Card):
    """Hidden until a limit or a fee is to be added."""

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__("", parent)
        self.form = FieldSet(shell)
        self._fee = False
        self._limit_page, self._fee_page = self._limit_figures(), self._fee_figures()
        self.body.addWidget(self._limit_page)
        self.body.addWidget(self._fee_page)
        self.channel = QComboBox()
        for key in ("", *Channel):
            self.channel.addItem(rule_words.channel_words(key), str(key))
        self.form.add("channel", self.tr("Hình thức nộp"), self.channel)
        self.term = TermFields(
            self.form,
            since=self.tr("Từ ngày"),
            until=self.tr("Đến hết ngày"),
            endless=self.tr("không hạn"),
            basis=self.tr("Căn cứ"),
            hint=self.tr("Số, ngày và cơ quan ban hành quyết định."),
        )
        at = self.form.fields
        self.body.addLayout(beside(at["valid_from"], at["until"], at["channel"], stretch=(3, 3, 5)))
        self.body.addWidget(at["basis"])

    def begin(self, today: date, *, fee: bool) -> None:
        """An empty form."""
        self._fee = fee
        self.set_heading(self.tr("Mức thu riêng") if fee else self.tr("Thời hạn riêng"))
        self._limit_page.setVisible(not fee)
        self._fee_page.setVisible(fee)
        self.form.show_faults({})
        self.value.set_count(None)
        self.amount.set_amount(None)
        self.name.setText(rule_words.charge_words(ChargeKind.le_phi))
        self.term.begin(today)
        self.show()
        (self.amount if fee else self.value).setFocus(Qt.FocusReason.OtherFocusReason)

    def read(self, code: str) -> Override | None:
        """The entry asked for; None after the faults were said."""
        channel = str(self.channel.currentData())
        if self._fee:
            reading = own_rule_entry.read_fee(
                FeeEntry(
                    kind=ChargeKind(str(self.charge.currentData())),
                    name=self.name.text(),
                    amount=self.amount.amount(),
                    per_copy=self.per_copy.isChecked(),
                    channel=channel,
                    term=self.term.term(),
                ),
                code=code,
                new_id=new_id(),
            )
        else:
            reading = own_rule_entry.read_limit(
                LimitEntry(
                    kind=LimitKind(str(self.kind.currentData())),
                    value=self.value.count(),
                    channel=channel,
                    term=self.term.term(),
                ),
                code=code,
                new_id=new_id(),
            )
        return reading.value if self.form.show_faults(reading.faults) else None

    def _limit_figures(self) -> QWidget:
        self.value = CountEdit(smallest=1, largest=400)
        self.kind = QComboBox()
        for kind in _KINDS:
            text = rule_words.limit_words(kind, 0).replace("0 ", "")
            self.kind.addItem(text, kind.value)
        self.kind.currentIndexChanged.connect(
            lambda _: self.value.setEnabled(self.kind.currentData() != LimitKind.same_day.value)
        )
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(
            beside(
                self.form.add("value", self.tr("Thời hạn"), self.value, needed=True),
                self.form.add("kind", self.tr("Tính theo"), self.kind),
                stretch=(1, 1),
            )
        )
        return page

    def _fee_figures(self) -> QWidget:
        self.amount = MoneyEdit()
        self.charge = QComboBox()
        for kind in ChargeKind:
            self.charge.addItem(rule_words.charge_words(kind), kind.value)
        self.charge.setCurrentIndex(self.charge.findData(ChargeKind.le_phi.value))
        self.name = self.form.line("name", self.tr("Tên khoản thu"), needed=True)
        self.per_copy = QCheckBox(self.tr("Thu theo từng bản"))
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addLayout(
            beside(
                self.form.add("amount", self.tr("Số tiền (đồng)"), self.amount, needed=True),
                self.form.add("charge", self.tr("Loại"), self.charge),
            )
        )
        column.addWidget(self.form.fields["name"])
        column.addWidget(self.per_copy)
        return page
