"""Reading what inspectors looked at, and which lists left in files."""

import json
from datetime import datetime

from sqlite_utils import Database

from urbgov_desk.domain.export import Export, Exported
from urbgov_desk.domain.inspection import Look, Looked
from urbgov_desk.store.right_tables import EXPORT


def last_look(db: Database, officer: str, subject: str) -> str | None:
    """When an officer last looked at this."""
    row = db.execute(
        "SELECT MAX(at) FROM look WHERE officer = ? AND subject = ?", [officer, subject]
    ).fetchone()
    return row[0] if row else None


def list_looks(db: Database, most: int) -> list[Look]:
    """The latest looks, the newest first."""
    rows = db.execute(
        "SELECT l.officer, o.name, l.at, l.what, l.subject, l.label FROM look l "
        "JOIN officer o ON o.id = l.officer WHERE l.what <> ? "
        "ORDER BY l.at DESC, l.event DESC LIMIT ?",
        [EXPORT, most],
    ).fetchall()
    return [
        Look(
            officer=row[0],
            name=row[1],
            at=datetime.fromisoformat(row[2]),
            what=Looked(row[3]),
            subject=row[4],
            label=row[5],
        )
        for row in rows
    ]


def list_exports(db: Database, most: int) -> list[Export]:
    """The latest exports, the newest first; what the row has no column for is in its event."""
    rows = db.execute(
        "SELECT o.name, l.at, l.subject, e.data FROM look l "
        "JOIN officer o ON o.id = l.officer JOIN event e ON e.id = l.event "
        "WHERE l.what = ? ORDER BY l.at DESC, l.event DESC LIMIT ?",
        [EXPORT, most],
    ).fetchall()
    names = {row[0]: row[1] for row in db.execute("SELECT id, name FROM officer").fetchall()}
    found = []
    for name, at, subject, text in rows:
        data = json.loads(text)
        found.append(
            Export(
                name=name,
                second=names.get(data["second"], ""),
                at=datetime.fromisoformat(at),
                what=Exported(data["what"]),
                subject=subject,
                rows=data["rows"],
                format=data["format"],
            )
        )
    return found
