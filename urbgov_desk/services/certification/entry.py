"""A line of a book after signing: put right before handover, noted or annulled afterwards."""

from dataclasses import dataclass
from typing import Any

from urbgov_desk.domain.book_act import AnnulEntry, CorrectEntry, NoteEntry
from urbgov_desk.domain.certification import KeptPaper
from urbgov_desk.domain.certification_book import Book, BookKind, Entry, EntryNote, EntrySource
from urbgov_desk.domain.inspection import Looked
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import inspection
from urbgov_desk.services.certification import book as opened
from urbgov_desk.services.certification import correcting, margin_note, recording
from urbgov_desk.services.certification.correcting import NothingChanged as NothingChanged
from urbgov_desk.services.certification.correcting import PaidByHand as PaidByHand
from urbgov_desk.services.certification.margin_note import EntryStruckOut as EntryStruckOut
from urbgov_desk.services.certification.signing import EntryUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.second import confirmed
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import book_entry as rows
from urbgov_desk.store import certification_book as books
from urbgov_desk.store import certification_search as search
from urbgov_desk.store.change import Change
from urbgov_desk.store.seal import Personal


class EntryHandedOver(Told):
    """After handover a line changes no more: it is noted or annulled. Values: number."""


class EntryPrinted(Told):
    """The line stands on pages printed for binding; it is noted, not changed. Values: number."""


class AnnulmentDecisionMissing(Told):
    """A certification is annulled by a decision: number and date (Điều 7 TT 01/2020)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryStory:
    """A line with every later word on it."""

    entry: Entry
    notes: tuple[EntryNote, ...]


def find(desk: Desk, entry_id: str) -> EntryStory:
    """A line and what was said of it since. Raises EntryUnknown."""
    desk.require(Act.READ_CERTIFICATIONS)
    entry = rows.find_entry(desk.store.db, entry_id)
    if entry is None:
        raise EntryUnknown()
    inspection.note(desk, Looked.ENTRY, entry.id, entry.words)
    return EntryStory(entry=entry, notes=tuple(rows.list_notes(desk.store.db, entry_id)))


def find_number(desk: Desk, book: BookKind, year: int, number: int) -> tuple[EntryStory, ...]:
    """The line that has this number; nothing where none has."""
    desk.require(Act.READ_CERTIFICATIONS)
    found = rows.find_numbers(desk.store.db, book, year, number)
    return tuple(find(desk, entry.id) for entry in found)


def search_entries(desk: Desk, text: str) -> tuple[Entry, ...]:
    """Lines by the words of name and paper, the newest first."""
    desk.require(Act.READ_CERTIFICATIONS)
    found = [
        rows.find_entry(desk.store.db, each) for each in search.find_entries(desk.store.db, text)
    ]
    return tuple(entry for entry in found if entry is not None)


def correct(desk: Desk, request: CorrectEntry) -> Entry:
    """Put right who, what, how many and at what cost before handover, under the same number.

    A line taken by hand is put right until it is printed. The fee, the visit and both indexes
    follow. Raises EntryUnknown, EntryHandedOver, EntryPrinted, EntryStruckOut, NothingChanged,
    PaidByHand, ReasonMissing and the told problem of a bad field.
    """
    desk.require(Act.CORRECT_ENTRY)
    reason = required_reason(request.reason, 500)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            entry = _standing(change, request.entry)
            book = _book(change, entry)
            if not changes(entry, book):
                raise EntryHandedOver(number=entry.words)
            if entry.number <= books.printed_to(change.db, book):
                raise EntryPrinted(number=entry.words)
            data = correcting.correction(desk, change, entry, request)
            data["reason"] = Personal(entry.book.sealed_for, reason)
            change.record("entry.corrected", entry.id, data)
            after = rows.find_entry(change.db, entry.id)
            assert after is not None
            people = [p.name for p in after.signatories]
            search.index_entry(change.db, entry.id, [after.requester, after.title, *people])
            if after.certification is not None:
                recording.index_visit(change, after.certification)
    return find(desk, request.entry).entry


def note(desk: Desk, request: NoteEntry) -> EntryStory:
    """Add a dated note; the line itself stays. Raises EntryUnknown, ReasonMissing.

    A will changed elsewhere is noted so (Điều 38 NĐ 23; Điều 23 TT 01/2020). After the year was
    closed it is an addition on a supplementary page.
    """
    desk.require(Act.NOTE_ENTRY)
    text = required_reason(request.text, 1000)
    decision = checked_text("decision", request.decision, 200) or ""
    with desk.change(request.request_id) as change:
        if not change.done_before():
            entry = rows.find_entry(change.db, request.entry)
            if entry is None:
                raise EntryUnknown()
            position = len(rows.list_notes(change.db, entry.id)) + 1
            row = margin_note.row(change, entry, text=text, position=position, decision=decision)
            change.record("entry.noted", entry.id, {"note": _without_entry(row)})
    return find(desk, request.entry)


def annul(desk: Desk, request: AnnulEntry) -> EntryStory:
    """Annul a line by a decision (Điều 7 TT 01/2020): struck through, its number never used again.

    Before handover nothing is asked for it any more; what was paid is given back by its own act.
    Once the year's book was closed it takes two persons. Raises EntryUnknown, EntryStruckOut,
    ReasonMissing, AnnulmentDecisionMissing, NotAllowed, SecondNeeded.
    """
    officer = desk.require(Act.ANNUL)
    reason = required_reason(request.reason, 1000)
    decision = checked_text("decision", request.decision, 200)
    if not decision:
        raise AnnulmentDecisionMissing()
    witness = _witness(desk, request)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            entry = _standing(change, request.entry)
            position = len(rows.list_notes(change.db, entry.id)) + 1
            row = margin_note.row(
                change,
                entry,
                text=reason,
                position=position,
                decision=decision,
                annuls=True,
            )
            data: dict[str, Any] = {"note": _without_entry(row), "number": entry.words}
            data["by"] = officer.id
            if entry.certification and entry.handed_over_at is None:
                data["uncharged"] = [entry.certification, entry.line]
            if witness:
                data["second"] = witness
            change.record("entry.annulled", entry.id, data)
    return find(desk, request.entry)


def changes(entry: Entry, book: Book) -> bool:
    """Whether a line may still be put right, as long as it is not printed.

    One taken by hand was entered after it left: what was mistyped is put right till the year ends.
    """
    by_hand = entry.source is EntrySource.PAPER and book.closed_at is None
    return entry.handed_over_at is None or by_hand


def _witness(desk: Desk, request: AnnulEntry) -> str | None:
    """The second person; None while the year's book is open, or when it was annulled before."""
    entry = rows.find_entry(desk.store.db, request.entry)
    if entry is None or desk.store.done(request.request_id):
        return None
    if opened.find(desk.store.db, entry.book, entry.year).closed_at is None:
        return None
    desk.require(Act.ANNUL_CLOSED)
    return confirmed(desk, Act.ANNUL_CLOSED, request.second)


def _without_entry(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "entry"}


def keep(desk: Desk, entry_id: str, kept: KeptPaper, request_id: str) -> Entry:
    """Say where what is kept lies: box and place in it. Raises EntryUnknown."""
    desk.require(Act.CORRECT_ENTRY)
    place = KeptPaper(
        what=checked_text("kept", kept.what, 200) or "",
        box=checked_text("box", kept.box, 40) or "",
        order=checked_text("order", kept.order, 40) or "",
    )
    with desk.change(request_id) as change:
        if not change.done_before():
            entry = rows.find_entry(change.db, entry_id)
            if entry is None:
                raise EntryUnknown()
            own, kept_there = entry.book.sealed_for, rows.kept_json(place) or ""
            change.record("entry.kept", entry_id, {"kept": Personal(own, kept_there)})
    return find(desk, entry_id).entry


def _book(change: Change, entry: Entry) -> Book:
    return opened.find(change.db, entry.book, entry.year)


def _standing(change: Change, entry_id: str) -> Entry:
    entry = rows.find_entry(change.db, entry_id)
    if entry is None:
        raise EntryUnknown()
    if entry.struck_out:
        raise EntryStruckOut(number=entry.words)
    return entry
