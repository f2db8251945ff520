"""Money at the counter: charges asked for, payments taken, given back, struck out."""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.store.projection.registry import insert, on, update
from urbgov_desk.store.record import Event


def write_charge(db: Database, row: dict[str, Any]) -> None:
    """A charge asked for on a dossier."""
    insert(db, "charge", row)


@on("charge.changed")
def _charge_changed(db: Database, event: Event, data: dict[str, Any]) -> None:
    for charge, values in data["changes"].items():
        update(db, "charge", {"id": charge}, values)


@on("payment.recorded")
@on("payment.refunded")
@on("payment.voided")
def _payment(db: Database, event: Event, data: dict[str, Any]) -> None:
    write_payment(db, event, data["payment"])


@on("payment.receipt_noted")
def _receipt_noted(db: Database, event: Event, data: dict[str, Any]) -> None:
    update(db, "payment", {"id": data["payment"]}, data["receipt"])


def write_payment(db: Database, event: Event, row: dict[str, Any]) -> None:
    """Money taken, given back or struck out, by the officer of the act."""
    insert(db, "payment", {**row, "officer": event.officer})
