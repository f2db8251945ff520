"""The acts of the segments, replayed over a whole copy: checked in their chain, then into rows."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from urbgov_desk.store import (
    book_entry,
    certification,
    certification_search,
    record,
    seal,
    segment,
)
from urbgov_desk.store.party import index_dossier
from urbgov_desk.store.projection import project
from urbgov_desk.store.record import Event
from urbgov_desk.store.segment import Acts, Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Replayed:
    """How many acts were added; `broken` when one of them was not what its chain says."""

    acts: int
    broken: bool


def replay(db: Database, desk: str, files: Iterable[Path], *, key: bytes, store: str) -> Replayed:
    """Bring a whole copy up to the last act the segments have, without a gap."""
    head = record.head(db, desk)
    found = _gathered(files, key, store, (head.epoch, head.seq))
    done: list[Event] = []
    broken = False
    db.execute("BEGIN IMMEDIATE")
    try:
        previous, here = head.hash, (head.epoch, head.seq)
        while (after := _following(found, here)) is not None:
            event, acts = found[after]
            if event.previous_hash != previous or event.computed_hash() != event.hash:
                broken = True
                break
            _add(db, event, acts)
            done.append(event)
            previous, here = event.hash, after
        _index(db, done)
        db.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
        raise
    return Replayed(acts=len(done), broken=broken)


def _gathered(
    files: Iterable[Path], key: bytes, store: str, after: Position
) -> dict[Position, tuple[Event, Acts]]:
    found: dict[Position, tuple[Event, Acts]] = {}
    for path in files:
        for acts in segment.read(path, key=key, store=store):
            if acts.last > after:
                found |= {(e.epoch, e.seq): (e, acts) for e in acts.events}
    return found


def _following(found: dict[Position, tuple[Event, Acts]], here: Position) -> Position | None:
    epoch, seq = here
    if (epoch, seq + 1) in found:
        return epoch, seq + 1
    # A new stretch of the chain begins at one; stretches may be left out.
    return min((each for each in found if each[0] > epoch and each[1] == 1), default=None)


def _add(db: Database, event: Event, acts: Acts) -> None:
    keys = {p: bytes.fromhex(k) if k is not None else None for p, k in acts.keys.items()}
    data = json.loads(event.data)
    for party in data.get("sealed", {}):
        db.execute(
            "INSERT INTO party_key (party, key) VALUES (?,?) ON CONFLICT (party) DO NOTHING",
            [party, keys.get(party)],
        )
    for row in acts.epochs:
        db.execute(
            "INSERT INTO epoch (number, desk, opened_at, reason, first_hash) VALUES (?,?,?,?,?) "
            "ON CONFLICT (desk, number) DO NOTHING",
            list(row),
        )
    record.append(db, event)
    for request in acts.requests:
        if request[1] == event.id:
            db.execute(
                "INSERT INTO request (id, event, kind, subject) VALUES (?,?,?,?)", list(request)
            )
    project(db, event, seal.opened(data, keys.get))
    if event.kind in record.ERASURES:
        db.execute("UPDATE party_key SET key = NULL WHERE party = ?", [event.subject])


def _index(db: Database, events: Sequence[Event]) -> None:
    """Make what the acts were about findable; an index is no part of the record."""
    for subject in dict.fromkeys(event.subject for event in events):
        row = db.execute(
            "SELECT no, code, official_code, row_id FROM dossier WHERE id = ?", [subject]
        ).fetchone()
        if row:
            index_dossier(db, row[0], subject, row[1:])
        # A line that was put right put its visit right with it.
        line = db.execute("SELECT certification FROM book_entry WHERE id = ?", [subject]).fetchone()
        _index_visit(db, subject if line is None else line[0])
    if not events:
        return
    corrected = {event.subject for event in events if event.kind == "entry.corrected"}
    holes = ",".join("?" * len(corrected))
    rows = db.execute(
        "SELECT id, requester, title, signatories FROM book_entry "
        f"WHERE entered_at >= ? OR id IN ({holes})",
        [min(event.at for event in events), *sorted(corrected)],
    ).fetchall()
    for entry, requester, title, signatories in rows:
        people = [person.name for person in book_entry.signatories_of(signatories)]
        certification_search.index_entry(db, entry, [requester, title, *people])


def _index_visit(db: Database, certification_id: str | None) -> None:
    visit = certification.find_visit(db, certification_id) if certification_id else None
    if visit is not None:
        texts = (visit.code, visit.number, visit.phone)
        words = [visit.requester] if visit.requester != seal.ERASED else []
        number = certification.row_number(db, visit.id)
        certification_search.index_visit(
            db, number, words, [m for m in texts if m and m != seal.ERASED]
        )
