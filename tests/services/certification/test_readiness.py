"""What a new store lacks before its first certified copy, in order."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.certifying import certifying_ward
from tests.making import Ward, make_ward
from urbgov_desk import wording
from urbgov_desk.domain.authority import Ground, NotifySpecimen, RecordGrant
from urbgov_desk.domain.book_act import OpenBook, PassToPaper
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services.certification import authority, book, readiness
from urbgov_desk.services.certification.readiness import Missing, Need, SeenTo
from urbgov_desk.store.identifier import new_id


def needs(ward: Ward) -> list[Need]:
    return [each.need for each in readiness.look(ward.desk).missing]


def test_a_new_store_leads_to_the_chairman_and_then_to_the_book(tmp_path: Path) -> None:
    ward = make_ward(tmp_path)
    assert needs(ward) == [Need.CHAIRMAN, Need.BOOK]
    first, second = readiness.look(ward.desk).missing
    assert (first.seen_to, second.seen_to) == (SeenTo.AUTHORITY, SeenTo.BOOKS)
    assert (second.book, second.year) == (BookKind.COPIES, 2026)
    chairman = ward.as_officer("TRUONG")
    grant = RecordGrant(
        request_id=new_id(),
        officer=chairman.signed_in().id,
        ground=Ground.OFFICE,
        title="Chủ tịch",
        valid_from=date(2026, 1, 1),
    )
    recorded = authority.record(chairman, grant)
    assert needs(ward) == [Need.BOOK]
    request = OpenBook(request_id=new_id(), book=BookKind.COPIES, year=2026)
    book.open_book(ward.desk, request)
    looked = readiness.look(ward.desk)
    assert looked.ready
    assert [each.need for each in looked.later] == [Need.BOOK] * 3 + [Need.SPECIMEN]
    for kind in (BookKind.SIGNATURES, BookKind.TRANSLATORS, BookKind.TRANSACTIONS):
        book.open_book(ward.desk, replace(request, request_id=new_id(), book=kind))
    sent = NotifySpecimen(request_id=new_id(), grant=recorded, on=date(2026, 11, 20))
    authority.notify_specimen(chairman, sent)
    assert readiness.look(ward.desk).later == ()


def test_a_grant_that_ended_leaves_the_chairmans_office_to_be_recorded(tmp_path: Path) -> None:
    ward = make_ward(tmp_path)
    chairman = ward.as_officer("TRUONG")
    grant = RecordGrant(
        request_id=new_id(),
        officer=chairman.signed_in().id,
        ground=Ground.OFFICE,
        title="Chủ tịch",
        valid_from=date(2026, 1, 1),
        valid_until=date(2026, 6, 30),
    )
    authority.record(chairman, grant)
    assert needs(ward)[0] is Need.CHAIRMAN


def test_a_book_on_paper_is_named_and_a_new_year_begins_anew(tmp_path: Path) -> None:
    ward = certifying_ward(tmp_path)
    assert needs(ward) == []
    passed = PassToPaper(request_id=new_id(), book=BookKind.COPIES, year=2026)
    book.pass_to_paper(ward.desk, passed)
    assert needs(ward) == [Need.BOOK_ON_PAPER]
    ward.clock.now = datetime(2027, 1, 4, 8, 0, tzinfo=HANOI)
    assert needs(ward) == [Need.BOOK]


@pytest.mark.parametrize("language", wording.LANGUAGES)
@pytest.mark.parametrize("need", Need)
def test_every_need_has_words_that_say_what_to_do(need: Need, language: str) -> None:
    lacking = Missing(
        need=need, seen_to=SeenTo.BOOKS, book=BookKind.COPIES, year=2026, officer="Lê Thị Hoà"
    )
    assert lacking.book is not None
    name = wording.name_of(lacking.book, language)
    said = wording.say(
        "need", need, language, book=name, year=lacking.year, officer=lacking.officer
    )
    assert said.endswith(".")
    assert "{" not in said
    assert wording.name_of(SeenTo.AUTHORITY, language)
