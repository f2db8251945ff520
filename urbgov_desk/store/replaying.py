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
    """How many acts were added; `broken` when there are later ones that nothing leads to, because
    one of them was altered or some before them are missing. `erased`: who was erased in any act
    that could be read, also in those.
    """

    acts: int
    broken: bool
    erased: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """The acts of the segments by the hash of the act before them, and where the last stands."""

    after: dict[str, dict[str, tuple[Event, Acts]]]
    furthest: Position
    erased: frozenset[str]


def replay(db: Database, desk: str, files: Iterable[Path], *, key: bytes, store: str) -> Replayed:
    """Bring a whole copy up to the last act the segments have, without a gap."""
    head = record.head(db, desk)
    found = _gathered(files, key, store)
    done: list[Event] = []
    db.execute("BEGIN IMMEDIATE")
    try:
        previous, here = head.hash, (head.epoch, head.seq)
        while (following := _following(found, previous, here)) is not None:
            event, acts = following
            _add(db, event, acts)
            done.append(event)
            previous, here = event.hash, (event.epoch, event.seq)
        _index(db, done)
        db.execute("COMMIT")
    except BaseException:
        if db.conn.in_transaction:
            db.execute("ROLLBACK")
        raise
    return Replayed(acts=len(done), broken=found.furthest > here, erased=found.erased)


def _gathered(files: Iterable[Path], key: bytes, store: str) -> _Found:
    after: dict[str, dict[str, tuple[Event, Acts]]] = {}
    furthest, erased = (0, 0), set()
    for path in files:
        for acts in segment.read(path, key=key, store=store):
            furthest = max(furthest, acts.last)
            for event in acts.events:
                after.setdefault(event.previous_hash, {})[event.hash] = (event, acts)
                if event.kind in record.ERASURES:
                    erased.add(event.subject)
    return _Found(after=after, furthest=furthest, erased=frozenset(erased))


def _following(found: _Found, previous: str, here: Position) -> tuple[Event, Acts] | None:
    """The act that goes on from there. Where two do, a restore gave one of them up: the newer
    stretch of the chain is the one that counts.
    """
    good = [
        (event, acts)
        for event, acts in found.after.get(previous, {}).values()
        if (event.epoch, event.seq) > here and event.computed_hash() == event.hash
    ]
    return max(good, key=lambda each: (each[0].epoch, each[0].seq), default=None)


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
