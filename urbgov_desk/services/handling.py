"""The dossier on its way through the office: handed over, asked about, paid for."""

import json
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Any

from urbgov_desk.documents import values as printed
from urbgov_desk.domain import stopped_clock
from urbgov_desk.domain.act import Consult, DemandPayment, HandOver, MeetObligation
from urbgov_desk.domain.dossier import Dossier, Hop, timeliness
from urbgov_desk.domain.lifecycle import Step
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import Channel
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import letter, notice, outcome, paper, receipt, reckoning, settlement
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.entering import change_due
from urbgov_desk.services.office import BasisMissing
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.paper import MadePaper
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.services.standing import Standing, stand
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import handling as rows
from urbgov_desk.store import office as offices
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id

_UNIT_LIMIT = 200


class UnitMissing(Told):
    """A dossier is handed over to somebody."""


class HandOverMomentOdd(Told):
    """The hand-over lies in the future or before the dossier came that far. Values: earliest."""


class OfficerUnknown(Told):
    """No such officer works here."""


class NeverHandedOver(Told):
    """The dossier has not left the desk yet, so its control slip has no row."""


class MatterMissing(Told):
    """Another body is asked something: who, and what."""


class ChargesMissing(Told):
    """A demand for payment names at least one charge."""


class PayByPast(Told):
    """The day to pay by lies before today."""


class ProofMissing(Told):
    """Nothing shows that the obligation was met."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOver(Done):
    """What came of a hand-over. `transfer_on` is the day the desk had to hand it over by.

    `transfer_late` says the day had passed: the desk is told, the hand-over stands. Both are empty
    after the first hand-over.
    """

    transfer_on: date | None = None
    transfer_late: bool = False


def transfer_day(desk: Desk, received_at: datetime) -> date:
    """The working day a received dossier must leave the desk by (NĐ 118/2025 Đ18).

    The day itself, or the next working day when it came after the cut-off or on a day off.
    """
    received_at = in_hanoi(received_at)
    day, calendar = received_at.date(), desk.law.calendar
    cutoff = time.fromisoformat(str(desk.law.parameter("transfer.cutoff", day).value))
    if not calendar.is_working_day(day) or received_at.time() > cutoff:
        return calendar.next_working_day(day)
    return day


def hand_over(desk: Desk, request: HandOver) -> Done:
    """Hand the dossier to who resolves it; the first time with its control slip (Mẫu 06).

    For another body the clock starts when that body receives it (NĐ 118/2025 Đ17 k3), and the
    receipt may be made anew with the date. A repeated request answers as a plain Done. Raises
    StepNotLawful, UnitMissing, HandOverMomentOdd, OfficerUnknown, DossierUnknown.
    """
    officer = desk.require(Act.HAND_OVER, dossier=request.dossier)
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        standing = stand(change, request.dossier, Step.HAND_OVER)
        found = standing.dossier
        at = _moment(desk, found, request.at)
        to_unit = checked_text("unit", request.to_unit, _UNIT_LIMIT)
        if not to_unit:
            raise UnitMissing()
        last = found.hops[-1] if found.hops else None
        hop = Hop(
            from_unit=last.to_unit if last else desk.office(at).desk_name,
            to_unit=to_unit,
            given_by=(last.taken_by if last else None) or officer.name,
            taken_by=_taken_by(change, request, at.date()),
            at=at,
            timeliness=timeliness(at, found.due_at) if last else None,
            note=checked_text("note", request.note, 500),
        )
        patch: dict[str, Any] = {
            "state": int(standing.row.after),
            "unit": to_unit,
            "assigned_to": request.to_officer,
            "consulting": 0,
        }
        data: dict[str, Any] = {"dossier": patch, "hop": hop_row(standing, hop)}
        data["position"] = len(found.hops) + 1
        if request.other_body and found.clock_started_at is None:
            patch |= _clock_starts(desk, change, found, at, data)
        made: list[MadePaper] = []
        if last is None:
            due_at = dossiers.moment(patch.get("due_at")) or found.due_at
            number = letter.form_number(desk, change, "control_slip", desk.now())
            after = replace(found, due_at=due_at, hops=(hop,))
            made.append(_slip(desk, change, standing.sealed_for, after, number, 1))
        if request.new_receipt and "due_at" in patch:
            patch["revision"] = found.revision + 1
            due_at = dossiers.moment(patch["due_at"])
            again = receipt.anew(desk, found, standing.holders, due_at=due_at)
            made.append(
                paper.make(
                    desk,
                    change,
                    again,
                    dossier=found.id,
                    subject=found.id,
                    sealed_for=standing.sealed_for,
                    number=found.code,
                    revision=again.revision,
                )
            )
        data["issued"] = [m.row for m in made]
        change.record("dossier.handed_over", found.id, data)
        paper.queue(desk, change, made)
    transfer_on = transfer_day(desk, found.received_at or at) if last is None else None
    return HandedOver(
        dossier=found.id,
        code=found.code,
        papers=tuple(m.id for m in made),
        due_at=dossiers.moment(patch.get("due_at")) or found.due_at,
        transfer_on=transfer_on,
        transfer_late=transfer_on is not None and at.date() > transfer_on,
    )


def _moment(desk: Desk, found: Dossier, asked: datetime | None) -> datetime:
    at = in_hanoi(asked).replace(microsecond=0) if asked else desk.now()
    earliest = max([m for m in (found.received_at, *(h.at for h in found.hops)) if m])
    if not earliest <= at <= desk.now():
        raise HandOverMomentOdd(earliest=earliest)
    return at


def _taken_by(change: Change, request: HandOver, on: date) -> str | None:
    name = checked_text("taken_by", request.taken_by, 100)
    if request.to_officer is None:
        return name
    officer = offices.find_officer(change.db, request.to_officer, on)
    if officer is None or not officer.active:
        raise OfficerUnknown()
    return name or officer.name


def _clock_starts(
    desk: Desk, change: Change, found: Dossier, at: datetime, data: dict[str, Any]
) -> dict[str, Any]:
    """The competent body has the dossier: the limit it was received under runs from now."""
    kept = dossiers.column(change.db, found.id, "time_limit")
    limit = stopped_clock.limit_of(kept) if kept else None
    due = desk.law.due(found.procedure, at, Channel(found.channel), limit=limit)
    data["reasons"] = [r.text_vi for r in due.reasons]
    return {
        "clock_started_at": at.isoformat(),
        "due_at": due.due_at.isoformat() if due.due_at else None,
        "rules": json.dumps(list(due.rules)),
    }


def hop_row(standing: Standing, hop: Hop) -> dict[str, Any]:
    """A row of the control slip as the record keeps it."""
    return {
        "from_unit": hop.from_unit,
        "to_unit": hop.to_unit,
        "given_by": hop.given_by,
        "taken_by": hop.taken_by,
        "at": hop.at.isoformat(),
        "timeliness": hop.timeliness,
        "note": standing.personal(hop.note),
        "sealed_for": standing.sealed_for,
    }


def control_slip(desk: Desk, dossier_id: str, request_id: str) -> Done:
    """The control slip with all its rows to this day: the same number, a further revision.

    Raises NeverHandedOver, DossierUnknown.
    """
    desk.require(Act.HAND_OVER, dossier=dossier_id)
    with desk.change(request_id) as change:
        if done := outcome.again(change):
            return done
        found = dossiers.find_dossier(change.db, dossier_id)
        if found is None:
            raise DossierUnknown()
        slips = [p for p in found.issued if p.kind == printed.ControlSlip.kind]
        if not slips:
            raise NeverHandedOver()
        sealed_for = dossiers.column(change.db, dossier_id, "sealed_for")
        number, revision = slips[-1].number or "", slips[-1].revision + 1
        made = _slip(desk, change, sealed_for, found, number, revision)
        data = {"kind": printed.ControlSlip.kind, "issued": [made.row]}
        change.record("paper.issued", found.id, data)
        paper.queue(desk, change, [made])
    return Done(dossier=found.id, code=found.code, papers=(made.id,), due_at=found.due_at)


def _slip(
    desk: Desk, change: Change, sealed_for: str, found: Dossier, number: str, revision: int
) -> MadePaper:
    now = desk.now()
    assert found.received_at is not None  # only what was received is handed over
    values = printed.ControlSlip(
        head=letter.head(desk.office(now), now.date(), number),
        training=desk.training,
        code=found.code or "",
        resolving_body=found.competent_body,
        coordinating_body=", ".join(rows.consulted_bodies(change.db, found.id)),
        received_at=found.received_at,
        due_at=found.due_at,
        hops=tuple(notice.hop(h) for h in found.hops),
    )
    return paper.make(
        desk,
        change,
        values,
        dossier=found.id,
        subject=found.id,
        sealed_for=sealed_for,
        number=number,
        revision=revision,
    )


def consult(desk: Desk, request: Consult) -> Done:
    """Ask another body for its opinion; the clock runs on (NĐ 61/2018 Đ19 k5).

    Raises StepNotLawful, MatterMissing, DossierUnknown.
    """
    desk.require(Act.PROCESS, dossier=request.dossier)
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        standing = stand(change, request.dossier, Step.CONSULT)
        body = checked_text("body", request.body, _UNIT_LIMIT)
        matter = checked_text("matter", request.matter, 2000)
        if not body or not matter:
            raise MatterMissing()
        data = {
            "dossier": {"state": int(standing.row.after), "consulting": 1},
            "consultation": {
                "id": new_id(),
                "body": body,
                "matter": standing.personal(matter),
                "document": checked_text("document", request.document, 100),
                "asked_at": desk.now().isoformat(),
                "sealed_for": standing.sealed_for,
            },
        }
        change.record("dossier.consulted", request.dossier, data)
    found = standing.dossier
    return Done(dossier=found.id, code=found.code, due_at=found.due_at)


def demand_payment(desk: Desk, request: DemandPayment) -> Done:
    """Tell the applicant what is to be paid before the dossier goes on; the clock runs.

    Raises StepNotLawful, ChargesMissing, BasisMissing, AmountOdd, PayByPast, DossierUnknown.
    """
    officer = desk.require(Act.PROCESS, dossier=request.dossier)
    now = desk.now()
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        standing = stand(change, request.dossier, Step.DEMAND_PAYMENT)
        found = standing.dossier
        if not request.charges:
            raise ChargesMissing()
        basis = checked_text("basis", request.basis, 500) or ""
        if not basis and any(not (c.rule or c.basis) for c in request.charges):
            raise BasisMissing()
        if request.pay_by and request.pay_by < now.date():
            raise PayByPast()
        charges = [reckoning.charge_row(c, found.id) for c in request.charges]
        office = desk.office()
        number = letter.form_number(desk, change, "financial_notice", now)
        made = paper.make(
            desk,
            change,
            printed.FinancialNotice(
                head=letter.head(office, now.date(), number),
                training=desk.training,
                addressee=notice.addressee(found),
                number=notice.identity_number(found),
                code=found.code or "",
                procedure=letter.procedure_words(found.procedure_name),
                fees=tuple(
                    printed.FeeLine(
                        name=c["name"],
                        amount=0 if c["exemption"] else c["amount"],
                        note=c["exemption"] or c["reason"] or "",
                    )
                    for c in charges
                ),
                basis=basis,
                pay_at=f"{office.desk_name}, {office.address}",
                pay_by=request.pay_by,
                contact=desk.counter.name if desk.counter else office.desk_name,
                contact_phone=office.phone,
                signer_title=officer.title.upper(),
                signer=officer.name,
            ),
            dossier=found.id,
            subject=found.id,
            sealed_for=standing.sealed_for,
            number=number,
        )
        data = {
            "dossier": {"state": int(standing.row.after)},
            "charges": reckoning.sealed_charges(charges, standing.sealed_for),
            "pay_by": request.pay_by.isoformat() if request.pay_by else None,
            "basis": basis,
            "number": number,
            "issued": [made.row],
        }
        change.record("dossier.payment_demanded", found.id, data)
        paper.queue(desk, change, [made])
    return Done(dossier=found.id, code=found.code, papers=(made.id,), due_at=found.due_at)


def meet_obligation(desk: Desk, request: MeetObligation) -> Done:
    """The obligation was met: money taken here, or a paper shows it was paid elsewhere.

    Raises StepNotLawful, MoneyStillDue, MoreThanOwed, AmountOdd, ProofMissing, DossierUnknown.
    """
    desk.require(Act.MONEY, dossier=request.dossier)
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        standing = stand(change, request.dossier, Step.MEET_OBLIGATION)
        found = standing.dossier
        proof = checked_text("proof", request.proof, 300)
        demanded = _demanded(change, found)
        needed = max(0, min(sum(c or 0 for c in demanded), found.money_due))
        if None in demanded and not (proof or request.money):
            raise ProofMissing()
        least = 0 if proof else needed
        payments = settlement.taken(desk, found, request.money, needed=least)
        rest = needed - sum(m.amount for m in request.money)
        if proof and rest > 0:
            payments.append(settlement.paid_elsewhere(desk, standing, rest, proof))
        data = {
            "dossier": {"state": int(standing.row.after)},
            "payments": payments,
            "proof": standing.personal(proof),
            "change_due": change_due(request.money),
        }
        change.record("dossier.obligation_met", found.id, data)
    return Done(
        dossier=found.id,
        code=found.code,
        due_at=found.due_at,
        change_due=change_due(request.money),
    )


def _demanded(change: Change, found: Dossier) -> list[int | None]:
    """What the last demand still asks for, in đồng; None where no figure is known."""
    asked = rows.charges_last_demanded(change.db, found.id)
    return [c.amount for c in found.charges if c.id in asked and c.exemption is None]
