"""Counts by officer, kind and period, each opening into its numbers."""

from datetime import date, datetime

from urbgov_desk.domain.authority import Grant
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.counting import Count, FieldCount, Period, Turned, VisitCount, Wanted
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.unnumbered import UnnumberedPaper
from urbgov_desk.services.certification.authority import GrantUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till.ledger import span
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import certification_book as grants
from urbgov_desk.store import counting as rows
from urbgov_desk.store import office as offices
from urbgov_desk.store import unnumbered
from urbgov_desk.store.engine import Database

MOST_ROWS = 20_000
_ANNULLED, _REFUSED = "entry.annulled", "certification.refused"


def officers(desk: Desk) -> dict[str, OfficerLine]:
    """Everybody who ever worked here, by id, with today's title."""
    return {o.id: o for o in offices.list_officers(desk.store.db, desk.now().date())}


def count(desk: Desk, period: Period) -> tuple[Count, ...]:
    """Numbers of a period by officer, kind and issuer, and what takes no number beside them.

    Raises PeriodOdd.
    """
    desk.require(Act.REPORTS)
    begin, end = span(period.first, period.last)
    found = rows.count_numbers(desk.store.db, begin, end)
    found += unnumbered.count(desk.store.db, begin, end)
    return tuple(sorted(found, key=lambda each: (each.officer, each.kind, each.issuer or "")))


def rows_of(
    desk: Desk, wanted: Wanted, *, most: int = MOST_ROWS
) -> tuple[Entry | UnnumberedPaper, ...]:
    """What was counted, the newest first: numbers, annulled ones with them, and papers without."""
    desk.require(Act.REPORTS)
    db, (begin, end) = desk.store.db, span(wanted.period.first, wanted.period.last)
    officer, kind = wanted.officer, wanted.kind
    found: list[Entry | UnnumberedPaper] = [
        *rows.list_numbers(
            db, begin, end, officer=officer, kind=kind, issuer=wanted.issuer, most=most
        )
    ]
    if wanted.issuer is None:
        papers = unnumbered.list_signed(db, begin, end, officer=officer, kind=kind, most=most)
        if papers:
            found = sorted([*found, *papers], key=lambda each: each.signed_at, reverse=True)
    return tuple(found[:most] if most >= 0 else found)


def count_visits(desk: Desk, period: Period) -> VisitCount:
    """The visits of a period. Raises PeriodOdd."""
    desk.require(Act.REPORTS)
    return rows.count_visits(desk.store.db, *span(period.first, period.last))


def count_fields(desk: Desk, period: Period) -> tuple[FieldCount, ...]:
    """The dossiers of a period by field. Raises PeriodOdd."""
    desk.require(Act.REPORTS)
    return tuple(rows.count_fields(desk.store.db, *span(period.first, period.last)))


def annulments(desk: Desk, period: Period) -> tuple[Turned, ...]:
    """Numbers annulled in a period, whenever they were signed; by whom each was signed.

    A number spoilt on paper stands among them, on the day it was spoilt.
    """
    desk.require(Act.REPORTS)
    db, begin, end = desk.store.db, *span(period.first, period.last)
    turned = rows.list_turned(db, begin, end, _ANNULLED)
    found = [_annulled(db, subject, _day(at)) for at, _officer, subject, _id in turned]
    found += [_annulled(db, subject) for subject in rows.list_spoilt(db, begin, end)]
    return tuple(sorted((each for each in found if each is not None), key=lambda each: each.at))


def _annulled(db: Database, subject: str, on: date | None = None) -> Turned | None:
    entry = entries.find_entry(db, subject)
    notes = [note for note in entries.list_notes(db, subject) if note.annuls]
    if entry is None or not notes:
        return None
    return Turned(
        at=on or entry.signed_at.date(),
        officer=entry.signed_by or "",
        what=entry.words,
        reason="; ".join(part for part in (notes[-1].text, notes[-1].decision) if part),
    )


def refusals(desk: Desk, period: Period, officer: str | None = None) -> tuple[Turned, ...]:
    """Papers refused in a period, perhaps by one officer."""
    desk.require(Act.REPORTS)
    db = desk.store.db
    found = []
    for at, who, subject, _id in rows.list_turned(db, *span(period.first, period.last), _REFUSED):
        if officer in (None, who):
            found += [
                Turned(at=_day(at), officer=who, what=title, reason=reason)
                for title, reason in rows.refused_at(db, subject)
            ]
    return tuple(found)


def signed_under(desk: Desk, grant_id: str, period: Period) -> tuple[Grant, tuple[Entry, ...]]:
    """A grant and what was signed under it in a period, in order. Raises GrantUnknown."""
    desk.require(Act.REPORTS)
    grant = grants.find_grant(desk.store.db, grant_id)
    if grant is None:
        raise GrantUnknown()
    begin, end = span(period.first, period.last)
    found = rows.list_of_grant(desk.store.db, grant.officer, grant.id, begin, end)
    return grant, tuple(found)


def by_kind(counts: tuple[Count, ...]) -> dict[tuple[CertificationKind, Issuer | None], Count]:
    """Counts of all officers together."""
    found: dict[tuple[CertificationKind, Issuer | None], Count] = {}
    for each in counts:
        key = (each.kind, each.issuer)
        known = found.get(key)
        found[key] = each if known is None else _added(known, each)
    return found


def _added(one: Count, other: Count) -> Count:
    return Count(
        officer="",
        kind=one.kind,
        issuer=one.issuer,
        numbers=one.numbers + other.numbers,
        visits=one.visits + other.visits,
        copies=one.copies + other.copies,
        fee=one.fee + other.fee,
        annulled=one.annulled + other.annulled,
    )


def _day(at: str) -> date:
    return datetime.fromisoformat(at).date()
