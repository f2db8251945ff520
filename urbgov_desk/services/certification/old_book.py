"""What the record keeps of an old paper book: its lines, volumes, and who may have signed."""

import json
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from urbgov_desk.domain.authority import SignatureBlock
from urbgov_desk.domain.book_act import ImportBook
from urbgov_desk.domain.certification import Layout, Signatory, sheets_per_copy
from urbgov_desk.domain.certification_book import Book, BookHolder, BookKind, EntrySource
from urbgov_desk.domain.certification_rule import CertificationRule
from urbgov_desk.domain.long_work import Gauge
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.text import folded
from urbgov_desk.rules.entry import NoRuleInForce, RuleNotYetInForce
from urbgov_desk.services.certification import authority, signing
from urbgov_desk.services.certification.book_form import OldLine
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import office as offices
from urbgov_desk.store.engine import Database
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal

FIRST_YEAR = 2015  # NĐ 23/2015/NĐ-CP is in force since 10/4/2015
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


def _symbol(desk: Desk, kind: BookKind, on: date) -> str:
    """The book's symbol of that day; before the first one known, the first."""
    try:
        return desk.law.book(kind, on).symbol
    except RuleNotYetInForce:
        return desk.law.book(kind, date(FIRST_YEAR, 12, 31)).symbol


def event_data(
    desk: Desk,
    db: Database,
    request: ImportBook,
    book: Book | None,
    new: Sequence[tuple[OldLine, int]],
    gauge: Gauge,
) -> dict[str, Any]:
    officers = officers_by_name(desk, db)
    written, notes = [], []
    for line, twin in new:
        gauge.step()
        row = _entry_row(desk, request, line, twin, officers.get(folded(line.signer)))
        written.append(row)
        if line.annulled:
            own = request.book.sealed_for
            notes.append(
                {
                    "entry": row["id"],
                    "position": 1,
                    "text": Personal(own, line.annulled),
                    "decision": "",
                    "annuls": 1,
                    "supplementary": 0,
                    "sealed_for": own,
                }
            )
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
        "symbol": _symbol(desk, request.book, date(request.year, 1, 1)),
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


def _entry_row(
    desk: Desk, request: ImportBook, line: OldLine, twin: int, officer: OfficerLine | None
) -> dict[str, Any]:
    own, now = request.book.sealed_for, desk.now().isoformat()
    at = datetime.combine(line.on, time(0, 0), tzinfo=HANOI).isoformat()
    rule = _rule(desk, line) or desk.law.certification(line.kind, desk.now().date())
    people = None
    if request.book is not BookKind.COPIES:
        person = Signatory(name=line.requester, identity=line.identity)
        people = Personal(own, entries.signatories_json([person]))
    block = SignatureBlock(
        lines=(line.signer_title.upper(),) if line.signer_title else (), name=line.signer
    )
    return {
        "id": new_id(),
        "book": request.book.value,
        "year": request.year,
        "number": line.number,
        "twin": twin,
        "volume": line.volume,
        "symbol": _symbol(desk, request.book, line.on),
        "kind": line.kind.value,
        "source": EntrySource.OLD_BOOK.value,
        "certification": None,
        "line": None,
        "signed_at": at,
        "entered_at": now,
        "requester": Personal(own, line.requester),
        "title": Personal(own, line.title),
        "issuer": line.issuer.value,
        "signatories": people,
        "languages": json.dumps(line.languages, ensure_ascii=False) if line.languages else None,
        "copies": line.copies,
        "pages": line.pages,
        "sheets": sheets_per_copy(line.pages, Layout.ONE_SIDED),
        "fee": line.fee,
        "signed_by": officer.id if officer else None,
        "block": entries.block_json(block),
        "authority": _authority(desk, line, officer),
        "compared_by": None,
        "received_by": None,
        "remark": Personal(own, line.remark) if line.remark else None,
        "keep_until": signing.keep_until(desk, rule, line.on),
        "inked_at": at,
        "handed_over_at": at,
        "annulled_at": at if line.annulled else None,
        "sealed_for": own,
    }


def _authority(desk: Desk, line: OldLine, officer: OfficerLine | None) -> str:
    """What the law of that day says of the signer; noted with the line, whatever it is."""
    snapshot: dict[str, Any] = {}
    if doubted := doubts(desk, line, officer):
        snapshot["doubts"] = list(doubted)
    elif officer is not None:
        snapshot = signing.snapshot(authority.judge(desk, officer, line.kind, line.issuer, line.on))
    return json.dumps(snapshot, ensure_ascii=False, sort_keys=True)
