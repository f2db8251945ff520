"""Money a visit paid beyond what is asked of it, and what it owes again after its handover."""

from dataclasses import dataclass

from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.certifying import GiveBack
from urbgov_desk.domain.right import Act
from urbgov_desk.services.certification import handover
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.money_back import left_of
from urbgov_desk.store import certification as visits
from urbgov_desk.store import till as rows


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedBack:
    """A visit whose money is not settled: `amount` đồng are to be given back, or taken again."""

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


def list_owed_again(desk: Desk) -> tuple[OwedBack, ...]:
    """Visits handed over that owe money, an entry of theirs being struck out; the oldest first."""
    desk.require(Act.READ_MONEY)
    found = []
    for certification in rows.list_underpaid(desk.store.db):
        visit = visits.find_visit(desk.store.db, certification)
        if visit is not None and visit.paid < visit.asked:
            found.append(OwedBack(visit=visit, amount=visit.asked - visit.paid))
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
        left = min(owed, left_of(visit.payments, payment))
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
