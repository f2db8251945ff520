"""Money a visit paid beyond what is asked of it, and what it owes again after its handover."""

from dataclasses import dataclass
from datetime import datetime

from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.certifying import GiveBack, Taken
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.till import MoneyRow, MoneySource
from urbgov_desk.services.certification import handover, paper_money
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.money_back import left_of
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import certification as visits
from urbgov_desk.store import till as rows


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedBack:
    """A visit that paid more than is asked of it now. `amount` is đồng to be given back."""

    visit: Visit
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedAgain:
    """What was done and is not paid. `subject` is a visit's id, or that of a line from paper."""

    subject: str
    code: str
    payer: str
    since: datetime
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


def list_owed_again(desk: Desk) -> tuple[OwedAgain, ...]:
    """What was done and is not paid: an entry struck out after handover, a line from paper."""
    desk.require(Act.READ_MONEY)
    db, found = desk.store.db, []
    for certification in rows.list_underpaid(db):
        visit = visits.find_visit(db, certification)
        if visit is not None and visit.paid < visit.asked:
            found.append(
                OwedAgain(
                    subject=visit.id,
                    code=visit.code,
                    payer=visit.requester,
                    since=visit.received_at,
                    amount=visit.asked - visit.paid,
                )
            )
    for each in rows.list_unpaid_lines(db):
        entry = entries.find_entry(db, each)
        assert entry is not None
        found.append(
            OwedAgain(
                subject=entry.id,
                code=entry.words,
                payer=entry.requester,
                since=entry.signed_at,
                amount=entry.fee,
            )
        )
    return tuple(found)


def collect(desk: Desk, subject: str, method: PaymentMethod, request_id: str) -> None:
    """Take what a visit handed over, or a line from paper, still owes. Raises MoreThanOwed."""
    desk.require(Act.MONEY)
    visit = visits.find_visit(desk.store.db, subject)
    if visit is None:
        paper_money.pay(desk, subject, method, request_id)
    else:
        due = max(visit.asked - visit.paid, 0)
        handover.pay(desk, subject, (Taken(amount=due, method=method),), request_id)


def strike_out(desk: Desk, row: MoneyRow, reason: str, request_id: str) -> None:
    """Strike out an entry of money made by mistake, of a visit or of a line from paper.

    Raises ReasonMissing, PaymentUnknown, PaymentVoided, PaymentRefunded.
    """
    desk.require(Act.REFUND)
    if row.source is MoneySource.PAPER_LINE:
        paper_money.strike_out(desk, row.subject, row.id, reason, request_id)
    else:
        wanted = GiveBack(
            request_id=request_id,
            certification=row.subject,
            payment=row.id,
            reason=reason,
            void=True,
        )
        handover.give_back(desk, wanted)


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
