"""Lists of residents that left in files, and which of those files are said to be deleted."""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.store.projection.registry import insert, on, update
from urbgov_desk.store.record import Event


@on("list.exported")
def _exported(db: Database, event: Event, data: dict[str, Any]) -> None:
    who = {"event": event.id, "officer": event.officer, "second": data["second"], "at": event.at}
    what = {"what": data["what"], "rows": data["rows"], "format": data["format"]}
    insert(db, "list_export", {**who, **what, "subject": event.subject})


@on("list.deleted")
def _deleted(db: Database, event: Event, data: dict[str, Any]) -> None:
    gone = {"gone_at": event.at, "gone_by": event.officer}
    update(db, "list_export", {"event": event.subject}, gone)
