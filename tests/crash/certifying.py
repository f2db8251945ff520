"""A certification desk that lives: signing, piles, books on paper and back, until it is killed.

Run as `python -m tests.crash.certifying FOLDER SEED`; it says what `living` says.
"""

import json
import random
import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from tests.certifying import asked, card_line, copy_line, signature_line
from tests.crash.living import live, open_desk
from tests.making import SetClock
from urbgov_desk.domain.book_act import (
    AnnulEntry,
    CloseYear,
    CorrectEntry,
    EnterPaperLine,
    NoteEntry,
    OpenBook,
    OpenVolume,
    PassToPaper,
    TakeBack,
)
from urbgov_desk.domain.certification import AttestationForm, CertificationKind
from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind, Entry
from urbgov_desk.domain.certification_visit import LineState, Visit, VisitState
from urbgov_desk.domain.certifying import (
    AskedLine,
    ExtendVisit,
    HandOver,
    Ink,
    PileLine,
    PrintAgain,
    RefuseLines,
    SealEntries,
    SigningSession,
    SignPile,
    SignVisit,
    Submit,
    Taken,
    WithdrawLines,
)
from urbgov_desk.services.certification import (
    attesting,
    book,
    entry,
    handover,
    paper_book,
    pile,
    reprinting,
    sealing,
    signing,
    visit,
)
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.officer import list_officers
from urbgov_desk.store import book_entry, store
from urbgov_desk.store import certification as visits

BATCH = 30
BOOKS = (BookKind.COPIES, BookKind.SIGNATURES)
Act = Callable[["Certifying", str], None]


class Certifying:
    """Acts of the certification desk on whatever is ready for them."""

    def __init__(self, desk: Desk, clock: SetClock, dice: random.Random) -> None:
        self.desk = desk
        self.clock = clock
        self.dice = dice

    # What is there

    @property
    def _session(self) -> SigningSession:
        return SigningSession(officer=self.desk.signed_in().id, opened_at=self.clock.now)

    def some_lines(self) -> tuple[AskedLine, ...]:
        lines = (card_line(3), copy_line(pages=4, copies=2), signature_line(), copy_line())
        return lines[: self.dice.randint(1, 4)]

    def some_visit(self, state: VisitState) -> Visit:
        found = visits.list_visits(self.desk.store.db, (state,), most=40)
        if not found:
            raise LookupError(state)
        return self.dice.choice(found)

    def some_entry(self, condition: str) -> Entry:
        found = book_entry.list_where(self.desk.store.db, condition, (), most=40)
        if not found:
            raise LookupError(condition)
        return self.dice.choice(found)

    # Acts

    def sign_visit(self, request: str) -> None:
        wanted = SignVisit(
            request_id=request,
            session=self._session,
            visit=asked(*self.some_lines()),
            no_conflict=True,
            confirmed_moment=True,
        )
        signing.sign_visit(self.desk, wanted)

    def submit(self, request: str) -> None:
        visit.submit(self.desk, Submit(request_id=request, visit=asked(*self.some_lines())))

    def submit_many(self, request: str) -> None:
        lines = tuple(copy_line(f"Giấy số {n}") for n in range(BATCH))
        wanted = Submit(request_id=request, visit=asked(*lines), slip=False)
        visit.submit(self.desk, wanted)

    def sign_pile(self, request: str) -> None:
        waiting = [item for item in pile.list_pile(self.desk) if item.allowed]
        if len(waiting) < BATCH:
            raise LookupError
        lines = tuple(
            PileLine(certification=item.visit.id, position=item.line.position)
            for item in waiting[:BATCH]
        )
        wanted = SignPile(
            request_id=request,
            session=self._session,
            lines=lines,
            no_conflict=True,
            confirmed_moment=True,
        )
        assert len(signing.sign_pile(self.desk, wanted).lines) == BATCH

    def refuse(self, request: str) -> None:
        found = self.some_visit(VisitState.WAITING)
        waiting = tuple(x.position for x in found.lines if x.state is LineState.WAITING)
        refusal = RefuseLines(
            request_id=request,
            certification=found.id,
            positions=waiting[:1],
            grounds=(),
            reason="Bản chính mờ",
        )
        visit.refuse(self.desk, refusal)

    def withdraw(self, request: str) -> None:
        found = self.some_visit(VisitState.WAITING)
        waiting = tuple(x.position for x in found.lines if x.state is LineState.WAITING)
        taken = WithdrawLines(request_id=request, certification=found.id, positions=waiting[:1])
        visit.withdraw(self.desk, taken)

    def extend(self, request: str) -> None:
        calendar = self.desk.law.calendar
        day = calendar.add_working_days(self.clock.now.date(), 4)
        wanted = ExtendVisit(
            request_id=request,
            due_at=calendar.closes_at(day),
            reason="Nhiều bản",
            visit=asked(copy_line(copies=500)),
            agreement="Ông Ánh đồng ý",
        )
        visit.extend(self.desk, wanted)

    def ink(self, request: str) -> None:
        found = self.some_visit(VisitState.SIGNED)
        form = self.dice.choice([AttestationForm.RUBBER_STAMP, AttestationForm.FULL_PAGE])
        attesting.ink(self.desk, Ink(request_id=request, certification=found.id, form=form))

    def print_again(self, request: str) -> None:
        found = self.some_entry("inked_at IS NOT NULL AND annulled_at IS NULL")
        made = reprinting.printed(self.desk, found)
        if made is None or made.outdated:
            raise LookupError
        reprinting.print_again(self.desk, PrintAgain(request_id=request, entry=found.id))

    def seal(self, request: str) -> None:
        found = self.some_entry("sealed_at IS NULL AND annulled_at IS NULL")
        sealing.seal(self.desk, SealEntries(request_id=request, entries=(found.id,)))

    def pay(self, request: str) -> None:
        found = self.some_visit(VisitState.SIGNED)
        if found.asked <= found.paid:
            raise LookupError
        taken = Taken(amount=found.asked - found.paid)
        handover.pay(self.desk, found.id, (taken,), request)

    def hand_over(self, request: str) -> None:
        found = self.some_visit(VisitState.SIGNED)
        due = found.asked - found.paid
        wanted = HandOver(
            request_id=request,
            certification=found.id,
            money=(Taken(amount=due),) if due > 0 else (),
        )
        handover.hand_over(self.desk, wanted)

    def correct(self, request: str) -> None:
        found = self.some_entry("handed_over_at IS NULL AND annulled_at IS NULL")
        wanted = CorrectEntry(
            request_id=request, entry=found.id, reason="Đếm nhầm", copies=found.copies + 1
        )
        entry.correct(self.desk, wanted)

    def annul(self, request: str) -> None:
        found = self.some_entry("annulled_at IS NULL")
        wanted = AnnulEntry(
            request_id=request, entry=found.id, reason="Bản chính giả", decision="20/QĐ-UBND"
        )
        entry.annul(self.desk, wanted)

    def note(self, request: str) -> None:
        found = self.some_entry("1 = 1")
        entry.note(self.desk, NoteEntry(request_id=request, entry=found.id, text="Sai tên đệm"))

    def pass_to_paper(self, request: str) -> None:
        wanted = PassToPaper(request_id=request, book=self.dice.choice(BOOKS), year=self.year)
        book.pass_to_paper(self.desk, wanted)

    def paper_line(self, request: str) -> None:
        on_paper = self._on_paper()
        wanted = EnterPaperLine(
            request_id=request,
            book=on_paper.kind,
            year=on_paper.year,
            number=on_paper.next,
            signed_at=self.clock.now,
            signer=self.desk.signed_in().id,
            requester="Trần Văn Tay",
            kind=CertificationKind.COPY
            if on_paper.kind is BookKind.COPIES
            else CertificationKind.SIGNATURE,
            title="Giấy khai sinh",
        )
        paper_book.enter_line(self.desk, wanted)

    def take_back(self, request: str) -> None:
        on_paper = self._on_paper()
        wanted = TakeBack(
            request_id=request,
            book=on_paper.kind,
            year=on_paper.year,
            last_number=on_paper.last,
        )
        paper_book.take_back(self.desk, wanted)

    def open_volume(self, request: str) -> None:
        wanted = OpenVolume(request_id=request, book=self.dice.choice(BOOKS), year=self.year)
        book.open_volume(self.desk, wanted)

    def open_book(self, request: str) -> None:
        if self.year == 2026:  # its books are open; the clock goes on to a year that has none
            self.clock.now = datetime(2027, 1, 2, 8, 0, tzinfo=self.clock.now.tzinfo)
        for kind in BookKind:
            if not any(b.kind is kind for b in book.list_books(self.desk, self.year)):
                opened = OpenBook(request_id=request, book=kind, year=self.year)
                book.open_book(self.desk, opened)
                return
        raise LookupError

    def close_year(self, request: str) -> None:
        for each in book.list_books(self.desk):
            if each.year < self.year and each.closed_at is None:
                wanted = CloseYear(request_id=request, book=each.kind, year=each.year)
                book.close_year(self.desk, wanted)
                return
        raise LookupError

    @property
    def year(self) -> int:
        return self.clock.now.year

    def _on_paper(self) -> Book:
        for each in book.list_books(self.desk):
            if each.holder is BookHolder.PAPER and each.year == self.year:
                return each
        raise LookupError


ACTS: dict[str, Act] = {
    name: function
    for name, function in vars(Certifying).items()
    if callable(function) and not name.startswith(("_", "some_"))
}


def look_at_the_books(whole: store.Store) -> None:
    """Every series is unbroken from its opening; a batch left all of its lines or none."""
    written = {row[0] for row in whole.db.execute("SELECT id FROM book_entry").fetchall()}
    signed = whole.db.execute(
        "SELECT data FROM event WHERE kind = 'certification.signed'"
    ).fetchall()
    batches = [json.loads(row[0]) for row in signed]
    for data in batches:
        assert {line["id"] for line in data["entries"]} <= written
        assert "visits" in data or len(data["entries"]) == BATCH
    for kind, year, opening, last in whole.db.execute(
        "SELECT b.kind, b.year, b.opening, s.last FROM book b JOIN series s "
        "ON s.kind = 'book.' || b.kind AND s.period = CAST(b.year AS TEXT)"
    ).fetchall():
        rows = whole.db.execute(
            "SELECT number FROM book_entry WHERE book = ? AND year = ? ORDER BY number",
            [kind, year],
        ).fetchall()
        assert [row[0] for row in rows] == list(range(opening, last + 1)), (kind, year)


def main(folder: Path, seed: int) -> None:
    """Live until killed, as the Chairman, who may sign everything in every year."""
    desk, clock = open_desk(folder)
    chairman = next(o for o in list_officers(desk) if o.code == "TRUONG")
    desk = desk.with_officer(chairman)
    certifying = Certifying(desk, clock, random.Random(seed))
    live(desk, clock, seed, {name: partial(act, certifying) for name, act in ACTS.items()})


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
