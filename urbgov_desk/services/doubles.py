"""Which people of a dossier stand in the store twice, and which were put together already."""

from dataclasses import dataclass

from urbgov_desk.domain.party import IdentityKind, Party
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import folded
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.intake import find
from urbgov_desk.services.sight import shown
from urbgov_desk.store import party as rows
from urbgov_desk.store import search
from urbgov_desk.store.engine import Database
from urbgov_desk.store.seal import ERASED


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """One entry of a person: its id, what it says, and how many dossiers it stands on."""

    party_id: str
    party: Party
    dossiers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonPair:
    """Two entries that are, or may be, one person.

    Of two that were put together `one` answers for both; else `one` stands on the dossier.
    """

    one: PersonEntry
    other: PersonEntry


def doubles(desk: Desk, dossier_id: str) -> tuple[PersonPair, ...]:
    """Other entries of the dossier's people: the same number, or the same name and birth or phone.

    Whether they are one person is for the clerk to say: a number may have been mistyped. Two who
    show different personal numbers are two. Raises DossierUnknown.
    """
    desk.require(Act.READ_DOSSIERS)
    db = desk.store.db
    here: dict[str, Party] = {}
    for person in find(desk, dossier_id).parties:
        kept = rows.kept_as(db, person.party_id)
        party = rows.find_party(db, kept)
        if party is not None and party.name != ERASED:
            here[kept] = party
    found: dict[frozenset[str], PersonPair] = {}
    for party_id, party in here.items():
        for other_id in _candidates(db, party):
            other = rows.find_party(db, other_id)
            if other_id == party_id or other is None or not _may_be_one(party, other):
                continue
            pair = PersonPair(one=_entry(db, party_id, party), other=_entry(db, other_id, other))
            found.setdefault(frozenset((party_id, other_id)), pair)
    return shown(desk, tuple(found.values()))


def put_together(desk: Desk, dossier_id: str) -> tuple[PersonPair, ...]:
    """The entries of the dossier's people that were put together and may be taken apart again."""
    desk.require(Act.READ_DOSSIERS)
    db = desk.store.db
    found: dict[str, PersonPair] = {}
    for person in find(desk, dossier_id).parties:
        for entry in rows.same_person(db, person.party_id):
            into = rows.merged_into(db, entry)
            one, other = (rows.find_party(db, p) if p else None for p in (into, entry))
            if into and one and other and ERASED not in (one.name, other.name):
                found[entry] = PersonPair(one=_entry(db, into, one), other=_entry(db, entry, other))
    return shown(desk, tuple(found.values()))


def _entry(db: Database, party_id: str, party: Party) -> PersonEntry:
    return PersonEntry(party_id=party_id, party=party, dossiers=rows.dossier_count(db, party_id))


def _candidates(db: Database, party: Party) -> list[str]:
    """Entries that share a number, then those on dossiers found by the name."""
    found: dict[str, None] = {}
    for paper in party.identity:
        found |= dict.fromkeys(rows.find_by_number(db, paper.number))
    numbers = search.find(db, party.name)
    found |= dict.fromkeys(rows.kept_as(db, p) for p in rows.standing_on(db, numbers))
    return list(found)


def _may_be_one(one: Party, other: Party) -> bool:
    if ERASED in (one.name, other.name) or one.kind is not other.kind:
        return False
    if {(i.kind, i.number) for i in one.identity} & {(i.kind, i.number) for i in other.identity}:
        return True
    if folded(one.name) != folded(other.name) or (_personal(one) and _personal(other)):
        return False
    same_birth = one.born is not None and one.born == other.born
    return same_birth or (one.phone is not None and one.phone == other.phone)


def _personal(party: Party) -> bool:
    return any(i.kind is IdentityKind.IDENTITY_CARD for i in party.identity)
