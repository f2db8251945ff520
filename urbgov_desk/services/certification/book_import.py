"""An old paper book entered afterwards: reported row by row, then all of it or nothing.

Gaps and doubles are named and stand as they are; who signed is judged by the law of that day,
which is said and never stops history from being entered.
"""

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from urbgov_desk.domain.book_act import ImportBook
from urbgov_desk.domain.certification_book import Book, BookKind, Entry, EntrySource
from urbgov_desk.domain.long_work import Gauge, Progress
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text, folded
from urbgov_desk.services.certification import book as books
from urbgov_desk.services.certification import book_form
from urbgov_desk.services.certification.book_form import Fault, OldLine
from urbgov_desk.services.certification.old_book import (
    FIRST_YEAR,
    doubts,
    event_data,
    officers_by_name,
)
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import book_page as pages
from urbgov_desk.store import certification_book as rows
from urbgov_desk.store import certification_search as search
from urbgov_desk.store.engine import Database
from urbgov_desk.store.seal import Personal


class ImportYearOdd(Told):
    """An old book is of this year or an earlier one, from 2015 on. Values: year."""


class ImportNotAccepted(Told):
    """Rows are wrong or numbers are missing or double; it says why it may stand.

    Values: bad, gaps, doubles.
    """


class NothingToImport(Told):
    """The file has no row that can be entered."""


class RowState(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    KNOWN = "known"  # entered before
    DOUBLE = "double"  # its number stands on another row too
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReport:
    """One row of the file: `line` counts from 1 as the spreadsheet does."""

    line: int
    number: int | None
    state: RowState
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Who signed a line might not have, by the law of that day; reasons are the law's own words."""

    line: int
    number: int
    signer: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportReport:
    """What would come of entering the file.

    `gaps` are stretches nobody has, of the whole old part; `strangers` are signers who are not
    officers of this desk and are kept as text. `entered` is how many lines were entered by this
    run: none while it is only looked at.
    """

    book: BookKind
    year: int
    rows: tuple[RowReport, ...]
    gaps: tuple[tuple[int, int], ...]
    doubles: tuple[int, ...]
    doubts: tuple[Doubt, ...]
    strangers: tuple[str, ...]
    entered: int = 0

    def count(self, state: RowState) -> int:
        """How many rows are so."""
        return sum(1 for row in self.rows if row.state is state)

    @property
    def count_new(self) -> int:
        """Rows that would be entered, doubles among them."""
        return self.count(RowState.NEW) + self.count(RowState.DOUBLE)

    @property
    def count_known(self) -> int:
        """Rows that were entered before."""
        return self.count(RowState.KNOWN)

    @property
    def count_bad(self) -> int:
        """Rows that cannot be entered."""
        return self.count(RowState.BAD)

    @property
    def needs_reason(self) -> bool:
        """Whether something is wrong that must be accepted with a reason."""
        return bool(self.gaps or self.doubles or self.count(RowState.BAD))


@dataclass(slots=True)
class _Plan:
    """The file against what the book holds: which rows are new, and under which twin."""

    book: Book | None
    rows: list[RowReport] = field(default_factory=list)
    new: list[tuple[int, OldLine, int]] = field(default_factory=list)
    doubles: set[int] = field(default_factory=set)


def look(desk: Desk, request: ImportBook, progress: Progress | None = None) -> ImportReport:
    """Say row by row what would come of it; nothing is recorded.

    Raises ImportYearOdd, BookNotOpened (this year's book is opened at its next number first),
    BookHeadingsMissing, WorkCalledOff.
    """
    desk.require(Act.IMPORT_BOOK)
    plan = _plan(desk, desk.store.db, request, Gauge(progress, len(request.rows)))
    return _report(desk, desk.store.db, request, plan)


def enter(desk: Desk, request: ImportBook, progress: Progress | None = None) -> ImportReport:
    """Enter the book: every good row, or none.

    Run again it enters only what is not there yet. Raises as `look` does, and NothingToImport,
    ImportNotAccepted unless `accepted` says why it may stand.
    """
    desk.require(Act.IMPORT_BOOK)
    accepted = checked_text("reason", request.accepted, 500) or ""
    gauge = Gauge(progress, 2 * len(request.rows))
    with desk.change(request.request_id) as change:
        plan = _plan(desk, change.db, request, gauge)
        report = _report(desk, change.db, request, plan)
        if change.done_before() or (not plan.new and report.count(RowState.KNOWN)):
            return report
        if report.needs_reason and not accepted:
            raise ImportNotAccepted(
                bad=report.count(RowState.BAD), gaps=len(report.gaps), doubles=len(report.doubles)
            )
        if not plan.new:
            raise NothingToImport()
        data = event_data(
            desk, change.db, request, plan.book, [(line, twin) for _, line, twin in plan.new], gauge
        )
        own = request.book.sealed_for
        data["accepted"] = Personal(own, accepted) if accepted else None
        change.record("book.imported", books.subject(request.book, request.year), data)
        for row, (_, line, _twin) in zip(data["entries"], plan.new, strict=True):
            search.index_entry(change.db, row["id"], [line.requester, line.title])
    return ImportReport(
        book=report.book,
        year=report.year,
        rows=report.rows,
        gaps=report.gaps,
        doubles=report.doubles,
        doubts=report.doubts,
        strangers=report.strangers,
        entered=len(plan.new),
    )


# -- what the file says against what the book holds ------------------------------------------------


def _plan(desk: Desk, db: Database, request: ImportBook, gauge: Gauge) -> _Plan:
    today = desk.now().date()
    if not FIRST_YEAR <= request.year <= today.year:
        raise ImportYearOdd(year=str(request.year))
    book = rows.find_book(db, request.book, request.year)
    if book is None and request.year == today.year:
        raise books.BookNotOpened(book=request.book, year=str(request.year))
    plan = _Plan(book=book)
    known = _known(db, request.book, request.year)
    taken = {number: Counter(lines) for number, lines in known.items()}
    used = {number: len(lines) for number, lines in known.items()}
    limit = _limit(db, book)
    head, places = book_form.headings(request.book, request.rows)
    for index, row in enumerate(request.rows[head + 1 :], start=head + 2):
        gauge.step()
        if not book_form.is_line(row, places):
            continue
        line, faults = book_form.read_line(request.book, request.year, row, places, today)
        if line is not None and limit is not None and line.number >= limit:
            heading = book_form.columns_of(request.book)[0].heading
            faults = (Fault(column=heading, key="desks_number"),)
        if line is None or faults:
            number = line.number if line else None
            plan.rows.append(
                RowReport(line=index, number=number, state=RowState.BAD, faults=faults)
            )
            continue
        state = _place(plan, index, line, taken, used)
        plan.rows.append(RowReport(line=index, number=line.number, state=state))
    plan.doubles |= {number for number, lines in known.items() if len(lines) > 1}
    return plan


def _place(
    plan: _Plan,
    index: int,
    line: OldLine,
    taken: dict[int, Counter[tuple[str, str, str]]],
    used: dict[int, int],
) -> RowState:
    """New, or entered before, or one more line under a number."""
    same, key = taken.get(line.number), _key(line.on, line.requester, line.title)
    if same is not None and same[key] > 0:
        same[key] -= 1
        return RowState.KNOWN
    twin = used.get(line.number, 0)
    used[line.number] = twin + 1
    plan.new.append((index, line, twin))
    if twin:
        plan.doubles.add(line.number)
        return RowState.DOUBLE
    return RowState.NEW


def _key(on: date, requester: str, title: str) -> tuple[str, str, str]:
    return (on.isoformat(), folded(requester), folded(title))


def _known(db: Database, kind: BookKind, year: int) -> dict[int, list[tuple[str, str, str]]]:
    found: dict[int, list[tuple[str, str, str]]] = {}
    for entry in entries.list_entries(db, kind, year):
        if entry.source is EntrySource.OLD_BOOK:
            key = _key(entry.signed_at.date(), entry.requester, entry.title)
            found.setdefault(entry.number, []).append(key)
    return found


def _limit(db: Database, book: Book | None) -> int | None:
    """The first number that is the desk's own; None where the whole book is an old one."""
    if book is None:
        return None
    own = pages.first_desk_number(db, book.kind, book.year)
    # A book that was entered as an old one has no series of the desk.
    return book.opening if own is not None or book.closed_at is None else None


def _report(desk: Desk, db: Database, request: ImportBook, plan: _Plan) -> ImportReport:
    officers = officers_by_name(desk, db)
    doubted, strangers = [], set()
    answers: dict[tuple[str, str, str, date], tuple[str, ...]] = {}
    for index, line, _ in plan.new:
        officer = officers.get(folded(line.signer))
        if officer is None:
            strangers.add(line.signer)
        key = (officer.id if officer else "", line.kind.value, line.issuer.value, line.on)
        if key not in answers:
            answers[key] = doubts(desk, line, officer)
        if reasons := answers[key]:
            doubted.append(
                Doubt(line=index, number=line.number, signer=line.signer, reasons=reasons)
            )
    return ImportReport(
        book=request.book,
        year=request.year,
        rows=tuple(plan.rows),
        gaps=_gaps(db, request, plan),
        doubles=tuple(sorted(plan.doubles)),
        doubts=tuple(doubted),
        strangers=tuple(sorted(strangers)),
    )


def _gaps(db: Database, request: ImportBook, plan: _Plan) -> tuple[tuple[int, int], ...]:
    """Stretches nobody has: a year's book begins with 01 and reaches the desk's own part."""
    have = {line.number for _, line, _ in plan.new}
    have |= set(_known(db, request.book, request.year))
    limit = _limit(db, plan.book)
    last = limit - 1 if limit is not None else max(have, default=0)
    found, expected = [], 1
    for number in sorted(have):
        if number > expected:
            found.append((expected, number - 1))
        expected = number + 1
    if have and expected <= last:
        found.append((expected, last))
    return tuple(found)


def entered(desk: Desk, kind: BookKind, year: int) -> tuple[Entry, ...]:
    """What stands in a book from an old paper one."""
    desk.require(Act.READ_BOOKS)
    found = entries.list_entries(desk.store.db, kind, year)
    return tuple(entry for entry in found if entry.source is EntrySource.OLD_BOOK)
