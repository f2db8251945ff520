"""Printing at the window: begun with the desk, one key from everywhere, ended with the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from urbgov_desk.gui.printing.backend import Backend, choose
from urbgov_desk.gui.printing.desk_printing import DeskPrinting
from urbgov_desk.gui.shell import Shell

if TYPE_CHECKING:
    from urbgov_desk.gui.printing.unprinted import UnprintedPanel

KEY = "Shift+F9"


class PrintingAtWindow(QObject):
    """Made before the worker opens the desk; `stop` before the worker stops."""

    def __init__(
        self, shell: Shell, window: QWidget, *, backend: Callable[[], Backend] = choose
    ) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window
        self.printing = DeskPrinting(shell, backend=backend, parent=self)
        self.panel: UnprintedPanel | None = None
        shortcut = QShortcut(QKeySequence(KEY), window)
        shortcut.activated.connect(self.open)

    def open_by(self, signal_light: QAbstractButton) -> None:
        """Pressing the printer's signal at the top opens the panel too."""
        signal_light.clicked.connect(self.open)

    def open(self) -> None:
        """Show the unprinted papers; signed out, papers of citizens stay covered."""
        if self._shell.officer is None:
            return
        # The panel draws papers; only who opens it pays for that.
        from urbgov_desk.gui.printing.unprinted import UnprintedPanel

        if self.panel is not None:
            self.panel.deleteLater()
        self.panel = UnprintedPanel(self._shell, self.printing, self._window)
        self.panel.open()
        self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def stop(self) -> None:
        """End the printing thread."""
        self.printing.stop()
