"""Somebody with the key and time: random tampering with a store, one thing at a time.

Every trial leaves the ward as it found it. A trial says what was done and whether it was noticed.
"""

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

from tests.busy_ward import busy_ward
from tests.making import KEY
from urbgov_desk.domain import chain_head as heads
from urbgov_desk.domain.chain_head import HeadAnswer
from urbgov_desk.domain.problem import Told
from urbgov_desk.store import chain_head, engine, record, seal, secret, store
from urbgov_desk.store.engine import Database
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.projection import project
from urbgov_desk.store.tables import PROJECTED, ROW_NUMBERED
from urbgov_desk.store.verify import Finding, verify

REPLAYED = (*PROJECTED, "event")
_EVENT_COLUMNS = record.COLUMNS.split(", ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What was tampered with and what came of it."""

    kind: str
    what: str
    noticed: bool
    said: str


class Tampering:
    """A busy ward in a folder, and everything that can be done to it behind the desk's back."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.rng = Random(seed)
        ward = busy_ward(folder)
        ward.desk.store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        shutil.copytree(ward.folder, folder / "store")
        self.store = store.open_existing(folder / "store", KEY)
        self.head = chain_head.sign(self.store.db, ward.clock.now)
        self._scratch = folder / "scratch"
        self.kinds: dict[str, Callable[[], Trial]] = {
            "row changed": lambda: self._row("row changed", self._changed),
            "row deleted": lambda: self._row("row deleted", self._deleted),
            "row inserted": lambda: self._row("row inserted", self._inserted),
            "rows swapped": lambda: self._row("rows swapped", self._swapped),
            "party's key": lambda: self._row("party's key", self._party_key),
            "trigger or index dropped": lambda: self._row("trigger or index dropped", _dropped),
            "byte of the store's file": self._file_byte,
            "byte of a kept paper": self._paper_byte,
            "tail cut, tables made anew": self._cut_tail,
            "record rewritten and signed anew": self._rewritten,
        }

    def trial(self, kind: str) -> Trial:
        """One trial of a kind."""
        return self.kinds[kind]()

    def whole(self) -> Finding | None:
        """What is wrong when nothing was done: nothing."""
        return verify(self.store).finding

    # -- rows --------------------------------------------------------------------------------------

    def _row(self, kind: str, tamper: Callable[[Database, Random], str]) -> Trial:
        """Tamper inside a transaction that is taken back, the triggers put up again meanwhile."""
        db = self.store.db
        while True:
            with _taken_back(db):
                triggers = [] if tamper is _dropped else _without_triggers(db)
                try:
                    what = tamper(db, self.rng)
                except (engine.Damaged, LookupError):
                    continue  # a rule of the table forbids it: not even the key's holder can
                for sql in triggers:
                    db.execute(sql)
                finding = verify(self.store).finding
                said = f"{finding.check} {finding.where} {finding.detail}" if finding else ""
                return Trial(kind=kind, what=what, noticed=finding is not None, said=said)

    def _table(self, db: Database, *, rows: int) -> str:
        """A table with so many rows, every table as likely as any other."""
        while True:
            table = self.rng.choice(REPLAYED)
            if db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] >= rows:
                return table

    def _changed(self, db: Database, rng: Random) -> str:
        table = self._table(db, rows=1)
        rowid = rng.choice(_rowids(db, table))
        column, sort = rng.choice(_cells(db, table))
        old = _cell(db, table, column, rowid)
        new = _another(old, sort, rng)
        db.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", [new, rowid])
        return f"{table}.{column}: {old!r:.40} -> {new!r:.40}"

    def _deleted(self, db: Database, rng: Random) -> str:
        table = self._table(db, rows=1)
        db.execute(f"DELETE FROM {table} WHERE rowid = ?", [rng.choice(_rowids(db, table))])
        return table

    def _inserted(self, db: Database, rng: Random) -> str:
        table = self._table(db, rows=0)
        names = [row[1] for row in db.execute(f"PRAGMA table_info({table})").fetchall()]
        rowids = _rowids(db, table)
        if rowids:
            query = f"SELECT {', '.join(names)} FROM {table} WHERE rowid = ?"
            values = list(db.execute(query, [rng.choice(rowids)]).fetchone())
        else:
            values = [None] * len(names)
        for at, row in enumerate(db.execute(f"PRAGMA table_info({table})").fetchall()):
            if row[5] or not rowids or row[1] in ("id", "code", "hash", "row_id", "official_code"):
                values[at] = _another(values[at], row[2], rng)
        holes = ",".join("?" * len(values))
        db.execute(f"INSERT INTO {table} VALUES ({holes})", values)
        return table

    def _swapped(self, db: Database, rng: Random) -> str:
        table = self._table(db, rows=2)
        one, two = rng.sample(_rowids(db, table), 2)
        column, sort = rng.choice(_cells(db, table))
        first, second = (_cell(db, table, column, each) for each in (one, two))
        if first == second:
            raise LookupError("nothing to swap")
        before = _contents(db, table)
        update = f"UPDATE {table} SET {column} = ? WHERE rowid = ?"
        for value, rowid in ((_another(first, sort, rng), one), (first, two), (second, one)):
            db.execute(update, [value, rowid])
        if _contents(db, table) == before:
            raise LookupError("twins: the same rows in another order say the same")
        return f"{table}.{column}"

    @staticmethod
    def _party_key(db: Database, rng: Random) -> str:
        party = rng.choice([r[0] for r in db.execute("SELECT party FROM party_key").fetchall()])
        how = rng.choice(
            (
                "UPDATE party_key SET key = randomblob(32) WHERE party = ?",
                "UPDATE party_key SET key = NULL WHERE party = ?",
                "DELETE FROM party_key WHERE party = ?",
            )
        )
        db.execute(how, [party])
        return how

    # -- files -------------------------------------------------------------------------------------

    def _file_byte(self) -> Trial:
        file = self._copy() / store.FILE_NAME
        at, _ = _spoil(file, self.rng)
        said = ""
        try:
            opened = store.open_existing(file.parent, KEY)
        except Told as told:
            said = told.code
        else:
            finding = verify(opened).finding
            said = f"{finding.check} {finding.where}" if finding else ""
            opened.close()
        return Trial(
            kind="byte of the store's file", what=f"byte {at}", noticed=bool(said), said=said
        )

    def _paper_byte(self) -> Trial:
        papers = sorted((self.store.folder / store.PAPERS_NAME).rglob("*.paper"))
        file = self.rng.choice(papers)
        before = file.read_bytes()
        at, _ = _spoil(file, self.rng)
        finding = verify(self.store).finding
        file.write_bytes(before)
        said = f"{finding.check} {finding.where}" if finding else ""
        return Trial(
            kind="byte of a kept paper", what=f"byte {at}", noticed=finding is not None, said=said
        )

    # -- against a head from outside ---------------------------------------------------------------

    def _cut_tail(self) -> Trial:
        """The last acts never were: everything about them is gone, the rest agrees with itself."""

        def forge(db: Database, rng: Random) -> str:
            rows = list(record.rows_in_order(db))
            gone = rng.randint(1, len(rows) - 1)
            for row in rows[-gone:]:
                db.execute("DELETE FROM event WHERE id = ?", [row[0]])
                db.execute("DELETE FROM request WHERE event = ?", [row[0]])
            db.execute("DELETE FROM epoch WHERE number > (SELECT MAX(epoch) FROM event)")
            return f"last {gone} of {len(rows)} acts"

        return self._forged("tail cut, tables made anew", forge, HeadAnswer.SHORTER)

    def _rewritten(self) -> Trial:
        """One act was another; every hash and every head after it is made anew with the key."""

        def forge(db: Database, rng: Random) -> str:
            rows = [dict(zip(_EVENT_COLUMNS, r, strict=True)) for r in record.rows_in_order(db)]
            at = rng.randrange(1, len(rows))
            moment = datetime.fromisoformat(rows[at]["at"]) - timedelta(seconds=1)
            rows[at]["at"] = moment.isoformat()
            _chain_anew(db, rows)
            return f"act {at + 1} of {len(rows)} a second earlier"

        return self._forged("record rewritten and signed anew", forge, HeadAnswer.ANOTHER_HISTORY)

    def _forged(
        self, kind: str, forge: Callable[[Database, Random], str], expected: HeadAnswer
    ) -> Trial:
        """A store that agrees with itself, held against the head taken before."""
        db = self.store.db
        with _taken_back(db):
            triggers = _without_triggers(db)
            what = forge(db, self.rng)
            _tables_anew(db)
            for sql in triggers:
                db.execute(sql)
            finding = verify(self.store).finding
            assert finding is None, f"the forgery itself is clumsy: {finding}"
            answer = chain_head.hold(db, self.head)
        return Trial(kind=kind, what=what, noticed=answer is expected, said=answer.value)

    def _copy(self) -> Path:
        shutil.rmtree(self._scratch, ignore_errors=True)
        self._scratch.mkdir()
        shutil.copy(self.store.folder / store.FILE_NAME, self._scratch)
        shutil.copytree(self.store.folder / store.PAPERS_NAME, self._scratch / store.PAPERS_NAME)
        return self._scratch


@contextmanager
def _taken_back(db: Database) -> Iterator[None]:
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        db.execute("ROLLBACK")
        db.execute("PRAGMA foreign_keys = ON")


def cut_last_act(db: Database) -> None:
    """Take the newest act away with every trace of it: the store agrees with itself afterwards."""
    db.execute("PRAGMA foreign_keys = OFF")
    triggers = _without_triggers(db)
    (last,) = db.execute("SELECT id FROM event ORDER BY epoch DESC, seq DESC LIMIT 1").fetchone()
    db.execute("DELETE FROM event WHERE id = ?", [last])
    db.execute("DELETE FROM request WHERE event = ?", [last])
    _tables_anew(db)
    for sql in triggers:
        db.execute(sql)
    db.execute("PRAGMA foreign_keys = ON")


def _without_triggers(db: Database) -> list[str]:
    """Take the triggers away; how to put them up again."""
    found = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in found:
        db.execute(f"DROP TRIGGER {name}")
    return [sql for _, sql in found]


def _dropped(db: Database, rng: Random) -> str:
    found = db.execute(
        "SELECT type, name FROM sqlite_master WHERE type IN ('trigger', 'index') "
        "AND sql IS NOT NULL ORDER BY name"
    ).fetchall()
    kind = rng.choice(("trigger", "index"))
    sort, name = rng.choice([row for row in found if row[0] == kind])
    db.execute(f"DROP {sort} {name}")
    return f"{sort} {name}"


def _rowids(db: Database, table: str) -> list[int]:
    return [row[0] for row in db.execute(f"SELECT rowid FROM {table} ORDER BY rowid").fetchall()]


def _cells(db: Database, table: str) -> list[tuple[str, str]]:
    """The columns replay covers: all but the row numbers of the search."""
    columns = db.execute(f"PRAGMA table_info({table})").fetchall()
    skipped = {"no"} if table in ROW_NUMBERED else set()
    return [(row[1], row[2]) for row in columns if row[1] not in skipped]


def _contents(db: Database, table: str) -> list[str]:
    names = ", ".join(name for name, _ in _cells(db, table))
    return sorted(map(repr, db.execute(f"SELECT {names} FROM {table}").fetchall()))


def _cell(db: Database, table: str, column: str, rowid: int) -> Any:
    query = f"SELECT {column} FROM {table} WHERE rowid = ?"
    return db.execute(query, [rowid]).fetchone()[0]


def _another(old: Any, sort: str, rng: Random) -> Any:
    """Another value of the column's type, often only a little different."""
    if sort == "INTEGER":
        return (old or 0) + rng.choice((-1, 1, 7, 1000))
    if old is None:
        return new_id()
    choices = [new_id(), old + " ", old.swapcase(), old[:-1], old[::-1], ""]
    different = [each for each in choices if each != old]
    return rng.choice(different)


def _spoil(file: Path, rng: Random) -> tuple[int, int]:
    content = bytearray(file.read_bytes())
    at, bits = rng.randrange(len(content)), rng.randint(1, 255)
    content[at] ^= bits
    file.write_bytes(content)
    return at, bits


def _chain_anew(db: Database, rows: list[dict[str, Any]]) -> None:
    """Give every event its hash, every epoch its beginning, every closing a head signed anew."""
    previous, epoch, seq = record.GENESIS, 1, 0
    for row in rows:
        if row["epoch"] != epoch:
            db.execute("UPDATE epoch SET first_hash = ? WHERE number = ?", [previous, row["epoch"]])
        if row["kind"] == "day.closed":
            data = json.loads(row["data"])
            old = heads.read(data["head"])
            assert isinstance(old, heads.SignedHead)
            key = secret.current(db, secret.HEAD)
            new = heads.ChainHead(
                store_id=old.head.store_id,
                training=old.head.training,
                desk=row["desk"],
                epoch=epoch,
                seq=seq,
                hash=previous,
                counts=old.head.counts,
                at=old.head.at,
            )
            signature = chain_head._private(key.material).sign(new.body(key.key_id).encode())
            data["head"] = heads.signed(new, key.key_id, signature).text
            row["data"] = seal.canonical(data)
        row["previous_hash"] = previous
        row["hash"] = previous = record.row_hash([row[name] for name in _EVENT_COLUMNS])
        epoch, seq = row["epoch"], row["seq"]
    db.execute("DELETE FROM event")
    holes = ",".join("?" * len(_EVENT_COLUMNS))
    for row in rows:
        db.execute(f"INSERT INTO event ({record.COLUMNS}) VALUES ({holes})", list(row.values()))


def _tables_anew(db: Database) -> None:
    """Make every state table what the record now says."""
    keys = {
        party: None if key is None else bytes(key)
        for party, key in db.execute("SELECT party, key FROM party_key").fetchall()
    }
    for table in PROJECTED:
        db.execute(f"DELETE FROM {table}")
    for event in record.events_in_order(db):
        project(db, event, seal.opened(json.loads(event.data), keys.get))
