"""A jumped clock and a new year's first number ask before a number is given; nothing else does."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.certifying import asked, certifying_ward, copy_line, sign, signature_line
from tests.making import Ward
from urbgov_desk.domain.book_act import OpenBook
from urbgov_desk.domain.certification import CertificationKind, OutsideOffice
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certifying import Submit
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services.certification import book, visit
from urbgov_desk.services.certification.book import MomentUncertain, NewYearNumber
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path, opening=512)


def test_once_confirmed_the_clock_is_not_asked_about_again_that_day(ward: Ward) -> None:
    sign(ward.desk)
    ward.clock.forward(days=20)
    with pytest.raises(MomentUncertain):
        sign(ward.desk)
    assert sign(ward.desk, confirmed_moment=True).lines[0].entry.number == 514
    assert sign(ward.desk).lines[0].entry.number == 515
    assert sign(ward.desk, signature_line()).lines[0].entry.number == 513
    assert verify(ward.desk.store).finding is None


def test_what_else_was_done_today_does_not_hide_a_jump_of_the_clock(ward: Ward) -> None:
    sign(ward.desk)
    ward.clock.forward(days=20)
    visit.submit(ward.desk, Submit(request_id=new_id(), visit=asked(copy_line()), slip=False))
    with pytest.raises(MomentUncertain):
        sign(ward.desk)


def test_a_book_that_is_rarely_used_asks_nothing_while_the_desk_works_every_day(ward: Ward) -> None:
    sign(ward.desk, signature_line())
    for _ in range(9):
        ward.clock.forward(days=1)
        sign(ward.desk, copy_line())
    assert sign(ward.desk, signature_line()).lines[0].entry.number == 514


def test_a_line_signed_outside_long_ago_asks_nothing_at_the_next_number(ward: Ward) -> None:
    line = signature_line()
    at = datetime(2026, 11, 2, 8, 0, tzinfo=HANOI)
    there = OutsideOffice(place="Số 5 ngõ 2 phố Thử", at=at, reason="Người yêu cầu già yếu")
    sign(ward.desk, replace(line, detail=replace(line.detail, outside=there)))
    assert sign(ward.desk, signature_line()).lines[0].entry.number == 514


def test_the_first_number_of_a_new_year_asks_in_each_book_unless_confirmed_that_day(
    ward: Ward,
) -> None:
    chairman = ward.as_officer("TRUONG")
    ward.clock.now = datetime(2026, 12, 31, 9, 0, tzinfo=HANOI)
    for kind in BookKind:
        book.open_book(chairman, OpenBook(request_id=new_id(), book=kind, year=2027))
    ward.clock.now = datetime(2027, 1, 2, 9, 0, tzinfo=HANOI)
    with pytest.raises(NewYearNumber):
        sign(chairman)
    assert sign(chairman, confirmed_moment=True).lines[0].entry.words.startswith("01 quyển")
    assert sign(chairman, signature_line()).lines[0].entry.number == 1
    ward.clock.forward(days=3)
    assert sign(chairman).lines[0].entry.number == 2
    transaction = replace(signature_line("Hợp đồng"), kind=CertificationKind.TRANSACTION)
    with pytest.raises(NewYearNumber):
        sign(chairman, transaction)
    assert sign(chairman, transaction, confirmed_moment=True).lines[0].entry.number == 1


def test_a_book_opened_in_the_new_year_asks_too(ward: Ward) -> None:
    ward.clock.now = datetime(2027, 1, 4, 9, 0, tzinfo=HANOI)
    chairman = ward.as_officer("TRUONG")
    book.open_book(chairman, OpenBook(request_id=new_id(), book=BookKind.COPIES, year=2027))
    with pytest.raises(NewYearNumber):
        sign(chairman)


def test_the_ward_s_first_year_begins_without_a_question(ward: Ward) -> None:
    assert sign(ward.desk).lines[0].entry.number == 513
