"""People and organisations: recorded, corrected, merged, taken apart again, erased."""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.store.projection.registry import insert, on, replace_all, update
from urbgov_desk.store.record import Event
from urbgov_desk.store.seal import ERASED
from urbgov_desk.store.tables import PERSONAL_COLUMNS


def write_party(db: Database, row: dict[str, Any]) -> None:
    """A party new to the store, or known and seen again with newer papers."""
    identity, addresses = row["identity"], row["addresses"]
    party = {k: v for k, v in row.items() if k not in ("identity", "addresses")}
    own = {"sealed_for": row["id"]}
    known = db.execute("SELECT 1 FROM party WHERE id = ?", [row["id"]]).fetchone()
    if known:
        rest = {k: v for k, v in party.items() if k != "id"}
        update(db, "party", {"id": row["id"]}, rest)
        replace_all(db, "identity_paper", {"party": row["id"]}, [{**i, **own} for i in identity])
        replace_all(db, "address", {"party": row["id"]}, [{**a, **own} for a in addresses])
        return
    insert(db, "party", {**party, **own})
    for position, paper in enumerate(identity, 1):
        insert(db, "identity_paper", {"party": row["id"], "position": position, **paper, **own})
    for position, address in enumerate(addresses, 1):
        insert(db, "address", {"party": row["id"], "position": position, **address, **own})


@on("party.merged")
def _merged(db: Database, event: Event, data: dict[str, Any]) -> None:
    update(db, "party", {"id": data["duplicate"]}, {"merged_into": event.subject})


@on("party.merge_undone")
def _merge_undone(db: Database, event: Event, data: dict[str, Any]) -> None:
    update(db, "party", {"id": data["duplicate"]}, {"merged_into": None})


@on("party.erased")
def _erased(db: Database, event: Event, data: dict[str, Any]) -> None:
    _empty(db, event, data)
    update(db, "party", {"id": event.subject}, {"erased_at": event.at})


@on("certification.erased")
def _visit_erased(db: Database, event: Event, data: dict[str, Any]) -> None:
    """The person of a certification visit; the lines of the books lie under keys of their own."""
    for entry, detail in data["details"]:
        update(db, "book_entry", {"id": entry}, {"detail": detail})
    _empty(db, event, data)


def _empty(db: Database, event: Event, data: dict[str, Any]) -> None:
    """Nothing that is sealed for the subject says anything any more."""
    for table, columns in PERSONAL_COLUMNS.items():
        for column in columns:
            db.execute(
                f"UPDATE {table} SET {column} = ? "
                f"WHERE sealed_for = ? AND {column} IS NOT NULL AND {column} <> ''",
                [ERASED, event.subject],
            )
    for paper in data["papers"]:
        # Also those sealed for another that name the person.
        db.execute("UPDATE paper SET printed = ? WHERE id = ? AND printed <> ''", [ERASED, paper])
        update(db, "paper", {"id": paper}, {"destroyed_at": event.at})
