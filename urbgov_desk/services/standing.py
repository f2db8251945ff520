"""Where a dossier stands when an act begins: read inside the act's own transaction."""

from dataclasses import dataclass
from datetime import date

from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.domain.lifecycle import Step, Transition, transition
from urbgov_desk.domain.party import Party
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services.party import Holder
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import office as offices
from urbgov_desk.store.change import Change
from urbgov_desk.store.seal import Personal


class ReasonMissing(Told):
    """The act needs a reason in words."""


class ApproverNeeded(Told):
    """A second time needs an approver with the right, and a reason. Values: step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A dossier as it stands now, and the row of the table the act goes by."""

    dossier: Dossier
    row: Transition
    sealed_for: str

    @property
    def holders(self) -> list[Holder]:
        """The dossier's parties as papers need them."""
        return [
            Holder(party_id=p.party_id, role=p.role, party=p.party, authority=p.authority)
            for p in self.dossier.parties
        ]

    @property
    def first(self) -> Party:
        """The first applicant."""
        return self.dossier.applicants[0].party

    def personal(self, text: str | None) -> Personal | None:
        """A free text of the act, sealed with the dossier's own party."""
        return Personal(self.sealed_for, text) if text else None


def stand(change: Change, dossier_id: str, step: Step) -> Standing:
    """The dossier, if the step is lawful now. Raises DossierUnknown, StepNotLawful."""
    found = dossiers.find_dossier(change.db, dossier_id)
    if found is None:
        raise DossierUnknown()
    return Standing(
        dossier=found,
        row=transition(step, found.state, accepted=found.accepted),
        sealed_for=dossiers.column(change.db, dossier_id, "sealed_for"),
    )


def required_reason(text: str, limit: int = 2000) -> str:
    """The reason in words. Raises ReasonMissing, FieldTooLong."""
    reason = checked_text("reason", text, limit)
    if not reason:
        raise ReasonMissing()
    return reason


def approved(
    change: Change, step: Step, approver: str | None, reason: str | None, on: date
) -> tuple[str, str]:
    """The approver's id and reason for a second time. Raises ApproverNeeded."""

    officer = offices.find_officer(change.db, approver, on) if approver else None
    text = checked_text("reason", reason, 1000)
    if officer is None or Act.APPROVE not in officer.acts or not officer.active or not text:
        raise ApproverNeeded(step=step.value)
    return officer.id, text
