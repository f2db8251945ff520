"""Reading the tracking register: every ordinal that was taken, and the dossier it stands for."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.lifecycle import State
from urbgov_desk.store.dossier import moment

_KIND = "tracking"
# Who collected: the last one recorded, as a dossier is returned once.
_ROWS = (
    "SELECT n.value, d.code, d.procedure_name, "
    "(SELECT group_concat(p.name, ', ') FROM dossier_party r JOIN party p ON p.id = r.party "
    " WHERE r.dossier = d.id AND r.role = 'applicant'), "
    "(SELECT a.text FROM dossier_party r JOIN address a ON a.party = r.party "
    " WHERE r.dossier = d.id AND r.role = 'applicant' ORDER BY r.position, a.position LIMIT 1), "
    "(SELECT p.phone FROM dossier_party r JOIN party p ON p.id = r.party "
    " WHERE r.dossier = d.id AND p.phone IS NOT NULL ORDER BY r.position LIMIT 1), "
    "d.competent_body, d.received_at, d.due_at, d.returned_at, d.return_way, d.return_signing, "
    "(SELECT p.name FROM dossier_party r JOIN party p ON p.id = r.party "
    " WHERE r.dossier = d.id AND r.role = 'collector' ORDER BY r.position DESC LIMIT 1), "
    "d.state, d.volume, d.field, d.ordinal "
    "FROM number_taken n JOIN dossier d ON d.id = n.subject "
    "WHERE n.kind = ? AND n.scope = ? AND n.period = ? ORDER BY n.value"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One ordinal of a book. `stands` False: the dossier has moved to another field's book."""

    ordinal: int
    code: str
    procedure: str
    applicant: str
    address: str
    phone: str
    competent_body: str
    received_at: datetime
    due_at: datetime | None
    returned_at: datetime | None
    return_way: str | None
    return_signing: str | None
    collector: str | None
    state: State
    volume: int | None
    field: str
    own_ordinal: int | None
    stands: bool


def list_fields(db: Database, year: int) -> list[tuple[str, int]]:
    """The fields with a book in this year, and how many ordinals each has taken."""
    rows = db.execute(
        "SELECT scope, count(*) FROM number_taken WHERE kind = ? AND period = ? "
        "GROUP BY scope ORDER BY scope",
        [_KIND, str(year)],
    ).fetchall()
    return [(row[0], row[1]) for row in rows]


def list_rows(db: Database, field: str, year: int) -> list[RegisterLine]:
    """Every ordinal of one book, in order."""
    rows = db.execute(_ROWS, [_KIND, field, str(year)]).fetchall()
    return [_line(row, field, year) for row in rows]


def _line(r: tuple[Any, ...], field: str, year: int) -> RegisterLine:
    received_at = moment(r[7])
    assert received_at is not None  # an ordinal is taken by what is received
    return RegisterLine(
        ordinal=r[0],
        code=r[1] or "",
        procedure=r[2],
        applicant=r[3] or "",
        address=r[4] or "",
        phone=r[5] or "",
        competent_body=r[6],
        received_at=received_at,
        due_at=moment(r[8]),
        returned_at=moment(r[9]),
        return_way=r[10],
        return_signing=r[11],
        collector=r[12],
        state=State(r[13]),
        volume=r[14],
        field=r[15],
        own_ordinal=r[16],
        stands=(r[15], r[16], received_at.year) == (field, r[0], year),
    )
