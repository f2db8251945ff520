"""The record: append-only events, each chained to the one before by SHA-256."""

import hashlib
import json.encoder
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

GENESIS = "0" * 64
ERASURES = ("party.erased", "certification.erased")
"""Events after which the key of their subject is gone."""
COLUMNS = "id, desk, epoch, seq, at, officer, kind, subject, data, previous_hash, hash"


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One act as it stands in the record. `data` is the exact JSON that was hashed."""

    id: str
    desk: str
    epoch: int
    seq: int
    at: str
    officer: str | None
    kind: str
    subject: str
    data: str
    previous_hash: str
    hash: str

    def computed_hash(self) -> str:
        """The hash this event must carry."""
        head = [self.id, self.desk, self.epoch, self.seq, self.at, self.officer, self.kind]
        return chained_hash(self.previous_hash, head, self.subject, self.data)


# A text as canonical JSON has it; the whole encoder would cost a check ten times as much.
_quoted = json.encoder.encode_basestring


def chained_hash(previous: str, head: list[Any], subject: str, data: str) -> str:
    """SHA-256 over the previous hash, the event's own columns and its exact data."""
    return row_hash((*head, subject, data, previous))


def row_hash(row: Sequence[Any]) -> str:
    """The same over a row as `COLUMNS` names them: what its hash must be."""
    officer = "null" if row[5] is None else _quoted(row[5])
    text = (
        f"[{_quoted(row[9])},{_quoted(row[0])},{_quoted(row[1])},{row[2]},{row[3]},"
        f"{_quoted(row[4])},{officer},{_quoted(row[6])},{_quoted(row[7])}]\n{row[8]}"
    )
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The end of this desk's chain: where the next event goes on. `at` None: nothing yet."""

    epoch: int
    seq: int
    hash: str
    at: str | None


def head(db: Database, desk: str) -> Head:
    """The end of this desk's chain in its newest epoch."""
    row = db.execute(
        "SELECT e.number, e.first_hash, v.seq, v.hash, v.at FROM epoch e LEFT JOIN event v "
        "ON v.desk = e.desk AND v.epoch = e.number WHERE e.desk = ? "
        "ORDER BY e.number DESC, v.seq DESC LIMIT 1",
        [desk],
    ).fetchone()
    return Head(epoch=row[0], seq=row[2] or 0, hash=row[3] or row[1], at=row[4])


def open_epoch(db: Database, *, desk: str, epoch: Head, opened_at: str, reason: str) -> None:
    """Begin a stretch of the chain that goes on from `epoch.hash`."""
    db.execute(
        "INSERT INTO epoch (number, desk, opened_at, reason, first_hash) VALUES (?,?,?,?,?)",
        [epoch.epoch, desk, opened_at, reason, epoch.hash],
    )


def append(db: Database, event: Event) -> None:
    """Add an event to the record."""
    db.execute(
        f"INSERT INTO event ({COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
        [
            event.id, event.desk, event.epoch, event.seq, event.at, event.officer,
            event.kind, event.subject, event.data, event.previous_hash, event.hash,
        ],
    )  # fmt: skip


def rows_in_order(
    db: Database, after: tuple[str, int, int] = ("", 0, 0)
) -> Iterator[tuple[Any, ...]]:
    """Every row of the record by desk, epoch and sequence, a page at a time."""
    desk, epoch, seq = after
    while True:
        rows = db.execute(
            f"SELECT {COLUMNS} FROM event WHERE (desk, epoch, seq) > (?, ?, ?) "
            "ORDER BY desk, epoch, seq LIMIT 1000",
            [desk, epoch, seq],
        ).fetchall()
        if not rows:
            return
        yield from rows
        desk, epoch, seq = rows[-1][1], rows[-1][2], rows[-1][3]


def events_in_order(db: Database, after: tuple[str, int, int] = ("", 0, 0)) -> Iterator["Event"]:
    """Every event by desk, epoch and sequence."""
    return map(_event, rows_in_order(db, after))


def events_of(db: Database, subject: str) -> list[Event]:
    """The acts on one subject, oldest first."""
    rows = db.execute(
        f"SELECT {COLUMNS} FROM event WHERE subject = ? ORDER BY desk, epoch, seq", [subject]
    ).fetchall()
    return [_event(row) for row in rows]


def _event(row: tuple[Any, ...]) -> Event:
    return Event(
        id=row[0], desk=row[1], epoch=row[2], seq=row[3], at=row[4], officer=row[5],
        kind=row[6], subject=row[7], data=row[8], previous_hash=row[9], hash=row[10],
    )  # fmt: skip


def last_of_officer(db: Database, desk: str, officer: str, since: datetime) -> datetime | None:
    """When an officer last did something at a desk, if that was after a moment."""
    rows = db.execute(
        "SELECT officer, at FROM event WHERE desk = ? ORDER BY epoch DESC, seq DESC", [desk]
    )
    for who, at in rows:
        moment = datetime.fromisoformat(at)
        if moment < since:
            return None
        if who == officer:
            return moment
    return None
