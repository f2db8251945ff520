"""A book on paper: months once and for all, the closing sheet, additions, the whole year."""

import io
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.certifying import certifying_ward, copy_line, save_book, sign, signature_line
from tests.making import MONDAY, Ward, second_of
from urbgov_desk.domain.book_act import (
    AnnulEntry,
    BookPart,
    CloseYear,
    CorrectEntry,
    NoteEntry,
    OpenVolume,
    PassToPaper,
    PrintBook,
    PrintMonth,
    PrintRescue,
)
from urbgov_desk.domain.certification import OutsideOffice
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.certifying import AskedLine, HandOver, Taken
from urbgov_desk.domain.long_work import WorkCalledOff
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services import paper
from urbgov_desk.services.certification import (
    book,
    book_acts,
    entry,
    handover,
    printing_book,
    rescue,
)
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify

COPIES, SIGNATURES, YEAR = BookKind.COPIES, BookKind.SIGNATURES, MONDAY.year


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path, opening=512)


def certify(ward: Ward, count: int = 1) -> str:
    """Sign and hand over; the last line's id."""
    signed = sign(ward.desk, *(copy_line(f"Giấy {n}") for n in range(count)), confirmed_moment=True)
    hand_over(ward, signed.visits[0])
    return signed.lines[-1].entry.id


def hand_over(ward: Ward, visit: Visit) -> None:
    handover.hand_over(
        ward.desk,
        HandOver(request_id=new_id(), certification=visit.id, money=(Taken(amount=visit.asked),)),
    )


def month(ward: Ward, number: int, kind: BookKind = COPIES) -> printing_book.BookPaper:
    request = PrintMonth(request_id=new_id(), book=kind, year=YEAR, month=number)
    return printing_book.print_month(ward.desk, request)


def part(ward: Ward, which: BookPart, kind: BookKind = COPIES) -> printing_book.BookPaper:
    request = PrintBook(request_id=new_id(), book=kind, year=YEAR, part=which)
    return printing_book.print_part(ward.desk, request)


def text(ward: Ward, paper_id: str) -> str:
    reader = PdfReader(io.BytesIO(paper.read(ward.desk, paper_id)))
    return "\n".join(page.extract_text() for page in reader.pages)


def two_months(ward: Ward) -> list[str]:
    made = [certify(ward, 3)]
    ward.clock.now = datetime(2026, 12, 7, 9, 0, tzinfo=HANOI)
    made.append(certify(ward, 2))
    return made


def close(ward: Ward) -> None:
    ward.clock.now = datetime(2027, 1, 4, 9, 0, tzinfo=HANOI)
    book.close_year(ward.desk, CloseYear(request_id=new_id(), book=COPIES, year=YEAR))


def test_a_finished_month_is_printed_once_and_again_as_the_same_bytes(ward: Ward) -> None:
    with pytest.raises(printing_book.MonthNotOver):
        month(ward, 11)
    two_months(ward)
    first = month(ward, 11)
    shown = text(ward, first.paper)
    assert "Tháng 11 năm 2026" in shown
    assert "513" in shown and "515" in shown and "516" not in shown
    assert "Chuỗi ghi nhận" in shown
    again = month(ward, 11)
    assert (again.paper, again.kept) == (first.paper, True)
    jobs = paper.list_unprinted(ward.desk)
    pages = {paper.job_bytes(ward.desk, job.id) for job in jobs if job.paper == first.paper}
    assert pages == {paper.read(ward.desk, first.paper)}
    assert len(printing_book.list_prints(ward.desk, COPIES, YEAR)) == 1
    assert verify(ward.desk.store).finding is None


def test_the_cover_names_every_volume_on_the_pages_behind_it(ward: Ward) -> None:
    certify(ward)
    book.open_volume(ward.desk, OpenVolume(request_id=new_id(), book=COPIES, year=YEAR))
    certify(ward)
    ward.clock.now = datetime(2026, 12, 7, 9, 0, tzinfo=HANOI)
    cover = PdfReader(io.BytesIO(paper.read(ward.desk, month(ward, 11).paper))).pages[0]
    shown = cover.extract_text()
    first, second = (f"{n:02d}/{YEAR}" for n in (1, 2))
    assert f"{first}, {second}" in shown
    # The last volume is still written on: its end is left to be written by hand.
    assert shown.count("23") == 1


def test_page_numbers_run_on_over_the_months_which_follow_each_other(ward: Ward) -> None:
    two_months(ward)
    ward.clock.now = datetime(2027, 1, 4, 9, 0, tzinfo=HANOI)
    with pytest.raises(printing_book.EarlierMonthFirst):
        month(ward, 12)
    month(ward, 11)
    month(ward, 12)
    prints = printing_book.list_prints(ward.desk, COPIES, YEAR)
    assert [(p.month, p.rows, p.first_page, p.pages) for p in prints] == [
        (11, 3, 1, 1),
        (12, 2, 2, 1),
    ]
    assert "Trang 2/2" in text(ward, prints[1].paper)
    with pytest.raises(printing_book.MonthWithoutLines):
        month(ward, 10)


def test_the_same_request_prints_once(ward: Ward) -> None:
    two_months(ward)
    request = PrintMonth(request_id=new_id(), book=COPIES, year=YEAR, month=11)
    first = printing_book.print_month(ward.desk, request)
    assert printing_book.print_month(ward.desk, request) == first
    assert len(paper.list_unprinted(ward.desk)) == 1


def test_a_printed_line_is_noted_and_no_longer_changed(ward: Ward) -> None:
    waiting = sign(ward.desk).lines[0].entry
    ward.clock.now = datetime(2026, 12, 7, 9, 0, tzinfo=HANOI)
    month(ward, 11)
    request = CorrectEntry(request_id=new_id(), entry=waiting.id, reason="Nhầm", copies=2)
    with pytest.raises(entry.EntryPrinted):
        entry.correct(ward.desk, request)


def test_a_month_waits_for_its_numbers_on_paper(ward: Ward) -> None:
    certify(ward)
    book.pass_to_paper(ward.desk, PassToPaper(request_id=new_id(), book=COPIES, year=YEAR))
    ward.clock.now = datetime(2026, 12, 7, 9, 0, tzinfo=HANOI)
    with pytest.raises(book.BookOnPaper):
        month(ward, 11)


def at_home(at: datetime) -> AskedLine:
    """A signature at a sick bed."""
    line = signature_line()
    there = OutsideOffice(place="Số 5 ngõ 2 phố Thử", at=at, reason="Người yêu cầu già yếu")
    return replace(line, detail=replace(line.detail, outside=there))


def certify_at_home(ward: Ward, at: datetime) -> None:
    signed = sign(ward.desk, at_home(at), confirmed_moment=True).visits[0]
    hand_over(ward, signed)


def test_a_signature_outside_entered_after_its_month_was_printed_stands_on_the_next_pages(
    ward: Ward,
) -> None:
    hand_over(ward, sign(ward.desk, signature_line()).visits[0])
    ward.clock.now = datetime(2026, 12, 1, 8, 0, tzinfo=HANOI)
    first = month(ward, 11, SIGNATURES)
    certify_at_home(ward, datetime(2026, 11, 30, 17, 0, tzinfo=HANOI))
    hand_over(ward, sign(ward.desk, signature_line()).visits[0])
    assert month(ward, 11, SIGNATURES).paper == first.paper
    with pytest.raises(printing_book.MonthNotOver):
        month(ward, 12, SIGNATURES)
    ward.clock.now = datetime(2027, 1, 4, 9, 0, tzinfo=HANOI)
    found = book.find(ward.desk.store.db, SIGNATURES, YEAR)
    assert book_acts.month_due(ward.desk, found) == 12
    shown = text(ward, month(ward, 12, SIGNATURES).paper)
    assert "514" in shown and "515" in shown
    assert book_acts.month_due(ward.desk, found) is None
    book.close_year(ward.desk, CloseYear(request_id=new_id(), book=SIGNATURES, year=YEAR))
    part(ward, BookPart.YEAR, SIGNATURES)
    assert verify(ward.desk.store).finding is None


def test_what_enters_the_old_year_after_its_december_was_printed_goes_on_under_december(
    ward: Ward,
) -> None:
    ward.clock.now = datetime(2026, 12, 30, 9, 0, tzinfo=HANOI)
    hand_over(ward, sign(ward.desk, signature_line(), confirmed_moment=True).visits[0])
    ward.clock.now = datetime(2027, 1, 2, 8, 0, tzinfo=HANOI)
    first = month(ward, 12, SIGNATURES)
    certify_at_home(ward, datetime(2026, 12, 31, 16, 0, tzinfo=HANOI))
    request = PrintMonth(request_id=new_id(), book=SIGNATURES, year=YEAR, month=12)
    second = printing_book.print_month(ward.desk, request)
    shown = text(ward, second.paper)
    assert "Tháng 12 năm 2026 (tiếp theo)" in shown and "514" in shown and "513" not in shown
    assert printing_book.print_month(ward.desk, request) == second
    again = month(ward, 12, SIGNATURES)
    assert (again.paper, again.kept) == (second.paper, True)
    book.close_year(ward.desk, CloseYear(request_id=new_id(), book=SIGNATURES, year=YEAR))
    sheet = part(ward, BookPart.YEAR, SIGNATURES)
    joined = [text(ward, each) for each in (first.paper, second.paper, sheet.paper)]
    assert text(ward, part(ward, BookPart.WHOLE, SIGNATURES).paper) == "\n".join(joined)
    assert verify(ward.desk.store).finding is None


def test_a_month_printed_late_does_not_take_what_was_numbered_after_it(ward: Ward) -> None:
    hand_over(ward, sign(ward.desk, signature_line()).visits[0])
    ward.clock.now = datetime(2026, 12, 1, 8, 0, tzinfo=HANOI)
    hand_over(ward, sign(ward.desk, signature_line(), confirmed_moment=True).visits[0])
    certify_at_home(ward, datetime(2026, 11, 30, 17, 0, tzinfo=HANOI))
    shown = text(ward, month(ward, 11, SIGNATURES).paper)
    assert "513" in shown and "514" not in shown


def test_the_closing_sheet_follows_the_months_and_the_year_is_joined_from_kept_pages(
    ward: Ward,
) -> None:
    two_months(ward)
    with pytest.raises(printing_book.BookNotClosed):
        part(ward, BookPart.YEAR)
    close(ward)
    with pytest.raises(printing_book.EarlierMonthFirst):
        part(ward, BookPart.YEAR)
    months = [month(ward, 11), month(ward, 12)]
    with pytest.raises(printing_book.ClosingSheetFirst):
        part(ward, BookPart.WHOLE)
    sheet = part(ward, BookPart.YEAR)
    assert "KHÓA SỔ NĂM 2026" in text(ward, sheet.paper)
    assert "Trang 3/3" in text(ward, sheet.paper)
    assert part(ward, BookPart.YEAR).paper == sheet.paper
    whole = part(ward, BookPart.WHOLE)
    joined = [text(ward, each.paper) for each in (*months, sheet)]
    assert text(ward, whole.paper) == "\n".join(joined)
    assert part(ward, BookPart.WHOLE).paper == whole.paper
    assert verify(ward.desk.store).finding is None


def test_what_is_said_after_the_print_stands_on_a_supplementary_page_once(ward: Ward) -> None:
    first, _second = two_months(ward)
    with pytest.raises(printing_book.NothingToAdd):
        part(ward, BookPart.SUPPLEMENTARY)
    note = NoteEntry(request_id=new_id(), entry=first, text="Trước khi in")
    entry.note(ward.desk, note)
    ward.clock.forward(minutes=1)
    month(ward, 11)
    ward.clock.forward(minutes=1)
    entry.note(ward.desk, replace(note, request_id=new_id(), text="Sau khi in"))
    page = part(ward, BookPart.SUPPLEMENTARY)
    assert "Sau khi in" in text(ward, page.paper)
    assert "Trước khi in" not in text(ward, page.paper)
    assert part(ward, BookPart.SUPPLEMENTARY).paper == page.paper
    ward.clock.forward(minutes=1)
    annul = AnnulEntry(request_id=new_id(), entry=first, reason="Giả", decision="9/QĐ-UBND")
    entry.annul(ward.desk, annul)
    second = part(ward, BookPart.SUPPLEMENTARY)
    assert second.paper != page.paper
    assert "Sau khi in" not in text(ward, second.paper)
    assert "HỦY: Giả" in text(ward, second.paper)


def test_a_draft_says_that_it_is_not_for_binding_and_binds_nothing(ward: Ward) -> None:
    certify(ward)
    draft = part(ward, BookPart.DRAFT)
    assert "KHÔNG DÙNG ĐỂ ĐÓNG SỔ" in text(ward, draft.paper)
    assert printing_book.list_prints(ward.desk, COPIES, YEAR) == ()


def test_a_print_called_off_leaves_nothing(ward: Ward) -> None:
    two_months(ward)
    request = PrintMonth(request_id=new_id(), book=COPIES, year=YEAR, month=11)
    with pytest.raises(WorkCalledOff):
        printing_book.print_month(ward.desk, request, lambda _done, _total: False)
    assert printing_book.list_prints(ward.desk, COPIES, YEAR) == ()
    assert printing_book.print_month(ward.desk, request).kept is False


def test_rescue_pages_are_due_each_morning_for_every_open_book(ward: Ward) -> None:
    certify(ward)
    assert rescue.is_due(ward.desk)
    made = rescue.print_pages(ward.desk, PrintRescue(request_id=new_id()))
    assert len(made) == 4
    shown = text(ward, made[0])
    assert "513" in shown and "514" in shown
    assert not rescue.is_due(ward.desk)
    ward.clock.forward(days=1)
    assert rescue.is_due(ward.desk)


def test_a_book_is_written_as_a_workbook_that_looks_like_it(ward: Ward, tmp_path: Path) -> None:
    certify(ward, 2)
    both = ward.as_officer("TRUONG").with_second(second_of(ward))
    save_book(both, COPIES, YEAR, tmp_path / "so.xlsx")
    sheet = load_workbook(tmp_path / "so.xlsx").active
    assert sheet is not None
    cells = [[cell for cell in row if cell] for row in sheet.iter_rows(values_only=True)]
    assert any(row[:1] == ["513"] for row in cells)
