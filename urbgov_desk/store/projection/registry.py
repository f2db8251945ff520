"""Which function turns which event into rows, and the three ways of writing a row."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from sqlite_utils import Database

from urbgov_desk.store.record import Event
from urbgov_desk.store.tables import PROJECTED

Projection = Callable[[Database, Event, dict[str, Any]], None]
PROJECTIONS: dict[str, Projection] = {}


def on(kind: str) -> Callable[[Projection], Projection]:
    """Register the projection of an event kind; each kind has exactly one."""

    def register(projection: Projection) -> Projection:
        if kind in PROJECTIONS:
            raise RuntimeError(f"two projections of {kind}")
        PROJECTIONS[kind] = projection
        return projection

    return register


@lru_cache(maxsize=256)
def _insert_sql(table: str, columns: tuple[str, ...]) -> str:
    if table not in PROJECTED:
        raise RuntimeError(f"{table} is not a state table")
    holes = ",".join("?" * len(columns))
    return f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({holes})"


@lru_cache(maxsize=256)
def _update_sql(table: str, columns: tuple[str, ...], key: tuple[str, ...]) -> str:
    if table not in PROJECTED:
        raise RuntimeError(f"{table} is not a state table")
    sets = ", ".join(f"{c} = ?" for c in columns)
    return f"UPDATE {table} SET {sets} WHERE {' AND '.join(f'{k} = ?' for k in key)}"


def insert(db: Database, table: str, row: Mapping[str, Any]) -> None:
    """Add a row to a state table."""
    db.execute(_insert_sql(table, tuple(row)), list(row.values()))


def update(db: Database, table: str, key: Mapping[str, Any], row: Mapping[str, Any]) -> None:
    """Change columns of the one row that has `key`; a missing row is a broken record."""
    sql = _update_sql(table, tuple(row), tuple(key))
    done = db.execute(sql, [*row.values(), *key.values()])
    if done.rowcount != 1:
        raise RuntimeError(f"{table} has no such row")


def replace_all(
    db: Database, table: str, key: Mapping[str, Any], rows: list[dict[str, Any]]
) -> None:
    """Put `rows` in the place of every row that has `key`, numbered by position."""
    if table not in PROJECTED:
        raise RuntimeError(f"{table} is not a state table")
    where = " AND ".join(f"{k} = ?" for k in key)
    db.execute(f"DELETE FROM {table} WHERE {where}", list(key.values()))
    add_all(db, table, key, rows)


def add_all(
    db: Database, table: str, key: Mapping[str, Any], rows: list[dict[str, Any]], start: int = 1
) -> None:
    """Add `rows` under `key`, numbered by position."""
    for position, row in enumerate(rows, start):
        insert(db, table, {**key, "position": position, **row})
