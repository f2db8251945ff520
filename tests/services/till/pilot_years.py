"""Two pilot years of one official's signature, lived through the services day by day.

NĐ 32/2021/NĐ-CP and its twins: from 01/07/2021 the judicial and civil-status official of a ward
signed copies of papers issued by Vietnamese bodies; one ward reported 7,116 of them in two years.
"""

import random
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path

from tests.certifying import asked, copy_line, pin_session
from tests.making import Ward, bo_de, make_ward
from urbgov_desk.domain.authority import Ground, RecordGrant
from urbgov_desk.domain.book_act import (
    AnnulEntry,
    CorrectEntry,
    EnterPaperLine,
    OpenBook,
    PassToPaper,
    TakeBack,
)
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_visit import LineState, Visit
from urbgov_desk.domain.certifying import (
    AskedLine,
    HandOver,
    PileLine,
    RefuseLines,
    SigningSession,
    SignPile,
    Submit,
    Taken,
)
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services.certification import (
    authority,
    book,
    entry,
    handover,
    paper_book,
    signing,
    visit,
)
from urbgov_desk.services.till import giving_back
from urbgov_desk.store.identifier import new_id

FIRST, LAST = date(2021, 7, 1), date(2023, 6, 30)
WHOLE = 7_116
_PAPERS = (("Bằng tốt nghiệp", 1), ("Căn cước công dân", 2), ("Sổ hộ khẩu", 8), ("Học bạ", 25))
_MOST_LINES = 8
# One visit in so many is paid first and then loses a paper, or is put right after its signature;
# on one working day in so many the book is on paper for a while.
_REFUSED_ONE_IN, _CORRECTED_ONE_IN, _PAPER_DAY = 37, 41, 17


@dataclass
class Tally:
    """What went through, counted beside the desk and not by it."""

    numbers: Counter[int] = field(default_factory=Counter)
    fees: Counter[str] = field(default_factory=Counter)
    copies: int = 0
    visits: int = 0
    signed: int = 0
    handed_over: int = 0
    photocopy: int = 0
    by_method: Counter[PaymentMethod] = field(default_factory=Counter)
    annulled: list[int] = field(default_factory=list)
    entries: int = 0
    given_back: int = 0
    refused: int = 0
    corrected: int = 0
    by_hand: int = 0
    months: Counter[str] = field(default_factory=Counter)

    def move(self, on: date, method: PaymentMethod, fee: int, photocopy: int = 0) -> None:
        """Money taken, or given back where it is below nothing; one entry of money."""
        self.entries += 1
        self.fees["paid"] += fee
        self.photocopy += photocopy
        self.by_method[method] += fee + photocopy
        self.months[f"{on:%Y-%m}"] += fee
        if fee + photocopy < 0:
            self.given_back -= fee + photocopy


def fee_of(pages: int, copies: int) -> int:
    """TT 226/2016/TT-BTC, reckoned once more."""
    return copies * min(200_000, 2_000 * min(pages, 2) + 1_000 * max(pages - 2, 0))


def pilot_ward(folder: Path) -> Ward:
    """A ward on the first day of the pilot: the Chairman, and HOA with his decision."""
    at = datetime.combine(FIRST, time(8, 0), HANOI)
    ward = make_ward(folder, at=at, the_office=bo_de(valid_from=date(2021, 1, 1)))
    chairman = ward.as_officer("TRUONG")
    assert chairman.officer is not None and ward.desk.officer is not None
    authority.record(
        chairman,
        RecordGrant(
            request_id=new_id(),
            officer=chairman.officer.id,
            ground=Ground.OFFICE,
            title="Chủ tịch",
            valid_from=date(2021, 6, 1),
        ),
    )
    authority.record(
        chairman,
        RecordGrant(
            request_id=new_id(),
            officer=ward.desk.officer.id,
            ground=Ground.DELEGATION,
            title="Công chức tư pháp - hộ tịch",
            valid_from=FIRST,
            valid_until=date(2023, 12, 31),
            decision_number="45/QĐ-UBND",
            decision_on=date(2021, 6, 28),
            granted_by=chairman.officer.id,
            kinds=frozenset({CertificationKind.COPY}),
            issuers=frozenset({Issuer.VIETNAMESE}),
            basis="Nghị định 32/2021/NĐ-CP",
        ),
    )
    return ward


def live(ward: Ward, numbers: int, *, hand_over_one_in: int = 1) -> Tally:
    """Let so many numbers be signed, spread over the working days of the two years.

    Each day's visits are sent to the pile and signed as one batch; one visit in
    `hand_over_one_in` is paid and handed over, the others stay as they are.
    """
    chance = random.Random(7_116)
    session = pin_session(ward.desk)
    tally = Tally()
    days = _working_days(ward)
    for place, day in enumerate(days):
        ward.clock.now = datetime.combine(day, time(8, 30), HANOI)
        _open_book(ward, day)
        wanted = numbers * (place + 1) // len(days) - sum(tally.numbers.values())
        if wanted:
            today = replace(session, opened_at=ward.clock.now)
            _day(ward, today, wanted, chance, tally, hand_over_one_in)
    return tally


def _working_days(ward: Ward) -> list[date]:
    calendar = ward.desk.law.calendar
    days = ((FIRST + timedelta(days=n)) for n in range((LAST - FIRST).days + 1))
    return [day for day in days if calendar.is_working_day(day)]


def _open_book(ward: Ward, day: date) -> None:
    if not any(each.kind is BookKind.COPIES for each in book.list_books(ward.desk, day.year)):
        book.open_book(
            ward.desk, OpenBook(request_id=new_id(), book=BookKind.COPIES, year=day.year)
        )


def _day(
    ward: Ward,
    session: SigningSession,
    wanted: int,
    chance: random.Random,
    tally: Tally,
    one_in: int,
) -> None:
    brought: list[Visit] = []
    if wanted > 2 and day_of(ward) % _PAPER_DAY == 0:
        wanted -= _by_hand(ward, chance, tally)
    while wanted:
        lines = _lines(chance, min(wanted, chance.randint(1, _MOST_LINES)))
        wanted -= len(lines)
        # The bundle never leaves the counter, so no slip is laid on it.
        tally.visits += 1
        if tally.visits % _REFUSED_ONE_IN == 0:
            brought.append(_partly_refused(ward, lines, tally))
        else:
            request = Submit(request_id=new_id(), visit=asked(*lines), slip=False)
            brought.append(visit.submit(ward.desk, request))
        _count(tally, lines, ward.clock.now.date())
    batch = tuple(
        PileLine(certification=each.id, position=line.position)
        for each in brought
        for line in each.lines
        if line.state is LineState.WAITING
    )
    ticked = SignPile(request_id=new_id(), session=session, lines=batch, confirmed_moment=True)
    signed = signing.sign_pile(ward.desk, ticked)
    assert len(signed.lines) == len(batch)
    ward.clock.forward(hours=2)
    for each in signed.visits:
        tally.signed += 1
        if tally.signed % _CORRECTED_ONE_IN == 0:
            _correct(ward, each, tally)
        elif tally.signed % one_in == 0:
            _hand_over(ward, each, chance, tally)
    if tally.visits % 500 < len(signed.visits):
        _annul(ward, signed.lines[-1].entry.id, tally)


def _lines(chance: random.Random, count: int) -> tuple[AskedLine, ...]:
    found = []
    for _ in range(count):
        title, pages = chance.choice(_PAPERS)
        copying = chance.choice((0, 0, 0, 1_000))
        found.append(copy_line(title, pages=pages, copies=chance.randint(1, 3), photocopy=copying))
    return tuple(found)


def _count(tally: Tally, lines: tuple[AskedLine, ...], day: date) -> None:
    tally.numbers[day.year] += len(lines)
    tally.copies += sum(line.copies for line in lines)
    tally.fees["asked"] += sum(fee_of(line.pages, line.copies) for line in lines)


def _hand_over(ward: Ward, each: Visit, chance: random.Random, tally: Tally) -> None:
    assert all(line.state is not LineState.WAITING for line in each.lines)
    method = chance.choice((PaymentMethod.CASH, PaymentMethod.CASH, PaymentMethod.TRANSFER))
    due = each.asked - each.paid
    money = (Taken(amount=due, method=method),) if due else ()
    handover.hand_over(ward.desk, HandOver(request_id=new_id(), certification=each.id, money=money))
    tally.handed_over += 1
    if due:
        fee = sum(fee_of(line.pages, line.copies) for line in each.lines)
        tally.move(ward.clock.now.date(), method, fee, due - fee)


def day_of(ward: Ward) -> int:
    """The day, counted from the first of the pilot."""
    return (ward.clock.now.date() - FIRST).days


def _partly_refused(ward: Ward, lines: tuple[AskedLine, ...], tally: Tally) -> Visit:
    """Paid in advance; one paper more is refused, and its money is given back.

    What was paid for it was fee and photocopy, and both go back.
    """
    today = ward.clock.now.date()
    extra = copy_line("Giấy mờ", pages=3, copies=2, photocopy=1_500)
    request = Submit(request_id=new_id(), visit=asked(*lines, extra), slip=False)
    found = visit.submit(ward.desk, request)
    handover.pay(ward.desk, found.id, (Taken(amount=found.asked),), new_id())
    fee = sum(fee_of(line.pages, line.copies) for line in found.lines)
    tally.move(today, PaymentMethod.CASH, fee, found.asked - fee)
    refusal = RefuseLines(
        request_id=new_id(),
        certification=found.id,
        positions=(len(lines) + 1,),
        grounds=(),
        reason="Bản chính mờ",
    )
    visit.refuse(ward.desk, refusal)
    tally.refused += 1
    giving_back.give_back(ward.desk, found.id, new_id(), "Từ chối")
    tally.move(today, PaymentMethod.CASH, -fee_of(3, 2), -1_500)
    return visit.find(ward.desk, found.id)


def _correct(ward: Ward, each: Visit, tally: Tally) -> None:
    """One copy more than was counted: the fee rises, and is taken before the handover.

    Every other time it was paid before, and one copy fewer was made: that fee goes back.
    """
    if each.paid:
        return
    today, line, entry_of = ward.clock.now.date(), each.lines[0], each.entries[0]
    tally.corrected += 1
    before = line.copies
    after = before - 1 if before > 1 and tally.corrected % 2 else before + 1
    fee = sum(fee_of(x.pages, x.copies) for x in each.lines)
    handover.pay(ward.desk, each.id, (Taken(amount=each.asked),), new_id())
    tally.move(today, PaymentMethod.CASH, fee, each.asked - fee)
    wanted = CorrectEntry(request_id=new_id(), entry=entry_of.id, reason="Đếm nhầm", copies=after)
    entry.correct(ward.desk, wanted)
    change = fee_of(line.pages, after) - fee_of(line.pages, before)
    tally.copies += after - before
    tally.fees["asked"] += change
    if change < 0:
        giving_back.give_back(ward.desk, each.id, new_id(), "Đếm nhầm")
    elif change > 0:
        handover.pay(ward.desk, each.id, (Taken(amount=change),), new_id())
    if change:
        tally.move(today, PaymentMethod.CASH, change)


def _by_hand(ward: Ward, chance: random.Random, tally: Tally) -> int:
    """Two numbers taken by hand in an outage, entered an hour later; how many numbers they are."""
    now, year = ward.clock.now, ward.clock.now.year
    signer = ward.desk.signed_in().id
    on_paper = PassToPaper(request_id=new_id(), book=BookKind.COPIES, year=year)
    book.pass_to_paper(ward.desk, on_paper)
    last = tally.numbers[year]
    for number in (last + 1, last + 2):
        pages, copies = chance.randint(1, 5), chance.randint(1, 3)
        method = chance.choice((PaymentMethod.CASH, PaymentMethod.TRANSFER))
        line = EnterPaperLine(
            request_id=new_id(),
            book=BookKind.COPIES,
            year=year,
            number=number,
            signed_at=now,
            signer=signer,
            requester="Bùi Xuân Huy",
            kind=CertificationKind.COPY,
            title="Giấy khai sinh",
            pages=pages,
            copies=copies,
            method=method,
        )
        paper_book.enter_line(ward.desk, line)
        fee = fee_of(pages, copies)
        tally.move(now.date(), method, fee)
        tally.fees["asked"] += fee
        tally.copies += copies
        tally.numbers[year] += 1
        tally.by_hand += 1
    back = TakeBack(request_id=new_id(), book=BookKind.COPIES, year=year, last_number=last + 2)
    book_back = paper_book.take_back(ward.desk, back)
    assert book_back.last == last + 2
    return 2


def _annul(ward: Ward, entry_id: str, tally: Tally) -> None:
    story = entry.annul(
        ward.desk,
        AnnulEntry(
            request_id=new_id(),
            entry=entry_id,
            reason="Bản chính bị thu hồi",
            decision="12/QĐ-UBND",
        ),
    )
    tally.annulled.append(story.entry.fee)
