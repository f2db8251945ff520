"""A whole copy of the store's file, and the proof that it is one."""

from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from urbgov_desk.store import disk, engine

_EVERY_TABLE = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
    "AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What a copy must hold: rows by table, where every desk's chain ends, and the version."""

    version: int
    rows: tuple[tuple[str, int], ...]
    heads: tuple[tuple[str, int, int, str], ...]

    def proven(self, path: Path, key: bytes) -> bool:
        """Whether the file opens with the key, is sound, and holds all of this."""
        try:
            db = engine.database(engine.connect(path, key, read_only=True))
        except engine.StoreUnreadable:
            return False
        try:
            return is_sound(db) and contents(db) == self
        except engine.Damaged:
            return False
        finally:
            db.conn.close()


def contents(db: Database) -> Contents:
    """What this file holds now."""
    tables = [row[0] for row in db.execute(_EVERY_TABLE).fetchall()]
    rows = [(t, int(db.execute(f'SELECT count(*) FROM "{t}"').fetchone()[0])) for t in tables]
    heads = db.execute(
        "SELECT desk, epoch, seq, hash FROM event e WHERE seq = (SELECT max(seq) FROM event "
        "WHERE desk = e.desk AND epoch = e.epoch) ORDER BY desk, epoch"
    ).fetchall()
    return Contents(
        version=int(db.execute("PRAGMA user_version").fetchone()[0]),
        rows=tuple(rows),
        heads=tuple((h[0], int(h[1]), int(h[2]), h[3]) for h in heads),
    )


def is_sound(db: Database) -> bool:
    """Whether every page is what was written and every index agrees with its table."""
    if db.execute("PRAGMA cipher_integrity_check").fetchall():
        return False
    return bool(db.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")


def copy_whole(db: Database, target: Path) -> None:
    """Write the store as it stands at one moment into a new file under the same key.

    `db` may be a second connection beside a writer, who waits for nothing. Raises the told problems
    of a full or read-only disk.
    """
    target.unlink(missing_ok=True)
    try:
        with disk.synced_as_it_grows(target):
            db.execute("VACUUM INTO ?", [str(target)])
        disk.remember_file(target)
    except engine.Damaged as error:
        target.unlink(missing_ok=True)
        if engine.is_surroundings(error):
            raise engine.told_of(error) from error
        raise
    except OSError as error:
        raise engine.told_of_file(error) from error
