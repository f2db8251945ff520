"""Reading the lines of the statutory books."""

import json
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from urbgov_desk.domain.authority import SignatureBlock
from urbgov_desk.domain.certification import CertificationKind, Issuer, KeptPaper, Signatory
from urbgov_desk.domain.certification_book import BookKind, Entry, EntryNote, EntrySource
from urbgov_desk.store.dossier import day, moment

_COLUMNS = (
    "id, book, year, number, twin, volume, symbol, kind, source, certification, line, signed_at, "
    "entered_at, requester, title, issuer, signatories, languages, copies, pages, sheets, fee, "
    "signed_by, block, authority, compared_by, received_by, remark, kept, keep_until, inked_at, "
    "sealed_at, handed_over_at, annulled_at"
)
SELECT = f"SELECT {_COLUMNS} FROM book_entry "
_ANY_NUMBER = 10**9


def signatories_json(people: Sequence[Signatory]) -> str:
    """People as a column holds them."""
    rows = [{"name": p.name, "identity": p.identity, "side": p.side} for p in people]
    return json.dumps(rows, ensure_ascii=False)


def signatories_of(text: str | None) -> tuple[Signatory, ...]:
    """People as a column holds them; an erased column holds nobody."""
    if not text or not text.startswith("["):
        return ()
    return tuple(Signatory(**row) for row in json.loads(text))


def block_json(block: SignatureBlock) -> str:
    """A signature block as a column holds it."""
    return json.dumps({"lines": list(block.lines), "name": block.name}, ensure_ascii=False)


def kept_json(kept: KeptPaper | None) -> str | None:
    """What is kept and where, as a column holds it."""
    if kept is None:
        return None
    return json.dumps({"what": kept.what, "box": kept.box, "order": kept.order}, ensure_ascii=False)


def find_entry(db: Database, entry_id: str) -> Entry | None:
    """One line of a book."""
    row = db.execute(SELECT + "WHERE id = ?", [entry_id]).fetchone()
    return entry_of(row) if row else None


def find_numbers(db: Database, book: BookKind, year: int, number: int) -> list[Entry]:
    """The line that has this number; more than one only in an old paper book."""
    rows = db.execute(
        SELECT + "WHERE book = ? AND year = ? AND number = ? ORDER BY twin",
        [book.value, year, number],
    ).fetchall()
    return [entry_of(row) for row in rows]


def of_visit(db: Database, certification: str) -> list[Entry]:
    """The lines a visit gave, in its order."""
    rows = db.execute(
        SELECT + "WHERE certification = ? ORDER BY line, number", [certification]
    ).fetchall()
    return [entry_of(row) for row in rows]


def list_entries(
    db: Database,
    book: BookKind,
    year: int,
    *,
    after: int = 0,
    most: int = -1,
) -> Iterator[Entry]:
    """The lines of a book after a number, in order; `most` -1 = all of them."""
    rows = db.execute(
        SELECT + "WHERE book = ? AND year = ? AND number > ? ORDER BY number, twin LIMIT ?",
        [book.value, year, after, most],
    )
    return (entry_of(row) for row in rows)


def list_where(db: Database, condition: str, values: Sequence[Any], *, most: int) -> list[Entry]:
    """Lines that meet a condition of this room's own making, the newest first."""
    rows = db.execute(
        f"{SELECT} WHERE {condition} ORDER BY signed_at DESC, number DESC LIMIT ?",
        [*values, most],
    ).fetchall()
    return [entry_of(row) for row in rows]


def list_unsettled(db: Database) -> list[Entry]:
    """Numbers without ink or handover, annulled ones left out, the oldest first."""
    rows = db.execute(
        SELECT + "WHERE handed_over_at IS NULL AND annulled_at IS NULL "
        "AND source IN ('desk', 'outside') ORDER BY signed_at, number"
    ).fetchall()
    return [entry_of(row) for row in rows]


def last_signed(db: Database, book: BookKind, year: int | None = None) -> datetime | None:
    """When the newest line was signed, by its number and not by the clock; of a year, or of all."""
    where, values = ("AND year = ? ", [year]) if year is not None else ("", [])
    row = db.execute(
        f"SELECT signed_at FROM book_entry WHERE book = ? {where}"
        "ORDER BY year DESC, number DESC LIMIT 1",
        [book.value, *values],
    ).fetchone()
    return moment(row[0]) if row else None


def list_notes(db: Database, entry_id: str) -> list[EntryNote]:
    """The later words on a line, the first one first."""
    rows = db.execute(
        "SELECT position, at, officer, text, decision, annuls, supplementary FROM entry_note "
        "WHERE entry = ? ORDER BY position",
        [entry_id],
    ).fetchall()
    return [_note(row) for row in rows]


def notes_of_book(
    db: Database, book: BookKind, year: int, *, first: int = 0, last: int = _ANY_NUMBER
) -> dict[str, list[EntryNote]]:
    """The later words in a book or in a stretch of its numbers, by line."""
    rows = db.execute(
        "SELECT n.position, n.at, n.officer, n.text, n.decision, n.annuls, n.supplementary, "
        "n.entry FROM entry_note n JOIN book_entry e ON e.id = n.entry "
        "WHERE e.book = ? AND e.year = ? AND e.number BETWEEN ? AND ? "
        "ORDER BY e.number, n.position",
        [book.value, year, first, last],
    ).fetchall()
    found: dict[str, list[EntryNote]] = {}
    for row in rows:
        found.setdefault(row[7], []).append(_note(row))
    return found


def _note(row: Sequence[Any]) -> EntryNote:
    return EntryNote(
        position=row[0],
        at=datetime.fromisoformat(row[1]),
        officer=row[2] or "",
        text=row[3],
        decision=row[4],
        annuls=bool(row[5]),
        supplementary=bool(row[6]),
    )


def entry_of(row: Sequence[Any]) -> Entry:
    """A line from its columns."""
    block = json.loads(row[23])
    kept = json.loads(row[28]) if row[28] else None
    keep_until: date | None = day(row[29])
    return Entry(
        id=row[0],
        book=BookKind(row[1]),
        year=row[2],
        number=row[3],
        twin=row[4],
        volume=row[5],
        symbol=row[6],
        kind=CertificationKind(row[7]),
        source=EntrySource(row[8]),
        certification=row[9],
        line=row[10],
        signed_at=datetime.fromisoformat(row[11]),
        entered_at=datetime.fromisoformat(row[12]),
        requester=row[13],
        title=row[14],
        issuer=Issuer(row[15]) if row[15] else None,
        signatories=signatories_of(row[16]),
        languages=tuple(json.loads(row[17])) if row[17] else None,
        copies=row[18],
        pages=row[19],
        sheets=row[20],
        fee=row[21],
        signed_by=row[22],
        block=SignatureBlock(lines=tuple(block["lines"]), name=block["name"]),
        authority=json.loads(row[24]),
        compared_by=row[25],
        received_by=row[26],
        remark=row[27] or "",
        kept=KeptPaper(**kept) if kept else None,
        keep_until=keep_until,
        inked_at=moment(row[30]),
        sealed_at=moment(row[31]),
        handed_over_at=moment(row[32]),
        annulled_at=moment(row[33]),
    )
