"""What takes no number of a book is handed over, paid, counted and kept like what takes one."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.certifying import asked, certifying_ward, copy_line, pin_session, sign
from tests.making import Ward
from urbgov_desk.domain.book_act import AnnulEntry, DestroyKept
from urbgov_desk.domain.certification import CertificationKind, KeptPaper, LineDetail
from urbgov_desk.domain.certification_visit import Visit, VisitState
from urbgov_desk.domain.certifying import AskedLine, HandOver, PileLine, SignPile, Submit, Taken
from urbgov_desk.domain.counting import Period, Wanted
from urbgov_desk.domain.day import DayGroup
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services import closing
from urbgov_desk.services.certification import entry, handover, keeping, signing, visit
from urbgov_desk.services.certification.handover import HandedOverAlready
from urbgov_desk.services.certification.signing import EntryUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till import counting, day, work_sheets
from urbgov_desk.store import certification as rows
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify

REGISTER_COPY = AskedLine(kind=CertificationKind.REGISTER_COPY, title="Trích sổ đăng ký")
CORRECTION = AskedLine(
    kind=CertificationKind.CORRECTION,
    title="Sửa số thửa",
    detail=LineDetail(
        refers_to="12/2026",
        correction="Thửa 21, không phải thửa 12",
        kept=KeptPaper(what="Văn bản thoả thuận", box="Hộp 7", order="3"),
    ),
)


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def waiting(ward: Ward, *lines: AskedLine) -> Visit:
    return visit.submit(ward.desk, Submit(request_id=new_id(), visit=asked(*lines), slip=False))


def sign_line(desk: Desk, found: Visit, position: int) -> None:
    request = SignPile(
        request_id=new_id(),
        session=pin_session(desk),
        lines=(PileLine(certification=found.id, position=position),),
        no_conflict=True,
    )
    signing.sign_pile(desk, request)


def hand_over(ward: Ward, found: Visit, amount: int = 0) -> Visit:
    money = (Taken(amount=amount),) if amount else ()
    return handover.hand_over(
        ward.desk, HandOver(request_id=new_id(), certification=found.id, money=money)
    )


def not_handed_over(ward: Ward) -> list[tuple[str, bool]]:
    items = day.sheet(ward.desk).of(DayGroup.NOT_HANDED_OVER)
    return [(item.title, item.numbered) for item in items]


def test_a_second_one_of_a_visit_is_paid_and_handed_over_by_itself(ward: Ward) -> None:
    chairman = ward.as_officer("TRUONG")
    found = waiting(ward, REGISTER_COPY, replace(REGISTER_COPY, photocopy=1_000))
    sign_line(chairman, found, 1)
    assert hand_over(ward, found).state is VisitState.WAITING
    sign_line(chairman, found, 2)
    assert visit.find(ward.desk, found.id).state is VisitState.SIGNED
    assert not_handed_over(ward) == [(found.code, False)]
    done = hand_over(ward, found, 1_000)
    assert done.state is VisitState.HANDED_OVER
    assert all(line.handed_over_at is not None for line in done.lines)
    assert not_handed_over(ward) == []
    with pytest.raises(HandedOverAlready):
        hand_over(ward, found)
    assert verify(ward.desk.store).finding is None


def test_a_visit_is_over_with_the_last_of_its_papers_and_not_with_the_first(ward: Ward) -> None:
    found = waiting(ward, copy_line(), copy_line("Học bạ"))
    sign_line(ward.desk, found, 1)
    hand_over(ward, found, 2_000)
    sign_line(ward.desk, found, 2)
    now = visit.find(ward.desk, found.id)
    assert now.state is VisitState.SIGNED
    assert [each.id for each in rows.list_visits(ward.desk.store.db, (VisitState.SIGNED,))] == [
        found.id
    ]
    # What is annulled waits for nobody.
    annulled = AnnulEntry(
        request_id=new_id(), entry=now.entries[1].id, reason="Sai", decision="1/QĐ-UBND"
    )
    entry.annul(ward.as_officer("TRUONG"), annulled)
    assert visit.find(ward.desk, found.id).state is VisitState.HANDED_OVER
    assert verify(ward.desk.store).finding is None


def test_they_are_counted_without_a_number_and_open_into_themselves(ward: Ward) -> None:
    chairman = ward.as_officer("TRUONG")
    assert chairman.officer is not None
    signed = sign(chairman, CORRECTION, copy_line())
    today = ward.clock.now.date()
    period = Period(first=today, last=today)
    said = {
        each.kind: (each.numbers, each.visits, each.fee)
        for each in counting.count(chairman, period)
    }
    assert said == {
        CertificationKind.COPY: (1, 1, 2_000),
        CertificationKind.CORRECTION: (0, 1, 25_000),
    }
    wanted = Wanted(period=period, officer=chairman.officer.id, kind=CertificationKind.CORRECTION)
    (opened,) = counting.rows_of(chairman, wanted)
    assert (opened.words, opened.fee) == (f"{signed.visits[0].code}/1", 25_000)
    assert len(counting.rows_of(chairman, Wanted(period=period))) == 2
    statistics = work_sheets.statistics_sheet(chairman, period).tables[0]
    assert (statistics.total[1], statistics.total[4]) == (1, 27_000)
    certified = {each.kind: (each.entries, each.fee) for each in closing.total(chairman).certified}
    assert certified[CertificationKind.CORRECTION] == (0, 25_000)


def test_what_is_kept_of_a_correction_reaches_the_list_past_its_term(ward: Ward) -> None:
    chairman = ward.as_officer("TRUONG")
    sign(chairman, CORRECTION)
    ward.clock.now = datetime(2046, 12, 31, 9, 0, tzinfo=HANOI)
    assert keeping.due(chairman) == ()
    ward.clock.now = datetime(2047, 1, 4, 9, 0, tzinfo=HANOI)
    (paper,) = keeping.due(chairman)
    assert paper.keep_until == date(2046, 12, 31)
    assert paper.kept is not None and paper.kept.box == "Hộp 7"
    keeping.print_due(chairman, new_id())
    request = DestroyKept(
        request_id=new_id(), entries=(paper.id,), on=date(2047, 1, 4), decision="5/QĐ-UBND"
    )
    assert keeping.destroy(chairman, request) == 1
    assert keeping.due(chairman) == ()
    with pytest.raises(EntryUnknown):
        keeping.destroy(chairman, replace(request, request_id=new_id()))
    assert verify(ward.desk.store).finding is None
