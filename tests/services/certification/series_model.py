"""What a careful clerk would find in the books after all that happened, kept beside the store."""

from dataclasses import dataclass, field
from datetime import date, datetime

from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import BookKind, Entry, EntrySource
from urbgov_desk.domain.certifying import AskedLine
from urbgov_desk.services.certification.book import (
    BookClosed,
    BookNotOpened,
    BookOnPaper,
    OutsideYearClosed,
)


@dataclass
class Written:
    """One number and what it stands for; `taken_on` is the day it was taken."""

    entry: str
    book: tuple[BookKind, int]
    signed_at: datetime
    taken_on: date
    number: int
    copies: int
    fee: int
    visit: str | None
    annulled: bool = False
    handed_over: bool = False


@dataclass
class Book:
    """A book of one year. Numbers run from its opening, one after the other.

    `old` are lines of an earlier part from paper: number → copies and fee. `printed` is the last
    number on pages for binding.
    """

    opening: int
    volume: int
    opening_volume: int
    lines: list[Written] = field(default_factory=list)
    old: dict[int, tuple[int, int]] = field(default_factory=dict)
    on_paper: bool = False
    passed_on: date | None = None
    closed: bool = False
    printed: int = 0

    @property
    def next(self) -> int:
        """The number nobody has taken yet."""
        return self.opening + len(self.lines)

    def write(self, entry: Entry) -> None:
        """A line was added; it must be the next number."""
        assert entry.number == self.next, f"{entry.words}, {self.next} was due"
        self.lines.append(
            Written(
                entry=entry.id,
                book=(entry.book, entry.year),
                signed_at=entry.signed_at,
                taken_on=(
                    entry.entered_at if entry.source is EntrySource.OUTSIDE else entry.signed_at
                ).date(),
                number=entry.number,
                copies=entry.copies,
                fee=entry.fee,
                visit=entry.certification,
                annulled=entry.struck_out,
                handed_over=entry.handed_over_at is not None,
            )
        )

    @property
    def unsettled(self) -> bool:
        """Whether something signed was neither handed over nor annulled."""
        return any(not line.handed_over and not line.annulled for line in self.lines)

    @property
    def sums(self) -> tuple[int, int, int, int]:
        """Lines, those annulled, copies and đồng of those that stand."""
        stand = [line for line in self.lines if not line.annulled]
        return (
            len(self.lines) + len(self.old),
            len(self.lines) - len(stand),
            sum(line.copies for line in stand) + sum(copies for copies, _ in self.old.values()),
            sum(line.fee for line in stand) + sum(fee for _, fee in self.old.values()),
        )

    def unprinted(self, before: date) -> list[Written]:
        """Numbers taken before a day that stand on no page for binding yet."""
        return [x for x in self.lines if x.number > self.printed and x.taken_on < before]


@dataclass
class Shelf:
    """All books there are."""

    books: dict[tuple[BookKind, int], Book] = field(default_factory=dict)

    def refuses(self, kind: BookKind, year: int) -> type[Exception] | None:
        """What a desk must say that wants the next number of this book."""
        book = self.books.get((kind, year))
        if book is None:
            return BookNotOpened
        if book.closed:
            return BookClosed
        return BookOnPaper if book.on_paper else None

    def refuses_outside(self, kind: BookKind, year: int, now: int) -> type[Exception] | None:
        """What a desk must say to a line signed outside in a year."""
        told = self.refuses(kind, year)
        if year < now and told in (BookNotOpened, BookClosed):
            return OutsideYearClosed
        return told

    def first_refusal(self, lines: list[AskedLine], year: int) -> type[Exception] | None:
        """The first book that takes no line of a visit."""
        told = (self.refuses(book_of(line), year) for line in lines)
        return next((each for each in told if each), None)

    def all_lines(self) -> list[Written]:
        """Every number of every book."""
        return [line for book in self.books.values() for line in book.lines]

    def line(self, entry: str) -> Written:
        """The number an entry has."""
        return next(each for each in self.all_lines() if each.entry == entry)


def book_of(line: AskedLine) -> BookKind:
    """The book a line stands in."""
    return BookKind.COPIES if line.kind is CertificationKind.COPY else BookKind.SIGNATURES


def delegate_may(lines: list[AskedLine], year: int) -> bool:
    """Whether the delegate's decision covers this: papers of Vietnamese bodies, during 2026."""
    return year == 2026 and all(line.issuer is Issuer.VIETNAMESE for line in lines)
