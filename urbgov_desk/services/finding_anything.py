"""Find across the whole desk: dossiers, certification visits, lines of the statutory books.

A number as it is printed comes first, then names that carry the marks as typed, then whole words,
then words that only begin so; among equals dossiers, then visits, then lines of books.
"""

import re
from collections.abc import Callable

from urbgov_desk.domain.dossier import DossierLine
from urbgov_desk.domain.found import FoundEntry, FoundVisit
from urbgov_desk.domain.text import clean, folded, nfc, without_marks
from urbgov_desk.store import certification_search as rows
from urbgov_desk.store import dossier as dossiers
from urbgov_desk.store import search
from urbgov_desk.store.engine import Database

Found = DossierLine | FoundVisit | FoundEntry
_MOST_OF_A_KIND = 20
# `513`, `513/BS`, `513 quyển 01/2026`, `513 quyển số 01/2026 - SCT/BS`, `số 513/2026`.
_NUMBER = re.compile(
    r"(?:so )?0*(?P<number>[1-9][0-9]{0,5})"
    r"(?: ?(?:quyen|q)\.?(?: so)? ?0*(?P<volume>[1-9][0-9]{0,2}))?"
    r"(?: ?/ ?(?P<year>20[0-9]{2}))?"
    r"(?: ?[-–/]? ?(?P<symbol>(?:sct ?/ ?)?[a-z][a-z, ]{0,8}))?"
)


def found(db: Database, text: str) -> tuple[Found, ...]:
    """At most twenty of each kind, best first. Any text is safe."""
    text = clean(text)
    if not text:
        return ()
    entries, sure = _numbered(db, text)
    visits = rows.visit_rows(db, rows.marked_visits(db, text, most=_MOST_OF_A_KIND))
    of_dossiers = dossiers.list_by_numbers(db, search.find(db, text)[:_MOST_OF_A_KIND])
    if not any(c.isalpha() for c in text) or sure:
        if sure:
            return (*entries, *visits, *of_dossiers)
        return (*of_dossiers, *visits, *entries)
    named = rows.visit_rows(db, rows.find_visits(db, text))
    written = rows.entry_rows(db, rows.find_entries(db, text))
    near = _nearness(text)
    ranked: list[Found] = [
        *of_dossiers,
        *sorted(named, key=lambda v: near(v.requester))[:_MOST_OF_A_KIND],
        *sorted(written, key=lambda e: near(e.requester))[:_MOST_OF_A_KIND],
    ]
    return tuple(sorted(ranked, key=lambda each: near(_name(each))))


def _numbered(db: Database, text: str) -> tuple[list[FoundEntry], bool]:
    """Lines of books by their number; True when the words can mean nothing else."""
    said = _NUMBER.fullmatch(without_marks(text))
    if said is None:
        return [], False
    volume, year, symbol = said["volume"], said["year"], _letters(said["symbol"] or "")
    lines = rows.entry_rows(db, rows.numbered_entries(db, int(said["number"])))
    kept = [
        line
        for line in lines
        if (not volume or f"quyển số {int(volume):02d}/" in line.number)
        and (not year or f"/{year} " in line.number)
        and _letters(line.number.rpartition(" - ")[2]).endswith(symbol)
    ]
    return kept[:_MOST_OF_A_KIND], bool(volume or year or symbol) and bool(kept)


def _letters(symbol: str) -> str:
    """A symbol by its letters alone: `SCT/CK,ĐC` as `ckdc`."""
    plain = "".join(c for c in without_marks(symbol) if c.isalpha())
    return plain.removeprefix("sct")


def _name(each: Found) -> str:
    return each.applicant if isinstance(each, DossierLine) else each.requester


def _nearness(text: str) -> Callable[[str], int]:
    """How near a name is to what was typed: 0 with its marks, 1 in whole words, 2 begun."""
    typed, plain = nfc(text).casefold().split(), folded(text).split()

    def near(name: str) -> int:
        if _holds(nfc(name).casefold().split(), typed):
            return 0
        return 1 if _holds(folded(name).split(), plain) else 2

    return near


def _holds(name: list[str], wanted: list[str]) -> bool:
    return all(word in name for word in wanted)
