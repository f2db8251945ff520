"""Reading what a day came to, and the days that were closed."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.closing import CertifiedOfKind, ClosedDay

_DAY = timedelta(days=1)
_COLUMNS = "id, day, at, officer, head, paper"


def count_received(db: Database, on: date) -> int:
    """Dossiers received on a day."""
    return _one(db, "SELECT count(*) FROM dossier WHERE received_at >= ? AND received_at < ?", on)


def count_returned(db: Database, on: date) -> int:
    """Dossiers whose result was handed over on a day."""
    return _one(db, "SELECT count(*) FROM dossier WHERE returned_at >= ? AND returned_at < ?", on)


def certified_of(db: Database, on: date) -> tuple[CertifiedOfKind, ...]:
    """The numbers signed on a day by kind, annulled ones left out."""
    rows = db.execute(
        "SELECT kind, count(*), sum(copies), sum(fee) FROM book_entry WHERE signed_at >= ? "
        "AND signed_at < ? AND annulled_at IS NULL AND source <> 'old_book' "
        "GROUP BY kind ORDER BY kind",
        _bounds(on),
    ).fetchall()
    numbered = [
        CertifiedOfKind(kind=CertificationKind(r[0]), entries=r[1], copies=r[2], fee=r[3])
        for r in rows
    ]
    # What takes no number of a book is told with its copies and its fee.
    rows = db.execute(
        "SELECT kind, sum(copies), sum(COALESCE(fee, 0)) FROM certification_line "
        "WHERE signed_at IS NOT NULL AND signed_at >= ? AND signed_at < ? "
        "GROUP BY kind ORDER BY kind",
        _bounds(on),
    ).fetchall()
    unnumbered = [
        CertifiedOfKind(kind=CertificationKind(r[0]), entries=0, copies=r[1], fee=r[2])
        for r in rows
    ]
    return (*numbered, *unnumbered)


def count_annulled(db: Database, on: date) -> int:
    """Numbers annulled on a day."""
    return _one(
        db, "SELECT count(*) FROM book_entry WHERE annulled_at >= ? AND annulled_at < ?", on
    )


def last_closed(db: Database) -> ClosedDay | None:
    """The newest closing of a day, in the order of the record: a clock may have run ahead."""
    return _found(db, "ORDER BY rowid DESC LIMIT 1", [])


def find_closed(db: Database, closing: str) -> ClosedDay | None:
    """A closing by its id."""
    return _found(db, "WHERE id = ?", [closing])


def count_closings(db: Database, on: date) -> int:
    """How often a day was closed already."""
    query = "SELECT count(*) FROM closed_day WHERE day = ?"
    return int(db.execute(query, [on.isoformat()]).fetchone()[0])


def is_anything_new(db: Database, since: ClosedDay) -> bool:
    """Whether anything was recorded after a closing."""
    row = db.execute(
        "SELECT 1 FROM event v JOIN event c ON c.subject = ? AND c.kind = 'day.closed' "
        "AND v.desk = c.desk AND (v.epoch, v.seq) > (c.epoch, c.seq) LIMIT 1",
        [since.id],
    ).fetchone()
    return row is not None


def _found(db: Database, condition: str, values: list[str]) -> ClosedDay | None:
    row = db.execute(f"SELECT {_COLUMNS} FROM closed_day {condition}", values).fetchone()
    if row is None:
        return None
    return ClosedDay(
        id=row[0],
        on=date.fromisoformat(row[1]),
        at=datetime.fromisoformat(row[2]),
        officer=row[3] or "",
        head=row[4],
        paper=row[5],
    )


def _one(db: Database, query: str, on: date) -> int:
    return int(db.execute(query, _bounds(on)).fetchone()[0])


def _bounds(on: date) -> list[Any]:
    return [on.isoformat(), (on + _DAY).isoformat()]
