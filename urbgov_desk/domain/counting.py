"""Counts of the desk's work, and the periods its reports are made for."""

from dataclasses import dataclass
from datetime import date, timedelta

from urbgov_desk.domain.certification import CertificationKind, Issuer


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A stretch of days, both included."""

    first: date
    last: date


def month_of(day: date) -> Period:
    """The month a day lies in."""
    first = day.replace(day=1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return Period(first=first, last=following - timedelta(days=1))


def half_year(year: int, half: int) -> Period:
    """The first or the second half of a year."""
    if half == 1:
        return Period(first=date(year, 1, 1), last=date(year, 6, 30))
    return Period(first=date(year, 7, 1), last=date(year, 12, 31))


def whole_year(year: int) -> Period:
    """A year."""
    return Period(first=date(year, 1, 1), last=date(year, 12, 31))


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Numbers of the books counted up. Annulled ones are told and count for nothing else.

    `numbers` are originals, papers or transactions; `visits` are those who came; `fee` is đồng.
    `issuer` is told of copies alone.
    """

    officer: str
    kind: CertificationKind
    issuer: Issuer | None
    numbers: int
    visits: int
    copies: int
    fee: int
    annulled: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which numbers: of a period, and perhaps of one officer, kind and issuer."""

    period: Period
    officer: str | None = None
    kind: CertificationKind | None = None
    issuer: Issuer | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldCount:
    """Dossiers of a field in a period. `open_now` are those of the field not resolved today."""

    field: str
    received: int
    resolved: int
    late: int
    returned: int
    open_now: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitCount:
    """Certification visits received in a period; `late` were signed after their due moment."""

    received: int
    signed: int
    late: int
    refused_lines: int
    withdrawn_lines: int
    uncollected: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Turned:
    """A refusal or an annulment in the record: when, by whom, what was turned down."""

    at: date
    officer: str
    what: str
    reason: str
