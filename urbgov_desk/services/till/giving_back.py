"""Money a visit paid for papers that were refused or taken back afterwards."""

from dataclasses import dataclass

from urbgov_desk.domain.certification_visit import Visit, paid_of
from urbgov_desk.domain.certifying import GiveBack
from urbgov_desk.domain.dossier import Payment, PaymentKind
from urbgov_desk.domain.right import Act
from urbgov_desk.services.certification import handover
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import certification as visits
from urbgov_desk.store import till as rows


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedBack:
    """A visit that paid more than is asked of it now. `amount` is đồng to be given back."""

    visit: Visit
    amount: int


def list_owed_back(desk: Desk) -> tuple[OwedBack, ...]:
    """Visits with money to be given back, the oldest first."""
    desk.require(Act.READ_MONEY)
    found = []
    for certification in rows.list_overpaid(desk.store.db):
        visit = visits.find_visit(desk.store.db, certification)
        if visit is not None and visit.paid > visit.asked:
            found.append(OwedBack(visit=visit, amount=visit.paid - visit.asked))
    return tuple(found)


def give_back(desk: Desk, certification: str, request_id: str, reason: str) -> Visit | None:
    """Give back all that is owed, off the newest payments first; None when nothing is owed.

    Each payment's refund is an act of its own. Raises ReasonMissing.
    """
    desk.require(Act.REFUND)
    visit = visits.find_visit(desk.store.db, certification)
    owed = visit.paid - visit.asked if visit else 0
    if visit is None or owed <= 0:
        return None
    for payment in reversed(visit.payments):
        left = min(owed, _left(visit, payment))
        if left <= 0:
            continue
        visit = handover.give_back(
            desk,
            GiveBack(
                request_id=f"{request_id}:{payment.id}",
                certification=certification,
                payment=payment.id,
                reason=reason,
                amount=left,
            ),
        )
        owed -= left
    return visit


def _left(visit: Visit, payment: Payment) -> int:
    """What still stands of a payment."""
    struck = {p.refers_to for p in visit.payments if p.kind is PaymentKind.VOID}
    if payment.kind is not PaymentKind.PAID or payment.id in struck:
        return 0
    own = (p for p in visit.payments if payment.id in (p.id, p.refers_to) and p.id not in struck)
    return paid_of(tuple(own))
