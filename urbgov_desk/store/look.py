"""Reading what inspectors looked at."""

from datetime import datetime

from sqlite_utils import Database

from urbgov_desk.domain.inspection import Look, Looked


def last_look(db: Database, officer: str, subject: str) -> str | None:
    """When an officer last looked at this, by the record: a clock may have run ahead."""
    row = db.execute(
        "SELECT at FROM look WHERE officer = ? AND subject = ? ORDER BY rowid DESC LIMIT 1",
        [officer, subject],
    ).fetchone()
    return row[0] if row else None


def list_looks(db: Database, most: int) -> list[Look]:
    """The latest looks, the newest first."""
    rows = db.execute(
        "SELECT l.officer, o.name, l.at, l.what, l.subject, l.label FROM look l "
        "JOIN officer o ON o.id = l.officer ORDER BY l.at DESC, l.rowid DESC LIMIT ?",
        [most],
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
