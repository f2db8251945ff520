"""One line of a statutory book as the record keeps it, however it came into the book."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from urbgov_desk.domain.authority import SignatureBlock
from urbgov_desk.domain.certification import (
    PLAIN,
    CertificationKind,
    Issuer,
    Layout,
    LineDetail,
    Signatory,
    sheets_per_copy,
)
from urbgov_desk.domain.certification_book import BookKind, EntrySource
from urbgov_desk.rules.entry import RuleNotYetInForce
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import Personal

FIRST_YEAR = 2015  # NĐ 23/2015/NĐ-CP is in force since 10/4/2015


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLine:
    """A line about to be written; its texts were checked by who makes it.

    `certification` and `position` name the visit's line it stands for. `sheets` None are those of
    one-sided pages. `authority` is why this signer might sign, by the law of that day. What was
    done on paper (`settled`) has its ink and its handover from then.
    """

    book: BookKind
    year: int
    number: int
    volume: int
    source: EntrySource
    kind: CertificationKind
    signed_at: datetime
    requester: str
    title: str
    issuer: Issuer
    signatories: tuple[Signatory, ...]
    copies: int
    pages: int
    fee: int
    block: SignatureBlock
    authority: dict[str, Any]
    keep_until: str | None
    signed_by: str | None
    sheets: int | None = None
    certification: str | None = None
    position: int | None = None
    compared_by: str | None = None
    received_by: str | None = None
    languages: tuple[str, str] | None = None
    remark: str = ""
    detail: LineDetail = PLAIN
    twin: int = 0
    settled: bool = False
    annulled: bool = False


def symbol_on(desk: Desk, kind: BookKind, on: date) -> str:
    """A book's symbol on the day a line was signed; before the first one known, the first."""
    try:
        return desk.law.book(kind, on).symbol
    except RuleNotYetInForce:
        return desk.law.book(kind, date(FIRST_YEAR, 12, 31)).symbol


def row_of(desk: Desk, line: NewLine) -> dict[str, Any]:
    """The row; personal texts lie under the book's key."""
    own, at = line.book.sealed_for, line.signed_at.isoformat()
    people = entries.signatories_json(line.signatories) if line.signatories else None
    languages = json.dumps(line.languages, ensure_ascii=False) if line.languages else None
    sheets = line.sheets or sheets_per_copy(line.pages, Layout.ONE_SIDED)
    return {
        "id": new_id(),
        "book": line.book.value,
        "year": line.year,
        "number": line.number,
        "twin": line.twin,
        "volume": line.volume,
        "symbol": symbol_on(desk, line.book, line.signed_at.date()),
        "kind": line.kind.value,
        "source": line.source.value,
        "certification": line.certification,
        "line": line.position,
        "signed_at": at,
        "entered_at": desk.now().isoformat(),
        "requester": Personal(own, line.requester),
        "title": Personal(own, line.title),
        "issuer": line.issuer.value,
        "signatories": _sealed(own, people),
        "languages": languages,
        "copies": line.copies,
        "pages": line.pages,
        "sheets": sheets,
        "fee": line.fee,
        "signed_by": line.signed_by,
        "block": entries.block_json(line.block),
        "authority": json.dumps(line.authority, ensure_ascii=False, sort_keys=True),
        "compared_by": line.compared_by,
        "received_by": line.received_by,
        "remark": _sealed(own, line.remark),
        "kept": _sealed(own, entries.kept_json(line.detail.kept)),
        "keep_until": line.keep_until,
        "detail": _sealed(own, entries.printed_json(line.detail)),
        "inked_at": at if line.settled else None,
        "handed_over_at": at if line.settled else None,
        "annulled_at": at if line.annulled else None,
        "sealed_for": own,
    }


def _sealed(own: str, text: str | None) -> Personal | None:
    return Personal(own, text) if text else None


def spoilt_note(kind: BookKind, text: str) -> dict[str, Any]:
    """The word that strikes a line through from its beginning."""
    own = kind.sealed_for
    return {
        "position": 1,
        "text": Personal(own, text),
        "decision": "",
        "annuls": 1,
        "supplementary": 0,
        "sealed_for": own,
    }
