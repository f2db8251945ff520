"""From the page to the act it asks for, and from a recorded dossier back to the page."""

from dataclasses import replace
from datetime import datetime

from urbgov_desk.domain.act import (
    CourierPlace,
    EnteredCharge,
    EnteredLimit,
    Intake,
    TakenMoney,
)
from urbgov_desk.domain.answer import FeeAnswer
from urbgov_desk.domain.dossier import Dossier, PaymentMethod
from urbgov_desk.domain.moment import parse_moment
from urbgov_desk.domain.party import Role, SigningWay
from urbgov_desk.domain.procedure import Channel
from urbgov_desk.gui.receive.form import ChargeForm, Corrected, PersonForm, ReceptionForm
from urbgov_desk.gui.receive.paper_line import paper_again, submitted
from urbgov_desk.gui.receive.person import holder_of, person_of


def intake_of(form: ReceptionForm, *, by: str | None = None, at: datetime | None = None) -> Intake:
    """What the clerk asks for. `by` and `at` say who looked papers up in a database, and when."""
    people = [person for person in form.people if not person.blank or person.role]
    return Intake(
        request_id=form.request_id,
        procedure=form.procedure,
        holders=tuple(holder_of(person) for person in people),
        channel=form.channel,
        content=form.content,
        note=form.note,
        papers=submitted(form.papers, by=by, at=at),
        sets=form.sets,
        signing=form.signing,
        return_place=form.return_place,
        pages=form.pages,
        copies=form.copies,
        limit=entered_limit(form),
        charges=entered_charges(form),
        money=taken_money(form),
        competent_body=form.competent_body or None,
        received_at=parse_moment(form.received_at) if form.received_at else None,
        row_id=form.row_id or None,
        dossier=form.dossier,
        courier=(
            CourierPlace(list_id=form.courier.list_id, position=form.courier.position)
            if form.courier
            else None
        ),
        draft=form.draft_id,
    )


def entered_limit(form: ReceptionForm) -> EnteredLimit | None:
    """The limit the clerk entered; None while nothing of it stands there."""
    if form.limit_value is None and not form.limit_basis.strip():
        return None
    return EnteredLimit(kind=form.limit_kind, value=form.limit_value or 0, basis=form.limit_basis)


def entered_charges(form: ReceptionForm) -> tuple[EnteredCharge, ...] | None:
    """The charges where the clerk added something; None leaves them to the law."""
    if not form.exemption.strip() and not any(c.entered for c in form.charges):
        return None
    return tuple(
        EnteredCharge(
            kind=charge.kind,
            name=charge.name,
            amount=charge.amount,
            rule=charge.rule or None,
            exemption=form.exemption.strip() or None,
            reason=charge.reason or None,
            basis=(form.fee_basis.strip() or None) if charge.entered else None,
        )
        for charge in form.charges
    )


def to_take(form: ReceptionForm) -> int | None:
    """Đồng on the receipt: what the charges sum to; None while one of them is unknown."""
    if form.exemption.strip():
        return 0
    amounts = [charge.amount for charge in form.charges]
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if len(known) == len(amounts) else None


def taken_money(form: ReceptionForm) -> tuple[TakenMoney, ...]:
    """Money taken now, if the clerk said how."""
    amount = to_take(form)
    if form.method is None or not amount:
        return ()
    cash = form.method is PaymentMethod.CASH
    return (
        TakenMoney(
            method=form.method,
            amount=amount,
            tendered=form.given if cash else None,
            receipt_series=form.receipt_series or None,
            receipt_number=form.receipt_number or None,
        ),
    )


def charges_of(fee: FeeAnswer, before: tuple[ChargeForm, ...] = ()) -> tuple[ChargeForm, ...]:
    """The law's charges; what the clerk entered for one the law does not know stays."""
    entered = {(c.kind, c.name): c for c in before if c.entered}
    found = []
    for line in fee.lines:
        own = entered.get((line.kind, line.name_vi))
        keep = own is not None and line.amount is None
        found.append(
            ChargeForm(
                kind=line.kind,
                name=line.name_vi,
                amount=own.amount if keep and own else line.amount,
                rule=line.rule,
                reason=line.reason or "",
                entered=keep,
            )
        )
    return tuple(found)


def form_of_dossier(
    dossier: Dossier, *, request_id: str, draft_id: str, correct: bool
) -> ReceptionForm:
    """A recorded dossier on the page: to be corrected, or taken up when its papers came."""
    people = tuple(
        replace(
            person_of(each.party, role=each.role),
            party_id=each.party_id,
            authority=each.authority or "",
        )
        for each in dossier.parties
        if each.role is not Role.COLLECTOR
    )
    default = dossier.content == dossier.procedure_name
    form = ReceptionForm(
        request_id=request_id,
        draft_id=draft_id,
        people=people or (PersonForm(),),
        procedure=dossier.procedure,
        papers=tuple(paper_again(p, n) for n, p in enumerate(dossier.papers)),
        channel=Channel(dossier.channel),
        sets=dossier.sets,
        signing=SigningWay(dossier.signing),
        content="" if default else dossier.content,
        note=dossier.note or "",
        return_place=dossier.return_place,
        competent_body=(
            dossier.competent_body if dossier.competent_body != dossier.supporting_body else ""
        ),
    )
    if correct:
        received = dossier.received_at.isoformat() if dossier.received_at else ""
        return replace(
            form,
            correcting=Corrected(dossier=dossier.id, code=dossier.code or "", received_at=received),
        )
    return replace(form, dossier=dossier.id)


def next_for_same_people(
    people: tuple[PersonForm, ...], *, request_id: str, draft_id: str
) -> ReceptionForm:
    """Another dossier of the visitor who still stands there."""
    return ReceptionForm(request_id=request_id, draft_id=draft_id, people=people)
