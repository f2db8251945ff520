"""What a correction before handover changes: the line, who signed, its visit and what it costs."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from urbgov_desk.domain.answer import Exemption
from urbgov_desk.domain.book_act import CorrectEntry
from urbgov_desk.domain.certification import (
    MOST_COPIES,
    MOST_PAGES,
    Layout,
    Signatory,
    sheets_per_copy,
)
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.certification_visit import Charge, Line, LineState, Visit
from urbgov_desk.domain.party import NAME_LIMIT, NameMissing
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.domain.text import checked_text
from urbgov_desk.services.certification import preparing, recording
from urbgov_desk.services.certification.detail_check import checked_people
from urbgov_desk.services.certification.preparing import CopiesOdd, SignatoryNeeded, TitleMissing
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.reckoning import check_amount
from urbgov_desk.store import book_entry as rows
from urbgov_desk.store import certification as visits
from urbgov_desk.store import till
from urbgov_desk.store.change import Change
from urbgov_desk.store.engine import Database
from urbgov_desk.store.seal import Personal


class PaidByHand(Told):
    """A line taken by hand was paid: another fee has to be taken anew. Values: number, amount."""


class NothingChanged(Told):
    """A correction that corrects nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correctable:
    """A line that may still be put right, with what it costs and which exemptions there are."""

    entry: Entry
    photocopy: int
    exemption: str
    exemptions: tuple[Exemption, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line of a book with what its visit holds of it; old paper lines have no visit."""

    entry: Entry
    visit: Visit | None
    line: Line | None
    fee: Charge | None
    photocopy: Charge | None

    @property
    def layout(self) -> Layout:
        return self.line.layout if self.line else Layout.ONE_SIDED

    @property
    def exemption(self) -> str:
        return self.fee.exemption if self.fee else ""

    @property
    def copied_for(self) -> int:
        return self.photocopy.amount if self.photocopy else 0

    @property
    def priced_on(self) -> date:
        return (self.visit.received_at if self.visit else self.entry.signed_at).date()

    def procedure(self, desk: Desk) -> str:
        if self.line is not None:
            return self.line.procedure
        return desk.law.certification(self.entry.kind, self.priced_on).procedure


@dataclass(frozen=True, slots=True, kw_only=True)
class _Right:
    """The line as it ought to be."""

    requester: str
    title: str
    pages: int
    copies: int
    layout: Layout
    signatories: tuple[Signatory, ...]
    exemption: str
    photocopy: int


def correctable(desk: Desk, entry: Entry) -> Correctable:
    """What putting a line right begins with."""
    was = _line(desk.store.db, entry)
    return Correctable(
        entry=entry,
        photocopy=was.copied_for,
        exemption=was.exemption,
        # Nothing is kept of an exemption but with a visit.
        exemptions=desk.law.exemptions(was.procedure(desk), was.priced_on) if was.visit else (),
    )


def correction(desk: Desk, change: Change, entry: Entry, request: CorrectEntry) -> dict[str, Any]:
    """The event of a correction.

    The fee follows, by the law of the day the visit was priced on. More copies, or another name on
    an attestation, are without ink again. Raises NothingChanged, PaidByHand and the told problem of
    a bad field.
    """
    was = _line(change.db, entry)
    right = _right(was, request)
    before = _Right(
        requester=entry.requester,
        title=entry.title,
        pages=entry.pages,
        copies=entry.copies,
        layout=was.layout,
        signatories=entry.signatories,
        exemption=was.exemption,
        photocopy=was.copied_for,
    )
    if right == before:
        raise NothingChanged()
    fee, rules = _fee(desk, was, right)
    sheets = sheets_per_copy(right.pages, right.layout)
    data: dict[str, Any] = {
        "entry": _entry_row(entry, right, sheets, fee),
        "line": None,
        "line_key": {"certification": entry.certification, "position": entry.line},
        "before": {"pages": entry.pages, "copies": entry.copies, "fee": entry.fee},
    }
    if was.visit is None and fee != entry.fee:
        if entry.fee and not till.is_unpaid(change.db, entry.id):
            raise PaidByHand(number=entry.words, amount=entry.fee)
        data["entry"]["unpaid"] = int(fee > 0)
    if was.visit is not None and was.line is not None:
        data["line"] = _line_row(was.visit, was.line, right, sheets, fee)
        data |= _visit_rows(was, right)
        data |= _charges(was, right, fee, rules)
    return data


def _line(db: Database, entry: Entry) -> _Line:
    visit = visits.find_visit(db, entry.certification) if entry.certification else None
    line = next((row for row in visit.lines if row.position == entry.line), None) if visit else None
    charges = {c.kind: c for c in (visit.charges if visit else ()) if c.line == entry.line}
    return _Line(
        entry=entry,
        visit=visit,
        line=line,
        fee=charges.get(ChargeKind.phi),
        photocopy=charges.get(ChargeKind.chi_phi),
    )


def _right(was: _Line, request: CorrectEntry) -> _Right:
    entry = was.entry
    requester = entry.requester
    if request.requester is not None:
        requester = checked_text("name", request.requester, NAME_LIMIT) or ""
    title = entry.title
    if request.title is not None:
        title = checked_text("paper_title", request.title, preparing.TITLE_LIMIT) or ""
    if not requester:
        raise NameMissing()
    if not title:
        raise TitleMissing(line=entry.number)
    pages = entry.pages if request.pages is None else request.pages
    copies = entry.copies if request.copies is None else request.copies
    if not 1 <= pages <= MOST_PAGES or not 1 <= copies <= MOST_COPIES:
        raise CopiesOdd(line=entry.number, pages=pages, copies=copies)
    check_amount(request.photocopy)
    return _Right(
        requester=requester,
        title=title,
        pages=pages,
        copies=copies,
        layout=request.layout or was.layout,
        signatories=_signatories(entry, request, requester),
        exemption=was.exemption if request.exemption is None else request.exemption,
        photocopy=was.copied_for if request.photocopy is None else request.photocopy,
    )


def _signatories(entry: Entry, request: CorrectEntry, requester: str) -> tuple[Signatory, ...]:
    """Who signed: as named now, else the requester's own line follows the requester's name."""
    if request.signatories is None:
        return _renamed(entry.signatories, entry.requester, requester)
    if not entry.signatories:
        return ()  # the book of copies has no column for them
    people = checked_people(request.signatories)
    # A page written by hand may not say which paper somebody showed.
    whole = all(p.name and (p.identity or entry.certification is None) for p in people)
    if not people or not whole:
        raise SignatoryNeeded(paper=entry.title)
    return people


def _renamed(people: tuple[Signatory, ...], old: str, new: str) -> tuple[Signatory, ...]:
    return tuple(replace(p, name=new) if p.name == old else p for p in people)


def _fee(desk: Desk, was: _Line, right: _Right) -> tuple[int, str]:
    """The fee anew where what it is counted from changed, by the day the visit was priced on."""
    entry = was.entry
    counted = (right.pages, right.copies, right.exemption)
    if counted == (entry.pages, entry.copies, was.exemption):
        return entry.fee, was.fee.rule if was.fee else ""
    return preparing.fee_of(
        desk,
        was.procedure(desk),
        was.priced_on,
        pages=right.pages,
        copies=right.copies,
        exemption=right.exemption or None,
        title=right.title,
    )


def _entry_row(entry: Entry, right: _Right, sheets: int, fee: int) -> dict[str, Any]:
    own = entry.book.sealed_for
    row: dict[str, Any] = {
        "requester": Personal(own, right.requester),
        "title": Personal(own, right.title),
        "pages": right.pages,
        "copies": right.copies,
        "sheets": sheets,
        "fee": fee,
    }
    if right.signatories != entry.signatories:
        row["signatories"] = Personal(own, rows.signatories_json(right.signatories))
    reworded = entry.signatories and (
        right.signatories != entry.signatories or right.title != entry.title
    )
    if entry.certification is not None and (right.copies > entry.copies or reworded):
        # What was stamped does not cover the new copies, or bears the wrong words.
        row |= {"inked_at": None, "sealed_at": None}
    return row


def _line_row(visit: Visit, line: Line, right: _Right, sheets: int, fee: int) -> dict[str, Any]:
    row: dict[str, Any] = {
        "title": Personal(visit.id, right.title),
        "pages": right.pages,
        "copies": right.copies,
        "sheets": sheets,
        "fee": fee,
        "layout": right.layout.value,
    }
    if right.signatories != line.detail.signatories:
        detail = replace(line.detail, signatories=right.signatories)
        row["detail"] = recording.detail_of(visit.id, detail)
    return row


def _visit_rows(was: _Line, right: _Right) -> dict[str, Any]:
    """The visit's own name and number, and those who are to sign what still waits of it."""
    entry, visit = was.entry, was.visit
    assert visit is not None
    row: dict[str, Any] = {}
    if right.requester != visit.requester:
        row["requester"] = Personal(visit.id, right.requester)
    number = _number(visit, entry, right)
    if number != visit.number:
        row["number"] = Personal(visit.id, number)
    waiting = []
    for line in visit.lines if right.requester != entry.requester else ():
        people = _renamed(line.detail.signatories, entry.requester, right.requester)
        if line.state is LineState.WAITING and people != line.detail.signatories:
            detail = replace(line.detail, signatories=people)
            waiting.append([line.position, recording.detail_of(visit.id, detail)])
    return {"visit": row, "waiting": waiting}


def _number(visit: Visit, entry: Entry, right: _Right) -> str:
    """The number the requester showed, where it is the same that was put right."""
    if not visit.number or len(right.signatories) != len(entry.signatories):
        return visit.number
    for old, new in zip(entry.signatories, right.signatories, strict=True):
        if old.identity == visit.number and new.name == right.requester:
            return new.identity[: preparing.NUMBER_LIMIT]
    return visit.number


def _charges(was: _Line, right: _Right, fee: int, rules: str) -> dict[str, Any]:
    """What the line costs now: the fee with its exemption, and the photocopies as their own sum."""
    assert was.visit is not None
    priced = [[was.fee.id, fee, rules, right.exemption]] if was.fee else []
    added: list[dict[str, Any]] = []
    dropped: list[str] = []
    if was.photocopy is not None and right.photocopy:
        priced.append([was.photocopy.id, right.photocopy, "", ""])
    elif was.photocopy is not None:
        dropped = [was.photocopy.id]
    elif right.photocopy:
        added = [recording.photocopy_row(was.visit.id, was.entry.line or 0, right.photocopy)]
    return {"priced": priced, "dropped": dropped, "visit_charges": added}
