"""What is still open at a moment of the day: the sheet that makes handing over a minute's work."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from urbgov_desk.domain.till import TillNow


class DayGroup(StrEnum):
    """What is to be settled before closing, in the order a clerk sees to it."""

    PARKED = "parked"
    UNSIGNED = "unsigned"
    WITHOUT_INK = "without_ink"
    UNSEALED = "unsealed"
    NOT_HANDED_OVER = "not_handed_over"
    BOOK_ON_PAPER = "book_on_paper"
    UNPRINTED = "unprinted"
    TO_GIVE_BACK = "to_give_back"
    TO_COLLECT = "to_collect"
    TO_CALL = "to_call"
    UNRECEIPTED = "unreceipted"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayItem:
    """One thing that is open. `subject` is its id, `title` its number or name.

    `since` is when it came to be so; `late` that its promised hour is over; `amount` is đồng where
    it is about money. `numbered` False: a signed paper that takes no number of a book.
    """

    group: DayGroup
    subject: str
    title: str
    detail: str
    since: datetime | None
    late: bool = False
    amount: int | None = None
    numbered: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySheet:
    """All that is open at a moment, and the cash that must lie in the till."""

    at: datetime
    items: tuple[DayItem, ...]
    till: TillNow
    unreceipted: int

    def of(self, group: DayGroup) -> tuple[DayItem, ...]:
        """What is open of one group."""
        return tuple(item for item in self.items if item.group is group)
