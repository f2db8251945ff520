"""A list or report as plain tables: what a screen shows, a report prints and a workbook keeps."""

from dataclasses import dataclass
from datetime import date, datetime

from urbgov_desk.domain.export import Exported

Cell = str | int | date | datetime | None
"""What stands in a cell; a whole number is shown with dots between thousands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column; `width` is its share of the line. Numbers stand at the right."""

    heading: str
    width: float = 1.0
    number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with its own title; `total` is a last row in bold, `note` stands below."""

    title: str = ""
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPlace:
    """A place to sign, with whose name stands beneath it."""

    title: str
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet: its tables one below the other. `name` is a file's name without its ending.

    `brief` leaves the national heading out, so that more stands on one page. `exported` is what a
    file of it counts as: a list of residents unless its maker says None, for counts and statistics
    (a reason typed in one makes no list of it).
    """

    name: str
    title: str
    subtitle: str = ""
    tables: tuple[Table, ...]
    places: tuple[SheetPlace, ...] = ()
    brief: bool = False
    exported: Exported | None = Exported.LIST


def shown(cell: Cell) -> str:
    """A cell in words, as papers and screens have it."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return f"{cell:%H:%M %d/%m/%Y}"
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    if isinstance(cell, int):
        return f"{cell:,}".replace(",", ".")
    return cell
