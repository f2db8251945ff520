"""The tables, their triggers, and the ladder of migrations that makes them.

TO ADD A MIGRATION: append a function decorated with `@ladder()`, one `db.execute` per statement
(`executescript` would commit under the ladder), never `transform()` (it drops triggers), and raise
SCHEMA_VERSION. `python -m tests.store.versions.make` keeps a store of each finished version;
`tests/store/test_schema.py` fails until it is there.
"""

import hashlib

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from urbgov_desk.domain.problem import Told
from urbgov_desk.store import (
    certification_tables,
    head_tables,
    mended_tables,
    restore_tables,
    right_tables,
    till_tables,
)
from urbgov_desk.store.tables import APPEND_ONLY, FIRST_TABLES

SCHEMA_VERSION = 7
# Tables the libraries make for themselves, each version its own way; by their whole names, so that
# nothing else hides behind them.
_OF_SQLITE = frozenset(
    {"_sqlite_migrations", "sqlite_sequence", "sqlite_stat1", "sqlite_stat4"}
    | {
        f"{index}_{part}"
        for index in ("search", "certification_search", "entry_search")
        for part in ("data", "idx", "content", "docsize", "config")
    }
)
ladder = Migrations("urbgov_desk")


class StoreTooNew(Told):
    """The store was written by a newer desk. Values: found, known."""


class SchemaChanged(Told):
    """The tables or triggers are not what this desk made. Values: name."""


@ladder()
def m001_first_tables(db: Database) -> None:
    """The first tables of the desk."""
    for statement in FIRST_TABLES:
        db.execute(statement)
    for table in APPEND_ONLY:
        for act in ("UPDATE", "DELETE"):
            db.execute(
                f"CREATE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )


@ladder()
def m002_certification(db: Database) -> None:
    """The certification desk, its books and its money."""
    for statement in certification_tables.TABLES:
        db.execute(statement)


@ladder()
def m003_till(db: Database) -> None:
    """The till, the Treasury, and indexes for the counts and reports."""
    for statement in till_tables.TABLES:
        db.execute(statement)


@ladder()
def m004_heads(db: Database) -> None:
    """Days closed with a signed head, and how far a clean check came."""
    for statement in head_tables.TABLES:
        db.execute(statement)


@ladder()
def m005_restoring(db: Database) -> None:
    """Going on from a backup."""
    for statement in restore_tables.TABLES:
        db.execute(statement)


@ladder()
def m006_rights(db: Database) -> None:
    """Roles and fields of work of officers, and what inspectors looked at."""
    for statement in right_tables.CHANGES:
        db.execute(statement)


@ladder()
def m007_mended(db: Database) -> None:
    """Lists that left in files; what certification keeps of books, money and visits."""
    for statement in mended_tables.CHANGES:
        db.execute(statement)


def migrate(db: Database) -> None:
    """Bring the store to this desk's version, whole or not at all. Raises StoreTooNew."""
    refuse_newer(db)
    db.execute("BEGIN IMMEDIATE")
    try:
        ladder.apply(db)
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
        raise


def refuse_newer(db: Database) -> None:
    """Raise StoreTooNew when a newer desk wrote this store."""
    found = db.execute("PRAGMA user_version").fetchone()[0]
    if found > SCHEMA_VERSION:
        raise StoreTooNew(found=found, known=SCHEMA_VERSION)


def is_current(db: Database) -> bool:
    """Whether the store has this desk's tables; one only read is never brought up to date."""
    return bool(db.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION)


def fingerprint(db: Database) -> dict[str, str]:
    """Name of every table, index and trigger with the digest of its definition."""
    rows = db.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY 1, 2"
    ).fetchall()
    return {
        f"{kind} {name}": hashlib.sha256(sql.encode()).hexdigest()
        for kind, name, sql in rows
        if kind != "table" or name not in _OF_SQLITE
    }


def require_untouched(db: Database, expected: dict[str, str]) -> None:
    """Compare with a freshly made store. Raises SchemaChanged with the first difference."""
    found = fingerprint(db)
    for name in sorted(expected.keys() | found.keys()):
        if expected.get(name) != found.get(name):
            # Without the kind before it: the officer is told in words, and "trigger" is none.
            raise SchemaChanged(name=name.rpartition(" ")[2])
