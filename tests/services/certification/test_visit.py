"""A visit beside its signing: bundle slips, promises, refusals, papers taken back."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.certifying import asked, certifying_ward, copy_line, sign, signature_line
from tests.documents.reading import page_texts, picture, read_codes
from tests.making import Ward
from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_visit import LineState, Visit, VisitState
from urbgov_desk.domain.certifying import (
    AskedLine,
    ExtendVisit,
    GiveBack,
    RefuseLines,
    RefuseVisit,
    Submit,
    Taken,
    WithdrawLines,
)
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services import paper, scan
from urbgov_desk.services.certification import handover, visit
from urbgov_desk.services.certification.signing import LineNotWaiting
from urbgov_desk.services.money import RefundTooMuch
from urbgov_desk.services.refusal import RefusalGroundMissing, RefusalGroundUnknown
from urbgov_desk.services.scan import TrainingPaper
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path, opening=512)


def submit(ward: Ward, *lines: AskedLine) -> Visit:
    return visit.submit(ward.desk, Submit(request_id=new_id(), visit=asked(*lines)))


def last_paper(ward: Ward) -> bytes:
    return paper.job_bytes(ward.desk, paper.list_unprinted(ward.desk)[-1].id)


def test_a_bundle_that_waits_gets_a_slip_which_opens_it_again(ward: Ward) -> None:
    sign(ward.desk)
    sent = submit(ward, copy_line(copies=2), copy_line("Giấy khai sinh"))
    assert sent.state is VisitState.WAITING
    pdf = last_paper(ward)
    words = " ".join(page_texts(pdf))
    assert sent.code.endswith("-002")
    assert "002" in words and "Nguyễn Thị Hồng Ánh" in words and "513" in words
    (code,) = read_codes(picture(pdf))
    assert "Ánh" not in code
    reading = scan.read(ward.desk, code)
    assert reading.certification == sent.id
    assert reading.problem is None


def test_a_training_wards_slip_opens_nothing_here(ward: Ward, tmp_path: Path) -> None:
    from urbgov_desk.domain.paper_code import PaperCodeKind

    sent = submit(ward)
    code = paper.qr_text(
        ward.desk,
        code=sent.code,
        revision=0,
        at=ward.clock.now,
        kind=PaperCodeKind.TRAINING_BUNDLE,
    )
    assert isinstance(scan.read(ward.desk, code).problem, TrainingPaper)


def test_the_office_may_add_two_working_days_to_copies_and_no_more_alone(ward: Ward) -> None:
    ward.clock.now = datetime(2026, 11, 26, 9, 0, tzinfo=HANOI)
    sent = submit(ward, copy_line(copies=1000))
    assert sent.due_at == datetime(2026, 11, 26, 17, 0, tzinfo=HANOI)
    request = ExtendVisit(
        request_id=new_id(),
        certification=sent.id,
        due_at=datetime(2026, 11, 30, 16, 0, tzinfo=HANOI),
        reason="Số lượng bản sao nhiều",
    )
    extended = visit.extend(ward.desk, request)
    assert extended.due_at == request.due_at
    assert "1000 bản" in " ".join(page_texts(last_paper(ward)))
    longer = replace(request, request_id=new_id(), due_at=request.due_at + timedelta(days=2))
    fresh = submit(ward, copy_line(copies=900))
    with pytest.raises(visit.ExtensionTooLong):
        visit.extend(ward.desk, replace(longer, certification=fresh.id))
    agreed = replace(longer, certification=fresh.id, agreement="Biên bản thoả thuận 26/11/2026")
    assert visit.extend(ward.desk, agreed).due_at == longer.due_at


def test_a_second_extension_adds_nothing_to_the_first(ward: Ward) -> None:
    ward.clock.now = datetime(2026, 11, 26, 9, 0, tzinfo=HANOI)
    sent = submit(ward, copy_line(copies=1000))
    first = ExtendVisit(
        request_id=new_id(),
        certification=sent.id,
        due_at=datetime(2026, 11, 27, 16, 0, tzinfo=HANOI),
        reason="Số lượng bản sao nhiều",
    )
    visit.extend(ward.desk, first)
    again = replace(first, request_id=new_id(), due_at=datetime(2026, 12, 1, 16, 0, tzinfo=HANOI))
    with pytest.raises(visit.ExtensionTooLong):
        visit.extend(ward.desk, again)
    with pytest.raises(visit.ExtensionOdd):
        visit.extend(ward.desk, replace(first, request_id=new_id()))


def test_what_is_due_on_another_day_is_promised_in_writing_at_once(ward: Ward) -> None:
    line = replace(signature_line("Hợp đồng tặng cho"), kind=CertificationKind.TRANSACTION)
    sent = submit(ward, line)
    assert sent.due_at is not None and sent.due_at.date() > ward.clock.now.date()
    kinds = [job.paper_kind for job in paper.list_unprinted(ward.desk)]
    assert kinds == ["bundle_slip", "appointment_slip"]


def test_a_signature_is_not_put_off_without_agreement(ward: Ward) -> None:
    sent = submit(ward, signature_line())
    request = ExtendVisit(
        request_id=new_id(),
        certification=sent.id,
        due_at=datetime(2026, 11, 25, 10, 0, tzinfo=HANOI),
        reason="Đông người",
    )
    with pytest.raises(visit.ExtensionTooLong):
        visit.extend(ward.desk, request)


def test_a_refusal_names_its_ground_with_the_article_and_takes_no_number(ward: Ward) -> None:
    line = copy_line()
    grounds = visit.refusal_grounds(ward.desk, line)
    chosen = next(g for g in grounds if "tẩy xóa" in g.text_vi)
    request = RefuseVisit(request_id=new_id(), visit=asked(line), grounds=(chosen.key,))
    refused = visit.refuse_visit(ward.desk, request)
    assert refused.state is VisitState.CLOSED
    assert refused.charges == ()
    words = " ".join(page_texts(last_paper(ward)))
    assert "Điều 22" in words and "tẩy xóa" in words
    assert sign(ward.desk).lines[0].entry.number == 513
    with pytest.raises(RefusalGroundMissing):
        visit.refuse_visit(ward.desk, replace(request, request_id=new_id(), grounds=()))
    with pytest.raises(RefusalGroundUnknown):
        visit.refuse_visit(ward.desk, replace(request, request_id=new_id(), grounds=("x",)))
    assert verify(ward.desk.store).finding is None


def test_one_paper_is_refused_after_payment_and_its_money_goes_back(ward: Ward) -> None:
    sent = submit(ward, copy_line(), copy_line("Bằng đại học", pages=2))
    handover.pay(ward.desk, sent.id, (Taken(amount=6_000),), new_id())
    refused = visit.refuse(
        ward.desk,
        RefuseLines(
            request_id=new_id(),
            certification=sent.id,
            positions=(2,),
            grounds=(),
            reason="Bản chính mờ, không đọc được",
        ),
    )
    assert [line.state for line in refused.lines] == [LineState.WAITING, LineState.REFUSED]
    assert (refused.asked, refused.paid) == (2_000, 6_000)
    request = GiveBack(
        request_id=new_id(),
        certification=sent.id,
        payment=refused.payments[0].id,
        reason="Từ chối",
        amount=4_000,
    )
    assert handover.give_back(ward.desk, request).paid == 2_000
    with pytest.raises(RefundTooMuch):
        handover.give_back(ward.desk, replace(request, request_id=new_id()))
    assert verify(ward.desk.store).finding is None


def test_papers_are_taken_back_only_while_they_wait(ward: Ward) -> None:
    sent = submit(ward)
    request = WithdrawLines(request_id=new_id(), certification=sent.id, positions=(1,))
    assert visit.withdraw(ward.desk, request).state is VisitState.CLOSED
    with pytest.raises(LineNotWaiting):
        visit.withdraw(ward.desk, replace(request, request_id=new_id()))


def test_what_somebody_had_last_time_is_offered_again(ward: Ward) -> None:
    sign(ward.desk, copy_line(copies=3), copy_line("Giấy khai sinh"))
    again = visit.last_time(ward.desk, "Nguyễn Thị Hồng Ánh")
    assert [(line.title, line.copies) for line in again] == [
        ("Bằng tốt nghiệp", 3),
        ("Giấy khai sinh", 1),
    ]
    assert visit.last_time(ward.desk, "Người Khác") == ()


def test_a_visit_is_found_by_name_without_marks_and_by_its_short_number(ward: Ward) -> None:
    sent = submit(ward)
    assert [v.id for v in visit.search_visits(ward.desk, "hong anh")] == [sent.id]
    assert [v.id for v in visit.search_visits(ward.desk, "1")] == [sent.id]
    assert visit.search_visits(ward.desk, '"*') == ()
