"""A book on paper: numbers taken by hand during an outage, entered in order when it comes back."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from urbgov_desk.domain.book_act import EnterPaperLine, TakeBack
from urbgov_desk.domain.certification import CertificationKind, Layout, sheets_per_copy
from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind, Entry, EntrySource
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.party import NAME_LIMIT, NameMissing
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services.certification import authority, signing
from urbgov_desk.services.certification import book as books
from urbgov_desk.services.certification.preparing import FeeUnknown, TitleMissing
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.reckoning import check_amount
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import certification_book as rows
from urbgov_desk.store import certification_search as search
from urbgov_desk.store import office as offices
from urbgov_desk.store.change import Change
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal

_SPOILT = "Số bỏ, ghi hỏng trên giấy"


class PaperNumberOdd(Told):
    """Lines taken by hand are entered in order. Values: number, expected."""


class PaperMomentOdd(Told):
    """A line taken by hand lies between the line before it and now. Values: first."""


class PaperSignerUnknown(Told):
    """The signer of a line taken by hand is nobody of this desk."""


class PaperLinesMissing(Told):
    """Numbers taken by hand are not all entered yet. Values: entered, last."""


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
    known = next((each for each in on_paper(desk) if each.book.kind is kind), None)
    if known is None or known.book.year != year:
        raise books.BookNotOnPaper(book=kind)
    today = desk.now().date()
    kinds = [k for k in CertificationKind if desk.law.certification(k, today).book is kind]
    return PaperForm(
        book=book,
        entered=known.entered,
        officers=tuple(o for o in offices.list_officers(db, today) if o.active),
        kinds=tuple(kinds),
        not_before=entries.last_signed(db, kind),
    )


def enter_line(desk: Desk, request: EnterPaperLine) -> Entry:
    """Enter one number taken by hand, with its own time and signer, judged by that day's law.

    A `spoilt` line takes its number and is struck through. Raises BookNotOnPaper, PaperNumberOdd,
    PaperMomentOdd, PaperSignerUnknown, MayNotSign, NameMissing, TitleMissing, FeeUnknown.
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
        row = _row(desk, change, request, book)
        data: dict[str, Any] = {"entry": row}
        if request.spoilt:
            data["note"] = _spoilt_note(request)
        change.record("book.paper_line_entered", books.subject(request.book, request.year), data)
        words = [str(checked_text("name", request.requester, NAME_LIMIT) or ""), request.title]
        search.index_entry(change.db, row["id"], words)
        made = entries.find_entry(change.db, row["id"])
    assert made is not None
    return made


def _spoilt_note(request: EnterPaperLine) -> dict[str, Any]:
    own = request.book.sealed_for
    return {
        "position": 1,
        "text": Personal(own, checked_text("remark", request.remark, 300) or _SPOILT),
        "decision": "",
        "annuls": 1,
        "supplementary": 0,
        "sealed_for": own,
    }


def _on_paper(change: Change, kind: BookKind, year: int) -> Book:
    book = books.find(change.db, kind, year)
    if book.holder is not BookHolder.PAPER:
        raise books.BookNotOnPaper(book=kind)
    return book


def _row(desk: Desk, change: Change, request: EnterPaperLine, book: Book) -> dict[str, Any]:
    at = in_hanoi(request.signed_at).replace(microsecond=0)
    _check_moment(desk, change, request, at)
    on, own = at.date(), request.book.sealed_for
    rule = desk.law.certification(request.kind, on)
    if rule.book is not request.book:
        raise BookOfOtherKind(book=request.book)
    requester = checked_text("name", request.requester, NAME_LIMIT)
    title = checked_text("paper_title", request.title, 300)
    remark = checked_text("remark", request.remark, 500)
    if not request.spoilt and requester is None:
        raise NameMissing()
    if not request.spoilt and title is None:
        raise TitleMissing(line=request.number)
    signer = offices.find_officer(change.db, request.signer, on)
    if signer is None:
        raise PaperSignerUnknown()
    answer = authority.judge(desk, signer, request.kind, request.issuer, on)
    if not answer.allowed and not request.spoilt:
        reasons = tuple(reason.text_vi for reason in answer.reasons)
        raise signing.MayNotSign(paper=title or "", reasons=reasons)
    block = answer.block
    people = entries.signatories_json(request.signatories) if request.signatories else None
    return {
        "id": new_id(),
        "book": request.book.value,
        "year": book.year,
        "number": change.number(request.book.series, period=str(book.year)),
        "twin": 0,
        "volume": book.volume,
        "symbol": book.symbol,
        "kind": request.kind.value,
        "source": EntrySource.PAPER.value,
        "certification": None,
        "line": None,
        "signed_at": at.isoformat(),
        "entered_at": desk.now().isoformat(),
        "requester": Personal(own, requester or ""),
        "title": Personal(own, title or ""),
        "issuer": request.issuer.value,
        "signatories": Personal(own, people) if people else None,
        "copies": request.copies,
        "pages": request.pages,
        "sheets": sheets_per_copy(request.pages, Layout.ONE_SIDED),
        "fee": 0 if request.spoilt else _fee(desk, request, rule.procedure, title or ""),
        "signed_by": signer.id,
        "block": entries.block_json(block)
        if block
        else json.dumps({"lines": [], "name": signer.name}, ensure_ascii=False),
        "authority": json.dumps(signing.snapshot(answer), ensure_ascii=False, sort_keys=True),
        "compared_by": signer.id,
        "received_by": desk.signed_in().id,
        "remark": Personal(own, remark) if remark else None,
        "keep_until": signing.keep_until(desk, rule, on),
        "inked_at": at.isoformat(),
        "handed_over_at": at.isoformat(),
        "sealed_for": own,
    }


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
    Raises BookNotOnPaper, PaperLinesMissing.
    """
    desk.require(Act.OPEN_BOOK)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            book = _on_paper(change, request.book, request.year)
            if book.last != request.last_number:
                raise PaperLinesMissing(entered=f"{book.last:02d}", last=request.last_number)
            key = {"kind": request.book.value, "year": request.year}
            data = {"key": key, "last": book.last}
            change.record("book.taken_back", books.subject(request.book, request.year), data)
    return books.find(desk.store.db, request.book, request.year)


def on_paper(desk: Desk) -> tuple[PaperBook, ...]:
    """The books that are on paper now, with what was entered since they were passed."""
    desk.require(Act.READ_BOOKS)
    found = []
    for book in rows.list_books(desk.store.db):
        if book.holder is not BookHolder.PAPER or book.passed_at is None:
            continue
        entered = tuple(
            entry
            for entry in entries.list_entries(desk.store.db, book.kind, book.year)
            if entry.source is EntrySource.PAPER and entry.entered_at >= book.passed_at
        )
        passed = book.last - len(entered)
        found.append(PaperBook(book=book, passed_last=passed, entered=entered))
    return tuple(found)
