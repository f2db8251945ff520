"""Paid, originals back, handed over; and the money of a visit put right afterwards."""

from typing import Any

from urbgov_desk.domain.certification_visit import LineState, Visit, paid_of
from urbgov_desk.domain.certifying import GiveBack, HandOver, NoteReceipts, Taken
from urbgov_desk.domain.dossier import Payment, PaymentKind
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services.certification.sealing import require_sealed
from urbgov_desk.services.certification.signing import VisitUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.money import (
    MoreThanOwed,
    PaymentUnknown,
    PaymentVoided,
    ReceiptIncomplete,
    RefundTooMuch,
)
from urbgov_desk.services.reckoning import AmountOdd, check_amount
from urbgov_desk.services.settlement import MoneyStillDue
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import certification as rows
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal

_MOST_RECEIPTS = 2000


class OriginalsNotBack(Told):
    """Handing over confirms that the originals went back: the worst accident is mixing them up."""


class NothingSigned(Told):
    """Nothing of this visit is signed, so there is nothing to hand over. Values: bundle."""


class HandedOverAlready(Told):
    """The visit was handed over. Values: bundle, at."""


def hand_over(desk: Desk, request: HandOver) -> Visit:
    """Take the money, give back the originals, hand over what was signed.

    Lines still waiting stay in the pile and are handed over later. Raises VisitUnknown,
    NothingSigned, HandedOverAlready, SealMissing, OriginalsNotBack, MoneyStillDue, MoreThanOwed,
    AmountOdd.
    """
    desk.require(Act.CERTIFY_RETURN)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            visit = _found(change, request.certification)
            open_entries = [
                e for e in visit.entries if e.handed_over_at is None and not e.struck_out
            ]
            signed = [line for line in visit.lines if line.state is LineState.SIGNED]
            if not signed:
                raise NothingSigned(bundle=visit.code)
            if not open_entries and visit.handed_over_at is not None:
                raise HandedOverAlready(bundle=visit.code, at=visit.handed_over_at)
            require_sealed(desk, visit)
            if not request.originals_back:
                raise OriginalsNotBack()
            _require_settled(visit, request.money)
            data: dict[str, Any] = {
                "payments": [payment_row(desk, visit.id, taken) for taken in request.money],
                "entries": [entry.id for entry in open_entries],
                "collector": personal(visit.id, checked_text("collector", request.collector, 250)),
            }
            change.record("certification.handed_over", visit.id, data)
    return _read(desk, request.certification)


def _require_settled(visit: Visit, money: tuple[Taken, ...]) -> None:
    """All that is asked for signed lines is paid, and no more than is asked.

    What was paid before a line was refused or annulled is given back by an act of its own.
    """
    waiting = {line.position for line in visit.lines if line.state is LineState.WAITING}
    now = sum(c.amount for c in visit.charges if c.line not in waiting)
    total = sum(taken.amount for taken in money)
    if visit.paid + total < now:
        raise MoneyStillDue(amount=now - visit.paid - total)
    if total and visit.paid + total > visit.asked:
        raise MoreThanOwed(amount=total, due=max(visit.asked - visit.paid, 0))


def payment_row(desk: Desk, certification: str, taken: Taken) -> dict[str, Any]:
    """Money taken, as the record keeps it. Raises AmountOdd."""
    check_amount(taken.amount)
    if taken.amount == 0 or (taken.tendered is not None and taken.tendered < taken.amount):
        raise AmountOdd(amount=taken.tendered or 0)
    return {
        "id": new_id(),
        "certification": certification,
        "kind": PaymentKind.PAID.value,
        "method": taken.method.value,
        "amount": taken.amount,
        "tendered": taken.tendered,
        "receipt_series": checked_text("receipt_series", taken.receipt_series, 30),
        "receipt_number": checked_text("receipt_number", taken.receipt_number, 30),
        "at": desk.now().isoformat(),
        "counter": desk.counter.id if desk.counter else None,
        "sealed_for": certification,
    }


def pay(desk: Desk, certification: str, money: tuple[Taken, ...], request_id: str) -> Visit:
    """Money taken before handover. Raises VisitUnknown, MoreThanOwed, AmountOdd."""
    desk.require(Act.MONEY)
    with desk.change(request_id) as change:
        if not change.done_before():
            visit = _found(change, certification)
            total = sum(taken.amount for taken in money)
            if visit.paid + total > visit.asked:
                raise MoreThanOwed(amount=total, due=visit.asked - visit.paid)
            payments = [payment_row(desk, certification, taken) for taken in money]
            change.record("certification.paid", certification, {"payments": payments})
    return _read(desk, certification)


def give_back(desk: Desk, request: GiveBack) -> Visit:
    """Give money back for what was refused, or strike out an entry of money made by mistake.

    Raises VisitUnknown, ReasonMissing, PaymentUnknown, PaymentVoided, RefundTooMuch, AmountOdd.
    """
    desk.require(Act.REFUND)
    reason = required_reason(request.reason, 500)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            visit = _found(change, request.certification)
            payment = _standing(visit, request.payment)
            if request.void:
                kind, amount = PaymentKind.VOID, payment.amount
            else:
                kind, amount = PaymentKind.REFUND, _refundable(visit, payment, request.amount)
            row = {
                "id": new_id(),
                "certification": visit.id,
                "kind": kind.value,
                "method": payment.method.value,
                "amount": amount,
                "at": desk.now().isoformat(),
                "counter": desk.counter.id if desk.counter else None,
                "refers_to": payment.id,
                "reason": personal(visit.id, reason),
                "sealed_for": visit.id,
            }
            event = "payment_voided" if request.void else "refunded"
            change.record(f"certification.{event}", visit.id, {"payments": [row]})
    return _read(desk, request.certification)


def note_receipts(desk: Desk, request: NoteReceipts) -> int:
    """Fill in e-receipt numbers of many payments in one batch; returns how many.

    All or nothing. Raises ReceiptIncomplete, PaymentUnknown.
    """
    desk.require(Act.MONEY)
    receipts: list[list[str]] = []
    for payment, given_series, given_number in request.receipts[:_MOST_RECEIPTS]:
        series = checked_text("receipt_series", given_series, 30)
        number = checked_text("receipt_number", given_number, 30)
        if series is None or number is None:
            raise ReceiptIncomplete()
        receipts.append([payment, series, number])
    if not receipts:
        raise ReceiptIncomplete()
    with desk.change(request.request_id) as change:
        if not change.done_before():
            for payment, _, _ in receipts:
                if not rows.is_paid(change.db, payment):
                    raise PaymentUnknown()
            change.record("certification.receipts_noted", new_id(), {"receipts": receipts})
    return len(receipts)


def personal(owner: str, text: str | None) -> Personal | None:
    """A free text of the visit, sealed with it."""
    return Personal(owner, text) if text else None


def _standing(visit: Visit, payment_id: str) -> Payment:
    voided = {p.refers_to for p in visit.payments if p.kind is PaymentKind.VOID}
    found = next((p for p in visit.payments if p.id == payment_id), None)
    if found is None or found.kind is PaymentKind.VOID:
        raise PaymentUnknown()
    if payment_id in voided:
        raise PaymentVoided()
    return found


def _refundable(visit: Visit, payment: Payment, asked: int | None) -> int:
    if payment.kind is not PaymentKind.PAID:
        raise PaymentUnknown()
    own = tuple(p for p in visit.payments if p.id == payment.id or p.refers_to == payment.id)
    left = paid_of(own)
    amount = left if asked is None else asked
    check_amount(amount)
    if amount > left or amount == 0:
        raise RefundTooMuch(amount=amount, left=left)
    return amount


def _found(change: Change, certification: str) -> Visit:
    visit = rows.find_visit(change.db, certification)
    if visit is None:
        raise VisitUnknown()
    return visit


def _read(desk: Desk, certification: str) -> Visit:
    visit = rows.find_visit(desk.store.db, certification)
    if visit is None:
        raise VisitUnknown()
    return visit
