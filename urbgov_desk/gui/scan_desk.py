"""Every scanner of this desk: those that type, the one on a serial port, and where scans go."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from urbgov_desk.gui.scan_route import ScanRoute
from urbgov_desk.gui.scanner import Scanner
from urbgov_desk.gui.shell import Equipment, Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.window import Window

if TYPE_CHECKING:
    from urbgov_desk.gui.preference import Liking
    from urbgov_desk.gui.serial_scanner import SerialScanner


class ScanDesk(QObject):
    """Brings whatever is scanned, however it arrives, to where it belongs."""

    def __init__(self, app: QApplication, shell: Shell, window: Window) -> None:
        super().__init__(window)
        self._shell = shell
        self._window = window
        self._serial: SerialScanner | None = None
        self._route = ScanRoute(shell, window)
        liking = shell.preferences.liking
        self.keys = Scanner(
            app, watch_typing_speed=liking.watch_typing_speed, pin_asked=window.locked
        )
        self.keys.scanned.connect(self._route.take)
        self.keys.broken.connect(self._on_broken)
        shell.raw_keys_wanted.connect(self.keys.stand_aside)
        shell.preferences.changed.connect(self._on_preferences)

    def plug(self, port: str) -> None:
        """Listen on a serial port too; an empty name listens on none."""
        if self._serial is not None:
            if self._serial.port == port:
                return
            self._serial.stop()
            self._serial = None
        if not port:
            self._shell.report(Equipment.scanner, Tone.good)
            return
        from urbgov_desk.gui.serial_scanner import SerialScanner

        self._serial = SerialScanner(port, parent=self)
        self._serial.scanned.connect(self._route.take)
        self._serial.connected.connect(self._on_connected)
        self._serial.start()

    def stop(self) -> None:
        """Let go of the serial port and of the keys."""
        if self._serial is not None:
            self._serial.stop()
            self._serial = None
        self.keys.stand_aside(True)

    def _on_broken(self, count: int) -> None:
        said = self.tr("Mã quét bị đứt sau {count} ký tự. Hãy quét lại.").format(count=count)
        if self._window.locked():
            self._window.sign_in.set_problem(said)
        else:
            self._shell.say(said, Tone.warn)

    def _on_connected(self, connected: bool) -> None:
        if connected:
            self._shell.report(Equipment.scanner, Tone.good)
            return
        self._shell.report(
            Equipment.scanner, Tone.bad, self.tr("Máy quét không trả lời: kiểm tra dây cắm.")
        )

    def _on_preferences(self, _before: "Liking", after: "Liking") -> None:
        self.keys.set_watch_typing_speed(after.watch_typing_speed)
