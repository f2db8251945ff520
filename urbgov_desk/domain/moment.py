"""Moments and days as the office reads them."""

from datetime import datetime, timedelta, timezone

# Viet Nam has kept +07:00 without summer time since 1975, so a fixed offset is exact and
# needs no time-zone database (Windows ships none).
HANOI = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")


def in_hanoi(moment: datetime) -> datetime:
    """The same moment on the office's clock; a moment without offset is taken as Hanoi time."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=HANOI)
    return moment.astimezone(HANOI)


def parse_moment(text: str) -> datetime:
    """Read an ISO 8601 moment; without an offset it is Asia/Ho_Chi_Minh. Raises ValueError."""
    return in_hanoi(datetime.fromisoformat(text))
