"""Receiving a dossier: number, record, receipt, in one transaction."""

from dataclasses import dataclass
from datetime import datetime

from urbgov_desk.domain.act import Intake
from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.domain.inspection import Looked
from urbgov_desk.domain.lifecycle import State, Step
from urbgov_desk.domain.right import Act
from urbgov_desk.services import entering, inspection, paper, preparation, reckoning
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import done_before
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.services.sight import shown
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import draft


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What came of a reception. A repeated request gives the same answer, and no second number."""

    dossier: str
    code: str
    due_at: datetime | None
    papers: tuple[str, ...]
    change_due: int | None = None
    repeated: bool = False


def receive(desk: Desk, intake: Intake) -> Received:
    """Receive a complete dossier: the clock starts, Mẫu 01 is made (NĐ 118/2025 Đ17).

    Raises RequiredPaperMissing, LimitNeeded, StepNotLawful and the told of a bad field. On any
    error nothing is kept, not even a number.
    """
    desk.require(Act.RECEIVE, procedure=intake.procedure, dossier=intake.dossier)
    if done := _done(desk, intake):
        return done
    prepared = preparation.prepare(desk, intake)
    preparation.require_papers(prepared.papers)
    with desk.change(intake.request_id) as change:
        preparation.require_lawful(change, prepared, Step.RECEIVE)
        code = entering.take_code(desk, change, prepared)
        volume, ordinal = entering.take_ordinal(change, prepared)
        row = entering.dossier_row(desk, prepared, State.RECEIVED, code=code)
        row |= {"accepted": 1, "volume": volume, "ordinal": ordinal, "revision": 1}
        data = entering.intake_data(desk, prepared, row)
        charges = reckoning.charge_rows(prepared.law, intake, prepared.dossier, prepared.at)
        data["charges"] = reckoning.sealed_charges(charges, prepared.sealed_for)
        data["payments"] = [
            entering.payment_row(m, prepared.dossier, desk.now()) for m in intake.money
        ]
        made = []
        if intake.receipt:
            values = entering.receipt_values(desk, prepared, row, charges)
            made.append(
                paper.make(
                    desk,
                    change,
                    values,
                    dossier=prepared.dossier,
                    subject=prepared.dossier,
                    sealed_for=prepared.sealed_for,
                    number=code,
                )
            )
        data["issued"] = [m.row for m in made]
        change.record("dossier.received", prepared.dossier, data)
        paper.queue(desk, change, made)
        entering.index(change, prepared, code)
        if intake.draft:
            draft.drop_draft(change.db, intake.draft)
    return Received(
        dossier=prepared.dossier,
        code=code,
        due_at=prepared.due.due_at,
        papers=tuple(m.id for m in made),
        change_due=entering.change_due(intake.money),
    )


def _done(desk: Desk, intake: Intake) -> Received | None:
    """What the same request did before, so that a retry shows it instead of doing it again."""
    done = done_before(desk, intake.request_id)
    if done is None:
        return None
    return Received(
        dossier=done.dossier,
        code=done.code or "",
        due_at=done.due_at,
        papers=done.papers,
        change_due=entering.change_due(intake.money),
        repeated=True,
    )


def find(desk: Desk, dossier_id: str) -> Dossier:
    """A dossier whole. Raises DossierUnknown."""
    desk.require(Act.READ_DOSSIERS)
    found = dossiers.find_dossier(desk.store.db, dossier_id)
    if found is None:
        raise DossierUnknown()
    inspection.note(desk, Looked.DOSSIER, found.id, found.code)
    return shown(desk, found)
