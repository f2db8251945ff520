"""Backups behind the window: a thread of their own, and what they are like on the signal."""

from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.shell import Equipment, Shell
from urbgov_desk.gui.style.tokens import Tone

if TYPE_CHECKING:
    from urbgov_desk.services.backup import BackupState
    from urbgov_desk.services.desk import Desk

_FIRST_SECONDS = 5.0
_EVERY_SECONDS = 60.0
_KINDS = ("setting.", "key.", "store.")
_CLOSED = "day.closed"


class BackupStopped(Told):
    """A bug ended the backups of this window; they begin again when the desk is opened anew."""


class BackupWatch(QObject):
    """One for the window; a training ward is not backed up."""

    heard = Signal(object)
    """How it stands (BackupState), or what is wrong with this PC (Told)."""

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._stopped = Event()
        self._wake = Event()
        self._day_closed = Event()
        self.copying: Thread | None = None
        """What copies; None while nobody's backups are kept."""
        self.heard.connect(self.show_state)
        shell.worker.changed.connect(self._on_changed)

    def follow(self, desk: "Desk", *, first_seconds: float = _FIRST_SECONDS) -> None:
        """Keep the backups of this desk's store from now on."""
        self.stop()
        if desk.training:
            self._shell.report(Equipment.backup, Tone.good)
            return
        # Each thread has flags of its own, so that one that is ending is not woken again.
        self._stopped, self._wake = Event(), Event()
        flags = (self._stopped, self._wake)
        self.copying = Thread(
            target=self._keep, args=(desk, first_seconds, *flags), name="backup", daemon=True
        )
        self.copying.start()

    def look_now(self) -> None:
        """Do what is due without waiting for the minute."""
        self._wake.set()

    def ask_to_stop(self) -> None:
        """Begin no further copy; what is under way goes on."""
        self._stopped.set()
        self._wake.set()

    def stop(self) -> None:
        """End the thread; a copy under way is finished or leaves nothing.

        That may take a minute: where somebody looks at the screen, not on the screen's thread.
        """
        if self.copying is not None:
            self.ask_to_stop()
            self.copying.join()
            self.copying = None

    def show_state(self, found: object) -> None:
        """The signal at the top: red without a copy of the last day, a warning for the rest."""
        if isinstance(found, Told):
            self._shell.report(Equipment.backup, Tone.bad, self._shell.words(found))
            return
        state: BackupState = found  # type: ignore[assignment]
        if not state.places:
            self._shell.report(Equipment.backup, Tone.bad, self.tr("Chưa chọn nơi sao lưu"))
        elif state.stale:
            words = self.tr("Chưa sao lưu quá 1 ngày")
            self._shell.report(Equipment.backup, Tone.bad, words)
        elif state.troubled:
            trouble = state.troubled[0].place.value
            words = self.tr("Không sao lưu được vào {place}").format(place=trouble)
            self._shell.report(Equipment.backup, Tone.warn, words)
        elif not state.recoverable:
            words = self.tr("Sao lưu chưa có mật khẩu hay phiếu khôi phục")
            self._shell.report(Equipment.backup, Tone.warn, words)
        else:
            self._shell.report(Equipment.backup, Tone.good)

    def _keep(self, desk: "Desk", first: float, stopped: Event, wake: Event) -> None:
        from urbgov_desk.services import backup

        keeper = backup.Keeper(desk.store, clock=desk.clock)
        wake.wait(first)
        try:
            while not stopped.is_set():
                wake.clear()
                try:
                    state = keeper.tick()
                    if any(not place.problem for place in state.places):
                        self._copy_closing(desk)
                    self.heard.emit(state)
                except Told as told:
                    self.heard.emit(told)
                wake.wait(_EVERY_SECONDS)
            # The day is often closed just before the window.
            with suppress(Told):
                self._copy_closing(desk)
        except BaseException:
            # What nobody expected goes on to the excepthook; the signal must not stay green.
            self.heard.emit(BackupStopped())
            raise
        finally:
            keeper.close()

    def _copy_closing(self, desk: "Desk") -> None:
        """The day's last copy, if one is due; where it fails it stays due for the next minute."""
        from urbgov_desk.services import backup

        if self._day_closed.is_set():
            self._day_closed.clear()
            try:
                backup.at_closing(desk)
            except Told:
                self._day_closed.set()
                raise

    def _on_changed(self, kinds: frozenset[str]) -> None:
        if _CLOSED in kinds:
            # The day's last copy holds its closing and its head.
            self._day_closed.set()
            self.look_now()
        elif any(kind.startswith(_KINDS) for kind in kinds):
            self.look_now()
