"""After a restore: each series stays shut until its last number on paper is confirmed."""

from dataclasses import dataclass

from urbgov_desk.domain import series as names
from urbgov_desk.domain.certification_book import BookHolder
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services.certification import book as books
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import certification_book, shut_series
from urbgov_desk.store import series as rows

_MOST_LOST = 2000


class LastNumberBehind(Told):
    """The number said to be last on paper is lower than the store's own. Values: last."""


class LastNumberFarAhead(Told):
    """More numbers would be lost than a desk gives between two backups. Values: last."""


class SeriesNotShut(Told):
    """The series is open."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShutSeries:
    """A series that waits for its last number on paper; `last` is the last the store knows."""

    kind: str
    scope: str
    period: str
    last: int
    book: bool


def list_shut(desk: Desk) -> tuple[ShutSeries, ...]:
    """What is still to be confirmed, the books first; nothing for a store never restored."""
    db, own = desk.store.db, desk.store.info.desk
    restored = shut_series.newest_restoration(db, own)
    if restored is None:
        return ()
    found = [
        ShutSeries(
            kind=kind,
            scope=scope,
            period=period,
            last=last,
            book=names.book_of(kind) is not None,
        )
        for (kind, scope, period), last in _known(desk, restored.at).items()
        if shut_series.is_shut(db, own, kind, scope=scope, period=period)
    ]
    return tuple(sorted(found, key=lambda s: (not s.book, s.kind, s.scope, s.period)))


def _known(desk: Desk, at: str) -> dict[tuple[str, str, str], int]:
    """The series of the year and the day of the restore, also those nobody has used yet.

    One of them may have begun in the acts that are lost.
    """
    db, own, year = desk.store.db, desk.store.info.desk, at[:4]
    day = shut_series.spelt(at, "yymmdd")
    lines = rows.list_series(db, int(year))
    lines += rows.list_series_of(db, at[:10]) + rows.list_series_of(db, day)
    known = {(line.kind, line.scope, line.period): line.last for line in lines}
    today = desk.now().date()
    unused = [(form.symbol or form.kind, "", year) for form in desk.law.forms(today)]
    unused += [("courier", own, year), ("bundle", own, at[:10]), ("office_slip", own, at[:10])]
    prefix = desk.office().code_prefix
    unused.append(("dossier", prefix, day) if prefix else ("dossier", own, year))
    fields = {line.field for line in desk.law.procedures(today)}
    unused += [("tracking", field, year) for field in fields]
    for each in unused:
        known.setdefault(each, 0)
    return known


def confirm_rest(desk: Desk, request_id: str) -> None:
    """Every series that is no book goes on as the store knows it: nothing of them was lost.

    Raises NotAllowed.
    """
    for each in list_shut(desk):
        if not each.book:
            confirm(
                desk,
                kind=each.kind,
                scope=each.scope,
                period=each.period,
                last=each.last,
                request_id=f"{request_id}/{each.kind}/{each.scope}",
            )


def confirm(desk: Desk, *, kind: str, scope: str, period: str, last: int, request_id: str) -> None:
    """The last number that stands on paper: the series goes on after it.

    Numbers between the store's last and this one belong to acts that are lost; they are never given
    again. A certification book with such numbers goes to paper, and they are entered line by line
    before it is taken back. Raises SeriesNotShut, LastNumberBehind, LastNumberFarAhead, NotAllowed.
    """
    desk.require(Act.OPEN_BOOK)
    own = desk.store.info.desk
    with desk.change(request_id) as change:
        if change.done_before():
            return
        restored = shut_series.newest_restoration(change.db, own)
        if restored is None or not shut_series.is_shut(
            change.db, own, kind, scope=scope, period=period
        ):
            raise SeriesNotShut()
        known = rows.last_of(change.db, kind, scope, period)
        if last < known:
            raise LastNumberBehind(last=known)
        if last - max(known, _first(desk, kind, scope) - 1) > _MOST_LOST:
            raise LastNumberFarAhead(last=known)
        book = names.book_of(kind)
        to_paper = None
        if book is not None and last > known:
            found = certification_book.find_book(change.db, book, int(period))
            if found is None:
                raise books.BookNotOpened(book=book, year=period)
            if found.holder is BookHolder.DESK and found.closed_at is None:
                to_paper = {"kind": book.value, "year": int(period)}
        elif last > known:
            first = _first(desk, kind, scope)
            change.take_until(kind, scope=scope, period=period, first=first, last=last)
        confirmed = {
            "epoch": restored.epoch,
            "kind": kind,
            "scope": scope,
            "period": period,
            "last": last,
        }
        data = {"confirmed": confirmed, "known": known, "book": to_paper}
        change.record("series.confirmed", f"{kind}/{scope}/{period}", data)


def _first(desk: Desk, kind: str, scope: str) -> int:
    """The number a series begins with: the unit's own block for official codes."""
    office = desk.office()
    official = kind == "dossier" and scope == (office.code_prefix or "")
    return office.code_block_start if official else 1
