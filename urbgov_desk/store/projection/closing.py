"""Days that were closed, each with the signed head of everything before it."""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.store.projection.registry import insert, on
from urbgov_desk.store.record import Event
from urbgov_desk.store.seal import canonical


@on("day.closed")
def _closed(db: Database, event: Event, data: dict[str, Any]) -> None:
    row = {
        "id": event.subject,
        "day": data["day"],
        "at": event.at,
        "officer": event.officer,
        "head": data["head"],
        "counts": canonical(data["counts"]),
        "paper": data["issued"][0]["id"],
    }
    insert(db, "closed_day", row)
