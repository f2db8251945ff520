"""From events to tables: the only writer of the state tables, at the act and at a replay alike.

TO ADD AN EVENT: write a function in the module of its subject, decorated `@on("subject.past")`,
that turns the event's open data into rows, and give the event words in
`resources/wording/*/event.toml`.
"""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.store.projection import (  # noqa: F401  (each registers its events)
    certification,
    certification_book,
    closing,
    counter_money,
    courier,
    dossier,
    exporting,
    office,
    party,
    restoring,
    right,
    till,
)
from urbgov_desk.store.projection.registry import PROJECTIONS, insert
from urbgov_desk.store.record import Event


def project(db: Database, event: Event, data: dict[str, Any]) -> None:
    """Bring the tables up to one event. `data` is the event's data with personal texts open."""
    for number in data.get("numbers", ()):
        _take_number(db, event, number)
    for row in data.get("parties", ()):
        party.write_party(db, row)
    PROJECTIONS[event.kind](db, event, data)
    for row in data.get("charges", ()):
        counter_money.write_charge(db, row)
    for row in data.get("issued", ()):
        insert(db, "paper", {"reprints": 0, "destroyed_at": None, **row})


def _take_number(db: Database, event: Event, number: dict[str, Any]) -> None:
    key = (number["kind"], number["scope"], number["period"])
    db.execute(
        "INSERT INTO series (kind, scope, period, last) VALUES (?,?,?,?) "
        "ON CONFLICT (kind, scope, period) DO UPDATE SET last = excluded.last",
        [*key, number["value"]],
    )
    db.execute(
        "INSERT INTO number_taken (kind, scope, period, value, event, subject) "
        "VALUES (?,?,?,?,?,?)",
        [*key, number["value"], event.id, number["subject"]],
    )
