"""Reading a statutory book by the page, and what is wrong with its numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlite_utils import Database

from urbgov_desk.domain.certification_book import BookKind, Entry, EntryNote
from urbgov_desk.store.book_entry import SELECT, entry_of, notes_of_book
from urbgov_desk.store.dossier import moment

_OLD = "old_book"
# A number of the desk's own series has its line, and a line of the desk or of paper its number.
_NO_NUMBER = (
    "SELECT e.number FROM book_entry e LEFT JOIN number_taken n ON n.kind = 'book.' || e.book "
    "AND n.scope = '' AND n.period = CAST(e.year AS TEXT) AND n.value = e.number "
    f"WHERE e.book = ? AND e.year = ? AND e.source <> '{_OLD}' AND n.value IS NULL "
    "ORDER BY e.number"
)
_NO_ENTRY = (
    "SELECT n.value FROM number_taken n LEFT JOIN book_entry e ON e.book = ? AND e.year = ? "
    f"AND e.number = n.value AND e.source <> '{_OLD}' "
    "WHERE n.kind = ? AND n.scope = '' AND n.period = ? AND e.id IS NULL ORDER BY n.value"
)
_GAPS = (
    "SELECT number + 1, next - 1 FROM (SELECT number, lead(number) OVER (ORDER BY number) AS next "
    "FROM (SELECT DISTINCT number FROM book_entry WHERE book = ? AND year = ?)) "
    "WHERE next > number + 1 ORDER BY number"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A line's place in its book: the number, and which of several that bear it."""

    number: int
    twin: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many lines a book has, and how many are still without handover; read from indexes alone.

    `numbers` counts a number that stands twice once; `first` and `last` are those at the ends.
    """

    lines: int
    unsettled: int
    numbers: int
    first: int
    last: int

    @property
    def contiguous(self) -> bool:
        """Whether every number between the ends is there."""
        return not self.lines or self.last - self.first + 1 == self.numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class KindTotal:
    """What the lines of one kind in a book add up to; annulled ones count as annulled alone."""

    kind: str
    lines: int
    annulled: int
    copies: int
    fee: int


def count(db: Database, book: BookKind, year: int) -> Counted:
    """How much stands in a book."""
    row = db.execute(
        "SELECT count(*), count(DISTINCT number), min(number), max(number) "
        "FROM book_entry WHERE book = ? AND year = ?",
        [book.value, year],
    ).fetchone()
    # Few lines wait for their handover: read from there, and not from the whole book.
    waiting = db.execute(
        "SELECT count(*) FROM book_entry INDEXED BY book_entry_open WHERE handed_over_at IS NULL "
        "AND annulled_at IS NULL AND source IN ('desk', 'outside') AND book = ? AND year = ?",
        [book.value, year],
    ).fetchone()
    return Counted(
        lines=row[0],
        unsettled=waiting[0],
        numbers=row[1],
        first=row[2] or 0,
        last=row[3] or 0,
    )


def totals(db: Database, book: BookKind, year: int) -> list[KindTotal]:
    """What a book adds up to, kind by kind."""
    rows = db.execute(
        "SELECT kind, count(*), count(annulled_at), "
        "sum(CASE WHEN annulled_at IS NULL THEN copies ELSE 0 END), "
        "sum(CASE WHEN annulled_at IS NULL THEN fee ELSE 0 END) FROM book_entry "
        "WHERE book = ? AND year = ? GROUP BY kind ORDER BY kind",
        [book.value, year],
    ).fetchall()
    return [KindTotal(kind=r[0], lines=r[1], annulled=r[2], copies=r[3], fee=r[4]) for r in rows]


def anchors(db: Database, book: BookKind, year: int, size: int) -> tuple[Spot, ...]:
    """The first line of every page of `size` lines."""
    rows = db.execute(
        "SELECT number, twin FROM (SELECT number, twin, row_number() OVER "
        "(ORDER BY number, twin) AS n FROM book_entry WHERE book = ? AND year = ?) "
        "WHERE (n - 1) % ? = 0 ORDER BY n",
        [book.value, year, size],
    ).fetchall()
    return tuple(Spot(number=row[0], twin=row[1]) for row in rows)


def page(db: Database, book: BookKind, year: int, start: Spot, most: int) -> list[Entry]:
    """Lines from a place on, that one included."""
    rows = db.execute(
        SELECT + "WHERE book = ? AND year = ? AND (number, twin) >= (?, ?) "
        "ORDER BY number, twin LIMIT ?",
        [book.value, year, start.number, start.twin, most],
    ).fetchall()
    return [entry_of(row) for row in rows]


def position(db: Database, book: BookKind, year: int, spot: Spot) -> int:
    """How many lines stand before a place."""
    row = db.execute(
        "SELECT count(*) FROM book_entry WHERE book = ? AND year = ? AND (number, twin) < (?, ?)",
        [book.value, year, spot.number, spot.twin],
    ).fetchone()
    return int(row[0])


def list_years(db: Database) -> list[int]:
    """The years that have a book, the newest first."""
    rows = db.execute("SELECT DISTINCT year FROM book ORDER BY year DESC").fetchall()
    return [int(row[0]) for row in rows]


def numbers_between(
    db: Database, book: BookKind, year: int, first: int, last: int
) -> Iterator[Entry]:
    """The lines of a stretch of numbers, in order."""
    rows = db.execute(
        SELECT + "WHERE book = ? AND year = ? AND number BETWEEN ? AND ? ORDER BY number, twin",
        [book.value, year, first, last],
    )
    return (entry_of(row) for row in rows)


def last_number_until(db: Database, book: BookKind, year: int, before: date, top: int) -> int:
    """The last number signed before a day, of those above `top`; `top` where there is none.

    A line's place in the bound book follows its number, so a stretch goes by it and not by the
    moment alone.
    """
    row = db.execute(
        "SELECT max(number) FROM book_entry WHERE book = ? AND year = ? AND number > ? "
        "AND signed_at < ? AND source <> ?",
        [book.value, year, top, before.isoformat(), _OLD],
    ).fetchone()
    return int(row[0]) if row[0] is not None else top


def months(db: Database, book: BookKind, year: int, top: int) -> list[int]:
    """The months in which lines above a number were signed."""
    rows = db.execute(
        "SELECT DISTINCT CAST(substr(signed_at, 6, 2) AS INTEGER) FROM book_entry "
        "WHERE book = ? AND year = ? AND number > ? AND source <> ? ORDER BY 1",
        [book.value, year, top, _OLD],
    ).fetchall()
    return [int(row[0]) for row in rows]


def notes_after_print(db: Database, book: BookKind, year: int) -> list[tuple[Entry, EntryNote]]:
    """The words said of lines after their page was printed, in the order they were said.

    The months' pages follow each other, so a line's page is the first that reaches its number.
    """
    spans, top = [], _opening(db, book, year) - 1
    for rows, at in db.execute(
        "SELECT rows, at FROM book_print WHERE kind = ? AND year = ? AND part = 'month' "
        "ORDER BY first_page",
        [book.value, year],
    ).fetchall():
        spans.append((top + 1, top + rows, at))
        top += rows
    found: list[tuple[Entry, EntryNote]] = []
    for first, last, at in spans:
        notes = notes_of_book(db, book, year, first=first, last=last)
        for entry in numbers_between(db, book, year, first, last) if notes else ():
            found += [(entry, n) for n in notes.get(entry.id, ()) if n.at.isoformat() >= at]
    return sorted(found, key=lambda each: (each[1].at, each[0].number, each[1].position))


def _opening(db: Database, book: BookKind, year: int) -> int:
    row = db.execute(
        "SELECT opening FROM book WHERE kind = ? AND year = ?", [book.value, year]
    ).fetchone()
    return int(row[0]) if row else 1


def last_issued(db: Database, kind: str) -> datetime | None:
    """When a paper of a kind was last made."""
    row = db.execute("SELECT max(issued_at) FROM paper WHERE kind = ?", [kind]).fetchone()
    return moment(row[0])


def gaps(db: Database, book: BookKind, year: int) -> list[tuple[int, int]]:
    """Stretches of numbers between the first line and the last that nobody has."""
    return [(r[0], r[1]) for r in db.execute(_GAPS, [book.value, year]).fetchall()]


def doubles(db: Database, book: BookKind, year: int) -> list[int]:
    """Numbers that stand on more than one line."""
    rows = db.execute(
        "SELECT number FROM book_entry WHERE book = ? AND year = ? GROUP BY number "
        "HAVING count(*) > 1 ORDER BY number",
        [book.value, year],
    ).fetchall()
    return [row[0] for row in rows]


def entries_without_number(db: Database, book: BookKind, year: int) -> list[int]:
    """Lines of the desk or of paper whose number was never taken."""
    return [row[0] for row in db.execute(_NO_NUMBER, [book.value, year]).fetchall()]


def numbers_without_entry(db: Database, book: BookKind, year: int) -> list[int]:
    """Numbers that were taken and have no line."""
    values = [book.value, year, book.series, str(year)]
    return [row[0] for row in db.execute(_NO_ENTRY, values).fetchall()]


def first_desk_number(db: Database, book: BookKind, year: int) -> int | None:
    """The first number the desk's own series gave in a book."""
    row = db.execute(
        "SELECT min(value) FROM number_taken WHERE kind = ? AND scope = '' AND period = ?",
        [book.series, str(year)],
    ).fetchone()
    return row[0] if row else None
