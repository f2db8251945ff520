"""Later words beside a line of a book: corrections, amendments, notes, annulments."""

from collections.abc import Iterable
from typing import Any

from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_book import BookKind, Entry, number_words
from urbgov_desk.domain.certification_visit import Line
from urbgov_desk.domain.problem import Told
from urbgov_desk.services.certification import book as books
from urbgov_desk.services.certification.detail_check import CONCERNS
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store.change import Change
from urbgov_desk.store.engine import Database
from urbgov_desk.store.seal import Personal


class EntryUnknown(Told):
    """No line of a book is known by this."""


class EntryStruckOut(Told):
    """The line was annulled. Values: number."""


class NotATransaction(Told):
    """An amendment, a correction or a copy concerns a certified transaction. Values: number."""


def concerned(db: Database, entry_id: str) -> Entry:
    """The certified transaction a paper concerns (Điều 38–40 NĐ 23): kept here, and standing.

    Raises EntryUnknown, NotATransaction, EntryStruckOut.
    """
    entry = entries.find_entry(db, entry_id)
    if entry is None:
        raise EntryUnknown()
    if entry.book is not BookKind.TRANSACTIONS:
        raise NotATransaction(number=entry.words)
    if entry.struck_out:
        raise EntryStruckOut(number=entry.words)
    return entry


def of_signing(
    change: Change, lines: Iterable[tuple[str, Line]], written: list[dict[str, Any]]
) -> list[dict[str, Any]]:
    """What a correction or an amendment writes beside the line of the transaction it concerns.

    `lines` are those signed now, each with its visit; `written` the entries they get.

    Điều 38 and 39 NĐ 23: the correction stands in the margin and takes no number of its own.
    """
    words = {
        (row["certification"], row["line"]): number_words(
            row["number"], row["volume"], row["year"], row["symbol"]
        )
        for row in written
    }
    notes: list[dict[str, Any]] = []
    for certification, line in lines:
        reference = line.detail.refers_to_entry
        if reference is None or line.kind not in CONCERNS:
            continue
        # Between sending and signing it may have been annulled.
        entry = concerned(change.db, reference)
        if line.kind is CertificationKind.TRANSACTION_COPY:
            continue
        number = words.get((certification, line.position))
        text = line.detail.correction or line.title
        before = sum(1 for note in notes if note["entry"] == reference)
        notes.append(
            row(
                change,
                entry,
                text=f"{text} ({number})" if number else text,
                position=len(entries.list_notes(change.db, reference)) + before + 1,
            )
        )
    return notes


def row(
    change: Change,
    entry: Entry,
    *,
    text: str,
    position: int,
    decision: str = "",
    annuls: bool = False,
) -> dict[str, Any]:
    """A later word on a line, as the record keeps it; after closing it is a supplementary one."""
    book = books.find(change.db, entry.book, entry.year)
    return {
        "entry": entry.id,
        "position": position,
        "text": Personal(entry.book.sealed_for, text),
        "decision": decision,
        "annuls": int(annuls),
        "supplementary": int(book.closed_at is not None),
        "sealed_for": entry.book.sealed_for,
    }
