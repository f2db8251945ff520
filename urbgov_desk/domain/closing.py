"""Closing the day: what it came to, what is still open, and the head that seals it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from urbgov_desk.domain.certification import CertificationKind
from urbgov_desk.domain.dossier import PaymentMethod


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseDay:
    """Close this day. Refused when nothing was recorded since it was last closed."""

    request_id: str


class OpenThing(StrEnum):
    """What may still be open when the day is closed."""

    PARKED = "parked"
    UNSIGNED = "unsigned"
    WITHOUT_INK = "without_ink"
    NOT_HANDED_OVER = "not_handed_over"
    UNPRINTED = "unprinted"
    TO_CALL = "to_call"
    UNRECEIPTED = "unreceipted"


@dataclass(frozen=True, slots=True, kw_only=True)
class CertifiedOfKind:
    """The numbers of one kind signed on a day, annulled ones left out."""

    kind: CertificationKind
    entries: int
    copies: int
    fee: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTotals:
    """What a day came to. Money is đồng taken less given back, by way of paying."""

    on: date
    received: int
    returned: int
    certified: tuple[CertifiedOfKind, ...]
    annulled: int
    money: dict[PaymentMethod, int]
    open: dict[OpenThing, int]

    @property
    def taken(self) -> int:
        """All ways of paying together."""
        return sum(self.money.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedDay:
    """A day that was closed: by whom, with which head, on which sheet."""

    id: str
    on: date
    at: datetime
    officer: str
    head: str
    paper: str
