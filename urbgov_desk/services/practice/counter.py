"""The certification counter of the made-up ward: who stands at it and what they bring."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random

from urbgov_desk.domain.certification import (
    CertificationKind,
    KeptPaper,
    LineDetail,
    Signatory,
)
from urbgov_desk.domain.certification_rule import PaperKind
from urbgov_desk.domain.certifying import AskedLine, AskedVisit, SigningSession
from urbgov_desk.domain.party import Party
from urbgov_desk.services import officer
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.practice.life import Life
from urbgov_desk.services.practice.made_up import Crowd

# Paper kinds of the law and how often they come.
_COPIES = {
    "citizen_card": 30,
    "diploma": 16,
    "birth": 12,
    "land_certificate": 10,
    "marriage": 7,
    "transcript": 6,
    "school_record": 5,
    "certificate": 5,
    "single_status": 3,
}
_SIGNED = ("Sơ yếu lý lịch", "Sơ yếu lý lịch", "Giấy cam đoan", "Đơn xin xác nhận")


@dataclass(slots=True)
class PracticeCounter:
    """The certification desk of the ward: who signs, and what the dice say."""

    life: Life
    rng: Random
    crowd: Crowd
    kinds: dict[str, PaperKind]

    def desk(self, code: str) -> Desk:
        """The desk with this officer at it."""
        found = next(o for o in officer.list_officers(self.life.desk) if o.code == code)
        return self.life.desk.with_officer(found)

    def session(self, desk: Desk) -> SigningSession:
        """The signing session of the officer at that desk."""
        return SigningSession(officer=desk.signed_in().id, opened_at=self.life.clock.now)

    def hour_of(self, day: date) -> datetime:
        """A moment of this working day; the last half hour of a session takes nobody in."""
        session = self.rng.choice(self.life.desk.law.calendar.hours_on(day).sessions)
        opens, closes = (
            datetime.combine(day, at, self.life.clock.now.tzinfo)
            for at in (session.opens, session.closes)
        )
        minutes = int((closes - opens).total_seconds() // 60)
        return opens + timedelta(minutes=self.rng.randint(2, minutes - 30))

    def copy(self, key: str | None = None) -> AskedLine:
        """A paper to be copied: one that comes often, or of a named kind."""
        kind = self.kinds[key or self.rng.choices(list(_COPIES), weights=list(_COPIES.values()))[0]]
        return AskedLine(
            kind=CertificationKind.COPY,
            title=kind.title,
            issuer=kind.issuer,
            pages=kind.pages or self.rng.randint(2, 8),
            copies=self.rng.choices((1, 2, 3, 5, 10), weights=(40, 30, 15, 10, 5))[0],
            layout=kind.layout,
        )

    def signature(self, person: Party) -> AskedLine:
        """A signature of this person."""
        return AskedLine(
            kind=CertificationKind.SIGNATURE,
            title=self.rng.choice(_SIGNED),
            detail=LineDetail(
                signatories=(_signatory(person),),
                kept=KeptPaper(what="Một bản chụp", box=f"Hộp {self.rng.randint(1, 4)}"),
            ),
        )

    def transaction(self, person: Party) -> AskedLine:
        """A gift of land, of this person to another."""
        return AskedLine(
            kind=CertificationKind.TRANSACTION,
            title="Hợp đồng tặng cho quyền sử dụng đất",
            pages=4,
            detail=LineDetail(
                signatories=(
                    replace(_signatory(person), side="Bên A"),
                    replace(_signatory(self.crowd.person()), side="Bên B"),
                ),
                originals=3,
                kept=KeptPaper(what="Một bản chính hợp đồng", box="Hộp GD 1"),
            ),
        )

    def visit_of(self, person: Party, *lines: AskedLine) -> AskedVisit:
        """What the clerk enters for them."""
        return AskedVisit(
            requester=person.name,
            lines=lines,
            number=person.identity[0].number if person.identity else "",
            phone=person.phone or "",
        )

    def with_card(self) -> Party:
        """The next one who has a card."""
        person = self.crowd.person()
        while not person.identity:
            person = self.crowd.person()
        return person


def _signatory(person: Party) -> Signatory:
    return Signatory(name=person.name, identity=f"Căn cước số {person.identity[0].number}")
