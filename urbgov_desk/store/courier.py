"""Reading couriers' lists: which still wait to be checked, and how far each is."""

from datetime import datetime

from sqlite_utils import Database

from urbgov_desk.domain.courier import CourierLineView, CourierListView
from urbgov_desk.domain.lifecycle import State

# What stands in a line's `dossier` when the envelope was struck off the list.
_DROPPED = ""

_LIST = (
    "SELECT l.id, l.number, l.carrier, l.phone, l.brought_at, l.return_at, count(*), "
    "sum(i.dossier IS NOT NULL AND i.dossier <> ''), sum(i.dossier = '') "
    "FROM courier_list l JOIN courier_item i ON i.list = l.id "
)
_LINE = (
    "SELECT i.position, i.name, i.procedure, i.dossier, d.code, d.state FROM courier_item i "
    "LEFT JOIN dossier d ON d.id = i.dossier "
)


def list_open(db: Database) -> list[CourierListView]:
    """The lists with envelopes still unchecked, the one promised first at the top."""
    rows = db.execute(
        f"{_LIST} GROUP BY l.id HAVING sum(i.dossier IS NULL) > 0 ORDER BY l.return_at, l.number"
    ).fetchall()
    return [_view(row) for row in rows]


def list_lines(db: Database, list_id: str) -> list[CourierLineView]:
    """Every envelope of a list in its order."""
    rows = db.execute(f"{_LINE} WHERE i.list = ? ORDER BY i.position", [list_id]).fetchall()
    return [_line(row) for row in rows]


def find_line(db: Database, list_id: str, position: int) -> CourierLineView | None:
    """One envelope of a list."""
    row = db.execute(f"{_LINE} WHERE i.list = ? AND i.position = ?", [list_id, position]).fetchone()
    return _line(row) if row else None


def _view(row: tuple[str, str, str, str | None, str, str, int, int, int]) -> CourierListView:
    return CourierListView(
        id=row[0],
        number=row[1],
        carrier=row[2],
        phone=row[3],
        brought_at=datetime.fromisoformat(row[4]),
        return_at=datetime.fromisoformat(row[5]),
        total=row[6],
        checked=row[7] or 0,
        dropped=row[8] or 0,
    )


def _line(row: tuple[int, str, str | None, str | None, str | None, int | None]) -> CourierLineView:
    return CourierLineView(
        position=row[0],
        name=row[1],
        procedure=row[2],
        dossier=row[3] or None,
        dropped=row[3] == _DROPPED,
        code=row[4],
        state=State(row[5]) if row[5] is not None else None,
    )


def sealed_for(db: Database, list_id: str) -> str:
    """The party under whose key a list's personal texts lie."""
    row = db.execute("SELECT sealed_for FROM courier_list WHERE id = ?", [list_id]).fetchone()
    return str(row[0])
