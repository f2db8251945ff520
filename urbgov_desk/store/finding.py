"""What a check of the store found wrong."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The first thing that is wrong: which check, where, and what was expected and found."""

    check: str  # chain | sequence | head | replay | numbers | book | file | schema
    where: str
    detail: str = ""
