"""Going on from a paper book: the last number written in it, and its volume."""

from dataclasses import dataclass

from urbgov_desk.gui.setup.entry import Fault, Reading

_LARGEST = 9_999_999


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesEntry:
    """The fields as they stand; `kind` and `scope` say which series."""

    kind: str = ""
    scope: str = ""
    last: int | None = None
    volume: int | None = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSeries:
    """What `services.office.open_series` is asked."""

    kind: str
    scope: str
    period: str
    last: int
    volume: int


def read(entry: SeriesEntry, *, year: int) -> Reading[OpenSeries]:
    """The series to be opened, the next number being `last` + 1."""
    faults: dict[str, Fault] = {}
    if not entry.kind:
        faults["kind"] = Fault(code="choose")
    if entry.last is None or not 0 <= entry.last <= _LARGEST:
        faults["last"] = Fault(code="last_odd")
    if entry.volume is None or entry.volume < 1:
        faults["volume"] = Fault(code="count_odd")
    if faults or entry.last is None or entry.volume is None:
        return Reading(faults=faults)
    return Reading(
        value=OpenSeries(
            kind=entry.kind,
            scope=entry.scope,
            period=str(year),
            last=entry.last,
            volume=entry.volume,
        )
    )
