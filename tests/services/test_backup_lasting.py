"""Backups over time: clocks that were wrong, sticks that were pulled, files that are not ours."""

import os
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import BinaryIO

import pytest

from tests.lost_pc import House
from tests.making import KEY, MONDAY, SetClock, intake
from urbgov_desk.domain.long_work import WorkCalledOff
from urbgov_desk.services import backup, opening
from urbgov_desk.services import clock as clocks
from urbgov_desk.services import intake as reception
from urbgov_desk.store import backup as copies
from urbgov_desk.store import (
    backup_place,
    backup_state,
    copying,
    disk,
    engine,
    key_header,
    manifest,
    paper_file,
    place,
    schema,
    segment,
    store,
)
from urbgov_desk.store.identifier import new_id

VERSIONS = Path(__file__).parents[1] / "store" / "versions"


def receive(house: House) -> None:
    reception.receive(house.desk, intake())


def test_the_copy_that_goes_furthest_stays_when_the_clock_was_put_back(house: House) -> None:
    house.clock.forward(minutes=40)
    receive(house)
    backup.copy_now(house.desk)
    house.clock.forward(minutes=-20)
    assert clocks.accept(house.desk, "đồng hồ chạy nhanh")
    receive(house)
    (copy,) = backup.copy_now(house.desk).copies
    assert copy.folder.exists()
    assert house.newest().folder == copy.folder


def test_a_copy_of_a_day_to_come_puts_off_no_other(house: House) -> None:
    right = house.clock.now
    house.clock.forward(days=365)
    receive(house)
    house.keeper.tick()
    house.clock.now = right + timedelta(minutes=1)
    assert backup.state(house.desk).stale
    assert clocks.accept(house.desk, "đồng hồ sai")
    house.clock.forward(days=1)
    house.keeper.tick()
    assert house.newest().made_at == house.clock.now
    assert not backup.state(house.desk).stale
    made = len(copies.copies_in(house.chest()))
    house.minute()
    assert len(copies.copies_in(house.chest())) == made


def test_a_full_disk_keeps_whole_copies_back_but_not_the_acts(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    backup.add_place(house.desk, str(other), new_id())
    house.minute()
    house.clock.forward(days=1)
    receive(house)

    def full(*_: object) -> None:
        raise engine.DiskFull()

    monkeypatch.setattr(copying, "copy_whole", full)
    with pytest.raises(engine.DiskFull):
        house.keeper.tick()
    last = house.desk.store.db.execute("SELECT epoch, max(seq) FROM event").fetchone()
    info = house.desk.store.info
    for place_of in (house.stick, other):
        (chest,) = copies.chests_in(place_of)
        folder = chest / "events"
        reached = segment.reached(folder, key=house.desk.store.key, store=info.store_id)
        assert reached == tuple(last)


def test_two_copies_of_one_second_stand_beside_each_other(house: House) -> None:
    one = backup.copy_now(house.desk).copies[0].folder
    other = backup.copy_now(house.desk).copies[0].folder
    assert one != other
    assert one.exists()
    assert len(copies.copies_in(house.chest())) >= 2


def test_what_pulled_out_sticks_left_of_copies_goes_once_it_is_old(house: House) -> None:
    folder = house.chest() / "copies"
    old, new = folder / "20250101T000000-e1-s000000001.part", folder / "other.part"
    for left in (old, new):
        left.mkdir()
        (left / "desk.db.part").write_bytes(b"half")
    os.utime(old, (0, 0))
    backup.copy_now(house.desk)
    assert not old.exists()
    assert new.exists()  # another copy may be under way


def test_no_copy_is_sent_whose_slots_this_desk_did_not_write(house: House) -> None:
    path = house.desk.store.folder / key_header.HEADER_NAME
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace('"kind": "passphrase"', '"label": "9", "kind": "passphrase"'), "utf-8"
    )
    house.clock.forward(hours=1)
    for copy in (lambda: backup.copy_now(house.desk), house.keeper.tick):
        with pytest.raises(key_header.KeyHeaderDamaged):
            copy()
    path.write_text(text, "utf-8")
    backup.copy_now(house.desk)


def test_a_manifest_that_makes_no_sense_ends_no_backup(house: House) -> None:
    copy = backup.copy_now(house.desk).copies[0]
    house.clock.forward(hours=1)
    for old, new in (("+07:00", ""), (f'"epoch": {copy.manifest.epoch}', '"epoch": "1"')):
        text = copy.manifest.text().replace(old, new)
        (copy.folder / manifest.MANIFEST_NAME).write_text(text, encoding="utf-8")
        assert copies.unreadable_in(house.chest()) == [copy.folder.name]
        assert not house.keeper.tick().troubled


def test_new_files_are_known_to_the_disk_with_their_folders(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    real = disk.sync_folder

    def heard(folder: Path) -> None:
        synced.append(folder)
        real(folder)

    for module in (paper_file, segment):
        monkeypatch.setattr(module, "sync_folder", heard)
    receive(house)
    house.minute()
    assert house.desk.store.folder / "papers" in synced
    assert house.chest() / "events" in synced


@pytest.mark.parametrize("version", range(1, schema.SCHEMA_VERSION))
def test_the_copy_before_an_upgrade_is_good_and_goes_after_a_year(
    tmp_path: Path, version: int
) -> None:
    ward = tmp_path / place.WARD
    ward.mkdir()
    (ward / store.FILE_NAME).write_bytes((VERSIONS / f"version-{version}.db").read_bytes())
    (ward / place.KEY_FILE).write_text(KEY.hex(), encoding="utf-8")
    (ward / place.DESCRIPTION_NAME).write_text(
        '{"format": 1, "training": false, "key": "file", "keyring": ""}', encoding="utf-8"
    )
    day = MONDAY + timedelta(days=400)
    opening.open_desk(tmp_path, clock=lambda: day).store.close()
    (chest,) = copies.chests_in(copies.beside_upgrades(ward))
    (copy,) = copies.copies_in(chest)
    assert (copy.manifest.schema, copy.manifest.reason) == (version, "upgrade")
    for days, there in ((370, True), (373, False)):
        now = day + timedelta(days=days)
        opening.open_desk(tmp_path, clock=SetClock(now)).store.close()
        assert copy.folder.exists() is there


def test_the_acts_of_a_newer_desk_follow_a_copy_of_its_own(house: House) -> None:
    copy = house.newest()
    older = replace(copy.manifest, schema=copy.manifest.schema - 1).guarded(house.desk.store.key)
    (copy.folder / manifest.MANIFEST_NAME).write_text(older.text(), encoding="utf-8")
    receive(house)
    house.minute()
    assert house.newest().manifest.schema == schema.SCHEMA_VERSION


def test_no_backup_lies_in_the_store_it_is_of(house: House) -> None:
    for inside in (house.desk.store.folder, house.desk.store.folder / "papers"):
        with pytest.raises(backup_place.BackupPlaceInStore):
            backup.add_place(house.desk, str(inside), new_id())
        with pytest.raises(backup_place.BackupPlaceInStore):
            backup.copy_now(house.desk, to=inside)


def test_what_is_no_paper_among_the_papers_is_put_aside_and_not_thrown_away(
    tmp_path: Path,
) -> None:
    folder = paper_file.PaperFolder(tmp_path, KEY)
    (tmp_path / "ghi chú.txt").write_text("của ai đó", encoding="utf-8")
    (tmp_path / "half.part").write_bytes(b"half")
    folder.sweep(set(), set())
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["ghi chú.txt"]


def test_a_copy_by_hand_and_the_minutes_own_note_what_they_did_both(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two threads, one file: neither forgets what the other noted, nor is in its way."""
    house.clock.forward(minutes=1)
    receive(house)
    beside = _Beside(house)
    write = backup_state.write

    def slow(folder: Path, managed: dict[str, backup_state.Managed]) -> None:
        beside.begin()
        write(folder, managed)

    monkeypatch.setattr(backup_state, "write", slow)
    backup.copy_now(house.desk)
    assert beside.end().troubled == ()
    (known,) = backup_state.read(house.desk.store.folder).values()
    assert known.copied_at == known.acts_at == house.clock.now.isoformat()


def test_a_copy_by_hand_and_the_minutes_own_send_no_paper_into_each_other(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both bring the papers that are not there yet, each by a part file of the same name."""
    receive(house)
    beside = _Beside(house)
    copy = disk.copy_in_steps

    def slow(source: BinaryIO, target: BinaryIO) -> None:
        copy(source, target)
        beside.begin()

    monkeypatch.setattr("urbgov_desk.store.backup_place.copy_in_steps", slow)
    made = backup.copy_now(house.desk)
    assert made.refused == ()
    assert beside.end().troubled == ()


def test_a_copy_that_waits_for_another_is_called_off(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive(house)
    called_off: list[bool] = []
    whole: list[Path] = []
    copy_whole = copying.copy_whole

    def counted(db: engine.Database, target: Path) -> None:
        whole.append(target)
        copy_whole(db, target)

    monkeypatch.setattr(copying, "copy_whole", counted)
    copy = disk.copy_in_steps

    def slow(source: BinaryIO, target: BinaryIO) -> None:
        if not called_off:
            called_off.append(True)
            with pytest.raises(WorkCalledOff):
                backup.copy_now(house.desk, progress=lambda _done, _total: False)
        copy(source, target)

    monkeypatch.setattr("urbgov_desk.store.backup_place.copy_in_steps", slow)
    assert backup.copy_now(house.desk).refused == ()
    assert called_off
    assert len(whole) == 1


class _Beside:
    """What is done every minute, begun on another thread in the middle of a copy by hand."""

    def __init__(self, house: House) -> None:
        self._keeper = backup.Keeper(house.desk.store, clock=house.desk.clock)
        self._pool = ThreadPoolExecutor()
        self._state: Future[backup.BackupState] | None = None

    def begin(self) -> None:
        """Give it the time it takes; one that waits its turn takes longer."""
        if self._state is None:
            self._state = self._pool.submit(self._keeper.tick)
            wait([self._state], timeout=2)

    def end(self) -> backup.BackupState:
        """What it came to."""
        assert self._state is not None
        state = self._state.result()
        self._keeper.close()
        self._pool.shutdown()
        return state
