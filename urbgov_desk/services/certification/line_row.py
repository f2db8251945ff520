"""One line of a statutory book as the record keeps it, however it came into the book."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from urbgov_desk.domain.authority import SignatureBlock
from urbgov_desk.domain.certification import (
    CertificationKind,
    Issuer,
    Layout,
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
class PaperLine:
    """A line that stood on paper first: taken by hand in an outage, or from an old book.

    Texts are checked by who makes it. `authority` is what the law of that day says of the signer.
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
    received_by: str | None = None
    languages: tuple[str, str] | None = None
    remark: str = ""
    twin: int = 0
    annulled: bool = False


def symbol_on(desk: Desk, kind: BookKind, on: date) -> str:
    """A book's symbol on the day a line was signed; before the first one known, the first."""
    try:
        return desk.law.book(kind, on).symbol
    except RuleNotYetInForce:
        return desk.law.book(kind, date(FIRST_YEAR, 12, 31)).symbol


def row_of(desk: Desk, line: PaperLine) -> dict[str, Any]:
    """The row: what was done on paper has its ink and its handover from then."""
    own, at = line.book.sealed_for, line.signed_at.isoformat()
    people = entries.signatories_json(line.signatories) if line.signatories else None
    languages = json.dumps(line.languages, ensure_ascii=False) if line.languages else None
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
        "certification": None,
        "line": None,
        "signed_at": at,
        "entered_at": desk.now().isoformat(),
        "requester": Personal(own, line.requester),
        "title": Personal(own, line.title),
        "issuer": line.issuer.value,
        "signatories": Personal(own, people) if people else None,
        "languages": languages,
        "copies": line.copies,
        "pages": line.pages,
        "sheets": sheets_per_copy(line.pages, Layout.ONE_SIDED),
        "fee": line.fee,
        "signed_by": line.signed_by,
        "block": entries.block_json(line.block),
        "authority": json.dumps(line.authority, ensure_ascii=False, sort_keys=True),
        # Signing on paper means: compared, paper in hand.
        "compared_by": line.signed_by if line.source is EntrySource.PAPER else None,
        "received_by": line.received_by,
        "remark": Personal(own, line.remark) if line.remark else None,
        "keep_until": line.keep_until,
        "inked_at": at,
        "handed_over_at": at,
        "annulled_at": at if line.annulled else None,
        "sealed_for": own,
    }


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
