"""The way into the screens: one process, one window, one desk."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from urbgov_desk import __version__
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.desk_front import DeskFront, look_at_desk, sign_in, take_kinds
from urbgov_desk.gui.fault import FaultLog, show_fault
from urbgov_desk.gui.idle import IdleWatch
from urbgov_desk.gui.language import Speech
from urbgov_desk.gui.places import PLACES, Place
from urbgov_desk.gui.preference import Preferences
from urbgov_desk.gui.scan_route import ScanRoute
from urbgov_desk.gui.scanner import Scanner
from urbgov_desk.gui.searcher import Searcher
from urbgov_desk.gui.shell import Equipment, Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.window import Window
from urbgov_desk.gui.worker import Worker

if TYPE_CHECKING:
    from urbgov_desk.gui.serial_scanner import SerialScanner
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.find import Finder
    from urbgov_desk.services.officer import Session

# Python hands the interpreter from thread to thread every 5 ms, which shows while one types.
_SWITCH_SECONDS = 0.0005
_DATA_VARIABLE = "URBGOV_DESK_DATA"


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and stay until it closes; returns the exit code."""
    wanted = _read(argv)
    sys.setswitchinterval(_SWITCH_SECONDS)
    app = QApplication.instance() or QApplication(["urbgov-desk"])
    if not isinstance(app, QApplication):
        raise RuntimeError("a Qt application without windows is already running")
    app.setApplicationName("urbgov-desk")
    app.setApplicationDisplayName("Urbgov Desk")
    app.setApplicationVersion(__version__)
    application = Application(app, data=wanted.data, training=wanted.training)
    application.start()
    code = app.exec()
    application.stop()
    return code or application.exit_code


def _read(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="urbgov-desk")
    parser.add_argument("--data", type=Path, default=None)
    parser.add_argument("--training", action="store_true")
    return parser.parse_args(list(argv) if argv is not None else [])


def own_folder(data: Path | None) -> Path:
    """Where this PC's preferences and the fault log lie: the data folder of the desk."""
    # The store knows its folder itself; asking it here would load it before the window shows.
    if data is not None:
        return data.expanduser()
    if told := os.environ.get(_DATA_VARIABLE):
        return Path(told).expanduser()
    place = QStandardPaths.StandardLocation.GenericDataLocation
    return Path(QStandardPaths.writableLocation(place)) / "urbgov-desk"


def _open_desk(data: Path | None, *, training: bool) -> "Desk":
    """Open the desk on the worker thread. Raises Told."""
    from urbgov_desk.services import opening

    return opening.open_desk(data, training=training)


def _close_desk(desk: "Desk") -> None:
    desk.store.close()


class Application(QObject):
    """Ties the pieces together: desk, window, scanner, idle lock, faults."""

    def __init__(
        self,
        app: QApplication,
        *,
        data: Path | None,
        training: bool = False,
        places: tuple[Place, ...] = PLACES,
    ) -> None:
        super().__init__(app)
        self.exit_code = 0
        self._app = app
        self._data = data
        folder = own_folder(data)
        self.faults = FaultLog(folder / "log", self)
        self.faults.install()
        self.preferences = Preferences(folder, self)
        self.theme = Theme(app, self.preferences)
        self._speech = Speech(app, self.preferences)
        self.worker = Worker(
            open_desk=lambda: _open_desk(data, training=training),
            close_desk=_close_desk,
            take_kinds=take_kinds,
            parent=self,
        )
        self._desk: Desk | None = None
        self.searcher = Searcher(open_reader=self._open_reader, parent=self)
        self.shell = Shell(
            theme=self.theme,
            preferences=self.preferences,
            worker=self.worker,
            searcher=self.searcher,
            parent=self,
        )
        self.window = Window(self.shell, places=places)
        self._front: DeskFront | None = None
        self._serial: SerialScanner | None = None
        self.scanner = Scanner(app, watch_typing_speed=self.preferences.liking.watch_typing_speed)
        self._scans = ScanRoute(self.shell, self.window)
        self._idle = IdleWatch(app)
        self._connect()

    def start(self) -> None:
        """Show the window, then open the desk behind it."""
        self.window.show()
        # The first picture of the window comes before the store is loaded.
        QTimer.singleShot(0, self.worker.start)

    def stop(self) -> None:
        """End the threads and close the desk; safe to call twice."""
        if self._serial is not None:
            self._serial.stop()
            self._serial = None
        self.searcher.stop()
        self.worker.stop()
        self.faults.uninstall()

    def _connect(self) -> None:
        self.faults.struck.connect(lambda code: show_fault(code, self.window))
        self.worker.opened.connect(self._on_opened)
        self.worker.refused.connect(self._on_refused)
        self.window.pin_given.connect(self._on_pin)
        self.window.switch_wanted.connect(self._look_again)
        self.scanner.scanned.connect(self._scans.take)
        self.scanner.broken.connect(self._on_broken_scan)
        self.shell.raw_keys_wanted.connect(self.scanner.stand_aside)
        self._idle.idle.connect(self.shell.lock_wanted)
        self.preferences.changed.connect(
            lambda _before, after: self.scanner.set_watch_typing_speed(after.watch_typing_speed)
        )

    # -- opening -----------------------------------------------------------------------------

    def _open_reader(self) -> "Finder":
        if self._desk is None:
            raise RuntimeError("a search before the desk is open")
        from urbgov_desk.services import find

        return find.finder(self._desk)()

    def _on_opened(self, desk: "Desk") -> None:
        self._desk = desk
        self._look_again()

    def _look_again(self) -> None:
        self.worker.run(look_at_desk, self._on_front, self.shell.refuse, owner=self.window)

    def _on_front(self, front: DeskFront) -> None:
        self._front = front
        self.shell.training = front.training
        self.window.set_training(front.training)
        self.window.set_office(front.office, front.counter.name if front.counter else "")
        self.window.set_officers(front.officers, front.pins)
        self._idle.set_minutes(front.idle_minutes)
        self._plug_scanner(front.scanner_port)

    def _on_refused(self, told: Told) -> None:
        words = self.shell.words(told)
        box = QMessageBox(self.window)
        box.setIcon(QMessageBox.Icon.Critical)
        box.setWindowTitle(self.tr("Không mở được bàn làm việc"))
        box.setText(words)
        retry = box.addButton(self.tr("Thử lại"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(self.tr("Thoát"), QMessageBox.ButtonRole.RejectRole)
        box.finished.connect(lambda _: self._after_refusal(again=box.clickedButton() is retry))
        box.open()

    def _after_refusal(self, *, again: bool) -> None:
        if again:
            self.worker.open_again()
            return
        self.exit_code = 1
        self.window.close()

    # -- signing in --------------------------------------------------------------------------

    def _on_pin(self, officer_id: str, pin: str) -> None:
        counter = self._front.counter if self._front else None
        self.worker.run(
            lambda desk: sign_in(desk, officer_id, pin, counter),
            self._on_session,
            self._on_wrong_pin,
            owner=self.window,
            ended=lambda: self.window.sign_in.set_busy(False),
        )

    def _on_session(self, session: "Session") -> None:
        self.worker.adopt(lambda desk: desk.with_officer(session.officer, session.counter))
        self.window.enter(session.officer)

    def _on_wrong_pin(self, told: Told) -> None:
        self.window.sign_in.set_problem(self.shell.words(told))

    # -- finding and scanning ----------------------------------------------------------------

    def _on_broken_scan(self, count: int) -> None:
        self.shell.say(
            self.tr("Mã quét bị đứt sau {count} ký tự. Hãy quét lại.").format(count=count),
            Tone.warn,
        )

    def _plug_scanner(self, port: str) -> None:
        if self._serial is not None:
            if self._serial.port == port:
                return
            self._serial.stop()
            self._serial = None
        if not port:
            self.shell.report(Equipment.scanner, Tone.good)
            return
        from urbgov_desk.gui.serial_scanner import SerialScanner

        self._serial = SerialScanner(port, parent=self)
        self._serial.scanned.connect(self._scans.take)
        self._serial.connected.connect(self._on_scanner_connected)
        self._serial.start()

    def _on_scanner_connected(self, connected: bool) -> None:
        if connected:
            self.shell.report(Equipment.scanner, Tone.good)
            return
        self.shell.report(
            Equipment.scanner, Tone.bad, self.tr("Máy quét không trả lời: kiểm tra dây cắm.")
        )
