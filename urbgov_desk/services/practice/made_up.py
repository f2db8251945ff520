"""Made-up people and what they come for, for the ward where colleagues practise.

Every number begins with 099, a place code of no province, and every telephone with 0100, which no
network uses, so nothing here can be taken for a real person's.
"""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from random import Random

from urbgov_desk import assets
from urbgov_desk.domain.act import Intake, TakenMoney
from urbgov_desk.domain.dossier import PaperAnswer, PaymentMethod, SubmittedPaper
from urbgov_desk.domain.office import NewOfficer, Office, SetUp
from urbgov_desk.domain.party import (
    Address,
    IdentityKind,
    IdentityPaper,
    NumberMissingBecause,
    Party,
    PartyKind,
    Role,
    RoleHolder,
    Sex,
)
from urbgov_desk.domain.procedure import CheckLine, SubmitMode
from urbgov_desk.domain.right import WORKING, OfficerRole
from urbgov_desk.rules.law import Law

_FOLDER = "training"


@dataclass(frozen=True, slots=True, kw_only=True)
class Business:
    """One thing people come for, how often, and the way it goes."""

    code: str
    weight: int
    way: str
    contents: tuple[str, ...]
    unit: str
    counted: bool = False
    couple: bool = False
    organisation: bool = False
    old: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeOfficer:
    """An officer of the made-up ward with the PIN everybody is shown."""

    code: str
    name: str
    title: str
    unit: str
    pin: str
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeWard:
    """The made-up ward as its file tells it."""

    office: dict[str, str]
    counters: tuple[dict[str, str], ...]
    officers: tuple[PracticeOfficer, ...]
    settings: dict[str, str]


def ward() -> PracticeWard:
    """The ward of `resources/training/ward.toml`."""
    told = tomllib.loads(assets.read_text(_FOLDER, "ward.toml"))
    return PracticeWard(
        office=told["office"],
        counters=tuple(told["counter"]),
        officers=tuple(PracticeOfficer(**each) for each in told["officer"]),
        settings=told["settings"],
    )


def set_up_request(valid_from: date) -> SetUp:
    """What the first-run assistant would ask of the made-up ward."""
    here = ward()
    officers = tuple(
        NewOfficer(
            request_id=f"practice/officer/{each.code}",
            code=each.code,
            name=each.name,
            title=each.title,
            pin=each.pin,
            unit=each.unit,
            roles=WORKING | {OfficerRole(role) for role in each.roles},
        )
        for each in here.officers
    )
    return SetUp(
        request_id="practice/office",
        office=Office(valid_from=valid_from, **here.office),  # type: ignore[arg-type]
        counter_name=here.counters[0]["name"],
        officers=officers,
    )


class Crowd:
    """Those who come to the counter, one after the other; the same crowd for the same seed."""

    def __init__(self, rng: Random, *, after: int = 0) -> None:
        """`after` counts the people who came already, so that no two have one number."""
        told = tomllib.loads(assets.read_text(_FOLDER, "people.toml"))
        self._rng = rng
        self._surnames: list[str] = told["surnames"]
        self._given: dict[Sex, list[str]] = {Sex.FEMALE: told["women"], Sex.MALE: told["men"]}
        self._streets: list[str] = told["streets"]
        self._organisations: list[str] = told["organisations"]
        self.businesses = tuple(
            Business(**{**each, "contents": tuple(each["contents"])}) for each in told["business"]
        )
        self._count = after

    def business(self, way: str | None = None) -> Business:
        """What the next one comes for."""
        among = [each for each in self.businesses if way in (None, each.way)]
        return self._rng.choices(among, weights=[each.weight for each in among])[0]

    def person(self, *, sex: Sex | None = None, old: bool = False) -> Party:
        """A grown person with a card; now and then without telephone, or with a birth year only."""
        self._count += 1
        rng = self._rng
        sex = sex or rng.choice((Sex.FEMALE, Sex.MALE))
        born = date(rng.randint(1942, 1950) if old else rng.randint(1955, 2006), 1, 1)
        born = born.replace(month=rng.randint(1, 12), day=rng.randint(1, 28))
        digit = (0 if born.year < 2000 else 2) + (sex is Sex.FEMALE)
        number = f"099{digit}{born.year % 100:02d}{self._count:06d}"
        unnumbered = rng.random() < 0.03
        year_only = unnumbered or (old and rng.random() < 0.2)
        return Party(
            name=f"{rng.choice(self._surnames)} {rng.choice(self._given[sex])}",
            born=str(born.year) if year_only else born.isoformat(),
            sex=sex,
            phone=None if rng.random() < 0.08 else f"0100{self._count:06d}",
            identity=()
            if unnumbered
            else (IdentityPaper(kind=IdentityKind.IDENTITY_CARD, number=number),),
            addresses=(Address(text=self._address()),),
            number_missing=NumberMissingBecause.LOST if unnumbered else None,
        )

    def organisation(self) -> Party:
        """A household business or a firm with its code."""
        self._count += 1
        return Party(
            name=self._rng.choice(self._organisations),
            kind=PartyKind.ORGANISATION,
            phone=f"0100{self._count:06d}",
            identity=(
                IdentityPaper(kind=IdentityKind.ORGANISATION_CODE, number=f"099{self._count:07d}"),
            ),
            addresses=(Address(text=self._address()),),
        )

    def holders(self, business: Business) -> tuple[RoleHolder, ...]:
        """Who stands on the dossier: one, a couple, an organisation, or a nephew for his aunt."""
        if business.couple:
            pair = (self.person(sex=Sex.MALE), self.person(sex=Sex.FEMALE))
            return tuple(RoleHolder(role=Role.APPLICANT, party=each) for each in pair)
        if business.organisation:
            firm = RoleHolder(role=Role.APPLICANT, party=self.organisation())
            return (firm, RoleHolder(role=Role.SUBMITTER, party=self.person()))
        first = RoleHolder(role=Role.APPLICANT, party=self.person(old=business.old))
        if self._rng.random() < (0.4 if business.old else 0.06):
            deputy = RoleHolder(
                role=Role.REPRESENTATIVE_BY_AUTHORISATION,
                party=self.person(),
                authority="Giấy uỷ quyền có chứng thực chữ ký",
            )
            return (first, deputy)
        return (first,)

    def _address(self) -> str:
        rng = self._rng
        street = rng.choice(self._streets)
        return f"Số {rng.randint(1, 180)} {street}, tổ {rng.randint(1, 24)}, phường Tập Huấn"


def intake_of(
    business: Business,
    holders: Sequence[RoleHolder],
    *,
    request_id: str,
    law: Law,
    at: datetime,
    rng: Random,
    paid: bool,
) -> Intake:
    """What the clerk would enter for this visit; `paid` takes what the law asks, in cash."""
    procedure = law.procedure(business.code, at.date())
    pages = rng.randint(1, 6) if business.counted else None
    copies = rng.randint(1, 5) if business.counted else None
    amount = law.fee(business.code, at.date(), pages=pages, copies=copies).amount
    money: tuple[TakenMoney, ...] = ()
    if paid and amount:
        notes = -(-amount // 50_000) * 50_000
        money = (TakenMoney(method=PaymentMethod.CASH, amount=amount, tendered=notes),)
    lines = procedure.cases[0].lines if procedure.cases else ()
    return Intake(
        request_id=request_id,
        procedure=business.code,
        holders=tuple(holders),
        content=rng.choice(business.contents),
        papers=tuple(_handed_in(line, at, rng) for line in lines if line.required),
        pages=pages,
        copies=copies,
        money=money,
    )


def _handed_in(line: CheckLine, at: datetime, rng: Random) -> SubmittedPaper:
    answer = PaperAnswer.COPY_KEPT
    if line.submit_mode is not SubmitMode.submit:
        answer = rng.choice((PaperAnswer.ORIGINAL_SEEN, PaperAnswer.LOOKED_UP))
    looked_up = answer is PaperAnswer.LOOKED_UP
    return SubmittedPaper(
        name=line.text,
        answer=answer,
        originals=0 if looked_up else (line.originals or 1),
        copies=0 if looked_up else (line.copies or 0),
        source="VNeID" if looked_up else None,
        looked_up_at=at if looked_up else None,
    )
