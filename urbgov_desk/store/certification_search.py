"""Finding a certification visit or a line of a book, as `search` finds dossiers."""

import re
from collections.abc import Iterable

from sqlite_utils import Database

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
    digits = re.sub(r"[ .\-]", "", text)
    marked = db.execute(
        "SELECT c.id FROM certification_mark m JOIN certification c ON c.no = m.certification_no "
        "WHERE m.value IN (?, ?) ORDER BY c.no DESC LIMIT ?",
        [text.upper(), digits, most],
    ).fetchall()
    if marked or not text:
        return list(dict.fromkeys(row[0] for row in marked))
    return _by_words(db, "certification", text, most)


def find_entries(db: Database, text: str, *, most: int = MOST) -> list[str]:
    """Ids of book lines by the words of name and paper, the newest first. Any text is safe."""
    return _by_words(db, "entry", clean(text), most)


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
