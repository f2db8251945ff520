"""Series after a restore: all that may have gone on in lost acts are confirmed, none repeated."""

from datetime import datetime
from pathlib import Path

import pytest

from tests.certifying import sign
from tests.lost_pc import House, confirm
from tests.making import intake
from urbgov_desk.domain.book_act import CloseYear, OpenVolume, TakeBack
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.services import intake as reception
from urbgov_desk.services import shut
from urbgov_desk.services.certification import book, paper_book
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.shut_series import SeriesShut


def test_a_book_is_not_taken_back_before_the_number_seen_on_its_paper(
    house: House, tmp_path: Path
) -> None:
    sign(house.desk)
    house.minute()
    sign(house.desk)
    sign(house.desk)  # numbers 2 and 3 stand on paper and in no backup
    house.lose_the_pc()
    desk = house.restored(tmp_path / "new")
    confirm(desk, "book.copies", 3)
    shut.confirm_rest(desk, new_id())
    year = house.clock.now.year
    with pytest.raises(paper_book.PaperLinesMissing) as told:
        back = TakeBack(request_id=new_id(), book=BookKind.COPIES, year=year, last_number=1)
        paper_book.take_back(desk, back)
    assert told.value.values == {"entered": "01", "last": 3}


def test_after_new_year_the_books_of_the_old_year_are_asked_for_too(
    house: House, tmp_path: Path
) -> None:
    house.clock.now = house.clock.now.replace(month=12, day=31)
    sign(house.desk, confirmed_moment=True)
    house.minute()
    sign(house.desk)
    reception.receive(house.desk, intake())
    house.lose_the_pc()
    house.clock.now = datetime(2027, 1, 4, 8, 0, tzinfo=house.clock.now.tzinfo)
    desk = house.restored(tmp_path / "new")
    asked = {(s.kind, s.period) for s in shut.list_shut(desk)}
    assert {("book.copies", "2026"), ("dossier", "2026"), ("dossier", "2027")} <= asked
    shut.confirm_rest(desk, new_id())
    assert {s.kind for s in shut.list_shut(desk)} == {book.series for book in BookKind}
    assert reception.receive(desk, intake()).code == "NB01-2027-000001"


def test_no_volume_and_no_year_ends_at_a_number_that_is_not_confirmed(
    house: House, tmp_path: Path
) -> None:
    house.clock.now = house.clock.now.replace(month=12, day=31)
    sign(house.desk, confirmed_moment=True)
    house.minute()
    sign(house.desk)  # number 2 stands on paper and in no backup
    house.lose_the_pc()
    house.clock.now = datetime(2027, 1, 4, 8, 0, tzinfo=house.clock.now.tzinfo)
    desk = house.restored(tmp_path / "new")
    close = CloseYear(request_id=new_id(), book=BookKind.COPIES, year=2026)
    volume = OpenVolume(request_id=new_id(), book=BookKind.COPIES, year=2026)
    with pytest.raises(SeriesShut):
        book.close_year(desk, close)
    with pytest.raises(SeriesShut):
        book.open_volume(desk, volume)
    confirm(desk, "book.copies", 2)
    with pytest.raises(book.BookOnPaper):
        book.close_year(desk, close)
