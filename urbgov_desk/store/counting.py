"""Counting the desk's work: numbers by officer and kind, visits, dossiers, what was turned down."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.certification_visit import VisitState
from urbgov_desk.domain.counting import Count, FieldCount, VisitCount
from urbgov_desk.store import book_entry

_SIGNED = "signed_at >= ? AND signed_at < ?"


def count_numbers(db: Database, first: datetime, last: datetime) -> list[Count]:
    """Numbers signed from one moment until before another, by officer, kind and issuer."""
    # Everything asked for lies in the index `book_entry_counts`; the rows are not read.
    rows = db.execute(
        "SELECT COALESCE(signed_by, ''), kind, CASE kind WHEN 'copy' THEN issuer END, "
        "sum(annulled_at IS NULL), "
        "count(DISTINCT CASE WHEN annulled_at IS NULL THEN certification END), "
        "sum(CASE WHEN annulled_at IS NULL THEN copies ELSE 0 END), "
        "sum(CASE WHEN annulled_at IS NULL THEN fee ELSE 0 END), sum(annulled_at IS NOT NULL) "
        f"FROM book_entry INDEXED BY book_entry_counts WHERE {_SIGNED} "
        "GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
        [first.isoformat(), last.isoformat()],
    ).fetchall()
    return [
        Count(
            officer=r[0],
            kind=CertificationKind(r[1]),
            issuer=Issuer(r[2]) if r[2] else None,
            numbers=r[3],
            visits=r[4],
            copies=r[5],
            fee=r[6],
            annulled=r[7],
        )
        for r in rows
    ]


def list_numbers(
    db: Database,
    first: datetime,
    last: datetime,
    *,
    officer: str | None = None,
    kind: CertificationKind | None = None,
    issuer: Issuer | None = None,
    most: int,
) -> list[Entry]:
    """The lines that were counted, the newest first."""
    condition, values = _SIGNED, [first.isoformat(), last.isoformat()]
    for column, value in (("COALESCE(signed_by, '')", officer), ("kind", kind), ("issuer", issuer)):
        if value is not None:
            condition += f" AND {column} = ?"
            values.append(str(value))
    return book_entry.list_where(db, condition, values, most=most)


def list_of_grant(
    db: Database, officer: str, grant: str, first: datetime, last: datetime
) -> list[Entry]:
    """What an officer signed under one grant, by the snapshot kept with each line."""
    found = book_entry.list_where(
        db,
        f"signed_by = ? AND {_SIGNED} AND json_extract(authority, '$.grant') = ?",
        [officer, first.isoformat(), last.isoformat(), grant],
        most=-1,
    )
    return found[::-1]


def count_visits(db: Database, first: datetime, last: datetime) -> VisitCount:
    """Visits received in a stretch of time, and how they stand now."""
    span = [first.isoformat(), last.isoformat()]
    received, signed, late, uncollected = db.execute(
        "SELECT count(*), sum(signed_at IS NOT NULL), sum(signed_at > due_at), "
        f"sum(state = '{VisitState.SIGNED.value}') FROM certification "
        "WHERE received_at >= ? AND received_at < ?",
        span,
    ).fetchone()
    refused, withdrawn = db.execute(
        "SELECT sum(l.state = 'refused'), sum(l.state = 'withdrawn') FROM certification c "
        "JOIN certification_line l ON l.certification = c.id "
        "WHERE c.received_at >= ? AND c.received_at < ?",
        span,
    ).fetchone()
    return VisitCount(
        received=received,
        signed=signed or 0,
        late=late or 0,
        refused_lines=refused or 0,
        withdrawn_lines=withdrawn or 0,
        uncollected=uncollected or 0,
    )


def count_fields(db: Database, first: datetime, last: datetime) -> list[FieldCount]:
    """Dossiers by field: received, resolved, late, returned in the time; open at this moment."""
    a, b = first.isoformat(), last.isoformat()
    rows = db.execute(
        "SELECT field, sum(received_at >= ? AND received_at < ?), "
        "sum(finished_at >= ? AND finished_at < ?), "
        "sum(finished_at >= ? AND finished_at < ? AND finished_at > due_at), "
        "sum(returned_at >= ? AND returned_at < ?), sum(finished_at IS NULL) "
        "FROM dossier WHERE accepted = 1 GROUP BY field ORDER BY field",
        [a, b] * 4,
    ).fetchall()
    found = [
        FieldCount(
            field=r[0],
            received=r[1] or 0,
            resolved=r[2] or 0,
            late=r[3] or 0,
            returned=r[4] or 0,
            open_now=r[5] or 0,
        )
        for r in rows
    ]
    return [each for each in found if each.received or each.resolved or each.returned]


def list_turned(db: Database, first: datetime, last: datetime, kind: str) -> list[Sequence[Any]]:
    """Refusals or annulments of the record: moment, officer, subject; the oldest first."""
    # Written as in the index `event_of_reports`, or it would not be used.
    rows: list[Sequence[Any]] = db.execute(
        "SELECT at, COALESCE(officer, ''), subject, id FROM event "
        "WHERE kind IN ('certification.refused', 'entry.annulled') "
        "AND at >= ? AND at < ? AND kind = ? ORDER BY at, id",
        [first.isoformat(), last.isoformat(), kind],
    ).fetchall()
    return rows


def list_spoilt(db: Database, first: datetime, last: datetime) -> list[str]:
    """Lines that were struck through when they were entered, by the day of their number."""
    rows = db.execute(
        f"SELECT e.id FROM book_entry e WHERE {_SIGNED} "
        "AND e.annulled_at IS NOT NULL AND EXISTS (SELECT 1 FROM entry_note n "
        "WHERE n.entry = e.id AND n.annuls = 1 AND n.decision = '') ORDER BY e.signed_at, e.number",
        [first.isoformat(), last.isoformat()],
    ).fetchall()
    return [str(row[0]) for row in rows]


def refused_at(db: Database, certification: str) -> list[tuple[str, str]]:
    """Title and reason of every refused line of a visit."""
    rows = db.execute(
        "SELECT title, COALESCE(refused_because, '') FROM certification_line "
        "WHERE certification = ? AND state = 'refused' ORDER BY position",
        [certification],
    ).fetchall()
    return [(str(row[0]), str(row[1])) for row in rows]
