"""Reading the number series of a year."""

from dataclasses import dataclass

from sqlite_utils import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesLine:
    """One series: the last number taken (or carried over from the paper book), and its volume."""

    kind: str
    scope: str
    period: str
    last: int
    volume: int
    used: bool


def list_series(db: Database, year: int) -> list[SeriesLine]:
    """The series of a year, those of single days of it last."""
    rows = db.execute(
        "SELECT s.kind, s.scope, s.period, s.last, s.volume, EXISTS (SELECT 1 FROM number_taken n "
        "WHERE n.kind = s.kind AND n.scope = s.scope AND n.period = s.period) FROM series s "
        "WHERE s.period = ? ORDER BY s.kind, s.scope",
        [str(year)],
    ).fetchall()
    return [
        SeriesLine(kind=r[0], scope=r[1], period=r[2], last=r[3], volume=r[4], used=bool(r[5]))
        for r in rows
    ]


def list_series_of(db: Database, period: str) -> list[SeriesLine]:
    """The series of one day."""
    rows = db.execute(
        "SELECT kind, scope, period, last, volume FROM series WHERE period = ? "
        "ORDER BY kind, scope",
        [period],
    ).fetchall()
    return [
        SeriesLine(kind=r[0], scope=r[1], period=r[2], last=r[3], volume=r[4], used=True)
        for r in rows
    ]


def last_of(db: Database, kind: str, scope: str, period: str) -> int:
    """The last number of a series; 0 where none was given."""
    row = db.execute(
        "SELECT last FROM series WHERE kind = ? AND scope = ? AND period = ?",
        [kind, scope, period],
    ).fetchone()
    return int(row[0]) if row else 0
