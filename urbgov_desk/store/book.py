"""Which tracking registers there are, and which of them were printed."""

from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from urbgov_desk.domain.dossier import PrintState
from urbgov_desk.store.dossier import moment

# By the form's own number series: a ward has many thousand papers and few printed registers.
_PRINTS = (
    "SELECT p.id, p.number, p.issued_at, p.reprints, p.destroyed_at IS NOT NULL, "
    "json_extract(e.data, '$.rows'), "
    "(SELECT j.state FROM print_job j WHERE j.paper = p.id ORDER BY j.made_at DESC, j.id DESC "
    " LIMIT 1) "
    "FROM number_taken n JOIN event e ON e.id = n.event "
    "JOIN paper p ON p.id = json_extract(e.data, '$.issued[0].id') "
    "WHERE n.kind IN (?, ?) AND p.kind = ? AND json_extract(e.data, '$.field') = ? "
    "AND json_extract(e.data, '$.year') = ? ORDER BY p.issued_at DESC, p.id DESC"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedBook:
    """One time a register was put on paper; `rows` is how many ordinals it had then."""

    id: str
    number: str
    issued_at: datetime
    rows: int
    reprints: int
    destroyed: bool
    print_state: PrintState | None


def list_years(db: Database) -> list[int]:
    """The years that have a register, the newest first."""
    rows = db.execute(
        "SELECT DISTINCT period FROM number_taken WHERE kind = 'tracking' ORDER BY period DESC"
    ).fetchall()
    return [int(row[0]) for row in rows]


def list_prints(
    db: Database, *, kind: str, symbol: str, field: str, year: int
) -> list[PrintedBook]:
    """Every print of one register, the newest first; `symbol` names the form's number series."""
    rows = db.execute(_PRINTS, [symbol, kind, kind, field, year]).fetchall()
    found = []
    for row in rows:
        issued_at = moment(row[2])
        assert issued_at is not None  # the column is NOT NULL
        found.append(
            PrintedBook(
                id=row[0],
                number=row[1] or "",
                issued_at=issued_at,
                reprints=row[3],
                destroyed=bool(row[4]),
                rows=row[5],
                print_state=PrintState(row[6]) if row[6] else None,
            )
        )
    return found
