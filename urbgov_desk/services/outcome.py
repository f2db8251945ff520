"""What came of an act on a dossier, and the same answer again when the request is repeated."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from urbgov_desk.services.desk import Desk
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import record
from urbgov_desk.store.change import Change


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What an act did: the papers it made, in order, and when the result is due now.

    `due_at` None: no clock runs, or no limit is known. `change_due` is đồng to give back over the
    counter, None when no cash was given. `kept_charges` names charges a correction left standing
    because they were paid. `repeated`: the request had been done before.
    """

    dossier: str
    code: str | None
    papers: tuple[str, ...] = ()
    due_at: datetime | None = None
    change_due: int | None = None
    kept_charges: tuple[str, ...] = ()
    repeated: bool = False


def done_before(desk: Desk, request_id: str) -> Done | None:
    """What this request did when it was first sent; None when it is new.

    Asked before anything is checked, so that a repeated request is answered although the dossier
    has moved on since.
    """
    if desk.store.done(request_id) is None:
        return None
    with desk.change(request_id) as change:
        return again(change)


def again(change: Change) -> Done | None:
    """The outcome of the change's own request, read from the event it wrote."""
    done = change.done_before()
    if done is None:
        return None
    found = dossiers.find_dossier(change.db, done.subject)
    data = event_data(change, done.subject, done.event)
    row = data.get("dossier", {})
    due_at = found.due_at if found else None
    if "due_at" in row:
        due_at = dossiers.moment(row["due_at"])
    return Done(
        dossier=done.subject,
        code=row.get("code", found.code if found else None),
        papers=tuple(paper["id"] for paper in data.get("issued", ())),
        due_at=due_at,
        change_due=data.get("change_due"),
        kept_charges=tuple(data.get("kept_charges", ())),
        repeated=True,
    )


def event_data(change: Change, subject: str, event_id: str) -> dict[str, Any]:
    """An event's data with personal texts left sealed."""
    for event in record.events_of(change.db, subject):
        if event.id == event_id:
            data: dict[str, Any] = json.loads(event.data)
            return data
    return {}
