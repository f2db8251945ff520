"""Signing outside the office (Điều 10 NĐ 23): what goes along, printed before leaving."""

from urbgov_desk.documents.certification_values import Attestation, OutsideKit
from urbgov_desk.domain.certification import Variant
from urbgov_desk.domain.certifying import AskedVisit
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import letter, paper
from urbgov_desk.services.certification import authority, preparing
from urbgov_desk.services.certification.attestation_texts import own_text
from urbgov_desk.services.certification.detail_check import require_at_home
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
        blanks = []
        for line in prepared.lines:
            rule, asked = line.rule, line.asked
            require_at_home(asked.kind, asked.title)
            if rule.book is None:
                continue
            answer = authority.judge(desk, officer, asked.kind, asked.issuer, now.date())
            if answer.block is None:
                reasons = tuple(reason.text_vi for reason in answer.reasons)
                raise NobodyMaySign(paper=asked.title, reasons=reasons)
            form = rule.attestations.get((asked.detail.variant, False))
            form = form or rule.attestations[(Variant.ONE_PERSON, False)]
            title = (answer.grant.title if answer.grant else "") or officer.title
            blanks.append(
                Attestation(
                    head=letter.head(office, now.date()),
                    training=desk.training,
                    form=form,
                    own_text=own_text(desk, form, now.date()),
                    number=None,
                    volume="",
                    symbol=desk.law.book(rule.book, now.date()).symbol,
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
                attestations=tuple(blanks),
            ),
            dossier=None,
            subject=prepared.id,
            sealed_for=prepared.id,
        )
        change.record("paper.issued", made.id, {"issued": [made.row]})
        paper.queue(desk, change, [made])
    return made.id
