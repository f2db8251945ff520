"""The evidence file: the whole record as it was hashed, for somebody without our program or a key.

Personal parts stay sealed. `docs/evidence.md` describes every line; what checks the file stands
alone in `resources/evidence/verify_evidence.py`.
"""

import gzip
import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.long_work import Gauge, Progress
from urbgov_desk.store import chain_head, record
from urbgov_desk.store.disk import sync_folder
from urbgov_desk.store.engine import told_of_file

VERSION = 1
_NAMES = record.COLUMNS.split(", ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """How many events the file holds, and the signed head it ends with."""

    events: int
    head: str


def write(
    db: Database, path: Path, *, at: datetime | None = None, progress: Progress | None = None
) -> Written:
    """Write the record as it stands at one moment; whole or not at all.

    `db` should be a connection of its own, so that nobody waits. `at` is the moment of the head,
    the last event's unless given. Raises WorkCalledOff, DiskFull, FolderReadOnly.
    """
    part = path.with_name(path.name + ".part")
    own = not db.conn.in_transaction
    if own:
        db.execute("BEGIN")  # one moment, however many acts are recorded meanwhile
    try:
        written = _write(db, part, at, progress)
        part.replace(path)
        sync_folder(path.parent)
        return written
    except OSError as error:
        raise told_of_file(error) from error
    finally:
        part.unlink(missing_ok=True)
        if own:
            db.execute("ROLLBACK")


def _write(db: Database, part: Path, at: datetime | None, progress: Progress | None) -> Written:
    info = dict(db.execute("SELECT name, value FROM store_info").fetchall())
    moment = at or datetime.fromisoformat(record.head(db, info["desk"]).at or info["made_at"])
    counts = chain_head.count(db, moment)
    head = chain_head.sign(db, moment, counts).text
    gauge = Gauge(progress, counts.events)
    # No name and no time of writing inside: the same record gives the same bytes.
    with part.open("wb") as raw, gzip.GzipFile("", "wb", 6, raw, 0) as file:
        _line(file, _opening(db, info))
        for row in record.rows_in_order(db):
            _line(file, dict(zip(_NAMES, row, strict=True)))
            gauge.step()
        _line(file, {"end": {"head": head, "counts": counts.as_json()}})
        file.close()
        raw.flush()
        os.fsync(raw.fileno())
    return Written(events=counts.events, head=head)


def _opening(db: Database, info: dict[str, str]) -> dict[str, Any]:
    epochs = db.execute(
        "SELECT desk, number, first_hash, opened_at, reason FROM epoch ORDER BY desk, number"
    ).fetchall()
    names = ("desk", "number", "first_hash", "opened_at", "reason")
    return {
        "evidence": VERSION,
        "store": info["store_id"],
        "desk": info["desk"],
        "training": info["training"] == "1",
        "made_at": info["made_at"],
        "public_keys": {name: key.hex() for name, key in chain_head.public_keys(db).items()},
        "epochs": [dict(zip(names, row, strict=True)) for row in epochs],
    }


def _line(file: gzip.GzipFile, value: dict[str, Any]) -> None:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    file.write(text.encode() + b"\n")
