"""Reading the statutory books as objects, and the authorities to sign in them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.authority import Grant, Ground
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind, Volume
from urbgov_desk.store.dossier import day, moment

_BOOK = (
    "SELECT b.kind, b.year, b.symbol, b.holder, b.opening, b.decision, b.opened_at, b.passed_at, "
    "b.closed_at, (SELECT s.last FROM series s WHERE s.kind = 'book.' || b.kind AND s.scope = '' "
    "AND s.period = CAST(b.year AS TEXT)), (SELECT max(e.number) FROM book_entry e "
    "WHERE e.book = b.kind AND e.year = b.year) FROM book b "
)
_GRANT = (
    "SELECT id, officer, ground, title, decision_number, decision_on, granted_by, kinds, issuers, "
    "valid_from, valid_until, revoked_from, revoked_because, specimen_notified_on, basis "
    "FROM signing_authority "
)


def find_book(db: Database, kind: BookKind, year: int) -> Book | None:
    """A book in a year, or None while it was not opened."""
    row = db.execute(_BOOK + "WHERE b.kind = ? AND b.year = ?", [kind.value, year]).fetchone()
    return _book(db, row) if row else None


def list_books(db: Database, year: int | None = None) -> list[Book]:
    """The books of a year, or of all years, the newest year first."""
    where, values = ("WHERE b.year = ? ", [year]) if year is not None else ("", [])
    rows = db.execute(f"{_BOOK} {where} ORDER BY b.year DESC, b.kind", values).fetchall()
    return [_book(db, row) for row in rows]


def closing_of(db: Database, kind: BookKind, year: int) -> dict[str, Any] | None:
    """The totals a year was closed with."""
    row = db.execute(
        "SELECT closing FROM book WHERE kind = ? AND year = ?", [kind.value, year]
    ).fetchone()
    return json.loads(row[0]) if row and row[0] else None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPrint:
    """Pages of a book that were printed: a month, the year's closing, a supplementary page."""

    paper: str
    part: str  # month | year | supplementary
    month: int | None
    rows: int
    first_page: int
    pages: int
    at: datetime


def list_prints(db: Database, kind: BookKind, year: int) -> list[BookPrint]:
    """What was printed of a book, in the order of its pages."""
    rows = db.execute(
        "SELECT paper, part, month, rows, first_page, pages, at FROM book_print "
        "WHERE kind = ? AND year = ? ORDER BY at, first_page",
        [kind.value, year],
    ).fetchall()
    return [
        BookPrint(
            paper=r[0],
            part=r[1],
            month=r[2],
            rows=r[3],
            first_page=r[4],
            pages=r[5],
            at=datetime.fromisoformat(r[6]),
        )
        for r in rows
    ]


def printed_to(db: Database, book: Book) -> int:
    """The last number on pages printed for binding; one before the opening where there is none.

    The months' pages follow each other without a gap, so the rows they hold say how far they go.
    """
    row = db.execute(
        "SELECT COALESCE(sum(rows), 0) FROM book_print WHERE kind = ? AND year = ? "
        "AND part = 'month'",
        [book.kind.value, book.year],
    ).fetchone()
    return book.opening - 1 + int(row[0])


def list_grants(db: Database, officer: str | None = None) -> list[Grant]:
    """Recorded authorities to sign, the earliest first; of one officer, or of all."""
    where, values = ("WHERE officer = ? ", [officer]) if officer is not None else ("", [])
    rows = db.execute(f"{_GRANT} {where} ORDER BY valid_from, id", values).fetchall()
    return [_grant(row) for row in rows]


def find_grant(db: Database, grant_id: str) -> Grant | None:
    """One recorded authority."""
    row = db.execute(_GRANT + "WHERE id = ?", [grant_id]).fetchone()
    return _grant(row) if row else None


def grant_columns(grant: Grant) -> dict[str, Any]:
    """A grant as its columns, without its id."""

    def iso(on: date | None) -> str | None:
        return on.isoformat() if on else None

    return {
        "officer": grant.officer,
        "ground": grant.ground.value,
        "title": grant.title,
        "decision_number": grant.decision_number,
        "decision_on": iso(grant.decision_on),
        "granted_by": grant.granted_by,
        "kinds": json.dumps(sorted(kind.value for kind in grant.kinds)),
        "issuers": json.dumps(sorted(issuer.value for issuer in grant.issuers)),
        "valid_from": grant.valid_from.isoformat(),
        "valid_until": iso(grant.valid_until),
        "revoked_from": iso(grant.revoked_from),
        "revoked_because": grant.revoked_because,
        "specimen_notified_on": iso(grant.specimen_notified_on),
        "basis": grant.basis,
    }


def _grant(r: Sequence[Any]) -> Grant:
    return Grant(
        id=r[0],
        officer=r[1],
        ground=Ground(r[2]),
        title=r[3],
        decision_number=r[4],
        decision_on=day(r[5]),
        granted_by=r[6],
        kinds=frozenset(CertificationKind(kind) for kind in json.loads(r[7])),
        issuers=frozenset(Issuer(issuer) for issuer in json.loads(r[8])),
        valid_from=date.fromisoformat(r[9]),
        valid_until=day(r[10]),
        revoked_from=day(r[11]),
        revoked_because=r[12],
        specimen_notified_on=day(r[13]),
        basis=r[14],
    )


def _book(db: Database, r: Sequence[Any]) -> Book:
    volumes = db.execute(
        "SELECT volume, first_number, opened_on, closed_on, last_number FROM book_volume "
        "WHERE kind = ? AND year = ? ORDER BY volume",
        [r[0], r[1]],
    ).fetchall()
    # An old paper book entered afterwards has lines and no series of the desk's own.
    last = r[9] if r[9] is not None else (r[10] or 0)
    return Book(
        kind=BookKind(r[0]),
        year=r[1],
        symbol=r[2],
        holder=BookHolder(r[3]),
        opening=r[4],
        last=last,
        decision=r[5],
        opened_at=datetime.fromisoformat(r[6]),
        passed_at=moment(r[7]),
        closed_at=moment(r[8]),
        volumes=tuple(
            Volume(
                volume=v[0],
                first_number=v[1],
                opened_on=date.fromisoformat(v[2]),
                closed_on=day(v[3]),
                last_number=v[4],
            )
            for v in volumes
        ),
    )
