"""The ledger (sổ quỹ): what was taken, by day, officer and kind; and what the Treasury gets."""

from datetime import date, datetime, time, timedelta

from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.domain.till import Ledger, MonthDue, make_ledger
from urbgov_desk.domain.till_act import NotePaidIn, StrikePaidIn
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.reckoning import AmountOdd, check_amount
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import till as rows
from urbgov_desk.store.identifier import new_id

_DUE_DAY = "treasury.due_day"


class MonthOdd(Told):
    """No month is meant by this, or one that has not begun. Values: month."""


class PeriodOdd(Told):
    """A period ends before it begins. Values: first, last."""


class TreasuryDocumentMissing(Told):
    """Money paid in at the Treasury names the paper it gave."""


class PaidInOdd(Told):
    """More would be paid in than was taken in the month, or on a day before it. Values: left."""


class PaidInUnknown(Told):
    """Nothing of this kind was noted, or it is struck out already."""


def read(desk: Desk, first: date, last: date) -> Ledger:
    """The ledger of a stretch of days, both included. Raises PeriodOdd."""
    desk.require(Act.READ_MONEY)
    begin, end = span(first, last)
    return make_ledger(first, last, rows.list_money(desk.store.db, begin, end))


def span(first: date, last: date) -> tuple[datetime, datetime]:
    """The moments a stretch of days begins and is over. Raises PeriodOdd."""
    if last < first:
        raise PeriodOdd(first=first, last=last)
    midnight = time(0, 0, tzinfo=HANOI)
    return datetime.combine(first, midnight), datetime.combine(last + timedelta(days=1), midnight)


def month_days(month: str) -> tuple[date, date]:
    """The first and the last day of a month written `2026-11`. Raises MonthOdd."""
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError:
        raise MonthOdd(month=month[:20]) from None
    return first, _next_month(first) - timedelta(days=1)


def _next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def month_due(desk: Desk, month: str) -> MonthDue:
    """Fees of a month and what of them was paid in (Điều 5 TT 226/2016/TT-BTC).

    Raises MonthOdd.
    """
    desk.require(Act.READ_MONEY)
    first, last = month_days(month)
    following = _next_month(first)
    by = desk.law.parameter(_DUE_DAY, following)
    return MonthDue(
        month=month,
        fee=read(desk, first, last).sums.fee,
        paid_in=tuple(rows.list_paid_in(desk.store.db, month)),
        due_on=following.replace(day=int(by.value)),
        source=by.source,
    )


def note_paid_in(desk: Desk, request: NotePaidIn) -> MonthDue:
    """Note money of a month paid in at the Treasury.

    Raises MonthOdd, AmountOdd, TreasuryDocumentMissing, PaidInOdd.
    """
    desk.require(Act.MONEY)
    first, _last = month_days(request.month)
    check_amount(request.amount)
    if request.amount == 0:
        raise AmountOdd(amount=0)
    document = checked_text("document", request.document, 200)
    if document is None:
        raise TreasuryDocumentMissing()
    with desk.change(request.request_id) as change:
        if not change.done_before():
            due = month_due(desk, request.month)
            if request.amount > due.left or not first <= request.on <= desk.now().date():
                raise PaidInOdd(left=max(due.left, 0))
            data = {
                "treasury": {
                    "month": request.month,
                    "on_day": request.on.isoformat(),
                    "amount": request.amount,
                    "document": document,
                }
            }
            change.record("treasury.paid_in", new_id(), data)
    return month_due(desk, request.month)


def strike_paid_in(desk: Desk, request: StrikePaidIn) -> MonthDue:
    """Strike out what was noted as paid in by mistake. Raises PaidInUnknown, ReasonMissing."""
    desk.require(Act.MONEY)
    reason = required_reason(request.reason, 300)
    with desk.change(request.request_id) as change:
        found = rows.find_paid_in(change.db, request.paid_in)
        if not change.done_before():
            if found is None or found.struck_out:
                raise PaidInUnknown()
            change.record("treasury.payment_struck_out", found.id, {"reason": reason})
    if found is None:
        raise PaidInUnknown()
    return month_due(desk, found.month)
