"""A prepared visit on its way into the record: its bundle code, its rows, what it costs."""

from datetime import datetime
from typing import Any

from urbgov_desk.domain.certification import Legalisation, LineDetail
from urbgov_desk.domain.certification_visit import Line, LineState, Visit, VisitState
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.services.certification.preparing import PreparedLine, PreparedVisit
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import certification as visits
from urbgov_desk.store import certification_search as search
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.line_detail import detail_json
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
    own = prepared.id
    row = _visit_row(desk, prepared, code)
    row |= {
        "compared_by": desk.signed_in().id if compared else None,
        "waits_for": waits_for,
        "place": _personal(own, place) or "",
    }
    charges = [charge for line in prepared.lines for charge in charge_rows(own, line)]
    lines = [_line_row(own, line) for line in prepared.lines]
    return {"visits": [row], "lines": lines, "visit_charges": charges}


def _personal(own: str, text: str | None) -> Personal | None:
    return Personal(own, text) if text else None


def _visit_row(desk: Desk, prepared: PreparedVisit, code: str) -> dict[str, Any]:
    own = prepared.id
    return {
        "id": own,
        "code": code,
        "state": VisitState.WAITING.value,
        "requester": Personal(own, prepared.requester),
        "number": _personal(own, prepared.number),
        "phone": _personal(own, prepared.phone),
        "note": _personal(own, prepared.note),
        "received_at": prepared.at.isoformat(),
        "due_at": prepared.due.due_at.isoformat() if prepared.due.due_at else None,
        "entered_at": desk.now().isoformat(),
        "received_by": desk.signed_in().id,
        "counter": desk.counter.id if desk.counter else None,
        "originals": prepared.originals,
        "sealed_for": own,
    }


def _line_row(own: str, line: PreparedLine) -> dict[str, Any]:
    return {
        "certification": own,
        "position": line.position,
        "kind": line.asked.kind.value,
        "procedure": line.procedure,
        "title": Personal(own, line.asked.title),
        "issuer": line.asked.issuer.value,
        "legalisation": legalisation_of(line).value,
        "pages": line.asked.pages,
        "copies": line.asked.copies,
        "layout": line.asked.layout.value,
        "sheets": line.sheets,
        "fee": line.fee,
        "detail": detail_of(own, line.asked.detail),
        "state": LineState.WAITING.value,
        "sealed_for": own,
    }


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


def legalisation_of(line: PreparedLine) -> Legalisation:
    """What was said of it; a paper refused before anybody said so has none."""
    return line.asked.legalisation or Legalisation.MISSING


def as_line(line: PreparedLine) -> Line:
    """A prepared line as one that waits."""
    return Line(
        position=line.position,
        kind=line.asked.kind,
        procedure=line.procedure,
        title=line.asked.title,
        issuer=line.asked.issuer,
        legalisation=legalisation_of(line),
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
        rows.append(photocopy_row(certification, line.position, line.asked.photocopy))
    return rows


def photocopy_row(certification: str, position: int, amount: int) -> dict[str, Any]:
    """What the office's own photocopies cost, as a sum of its own (Điều 15 khoản 3 NĐ 23)."""
    return {
        "id": new_id(),
        "certification": certification,
        "line": position,
        "kind": ChargeKind.chi_phi.value,
        "amount": amount,
        "rule": "",
        "exemption": "",
    }


def detail_of(certification: str, detail: LineDetail) -> Personal | None:
    """What only some kinds have, sealed under the visit's key."""
    text = detail_json(detail)
    return Personal(certification, text) if text else None


def index_visit(change: Change, certification: str) -> None:
    """Make the visit findable by name, telephone, identity number and bundle code."""
    visit = visits.find_visit(change.db, certification)
    assert visit is not None
    marks = [m for m in (visit.code, visit.number, visit.phone) if m]
    number = visits.row_number(change.db, certification)
    search.index_visit(change.db, number, [visit.requester], marks)
