"""A store is checked while others record in it and read it: what they do is no damage."""

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import current_thread

import pytest
from sqlite_utils import Database

from tests.making import Ward, intake, make_ward
from urbgov_desk.domain.long_work import WorkCalledOff
from urbgov_desk.services import intake as reception
from urbgov_desk.services import proof
from urbgov_desk.store import chain_check, engine, place, rotation
from urbgov_desk.store import verify as verifying
from urbgov_desk.store.engine import StoreUnreadable
from urbgov_desk.store.key_header import KeyHeader
from urbgov_desk.store.verify import Finding, number_finding, verify


def test_the_store_of_one_moment_is_checked_while_acts_go_on(tmp_path: Path) -> None:
    ward = make_ward(tmp_path)
    reception.receive(ward.desk, intake())
    recorded: list[int] = []

    def receive(done: int, total: int) -> bool:
        if len(recorded) < 30:  # at the chain, the papers and the replay
            reception.receive(ward.desk, intake())
            recorded.append(done)
        return True

    before = _events(ward)
    checked = proof.check(ward.desk, receive)
    assert recorded and checked.good
    assert checked.verified.events == before < _events(ward)
    again = proof.check(ward.desk, since_last=True)
    assert again.good and again.verified.events == _events(ward) - before
    ward.desk.store.close()


def test_what_a_commit_beside_may_have_made_look_wrong_is_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ward = make_ward(tmp_path)
    looks: list[int] = []
    wrong_once = Finding(check="file", where="desk.db", detail="page 7")

    def torn(_db: Database, _progress: object, *, beside: bool) -> Finding | None:
        looks.append(1)
        if beside:
            reception.receive(ward.desk, intake())
        return wrong_once if len(looks) == 1 else None

    monkeypatch.setattr(verifying, "_page_finding", partial(torn, beside=True))
    assert proof.check(ward.desk).good
    assert len(looks) == 2
    looks.clear()
    monkeypatch.setattr(verifying, "_page_finding", partial(torn, beside=False))
    assert proof.check(ward.desk).verified.finding == wrong_once
    assert len(looks) == 1
    ward.desk.store.close()


def test_a_page_whose_newest_lies_in_the_log_is_no_damage(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reader keeps the log from being brought into the file, which has a hole there meanwhile."""
    monkeypatch.setattr(verifying, "_PATIENCE_SECONDS", 0.3)
    ward = make_ward(tmp_path)
    store = ward.desk.store
    for _ in range(20):
        reception.receive(ward.desk, intake())
    reader = store.reader()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM event").fetchone()
    for _ in range(2):
        for _ in range(3):
            reception.receive(ward.desk, intake())
        store.db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
    holes = store.db.execute("PRAGMA cipher_integrity_check").fetchall()
    assert holes, "the file was brought up to date after all; the test proves nothing"
    assert proof.check(ward.desk).good
    reader.execute("ROLLBACK")
    reader.conn.close()
    assert proof.check(ward.desk).good
    assert verify(store).finding is None
    store.close()


def _wrong_at_the_first_look(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page whose newest state lies in the log until it is brought into the file."""
    looks: list[int] = []
    real = verifying._wrong_pages

    def wrong_pages(db: Database) -> list[str]:
        looks.append(1)
        return ["page 7"] if len(looks) < 3 else real(db)

    monkeypatch.setattr(verifying, "_wrong_pages", wrong_pages)


@pytest.mark.skipif(sys.platform == "win32", reason="holds SQLite's lock by the other systems' way")
def test_a_page_is_no_damage_while_another_brings_the_file_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite then says of the log and of what was brought in that it knows neither (-1)."""
    ward = make_ward(tmp_path)
    store = ward.desk.store
    reception.receive(ward.desk, intake())
    _wrong_at_the_first_look(monkeypatch)
    with _checkpointing(store.folder / f"{store.file}-shm"):
        asked = store.db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        assert asked == (1, -1, -1), "nobody else brings it up to date; the test proves nothing"
        assert proof.check(ward.desk).verified.finding is None
    store.close()


@contextmanager
def _checkpointing(shm: Path) -> Iterator[None]:
    """Another process holds the lock of whoever brings the file up to date."""
    hold = (
        "import fcntl, sys\n"
        f"file = open({str(shm)!r}, 'rb+')\n"
        "fcntl.lockf(file, fcntl.LOCK_EX, 1, 121)\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()"
    )
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", hold], stdin=pipe, stdout=pipe) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        yield


def test_waiting_for_the_readers_can_be_called_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[int] = []

    def wrong_pages(_db: Database) -> list[str]:
        looks.append(1)
        return ["page 7"]

    monkeypatch.setattr(verifying, "_wrong_pages", wrong_pages)
    ward = make_ward(tmp_path)
    store = ward.desk.store
    reader = store.reader()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM event").fetchone()
    reception.receive(ward.desk, intake())  # stays in the log while somebody reads
    monkeypatch.setattr(verifying, "_PATIENCE_SECONDS", 2.0)
    with pytest.raises(WorkCalledOff):
        proof.check(ward.desk, lambda done, _total: done > 0)
    assert len(looks) == 1
    reader.conn.close()
    store.close()


@pytest.mark.parametrize("table", ["store_info", "secret", "sqlite_schema"])
def test_a_page_every_opening_reads_is_told_as_damage(tmp_path: Path, table: str) -> None:
    """The desk is open and goes on from what it has read; the check opens the file once more."""
    ward = make_ward(tmp_path)
    store = ward.desk.store
    row = store.db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
    page, size = (row[0] if row else 1), 4096
    store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    with (tmp_path / store.file).open("rb+") as file:
        file.seek((page - 1) * size + 100)
        file.write(bytes(64))
    checked = proof.check(ward.desk)
    assert checked.verified.finding is not None
    assert checked.verified.finding.check == "file"
    assert not checked.good
    store.close()


def test_a_look_beside_a_change_of_key_has_file_and_key_of_one_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The key is changed just where the look is about to open the file."""
    ward = make_ward(tmp_path)
    store = ward.desk.store
    slot = place.file_slot(tmp_path, store.key)
    place.write_slots(tmp_path, KeyHeader(file=store.file, slots=(slot,)), store.key)
    place.describe(tmp_path, training=False)
    connect, looker = engine.connect, current_thread()
    changes: list[Future[None]] = []
    with ThreadPoolExecutor() as pool:

        def slow(path: Path, key: bytes, *, read_only: bool = False) -> object:
            if current_thread() is looker and not changes:
                changes.append(pool.submit(rotation.rotate, store))
                wait(changes, timeout=2)  # one that waits for the look takes longer
            return connect(path, key, read_only=read_only)

        monkeypatch.setattr(engine, "connect", slow)
        before = store.file
        with store.beside() as own:
            assert number_finding(own.db) is None
        changes[0].result()
        assert store.file != before
        assert not (tmp_path / before).exists()
        assert proof.check(ward.desk).good
    store.close()


@pytest.mark.parametrize("trouble", ["database is locked", "database or disk is full"])
def test_what_a_check_came_to_is_told_also_where_its_mark_cannot_be_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str
) -> None:
    """A batch of signatures holds the store longer than the check may wait, or the disk is full."""

    def refuse(*_values: object) -> None:
        raise engine.Damaged(trouble)

    ward = make_ward(tmp_path)
    monkeypatch.setattr(chain_check, "keep_marks", refuse)
    assert proof.check(ward.desk).good
    with pytest.raises(WorkCalledOff):
        proof.check(ward.desk, lambda done, _total: done < 3)
    ward.desk.store.close()


def test_a_file_that_is_gone_is_not_made_anew(tmp_path: Path) -> None:
    ward = make_ward(tmp_path)
    store = ward.desk.store
    store.file = "desk-gone.db"
    with pytest.raises(StoreUnreadable), store.beside():
        pass
    assert not list(tmp_path.glob("desk-gone.db*"))
    store.close()


def _events(ward: Ward) -> int:
    return int(ward.desk.store.db.execute("SELECT COUNT(*) FROM event").fetchone()[0])
