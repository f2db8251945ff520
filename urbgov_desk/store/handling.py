"""Reading what a dossier's handling left behind: who was consulted, what was demanded."""

import json

from sqlite_utils import Database


def consulted_bodies(db: Database, dossier_id: str) -> list[str]:
    """The bodies asked for their opinion, each once, in the order they were asked."""
    rows = db.execute(
        "SELECT body FROM consultation WHERE dossier = ? GROUP BY body ORDER BY MIN(asked_at)",
        [dossier_id],
    ).fetchall()
    return [row[0] for row in rows]


def charges_last_demanded(db: Database, dossier_id: str) -> frozenset[str]:
    """Ids of the charges of the last demand for payment."""
    row = db.execute(
        "SELECT data FROM event WHERE subject = ? AND kind = 'dossier.payment_demanded' "
        "ORDER BY epoch DESC, seq DESC LIMIT 1",
        [dossier_id],
    ).fetchone()
    return (
        frozenset(charge["id"] for charge in json.loads(row[0])["charges"]) if row else frozenset()
    )


def stop_asked_at(db: Database, dossier_id: str) -> str | None:
    """When the applicant asked to stop, if that was recorded before the stop."""
    row = db.execute(
        "SELECT at FROM event WHERE subject = ? AND kind = 'dossier.stop_requested' "
        "ORDER BY epoch DESC, seq DESC LIMIT 1",
        [dossier_id],
    ).fetchone()
    return row[0] if row else None
