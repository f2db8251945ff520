"""The way into the screens: one process, one window, one desk."""

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from urbgov_desk import __version__
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.at_window import AtWindow
from urbgov_desk.gui.fault import FaultLog, show_fault
from urbgov_desk.gui.language import Speech
from urbgov_desk.gui.own_folder import is_first_start, own_folder
from urbgov_desk.gui.preference import Preferences
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.theme import Theme, styled_application
from urbgov_desk.gui.window import Window
from urbgov_desk.gui.worker import Worker

if TYPE_CHECKING:
    from urbgov_desk.domain.office import Counter
    from urbgov_desk.gui.desk_front import DeskFront
    from urbgov_desk.gui.keeping.unlock import Unlock
    from urbgov_desk.gui.places import Place
    from urbgov_desk.gui.preference import Liking
    from urbgov_desk.gui.searcher import Searcher
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.find import Finder
    from urbgov_desk.services.officer import Session

# Python hands the interpreter from thread to thread every 5 ms, which shows while one types.
_SWITCH_SECONDS = 0.0005
# By then even a slow disk has given all that the start loads.
_GATHER_AFTER_MS = 3000


def main(
    argv: Sequence[str] | None = None,
    *,
    began: "Callable[[Application], None] | None" = None,
) -> int:
    """Open the window and stay until it closes; returns the exit code.

    `began` is given the application just before it shows anything (measurements).
    """
    data, training = _read(argv) if argv else (None, False)
    sys.setswitchinterval(_SWITCH_SECONDS)
    app = QApplication.instance() or styled_application("urbgov-desk")
    if not isinstance(app, QApplication):
        raise RuntimeError("a Qt application without windows is already running")
    app.setApplicationName("urbgov-desk")
    app.setApplicationDisplayName("Urbgov Desk")
    app.setApplicationVersion(__version__)
    application = Application(app, data=data, training=training)
    QTimer.singleShot(_GATHER_AFTER_MS, _gather)
    if began is not None:
        began(application)
    application.start()
    code = app.exec()
    application.stop()
    return code or application.exit_code


def _gather() -> None:
    # What the start made stays; only what comes after it is worth looking through.
    gc.freeze()
    gc.enable()


def _read(argv: Sequence[str]) -> tuple[Path | None, bool]:
    import argparse

    parser = argparse.ArgumentParser(prog="urbgov-desk")
    parser.add_argument("--data", type=Path, default=None)
    parser.add_argument("--training", action="store_true")
    wanted = parser.parse_args(argv)
    return wanted.data, wanted.training


def _open_desk(data: Path | None, *, training: bool, secret: str | None) -> "Desk":
    """Open the desk on the worker thread. Raises Told."""
    from urbgov_desk.services import opening

    return opening.open_desk(data, training=training, secret=secret)


# One digit of forty-eight is wrong, or a group missing; the others need not be typed again.
_SHEET_MISTYPED = ("sheet_group_odd", "sheet_incomplete")
# What a passphrase or the recovery sheet answers.
_SECRET_ASKED = ("secret_needed", "secret_wrong", *_SHEET_MISTYPED)


def _close_desk(desk: "Desk") -> None:
    desk.store.close()


class Application(QObject):
    """Ties the pieces together: desk, window, scanners, idle lock, faults."""

    def __init__(
        self,
        app: QApplication,
        *,
        data: Path | None,
        training: bool = False,
        places: "tuple[Place, ...] | None" = None,
    ) -> None:
        super().__init__(app)
        self.exit_code = 0
        self._app = app
        folder = own_folder(data)
        self._folder = folder
        self.faults = FaultLog(folder / "log", self)
        self.faults.install()
        self.preferences = Preferences(folder, self)
        self.theme = Theme(app, self.preferences)
        self._speech = Speech(app, self.preferences)
        self.worker = Worker(
            open_desk=lambda: _open_desk(data, training=training, secret=self._secret),
            close_desk=_close_desk,
            take_kinds=_take_kinds,
            parent=self,
        )
        self._secret: str | None = None
        self._unlock: Unlock | None = None
        self._desk: Desk | None = None
        self._searcher: Searcher | None = None
        self.shell = Shell(
            theme=self.theme,
            preferences=self.preferences,
            worker=self.worker,
            make_searcher=self._make_searcher,
            parent=self,
        )
        self.window = Window(self.shell, places=places)
        self._front: DeskFront | None = None
        self.at_window = AtWindow(
            app,
            self.shell,
            self.window,
            data=data,
            open_desk=lambda: self._desk,
            stop_search=self._stop_search,
        )
        self.faults.struck.connect(lambda code: show_fault(code, self.window))
        self.worker.opened.connect(self._on_opened)
        self.worker.refused.connect(self._on_refused)
        self.window.pin_given.connect(self._on_pin)
        self.window.switch_wanted.connect(self._look_again)
        self.preferences.changed.connect(self._on_preferences)
        self.worker.changed.connect(self._on_kinds)

    def start(self) -> None:
        """Show the sign-in page, then open the desk behind it and make the rest of the window."""
        # A timer would fire before the first painting, and the window would come a third later.
        self.window.sign_in.painted.connect(self._go_on)
        self.window.show_on_screen()

    def stop(self) -> None:
        """End the threads and close the desk; safe to call twice."""
        self.at_window.stop()
        self.worker.stop()
        from PySide6.QtCore import QThreadPool

        # A page being drawn, a printer being asked: neither may outlive the library it uses.
        QThreadPool.globalInstance().waitForDone()
        self.faults.uninstall()

    def _go_on(self) -> None:
        self.window.sign_in.say_waiting(
            self.tr("Lần đầu mở: đang lập phường tập huấn với vài trăm hồ sơ mẫu, chờ ít giây…")
            if is_first_start(self._folder)
            else self.tr("Đang mở sổ sách của bàn làm việc…")
        )
        self.worker.start()
        self.at_window.watch_keys()

    # -- opening -----------------------------------------------------------------------------

    def _make_searcher(self) -> "Searcher":
        from urbgov_desk.gui.searcher import Searcher

        self._searcher = Searcher(open_reader=self._open_reader, parent=self)
        return self._searcher

    def _open_reader(self) -> "Finder":
        if self._desk is None:
            raise RuntimeError("a search before the desk is open")
        from urbgov_desk.services import find

        return find.finder(self._desk, lambda: self.shell.officer)()

    def _on_opened(self, desk: "Desk") -> None:
        self._desk = desk
        self._secret = None
        if self._unlock is not None:
            self._unlock.accept()
            self._unlock = None
        self._look_again()

    def _stop_search(self) -> None:
        if self._searcher is not None:
            self._searcher.stop()

    def _look_again(self) -> None:
        liking = self.preferences.liking
        self.worker.run(
            lambda desk: _look_at_desk(desk, liking),
            self._on_front,
            self._on_no_front,
            owner=self.window,
        )

    def _on_no_front(self, told: Told) -> None:
        if self.window.locked():
            self.window.sign_in.set_problem(self.shell.words(told))
        else:
            self.shell.refuse(told)

    def _on_kinds(self, kinds: frozenset[str]) -> None:
        if "officer.changed" in kinds:
            self._look_again()
        elif "setting.changed" in kinds:
            liking = self.preferences.liking
            self.worker.run(
                lambda desk: _look_at_desk(desk, liking).idle_minutes,
                self.at_window.idle.set_minutes,
                owner=self.window,
            )

    def _on_preferences(self, before: "Liking", after: "Liking") -> None:
        places = {(each.counter, each.practice_counter) for each in (before, after)}
        if len(places) > 1 and self._desk is not None:
            self.worker.run(
                lambda desk: _look_at_desk(desk, after), self._stand_at, owner=self.window
            )

    def _stand_at(self, front: "DeskFront") -> None:
        self._front = front
        counter = front.counter
        self.window.set_office(front.office, counter.name if counter else "")
        if counter is not None:
            # Also for who is at work already: the PC stands where it stands.
            self.worker.adopt(lambda desk: desk.with_officer(desk.officer, counter))

    def _on_front(self, front: "DeskFront") -> None:
        self.shell.training = front.training
        self.window.set_training(front.training)
        self._stand_at(front)
        self.window.set_officers(front.officers, front.pins)
        self._follow_own_roles(front)
        self.at_window.idle.set_minutes(front.idle_minutes)
        self.at_window.scans.plug(front.scanner_port)
        # While the officer looks for their name the desk is made; before, it would only keep the
        # worker waiting, for the two share one interpreter.
        QTimer.singleShot(0, self.window, self.at_window.make_ready)

    def _follow_own_roles(self, front: "DeskFront") -> None:
        """Whoever changed their own roles has the new ones at once; who left is signed out."""
        mine = self.shell.officer
        now = next((o for o in front.officers if mine and o.id == mine.id and o != mine), None)
        if now is not None and not now.active:
            self.shell.lock_wanted.emit()
        elif now is not None:
            self.worker.adopt(lambda desk: desk.with_officer(now))
            self.shell.set_officer(now)

    def _on_secret(self, secret: str) -> None:
        self._secret = secret
        self.worker.open_again()

    def _ask_secret(self, told: Told) -> None:
        if self._unlock is None:
            from urbgov_desk.gui.keeping.unlock import Unlock

            self._unlock = Unlock(self.window)
            self._unlock.given.connect(self._on_secret)
            self._unlock.rejected.connect(lambda: self._after_refusal(again=False))
            self._unlock.open()
        else:
            typed = (self._secret or "") if told.code in _SHEET_MISTYPED else ""
            self._unlock.refuse(self.shell.words(told), typed=typed)

    def _on_refused(self, told: Told) -> None:
        if told.code in _SECRET_ASKED:
            self._ask_secret(told)
            return
        from PySide6.QtWidgets import QMessageBox

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

    def _on_pin(self, officer_id: str, pin: str) -> None:
        counter = self._front.counter if self._front else None
        self.worker.run(
            lambda desk: _sign_in(desk, officer_id, pin, counter),
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


# The services load the store and the law, so they are imported on the worker's thread.


def _look_at_desk(desk: "Desk", liking: "Liking") -> "DeskFront":
    from urbgov_desk.gui import desk_front

    return desk_front.look_at_desk(desk, liking)


def _sign_in(desk: "Desk", officer_id: str, pin: str, counter: "Counter | None") -> "Session":
    from urbgov_desk.gui import desk_front

    return desk_front.sign_in(desk, officer_id, pin, counter)


def _take_kinds(desk: "Desk") -> frozenset[str]:
    from urbgov_desk.gui import desk_front

    return desk_front.take_kinds(desk)
