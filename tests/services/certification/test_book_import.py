"""An old paper book entered afterwards."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.certifying import certifying_ward, sign
from tests.making import MONDAY, Ward
from urbgov_desk.domain.book_act import ImportBook
from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.long_work import WorkCalledOff
from urbgov_desk.services import table_file
from urbgov_desk.services.certification import book, book_form, book_import, reading_book
from urbgov_desk.services.certification.book_import import RowState
from urbgov_desk.services.certification.entry import search_entries
from urbgov_desk.store.book_page import Spot
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify

COPIES, YEAR = BookKind.COPIES, MONDAY.year
HEADINGS = tuple(c.heading for c in book_form.columns_of(COPIES))


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path, opening=512)


def row(number: int | str, day: str = "14/05/2025", **cells: str) -> tuple[str, ...]:
    values = {
        "number": str(number),
        "day": day,
        "requester": f"Người thứ {number}",
        "title": "Giấy khai sinh",
        "signer": "Trần Văn Cũ",
        "signer_title": "Phó Chủ tịch",
        "copies": "2",
        "fee": "4.000",
        **cells,
    }
    return tuple(values.get(c.key, "") for c in book_form.columns_of(COPIES))


def asked(*rows: tuple[str, ...], year: int = 2025, accepted: str = "") -> ImportBook:
    return ImportBook(
        request_id=new_id(),
        book=COPIES,
        year=year,
        rows=(HEADINGS, *rows),
        accepted=accepted,
    )


def test_an_old_book_is_entered_whole_and_again_nothing_comes_twice(ward: Ward) -> None:
    request = asked(row(1), row(2), row(3, volume="02/2025"))
    done = book_import.enter(ward.desk, request)
    assert (done.entered, done.needs_reason) == (3, False)
    again = book_import.enter(ward.desk, replace(request, request_id=new_id()))
    assert again.entered == 0
    assert again.count(RowState.KNOWN) == 3
    assert book_import.enter(ward.desk, request).entered == 0
    old = book.find(ward.desk.store.db, COPIES, 2025)
    assert (old.opening, old.last, len(old.volumes)) == (1, 3, 2)
    assert old.closed_at is not None
    (first, *_) = reading_book.page(ward.desk, COPIES, 2025, Spot(number=0))
    assert (first.numbered, first.fee, first.copies) == ("01", 4_000, 2)
    assert "Trần Văn Cũ" in first.signer
    assert [e.number for e in search_entries(ward.desk, "nguoi thu 3")] == [3]
    assert reading_book.report(ward.desk, COPIES, 2025).whole
    assert verify(ward.desk.store).finding is None


def test_bad_rows_are_named_with_line_column_and_reason(ward: Ward) -> None:
    report = book_import.look(
        ward.desk,
        asked(
            row(1), row("x"), row(3, day="31/02/2025"), row(4, day="03/01/2024"), row(5, copies="?")
        ),
    )
    bad = [(r.line, [(f.column, f.key) for f in r.faults]) for r in report.rows if r.faults]
    day = "Ngày, tháng, năm chứng thực"
    assert bad == [
        (3, [("Số chứng thực", "no_number")]),
        (4, [(day, "no_day")]),
        (5, [(day, "other_year")]),
        (6, [("Số bản sao đã được chứng thực", "no_count")]),
    ]
    assert report.entered == 0
    assert not book_import.entered(ward.desk, COPIES, 2025)


def test_gaps_and_doubles_need_a_reason_and_then_stand_as_they_are(ward: Ward) -> None:
    request = asked(row(2), row(3), row(3, requester="Người khác"), row(6))
    with pytest.raises(book_import.ImportNotAccepted):
        book_import.enter(ward.desk, request)
    assert not book_import.entered(ward.desk, COPIES, 2025)
    report = book_import.look(ward.desk, request)
    assert (report.gaps, report.doubles) == (((1, 1), (4, 5)), (3,))
    done = book_import.enter(ward.desk, replace(request, accepted="Sổ giấy ghi như vậy"))
    assert done.entered == 4
    found = [(e.number, e.twin) for e in book_import.entered(ward.desk, COPIES, 2025)]
    assert found == [(2, 0), (3, 0), (3, 1), (6, 0)]
    again = replace(request, request_id=new_id(), accepted="Lần nữa")
    assert book_import.enter(ward.desk, again).entered == 0
    number = reading_book.report(ward.desk, COPIES, 2025)
    assert (number.old_gaps, number.old_doubles) == (((4, 5),), (3,))
    assert verify(ward.desk.store).finding is None


def test_the_earlier_part_of_a_book_the_desk_continues_lies_below_its_opening(ward: Ward) -> None:
    sign(ward.desk)
    day = f"10/01/{YEAR}"
    request = asked(row(511, day=day), row(512, day=day), row(513, day=day), year=YEAR)
    report = book_import.look(ward.desk, request)
    assert [r.state for r in report.rows] == [RowState.NEW, RowState.NEW, RowState.BAD]
    assert report.rows[2].faults[0].key == "desks_number"
    assert report.gaps == ((1, 510),)
    done = book_import.enter(ward.desk, replace(request, accepted="Chỉ còn hai trang cuối"))
    assert done.entered == 2
    whole = reading_book.report(ward.desk, COPIES, YEAR)
    assert whole.whole
    assert whole.first == 511
    assert sign(ward.desk).lines[0].entry.number == 514
    assert verify(ward.desk.store).finding is None


def test_who_signed_is_judged_by_the_law_of_that_day_and_never_stops_it(ward: Ward) -> None:
    day = f"10/02/{YEAR}"
    report = book_import.look(
        ward.desk,
        asked(
            row(510, day=day, signer="Lê Thị Hoà"),
            row(511, day=day, signer="Lê Thị Hoà", issuer="nước ngoài"),
            row(512, day=day),
            year=YEAR,
        ),
    )
    assert [(d.number, d.signer) for d in report.doubts] == [(511, "Lê Thị Hoà")]
    assert report.doubts[0].reasons
    assert report.strangers == ("Trần Văn Cũ",)
    assert report.count(RowState.NEW) == 3


def test_an_annulled_line_of_an_old_book_is_struck_out(ward: Ward) -> None:
    book_import.enter(ward.desk, asked(row(1), row(2, annulled="QĐ 3/QĐ-UBND: bản chính giả")))
    lines = reading_book.page(ward.desk, COPIES, 2025, Spot(number=0))
    assert [line.struck_out for line in lines] == [False, True]
    assert "bản chính giả" in lines[1].remarks[0]


def test_an_import_called_off_leaves_nothing(ward: Ward) -> None:
    request = asked(*(row(n) for n in range(1, 50)))
    with pytest.raises(WorkCalledOff):
        book_import.enter(ward.desk, request, lambda done, _total: done < 60)
    assert not book_import.entered(ward.desk, COPIES, 2025)
    assert book_import.enter(ward.desk, request).entered == 49


def test_this_years_book_is_opened_before_its_earlier_part_is_entered(tmp_path: Path) -> None:
    ward = certifying_ward(tmp_path / "b")
    with pytest.raises(book_import.ImportYearOdd):
        book_import.look(ward.desk, asked(row(1), year=2014))
    with pytest.raises(book_form.BookHeadingsMissing):
        book_import.look(ward.desk, replace(asked(), rows=(("Tên", "Tuổi"), ("A", "3"))))


@pytest.mark.parametrize("kind", list(BookKind))
@pytest.mark.parametrize("workbook", [True, False])
def test_the_template_is_read_back_with_its_example(
    ward: Ward, kind: BookKind, *, workbook: bool
) -> None:
    table = table_file.read(book_form.template(kind, 2025, workbook=workbook))
    head, places = book_form.headings(kind, table)
    line, faults = book_form.read_line(kind, 2025, table[head + 1], places, date(2026, 11, 23))
    assert faults == ()
    assert line is not None
    assert (line.number, line.on) == (1, date(2025, 1, 5))
    assert line.kind in CertificationKind
    request = ImportBook(request_id=new_id(), book=kind, year=2025, rows=table)
    assert book_import.enter(ward.desk, request).entered == 1
    assert verify(ward.desk.store).finding is None


def test_a_table_that_looks_like_the_book_is_understood() -> None:
    table = (
        ("UBND PHƯỜNG BỒ ĐỀ",),
        ("SỔ CHỨNG THỰC BẢN SAO",),
        ("Số", "Ngày", "Người yêu cầu", "Tên giấy tờ", "Người ký", "Số bản", "Phí", "Ghi chú"),
        ("1", "2", "3", "4", "5", "6", "7", "8"),
        ("THÁNG 5 NĂM 2025",),
    )
    head, places = book_form.headings(COPIES, table)
    assert head == 2
    assert not book_form.is_line(table[3], places)
    assert not book_form.is_line(table[4], places)


def test_files_that_are_no_table_are_refused() -> None:
    for content, problem in (
        (b"", table_file.TableFileEmpty),
        (b"\xd0\xcf\x11\xe0old", table_file.TableFileOldExcel),
        (b"PK\x03\x04broken", table_file.TableFileDamaged),
        (b"\xff\xfe\x00", table_file.TableFileDamaged),
    ):
        with pytest.raises(problem):
            table_file.read(content)
