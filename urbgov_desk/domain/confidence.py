"""How sure an entry of the law is: read in an official text, recalled, or only a template."""

from enum import StrEnum


class Confidence(StrEnum):
    """Where a figure is from, surest first; `ward` is the office's own entry."""

    found = "found"
    statutory = "statutory"
    ward = "ward"
    recalled = "recalled"
    medium = "medium"
    inferred = "inferred"
    low = "low"
    unverified = "unverified"

    @property
    def is_verified(self) -> bool:
        """Whether the entry may be shown without a mark "chưa kiểm chứng"."""
        return self in _VERIFIED

    @property
    def makes_dates_doubtful(self) -> bool:
        """Whether a date reckoned with this entry must carry a warning."""
        return self in (Confidence.low, Confidence.unverified)


_VERIFIED = frozenset(
    {Confidence.found, Confidence.statutory, Confidence.ward, Confidence.recalled}
)
