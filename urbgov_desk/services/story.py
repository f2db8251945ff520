"""A dossier's story: every act on it, with the values its sentence needs.

`wording.event(line.kind, language, **line.values)` puts a line in words; the value `variant` names
the kind's other sentence, where it has one. Erased persons' texts read "đã xoá".
"""

import json
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from urbgov_desk.domain.dossier import (
    CallList,
    ContactOutcome,
    Dossier,
    PaymentMethod,
    ResultKind,
    ReturnWay,
    StoryLine,
    Timeliness,
)
from urbgov_desk.domain.inspection import Looked
from urbgov_desk.domain.printed_paper import PrintedPaper
from urbgov_desk.domain.right import Act
from urbgov_desk.services import inspection
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.services.sight import shown
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import office as offices
from urbgov_desk.store import party as parties
from urbgov_desk.store import story as rows
from urbgov_desk.store.dossier import day, moment
from urbgov_desk.store.record import Event

_Data = dict[str, Any]
_Values = dict[str, object]


def story(desk: Desk, dossier_id: str) -> tuple[StoryLine, ...]:
    """Every act on the dossier, oldest first. Raises DossierUnknown."""
    desk.require(Act.READ_DOSSIERS)
    found = dossiers.find_dossier(desk.store.db, dossier_id)
    if found is None:
        raise DossierUnknown()
    names: dict[str | None, str] = {None: ""}
    lines = []
    for event, data in rows.events_of_dossier(desk.store.db, dossier_id):
        entered_at = datetime.fromisoformat(event.at)
        if event.officer not in names:
            names[event.officer] = _officer(desk, event.officer or "", entered_at.date())
        at = _happened_at(event, data) or entered_at
        lines.append(
            StoryLine(
                at=at,
                officer=names[event.officer],
                kind=event.kind,
                values=values_of(desk, found, event, data),
                entered_at=entered_at if at != entered_at else None,
            )
        )
    inspection.note(desk, Looked.DOSSIER, found.id, found.code)
    return shown(desk, tuple(lines))


def _officer(desk: Desk, officer_id: str, on: date) -> str:
    officer = offices.find_officer(desk.store.db, officer_id, on)
    return officer.name if officer else ""


def _happened_at(event: Event, data: _Data) -> datetime | None:
    """When the act took place, where that was said; what was written on paper was entered later."""
    if event.kind in ("dossier.received", "dossier.received_and_returned"):
        return moment(data["dossier"]["received_at"])
    if event.kind == "dossier.handed_over":
        return moment(data["hop"]["at"])
    if event.kind == "dossier.supplement_taken":
        return moment(data["answered_at"])
    return None


def values_of(desk: Desk, found: Dossier, event: Event, data: _Data) -> _Values:
    """What the sentence of one act needs."""
    if event.kind in ("paper.reprinted", "paper.issued"):
        return _paper(desk, event, data)
    if event.kind == "dossier.returned":
        return _returned(desk, data)
    if event.kind == "party.erased":
        return _erased(desk, event, data)
    describe = _DESCRIBE.get(event.kind)
    return describe(found, data) if describe else {}


def _paper(desk: Desk, event: Event, data: _Data) -> _Values:
    if event.kind == "paper.issued":
        return {"paper": PrintedPaper(data["kind"])}
    kind = PrintedPaper(rows.paper_kind(desk.store.db, event.subject))
    return {"paper": kind, "times": data["times"]}


def _erased(desk: Desk, event: Event, data: _Data) -> _Values:
    values: _Values = {"reason": data["reason"]}
    # Erased again after a restore: the two persons are in the act that was lost.
    second = _officer(desk, data["second"], datetime.fromisoformat(event.at).date())
    return {**values, "second": second, "variant": "by_two"} if second else values


def _returned(desk: Desk, data: _Data) -> _Values:
    collector = data["collector"]
    person = parties.find_party(desk.store.db, collector["party"])
    values: _Values = {"collector": person.name if person else ""}
    way = ReturnWay(data["dossier"]["return_way"])
    if way is not ReturnWay.COUNTER:
        return {**values, "variant": way.value}
    shown = "" if data["receipt_shown"] else "identity"
    if data["proxy"]:
        values["authorisation"] = collector["authority"]
        return {**values, "variant": "proxy_identity" if shown else "proxy"}
    return {**values, "variant": shown} if shown else values


def _received(found: Dossier, data: _Data) -> _Values:
    due_at = moment(data["dossier"]["due_at"])
    values: _Values = {"code": data["dossier"]["code"]}
    return {**values, "due_at": due_at} if due_at else {**values, "variant": "undated"}


def _at_once(found: Dossier, data: _Data) -> _Values:
    row = data["dossier"]
    return {
        "code": row["code"],
        "result": ResultKind(row["result"]),
        "number": row["result_number"],
    }


def _corrected(found: Dossier, data: _Data) -> _Values:
    name = data["dossier"].get("procedure_name", found.procedure_name)
    return {
        "revision": data["revision"],
        "reason": data["reason"],
        "procedure": name.removeprefix("Thủ tục "),
    }


def _asked(found: Dossier, data: _Data) -> _Values:
    row = data["supplement"]
    return {
        "number": row["number"],
        "items": _items(row["items"]),
        "reason": row["reason"],
        "answer_by": day(row["answer_by"]),
    }


def _items(text: str) -> tuple[str, ...]:
    """The list as recorded; of an erased person one word stands in its place."""
    return tuple(json.loads(text)) if text.startswith("[") else (text,)


def _taken(found: Dossier, data: _Data) -> _Values:
    due_at = moment(data["dossier"].get("due_at"))
    return {"due_at": due_at} if due_at else {"variant": "undated"}


def _handed_over(found: Dossier, data: _Data) -> _Values:
    hop, row = data["hop"], data["dossier"]
    values: _Values = {"from_unit": hop["from_unit"], "to_unit": hop["to_unit"]}
    if due_at := moment(row.get("due_at")):
        return {**values, "due_at": due_at, "variant": "clock_started"}
    if hop["taken_by"]:
        return {**values, "taken_by": hop["taken_by"], "variant": "taken"}
    return values


def _consulted(found: Dossier, data: _Data) -> _Values:
    return {k: data["consultation"][k] for k in ("body", "matter")}


def _extended(found: Dossier, data: _Data) -> _Values:
    row = data["extension"]
    values: _Values = {
        "number": row["number"],
        "reason": row["reason"],
        "previous_due_at": moment(row["previous_due_at"]),
        "due_at": moment(row["due_at"]),
    }
    return {**values, "variant": "late"} if row["late"] else values


def _demanded(found: Dossier, data: _Data) -> _Values:
    asked = [c["amount"] for c in data["charges"] if c["exemption"] is None]
    values: _Values = {"number": data["number"]}
    if None in asked:
        return {**values, "variant": "unknown"}
    return {**values, "amount": sum(asked)}


def _met(found: Dossier, data: _Data) -> _Values:
    if data["proof"]:
        return {"proof": data["proof"], "variant": "proof"}
    return {"amount": sum(p["amount"] for p in data["payments"])}


def _stop_requested(found: Dossier, data: _Data) -> _Values:
    return {"reason": data["dossier"]["stop_reason"]}


def _stopped(found: Dossier, data: _Data) -> _Values:
    return {"number": data["number"], "reason": data["dossier"]["stop_reason"]}


def _closed(found: Dossier, data: _Data) -> _Values:
    return {"number": data["number"], "answer_by": day(data["answer_by"])}


def _resolved(found: Dossier, data: _Data) -> _Values:
    row = data["dossier"]
    values: _Values = {"number": row["result_number"], "on": day(row["result_on"])}
    refused = ResultKind(row["result"]) is ResultKind.REFUSED
    if refused:
        values["reason"] = row["result_reason"]
    if data["timeliness"]:
        values["timeliness"] = Timeliness(data["timeliness"])
        return {**values, "variant": "refused"} if refused else values
    return {**values, "variant": "refused_undated" if refused else "undated"}


def _made_ready(found: Dossier, data: _Data) -> _Values:
    return {"shelf": data["dossier"]["shelf"]}


def _contacted(found: Dossier, data: _Data) -> _Values:
    row = data["contact"]
    values: _Values = {"list": CallList(row["list"]), "outcome": ContactOutcome(row["outcome"])}
    return {**values, "note": row["note"], "variant": "noted"} if row["note"] else values


def _attempted(found: Dossier, data: _Data) -> _Values:
    row = data["attempt"]
    return {"collector": row["collector"], "missing": _items(row["missing"])}


def _payment(found: Dossier, data: _Data) -> _Values:
    row = data["payment"]
    values: _Values = {"amount": row["amount"], "method": PaymentMethod(row["method"])}
    return {**values, "reason": row["reason"]} if row["reason"] else values


def _some(*names: str) -> Callable[[Dossier, _Data], _Values]:
    """Values that stand in the data under their own names."""

    def pick(found: Dossier, data: _Data) -> _Values:
        return {name: data[name] for name in names}

    return pick


_DESCRIBE: dict[str, Callable[[Dossier, _Data], _Values]] = {
    "dossier.received": _received,
    "dossier.refused": _some("number"),
    "dossier.received_and_returned": _at_once,
    "dossier.reception_corrected": _corrected,
    "dossier.supplement_requested_first": _asked,
    "dossier.supplement_requested": _asked,
    "dossier.supplement_taken": _taken,
    "dossier.handed_over": _handed_over,
    "dossier.consulted": _consulted,
    "dossier.extended": _extended,
    "dossier.payment_demanded": _demanded,
    "dossier.obligation_met": _met,
    "dossier.stop_requested": _stop_requested,
    "dossier.stopped": _stopped,
    "dossier.closed_unanswered": _closed,
    "dossier.resolved": _resolved,
    "dossier.made_ready": _made_ready,
    "dossier.official_code_noted": lambda found, data: {"code": data["dossier"]["official_code"]},
    "dossier.contacted": _contacted,
    "dossier.collection_attempted": _attempted,
    "payment.recorded": _payment,
    "payment.refunded": _payment,
    "payment.voided": _payment,
    "payment.receipt_noted": _some("number"),
    "charge.changed": _some("name", "reason"),
}
