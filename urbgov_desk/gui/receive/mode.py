"""What F9 does now."""

from enum import StrEnum


class Mode(StrEnum):
    """The acts of the reception page."""

    RECEIVE = "receive"
    SUPPLEMENT = "supplement"
    REFUSE = "refuse"
    AT_ONCE = "at_once"
    COURIER = "courier"
