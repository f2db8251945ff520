"""What is to be paid and why, what was given, and what goes back."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QWidget

from urbgov_desk.domain.answer import Exemption, FeeAnswer, Reason
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.gui.forms.ui_receive_money import Ui_ReceiveMoney
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.receive.form import ChargeForm, ReceptionForm
from urbgov_desk.gui.receive.spots import Spots
from urbgov_desk.gui.receive.terms_panel import one_line
from urbgov_desk.gui.receive.told_place import Spot
from urbgov_desk.gui.receive.words import method_words
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.money_edit import MoneyEdit, write_money

_METHODS = (
    None,
    PaymentMethod.CASH,
    PaymentMethod.TRANSFER,
    PaymentMethod.CARD,
    PaymentMethod.PORTAL,
)


class MoneyPanel(QWidget):
    """Charges come from the law; the clerk enters only what the law leaves open."""

    edited = Signal()
    finished = Signal()
    """Enter after the amount given."""
    filled = Signal(bool)
    """Whether there is anything to show."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._form = form = Ui_ReceiveMoney()
        form.setupUi(self)
        self._charges: tuple[ChargeForm, ...] = ()
        self._entries: dict[int, MoneyEdit] = {}
        self._amount: int | None = None
        for method in _METHODS:
            form.method.addItem(method_words(method), method.value if method else None)
        for editor, caption in (
            (form.basis, form.basisCaption),
            (form.exemption, form.exemptionCaption),
            (form.method, form.methodCaption),
            (form.given, form.givenCaption),
            (form.series, form.seriesCaption),
            (form.number, form.numberCaption),
        ):
            editor.setAccessibleName(caption.text().replace("&", ""))
        self.spots = Spots(
            {
                Spot.fee: (form.basis, form.feeNote),
                Spot.money: (form.given, form.moneyNote),
            }
        )
        form.basis.textEdited.connect(lambda _text: self.edited.emit())
        form.series.textEdited.connect(lambda _text: self.edited.emit())
        form.number.textEdited.connect(lambda _text: self.edited.emit())
        form.exemption.editTextChanged.connect(lambda _text: self._on_exemption())
        form.method.currentIndexChanged.connect(lambda _index: self._on_method())
        form.given.amount_changed.connect(self._on_given)
        form.given.returnPressed.connect(self.finished)
        form.ask.setText(self.tr("Nhập mức thu và căn cứ, hoặc để trống nếu chưa rõ."))
        self.clear()

    # -- values ------------------------------------------------------------------------------

    def charges(self) -> tuple[ChargeForm, ...]:
        """The charges with what was entered."""
        found = list(self._charges)
        for place, entry in self._entries.items():
            before = found[place]
            found[place] = ChargeForm(
                kind=before.kind,
                name=before.name,
                amount=entry.amount(),
                rule=before.rule,
                reason=before.reason,
                entered=entry.amount() is not None,
            )
        return tuple(found)

    def basis(self) -> str:
        """What an entered amount rests on."""
        return self._form.basis.text()

    def exemption(self) -> str:
        """Why nothing is asked."""
        return self._form.exemption.currentText().strip()

    def method(self) -> PaymentMethod | None:
        """How the money comes; None: not now."""
        data = self._form.method.currentData()
        return PaymentMethod(data) if data and self._form.takeBlock.isVisibleTo(self) else None

    def given(self) -> int | None:
        """What was put on the counter."""
        return self._form.given.amount()

    def slip(self) -> tuple[str, str]:
        """Series and number of the receipt for the money."""
        return self._form.series.text().strip(), self._form.number.text().strip()

    def show_form(self, form: ReceptionForm) -> None:
        """Show what a draft says."""
        own = self._form
        blockers = [QSignalBlocker(e) for e in (own.exemption, own.method, own.given, own.series)]
        own.basis.setText(form.fee_basis)
        own.exemption.setEditText(form.exemption)
        own.method.setCurrentIndex(_METHODS.index(form.method))
        own.given.set_amount(form.given)
        own.series.setText(form.receipt_series)
        own.number.setText(form.receipt_number)
        del blockers
        self._charges = form.charges
        self._make_entries()

    # -- what the law says -------------------------------------------------------------------

    def clear(self) -> None:
        """Nothing is chosen yet."""
        form = self._form
        form.fee.setText("")
        form.reason.setText("")
        form.unknownBlock.hide()
        form.exemptBlock.hide()
        form.takeBlock.hide()
        self.filled.emit(False)

    def set_exemptions(self, exemptions: tuple[Exemption, ...]) -> None:
        """The lawful reasons to ask nothing; others may be typed."""
        typed = self.exemption()
        with QSignalBlocker(self._form.exemption):
            self._form.exemption.clear()
            self._form.exemption.addItem("")
            for each in exemptions:
                if each.percent == 100:
                    # It stands on the receipt, which is Vietnamese whatever the screen speaks.
                    self._form.exemption.addItem(each.text_vi)
            self._form.exemption.setEditText(typed)

    def show_fee(
        self, fee: FeeAnswer, charges: tuple[ChargeForm, ...], *, amount: int | None
    ) -> None:
        """Show the charges and why; `amount` is what is to be paid with what was entered."""
        form = self._form
        same = [(c.kind, c.name) for c in charges] == [(c.kind, c.name) for c in self._charges]
        unknown = [n for n, c in enumerate(charges) if c.amount is None or c.entered]
        if not same or unknown != list(self._entries):
            self._charges = charges
            self._make_entries()
        self._charges = charges
        said = [self._said(reason) for reason in fee.reasons]
        unknown_why = next((c.reason for c in charges if c.amount is None), "")
        form.reason.setText(unknown_why or (one_line(said[0]) if said else ""))
        form.reason.setToolTip("\n".join([*said, *fee.sources]))
        form.unknownBlock.setVisible(bool(self._entries))
        self.show_amount(amount)
        self.filled.emit(True)

    def show_amount(self, amount: int | None) -> None:
        """Show what is to be paid, and what goes back from what was given."""
        form = self._form
        self._amount = amount
        if not self._charges:
            form.fee.setText("")
        elif amount is None:
            form.fee.setText(self.tr("Chưa rõ mức thu"))
        elif self.exemption():
            form.fee.setText(self.tr("Được miễn"))
        else:
            form.fee.setText(f"{write_money(amount)} đ" if amount else self.tr("Miễn phí"))
        owed = any(c.amount is None or c.amount > 0 for c in self._charges)
        form.exemptBlock.setVisible(owed and (self.method() is None or bool(self.exemption())))
        form.takeBlock.setVisible(bool(amount))
        self._show_change()

    def _said(self, reason: Reason) -> str:
        english = self._shell.preferences.liking.language is Language.en
        return (reason.text_en if english else reason.text_vi) or reason.text_vi

    def focus_fee(self) -> None:
        """Go to the amount nobody knows, or to its basis."""
        first = next(iter(self._entries.values()), None)
        if first is not None and first.amount() is None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.spots.focus(Spot.fee)

    # -- within ------------------------------------------------------------------------------

    def _make_entries(self) -> None:
        place = self._form.unknownPlace
        while (item := place.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._entries = {}
        for number, charge in enumerate(self._charges):
            if charge.amount is not None and not charge.entered:
                continue
            entry = MoneyEdit()
            if charge.amount is not None:
                entry.set_amount(charge.amount)
            place.addWidget(Field(self.tr("Số tiền"), entry))
            entry.setAccessibleName(self.tr("Số tiền: {name}").format(name=charge.name))
            entry.amount_changed.connect(lambda _amount: self.edited.emit())
            self._entries[number] = entry
        for entry in reversed(self._entries.values()):
            QWidget.setTabOrder(entry, self._form.basis)

    def _on_exemption(self) -> None:
        self.edited.emit()

    def _on_method(self) -> None:
        self.show_amount(self._amount)
        self.edited.emit()

    def _on_given(self, amount: int | None) -> None:
        form = self._form
        if amount is not None and form.method.currentData() is None:
            with QSignalBlocker(form.method):
                form.method.setCurrentIndex(_METHODS.index(PaymentMethod.CASH))
        self.show_amount(self._amount)
        self.edited.emit()

    def _show_change(self) -> None:
        form = self._form
        method = form.method.currentData()
        given, asked = form.given.amount(), self._amount
        cash = method in (None, PaymentMethod.CASH.value)
        form.given.setEnabled(cash)
        for widget in (form.series, form.seriesCaption, form.number, form.numberCaption):
            widget.setVisible(method is not None)
        shows = cash and given is not None and bool(asked)
        form.changeCaption.setVisible(shows)
        form.change.setVisible(shows)
        if not shows or given is None or asked is None:
            self.spots.say(Spot.money, "")
            return
        form.change.setText(f"{write_money(max(given - asked, 0))} đ")
        short = asked - given
        self.spots.say(
            Spot.money,
            self.tr("Còn thiếu {amount} đ.").format(amount=write_money(short)) if short > 0 else "",
        )
