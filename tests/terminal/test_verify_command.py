"""`urbgov-desk verify`: whole or not, and the first thing that is wrong."""

import shutil
from pathlib import Path

import pytest

from tests.making import intake, set_up_request
from tests.tampering import cut_last_act
from tests.terminal.ward_process import Ran, run, start_ward, store_folder
from urbgov_desk.domain.closing import CloseDay
from urbgov_desk.services import backup, closing, opening
from urbgov_desk.services import intake as reception
from urbgov_desk.services.officer import list_officers
from urbgov_desk.store import engine, place
from urbgov_desk.store.identifier import new_id


@pytest.fixture
def worked(data: Path) -> Path:
    """A ward that has received three dossiers."""
    desk = opening.open_desk(data)
    desk = desk.with_officer(list_officers(desk)[0])
    for _ in range(3):
        reception.receive(desk, intake())
    desk.store.close()
    return data


def tamper(data: Path, statement: str) -> None:
    """Change the file behind the desk's back, and put its triggers up again."""
    folder = store_folder(data)
    db = engine.database(engine.connect(folder / "desk.db", place.find_key(folder).key))
    triggers = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in triggers:
        db.execute(f"DROP TRIGGER {name}")
    assert db.execute(statement).rowcount > 0
    for _, sql in triggers:
        db.execute(sql)
    db.conn.close()


def finding(ran: Ran) -> dict[str, str]:
    report = ran.json
    assert report["ok"] is False
    found: dict[str, str] = report["finding"]
    return found


def test_a_whole_store_is_said_to_be_whole(worked: Path) -> None:
    ran = run(worked, "verify")
    assert (ran.code, len(ran.out.splitlines())) == (0, 1)
    assert ran.out.startswith("Kho nguyên vẹn: 8 việc đã ghi")
    report = run(worked, "verify", "--json").json
    assert report["ok"] is True
    assert report["finding"] is None
    assert (report["events"], report["numbers"], report["papers"]) == (8, 6, 3)
    assert len(report["head"]) == 64
    assert report["training"] is False


@pytest.mark.parametrize(
    ("statement", "check", "where"),
    [
        ("UPDATE event SET officer = 'x' WHERE seq = 6", "chain", "01/1/6"),
        ("DELETE FROM event WHERE seq = 6", "sequence", "01/1/7"),
        ("UPDATE dossier SET state = 10 WHERE no = 2", "replay", "dossier"),
        ("UPDATE party SET name = 'Khác'", "replay", "party"),
        ("DELETE FROM number_taken WHERE value = 2", "replay", "number_taken"),
        ("DELETE FROM charge", "replay", "charge"),
    ],
)
def test_the_first_thing_tampered_with_is_named(
    worked: Path, statement: str, check: str, where: str
) -> None:
    tamper(worked, statement)
    ran = run(worked, "verify", "--json")
    assert ran.code == 1
    found = finding(ran)
    assert found["check"] == check
    assert where in found["where"]
    in_words = run(worked, "verify")
    assert in_words.code == 1
    assert in_words.out.startswith("KHO CÓ SAI LỆCH")
    assert where in in_words.out


def test_a_paper_replaced_on_the_disk_is_named(worked: Path) -> None:
    kept = next((store_folder(worked) / "papers").rglob("*.paper"))
    kept.write_bytes(kept.read_bytes()[:-1] + b"?")
    assert finding(run(worked, "verify", "--json"))["check"] == "file"


def test_a_store_replaced_by_garbage_is_said_to_be_none(worked: Path) -> None:
    (store_folder(worked) / "desk.db").write_bytes(b"garbage" * 5000)
    for leftover in store_folder(worked).glob("desk.db-*"):
        leftover.unlink()
    ran = run(worked, "verify", "--json")
    assert ran.code == 1
    assert finding(ran)["where"] == "store_unreadable"


def test_triggers_taken_away_are_noticed(worked: Path) -> None:
    folder = store_folder(worked)
    db = engine.database(engine.connect(folder / "desk.db", place.find_key(folder).key))
    db.execute("DROP TRIGGER event_no_update")
    db.conn.close()
    ran = run(worked, "verify", "--json")
    assert ran.code == 1
    assert finding(ran)["where"] == "schema_changed"


def test_a_desk_open_elsewhere_cannot_be_checked_now(worked: Path) -> None:
    desk = opening.open_desk(worked)
    try:
        ran = run(worked, "verify", "--json")
    finally:
        desk.store.close()
    assert (ran.code, ran.out) == (2, "")
    assert ran.err


def test_a_store_is_held_against_a_head_from_paper(worked: Path) -> None:
    desk = opening.open_desk(worked)
    desk = desk.with_officer(list_officers(desk)[0])
    head = closing.close_day(desk, CloseDay(request_id=new_id())).head
    desk.store.close()
    ran = run(worked, "verify", "--head", head)
    assert ran.code == 0
    assert ran.out.splitlines()[1].startswith("Khớp")
    assert run(worked, "verify", "--json", "--head", head).json["held_against"]["answer"] == "right"
    forged = head[:-20] + ("A" if head[-20] != "A" else "B") + head[-19:]
    ran = run(worked, "verify", "--json", "--head", forged)
    assert (ran.code, ran.json["held_against"]["answer"]) == (1, "signature_wrong")
    assert run(worked, "verify", "--head", "HD+1/quên").code == 2


def test_the_check_holds_the_store_against_the_backups_at_hand(
    worked: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    desk = opening.open_desk(worked)
    head = desk.with_officer(next(o for o in list_officers(desk) if o.may_set_up))
    backup.add_place(head, str(stick), new_id())
    reception.receive(head, intake())
    backup.copy_now(head)
    desk.store.close()
    ran = run(worked, "verify", "--json")
    assert (ran.code, ran.json["backups"]) == (0, {"right": 1, "wrong": [], "unseen": []})
    desk = opening.open_desk(worked)
    cut_last_act(desk.store.db)
    desk.store.close()
    ran = run(worked, "verify", "--json")
    assert (ran.code, ran.json["ok"], ran.json["finding"]) == (1, False, None)
    (wrong,) = ran.json["backups"]["wrong"]
    assert (wrong["place"], wrong["answer"]) == (str(stick), "shorter")
    assert "KHÔNG KHỚP với bản sao lưu" in run(worked, "verify").out
    shutil.rmtree(stick)
    assert f"Chưa thấy nơi sao lưu {stick}" in run(worked, "verify").out


def test_a_second_check_may_take_only_what_is_new(worked: Path) -> None:
    assert run(worked, "verify", "--json", "--since-last").json["whole"] is True
    report = run(worked, "verify", "--json", "--since-last").json
    assert (report["whole"], report["events"], report["since"]) == (False, 0, "01/1/8")
    assert run(worked, "verify", "--since-last").out.startswith("Phần mới nguyên vẹn: 0 việc")


def test_evidence_is_written_for_somebody_outside(worked: Path, tmp_path: Path) -> None:
    ran = run(worked, "evidence", str(tmp_path / "bang-chung.jsonl.gz"))
    assert ran.code == 0
    assert ran.out.startswith("Đã ghi bằng chứng: 8 việc, đến mã HD+1/")
    assert run(worked, "evidence", str(tmp_path / "no" / "x.gz")).code == 2


def test_an_office_with_another_name_is_the_one_named(tmp_path: Path) -> None:
    start_ward(tmp_path)
    assert set_up_request().office.name in run(tmp_path, "verify").err
