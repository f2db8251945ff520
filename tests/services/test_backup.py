"""Backups: whole copies that are proven, the acts every minute, never half a copy by a name."""

import gzip
import hashlib
import hmac
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.making import MONDAY, SetClock, anh, intake, second_for, set_up_request
from tests.services.test_keys import WORDS, as_head
from tests.tampering import cut_last_act
from urbgov_desk.domain.backup import CopyReason, read_place
from urbgov_desk.services import backup, keys, opening, privacy, proof
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk, NotAllowed
from urbgov_desk.services.officer import list_officers
from urbgov_desk.store import backup as copies
from urbgov_desk.store import (
    backup_place,
    engine,
    key_slot,
    manifest,
    place,
    schema,
    segment,
    store,
)
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import canonical

VERSIONS = Path(__file__).parents[1] / "store" / "versions"


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def desk(tmp_path: Path, clock: SetClock) -> Iterator[Desk]:
    made = opening.start_ward(
        tmp_path / "data", set_up_request(), clock=clock, use_keyring=False, passphrase=WORDS
    )
    yield as_head(made)
    made.store.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def receive(desk: Desk) -> None:
    reception.receive(desk, intake())


def chest(stick: Path) -> Path:
    (found,) = copies.chests_in(stick)
    return found


def acts_at(desk: Desk, stick: Path) -> list[tuple[int, int]]:
    """The positions of the acts in the segments at a place."""
    return sorted(
        (event.epoch, event.seq)
        for path in (chest(stick) / "events").glob("*.events")
        for acts in segment.read(path, key=desk.store.key, store=desk.store.info.store_id)
        for event in acts.events
    )


def test_a_whole_copy_opens_with_its_own_slots_and_says_what_it_is(desk: Desk, stick: Path) -> None:
    receive(desk)
    (copy,) = backup.copy_now(desk, to=stick).copies
    names = sorted(path.name for path in copy.folder.iterdir())
    assert names == ["desk.db", "evidence.jsonl.gz", "manifest.json", "slots.json"]
    told = manifest.parse((copy.folder / "manifest.json").read_text(), "x")
    assert told.is_of(desk.store.key)
    assert told.sha256 == hashlib.sha256((copy.folder / "desk.db").read_bytes()).hexdigest()
    assert (told.papers, told.schema) == (1, schema.SCHEMA_VERSION)
    from urbgov_desk.store import key_header

    header = key_header.parse((copy.folder / "slots.json").read_text())
    kept = place.open_with(header, WORDS)
    db = engine.database(engine.connect(copy.folder / "desk.db", kept.key, read_only=True))
    assert db.execute("SELECT count(*) FROM dossier").fetchone()[0] == 1
    db.conn.close()


def test_a_whole_copy_carries_a_signed_head_and_evidence_anybody_can_check(
    desk: Desk, stick: Path, clock: SetClock
) -> None:
    receive(desk)
    (copy,) = backup.copy_now(desk, to=stick).copies
    told = copy.manifest
    verifier = Path(__file__).parents[2] / "resources" / "evidence" / "verify_evidence.py"
    file = copy.folder / copies.EVIDENCE_FILE
    ran = subprocess.run(
        [
            *(sys.executable, verifier, file, "--lang", "en", "--head", told.signed_head),
            *("--public-key", proof.public_key_words(desk)),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": "", "PYTHONUTF8": "1"},
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith(f"RIGHT. {told.events} events in one chain")
    assert hashlib.sha256(file.read_bytes()).hexdigest() == told.evidence_sha256
    assert anh().name not in gzip.decompress(file.read_bytes()).decode()
    receive(desk)
    assert proof.hold_against(desk, told.signed_head) is proof.HeadAnswer.RIGHT


def test_a_manifest_of_before_heads_keeps_its_code(desk: Desk, stick: Path) -> None:
    (copy,) = backup.copy_now(desk, to=stick).copies
    old = json.loads(copy.manifest.text())
    del old["signed_head"], old["evidence_sha256"], old["code"]
    del old["format"]
    # As the desk before made it: a code over everything there was.
    own = key_slot.derived(desk.store.key, "manifest")
    code = hmac.new(own, canonical({**old, "code": ""}).encode(), hashlib.sha256).hexdigest()
    read = manifest.parse(json.dumps({"format": 1, **old, "code": code}), "x")
    assert read.is_of(desk.store.key)
    assert not replace(read, signed_head=copy.manifest.signed_head).is_of(desk.store.key)
    assert not replace(read, events=read.events + 1).is_of(desk.store.key)


def test_the_store_is_held_against_every_backup_at_hand(
    desk: Desk, stick: Path, clock: SetClock
) -> None:
    away = stick.with_name("away")
    away.mkdir()
    backup.add_place(desk, str(stick), new_id())
    backup.add_place(desk, str(away), new_id())
    receive(desk)
    backup.copy_now(desk)
    shutil.rmtree(away)
    clock.forward(hours=1)
    receive(desk)
    backup.copy_now(desk)
    held = proof.hold_against_backups(desk)
    assert (held.right, held.wrong, held.unseen) == (2, (), (str(away),))


def test_a_tail_cut_off_with_every_trace_is_told_by_the_backups(
    desk: Desk, stick: Path, clock: SetClock
) -> None:
    backup.add_place(desk, str(stick), new_id())
    backup.copy_now(desk)
    clock.forward(hours=1)
    receive(desk)
    (made,) = backup.copy_now(desk).copies
    cut_last_act(desk.store.db)
    assert proof.verify(desk).finding is None  # the store agrees with itself
    held = proof.hold_against_backups(desk)
    assert held.right == 1
    (wrong,) = held.wrong
    assert (wrong.place, wrong.made_at) == (str(stick), made.made_at)
    assert wrong.answer is proof.HeadAnswer.SHORTER
    (copy, _) = copies.copies_in(chest(stick))
    spoilt = copy.folder / "manifest.json"
    text = spoilt.read_text()
    spoilt.write_text(text.replace(copy.manifest.signed_head, "HD+1/X"))
    (wrong,) = proof.hold_against_backups(desk).wrong
    assert wrong.answer is proof.HeadAnswer.SIGNATURE_WRONG


def test_papers_are_sent_once(desk: Desk, stick: Path, clock: SetClock) -> None:
    receive(desk)
    backup.copy_now(desk, to=stick)
    papers = list((chest(stick) / "papers").rglob("*.paper"))
    first = {path: path.stat().st_mtime_ns for path in papers}
    clock.forward(hours=1)
    receive(desk)
    backup.copy_now(desk, to=stick)
    now = list((chest(stick) / "papers").rglob("*.paper"))
    assert (len(papers), len(now)) == (1, 2)
    assert all(path.stat().st_mtime_ns == first[path] for path in papers)


def test_every_minute_the_new_acts_and_their_papers(
    desk: Desk, stick: Path, clock: SetClock
) -> None:
    backup.add_place(desk, str(stick), new_id())
    keeper = backup.Keeper(desk.store, clock=clock)
    state = keeper.tick()
    assert not state.stale
    (whole,) = copies.copies_in(chest(stick))
    for _ in range(3):
        clock.forward(minutes=1)
        receive(desk)
        keeper.tick()
    last = desk.store.db.execute("SELECT max(seq) FROM event").fetchone()[0]
    assert acts_at(desk, stick) == [(1, n) for n in range(whole.manifest.seq + 1, last + 1)]
    assert len(list((chest(stick) / "papers").rglob("*.paper"))) == 3
    assert len(copies.copies_in(chest(stick))) == 1
    keeper.close()


def test_noon_makes_a_whole_copy_and_only_one(desk: Desk, stick: Path, clock: SetClock) -> None:
    backup.add_place(desk, str(stick), new_id())
    keeper = backup.Keeper(desk.store, clock=clock)
    keeper.tick()
    for hours in (1, 2, 3):
        clock.now = MONDAY + timedelta(hours=hours)
        keeper.tick()
        keeper.tick()
    reasons = [copy.manifest.reason for copy in copies.copies_in(chest(stick))]
    assert sorted(reasons) == ["due", "noon"]
    keeper.close()


def test_the_closing_of_the_day_makes_a_whole_copy(desk: Desk, stick: Path) -> None:
    backup.add_place(desk, str(stick), new_id())
    (copy,) = backup.at_closing(desk).copies
    assert copy.manifest.reason == CopyReason.CLOSING


def test_a_new_passphrase_or_key_makes_a_whole_copy_that_it_opens(
    desk: Desk, stick: Path, clock: SetClock
) -> None:
    backup.add_place(desk, str(stick), new_id())
    keeper = backup.Keeper(desk.store, clock=clock)
    keeper.tick()
    clock.forward(minutes=1)
    sheet = keys.make_sheet(desk, request_id=new_id())
    keeper.tick()
    clock.forward(minutes=1)
    keys.rotate(desk, request_id=new_id())
    receive(desk)
    keeper.tick()
    (newest,) = copies.copies_in(chest(stick))  # of one hour the newest is kept
    assert newest.manifest.is_of(desk.store.key)
    from urbgov_desk.store import key_header

    header = key_header.parse((newest.folder / "slots.json").read_text())
    assert place.open_with(header, sheet.qr).key == desk.store.key
    keeper.close()


def test_a_place_that_is_missing_is_told_and_caught_up_with(
    desk: Desk, stick: Path, clock: SetClock
) -> None:
    backup.add_place(desk, str(stick), new_id())
    keeper = backup.Keeper(desk.store, clock=clock)
    keeper.tick()
    pulled = stick.with_name("pulled")
    stick.rename(pulled)
    clock.forward(minutes=1)
    receive(desk)
    (trouble,) = keeper.tick().troubled
    assert trouble.problem == "backup_place_missing"
    stick.mkdir()  # a mount point without its stick
    clock.forward(minutes=1)
    assert keeper.tick().troubled
    assert list(stick.iterdir()) == []
    stick.rmdir()
    pulled.rename(stick)
    clock.forward(minutes=1)
    assert not keeper.tick().troubled
    last = desk.store.db.execute("SELECT max(seq) FROM event").fetchone()[0]
    assert acts_at(desk, stick)[-1] == (1, last)
    keeper.close()


def test_a_copy_older_than_a_day_makes_the_signal_red(
    desk: Desk, stick: Path, clock: SetClock
) -> None:
    assert backup.state(desk).stale
    backup.add_place(desk, str(stick), new_id())
    backup.Keeper(desk.store, clock=clock).tick()
    assert not backup.state(desk).stale
    clock.forward(hours=25)
    assert backup.state(desk).stale


def test_one_place_that_refuses_does_not_keep_the_copy_from_the_others(
    desk: Desk, stick: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    backup.add_place(desk, str(stick), new_id())
    backup.add_place(desk, str(other), new_id())
    shutil.rmtree(stick)
    keeper = backup.Keeper(desk.store, clock=desk.clock)
    made = keeper.copy(CopyReason.ASKED)
    assert len(made.copies) == 1
    assert [told.code for told in made.refused] == ["backup_place_missing"]
    keeper.close()


@pytest.mark.skipif(os.name == "nt", reason="needs a full device")
def test_a_full_place_is_told_and_leaves_no_copy_under_a_good_name(
    desk: Desk, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive(desk)
    chest_before = backup.copy_now(desk, to=stick).copies[0].folder
    # The device that is always full stands where the copy's file would be written.
    real = backup_place.send

    def full(source: Path, target: Path, at: object) -> str:
        if source.name == "desk.db":
            target.with_name(f"{target.name}.part").symlink_to("/dev/full")
        return real(source, target, at)  # type: ignore[arg-type]

    monkeypatch.setattr(backup_place, "send", full)
    desk.clock.forward(hours=1)  # type: ignore[attr-defined]
    receive(desk)
    with pytest.raises(backup_place.BackupPlaceFull):
        backup.copy_now(desk, to=stick)
    assert [path for path in chest_before.parent.iterdir()] == [chest_before]


def test_a_torn_segment_counts_up_to_the_tear(desk: Desk, stick: Path, clock: SetClock) -> None:
    backup.add_place(desk, str(stick), new_id())
    keeper = backup.Keeper(desk.store, clock=clock)
    keeper.tick()
    for _ in range(2):
        clock.forward(minutes=1)
        receive(desk)
        keeper.tick()
    (path,) = (chest(stick) / "events").glob("*.events")
    whole = acts_at(desk, stick)
    content = path.read_bytes()
    for cut in (1, 7, 100):
        path.write_bytes(content[:-cut])
        assert acts_at(desk, stick) == whole[:1]
    path.write_bytes(content[:-5] + b"wrong")
    assert acts_at(desk, stick) == whole[:1]
    keeper.close()


def test_who_was_erased_has_no_paper_at_the_place_any_more(
    desk: Desk, stick: Path, clock: SetClock
) -> None:
    backup.add_place(desk, str(stick), new_id())
    receive(desk)
    keeper = backup.Keeper(desk.store, clock=clock)
    keeper.tick()
    assert len(list((chest(stick) / "papers").rglob("*.paper"))) == 1
    desk.store.db.execute("UPDATE dossier SET state = 10")
    party = desk.store.db.execute("SELECT id FROM party").fetchone()[0]
    privacy.erase(desk, party, "theo đơn", new_id(), second_for(desk))
    clock.forward(minutes=1)
    keeper.tick()
    assert list((chest(stick) / "papers").rglob("*.paper")) == []
    (copy,) = backup.copy_now(desk, to=stick).copies
    assert copy.manifest.erased == (party,)
    keeper.close()


def test_only_who_may_set_up_chooses_places(desk: Desk, stick: Path) -> None:
    clerk = desk.with_officer(next(o for o in list_officers(desk) if not o.may_set_up))
    with pytest.raises(NotAllowed):
        backup.add_place(clerk, str(stick), new_id())
    mine = backup.add_place(desk, str(stick), new_id())
    with pytest.raises(backup.BackupPlaceTwice):
        backup.add_place(desk, str(stick), new_id())
    with pytest.raises(backup_place.BackupPlaceMissing):
        backup.add_place(desk, str(stick / "nowhere"), new_id())
    with pytest.raises(NotAllowed):
        backup.remove_place(clerk, mine, new_id())
    backup.remove_place(desk, read_place(str(stick)), new_id())
    assert backup.list_places(desk) == ()
    with pytest.raises(backup.NoBackupPlace):
        backup.copy_now(desk)


def test_copies_nobody_needs_go_with_the_acts_before_them(
    desk: Desk, stick: Path, clock: SetClock
) -> None:
    backup.add_place(desk, str(stick), new_id())
    keeper = backup.Keeper(desk.store, clock=clock)
    for _ in range(36):
        clock.forward(days=1)
        receive(desk)
        keeper.tick()
        clock.forward(minutes=1)
        receive(desk)
        keeper.tick()
    kept = copies.copies_in(chest(stick))
    assert 31 <= len(kept) <= 33
    assert acts_at(desk, stick)[0] > kept[-1].manifest.position
    assert not list(stick.rglob("*.part"))
    keeper.close()


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_backup_is_made_before_the_tables_change(tmp_path: Path, version: int) -> None:
    from tests.making import KEY

    ward = tmp_path / place.WARD
    ward.mkdir()
    shutil.copy(VERSIONS / f"version-{version}.db", ward / store.FILE_NAME)
    (ward / place.KEY_FILE).write_text(KEY.hex(), encoding="utf-8")
    (ward / place.DESCRIPTION_NAME).write_text(
        '{"format": 1, "training": false, "key": "file", "keyring": ""}', encoding="utf-8"
    )
    opened = opening.open_desk(tmp_path, clock=lambda: MONDAY)
    opened.store.close()
    if version == schema.SCHEMA_VERSION:
        assert not (ward / "before-upgrade").exists()
        return
    (found,) = copies.chests_in(ward / "before-upgrade")
    (copy,) = copies.copies_in(found)
    assert (copy.manifest.schema, copy.manifest.reason) == (version, "upgrade")
    opening.open_desk(tmp_path, clock=lambda: MONDAY).store.close()
    assert len(copies.copies_in(found)) == 1
