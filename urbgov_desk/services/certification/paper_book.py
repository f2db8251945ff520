"""A book on paper: numbers taken by hand during an outage, entered in order when it comes back."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from urbgov_desk.domain.authority import AuthorityAnswer, SignatureBlock
from urbgov_desk.domain.book_act import EnterPaperLine, TakeBack
from urbgov_desk.domain.certification import MOST_COPIES, MOST_PAGES, CertificationKind, Signatory
from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind, Entry, EntrySource
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.party import NAME_LIMIT, NameMissing
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services.certification import authority, line_row, paper_money
from urbgov_desk.services.certification import book as books
from urbgov_desk.services.certification.detail_check import checked_people
from urbgov_desk.services.certification.line_row import NewLine
from urbgov_desk.services.certification.preparing import (
    MOST_LINES,
    TITLE_LIMIT,
    CopiesOdd,
    FeeUnknown,
    SignatoryNeeded,
    TitleMissing,
)
from urbgov_desk.services.certification.snapshot import delegator, keep_until, snapshot
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.reckoning import check_amount
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import book_page as pages
from urbgov_desk.store import certification_book as rows
from urbgov_desk.store import certification_search as search
from urbgov_desk.store import office as offices
from urbgov_desk.store import shut_series
from urbgov_desk.store.change import Change
from urbgov_desk.store.engine import Database

_SPOILT = "Số bỏ, ghi hỏng trên giấy"
_REMARK_LIMIT = 500


class PaperNumberOdd(Told):
    """Lines taken by hand are entered in order. Values: number, expected."""


class PaperMomentOdd(Told):
    """A line taken by hand lies between the line before it and now. Values: first."""


class PaperSignerUnknown(Told):
    """The signer of a line taken by hand is nobody of this desk."""


class PaperSignerMayNot(Told):
    """The named signer had no authority for the line that day. Values: signer, day, reasons.

    Nothing is handed on to a signer here as at the counter: it was signed, by somebody.
    """


class PaperLinesMissing(Told):
    """Numbers taken by hand are not all entered yet. Values: entered, last."""


class PaperLastMissing(Told):
    """The last number on the paper was not given."""


class PaperLastLower(Told):
    """The desk has more numbers than the paper is said to have. Values: entered, last."""


class BookOfOtherKind(Told):
    """This kind of certification stands in another book. Values: book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperBook:
    """A book that is on paper: the last number of the desk and what was entered since."""

    book: Book
    passed_last: int
    entered: tuple[Entry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForm:
    """What entering lines from paper begins with: the next number, who may have signed, what."""

    book: Book
    entered: tuple[Entry, ...]
    officers: tuple[OfficerLine, ...]
    kinds: tuple[CertificationKind, ...]
    not_before: datetime | None


def entry_form(desk: Desk, kind: BookKind, year: int) -> PaperForm:
    """What is needed to enter the next line. Raises BookNotOpened, BookNotOnPaper."""
    desk.require(Act.READ_BOOKS)
    db = desk.store.db
    book = books.find(db, kind, year)
    if book.holder is not BookHolder.PAPER:
        raise books.BookNotOnPaper(book=kind)
    today = desk.now().date()
    kinds = [k for k in CertificationKind if desk.law.certification(k, today).book is kind]
    return PaperForm(
        book=book,
        entered=_since_passed(db, book).entered,
        officers=tuple(o for o in offices.list_officers(db, today) if o.active),
        kinds=tuple(kinds),
        not_before=entries.last_signed(db, kind, year),
    )


def enter_line(desk: Desk, request: EnterPaperLine) -> Entry:
    """Enter one number taken by hand, with its own time and signer, judged by that day's law.

    A `spoilt` line takes its number and is struck through. Values have the limits of the counter.
    Raises BookNotOnPaper, PaperNumberOdd, PaperMomentOdd, PaperSignerUnknown, BookOfOtherKind,
    PaperSignerMayNot, NameMissing, TitleMissing, CopiesOdd, SignatoryNeeded, AmountOdd, FeeUnknown.
    """
    desk.require(Act.IMPORT_BOOK)
    with desk.change(request.request_id) as change:
        if done := change.done_before():
            found = entries.find_numbers(change.db, request.book, request.year, request.number)
            assert found and done
            return found[0]
        book = _on_paper(change, request.book, request.year)
        if request.number != book.next:
            raise PaperNumberOdd(number=request.number, expected=book.next)
        line = _line(desk, change, request, book)
        row = line_row.row_of(desk, line)
        row["unpaid"] = int(request.method is None and row["fee"] > 0)
        data: dict[str, Any] = {"entry": row}
        if payment := paper_money.of_entering(desk, row, request.method):
            data["payment"] = payment
        if request.spoilt:
            data["note"] = line_row.spoilt_note(request.book, line.remark or _SPOILT)
        change.record("book.paper_line_entered", books.subject(request.book, request.year), data)
        people = [person.name for person in line.signatories]
        search.index_entry(change.db, row["id"], [line.requester, line.title, *people])
        made = entries.find_entry(change.db, row["id"])
    assert made is not None
    return made


def _on_paper(change: Change, kind: BookKind, year: int) -> Book:
    book = books.find(change.db, kind, year)
    if book.holder is not BookHolder.PAPER:
        raise books.BookNotOnPaper(book=kind)
    return book


def _line(desk: Desk, change: Change, request: EnterPaperLine, book: Book) -> NewLine:
    at = in_hanoi(request.signed_at).replace(microsecond=0)
    _check_moment(desk, change, request, at)
    on = at.date()
    rule = desk.law.certification(request.kind, on)
    if rule.book is not request.book:
        raise BookOfOtherKind(book=request.book)
    requester, title = _texts(request)
    signer, answer = _signer(desk, change, request, on)
    return NewLine(
        book=request.book,
        year=book.year,
        number=change.number(request.book.series, period=str(book.year)),
        volume=book.volume,
        source=EntrySource.PAPER,
        kind=request.kind,
        signed_at=at,
        requester=requester,
        title=title,
        issuer=request.issuer,
        signatories=_people(request),
        copies=request.copies,
        pages=request.pages,
        fee=0 if request.spoilt else _fee(desk, request, rule.procedure, title),
        block=answer.block or SignatureBlock(lines=(), name=signer.name),
        authority=snapshot(answer, delegator(change.db, answer, on)),
        keep_until=keep_until(desk, rule, on),
        signed_by=signer.id,
        # Signing on paper means: compared, paper in hand.
        compared_by=signer.id,
        received_by=desk.signed_in().id,
        remark=checked_text("remark", request.remark, _REMARK_LIMIT) or "",
        settled=True,
    )


def _texts(request: EnterPaperLine) -> tuple[str, str]:
    """Requester and title, with the limits of the counter; a spoilt line may lack them."""
    requester = checked_text("name", request.requester, NAME_LIMIT)
    title = checked_text("paper_title", request.title, TITLE_LIMIT)
    if not request.spoilt and requester is None:
        raise NameMissing()
    if not request.spoilt and title is None:
        raise TitleMissing(line=request.number)
    if not 1 <= request.pages <= MOST_PAGES or not 1 <= request.copies <= MOST_COPIES:
        raise CopiesOdd(line=request.number, pages=request.pages, copies=request.copies)
    return requester or "", title or ""


def _people(request: EnterPaperLine) -> tuple[Signatory, ...]:
    """Who signed, as far as the paper says; whoever is named at all has a name."""
    people = tuple(p for p in checked_people(request.signatories) if p != Signatory(name=""))
    if len(people) > MOST_LINES or not all(person.name for person in people):
        raise SignatoryNeeded(paper=request.title)
    return people


def _signer(
    desk: Desk, change: Change, request: EnterPaperLine, on: date
) -> tuple[OfficerLine, AuthorityAnswer]:
    """Who signed on paper, judged by the law of that day."""
    signer = offices.find_officer(change.db, request.signer, on)
    if signer is None:
        raise PaperSignerUnknown()
    answer = authority.judge(desk, signer, request.kind, request.issuer, on)
    if not answer.allowed and not request.spoilt:
        reasons = tuple(reason.text_vi for reason in answer.reasons)
        raise PaperSignerMayNot(signer=signer.name, day=on, reasons=reasons)
    return signer, answer


def _check_moment(desk: Desk, change: Change, request: EnterPaperLine, at: datetime) -> None:
    last = entries.last_signed(change.db, request.book, request.year)
    if at > desk.now() or at.year != request.year or (last is not None and at < last):
        raise PaperMomentOdd(first=last or at)


def _fee(desk: Desk, request: EnterPaperLine, procedure: str, title: str) -> int:
    if request.fee is not None:
        check_amount(request.fee)
        return request.fee
    on = in_hanoi(request.signed_at).date()
    answer = desk.law.fee(procedure, on, pages=request.pages, copies=request.copies)
    if answer.amount is None:
        raise FeeUnknown(paper=title)
    return answer.amount


def take_back(desk: Desk, request: TakeBack) -> Book:
    """The book comes back: the desk gives the next number again.

    `last_number` is what stands last on the rescue page; every number up to it must be entered.
    Raises BookNotOnPaper, PaperLastMissing, PaperLastLower, PaperLinesMissing.
    """
    desk.require(Act.OPEN_BOOK)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            book = _on_paper(change, request.book, request.year)
            if book.last and request.last_number < 1:
                raise PaperLastMissing()
            if book.last > request.last_number:
                said = f"{request.last_number:02d}"
                raise PaperLastLower(entered=f"{book.last:02d}", last=said)
            # After a restore the paper was seen to go further: those numbers are given to nobody.
            seen = shut_series.confirmed_last(change.db, book.kind.series, str(book.year))
            if book.last < seen:
                raise PaperLinesMissing(entered=f"{book.last:02d}", last=seen)
            if book.last != request.last_number:
                raise PaperLinesMissing(entered=f"{book.last:02d}", last=request.last_number)
            key = {"kind": request.book.value, "year": request.year}
            data = {"key": key, "last": book.last}
            change.record("book.taken_back", books.subject(request.book, request.year), data)
    return books.find(desk.store.db, request.book, request.year)


def on_paper(desk: Desk) -> tuple[PaperBook, ...]:
    """The books that are on paper now, with what was entered since they were passed."""
    desk.require(Act.READ_BOOKS)
    db = desk.store.db
    return tuple(
        _since_passed(db, book) for book in rows.list_books(db) if book.holder is BookHolder.PAPER
    )


def _since_passed(db: Database, book: Book) -> PaperBook:
    assert book.passed_at is not None
    last = pages.last_before_passing(db, book, book.passed_at)
    entered = entries.list_entries(db, book.kind, book.year, after=last)
    return PaperBook(book=book, passed_last=last, entered=tuple(entered))
