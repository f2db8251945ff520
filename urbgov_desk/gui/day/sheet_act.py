"""Printing and saving a sheet, on the worker."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from urbgov_desk.domain.long_work import Progress

if TYPE_CHECKING:
    from urbgov_desk.domain.sheet import Sheet
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.till.printing import PrintedSheet

SheetMaker = Callable[["Desk"], "Sheet"]


def print_sheet(make: SheetMaker) -> "Callable[[Desk], PrintedSheet]":
    """The act that keeps and prints a sheet; asked twice by the same key press it prints once."""
    from uuid import uuid4

    request_id = str(uuid4())

    def act(desk: "Desk") -> "PrintedSheet":
        from urbgov_desk.services.till import printing

        return printing.print_sheet(desk, make(desk), request_id)

    return act


def file_name(desk: "Desk", make: SheetMaker) -> str:
    """What a file of the sheet is offered to be called. Raises NotAllowed."""
    from urbgov_desk.services.till import printing

    return printing.file_name(desk, make(desk))


def save_sheet(desk: "Desk", make: SheetMaker, file: Path, progress: Progress) -> None:
    """Write a sheet beside what the user keeps. Raises FileNotWritten, WorkCalledOff."""
    from urbgov_desk.services.till import printing

    printing.save_sheet(desk, make(desk), file, progress)
