"""Which copy a restore goes by, which acts follow it, and what any copy at the place knows of."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.lost_pc import House, qr_of
from tests.making import intake, second_for, set_up_request
from tests.services.test_keys import OTHER, WORDS, as_head
from urbgov_desk.domain import recovery_secret
from urbgov_desk.services import backup, keys, opening, privacy, proof, restore, scan, shut
from urbgov_desk.services import clock as clocks
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import backup as copies
from urbgov_desk.store import backup_place, engine, manifest, place, replaying, schema
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.key_slot import KeyPlace


def receive(house: House) -> None:
    reception.receive(house.desk, intake())


def events_of(desk: Desk) -> int:
    return int(desk.store.db.execute("SELECT count(*) FROM event").fetchone()[0])


def test_the_acts_lead_on_from_the_copy_before_also_those_of_the_last_minute(
    house: House, tmp_path: Path
) -> None:
    receive(house)
    house.minute()
    house.clock.forward(hours=2)
    receive(house)  # no minute passes before the next whole copy
    backup.at_closing(house.desk)
    receive(house)
    house.minute()
    house.spoil_newest()
    drilled = restore.drill(house.stick, data=tmp_path / "x", secret=house.sheet)
    assert drilled.events == events_of(house.desk)
    assert not drilled.broken


def test_a_desk_opened_anew_goes_on_where_the_acts_at_the_place_end(
    house: House, tmp_path: Path
) -> None:
    receive(house)
    house.minute()
    house.keeper.close()
    receive(house)
    house.clock.forward(hours=2)
    backup.at_closing(house.desk)
    house.keeper = backup.Keeper(house.desk.store, clock=house.clock)
    receive(house)
    house.minute()
    house.spoil_newest()
    drilled = restore.drill(house.stick, data=tmp_path / "x", secret=house.sheet)
    assert (drilled.events, drilled.broken) == (events_of(house.desk), False)


def test_acts_after_a_gap_are_told(house: House, tmp_path: Path) -> None:
    receive(house)
    house.minute()
    house.clock.forward(hours=2)
    backup.at_closing(house.desk)
    receive(house)
    house.minute()
    receive(house)
    house.clock.forward(hours=2)
    house.keeper.tick()
    receive(house)
    house.minute()
    first, *rest = sorted((house.chest() / "events").glob("*.events"))
    assert rest
    first.unlink()
    for copy in copies.copies_in(house.chest())[:-1]:
        (copy.folder / copies.COPY_FILE).write_bytes(b"no store")
    prepared = restore.prepare(tmp_path / "new", house.stick, secret=WORDS, clock=house.clock)
    assert prepared.outlook.broken
    assert len(prepared.outlook.damaged) > 0
    restore.discard(prepared)


def test_of_two_ways_on_from_one_act_the_newer_stretch_counts(house: House, tmp_path: Path) -> None:
    receive(house)
    house.minute()
    old = tmp_path / "old stick"
    shutil.copytree(house.stick, old)
    receive(house)  # on the stick, and given up
    house.minute()
    house.lose_the_pc()
    stick, house.stick = house.stick, old
    desk = house.restored(tmp_path / "second")
    house.stick = stick
    keeper = backup.Keeper(desk.store, clock=house.clock)
    house.clock.forward(hours=2)
    keeper.tick()
    shut.confirm_rest(desk, new_id())
    reception.receive(desk, intake())
    house.clock.forward(minutes=1)
    keeper.tick()
    keeper.close()
    assert house.newest().manifest.epoch == 2
    house.spoil_newest()
    prepared = restore.prepare(tmp_path / "third", stick, secret=WORDS, clock=house.clock)
    assert (prepared.rebuilt.events, prepared.outlook.broken) == (events_of(desk), False)
    assert prepared.rebuilt.head.epoch == 2
    restore.discard(prepared)


def test_a_stretch_only_a_damaged_copy_tells_of_is_not_begun_again(
    house: House, tmp_path: Path
) -> None:
    receive(house)
    house.minute()
    house.lose_the_pc()
    desk = house.restored(tmp_path / "second")
    keeper = backup.Keeper(desk.store, clock=house.clock)
    house.clock.forward(hours=2)
    keeper.tick()
    keeper.close()
    desk.store.close()
    house.opened.clear()
    house.spoil_newest()
    for path in (house.chest() / "events").iterdir():
        path.unlink()
    again = house.restored(tmp_path / "third")
    assert again.store.db.execute("SELECT max(epoch) FROM event").fetchone()[0] == 3
    assert proof.verify(again).finding is None


def test_who_was_erased_after_a_copy_that_is_named_stays_erased(
    house: House, tmp_path: Path
) -> None:
    receive(house)
    house.minute()
    old = house.newest().folder
    house.clock.forward(hours=2)
    party = house.desk.store.db.execute("SELECT id FROM party").fetchone()[0]
    house.desk.store.db.execute("UPDATE dossier SET state = 10")
    privacy.erase(house.desk, party, "theo đơn", new_id(), second_for(house.desk))
    house.desk.store.db.execute("UPDATE dossier SET state = 2")
    backup.at_closing(house.desk)
    for path in (house.chest() / "events").iterdir():
        path.unlink()
    house.lose_the_pc()
    prepared = restore.prepare(tmp_path / "new", old, secret=WORDS, clock=house.clock)
    assert party in prepared.erased
    restore.discard(prepared)


def test_a_way_that_was_taken_away_does_not_come_back_with_an_older_copy(
    house: House, tmp_path: Path
) -> None:
    keys.add_passphrase(house.desk, OTHER, label="Đã nghỉ việc", request_id=new_id())
    house.minute()
    house.clock.forward(hours=2)
    (left,) = [s for s in keys.list_slots(house.desk) if s.label == "Đã nghỉ việc"]
    keys.remove_slot(house.desk, left.id, request_id=new_id())
    house.minute()
    house.spoil_newest()
    house.lose_the_pc()
    desk = house.restored(tmp_path / "new")
    assert [s.label for s in keys.list_slots(desk)] == ["", "1"]
    desk.store.close()
    house.opened.clear()
    with pytest.raises(place.SecretWrong):
        opening.open_desk(tmp_path / "new", clock=house.clock, secret=OTHER)


def test_a_secret_out_of_force_opens_an_old_copy_only_by_its_name(
    house: House, tmp_path: Path
) -> None:
    receive(house)
    house.minute()
    old = house.newest().folder
    house.clock.forward(hours=2)
    mine = next(s for s in keys.list_slots(house.desk) if s.kind.value == "passphrase")
    keys.change_passphrase(house.desk, mine.id, OTHER, request_id=new_id())
    keys.rotate(house.desk, request_id=new_id())
    house.minute()
    house.lose_the_pc()
    with pytest.raises(place.SecretWrong):
        restore.prepare(tmp_path / "new", house.stick, secret=WORDS, clock=house.clock)
    assert restore.drill(old, data=tmp_path / "x", secret=WORDS).good
    assert restore.drill(house.stick, data=tmp_path / "x", secret=OTHER).good


def test_a_newest_copy_that_does_not_say_what_it_is_counts_as_damaged(
    house: House, tmp_path: Path
) -> None:
    receive(house)
    house.minute()
    house.clock.forward(hours=2)
    backup.at_closing(house.desk)
    newest = house.newest().folder
    (newest / manifest.MANIFEST_NAME).write_text("{", encoding="utf-8")
    drilled = restore.drill(house.stick, data=tmp_path / "x", secret=house.sheet)
    assert (drilled.damaged, drilled.good) == ((newest.name,), False)


def test_a_stick_with_another_wards_newer_copies_gives_this_ward_its_own(
    house: House, tmp_path: Path
) -> None:
    receive(house)
    house.minute()
    other = as_head(
        opening.start_ward(
            tmp_path / "other",
            set_up_request(),
            clock=house.clock,
            use_keyring=False,
            passphrase=WORDS,
        )
    )
    house.clock.forward(hours=3)
    backup.copy_now(other, to=house.stick)
    other.store.close()
    prepared = restore.prepare(house.data, house.stick, secret=WORDS, clock=house.clock)
    assert prepared.opened.copy.manifest.store == house.desk.store.info.store_id
    restore.discard(prepared)


def test_a_copy_by_a_clock_that_ran_ahead_is_not_taken_for_the_newest(
    house: House, tmp_path: Path
) -> None:
    right = house.clock.now
    house.clock.forward(days=365)
    receive(house)
    house.minute()
    house.clock.now = right + timedelta(hours=4)
    assert clocks.accept(house.desk, "đồng hồ chạy nhanh")
    receive(house)
    house.minute()
    for path in (house.chest() / "events").iterdir():
        path.unlink()
    prepared = restore.prepare(tmp_path / "new", house.stick, secret=WORDS, clock=house.clock)
    assert prepared.rebuilt.head.epoch == 2
    restore.discard(prepared)


def test_a_paper_the_store_lost_is_told_apart_from_a_strangers(
    house: House, tmp_path: Path
) -> None:
    receive(house)
    house.minute()
    lost = reception.receive(house.desk, intake())
    code = qr_of(house.desk, lost.papers[0])
    house.lose_the_pc()
    desk = house.restored(tmp_path / "new")
    told = scan.read(desk, code).problem
    assert isinstance(told, scan.PaperNotInStore)
    assert told.values == {"code": lost.code}


def test_a_full_disk_is_not_told_as_a_damaged_backup(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise engine.Interrupted("database or disk is full")

    monkeypatch.setattr(replaying, "replay", full)
    with pytest.raises(engine.DiskFull):
        restore.drill(house.stick, data=tmp_path / "x", secret=house.sheet)


def test_a_copy_of_a_newer_desk_is_told_and_nothing_is_touched(
    house: House, tmp_path: Path
) -> None:
    copy = house.newest()
    file = copy.folder / copies.COPY_FILE
    db = engine.connect(file, house.desk.store.key)
    db.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION + 1}")
    db.execute("PRAGMA journal_mode = DELETE")
    db.close()
    newer = replace(copy.manifest, sha256=backup_place.sha256_of(file))
    text = newer.guarded(house.desk.store.key).text()
    (copy.folder / manifest.MANIFEST_NAME).write_text(text, encoding="utf-8")
    with pytest.raises(schema.StoreTooNew):
        restore.prepare(tmp_path / "new", house.stick, secret=WORDS, clock=house.clock)
    assert not list((tmp_path / "new").iterdir())


def test_a_ward_that_types_its_passphrase_goes_on_typing_it(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put: list[Path] = []
    monkeypatch.setattr(place, "keyring_slot", lambda folder, _: put.append(folder))
    house.lose_the_pc()
    desk = house.restored(tmp_path / "new")
    assert {s.kind.value for s in keys.list_slots(desk)} == {"passphrase", "sheet"}
    assert put == []


DIGITS = "135791 246802 975310 864208"


def test_a_sheet_with_a_group_missing_is_told_so_and_one_of_digits_still_opens(
    house: House, tmp_path: Path
) -> None:
    """A passphrase of digits alone was allowed once; it is no sheet because it looks like one."""
    *some, _last = recovery_secret.groups(recovery_secret.read(house.sheet))
    ward = house.desk.store.folder
    with pytest.raises(recovery_secret.SheetIncomplete) as told:
        place.find_key(ward, " ".join(some))
    assert told.value.values == {"found": 42}
    with pytest.raises(recovery_secret.SheetIncomplete):
        restore.drill(house.stick, data=tmp_path / "x", secret=" ".join(some))
    house.clock.forward(hours=2)
    keys.add_passphrase(house.desk, DIGITS, label="số", request_id=new_id())
    assert place.find_key(ward, DIGITS).key == house.desk.store.key
    backup.copy_now(house.desk)
    older = max(copies.copies_in(house.chest()), key=lambda copy: copy.made_at).folder
    mine = next(slot.id for slot in keys.list_slots(house.desk) if slot.label == "số")
    keys.remove_slot(house.desk, mine, request_id=new_id())
    house.clock.forward(hours=2)
    backup.copy_now(house.desk)
    # Taken out of force since: only the older copy, named itself, is opened by it.
    assert restore.drill(older, data=tmp_path / "x", secret=DIGITS).good
    with pytest.raises(recovery_secret.SheetIncomplete):
        restore.drill(house.stick, data=tmp_path / "x", secret=DIGITS)


def test_where_there_is_no_sheet_digits_are_a_wrong_passphrase(house: House) -> None:
    for slot in keys.list_slots(house.desk):
        if slot.kind is KeyPlace.SHEET:
            keys.remove_slot(house.desk, slot.id, request_id=new_id())
    with pytest.raises(place.SecretWrong):
        place.find_key(house.desk.store.folder, DIGITS)
