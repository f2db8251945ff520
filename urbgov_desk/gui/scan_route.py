"""Where a scan belongs: the page that is shown first, then the place that is next for it."""

from PySide6.QtCore import QObject

from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.subject import Scanned
from urbgov_desk.gui.window import Window


class ScanRoute(QObject):
    """Takes every scan, from whichever scanner, and brings it where it belongs."""

    def __init__(self, shell: Shell, window: Window) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window

    def take(self, text: str) -> None:
        """One scan."""
        if self._window.locked():
            self._shell.say(self.tr("Hãy đăng nhập trước khi quét."), Tone.warn)
            return
        if self._window.offer_scan(text):
            return
        from urbgov_desk.services import scan

        self._shell.run(
            lambda desk: scan.read(desk, text),
            lambda reading: self._go(text, reading),
            owner=self._window,
        )

    def _go(self, text: str, reading: object) -> None:
        self._shell.go("receive", Scanned(text=text, reading=reading))
