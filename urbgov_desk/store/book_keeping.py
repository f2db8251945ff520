"""What the office keeps of certifications: where it lies, until when, and what was destroyed."""

from collections.abc import Sequence
from datetime import date

from sqlite_utils import Database

from urbgov_desk.domain.certification_book import BookKind, Entry
from urbgov_desk.store.book_entry import SELECT, entry_of
from urbgov_desk.store.dossier import day


def destroyed_on(db: Database, entry: str) -> date | None:
    """When what was kept of a line was destroyed."""
    row = db.execute("SELECT kept_destroyed_on FROM book_entry WHERE id = ?", [entry]).fetchone()
    return day(row[0]) if row else None


def list_due(db: Database, on: date) -> list[Entry]:
    """Lines whose kept papers may be destroyed: their last day lies before this one."""
    rows = db.execute(
        SELECT + "WHERE keep_until IS NOT NULL AND keep_until < ? AND kept_destroyed_on IS NULL "
        "ORDER BY keep_until, book, year, number, twin",
        [on.isoformat()],
    ).fetchall()
    return [entry_of(row) for row in rows]


def numbers_of(db: Database, book: BookKind, year: int) -> list[int]:
    """The numbers of a book that stand, annulled ones left out."""
    rows = db.execute(
        "SELECT DISTINCT number FROM book_entry WHERE book = ? AND year = ? "
        "AND annulled_at IS NULL ORDER BY number",
        [book.value, year],
    ).fetchall()
    return [int(row[0]) for row in rows]


def list_numbers(db: Database, book: BookKind, year: int, numbers: Sequence[int]) -> list[Entry]:
    """The lines of a book that have these numbers, in order."""
    found: list[Entry] = []
    for start in range(0, len(numbers), 500):
        some = list(numbers[start : start + 500])
        marks = ",".join("?" * len(some))
        rows = db.execute(
            SELECT + f"WHERE book = ? AND year = ? AND number IN ({marks}) ORDER BY number, twin",
            [book.value, year, *some],
        ).fetchall()
        found += [entry_of(row) for row in rows]
    return found


def find_all(db: Database, ids: Sequence[str]) -> list[Entry]:
    """Lines by their ids, in the book's order; unknown ids are left out."""
    found: list[Entry] = []
    for start in range(0, len(ids), 500):
        some = list(ids[start : start + 500])
        marks = ",".join("?" * len(some))
        rows = db.execute(SELECT + f"WHERE id IN ({marks})", some).fetchall()
        found += [entry_of(row) for row in rows]
    return sorted(found, key=lambda e: (e.book.value, e.year, e.number, e.twin))
