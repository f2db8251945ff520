"""A certification visit before and beside its signing: sent to the pile, extended, turned down."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from urbgov_desk.domain.answer import RefusalGround
from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_visit import Line, LineState, Visit, VisitState
from urbgov_desk.domain.certifying import (
    AskedLine,
    ExtendVisit,
    RefuseLines,
    RefuseVisit,
    Submit,
    WithdrawLines,
)
from urbgov_desk.domain.inspection import Looked
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import inspection, paper
from urbgov_desk.services.certification import preparing, recording, slips
from urbgov_desk.services.certification.signing import LineNotWaiting, VisitUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.paper import MadePaper
from urbgov_desk.services.refusal import RefusalGroundMissing, RefusalGroundUnknown
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import certification as rows
from urbgov_desk.store import certification_search as search
from urbgov_desk.store import draft
from urbgov_desk.store.change import Change
from urbgov_desk.store.seal import Personal

_PLACE = 60


class ExtensionOdd(Told):
    """The new hour lies before the lawful one, or nothing waits any more. Values: due_at."""


class ExtensionTooLong(Told):
    """More than the office may add by itself; it needs the requester's written agreement.

    Values: days, last.
    """


class ExtensionOnDayOff(Told):
    """The promised hour lies outside the office's opening hours. Values: due_at."""


def find(desk: Desk, certification: str) -> Visit:
    """A visit whole. Raises VisitUnknown."""
    desk.require(Act.READ_CERTIFICATIONS)
    visit = _found(rows.find_visit(desk.store.db, certification))
    inspection.note(desk, Looked.CERTIFICATION, visit.id, visit.code)
    return visit


def find_code(desk: Desk, code: str) -> Visit:
    """The visit of a bundle's code. Raises VisitUnknown."""
    desk.require(Act.READ_CERTIFICATIONS)
    found = rows.find_id(desk.store.db, code)
    if found is None:
        raise VisitUnknown()
    return find(desk, found)


def search_visits(desk: Desk, text: str) -> tuple[Visit, ...]:
    """Visits by name, telephone, identity number or bundle number, the newest first."""
    desk.require(Act.READ_CERTIFICATIONS)
    found = [rows.find_visit(desk.store.db, e) for e in search.find_visits(desk.store.db, text)]
    return tuple(visit for visit in found if visit is not None)


def last_time(desk: Desk, name: str, number: str = "") -> tuple[AskedLine, ...]:
    """What this person had certified last time, to be repeated by one key."""
    desk.require(Act.READ_CERTIFICATIONS)
    db = desk.store.db
    found = rows.last_of_number(db, number) if number else None
    found = found or rows.last_of_name(db, checked_text("name", name, 250) or "")
    if found is None:
        return ()
    plain = (CertificationKind.COPY, CertificationKind.REGISTER_COPY)
    return tuple(
        AskedLine(
            kind=line.kind,
            title=line.title,
            issuer=line.issuer,
            legalisation=line.legalisation,
            pages=line.pages,
            copies=line.copies,
            layout=line.layout,
        )
        for line in found.lines
        if line.kind in plain
    )


def list_open(desk: Desk) -> tuple[Visit, ...]:
    """Visits not over yet: waiting for a signature or for handover, those longest here first."""
    desk.require(Act.READ_CERTIFICATIONS)
    return tuple(rows.list_visits(desk.store.db, (VisitState.WAITING, VisitState.SIGNED)))


def submit(desk: Desk, request: Submit) -> Visit:
    """Send a visit to the signing pile under its bundle number; no number of a book is taken.

    Raises the told problems of `preparing.prepare`.
    """
    desk.require(Act.CERTIFY_RECEIVE)
    if desk.store.done(request.request_id):
        return _again(desk, request.request_id)
    prepared = preparing.prepare(desk, request.visit)
    with desk.change(request.request_id) as change:
        code = recording.take_code(desk, change, prepared.at)
        data = recording.visit_rows(
            desk,
            prepared,
            code,
            compared=request.compared,
            waits_for=request.waits_for,
            place=checked_text("place", request.place, _PLACE) or "",
        )
        made = []
        if request.slip:
            printed = recording.as_visit(desk, prepared, code, waits_for=request.waits_for)
            made = [slips.bundle_slip(desk, change, printed)]
            if printed.due_at is not None and printed.due_at.date() > printed.received_at.date():
                # What is not returned the same day is promised in writing (Điều 2 TT 01/2020).
                made.append(_appointment(desk, change, printed, agreement=""))
        data["issued"] = [each.row for each in made]
        change.record("certification.submitted", prepared.id, data)
        paper.queue(desk, change, made)
        recording.index(change, prepared, code)
        if prepared.draft:
            draft.drop_draft(change.db, prepared.draft)
    return find(desk, prepared.id)


def withdraw(desk: Desk, request: WithdrawLines) -> Visit:
    """The visitor takes papers back unsigned. Raises VisitUnknown, LineNotWaiting."""
    desk.require(Act.CERTIFY_RECEIVE)
    reason = checked_text("reason", request.reason, 500)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            visit = _found(rows.find_visit(change.db, request.certification))
            lines = _waiting(visit, request.positions)
            data = _turned_down(visit.id, lines, LineState.WITHDRAWN, reason)
            change.record("certification.withdrawn", visit.id, data)
    return find(desk, request.certification)


def refusal_grounds(desk: Desk, line: AskedLine) -> tuple[RefusalGround, ...]:
    """The lawful grounds for refusing this paper today, the kind's own first."""
    on = desk.now().date()
    procedure = line.procedure or desk.law.certification(line.kind, on).procedure
    return desk.law.refusal_grounds(procedure, on)


def refuse(desk: Desk, request: RefuseLines) -> Visit:
    """Refuse papers that wait in the pile, with their grounds in writing (Điều 22, 25, 32 NĐ 23).

    Raises VisitUnknown, LineNotWaiting, RefusalGroundMissing, RefusalGroundUnknown.
    """
    desk.require(Act.CERTIFY_RECEIVE)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            visit = _found(rows.find_visit(change.db, request.certification))
            lines = _waiting(visit, request.positions)
            procedures = tuple(line.procedure for line in lines)
            reasons = _reasons(desk, procedures, request.grounds, request.reason)
            data = _turned_down(visit.id, lines, LineState.REFUSED, "\n".join(reasons))
            made = slips.refusal(desk, change, visit, lines, tuple(reasons))
            data |= {"grounds": list(request.grounds), "issued": [made.row]}
            change.record("certification.refused", visit.id, data)
            paper.queue(desk, change, [made])
    return find(desk, request.certification)


def refuse_visit(desk: Desk, request: RefuseVisit) -> Visit:
    """Refuse at the counter before anything was recorded: a written refusal, no number.

    Raises the told problems of a visit, RefusalGroundMissing, RefusalGroundUnknown.
    """
    desk.require(Act.CERTIFY_RECEIVE)
    if desk.store.done(request.request_id):
        return _again(desk, request.request_id)
    prepared = preparing.prepare(desk, request.visit, complete=False)
    procedures = tuple(line.procedure for line in prepared.lines)
    reasons = _reasons(desk, procedures, request.grounds, request.reason)
    with desk.change(request.request_id) as change:
        code = recording.take_code(desk, change, prepared.at)
        data = recording.visit_rows(desk, prepared, code, compared=False)
        positions = [line.position for line in prepared.lines]
        data |= _turned(prepared.id, positions, LineState.REFUSED, "\n".join(reasons))
        printed = recording.as_visit(desk, prepared, code)
        made = slips.refusal(desk, change, printed, list(printed.lines), tuple(reasons))
        data |= {"grounds": list(request.grounds), "issued": [made.row]}
        change.record("certification.refused", prepared.id, data)
        paper.queue(desk, change, [made])
        recording.index(change, prepared, code)
        if prepared.draft:
            draft.drop_draft(change.db, prepared.draft)
    return find(desk, prepared.id)


def _reasons(
    desk: Desk, procedures: tuple[str, ...], keys: tuple[str, ...], words: str
) -> list[str]:
    on = desk.now().date()
    known = {g.key: g for code in procedures for g in desk.law.refusal_grounds(code, on)}
    found = []
    for key in dict.fromkeys(keys):
        if key not in known:
            raise RefusalGroundUnknown(ground=key[:60])
        ground = known[key]
        found.append(f"{ground.text_vi} ({ground.source})" if ground.source else ground.text_vi)
    own = checked_text("reason", words, 1000)
    if own:
        found.append(own)
    if not found:
        raise RefusalGroundMissing()
    return found


def extend(desk: Desk, request: ExtendVisit) -> Visit:
    """Promise a later hour and day; what the office may add by itself is the law's figure.

    Beyond it only with the requester's written agreement (Điều 21, 33, 37 NĐ 23). A visit not yet
    recorded is sent to the pile by the same act. Raises ExtensionOdd, ExtensionTooLong,
    ExtensionOnDayOff, ReasonMissing and the told problems of a visit.
    """
    desk.require(Act.CERTIFY_RECEIVE)
    if desk.store.done(request.request_id):
        return _again(desk, request.request_id)
    reason = required_reason(request.reason, 500)
    agreement = checked_text("agreement", request.agreement, 300) or ""
    due_at = in_hanoi(request.due_at).replace(second=0, microsecond=0)
    prepared = preparing.prepare(desk, request.visit) if request.visit else None
    with desk.change(request.request_id) as change:
        data: dict[str, Any] = {}
        if prepared is not None:
            code = recording.take_code(desk, change, prepared.at)
            data = recording.visit_rows(desk, prepared, code, compared=False)
            visit = recording.as_visit(desk, prepared, code)
        else:
            visit = _found(rows.find_visit(change.db, request.certification or ""))
        before = visit.due_at
        waiting = [line for line in visit.lines if line.state is LineState.WAITING]
        kinds = [line.kind for line in waiting]
        lawful = _lawful_due(desk, visit, waiting)
        _check_extension(desk, kinds, lawful, due_at, agreed=bool(agreement))
        if before is not None and due_at <= before:
            raise ExtensionOdd(due_at=due_at)
        data["certification"] = {
            "due_at": due_at.isoformat(),
            "extended_because": Personal(visit.id, reason),
        }
        data["previous_due_at"] = before.isoformat() if before else None
        data["agreement"] = Personal(visit.id, agreement) if agreement else ""
        promised = replace(visit, due_at=due_at, extended_because=reason)
        made = _appointment(desk, change, promised, agreement=agreement)
        data["issued"] = [made.row]
        change.record("certification.extended", visit.id, data)
        paper.queue(desk, change, [made])
        if prepared is not None:
            recording.index(change, prepared, code)
            if prepared.draft:
                draft.drop_draft(change.db, prepared.draft)
    return find(desk, visit.id)


def _lawful_due(desk: Desk, visit: Visit, waiting: list[Line]) -> datetime | None:
    """When the law alone wants it: a second extension adds nothing to the first."""
    dues = [desk.law.due(line.procedure, visit.received_at).due_at for line in waiting]
    return max((due for due in dues if due is not None), default=None)


def _appointment(desk: Desk, change: Change, visit: Visit, *, agreement: str) -> MadePaper:
    line = next(line for line in visit.lines if line.state is LineState.WAITING)
    rule = desk.law.certification(line.kind, desk.now().date())
    return slips.appointment_slip(desk, change, visit, agreement=agreement, basis=rule.source)


def latest_extension(desk: Desk, kinds: list[CertificationKind], due_at: datetime) -> datetime:
    """The last hour the office may promise by itself, counted from the lawful due date."""
    on = due_at.date()
    days = [desk.law.certification(kind, on).extension_days for kind in kinds]
    allowed = min((day or 0 for day in days), default=0)
    if allowed == 0:
        return due_at
    return desk.law.calendar.closes_at(desk.law.calendar.add_working_days(on, allowed))


def _check_extension(
    desk: Desk,
    kinds: list[CertificationKind],
    lawful: datetime | None,
    due_at: datetime,
    *,
    agreed: bool,
) -> None:
    if not kinds or lawful is None or due_at <= max(lawful, desk.now()):
        raise ExtensionOdd(due_at=due_at)
    if not desk.law.calendar.is_working_day(due_at.date()):
        raise ExtensionOnDayOff(due_at=due_at)
    last = latest_extension(desk, kinds, lawful)
    if due_at > last and not agreed:
        raise ExtensionTooLong(last=last)


def _turned_down(
    certification: str, lines: list[Line], state: LineState, reason: str | None
) -> dict[str, Any]:
    return _turned(certification, [line.position for line in lines], state, reason)


def _turned(
    certification: str, positions: list[int], state: LineState, reason: str | None
) -> dict[str, Any]:
    words = Personal(certification, reason) if reason else None
    return {"state": state.value, "turned_down": [[position, words] for position in positions]}


def _waiting(visit: Visit, positions: tuple[int, ...]) -> list[Line]:
    lines = [line for line in visit.lines if line.position in positions]
    for line in lines:
        if line.state is not LineState.WAITING:
            raise LineNotWaiting(bundle=visit.code, line=line.position)
    if not lines:
        raise LineNotWaiting(bundle=visit.code, line=0)
    return lines


def _found(visit: Visit | None) -> Visit:
    if visit is None:
        raise VisitUnknown()
    return visit


def _again(desk: Desk, request_id: str) -> Visit:
    done = desk.store.done(request_id)
    assert done is not None
    return find(desk, done.subject)
