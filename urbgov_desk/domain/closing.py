"""Closing the day: what it came to, what is still open, and the head that seals it."""

from dataclasses import dataclass
from datetime import date, datetime

from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.day import DayGroup
from urbgov_desk.domain.till import Sums


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDay:
    """Close this day. Refused when nothing was recorded since it was last closed.

    `reason` says why numbers without ink, seal or handover are left over night, if there are any.
    """

    request_id: str
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOpen:
    """Numbers that were not settled when the day closed: what each lacks, and why they are left."""

    numbers: tuple[tuple[DayGroup, str], ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedOfKind:
    """The numbers of one kind signed on a day, annulled ones left out."""

    kind: CertificationKind
    entries: int
    copies: int
    fee: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTotals:
    """What a day came to, what is open at its end, and the cash that must lie in the till."""

    on: date
    received: int
    returned: int
    certified: tuple[CertifiedOfKind, ...]
    annulled: int
    money: Sums
    till: int
    open: dict[DayGroup, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDay:
    """A day that was closed: by whom, with which head, on which sheet."""

    id: str
    on: date
    at: datetime
    officer: str
    head: str
    paper: str
