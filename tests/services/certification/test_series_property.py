"""Whatever happens to the books, in whatever order: every number once, none left out."""

import os
import shutil
import tempfile
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.certifying import certifying_ward
from tests.making import KEY
from tests.services.certification.series_counter import AtTheCounter
from tests.services.certification.series_model import Book, Shelf
from urbgov_desk.domain.book_act import (
    CloseYear,
    EnterPaperLine,
    OpenBook,
    OpenVolume,
    PassToPaper,
    TakeBack,
)
from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_book import BookHolder, BookKind
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services.certification import book, paper_book
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import book_entry, store
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify

EXAMPLES = int(os.environ.get("URBGOV_DESK_EXAMPLES", "60"))
KINDS = st.sampled_from([BookKind.COPIES, BookKind.COPIES, BookKind.SIGNATURES])
PAPER_ROWS = st.sampled_from(["written", "written", "written", "spoilt", "left out"])


class Books(AtTheCounter):
    """The ward's desk, and beside it what a careful clerk would have written."""

    @initialize(opening=st.integers(0, 600), volume=st.integers(1, 3))
    def begin(self, opening: int, volume: int) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="urbgov-desk-books-"))
        self.ward = certifying_ward(self.folder, open_books=False)
        self.shelf = Shelf()
        self.waiting = []
        self.done = []
        for kind in (BookKind.COPIES, BookKind.SIGNATURES):
            self.open_book(kind, 0, opening, volume)

    @rule(
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
            self.shelf.books[kind, year] = Book(opening=last + 1, volume=volume)

    @rule(kind=KINDS, before=st.sampled_from([0, 0, 0, 1]))
    def pass_to_paper(self, kind: BookKind, before: int) -> None:
        year = self.year() - before
        told = self.shelf.refuses(kind, year)
        request = PassToPaper(request_id=new_id(), book=kind, year=year)
        self.act(book.pass_to_paper, "HOA", request, told)
        if told is None:
            self.shelf.books[kind, year].on_paper = True

    def paper_books(self) -> list[tuple[BookKind, int]]:
        return [key for key, each in self.shelf.books.items() if each.on_paper]

    @precondition(lambda self: self.paper_books())
    @rule(at=st.integers(0, 9), rows=st.lists(PAPER_ROWS, min_size=1, max_size=5))
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
        copies = kind is BookKind.COPIES
        return EnterPaperLine(
            request_id=new_id(),
            book=kind,
            year=year,
            number=number,
            signed_at=min(self.ward.clock.now, datetime(year, 12, 31, 18, 0, tzinfo=HANOI)),
            signer=self.ward.as_officer("TRUONG").signed_in().id,
            requester="" if spoilt else "Trần Văn Tay",
            kind=CertificationKind.COPY if copies else CertificationKind.SIGNATURE,
            title="" if spoilt else "Giấy khai sinh",
            spoilt=spoilt,
        )

    @precondition(lambda self: self.paper_books())
    @rule(at=st.integers(0, 9), more=st.sampled_from([0, 0, 1]))
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

    @rule(kind=KINDS)
    def next_volume(self, kind: BookKind) -> None:
        told = self.shelf.refuses(kind, self.year())
        request = OpenVolume(request_id=new_id(), book=kind, year=self.year())
        self.act(book.open_volume, "HOA", request, told)
        if told is None:
            self.shelf.books[kind, self.year()].volume += 1

    @rule(kind=KINDS, before=st.integers(0, 1))
    def close_year(self, kind: BookKind, before: int) -> None:
        year = self.year() - before
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

    # What happens around the desk

    @rule(minutes=st.integers(1, 400), days=st.sampled_from([0, 0, 1, 3, 30]))
    def time_passes(self, minutes: int, days: int) -> None:
        self.ward.clock.forward(days=days, minutes=minutes)

    @precondition(lambda self: self.year() < 2028)
    @rule(new=st.booleans(), opened=st.booleans())
    def turn_of_the_year(self, new: bool, opened: bool) -> None:
        year = self.year()
        last = datetime(year, 12, 31, 18, 0, tzinfo=HANOI)
        self.ward.clock.now = max(self.ward.clock.now, last)
        if new:
            self.ward.clock.now = datetime(year + 1, 1, 2, 8, 0, tzinfo=HANOI)
        for kind in (BookKind.COPIES, BookKind.SIGNATURES) if opened else ():
            self.open_book(kind, int(not new), 0, 1)

    @precondition(lambda self: self.done)
    @rule(at=st.integers(0, 500))
    def the_same_request_again(self, at: int) -> None:
        call, who, request = self.done[at % len(self.done)]
        call(self.ward.as_officer(who), request)

    @rule()
    def restart(self) -> None:
        desk = self.ward.desk
        desk.store.close()
        again = store.open_existing(self.folder, KEY)
        self.ward.desk = Desk(
            store=again,
            own_law=desk.own_law,
            clock=self.ward.clock,
            officer=desk.officer,
            counter=desk.counter,
        )

    # What must hold

    @invariant()
    def every_book_stands_where_the_clerk_thinks(self) -> None:
        if not hasattr(self, "shelf"):
            return
        found = {(b.kind, b.year): b for b in book.list_books(self.ward.desk)}
        assert found.keys() == self.shelf.books.keys()
        for key, written in self.shelf.books.items():
            stands = found[key]
            assert (stands.opening, stands.next) == (written.opening, written.next)
            assert stands.volume == written.volume
            assert (stands.holder is BookHolder.PAPER) is written.on_paper
            assert (stands.closed_at is not None) is written.closed

    def teardown(self) -> None:
        if not hasattr(self, "shelf"):
            return
        try:
            self.look_at_everything()
        finally:
            self.ward.desk.store.close()
            shutil.rmtree(self.folder)

    def look_at_everything(self) -> None:
        db = self.ward.desk.store.db
        for (kind, year), written in self.shelf.books.items():
            lines = list(book_entry.list_entries(db, kind, year))
            numbers = [line.number for line in lines]
            assert numbers == list(range(written.opening, written.next))
            assert [line.id for line in lines] == [line.entry for line in written.lines]
            assert [line.struck_out for line in lines] == [x.annulled for x in written.lines]
            volumes = [line.volume for line in lines]
            assert volumes == sorted(volumes)
            sums = book.totals(db, kind, year)
            assert (sums.entries, sums.annulled, sums.copies, sums.fee) == written.sums
        found = verify(self.ward.desk.store).finding
        assert found is None, found


@pytest.mark.timeout(600)
def test_no_order_of_acts_leaves_a_gap_or_a_double() -> None:
    run_state_machine_as_test(
        Books,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=50,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
