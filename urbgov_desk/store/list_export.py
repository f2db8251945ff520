"""Reading which lists of residents left in files."""

from datetime import datetime

from sqlite_utils import Database

from urbgov_desk.domain.export import Export, Exported

_SELECT = (
    "SELECT x.event, f.name, s.name, x.at, x.what, x.subject, x.rows, x.format, x.gone_at "
    "FROM list_export x JOIN officer f ON f.id = x.officer JOIN officer s ON s.id = x.second "
)


def list_exports(db: Database, most: int) -> list[Export]:
    """The latest exports, the newest first."""
    rows = db.execute(f"{_SELECT} ORDER BY x.at DESC, x.rowid DESC LIMIT ?", [most]).fetchall()
    return [_read(row) for row in rows]


def find(db: Database, export: str) -> Export | None:
    """One export by its id."""
    row = db.execute(f"{_SELECT} WHERE x.event = ?", [export]).fetchone()
    return _read(row) if row else None


def count_out(db: Database, before: datetime) -> int:
    """How many files written before a moment nobody said are deleted."""
    query = "SELECT count(*) FROM list_export WHERE gone_at IS NULL AND at < ?"
    return int(db.execute(query, [before.isoformat()]).fetchone()[0])


def _read(row: tuple[str, ...]) -> Export:
    return Export(
        id=row[0],
        name=row[1],
        second=row[2],
        at=datetime.fromisoformat(row[3]),
        what=Exported(row[4]),
        subject=row[5],
        rows=int(row[6]),
        format=row[7],
        gone_at=datetime.fromisoformat(row[8]) if row[8] else None,
    )
