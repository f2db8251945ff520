"""Money that left the desk for the Treasury, turned into rows."""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.store.projection.registry import insert, on, update
from urbgov_desk.store.record import Event


@on("treasury.paid_in")
def _paid_in(db: Database, event: Event, data: dict[str, Any]) -> None:
    row = {"id": event.subject, "at": event.at, "officer": event.officer}
    insert(db, "treasury_payment", {**row, **data["treasury"]})


@on("treasury.payment_struck_out")
def _struck_out(db: Database, event: Event, data: dict[str, Any]) -> None:
    struck = {"struck_at": event.at, "struck_because": data["reason"]}
    update(db, "treasury_payment", {"id": event.subject}, struck)
