"""What may be done with a book as it stands now; what may not, says why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind
from urbgov_desk.services.certification import keeping
from urbgov_desk.services.certification.reading_book import BookOutline
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import book_page as pages
from urbgov_desk.store import certification_book as rows


class BookAct(StrEnum):
    """The acts on a book, in the order the screen offers them."""

    OPEN = "open"
    ENTER_LINES = "enter_lines"
    TAKE_BACK = "take_back"
    PRINT_MONTH = "print_month"
    DRAFT = "draft"
    RESCUE = "rescue"
    REPORT = "report"
    EXPORT = "export"
    NEXT_VOLUME = "next_volume"
    PASS_TO_PAPER = "pass_to_paper"
    SAMPLE = "sample"
    DISPOSAL = "disposal"
    DESTROYED = "destroyed"
    CLOSE_YEAR = "close_year"
    PRINT_CLOSING = "print_closing"
    PRINT_SUPPLEMENT = "print_supplement"
    PRINT_WHOLE = "print_whole"
    IMPORT = "import"


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleAct:
    """An act and why not; `refused` is the key of the reason, empty where it may be done.

    `month` is the month a print would be of.
    """

    act: BookAct
    refused: str = ""
    month: int | None = None


_ALWAYS = (BookAct.EXPORT, BookAct.REPORT, BookAct.SAMPLE, BookAct.IMPORT)


def without_book(desk: Desk, kind: BookKind, year: int) -> tuple[PossibleAct, ...]:
    """What may be done while the book of a year was not opened."""
    today = desk.now().date()
    soon = year in (today.year, today.year + 1)
    return (
        PossibleAct(act=BookAct.OPEN, refused="" if soon else "year_past"),
        PossibleAct(act=BookAct.IMPORT),
    )


def possible(desk: Desk, outline: BookOutline) -> tuple[PossibleAct, ...]:
    """The acts on a book, each with the reason where it is not possible now."""
    book = outline.book
    if _is_old(desk, book):
        # Its bound pages are the paper ones.
        return tuple(PossibleAct(act=act) for act in BookAct if act in _ALWAYS)
    due = month_due(desk, book)
    reasons = {
        BookAct.ENTER_LINES: _paper_only(book),
        BookAct.TAKE_BACK: _paper_only(book),
        BookAct.PRINT_MONTH: "" if due else "no_month",
        BookAct.DRAFT: "" if outline.counted.last > outline.printed_to else "all_printed",
        BookAct.RESCUE: "closed" if book.closed_at else "",
        BookAct.NEXT_VOLUME: _desk_only(book),
        BookAct.PASS_TO_PAPER: _desk_only(book),
        BookAct.CLOSE_YEAR: _close(desk, outline),
        BookAct.PRINT_CLOSING: _after_closing(book, due),
        BookAct.PRINT_SUPPLEMENT: "" if _has(outline, "month") else "nothing_printed",
        BookAct.PRINT_WHOLE: "" if _has(outline, "year") else "no_closing_sheet",
    }
    reasons |= dict.fromkeys(_ALWAYS, "")
    kept = "" if keeping.due(desk) else "nothing_due"
    reasons |= {BookAct.DISPOSAL: kept, BookAct.DESTROYED: kept}
    return tuple(
        PossibleAct(
            act=act, refused=reasons[act], month=due if act is BookAct.PRINT_MONTH else None
        )
        for act in BookAct
        if act in reasons
    )


def month_due(desk: Desk, book: Book) -> int | None:
    """The earliest finished month with lines that are not on printed pages yet."""
    printed = rows.printed_to(desk.store.db, book)
    today = desk.now().date()
    for month in pages.months(desk.store.db, book.kind, book.year, printed):
        if today >= after_month(book.year, month):
            return month
    return None


def after_month(year: int, month: int) -> date:
    """The first day after a month."""
    return date(year + month // 12, month % 12 + 1, 1)


def _is_old(desk: Desk, book: Book) -> bool:
    """Whether the book was entered from paper and never written by the desk."""
    own = pages.first_desk_number(desk.store.db, book.kind, book.year)
    return own is None and book.closed_at is not None


def _paper_only(book: Book) -> str:
    return "" if book.holder is BookHolder.PAPER else "at_desk"


def _desk_only(book: Book) -> str:
    if book.closed_at is not None:
        return "closed"
    return "" if book.holder is BookHolder.DESK else "on_paper"


def _close(desk: Desk, outline: BookOutline) -> str:
    if reason := _desk_only(outline.book):
        return reason
    if desk.now().date() < date(outline.book.year, 12, 31):
        return "year_running"
    return "unsettled" if outline.counted.unsettled else ""


def _after_closing(book: Book, due: int | None) -> str:
    if book.closed_at is None:
        return "not_closed"
    return "months_first" if due else ""


def _has(outline: BookOutline, part: str) -> bool:
    return any(p.part == part for p in outline.prints)
