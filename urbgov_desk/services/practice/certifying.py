"""Certification in the made-up ward: its signers, its books, and those who come to have copies.

It has dice and people of its own, so that the dossiers of the ward stay what they are.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random

from urbgov_desk.domain.authority import Ground, NotifySpecimen, RecordGrant
from urbgov_desk.domain.book_act import AnnulEntry, OpenBook, OpenVolume
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.certifying import (
    AskedLine,
    ExtendVisit,
    HandOver,
    PileLine,
    RefuseVisit,
    SignPile,
    SignVisit,
    Submit,
    Taken,
)
from urbgov_desk.domain.party import Party
from urbgov_desk.services import officer
from urbgov_desk.services.certification import (
    authority,
    book,
    entry,
    handover,
    pile,
    signing,
    visit,
)
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.practice.counter import PracticeCounter
from urbgov_desk.services.practice.life import Journey, Life
from urbgov_desk.services.practice.made_up import Crowd
from urbgov_desk.store.identifier import new_id

_SEED = 23
_OTHERS = 500_000  # nobody of the dossiers' crowd has a number beyond it
CHAIRMAN, DEPUTY, DELEGATE = "TAP", "KHAI", "MAI"
# How many numbers a working day of the paper books took before the desk went on with them.
_A_DAY = {BookKind.COPIES: 11.0, BookKind.SIGNATURES: 2.5, BookKind.TRANSACTIONS: 0.6}
_VOLUME = 1500
# The deputy is away since yesterday: what came meanwhile waits in the pile.
_UNSIGNED_DAYS = 2
_FOREIGN = "passport_foreign"


def begin(life: Life, days: list[date]) -> None:
    """Let the certification desk live on these working days, the last of which is today."""
    rng = Random(_SEED)
    now = life.clock.now
    kinds = {kind.key: kind for kind in life.desk.law.paper_kinds(now.date())}
    counter = PracticeCounter(life, rng, Crowd(rng, after=_OTHERS), kinds)
    life.begin(now, _opened(counter))
    years = {now.year}
    for day in days:
        if day.year not in years:  # the new year's books, before its first visitor
            years.add(day.year)
            life.begin(datetime.combine(day, time(7), now.tzinfo), _new_year(counter, day.year))
        for _ in range(rng.randint(4, 6)):
            life.begin(counter.hour_of(day), _at_the_counter(counter))
        if day in days[-_UNSIGNED_DAYS:]:
            continue
        if rng.random() < 0.5:
            life.begin(counter.hour_of(day), _to_the_deputy(counter))
        evening = life.desk.law.calendar.closes_at(day) - timedelta(minutes=20)
        life.begin(evening, _signed_in_one_act(counter))
    for days_ago, journey in _what_stands_today(counter):
        day = days[max(len(days) - 1 - days_ago, 0)]
        life.begin(counter.hour_of(day), journey)


def _opened(counter: PracticeCounter) -> Journey:
    """On the first morning: who may sign on which ground, and the books at their next number."""
    head = counter.desk("THU")
    record_signers(head)
    day = counter.life.clock.now.timetuple().tm_yday
    for kind in BookKind:
        last = round(_A_DAY.get(kind, 0) * day * 5 / 7)
        open_book(head, kind, counter.life.clock.now.year, last)
    yield from ()


def record_signers(head: Desk) -> None:
    """The Chairman by office, his deputy by assignment, the delegate by written delegation."""
    today = head.now().date()
    ids = {o.code: o.id for o in officer.list_officers(head)}
    office = RecordGrant(
        request_id=new_id(),
        officer=ids[CHAIRMAN],
        ground=Ground.OFFICE,
        title="Chủ tịch",
        valid_from=today,
    )
    deputy = RecordGrant(
        request_id=new_id(),
        officer=ids[DEPUTY],
        ground=Ground.ASSIGNMENT,
        title="Phó Chủ tịch",
        valid_from=today,
        decision_number="02/QĐ-UBND",
        decision_on=today,
        granted_by=ids[CHAIRMAN],
    )
    delegate = RecordGrant(
        request_id=new_id(),
        officer=ids[DELEGATE],
        ground=Ground.DELEGATION,
        title="Công chức tư pháp - hộ tịch",
        valid_from=today,
        valid_until=date((today + timedelta(weeks=8)).year, 12, 31),
        decision_number="15/QĐ-UBND",
        decision_on=today,
        granted_by=ids[CHAIRMAN],
        kinds=frozenset({CertificationKind.COPY, CertificationKind.SIGNATURE}),
        issuers=frozenset({Issuer.VIETNAMESE}),
        basis="Nghị quyết của HĐND (ví dụ tập huấn)",
    )
    for request in (office, deputy, delegate):
        grant = authority.record(head, request)
        if request is not deputy:  # the deputy's specimen is still to be sent: a reminder says so
            sent = NotifySpecimen(request_id=new_id(), grant=grant, on=today)
            authority.notify_specimen(head, sent)


def open_book(desk: Desk, kind: BookKind, year: int, last: int) -> None:
    """Open a book after the last number of the paper one."""
    volume = 1 + last // _VOLUME
    decision = f"Nối tiếp sổ giấy quyển số {volume:02d}/{year}, số cuối {last:02d}"
    request = OpenBook(
        request_id=new_id(),
        book=kind,
        year=year,
        volume=volume,
        last_number=last,
        decision=decision if last else "",
    )
    book.open_book(desk, request)


def _new_year(counter: PracticeCounter, year: int) -> Journey:
    """A new year begins from 01, by an act of its own."""
    for kind in BookKind:
        open_book(counter.desk("THU"), kind, year, 0)
    yield from ()


def _at_the_counter(counter: PracticeCounter, *, handed_over: bool = True) -> Journey:
    """Compared, signed by the delegate and handed over while the visitor waits."""
    person = counter.crowd.person()
    lines = [counter.copy() for _ in range(counter.rng.choices((1, 2, 3), weights=(5, 3, 1))[0])]
    if person.identity and counter.rng.random() < 0.15:
        lines = [counter.signature(person)]
    desk = counter.desk(DELEGATE)
    request = SignVisit(
        request_id=new_id(),
        session=counter.session(desk),
        visit=counter.visit_of(person, *lines),
        no_conflict=True,
        confirmed_moment=True,
    )
    signed = signing.sign_visit(desk, request).visits[0]
    if handed_over:
        yield counter.life.clock.now + timedelta(minutes=counter.rng.randint(2, 9))
        _hand_over(counter, signed)


def _to_the_deputy(counter: PracticeCounter) -> Journey:
    """What the delegate may not sign goes to the pile; it is fetched on another day."""
    person = counter.with_card()
    foreign = counter.rng.random() < 0.6
    line = counter.copy(_FOREIGN) if foreign else counter.transaction(person)
    waiting = _submit(counter, person, line)
    calendar = counter.life.desk.law.calendar
    yield counter.hour_of(calendar.next_working_day(counter.life.clock.now.date()))
    _hand_over(counter, visit.find(counter.life.desk, waiting.id))


def _waiting(counter: PracticeCounter, *keys: str, transaction: bool = False) -> Journey:
    """A bundle that lies in the pile today."""
    person = counter.with_card()
    lines = [counter.copy(key) for key in keys]
    if transaction:
        lines = [counter.transaction(person)]
    _submit(counter, person, *lines, slip=True)
    yield from ()


def _submit(
    counter: PracticeCounter, person: Party, *lines: AskedLine, slip: bool = False
) -> Visit:
    request = Submit(
        request_id=new_id(),
        visit=counter.visit_of(person, *lines),
        place=counter.rng.choice(("Khay 1", "Khay 2")),
        slip=slip,
    )
    return visit.submit(counter.life.desk, request)


def _signed_in_one_act(counter: PracticeCounter) -> Journey:
    """In the afternoon the deputy signs what lies in the pile."""
    desk = counter.desk(DEPUTY)
    lines = tuple(
        PileLine(certification=item.visit.id, position=item.line.position)
        for item in pile.list_pile(desk)
        if item.allowed
    )
    if lines:
        request = SignPile(
            request_id=new_id(),
            session=counter.session(desk),
            lines=lines,
            no_conflict=True,
            confirmed_moment=True,
        )
        signing.sign_pile(desk, request)
    yield from ()


def _hand_over(counter: PracticeCounter, signed: Visit) -> None:
    owed = signed.asked - signed.paid
    money = (Taken(amount=owed, tendered=-(-owed // 50_000) * 50_000),) if owed else ()
    request = HandOver(request_id=new_id(), certification=signed.id, money=money)
    handover.hand_over(counter.life.desk, request)


def _refused(counter: PracticeCounter) -> Journey:
    """Not certified, with the ground in writing."""
    person, line = counter.crowd.person(), counter.copy("diploma")
    grounds = visit.refusal_grounds(counter.life.desk, line)
    request = RefuseVisit(
        request_id=new_id(),
        visit=counter.visit_of(person, line),
        grounds=(counter.rng.choice(grounds).key,),
    )
    visit.refuse_visit(counter.life.desk, request)
    yield from ()


def _annulled(counter: PracticeCounter) -> Journey:
    """A diploma proved to be forged: its number is struck through by a decision."""
    desk = counter.desk(DELEGATE)
    person = counter.crowd.person()
    request = SignVisit(
        request_id=new_id(),
        session=counter.session(desk),
        visit=counter.visit_of(person, counter.copy("diploma")),
        confirmed_moment=True,
    )
    signed = signing.sign_visit(desk, request)
    yield counter.life.clock.now + timedelta(minutes=5)
    _hand_over(counter, signed.visits[0])
    calendar = counter.life.desk.law.calendar
    yield counter.hour_of(calendar.add_working_days(counter.life.clock.now.date(), 3))
    annul = AnnulEntry(
        request_id=new_id(),
        entry=signed.lines[0].entry.id,
        reason="Nơi cấp trả lời: không cấp văn bằng này.",
        decision=f"31/QĐ-UBND ngày {counter.life.clock.now:%d/%m/%Y}",
    )
    entry.annul(counter.desk(CHAIRMAN), annul)


def _thousand(counter: PracticeCounter) -> Journey:
    """A thousand copies: a later hour promised, with the appointment slip."""
    person = counter.crowd.person()
    line = replace(counter.copy("citizen_card"), copies=1000)
    calendar = counter.life.desk.law.calendar
    day = calendar.add_working_days(counter.life.clock.now.date(), 2)
    request = ExtendVisit(
        request_id=new_id(),
        due_at=calendar.closes_at(day),
        reason="Số lượng bản sao lớn.",
        agreement="Người yêu cầu đồng ý bằng văn bản.",
        visit=counter.visit_of(person, line),
    )
    visit.extend(counter.life.desk, request)
    yield from ()


def _next_volume(counter: PracticeCounter) -> Journey:
    """The copies' book is full: its next volume."""
    desk = counter.desk("THU")
    year = counter.life.clock.now.year
    book.open_volume(desk, OpenVolume(request_id=new_id(), book=BookKind.COPIES, year=year))
    yield from ()


def _what_stands_today(counter: PracticeCounter) -> Iterator[tuple[int, Journey]]:
    """What a learner is to find, by how many working days ago it began."""
    yield 20, _next_volume(counter)
    yield 14, _annulled(counter)
    for days_ago in (25, 17, 9, 4, 1):
        yield days_ago, _refused(counter)
    for days_ago in (2, 1, 1):
        yield days_ago, _at_the_counter(counter, handed_over=False)
    yield 1, _thousand(counter)
    yield 1, _waiting(counter, "diploma", "transcript")
    yield 1, _waiting(counter, _FOREIGN)
    yield 1, _waiting(counter, transaction=True)
