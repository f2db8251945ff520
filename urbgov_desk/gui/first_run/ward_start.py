"""From the training ward into the ward's own: offers the assistant and moves in after it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from urbgov_desk.gui.first_run.making import Made
from urbgov_desk.gui.style.tokens import UNIT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from urbgov_desk.domain.office import OfficerLine
    from urbgov_desk.gui.first_run.assistant import FirstRun
    from urbgov_desk.gui.shell import Shell
    from urbgov_desk.services.desk import Desk


KEY = "Ctrl+Shift+N"


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
        self.button = QPushButton()
        self._say()
        window.installEventFilter(self)
        self.button.hide()
        self.button.clicked.connect(self.open)
        shortcut = QShortcut(QKeySequence(KEY), window)
        shortcut.activated.connect(self.open)
        self._offered = False
        shell.worker.opened.connect(lambda _desk: self.look())

    def offer_on(self, band: QLabel) -> None:
        """Put the button at the right of the band that says one practises."""
        row = QHBoxLayout(band)
        row.setContentsMargins(UNIT, 0, UNIT, 0)
        row.addStretch(1)
        # A flat button: the band stays as low as its line.
        self.button.setProperty("role", "parked")
        row.addWidget(self.button)
        self.button.ensurePolished()
        band.setMinimumHeight(self.button.sizeHint().height() + UNIT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange and watched is self._window:
            self._say()
        return super().eventFilter(watched, event)

    def _say(self) -> None:
        self.button.setText(self.tr("Lập kho của phường…"))
        self.button.setToolTip(self.tr("Thôi tập huấn, lập kho thật của phường (Ctrl+Shift+N)"))

    def look(self) -> None:
        """A ward that has its own store is offered no second one."""
        data = self._data
        self._shell.run(lambda desk: _may_begin(desk, data), self._offer, owner=self)

    def open(self) -> None:
        """Show the assistant over the window."""
        if not self._offered:
            return
        from urbgov_desk.gui.first_run.assistant import FirstRun

        self.assistant = FirstRun(self._shell, self._data, parent=self._window)
        self.assistant.made.connect(self.move_in)
        self.assistant.finished.connect(self.assistant.deleteLater)
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
        # After the old pages are gone: the one that had the focus would hand it to the find field.
        QTimer.singleShot(0, self._shell, self._shell.focus_wanted.emit)

    def _offer(self, offered: bool) -> None:
        self._offered = offered
        self.button.setVisible(offered and self.button.parentWidget() is not None)


def _leave(old: "Desk", new: "Desk") -> "Desk":
    """On the worker's thread: close the training ward, go on with the new one."""
    old.store.close()
    return new


def _may_begin(desk: "Desk", data: Path | None) -> bool:
    from urbgov_desk.services import opening

    return desk.training and not opening.look(data).ward
