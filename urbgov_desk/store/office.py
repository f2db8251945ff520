"""Reading the office, its officers, counters, settings and own entries of law."""

import json
from datetime import date

from sqlite_utils import Database

from urbgov_desk.domain.office import SETTING_DEFAULTS, Counter, Office, OfficerLine, Setting
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.right import OfficerRole, former_roles

_OFFICE = (
    "valid_from, parent, name, desk_name, symbol, place, address, phone, head_title, head_name, "
    "resolving_body, code_prefix, code_block_start"
)
_OFFICER = (
    "SELECT o.id, o.code, o.name, COALESCE(t.title, ''), COALESCE(t.unit, ''), o.may_approve, "
    "o.may_set_up, o.active, o.roles, o.fields FROM officer o "
    "LEFT JOIN officer_title t ON t.officer = o.id "
    "AND t.valid_from = (SELECT MAX(valid_from) FROM officer_title "
    "WHERE officer = o.id AND valid_from <= ?) "
)


def office_on(db: Database, on: date) -> Office | None:
    """The office as it is on a day; before the first entry, None."""
    row = db.execute(
        f"SELECT {_OFFICE} FROM office WHERE valid_from <= ? ORDER BY valid_from DESC LIMIT 1",
        [on.isoformat()],
    ).fetchone()
    return _office(row) if row else None


def list_offices(db: Database) -> list[Office]:
    """Every version of the office, oldest first."""
    rows = db.execute(f"SELECT {_OFFICE} FROM office ORDER BY valid_from").fetchall()
    return [_office(row) for row in rows]


def list_officers(db: Database, on: date) -> list[OfficerLine]:
    """All officers with their titles of the day, by name."""
    rows = db.execute(_OFFICER + "ORDER BY o.active DESC, o.code", [on.isoformat()]).fetchall()
    return [_officer(row) for row in rows]


def find_officer(db: Database, officer_id: str, on: date) -> OfficerLine | None:
    """One officer with the title of the day."""
    row = db.execute(_OFFICER + "WHERE o.id = ?", [on.isoformat(), officer_id]).fetchone()
    return _officer(row) if row else None


def pin_hash(db: Database, officer_id: str) -> str:
    """The argon2 hash of an officer's PIN."""
    return str(db.execute("SELECT pin_hash FROM officer WHERE id = ?", [officer_id]).fetchone()[0])


def failures(db: Database, officer_id: str) -> tuple[int, str | None]:
    """How often a wrong PIN was given for an officer since the last right one, and when last."""
    row = db.execute(
        "SELECT count(*), MAX(at) FROM sign_in_failure WHERE officer = ?", [officer_id]
    ).fetchone()
    return int(row[0]), row[1]


def list_failed(db: Database, times: int, since: str) -> list[str]:
    """The officers for whom a wrong PIN was given so often, the last one since a moment."""
    rows = db.execute(
        "SELECT officer FROM sign_in_failure GROUP BY officer HAVING count(*) >= ? AND MAX(at) > ?",
        [times, since],
    ).fetchall()
    return [str(row[0]) for row in rows]


def add_failure(db: Database, officer_id: str, at: str) -> None:
    """A wrong PIN was given."""
    db.execute("INSERT INTO sign_in_failure (officer, at) VALUES (?, ?)", [officer_id, at])


def clear_failures(db: Database, officer_id: str) -> None:
    """The right PIN was given."""
    db.execute("DELETE FROM sign_in_failure WHERE officer = ?", [officer_id])


def list_counters(db: Database) -> list[Counter]:
    """All counters by code."""
    rows = db.execute("SELECT id, code, name, active FROM counter ORDER BY code").fetchall()
    return [Counter(id=r[0], code=r[1], name=r[2], active=bool(r[3])) for r in rows]


def settings(db: Database) -> dict[Setting, str]:
    """Every setting, the office's choice or the default."""
    chosen = dict(db.execute("SELECT name, value FROM setting").fetchall())
    return {name: chosen.get(name.value, SETTING_DEFAULTS[name]) for name in Setting}


def list_overrides(db: Database, *, with_ended: bool = False) -> list[Override]:
    """The ward's own entries of law that were not taken back."""
    rows = db.execute(
        "SELECT id, kind, subject, valid_from, until, value, basis FROM override_entry "
        + ("" if with_ended else "WHERE ended_at IS NULL ")
        + "ORDER BY entered_at, id"
    ).fetchall()
    return [
        Override(
            id=r[0],
            kind=OverrideKind(r[1]),
            subject=r[2],
            valid_from=date.fromisoformat(r[3]),
            until=date.fromisoformat(r[4]) if r[4] else None,
            value=json.loads(r[5]),
            basis=r[6],
        )
        for r in rows
    ]


def _office(row: tuple[str, ...]) -> Office:
    return Office(
        valid_from=date.fromisoformat(row[0]),
        parent=row[1],
        name=row[2],
        desk_name=row[3],
        symbol=row[4],
        place=row[5],
        address=row[6],
        phone=row[7],
        head_title=row[8],
        head_name=row[9],
        resolving_body=row[10],
        code_prefix=row[11],
        code_block_start=int(row[12]),
    )


def _officer(row: tuple[str, ...]) -> OfficerLine:
    return OfficerLine(
        id=row[0],
        code=row[1],
        name=row[2],
        title=row[3],
        unit=row[4],
        roles=_roles(row),
        fields=frozenset(json.loads(row[9] or "[]")),
        active=bool(row[7]),
    )


def _roles(row: tuple[str, ...]) -> frozenset[OfficerRole]:
    if row[8] is None:
        return former_roles(may_approve=bool(row[5]), may_set_up=bool(row[6]))
    return frozenset(OfficerRole(role) for role in json.loads(row[8]))
