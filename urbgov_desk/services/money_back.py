"""Which entries of money still stand, and how much of one may go back: one rule for all desks."""

from collections.abc import Iterable, Sequence

from urbgov_desk.domain.dossier import Payment, PaymentKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.services import reckoning


class PaymentUnknown(Told):
    """No such payment here, or it is no payment that was taken."""


class PaymentVoided(Told):
    """The payment was struck out before."""


class PaymentRefunded(Told):
    """Money of this payment was given back: strike that entry out first."""


class RefundTooMuch(Told):
    """More would be given back than is left of the payment. Values: amount, left."""


def standing(payments: Sequence[Payment], payment_id: str) -> Payment:
    """An entry that still counts. Raises PaymentUnknown, PaymentVoided."""
    found = next((p for p in payments if p.id == payment_id), None)
    if found is None or found.kind is PaymentKind.VOID:
        raise PaymentUnknown()
    if payment_id in _voided(payments):
        raise PaymentVoided()
    return found


def require_unrefunded(payments: Sequence[Payment], payment: Payment) -> None:
    """Only an entry nothing was given back of is struck out. Raises PaymentRefunded."""
    if given_back(payments, payment):
        raise PaymentRefunded()


def given_back(payments: Sequence[Payment], payment: Payment) -> int:
    """What was given back of a payment and not struck out since."""
    voided = _voided(payments)
    return sum(
        p.amount
        for p in payments
        if p.kind is PaymentKind.REFUND and p.refers_to == payment.id and p.id not in voided
    )


def left_of(payments: Sequence[Payment], payment: Payment) -> int:
    """What still stands of a payment; nothing of one struck out, or of what is no payment."""
    if payment.kind is not PaymentKind.PAID or payment.id in _voided(payments):
        return 0
    return payment.amount - given_back(payments, payment)


def refundable(payments: Sequence[Payment], payment: Payment, asked: int | None) -> int:
    """How much goes back: what is asked, or all that is left.

    Raises PaymentUnknown, AmountOdd, RefundTooMuch.
    """
    if payment.kind is not PaymentKind.PAID:
        raise PaymentUnknown()
    left = left_of(payments, payment)
    amount = left if asked is None else asked
    reckoning.check_amount(amount)
    if amount > left or left == 0:
        raise RefundTooMuch(amount=amount, left=left)
    if amount == 0:
        raise reckoning.AmountOdd(amount=amount)
    return amount


def _voided(payments: Iterable[Payment]) -> set[str | None]:
    return {p.refers_to for p in payments if p.kind is PaymentKind.VOID}
