"""Not receiving a dossier, with the reasons in writing (Mẫu 03)."""

from typing import Any

from urbgov_desk.documents import values as printed
from urbgov_desk.domain.act import Refuse
from urbgov_desk.domain.answer import RefusalGround
from urbgov_desk.domain.lifecycle import State, Step
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import entering, letter, paper, preparation
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import Done, done_before
from urbgov_desk.services.preparation import Prepared
from urbgov_desk.services.supplement import MoneyBeforeReception
from urbgov_desk.store import draft
from urbgov_desk.store.seal import Personal

_FORM = "refusal"


class RefusalGroundMissing(Told):
    """A refusal says why: a ground of the law, or reasons in words."""


class RefusalGroundUnknown(Told):
    """The law held has no such ground for this procedure. Values: ground."""


def refusal_grounds(desk: Desk, code: str) -> tuple[RefusalGround, ...]:
    """The lawful grounds for refusing a dossier of this procedure today."""
    return desk.law.refusal_grounds(code, desk.now().date())


def refuse(desk: Desk, request: Refuse) -> Done:
    """Refuse to receive a dossier: a slip with its own number, no code, no clock.

    Raises RefusalGroundMissing, RefusalGroundUnknown, StepNotLawful.
    """
    intake = request.intake
    desk.require(Act.REFUSE, procedure=intake.procedure, dossier=intake.dossier)
    if done := done_before(desk, request.request_id):
        return done
    if intake.money:
        raise MoneyBeforeReception()
    prepared = preparation.prepare(desk, intake, limit_needed=False)
    words = checked_text("reason", request.words, 2000)
    grounds = _grounds(desk, prepared, request.grounds)
    if not grounds and not words:
        raise RefusalGroundMissing()
    reasons = [f"{g.text_vi} ({g.source})" if g.source else g.text_vi for g in grounds]
    at = desk.now()
    with desk.change(request.request_id) as change:
        preparation.require_lawful(change, prepared, Step.REFUSE)
        row = entering.dossier_row(desk, prepared, State.NOT_ACCEPTED, code=None)
        row |= {"received_at": None, "clock_started_at": None, "due_at": None}
        data: dict[str, Any] = entering.intake_data(desk, prepared, row)
        number = letter.form_number(desk, change, _FORM, at)
        values = _slip(desk, prepared, number, (*reasons, *([words] if words else [])))
        made = paper.make(
            desk,
            change,
            values,
            dossier=prepared.dossier,
            subject=prepared.dossier,
            sealed_for=prepared.sealed_for,
            number=number,
        )
        data |= {
            "number": number,
            "grounds": [g.key for g in grounds],
            "ground_rules": [g.rule for g in grounds],
            "words": Personal(prepared.sealed_for, words) if words else None,
            "issued": [made.row],
        }
        change.record("dossier.refused", prepared.dossier, data)
        paper.queue(desk, change, [made])
        entering.index(change, prepared, None)
        if intake.draft:
            draft.drop_draft(change.db, intake.draft)
    return Done(dossier=prepared.dossier, code=None, papers=(made.id,))


def _grounds(desk: Desk, prepared: Prepared, keys: tuple[str, ...]) -> list[RefusalGround]:
    known = {
        g.key: g for g in desk.law.refusal_grounds(prepared.procedure.code, prepared.at.date())
    }
    found = []
    for key in dict.fromkeys(keys):
        if key not in known:
            raise RefusalGroundUnknown(ground=key[:60])
        found.append(known[key])
    return found


def _slip(desk: Desk, prepared: Prepared, number: str, reasons: tuple[str, ...]) -> printed.Refusal:
    at = desk.now()
    return printed.Refusal(
        head=letter.head(prepared.office, at.date(), number),
        training=desk.training,
        page_size=letter.slip_size(prepared.settings),
        unit_line=prepared.office.desk_name,
        applicant=letter.one_applicant(prepared.holders),
        content=prepared.content,
        reasons=reasons,
        receiver=desk.signed_in().name,
        submitter=letter.submitter(prepared.holders),
        signing_way=letter.signing(prepared.intake.signing),
    )
