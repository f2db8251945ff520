"""From the training ward into the ward's own: offers the assistant and moves in after it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from urbgov_desk.gui.first_run.making import Made

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from urbgov_desk.domain.office import OfficerLine
    from urbgov_desk.gui.first_run.assistant import FirstRun
    from urbgov_desk.gui.shell import Shell
    from urbgov_desk.services.desk import Desk


class WardStart(QObject):
    """One for the window. `renew` forgets the pages of the training ward before anybody goes in."""

    def __init__(
        self,
        shell: "Shell",
        window: "QWidget",
        data: Path | None,
        *,
        renew: Callable[[], None],
        enter: "Callable[[OfficerLine], None]",
    ) -> None:
        """`data` as the application was told; `enter` is the window's own."""
        super().__init__(window)
        self._shell = shell
        self._window = window
        self._data = data
        self._renew = renew
        self._enter = enter
        self.assistant: FirstRun | None = None

    def open(self) -> None:
        """Show the assistant over the window."""
        from urbgov_desk.gui.first_run.assistant import FirstRun

        self.assistant = FirstRun(self._shell, self._data, parent=self._window)
        self.assistant.made.connect(self.move_in)
        self.assistant.open()

    def move_in(self, made: Made) -> None:
        """Go on at the new ward's desk, with its first officer signed in."""
        worker = self._shell.worker
        self._renew()
        # A search still reading the training ward would keep its file open.
        self._shell.searcher.stop()
        worker.adopt(lambda old: _leave(old, made.desk))
        worker.opened.emit(made.desk)
        self._enter(made.officer)


def _leave(old: "Desk", new: "Desk") -> "Desk":
    """On the worker's thread: close the training ward, go on with the new one."""
    old.store.close()
    return new
