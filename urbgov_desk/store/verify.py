"""Proof that the store is what its record says: chain, replay = tables, numbers."""

import os
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.long_work import Gauge, Progress
from urbgov_desk.store import book_page, certification_book, engine, record, schema, seal
from urbgov_desk.store.projection import project
from urbgov_desk.store.store import Store
from urbgov_desk.store.tables import PROJECTED, ROW_NUMBERED


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The first thing that is wrong: which check, where, and what was expected and found."""

    check: str  # chain | sequence | replay | numbers | book | file
    where: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """How much was checked, and the first thing wrong (None: all is well)."""

    events: int
    numbers: int
    papers: int
    head: str
    finding: Finding | None


def verify(store: Store, progress: Progress | None = None) -> Verified:
    """Check the file's pages, the chain, the tables against a replay, the numbers, the papers.

    `progress` hears how many of all events (chain, then replay), tables and papers are checked.
    Raises WorkCalledOff when it says so.
    """
    db = store.db
    try:
        # Each event is looked at twice: in its chain, and replayed.
        gauge = Gauge(progress, 2 * _count(db, "event") + len(PROJECTED) + _count(db, "paper"))
        finding = _file_finding(db) or chain_finding(db, gauge) or _founding_finding(store)
        finding = finding or replay_finding(db, gauge) or number_finding(db)
        return _found(db, finding or paper_finding(store, gauge))
    except engine.Damaged as error:
        finding = Finding(check="file", where="desk.db", detail=str(error))
        return Verified(events=0, numbers=0, papers=0, head="", finding=finding)


def _file_finding(db: Database) -> Finding | None:
    for (line,) in db.execute("PRAGMA cipher_integrity_check").fetchall():
        return Finding(check="file", where="desk.db", detail=line)
    result = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
    return None if result == "ok" else Finding(check="file", where="desk.db", detail=result)


def _founding_finding(store: Store) -> Finding | None:
    """Whether the store still says of itself what its first event says."""
    db, desk = store.db, store.info.desk
    info = dict(db.execute("SELECT name, value FROM store_info").fetchall())
    row = db.execute(
        "SELECT kind, subject, data FROM event WHERE desk = ? AND epoch = 1 AND seq = 1", [desk]
    ).fetchone()
    if row and row[0] == "store.opened" and row[1] == info["store_id"]:
        said = _loads(row[2])["training"]
        if said is (info["training"] == "1"):
            return None
    return Finding(check="chain", where="store_info", detail="store.opened")


def _found(db: Database, finding: Finding | None) -> Verified:
    last = db.execute("SELECT hash FROM event ORDER BY epoch DESC, seq DESC LIMIT 1").fetchone()
    return Verified(
        events=_count(db, "event"),
        numbers=_count(db, "number_taken"),
        papers=_count(db, "paper"),
        head=last[0] if last else record.GENESIS,
        finding=finding,
    )


def _count(db: Database, table: str) -> int:
    return int(db.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def chain_finding(db: Database, gauge: Gauge | None = None) -> Finding | None:
    """The first event that is altered, missing or out of its chain."""
    firsts = {
        (desk, number): first
        for desk, number, first in db.execute("SELECT desk, number, first_hash FROM epoch")
    }
    here: tuple[str, int] | None = None
    seq, previous = 0, record.GENESIS
    for event in record.events_in_order(db):
        if (event.desk, event.epoch) != here:
            if (
                here is not None
                and here[0] == event.desk
                and firsts.get((event.desk, event.epoch)) != previous
            ):
                return Finding(check="chain", where=f"{event.desk}/{event.epoch}", detail="epoch")
            here = (event.desk, event.epoch)
            seq, previous = 0, firsts.get(here, record.GENESIS)
        where = f"{event.desk}/{event.epoch}/{event.seq}"
        if event.seq != seq + 1:
            return Finding(check="sequence", where=where, detail=f"expected {seq + 1}")
        if event.previous_hash != previous or event.computed_hash() != event.hash:
            return Finding(check="chain", where=where, detail=event.kind)
        seq, previous = event.seq, event.hash
        if gauge is not None:
            gauge.step()
    return None


def _replay(db: Database, fresh: Database, gauge: Gauge) -> None:
    """Fill an empty database with the tables that the record gives."""
    schema.migrate(fresh)
    keys = {
        party: None if key is None else bytes(key)
        for party, key in db.execute("SELECT party, key FROM party_key").fetchall()
    }
    fresh.execute("BEGIN")
    for event in record.events_in_order(db):
        project(fresh, event, seal.opened(_loads(event.data), keys.get))
        gauge.step()
    fresh.execute("COMMIT")


def replay_finding(db: Database, gauge: Gauge) -> Finding | None:
    """The first row that differs between the tables and a replay of the record."""
    fresh = engine.database(engine.connect(":memory:", os.urandom(32)))
    try:
        _replay(db, fresh, gauge)
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


def paper_finding(store: Store, gauge: Gauge) -> Finding | None:
    """The first kept paper whose file is gone or is not what was printed."""
    import hashlib

    from urbgov_desk.store.paper_file import PaperFileDamaged

    rows = store.db.execute(
        "SELECT id, file, sha256 FROM paper WHERE destroyed_at IS NULL"
    ).fetchall()
    for paper, file, digest in rows:
        try:
            found = hashlib.sha256(store.papers.read(file)).hexdigest()
        except PaperFileDamaged:
            return Finding(check="file", where=f"paper {paper}", detail="unreadable")
        if found != digest:
            return Finding(check="file", where=f"paper {paper}", detail="altered")
        gauge.step()
    return None


def _loads(text: str) -> dict[str, Any]:
    import json

    data: dict[str, Any] = json.loads(text)
    return data
