"""Money at the counter after reception: taken, given back, struck out; never deleted."""

from dataclasses import dataclass

from urbgov_desk.domain.act import (
    ChangeCharge,
    NoteReceipt,
    RecordPayment,
    TakenMoney,
    UndoPayment,
)
from urbgov_desk.domain.answer import Exemption
from urbgov_desk.domain.dossier import Charge, Dossier, Payment, PaymentKind
from urbgov_desk.domain.lifecycle import StepNotLawful
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import entering, reckoning
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import Done, done_before
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal


class MoreThanOwed(Told):
    """More money than is still owed. Values: amount, due."""


class PaymentUnknown(Told):
    """No such payment on this dossier, or it is no payment that was taken."""


class PaymentVoided(Told):
    """The payment was struck out before."""


class PaymentRefunded(Told):
    """Money of this payment was given back: strike that entry out first."""


class RefundTooMuch(Told):
    """More would be given back than is left of the payment. Values: amount, left."""


class ChargeUnknown(Told):
    """No such charge on this dossier."""


class ReceiptIncomplete(Told):
    """An e-receipt has a series and a number."""


class ReceiptAlreadyNoted(Told):
    """The payment has its receipt; putting another needs a reason. Values: series, number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyDue:
    """What a dossier owes, in đồng. `unknown` names charges the law held gives no figure for.

    `due` below nothing is money to be given back.
    """

    asked: int
    paid: int
    due: int
    unknown: tuple[str, ...]


def due(desk: Desk, dossier_id: str) -> MoneyDue:
    """What is asked, paid and owed on a dossier. Raises DossierUnknown."""
    desk.require(Act.READ_DOSSIERS)
    found = dossiers.find_dossier(desk.store.db, dossier_id)
    if found is None:
        raise DossierUnknown()
    return _due(found)


def exemptions(desk: Desk, code: str) -> tuple[Exemption, ...]:
    """The lawful reasons why somebody pays less or nothing for this procedure today."""
    return desk.law.exemptions(code, desk.now().date())


def record(desk: Desk, request: RecordPayment) -> Done:
    """Take money on a dossier already received; the e-receipt may be noted later.

    Raises AmountOdd, MoreThanOwed, StepNotLawful before reception.
    """
    desk.require(Act.MONEY, dossier=request.dossier)
    if done := done_before(desk, request.request_id):
        return done
    with desk.change(request.request_id) as change:
        dossier = _accepted(change, request.dossier, "record_payment")
        row = entering.payment_row(request.money, dossier.id, desk.now())
        owed = _due(dossier)
        if not owed.unknown and request.money.amount > owed.due:
            raise MoreThanOwed(amount=request.money.amount, due=max(owed.due, 0))
        back = _change_of(request.money)
        data = {"payment": row, "amount": row["amount"], "change_due": back}
        change.record("payment.recorded", dossier.id, data)
    return Done(dossier=dossier.id, code=dossier.code, due_at=dossier.due_at, change_due=back)


def undo(desk: Desk, request: UndoPayment) -> Done:
    """Give money back (all that is left, or `amount`), or strike out a wrong entry (void).

    A refund stands beside the payment it refers to; a void takes one entry, payment or refund, out
    of the sums. Nothing is deleted. Raises ReasonMissing, PaymentUnknown, PaymentVoided,
    PaymentRefunded, RefundTooMuch, AmountOdd.
    """
    desk.require(Act.REFUND, dossier=request.dossier)
    if done := done_before(desk, request.request_id):
        return done
    reason = required_reason(request.reason, 500)
    with desk.change(request.request_id) as change:
        dossier = _accepted(change, request.dossier, "undo_payment")
        own = dossiers.column(change.db, dossier.id, "sealed_for")
        payment = _standing(dossier, request.payment)
        given_back = _given_back(dossier, payment)
        if request.refund:
            kind, amount = PaymentKind.REFUND, _refundable(payment, given_back, request.amount)
        elif given_back:
            raise PaymentRefunded()
        else:
            kind, amount = PaymentKind.VOID, payment.amount
        row = {
            "id": new_id(),
            "dossier": dossier.id,
            "kind": kind.value,
            "method": payment.method.value,
            "amount": amount,
            "tendered": None,
            "receipt_series": None,
            "receipt_number": None,
            "at": desk.now().isoformat(),
            "refers_to": payment.id,
            "reason": Personal(own, reason),
            "sealed_for": own,
        }
        event = "payment.refunded" if request.refund else "payment.voided"
        change.record(
            event, dossier.id, {"payment": row, "amount": amount, "reason": row["reason"]}
        )
    return Done(dossier=dossier.id, code=dossier.code, due_at=dossier.due_at)


def note_receipt(desk: Desk, request: NoteReceipt) -> Done:
    """Fill in the e-receipt of a payment; another one only with a reason.

    Raises ReceiptIncomplete, ReceiptAlreadyNoted, PaymentUnknown, PaymentVoided.
    """
    desk.require(Act.MONEY, dossier=request.dossier)
    if done := done_before(desk, request.request_id):
        return done
    series = checked_text("receipt_series", request.series, 30)
    number = checked_text("receipt_number", request.number, 30)
    if not series or not number:
        raise ReceiptIncomplete()
    with desk.change(request.request_id) as change:
        dossier = _accepted(change, request.dossier, "note_receipt")
        payment = _standing(dossier, request.payment)
        if payment.kind is not PaymentKind.PAID:
            raise PaymentUnknown()
        own = dossiers.column(change.db, dossier.id, "sealed_for")
        reason = checked_text("reason", request.reason, 500)
        if payment.receipt_number and not reason:
            raise ReceiptAlreadyNoted(
                series=payment.receipt_series or "", number=payment.receipt_number
            )
        data = {
            "payment": payment.id,
            "receipt": {"receipt_series": series, "receipt_number": number},
            "number": number,
            "reason": Personal(own, reason) if reason else None,
        }
        change.record("payment.receipt_noted", dossier.id, data)
    return Done(dossier=dossier.id, code=dossier.code, due_at=dossier.due_at)


def change_charge(desk: Desk, request: ChangeCharge) -> Done:
    """Set a charge anew, or exempt from it; what was paid stays paid and may be due back.

    Raises ReasonMissing, ChargeUnknown, AmountOdd, StepNotLawful.
    """
    desk.require(Act.MONEY, dossier=request.dossier)
    if done := done_before(desk, request.request_id):
        return done
    reason = required_reason(request.reason, 500)
    exemption = checked_text("exemption", request.exemption, 300)
    reckoning.check_amount(request.amount)
    with desk.change(request.request_id) as change:
        dossier = _accepted(change, request.dossier, "change_charge")
        charge = _charge(dossier, request.charge)
        own = dossiers.column(change.db, dossier.id, "sealed_for")
        values = {
            "amount": request.amount,
            "exemption": Personal(own, exemption) if exemption else None,
            "reason": Personal(own, reason),
            "sealed_for": own,
        }
        data = {"changes": {charge.id: values}, "name": charge.name, "reason": values["reason"]}
        change.record("charge.changed", dossier.id, data)
    return Done(dossier=dossier.id, code=dossier.code, due_at=dossier.due_at)


def _accepted(change: Change, dossier_id: str, step: str) -> Dossier:
    found = dossiers.find_dossier(change.db, dossier_id)
    if found is None:
        raise DossierUnknown()
    if not found.accepted:
        raise StepNotLawful(step=step, state=int(found.state))
    return found


def _due(dossier: Dossier) -> MoneyDue:
    asking = [c for c in dossier.charges if c.exemption is None]
    asked = sum(c.amount or 0 for c in asking)
    return MoneyDue(
        asked=asked,
        paid=asked - dossier.money_due,
        due=dossier.money_due,
        unknown=tuple(c.name for c in asking if c.amount is None),
    )


def _change_of(money: TakenMoney) -> int | None:
    return entering.change_due((money,))


def _standing(dossier: Dossier, payment_id: str) -> Payment:
    """An entry that still counts. Raises PaymentUnknown, PaymentVoided."""
    found = next((p for p in dossier.payments if p.id == payment_id), None)
    if found is None or found.kind is PaymentKind.VOID:
        raise PaymentUnknown()
    if payment_id in _voided(dossier):
        raise PaymentVoided()
    return found


def _voided(dossier: Dossier) -> set[str | None]:
    return {p.refers_to for p in dossier.payments if p.kind is PaymentKind.VOID}


def _given_back(dossier: Dossier, payment: Payment) -> int:
    voided = _voided(dossier)
    return sum(
        p.amount
        for p in dossier.payments
        if p.kind is PaymentKind.REFUND and p.refers_to == payment.id and p.id not in voided
    )


def _refundable(payment: Payment, given_back: int, asked: int | None) -> int:
    if payment.kind is not PaymentKind.PAID:
        raise PaymentUnknown()
    left = payment.amount - given_back
    amount = left if asked is None else asked
    reckoning.check_amount(amount)
    if amount > left or left == 0:
        raise RefundTooMuch(amount=amount, left=left)
    if amount == 0:
        raise reckoning.AmountOdd(amount=amount)
    return amount


def _charge(dossier: Dossier, charge_id: str) -> Charge:
    found = next((c for c in dossier.charges if c.id == charge_id), None)
    if found is None:
        raise ChargeUnknown()
    return found
