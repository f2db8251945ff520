"""What stands at the window: scanners, idle lock, printing, the ward's assistant, backups.

Each is made when it is first asked for: the sign-in page is on screen before any of it is loaded.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from urbgov_desk.gui.first_run.ward_start import WardStart
    from urbgov_desk.gui.idle import IdleWatch
    from urbgov_desk.gui.keeping.keeping_at_window import KeepingAtWindow
    from urbgov_desk.gui.printing.at_window import PrintingAtWindow
    from urbgov_desk.gui.scan_desk import ScanDesk
    from urbgov_desk.gui.shell import Shell
    from urbgov_desk.gui.window import Window
    from urbgov_desk.services.desk import Desk


class AtWindow:
    """One for the application; `stop` ends what has a thread or a port."""

    def __init__(
        self,
        app: "QApplication",
        shell: "Shell",
        window: "Window",
        *,
        data: Path | None,
        open_desk: "Callable[[], Desk | None]",
        stop_search: Callable[[], None],
    ) -> None:
        """`open_desk` is the desk once it is open, `stop_search` lets its second connection go."""
        self._app = app
        self._shell = shell
        self._window = window
        self._data = data
        self._open_desk = open_desk
        self._stop_search = stop_search
        self._stopped = False
        self._scans: ScanDesk | None = None
        self._idle: IdleWatch | None = None
        self._printing: PrintingAtWindow | None = None
        self._ward_start: WardStart | None = None
        self._keeping: KeepingAtWindow | None = None

    @property
    def scans(self) -> "ScanDesk":
        """The scanners of this desk."""
        if self._scans is None:
            from urbgov_desk.gui.scan_desk import ScanDesk

            self._scans = ScanDesk(self._app, self._shell, self._window)
        return self._scans

    @property
    def idle(self) -> "IdleWatch":
        """What locks the desk when nobody is there."""
        if self._idle is None:
            from urbgov_desk.gui.idle import IdleWatch

            self._idle = IdleWatch(self._app)
            self._idle.idle.connect(self._shell.lock_wanted)
        return self._idle

    @property
    def printing(self) -> "PrintingAtWindow":
        """The print queue; its panel opens by Shift+F9 and by the printer's signal."""
        if self._printing is None:
            from urbgov_desk.gui.printing.at_window import PrintingAtWindow
            from urbgov_desk.gui.shell import Equipment

            self._printing = PrintingAtWindow(self._shell, self._window)
            self._printing.open_by(self._window.frame.lights.button(Equipment.printer))
            self._printing.printing.begin()
        return self._printing

    @property
    def ward_start(self) -> "WardStart":
        """The way from the training ward into the ward's own store."""
        if self._ward_start is None:
            from urbgov_desk.gui.first_run.ward_start import WardStart

            window = self._window
            self._ward_start = WardStart(
                self._shell, window, self._data, renew=window.forget_pages, enter=window.enter
            )
            self._ward_start.offer_on(window.band)
            self._ward_start.look()
        return self._ward_start

    @property
    def keeping(self) -> "KeepingAtWindow":
        """Backups, and the way back from one."""
        if self._keeping is None:
            from urbgov_desk.gui.keeping.keeping_at_window import KeepingAtWindow

            self._keeping = KeepingAtWindow(self._shell, self._window, self._stop_search)
            desk = self._open_desk()
            if desk is not None:
                self._keeping.follow(desk)
        return self._keeping

    def watch_keys(self) -> None:
        """Scanners that type, and idleness, while the desk is still being opened."""
        _ = self.scans, self.idle

    def make_ready(self) -> None:
        """The desk itself, behind the sign-in page, and all that stands at it."""
        if not self._stopped:
            _ = self._window.frame, self.printing, self.ward_start, self.keeping

    def stop(self) -> None:
        """End the threads and let the ports go; nothing is made any more."""
        self._stopped = True
        from urbgov_desk.gui.widgets.work_bar import call_off

        # Nobody sees a check or a copy any more, and the next start would find the store taken.
        call_off(self._window)
        if self._scans is not None:
            self._scans.stop()
        self._stop_search()
        if self._printing is not None:
            self._printing.stop()
        if self._keeping is not None:
            self._keeping.stop()
