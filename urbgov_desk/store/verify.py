"""Proof that the store is what its record says: chain, heads, papers, replay = tables, numbers."""

import json
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.long_work import Gauge, Progress, WorkCalledOff
from urbgov_desk.store import (
    book_page,
    certification_book,
    chain_check,
    engine,
    plain_check,
    record,
    schema,
    seal,
)
from urbgov_desk.store.chain_check import ChainWalk, Mark
from urbgov_desk.store.finding import Finding as Finding
from urbgov_desk.store.projection import project
from urbgov_desk.store.store import Store
from urbgov_desk.store.tables import PROJECTED, ROW_NUMBERED

# How long a check waits for others to finish reading before it leaves the pages to its next look.
_PATIENCE_SECONDS, _PAUSE_SECONDS = 60.0, 0.25
# What a projection raises over data no act ever wrote.
_CANNOT_REPLAY = (RuntimeError, LookupError, TypeError, ValueError, engine.Damaged)
# What keeps a mark from being kept: a long act beside the check, the disk.
_NO_MARK = (engine.StoreBusy, engine.DiskFull, engine.FolderReadOnly)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """How much was checked, and the first thing wrong (None: all is well).

    `whole` False: only what came after the last clean check, `since` being the place it ended.
    """

    events: int
    numbers: int
    papers: int
    head: str
    finding: Finding | None
    heads: int = 0
    whole: bool = True
    since: str = ""


def verify(
    store: Store,
    progress: Progress | None = None,
    *,
    since_last: bool = False,
    at: datetime | None = None,
) -> Verified:
    """Check the file's pages, the chain with its heads and papers, the tables against a replay of
    the record, what stands beside them, the numbers, the tables' definitions and triggers.

    `since_last`: only chain, heads and papers after the last clean check, and the numbers; what was
    altered before it, or in a table alone, is the whole check's to find. `at`: how far the chain is
    clean is kept under this moment, also when the check is called off, for a later `since_last`.
    `progress` hears how many of all events (chain, then replay), tables and papers are checked.
    Raises WorkCalledOff when it says so.

    It is the store of one moment that is checked, though other connections may record meanwhile.
    """
    before = store.commits_beside()
    found = _check(store, progress, since_last, at)
    if found.finding is None or store.commits_beside() == before:
        return found
    # A page that a commit beside us was just putting in its place, a paper destroyed just now: what
    # is wrong is so at the next moment too.
    return _check(store, progress, since_last, at)


def _check(
    store: Store, progress: Progress | None, since_last: bool, at: datetime | None
) -> Verified:
    clean: dict[str, Mark] = {}
    try:
        try:
            marks = chain_check.read_marks(store.db) if since_last else {}
            # Before the moment, which would keep the file from being brought up to date.
            finding = None if marks else _page_finding(store.db, progress)
            with store.one_moment():
                return _look(store, progress, finding, marks, clean)
        finally:
            # After the moment: its connection looks at the past, where nothing can be written.
            if at is not None and clean:
                # Without its mark the next check has more to look at; this one's answer stands.
                with suppress(*_NO_MARK), store.aside() as db:
                    chain_check.keep_marks(db, clean, at.isoformat())
    except engine.Damaged as error:
        return not_readable(error)


def not_readable(error: BaseException) -> Verified:
    """What a check comes to that cannot even read the store."""
    finding = Finding(check="file", where="desk.db", detail=str(error))
    return Verified(events=0, numbers=0, papers=0, head="", finding=finding)


def _look(
    store: Store,
    progress: Progress | None,
    finding: Finding | None,
    marks: dict[str, Mark],
    clean: dict[str, Mark],
) -> Verified:
    """All checks after that of the pages, whose `finding` comes first; from the `marks` on, if any.

    `clean` is given how far the chain is so, unless something is wrong.
    """
    db = store.db
    # In a whole check each event is looked at twice: in its chain, and replayed.
    events = _count(db, "event") - _passed(db, marks)
    parts = events if marks else 2 * events + len(PROJECTED) + _count(db, "paper")
    gauge = Gauge(progress, parts)
    walk = ChainWalk(db, gauge=gauge, papers=store.papers, marks=marks)
    if not marks:
        finding = finding or _index_finding(db)
    finding = finding or _walked(walk, clean) or plain_check.first_wrong(db)
    if not marks:
        finding = finding or replay_finding(db, gauge) or plain_check.key_finding(db)
    finding = finding or number_finding(db) or _schema_finding(db)
    return _found(db, finding, walk.heads, marks)


def _walked(walk: ChainWalk, clean: dict[str, Mark]) -> Finding | None:
    try:
        finding = walk.first_wrong()
    except WorkCalledOff:
        clean.update(walk.marks)
        raise
    if finding is None:
        clean.update(walk.marks)
    return finding


def _passed(db: Database, marks: dict[str, Mark]) -> int:
    """How many events an earlier check has seen."""
    return sum(
        int(
            db.execute(
                "SELECT count(*) FROM event WHERE desk = ? AND (epoch, seq) <= (?, ?)",
                [desk, mark.epoch, mark.seq],
            ).fetchone()[0]
        )
        for desk, mark in marks.items()
    )


def _schema_finding(db: Database) -> Finding | None:
    """A table, index or trigger that is not what this desk makes."""
    try:
        schema.require_untouched(db)
    except schema.SchemaChanged as told:
        return Finding(check="schema", where=str(told.values["name"]))
    return None


def _page_finding(db: Database, progress: Progress | None) -> Finding | None:
    """The first page of the file that is not what was written, also one that holds nothing now.

    SQLCipher looks at the file alone. While somebody reads, the newest of a page may lie in the log
    beside it, and its place in the file be a hole or half written: what is wrong there is so only
    if it still is once the file was brought up to date. Where somebody reads for very long, pages
    in use are left to `_index_finding`, which reads them from where they are. `progress` may call
    the waiting off.
    """
    wrong = _wrong_pages(db)
    end = time.monotonic() + _PATIENCE_SECONDS
    while wrong and not db.conn.in_transaction:
        Gauge(progress, 1)
        # Not the fuller kinds: they hold the next commit back for as long as somebody reads.
        busy, logged, brought = db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        still = set(_wrong_pages(db))
        wrong = [page for page in wrong if page in still]
        # While a commit beside us brings the file up to date itself, both numbers are -1.
        if not busy and logged == brought:
            break
        if time.monotonic() > end:
            return None
        time.sleep(_PAUSE_SECONDS)
    return Finding(check="file", where="desk.db", detail=wrong[0]) if wrong else None


def _wrong_pages(db: Database) -> list[str]:
    return [line for (line,) in db.execute("PRAGMA cipher_integrity_check").fetchall()]


def _index_finding(db: Database) -> Finding | None:
    result = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
    return None if result == "ok" else Finding(check="file", where="desk.db", detail=result)


def _found(db: Database, finding: Finding | None, heads: int, marks: dict[str, Mark]) -> Verified:
    last = db.execute("SELECT hash FROM event ORDER BY epoch DESC, seq DESC LIMIT 1").fetchone()
    return Verified(
        events=_count(db, "event") - _passed(db, marks),
        numbers=_count(db, "number_taken"),
        papers=_count(db, "paper"),
        head=last[0] if last else record.GENESIS,
        finding=finding,
        heads=heads,
        whole=not marks,
        since=", ".join(f"{desk}/{m.epoch}/{m.seq}" for desk, m in marks.items()),
    )


def _count(db: Database, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _replay(db: Database, fresh: Database, gauge: Gauge) -> Finding | None:
    """Fill an empty database with the tables that the record gives."""
    schema.make_tables(fresh)
    keys = {
        party: None if key is None else bytes(key)
        for party, key in db.execute("SELECT party, key FROM party_key").fetchall()
    }
    fresh.execute("BEGIN")
    for event in record.events_in_order(db):
        try:
            project(fresh, event, seal.opened(_loads(event.data), keys.get))
        except _CANNOT_REPLAY:
            where = f"{event.desk}/{event.epoch}/{event.seq}"
            return Finding(check="replay", where=where, detail=event.kind)
        gauge.step()
    fresh.execute("COMMIT")
    return None


def replay_finding(db: Database, gauge: Gauge) -> Finding | None:
    """The first row that differs between the tables and a replay of the record."""
    fresh = engine.database(engine.connect(":memory:", os.urandom(32)))
    try:
        finding = _replay(db, fresh, gauge)
        if finding is not None:
            return finding
        for table in PROJECTED:
            difference = _first_difference(table, _rows(db, table), _rows(fresh, table))
            if difference:
                return Finding(check="replay", where=table, detail=difference)
            gauge.step()
    except seal.SealBroken:
        return Finding(check="replay", where="party_key", detail="altered")
    finally:
        fresh.conn.close()
    return None


def _rows(db: Database, table: str) -> dict[tuple[Any, ...], tuple[Any, ...]]:
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})").fetchall()]
    keys = [row[1] for row in db.execute(f"PRAGMA table_info({table})").fetchall() if row[5]]
    if table in ROW_NUMBERED:
        keys = [ROW_NUMBERED[table]]
        columns.remove("no")
    at = [columns.index(k) for k in keys]
    rows = db.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall()
    return {tuple(row[i] for i in at): tuple(row) for row in rows}


def _first_difference(
    table: str, found: dict[tuple[Any, ...], Any], expected: dict[tuple[Any, ...], Any]
) -> str:
    for key in sorted(found.keys() | expected.keys(), key=str):
        if found.get(key) != expected.get(key):
            name = "/".join(map(str, key))
            if key not in found:
                return f"{name} missing"
            return f"{name} extra" if key not in expected else f"{name} altered"
    return ""


def number_finding(db: Database) -> Finding | None:
    """The first gap in a series or a book; doubles cannot be, the tables forbid them."""
    row = db.execute(
        "SELECT kind, scope, period, MIN(value), MAX(value), COUNT(*) FROM number_taken "
        "GROUP BY kind, scope, period HAVING MAX(value) - MIN(value) + 1 <> COUNT(*) LIMIT 1"
    ).fetchone()
    if row:
        return Finding(check="numbers", where=f"{row[0]} {row[1]} {row[2]}".strip(), detail="gap")
    row = db.execute(
        "SELECT s.kind, s.period FROM series s JOIN (SELECT kind, scope, period, MAX(value) AS top "
        "FROM number_taken GROUP BY kind, scope, period) t USING (kind, scope, period) "
        "WHERE s.last < t.top LIMIT 1"
    ).fetchone()
    if row:
        return Finding(check="numbers", where=f"{row[0]} {row[1]}", detail="series behind")
    return book_finding(db)


def book_finding(db: Database) -> Finding | None:
    """The first statutory book whose lines and numbers do not belong together.

    Its numbers begin at its opening; each has one line, and each line of the desk its number.
    Lines from an old paper book lie apart and may have gaps and doubles.
    """
    for book in certification_book.list_books(db):
        where = f"{book.symbol} {book.year}"
        first = book_page.first_desk_number(db, book.kind, book.year)
        if first is not None and first != book.opening:
            return Finding(check="book", where=where, detail=f"{book.opening} missing")
        if lost := book_page.numbers_without_entry(db, book.kind, book.year):
            return Finding(check="book", where=where, detail=f"{lost[0]} without line")
        if loose := book_page.entries_without_number(db, book.kind, book.year):
            return Finding(check="book", where=where, detail=f"{loose[0]} without number")
        own = [n for n in book_page.doubles(db, book.kind, book.year) if first and n >= first]
        if own:
            return Finding(check="book", where=where, detail=f"{own[0]} double")
    return None


def _loads(text: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(text)
    return data
