"""The counter's part of the machine in `test_series_property`: visits, the pile, single lines."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from tests.certifying import asked, card_line, copy_line, signature_line
from tests.services.certification.series_model import Written, delegate_may
from tests.services.certification.series_play import PLAYED, Act, Play, move
from urbgov_desk.domain.book_act import AnnulEntry, CorrectEntry
from urbgov_desk.domain.certification import Issuer, Legalisation, OutsideOffice
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certifying import (
    AskedLine,
    HandOver,
    PileLine,
    RefuseLines,
    SignPile,
    SignVisit,
    Submit,
    Taken,
    WithdrawLines,
)
from urbgov_desk.domain.problem import Told
from urbgov_desk.services.certification import book, entry, handover, signing, visit
from urbgov_desk.services.certification.preparing import CopiesOdd, LegalisationNeeded
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.second import SecondNeeded
from urbgov_desk.store.identifier import new_id

LAWFUL: dict[str, Callable[[], AskedLine]] = {
    "copy": copy_line,
    "card": card_line,
    "signature": signature_line,
    "foreign": lambda: copy_line("Hộ chiếu nước ngoài", issuer=Issuer.FOREIGN, pages=6),
}
UNLAWFUL: dict[str, tuple[AskedLine, type[Told]]] = {
    "not legalised": (
        copy_line(issuer=Issuer.FOREIGN, legalisation=Legalisation.MISSING),
        LegalisationNeeded,
    ),
    "no pages": (copy_line(pages=0), CopiesOdd),
}
LINES = st.lists(st.sampled_from(sorted(LAWFUL)), min_size=1, max_size=4)
OFFICERS = st.sampled_from(["TRUONG", "TRUONG", "TRUONG", "HOA"])
MOSTLY = st.sampled_from([True, True, True, False])


def at_home(at: datetime) -> AskedLine:
    """A signature at somebody's home."""
    line = signature_line()
    there = OutsideOffice(place="Số 5 ngõ 2 phố Thử", at=at, reason="Người yêu cầu già yếu")
    return replace(line, detail=replace(line.detail, outside=there))


def pay(desk: Desk, request: tuple[str, tuple[Taken, ...], str]) -> object:
    """Money before handover, asked for as one request."""
    return handover.pay(desk, *request)


class AtTheCounter(Play):
    """Signing, sending to the pile, correcting, annulling, paying, handing over."""

    @move(8, who=OFFICERS, visits=st.lists(LINES, min_size=1, max_size=3), confirmed=MOSTLY)
    def sign(self, who: str, visits: list[list[str]], confirmed: bool) -> None:
        for names in visits:
            lines = [LAWFUL[name]() for name in names]
            request = SignVisit(
                request_id=new_id(),
                session=self.session(who),
                visit=asked(*lines),
                no_conflict=True,
                confirmed_moment=confirmed,
            )
            self.signed(signing.sign_visit, who, request, lines)

    def signed(self, call: Act, who: str, request: Any, lines: list[AskedLine]) -> bool:
        told: type[Exception] | None = self.shelf.first_refusal(lines, self.year())
        if who == "HOA" and not delegate_may(lines, self.year()):
            told = signing.MayNotSign
        try:
            result = self.act(call, who, request, told)
        except book.MomentUncertain:
            assert not request.confirmed_moment
            return False
        if result is None:
            return False
        assert len(result.lines) == len(lines)
        for signed in result.lines:
            self.shelf.books[signed.entry.book, signed.entry.year].write(signed.entry)
        return True

    @move(3, days=st.integers(0, 40), minutes=st.integers(1, 600))
    def sign_outside(self, days: int, minutes: int) -> None:
        now = self.ward.clock.now
        at = now - timedelta(days=days, minutes=minutes)
        request = SignVisit(
            request_id=new_id(),
            session=self.session("TRUONG"),
            visit=asked(at_home(at)),
            no_conflict=True,
            confirmed_moment=True,
        )
        told = self.shelf.refuses_outside(BookKind.SIGNATURES, at.year, now.year)
        result = self.act(signing.sign_visit, "TRUONG", request, told)
        if result is not None:
            (signed,) = result.lines
            self.shelf.books[signed.entry.book, at.year].write(signed.entry)
            PLAYED["signed outside"] += 1
            PLAYED["signed outside in an old year"] += at.year < now.year

    @move(1, names=LINES, wrong=st.sampled_from(sorted(UNLAWFUL)), at=st.integers(0, 4))
    def sign_with_an_unlawful_line(self, names: list[str], wrong: str, at: int) -> None:
        lines = [LAWFUL[name]() for name in names]
        line, told = UNLAWFUL[wrong]
        lines.insert(at, line)
        request = SignVisit(
            request_id=new_id(),
            session=self.session("TRUONG"),
            visit=asked(*lines),
            no_conflict=True,
            confirmed_moment=True,
        )
        self.act(signing.sign_visit, "TRUONG", request, told)

    @move(4, names=LINES)
    def submit(self, names: list[str]) -> None:
        lines = [LAWFUL[name]() for name in names]
        made = self.act(
            visit.submit, "HOA", Submit(request_id=new_id(), visit=asked(*lines), slip=False), None
        )
        self.waiting += [
            (PileLine(certification=made.id, position=position), line)
            for position, line in enumerate(lines, 1)
        ]

    @move(
        6,
        when=lambda self: self.waiting,
        who=OFFICERS,
        most=st.integers(1, 6),
        back=st.booleans(),
        gone=st.booleans(),
    )
    def sign_pile(self, who: str, most: int, back: bool, gone: bool) -> None:
        ticked = self.waiting[-most:] if back else self.waiting[:most]
        request = SignPile(
            request_id=new_id(),
            session=self.session(who),
            lines=tuple(line for line, _ in ticked),
            no_conflict=True,
            confirmed_moment=True,
        )
        if self.signed(signing.sign_pile, who, request, [line for _, line in ticked]):
            self.waiting = [each for each in self.waiting if each not in ticked]
            if gone:  # ticked once more on a screen that was not reloaded
                stale = SignPile(
                    request_id=new_id(), session=request.session, lines=request.lines[-1:]
                )
                self.act(signing.sign_pile, who, stale, signing.LineNotWaiting)

    @move(1, when=lambda self: self.waiting, at=st.integers(0, 20), refused=st.booleans())
    def turn_down(self, at: int, refused: bool) -> None:
        line, _ = self.waiting.pop(at % len(self.waiting))
        key = {"certification": line.certification, "positions": (line.position,)}
        if refused:
            refusal = RefuseLines(request_id=new_id(), grounds=(), reason="Bản chính mờ", **key)  # type: ignore[arg-type]
            self.act(visit.refuse, "TRUONG", refusal, None)
        else:
            taken_back = WithdrawLines(request_id=new_id(), **key)  # type: ignore[arg-type]
            self.act(visit.withdraw, "HOA", taken_back, None)

    def some_line(self, at: int) -> Written:
        lines = self.lines()
        return lines[at % len(lines)]

    @move(
        4,
        when=Play.lines,
        at=st.integers(0, 200),
        late=st.booleans(),
        alone=st.sampled_from([False, False, True]),
    )
    def annul(self, at: int, late: bool, alone: bool) -> None:
        lines = [x for x in self.lines() if late and self.shelf.books[x.book].closed]
        lines = lines or self.lines()
        line = lines[at % len(lines)]
        closed = self.shelf.books[line.book].closed
        request = AnnulEntry(
            request_id=new_id(),
            entry=line.entry,
            reason="Bản chính giả",
            decision="20/QĐ-UBND",
            second=self.second() if closed and not alone else None,
        )
        told: type[Exception] | None = entry.EntryStruckOut if line.annulled else None
        if closed and alone:
            told = SecondNeeded
        if self.act(entry.annul, "TRUONG", request, told) is not None:
            line.annulled = True
            PLAYED["annulled after a closing"] += closed

    @move(3, when=Play.lines, at=st.integers(0, 200), copies=st.integers(1, 9), still=MOSTLY)
    def correct(self, at: int, copies: int, still: bool) -> None:
        lines = (self.unpaid() if still else []) or self.lines()
        line = lines[at % len(lines)]
        request = CorrectEntry(
            request_id=new_id(), entry=line.entry, reason="Đếm nhầm", copies=copies
        )
        told: type[Exception] | None = entry.NothingChanged if copies == line.copies else None
        by_hand = line.visit is None and not self.shelf.books[line.book].closed
        if by_hand:
            # Its fee was taken with it; who asked is put right till the page is printed.
            request = replace(request, requester=f"Trần {new_id()}", copies=line.copies)
            told = None
        if line.annulled:
            told = entry.EntryStruckOut
        elif line.handed_over and not by_hand:
            told = entry.EntryHandedOver
        elif line.number <= self.shelf.books[line.book].printed:
            told = entry.EntryPrinted
        after = self.act(entry.correct, "HOA", request, told)
        if after is not None:
            assert after.number == line.number
            line.copies, line.fee = after.copies, after.fee

    def unpaid(self) -> list[Written]:
        return [x for x in self.lines() if x.visit and not x.handed_over and not x.annulled]

    @move(3, when=unpaid, at=st.integers(0, 200))
    def pay_before(self, at: int) -> None:
        lines = self.unpaid()
        bundle = lines[at % len(lines)].visit
        assert bundle is not None
        found = visit.find(self.ward.desk, bundle)
        if found.asked > found.paid:
            amount = min(2_000, found.asked - found.paid)
            self.act(pay, "HOA", (bundle, (Taken(amount=amount),), new_id()), None)

    @move(2, when=Play.lines, everything=st.booleans(), at=st.integers(0, 200))
    def hand_over(self, everything: bool, at: int) -> None:
        lines = self.lines() if everything else [self.some_line(at)]
        for bundle in dict.fromkeys(line.visit for line in lines if not line.handed_over):
            assert bundle is not None
            found = visit.find(self.ward.desk, bundle)
            waiting = {line.position for line in found.lines if line.state == "waiting"}
            due = sum(c.amount for c in found.charges if c.line not in waiting) - found.paid
            request = HandOver(
                request_id=new_id(),
                certification=bundle,
                money=(Taken(amount=due),) if due > 0 else (),
            )
            of_visit = [line for line in self.lines() if line.visit == bundle]
            open_ones = [x for x in of_visit if not x.annulled and not x.handed_over]
            again = not open_ones and found.handed_over_at is not None
            told = handover.HandedOverAlready if again else None
            self.act(handover.hand_over, "HOA", request, told)
            for line in open_ones:
                line.handed_over = True
