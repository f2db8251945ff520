"""Who the people of a dossier are: known ones found again, new ones added, as printed."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from urbgov_desk.domain.party import (
    IdentityKind,
    IdentityPaper,
    Party,
    Role,
    RoleHolder,
    checked_party,
)
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import checked_text, folded
from urbgov_desk.store import party as rows
from urbgov_desk.store.engine import Database
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal


class ApplicantMissing(Told):
    """A dossier is received from somebody."""


class AuthorityMissing(Told):
    """Somebody acts for another without the paper that lets them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A checked party in its role, with the id it has or is about to have."""

    party_id: str
    role: Role
    party: Party
    authority: str | None


def checked_holders(db: Database, holders: tuple[RoleHolder, ...], today: date) -> list[Holder]:
    """The holders tidied and known again. Raises ApplicantMissing and the told of a bad field.

    A second card never overwrites the first: each holder keeps its own party.
    """
    if not any(h.role is Role.APPLICANT for h in holders):
        raise ApplicantMissing()
    found: list[Holder] = []
    for holder in holders:
        found.append(_as_before(found, checked_holder(db, holder, today)))
    return found


def _as_before(before: list[Holder], holder: Holder) -> Holder:
    """One who stands on the dossier twice, by number and name, is one party also the first time."""
    numbers = {i.number for i in holder.party.identity}
    for other in before:
        shared = numbers & {i.number for i in other.party.identity}
        if shared and folded(other.party.name) == folded(holder.party.name):
            return replace(
                holder, party_id=other.party_id, party=_merged(other.party, holder.party)
            )
    return holder


def checked_holder(db: Database, holder: RoleHolder, today: date) -> Holder:
    """One holder tidied and known again. Raises AuthorityMissing and the told of a bad field."""
    party = checked_party(holder.party, today)
    authority = checked_text("authority", holder.authority, 300)
    if holder.role is Role.REPRESENTATIVE_BY_AUTHORISATION and not authority:
        raise AuthorityMissing()
    if holder.party_id:
        party_id, before = holder.party_id, rows.find_party(db, holder.party_id)
    else:
        party_id, before = _known(db, party) or (new_id(), None)
    return Holder(
        party_id=party_id,
        role=holder.role,
        party=_merged(before, party) if before else party,
        authority=authority,
    )


def _known(db: Database, party: Party) -> tuple[str, Party] | None:
    """The party that showed the same number under the same name; another name is another party."""
    for paper in party.identity:
        for party_id in rows.find_by_number(db, paper.number):
            other = rows.find_party(db, party_id)
            if other and folded(other.name) == folded(party.name):
                return party_id, other
    return None


def _merged(before: Party, now: Party) -> Party:
    """What is printed today over what was known; papers known and not shown today stay."""
    numbers = {(i.kind, i.number) for i in now.identity}
    kept = tuple(i for i in before.identity if (i.kind, i.number) not in numbers)
    texts = {a.text for a in now.addresses}
    return Party(
        name=now.name,
        kind=now.kind,
        born=now.born or before.born,
        sex=now.sex or before.sex,
        phone=now.phone or before.phone,
        email=now.email or before.email,
        identity=(*now.identity, *kept),
        addresses=(*now.addresses, *(a for a in before.addresses if a.text not in texts)),
        number_missing=now.number_missing,
    )


def party_rows(holders: list[Holder]) -> list[dict[str, Any]]:
    """The parties as the record keeps them, every personal text marked for sealing."""
    rows_by_id = {h.party_id: _party_row(h.party_id, h.party) for h in holders}
    return list(rows_by_id.values())


def _party_row(party_id: str, party: Party) -> dict[str, Any]:
    def own(text: str | None) -> Personal | None:
        return Personal(party_id, text) if text else None

    def own_day(day: date | None) -> Personal | None:
        return own(day.isoformat() if day else None)

    return {
        "id": party_id,
        "kind": party.kind.value,
        "name": own(party.name),
        "born": own(party.born),
        "sex": own(party.sex.value if party.sex else None),
        "phone": own(party.phone),
        "email": own(party.email),
        "number_missing": party.number_missing.value if party.number_missing else None,
        "identity": [
            {
                "kind": i.kind.value,
                "number": own(i.number),
                "country": i.country,
                "issued_on": own_day(i.issued_on),
                "expires_on": own_day(i.expires_on),
            }
            for i in party.identity
        ],
        "addresses": [
            {"text": own(a.text), "ward_code": own(a.ward_code), "as_of": own_day(a.as_of)}
            for a in party.addresses
        ],
    }


def role_rows(holders: list[Holder]) -> list[dict[str, Any]]:
    """Who is what to the dossier, in order."""
    return [
        {
            "role": h.role.value,
            "party": h.party_id,
            "authority": Personal(h.party_id, h.authority) if h.authority else None,
            "sealed_for": h.party_id,
        }
        for h in holders
    ]


def search_words(holders: list[Holder]) -> list[str]:
    """What a dossier is found by in words."""
    return [h.party.name for h in holders]


def search_marks(holders: list[Holder]) -> list[str]:
    """What a dossier is found by in numbers."""
    marks = [i.number for h in holders for i in h.party.identity]
    return [*marks, *(h.party.phone for h in holders if h.party.phone)]


def number_of(party: Party) -> IdentityPaper | None:
    """The paper whose number goes on receipts: the personal number first, then what was shown."""
    preferred = (
        IdentityKind.IDENTITY_CARD,
        IdentityKind.ORGANISATION_CODE,
        IdentityKind.PASSPORT,
        IdentityKind.BIRTH_CERTIFICATE,
        IdentityKind.OTHER,
    )
    for kind in preferred:
        for paper in party.identity:
            if paper.kind is kind:
                return paper
    return None
