"""What is refused before a page is read, and what is kept when something breaks."""

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlcipher3

from tests.making import MONDAY, Ward, intake, make_ward
from urbgov_desk import wording
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.problem import Told
from urbgov_desk.services import draft, opening
from urbgov_desk.services import intake as reception
from urbgov_desk.store import engine, place, schema, store
from urbgov_desk.store.key_slot import KeyPlace
from urbgov_desk.store.lock import DeskAlreadyOpen
from urbgov_desk.store.paper_file import PaperFileDamaged
from urbgov_desk.store.verify import verify

KEY = bytes(range(32))


@pytest.fixture
def ward(tmp_path: Path) -> Iterator[Ward]:
    made = make_ward(tmp_path)
    yield made
    made.desk.store.close()


def test_an_sqlite_that_can_corrupt_is_refused() -> None:
    with pytest.raises(engine.SqliteTooOld):
        engine.require_sqlite((3, 51, 2))
    engine.require_sqlite((3, 51, 3))


@pytest.mark.parametrize("path", [r"\\server\share\desk", "//server/share/desk"])
def test_a_network_path_is_refused(path: str) -> None:
    with pytest.raises(engine.StoreOnNetworkShare):
        engine.require_local_disk(Path(path))


def test_a_network_mount_is_refused(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nnas:/vol {tmp_path} nfs4 rw 0 0\n")
    assert engine._is_remote_mount(tmp_path / "desk", mounts)
    assert not engine._is_remote_mount(Path("/usr"), mounts)


def test_a_second_desk_is_refused_and_the_first_goes_on(ward: Ward, tmp_path: Path) -> None:
    with pytest.raises(DeskAlreadyOpen) as told:
        store.open_existing(tmp_path, KEY)
    assert told.value.values["process"] == str(os.getpid())
    assert reception.receive(ward.desk, intake()).code == "NB01-2026-000001"
    ward.desk.store.close()
    store.open_existing(tmp_path, KEY).close()


def test_the_wrong_key_opens_nothing(tmp_path: Path) -> None:
    make_ward(tmp_path).desk.store.close()
    with pytest.raises(engine.StoreUnreadable):
        store.open_existing(tmp_path, bytes(32))


def test_no_text_of_a_dossier_lies_open_on_the_disk(ward: Ward, tmp_path: Path) -> None:
    reception.receive(ward.desk, intake())
    ward.desk.store.close()
    for path in tmp_path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert "Hồng Ánh".encode() not in content
            assert b"001195004321" not in content
            assert not content.startswith((b"SQLite format 3", b"%PDF"))


def test_a_store_replaced_by_garbage_is_told_and_left_alone(tmp_path: Path) -> None:
    make_ward(tmp_path).desk.store.close()
    file = tmp_path / store.FILE_NAME
    file.write_bytes(os.urandom(20_000))
    before = file.read_bytes()
    with pytest.raises(engine.StoreUnreadable):
        store.open_existing(tmp_path, KEY)
    assert file.read_bytes() == before


@pytest.mark.parametrize("offset", [100, 4096, 5000, 8192, 20_000])
def test_a_torn_page_anywhere_is_told(tmp_path: Path, offset: int) -> None:
    made = make_ward(tmp_path)
    made.desk.store.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    made.desk.store.close()
    file = tmp_path / store.FILE_NAME
    content = bytearray(file.read_bytes())
    content[offset : offset + 600] = bytes(600)
    file.write_bytes(content)
    try:
        opened = store.open_existing(tmp_path, KEY)
    except engine.StoreUnreadable:
        return
    finding = verify(opened).finding
    opened.close()
    assert finding is not None
    assert finding.check == "file"


def test_an_empty_file_is_not_taken_for_a_new_store(tmp_path: Path) -> None:
    make_ward(tmp_path).desk.store.close()
    for path in tmp_path.glob("desk.db*"):
        path.unlink()
    (tmp_path / store.FILE_NAME).touch()
    with pytest.raises(engine.StoreUnreadable):
        store.open_existing(tmp_path, KEY)


def test_a_newer_store_is_refused_untouched(ward: Ward, tmp_path: Path) -> None:
    ward.desk.store.db.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}")
    ward.desk.store.close()
    with pytest.raises(schema.StoreTooNew):
        store.open_existing(tmp_path, KEY)


def test_a_dropped_trigger_is_noticed_at_the_start(ward: Ward, tmp_path: Path) -> None:
    ward.desk.store.db.execute("DROP TRIGGER event_no_update")
    ward.desk.store.close()
    with pytest.raises(schema.SchemaChanged) as told:
        store.open_existing(tmp_path, KEY)
    assert told.value.values == {"name": "event_no_update"}


def test_the_record_refuses_to_be_changed(ward: Ward) -> None:
    db = ward.desk.store.db
    for statement in ("UPDATE event SET officer = 'x'", "DELETE FROM event"):
        with pytest.raises(Exception, match="append-only"):
            db.execute(statement)


def test_a_clock_set_back_a_day_stops_every_act(ward: Ward) -> None:
    reception.receive(ward.desk, intake())
    ward.clock.now -= timedelta(days=1)
    with pytest.raises(store.ClockSetBack) as told:
        reception.receive(ward.desk, intake())
    assert "(09:00 23/11/2026)" in wording.problem(told.value)
    ward.clock.now += timedelta(days=1)
    assert reception.receive(ward.desk, intake()).code == "NB01-2026-000002"


def test_a_read_only_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_ward(tmp_path).desk.store.close()
    # As root every folder can be written, so the answer of the system is given here.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(engine.FolderReadOnly):
        store.open_existing(tmp_path, KEY)


def test_a_full_disk_keeps_nothing_of_the_act(ward: Ward) -> None:
    db = ward.desk.store.db
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(engine.DiskFull):
        for _ in range(50):
            reception.receive(ward.desk, intake(receipt=False))
    db.execute("PRAGMA max_page_count = 1000000")
    assert verify(ward.desk.store).finding is None
    assert reception.receive(ward.desk, intake()).code


def test_a_disk_full_for_a_draft_is_told_too(ward: Ward) -> None:
    db = ward.desk.store.db
    db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(engine.DiskFull):
        draft.save(ward.desk, place="receive", label="", content={"x": "x" * 500_000})


@pytest.mark.parametrize(
    ("number", "told"), [(errno.ENOSPC, engine.DiskFull), (errno.EACCES, engine.FolderReadOnly)]
)
def test_a_paper_that_cannot_be_written_is_told_and_takes_no_number(
    ward: Ward, monkeypatch: pytest.MonkeyPatch, number: int, told: type[Told]
) -> None:
    def refuse(_: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuse)
        with pytest.raises(told):
            reception.receive(ward.desk, intake())
    assert reception.receive(ward.desk, intake()).code == "NB01-2026-000001"


def test_a_store_another_program_holds_is_told_as_busy_and_not_as_damaged(
    ward: Ward, tmp_path: Path
) -> None:
    other = engine.connect(tmp_path / store.FILE_NAME, KEY)
    other.execute("BEGIN IMMEDIATE")
    ward.desk.store.db.execute("PRAGMA busy_timeout = 50")
    with pytest.raises(engine.StoreBusy):
        reception.receive(ward.desk, intake())
    other.execute("ROLLBACK")
    other.close()
    assert reception.receive(ward.desk, intake()).code == "NB01-2026-000001"


def test_an_act_within_an_act_is_a_bug_and_not_a_damaged_store(ward: Ward) -> None:
    with (
        pytest.raises(sqlcipher3.OperationalError, match="within a transaction"),
        ward.desk.change(None),
        ward.desk.change(None),
    ):
        pass
    assert reception.receive(ward.desk, intake()).code == "NB01-2026-000001"


def test_a_store_whose_file_is_gone_is_told_and_no_empty_one_is_made(tmp_path: Path) -> None:
    make_ward(tmp_path).desk.store.close()
    for path in tmp_path.glob("desk.db*"):
        path.unlink()
    with pytest.raises(engine.StoreUnreadable):
        store.open_existing(tmp_path, KEY)
    assert not (tmp_path / store.FILE_NAME).exists()


def test_a_paper_that_was_swapped_on_the_disk_is_noticed(ward: Ward, tmp_path: Path) -> None:
    reception.receive(ward.desk, intake())
    file = next((tmp_path / "papers").rglob("*.paper"))
    file.write_bytes(os.urandom(500))
    with pytest.raises(PaperFileDamaged):
        ward.desk.store.papers.read(file.stem)
    finding = verify(ward.desk.store).finding
    assert finding is not None
    assert finding.check == "file"


def test_a_file_whose_commit_never_came_is_put_aside(ward: Ward, tmp_path: Path) -> None:
    kept = reception.receive(ward.desk, intake())
    orphan = ward.desk.store.papers.keep(b"never committed")
    ward.desk.store.close()
    again = store.open_existing(tmp_path, KEY)
    # Put aside, not thrown away: an older store file may have been laid beside newer papers.
    assert [p.parent.name for p in (tmp_path / "papers").rglob(f"{orphan}*")] == ["orphans"]
    assert again.papers.read(again.db.execute("SELECT file FROM paper").fetchone()[0])
    assert len(list((tmp_path / "papers").rglob("*.paper"))) == len(kept.papers) + 1
    again.close()


def test_the_lock_dies_with_its_process(tmp_path: Path) -> None:
    make_ward(tmp_path).desk.store.close()
    script = (
        "import sys, os, signal\n"
        "from pathlib import Path\n"
        "from urbgov_desk.store import store\n"
        f"s = store.open_existing(Path({str(tmp_path)!r}), bytes(range(32)))\n"
        "print('open', flush=True)\n"
        "os.kill(os.getpid(), signal.SIGTERM)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout == "open\n"
    store.open_existing(tmp_path, KEY).close()


def test_the_key_in_a_file_is_found_again_and_a_lost_one_is_told(tmp_path: Path) -> None:
    kept = place.make_key(tmp_path / "w", training=False, use_keyring=True)
    # Tests run with a keyring that always fails, like a PC without one.
    assert kept.place is KeyPlace.FILE
    assert not place.is_store(tmp_path / "w")
    place.describe(tmp_path / "w", training=False)
    assert place.find_key(tmp_path / "w").key == kept.key
    assert (tmp_path / "w" / "store.key").stat().st_mode & 0o077 == 0
    (tmp_path / "w" / "store.key").unlink()
    with pytest.raises(place.KeyMissing):
        place.find_key(tmp_path / "w")


def test_a_ward_starts_its_store_and_finds_it_again(tmp_path: Path) -> None:
    from tests.making import set_up_request

    desk = opening.start_ward(tmp_path, set_up_request(), clock=lambda: MONDAY, use_keyring=False)
    assert not desk.training
    desk.store.close()
    with pytest.raises(opening.WardStoreExists):
        opening.start_ward(tmp_path, set_up_request(), clock=lambda: MONDAY)
    again = opening.open_desk(tmp_path, clock=lambda: MONDAY.astimezone(HANOI))
    assert again.office().name == "UBND phường Bồ Đề"
    assert opening.key_in_file(tmp_path)
    again.store.close()


def test_a_making_that_was_cut_off_is_no_store_and_can_be_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.making import set_up_request

    def cut_off(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(place, "describe", cut_off)
        with pytest.raises(KeyboardInterrupt):
            opening.start_ward(tmp_path, set_up_request(), clock=lambda: MONDAY)
    assert not opening.look(tmp_path).ward
    desk = opening.start_ward(tmp_path, set_up_request(), clock=lambda: MONDAY)
    assert desk.office().name == "UBND phường Bồ Đề"
    desk.store.close()
    assert list((tmp_path / "ward").glob("unfinished-*"))


def test_a_bad_set_up_makes_no_store(tmp_path: Path) -> None:
    from dataclasses import replace

    from tests.making import bo_de, set_up_request

    with pytest.raises(Told):
        opening.start_ward(tmp_path, replace(set_up_request(), office=bo_de(name="  ")))
    assert not opening.look(tmp_path).ward
