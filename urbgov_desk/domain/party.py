"""People and organisations as they come to the counter, with whatever papers they have."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import FieldHasControls, FieldTooLong, checked_text, has_controls

NAME_LIMIT = 250
ADDRESS_LIMIT = 500
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_YEAR = re.compile(r"\d{4}")


class NameMissing(Told):
    """The name of a person or an organisation is empty."""


class NumberNotTwelveDigits(Told):
    """A personal number that is not twelve digits. Values: length."""


class PassportNumberOdd(Told):
    """A passport number with characters no passport has."""


class PhoneOdd(Told):
    """A telephone number that cannot be one."""


class EmailOdd(Told):
    """An e-mail address that cannot be one."""


class BirthDateOdd(Told):
    """A date of birth that does not exist, or lies in the future. Values: text."""


class PartyKind(StrEnum):
    """A person or an organisation."""

    PERSON = "person"
    ORGANISATION = "organisation"


class IdentityKind(StrEnum):
    """The kinds of identity paper a counter sees."""

    IDENTITY_CARD = "identity_card"  # căn cước, CCCD: the personal number, 12 digits
    OLD_IDENTITY_CARD = "old_identity_card"  # CMND, 9 digits: kept as a mark to search by
    PASSPORT = "passport"
    BIRTH_CERTIFICATE = "birth_certificate"
    ORGANISATION_CODE = "organisation_code"
    OTHER = "other"


class Sex(StrEnum):
    """As the paper prints it."""

    MALE = "male"
    FEMALE = "female"


class NumberMissingBecause(StrEnum):
    """Why a person has no personal number on the dossier."""

    CHILD = "child"
    LOST = "lost"
    NOT_SHOWN = "not_shown"
    FOREIGNER = "foreigner"


class Role(StrEnum):
    """What a party is to a dossier."""

    APPLICANT = "applicant"
    PRINCIPAL = "principal"
    REPRESENTATIVE_BY_LAW = "representative_by_law"
    REPRESENTATIVE_BY_AUTHORISATION = "representative_by_authorisation"
    SUBMITTER = "submitter"
    COLLECTOR = "collector"


class SigningWay(StrEnum):
    """How the one at the counter signs."""

    SIGNS = "signs"
    FINGERPRINT = "fingerprint"  # điểm chỉ
    CANNOT_SIGN = "cannot_sign"  # không ký được


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityPaper:
    """One identity paper as printed."""

    kind: IdentityKind
    number: str
    country: str = "VN"
    issued_on: date | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address as written, with the ward's code and the day it held where known."""

    text: str
    ward_code: str | None = None
    as_of: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A person or an organisation as the papers before us print it.

    `born` is an ISO date, or only a year ("1951") when the paper says no more.
    `name` keeps the order of the paper (a passport prints its own).
    """

    name: str
    kind: PartyKind = PartyKind.PERSON
    born: str | None = None
    sex: Sex | None = None
    phone: str | None = None
    email: str | None = None
    identity: tuple[IdentityPaper, ...] = ()
    addresses: tuple[Address, ...] = ()
    number_missing: NumberMissingBecause | None = None

    @property
    def number(self) -> str | None:
        """The number the counter asks for first: personal number, else the first paper's."""
        for paper in self.identity:
            if paper.kind in (IdentityKind.IDENTITY_CARD, IdentityKind.ORGANISATION_CODE):
                return paper.number
        return self.identity[0].number if self.identity else None

    @property
    def address(self) -> str | None:
        """The first address as written."""
        return self.addresses[0].text if self.addresses else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleHolder:
    """A party in its role on one dossier.

    `party_id` names a party already known to the store; None makes a new one.
    `authority` is the paper a representative shows (giấy uỷ quyền, giấy khai sinh…).
    """

    role: Role
    party: Party
    party_id: str | None = None
    authority: str | None = None


def checked_born(text: str | None, today: date) -> str | None:
    """An ISO date or a bare year, as written on the paper. Raises BirthDateOdd."""
    if not text:
        return None
    if _YEAR.fullmatch(text):
        if not 1880 <= int(text) <= today.year:
            raise BirthDateOdd(text=text)
        return text
    try:
        born = date.fromisoformat(text)
    except ValueError:
        raise BirthDateOdd(text=text[:20]) from None
    if not date(1880, 1, 1) <= born <= today:
        raise BirthDateOdd(text=text)
    return born.isoformat()


def checked_identity(paper: IdentityPaper) -> IdentityPaper:
    """The paper with its number tidied. Raises a Told for numbers that cannot be right."""
    number = "".join(paper.number.split()).upper()
    if paper.kind is IdentityKind.IDENTITY_CARD and not re.fullmatch(r"[0-9]{12}", number):
        raise NumberNotTwelveDigits(length=len(number))
    if paper.kind is IdentityKind.PASSPORT and not re.fullmatch(r"[A-Z0-9]{4,20}", number):
        raise PassportNumberOdd()
    if len(number) > 40:
        raise FieldTooLong(field="number", length=len(number), limit=40)
    if has_controls(number):
        raise FieldHasControls(field="number")
    return IdentityPaper(
        kind=paper.kind,
        number=number,
        country=checked_text("country", paper.country, 60) or "VN",
        issued_on=paper.issued_on,
        expires_on=paper.expires_on,
    )


def checked_phone(text: str | None) -> str | None:
    """Digits with an optional plus, 8 to 15 of them. Raises PhoneOdd."""
    if not text or not text.strip():
        return None
    digits = re.sub(r"[\s.\-()]", "", text)
    if not re.fullmatch(r"\+?[0-9]{8,15}", digits):
        raise PhoneOdd()
    return digits


def checked_party(party: Party, today: date) -> Party:
    """The party with every field tidied. Raises the Told of the first field that is wrong."""
    name = checked_text("name", party.name, NAME_LIMIT)
    if name is None:
        raise NameMissing()
    email = checked_text("email", party.email, 200)
    if email is not None and not _EMAIL.fullmatch(email):
        raise EmailOdd()
    addresses = tuple(
        Address(text=text, ward_code=a.ward_code, as_of=a.as_of)
        for a in party.addresses
        if (text := checked_text("address", a.text, ADDRESS_LIMIT))
    )
    return Party(
        name=name,
        kind=party.kind,
        born=checked_born(party.born, today),
        sex=party.sex,
        phone=checked_phone(party.phone),
        email=email,
        identity=tuple(checked_identity(p) for p in party.identity if p.number.strip()),
        addresses=addresses,
        number_missing=party.number_missing,
    )
