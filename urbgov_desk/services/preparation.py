"""Preparing a reception: everything a person may have got wrong is told before anything is done."""

from dataclasses import dataclass, replace
from datetime import datetime

from urbgov_desk.domain.act import Intake
from urbgov_desk.domain.answer import DueAnswer
from urbgov_desk.domain.dossier import PaperAnswer, SubmittedPaper
from urbgov_desk.domain.lifecycle import Step, transition
from urbgov_desk.domain.office import Office, Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import LimitKind, Procedure
from urbgov_desk.domain.text import checked_text
from urbgov_desk.rules.law import Law
from urbgov_desk.services import reckoning
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.party import (
    Holder,
    checked_holders,
)
from urbgov_desk.store import courier as couriers
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id

CONTENT_LIMIT = 2000
_MOST_PAPERS = 200
_BODY_LIMIT = 200


class SetsOdd(Told):
    """The number of sets is not between 1 and 99. Values: sets."""


class TooManyPapers(Told):
    """More papers than a receipt can list. Values: count."""


class PaperCountOdd(Told):
    """Originals or copies of a paper are below none or beyond belief."""


class RequiredPaperMissing(Told):
    """A required paper has the answer "missing": ask for a supplement instead. Values: paper."""


class OfficialCodeTaken(Told):
    """Another dossier carries this official code."""


class RowIdTaken(Told):
    """This paper slip was entered already. Values: row_id."""


class DossierUnknown(Told):
    """No such dossier in this store."""


class CourierLineTaken(Told):
    """This line of the courier's list was already checked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A checked intake, ready to be recorded, with the law and the office as the act found them."""

    dossier: str
    intake: Intake
    at: datetime
    holders: list[Holder]
    procedure: Procedure
    office: Office
    law: Law
    settings: dict[Setting, str]
    due: DueAnswer
    papers: tuple[SubmittedPaper, ...]
    content: str

    @property
    def sealed_for(self) -> str:
        """The party whose erasure takes the dossier's free texts with it: the first applicant."""
        return next(h.party_id for h in self.holders if h.role.value == "applicant")

    @property
    def elsewhere(self) -> bool:
        """Whether another body resolves the dossier."""
        return reckoning.is_elsewhere(self.office, self.intake)


def prepare(desk: Desk, intake: Intake, *, limit_needed: bool = True) -> Prepared:
    """Check everything a person may have got wrong. Raises the told problem of the first.

    `limit_needed` False where no clock is going to run: an unknown limit may then stay unknown.
    """
    intake = _tidied(intake)
    at, law = reckoning.received_at(desk, intake), desk.law
    procedure = law.procedure(intake.procedure, at.date())
    holders = checked_holders(desk.store.db, intake.holders, at.date())
    if not 1 <= intake.sets <= 99:
        raise SetsOdd(sets=intake.sets)
    due = reckoning.due_answer(law, intake, at)
    if limit_needed and due.limit.kind is LimitKind.unknown:
        raise reckoning.LimitNeeded()
    office = desk.office(at)
    prepared = Prepared(
        dossier=intake.dossier or new_id(),
        intake=intake,
        at=at,
        holders=holders,
        procedure=procedure,
        office=office,
        law=law,
        settings=desk.settings(),
        due=due,
        papers=checked_papers(intake.papers),
        content=checked_text("content", intake.content, CONTENT_LIMIT) or procedure.name,
    )
    if prepared.elsewhere:
        due = reckoning.counted_there(due, intake.competent_body or "")
        prepared = replace(prepared, due=due)
    return prepared


def _tidied(intake: Intake) -> Intake:
    """The marks and bodies spelt one way, so that the same code is known as the same."""
    code = checked_text("official_code", intake.official_code, 60)
    return replace(
        intake,
        official_code="".join(code.split()).upper() if code else None,
        row_id=checked_text("row_id", intake.row_id, 40),
        competent_body=checked_text("body", intake.competent_body, _BODY_LIMIT),
        receiving_body=checked_text("body", intake.receiving_body, _BODY_LIMIT),
    )


def checked_papers(papers: tuple[SubmittedPaper, ...]) -> tuple[SubmittedPaper, ...]:
    """The papers with tidied names. Raises TooManyPapers, PaperCountOdd."""
    if len(papers) > _MOST_PAPERS:
        raise TooManyPapers(count=len(papers))
    found = []
    for line in papers:
        if not (0 <= line.originals <= 9999 and 0 <= line.copies <= 9999):
            raise PaperCountOdd()
        name = checked_text("paper", line.name, 500)
        if name:
            found.append(
                SubmittedPaper(
                    name=name,
                    answer=line.answer,
                    required=line.required,
                    originals=line.originals,
                    copies=line.copies,
                    source=checked_text("source", line.source, 200),
                    looked_up_by=checked_text("looked_up_by", line.looked_up_by, 100),
                    looked_up_at=line.looked_up_at,
                )
            )
    return tuple(found)


def require_papers(papers: tuple[SubmittedPaper, ...]) -> None:
    """Raise RequiredPaperMissing for the first required paper that is not there."""
    for line in papers:
        if line.required and line.answer is PaperAnswer.MISSING:
            raise RequiredPaperMissing(paper=line.name)


def require_lawful(change: Change, prepared: Prepared, step: Step) -> None:
    """Raise what forbids the step now: the dossier's state, or a mark another dossier carries."""
    before = None
    if prepared.intake.dossier:
        found = dossiers.find_dossier(change.db, prepared.intake.dossier)
        if found is None:
            raise DossierUnknown()
        transition(step, found.state, accepted=found.accepted)
        before = found.state
    transition(step, before, accepted=False)
    require_free_marks(change, prepared)


def require_free_marks(change: Change, prepared: Prepared) -> None:
    """Raise RowIdTaken, OfficialCodeTaken or CourierLineTaken when another dossier has the mark."""
    intake = prepared.intake
    if intake.row_id:
        other = dossiers.find_by_row_id(change.db, intake.row_id)
        if other not in (None, prepared.dossier):
            raise RowIdTaken(row_id=intake.row_id)
    if intake.official_code:
        other = dossiers.find_dossier_id(change.db, code=intake.official_code)
        if other not in (None, prepared.dossier):
            raise OfficialCodeTaken()
    if intake.courier:
        line = couriers.find_line(change.db, intake.courier.list_id, intake.courier.position)
        # A dossier that waited for a supplement is received from the line it already stands on.
        if line is None or line.dropped or line.dossier not in (None, prepared.dossier):
            raise CourierLineTaken()
