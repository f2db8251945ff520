"""After a restore: which series are shut until their last number is confirmed, what was lost."""

import json
from dataclasses import dataclass

from sqlite_utils import Database

from urbgov_desk.domain import series
from urbgov_desk.domain.problem import Told


class SeriesShut(Told):
    """After a restore the last number on paper is still to be confirmed. Values: series, mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restoration:
    """The newest restore of this store."""

    epoch: int
    at: str
    last_at: str


def newest_restoration(db: Database, desk: str) -> Restoration | None:
    """None for a store that was never restored."""
    row = db.execute(
        "SELECT epoch, at, last_at FROM restoration WHERE desk = ? ORDER BY epoch DESC LIMIT 1",
        [desk],
    ).fetchone()
    return Restoration(epoch=row[0], at=row[1], last_at=row[2]) if row else None


def gave_up(db: Database, position: tuple[int, int]) -> bool:
    """Whether a restore went on from before this place of the chain: what came is known to be lost.

    `position` is (epoch, seq).
    """
    rows = db.execute("SELECT epoch, data FROM event WHERE kind = 'store.restored'").fetchall()
    restores = [(epoch, json.loads(data)) for epoch, data in rows]
    return any(
        position[0] < epoch and position > (told["epoch"], told["seq"]) for epoch, told in restores
    )


def spelt(at: str, period: str) -> str:
    """A moment as the period of a series is spelt: a year, a day, or a day in six digits."""
    return at[2:4] + at[5:7] + at[8:10] if len(period) == 6 else at[: len(period)]


def is_shut(db: Database, desk: str, kind: str, *, scope: str, period: str) -> bool:
    """Whether the series began (or may have begun) before the restore and is unconfirmed."""
    restored = newest_restoration(db, desk)
    if restored is None or period > spelt(restored.at, period):
        return False
    row = db.execute(
        "SELECT 1 FROM series_confirmed WHERE epoch = ? AND kind = ? AND scope = ? AND period = ?",
        [restored.epoch, kind, scope, period],
    ).fetchone()
    return row is None


def confirmed_last(db: Database, kind: str, period: str) -> int:
    """The highest number ever confirmed to stand on the paper of a series without scope."""
    row = db.execute(
        "SELECT max(last) FROM series_confirmed WHERE kind = ? AND scope = '' AND period = ?",
        [kind, period],
    ).fetchone()
    return int(row[0] or 0)


def refuse_shut(db: Database, desk: str, kind: str, *, scope: str, period: str) -> None:
    """Raise SeriesShut for a series that may not go on yet."""
    if is_shut(db, desk, kind, scope=scope, period=period):
        raise SeriesShut(series=series.called(kind), mark=series.mark_of(kind, scope))
