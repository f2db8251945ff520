"""Finding a dossier by anything printed on its papers or said at the counter.

Names are found by folded words (no marks, i = y at a word's end, đ = d); of those found, the ones
that carry the marks exactly as typed come first, then those that have the last word whole. Digits
are found by the ends and beginnings of codes, telephone and identity numbers.
"""

import re
from collections.abc import Iterable

from sqlite_utils import Database

from urbgov_desk.domain.text import clean, folded, nfc

MOST = 50
_DIGITS = re.compile(r"[0-9][0-9 .\-]*")


def index(db: Database, dossier_no: int, words: Iterable[str], marks: Iterable[str]) -> None:
    """Put a dossier's words and numbers into the index, in place of what stood there."""
    text = " ".join(folded(w) for w in words if w)
    db.execute("DELETE FROM search WHERE rowid = ?", [dossier_no])
    db.execute("INSERT INTO search (rowid, words) VALUES (?, ?)", [dossier_no, text])
    db.execute("DELETE FROM mark WHERE dossier_no = ?", [dossier_no])
    rows = {m for mark in marks for m in mark_forms(mark)}
    for value in sorted(rows):
        db.execute("INSERT INTO mark (value, dossier_no) VALUES (?, ?)", [value, dossier_no])


def add_mark(db: Database, dossier_no: int, mark: str) -> None:
    """One more number a dossier is found by."""
    for value in sorted(mark_forms(mark)):
        db.execute(
            "INSERT OR IGNORE INTO mark (value, dossier_no) VALUES (?, ?)", [value, dossier_no]
        )


def find(db: Database, text: str) -> list[int]:
    """Row numbers of dossiers, best first; at most 50. Any text is safe."""
    text = clean(text)
    if not text:
        return []
    digits = re.sub(r"[ .\-]", "", text)
    if _DIGITS.fullmatch(text) and len(digits) >= 2:
        return _by_digits(db, digits)
    found = _by_mark(db, text)
    return found or _by_words(db, text)


def mark_forms(mark: str) -> set[str]:
    """How a number may be typed: whole, and for codes also its running number and tail."""
    whole = mark.upper()
    digits = re.sub(r"\D", "", whole)
    forms = {whole}
    if digits:
        forms.add(digits)
    if "-" in whole:
        tail = whole.rsplit("-", 1)[1]
        forms |= {tail, tail.lstrip("0") or "0"}
    elif len(digits) >= 9:
        forms.add(digits[-4:])
        forms.add(digits[-6:])
    return forms


def _by_mark(db: Database, text: str) -> list[int]:
    rows = db.execute(
        "SELECT dossier_no FROM mark WHERE value = ? ORDER BY dossier_no DESC LIMIT ?",
        [text.upper(), MOST],
    ).fetchall()
    return [row[0] for row in rows]


def _by_digits(db: Database, digits: str) -> list[int]:
    exact = _by_mark(db, digits.lstrip("0") or "0") if len(digits) < 4 else _by_mark(db, digits)
    if len(digits) < 4 or len(exact) >= MOST:
        return exact
    rows = db.execute(
        "SELECT DISTINCT dossier_no FROM mark WHERE value >= ? AND value < ? "
        "ORDER BY dossier_no DESC LIMIT ?",
        [digits, digits + ":", MOST],
    ).fetchall()
    return list(dict.fromkeys([*exact, *(row[0] for row in rows)]))[:MOST]


def _by_words(db: Database, text: str) -> list[int]:
    words = folded(text).split()
    if not words:
        return []
    # Every word is quoted, so nothing typed can be read as a search operator.
    quoted = [f'"{w}"' for w in words]
    whole = _matching(db, " AND ".join(quoted))
    begun = _matching(db, " AND ".join([*quoted[:-1], f"{quoted[-1]}*"]))
    return _ranked(db, whole, list(dict.fromkeys([*whole, *begun])), text)[:MOST]


def _matching(db: Database, query: str) -> list[int]:
    rows = db.execute(
        "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT 200", [query]
    ).fetchall()
    return [row[0] for row in rows]


def _ranked(db: Database, whole: list[int], found: list[int], text: str) -> list[int]:
    """Those with the marks as typed, then those with the words whole, then the newest."""
    entire = set(whole)
    exact: set[int] = set()
    if found and not text.isascii():
        holes = ",".join("?" * len(found))
        names = db.execute(
            "SELECT d.no, group_concat(p.name, ' ') FROM dossier d "
            "JOIN dossier_party r ON r.dossier = d.id JOIN party p ON p.id = r.party "
            f"WHERE d.no IN ({holes}) GROUP BY d.no",
            found,
        ).fetchall()
        wanted = [w.casefold() for w in text.split()]
        exact = {no for no, name in names if _holds(nfc(name).casefold().split(), wanted)}
    return sorted(found, key=lambda no: (no not in exact, no not in entire, -no))


def _holds(name: list[str], wanted: list[str]) -> bool:
    whole, last = wanted[:-1], wanted[-1]
    return all(w in name for w in whole) and any(w.startswith(last) for w in name)
