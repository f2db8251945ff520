"""Two pilot years of one official's signature, lived through the services day by day.

NĐ 32/2021/NĐ-CP and its twins: from 01/07/2021 the judicial and civil-status official of a ward
signed copies of papers issued by Vietnamese bodies; one ward reported 7,116 of them in two years.
"""

import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path

from tests.certifying import asked, copy_line, pin_session
from tests.making import Ward, bo_de, make_ward
from urbgov_desk.domain.authority import Ground, RecordGrant
from urbgov_desk.domain.book_act import AnnulEntry, OpenBook
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_visit import LineState, Visit
from urbgov_desk.domain.certifying import (
    AskedLine,
    HandOver,
    PileLine,
    SigningSession,
    SignPile,
    Submit,
    Taken,
)
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services.certification import authority, book, entry, handover, signing, visit
from urbgov_desk.store.identifier import new_id

FIRST, LAST = date(2021, 7, 1), date(2023, 6, 30)
WHOLE = 7_116
_PAPERS = (("Bằng tốt nghiệp", 1), ("Căn cước công dân", 2), ("Sổ hộ khẩu", 8), ("Học bạ", 25))
_MOST_LINES = 8


@dataclass
class Tally:
    """What went through, counted beside the desk and not by it."""

    numbers: Counter[int] = field(default_factory=Counter)
    fees: Counter[str] = field(default_factory=Counter)
    copies: int = 0
    visits: int = 0
    handed_over: int = 0
    photocopy: int = 0
    by_method: Counter[PaymentMethod] = field(default_factory=Counter)
    annulled: list[int] = field(default_factory=list)


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
            _day(ward, session, wanted, chance, tally, hand_over_one_in)
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
    while wanted:
        lines = _lines(chance, min(wanted, chance.randint(1, _MOST_LINES)))
        wanted -= len(lines)
        # The bundle never leaves the counter, so no slip is laid on it.
        request = Submit(request_id=new_id(), visit=asked(*lines), slip=False)
        brought.append(visit.submit(ward.desk, request))
        _count(tally, lines, ward.clock.now.date())
    batch = tuple(
        PileLine(certification=each.id, position=line.position)
        for each in brought
        for line in each.lines
    )
    signed = signing.sign_pile(
        ward.desk, SignPile(request_id=new_id(), session=session, lines=batch)
    )
    assert len(signed.lines) == len(batch)
    ward.clock.forward(hours=2)
    for each in signed.visits:
        tally.visits += 1
        if tally.visits % one_in == 0:
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
    assert all(line.state is LineState.SIGNED for line in each.lines)
    method = chance.choice((PaymentMethod.CASH, PaymentMethod.CASH, PaymentMethod.TRANSFER))
    money = (Taken(amount=each.asked, method=method),)
    handover.hand_over(ward.desk, HandOver(request_id=new_id(), certification=each.id, money=money))
    fee = sum(fee_of(line.pages, line.copies) for line in each.lines)
    tally.handed_over += 1
    tally.fees["paid"] += fee
    tally.photocopy += each.asked - fee
    tally.by_method[method] += each.asked


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
