"""The ladder of versions: whole or not at all, never backwards, every old store still opens."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.making import KEY
from urbgov_desk.store import engine, schema, store
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


def test_one_function_for_each_version() -> None:
    assert len(ladder._migrations) == schema.SCHEMA_VERSION


def test_climbing_twice_changes_nothing(tmp_path: Path) -> None:
    db = fresh(tmp_path / "a.db")
    migrate(db)
    before = schema.fingerprint(db)
    migrate(db)
    assert schema.fingerprint(db) == before


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
