"""The recovery sheet to the printer, past the queue of kept papers: nothing may keep it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.printing.backend import Sheets, choose
from urbgov_desk.gui.printing.page_size import SheetSize
from urbgov_desk.gui.setup.section import new_id
from urbgov_desk.gui.shell import Shell

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk


class PrinterNotChosen(Told):
    """The sheet is printed at once, and no printer was chosen for this counter."""


def would_replace(desk: "Desk") -> bool:
    """Whether a new sheet takes the force of one; asked before anybody is asked anything.

    Raises PrinterNotChosen.
    """
    from urbgov_desk.services import keys

    _printer(desk)
    return keys.has_sheet(desk)


def _printer(desk: "Desk") -> str:
    printer = desk.settings()[Setting.PRINTER]
    if not printer:
        raise PrinterNotChosen()
    return printer


def print_sheet(
    shell: Shell,
    *,
    owner: QObject,
    done: Callable[[], None],
    desk: "Desk | None" = None,
    failed: Callable[[Told], None] | None = None,
    replacing: bool = True,
) -> None:
    """Make a new sheet and print it; `desk` when it is not yet the worker's own.

    Without `replacing` none that was made meanwhile loses its force: nobody was asked about it.
    """

    def make(own: "Desk") -> str:
        from urbgov_desk.services import keys, recovery_sheet

        here = desk or own
        printer = _printer(here)
        if not replacing and keys.has_sheet(here):
            raise keys.SheetMadeBefore()

        def bring(pdf: bytes) -> None:
            # On the worker: the sheet before stays good until the printer has taken this one.
            choose().send(
                Sheets(
                    job="recovery-sheet",
                    pdf=pdf,
                    size=SheetSize.A4,
                    printer=printer,
                    title="Urbgov Desk",
                )
            )

        recovery_sheet.make(here, new_id(), bring)
        return printer

    def sent(printer: str) -> None:
        said = QCoreApplication.translate(
            "SheetPrint", "Đã gửi phiếu khôi phục tới {printer}. Lấy phiếu ngay và cất vào két."
        )
        shell.say(said.format(printer=printer))
        done()

    shell.run(make, sent, failed or shell.refuse, owner=owner)
