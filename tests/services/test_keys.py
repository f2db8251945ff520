"""Keys in slots: migrated, added, changed, rotated; one of them always opens the store."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.making import MONDAY, SetClock, intake, set_up_request
from urbgov_desk.domain import recovery_secret
from urbgov_desk.services import intake as reception
from urbgov_desk.services import keys, opening, proof
from urbgov_desk.services.desk import Desk, NotAllowed
from urbgov_desk.services.officer import list_officers
from urbgov_desk.store import engine, key_header, key_slot, place, rotation
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.key_slot import KeyPlace

WORDS = "bốn từ không liên quan"
OTHER = "năm từ khác hẳn như vậy"
ROOT = Path(__file__).resolve().parents[2]


def as_head(desk: Desk) -> Desk:
    return desk.with_officer(next(o for o in list_officers(desk) if o.may_set_up))


def start(data: Path, **ways: object) -> Desk:
    desk = opening.start_ward(
        data,
        set_up_request(),
        clock=SetClock(),
        use_keyring=False,
        **ways,  # type: ignore[arg-type]
    )
    reception.receive(desk.with_officer(list_officers(desk)[0]), intake())
    return as_head(desk)


def reopen(data: Path, secret: str | None = None) -> Desk:
    return opening.open_desk(data, clock=SetClock(MONDAY + timedelta(hours=1)), secret=secret)


def test_a_store_of_the_first_releases_gets_its_slots_at_the_next_opening(tmp_path: Path) -> None:
    start(tmp_path).store.close()
    ward = tmp_path / place.WARD
    (ward / key_header.HEADER_NAME).unlink()
    (ward / place.DESCRIPTION_NAME).write_text(
        '{"format": 1, "training": false, "key": "file", "keyring": ""}', encoding="utf-8"
    )
    assert opening.key_in_file(tmp_path)
    desk = reopen(tmp_path)
    (slot,) = keys.list_slots(desk)
    assert slot.kind is KeyPlace.FILE
    desk.store.close()
    reopen(tmp_path).store.close()


def test_a_passphrase_takes_the_key_out_of_the_open(tmp_path: Path) -> None:
    desk = start(tmp_path)
    assert opening.key_in_file(tmp_path)
    keys.add_passphrase(desk, WORDS, label="Người phụ trách", request_id=new_id())
    assert not opening.key_in_file(tmp_path)
    assert not (tmp_path / place.WARD / place.KEY_FILE).exists()
    desk.store.close()
    with pytest.raises(place.SecretNeeded):
        reopen(tmp_path)
    with pytest.raises(place.SecretWrong):
        reopen(tmp_path, "không phải mật khẩu này")
    again = reopen(tmp_path, WORDS)
    assert proof.verify(again).finding is None
    again.store.close()


def test_a_ward_begun_with_passphrase_and_sheet_opens_by_either(tmp_path: Path) -> None:
    sheet = keys.new_sheet_secret()
    start(tmp_path, passphrase=WORDS, sheet=sheet).store.close()
    assert not opening.key_in_file(tmp_path)
    reopen(tmp_path, WORDS).store.close()
    reopen(tmp_path, " ".join(recovery_secret.groups(sheet))).store.close()
    reopen(tmp_path, recovery_secret.qr_payload(sheet)).store.close()


def test_changing_a_passphrase_rewrites_its_slot_and_nothing_else(tmp_path: Path) -> None:
    sheet = keys.new_sheet_secret()
    desk = start(tmp_path, passphrase=WORDS, sheet=sheet)
    key = desk.store.key
    before = {slot.id: slot for slot in place.find_header(desk.store.folder).slots}
    mine = next(s for s in keys.list_slots(desk) if s.kind is KeyPlace.PASSPHRASE)
    keys.change_passphrase(desk, mine.id, OTHER, request_id=new_id())
    desk.store.close()
    with pytest.raises(place.SecretWrong):
        reopen(tmp_path, WORDS)
    again = reopen(tmp_path, OTHER)
    assert again.store.key == key
    after = place.find_header(again.store.folder).slots
    assert [s.kind for s in after] == [s.kind for s in before.values()]
    again.store.close()
    reopen(tmp_path, " ".join(recovery_secret.groups(sheet))).store.close()


def test_a_second_administrator_has_a_passphrase_of_their_own(tmp_path: Path) -> None:
    desk = start(tmp_path, passphrase=WORDS)
    keys.add_passphrase(desk, OTHER, label="Người thứ hai", request_id=new_id())
    desk.store.close()
    reopen(tmp_path, WORDS).store.close()
    reopen(tmp_path, OTHER).store.close()


def test_what_remains_must_open_the_store_elsewhere(tmp_path: Path) -> None:
    desk = start(tmp_path, passphrase=WORDS)
    (mine,) = keys.list_slots(desk)
    with pytest.raises(keys.LastSlot):
        keys.remove_slot(desk, mine.id, request_id=new_id())
    keys.make_sheet(desk, request_id=new_id())
    keys.remove_slot(desk, mine.id, request_id=new_id())
    with pytest.raises(keys.SlotUnknown):
        keys.remove_slot(desk, mine.id, request_id=new_id())
    desk.store.close()


def test_a_new_sheet_takes_the_force_of_the_old_one(tmp_path: Path) -> None:
    desk = start(tmp_path, passphrase=WORDS)
    first = keys.make_sheet(desk, request_id=new_id())
    second = keys.make_sheet(desk, request_id=new_id())
    assert (first.number, second.number) == ("1", "2")
    desk.store.close()
    with pytest.raises(place.SecretWrong):
        reopen(tmp_path, " ".join(first.groups))
    reopen(tmp_path, second.qr).store.close()


def test_a_sheet_that_could_not_be_written_down_leaves_the_old_one_good(tmp_path: Path) -> None:
    desk = start(tmp_path, passphrase=WORDS)
    first = keys.make_sheet(desk, request_id=new_id())

    def full(_: keys.Sheet) -> None:
        raise key_header.KeyHeaderDamaged()

    with pytest.raises(key_header.KeyHeaderDamaged):
        keys.make_sheet(desk, request_id=new_id(), keep=full)
    desk.store.close()
    reopen(tmp_path, first.qr).store.close()


def test_the_same_press_never_prints_a_sheet_that_opens_nothing(tmp_path: Path) -> None:
    desk = start(tmp_path, passphrase=WORDS)
    printed: list[keys.Sheet] = []
    keys.make_sheet(desk, request_id="once", keep=printed.append)
    with pytest.raises(keys.SheetMadeBefore):
        keys.make_sheet(desk, request_id="once", keep=printed.append)
    header = place.find_header(desk.store.folder)
    assert [place.open_with(header, sheet.qr).key for sheet in printed] == [desk.store.key]
    desk.store.close()


def test_a_change_of_slots_that_was_not_kept_leaves_the_passphrase_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = start(tmp_path, passphrase=WORDS)
    (mine,) = keys.list_slots(desk)
    real = place.write_slots

    def full(*given: object) -> None:
        real(*given)  # type: ignore[arg-type]
        raise engine.DiskFull()  # as the commit would say

    with monkeypatch.context() as patch, pytest.raises(engine.DiskFull):
        patch.setattr(place, "write_slots", full)
        keys.change_passphrase(desk, mine.id, OTHER, request_id=new_id())
    desk.store.close()
    reopen(tmp_path, WORDS).store.close()


def test_no_key_and_no_sheet_stands_in_what_a_fault_may_print(tmp_path: Path) -> None:
    desk = start(tmp_path, passphrase=WORDS)
    sheet = keys.make_sheet(desk, request_id=new_id())
    kept = place.find_key(desk.store.folder, WORDS)
    said = repr(kept) + repr(sheet)
    assert repr(kept.key) not in said
    assert sheet.groups[0] not in said
    desk.store.close()


@pytest.mark.parametrize("weak", ["ngắn quá", "aaaaaaaaaaaaaaaa", "121212121212", "  " * 9])
def test_a_weak_passphrase_is_refused(tmp_path: Path, weak: str) -> None:
    with pytest.raises(keys.PassphraseTooShort):
        start(tmp_path, passphrase=weak)


def test_only_who_may_set_up_touches_keys(tmp_path: Path) -> None:
    desk = start(tmp_path, passphrase=WORDS)
    clerk = desk.with_officer(next(o for o in list_officers(desk) if not o.may_set_up))
    for act in (
        lambda: keys.add_passphrase(clerk, OTHER, label="", request_id=new_id()),
        lambda: keys.make_sheet(clerk, request_id=new_id()),
        lambda: keys.rotate(clerk, request_id=new_id()),
        lambda: keys.use_keyring(clerk, request_id=new_id()),
    ):
        with pytest.raises(NotAllowed):
            act()
    desk.store.close()


def test_a_slot_put_in_by_another_hand_is_noticed(tmp_path: Path) -> None:
    start(tmp_path, passphrase=WORDS).store.close()
    path = tmp_path / place.WARD / key_header.HEADER_NAME
    text = path.read_text(encoding="utf-8")
    altered = text.replace('"kind": "passphrase"', '"label": "của tôi", "kind": "passphrase"')
    path.write_text(altered, encoding="utf-8")
    with pytest.raises(key_header.KeyHeaderDamaged):
        reopen(tmp_path, WORDS)


def test_a_header_without_its_code_is_not_taken_at_its_word(tmp_path: Path) -> None:
    start(tmp_path).store.close()
    path = tmp_path / place.WARD / key_header.HEADER_NAME
    found = json.loads(path.read_text(encoding="utf-8"))
    thief = key_slot.passphrase_slot("ba từ của kẻ trộm", label="", at="")
    found["slots"].append(key_slot.sealed_for(thief, bytes(32)).columns())
    found["code"] = ""
    path.write_text(json.dumps(found), encoding="utf-8")
    with pytest.raises(key_header.KeyHeaderDamaged):
        reopen(tmp_path)
    assert json.loads(path.read_text(encoding="utf-8")) == found  # the key was sealed for nobody


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("memory", 2**31),
        ("time", 10**9),
        ("time", -1),
        ("lanes", 0),
        ("salt", "zz"),
        ("public", "00"),
        ("sealed", 5),
        ("id", 3),
        ("label", "\ud800"),
    ],
)
def test_a_slot_that_makes_no_sense_is_told_before_it_is_tried(
    tmp_path: Path, name: str, value: object
) -> None:
    start(tmp_path, passphrase=WORDS).store.close()
    path = tmp_path / place.WARD / key_header.HEADER_NAME
    found = json.loads(path.read_text(encoding="utf-8"))
    found["slots"][0][name] = value
    path.write_text(json.dumps(found), encoding="utf-8")
    with pytest.raises(key_header.KeyHeaderDamaged):
        reopen(tmp_path, WORDS)


def test_a_private_file_that_could_not_be_put_in_place_leaves_nothing_to_read(
    tmp_path: Path,
) -> None:
    taken = tmp_path / "sheet.pdf"
    taken.mkdir()
    before = tmp_path / "sheet.pdf.part"
    before.write_text("laid there by another", encoding="utf-8")
    before.chmod(0o666)
    with pytest.raises(OSError, match="sheet"):
        key_header.write_whole(taken, b"secret")
    assert not before.exists()


def test_a_new_key_keeps_every_secret_good_and_the_old_key_opens_nothing(tmp_path: Path) -> None:
    sheet = keys.new_sheet_secret()
    desk = start(tmp_path, passphrase=WORDS, sheet=sheet)
    old_key, old_file = desk.store.key, desk.store.file
    keys.rotate(desk, request_id="once")
    keys.rotate(desk, request_id="once")
    assert desk.store.key != old_key
    assert not (desk.store.folder / old_file).exists()
    reception.receive(desk, intake())
    assert proof.verify(desk).finding is None
    assert desk.store.reader().execute("SELECT count(*) FROM dossier").fetchone()[0] == 2
    files = {p.name for p in desk.store.folder.glob("desk*.db")}
    desk.store.close()
    assert len(files) == 1
    for secret in (WORDS, recovery_secret.qr_payload(sheet)):
        again = reopen(tmp_path, secret)
        assert proof.verify(again).finding is None
        again.store.close()


@pytest.mark.parametrize("way", ["removed", "changed", "sheet"])
def test_a_header_of_before_laid_back_gets_no_new_key_for_what_was_taken_away(
    tmp_path: Path, way: str
) -> None:
    clock = SetClock()
    desk = replace(start(tmp_path, passphrase=WORDS), clock=clock)
    keys.add_passphrase(desk, OTHER, label="Đã nghỉ việc", request_id=new_id())
    sheet = keys.make_sheet(desk, request_id=new_id())
    path = desk.store.folder / key_header.HEADER_NAME
    before = path.read_bytes()
    clock.forward(hours=1)
    (left,) = [s for s in keys.list_slots(desk) if s.label == "Đã nghỉ việc"]
    if way == "removed":
        keys.remove_slot(desk, left.id, request_id=new_id())
    elif way == "changed":
        keys.change_passphrase(desk, left.id, WORDS + " khác", request_id=new_id())
    else:
        keys.make_sheet(desk, request_id=new_id())
    path.write_bytes(before)
    keys.rotate(desk, request_id=new_id())
    header = place.find_header(desk.store.folder)
    gone = sheet.qr if way == "sheet" else OTHER
    with pytest.raises(place.SecretWrong):
        place.open_with(header, gone)
    assert place.open_with(header, WORDS).key == desk.store.key
    desk.store.close()


def test_a_change_of_key_keeps_ways_that_were_changed_and_added(tmp_path: Path) -> None:
    clock = SetClock()
    desk = replace(start(tmp_path, passphrase=WORDS), clock=clock)
    clock.forward(hours=1)
    (mine,) = keys.list_slots(desk)
    keys.change_passphrase(desk, mine.id, OTHER, request_id=new_id())
    keys.make_sheet(desk, request_id=new_id())
    clock.forward(hours=1)
    sheet = keys.make_sheet(desk, request_id=new_id())
    keys.rotate(desk, request_id=new_id())
    header = place.find_header(desk.store.folder)
    assert {place.open_with(header, way).key for way in (OTHER, sheet.qr)} == {desk.store.key}
    desk.store.close()


def test_a_key_file_is_changed_too(tmp_path: Path) -> None:
    desk = start(tmp_path)
    old = (desk.store.folder / place.KEY_FILE).read_text()
    keys.rotate(desk, request_id=new_id())
    desk.store.close()
    assert old not in {p.read_text() for p in (tmp_path / place.WARD).glob("*.key")}
    reopen(tmp_path).store.close()


STEPS = ("copied", "rekeyed", "proven", "renamed", "keyring", "switched", "opened", "cleared")


def die_at(data: Path, step: str) -> None:
    """A process of its own that changes the key and is killed at a step."""
    script = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from tests.services.test_keys import WORDS, as_head, reopen\n"
        "from urbgov_desk.services import keys\n"
        f"desk = as_head(reopen(Path({str(data)!r}), WORDS))\n"
        "def step(name):\n"
        f"    if name == {step!r}:\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "keys.rotate(desk, request_id='new', step=step)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=dict(os.environ))
    assert done.returncode == -9  # SIGKILL


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killed_at_any_moment_of_a_change_of_key_the_store_opens_and_is_whole(
    tmp_path: Path,
) -> None:
    sheet = keys.new_sheet_secret()
    start(tmp_path / "start", passphrase=WORDS, sheet=sheet).store.close()
    for step in STEPS:
        for way in (WORDS, recovery_secret.qr_payload(sheet)):
            data = tmp_path / f"{step}-{len(way)}"
            shutil.copytree(tmp_path / "start", data)
            die_at(data, step)
            desk = as_head(reopen(data, way))
            assert proof.verify(desk).finding is None, step
            left = [p.name for p in desk.store.folder.iterdir() if ".part" in p.name]
            files = list(desk.store.folder.glob("desk*.db"))
            assert (left, len(files)) == ([], 1), step
            keys.rotate(desk, request_id=new_id())
            reception.receive(desk, intake())
            desk.store.close()
            reopen(data, WORDS).store.close()


def test_every_step_of_a_change_of_key_is_heard(tmp_path: Path) -> None:
    desk = start(tmp_path, passphrase=WORDS)
    heard: list[str] = []
    rotation.rotate(desk.store, heard.append)
    assert tuple(heard) == STEPS
    desk.store.close()
