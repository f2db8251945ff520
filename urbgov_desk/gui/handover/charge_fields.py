"""A charge nobody knows the amount of: said, and entered before the result leaves the house."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from urbgov_desk.domain.act import ChangeCharge
from urbgov_desk.domain.dossier import Charge, Dossier
from urbgov_desk.gui.dossier.typed_away import typed_away
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.money_edit import MoneyEdit


def unknown_charges(dossier: Dossier) -> tuple[Charge, ...]:
    """The charges the law held gives no figure for, and nobody entered one."""
    return tuple(c for c in dossier.charges if c.amount is None and c.exemption is None)


class ChargeFields(QWidget):
    """Names the charge; its amount and its basis may be entered, or the return goes on without."""

    wanted = Signal()
    """The amount typed is to be noted."""

    def __init__(self, charge: Charge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.charge = charge
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        said = words(self.tr("{name}: chưa rõ mức thu").format(name=charge.name), "strong")
        said.setWordWrap(True)
        column.addWidget(said)
        self.way = words(self.tr("Ghi mức thu rồi thu, hoặc trả luôn mà không thu."), "quiet")
        self.way.setWordWrap(True)
        column.addWidget(self.way)
        self.amount = MoneyEdit()
        self.basis = QLineEdit()
        self.amount_field = Field(self.tr("Mức thu (đồng)"), self.amount)
        self.basis_field = Field(self.tr("Căn cứ mức thu"), self.basis)
        for field in (self.amount_field, self.basis_field):
            typed_away(field)
        row = QHBoxLayout()
        row.setSpacing(UNIT + UNIT // 2)
        row.addWidget(self.amount_field, 1)
        row.addWidget(self.basis_field, 2)
        column.addLayout(row)
        foot = QHBoxLayout()
        self.note = KeyButton(self.tr("Ghi mức thu"), "Ctrl+M")
        self.note.clicked.connect(self.wanted)
        foot.addWidget(self.note)
        foot.addStretch(1)
        column.addLayout(foot)

    def request(self, request_id: str, dossier: str) -> ChangeCharge | None:
        """What to note; None while the amount or its basis is not there, which is then said."""
        amount, basis = self.amount.amount(), self.basis.text().strip()
        self.amount_field.set_error(self.tr("Hãy ghi mức thu.") if amount is None else "")
        self.basis_field.set_error("" if basis else self.tr("Hãy ghi căn cứ của mức thu."))
        if amount is None or not basis:
            first = self.amount if amount is None else self.basis
            first.setFocus()
            return None
        return ChangeCharge(
            request_id=request_id,
            dossier=dossier,
            charge=self.charge.id,
            amount=amount,
            reason=basis,
        )

    def has_focus(self) -> bool:
        """Whether one types here: Enter then notes the amount and hands nothing over."""
        return self.amount.hasFocus() or self.basis.hasFocus()
