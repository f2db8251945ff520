"""Unfinished work of the counter. Drafts are rows, so they outlive a lock, a switch and a kill."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a clerk has typed and not yet finished. `content` is the page's own JSON."""

    id: str
    officer: str
    counter: str | None
    place: str
    label: str
    content: str
    parked: bool
    made_at: str
    saved_at: str


_COLUMNS = "id, officer, counter, place, label, content, parked, made_at, saved_at"


def save_draft(db: Database, draft: Draft) -> None:
    """Keep the draft, in place of an earlier state of itself."""
    db.execute(
        f"INSERT INTO draft ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT (id) DO UPDATE SET "
        "officer = excluded.officer, counter = excluded.counter, label = excluded.label, "
        "content = excluded.content, parked = excluded.parked, saved_at = excluded.saved_at",
        [
            draft.id, draft.officer, draft.counter, draft.place, draft.label, draft.content,
            int(draft.parked), draft.made_at, draft.saved_at,
        ],
    )  # fmt: skip


def drop_draft(db: Database, draft_id: str) -> None:
    """Let a draft go: its work was done or given up."""
    db.execute("DELETE FROM draft WHERE id = ?", [draft_id])


def drop_with(db: Database, marks: Sequence[str]) -> None:
    """Let go of unfinished work in which one of these numbers stands."""
    for mark in marks:
        db.execute("DELETE FROM draft WHERE instr(content, ?) > 0", [mark])


def list_drafts(db: Database, place: str) -> list[Draft]:
    """The drafts of a place, the oldest first."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM draft WHERE place = ? ORDER BY made_at, id", [place]
    ).fetchall()
    return [_draft(row) for row in rows]


def list_parked(db: Database) -> list[Draft]:
    """What was set aside at any place, the oldest first."""
    rows = db.execute(
        f"SELECT {_COLUMNS} FROM draft WHERE parked = 1 ORDER BY made_at, id"
    ).fetchall()
    return [_draft(row) for row in rows]


def moment_of(draft: Draft) -> datetime:
    """When it was begun."""
    return datetime.fromisoformat(draft.made_at)


def _draft(r: Sequence[str]) -> Draft:
    return Draft(
        id=r[0],
        officer=r[1],
        counter=r[2],
        place=r[3],
        label=r[4],
        content=r[5],
        parked=bool(r[6]),
        made_at=r[7],
        saved_at=r[8],
    )
