"""The choices about papers and printing as typed, read into settings."""

import re
from dataclasses import dataclass

from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.text import clean
from urbgov_desk.gui.setup.entry import Fault, Reading

_LARGEST_MINUTES = 240
_MOST_FAVOURITES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """The fields of the form; lists are written one entry to a line."""

    stamp: bool = True
    receipt_size: str = "A5"
    receipt_copies: str = "2"
    printer: str = ""
    tray: str = ""
    favourites: str = ""
    units: str = ""
    shelves: str = ""
    return_place: str = ""
    idle_minutes: str = "10"


def shown(settings: dict[Setting, str]) -> PaperEntry:
    """Settings in the form."""
    return PaperEntry(
        stamp=settings[Setting.STAMP] == "1",
        receipt_size=settings[Setting.RECEIPT_SIZE],
        receipt_copies=settings[Setting.RECEIPT_COPIES],
        printer=settings[Setting.PRINTER],
        tray=settings[Setting.TRAY],
        favourites="\n".join(_codes(settings[Setting.FAVOURITES])),
        units=settings[Setting.UNITS],
        shelves=settings[Setting.SHELVES],
        return_place=settings[Setting.RETURN_PLACE],
        idle_minutes=settings[Setting.IDLE_MINUTES],
    )


def read(entry: PaperEntry, *, known: frozenset[str]) -> Reading[dict[Setting, str]]:
    """The settings asked for. `known` are the codes of the procedures there are."""
    faults: dict[str, Fault] = {}
    codes = _codes(entry.favourites)
    strange = [code for code in codes if code not in known]
    if strange:
        faults["favourites"] = Fault(code="favourite_odd", values={"code": strange[0]})
    minutes = entry.idle_minutes.strip()
    if not (minutes.isascii() and minutes.isdigit() and 1 <= int(minutes) <= _LARGEST_MINUTES):
        faults["idle_minutes"] = Fault(code="minutes_odd")
    if faults:
        return Reading(faults=faults)
    return Reading(
        value={
            Setting.STAMP: "1" if entry.stamp else "0",
            Setting.RECEIPT_SIZE: entry.receipt_size,
            Setting.RECEIPT_COPIES: entry.receipt_copies,
            Setting.PRINTER: entry.printer.strip(),
            Setting.TRAY: entry.tray.strip(),
            Setting.FAVOURITES: ",".join(codes[:_MOST_FAVOURITES]),
            Setting.UNITS: _lines(entry.units),
            Setting.SHELVES: _lines(entry.shelves),
            Setting.RETURN_PLACE: clean(entry.return_place),
            Setting.IDLE_MINUTES: minutes,
        }
    )


def _codes(text: str) -> list[str]:
    found = [part.strip() for part in re.split(r"[,;\s]+", text) if part.strip()]
    return list(dict.fromkeys(found))


def _lines(text: str) -> str:
    return "\n".join(line for line in clean(text).split("\n") if line)
