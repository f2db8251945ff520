"""A book's pages for binding: each made once and kept; asked for again, the same bytes come out.

Months follow each other and their page numbers run on; the closing sheet follows the last month,
supplementary pages carry what was said of lines whose page was printed already.
"""

from dataclasses import dataclass, replace
from typing import Any

from urbgov_desk import documents
from urbgov_desk.documents.book_values import CertificationBook
from urbgov_desk.domain.book_act import BookPart, PrintBook, PrintMonth
from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind
from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.services import outcome, paper
from urbgov_desk.services.certification import book as books
from urbgov_desk.services.certification import book_values as values
from urbgov_desk.services.certification.book_acts import after_month, month_due
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.paper import MadePaper
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import book_page as pages
from urbgov_desk.store import certification_book as rows
from urbgov_desk.store import office as offices
from urbgov_desk.store.certification_book import BookPrint as BookPrint
from urbgov_desk.store.change import Change

_BOUND = (BookPart.MONTH, BookPart.YEAR, BookPart.SUPPLEMENTARY)
_MONTH = "Tháng {month:02d} năm {year}"
_MONTH_GOES_ON = "Tháng {month:02d} năm {year} (tiếp theo)"
_DRAFT = "Từ số {first:02d} đến số {last:02d}"


class MonthNotOver(Told):
    """A month is printed for binding once it is over. Values: month, year."""


class MonthWithoutLines(Told):
    """No line of this month waits for its page. Values: month, year."""


class EarlierMonthFirst(Told):
    """Page numbers run on: the months before are printed first. Values: month, year."""


class BookNotClosed(Told):
    """The closing sheet follows the closing of the year. Values: book, year."""


class NothingToAdd(Told):
    """Nothing was said of printed lines since the last supplementary page. Values: book, year."""


class ClosingSheetFirst(Told):
    """The whole year is joined after its closing sheet was printed. Values: book, year."""


class BookWithoutLines(Told):
    """There is no line to print. Values: book, year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookPaper:
    """A print of a book: its paper, and whether it is one that was kept (the same bytes)."""

    paper: str
    kept: bool


def print_month(desk: Desk, request: PrintMonth, progress: Progress | None = None) -> BookPaper:
    """A finished month's pages (Điều 13 NĐ 23), with its chain's head; later the same bytes.

    A month takes the next stretch of numbers: every one taken by its end that is on no page yet,
    also of a line signed outside the office in a month that was printed. What enters an old year's
    book after December was printed goes on under December. Raises BookNotOpened, MonthNotOver,
    MonthWithoutLines, EarlierMonthFirst, BookOnPaper (numbers taken by hand in that month are not
    entered yet), NotAllowed for who prints only what is bound, WorkCalledOff.
    """
    desk.require(Act.PRINT_BOOK)
    kind, year, month = request.book, request.year, request.month
    if done := _done(desk, request.request_id):
        return done
    known = _known(desk, kind, year, BookPart.MONTH, month)
    if known is not None and month_due(desk, books.find(desk.store.db, kind, year)) != month:
        return _again(desk, known, request.request_id)
    return bind_month(desk, request, progress)


def bind_month(desk: Desk, request: PrintMonth, progress: Progress | None = None) -> BookPaper:
    """The next pages of a book: what stands on them is corrected no more. As `print_month`."""
    desk.require(Act.BIND_BOOK)
    kind, year, month = request.book, request.year, request.month
    known = _known(desk, kind, year, BookPart.MONTH, month)
    end = after_month(year, month)
    if desk.now().date() < end:
        raise MonthNotOver(month=f"{month:02d}", year=str(year))
    with desk.change(request.request_id) as change:
        book = books.find(change.db, kind, year)
        if book.holder is BookHolder.PAPER and book.passed_at and book.passed_at.date() < end:
            raise books.BookOnPaper(book=kind, last=f"{book.last:02d}")
        due = month_due(desk, book)
        if due is not None and due < month:
            raise EarlierMonthFirst(month=f"{due:02d}", year=str(year))
        first = rows.printed_to(change.db, book) + 1
        last = pages.last_number_until(change.db, kind, year, end, first - 1)
        if last < first:
            raise MonthWithoutLines(month=f"{month:02d}", year=str(year))
        sheet = _stretch(desk, change, book, first, last)
        words = _MONTH if known is None else _MONTH_GOES_ON
        sheet = replace(sheet, period=words.format(month=month, year=year))
        if first == book.opening:
            sheet = replace(sheet, cover=values.cover_of(book, sheet.rows))
        made = _bind(desk, change, book, sheet, BookPart.MONTH, len(sheet.rows), month, progress)
    return BookPaper(paper=made.id, kept=False)


def print_part(desk: Desk, request: PrintBook, progress: Progress | None = None) -> BookPaper:
    """The closing sheet, a supplementary page, the whole year joined, or a draft.

    Raises BookNotOpened and the told problems of each part.
    """
    desk.require(Act.PRINT_BOOK)
    if done := _done(desk, request.request_id):
        return done
    act = {
        BookPart.YEAR: _print_closing,
        BookPart.SUPPLEMENTARY: _print_supplement,
        BookPart.WHOLE: _print_whole,
        BookPart.DRAFT: _print_draft,
    }[request.part]
    return act(desk, request, progress)


def list_prints(desk: Desk, kind: BookKind, year: int) -> tuple[BookPrint, ...]:
    """What was printed of a book, in the order of its pages."""
    desk.require(Act.READ_BOOKS)
    return tuple(rows.list_prints(desk.store.db, kind, year))


def _print_closing(desk: Desk, request: PrintBook, progress: Progress | None) -> BookPaper:
    known = _known(desk, request.book, request.year, BookPart.YEAR)
    if known is not None:
        return _again(desk, known, request.request_id)
    desk.require(Act.BIND_BOOK)
    with desk.change(request.request_id) as change:
        book = books.find(change.db, request.book, request.year)
        if book.closed_at is None:
            raise BookNotClosed(book=request.book, year=str(request.year))
        if rows.printed_to(change.db, book) < book.last:
            due = month_due(desk, book) or 12
            raise EarlierMonthFirst(month=f"{due:02d}", year=str(request.year))
        sheet = values.empty_pages(desk, book, change.chain_head)
        sheet = replace(
            sheet, closing=values.closing_of(desk, change.db, book), volume=_volumes(book)
        )
        made = _bind(desk, change, book, sheet, BookPart.YEAR, book.last, None, progress)
    return BookPaper(paper=made.id, kept=False)


def _print_supplement(desk: Desk, request: PrintBook, progress: Progress | None) -> BookPaper:
    with desk.change(request.request_id) as change:
        book = books.find(change.db, request.book, request.year)
        waiting = pages.notes_after_print(change.db, book.kind, book.year)
        done = [
            each
            for each in rows.list_prints(change.db, book.kind, book.year)
            if each.part == BookPart.SUPPLEMENTARY
        ]
        waiting = waiting[sum(each.rows for each in done) :]
        if waiting:
            desk.require(Act.BIND_BOOK)
            names = {o.id: o.name for o in offices.list_officers(change.db, desk.now().date())}
            sheet = values.empty_pages(desk, book, change.chain_head)
            notes = tuple(values.note_of(entry, note, names) for entry, note in waiting)
            sheet = replace(sheet, notes=notes, volume=_volumes(book))
            made = _bind(
                desk, change, book, sheet, BookPart.SUPPLEMENTARY, len(notes), None, progress
            )
            return BookPaper(paper=made.id, kept=False)
    if not done:
        raise NothingToAdd(book=request.book, year=str(request.year))
    return _again(desk, done[-1], request.request_id)


def _print_whole(desk: Desk, request: PrintBook, progress: Progress | None) -> BookPaper:
    """One book per kind and year: the kept pages joined, nothing of them drawn anew."""
    with desk.change(request.request_id) as change:
        book = books.find(change.db, request.book, request.year)
        done = rows.list_prints(change.db, book.kind, book.year)
        bound = [each for each in done if each.part in _BOUND]
        if not any(each.part == BookPart.YEAR for each in bound):
            raise ClosingSheetFirst(book=request.book, year=str(request.year))
        known = [e for e in done if e.part == BookPart.WHOLE and e.rows == len(bound)]
        if not known:
            desk.require(Act.BIND_BOOK)
            parts = [paper.read(desk, each.paper) for each in bound]
            pdf = documents.join(parts, progress)
            sheet = values.empty_pages(desk, book, change.chain_head)
            made = paper.keep(
                desk,
                change,
                pdf,
                kind=CertificationBook.kind,
                form_kind=sheet.form_kind,
                printed={"kind": CertificationBook.kind, "papers": [e.paper for e in bound]},
                dossier=None,
                subject=books.subject(book.kind, book.year),
                sealed_for=book.kind.sealed_for,
            )
            _record(desk, change, book, made, BookPart.WHOLE, len(bound), None, first=1, pdf=pdf)
            return BookPaper(paper=made.id, kept=False)
    return _again(desk, known[-1], request.request_id)


def _print_draft(desk: Desk, request: PrintBook, progress: Progress | None) -> BookPaper:
    """What is not on bound pages yet, marked on every page as not for binding."""
    with desk.change(request.request_id) as change:
        book = books.find(change.db, request.book, request.year)
        first, last = rows.printed_to(change.db, book) + 1, book.last
        if last < first:
            raise BookWithoutLines(book=request.book, year=str(request.year))
        sheet = _stretch(desk, change, book, first, last)
        sheet = replace(
            sheet, draft=True, chain_head="", period=_DRAFT.format(first=first, last=last)
        )
        made = _make(desk, change, book, sheet, progress)
        row = {**made.row, "retention": "one_stop.slip"}
        change.record("paper.issued", made.id, {"issued": [row]})
        paper.queue(desk, change, [made])
    return BookPaper(paper=made.id, kept=False)


def _stretch(desk: Desk, change: Change, book: Book, first: int, last: int) -> CertificationBook:
    found = pages.numbers_between(change.db, book.kind, book.year, first, last)
    notes = entries.notes_of_book(change.db, book.kind, book.year, first=first, last=last)
    sheet = values.empty_pages(desk, book, change.chain_head)
    return values.with_rows(desk, sheet, book, found, notes)


def _volumes(book: Book) -> str:
    return ", ".join(values.volume_words(v.volume, book.year) for v in book.volumes)


def _make(
    desk: Desk, change: Change, book: Book, sheet: CertificationBook, progress: Progress | None
) -> MadePaper:
    return paper.make(
        desk,
        change,
        sheet,
        dossier=None,
        subject=books.subject(book.kind, book.year),
        sealed_for=book.kind.sealed_for,
        progress=progress,
    )


def _bind(
    desk: Desk,
    change: Change,
    book: Book,
    sheet: CertificationBook,
    part: BookPart,
    counted: int,
    month: int | None,
    progress: Progress | None,
) -> MadePaper:
    """Make pages for binding after those that are bound already, and record them."""
    done = rows.list_prints(change.db, book.kind, book.year)
    first = 1 + sum(each.pages for each in done if each.part in _BOUND)
    made = _make(desk, change, book, replace(sheet, first_page=first), progress)
    pdf = change.papers.read(made.row["file"])
    covers = int(sheet.cover is not None)
    _record(desk, change, book, made, part, counted, month, first=first, pdf=pdf, covers=covers)
    return made


def _record(
    desk: Desk,
    change: Change,
    book: Book,
    made: MadePaper,
    part: BookPart,
    counted: int,
    month: int | None,
    *,
    first: int,
    pdf: bytes,
    covers: int = 0,
) -> None:
    printed: dict[str, Any] = {
        "paper": made.id,
        "kind": book.kind.value,
        "year": book.year,
        "part": part.value,
        "month": month,
        "rows": counted,
        "first_page": first,
        "pages": documents.page_count(pdf) - covers,
    }
    data = {"print": printed, "chain_head": change.chain_head, "issued": [made.row]}
    change.record("book.printed", books.subject(book.kind, book.year), data)
    paper.queue(desk, change, [made])


def _done(desk: Desk, request_id: str) -> BookPaper | None:
    """What the same request printed before; only pages it made itself count as new."""
    done = desk.store.done(request_id)
    if done is None:
        return None
    with desk.change(request_id) as change:
        data = outcome.event_data(change, done.subject, done.event)
    if "issued" in data:
        return BookPaper(paper=str(data["issued"][0]["id"]), kept=False)
    return BookPaper(paper=done.subject, kept=True)


def _known(
    desk: Desk, kind: BookKind, year: int, part: BookPart, month: int | None = None
) -> BookPrint | None:
    done = rows.list_prints(desk.store.db, kind, year)
    return next((e for e in reversed(done) if e.part == part and e.month == month), None)


def _again(desk: Desk, known: BookPrint, request_id: str) -> BookPaper:
    """Kept pages once more."""
    paper.print_same(desk, known.paper, request_id)
    return BookPaper(paper=known.paper, kept=True)
