"""A courier's pile: one signed list first, each dossier when it is checked."""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.store.projection.registry import add_all, insert, on
from urbgov_desk.store.record import Event


@on("courier.listed")
def _listed(db: Database, event: Event, data: dict[str, Any]) -> None:
    row = {"id": event.subject, "taken_by": event.officer, **data["list"]}
    insert(db, "courier_list", row)
    items = [{"dossier": None, "sealed_for": row["sealed_for"], **i} for i in data["items"]]
    add_all(db, "courier_item", {"list": event.subject}, items)


@on("courier.item_dropped")
def _item_dropped(db: Database, event: Event, data: dict[str, Any]) -> None:
    db.execute(
        "UPDATE courier_item SET dossier = '' WHERE list = ? AND position = ?",
        [event.subject, data["position"]],
    )
