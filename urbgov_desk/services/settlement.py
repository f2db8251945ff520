"""Money that must be in order before an act goes on."""

from typing import Any

from urbgov_desk.domain.act import TakenMoney
from urbgov_desk.domain.dossier import Dossier, PaymentKind, PaymentMethod
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.entering import payment_row
from urbgov_desk.services.money import MoreThanOwed
from urbgov_desk.services.standing import Standing
from urbgov_desk.store.identifier import new_id


class MoneyStillDue(Told):
    """Money is still owed on the dossier. Values: amount."""


def taken(
    desk: Desk, found: Dossier, money: tuple[TakenMoney, ...], *, needed: int
) -> list[dict[str, Any]]:
    """Payment rows for money taken now: at least what the act needs, at most all that is owed.

    Amounts are đồng; while a charge has no figure, nobody can say what is too much. Raises
    MoneyStillDue, MoreThanOwed, AmountOdd.
    """
    rows = [payment_row(m, found.id, desk.now()) for m in money]
    total, due = sum(m.amount for m in money), max(found.money_due, 0)
    if total < needed:
        raise MoneyStillDue(amount=needed - total)
    unknown = any(c.amount is None and c.exemption is None for c in found.charges)
    if total > due and not unknown:
        raise MoreThanOwed(amount=total, due=due)
    return rows


def require_settled(charges: list[dict[str, Any]], money: tuple[TakenMoney, ...]) -> None:
    """What is handed over at once is paid at once: all that is asked, and no more.

    Amounts are đồng; while a charge has no figure, nobody can say what is too much. Raises
    MoneyStillDue, MoreThanOwed.
    """
    asked = [0 if charge["exemption"] else charge["amount"] for charge in charges]
    total, due = sum(m.amount for m in money), sum(amount or 0 for amount in asked)
    if total < due:
        raise MoneyStillDue(amount=due - total)
    if total > due and None not in asked:
        raise MoreThanOwed(amount=total, due=due)


def paid_elsewhere(desk: Desk, standing: Standing, amount: int, proof: str) -> dict[str, Any]:
    """The row of money that went to the treasury or the tax office; `proof` is the paper shown."""
    return {
        "id": new_id(),
        "dossier": standing.dossier.id,
        "kind": PaymentKind.PAID.value,
        "method": PaymentMethod.ELSEWHERE.value,
        "amount": amount,
        "tendered": None,
        "receipt_series": None,
        "receipt_number": None,
        "at": desk.now().isoformat(),
        "refers_to": None,
        "reason": standing.personal(checked_text("proof", proof, 300)),
        "sealed_for": standing.sealed_for,
    }
