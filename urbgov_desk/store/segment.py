"""The acts since a whole copy, appended every minute to an encrypted file at the backup place.

A file is a row of frames: length, nonce, ciphertext. What a frame holds is enough to replay its
acts: the events as they were hashed, the keys of the people in them, requests and epochs. A frame
that a pulled-out stick cut off is no frame; everything before it counts.
"""

import json
import os
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlite_utils import Database

from urbgov_desk.store import key_slot, record
from urbgov_desk.store.disk import sync_folder
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import canonical

_MOST = 2000
_NONCE = 12
_NAME = re.compile(r"e([0-9]+)-s([0-9]+)-[0-9a-f-]+\.events")
Position = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Acts:
    """Some acts in order, and what else replaying them needs."""

    events: tuple[record.Event, ...]
    keys: dict[str, str | None]
    requests: tuple[tuple[str, str, str, str], ...]
    epochs: tuple[tuple[int, str, str, str, str], ...]

    @property
    def last(self) -> Position:
        """How far these acts go."""
        return self.events[-1].epoch, self.events[-1].seq


def acts_after(db: Database, desk: str, after: Position) -> Acts | None:
    """The next acts after a position, all of one moment; None when there is none."""
    db.execute("BEGIN")
    try:
        events: list[record.Event] = []
        for event in record.events_in_order(db, (desk, *after)):
            if event.desk != desk or len(events) == _MOST:
                break
            events.append(event)
        return _with_needs(db, tuple(events)) if events else None
    finally:
        db.execute("COMMIT")


def _with_needs(db: Database, events: tuple[record.Event, ...]) -> Acts:
    parties = sorted({p for e in events for p in json.loads(e.data).get("sealed", {})})
    keys: dict[str, str | None] = {}
    for party in parties:
        row = db.execute("SELECT key FROM party_key WHERE party = ?", [party]).fetchone()
        keys[party] = bytes(row[0]).hex() if row and row[0] is not None else None
    requests = []
    for event in events:
        requests += db.execute(
            "SELECT id, event, kind, subject FROM request WHERE event = ?", [event.id]
        ).fetchall()
    numbers = sorted({event.epoch for event in events})
    epochs = [
        db.execute(
            "SELECT number, desk, opened_at, reason, first_hash FROM epoch "
            "WHERE desk = ? AND number = ?",
            [events[0].desk, number],
        ).fetchone()
        for number in numbers
    ]
    return Acts(
        events=events,
        keys=keys,
        requests=tuple((r[0], r[1], r[2], r[3]) for r in requests),
        epochs=tuple((e[0], e[1], e[2], e[3], e[4]) for e in epochs),
    )


class SegmentWriter:
    """Appends to one file of its own: a file that was cut off is never gone on with."""

    def __init__(self, folder: Path, *, key: bytes, store: str, after: Position) -> None:
        """`after` is how far the whole copy goes that the acts follow."""
        self._path = folder / f"e{after[0]}-s{after[1]:09d}-{new_id()}.events"
        self._aead = AESGCM(key_slot.derived(key, "segment"))
        self._store = store.encode()
        self._size = 0
        self.began = after
        self.reached = after

    def append(self, acts: Acts) -> None:
        """Write the acts, fsync them and read them back. Raises OSError, ValueError."""
        frame = self._frame(acts)
        with self._path.open("ab") as file:
            file.write(frame)
            file.flush()
            os.fsync(file.fileno())
        if not self._size:
            sync_folder(self._path.parent)
        with self._path.open("rb") as file:
            file.seek(self._size)
            if file.read() != frame:
                raise ValueError("a segment that does not read back")
        self._size += len(frame)
        self.reached = acts.last

    def _frame(self, acts: Acts) -> bytes:
        data = {
            "events": [_columns(event) for event in acts.events],
            "keys": acts.keys,
            "requests": acts.requests,
            "epochs": acts.epochs,
        }
        nonce = os.urandom(_NONCE)
        text = zlib.compress(canonical(data).encode())
        sealed = nonce + self._aead.encrypt(nonce, text, self._store)
        return len(sealed).to_bytes(4, "big") + sealed


def start_of(path: Path) -> Position | None:
    """After which position a segment file begins; None for a file of another name."""
    found = _NAME.fullmatch(path.name)
    return (int(found[1]), int(found[2])) if found else None


def reached(folder: Path, *, key: bytes, store: str) -> Position | None:
    """How far the acts go that can be read there; None where there are none of this key."""
    named = [(start, path) for path in folder.glob("*.events") if (start := start_of(path))]
    for _, path in sorted(named, reverse=True):
        last = max((acts.last for acts in read(path, key=key, store=store)), default=None)
        if last is not None:
            return last
    return None


def read(path: Path, *, key: bytes, store: str) -> Iterator[Acts]:
    """The whole frames of a file, to the first that is cut off or not of this key."""
    aead = AESGCM(key_slot.derived(key, "segment"))
    try:
        content = path.read_bytes()
    except OSError:
        return
    at = 0
    while at + 4 <= len(content):
        size = int.from_bytes(content[at : at + 4], "big")
        sealed = content[at + 4 : at + 4 + size]
        if len(sealed) != size:
            return
        try:
            text = aead.decrypt(sealed[:_NONCE], sealed[_NONCE:], store.encode())
        except (InvalidTag, ValueError):
            return
        yield _acts(json.loads(zlib.decompress(text)))
        at += 4 + size


def _acts(data: dict[str, Any]) -> Acts:
    return Acts(
        events=tuple(record.Event(**event) for event in data["events"]),
        keys=data["keys"],
        requests=tuple((r[0], r[1], r[2], r[3]) for r in data["requests"]),
        epochs=tuple((e[0], e[1], e[2], e[3], e[4]) for e in data["epochs"]),
    )


def _columns(event: record.Event) -> dict[str, Any]:
    return {name: getattr(event, name) for name in record.Event.__slots__}
