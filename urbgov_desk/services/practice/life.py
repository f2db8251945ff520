"""How dossiers of the made-up ward go: each a journey through the office's own services.

A journey is a generator: it does its next act and yields the moment it wants to go on at. The
ward's clock is moved from moment to moment, so every act is recorded at its own time of day.
"""

import heapq
import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from random import Random

from urbgov_desk.domain.act import (
    AskSupplement,
    AskSupplementFirst,
    CloseUnanswered,
    Consult,
    Contact,
    DemandPayment,
    EnteredCharge,
    Extend,
    HandOver,
    Intake,
    MeetObligation,
    Refuse,
    Resolve,
    ResultGiven,
    Return,
    Stop,
    TakenMoney,
    TakeSupplement,
)
from urbgov_desk.domain.dossier import (
    CallList,
    ContactOutcome,
    Dossier,
    PaperAnswer,
    PaymentMethod,
    ResultKind,
    SubmittedPaper,
)
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.services import (
    contact,
    extension,
    handling,
    handover,
    intake,
    intake_and_return,
    refusal,
    resolution,
    stopping,
    supplement,
)
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.practice.made_up import Business, Crowd, intake_of
from urbgov_desk.store.identifier import new_id

Journey = Iterator[datetime]


@dataclass(slots=True)
class MovedClock:
    """A clock that stands where the journeys put it."""

    now: datetime

    def __call__(self) -> datetime:
        return self.now


@dataclass(slots=True)
class Life:
    """The ward, its crowd and everything that still waits to happen."""

    desk: Desk
    clock: MovedClock
    rng: Random
    crowd: Crowd
    shelves: tuple[str, ...]
    # Receipts of this day and later are printed; making older ones would only cost time.
    print_from: date
    _waiting: list[tuple[datetime, int, Journey]] = field(default_factory=list)
    _order: Iterator[int] = field(default_factory=itertools.count)
    _results: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    def begin(self, at: datetime, journey: Journey) -> None:
        """Let a journey begin at this moment."""
        heapq.heappush(self._waiting, (at, next(self._order), journey))

    def run(self, until: datetime) -> None:
        """Let everything happen up to this moment; what is later stays where it is."""
        while self._waiting and self._waiting[0][0] <= until:
            at, _, journey = heapq.heappop(self._waiting)
            self.clock.now = max(at, self.clock.now)
            going_on = next(journey, None)
            if going_on is not None:
                self.begin(going_on, journey)

    def soon(self, least: int = 5, most: int = 60) -> datetime:
        """Some minutes from now, as long as the office is open; else on the next working day."""
        at = self.clock.now + timedelta(minutes=self.rng.randint(least, most))
        return self.desk.law.calendar.next_opening(at)

    def in_days(self, days: int) -> datetime:
        """Some working days from now, at an hour when the office is open."""
        calendar = self.desk.law.calendar
        day = calendar.add_working_days(self.clock.now.date(), days) if days else None
        return self.hour_of(day or self.clock.now.date())

    def hour_of(self, day: date) -> datetime:
        """A moment of this working day, morning or afternoon."""
        session = self.rng.choice(self.desk.law.calendar.hours_on(day).sessions)
        opens = datetime.combine(day, session.opens, self.clock.now.tzinfo)
        closes = datetime.combine(day, session.closes, self.clock.now.tzinfo)
        minutes = int((closes - opens).total_seconds() // 60)
        return opens + timedelta(minutes=self.rng.randint(2, minutes - 2))

    def before_due(self, found: Dossier) -> datetime:
        """A moment between now and the due date: on most days the result is early."""
        now = self.clock.now
        if found.due_at is None or found.due_at <= now:
            return self.soon()
        left = self.desk.law.calendar.working_days_between(now.date(), found.due_at.date())
        return max(self.in_days(self.rng.randint(left // 2, left)) if left else self.soon(), now)

    def number(self, unit: str) -> str:
        """A document number of the resolving unit."""
        return f"{next(self._results):03d}/{unit}"

    def shelf(self) -> str:
        """Some shelf."""
        return self.rng.choice(self.shelves)

    def ask(self, business: Business, *, paid: bool = True) -> Intake:
        """The next visitor's request, as the clerk enters it."""
        asked = intake_of(
            business,
            self.crowd.holders(business),
            request_id=new_id(),
            law=self.desk.law,
            at=self.clock.now,
            rng=self.rng,
            paid=paid,
        )
        return replace(asked, receipt=self.clock.now.date() >= self.print_from)

    def find(self, dossier: str) -> Dossier:
        """The dossier as it stands."""
        return intake.find(self.desk, dossier)


# --- Journeys -------------------------------------------------------------------------------------


def at_once(life: Life, business: Business) -> Journey:
    """Received, done and handed over while the visitor waits."""
    asked = replace(life.ask(business), receipt=False)
    given = ResultGiven(number=life.number("CT"), on=life.clock.now.date())
    intake_and_return.receive_and_return(life.desk, asked, given)
    yield from ()


def plain(life: Life, business: Business, *, ends: str = "returned") -> Journey:
    """Received, handed over, resolved, laid ready, collected; `ends` says how far and how."""
    dossier = intake.receive(life.desk, life.ask(business)).dossier
    if ends == "received":
        return
    yield life.soon()
    yield from _handed_over(life, dossier, business)
    if ends == "open":
        return
    if ends == "late":
        due_at = life.find(dossier).due_at
        if due_at is not None:
            late = life.desk.law.calendar.add_working_days(due_at.date(), life.rng.randint(1, 3))
            yield life.hour_of(late)
    yield from _finished(life, dossier, ends=ends)


def pay(life: Life, business: Business, *, paid: bool = True) -> Journey:
    """A charge comes up on the way; the applicant pays it, or has not yet."""
    dossier = intake.receive(life.desk, life.ask(business)).dossier
    yield life.soon()
    yield from _handed_over(life, dossier, business)
    yield life.soon(60, 400)
    charge = EnteredCharge(
        kind=ChargeKind.le_phi,
        name="Lệ phí đăng ký hộ kinh doanh",
        amount=100_000,
        basis="Nghị quyết của HĐND (ví dụ tập huấn)",
    )
    demand = DemandPayment(
        request_id=new_id(),
        dossier=dossier,
        charges=(charge,),
        basis="Nghị quyết của HĐND (ví dụ tập huấn)",
    )
    handling.demand_payment(life.desk, demand)
    if not paid:
        return
    yield life.in_days(1)
    owed = life.find(dossier).money_due
    money = TakenMoney(method=PaymentMethod.TRANSFER, amount=owed)
    met = MeetObligation(request_id=new_id(), dossier=dossier, money=(money,))
    handling.meet_obligation(life.desk, met)
    yield from _finished(life, dossier)


def consult(life: Life, business: Business, *, ends: str = "returned") -> Journey:
    """Another body is asked for its opinion on the way."""
    dossier = intake.receive(life.desk, life.ask(business)).dossier
    yield life.soon()
    yield from _handed_over(life, dossier, business)
    yield life.in_days(1)
    asked = Consult(
        request_id=new_id(),
        dossier=dossier,
        body="Chi nhánh Văn phòng Đăng ký đất đai",
        matter="Ranh giới, mốc giới thửa đất",
    )
    handling.consult(life.desk, asked)
    yield from _finished(life, dossier, ends=ends)


def supplement_first(life: Life, business: Business, *, comes_back: bool = True) -> Journey:
    """Something is missing at the counter: a list goes along, and the visitor comes again."""
    asked = replace(life.ask(business, paid=False), receipt=True)
    request = AskSupplementFirst(
        request_id=new_id(),
        intake=asked,
        items=("Tờ khai có đủ chữ ký", "Giấy tờ chứng minh nơi cư trú"),
        reason="Tờ khai chưa ký; chưa tra cứu được nơi cư trú.",
    )
    dossier = supplement.ask_first(life.desk, request).dossier
    if not comes_back:
        return
    yield life.in_days(life.rng.randint(1, 4))
    again = replace(asked, request_id=new_id(), dossier=dossier)
    intake.receive(life.desk, again)
    yield life.soon()
    yield from _handed_over(life, dossier, business)
    yield from _finished(life, dossier)


def supplemented(life: Life, business: Business, *, answer: str = "brought") -> Journey:
    """The appraisal finds something missing; it is brought, awaited, or never comes."""
    dossier = intake.receive(life.desk, life.ask(business)).dossier
    yield life.soon()
    yield from _handed_over(life, dossier, business)
    yield life.in_days(1)
    request = AskSupplement(
        request_id=new_id(),
        dossier=dossier,
        items=("Bản sao giấy khai sinh rõ chữ",),
        reason="Bản nộp mờ, không đọc được họ tên cha, mẹ.",
    )
    supplement.ask(life.desk, request)
    if answer == "awaited":
        yield life.in_days(3)
        _called(life, dossier, CallList.SUPPLEMENT)
        return
    if answer == "never":
        yield life.in_days(16)
        close = CloseUnanswered(
            request_id=new_id(), dossier=dossier, reason="Đã gọi điện hai lần, không liên lạc được."
        )
        stopping.close_unanswered(life.desk, close)
        return
    yield life.in_days(life.rng.randint(2, 6))
    brought = SubmittedPaper(
        name="Bản sao giấy khai sinh rõ chữ", answer=PaperAnswer.COPY_KEPT, copies=1
    )
    taken = TakeSupplement(request_id=new_id(), dossier=dossier, papers=(brought,))
    supplement.take(life.desk, taken)
    yield from _finished(life, dossier)


def extended(life: Life, business: Business, *, ends: str = "returned") -> Journey:
    """A result that will not be in time: an apology a day before, and a new date."""
    dossier = intake.receive(life.desk, life.ask(business)).dossier
    yield life.soon()
    yield from _handed_over(life, dossier, business)
    due_at = life.find(dossier).due_at
    if due_at is None:
        return
    calendar = life.desk.law.calendar
    left = calendar.working_days_between(life.clock.now.date(), due_at.date())
    if left >= 2:
        yield life.in_days(left - 1)
    new_day = calendar.add_working_days(due_at.date(), life.rng.randint(2, 4))
    request = Extend(
        request_id=new_id(),
        dossier=dossier,
        reason="Phải xác minh tại nơi cư trú trước đây, chưa có văn bản trả lời.",
        due_at=calendar.closes_at(new_day),
    )
    extension.extend(life.desk, request)
    if ends != "open":
        yield from _finished(life, dossier, ends=ends)


def refused(life: Life, business: Business) -> Journey:
    """Not received, with the ground in writing."""
    asked = life.ask(business, paid=False)
    grounds = refusal.refusal_grounds(life.desk, business.code)
    request = Refuse(
        request_id=new_id(),
        intake=asked,
        grounds=(life.rng.choice(grounds).key,),
        words="Đã hướng dẫn nộp tại cơ quan có thẩm quyền.",
    )
    refusal.refuse(life.desk, request)
    yield from ()


def stopped(life: Life, business: Business, *, settled: bool = True) -> Journey:
    """The applicant takes the dossier back; unsettled, the request still waits."""
    dossier = intake.receive(life.desk, life.ask(business, paid=False)).dossier
    yield life.soon()
    yield from _handed_over(life, dossier, business)
    yield life.soon(30, 300)
    reason = "Công dân chưa có nhu cầu nữa."
    request = Stop(request_id=new_id(), dossier=dossier, reason=reason)
    if not settled:
        stopping.request_stop(life.desk, request)
        return
    stopping.stop(life.desk, replace(request, returned_papers=("Bản chính giấy tờ đã nộp",)))


def _handed_over(life: Life, dossier: str, business: Business) -> Journey:
    request = HandOver(request_id=new_id(), dossier=dossier, to_unit=business.unit)
    handling.hand_over(life.desk, request)
    yield life.soon(20, 90)


def _finished(life: Life, dossier: str, *, ends: str = "returned") -> Journey:
    found = life.find(dossier)
    yield life.before_due(found)
    refuses = ends == "refused_result"
    request = Resolve(
        request_id=new_id(),
        dossier=dossier,
        result=ResultKind.REFUSED if refuses else ResultKind.GRANTED,
        number=life.number("UBND"),
        on=life.clock.now.date(),
        reason="Không đủ điều kiện theo quy định." if refuses else "",
        shelf=life.shelf(),
    )
    resolution.resolve(life.desk, request)
    if ends == "unclaimed":
        yield life.in_days(3)
        _called(life, dossier, CallList.READY)
        return
    yield life.in_days(life.rng.choice((0, 0, 1, 1, 2, 3, 5))) + timedelta(hours=8)
    yield life.soon(0, 30)
    owed = max(life.find(dossier).money_due, 0)
    money = (TakenMoney(method=PaymentMethod.CASH, amount=owed),) if owed else ()
    handover.give_back(life.desk, Return(request_id=new_id(), dossier=dossier, money=money))


def _called(life: Life, dossier: str, which: CallList) -> None:
    outcome = life.rng.choice((ContactOutcome.TOLD, ContactOutcome.NO_ANSWER))
    request = Contact(request_id=new_id(), dossier=dossier, list=which, outcome=outcome)
    contact.record(life.desk, request)
