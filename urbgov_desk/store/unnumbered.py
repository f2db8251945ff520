"""Reading signed papers that take no number of a book: open, counted, kept past their term."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.counting import Count
from urbgov_desk.domain.unnumbered import UnnumberedPaper
from urbgov_desk.store.dossier import day
from urbgov_desk.store.line_detail import detail_of

_SELECT = (
    "SELECT l.certification, l.position, c.code, l.kind, c.requester, l.title, l.copies, "
    "COALESCE(l.fee, 0), l.signed_at, l.signed_by, l.detail, l.keep_until "
    "FROM certification_line l JOIN certification c ON c.id = l.certification "
    "WHERE l.signed_at IS NOT NULL "
)
_SIGNED = "AND l.signed_at >= ? AND l.signed_at < ? "


def list_open(db: Database) -> list[UnnumberedPaper]:
    """Those that were not handed over, the oldest first."""
    return _read(db, "AND l.handed_over_at IS NULL ORDER BY l.signed_at, c.code, l.position", [])


def list_signed(
    db: Database,
    first: datetime,
    last: datetime,
    *,
    officer: str | None,
    kind: CertificationKind | None,
    most: int,
) -> list[UnnumberedPaper]:
    """Those signed from one moment until before another, the newest first."""
    condition, values = _SIGNED, [first.isoformat(), last.isoformat()]
    for column, value in (("COALESCE(l.signed_by, '')", officer), ("l.kind", kind)):
        if value is not None:
            condition += f"AND {column} = ? "
            values.append(str(value))
    order = "ORDER BY l.signed_at DESC, c.code DESC, l.position DESC LIMIT ?"
    return _read(db, condition + order, [*values, most])


def count(db: Database, first: datetime, last: datetime) -> list[Count]:
    """Those signed from one moment until before another, by officer and kind; no number is one."""
    rows = db.execute(
        "SELECT COALESCE(signed_by, ''), kind, count(DISTINCT certification), sum(copies), "
        "sum(COALESCE(fee, 0)) FROM certification_line l WHERE signed_at IS NOT NULL "
        f"{_SIGNED} GROUP BY 1, 2 ORDER BY 1, 2",
        [first.isoformat(), last.isoformat()],
    ).fetchall()
    return [
        Count(
            officer=r[0],
            kind=CertificationKind(r[1]),
            issuer=None,
            numbers=0,
            visits=r[2],
            copies=r[3],
            fee=r[4],
            annulled=0,
        )
        for r in rows
    ]


def list_due(db: Database, on: date) -> list[UnnumberedPaper]:
    """Those whose kept papers may be destroyed: their last day lies before this one."""
    return _read(
        db,
        "AND l.keep_until < ? AND l.kept_destroyed_on IS NULL "
        "ORDER BY l.keep_until, c.code, l.position",
        [on.isoformat()],
    )


def _read(db: Database, condition: str, values: Sequence[Any]) -> list[UnnumberedPaper]:
    rows = db.execute(_SELECT + condition, list(values)).fetchall()
    return [
        UnnumberedPaper(
            certification=r[0],
            position=r[1],
            bundle=r[2],
            kind=CertificationKind(r[3]),
            requester=r[4],
            title=r[5],
            copies=r[6],
            fee=r[7],
            signed_at=datetime.fromisoformat(r[8]),
            signed_by=r[9],
            kept=detail_of(r[10]).kept,
            keep_until=day(r[11]),
        )
        for r in rows
    ]
