"""The books as objects in `test_series_property`: opened, on paper and back, closed."""

from dataclasses import replace
from datetime import datetime

from hypothesis import strategies as st

from tests.services.certification.series_counter import MOSTLY, AtTheCounter
from tests.services.certification.series_model import Book
from tests.services.certification.series_play import move
from urbgov_desk.domain.book_act import (
    CloseYear,
    EnterPaperLine,
    OpenBook,
    OpenVolume,
    PassToPaper,
    TakeBack,
)
from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services.certification import book, paper_book
from urbgov_desk.store.identifier import new_id

KINDS = st.sampled_from([BookKind.COPIES, BookKind.COPIES, BookKind.SIGNATURES])
PAPER_ROWS = st.sampled_from(["written", "written", "written", "spoilt", "left out"])


class AtTheShelf(AtTheCounter):
    """Opened, bound in volumes, passed to paper and back, closed for the year."""

    @move(
        2,
        kind=KINDS,
        ahead=st.sampled_from([0, 0, 1]),
        last=st.integers(0, 40),
        volume=st.integers(1, 3),
    )
    def open_book(self, kind: BookKind, ahead: int, last: int, volume: int) -> None:
        year = self.year() + ahead
        request = OpenBook(
            request_id=new_id(),
            book=kind,
            year=year,
            volume=volume,
            last_number=last,
            decision="Nối tiếp sổ giấy" if last else "",
        )
        told: type[Exception] | None = None
        if ahead and self.ward.clock.now.month < 12:
            told = book.BookYearOdd
        elif (kind, year) in self.shelf.books:
            told = book.BookAlreadyOpen
        self.act(book.open_book, "HOA", request, told)
        if told is None:
            self.shelf.books[kind, year] = Book(
                opening=last + 1, volume=volume, opening_volume=volume, printed=last
            )

    @move(4, kind=KINDS, before=st.sampled_from([0, 0, 0, 1]))
    def pass_to_paper(self, kind: BookKind, before: int) -> None:
        year = self.year() - before
        told = self.shelf.refuses(kind, year)
        request = PassToPaper(request_id=new_id(), book=kind, year=year)
        self.act(book.pass_to_paper, "HOA", request, told)
        if told is None:
            self.shelf.books[kind, year].on_paper = True
            self.shelf.books[kind, year].passed_on = self.ward.clock.now.date()

    def paper_books(self) -> list[tuple[BookKind, int]]:
        return [key for key, each in self.shelf.books.items() if each.on_paper]

    @move(
        8,
        when=paper_books,
        at=st.integers(0, 9),
        rows=st.lists(PAPER_ROWS, min_size=1, max_size=5),
    )
    def enter_paper_lines(self, at: int, rows: list[str]) -> None:
        on_paper = self.paper_books()
        kind, year = on_paper[at % len(on_paper)]
        written = self.shelf.books[kind, year]
        for row in rows:
            request = self.paper_line(kind, year, written.next, spoilt=row == "spoilt")
            told = paper_book.PaperNumberOdd if row == "left out" else None
            if told:
                request = replace(request, number=written.next + 1)
            made = self.act(paper_book.enter_line, "HOA", request, told)
            if made is not None:
                written.write(made)

    def paper_line(self, kind: BookKind, year: int, number: int, *, spoilt: bool) -> EnterPaperLine:
        copies, lines = kind is BookKind.COPIES, self.shelf.books[kind, year].lines
        at = min(self.ward.clock.now, datetime(year, 12, 31, 18, 0, tzinfo=HANOI))
        return EnterPaperLine(
            request_id=new_id(),
            book=kind,
            year=year,
            number=number,
            signed_at=max(at, lines[-1].signed_at) if lines else at,
            signer=self.ward.as_officer("TRUONG").signed_in().id,
            requester="" if spoilt else "Trần Văn Tay",
            kind=CertificationKind.COPY if copies else CertificationKind.SIGNATURE,
            title="" if spoilt else "Giấy khai sinh",
            spoilt=spoilt,
        )

    @move(6, when=paper_books, at=st.integers(0, 9), more=st.sampled_from([0, 0, 0, 1]))
    def take_back(self, at: int, more: int) -> None:
        on_paper = self.paper_books()
        kind, year = on_paper[at % len(on_paper)]
        written = self.shelf.books[kind, year]
        request = TakeBack(
            request_id=new_id(), book=kind, year=year, last_number=written.next - 1 + more
        )
        told = paper_book.PaperLinesMissing if more else None
        self.act(paper_book.take_back, "HOA", request, told)
        written.on_paper = bool(more)

    @move(1, kind=KINDS)
    def next_volume(self, kind: BookKind) -> None:
        told = self.shelf.refuses(kind, self.year())
        request = OpenVolume(request_id=new_id(), book=kind, year=self.year())
        self.act(book.open_volume, "HOA", request, told)
        if told is None:
            self.shelf.books[kind, self.year()].volume += 1

    @move(6, kind=KINDS, before=st.sampled_from([0, 1, 1]), settled=MOSTLY)
    def close_year(self, kind: BookKind, before: int, settled: bool) -> None:
        year = self.year() - before
        if settled:
            self.hand_over(everything=True, at=0)
        told = self.shelf.refuses(kind, year)
        if self.ward.clock.now < datetime(year, 12, 31, tzinfo=HANOI):
            told = book.YearNotOver
        elif told is None and self.shelf.books[kind, year].unsettled:
            told = book.BookUnsettled
        request = CloseYear(request_id=new_id(), book=kind, year=year)
        closing = self.act(book.close_year, "TRUONG", request, told)
        if closing is not None:
            written = self.shelf.books[kind, year]
            written.closed = True
            sums = (closing.entries, closing.annulled, closing.copies, closing.fee)
            assert sums == written.sums
