"""Counts by officer, kind and period, each opening into its numbers."""

from datetime import date, datetime

from urbgov_desk.domain.authority import Grant
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.counting import Count, FieldCount, Period, Turned, VisitCount, Wanted
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.right import Act
from urbgov_desk.services.certification.authority import GrantUnknown
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till.ledger import span
from urbgov_desk.store import book_entry as entries
from urbgov_desk.store import certification_book as grants
from urbgov_desk.store import counting as rows
from urbgov_desk.store import office as offices

MOST_ROWS = 20_000
_ANNULLED, _REFUSED = "entry.annulled", "certification.refused"


def officers(desk: Desk) -> dict[str, OfficerLine]:
    """Everybody who ever worked here, by id, with today's title."""
    return {o.id: o for o in offices.list_officers(desk.store.db, desk.now().date())}


def count(desk: Desk, period: Period) -> tuple[Count, ...]:
    """Numbers of a period by officer, kind and issuer. Raises PeriodOdd."""
    desk.require(Act.REPORTS)
    return tuple(rows.count_numbers(desk.store.db, *span(period.first, period.last)))


def rows_of(desk: Desk, wanted: Wanted, *, most: int = MOST_ROWS) -> tuple[Entry, ...]:
    """The numbers that were counted, the newest first, annulled ones with them."""
    desk.require(Act.REPORTS)
    return tuple(
        rows.list_numbers(
            desk.store.db,
            *span(wanted.period.first, wanted.period.last),
            officer=wanted.officer,
            kind=wanted.kind,
            issuer=wanted.issuer,
            most=most,
        )
    )


def count_visits(desk: Desk, period: Period) -> VisitCount:
    """The visits of a period. Raises PeriodOdd."""
    desk.require(Act.REPORTS)
    return rows.count_visits(desk.store.db, *span(period.first, period.last))


def count_fields(desk: Desk, period: Period) -> tuple[FieldCount, ...]:
    """The dossiers of a period by field. Raises PeriodOdd."""
    desk.require(Act.REPORTS)
    return tuple(rows.count_fields(desk.store.db, *span(period.first, period.last)))


def annulments(desk: Desk, period: Period) -> tuple[Turned, ...]:
    """Numbers annulled in a period, whenever they were signed; by whom each was signed."""
    desk.require(Act.REPORTS)
    db = desk.store.db
    found = []
    for at, _officer, subject, _id in rows.list_turned(
        db, *span(period.first, period.last), _ANNULLED
    ):
        entry = entries.find_entry(db, subject)
        notes = [note for note in entries.list_notes(db, subject) if note.annuls]
        if entry is None or not notes:
            continue
        reason = "; ".join(part for part in (notes[-1].text, notes[-1].decision) if part)
        found.append(
            Turned(
                at=_day(at),
                officer=entry.signed_by or "",
                what=entry.words,
                reason=reason,
            )
        )
    return tuple(found)


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
