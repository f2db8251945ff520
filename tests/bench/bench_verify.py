"""Chain and numbers against a bare pass that reads the same bytes and takes their SHA-256.

The record is that of real receptions, repeated with right hashes until it is as long as a ward's
years. Both passes read the same keyed file over the same connection, in turns, in one run. What
the walk from the last mark costs is shown beside it.
"""

import hashlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.making import intake, make_ward
from urbgov_desk.services import intake as reception
from urbgov_desk.store import record
from urbgov_desk.store.chain_check import ChainWalk
from urbgov_desk.store.engine import Database
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import number_finding

EVENTS = 40_000
ROUNDS = 5
AIM = 3.0


def main() -> int:
    """Measure and print; 1 when the aim is missed."""
    ratios = [_measure("receptions", "dossier.received"), _measure("short acts", "officer.added")]
    return int(max(ratios) > AIM)


def _measure(name: str, kind: str) -> float:
    with tempfile.TemporaryDirectory() as temp:
        ward = make_ward(Path(temp) / "a")
        for _ in range(10):
            reception.receive(ward.desk, intake())
        store = ward.desk.store
        size = lengthen(store.db, EVENTS, kind)
        bare_times, chain_times = [], []
        for _ in range(ROUNDS):
            bare_times.append(_timed(lambda: bare(store.db)))
            chain_times.append(_timed(lambda: chain_and_numbers(store.db)))
        walk = ChainWalk(store.db)
        assert walk.first_wrong() is None
        since = _timed(lambda: ChainWalk(store.db, marks=walk.marks).first_wrong())
        store.close()
    bare_time, chain_time = statistics.median(bare_times), statistics.median(chain_times)
    ratio = chain_time / bare_time
    print(f"{name}: {EVENTS} events, {size / EVENTS:.0f} bytes each")
    print(f"  chain + numbers / read and SHA-256       {ratio:5.2f}   (aim {AIM})")
    print(f"  chain from the last mark / whole chain   {since / chain_time:5.3f}")
    return ratio


def lengthen(db: Database, events: int, kind: str) -> int:
    """Repeat the record with right hashes and a number for each event; returns its bytes."""
    patterns = [row for row in record.rows_in_order(db) if row[6] == kind]
    desk = patterns[0][1]
    end = record.head(db, desk)
    previous, size = end.hash, 0
    db.execute("BEGIN IMMEDIATE")
    for number in range(1, events - end.seq + 1):
        row = list(patterns[number % len(patterns)])
        row[0], row[3], row[9] = new_id(), end.seq + number, previous
        row[10] = previous = record.row_hash(row)
        size += sum(len(str(value).encode()) for value in row)
        db.execute(f"INSERT INTO event ({record.COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?)", row)
        key = ["bench", "", "2026", number]
        db.execute("INSERT INTO number_taken VALUES (?,?,?,?,?,?)", [*key, row[0], row[7]])
        db.execute("INSERT INTO request VALUES (?,?,?,?)", [new_id(), row[0], row[6], row[7]])
    db.execute("COMMIT")
    return size


def bare(db: Database) -> str:
    """The same columns in the same order, read and hashed, and nothing else."""
    digest = hashlib.sha256()
    query = f"SELECT {record.COLUMNS} FROM event ORDER BY desk, epoch, seq"
    for row in db.execute(query):
        digest.update("".join(map(str, row)).encode())
    return digest.hexdigest()


def chain_and_numbers(db: Database) -> None:
    """What `verify` does for the chain and the numbers."""
    assert ChainWalk(db).first_wrong() is None
    assert number_finding(db) is None


def _timed(act: Callable[[], object]) -> float:
    begin = time.perf_counter()
    act()
    return time.perf_counter() - begin


if __name__ == "__main__":
    sys.exit(main())
