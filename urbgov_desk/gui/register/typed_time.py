"""An hour and minute as clerks type them: 0915, 9:15, 9h15, 9."""

import re
from datetime import time

_PARTS = re.compile(r"(\d{1,2})[:hH. ](\d{1,2})")
_RUN = re.compile(r"(\d{1,2})(\d{2})")
_HOUR = re.compile(r"\d{1,2}")


def read_time(text: str) -> time | None:
    """The time typed; None when it is none."""
    text = text.strip()
    found = _PARTS.fullmatch(text) or _RUN.fullmatch(text)
    if found is not None:
        hour, minute = (int(part) for part in found.groups())
    elif _HOUR.fullmatch(text):
        hour, minute = int(text), 0
    else:
        return None
    return time(hour, minute) if hour < 24 and minute < 60 else None


def write_time(at: time) -> str:
    """The time as it stands in the field."""
    return f"{at:%H:%M}"
