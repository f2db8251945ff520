"""Closing the day: its totals, what is open, and the signed head of the record, on one sheet."""

from dataclasses import asdict, replace
from typing import Any

from urbgov_desk.domain.closing import CloseDay, ClosedDay, DayTotals, LeftOpen
from urbgov_desk.domain.day import DayGroup, DaySheet
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import backup, closing_sheet, paper
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till import day, ledger
from urbgov_desk.store import chain_head
from urbgov_desk.store import closing as rows
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal

# Kept as long as the registers whose wholeness it proves.
_RETENTION = "one_stop.register"


_UNSETTLED = (DayGroup.WITHOUT_INK, DayGroup.UNSEALED, DayGroup.NOT_HANDED_OVER)
_MOST_NAMED = 6


class NumbersUnsettled(Told):
    """Numbers are listed and settled before the day closes, or it is said why they are left.

    Values: count, numbers.
    """


class DayClosedAlready(Told):
    """The day was closed and nothing was recorded since. Values: day, at."""


def close_day(desk: Desk, request: CloseDay) -> ClosedDay:
    """Sign where the record stands and print it with the day's totals; may be done again later.

    The head covers everything before this act; the act itself carries the head, so the next one
    covers it in turn. Raises DayClosedAlready, NumbersUnsettled.
    """
    desk.require(Act.CLOSE_DAY)
    reason = checked_text("reason", request.reason, 300) or ""
    at = desk.now()
    desk = replace(desk, clock=lambda: at)  # midnight in between would take figures of two days
    with desk.change(request.request_id) as change:
        if done := change.done_before():
            found = rows.find_closed(change.db, done.subject)
            assert found is not None
            return found
        last = rows.last_closed(change.db)
        if last and last.on == at.date() and not rows.is_anything_new(change.db, last):
            raise DayClosedAlready(day=last.on, at=last.at)
        now = day.sheet(desk)
        left = _left_open(now, reason)
        totals = _total(desk, now)
        counts = chain_head.count(change.db, at)
        head = chain_head.sign(change.db, at, counts)
        closing = new_id()
        public_key = list(chain_head.public_keys(change.db).values())[-1]
        made = paper.make(
            desk,
            change,
            closing_sheet.sheet(
                desk,
                totals,
                head,
                counts,
                public_key=public_key,
                times=rows.count_closings(change.db, at.date()) + 1,
                backups=backup.state(desk),
                left=left,
            ),
            dossier=None,
            # As the other reports: by it whoever finds the sheet unprinted knows which one it is.
            subject=f"khoa-ngay-{at:%Y%m%d-%H%M}",
            sealed_for=closing,
            retention=_RETENTION,
        )
        data: dict[str, Any] = {
            "day": at.date().isoformat(),
            "head": head.text,
            "counts": counts.as_json(),
            "totals": _as_json(totals),
            "issued": [made.row],
        }
        if left.numbers:
            data["left_open"] = {
                "numbers": [[group.value, number] for group, number in left.numbers],
                "reason": Personal(closing, left.reason),
            }
        change.record("day.closed", closing, data)
        paper.queue(desk, change, [made])
        closed = rows.find_closed(change.db, closing)
        assert closed is not None
    return closed


def total(desk: Desk) -> DayTotals:
    """What today came to up to now, and what is open."""
    return _total(desk, day.sheet(desk))


def _left_open(now: DaySheet, reason: str) -> LeftOpen:
    """What stays unsettled over night. Raises NumbersUnsettled where nothing says why."""
    items = [item for item in now.items if item.group in _UNSETTLED]
    if items and not reason:
        named = "; ".join(item.title for item in items[:_MOST_NAMED])
        more = "…" if len(items) > _MOST_NAMED else ""
        raise NumbersUnsettled(count=len(items), numbers=f"{named}{more}")
    return LeftOpen(numbers=tuple((item.group, item.title) for item in items), reason=reason)


def _total(desk: Desk, now: DaySheet) -> DayTotals:
    db, today = desk.store.db, desk.now().date()
    return DayTotals(
        on=today,
        received=rows.count_received(db, today),
        returned=rows.count_returned(db, today),
        certified=rows.certified_of(db, today),
        annulled=rows.count_annulled(db, today),
        money=ledger.read(desk, today, today).sums,
        till=now.till.expected,
        open={group: len(now.of(group)) for group in DayGroup},
    )


def last_closed(desk: Desk) -> ClosedDay | None:
    """The newest closing of a day; None before the first."""
    return rows.last_closed(desk.store.db)


def _as_json(totals: DayTotals) -> dict[str, Any]:
    return {
        "received": totals.received,
        "returned": totals.returned,
        "certified": [[c.kind.value, c.entries, c.copies, c.fee] for c in totals.certified],
        "annulled": totals.annulled,
        "money": asdict(totals.money),
        "till": totals.till,
        "open": {group.value: count for group, count in totals.open.items()},
    }
