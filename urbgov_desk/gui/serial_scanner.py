"""Scanners on a serial port (USB-COM): out of every input method's reach, and UTF-8."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from urbgov_desk.domain.text import nfc

if TYPE_CHECKING:
    import serial

LONGEST_SCAN_BYTES = 8192
_PAUSE_SECONDS = 0.2
_RETRY_SECONDS = 3.0


class SerialScanner(QObject):
    """Reads one port on a thread of its own; plugs in again by itself."""

    scanned = Signal(str)
    """One scan, NFC."""
    connected = Signal(bool)
    """Whether the port answers."""

    def __init__(self, port: str, *, baud: int = 9600, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.port = port
        self._baud = baud
        self._stop = threading.Event()
        self._line: serial.SerialBase | None = None
        self._thread = threading.Thread(target=self._read, name="serial scanner", daemon=True)

    def start(self) -> None:
        """Begin to read."""
        self._thread.start()

    def stop(self) -> None:
        """Stop reading and let go of the port."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join()

    def line(self) -> "serial.SerialBase | None":
        """The open port, for those who also write to the scanner."""
        return self._line

    def _read(self) -> None:
        # Only desks with such a scanner pay for the library.
        import serial

        known: bool | None = None
        while not self._stop.is_set():
            try:
                with serial.serial_for_url(
                    self.port, baudrate=self._baud, timeout=_PAUSE_SECONDS
                ) as line:
                    self._line = line
                    if known is not True:
                        known = True
                        self.connected.emit(True)
                    self._listen(line)
            except (serial.SerialException, OSError):
                if known is not False:
                    known = False
                    self.connected.emit(False)
                self._stop.wait(_RETRY_SECONDS)

    def _listen(self, line: "serial.SerialBase") -> None:
        collected = b""
        while not self._stop.is_set():
            came = line.read(max(1, line.in_waiting))
            # A scanner without an end key is done when it falls silent.
            ended = not came and bool(collected)
            collected = (collected + came)[:LONGEST_SCAN_BYTES]
            *whole, rest = collected.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
            if ended:
                whole, rest = [*whole, rest], b""
            for scan in whole:
                if scan:
                    self.scanned.emit(_decoded(scan))
            collected = rest


def _decoded(scan: bytes) -> str:
    # Scanners set to a Vietnamese code page exist; a byte that is not UTF-8 is shown as such
    # rather than lost, and the code on the paper is then refused with its reason.
    return nfc(scan.decode("utf-8", errors="replace"))


def list_ports() -> tuple[tuple[str, str], ...]:
    """The serial ports of this PC: (name, description)."""
    from serial.tools import list_ports as found

    return tuple((port.device, port.description) for port in found.comports())
