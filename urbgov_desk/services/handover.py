"""Handing over the result: to whom, on what showing, for what money; or not yet, and why."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any

from urbgov_desk.documents import values as printed
from urbgov_desk.domain.act import AttemptCollection, Return
from urbgov_desk.domain.dossier import Dossier, DossierParty, ReturnWay
from urbgov_desk.domain.lifecycle import Step
from urbgov_desk.domain.party import Party, Role, RoleHolder, checked_party
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import letter, notice, outcome, paper, settlement
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.entering import change_due
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.party import (
    Holder,
    checked_holder,
    party_rows,
    role_rows,
    search_marks,
    search_words,
)
from urbgov_desk.services.standing import Standing, stand
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import party as parties
from urbgov_desk.store import search
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id

# Whoever stands on the dossier in one of these roles may fetch its result without more.
_ENTITLED = (
    Role.APPLICANT,
    Role.PRINCIPAL,
    Role.REPRESENTATIVE_BY_LAW,
    Role.REPRESENTATIVE_BY_AUTHORISATION,
)


class IdentityNeeded(Told):
    """Without the receipt, the one who collects shows an identity paper (NĐ 118/2025 Đ5)."""


class AuthorisationNeeded(Told):
    """Somebody else collects, without an authorisation (NĐ 118/2025 Đ6)."""


class MissingNotSaid(Told):
    """The note for a collector says what is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Collector:
    """Who takes the result, and whether their particulars are new to the store."""

    holder: Holder
    proxy: bool
    seen_now: bool


def give_back(desk: Desk, request: Return) -> Done:
    """Hand the result over and take what is still owed (NĐ 118/2025 Đ5, Đ6, Đ22).

    At the counter: the receipt is shown, or an identity paper if it was lost; one who is not on
    the dossier brings an authorisation. By post or electronically it goes to the dossier's own
    people. Raises StepNotLawful, IdentityNeeded, AuthorisationNeeded, MoneyStillDue, MoreThanOwed,
    AmountOdd, the told of a bad field, DossierUnknown.
    """
    desk.require(Act.RETURN, dossier=request.dossier)
    now = desk.now()
    way = ReturnWay(request.way)
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        standing = stand(change, request.dossier, Step.RETURN)
        found = standing.dossier
        collector = _collector(change, found, request, now.date())
        if way is ReturnWay.COUNTER and not (request.receipt_shown or request.identity_seen):
            raise IdentityNeeded()
        if collector.proxy and not collector.holder.authority:
            raise AuthorisationNeeded()
        owed = max(found.money_due, 0)
        payments = settlement.taken(desk, found, request.money, needed=owed)
        data: dict[str, Any] = {
            "dossier": {
                "state": int(standing.row.after),
                "returned_at": now.isoformat(),
                "return_way": way.value,
                "return_signing": request.signing.value,
            },
            "collector": role_rows([collector.holder])[0],
            "parties": party_rows([collector.holder]) if collector.seen_now else [],
            "proxy": collector.proxy,
            "receipt_shown": request.receipt_shown,
            "identity_seen": request.identity_seen,
            "payments": payments,
            "change_due": change_due(request.money),
        }
        change.record("dossier.returned", found.id, data)
        _index(change, standing, collector.holder)
    return Done(
        dossier=found.id,
        code=found.code,
        due_at=found.due_at,
        change_due=change_due(request.money),
    )


def _collector(change: Change, found: Dossier, request: Return, on: date) -> _Collector:
    """The one who takes the result; nobody named is the first applicant in person."""
    authority = checked_text("authorisation", request.authorisation, 300)
    if request.collector is None and request.collector_id is None:
        return _known(found.applicants[0], authority)
    if request.collector is None:
        on_dossier = _on_dossier(found, request.collector_id)
        if on_dossier:
            return _known(on_dossier, authority)
    party = request.collector or parties.find_party(change.db, request.collector_id or "")
    if party is None:
        raise AuthorisationNeeded()
    asked = RoleHolder(
        role=Role.COLLECTOR, party=party, party_id=request.collector_id, authority=authority
    )
    holder = checked_holder(change.db, asked, on)
    proxy = _on_dossier(found, holder.party_id) is None
    return _Collector(holder=holder, proxy=proxy, seen_now=request.collector is not None)


def _on_dossier(found: Dossier, party_id: str | None) -> DossierParty | None:
    for person in found.parties:
        if person.party_id == party_id and person.role in _ENTITLED:
            return person
    return None


def _known(person: DossierParty, authority: str | None) -> _Collector:
    holder = Holder(
        party_id=person.party_id,
        role=Role.COLLECTOR,
        party=person.party,
        authority=authority or person.authority,
    )
    return _Collector(holder=holder, proxy=False, seen_now=False)


def _index(change: Change, standing: Standing, collector: Holder) -> None:
    """Find the dossier by its collector too."""
    found = standing.dossier
    holders = [*standing.holders, collector]
    row_id = dossiers.column(change.db, found.id, "row_id")
    marks = [m for m in (found.code, found.official_code, row_id) if m]
    search.index(
        change.db,
        dossiers.column(change.db, found.id, "no"),
        search_words(holders),
        [*marks, *search_marks(holders)],
    )


def attempt(desk: Desk, request: AttemptCollection) -> Done:
    """Somebody came without the papers needed: a note of what to bring goes with them.

    For one who is not on the dossier a pre-filled authorisation is its second page. Raises
    StepNotLawful, MissingNotSaid, the told of a bad field, DossierUnknown.
    """
    desk.require(Act.RETURN, dossier=request.dossier)
    now = desk.now()
    with desk.change(request.request_id) as change:
        if done := outcome.again(change):
            return done
        standing = stand(change, request.dossier, Step.RETURN)
        found = standing.dossier
        missing = tuple(t for m in request.missing if (t := checked_text("missing", m, 500)))
        if not missing:
            raise MissingNotSaid()
        collector = checked_party(request.collector, now.date()) if request.collector else None
        made = paper.make(
            desk,
            change,
            note_values(desk, found, collector, missing),
            dossier=found.id,
            subject=found.id,
            sealed_for=standing.sealed_for,
        )
        name = collector.name if collector else standing.first.name
        data = {
            "attempt": {
                "id": new_id(),
                "collector": standing.personal(name),
                "missing": standing.personal(json.dumps(list(missing), ensure_ascii=False)),
                "sealed_for": standing.sealed_for,
            },
            "issued": [made.row],
        }
        change.record("dossier.collection_attempted", found.id, data)
        paper.queue(desk, change, [made])
    return Done(dossier=found.id, code=found.code, papers=(made.id,), due_at=found.due_at)


def note_values(
    desk: Desk, found: Dossier, collector: Party | None, missing: tuple[str, ...]
) -> printed.MissingPapersNote:
    """The note, and for another person the authorisation with both sides filled in."""
    now = desk.now()
    office = desk.office(now)
    head = letter.head(office, now.date())
    first = found.applicants[0].party
    authorisation = None
    if collector:
        authorisation = printed.Authorisation(
            head=head,
            training=desk.training,
            principal=letter.applicant(first),
            agent=letter.applicant(collector),
            code=found.code or "",
            procedure=letter.procedure_words(found.procedure_name),
            office=f"{office.desk_name} – {office.name}",
        )
    return printed.MissingPapersNote(
        head=head,
        training=desk.training,
        code=found.code or "",
        procedure=letter.procedure_words(found.procedure_name),
        collector=collector.name if collector else first.name,
        asked_at=now,
        missing=missing,
        office_hours=notice.opening_words(desk.law.calendar.hours_on(now.date())),
        contact=desk.counter.name if desk.counter else office.desk_name,
        contact_phone=office.phone,
        receiver=desk.signed_in().name,
        authorisation=authorisation,
    )
