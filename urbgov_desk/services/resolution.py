"""The result: signed and issued, then laid ready on its shelf."""

from datetime import date
from typing import Any

from urbgov_desk.domain.act import MakeReady, Resolve
from urbgov_desk.domain.dossier import Dossier, Hop, ResultKind, timeliness
from urbgov_desk.domain.lifecycle import Step
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import outcome
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.handling import hop_row
from urbgov_desk.services.intake_and_return import ResultNumberMissing
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.standing import required_reason, stand

_SHELF_LIMIT = 40


class ResultDateOdd(Told):
    """The result is dated in the future, or before the dossier was received. Values: first."""


class ShelfMissing(Told):
    """A result lies somewhere."""


def resolve(desk: Desk, request: Resolve) -> Done:
    """The result is issued: granted, or refused with its reason; the clock ends now.

    With a shelf it is ready to be collected at once. Raises StepNotLawful, ResultNumberMissing,
    ResultDateOdd, ReasonMissing (for a refusal), DossierUnknown.
    """
    officer = desk.require(Act.PROCESS, dossier=request.dossier)
    now = desk.now()
    granted = request.result is ResultKind.GRANTED
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        step = Step.RESOLVE_GRANTED if granted else Step.RESOLVE_REFUSED
        standing = stand(change, request.dossier, step)
        found = standing.dossier
        number = checked_text("result_number", request.number, 60)
        if not number:
            raise ResultNumberMissing()
        _check_date(desk, found, request.on)
        if granted:
            reason = checked_text("reason", request.reason, 2000)
        else:
            reason = required_reason(request.reason)
        shelf = checked_text("shelf", request.shelf, _SHELF_LIMIT)
        how = timeliness(now, found.due_at)
        patch: dict[str, Any] = {
            "state": int(standing.row.after),
            "finished_at": now.isoformat(),
            "result": request.result.value,
            "result_number": number,
            "result_on": request.on.isoformat(),
            "result_reason": standing.personal(reason),
            "consulting": 0,
        }
        if shelf:
            patch |= {"shelf": shelf, "ready_at": now.isoformat()}
        last = found.hops[-1] if found.hops else None
        back = last and Hop(
            from_unit=last.to_unit,
            to_unit=desk.office(now).desk_name,
            given_by=last.taken_by or officer.name,
            taken_by=officer.name,
            at=now,
            timeliness=how,
        )
        data: dict[str, Any] = {
            "dossier": patch,
            "timeliness": how,
            "hop": hop_row(standing, back) if back else None,
            "position": len(found.hops) + 1,
        }
        change.record("dossier.resolved", found.id, data)
    return Done(dossier=found.id, code=found.code, due_at=found.due_at)


def _check_date(desk: Desk, found: Dossier, on: date) -> None:
    first = found.received_at.date() if found.received_at else on
    if not first <= on <= desk.now().date():
        raise ResultDateOdd(first=f"{first:%d/%m/%Y}")


def make_ready(desk: Desk, request: MakeReady) -> Done:
    """Lay the result on its shelf; a result laid elsewhere keeps the day it was first ready.

    Raises StepNotLawful, ShelfMissing, DossierUnknown.
    """
    desk.require(Act.RETURN, dossier=request.dossier)
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        standing = stand(change, request.dossier, Step.MAKE_READY)
        found = standing.dossier
        shelf = checked_text("shelf", request.shelf, _SHELF_LIMIT)
        if not shelf:
            raise ShelfMissing()
        ready_at = found.ready_at or desk.now()
        patch = {
            "state": int(standing.row.after),
            "shelf": shelf,
            "ready_at": ready_at.isoformat(),
        }
        change.record("dossier.made_ready", found.id, {"dossier": patch})
    return Done(dossier=found.id, code=found.code, due_at=found.due_at)
