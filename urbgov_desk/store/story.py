"""Reading the acts on a dossier with their personal texts open, as far as keys still are."""

import json
from typing import Any

from sqlite_utils import Database

from urbgov_desk.store import record, seal
from urbgov_desk.store.record import Event

# What concerns a dossier though it happened to something of its: a paper, a person, a list.
_OWN = (
    "SELECT id FROM event WHERE subject = :dossier "
    "UNION SELECT e.id FROM event e JOIN paper p ON p.id = e.subject "
    " WHERE p.dossier = :dossier AND e.kind = 'paper.reprinted' "
    "UNION SELECT e.id FROM event e JOIN dossier_party r ON r.party = e.subject "
    " WHERE r.dossier = :dossier AND e.kind = 'party.erased'"
)


def events_of_dossier(db: Database, dossier_id: str) -> list[tuple[Event, dict[str, Any]]]:
    """Every act that concerns the dossier, oldest first, each with its data opened."""
    keys = _keys(db)
    subjects = db.execute(
        f"SELECT DISTINCT subject FROM event WHERE id IN ({_OWN})", {"dossier": dossier_id}
    ).fetchall()
    wanted = {row[0] for row in db.execute(_OWN, {"dossier": dossier_id}).fetchall()}
    events = [e for (s,) in subjects for e in record.events_of(db, s) if e.id in wanted]
    events.sort(key=lambda e: (e.epoch, e.seq))
    return [(e, seal.opened(json.loads(e.data), keys)) for e in events]


def events_of(db: Database, subject: str, kind: str) -> list[tuple[Event, dict[str, Any]]]:
    """The acts of one kind on anything, oldest first, each with its data opened."""
    keys = _keys(db)
    return [
        (event, seal.opened(json.loads(event.data), keys))
        for event in record.events_of(db, subject)
        if event.kind == kind
    ]


def paper_kind(db: Database, paper_id: str) -> str:
    """What a paper is."""
    row = db.execute("SELECT kind FROM paper WHERE id = ?", [paper_id]).fetchone()
    return str(row[0]) if row else ""


def _keys(db: Database) -> Any:
    def key_of(party: str) -> bytes | None:
        row = db.execute("SELECT key FROM party_key WHERE party = ?", [party]).fetchone()
        return bytes(row[0]) if row and row[0] is not None else None

    return key_of
