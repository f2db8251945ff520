"""The signing pile (trình ký): what waits, and what the officer signed in may sign of it."""

from dataclasses import dataclass

from urbgov_desk.domain.authority import AuthorityAnswer
from urbgov_desk.domain.certification import CertificationKind, Issuer, Line, LineState, VisitState
from urbgov_desk.domain.certification import Visit as Visit
from urbgov_desk.domain.right import Act
from urbgov_desk.services.certification import authority
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import certification as rows


@dataclass(frozen=True, slots=True, kw_only=True)
class PileItem:
    """A line that waits, whose visit it belongs to, and whether this officer may sign it.

    `conflict_question`: signing it asks Điều 9 khoản 3 NĐ 23.
    """

    visit: Visit
    line: Line
    answer: AuthorityAnswer
    conflict_question: bool

    @property
    def allowed(self) -> bool:
        """Whether the officer may sign it now."""
        return self.answer.allowed


def list_pile(desk: Desk) -> tuple[PileItem, ...]:
    """Every waiting line, visit by visit, those longest here first."""
    me, today = desk.require(Act.READ_CERTIFICATIONS), desk.now().date()
    answers: dict[tuple[CertificationKind, Issuer], AuthorityAnswer] = {}
    asks: dict[CertificationKind, bool] = {}
    items = []
    for visit in rows.list_visits(desk.store.db, (VisitState.WAITING,)):
        for line in visit.lines:
            if line.state is not LineState.WAITING:
                continue
            key = (line.kind, line.issuer)
            if key not in answers:
                answers[key] = authority.judge(desk, me, line.kind, line.issuer, today)
            if line.kind not in asks:
                asks[line.kind] = desk.law.certification(line.kind, today).conflict_question
            items.append(
                PileItem(
                    visit=visit,
                    line=line,
                    answer=answers[key],
                    conflict_question=asks[line.kind],
                )
            )
    return tuple(items)
