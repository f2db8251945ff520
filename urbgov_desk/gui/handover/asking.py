"""From what stands on the page to the request of the office; no Qt."""

from dataclasses import dataclass
from enum import StrEnum

from urbgov_desk.domain.act import AttemptCollection, Return
from urbgov_desk.domain.dossier import Dossier, DossierParty, ReturnWay
from urbgov_desk.domain.party import IdentityKind, IdentityPaper, Party, Role, SigningWay
from urbgov_desk.gui.dossier.asking import TypedMoney, all_taken

ENTITLED = (
    Role.APPLICANT,
    Role.PRINCIPAL,
    Role.REPRESENTATIVE_BY_LAW,
    Role.REPRESENTATIVE_BY_AUTHORISATION,
)
"""Who stands on the dossier in one of these roles collects without more."""


class Missing(StrEnum):
    """What a collector may lack, in the words of the note, which is Vietnamese as all papers."""

    IDENTITY = "Giấy tiếp nhận hồ sơ và hẹn trả kết quả; nếu mất thì căn cước hoặc hộ chiếu"
    AUTHORISATION = "Giấy uỷ quyền nhận kết quả, có chữ ký của người đề nghị"
    OWN_IDENTITY = "Căn cước hoặc hộ chiếu của người đến nhận"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedPerson:
    """Somebody who collects for another, as typed or scanned; `scanned` keeps what a card said."""

    name: str = ""
    number: str = ""
    phone: str = ""
    scanned: Party | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedCollection:
    """Who stands at the counter and what they show. `holder` None is somebody else."""

    holder: str | None
    proxy: TypedPerson = TypedPerson()
    authorisation: str = ""
    receipt_shown: bool = True
    identity_seen: bool = False
    signing: SigningWay = SigningWay.SIGNS
    way: ReturnWay = ReturnWay.COUNTER


def collectors(dossier: Dossier) -> tuple[DossierParty, ...]:
    """Those who may collect without more, each once."""
    found: dict[str, DossierParty] = {}
    for person in dossier.parties:
        if person.role in ENTITLED:
            found.setdefault(person.party_id, person)
    return tuple(found.values())


def party_of(typed: TypedPerson) -> Party | None:
    """The proxy as a party; None when nobody was named. Digits are a personal number."""
    name, number = typed.name.strip(), "".join(typed.number.split())
    if not name:
        return None
    kept = typed.scanned
    if kept is not None and kept.name == name and kept.number == number:
        return kept
    kind = IdentityKind.IDENTITY_CARD if number.isdigit() else IdentityKind.PASSPORT
    return Party(
        name=name,
        phone=typed.phone.strip() or None,
        identity=(IdentityPaper(kind=kind, number=number),) if number else (),
    )


def give_back(
    request_id: str, dossier: str, typed: TypedCollection, money: TypedMoney | None
) -> Return:
    """Trả kết quả."""
    for_other = typed.holder is None
    return Return(
        request_id=request_id,
        dossier=dossier,
        receipt_shown=typed.receipt_shown,
        identity_seen=typed.identity_seen,
        collector=party_of(typed.proxy) if for_other else None,
        collector_id=typed.holder,
        authorisation=typed.authorisation.strip() if for_other else "",
        signing=typed.signing,
        money=all_taken(money) if money else (),
        way=typed.way.value,
    )


def what_is_missing(typed: TypedCollection) -> tuple[Missing, ...]:
    """What the one at the counter lacks, as far as the page can tell."""
    found = []
    if not typed.receipt_shown and not typed.identity_seen:
        found.append(Missing.IDENTITY if typed.holder else Missing.OWN_IDENTITY)
    if typed.holder is None and not typed.authorisation.strip():
        found.append(Missing.AUTHORISATION)
    return tuple(found)


def attempt(
    request_id: str, dossier: str, typed: TypedCollection, missing: tuple[str, ...]
) -> AttemptCollection:
    """Thiếu giấy tờ: the note, and for another person the authorisation filled in."""
    return AttemptCollection(
        request_id=request_id,
        dossier=dossier,
        collector=party_of(typed.proxy) if typed.holder is None else None,
        missing=missing,
    )
