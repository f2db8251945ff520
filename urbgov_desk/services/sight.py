"""What the officer signed in gets to see: all of it, or with numbers masked."""

from typing import TypeVar

from urbgov_desk.domain.masking import masked_value
from urbgov_desk.services.desk import Desk

T = TypeVar("T")


def shown(desk: Desk, value: T) -> T:
    """The value as this officer sees it: contracted post staff get numbers masked."""
    return masked_value(value) if desk.officer is not None and desk.officer.masked else value
