"""Files with residents' data that leave the desk; each takes two persons and is recorded."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from urbgov_desk.domain.certification_book import BookKind

REMIND_AFTER = timedelta(days=7)
"""A file nobody said is deleted is told of after so long."""


class Exported(StrEnum):
    """What sort of list a file holds."""

    BOOK = "book"
    ENTRIES = "entries"
    PAYMENTS = "payments"
    UNRECEIPTED = "unreceipted"
    OPEN_WORK = "open_work"
    DELEGATE = "delegate"
    PAPER = "paper"
    LIST = "list"


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One file that left: who wrote it, who stood by, of what, how many rows, what kind of file.

    Where it went is nowhere: a path may hold a name. `gone_at`: an officer said it is deleted.
    """

    id: str
    name: str
    second: str
    at: datetime
    what: Exported
    subject: str
    rows: int
    format: str
    gone_at: datetime | None = None

    @property
    def book(self) -> tuple[BookKind | None, str]:
        """Which certification book went out whole, and of which year; None for another list."""
        series, _, year = self.subject.rpartition(".")
        found = next((kind for kind in BookKind if kind.series == series), None)
        return found, year

    def is_overdue(self, now: datetime) -> bool:
        """Whether it lies about longer than a file of residents' data should."""
        return self.gone_at is None and now - self.at > REMIND_AFTER
