"""Missing papers: said once and in full (Mẫu 02), waited for, and taken when they come."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from urbgov_desk.documents import values as printed
from urbgov_desk.domain import stopped_clock
from urbgov_desk.domain.act import AskSupplement, AskSupplementFirst, TakeSupplement
from urbgov_desk.domain.dossier import Dossier, SubmittedPaper, Supplement
from urbgov_desk.domain.lifecycle import State, Step
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import Limit, SupplementClock
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import entering, letter, paper, preparation
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import Done, done_before
from urbgov_desk.services.party import Holder
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.services.standing import (
    ApproverNeeded,
    approved,
    required_reason,
    stand,
)
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import draft
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal

_MOST_ITEMS = 50
_FORM = "supplement_request"


class SupplementItemsMissing(Told):
    """The request does not say what is missing."""


class TooManySupplementItems(Told):
    """More lines than the slip can carry. Values: count, limit."""


class SupplementLate(Told):
    """The days for asking have passed; an approver and a reason are needed. Values: days, limit."""


class TakenBeforeAsked(Told):
    """The papers cannot have come before they were asked for, nor later than now."""


class MoneyBeforeReception(Told):
    """No money is taken for a dossier that is not received."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What the screen says before a request during appraisal is sent.

    `days` are the working days since reception, `within` how many the law gives; `earlier` counts
    requests already made during appraisal. `approval_needed`: an approver and a reason must be
    given (a request too late, or not the first; NĐ 61/2018 Đ19 k4, Đ11).
    """

    days: int
    within: int
    earlier: int
    approval_needed: bool
    answer_by: date


def ask_first(desk: Desk, request: AskSupplementFirst) -> Done:
    """Before acceptance: one complete list of what is missing; no code, no clock (NĐ 61/2018 Đ17).

    The dossier waits and is received later by `Intake.dossier`, or refused.
    """
    intake = request.intake
    desk.require(Act.ASK_SUPPLEMENT, procedure=intake.procedure, dossier=intake.dossier)
    if done := done_before(desk, request.request_id):
        return done
    if intake.money:
        raise MoneyBeforeReception()
    items, reason = _items(request.items), required_reason(request.reason)
    prepared = preparation.prepare(desk, intake, limit_needed=False)
    at = desk.now()
    with desk.change(request.request_id) as change:
        preparation.require_lawful(change, prepared, Step.ASK_SUPPLEMENT_FIRST)
        row = entering.dossier_row(desk, prepared, State.SUPPLEMENT_REQUESTED, code=None)
        row |= {"received_at": None, "clock_started_at": None, "due_at": None}
        data = entering.intake_data(desk, prepared, row)
        number = letter.form_number(desk, change, _FORM, at)
        answer_by = _answer_by(desk, prepared.procedure.code, at)
        sealed_for = prepared.sealed_for
        data["supplement"] = {
            **_row(number, items, reason, at, answer_by, sealed_for),
            "before_acceptance": 1,
            "approved_by": None,
            "approval_reason": None,
        }
        values = _slip(desk, prepared.holders, prepared.content, number, items, reason, answer_by)
        made = paper.make(
            desk,
            change,
            values,
            dossier=prepared.dossier,
            subject=prepared.dossier,
            sealed_for=sealed_for,
            number=number,
        )
        data |= {"issued": [made.row], "number": number, "answer_by": answer_by.isoformat()}
        change.record("dossier.supplement_requested_first", prepared.dossier, data)
        paper.queue(desk, change, [made])
        entering.index(change, prepared, None)
        if intake.draft:
            draft.drop_draft(change.db, intake.draft)
    return Done(dossier=prepared.dossier, code=None, papers=(made.id,))


def asking(desk: Desk, dossier_id: str) -> Asking:
    """What must be known before asking during appraisal. Raises DossierUnknown."""
    desk.require(Act.READ_DOSSIERS)
    found = dossiers.find_dossier(desk.store.db, dossier_id)
    if found is None:
        raise DossierUnknown()
    return _asking(desk, found, desk.now())


def ask(desk: Desk, request: AskSupplement) -> Done:
    """During appraisal: the dossier goes back for papers, and the clock stops.

    A request later than the law's three working days, or a second one, needs an officer who may
    approve and a reason. Raises SupplementLate, ApproverNeeded, StepNotLawful.
    """
    desk.require(Act.ASK_SUPPLEMENT, dossier=request.dossier)
    if done := done_before(desk, request.request_id):
        return done
    items, reason = _items(request.items), required_reason(request.reason)
    at = desk.now()
    with desk.change(request.request_id) as change:
        standing = stand(change, request.dossier, Step.ASK_SUPPLEMENT)
        dossier = standing.dossier
        approver, why = _approval(desk, change, dossier, request, at)
        number = letter.form_number(desk, change, _FORM, at)
        answer_by = _answer_by(desk, dossier.procedure, at)
        values = _slip(
            desk,
            standing.holders,
            dossier.content,
            number,
            items,
            reason,
            answer_by,
            of=dossier,
        )
        made = paper.make(
            desk,
            change,
            values,
            dossier=dossier.id,
            subject=dossier.id,
            sealed_for=standing.sealed_for,
            number=number,
        )
        data = {
            "dossier": {
                "state": int(standing.row.after),
                "due_at": None,
                "clock_left": _stopped(desk, change, dossier, at),
            },
            "supplement": {
                **_row(number, items, reason, at, answer_by, standing.sealed_for),
                "before_acceptance": 0,
                "approved_by": approver,
                "approval_reason": standing.personal(why),
            },
            "issued": [made.row],
            "number": number,
            "answer_by": answer_by.isoformat(),
        }
        change.record("dossier.supplement_requested", dossier.id, data)
        paper.queue(desk, change, [made])
    return Done(dossier=dossier.id, code=dossier.code, papers=(made.id,))


def take(desk: Desk, request: TakeSupplement) -> Done:
    """The papers came: the dossier is appraised on and its clock runs again.

    `restart` counts the whole limit from the moment the dossier is complete, `pause` adds what was
    left; both dates are kept, the procedure's own holds. The receipt stays as it is. A line with
    the name of one handed in before takes its place. Raises RequiredPaperMissing, TakenBeforeAsked.
    """
    desk.require(Act.TAKE_SUPPLEMENT, dossier=request.dossier)
    if done := done_before(desk, request.request_id):
        return done
    brought = preparation.checked_papers(request.papers)
    preparation.require_papers(brought)
    with desk.change(request.request_id) as change:
        standing = stand(change, request.dossier, Step.TAKE_SUPPLEMENT)
        dossier = standing.dossier
        supplement = next(s for s in reversed(dossier.supplements) if not s.answered_at)
        at = in_hanoi(request.taken_at).replace(microsecond=0) if request.taken_at else desk.now()
        if not supplement.requested_at <= at <= desk.now():
            raise TakenBeforeAsked()
        row, due_at = _resumed(desk, change, dossier, at)
        papers = _with_brought(dossier.papers, brought)
        data = {
            "dossier": {"state": int(standing.row.after), **row},
            "supplement": supplement.id,
            "answered_at": at.isoformat(),
            "papers": [entering.submitted_row(p, standing.sealed_for) for p in papers],
        }
        change.record("dossier.supplement_taken", dossier.id, data)
    return Done(dossier=dossier.id, code=dossier.code, due_at=due_at)


def _items(asked: tuple[str, ...]) -> tuple[str, ...]:
    found = tuple(text for item in asked if (text := checked_text("item", item, 500)))
    if not found:
        raise SupplementItemsMissing()
    if len(found) > _MOST_ITEMS:
        raise TooManySupplementItems(count=len(found), limit=_MOST_ITEMS)
    return found


def _asking(desk: Desk, dossier: Dossier, at: datetime) -> Asking:
    on = at.date()
    within = _figure(desk, "supplement.request_within_working_days", dossier.procedure, on)
    times = _figure(desk, "supplement.times_without_approval", dossier.procedure, on)
    elsewhere = dossier.competent_body != dossier.supporting_body
    # A dossier of another body's counts from when that body had it (NĐ 118/2025 Đ17 k3).
    started = dossier.clock_started_at if elsewhere else None
    received = (started or dossier.received_at or at).date()
    days = desk.law.calendar.working_days_between(received, on)
    earlier = len([s for s in dossier.supplements if not s.before_acceptance])
    return Asking(
        days=days,
        within=within,
        earlier=earlier,
        approval_needed=days > within or earlier >= times,
        answer_by=_answer_by(desk, dossier.procedure, at),
    )


def _approval(
    desk: Desk, change: Change, dossier: Dossier, request: AskSupplement, at: datetime
) -> tuple[str | None, str | None]:
    need = _asking(desk, dossier, at)
    if not need.approval_needed:
        return None, None
    if not request.approved_by and not need.earlier:
        raise SupplementLate(days=need.days, limit=need.within)
    if not request.approved_by:
        raise ApproverNeeded(step=Step.ASK_SUPPLEMENT.value)
    return approved(
        change, Step.ASK_SUPPLEMENT, request.approved_by, request.approval_reason, at.date()
    )


def _answer_by(desk: Desk, procedure: str, at: datetime) -> date:
    days = _figure(desk, "supplement.answer_within_working_days", procedure, at.date())
    return desk.law.calendar.add_working_days(at.date(), days)


def _figure(desk: Desk, name: str, procedure: str, on: date) -> int:
    return int(desk.law.parameter(name, on, procedure).value)


def _row(
    number: str,
    items: tuple[str, ...],
    reason: str,
    at: datetime,
    answer_by: date,
    sealed_for: str,
) -> dict[str, Any]:
    return {
        "id": new_id(),
        "number": number,
        "items": Personal(sealed_for, json.dumps(items, ensure_ascii=False)),
        "reason": Personal(sealed_for, reason),
        "requested_at": at.isoformat(),
        "answer_by": answer_by.isoformat(),
        "answered_at": None,
        "sealed_for": sealed_for,
    }


def _slip(
    desk: Desk,
    holders: list[Holder],
    content: str,
    number: str,
    items: tuple[str, ...],
    reason: str,
    answer_by: date,
    *,
    of: Dossier | None = None,
) -> printed.SupplementRequest:
    """Mẫu 02; of a received dossier it carries the code that opens it, as its receipt does.

    Many bring back only the slip that says what to bring.
    """
    at, guide = desk.now(), desk.signed_in().name
    office = desk.office(at)
    return printed.SupplementRequest(
        head=letter.head(office, at.date(), number),
        training=desk.training,
        page_size=letter.slip_size(desk.settings()),
        qr=paper.qr_text(desk, code=of.code, revision=of.revision, at=at) if of and of.code else "",
        code=(of.code or "") if of else "",
        applicant=letter.one_applicant(holders),
        content=content,
        items=items,
        reason=reason,
        answer_by=answer_by,
        contact=guide,
        contact_phone=office.phone,
        guide=guide,
    )


def _stopped(desk: Desk, change: Change, dossier: Dossier, at: datetime) -> str | None:
    """What is left of the limit, kept while the dossier waits."""
    limit = _limit(change, dossier)
    if limit is None or dossier.due_at is None:
        return None
    left = stopped_clock.stop(desk.law.calendar, limit, dossier.due_at, at)
    return json.dumps(left.as_json(), sort_keys=True)


def _resumed(
    desk: Desk, change: Change, dossier: Dossier, at: datetime
) -> tuple[dict[str, Any], datetime | None]:
    """The columns of a clock that runs again, and the date that holds."""
    kept = dossiers.column(change.db, dossier.id, "clock_left")
    limit = _limit(change, dossier)
    if kept is None or limit is None:
        return {}, dossier.due_at
    left = stopped_clock.left_from(kept)
    anew = desk.law.due_under(limit, at)
    goes_on = stopped_clock.go_on(desk.law.calendar, left, at)
    restarts = dossier.supplement_clock == SupplementClock.restart.value
    due_at = anew.due_at if restarts else goes_on
    figures = {
        **left.as_json(),
        "resumed_at": at.isoformat(),
        "restart_due_at": anew.due_at.isoformat() if anew.due_at else None,
        "pause_due_at": goes_on.isoformat(),
    }
    row: dict[str, Any] = {
        "due_at": due_at.isoformat() if due_at else None,
        "clock_left": json.dumps(figures, sort_keys=True),
    }
    if restarts and anew.clock_started_at:
        row["clock_started_at"] = anew.clock_started_at.isoformat()
    return row, due_at


def _limit(change: Change, dossier: Dossier) -> Limit | None:
    kept = dossiers.column(change.db, dossier.id, "time_limit")
    return stopped_clock.limit_of(kept) if kept else None


def _with_brought(
    papers: tuple[SubmittedPaper, ...], brought: tuple[SubmittedPaper, ...]
) -> tuple[SubmittedPaper, ...]:
    by_name = {paper.name: paper for paper in papers}
    return tuple((by_name | {paper.name: paper for paper in brought}).values())


def unanswered(dossier: Dossier) -> Supplement | None:
    """The request the dossier waits on, if it waits."""
    if dossier.state is not State.SUPPLEMENT_REQUESTED:
        return None
    return next((s for s in reversed(dossier.supplements) if not s.answered_at), None)
