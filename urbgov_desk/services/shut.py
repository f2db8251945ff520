"""After a restore: each series stays shut until its last number on paper is confirmed."""

from dataclasses import dataclass
from datetime import date, timedelta

from urbgov_desk.domain import series as names
from urbgov_desk.domain.certification_book import BookHolder
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services.certification import book as books
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import certification_book, shut_series
from urbgov_desk.store import series as rows
from urbgov_desk.store.series import SeriesLine
from urbgov_desk.store.shut_series import Restoration

_MOST_LOST = 2000
# How far back codes numbered by the day are asked for: longer no backup was missing.
_MOST_DAYS = timedelta(days=62)


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
        for (kind, scope, period), last in _known(desk, restored).items()
        if shut_series.is_shut(db, own, kind, scope=scope, period=period)
    ]
    return tuple(sorted(found, key=lambda s: (not s.book, s.kind, s.scope, s.period)))


def _known(desk: Desk, restored: Restoration) -> dict[tuple[str, str, str], int]:
    """The series that may have gone on in the acts that are lost, also those nobody has used yet.

    Lost is what came after the last act of the backup. So they are those of the years from then to
    the restore, of its day, of each day between by which codes are numbered, and what of earlier
    years is not closed.
    """
    db, own, today = desk.store.db, desk.store.info.desk, desk.now().date()
    last, at = _day(restored.last_at or restored.at), _day(restored.at)
    day = shut_series.spelt(restored.at, "yymmdd")
    lines = [line for year in range(last.year, at.year + 1) for line in rows.list_series(db, year)]
    lines += [line for line in rows.list_series(db, last.year - 1) if not _is_closed(desk, line)]
    lines += rows.list_series_of(db, at.isoformat()) + rows.list_series_of(db, day)
    known = {(line.kind, line.scope, line.period): line.last for line in lines}
    prefix = desk.office().code_prefix
    unused = [("courier", own, str(at.year))]
    unused += [(kind, own, at.isoformat()) for kind in ("bundle", "office_slip")]
    fields = {line.field for line in desk.law.procedures(today)}
    for year in map(str, range(last.year, at.year + 1)):
        unused += [(form.symbol or form.kind, "", year) for form in desk.law.forms(today)]
        unused += [("tracking", field, year) for field in fields]
        unused += [] if prefix else [("dossier", own, year)]
    if prefix:
        first = max(last, at - _MOST_DAYS)
        days = [first + timedelta(days=n) for n in range((at - first).days + 1)]
        unused += [("dossier", prefix, f"{each:%y%m%d}") for each in days]
    for each in unused:
        known.setdefault(each, rows.last_of(db, *each))
    return known


def _day(moment: str) -> date:
    return date.fromisoformat(moment[:10])


def _is_closed(desk: Desk, line: SeriesLine) -> bool:
    book = names.book_of(line.kind)
    if book is None:
        return False
    found = certification_book.find_book(desk.store.db, book, int(line.period))
    return found is not None and found.closed_at is not None


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
                request_id=f"{request_id}/{each.kind}/{each.scope}/{each.period}",
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
