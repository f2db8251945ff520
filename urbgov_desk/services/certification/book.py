"""The statutory books: opened, bound in volumes, passed to paper and back, closed for the year."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from urbgov_desk.domain.book_act import CloseYear, OpenBook, OpenVolume, PassToPaper
from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import book_moment as moments
from urbgov_desk.store import book_page as pages
from urbgov_desk.store import certification_book as rows
from urbgov_desk.store.change import Change
from urbgov_desk.store.engine import Database
from urbgov_desk.store.seal import Personal

_JUMP = "certification.clock_jump_days"
MOST_VOLUMES = 999


class BookNotOpened(Told):
    """No book is open for this year: it is opened at its first number. Values: book, year."""


class BookAlreadyOpen(Told):
    """The book of this year is open already. Values: book, year."""


class BookOpeningOdd(Told):
    """A volume or a last number that cannot be, or no word of what the book continues."""


class BookYearOdd(Told):
    """A book is opened for this year, or for the one that begins. Values: year."""


class BookOnPaper(Told):
    """The book goes on by hand; it must come back first. Values: book, last."""


class BookNotOnPaper(Told):
    """The book is at the desk. Values: book."""


class BookClosed(Told):
    """The year's book was closed; it takes no new number. Values: book, year."""


class OutsideYearClosed(Told):
    """Signed outside in a year whose book takes no more numbers here. Values: book, year."""


class YearNotOver(Told):
    """A year's book is closed on its last day or after. Values: year."""


class MomentUncertain(Told):
    """The clock is days away from the desk's last act; is it right? Values: last_at, now."""


class NewYearNumber(MomentUncertain):
    """The first number of a new year's book; is the clock right? Values: book, year, now."""


class BookUnsettled(Told):
    """Numbers of this book are without handover; they are settled before it closes.

    Values: count, first.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """A year's totals: lines, those annulled, copies, đồng, and lines by kind."""

    entries: int
    annulled: int
    copies: int
    fee: int
    first: int
    last: int
    by_kind: dict[str, int]


def open_book(desk: Desk, request: OpenBook) -> Book:
    """Open a book at the next number of the paper book it continues, or a new year from 01.

    Numbers run without a break to the end of the year (Điều 13 NĐ 23/2015). Raises
    BookAlreadyOpen, BookOpeningOdd, BookYearOdd.
    """
    desk.require(Act.OPEN_BOOK)
    if desk.store.done(request.request_id):
        return find(desk.store.db, request.book, request.year)
    today = desk.now().date()
    if request.year not in (today.year, today.year + 1) or (
        request.year > today.year and today.month < 12
    ):
        raise BookYearOdd(year=str(request.year))
    decision = checked_text("decision", request.decision, 500) or ""
    if not 1 <= request.volume <= MOST_VOLUMES or not 0 <= request.last_number <= 999_999:
        raise BookOpeningOdd()
    if request.last_number and not decision:
        raise BookOpeningOdd()
    on = max(today, date(request.year, 1, 1))
    with desk.change(request.request_id) as change:
        if rows.find_book(change.db, request.book, request.year) is not None:
            raise BookAlreadyOpen(book=request.book, year=str(request.year))
        book = {
            "kind": request.book.value,
            "year": request.year,
            "symbol": desk.law.book(request.book, on).symbol,
            "holder": BookHolder.DESK.value,
            "opening": request.last_number + 1,
            "decision": decision,
            "opened_at": desk.now().isoformat(),
        }
        volume = {
            "kind": request.book.value,
            "year": request.year,
            "volume": request.volume,
            "first_number": request.last_number + 1,
            "opened_on": on.isoformat(),
        }
        data = {"book": book, "volume": volume}
        change.record("book.opened", subject(request.book, request.year), data)
    return find(desk.store.db, request.book, request.year)


def subject(book: BookKind, year: int) -> str:
    """What the record knows a book by."""
    return f"book.{book.value}.{year}"


def find(db: Database, book: BookKind, year: int) -> Book:
    """A book in a year. Raises BookNotOpened."""
    found = rows.find_book(db, book, year)
    if found is None:
        raise BookNotOpened(book=book, year=str(year))
    return found


def list_books(desk: Desk, year: int | None = None) -> tuple[Book, ...]:
    """The books of a year, or of all years."""
    desk.require(Act.READ_BOOKS)
    return tuple(rows.list_books(desk.store.db, year))


def writable(
    desk: Desk,
    change: Change,
    kind: BookKind,
    *,
    confirmed: bool,
    outside_at: datetime | None = None,
) -> Book:
    """The book of this year, if the desk may take its next number now.

    What was signed outside the office before New Year (`outside_at`) stands in the book of that
    year while it is open: its attestation bears that day (Điều 13 NĐ 23). Raises BookNotOpened
    (also on 1 January: the new year is opened by an act of its own), BookClosed, BookOnPaper,
    OutsideYearClosed, SeriesShut after a restore, and until the clock was confirmed NewYearNumber
    and MomentUncertain.
    """
    year = desk.now().year
    if outside_at is not None and in_hanoi(outside_at).year < year:
        year = in_hanoi(outside_at).year
        old = rows.find_book(change.db, kind, year)
        if old is None or old.closed_at is not None:
            raise OutsideYearClosed(book=kind, year=str(year))
    book = find(change.db, kind, year)
    change.refuse_shut(kind.series, period=str(book.year))
    _require_at_the_desk(book)
    if not confirmed:
        _ask_moment(desk, change.db, book)
    return book


def _ask_moment(desk: Desk, db: Database, book: Book) -> None:
    """Ask before a year's first number, and when the clock jumped since the desk's last day."""
    own, now = desk.store.info.desk, desk.now()
    today = now.date()
    last = moments.last_day(db, own, today)
    if last is None:
        return
    jump = int(desk.law.parameter(_JUMP, today).value)
    jumped = (today - last.at.date()).days > jump and not _is_rest(desk, last.at, now)
    first = (
        book.year == today.year
        and not moments.has_number(db, book.kind, book.year)
        and moments.first_year(db, own) < book.year
    )
    if not (jumped or first) or moments.is_confirmed(db, own, last):
        return
    if first:
        raise NewYearNumber(book=book.kind, year=str(book.year), now=now)
    raise MomentUncertain(last_at=last.at, now=now)


def _require_at_the_desk(book: Book) -> None:
    """Raise BookClosed or BookOnPaper when the desk may not write into this book now."""
    if book.closed_at is not None:
        raise BookClosed(book=book.kind, year=str(book.year))
    if book.holder is BookHolder.PAPER:
        raise BookOnPaper(book=book.kind, last=f"{book.last:02d}")


def _is_rest(desk: Desk, last: datetime, now: datetime) -> bool:
    """Whether no working day lies between two moments: after a holiday nothing has jumped."""
    return desk.law.calendar.next_working_day(last.date()) >= now.date()


def open_volume(desk: Desk, request: OpenVolume) -> Book:
    """Close the volume that is full and go on in the next; the numbers run on (Điều 13 NĐ 23).

    Raises BookNotOpened, BookClosed, BookOnPaper, SeriesShut.
    """
    desk.require(Act.OPEN_BOOK)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            book = find(change.db, request.book, request.year)
            change.refuse_shut(book.kind.series, period=str(book.year))
            _require_at_the_desk(book)
            today = desk.now().date().isoformat()
            key = {"kind": request.book.value, "year": request.year}
            data = {
                "closed": {**key, "volume": book.volume},
                "closing": {"closed_on": today, "last_number": book.last},
                "volume": {
                    **key,
                    "volume": book.next_volume,
                    "first_number": book.next,
                    "opened_on": today,
                },
            }
            change.record("book.volume_opened", subject(request.book, request.year), data)
    return find(desk.store.db, request.book, request.year)


def pass_to_paper(desk: Desk, request: PassToPaper) -> Book:
    """The book goes on by hand; the desk gives no number until it is taken back.

    Raises BookNotOpened, BookClosed, BookOnPaper.
    """
    desk.require(Act.OPEN_BOOK)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            book = find(change.db, request.book, request.year)
            _require_at_the_desk(book)
            reason = checked_text("reason", request.reason, 500)
            data = {
                "key": {"kind": request.book.value, "year": request.year},
                "last": book.last,
                "reason": Personal(request.book.sealed_for, reason) if reason else "",
            }
            change.record("book.passed_to_paper", subject(request.book, request.year), data)
    return find(desk.store.db, request.book, request.year)


def close_year(desk: Desk, request: CloseYear) -> Closing:
    """Close a year's book with its totals (Điều 13 NĐ 23); no new number afterwards.

    Raises BookNotOpened, BookClosed, BookOnPaper, YearNotOver, BookUnsettled, SeriesShut.
    """
    desk.require(Act.CLOSE_BOOK)
    db = desk.store.db
    if desk.store.done(request.request_id):
        return Closing(**(rows.closing_of(db, request.book, request.year) or {}))
    if desk.now().date() < date(request.year, 12, 31):
        raise YearNotOver(year=str(request.year))
    with desk.change(request.request_id) as change:
        book = find(change.db, request.book, request.year)
        # After a restore: lines that stand on paper alone would be closed out for good.
        change.refuse_shut(book.kind.series, period=str(book.year))
        _require_at_the_desk(book)
        unsettled = [
            entry
            for entry in entries.list_unsettled(change.db)
            if (entry.book, entry.year) == (request.book, request.year)
        ]
        if unsettled:
            raise BookUnsettled(count=len(unsettled), first=unsettled[0].words)
        closing = totals(change.db, request.book, request.year)
        key = {"kind": request.book.value, "year": request.year}
        data: dict[str, Any] = {
            "key": key,
            "closing": json.dumps(_plain(closing), sort_keys=True),
            "volume": {**key, "volume": book.volume},
            "volume_closing": {
                "closed_on": desk.now().date().isoformat(),
                "last_number": book.last,
            },
        }
        change.record("book.year_closed", subject(request.book, request.year), data)
    return closing


def totals(db: Database, book: BookKind, year: int) -> Closing:
    """What a book counts up to; annulled lines keep their number and count for nothing else."""
    counted = pages.count(db, book, year)
    kinds = pages.totals(db, book, year)
    return Closing(
        entries=counted.lines,
        annulled=sum(each.annulled for each in kinds),
        copies=sum(each.copies for each in kinds),
        fee=sum(each.fee for each in kinds),
        first=counted.first,
        last=counted.last,
        by_kind={each.kind: n for each in kinds if (n := each.lines - each.annulled)},
    )


def _plain(closing: Closing) -> dict[str, Any]:
    return {name: getattr(closing, name) for name in Closing.__slots__}
