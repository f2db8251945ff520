"""Money of numbers taken by hand: taken at the paper's time, so it stands in that day's ledger."""

from typing import Any

from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.dossier import Payment, PaymentKind, PaymentMethod
from urbgov_desk.domain.right import CERTIFYING_FIELD, Act
from urbgov_desk.domain.share import Share, taken_out
from urbgov_desk.services import money_back
from urbgov_desk.services.certification.signing import EntryUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.money import MoreThanOwed
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import till
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.money import Paid, payments_of
from urbgov_desk.store.seal import Personal


def of_entering(
    desk: Desk, entry: dict[str, Any], method: PaymentMethod | None
) -> dict[str, Any] | None:
    """What was taken for a line as it is entered; None where no fee stands or nobody paid."""
    if method is None or not entry["fee"]:
        return None
    taken = [Share(kind=entry["kind"], fee=entry["fee"], photocopy=0)]
    return _row(
        desk,
        entry=entry["id"],
        sealed_for=entry["sealed_for"],
        at=entry["signed_at"],
        kind=PaymentKind.PAID,
        method=method,
        amount=entry["fee"],
        shares=till.shares_json(taken),
    )


def pay(desk: Desk, entry_id: str, method: PaymentMethod, request_id: str) -> Entry:
    """Take the fee of a line entered as not paid. Raises EntryUnknown, MoreThanOwed."""
    desk.require(Act.MONEY, field=CERTIFYING_FIELD)
    with desk.change(request_id) as change:
        if not change.done_before():
            entry = _found(change, entry_id)
            if not till.is_unpaid(change.db, entry.id):
                raise MoreThanOwed(amount=entry.fee, due=0)
            row = _row(
                desk,
                entry=entry.id,
                sealed_for=entry.book.sealed_for,
                at=desk.now().isoformat(),
                kind=PaymentKind.PAID,
                method=method,
                amount=entry.fee,
                shares=till.shares_json([Share(kind=entry.kind, fee=entry.fee, photocopy=0)]),
            )
            change.record("book.paper_line_paid", entry.id, {"payment": row})
    return _read(desk, entry_id)


def strike_out(desk: Desk, entry_id: str, payment_id: str, reason: str, request_id: str) -> Entry:
    """Strike out money of a line from paper that was entered by mistake; the line is unpaid then.

    As with visits: what was entered for an earlier day stays there and is taken out of today.
    Raises EntryUnknown, ReasonMissing, PaymentUnknown, PaymentVoided.
    """
    desk.require(Act.REFUND, field=CERTIFYING_FIELD)
    why = required_reason(reason, 500)
    with desk.change(request_id) as change:
        if not change.done_before():
            entry = _found(change, entry_id)
            payment = money_back.standing(_payments(change, entry), payment_id)
            own, shares = entry.book.sealed_for, None
            if payment.at.date() != desk.now().date():
                taken = [Share(kind=entry.kind, fee=payment.amount, photocopy=0)]
                shares = till.shares_json(taken_out(taken))
            row = _row(
                desk,
                entry=entry.id,
                sealed_for=own,
                at=desk.now().isoformat(),
                kind=PaymentKind.VOID,
                method=payment.method,
                amount=payment.amount,
                shares=shares,
            )
            row |= {"refers_to": payment.id, "reason": Personal(own, why)}
            change.record("book.paper_payment_voided", entry.id, {"payment": row})
    return _read(desk, entry_id)


def _row(
    desk: Desk,
    *,
    entry: str,
    sealed_for: str,
    at: str,
    kind: PaymentKind,
    method: PaymentMethod,
    amount: int,
    shares: str | None,
) -> dict[str, Any]:
    return {
        "id": new_id(),
        "entry": entry,
        "kind": kind.value,
        "method": method.value,
        "amount": amount,
        "at": at,
        "counter": desk.counter.id if desk.counter else None,
        "sealed_for": sealed_for,
        "shares": shares,
    }


def _payments(change: Change, entry: Entry) -> tuple[Payment, ...]:
    return payments_of(change.db, Paid.PAPER_LINE, entry.id)


def _found(change: Change, entry_id: str) -> Entry:
    found = entries.find_entry(change.db, entry_id)
    if found is None:
        raise EntryUnknown()
    return found


def _read(desk: Desk, entry_id: str) -> Entry:
    found = entries.find_entry(desk.store.db, entry_id)
    if found is None:
        raise EntryUnknown()
    return found
