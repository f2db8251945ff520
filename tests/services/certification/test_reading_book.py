"""A statutory book read by the page, and whether its numbers are whole."""

from pathlib import Path

import pytest

from tests.certifying import card_line, certifying_ward, copy_line, sign, signature_line
from tests.making import MONDAY, Ward
from urbgov_desk.domain.book_act import AnnulEntry, NoteEntry
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.services.certification import entry, reading_book
from urbgov_desk.services.certification.book import BookNotOpened
from urbgov_desk.services.certification.book_line import BookLine
from urbgov_desk.store.book_page import Spot
from urbgov_desk.store.identifier import new_id

COPIES, YEAR = BookKind.COPIES, MONDAY.year


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path, opening=512)


def lines(ward: Ward, kind: BookKind = COPIES) -> tuple[BookLine, ...]:
    return reading_book.page(ward.desk, kind, YEAR, Spot(number=0))


def test_the_shelf_has_the_four_books_of_a_year_opened_or_not(ward: Ward) -> None:
    sign(ward.desk)
    shelf = reading_book.shelf(ward.desk)
    assert [each.kind for each in shelf.books] == list(BookKind)
    assert shelf.books[0].counted.lines == 1
    assert shelf.books[0].counted.unsettled == 1
    assert all(each.book is None for each in reading_book.shelf(ward.desk, 2025).books)
    with pytest.raises(BookNotOpened):
        reading_book.outline(ward.desk, COPIES, 2025)


def test_a_line_says_what_the_columns_of_its_book_ask(ward: Ward) -> None:
    sign(ward.desk, card_line(3), signature_line())
    (copy,) = lines(ward)
    assert copy.people == ("Nguyễn Thị Hồng Ánh",)
    assert (copy.numbered, copy.copies, copy.fee) == ("513", 3, 12_000)
    assert "TUQ. CHỦ TỊCH" in copy.signer
    (signature,) = lines(ward, BookKind.SIGNATURES)
    assert signature.people == ("Nguyễn Thị Hồng Ánh, Căn cước số 001195004321",)


def test_later_words_stand_with_the_line_and_an_annulled_one_is_struck_out(ward: Ward) -> None:
    made = sign(ward.desk).lines[0].entry
    entry.note(ward.desk, NoteEntry(request_id=new_id(), entry=made.id, text="Tên đệm là Hồng"))
    entry.annul(
        ward.desk,
        AnnulEntry(
            request_id=new_id(), entry=made.id, reason="Bản chính giả", decision="20/QĐ-UBND"
        ),
    )
    (line,) = lines(ward)
    assert line.struck_out
    assert line.remarks == (
        "Huỷ bỏ theo 20/QĐ-UBND: Bản chính giả (ngày 23/11/2026)",
        "Tên đệm là Hồng (ngày 23/11/2026)",
    )
    assert reading_book.totals(ward.desk, COPIES, YEAR).fee == 0


def test_a_book_is_read_page_by_page_from_any_place(
    ward: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        sign(ward.desk, copy_line(), copy_line("Giấy khai sinh"))
    monkeypatch.setattr(reading_book, "PAGE", 4)
    outline = reading_book.outline(ward.desk, COPIES, YEAR)
    assert [spot.number for spot in outline.anchors] == [513, 517]
    pages = [reading_book.page(ward.desk, COPIES, YEAR, spot) for spot in outline.anchors]
    assert [[line.number for line in page] for page in pages] == [[513, 514, 515, 516], [517, 518]]
    assert reading_book.position(ward.desk, COPIES, YEAR, 517) == 4
    assert reading_book.position(ward.desk, COPIES, YEAR, 600) is None


def test_a_whole_book_has_no_gap_and_no_double(ward: Ward) -> None:
    assert reading_book.report(ward.desk, COPIES, YEAR).whole
    sign(ward.desk, copy_line(), copy_line())
    report = reading_book.report(ward.desk, COPIES, YEAR)
    assert report.whole
    assert (report.first, report.last, report.lines) == (513, 514, 2)


def test_a_line_taken_out_behind_the_desks_back_is_named(ward: Ward) -> None:
    sign(ward.desk, copy_line(), copy_line(), copy_line())
    ward.desk.store.db.execute("DELETE FROM book_entry WHERE number = 514")
    ward.desk.store.db.execute("UPDATE book_entry SET number = 520 WHERE number = 515")
    report = reading_book.report(ward.desk, COPIES, YEAR)
    assert not report.whole
    assert report.gaps == ((514, 519),)
    assert report.unentered == (514, 515)
    assert report.unnumbered == (520,)
