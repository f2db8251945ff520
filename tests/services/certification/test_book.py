"""A book as an object: opened where the paper one ended, passed to paper and back, closed."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.certifying import certifying_ward, copy_line, let_certify, sign, signature_line
from tests.documents.reading import page_texts
from tests.making import MONDAY, Ward, make_ward
from urbgov_desk.domain.book_act import (
    AnnulEntry,
    BookPart,
    CloseYear,
    CorrectEntry,
    EnterPaperLine,
    NoteEntry,
    OpenBook,
    OpenVolume,
    PassToPaper,
    PrintBook,
    PrintMonth,
    TakeBack,
)
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import BookHolder, BookKind
from urbgov_desk.domain.certifying import HandOver, Taken
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services import paper
from urbgov_desk.services.certification import (
    book,
    entry,
    handover,
    paper_book,
    printing_book,
)
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify

COPIES, YEAR = BookKind.COPIES, MONDAY.year


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path, opening=512)


def paper_line(ward: Ward, number: int, **changes: object) -> EnterPaperLine:
    assert ward.desk.officer is not None
    line = EnterPaperLine(
        request_id=new_id(),
        book=COPIES,
        year=YEAR,
        number=number,
        signed_at=ward.clock.now,
        signer=ward.desk.officer.id,
        requester="Trần Văn Tay",
        kind=CertificationKind.COPY,
        title="Giấy khai sinh",
    )
    return replace(line, **changes)  # type: ignore[arg-type]


def pass_to_paper(ward: Ward) -> None:
    book.pass_to_paper(ward.desk, PassToPaper(request_id=new_id(), book=COPIES, year=YEAR))


def take_back(ward: Ward, last: int) -> None:
    paper_book.take_back(
        ward.desk, TakeBack(request_id=new_id(), book=COPIES, year=YEAR, last_number=last)
    )


def test_a_book_goes_on_where_the_paper_one_ended(ward: Ward) -> None:
    opened = book.find(ward.desk.store.db, COPIES, YEAR)
    assert (opened.opening, opened.next, opened.volume) == (513, 513, 1)
    with pytest.raises(book.BookAlreadyOpen):
        request = OpenBook(request_id=new_id(), book=COPIES, year=YEAR)
        book.open_book(ward.desk, request)


def test_a_book_that_goes_on_says_from_what(tmp_path: Path) -> None:
    ward = certifying_ward(tmp_path / "a")
    ward.clock.now = datetime(2026, 12, 30, 9, 0, tzinfo=HANOI)
    request = OpenBook(request_id=new_id(), book=COPIES, year=2027, last_number=4)
    with pytest.raises(book.BookOpeningOdd):
        book.open_book(ward.desk, request)
    assert book.open_book(ward.desk, replace(request, last_number=0)).next == 1


def test_numbers_run_on_into_the_next_volume(ward: Ward) -> None:
    sign(ward.desk)
    book.open_volume(ward.desk, OpenVolume(request_id=new_id(), book=COPIES, year=YEAR))
    entry_of = sign(ward.desk).lines[0].entry
    assert entry_of.words == "514 quyển số 02/2026 - SCT/BS"
    volumes = book.find(ward.desk.store.db, COPIES, YEAR).volumes
    assert [(v.first_number, v.last_number) for v in volumes] == [(513, 513), (514, None)]


def test_a_book_on_paper_gives_no_number_until_it_is_back_whole(ward: Ward) -> None:
    sign(ward.desk)
    pass_to_paper(ward)
    with pytest.raises(book.BookOnPaper):
        sign(ward.desk)
    assert sign(ward.desk, signature_line()).lines[0].entry.number == 513
    ward.clock.forward(hours=2)
    paper_book.enter_line(ward.desk, paper_line(ward, 514))
    with pytest.raises(paper_book.PaperNumberOdd):
        paper_book.enter_line(ward.desk, paper_line(ward, 516))
    with pytest.raises(paper_book.PaperLinesMissing):
        take_back(ward, 515)
    paper_book.enter_line(ward.desk, paper_line(ward, 515, spoilt=True, requester="", title=""))
    (on_paper,) = paper_book.on_paper(ward.desk)
    assert (on_paper.passed_last, [e.number for e in on_paper.entered]) == (513, [514, 515])
    assert on_paper.entered[1].struck_out
    take_back(ward, 515)
    assert book.find(ward.desk.store.db, COPIES, YEAR).holder is BookHolder.DESK
    assert sign(ward.desk).lines[0].entry.number == 516
    assert verify(ward.desk.store).finding is None


def test_a_line_taken_by_hand_is_judged_at_its_own_moment(ward: Ward) -> None:
    pass_to_paper(ward)
    foreign = paper_line(ward, 513, issuer=Issuer.FOREIGN)
    with pytest.raises(paper_book.PaperSignerMayNot) as told:
        paper_book.enter_line(ward.desk, foreign)
    assert told.value.values["day"] == ward.clock.now.date()
    late = paper_line(ward, 513, signed_at=ward.clock.now + timedelta(hours=1))
    with pytest.raises(paper_book.PaperMomentOdd):
        paper_book.enter_line(ward.desk, late)


def test_last_years_paper_lines_are_entered_after_the_new_year_began(ward: Ward) -> None:
    chairman = ward.as_officer("TRUONG")
    ward.clock.now = datetime(2026, 12, 31, 15, 0, tzinfo=HANOI)
    pass_to_paper(ward)
    ward.clock.now = datetime(2027, 1, 4, 9, 0, tzinfo=HANOI)
    book.open_book(ward.desk, OpenBook(request_id=new_id(), book=COPIES, year=2027))
    assert (
        sign(chairman, confirmed_moment=True).lines[0].entry.words == "01 quyển số 01/2027 - SCT/BS"
    )
    late = datetime(2026, 12, 31, 16, 0, tzinfo=HANOI)
    assert paper_book.enter_line(ward.desk, paper_line(ward, 513, signed_at=late)).number == 513
    take_back(ward, 513)
    assert sign(chairman).lines[0].entry.number == 2
    assert verify(ward.desk.store).finding is None


def test_before_handover_a_line_is_put_right_under_its_number(ward: Ward) -> None:
    signed = sign(ward.desk, copy_line(pages=1, copies=1)).lines[0].entry
    request = CorrectEntry(
        request_id=new_id(), entry=signed.id, reason="Đếm nhầm", copies=3, pages=4
    )
    after = entry.correct(ward.desk, request)
    assert (after.number, after.copies, after.pages, after.fee) == (513, 3, 4, 18_000)
    assert signed.certification is not None
    handover.hand_over(
        ward.desk,
        HandOver(
            request_id=new_id(), certification=signed.certification, money=(Taken(amount=18_000),)
        ),
    )
    with pytest.raises(entry.EntryHandedOver):
        entry.correct(ward.desk, replace(request, request_id=new_id(), copies=2))
    assert verify(ward.desk.store).finding is None


def test_an_annulled_number_is_struck_through_and_never_used_again(ward: Ward) -> None:
    signed = sign(ward.desk).lines[0].entry
    request = AnnulEntry(request_id=new_id(), entry=signed.id, reason="Bản chính giả", decision="")
    with pytest.raises(entry.AnnulmentDecisionMissing):
        entry.annul(ward.desk, request)
    story = entry.annul(ward.desk, replace(request, decision="20/QĐ-UBND ngày 24/11/2026"))
    assert story.entry.struck_out
    assert story.notes[0].decision == "20/QĐ-UBND ngày 24/11/2026"
    assert sign(ward.desk).lines[0].entry.number == 514
    with pytest.raises(entry.EntryStruckOut):
        entry.annul(ward.desk, replace(request, request_id=new_id(), decision="x"))
    assert verify(ward.desk.store).finding is None


def test_nothing_is_asked_for_what_was_annulled_before_handover(ward: Ward) -> None:
    signed = sign(ward.desk, copy_line(), copy_line("Giấy khai sinh", copies=2))
    annulled, bundle = signed.lines[0].entry, signed.visits[0].id
    handover.pay(ward.desk, bundle, (Taken(amount=6_000),), new_id())
    entry.annul(
        ward.desk,
        AnnulEntry(request_id=new_id(), entry=annulled.id, reason="Nhầm bản", decision="20/QĐ"),
    )
    after = handover.hand_over(ward.desk, HandOver(request_id=new_id(), certification=bundle))
    assert (after.asked, after.paid) == (4_000, 6_000)
    assert [e.handed_over_at is None for e in after.entries] == [True, False]
    with pytest.raises(handover.HandedOverAlready):
        handover.hand_over(ward.desk, HandOver(request_id=new_id(), certification=bundle))
    assert verify(ward.desk.store).finding is None


def test_a_closed_year_takes_notes_as_additions_and_no_number(ward: Ward) -> None:
    signed = sign(ward.desk)
    with pytest.raises(book.YearNotOver):
        book.close_year(ward.desk, CloseYear(request_id=new_id(), book=COPIES, year=YEAR))
    ward.clock.now = datetime(2026, 12, 31, 16, 0, tzinfo=HANOI)
    close = CloseYear(request_id=new_id(), book=COPIES, year=YEAR)
    with pytest.raises(book.BookUnsettled):
        book.close_year(ward.desk, close)
    handover.hand_over(
        ward.desk,
        HandOver(
            request_id=new_id(),
            certification=signed.visits[0].id,
            money=(Taken(amount=2_000),),
        ),
    )
    closing = book.close_year(ward.desk, close)
    assert (closing.entries, closing.first, closing.last, closing.fee) == (1, 513, 513, 2_000)
    assert book.close_year(ward.desk, close) == closing
    with pytest.raises(book.BookClosed):
        sign(ward.desk, confirmed_moment=True)
    request = NoteEntry(request_id=new_id(), entry=signed.lines[0].entry.id, text="Sai tên đệm")
    assert entry.note(ward.desk, request).notes[0].supplementary
    assert verify(ward.desk.store).finding is None


def test_a_book_open_across_a_change_of_its_symbol_gives_each_line_that_of_its_day(
    tmp_path: Path,
) -> None:
    ward = make_ward(tmp_path / "b", at=datetime(2025, 10, 30, 9, 0, tzinfo=HANOI))
    let_certify(ward, open_books=False)
    chairman, kind = ward.as_officer("TRUONG"), BookKind.TRANSACTIONS
    book.open_book(chairman, OpenBook(request_id=new_id(), book=kind, year=2025))
    transaction = replace(signature_line("Hợp đồng"), kind=CertificationKind.TRANSACTION)
    sign(chairman, transaction)
    ward.clock.now = datetime(2025, 11, 3, 9, 0, tzinfo=HANOI)
    symbols = [sign(chairman, transaction, confirmed_moment=True).lines[0].entry.symbol]
    # Taken by hand, and from an old book, it is the same.
    book.pass_to_paper(ward.desk, PassToPaper(request_id=new_id(), book=kind, year=2025))
    by_hand = paper_line(ward, 3, book=kind, year=2025, kind=CertificationKind.TRANSACTION)
    by_hand = replace(by_hand, signer=chairman.signed_in().id, fee=10_000)
    symbols.append(paper_book.enter_line(ward.desk, by_hand).symbol)
    assert symbols == ["SCT/GD", "SCT/GD"]
    draft = PrintBook(request_id=new_id(), book=kind, year=2025, part=BookPart.DRAFT)
    printed = printing_book.print_part(ward.desk, draft)
    assert "SCT/HĐ,GD, SCT/GD" in page_texts(paper.read(ward.desk, printed.paper))[0]
    assert verify(ward.desk.store).finding is None


def test_taking_a_book_back_says_what_is_wrong_with_the_last_number(ward: Ward) -> None:
    pass_to_paper(ward)
    paper_book.enter_line(ward.desk, paper_line(ward, 513))
    with pytest.raises(paper_book.PaperLastMissing):
        take_back(ward, 0)
    with pytest.raises(paper_book.PaperLastLower) as lower:
        take_back(ward, 512)
    assert lower.value.values == {"entered": "513", "last": "512"}
    with pytest.raises(paper_book.PaperLinesMissing):
        take_back(ward, 514)


def test_a_line_taken_by_hand_is_put_right_until_it_is_printed(ward: Ward) -> None:
    pass_to_paper(ward)
    made = paper_book.enter_line(ward.desk, paper_line(ward, 513))
    unpaid = paper_book.enter_line(ward.desk, paper_line(ward, 514, method=None))
    take_back(ward, 514)
    wanted = CorrectEntry(
        request_id=new_id(),
        entry=made.id,
        reason="Gõ nhầm",
        requester="Trần Văn Tây",
        title="Giấy khai tử",
    )
    mended = entry.correct(ward.desk, wanted)
    assert (mended.requester, mended.title, mended.number) == ("Trần Văn Tây", "Giấy khai tử", 513)
    assert (mended.inked_at, mended.handed_over_at) == (made.inked_at, made.handed_over_at)
    more = CorrectEntry(request_id=new_id(), entry=made.id, reason="Sót một bản", copies=2)
    with pytest.raises(entry.PaidByHand):
        entry.correct(ward.desk, more)
    dearer = entry.correct(ward.desk, replace(more, request_id=new_id(), entry=unpaid.id))
    assert (dearer.copies, dearer.fee) == (2, 2 * unpaid.fee)
    ward.clock.forward(days=40)
    month = PrintMonth(request_id=new_id(), book=COPIES, year=YEAR, month=made.signed_at.month)
    printing_book.print_month(ward.desk, month)
    with pytest.raises(entry.EntryPrinted):
        entry.correct(ward.desk, replace(wanted, request_id=new_id(), title="Khác"))
    assert verify(ward.desk.store).finding is None
