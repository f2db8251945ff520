"""Reading people and organisations."""

from datetime import date

from sqlite_utils import Database

from urbgov_desk.domain.party import (
    Address,
    IdentityKind,
    IdentityPaper,
    NumberMissingBecause,
    Party,
    PartyKind,
    Sex,
)
from urbgov_desk.domain.text import folded
from urbgov_desk.store.seal import ERASED
from urbgov_desk.store.search import index


def find_party(db: Database, party_id: str) -> Party | None:
    """A party as last recorded; erased fields read "đã xoá"."""
    row = db.execute(
        "SELECT kind, name, born, sex, phone, email, number_missing FROM party WHERE id = ?",
        [party_id],
    ).fetchone()
    if row is None:
        return None
    identity = db.execute(
        "SELECT kind, number, country, issued_on, expires_on FROM identity_paper "
        "WHERE party = ? ORDER BY position",
        [party_id],
    ).fetchall()
    addresses = db.execute(
        "SELECT text, ward_code, as_of FROM address WHERE party = ? ORDER BY position", [party_id]
    ).fetchall()
    return Party(
        name=row[1],
        kind=PartyKind(row[0]),
        born=row[2],
        sex=Sex(row[3]) if row[3] and row[3] != ERASED else None,
        phone=row[4],
        email=row[5],
        number_missing=NumberMissingBecause(row[6]) if row[6] else None,
        identity=tuple(
            IdentityPaper(
                kind=IdentityKind(i[0]),
                number=i[1],
                country=i[2],
                issued_on=_day(i[3]),
                expires_on=_day(i[4]),
            )
            for i in identity
        ),
        addresses=tuple(Address(text=a[0], ward_code=a[1], as_of=_day(a[2])) for a in addresses),
    )


def find_by_number(db: Database, number: str) -> list[str]:
    """Ids of the parties that showed a paper with this number, merged ones led to who they are."""
    rows = db.execute(
        "SELECT DISTINCT COALESCE(p.merged_into, p.id) FROM identity_paper i "
        "JOIN party p ON p.id = i.party WHERE i.number = ? AND p.erased_at IS NULL "
        "ORDER BY 1 DESC",
        [number],
    ).fetchall()
    return [row[0] for row in rows]


def find_by_name_and_birth(db: Database, name: str, born: str | None) -> list[str]:
    """Ids of parties of the same folded name and the same birth, for people without a number."""
    rows = db.execute(
        "SELECT id, name FROM party WHERE born IS ? AND erased_at IS NULL AND merged_into IS NULL "
        "ORDER BY id DESC LIMIT 5000",
        [born],
    ).fetchall()
    wanted = folded(name)
    return [row[0] for row in rows if folded(row[1]) == wanted]


def open_dossier_count(db: Database, party_id: str) -> int:
    """How many dossiers of this party are not yet returned or ended."""
    row = db.execute(
        "SELECT count(DISTINCT d.id) FROM dossier d JOIN dossier_party r ON r.dossier = d.id "
        "WHERE r.party = ? AND d.state IN (1,2,4,5,6,7,9)",
        [party_id],
    ).fetchone()
    return int(row[0])


def paper_files_of(db: Database, party_id: str) -> list[tuple[str, str]]:
    """(paper id, file) of the kept papers sealed for this party."""
    rows = db.execute(
        "SELECT id, file FROM paper WHERE sealed_for = ? AND destroyed_at IS NULL", [party_id]
    ).fetchall()
    return [(row[0], row[1]) for row in rows]


def forget_key(db: Database, party_id: str) -> None:
    """Erase the key the party's data in the record are sealed under; it cannot be brought back."""
    db.execute(
        "INSERT INTO party_key (party, key) VALUES (?, NULL) "
        "ON CONFLICT (party) DO UPDATE SET key = NULL",
        [party_id],
    )


def forget_search(db: Database, party_id: str) -> None:
    """Take the party's dossiers out of the search index; their codes stay findable."""
    rows = db.execute(
        "SELECT d.no, d.code FROM dossier d JOIN dossier_party r ON r.dossier = d.id "
        "WHERE r.party = ?",
        [party_id],
    ).fetchall()
    for number, code in rows:
        index(db, number, [], [code] if code else [])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text and text != ERASED else None
