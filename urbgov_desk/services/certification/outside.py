"""Signing outside the office (Điều 10 NĐ 23): what goes along, printed before leaving."""

from urbgov_desk.documents.certification_values import Attestation, OutsideKit
from urbgov_desk.domain.certifying import AskedVisit
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import letter, paper
from urbgov_desk.services.certification import authority, preparing
from urbgov_desk.services.certification.attestation_texts import form_of, own_text
from urbgov_desk.services.certification.detail_check import require_at_home
from urbgov_desk.services.certification.preparing import PreparedLine
from urbgov_desk.services.desk import Desk


class NobodyMaySign(Told):
    """The officer may not sign this, so no kit is made in their name. Values: paper, reasons."""


def print_kit(desk: Desk, visit: AskedVisit, request_id: str) -> str:
    """The kit of a visit: blanks of its attestations, without number, to be completed by hand.

    Nothing of the visit is recorded yet: on return it is entered with place, hour and, where
    somebody printed a finger, which one; the number is taken then. Returns the paper's id.
    Raises NobodyMaySign and the told problems of a visit.
    """
    officer = desk.require(Act.CERTIFY_RECEIVE)
    prepared = preparing.prepare(desk, visit, complete=False)
    office, now = desk.office(), desk.now()
    with desk.change(request_id) as change:
        if done := change.done_before():
            return done.subject
        for line in prepared.lines:
            require_at_home(line.asked.kind, line.asked.title)
        blanks = tuple(
            _blank(desk, officer, line) for line in prepared.lines if line.rule.book is not None
        )
        made = paper.make(
            desk,
            change,
            OutsideKit(
                head=letter.head(office, now.date()),
                training=desk.training,
                requester=prepared.requester,
                papers=tuple(line.asked.title for line in prepared.lines),
                certifier=officer.name,
                receiving_officer=officer.name,
                attestations=blanks,
            ),
            dossier=None,
            subject=prepared.id,
            sealed_for=prepared.id,
        )
        change.record("paper.issued", made.id, {"issued": [made.row]})
        paper.queue(desk, change, [made])
    return made.id


def _blank(desk: Desk, officer: OfficerLine, line: PreparedLine) -> Attestation:
    """A line's attestation in the officer's name: number, place, day and hour are written there."""
    asked, office, on = line.asked, desk.office(), desk.now().date()
    assert line.rule.book is not None
    answer = authority.judge(desk, officer, asked.kind, asked.issuer, on)
    if answer.block is None:
        reasons = tuple(reason.text_vi for reason in answer.reasons)
        raise NobodyMaySign(paper=asked.title, reasons=reasons)
    form = form_of(line.rule, asked.detail.variant)
    title = (answer.grant.title if answer.grant else "") or officer.title
    return Attestation(
        head=letter.head(office, on),
        training=desk.training,
        form=form,
        own_text=own_text(desk, form, on),
        number=None,
        volume="",
        symbol=desk.law.book(line.rule.book, on).symbol,
        by_hand=True,
        place="",
        certifier=answer.block.name,
        certifier_title=f"{title} {office.name}".strip(),
        block=answer.block,
        signatories=asked.detail.signatories,
        title=asked.title,
        pages=asked.pages,
        sheets=line.sheets,
        kept_at=office.name,
    )
