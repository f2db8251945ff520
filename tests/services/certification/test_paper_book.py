"""Lines taken by hand: the limits of the counter, and no look at the rest of the book."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.certifying import certifying_ward, sign
from tests.making import MONDAY, Ward
from urbgov_desk.domain.book_act import EnterPaperLine, OpenBook, PassToPaper, TakeBack
from urbgov_desk.domain.certification import CertificationKind, Signatory
from urbgov_desk.domain.certification_book import BookKind, Entry
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import FieldHasControls, FieldTooLong
from urbgov_desk.services.certification import book, entry, paper_book
from urbgov_desk.services.certification.preparing import CopiesOdd, SignatoryNeeded
from urbgov_desk.services.reckoning import AmountOdd
from urbgov_desk.store import book_entry
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify

COPIES, SIGNATURES, YEAR = BookKind.COPIES, BookKind.SIGNATURES, MONDAY.year


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    ward = certifying_ward(tmp_path, opening=512)
    for kind in (COPIES, SIGNATURES):
        pass_to_paper(ward, kind)
    return ward


def pass_to_paper(ward: Ward, kind: BookKind = COPIES) -> None:
    book.pass_to_paper(ward.desk, PassToPaper(request_id=new_id(), book=kind, year=YEAR))


def line(ward: Ward, number: int = 513, **changes: object) -> EnterPaperLine:
    wanted = EnterPaperLine(
        request_id=new_id(),
        book=COPIES,
        year=YEAR,
        number=number,
        signed_at=ward.clock.now,
        signer=ward.as_officer("TRUONG").signed_in().id,
        requester="Trần Văn Tay",
        kind=CertificationKind.COPY,
        title="Giấy khai sinh",
    )
    return replace(wanted, **changes)  # type: ignore[arg-type]


def signature(ward: Ward, *people: Signatory) -> EnterPaperLine:
    return line(ward, book=SIGNATURES, kind=CertificationKind.SIGNATURE, signatories=people)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"copies": -5, "fee": 0}, CopiesOdd),
        ({"copies": 10_000_000, "fee": 2_000}, CopiesOdd),
        ({"pages": 0}, CopiesOdd),
        ({"pages": 20_000}, CopiesOdd),
        ({"copies": -5, "spoilt": True}, CopiesOdd),
        ({"fee": -1}, AmountOdd),
        ({"requester": "Nguyễn\u202eAnăv"}, FieldHasControls),
        ({"title": "G" * 301}, FieldTooLong),
    ],
)
def test_a_line_taken_by_hand_has_the_limits_of_the_counter(
    ward: Ward, changes: dict[str, object], told: type[Told]
) -> None:
    with pytest.raises(told):
        paper_book.enter_line(ward.desk, replace(line(ward), **changes))  # type: ignore[arg-type]
    assert paper_book.enter_line(ward.desk, line(ward)).number == 513


@pytest.mark.parametrize(
    ("person", "told"),
    [
        (Signatory(name="Lê\x00Văn Ký"), FieldHasControls),
        (Signatory(name="A" * 251), FieldTooLong),
        (Signatory(name="", identity="001095000001"), SignatoryNeeded),
    ],
)
def test_who_signed_by_hand_is_checked_as_at_the_counter(
    ward: Ward, person: Signatory, told: type[Told]
) -> None:
    with pytest.raises(told):
        paper_book.enter_line(ward.desk, signature(ward, person))
    made = paper_book.enter_line(ward.desk, signature(ward, Signatory(name="  Lê  Văn Ký ")))
    assert [each.name for each in made.signatories] == ["Lê Văn Ký"]
    assert [found.id for found in entry.search_entries(ward.desk, "le van ky")] == [made.id]


def test_a_spoilt_line_says_why_at_the_same_length_as_any_other(ward: Ward) -> None:
    why = "Ghi nhầm " * 50
    request = line(ward, requester="", title="", spoilt=True, remark=why)
    made = paper_book.enter_line(ward.desk, request)
    assert made.struck_out
    (note,) = book_entry.list_notes(ward.desk.store.db, made.id)
    assert note.text == why.strip()
    assert verify(ward.desk.store).finding is None


def test_entering_a_line_reads_only_what_was_entered_since_the_book_was_passed(
    ward: Ward, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper_book.enter_line(ward.desk, line(ward))
    request = TakeBack(request_id=new_id(), book=COPIES, year=YEAR, last_number=513)
    paper_book.take_back(ward.desk, request)
    for _ in range(20):
        sign(ward.desk)
    ward.clock.forward(minutes=1)
    pass_to_paper(ward)
    paper_book.enter_line(ward.desk, line(ward, 534))
    read: list[Entry] = []
    real = book_entry.entry_of

    def counted(row: object) -> Entry:
        read.append(real(row))  # type: ignore[arg-type]
        return read[-1]

    monkeypatch.setattr(book_entry, "entry_of", counted)
    form = paper_book.entry_form(ward.desk, COPIES, YEAR)
    assert [each.number for each in form.entered] == [534]
    (copies, _) = paper_book.on_paper(ward.desk)
    assert (copies.passed_last, [e.number for e in copies.entered]) == (533, [534])
    assert {each.number for each in read} == {534}


def test_the_form_of_last_years_book_begins_at_its_own_last_line(tmp_path: Path) -> None:
    ward = certifying_ward(tmp_path / "a")
    last = sign(ward.desk).lines[0].entry.signed_at
    pass_to_paper(ward)
    ward.clock.now = datetime(2027, 1, 4, 9, 0, tzinfo=HANOI)
    book.open_book(ward.desk, OpenBook(request_id=new_id(), book=COPIES, year=2027))
    sign(ward.as_officer("TRUONG"), confirmed_moment=True)
    assert paper_book.entry_form(ward.desk, COPIES, YEAR).not_before == last
