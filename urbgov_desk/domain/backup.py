"""Backups: where they are kept, why a whole copy is made, and which copies are kept how long."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.text import clean

HOURLY, DAILY, MONTHLY = 24, 31, 12
STALE_AFTER = timedelta(days=1)


class BackupPlaceOdd(Told):
    """A backup place is a whole path of a folder or share, or the label of a stick."""


class PlaceKind(StrEnum):
    """How a backup place is found."""

    FOLDER = "folder"
    LABEL = "label"


class CopyReason(StrEnum):
    """Why a whole copy was made."""

    NOON = "noon"
    CLOSING = "closing"
    ASKED = "asked"
    DUE = "due"
    UPGRADE = "upgrade"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupPlace:
    """A folder (of this PC or a share) by its path, or a stick by its volume label."""

    kind: PlaceKind
    value: str

    @property
    def text(self) -> str:
        """As the office's settings keep it."""
        return f"{self.kind.value}:{self.value}"


def read_place(text: str) -> BackupPlace:
    """A place as it is kept or typed: `label:STICK`, `folder:/path`, or a plain path.

    Raises BackupPlaceOdd.
    """
    text = clean(text)
    kind, mark, value = text.partition(":")
    if mark and kind in {each.value for each in PlaceKind} and value.strip():
        place = BackupPlace(kind=PlaceKind(kind), value=value.strip())
    else:
        place = BackupPlace(kind=PlaceKind.FOLDER, value=text)
    whole = place.value.startswith(("/", "\\\\")) or place.value[1:3] in (":\\", ":/")
    if not place.value or "\n" in place.value or (place.kind is PlaceKind.FOLDER and not whole):
        raise BackupPlaceOdd()
    return place


def read_places(setting: str) -> tuple[BackupPlace, ...]:
    """The places of the office's setting, one on a line."""
    return tuple(read_place(line) for line in setting.splitlines() if line.strip())


def kept(moments: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """Which copies are kept: the newest of each hour of a day, of 31 days, of 12 months.

    The newest of all is always kept, whatever the clock says.
    """
    newest_first = sorted(set(moments), reverse=True)
    found = set(newest_first[:1])
    for form, most in (("%Y%m%d%H", HOURLY), ("%Y%m%d", DAILY), ("%Y%m", MONTHLY)):
        seen: dict[str, datetime] = {}
        for moment in newest_first:
            seen.setdefault(moment.strftime(form), moment)
        spans = [m for m in seen.values() if form != "%Y%m%d%H" or now - m < timedelta(hours=24)]
        found |= set(spans[:most])
    return frozenset(found)
