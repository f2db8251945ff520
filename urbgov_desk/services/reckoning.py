"""What the law says of an intake before it is recorded: when it is due, what it costs, why."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from urbgov_desk.domain.act import EnteredCharge, EnteredLimit, Intake
from urbgov_desk.domain.answer import DueAnswer, FeeAnswer, Reason
from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.dossier import DossierLine
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.office import Office
from urbgov_desk.domain.override import OverrideKind
from urbgov_desk.domain.party import checked_identity
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import Limit, LimitKind, Procedure
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.rules.law import Law
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.office import BasisMissing, override_row
from urbgov_desk.services.sight import shown
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import party as parties
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal

_FROM_THERE = "NĐ 118/2025/NĐ-CP Điều 17 khoản 3"
_MONEY_LIMIT = 100_000_000_000


class ReceivedInFuture(Told):
    """A dossier cannot have been received later than now."""


class LimitNeeded(Told):
    """The law held gives no limit for this procedure; the clerk enters it with its basis."""


class LimitOdd(Told):
    """An entered limit that cannot be. Values: value."""


class AmountOdd(Told):
    """An amount of money that cannot be. Values: amount."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What the screen shows while the clerk types: nothing of it is recorded."""

    procedure: Procedure
    due: DueAnswer
    fee: FeeAnswer
    open_dossiers: tuple[DossierLine, ...]
    limit_needed: bool


def preview(desk: Desk, intake: Intake) -> Preview:
    """Due date, fee and the same people's open dossiers. Raises UnknownProcedure."""
    desk.require(Act.RECEIVE, Act.PROCESS, Act.CORRECT)
    at, law = received_at(desk, intake), desk.law
    due = due_answer(law, intake, at)
    if is_elsewhere(desk.office(at), intake):
        due = counted_there(due, intake.competent_body or "")
    fee = law.fee(
        intake.procedure, at.date(), intake.channel, pages=intake.pages, copies=intake.copies
    )
    return Preview(
        procedure=law.procedure(intake.procedure, at.date()),
        due=due,
        fee=fee,
        open_dossiers=open_dossiers(desk, intake),
        limit_needed=due.limit.kind is LimitKind.unknown,
    )


def received_at(desk: Desk, intake: Intake) -> datetime:
    """The moment that counts: now, or the paper slip's. Raises ReceivedInFuture."""
    now = desk.now()
    if intake.received_at is None:
        return now
    at = in_hanoi(intake.received_at).replace(microsecond=0)
    if at > now:
        raise ReceivedInFuture()
    return at


def due_answer(law: Law, intake: Intake, at: datetime) -> DueAnswer:
    """When the result is due, by the law or by the limit the clerk entered."""
    entered = entered_limit(intake.limit) if intake.limit else None
    return law.due(intake.procedure, at, intake.channel, limit=entered)


def entered_limit(limit: EnteredLimit) -> Limit:
    """The clerk's limit as the law's own type. Raises LimitOdd, BasisMissing."""
    if not checked_text("basis", limit.basis, 500):
        raise BasisMissing()
    value = 0 if limit.kind is LimitKind.same_day else limit.value
    counted = limit.kind in (LimitKind.working, LimitKind.calendar, LimitKind.hour)
    if limit.kind is LimitKind.unknown or (counted and not 1 <= value <= 1000):
        raise LimitOdd(value=limit.value)
    return Limit(
        kind=limit.kind, value=value, source=limit.basis, confidence=Confidence.ward, rule="ward"
    )


def limit_override(intake: Intake, at: datetime) -> dict[str, Any] | None:
    """The entered limit as the ward's own entry, kept for the next dossier of the procedure."""
    if intake.limit is None:
        return None
    limit = entered_limit(intake.limit)
    return override_row(
        kind=OverrideKind.limit,
        subject=intake.procedure,
        valid_from=at.date(),
        value={"kind": limit.kind.value, "value": limit.value, "channel": intake.channel.value},
        basis=intake.limit.basis,
    )


def fee_override(law: Law, intake: Intake, at: datetime) -> dict[str, Any] | None:
    """The charge entered where the law held has one without a figure, kept for the next dossier.

    None where the law knows the figure. Where it has several charges, the entry stands in the
    place of the one nobody knew: a known one must go on changing with the law.
    """
    entered = [c for c in intake.charges or () if c.basis and c.amount is not None]
    if len(entered) != 1 or entered[0].exemption:
        return None
    charge = entered[0]
    known = law.fee(intake.procedure, at.date(), intake.channel, pages=1, copies=1)
    only = len(known.lines) == 1 and len(intake.charges or ()) == 1
    asked = [x for x in known.lines if only or (x.kind, x.name_vi) == (charge.kind, charge.name)]
    if len(asked) != 1 or asked[0].amount is not None:
        return None
    check_amount(charge.amount)
    return override_row(
        kind=OverrideKind.fee,
        subject=intake.procedure,
        valid_from=at.date(),
        value={
            "name": checked_text("charge", charge.name, 300) or asked[0].name_vi,
            "kind": charge.kind.value,
            "amount": charge.amount,
            "channel": intake.channel.value,
            "per": "dossier",
            **({} if only else {"in_place_of": asked[0].name_vi}),
        },
        basis=charge.basis or "",
    )


def charge_rows(law: Law, intake: Intake, dossier: str, at: datetime) -> list[dict[str, Any]]:
    """The charges of a reception: the clerk's, or what the law says. Raises AmountOdd."""
    charges = intake.charges
    if charges is None:
        fee = law.fee(
            intake.procedure, at.date(), intake.channel, pages=intake.pages, copies=intake.copies
        )
        charges = tuple(
            EnteredCharge(
                kind=x.kind, name=x.name_vi, amount=x.amount, rule=x.rule, reason=x.reason
            )
            for x in fee.lines
        )
    return [charge_row(c, dossier) for c in charges]


def charge_row(charge: EnteredCharge, dossier: str) -> dict[str, Any]:
    """One charge as the record keeps it."""
    check_amount(charge.amount)
    reason = checked_text("reason", charge.reason, 500)
    if charge.basis:
        reason = checked_text("basis", charge.basis, 500)
    return {
        "id": new_id(),
        "dossier": dossier,
        "kind": charge.kind.value,
        "name": checked_text("charge", charge.name, 300) or charge.kind.value,
        "amount": charge.amount,
        "rule": charge.rule,
        "exemption": checked_text("exemption", charge.exemption, 300),
        "reason": reason,
    }


def sealed_charges(rows: list[dict[str, Any]], own: str) -> list[dict[str, Any]]:
    """Charges for the record: why somebody pays less, or nothing, is the person's own affair."""
    return [_sealed_charge(row, own) for row in rows]


def _sealed_charge(row: dict[str, Any], own: str) -> dict[str, Any]:
    texts = {k: Personal(own, row[k]) for k in ("exemption", "reason") if row[k]}
    return {**row, **texts, "sealed_for": own}


def check_amount(amount: int | None) -> None:
    """Raise AmountOdd for money below nothing or beyond belief."""
    if amount is not None and not 0 <= amount <= _MONEY_LIMIT:
        raise AmountOdd(amount=amount)


def open_dossiers(desk: Desk, intake: Intake) -> tuple[DossierLine, ...]:
    """Dossiers of the same people still open; known by id or by the number they show."""
    desk.require(Act.RECEIVE, Act.PROCESS, Act.CORRECT)
    db = desk.store.db
    known: dict[str, None] = {}
    for holder in intake.holders:
        if holder.party_id:
            known[holder.party_id] = None
        for paper in holder.party.identity:
            if not paper.number.strip():
                continue
            try:
                number = checked_identity(paper).number
            except Told:
                continue  # half typed: nothing to look for yet
            known |= dict.fromkeys(parties.find_by_number(db, number))
    everybody = dict.fromkeys(e for party in known for e in parties.same_person(db, party))
    found = dossiers.list_open_of_parties(db, list(everybody)) if known else []
    return shown(desk, tuple(d for d in found if d.id != intake.dossier))


def is_elsewhere(office: Office, intake: Intake) -> bool:
    """Whether another body resolves the dossier."""
    body = (intake.competent_body or "").strip()
    return bool(body) and body != office.name


def counted_there(due: DueAnswer, body: str) -> DueAnswer:
    """The answer for a dossier another body resolves: its clock starts when that body has it."""
    why = Reason(
        text_vi=f"Thời hạn tính từ khi {body} nhận được hồ sơ.",
        text_en=f"The limit is counted from when {body} has the dossier.",
        source=_FROM_THERE,
    )
    return replace(due, due_at=None, clock_started_at=None, reasons=(why,))
