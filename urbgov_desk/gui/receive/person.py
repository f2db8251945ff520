"""From a person as typed or scanned to a party, and back."""

from dataclasses import replace
from datetime import date

from urbgov_desk.domain.party import (
    Address,
    IdentityKind,
    IdentityPaper,
    NumberMissingBecause,
    Party,
    PartyKind,
    Role,
    RoleHolder,
    checked_party,
)
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.receive.form import PersonForm, Shown

_KINDS = {
    Shown.IDENTITY_CARD: IdentityKind.IDENTITY_CARD,
    Shown.PASSPORT: IdentityKind.PASSPORT,
    Shown.OLD_IDENTITY_CARD: IdentityKind.OLD_IDENTITY_CARD,
    Shown.BIRTH_CERTIFICATE: IdentityKind.BIRTH_CERTIFICATE,
    Shown.OTHER: IdentityKind.OTHER,
}
_SHOWN = {kind: shown for shown, kind in _KINDS.items()}
_WITHOUT = {
    Shown.CHILD: NumberMissingBecause.CHILD,
    Shown.LOST: NumberMissingBecause.LOST,
    Shown.NOT_SHOWN: NumberMissingBecause.NOT_SHOWN,
    Shown.FOREIGNER: NumberMissingBecause.FOREIGNER,
}
_SHOWN_WITHOUT = {why: shown for shown, why in _WITHOUT.items()}


def party_of(person: PersonForm) -> Party:
    """The party as the act takes it; nothing is checked here."""
    is_person = person.kind is PartyKind.PERSON
    return Party(
        name=person.name,
        kind=person.kind,
        born=(person.born or None) if is_person else None,
        sex=person.sex if is_person else None,
        phone=person.phone or None,
        email=person.email or None,
        identity=_identity(person),
        addresses=(Address(text=person.address),) if person.address.strip() else (),
        number_missing=_WITHOUT.get(person.shown) if is_person else None,
    )


def _identity(person: PersonForm) -> tuple[IdentityPaper, ...]:
    if person.kind is PartyKind.ORGANISATION:
        kind = IdentityKind.ORGANISATION_CODE
    elif person.shown.numbered:
        kind = _KINDS[person.shown]
    else:
        return ()
    found = []
    if person.number.strip():
        found.append(
            IdentityPaper(
                kind=kind,
                number=person.number,
                country=person.country or "VN",
                issued_on=_day(person.issued_on),
            )
        )
    if person.old_number and kind is not IdentityKind.OLD_IDENTITY_CARD:
        found.append(IdentityPaper(kind=IdentityKind.OLD_IDENTITY_CARD, number=person.old_number))
    return tuple(found)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def person_of(party: Party, *, role: Role | None = Role.APPLICANT) -> PersonForm:
    """A party as the page shows it."""
    old = next((i for i in party.identity if i.kind is IdentityKind.OLD_IDENTITY_CARD), None)
    papers = [i for i in party.identity if i is not old]
    first = next((i for i in papers if i.kind is IdentityKind.IDENTITY_CARD), None)
    paper = first or (papers[0] if papers else old)
    shown = Shown.IDENTITY_CARD
    if party.number_missing is not None and paper is None:
        shown = _SHOWN_WITHOUT[party.number_missing]
    elif paper is not None:
        organisation = paper.kind is IdentityKind.ORGANISATION_CODE
        shown = Shown.IDENTITY_CARD if organisation else _SHOWN.get(paper.kind, Shown.OTHER)
    return PersonForm(
        role=role,
        kind=party.kind,
        shown=shown,
        number=paper.number if paper else "",
        country=paper.country if paper and paper.country != "VN" else "",
        name=party.name,
        born=party.born or "",
        sex=party.sex,
        phone=party.phone or "",
        address=party.address or "",
        email=party.email or "",
        issued_on=paper.issued_on.isoformat() if paper and paper.issued_on else "",
        old_number=old.number if old and old is not paper else "",
    )


def holder_of(person: PersonForm) -> RoleHolder:
    """The person in their role. A role nobody gave counts as the one who hands in."""
    return RoleHolder(
        role=person.role or Role.SUBMITTER,
        party=party_of(person),
        party_id=person.party_id,
        authority=person.authority or None,
    )


def same_person(one: PersonForm, other: PersonForm) -> bool:
    """Whether two cards are one: the same number, or one without number and the same name."""
    if one.number and other.number:
        return one.number == other.number
    return bool(one.name) and one.name == other.name


def joined(before: PersonForm, scanned: PersonForm) -> PersonForm:
    """The person once more with what the card says; what was typed and the card lacks stays."""
    return replace(
        scanned,
        role=before.role,
        phone=scanned.phone or before.phone,
        email=scanned.email or before.email,
        address=scanned.address or before.address,
        born=scanned.born or before.born,
        sex=scanned.sex or before.sex,
        name=scanned.name or before.name,
        authority=before.authority,
    )


def first_faulty(people: tuple[PersonForm, ...], told: Told, today: date) -> int | None:
    """Which person a told problem is about, found by looking at each alone."""
    for place, person in enumerate(people):
        try:
            checked_party(party_of(person), today)
        except Told as own:
            if own.code == told.code:
                return place
        needs_paper = person.role is Role.REPRESENTATIVE_BY_AUTHORISATION
        if told.code == "authority_missing" and needs_paper and not person.authority.strip():
            return place
    return None
