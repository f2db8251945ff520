"""A dossier that ends without a result: the applicant takes it back, or never supplements it.

The table has two steps for the first: the request, and the stop once the desk has seen that no
result was issued (NĐ 118/2025 Đ21). `stop` does both in one act, as the counter mostly can;
`request_stop` leaves the dossier waiting where the resolving unit must be asked first.
"""

from datetime import date, datetime
from typing import Any

from urbgov_desk.documents import values as printed
from urbgov_desk.domain.act import CloseUnanswered, Stop
from urbgov_desk.domain.dossier import Dossier, PaymentKind, Supplement
from urbgov_desk.domain.lifecycle import State, Step, transition
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import letter, notice, outcome, paper
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.standing import Standing, required_reason, stand
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import handling as rows
from urbgov_desk.store.change import Change

# How Mẫu 05 says where the dossier stood.
_STOOD = {
    State.REGISTERED: "mới đăng ký, chưa tiếp nhận.",
    State.RECEIVED: "đã tiếp nhận, chưa chuyển giải quyết.",
    State.PROCESSING: "đang giải quyết, chưa có kết quả.",
    State.SUPPLEMENT_REQUESTED: "đang chờ bổ sung giấy tờ.",
    State.STOP_REQUESTED: "đang giải quyết, chưa có kết quả.",
}


class SupplementStillOpen(Told):
    """The applicant may still bring what was asked for. Values: answer_by."""


def request_stop(desk: Desk, request: Stop) -> Done:
    """The applicant asks to stop; the clock stands until the desk has looked.

    Raises StepNotLawful, ReasonMissing, DossierUnknown.
    """
    desk.require(Act.PROCESS, dossier=request.dossier)
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        standing = stand(change, request.dossier, Step.REQUEST_STOP)
        reason = standing.personal(required_reason(request.reason))
        patch = {"state": int(standing.row.after), "stop_reason": reason}
        change.record("dossier.stop_requested", request.dossier, {"dossier": patch})
    found = standing.dossier
    return Done(dossier=found.id, code=found.code, due_at=found.due_at)


def stop(desk: Desk, request: Stop) -> Done:
    """Stop the dossier and say so (Mẫu 05); money paid can still be given back.

    The reason may stay empty when it was given with the request. Raises StepNotLawful,
    ReasonMissing, DossierUnknown.
    """
    desk.require(Act.PROCESS, dossier=request.dossier)
    now = desk.now()
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        standing = _may_stop(change, request.dossier)
        found = standing.dossier
        known = dossiers.column(change.db, found.id, "stop_reason")
        reason = required_reason(request.reason or known or "")
        asked = rows.stop_asked_at(change.db, found.id)
        asked_at = datetime.fromisoformat(asked) if asked and known else now
        returned = tuple(
            text for p in request.returned_papers if (text := checked_text("paper", p, 500))
        )
        number = letter.form_number(desk, change, "stop_notice", now)
        officer = desk.signed_in()
        made = paper.make(
            desk,
            change,
            printed.StopNotice(
                head=letter.head(desk.office(now), now.date(), number),
                training=desk.training,
                addressee=notice.addressee(found),
                number=notice.identity_number(found),
                code=found.code or "",
                procedure=letter.procedure_words(found.procedure_name),
                asked_at=asked_at,
                reason=reason,
                state=_STOOD[found.state],
                returned_papers=returned,
                returned_money=_given_back(found),
                signer_title=officer.title.upper(),
                signer=officer.name,
            ),
            dossier=found.id,
            subject=found.id,
            sealed_for=standing.sealed_for,
            number=number,
        )
        data: dict[str, Any] = {
            "dossier": _ended(State.STOPPED, now) | {"stop_reason": standing.personal(reason)},
            "asked_at": asked_at.isoformat(),
            "number": number,
            "returned_papers": [standing.personal(p) for p in returned],
            "issued": [made.row],
        }
        change.record("dossier.stopped", found.id, data)
        paper.queue(desk, change, [made])
    return Done(dossier=found.id, code=found.code, papers=(made.id,), due_at=found.due_at)


def _may_stop(change: Change, dossier_id: str) -> Standing:
    """The dossier, if it may be stopped: at once, or after the request that came before."""
    found = dossiers.find_dossier(change.db, dossier_id)
    if found is not None and found.state is not State.STOP_REQUESTED:
        standing = stand(change, dossier_id, Step.REQUEST_STOP)
        transition(Step.STOP, standing.row.after, accepted=standing.dossier.accepted)
        return standing
    return stand(change, dossier_id, Step.STOP)


def _ended(state: State, at: datetime) -> dict[str, Any]:
    return {"state": int(state), "finished_at": at.isoformat(), "consulting": 0}


def _given_back(found: Dossier) -> str:
    """What has been given back so far, in words of money; empty when nothing was."""
    amount = sum(p.amount for p in found.payments if p.kind is PaymentKind.REFUND)
    return f"{amount:,} đồng".replace(",", ".") if amount else ""


def answer_by(desk: Desk, supplement: Supplement, procedure: str) -> date:
    """The last day to answer a request: as printed on it, else by the rule of its day."""
    if supplement.answer_by:
        return supplement.answer_by
    asked_on = supplement.requested_at.date()
    days = desk.law.parameter("supplement.answer_within_working_days", asked_on, procedure)
    return desk.law.calendar.add_working_days(asked_on, int(days.value))


def close_unanswered(desk: Desk, request: CloseUnanswered) -> Done:
    """Close a dossier whose supplement was not brought in time, and say so.

    Raises StepNotLawful, SupplementStillOpen, DossierUnknown.
    """
    officer = desk.require(Act.PROCESS, dossier=request.dossier)
    now = desk.now()
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        standing = stand(change, request.dossier, Step.CLOSE_UNANSWERED)
        found = standing.dossier
        asked = found.supplements[-1]
        last_day = answer_by(desk, asked, found.procedure)
        if now.date() <= last_day:
            raise SupplementStillOpen(answer_by=f"{last_day:%d/%m/%Y}")
        reason = checked_text("reason", request.reason, 1000) or ""
        number = letter.form_number(desk, change, "closing_notice", now)
        made = paper.make(
            desk,
            change,
            printed.ClosingNotice(
                head=letter.head(desk.office(now), now.date(), number),
                training=desk.training,
                addressee=notice.addressee(found),
                number=notice.identity_number(found),
                code=found.code or "",
                procedure=letter.procedure_words(found.procedure_name),
                requested_at=asked.requested_at,
                request_number=asked.number,
                answer_by=last_day,
                reason=reason,
                signer_title=officer.title.upper(),
                signer=officer.name,
            ),
            dossier=found.id,
            subject=found.id,
            sealed_for=standing.sealed_for,
            number=number,
        )
        data = {
            "dossier": _ended(standing.row.after, now) | {"stop_reason": standing.personal(reason)},
            "answer_by": last_day.isoformat(),
            "number": number,
            "issued": [made.row],
        }
        change.record("dossier.closed_unanswered", found.id, data)
        paper.queue(desk, change, [made])
    return Done(dossier=found.id, code=found.code, papers=(made.id,), due_at=found.due_at)
