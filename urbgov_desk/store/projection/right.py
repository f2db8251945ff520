"""Unlocking an officer and the looks of inspectors."""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.store.projection.registry import insert, on
from urbgov_desk.store.record import Event


@on("officer.unlocked")
def _unlocked(db: Database, event: Event, data: dict[str, Any]) -> None:
    """Wrong secrets belong to this PC's running; the record only keeps that they were forgiven."""


@on("inspection.looked")
def _looked(db: Database, event: Event, data: dict[str, Any]) -> None:
    row = {"event": event.id, "officer": event.officer, "at": event.at}
    insert(db, "look", {**row, "what": data["what"], "subject": event.subject,
                        "label": data["label"]})  # fmt: skip
