"""Later words beside a line of a book: corrections, amendments, notes, annulments."""

from collections.abc import Iterable
from typing import Any

from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.certification_book import Entry, number_words
from urbgov_desk.domain.certification_visit import Line
from urbgov_desk.domain.problem import Told
from urbgov_desk.services.certification import book as books
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store.change import Change
from urbgov_desk.store.seal import Personal


class EntryUnknown(Told):
    """No line of a book is known by this."""


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
        concerned = line.detail.refers_to_entry
        if concerned is None or line.kind is CertificationKind.TRANSACTION_COPY:
            continue
        entry = entries.find_entry(change.db, concerned)
        if entry is None:
            raise EntryUnknown()
        number = words.get((certification, line.position))
        text = line.detail.correction or line.title
        before = sum(1 for note in notes if note["entry"] == concerned)
        notes.append(
            row(
                change,
                entry,
                text=f"{text} ({number})" if number else text,
                position=len(entries.list_notes(change.db, concerned)) + before + 1,
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
