"""A line of a book after signing: put right before handover, noted or annulled afterwards."""

from dataclasses import dataclass, replace
from typing import Any

from urbgov_desk.domain.book_act import AnnulEntry, CorrectEntry, NoteEntry
from urbgov_desk.domain.certification import KeptPaper, Layout, sheets_per_copy
from urbgov_desk.domain.certification_book import Book, BookKind, Entry, EntryNote
from urbgov_desk.domain.inspection import Looked
from urbgov_desk.domain.party import NAME_LIMIT, NameMissing
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services import inspection
from urbgov_desk.services.certification import book as opened
from urbgov_desk.services.certification import margin_note
from urbgov_desk.services.certification.preparing import CopiesOdd, FeeUnknown, TitleMissing
from urbgov_desk.services.certification.signing import EntryUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.second import confirmed
from urbgov_desk.services.standing import required_reason
from urbgov_desk.store import book_entry as rows
from urbgov_desk.store import certification as visits
from urbgov_desk.store import certification_book as books
from urbgov_desk.store import certification_search as search
from urbgov_desk.store.change import Change
from urbgov_desk.store.seal import Personal


class EntryHandedOver(Told):
    """After handover a line changes no more: it is noted or annulled. Values: number."""


class EntryPrinted(Told):
    """The line stands on pages printed for binding; it is noted, not changed. Values: number."""


class EntryStruckOut(Told):
    """The line was annulled. Values: number."""


class NothingChanged(Told):
    """A correction that corrects nothing."""


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
    """Put name, title, pages or copies right before handover, under the same number.

    The fee follows. Raises EntryUnknown, EntryHandedOver, EntryStruckOut, NothingChanged,
    ReasonMissing and the told problem of a bad field.
    """
    desk.require(Act.CORRECT_ENTRY)
    reason = required_reason(request.reason, 500)
    with desk.change(request.request_id) as change:
        if not change.done_before():
            entry = _standing(change, request.entry)
            if entry.handed_over_at is not None:
                raise EntryHandedOver(number=entry.words)
            if entry.number <= books.printed_to(change.db, _book(change, entry)):
                raise EntryPrinted(number=entry.words)
            data = _correction(desk, change, entry, request)
            data["reason"] = Personal(entry.book.sealed_for, reason)
            change.record("entry.corrected", entry.id, data)
            after = rows.find_entry(change.db, entry.id)
            assert after is not None
            people = [p.name for p in after.signatories]
            search.index_entry(change.db, entry.id, [after.requester, after.title, *people])
    return find(desk, request.entry).entry


def _correction(desk: Desk, change: Change, entry: Entry, request: CorrectEntry) -> dict[str, Any]:
    own = entry.book.sealed_for
    requester = entry.requester if request.requester is None else request.requester
    title = entry.title if request.title is None else request.title
    requester = checked_text("name", requester, NAME_LIMIT) or ""
    title = checked_text("paper_title", title, 300) or ""
    if not requester:
        raise NameMissing()
    if not title:
        raise TitleMissing(line=entry.number)
    pages, copies = request.pages or entry.pages, request.copies or entry.copies
    if not 1 <= pages <= 9999 or not 1 <= copies <= 10_000:
        raise CopiesOdd(line=entry.number, pages=pages, copies=copies)
    layout = request.layout or _layout(change, entry)
    sheets = sheets_per_copy(pages, layout)
    fee, charge = _fee(desk, change, entry, pages, copies, title)
    after = replace(
        entry, requester=requester, title=title, pages=pages, copies=copies, sheets=sheets, fee=fee
    )
    if after == entry:
        raise NothingChanged()
    row = {
        "requester": Personal(own, requester),
        "title": Personal(own, title),
        "pages": pages,
        "copies": copies,
        "sheets": sheets,
        "fee": fee,
    }
    line = {"title": title, "pages": pages, "copies": copies, "sheets": sheets, "fee": fee}
    line["layout"] = layout.value
    return {
        "entry": row,
        "line": line if entry.certification else None,
        "line_key": {"certification": entry.certification, "position": entry.line},
        "amounts": [[charge, fee]] if charge else [],
        "before": {"pages": entry.pages, "copies": entry.copies, "fee": entry.fee},
    }


def _layout(change: Change, entry: Entry) -> Layout:
    visit = visits.find_visit(change.db, entry.certification) if entry.certification else None
    line = next((row for row in visit.lines if row.position == entry.line), None) if visit else None
    return line.layout if line else Layout.ONE_SIDED


def _fee(
    desk: Desk, change: Change, entry: Entry, pages: int, copies: int, title: str
) -> tuple[int, str | None]:
    """The fee anew, and the charge it stands in; an exemption stays an exemption."""
    visit = visits.find_visit(change.db, entry.certification) if entry.certification else None
    charges = visit.charges if visit else ()
    charge = next((c for c in charges if c.line == entry.line and c.kind is ChargeKind.phi), None)
    if (pages, copies) == (entry.pages, entry.copies) or (charge and charge.exemption):
        return entry.fee, charge.id if charge else None
    on = entry.signed_at.date()
    procedure = desk.law.certification(entry.kind, on).procedure
    answer = desk.law.fee(procedure, on, pages=pages, copies=copies)
    if answer.amount is None:
        raise FeeUnknown(paper=title)
    return answer.amount, charge.id if charge else None


def note(desk: Desk, request: NoteEntry) -> EntryStory:
    """Add a dated note; the line itself stays. Raises EntryUnknown, ReasonMissing.

    After the year was closed it is an addition on a supplementary page.
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
    """Annul a line by a decision: struck through, its number never used again.

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
            if rows.find_entry(change.db, entry_id) is None:
                raise EntryUnknown()
            change.record("entry.kept", entry_id, {"kept": rows.kept_json(place)})
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
