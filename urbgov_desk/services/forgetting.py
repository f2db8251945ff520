"""Whose data may be erased from where a dossier is looked at."""

from dataclasses import dataclass

from urbgov_desk.domain.lifecycle import PlainState, plain
from urbgov_desk.domain.party import Role
from urbgov_desk.domain.right import Act
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.intake import find
from urbgov_desk.store.seal import ERASED

_OVER = (PlainState.RETURNED, PlainState.ENDED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasable:
    """A person of the dossier whose data are still kept, and the roles they have in it."""

    party: str
    name: str
    roles: tuple[Role, ...]


def erasable(desk: Desk, dossier_id: str) -> tuple[Erasable, ...]:
    """The people of an ended dossier; nobody while it runs or for an officer without the right.

    Whether a person has other dossiers that still run is told when they are to be erased.
    Raises DossierUnknown.
    """
    dossier = find(desk, dossier_id)
    if Act.ERASE not in desk.signed_in().acts or plain(dossier.state) not in _OVER:
        return ()
    roles: dict[str, list[Role]] = {}
    names: dict[str, str] = {}
    for person in dossier.parties:
        if person.party.name != ERASED:
            roles.setdefault(person.party_id, []).append(person.role)
            names[person.party_id] = person.party.name
    return tuple(
        Erasable(party=party, name=names[party], roles=tuple(held)) for party, held in roles.items()
    )
