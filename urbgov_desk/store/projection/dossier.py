"""A dossier's whole life: every act on it, turned into rows."""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.store.projection import counter_money, office
from urbgov_desk.store.projection.registry import add_all, insert, on, replace_all, update
from urbgov_desk.store.record import Event

_Data = dict[str, Any]


def _patch(db: Database, event: Event, data: _Data) -> None:
    """The columns of the dossier this act changed."""
    update(db, "dossier", {"id": event.subject}, data["dossier"])


def _keep_own_law(db: Database, event: Event, data: _Data) -> None:
    """The limit and the charge the clerk entered, for the next dossier of the procedure."""
    for name in ("override", "fee_override"):
        if data.get(name):
            office.write_override(db, event, data[name])


def _new(db: Database, event: Event, data: _Data) -> None:
    insert(db, "dossier", {"id": event.subject, **data["dossier"]})
    add_all(db, "dossier_party", {"dossier": event.subject}, data["roles"])
    add_all(db, "dossier_paper", {"dossier": event.subject}, data["papers"])
    _keep_own_law(db, event, data)
    if data.get("courier"):
        update(db, "courier_item", data["courier"], {"dossier": event.subject})
    for payment in data.get("payments", ()):
        counter_money.write_payment(db, event, payment)


def _first_or_again(db: Database, event: Event, data: _Data) -> None:
    """A dossier seen for the first time, or one that waited unaccepted and comes back."""
    known = db.execute("SELECT 1 FROM dossier WHERE id = ?", [event.subject]).fetchone()
    if not known:
        _new(db, event, data)
        return
    _patch(db, event, data)
    replace_all(db, "dossier_party", {"dossier": event.subject}, data["roles"])
    replace_all(db, "dossier_paper", {"dossier": event.subject}, data["papers"])
    _keep_own_law(db, event, data)
    if data.get("courier"):
        update(db, "courier_item", data["courier"], {"dossier": event.subject})
    for payment in data.get("payments", ()):
        counter_money.write_payment(db, event, payment)


@on("dossier.received")
def _received(db: Database, event: Event, data: _Data) -> None:
    _first_or_again(db, event, data)
    db.execute(
        "UPDATE supplement SET answered_at = ? WHERE dossier = ? AND answered_at IS NULL",
        [event.at, event.subject],
    )


@on("dossier.registered")
@on("dossier.refused")
@on("dossier.received_and_returned")
def _kept(db: Database, event: Event, data: _Data) -> None:
    _first_or_again(db, event, data)


@on("dossier.supplement_requested_first")
def _supplement_first(db: Database, event: Event, data: _Data) -> None:
    _first_or_again(db, event, data)
    insert(db, "supplement", {"dossier": event.subject, **data["supplement"]})


@on("dossier.reception_corrected")
def _corrected(db: Database, event: Event, data: _Data) -> None:
    _patch(db, event, data)
    replace_all(db, "dossier_party", {"dossier": event.subject}, data["roles"])
    replace_all(db, "dossier_paper", {"dossier": event.subject}, data["papers"])
    _keep_own_law(db, event, data)
    for payment in data.get("payments", ()):
        counter_money.write_payment(db, event, payment)
    for charge in data.get("dropped_charges", ()):
        db.execute("DELETE FROM charge WHERE id = ? AND dossier = ?", [charge, event.subject])


@on("dossier.supplement_requested")
def _supplement(db: Database, event: Event, data: _Data) -> None:
    _patch(db, event, data)
    insert(db, "supplement", {"dossier": event.subject, **data["supplement"]})


@on("dossier.supplement_taken")
def _supplement_taken(db: Database, event: Event, data: _Data) -> None:
    _patch(db, event, data)
    update(db, "supplement", {"id": data["supplement"]}, {"answered_at": data["answered_at"]})
    replace_all(db, "dossier_paper", {"dossier": event.subject}, data["papers"])


@on("dossier.handed_over")
@on("dossier.resolved")
def _handed_over(db: Database, event: Event, data: _Data) -> None:
    """The control slip gets its row; a result goes back to the desk by one, if it came by one."""
    _patch(db, event, data)
    if data["hop"]:
        add_all(db, "hop", {"dossier": event.subject}, [data["hop"]], start=data["position"])


@on("dossier.consulted")
def _consulted(db: Database, event: Event, data: _Data) -> None:
    _patch(db, event, data)
    insert(db, "consultation", {"dossier": event.subject, **data["consultation"]})


@on("dossier.extended")
def _extended(db: Database, event: Event, data: _Data) -> None:
    _patch(db, event, data)
    insert(db, "extension", {"dossier": event.subject, **data["extension"]})


@on("dossier.obligation_met")
def _obligation_met(db: Database, event: Event, data: _Data) -> None:
    _patch(db, event, data)
    for payment in data["payments"]:
        counter_money.write_payment(db, event, payment)


@on("dossier.payment_demanded")
@on("dossier.stop_requested")
@on("dossier.stopped")
@on("dossier.closed_unanswered")
@on("dossier.made_ready")
@on("dossier.official_code_noted")
def _moved(db: Database, event: Event, data: _Data) -> None:
    _patch(db, event, data)


@on("dossier.returned")
def _returned(db: Database, event: Event, data: _Data) -> None:
    _patch(db, event, data)
    for payment in data.get("payments", ()):
        counter_money.write_payment(db, event, payment)
    if data["collector"]:
        last = db.execute(
            "SELECT COALESCE(MAX(position), 0) FROM dossier_party WHERE dossier = ?",
            [event.subject],
        ).fetchone()[0]
        add_all(
            db, "dossier_party", {"dossier": event.subject}, [data["collector"]], start=last + 1
        )


@on("dossier.contacted")
def _contacted(db: Database, event: Event, data: _Data) -> None:
    insert(db, "contact", {"dossier": event.subject, "officer": event.officer, **data["contact"]})


@on("dossier.collection_attempted")
def _attempted(db: Database, event: Event, data: _Data) -> None:
    row = {"dossier": event.subject, "at": event.at, "officer": event.officer, **data["attempt"]}
    insert(db, "collection_attempt", row)


@on("paper.issued")
def _issued(db: Database, event: Event, data: _Data) -> None:
    """The paper's row stands in the common part "issued" of the data."""


@on("paper.reprinted")
def _reprinted(db: Database, event: Event, data: _Data) -> None:
    update(db, "paper", {"id": event.subject}, {"reprints": data["times"]})
