"""Receiving a dossier and handing its result over while the applicant waits."""

from datetime import date
from typing import Any

from urbgov_desk.domain.act import Intake, ResultGiven
from urbgov_desk.domain.dossier import ResultKind
from urbgov_desk.domain.lifecycle import State, Step
from urbgov_desk.domain.party import Role
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import entering, paper, preparation, reckoning, settlement
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import Done, done_before
from urbgov_desk.services.party import Holder, role_rows
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import draft
from urbgov_desk.store.seal import Personal

_SUBMITTING = (
    Role.SUBMITTER,
    Role.REPRESENTATIVE_BY_AUTHORISATION,
    Role.REPRESENTATIVE_BY_LAW,
    Role.APPLICANT,
)


class ResultNumberMissing(Told):
    """The result handed over bears no number."""


class ResultInFuture(Told):
    """A result handed over now cannot be dated later than today."""


def receive_and_return(desk: Desk, intake: Intake, given: ResultGiven) -> Done:
    """Receive, resolve and hand over in one act (NĐ 61/2018 Đ17 k4): code and register line as any.

    A receipt is made only if the applicant asks (`intake.receipt`). The one at the counter is the
    collector. An unknown limit is no obstacle, nothing is left to be late with. Raises
    MoneyStillDue, MoreThanOwed, and what a reception raises.
    """
    desk.require(Act.RETURN)
    desk.require(Act.RECEIVE, procedure=intake.procedure, dossier=intake.dossier)
    if done := done_before(desk, intake.request_id):
        return done
    prepared = preparation.prepare(desk, intake, limit_needed=False)
    preparation.require_papers(prepared.papers)
    result = _result(given, desk.now().date(), prepared.sealed_for)
    at = prepared.at.isoformat()
    with desk.change(intake.request_id) as change:
        preparation.require_lawful(change, prepared, Step.RECEIVE_AND_RETURN)
        code = entering.take_code(desk, change, prepared)
        volume, ordinal = entering.take_ordinal(change, prepared)
        row = entering.dossier_row(desk, prepared, State.RETURNED, code=code)
        row |= {"accepted": 1, "volume": volume, "ordinal": ordinal, "revision": 1, **result}
        row |= {"finished_at": at, "ready_at": at, "returned_at": at}
        charges = reckoning.charge_rows(prepared.law, intake, prepared.dossier, prepared.at)
        settlement.require_settled(charges, intake.money)
        data = entering.intake_data(desk, prepared, row)
        data["roles"] += role_rows([_collector(prepared.holders)])
        data |= {
            "charges": reckoning.sealed_charges(charges, prepared.sealed_for),
            "payments": [
                entering.payment_row(m, prepared.dossier, desk.now()) for m in intake.money
            ],
            "change_due": entering.change_due(intake.money),
            "number": result["result_number"],
        }
        made = []
        if intake.receipt:
            made.append(
                paper.make(
                    desk,
                    change,
                    entering.receipt_values(desk, prepared, row, charges),
                    dossier=prepared.dossier,
                    subject=prepared.dossier,
                    sealed_for=prepared.sealed_for,
                    number=code,
                )
            )
        data["issued"] = [m.row for m in made]
        change.record("dossier.received_and_returned", prepared.dossier, data)
        paper.queue(desk, change, made)
        entering.index(change, prepared, code)
        if intake.draft:
            draft.drop_draft(change.db, intake.draft)
    return Done(
        dossier=prepared.dossier,
        code=code,
        papers=tuple(m.id for m in made),
        due_at=prepared.due.due_at,
        change_due=entering.change_due(intake.money),
    )


def _result(given: ResultGiven, today: date, sealed_for: str) -> dict[str, Any]:
    number = checked_text("result_number", given.number, 60)
    if not number:
        raise ResultNumberMissing()
    if given.on > today:
        raise ResultInFuture()
    reason = checked_text("reason", given.reason, 2000)
    if given.result is ResultKind.REFUSED:
        reason = required_reason(given.reason)
    return {
        "result": given.result.value,
        "result_number": number,
        "result_on": given.on.isoformat(),
        "result_reason": Personal(sealed_for, reason) if reason else None,
    }


def _collector(holders: list[Holder]) -> Holder:
    """Who stands at the counter takes the result along."""
    for role in _SUBMITTING:
        for holder in holders:
            if holder.role is role:
                return Holder(
                    party_id=holder.party_id,
                    role=Role.COLLECTOR,
                    party=holder.party,
                    authority=holder.authority,
                )
    raise RuntimeError("a dossier without an applicant passed the checks")
