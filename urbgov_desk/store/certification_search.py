"""Finding a certification visit or a line of a book, as `search` finds dossiers."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlite_utils import Database

from urbgov_desk.domain.certification_book import BookKind, number_words
from urbgov_desk.domain.certification_visit import VisitState
from urbgov_desk.domain.found import FoundEntry, FoundVisit
from urbgov_desk.domain.text import clean, folded
from urbgov_desk.store.search import mark_forms

MOST = 50


def index_visit(db: Database, no: int, words: Iterable[str], marks: Iterable[str]) -> None:
    """Put a visit's words and numbers into the index, in place of what stood there."""
    _index(db, "certification_search", no, words)
    db.execute("DELETE FROM certification_mark WHERE certification_no = ?", [no])
    for value in sorted({form for mark in marks for form in mark_forms(mark)}):
        db.execute(
            "INSERT INTO certification_mark (value, certification_no) VALUES (?, ?)", [value, no]
        )


def index_entry(db: Database, entry: str, words: Iterable[str]) -> None:
    """Put a book line's words into the index."""
    row = db.execute("SELECT no FROM book_entry WHERE id = ?", [entry]).fetchone()
    _index(db, "entry_search", int(row[0]), words)


def _index(db: Database, table: str, no: int, words: Iterable[str]) -> None:
    db.execute(f"DELETE FROM {table} WHERE rowid = ?", [no])
    text = " ".join(folded(word) for word in words if word)
    db.execute(f"INSERT INTO {table} (rowid, words) VALUES (?, ?)", [no, text])


def find_visits(db: Database, text: str, *, most: int = MOST) -> list[str]:
    """Ids of visits, the newest first: by a number as it is, else by words. Any text is safe."""
    text = clean(text)
    return marked_visits(db, text, most=most) or _by_words(db, "certification", text, most)


def marked_visits(db: Database, text: str, *, most: int = MOST) -> list[str]:
    """Ids of visits whose bundle, telephone or identity number is just this, the newest first."""
    text = clean(text)
    if not text:
        return []
    digits = re.sub(r"[ .\-]", "", text)
    rows = db.execute(
        "SELECT c.id FROM certification_mark m JOIN certification c ON c.no = m.certification_no "
        "WHERE m.value IN (?, ?) ORDER BY c.no DESC LIMIT ?",
        [text.upper(), digits, most],
    ).fetchall()
    return list(dict.fromkeys(row[0] for row in rows))


def find_entries(db: Database, text: str, *, most: int = MOST) -> list[str]:
    """Ids of book lines by the words of name and paper, the newest first. Any text is safe."""
    return _by_words(db, "entry", clean(text), most)


def numbered_entries(db: Database, number: int, *, most: int = MOST) -> list[str]:
    """Ids of the lines that have this number in any book of any year, the newest year first."""
    rows = db.execute(
        "SELECT e.id FROM book b JOIN book_entry e ON e.book = b.kind AND e.year = b.year "
        "AND e.number = ? ORDER BY e.year DESC, e.signed_at DESC LIMIT ?",
        [number, most],
    ).fetchall()
    return [str(row[0]) for row in rows]


def visit_rows(db: Database, ids: Sequence[str]) -> list[FoundVisit]:
    """These visits as rows, in this order."""
    rows = db.execute(
        "SELECT c.id, c.code, c.state, c.requester, c.received_at, c.place, count(l.position), "
        "(SELECT f.title FROM certification_line f WHERE f.certification = c.id "
        "ORDER BY f.position LIMIT 1) FROM certification c "
        "LEFT JOIN certification_line l ON l.certification = c.id "
        f"WHERE c.id IN ({_holes(ids)}) GROUP BY c.id",
        list(ids),
    ).fetchall()
    found = {
        r[0]: FoundVisit(
            id=r[0],
            code=r[1],
            state=VisitState(r[2]),
            requester=r[3],
            received_at=datetime.fromisoformat(r[4]),
            place=r[5],
            papers=r[6],
            title=r[7] or "",
        )
        for r in rows
    }
    return [found[each] for each in ids if each in found]


def entry_rows(db: Database, ids: Sequence[str]) -> list[FoundEntry]:
    """These lines of books as rows, in this order."""
    rows = db.execute(
        "SELECT id, book, number, volume, year, symbol, requester, title, signed_at, annulled_at "
        f"FROM book_entry WHERE id IN ({_holes(ids)})",
        list(ids),
    ).fetchall()
    found = {
        r[0]: FoundEntry(
            id=r[0],
            book=BookKind(r[1]),
            number=number_words(r[2], r[3], r[4], r[5]),
            requester=r[6],
            title=r[7],
            signed_at=datetime.fromisoformat(r[8]),
            struck_out=r[9] is not None,
        )
        for r in rows
    }
    return [found[each] for each in ids if each in found]


def _holes(ids: Sequence[str]) -> str:
    return ",".join("?" * len(ids))


def _by_words(db: Database, what: str, text: str, most: int) -> list[str]:
    words = folded(text).split()
    if not words:
        return []
    # Every word is quoted, so nothing typed can be read as a search operator.
    quoted = [f'"{word}"' for word in words]
    query = " AND ".join([*quoted[:-1], f"{quoted[-1]}*"])
    table = {"certification": "certification", "entry": "book_entry"}[what]
    rows = db.execute(
        f"SELECT t.id FROM {what}_search s JOIN {table} t ON t.no = s.rowid "
        f"WHERE {what}_search MATCH ? ORDER BY s.rowid DESC LIMIT ?",
        [query, most],
    ).fetchall()
    return [str(row[0]) for row in rows]
