"""The signing pile (trình ký): what waits, and what the officer signed in may sign of it."""

from dataclasses import dataclass

from urbgov_desk.domain.authority import AuthorityAnswer
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_visit import Line, LineState, Visit, VisitState
from urbgov_desk.domain.certifying import SendToSigner
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.right import Act
from urbgov_desk.services.certification import authority
from urbgov_desk.services.certification.signing import LineNotWaiting, MayNotSign, VisitUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import certification as rows
from urbgov_desk.store import office as offices


@dataclass(frozen=True, slots=True, kw_only=True)
class PileItem:
    """A line that waits, whose visit it belongs to, and whether this officer may sign it.

    `conflict_question`: signing it asks Điều 9 khoản 3 NĐ 23. `minutes` it has waited; `late`: its
    hour is over. `signers` are those who may sign what this officer may not, `waits_for`
    whom it was sent to ("" = whoever may).
    """

    visit: Visit
    line: Line
    answer: AuthorityAnswer
    conflict_question: bool
    minutes: int = 0
    late: bool = False
    signers: tuple[OfficerLine, ...] = ()
    waits_for: str = ""

    @property
    def allowed(self) -> bool:
        """Whether the officer may sign it now."""
        return self.answer.allowed


def list_pile(desk: Desk) -> tuple[PileItem, ...]:
    """Every waiting line, visit by visit, those longest here first."""
    desk.require(Act.READ_CERTIFICATIONS)
    signer, now = authority.Signer(desk), desk.now()
    today = now.date()
    names = {officer.id: officer.name for officer in offices.list_officers(desk.store.db, today)}
    others: dict[tuple[CertificationKind, Issuer], tuple[OfficerLine, ...]] = {}
    asks: dict[CertificationKind, bool] = {}
    items = []
    for visit in rows.list_visits(desk.store.db, (VisitState.WAITING,)):
        for line in visit.lines:
            if line.state is not LineState.WAITING:
                continue
            key, answer = (line.kind, line.issuer), signer.answer(line.kind, line.issuer)
            if key not in others:
                others[key] = ()
                if not answer.allowed:
                    others[key] = authority.signers(desk, line.kind, line.issuer, today)
            if line.kind not in asks:
                asks[line.kind] = desk.law.certification(line.kind, today).conflict_question
            items.append(
                PileItem(
                    visit=visit,
                    line=line,
                    answer=answer,
                    conflict_question=asks[line.kind],
                    minutes=max(int((now - visit.received_at).total_seconds()) // 60, 0),
                    late=visit.due_at is not None and visit.due_at < now,
                    signers=others[key],
                    waits_for=names.get(visit.waits_for or "", ""),
                )
            )
    return tuple(items)


def send_on(desk: Desk, request: SendToSigner) -> Visit:
    """Send a bundle on to a signer who may sign at least one of its waiting papers.

    Raises VisitUnknown, LineNotWaiting, MayNotSign.
    """
    desk.require(Act.CERTIFY_RECEIVE)
    today = desk.now().date()
    with desk.change(request.request_id) as change:
        if not change.done_before():
            visit = rows.find_visit(change.db, request.certification)
            signer = offices.find_officer(change.db, request.signer, today)
            if visit is None or signer is None:
                raise VisitUnknown()
            waiting = [line for line in visit.lines if line.state is LineState.WAITING]
            if not waiting:
                raise LineNotWaiting(bundle=visit.code, line=0)
            answers = [
                authority.judge(desk, signer, line.kind, line.issuer, today) for line in waiting
            ]
            if not any(answer.allowed for answer in answers):
                reasons = tuple(reason.text_vi for reason in answers[0].reasons)
                raise MayNotSign(paper=waiting[0].title, reasons=reasons)
            data = {"certification": {"waits_for": signer.id}}
            change.record("certification.sent_on", visit.id, data)
    found = rows.find_visit(desk.store.db, request.certification)
    if found is None:
        raise VisitUnknown()
    return found


def count(desk: Desk) -> int:
    """How many lines wait for a signature, whoever may give it; the rail shows it."""
    return rows.count_waiting(desk.store.db)
