"""Files with residents' data that leave the desk; each takes two persons and is recorded."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


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

    Where it went is nowhere: a path may hold a name.
    """

    name: str
    second: str
    at: datetime
    what: Exported
    subject: str
    rows: int
    format: str
