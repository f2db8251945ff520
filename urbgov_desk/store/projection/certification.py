"""A certification visit's life, turned into rows: submitted, signed, inked, handed over."""

from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.certification_visit import LineState, VisitState
from urbgov_desk.store.projection.registry import insert, on, update
from urbgov_desk.store.record import Event

_Data = dict[str, Any]


def write_entry(db: Database, row: dict[str, Any]) -> None:
    """A line of a statutory book; the line of the visit it stands for is signed by it."""
    insert(db, "book_entry", row)
    if row["certification"] is not None:
        key = {"certification": row["certification"], "position": row["line"]}
        update(
            db,
            "certification_line",
            key,
            {"state": LineState.SIGNED.value, "entry": row["id"], "fee": row["fee"]},
        )


def settle(db: Database, certification: str) -> None:
    """Say where the visit stands, from its lines."""
    states = {
        row[0]
        for row in db.execute(
            "SELECT state FROM certification_line WHERE certification = ?", [certification]
        )
    }
    handed_over = db.execute(
        "SELECT handed_over_at FROM certification WHERE id = ?", [certification]
    ).fetchone()[0]
    if handed_over:
        # Over with the last of its papers, not with the first.
        handed_over = not db.execute(
            "SELECT EXISTS (SELECT 1 FROM book_entry WHERE certification = ? "
            "AND handed_over_at IS NULL AND annulled_at IS NULL) "
            "OR EXISTS (SELECT 1 FROM certification_line WHERE certification = ? "
            "AND signed_at IS NOT NULL AND handed_over_at IS NULL)",
            [certification, certification],
        ).fetchone()[0]
    if LineState.WAITING.value in states:
        state = VisitState.WAITING
    elif handed_over:
        state = VisitState.HANDED_OVER
    else:
        state = VisitState.SIGNED if LineState.SIGNED.value in states else VisitState.CLOSED
    update(db, "certification", {"id": certification}, {"state": state.value})


def _write_visit(db: Database, data: _Data) -> None:
    """A visit seen for the first time, with its lines and what they cost."""
    for visit in data.get("visits", ()):
        insert(db, "certification", visit)
    for line in data.get("lines", ()):
        insert(db, "certification_line", line)
    for charge in data.get("visit_charges", ()):
        insert(db, "certification_charge", charge)


def _learn(db: Database, event: Event, data: _Data) -> None:
    """Remember what kinds of paper come, and how they usually are."""
    for kind in data.get("paper_kinds", ()):
        db.execute(
            "INSERT INTO paper_kind (title, kind, issuer, pages, layout, uses, last_used_at) "
            "VALUES (?,?,?,?,?,1,?) ON CONFLICT (kind, title) DO UPDATE SET "
            "issuer = excluded.issuer, pages = excluded.pages, layout = excluded.layout, "
            "uses = uses + 1, last_used_at = excluded.last_used_at",
            [
                *(kind[name] for name in ("title", "kind", "issuer", "pages", "layout")),
                event.at,
            ],
        )


def write_payment(db: Database, event: Event, row: dict[str, Any]) -> None:
    """Money of a visit, in the name of the officer at the counter."""
    insert(db, "certification_payment", {**row, "officer": event.officer})


@on("certification.submitted")
def _submitted(db: Database, event: Event, data: _Data) -> None:
    _write_visit(db, data)


@on("certification.signed")
def _signed(db: Database, event: Event, data: _Data) -> None:
    _write_visit(db, data)
    for entry in data["entries"]:
        write_entry(db, entry)
    for certification, position in data["unnumbered"]:
        key = {"certification": certification, "position": position}
        update(db, "certification_line", key, {"state": LineState.SIGNED.value})
    for line in data.get("unnumbered_lines", ()):
        key = {name: line[name] for name in ("certification", "position")}
        own = {name: line[name] for name in ("signed_by", "keep_until")}
        update(db, "certification_line", key, {"signed_at": event.at, **own})
    for note in data["notes"]:
        insert(db, "entry_note", {"at": event.at, "officer": event.officer, **note})
    _learn(db, event, data)
    for certification in data["signed"]:
        signed = {"signed_at": event.at}
        if compared := data.get("compared", {}).get(certification):
            signed["compared_by"] = compared
        update(db, "certification", {"id": certification}, signed)
        settle(db, certification)


@on("certification.refused")
@on("certification.withdrawn")
def _turned_down(db: Database, event: Event, data: _Data) -> None:
    _write_visit(db, data)
    for position, reason in data["turned_down"]:
        key = {"certification": event.subject, "position": position}
        update(
            db,
            "certification_line",
            key,
            {"state": data["state"], "refused_because": reason or None},
        )
        _uncharge(db, event.subject, position)
    settle(db, event.subject)


@on("certification.sent_on")
@on("certification.extended")
def _extended(db: Database, event: Event, data: _Data) -> None:
    _write_visit(db, data)
    update(db, "certification", {"id": event.subject}, data["certification"])


@on("certification.inked")
@on("certification.sealed")
def _marked(db: Database, event: Event, data: _Data) -> None:
    for entry in data["entries"]:
        update(db, "book_entry", {"id": entry}, {data["column"]: event.at})


@on("certification.handed_over")
def _handed_over(db: Database, event: Event, data: _Data) -> None:
    for payment in data["payments"]:
        write_payment(db, event, payment)
    # At a rubber-stamp desk nobody says when the ink dried: what is handed over bears it.
    db.execute(
        "UPDATE book_entry SET handed_over_at = ?, inked_at = COALESCE(inked_at, ?) "
        "WHERE certification = ? AND handed_over_at IS NULL AND annulled_at IS NULL",
        [event.at, event.at, event.subject],
    )
    for position in data.get("lines", ()):
        key = {"certification": event.subject, "position": position}
        update(db, "certification_line", key, {"handed_over_at": event.at})
    moved = {"handed_over_at": event.at, "handed_over_by": event.officer}
    update(db, "certification", {"id": event.subject}, moved)
    settle(db, event.subject)


@on("certification.paid")
@on("certification.refunded")
@on("certification.payment_voided")
def _money(db: Database, event: Event, data: _Data) -> None:
    for payment in data["payments"]:
        write_payment(db, event, payment)


@on("certification.receipts_noted")
def _receipts(db: Database, event: Event, data: _Data) -> None:
    for payment, series, number in data["receipts"]:
        noted = {"receipt_series": series, "receipt_number": number}
        query = "SELECT 1 FROM paper_payment WHERE id = ?"
        from_paper = db.execute(query, [payment]).fetchone()
        table = "paper_payment" if from_paper else "certification_payment"
        update(db, table, {"id": payment}, noted)


@on("certification.print_resumed")
@on("entry.printed_again")
def _resumed(db: Database, event: Event, data: _Data) -> None:
    """Sheets come out once more; the paper and its number are the same."""


@on("entry.corrected")
def _corrected(db: Database, event: Event, data: _Data) -> None:
    update(db, "book_entry", {"id": event.subject}, data["entry"])
    if data["line"]:
        update(db, "certification_line", data["line_key"], data["line"])
    own = data["line_key"]["certification"]
    if visit := data.get("visit"):
        update(db, "certification", {"id": own}, visit)
    for position, detail in data.get("waiting", ()):
        key = {"certification": own, "position": position}
        update(db, "certification_line", key, {"detail": detail})
    for charge, amount in data.get("amounts", ()):
        update(db, "certification_charge", {"id": charge}, {"amount": amount})
    for charge, amount, rule, exemption in data.get("priced", ()):
        row = {"amount": amount, "rule": rule, "exemption": exemption}
        update(db, "certification_charge", {"id": charge}, row)
    for charge in data.get("dropped", ()):
        db.execute("DELETE FROM certification_charge WHERE id = ?", [charge])
    for charge in data.get("visit_charges", ()):
        insert(db, "certification_charge", charge)


@on("entry.noted")
@on("entry.annulled")
def _noted(db: Database, event: Event, data: _Data) -> None:
    key = {"entry": event.subject, "at": event.at, "officer": event.officer}
    insert(db, "entry_note", {**key, **data["note"]})
    if data["note"]["annuls"]:
        update(db, "book_entry", {"id": event.subject}, {"annulled_at": event.at})
    if "uncharged" in data:
        _uncharge(db, *data["uncharged"])
    query = "SELECT certification FROM book_entry WHERE id = ? AND certification IS NOT NULL"
    for (certification,) in db.execute(query, [event.subject]).fetchall():
        settle(db, certification)


def _uncharge(db: Database, certification: str, line: int) -> None:
    """Nothing is asked for this line any more."""
    db.execute(
        "DELETE FROM certification_charge WHERE certification = ? AND line = ?",
        [certification, line],
    )


@on("entry.kept")
def _kept(db: Database, event: Event, data: _Data) -> None:
    update(db, "book_entry", {"id": event.subject}, {"kept": data["kept"]})


@on("kept.destroyed")
def _destroyed(db: Database, event: Event, data: _Data) -> None:
    for entry in data["entries"]:
        update(db, "book_entry", {"id": entry}, {"kept_destroyed_on": data["on"]})
    for certification, position in data.get("lines", ()):
        key = {"certification": certification, "position": position}
        update(db, "certification_line", key, {"kept_destroyed_on": data["on"]})


@on("shift.handed_over")
def _shift(db: Database, event: Event, data: _Data) -> None:
    insert(db, "shift", {"id": event.subject, **data["shift"]})
