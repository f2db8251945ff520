"""The office, its counters, its officers, its settings and the law it entered itself."""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.store.projection.registry import insert, on, update
from urbgov_desk.store.record import Event


@on("store.opened")
@on("epoch.opened")
@on("key.slot_changed")
@on("key.rotated")
def _opened(db: Database, event: Event, data: dict[str, Any]) -> None:
    """The beginning of a chain or a stretch of it, an act on the store key: no row of its own."""


@on("office.set_up")
@on("office.changed")
def _office(db: Database, event: Event, data: dict[str, Any]) -> None:
    db.execute("DELETE FROM office WHERE valid_from = ?", [data["office"]["valid_from"]])
    insert(db, "office", data["office"])


@on("setting.changed")
def _setting(db: Database, event: Event, data: dict[str, Any]) -> None:
    for name, value in data["settings"].items():
        db.execute("DELETE FROM setting WHERE name = ?", [name])
        insert(db, "setting", {"name": name, "value": value})


@on("counter.changed")
def _counter(db: Database, event: Event, data: dict[str, Any]) -> None:
    db.execute("DELETE FROM counter WHERE id = ?", [event.subject])
    insert(db, "counter", {"id": event.subject, **data["counter"]})


@on("officer.added")
def _officer_added(db: Database, event: Event, data: dict[str, Any]) -> None:
    insert(db, "officer", {"id": event.subject, **data["officer"]})
    insert(db, "officer_title", {"officer": event.subject, **data["title"]})


@on("officer.changed")
def _officer_changed(db: Database, event: Event, data: dict[str, Any]) -> None:
    update(db, "officer", {"id": event.subject}, data["officer"])
    if data.get("title"):
        title = data["title"]
        db.execute(
            "DELETE FROM officer_title WHERE officer = ? AND valid_from = ?",
            [event.subject, title["valid_from"]],
        )
        insert(db, "officer_title", {"officer": event.subject, **title})


@on("officer.pin_changed")
def _pin_changed(db: Database, event: Event, data: dict[str, Any]) -> None:
    update(db, "officer", {"id": event.subject}, {"pin_hash": data["pin_hash"]})


@on("series.opened")
def _series_opened(db: Database, event: Event, data: dict[str, Any]) -> None:
    db.execute(
        "INSERT INTO series (kind, scope, period, last, volume) VALUES (?,?,?,?,?) "
        "ON CONFLICT (kind, scope, period) DO UPDATE SET last = excluded.last, "
        "volume = excluded.volume",
        [data["kind"], data["scope"], data["period"], data["last"], data["volume"]],
    )


@on("law.overridden")
def _overridden(db: Database, event: Event, data: dict[str, Any]) -> None:
    write_override(db, event, data["override"])


def write_override(db: Database, event: Event, override: dict[str, Any]) -> None:
    """The ward's own entry of law."""
    insert(
        db,
        "override_entry",
        {**override, "entered_by": event.officer, "entered_at": event.at,
         "ended_at": None, "ended_reason": None},
    )  # fmt: skip


@on("law.override_ended")
def _override_ended(db: Database, event: Event, data: dict[str, Any]) -> None:
    update(
        db,
        "override_entry",
        {"id": event.subject},
        {"ended_at": event.at, "ended_reason": data["reason"]},
    )
