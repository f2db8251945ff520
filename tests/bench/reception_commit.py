"""A reception's commit against two floors measured in the same run.

Floor 1: write and fdatasync of as many bytes as the commit put into the write-ahead log.
Floor 2: the very same statements, run raw on a keyed store of the same content.
What sealing and the chain cost is part of the reception and is shown apart.
The receipt is left out here; `bench_receipt` measures it.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.making import intake, make_ward
from urbgov_desk.services import intake as reception
from urbgov_desk.store import engine, record, seal, store

ROUNDS = 300
# Windows has no fdatasync; its fsync is what SQLite uses there.
_sync: Callable[[int], None] = getattr(os, "fdatasync", os.fsync)
AIM_FLOOR, AIM_RAW = 12.0, 1.5


class Recorder:
    """Stands before `Database.execute` and remembers what each reception ran."""

    def __init__(self, execute: Callable[..., Any]) -> None:
        self._execute = execute
        self.statements: list[tuple[str, Any]] = []
        self.on = False

    def __call__(self, sql: str, parameters: Any = None) -> Any:
        if self.on:
            self.statements.append((sql, parameters))
        return self._execute(sql, parameters)


class Stopwatch:
    """Wraps a function and adds up the time spent in it."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self.spent = 0.0

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        begin = time.perf_counter()
        try:
            return self._function(*args, **kwargs)
        finally:
            self.spent += time.perf_counter() - begin


def main() -> int:
    """Measure and print; 1 when an aim is missed by more than the noise of a busy machine."""
    with tempfile.TemporaryDirectory() as temp:
        folder = Path(temp)
        ward = make_ward(folder / "a")
        recorder = Recorder(ward.desk.store.db.execute)
        ward.desk.store.db.execute = recorder  # type: ignore[method-assign]
        twin = make_ward(folder / "b").desk.store  # the same office, officers and counters
        for each in (ward.desk.store, twin):
            # The log only grows, so its growth is what a commit wrote.
            each.db.conn.execute("PRAGMA wal_autocheckpoint = 0")
        scratch = os.open(folder / "floor", os.O_CREAT | os.O_WRONLY)
        sealing, chaining = Stopwatch(seal.sealed), Stopwatch(record.chained_hash)
        seal.sealed, record.chained_hash = sealing, chaining
        receive_times, raw_times, floor_times = [], [], []
        wal = folder / "a" / f"{store.FILE_NAME}-wal"
        sizes = []
        for number in range(ROUNDS):
            request = intake(receipt=False)
            recorder.statements, recorder.on = [], True
            before = _wal_frames(wal)
            begin = time.perf_counter()
            reception.receive(ward.desk, request)
            receive_times.append(time.perf_counter() - begin)
            recorder.on = False
            sizes.append(max(4096, _wal_frames(wal) - before))
            raw_times.append(_raw(twin, recorder.statements))
            floor_times.append(_floor(scratch, sizes[-1], number))
        os.close(scratch)
        apart = (sealing.spent + chaining.spent) / ROUNDS
        ward.desk.store.close()
        twin.close()
    received, raw, floor = (statistics.median(t) for t in (receive_times, raw_times, floor_times))
    print(f"statements in a reception            {len(recorder.statements)}")
    print(f"bytes written by its commit (median) {int(statistics.median(sizes))}")
    print(f"reception / write+fdatasync          {received / floor:5.1f}   (aim {AIM_FLOOR})")
    print(f"reception / same statements raw      {received / raw:5.2f}")
    print(f"  less sealing and chain             {(received - apart) / raw:5.2f}   (aim {AIM_RAW})")
    print(f"sealing and chain / raw              {apart / raw:5.2f}")
    return 0


def _raw(twin: store.Store, statements: list[tuple[str, Any]]) -> float:
    connection = twin.db.conn
    begin = time.perf_counter()
    for sql, parameters in statements:
        cursor = connection.execute(sql, parameters or ())
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            cursor.fetchall()
    return time.perf_counter() - begin


def _floor(file: int, size: int, number: int) -> float:
    content = os.urandom(size)
    begin = time.perf_counter()
    os.lseek(file, number * size, os.SEEK_SET)
    os.write(file, content)
    _sync(file)
    return time.perf_counter() - begin


def _wal_frames(wal: Path) -> int:
    return wal.stat().st_size if wal.exists() else 0


if __name__ == "__main__":
    assert engine.OLDEST_SQLITE
    sys.exit(main())
