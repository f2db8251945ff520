"""Asking for the printers of this PC and trying one with a test page."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from urbgov_desk.domain.problem import Told
from urbgov_desk.gui import errand
from urbgov_desk.gui.printing.backend import Sheets, choose
from urbgov_desk.gui.printing.page_size import SheetSize
from urbgov_desk.gui.printing.trial_sheet import trial_sheet


def ask_printers(done: Callable[[tuple[str, ...]], None], *, owner: QObject) -> None:
    """The printers of this PC, asked away from the screen; a dead printing system has none."""
    errand.run(lambda: choose().printers(), done, lambda _told: done(()), owner=owner)


def print_trial_sheet(
    printer: str,
    tray: str,
    size: SheetSize,
    done: Callable[[], None],
    failed: Callable[[Told], None],
    *,
    owner: QObject,
    training: bool,
) -> None:
    """Send a test page to a printer and tray, nowhere else."""
    sheets = Sheets(
        job="test",
        pdf=trial_sheet(size, printer, training=training),
        size=size,
        printer=printer,
        tray=tray,
        title="Urbgov Desk test",
    )
    errand.run(lambda: choose().send(sheets), lambda _job: done(), failed, owner=owner)


def print_sheet(
    printer: str,
    tray: str,
    pdf: bytes,
    done: Callable[[], None],
    failed: Callable[[Told], None],
    *,
    owner: QObject,
) -> None:
    """Send one A4 sheet that no record keeps (a calibration sheet) to a printer and tray."""
    sheets = Sheets(
        job="calibration",
        pdf=pdf,
        size=SheetSize.A4,
        printer=printer,
        tray=tray,
        title="Urbgov Desk calibration",
    )
    errand.run(lambda: choose().send(sheets), lambda _job: done(), failed, owner=owner)
