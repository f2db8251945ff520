"""Paid, originals back, handed over; and the money of a visit put right afterwards."""

from typing import Any

from urbgov_desk.domain.certification import AttestationForm
from urbgov_desk.domain.certification_visit import LineState, Visit
from urbgov_desk.domain.certifying import GiveBack, HandOver, NoteReceipts, Taken
from urbgov_desk.domain.dossier import Payment, PaymentKind
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import CERTIFYING_FIELD, Act
from urbgov_desk.domain.share import shared_now, taken_out
from urbgov_desk.domain.text import checked_text
from urbgov_desk.domain.till import MoneySource
from urbgov_desk.services.certification.sealing import require_sealed
from urbgov_desk.services.certification.signing import VisitUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.money import MoreThanOwed, ReceiptAlreadyNoted, ReceiptIncomplete
from urbgov_desk.services.money_back import (
    PaymentUnknown,
    refundable,
    require_unrefunded,
    standing,
)
from urbgov_desk.services.reckoning import AmountOdd, check_amount
from urbgov_desk.services.settlement import MoneyStillDue
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import certification as rows
from urbgov_desk.store import till
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal

MOST_RECEIPTS = 2000


class OriginalsNotBack(Told):
    """Handing over confirms that the originals went back: the worst accident is mixing them up."""


class NothingSigned(Told):
    """Nothing of this visit is signed, so there is nothing to hand over. Values: bundle."""


class HandedOverAlready(Told):
    """The visit was handed over. Values: bundle, at."""


class AttestationMissing(Told):
    """The desk prints attestations, and this number's was never printed. Values: bundle, number."""


class FeeStillAsked(Told):
    """A fee is given back only as far as it is asked no more. Values: over."""


class TooManyReceipts(Told):
    """More receipts than one batch can carry. Values: count, limit."""


class ReceiptGivenTwice(Told):
    """One entry of money stands twice in a list of receipts. Values: series, number."""


def hand_over(desk: Desk, request: HandOver) -> Visit:
    """Take the money, give back the originals, hand over what was signed.

    Lines still waiting stay in the pile and are handed over later. Raises VisitUnknown,
    NothingSigned, HandedOverAlready, SealMissing, AttestationMissing, OriginalsNotBack,
    MoneyStillDue, MoreThanOwed, AmountOdd.
    """
    desk.require(Act.CERTIFY_RETURN)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            visit = _found(change, request.certification)
            if all(line.state is not LineState.SIGNED for line in visit.lines):
                raise NothingSigned(bundle=visit.code)
            still_open = visit.open_entries or visit.open_lines
            if not still_open and visit.handed_over_at is not None:
                raise HandedOverAlready(bundle=visit.code, at=visit.handed_over_at)
            require_sealed(desk, visit)
            _require_printed(desk, visit)
            if not request.originals_back:
                raise OriginalsNotBack()
            _require_settled(visit, request.money)
            data: dict[str, Any] = {
                "payments": _payments(desk, change, visit.id, request.money),
                "entries": [entry.id for entry in visit.open_entries],
                "lines": [line.position for line in visit.open_lines],
                "collector": personal(visit.id, checked_text("collector", request.collector, 250)),
            }
            change.record("certification.handed_over", visit.id, data)
    return _read(desk, request.certification)


def _require_printed(desk: Desk, visit: Visit) -> None:
    """Only the rubber stamp inks at handover by itself; a desk that prints has printed before."""
    if desk.settings()[Setting.ATTESTATION] == AttestationForm.RUBBER_STAMP:
        return
    missing = next((e for e in visit.open_entries if e.inked_at is None), None)
    if missing is not None:
        raise AttestationMissing(bundle=visit.code, number=missing.words)


def _require_settled(visit: Visit, money: tuple[Taken, ...]) -> None:
    """All that is asked for signed lines is paid, and no more than is asked.

    What was paid before a line was refused or annulled is given back by an act of its own.
    """
    due = visit.due_now
    total = sum(taken.amount for taken in money)
    if total < due:
        raise MoneyStillDue(amount=due - total)
    if total and visit.paid + total > visit.asked:
        raise MoreThanOwed(amount=total, due=max(visit.asked - visit.paid, 0))


def _payments(
    desk: Desk, change: Change, certification: str, money: tuple[Taken, ...]
) -> list[dict[str, Any]]:
    """Entries of money taken, each with what it is for at this moment. Raises AmountOdd."""
    owed = till.owed_now(change.db, certification)
    entries = till.find_money(change.db, MoneySource.CERTIFICATION, certification)
    before = [share for entry in entries for share in entry.shares]
    found = []
    for taken in money:
        row = payment_row(desk, certification, taken)
        shares = shared_now(owed, before, taken.amount)
        found.append({**row, "shares": till.shares_json(shares)})
        before += shares
    return found


def payment_row(desk: Desk, certification: str, taken: Taken) -> dict[str, Any]:
    """Money taken, as the record keeps it. Raises AmountOdd."""
    check_amount(taken.amount)
    check_amount(taken.tendered)
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
    """Money taken before handover, or owed again after it. Raises as `hand_over` does of money."""
    desk.require(Act.MONEY, field=CERTIFYING_FIELD)
    with desk.change(request_id) as change:
        if not change.done_before():
            visit = _found(change, certification)
            total = sum(taken.amount for taken in money)
            if visit.paid + total > visit.asked:
                raise MoreThanOwed(amount=total, due=max(visit.asked - visit.paid, 0))
            payments = _payments(desk, change, certification, money)
            change.record("certification.paid", certification, {"payments": payments})
    return _read(desk, certification)


def give_back(desk: Desk, request: GiveBack) -> Visit:
    """Give money back that is asked no more, or strike out an entry of money made by mistake.

    A fee for what was done is not given back: only what was refused, taken back, annulled or put
    right downwards since it was paid. An entry struck out on its day never was; on a later day it
    stays in that day's ledger and is taken out of this one's, so no month that is over changes.
    Raises VisitUnknown, ReasonMissing, PaymentUnknown, PaymentVoided, PaymentRefunded,
    FeeStillAsked, RefundTooMuch, AmountOdd.
    """
    desk.require(Act.REFUND, field=CERTIFYING_FIELD)
    reason = required_reason(request.reason, 500)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            visit = _found(change, request.certification)
            payment = standing(visit.payments, request.payment)
            row = {
                "id": new_id(),
                "certification": visit.id,
                "method": payment.method.value,
                "at": desk.now().isoformat(),
                "counter": desk.counter.id if desk.counter else None,
                "refers_to": payment.id,
                "reason": personal(visit.id, reason),
                "sealed_for": visit.id,
            }
            if request.void:
                row |= _struck_out(desk, change, visit, payment)
            else:
                row |= _refund(change, visit, payment, request.amount)
            event = "payment_voided" if request.void else "refunded"
            change.record(f"certification.{event}", visit.id, {"payments": [row]})
    return _read(desk, request.certification)


def _struck_out(desk: Desk, change: Change, visit: Visit, payment: Payment) -> dict[str, Any]:
    require_unrefunded(visit.payments, payment)
    entries = till.find_money(change.db, MoneySource.CERTIFICATION, visit.id)
    row: dict[str, Any] = {"kind": PaymentKind.VOID.value, "amount": payment.amount}
    if payment.at.date() != desk.now().date():
        entry = next(each for each in entries if each.id == payment.id)
        row["shares"] = till.shares_json(taken_out(entry.shares))
    return row


def _refund(change: Change, visit: Visit, payment: Payment, asked: int | None) -> dict[str, Any]:
    over = visit.paid - visit.asked
    amount = refundable(visit.payments, payment, asked)
    if asked is None:
        amount = min(amount, max(over, 0))
    if amount > over or amount == 0:
        raise FeeStillAsked(over=max(over, 0))
    entries = till.find_money(change.db, MoneySource.CERTIFICATION, visit.id)
    before = [share for entry in entries for share in entry.shares]
    shares = shared_now(till.owed_now(change.db, visit.id), before, -amount)
    return {
        "kind": PaymentKind.REFUND.value,
        "amount": amount,
        "shares": till.shares_json(shares),
    }


def note_receipts(desk: Desk, request: NoteReceipts) -> int:
    """Fill in e-receipt numbers of many payments in one batch; returns how many.

    All or nothing; another number than the one noted only with a reason. Raises ReceiptIncomplete,
    TooManyReceipts, ReceiptGivenTwice, PaymentUnknown, ReceiptAlreadyNoted.
    """
    desk.require(Act.MONEY, field=CERTIFYING_FIELD)
    if len(request.receipts) > MOST_RECEIPTS:
        raise TooManyReceipts(count=len(request.receipts), limit=MOST_RECEIPTS)
    reason = checked_text("reason", request.reason, 300)
    receipts: list[list[str]] = []
    seen: set[str] = set()
    for payment, given_series, given_number in request.receipts:
        series = checked_text("receipt_series", given_series, 30)
        number = checked_text("receipt_number", given_number, 30)
        if series is None or number is None:
            raise ReceiptIncomplete()
        if payment in seen:
            raise ReceiptGivenTwice(series=series, number=number)
        seen.add(payment)
        receipts.append([payment, series, number])
    if not receipts:
        raise ReceiptIncomplete()
    with desk.change(request.request_id) as change:
        if not change.done_before():
            for payment, _, _ in receipts:
                noted = till.receipt_of(change.db, payment)
                if noted is None:
                    raise PaymentUnknown()
                if noted[1] and not reason:
                    raise ReceiptAlreadyNoted(series=noted[0], number=noted[1])
            subject = new_id()
            data: dict[str, Any] = {"receipts": receipts}
            if reason:
                data["reason"] = reason
            change.record("certification.receipts_noted", subject, data)
    return len(receipts)


def personal(owner: str, text: str | None) -> Personal | None:
    """A free text of the visit, sealed with it."""
    return Personal(owner, text) if text else None


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
