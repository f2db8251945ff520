"""A store that goes on from a backup, and its series as they stand on paper."""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.certification_book import BookHolder
from urbgov_desk.store.projection.registry import insert, on, update
from urbgov_desk.store.record import Event


@on("store.restored")
def _restored(db: Database, event: Event, data: dict[str, Any]) -> None:
    row = {"desk": event.desk, "epoch": event.epoch, "at": event.at, "officer": event.officer}
    insert(db, "restoration", {**row, "last_at": data["last_at"], "second": data["second"]})


@on("series.confirmed")
def _confirmed(db: Database, event: Event, data: dict[str, Any]) -> None:
    insert(db, "series_confirmed", {**data["confirmed"], "at": event.at, "officer": event.officer})
    if data["book"]:
        passed = {"holder": BookHolder.PAPER.value, "passed_at": event.at}
        update(db, "book", data["book"], passed)
