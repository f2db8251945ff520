"""Unfinished work: kept as the clerk types, parked by one key, there again after a kill."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from urbgov_desk.domain.right import Act
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import draft as rows
from urbgov_desk.store.identifier import new_id

_PLACES = {"receive": Act.RECEIVE, "certify": Act.CERTIFY_RECEIVE}
_DRAFTING = (*_PLACES.values(),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A visit not yet finished. `content` is the page's own JSON, `minutes` how long it waits."""

    id: str
    officer: str
    label: str
    content: dict[str, Any]
    parked: bool
    saved_at: datetime
    minutes: int


def save(
    desk: Desk,
    *,
    place: str,
    label: str,
    content: dict[str, Any],
    draft_id: str | None = None,
    parked: bool = False,
) -> str:
    """Keep what stands on the page; returns the draft's id."""
    desk.require(*_DRAFTING)
    now = desk.now().isoformat()
    kept = draft_id or new_id()
    with desk.store.aside() as db:
        rows.save_draft(
            db,
            rows.Draft(
                id=kept,
                officer=desk.signed_in().id,
                counter=desk.counter.id if desk.counter else None,
                place=place,
                label=label[:120],
                content=json.dumps(content, ensure_ascii=False),
                parked=parked,
                made_at=now,
                saved_at=now,
            ),
        )
    return kept


def drop(desk: Desk, draft_id: str) -> None:
    """Let a draft go."""
    desk.require(*_DRAFTING)
    with desk.store.aside() as db:
        rows.drop_draft(db, draft_id)


def list_drafts(desk: Desk, place: str) -> tuple[Draft, ...]:
    """Every unfinished visit of a place, whoever began it, the longest waiting first.

    Nothing for who does not receive there. A draft is given whole or it could not be gone on with,
    so contracted post staff, who see numbers masked, get their own alone.
    """
    officer = desk.require(*_DRAFTING)
    if _PLACES[place] not in officer.acts:
        return ()
    now = desk.now()
    found = []
    for row in rows.list_drafts(desk.store.db, place):
        if officer.masked and row.officer != officer.id:
            continue
        waiting = now - datetime.fromisoformat(row.made_at)
        found.append(
            Draft(
                id=row.id,
                officer=row.officer,
                label=row.label,
                content=json.loads(row.content),
                parked=row.parked,
                saved_at=datetime.fromisoformat(row.saved_at),
                minutes=max(0, int(waiting.total_seconds() // 60)),
            )
        )
    return tuple(found)
