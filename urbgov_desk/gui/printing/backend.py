"""How papers reach a printer on this PC."""

import shutil
import sys
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from urbgov_desk.gui.printing.page_size import SheetSize


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """One paper on its way: `job` is the desk's print job, `title` is shown in the PC's queue.

    Copies are pages of the PDF itself. `tray` empty leaves the tray to the printer. `fed`: certain
    sheets were laid into the tray for it, so nothing else may take them. Without a `size` the pages
    themselves say it, on the printing thread.
    """

    job: str
    pdf: bytes = field(repr=False)
    size: SheetSize | None = None
    printer: str
    tray: str = ""
    title: str = ""
    fed: bool = False


class Progress(StrEnum):
    """How far the printing system is with a paper it took."""

    waiting = "waiting"
    done = "done"


class Backend(Protocol):
    """A printing system. Its methods are called on the printing thread and may take seconds."""

    def printers(self) -> tuple[str, ...]:
        """The printers of this PC. Raises PrinterSilent."""
        ...

    def send(self, sheets: Sheets) -> str | None:
        """Hand a paper over; returns its number in the PC's queue, None when it is through.

        Raises PrinterUnknown, TrayUnknown, PrinterRefused, PrinterSilent.
        """
        ...

    def progress(self, printer: str, queue_job: str) -> Progress:
        """How a paper in the PC's queue is. Raises PrinterRefused when it was thrown out."""
        ...

    def trouble(self, printer: str) -> str:
        """What the printing system says is wrong with the printer; empty when nothing is."""
        ...

    def is_busy(self, printer: str) -> bool:
        """Whether anything still waits in the printer's queue, of this desk or of another PC.

        Raises PrinterSilent.
        """
        ...

    def cancel(self, queue_job: str) -> None:
        """Take a paper out of the PC's queue, so that it cannot come out twice."""
        ...


def choose() -> Backend:
    """CUPS where there is one, otherwise Qt's printers (Windows)."""
    if sys.platform != "win32" and shutil.which("lp") is not None:
        from urbgov_desk.gui.printing.cups import Cups

        return Cups()
    from urbgov_desk.gui.printing.qt_printer import QtPrinter

    return QtPrinter()
