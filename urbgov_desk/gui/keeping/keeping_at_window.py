"""Backups and restoring at the window: the signal leads to the set-up, a restore to the sign-in."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QThreadPool

from urbgov_desk.gui.keeping.backup_watch import BackupWatch
from urbgov_desk.gui.keeping.shut_notice import ShutNotice
from urbgov_desk.gui.shell import Equipment, Shell

if TYPE_CHECKING:
    from urbgov_desk.gui.keeping.restore_window import RestoreWindow
    from urbgov_desk.gui.window import Window
    from urbgov_desk.services.desk import Desk

_PATIENCE_MS = 60_000


class KeepingAtWindow(QObject):
    """Made once the desk is open; `stop` before the worker stops."""

    def __init__(self, shell: Shell, window: "Window", stop_search: Callable[[], None]) -> None:
        """`stop_search` lets the search's own connection go."""
        super().__init__(window)
        self._shell = shell
        self._window = window
        self._stop_search = stop_search
        self._desk: Desk | None = None
        self._let_go_of = False
        self.watch = BackupWatch(shell, self)
        self._shut = ShutNotice(shell, self)
        self.restoring: RestoreWindow | None = None
        light = window.frame.lights.button(Equipment.backup)
        light.clicked.connect(self._show)
        shell.restore_wanted.connect(self.restore)
        shell.worker.opened.connect(self.follow)

    def follow(self, desk: "Desk") -> None:
        """Keep the backups of this desk."""
        self._desk = desk
        self.watch.follow(desk)

    def restore(self, source: str) -> None:
        """Show the way back, perhaps from this place."""
        from urbgov_desk.gui.keeping.restore_window import RestoreWindow

        shown = RestoreWindow(self._shell, source, self._window, release=self._release)
        self._let_go_of = False
        shown.leaving.connect(self._let_go)
        shown.restored.connect(self._begin_anew)
        shown.finished.connect(self._close_window)
        self.restoring = shown
        shown.open()

    def stop(self) -> None:
        """End the thread of the backups."""
        self.watch.stop()

    def _show(self) -> None:
        if self._shell.officer is not None:
            self._shell.go("setup", "backup")

    def _let_go(self) -> None:
        from urbgov_desk.gui.widgets.work_bar import call_off

        self._let_go_of = True
        self.watch.ask_to_stop()
        self._stop_search()
        call_off(self._window)

    def _release(self) -> None:
        self.watch.stop()
        # What was just called off; a printer that never answers is not waited for.
        QThreadPool.globalInstance().waitForDone(_PATIENCE_MS)

    def _begin_anew(self, desk: "Desk") -> None:
        self._window.forget_pages()
        self._shell.set_officer(None)
        self._window.show_sign_in()
        self._shell.worker.opened.emit(desk)

    def _close_window(self, result: int) -> None:
        if self.restoring is not None:
            self.restoring.deleteLater()
            self.restoring = None
        if not result and self._let_go_of and self._desk is not None:
            self.watch.follow(self._desk)
