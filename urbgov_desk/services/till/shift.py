"""The till handed over: expected against counted, confirmed by both officers."""

from datetime import date

from urbgov_desk.domain.office import SignIn
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.domain.till import Shift, TillNow
from urbgov_desk.domain.till_act import HandOverShift
from urbgov_desk.services import officer
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.reckoning import check_amount
from urbgov_desk.services.till.ledger import span
from urbgov_desk.store import till as rows
from urbgov_desk.store.engine import Database
from urbgov_desk.store.identifier import new_id


class ShiftDifferenceUnexplained(Told):
    """Counted is not what was expected, and nothing says why. Values: expected, counted."""


class ShiftToOneself(Told):
    """The till is taken over by another officer, who confirms by their own PIN."""


class ShiftStaysOdd(Told):
    """More would stay in the till than was counted. Values: counted."""


def till_now(desk: Desk) -> TillNow:
    """What must lie in the till at this moment."""
    desk.require(Act.READ_MONEY)
    return _till(desk.store.db)


def _till(db: Database) -> TillNow:
    last = rows.last_shift(db)
    cash = rows.cash_since(db, last.at if last else None, last.id if last else None)
    by_officer: dict[str, int] = {}
    for who, taken, amount in cash:
        by_officer[who] = by_officer.get(who, 0) + (amount if taken else -amount)
    return TillNow(
        since=last.at if last else None,
        stayed=last.stays if last else 0,
        taken=sum(amount for _who, taken, amount in cash if taken),
        given_back=sum(amount for _who, taken, amount in cash if not taken),
        by_officer=tuple(sorted(by_officer.items())),
    )


def hand_over(desk: Desk, request: HandOverShift) -> Shift:
    """Hand the till over: counted by the officer at the desk, confirmed by the other's PIN.

    `stays` of the counted cash remains in the till for the next shift, all of it by itself; the
    rest leaves with who takes over. Raises AmountOdd, ShiftToOneself, ShiftDifferenceUnexplained,
    ShiftStaysOdd, WrongPin, TooManyTries, OfficerNotActive.
    """
    giver = desk.require(Act.SHIFT)
    if done := desk.store.done(request.request_id):
        return _found(desk, done.subject)
    check_amount(request.counted)
    check_amount(request.stays)
    if request.to_officer == giver.id:
        raise ShiftToOneself()
    stays = request.counted if request.stays is None else request.stays
    if stays > request.counted:
        raise ShiftStaysOdd(counted=request.counted)
    note = checked_text("note", request.note, 500) or ""
    _refuse_unexplained(_till(desk.store.db), request.counted, note)
    officer.sign_in(desk, SignIn(officer_id=request.to_officer, pin=request.to_pin))
    with desk.change(request.request_id) as change:
        till = _till(change.db)
        _refuse_unexplained(till, request.counted, note)
        shift = {
            "counter": desk.counter.id if desk.counter else None,
            "from_officer": giver.id,
            "to_officer": request.to_officer,
            "since": till.since.isoformat() if till.since else None,
            "at": desk.now().isoformat(),
            "expected": till.expected,
            "counted": request.counted,
            "stays": stays,
            "note": note,
        }
        made = new_id()
        change.record("shift.handed_over", made, {"shift": shift})
    return _found(desk, made)


def _refuse_unexplained(till: TillNow, counted: int, note: str) -> None:
    if counted != till.expected and not note:
        raise ShiftDifferenceUnexplained(expected=till.expected, counted=counted)


def list_shifts(desk: Desk, first: date, last: date) -> tuple[Shift, ...]:
    """Handovers of a stretch of days, the newest first. Raises PeriodOdd."""
    desk.require(Act.READ_MONEY)
    return tuple(rows.list_shifts(desk.store.db, *span(first, last)))


def _found(desk: Desk, shift: str) -> Shift:
    found = rows.find_shift(desk.store.db, shift)
    assert found is not None
    return found
