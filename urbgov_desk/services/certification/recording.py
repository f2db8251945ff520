"""A prepared visit on its way into the record: its bundle code, its rows, what it costs."""

from datetime import datetime
from typing import Any

from urbgov_desk.domain.certification_visit import Line, LineState, Visit, VisitState
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.services.certification.preparing import PreparedLine, PreparedVisit
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import certification as visits
from urbgov_desk.store import certification_search as search
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal


def take_code(desk: Desk, change: Change, at: datetime) -> str:
    """The bundle's code; its last digits are the short number of the day (`CT01-261126-041`)."""
    number = change.number("bundle", scope=desk.store.info.desk, period=at.date().isoformat())
    return f"CT{desk.store.info.desk}-{at:%y%m%d}-{number:03d}"


def visit_rows(
    desk: Desk,
    prepared: PreparedVisit,
    code: str,
    *,
    compared: bool,
    waits_for: str | None = None,
    place: str = "",
) -> dict[str, Any]:
    """A new visit for the record: its row, its lines and what they cost."""
    own, officer = prepared.id, desk.signed_in().id

    def personal(text: str | None) -> Personal | None:
        return Personal(own, text) if text else None

    visit = {
        "id": own,
        "code": code,
        "state": VisitState.WAITING.value,
        "requester": Personal(own, prepared.requester),
        "number": personal(prepared.number),
        "phone": personal(prepared.phone),
        "note": personal(prepared.note),
        "received_at": prepared.at.isoformat(),
        "due_at": prepared.due.due_at.isoformat() if prepared.due.due_at else None,
        "entered_at": desk.now().isoformat(),
        "received_by": officer,
        "compared_by": officer if compared else None,
        "counter": desk.counter.id if desk.counter else None,
        "waits_for": waits_for,
        "place": place,
        "originals": prepared.originals,
        "sealed_for": own,
    }
    lines = [
        {
            "certification": own,
            "position": line.position,
            "kind": line.asked.kind.value,
            "procedure": line.procedure,
            "title": line.asked.title,
            "issuer": line.asked.issuer.value,
            "legalisation": line.asked.legalisation.value,
            "pages": line.asked.pages,
            "copies": line.asked.copies,
            "layout": line.asked.layout.value,
            "sheets": line.sheets,
            "fee": line.fee,
            "detail": personal(visits.detail_json(line.asked.detail)),
            "state": LineState.WAITING.value,
            "sealed_for": own,
        }
        for line in prepared.lines
    ]
    charges = [charge for line in prepared.lines for charge in charge_rows(own, line)]
    return {"visits": [visit], "lines": lines, "visit_charges": charges}


def as_visit(
    desk: Desk, prepared: PreparedVisit, code: str, *, waits_for: str | None = None
) -> Visit:
    """The visit as its slips print it, in the act that is about to record it."""
    officer = desk.signed_in().id
    return Visit(
        id=prepared.id,
        code=code,
        state=VisitState.WAITING,
        requester=prepared.requester,
        number=prepared.number or "",
        phone=prepared.phone or "",
        received_at=prepared.at,
        due_at=prepared.due.due_at,
        received_by=officer,
        compared_by=None,
        counter=desk.counter.id if desk.counter else None,
        waits_for=waits_for,
        place="",
        note=prepared.note or "",
        originals=prepared.originals,
        extended_because="",
        lines=tuple(as_line(line) for line in prepared.lines),
        entries=(),
        charges=(),
        payments=(),
        signed_at=None,
        handed_over_at=None,
    )


def as_line(line: PreparedLine) -> Line:
    """A prepared line as one that waits."""
    return Line(
        position=line.position,
        kind=line.asked.kind,
        procedure=line.procedure,
        title=line.asked.title,
        issuer=line.asked.issuer,
        legalisation=line.asked.legalisation,
        pages=line.asked.pages,
        copies=line.asked.copies,
        layout=line.asked.layout,
        sheets=line.sheets,
        fee=line.fee,
        state=LineState.WAITING,
        entry=None,
        refused_because="",
        detail=line.asked.detail,
    )


def charge_rows(certification: str, line: PreparedLine) -> list[dict[str, Any]]:
    """What a line costs: the law's fee, and the photocopies as a sum of their own."""
    common = {"certification": certification, "line": line.position}
    rows = [
        {
            "id": new_id(),
            **common,
            "kind": ChargeKind.phi.value,
            "amount": line.fee,
            "rule": line.fee_rules,
            "exemption": line.asked.exemption or "",
        }
    ]
    if line.asked.photocopy:
        rows.append(
            {
                "id": new_id(),
                **common,
                "kind": ChargeKind.chi_phi.value,
                "amount": line.asked.photocopy,
                "rule": "",
                "exemption": "",
            }
        )
    return rows


def index(change: Change, prepared: PreparedVisit, code: str) -> None:
    """Make the visit findable by name, telephone, identity number and bundle code."""
    number = visits.row_number(change.db, prepared.id)
    marks = [m for m in (code, prepared.number, prepared.phone) if m]
    search.index_visit(change.db, number, [prepared.requester], marks)


def paper_kinds(prepared: PreparedVisit) -> list[dict[str, Any]]:
    """What this visit teaches of the kinds of paper that come."""
    return [
        {
            "title": line.asked.title,
            "kind": line.asked.kind.value,
            "issuer": line.asked.issuer.value,
            "pages": line.asked.pages,
            "layout": line.asked.layout.value,
        }
        for line in prepared.lines
    ]
