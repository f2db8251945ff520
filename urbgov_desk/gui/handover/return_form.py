"""Handing one result over: who, what they show, what is still to pay."""

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from urbgov_desk.domain.dossier import ReturnWay
from urbgov_desk.domain.lifecycle import Step
from urbgov_desk.domain.party import Party
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.dossier.money_fields import MoneyFields
from urbgov_desk.gui.dossier.said import money
from urbgov_desk.gui.dossier.typed_away import typed_away
from urbgov_desk.gui.handover.asking import (
    TypedCollection,
    attempt,
    collectors,
    give_back,
    what_is_missing,
)
from urbgov_desk.gui.handover.charge_fields import ChargeFields, unknown_charges
from urbgov_desk.gui.handover.collector_fields import CollectorFields
from urbgov_desk.gui.handover.missing_papers import MissingPapers
from urbgov_desk.gui.handover.reading import OpenedReturn
from urbgov_desk.gui.handover.return_head import NothingToReturn, ReturnHead
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import rule
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.outcome import Done

    Act = Callable[[Desk], Done]


class ReturnForm(QWidget):
    """F9 or Enter hands over, F6 gives a note of what is missing, Esc lets the dossier go."""

    returned = Signal(object)
    """The act that hands over."""
    attempted = Signal(object)
    """The act that notes a visit in vain."""
    charge_noted = Signal(object)
    """The act that notes what a charge comes to."""
    given_up = Signal()
    dossier_wanted = Signal()

    def __init__(self, shell: Shell, opened: OpenedReturn, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.opened = opened
        self.language = shell.preferences.liking.language.value
        self._return_id = str(uuid.uuid4())
        self._attempt_id = str(uuid.uuid4())
        self._charge_id = str(uuid.uuid4())
        self.lawful = Step.RETURN in opened.dossier.steps
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, UNIT + UNIT // 2, 2 * UNIT, UNIT + UNIT // 2)
        column.setSpacing(UNIT)
        column.addWidget(ReturnHead(opened, self.language))
        column.addWidget(rule())
        self.collector = CollectorFields(collectors(opened.dossier), self.language)
        self.money: MoneyFields | None = None
        self.charge: ChargeFields | None = None
        ground = QWidget()
        ground.setProperty("role", "scrolled")
        inner = QVBoxLayout(ground)
        inner.setContentsMargins(2, 0, UNIT, 0)
        inner.setSpacing(UNIT)
        inner.addWidget(self.collector)
        if self.lawful:
            self._money_place = QVBoxLayout()
            self._money_place.setSpacing(UNIT)
            inner.addLayout(self._money_place)
            self._add_money()
            self.missing = MissingPapers()
            inner.addWidget(self.missing)
        else:
            self.collector.hide()
            inner.addWidget(NothingToReturn(opened.dossier, self.language))
        inner.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(ground)
        column.addWidget(area, 1)
        self._trouble = words("", "error")
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        column.addWidget(self._trouble)
        column.addLayout(self._make_foot())
        self.primary.setVisible(self.lawful)
        self.lacking.setVisible(self.lawful)
        self.collector.changed.connect(self._on_typed)
        self._on_typed()

    # -- for the page ------------------------------------------------------------------------------

    def take_card(self, party: Party, known: tuple[str, ...]) -> None:
        """A card was scanned while this dossier was open."""
        if self.lawful:
            self.collector.take_card(party, known)

    def focus_first(self) -> None:
        """Begin with who collects, or with the way out."""
        if self.lawful:
            self.collector.focus_first()
        else:
            self.to_dossier.setFocus(Qt.FocusReason.OtherFocusReason)

    def hand_over(self) -> None:
        """Ask for the return."""
        if not self.lawful or not self.primary.isEnabled():
            return
        self._clear()
        typed = self.collector.value()
        if not self._is_complete(typed):
            return
        taken = self.money.value() if self.money is not None else None
        request = give_back(self._return_id, self.opened.dossier.id, typed, taken)

        def act(desk: "Desk") -> "Done":
            from urbgov_desk.services import handover

            return handover.give_back(desk, request)

        self.returned.emit(act)

    def _is_complete(self, typed: TypedCollection) -> bool:
        """Whether nothing a proxy needs is missing; all that is missing is said at once."""
        from urbgov_desk.services.handover import AuthorisationNeeded, IdentityNeeded

        fields = self.collector
        if typed.holder is not None:
            return True
        lacking: list[QWidget] = []
        if not typed.proxy.name.strip():
            fields.name_field.set_error(self.tr("Hãy ghi tên người đến nhận."))
            lacking.append(fields.name)
        if not typed.authorisation.strip():
            fields.authorisation_field.set_error(self.shell.words(AuthorisationNeeded()))
            lacking.append(fields.authorisation)
        counter = typed.way is ReturnWay.COUNTER
        if counter and not (typed.receipt_shown or typed.identity_seen):
            fields.say_shown(self.shell.words(IdentityNeeded()))
            lacking.append(fields.identity)
        if lacking:
            lacking[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not lacking

    def note_missing(self) -> None:
        """Ask for the note; when the page cannot tell what is missing, the clerk ticks it."""
        if not self.lawful or not self.lacking.isEnabled():
            return
        self._clear()
        typed = self.collector.value()
        missing = self.missing.ticked() or what_is_missing(typed)
        if not missing:
            self.missing.ask()
            return
        if typed.holder is None and not typed.proxy.name.strip():
            self.collector.name_field.set_error(self.tr("Hãy ghi tên người đến nhận."))
            self.collector.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        request = attempt(
            self._attempt_id, self.opened.dossier.id, typed, tuple(m.value for m in missing)
        )

        def act(desk: "Desk") -> "Done":
            from urbgov_desk.services import handover

            return handover.attempt(desk, request)

        self.attempted.emit(act)

    def note_charge(self) -> None:
        """Ask that the amount typed for an unknown charge be noted."""
        if self.charge is None:
            return
        request = self.charge.request(self._charge_id, self.opened.dossier.id)
        if request is None:
            return

        def act(desk: "Desk") -> "Done":
            from urbgov_desk.services import money as money_acts

            return money_acts.change_charge(desk, request)

        self.charge_noted.emit(act)

    def renew_money(self, opened: OpenedReturn) -> None:
        """What is to be taken changed; who collects and what they show stays as typed."""
        self.opened = opened
        self._charge_id = str(uuid.uuid4())
        old = self._money_place.takeAt(0)
        ground = old.widget() if old is not None else None
        if ground is not None:
            ground.hide()
            ground.deleteLater()
        self._add_money()
        if self.money is not None:
            self.money.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()

    def set_busy(self, busy: bool) -> None:
        """Nothing is asked twice while it runs."""
        self.primary.setEnabled(self.lawful and not busy)
        self.lacking.setEnabled(self.lawful and not busy)

    def show_told(self, told: Told) -> None:
        """A refusal beside what it is about."""
        text = self.shell.words(told)
        fields = self.collector
        beside = {
            "authorisation_needed": fields.authorisation_field,
            "name_missing": fields.name_field,
            "number_not_twelve_digits": fields.number_field,
            "passport_number_odd": fields.number_field,
            "phone_odd": fields.phone_field,
        }.get(told.code)
        if beside is not None and not fields.proxy.isHidden():
            beside.set_error(text)
            beside.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        elif told.code == "identity_needed":
            fields.say_shown(text)
            fields.identity.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.money is not None and told.code in (
            "money_still_due",
            "money_too_much",
            "amount_odd",
        ):
            self.money.amount_field.set_error(text)
            self.money.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._trouble.setText(text)
            self._trouble.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands over, Esc lets go; Enter on a choice takes the choice."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.window().focusWidget()
            if isinstance(focused, QPushButton) and not focused.isCheckable():
                focused.click()
            elif self.charge is not None and self.charge.has_focus():
                self.note_charge()
            elif self.lawful:
                self.hand_over()
            return
        super().keyPressEvent(event)

    # -- within --------------------------------------------------------------------------------

    def _add_money(self) -> None:
        due = self.opened.dossier.money_due
        unknown = unknown_charges(self.opened.dossier)
        ground = QWidget()
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        self.money, self.charge = None, None
        if unknown:
            self.charge = ChargeFields(unknown[0])
            self.charge.wanted.connect(self.note_charge)
            column.addWidget(self.charge)
        if due > 0:
            row = QHBoxLayout()
            row.addWidget(words(self.tr("Còn phải thu"), "strong"))
            row.addWidget(words(money(due), "figure"))
            row.addStretch(1)
            column.addLayout(row)
            self.money = MoneyFields(due, self.language)
            typed_away(self.money.amount_field)
            column.addWidget(self.money)
        elif not unknown:
            column.addWidget(words(self.tr("Không còn tiền phải thu."), "quiet"))
        self._money_place.addWidget(ground)

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(UNIT)
        self.primary = KeyButton(self.tr("Trả kết quả"), "F9", primary=True)
        self.primary.clicked.connect(self.hand_over)
        self.lacking = KeyButton(self.tr("Thiếu giấy tờ"), "F6")
        self.lacking.clicked.connect(self.note_missing)
        self.to_dossier = KeyButton(self.tr("Mở hồ sơ"), "Ctrl+H")
        self.to_dossier.clicked.connect(self.dossier_wanted)
        foot.addWidget(self.primary)
        foot.addWidget(self.lacking)
        foot.addStretch(1)
        foot.addWidget(self.to_dossier)
        return foot

    def _on_typed(self) -> None:
        # The button says to whom, so that the one key which cannot be taken back is read first.
        if not hasattr(self, "primary"):
            return
        name = self.collector.collector_name()
        short = name if len(name) <= 28 else f"{name[:27]}…"
        text = self.tr("Trả cho {name}").format(name=short) if short else self.tr("Trả kết quả")
        self.primary.setText(text.replace("&", "&&"))

    def _clear(self) -> None:
        fields = self.collector
        for field in (
            fields.name_field,
            fields.number_field,
            fields.phone_field,
            fields.authorisation_field,
        ):
            field.set_error("")
        fields.say_shown("")
        if self.money is not None:
            self.money.amount_field.set_error("")
        self._trouble.hide()
