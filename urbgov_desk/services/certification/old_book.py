"""What the record keeps of an old paper book: its lines, volumes, and who may have signed."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from urbgov_desk.domain.authority import SignatureBlock
from urbgov_desk.domain.book_act import ImportBook
from urbgov_desk.domain.certification import Signatory
from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind, EntrySource
from urbgov_desk.domain.certification_rule import CertificationRule
from urbgov_desk.domain.long_work import Gauge
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.text import folded
from urbgov_desk.rules.entry import NoRuleInForce, RuleNotYetInForce
from urbgov_desk.services.certification import authority, line_row
from urbgov_desk.services.certification.book_form import OldLine
from urbgov_desk.services.certification.line_row import NewLine
from urbgov_desk.services.certification.snapshot import keep_until, snapshot
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import office as offices
from urbgov_desk.store.engine import Database

_NOT_THEN = "Vào ngày đó cấp xã chưa chứng thực loại việc này"


def officers_by_name(desk: Desk, db: Database) -> dict[str, OfficerLine]:
    """Officers by name; a name two of them bear matches neither."""
    known: dict[str, list[OfficerLine]] = {}
    for officer in offices.list_officers(db, desk.now().date()):
        known.setdefault(folded(officer.name), []).append(officer)
    return {name: found[0] for name, found in known.items() if len(found) == 1}


def doubts(desk: Desk, line: OldLine, officer: OfficerLine | None) -> tuple[str, ...]:
    """Why the law of that day might not have let this be signed; of strangers nobody knows."""
    if _rule(desk, line) is None:
        return (_NOT_THEN,)
    if officer is None:
        return ()
    answer = authority.judge(desk, officer, line.kind, line.issuer, line.on)
    return () if answer.allowed else tuple(reason.text_vi for reason in answer.reasons)


def _rule(desk: Desk, line: OldLine) -> CertificationRule | None:
    """The rule of that day; None where a ward did not certify this then."""
    try:
        return desk.law.certification(line.kind, line.on)
    except (NoRuleInForce, RuleNotYetInForce):
        return None


def event_data(
    desk: Desk,
    db: Database,
    request: ImportBook,
    book: Book | None,
    new: Sequence[tuple[OldLine, int]],
    gauge: Gauge,
) -> dict[str, Any]:
    """What the event of an import keeps: the year's book, its volumes, its lines and notes."""
    officers = officers_by_name(desk, db)
    written, notes = [], []
    for line, twin in new:
        gauge.step()
        officer = officers.get(folded(line.signer))
        row = line_row.row_of(desk, _line(desk, request, line, twin, officer))
        written.append(row)
        if line.annulled:
            note = line_row.spoilt_note(request.book, line.annulled)
            notes.append({"entry": row["id"], **note})
    lines = [line for line, _ in new]
    return {
        "books": [] if book is not None else [_book_row(desk, request, lines)],
        "volumes": _volumes(request, book, lines),
        "entries": written,
        "notes": notes,
    }


def _book_row(desk: Desk, request: ImportBook, lines: Sequence[OldLine]) -> dict[str, Any]:
    """A year that is over: its book is closed as the paper one was."""
    return {
        "kind": request.book.value,
        "year": request.year,
        "symbol": line_row.symbol_on(desk, request.book, date(request.year, 1, 1)),
        "holder": BookHolder.DESK.value,
        "opening": min(line.number for line in lines),
        "decision": "",
        "opened_at": desk.now().isoformat(),
        "closed_at": desk.now().isoformat(),
    }


def _volumes(
    request: ImportBook, book: Book | None, lines: Sequence[OldLine]
) -> list[dict[str, Any]]:
    known = {v.volume for v in book.volumes} if book is not None else set()
    found = []
    for volume in sorted({line.volume for line in lines} - known):
        own = [line for line in lines if line.volume == volume]
        found.append(
            {
                "kind": request.book.value,
                "year": request.year,
                "volume": volume,
                "first_number": min(line.number for line in own),
                "opened_on": min(line.on for line in own).isoformat(),
                "closed_on": max(line.on for line in own).isoformat(),
                "last_number": max(line.number for line in own),
            }
        )
    return found


def _line(
    desk: Desk, request: ImportBook, line: OldLine, twin: int, officer: OfficerLine | None
) -> NewLine:
    today = desk.now().date()
    then = _rule(desk, line)
    people: tuple[Signatory, ...] = ()
    if request.book is not BookKind.COPIES:
        people = (Signatory(name=line.requester, identity=line.identity),)
    titles = (line.signer_title.upper(),) if line.signer_title else ()
    return NewLine(
        book=request.book,
        year=request.year,
        number=line.number,
        twin=twin,
        volume=line.volume,
        source=EntrySource.OLD_BOOK,
        kind=line.kind,
        signed_at=datetime.combine(line.on, time(0, 0), tzinfo=HANOI),
        requester=line.requester,
        title=line.title,
        issuer=line.issuer,
        signatories=people,
        languages=line.languages,
        copies=line.copies,
        pages=line.pages,
        fee=line.fee,
        block=SignatureBlock(lines=titles, name=line.signer),
        authority=_authority(desk, line, officer),
        keep_until=keep_until(desk, then or desk.law.certification(line.kind, today), line.on),
        signed_by=officer.id if officer else None,
        remark=line.remark,
        settled=True,
        annulled=bool(line.annulled),
    )


def _authority(desk: Desk, line: OldLine, officer: OfficerLine | None) -> dict[str, Any]:
    """What the law of that day says of the signer; noted with the line, whatever it is."""
    if doubted := doubts(desk, line, officer):
        return {"doubts": list(doubted)}
    if officer is None:
        return {}
    return snapshot(authority.judge(desk, officer, line.kind, line.issuer, line.on))
