"""The ladder of versions: whole or not at all, never backwards, every old store still opens."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.certifying import copy_line, let_certify, sign
from tests.making import KEY, SetClock, Ward
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_visit import VisitState
from urbgov_desk.rules.law import Law
from urbgov_desk.services.desk import Desk, OwnLaw
from urbgov_desk.store import (
    book_entry,
    certification,
    certification_search,
    engine,
    schema,
    store,
    till,
)
from urbgov_desk.store.schema import ladder, migrate
from urbgov_desk.store.verify import verify

VERSIONS = Path(__file__).parent / "versions"


def fresh(path: Path) -> engine.Database:
    return engine.database(engine.connect(path, KEY))


def test_every_version_has_a_store_file_of_its_own() -> None:
    """Made by `python -m tests.store.versions.make` when a version is finished."""
    names = {path.name for path in VERSIONS.glob("*.db")}
    assert names == {f"version-{n}.db" for n in range(1, schema.SCHEMA_VERSION + 1)}


@pytest.mark.parametrize("file", sorted(VERSIONS.glob("*.db")), ids=lambda p: p.stem)
def test_a_store_of_every_version_opens_and_holds_what_it_held(file: Path, tmp_path: Path) -> None:
    shutil.copy(file, tmp_path / store.FILE_NAME)
    opened = store.open_existing(tmp_path, KEY)
    done = verify(opened)
    # The papers' files are not kept beside the fixture, everything in the store is.
    assert done.finding is None or done.finding.where.startswith("paper")
    codes = [row[0] for row in opened.db.execute("SELECT code FROM dossier ORDER BY no").fetchall()]
    assert codes[:2] == ["NB01-2026-000001", "NB01-2026-000002"]
    opened.close()


def test_the_second_version_holds_its_certifications(tmp_path: Path) -> None:
    shutil.copy(VERSIONS / "version-2.db", tmp_path / store.FILE_NAME)
    opened = store.open_existing(tmp_path, KEY)
    lines = list(book_entry.list_entries(opened.db, BookKind.COPIES, 2026))
    assert [(line.number, line.volume, line.copies) for line in lines] == [
        (513, 1, 6), (514, 2, 1)
    ]  # fmt: skip
    assert lines[0].requester == "Nguyễn Thị Hồng Ánh"
    assert lines[0].authority["decision_number"] == "15/QĐ-UBND"
    assert [note.text for note in book_entry.list_notes(opened.db, lines[0].id)] == ["Sai tên đệm"]
    assert lines[1].struck_out
    visits = certification.list_visits(opened.db, tuple(VisitState))
    # The line that was annulled is still to be given back its original; the first is paid.
    assert [(visit.state.value, visit.paid) for visit in visits] == [
        ("handed_over", 34_000), ("signed", 0), ("waiting", 0)
    ]  # fmt: skip
    assert [line.state.value for line in visits[2].lines] == ["waiting", "refused"]
    assert certification_search.find_visits(opened.db, "hong anh")
    opened.close()


def test_the_third_version_holds_its_till(tmp_path: Path) -> None:
    shutil.copy(VERSIONS / "version-3.db", tmp_path / store.FILE_NAME)
    opened = store.open_existing(tmp_path, KEY)
    last = till.last_shift(opened.db)
    assert last is not None
    assert (last.expected, last.counted, last.stays) == (34_000, 34_000, 4_000)
    (paid_in,) = till.list_paid_in(opened.db, "2026-11")
    assert (paid_in.amount, paid_in.document) == (30_000, "GNT 0012")
    opened.close()


def test_a_store_of_the_first_version_certifies_after_it_climbed(tmp_path: Path) -> None:
    shutil.copy(VERSIONS / "version-1.db", tmp_path / store.FILE_NAME)
    before = engine.database(engine.connect(tmp_path / store.FILE_NAME, KEY))
    assert before.execute("PRAGMA user_version").fetchone()[0] == 1
    assert "book_entry" not in before.table_names()
    events = before.execute("SELECT count(*) FROM event").fetchone()[0]
    jobs = before.execute("SELECT count(*) FROM print_job").fetchone()[0]
    before.conn.close()
    opened = store.open_existing(tmp_path, KEY)
    db = opened.db
    assert db.execute("PRAGMA user_version").fetchone()[0] == schema.SCHEMA_VERSION
    assert db.execute("SELECT count(*) FROM event").fetchone()[0] == events > 0
    # What waited for the printer still waits: one sheet, its first, from no fed tray.
    rows = db.execute("SELECT sheets, first_sheet, fed FROM print_job").fetchall()
    assert rows == [(1, 1, 0)] * jobs and jobs > 0
    clock = SetClock()
    desk = Desk(store=opened, own_law=OwnLaw(Law.shipped()), clock=clock)
    ward = Ward(desk=desk, clock=clock, folder=tmp_path)
    ward.desk = ward.as_officer("HOA")
    let_certify(ward, opening=7)
    assert sign(ward.desk, copy_line()).lines[0].entry.number == 8
    opened.close()


def test_one_function_for_each_version() -> None:
    assert len(ladder._migrations) == schema.SCHEMA_VERSION


def test_climbing_twice_changes_nothing(tmp_path: Path) -> None:
    db = fresh(tmp_path / "a.db")
    migrate(db)
    before = schema.fingerprint(db)
    migrate(db)
    assert schema.fingerprint(db) == before


def test_a_replay_goes_into_the_tables_the_ladder_makes(tmp_path: Path) -> None:
    climbed, replayed = fresh(tmp_path / "a.db"), fresh(tmp_path / "b.db")
    migrate(climbed)
    schema.make_tables(replayed)
    every = "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name"
    found = replayed.execute(every).fetchall()
    assert len(found) > 100
    assert found == climbed.execute(every).fetchall()


def test_opening_a_store_of_this_version_writes_nothing(tmp_path: Path) -> None:
    db = fresh(tmp_path / "a.db")
    migrate(db)
    db.execute("PRAGMA query_only = ON")
    migrate(db)


def test_a_rung_that_breaks_leaves_the_store_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlite_utils.migrations import Migrations

    broken = Migrations("urbgov_desk")

    @broken()
    def m001_half(db: engine.Database) -> None:
        db.execute("CREATE TABLE half (a TEXT) STRICT")
        raise RuntimeError("power cut")

    monkeypatch.setattr(schema, "ladder", broken)
    db = fresh(tmp_path / "a.db")
    with pytest.raises(RuntimeError, match="power cut"):
        migrate(db)
    assert db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
    monkeypatch.undo()
    migrate(db)
    assert "table event" in schema.fingerprint(db)


def test_two_desks_starting_at_once_climb_once(tmp_path: Path) -> None:
    script = (
        "from urbgov_desk.store import engine, schema\n"
        f"db = engine.database(engine.connect({str(tmp_path / 'a.db')!r}, bytes(range(32))))\n"
        "schema.migrate(db)\n"
    )
    fresh(tmp_path / "a.db").conn.close()
    both = [
        subprocess.Popen([sys.executable, "-c", script], stderr=subprocess.PIPE) for _ in range(2)
    ]
    errors = [process.communicate()[1].decode() for process in both]
    assert [process.returncode for process in both] == [0, 0], errors


def test_money_is_whole_and_numbers_of_papers_are_text(tmp_path: Path) -> None:
    db = fresh(tmp_path / "a.db")
    migrate(db)
    for table, column in (("charge", "amount"), ("payment", "amount"), ("payment", "tendered")):
        types = {row[1]: row[2] for row in db.execute(f"PRAGMA table_info({table})").fetchall()}
        assert types[column] == "INTEGER"
    types = {row[1]: row[2] for row in db.execute("PRAGMA table_info(identity_paper)").fetchall()}
    assert types["number"] == "TEXT"
    strict = db.execute("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0")
    loose = {row[0] for row in strict.fetchall() if not row[0].startswith("sqlite_")}
    assert loose <= {"_sqlite_migrations", "sqlite_schema"}
