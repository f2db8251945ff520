"""Putting a reception right after its receipt was printed: same number, a new revision."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from urbgov_desk.domain import stopped_clock
from urbgov_desk.domain.act import Correction, Intake
from urbgov_desk.domain.answer import DueAnswer, Reason
from urbgov_desk.domain.dossier import Charge, Dossier
from urbgov_desk.domain.lifecycle import State, StepNotLawful
from urbgov_desk.domain.party import IdentityPaper, Party, RoleHolder, checked_party
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import folded
from urbgov_desk.rules.entry import national_code
from urbgov_desk.services import entering, paper, preparation, receipt, reckoning
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.outcome import Done, done_before
from urbgov_desk.services.party import Holder
from urbgov_desk.services.preparation import DossierUnknown, Prepared
from urbgov_desk.services.reckoning import Preview
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import party as parties
from urbgov_desk.store.change import Change
from urbgov_desk.store.seal import Personal

_MOVED = Reason(
    text_vi="Ngày hẹn đã dời sau khi gia hạn hoặc nhận bổ sung, và giữ nguyên khi sửa.",
    text_en="The date was moved by an extension or a supplement, and stays when this is corrected.",
)
_STANDS_FAST = Reason(
    text_vi="Ngày hẹn đã dời sau khi gia hạn hoặc nhận bổ sung nên thủ tục, thời hạn và giờ nhận "
    "không sửa được nữa.",
    text_en="The date was moved by an extension or a supplement, so procedure, limit and moment "
    "cannot be corrected any more.",
)
CORRECTABLE = (State.RECEIVED, State.PROCESSING)
_STEP = "correct_reception"


class DueMovedSince(Told):
    """The date was extended or counted anew since: procedure, limit and moment stand fast now."""


class ReceivedAfterHandOver(Told):
    """A dossier cannot have been received later than it was handed on. Values: handed_at."""


def is_correctable(dossier: Dossier) -> bool:
    """Whether a correction may be offered: received, and not yet resolved."""
    return dossier.accepted and dossier.state in CORRECTABLE


def correct(desk: Desk, correction: Correction) -> Done:
    """Put a reception right and issue its receipt anew, marked as replacing the one before.

    `correction.intake` says the reception whole, as it should have been. The code stays; the due
    date and, where they depend on what changed, the charges are reckoned again from the moment of
    the reception. A charge that was paid stays as it stands and is named in `kept_charges`; money
    given back or a new amount are acts of their own. `intake.money` is what is taken now.

    Raises StepNotLawful once the dossier waits, is resolved or ended; DueMovedSince;
    ReceivedAfterHandOver; ReasonMissing; and what a reception raises.
    """
    desk.require(Act.CORRECT, dossier=correction.dossier)
    if done := done_before(desk, correction.request_id):
        return done
    reason = required_reason(correction.reason)
    before = _standing(desk, correction.dossier)
    procedure = correction.intake.procedure
    if national_code(procedure) != before.procedure:
        # It takes an ordinal of the other field's book, as a reception there would.
        desk.require(Act.CORRECT, procedure=procedure)
    prepared = _prepared(desk, before, correction.intake)
    preparation.require_papers(prepared.papers)
    with desk.change(correction.request_id) as change:
        preparation.require_free_marks(change, prepared)
        row = _row(desk, change, before, prepared)
        charges = _charges(desk, before, prepared)
        data = entering.intake_data(desk, prepared, row)
        if _is_law_already(desk, prepared):
            data.pop("override", None)
        data |= {
            "reason": Personal(prepared.sealed_for, reason),
            "revision": row["revision"],
            "payments": [
                entering.payment_row(m, before.id, desk.now()) for m in prepared.intake.money
            ],
            "charges": reckoning.sealed_charges(charges.added, prepared.sealed_for),
            "dropped_charges": charges.dropped,
            "kept_charges": charges.told,
            "change_due": entering.change_due(prepared.intake.money),
        }
        made = []
        if prepared.intake.receipt:
            values = entering.receipt_values(
                desk, prepared, row, charges.standing, replaces=receipt.replaced_words(before)
            )
            made.append(
                paper.make(
                    desk,
                    change,
                    values,
                    dossier=before.id,
                    subject=before.id,
                    sealed_for=prepared.sealed_for,
                    number=before.code,
                    revision=row["revision"],
                )
            )
        data["issued"] = [m.row for m in made]
        del row["code"]
        change.record("dossier.reception_corrected", before.id, data)
        paper.queue(desk, change, made)
        entering.index(change, prepared, before.code)
    return Done(
        dossier=before.id,
        code=before.code,
        papers=tuple(m.id for m in made),
        due_at=prepared.due.due_at,
        change_due=data["change_due"],
        kept_charges=tuple(charges.told),
    )


def _standing(desk: Desk, dossier_id: str) -> Dossier:
    found = dossiers.find_dossier(desk.store.db, dossier_id)
    if found is None:
        raise DossierUnknown()
    if not is_correctable(found):
        raise StepNotLawful(step=_STEP, state=int(found.state))
    return found


def _prepared(desk: Desk, before: Dossier, asked: Intake) -> Prepared:
    """The corrected reception, checked; marks the page does not carry stay as they were."""
    row_id = dossiers.column(desk.store.db, before.id, "row_id")
    intake = replace(
        asked,
        dossier=before.id,
        received_at=asked.received_at or before.received_at,
        official_code=asked.official_code or before.official_code,
        row_id=asked.row_id or row_id,
        courier=None,
        holders=tuple(_recognised(before, holder) for holder in asked.holders),
    )
    prepared = preparation.prepare(desk, intake)
    if before.hops and prepared.at > before.hops[0].at:
        raise ReceivedAfterHandOver(handed_at=before.hops[0].at)
    today = desk.now().date()
    holders = [
        _stated(desk, before, given, found, today)
        for given, found in zip(intake.holders, prepared.holders, strict=True)
    ]
    due = _due(desk, before, prepared.intake, prepared.at, prepared.due)
    return replace(prepared, holders=holders, due=due)


def _due(
    desk: Desk, before: Dossier, intake: Intake, at: datetime, reckoned: DueAnswer
) -> DueAnswer:
    """The date the corrected dossier has: as reckoned, unless something moved it since.

    Raises DueMovedSince where that date rests on what is to be corrected.
    """
    due = reckoned
    office = desk.office(at)
    started = before.clock_started_at
    there = reckoning.is_elsewhere(office, intake) and before.competent_body != office.name
    if there and started is not None:
        # Once the other body has the dossier its clock runs from then, whatever is put right here.
        due = desk.law.due(intake.procedure, started, intake.channel, limit=reckoned.limit)
        due = replace(due, clock_started_at=started)
    if not _due_moved(before):
        return due
    kept = dossiers.column(desk.store.db, before.id, "time_limit")
    if (
        national_code(intake.procedure) != before.procedure
        or at != before.received_at
        or stopped_clock.kept(due.limit) != kept
    ):
        raise DueMovedSince()
    return replace(due, due_at=before.due_at)


def preview(desk: Desk, intake: Intake) -> Preview:
    """What the page shows while a reception is put right: the date the act is going to keep.

    `intake.dossier` is the one corrected. Where a date given since stands in the way of what was
    changed, the law's own reckoning is shown with a doubt that says so; the act refuses it.
    """
    desk.require(Act.CORRECT)
    seen = reckoning.preview(desk, intake)
    before = dossiers.find_dossier(desk.store.db, intake.dossier or "")
    if before is None or not is_correctable(before):
        return seen
    at = reckoning.received_at(desk, intake)
    try:
        due = _due(desk, before, intake, at, seen.due)
    except DueMovedSince:
        return replace(seen, due=replace(seen.due, doubts=(*seen.due.doubts, _STANDS_FAST)))
    if _due_moved(before):
        due = replace(due, reasons=(_MOVED, *due.reasons))
    return replace(seen, due=due)


def _due_moved(before: Dossier) -> bool:
    answered = [s for s in before.supplements if not s.before_acceptance and s.answered_at]
    return bool(before.extensions or answered)


def _recognised(before: Dossier, holder: RoleHolder) -> RoleHolder:
    """The holder with the id of the party it stands for, so that a slip of the pen is mended there.

    The same name or the same number in the same role is the same party; anybody else is another.
    """
    if holder.party_id:
        return holder
    name, number = folded(holder.party.name), holder.party.number
    for party in before.parties:
        same_number = number is not None and party.party.number == number
        if party.role is holder.role and (folded(party.party.name) == name or same_number):
            return replace(holder, party_id=party.party_id)
    return holder


def _stated(desk: Desk, before: Dossier, given: RoleHolder, found: Holder, today: date) -> Holder:
    """A party already on the dossier as now stated: what is said now replaces what was said then.

    Papers of a kind not mentioned now stay, they may come from another visit.
    """
    known = parties.find_party(desk.store.db, found.party_id)
    if known is None or not any(p.party_id == found.party_id for p in before.parties):
        return found
    party = checked_party(given.party, today)
    return replace(found, party=_with_other_papers(party, known))


def _with_other_papers(party: Party, known: Party) -> Party:
    kinds = {paper.kind for paper in party.identity}
    others: tuple[IdentityPaper, ...] = tuple(p for p in known.identity if p.kind not in kinds)
    return replace(
        party,
        identity=(*party.identity, *others),
        addresses=party.addresses or known.addresses,
    )


def _row(desk: Desk, change: Change, before: Dossier, prepared: Prepared) -> dict[str, Any]:
    row = entering.dossier_row(desk, prepared, before.state, code=before.code)
    # What the correction does not touch: who received it, where, when it was entered.
    for name in ("accepted", "counter", "received_by", "entered_at", "supporting_body"):
        del row[name]
    volume, ordinal = _place_in_register(change, before, prepared)
    row |= {"volume": volume, "ordinal": ordinal, "revision": before.revision + 1}
    if _due_moved(before):
        del row["clock_started_at"]
    return row


def _place_in_register(
    change: Change, before: Dossier, prepared: Prepared
) -> tuple[int | None, int | None]:
    """The line of the book stays, unless the dossier belongs into another field's or year's book.

    The number taken in the wrong book stays taken there: no later dossier slips into it.
    """
    assert before.received_at is not None
    same_year = prepared.at.year == before.received_at.year
    if prepared.procedure.field == before.field and same_year:
        return before.volume, before.ordinal
    return entering.take_ordinal(change, prepared)


def _is_law_already(desk: Desk, prepared: Prepared) -> bool:
    """Whether the limit typed in is what the law with the ward's own entries says anyway."""
    intake = prepared.intake
    says = desk.law.due(intake.procedure, prepared.at, intake.channel).limit
    limit = prepared.due.limit
    return (says.kind, says.value) == (limit.kind, limit.value)


class _Charges:
    """Which charges fall away, come in anew, and stay because they were paid."""

    def __init__(self) -> None:
        self.dropped: list[str] = []
        self.added: list[dict[str, Any]] = []
        self.standing: list[dict[str, Any]] = []
        self.told: list[str] = []


def _charges(desk: Desk, before: Dossier, prepared: Prepared) -> _Charges:
    result = _Charges()
    if not _money_concerned(before, prepared.intake):
        result.standing = [_charge_row(c, before.id) for c in before.charges]
        return result
    new = reckoning.charge_rows(prepared.law, prepared.intake, before.id, prepared.at)
    asked_before = sum(c.amount or 0 for c in before.charges if c.exemption is None)
    paid = asked_before - before.money_due
    kept = []
    for charge in before.charges:
        asked = 0 if charge.exemption else charge.amount or 0
        if asked and paid > 0:
            kept.append(charge)
            paid -= asked
        else:
            result.dropped.append(charge.id)
    known = {_name_of(_charge_row(c, before.id)): c.amount for c in kept}
    result.added = [row for row in new if _name_of(row) not in known]
    result.standing = [*(_charge_row(c, before.id) for c in kept), *result.added]
    figures = {_name_of(row): 0 if row["exemption"] else row["amount"] for row in new}
    result.told = [
        c.name for c in kept if figures.get(_name_of(_charge_row(c, before.id))) != c.amount
    ]
    return result


def _money_concerned(before: Dossier, intake: Intake) -> bool:
    """Whether what was corrected can change what is to be paid."""
    return (
        intake.charges is not None
        or intake.pages is not None
        or intake.copies is not None
        or intake.procedure != before.procedure
        or intake.channel.value != before.channel
    )


def _name_of(row: dict[str, Any]) -> tuple[str, str, str | None]:
    return row["kind"], row["name"], row["rule"]


def _charge_row(charge: Charge, dossier: str) -> dict[str, Any]:
    return {
        "id": charge.id,
        "dossier": dossier,
        "kind": charge.kind,
        "name": charge.name,
        "amount": charge.amount,
        "rule": charge.rule,
        "exemption": charge.exemption,
        "reason": charge.reason,
    }
