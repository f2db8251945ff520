"""The certification desk on the sample day: the five visits every counter knows, and a refusal."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from random import Random

from urbgov_desk.domain.certification import (
    AttestationForm,
    CertificationKind,
    Issuer,
    KeptPaper,
    Layout,
    Legalisation,
    LineDetail,
    Signatory,
)
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.certifying import (
    AskedLine,
    AskedVisit,
    ExtendVisit,
    HandOver,
    Ink,
    PileLine,
    RefuseVisit,
    SigningSession,
    SignPile,
    SignVisit,
    Submit,
    Taken,
)
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.party import Party
from urbgov_desk.services import officer
from urbgov_desk.services.certification import attesting, handover, signing, visit
from urbgov_desk.services.certification.signing import Signed
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.practice import certifying
from urbgov_desk.services.practice.certifying import DELEGATE, DEPUTY
from urbgov_desk.services.practice.demo_record import DAY, Day
from urbgov_desk.services.practice.made_up import Crowd
from urbgov_desk.store import paper as paper_rows
from urbgov_desk.store.identifier import new_id

_SEED, _OTHERS = 31, 500_000
_LAST_ON_PAPER = {BookKind.COPIES: 512, BookKind.SIGNATURES: 118}
_BEFORE = DAY.replace(day=DAY.day - 1)
_CARD = AskedLine(kind=CertificationKind.COPY, title="Căn cước", pages=2, layout=Layout.TWO_FACES)
_COPY = AskedLine(kind=CertificationKind.COPY, title="Bằng tốt nghiệp")


def open_desk(day: Day) -> "CertifyingDay":
    """Who may sign is recorded, and the books go on from the paper ones."""
    day.at(8, 0, DAY.replace(day=DAY.day - 2))
    head = _as(day, "THU")
    certifying.record_signers(head)
    for kind in BookKind:
        certifying.open_book(head, kind, DAY.year, _LAST_ON_PAPER.get(kind, 0))
    text = "Ghi thẩm quyền ký chứng thực; mở bốn sổ, nối tiếp sổ giấy."
    day.tell("open_books", text)
    return CertifyingDay(day=day, crowd=Crowd(Random(_SEED), after=_OTHERS))


def _as(day: Day, code: str) -> Desk:
    return day.desk.with_officer(next(o for o in officer.list_officers(day.desk) if o.code == code))


@dataclass(slots=True)
class CertifyingDay:
    """What happens at the certification desk while the day goes on."""

    day: Day
    crowd: Crowd
    _thousand: str = ""
    _told: list[str] = field(default_factory=list)

    def day_before(self) -> None:
        """A thousand copies are more than one afternoon holds: promised for the next day."""
        self.day.at(9, 40, _BEFORE)
        request = ExtendVisit(
            request_id=new_id(),
            due_at=datetime(2026, 11, 20, 17, 0, tzinfo=HANOI),
            reason="Số lượng bản sao lớn.",
            visit=self._asked(replace(_CARD, copies=1000)),
        )
        found = visit.extend(self.day.desk, request)
        self._thousand = found.id
        text = "Hôm trước: 1.000 bản sao căn cước, hẹn sang ngày làm việc sau, in phiếu hẹn."
        self._tell("certify_extend", text, found, due_at=found.due_at)

    def morning(self) -> None:
        """Three visits while one waits, and one that must be refused."""
        self.day.at(11, 21)
        self._while_one_waits(
            "Chứng thực 5 bản sao căn cước.", replace(_CARD, copies=5), form=AttestationForm.OVERLAY
        )
        self.day.at(11, 24)
        self._while_one_waits(
            "Chứng thực bản sao căn cước, bằng tốt nghiệp, giấy chứng nhận quyền sử dụng đất.",
            replace(_CARD, copies=3),
            replace(_COPY, copies=2),
            replace(
                _COPY, title="Giấy chứng nhận quyền sử dụng đất", pages=4, layout=Layout.DUPLEX
            ),
        )
        self.day.at(11, 27)
        person = self._person()
        signatory = Signatory(name=person.name, identity=f"Căn cước số {person.identity[0].number}")
        self._while_one_waits(
            "Chứng thực chữ ký trong sơ yếu lý lịch.",
            AskedLine(
                kind=CertificationKind.SIGNATURE,
                title="Sơ yếu lý lịch",
                detail=LineDetail(
                    signatories=(signatory,),
                    kept=KeptPaper(what="Một bản chụp", box="Hộp 1", order="31"),
                ),
            ),
            form=AttestationForm.FULL_PAGE,
            person=person,
        )
        self.day.at(13, 30)
        self._refused()

    def afternoon(self) -> None:
        """What the delegate may not sign goes to the deputy, who signs the pile in one act."""
        self.day.at(16, 12)
        request = Submit(
            request_id=new_id(),
            visit=self._asked(
                replace(_COPY, title="Hộ chiếu nước ngoài", issuer=Issuer.FOREIGN, pages=6),
                replace(
                    _COPY,
                    title="Bằng tốt nghiệp nước ngoài",
                    issuer=Issuer.FOREIGN,
                    legalisation=Legalisation.DONE,
                    copies=2,
                ),
            ),
            waits_for=_as(self.day, DEPUTY).signed_in().id,
            place="Khay 1",
        )
        foreign = visit.submit(_as(self.day, DELEGATE), request)
        text = "Giấy tờ nước ngoài, uỷ quyền không gồm: trình Phó Chủ tịch, in phiếu túi hồ sơ."
        self._tell("certify_submit", text, foreign)
        self.day.at(16, 25)
        self._signed_pile(foreign.id, self._thousand)

    # Acts

    def _person(self) -> Party:
        person = self.crowd.person()
        return person if person.identity else self._person()

    def _asked(self, *lines: AskedLine, person: Party | None = None) -> AskedVisit:
        who = person or self._person()
        return AskedVisit(
            requester=who.name, lines=lines, number=who.identity[0].number, phone=who.phone or ""
        )

    def _while_one_waits(
        self,
        text: str,
        *lines: AskedLine,
        form: AttestationForm = AttestationForm.RUBBER_STAMP,
        person: Party | None = None,
    ) -> None:
        desk = _as(self.day, DELEGATE)
        request = SignVisit(
            request_id=new_id(),
            session=SigningSession(officer=desk.signed_in().id, opened_at=desk.now()),
            visit=self._asked(*lines, person=person),
            no_conflict=True,
        )
        signed = signing.sign_visit(desk, request)
        self.day.later(1)
        self._handed_over(signed.visits[0], form)
        self._told_numbers("certify", text, signed)

    def _handed_over(self, found: Visit, form: AttestationForm) -> None:
        ink = Ink(request_id=new_id(), certification=found.id, form=form)
        attesting.ink(self.day.desk, ink)
        self.day.later(2)
        owed = found.asked - found.paid
        request = HandOver(request_id=new_id(), certification=found.id, money=(Taken(amount=owed),))
        handover.hand_over(self.day.desk, request)

    def _signed_pile(self, *bundles: str) -> None:
        desk = _as(self.day, DEPUTY)
        lines = tuple(
            PileLine(certification=each, position=line.position)
            for each in bundles
            for line in visit.find(desk, each).lines
        )
        request = SignPile(
            request_id=new_id(),
            session=SigningSession(officer=desk.signed_in().id, opened_at=desk.now()),
            lines=lines,
            no_conflict=True,
        )
        signed = signing.sign_pile(desk, request)
        self.day.later(3)
        for found in signed.visits:
            self._handed_over(found, AttestationForm.RUBBER_STAMP)
        text = "Phó Chủ tịch ký cả tập trình ký trong một lần; đóng dấu, thu tiền, trao bản sao."
        self._told_numbers("certify_pile", text, signed)

    def _refused(self) -> None:
        asked = self._asked(_COPY)
        grounds = visit.refusal_grounds(self.day.desk, asked.lines[0])
        request = RefuseVisit(
            request_id=new_id(), visit=asked, grounds=(grounds[0].key,), reason=""
        )
        found = visit.refuse_visit(self.day.desk, request)
        self._tell("certify_refuse", "Từ chối chứng thực, nêu căn cứ bằng văn bản.", found)

    # Telling

    def _told_numbers(self, act: str, text: str, signed: Signed) -> None:
        taken = f"{sum(each.asked for each in signed.visits):,}".replace(",", ".")
        numbers = ", ".join(line.entry.words for line in signed.lines)
        papers = [paper for each in signed.visits for paper in self._new_papers(each.id)]
        self.day.tell(act, f"{text} Thu {taken} đồng.", code=numbers, papers=papers)

    def _tell(self, act: str, text: str, found: Visit, *, due_at: datetime | None = None) -> None:
        self.day.tell(act, text, code=found.code, due_at=due_at, papers=self._new_papers(found.id))

    def _new_papers(self, certification: str) -> list[str]:
        """What was printed for a visit and not told yet."""
        made = paper_rows.list_of(self.day.desk.store.db, certification)
        new = [each for each in made if each not in self._told]
        self._told.extend(new)
        return new
