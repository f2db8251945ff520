"""What a number still needs before the day closes: ink, seal, handover."""

from dataclasses import dataclass
from enum import StrEnum

from urbgov_desk.domain.certification_book import Entry


class Lack(StrEnum):
    """What is missing, in the order in which it is done."""

    INK = "ink"
    SEAL = "seal"  # only where the office keeps the step "chờ đóng dấu"
    HANDOVER = "handover"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettled:
    """A number that is not over: its bundle, where that lies, and what it lacks, the first first.

    `bundle` is empty where the line stands in the book without a visit. `due`: đồng not paid yet.
    """

    entry: Entry
    bundle: str
    place: str
    lacks: tuple[Lack, ...]
    due: int = 0

    @property
    def next(self) -> Lack:
        """What is to be done first."""
        return self.lacks[0]
