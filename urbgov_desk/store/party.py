"""Reading people and organisations."""

from collections.abc import Sequence
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
from urbgov_desk.store.record import ERASURES
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
        "SELECT p.id, p.merged_into FROM identity_paper i JOIN party p ON p.id = i.party "
        "WHERE i.number = ? AND p.erased_at IS NULL ORDER BY 1 DESC",
        [number],
    ).fetchall()
    return sorted({kept_as(db, into) if into else own for own, into in rows}, reverse=True)


def kept_as(db: Database, party_id: str) -> str:
    """The entry that answers for a party: itself, or the one it was put together with."""
    while row := db.execute("SELECT merged_into FROM party WHERE id = ?", [party_id]).fetchone():
        if row[0] is None:
            break
        party_id = row[0]
    return party_id


def merged_into(db: Database, party_id: str) -> str | None:
    """The entry a party was put together with, None when it stands for itself."""
    row = db.execute("SELECT merged_into FROM party WHERE id = ?", [party_id]).fetchone()
    return row[0] if row else None


def same_person(db: Database, party_id: str) -> list[str]:
    """Every entry of the person, the one that answers for all first.

    Which were put together is asked of the record by its subject: `merged_into` has no index.
    """
    found = [kept_as(db, party_id)]
    for entry in found:
        rows = db.execute(
            "SELECT DISTINCT p.id FROM event e "
            "JOIN party p ON p.id = json_extract(e.data, '$.duplicate') "
            "WHERE e.subject = ? AND e.kind = 'party.merged' AND p.merged_into = e.subject "
            "ORDER BY p.id",
            [entry],
        ).fetchall()
        found += [row[0] for row in rows]
    return found


def standing_on(db: Database, dossier_numbers: Sequence[int]) -> list[str]:
    """The people of these dossiers, by the dossiers' row numbers."""
    holes = ",".join("?" * len(dossier_numbers))
    rows = db.execute(
        "SELECT DISTINCT r.party FROM dossier d JOIN dossier_party r ON r.dossier = d.id "
        f"WHERE d.no IN ({holes})",
        list(dossier_numbers),
    ).fetchall()
    return [row[0] for row in rows]


def dossier_count(db: Database, party_id: str) -> int:
    """How many dossiers a party stands on."""
    row = db.execute(
        "SELECT count(DISTINCT dossier) FROM dossier_party WHERE party = ?", [party_id]
    ).fetchone()
    return int(row[0])


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


def is_erased(db: Database, party_id: str) -> bool:
    """Whether the key of the party's data is gone."""
    row = db.execute("SELECT key IS NULL FROM party_key WHERE party = ?", [party_id]).fetchone()
    return bool(row and row[0])


def is_erasure_recorded(db: Database, party_id: str) -> bool:
    """Whether an act of erasing stands in the record, whatever became of the key."""
    kinds = ",".join("?" * len(ERASURES))
    row = db.execute(
        f"SELECT 1 FROM event WHERE subject = ? AND kind IN ({kinds}) LIMIT 1",
        [party_id, *ERASURES],
    ).fetchone()
    return row is not None


def keys_gone(db: Database) -> frozenset[str]:
    """Whose key is destroyed."""
    rows = db.execute("SELECT party FROM party_key WHERE key IS NULL").fetchall()
    return frozenset(row[0] for row in rows)


def forget_key(db: Database, party_id: str) -> None:
    """Erase the key the party's data in the record are sealed under; it cannot be brought back."""
    db.execute(
        "INSERT INTO party_key (party, key) VALUES (?, NULL) "
        "ON CONFLICT (party) DO UPDATE SET key = NULL",
        [party_id],
    )


def forget_search(db: Database, party_id: str) -> None:
    """Find the party's dossiers by them no more; codes and the other people still lead there."""
    rows = db.execute(
        "SELECT DISTINCT d.no, d.id, d.code, d.official_code, d.row_id FROM dossier d "
        "JOIN dossier_party r ON r.dossier = d.id WHERE r.party = ?",
        [party_id],
    ).fetchall()
    for number, dossier, *marks in rows:
        index_dossier(db, number, dossier, marks)


def index_dossier(db: Database, number: int, dossier: str, marks: Sequence[str | None]) -> None:
    """Find a dossier by its people who are not erased, and by its own codes."""
    others = db.execute(
        "SELECT DISTINCT p.id, p.name, p.phone FROM dossier_party r "
        "JOIN party p ON p.id = r.party WHERE r.dossier = ? AND p.erased_at IS NULL",
        [dossier],
    ).fetchall()
    shown = db.execute(
        "SELECT DISTINCT i.number FROM dossier_party r JOIN party p ON p.id = r.party "
        "JOIN identity_paper i ON i.party = p.id "
        "WHERE r.dossier = ? AND p.erased_at IS NULL",
        [dossier],
    ).fetchall()
    found = [*marks, *(other[2] for other in others), *(row[0] for row in shown)]
    index(db, number, [other[1] for other in others], [m for m in found if m])


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text and text != ERASED else None
