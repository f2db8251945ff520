"""The printing thread: hands papers to the PC's printers and watches until they are out."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.printing.backend import Backend, Progress, Sheets, choose

FIRST_LOOK_MS = 1000
_SLOWEST_LOOK_MS = 15_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """A paper in the PC's queue that is not out yet."""

    job: str
    printer: str
    queue_job: str


class _Press(QObject):
    """Lives on the printing thread."""

    sent = Signal(str, str, str)
    settled = Signal(str)
    failed = Signal(str, object)
    troubled = Signal(str)

    def __init__(self, make: Callable[[], Backend], first_look_ms: int) -> None:
        super().__init__()
        self._make = make
        self._backend: Backend | None = None
        self._watched: dict[str, Watched] = {}
        self._held: list[Sheets] = []
        self._fed: set[str] = set()
        self._first_look_ms = first_look_ms
        self._pause = first_look_ms
        self._timer: QTimer | None = None
        self.ending = False
        """Set by the screen's thread: papers not yet begun stay unprinted and in sight."""

    def backend(self) -> Backend:
        if self._backend is None:
            self._backend = self._make()
        return self._backend

    @Slot(object)
    def send(self, sheets: Sheets) -> None:
        """Hand one paper over; it is watched when the PC's queue gave it a number.

        What is fed waits until the printer's queue is empty, and everything after it until it is
        out: a receipt must not come out on somebody's copy.
        """
        if self.ending:
            return
        try:
            if self._must_wait(sheets):
                self._held.append(sheets)
                self._pause = self._first_look_ms
                self._wait()
                return
            queue_job = self.backend().send(sheets)
        except Told as told:
            self.failed.emit(sheets.job, told)
            return
        if sheets.fed:
            self._fed.add(sheets.job)
        self.sent.emit(sheets.job, sheets.printer, queue_job or "")
        if queue_job is None:
            self.settled.emit(sheets.job)
        else:
            self.watch(Watched(job=sheets.job, printer=sheets.printer, queue_job=queue_job))

    @Slot(object)
    def watch(self, watched: Watched) -> None:
        """Look after a paper that the queue took, perhaps in an earlier run of the desk."""
        self._watched[watched.job] = watched
        self._pause = self._first_look_ms
        self._wait()

    @Slot(object)
    def drop(self, watched: Watched) -> None:
        """Take a paper out of the PC's queue: it will be sent again or not at all."""
        self._watched.pop(watched.job, None)
        self._fed.discard(watched.job)
        try:
            self.backend().cancel(watched.queue_job)
        except Told:
            return  # the queue does not answer; sending again will say so

    @Slot()
    def look(self) -> None:
        """Ask the queue about every paper that is not out yet."""
        for each in tuple(self._watched.values()):
            try:
                if self.backend().progress(each.printer, each.queue_job) is Progress.done:
                    del self._watched[each.job]
                    self._fed.discard(each.job)
                    self.settled.emit(each.job)
            except Told as told:
                del self._watched[each.job]
                self._fed.discard(each.job)
                self.failed.emit(each.job, told)
        held, self._held = self._held, []
        for sheets in held:
            self.send(sheets)
        self._say_trouble()
        if self._watched or self._held:
            # A printer without paper stays so for minutes; nobody gains by asking each second.
            self._pause = min(self._pause * 3 // 2, _SLOWEST_LOOK_MS)
            self._wait()

    @Slot()
    def close(self) -> None:
        """End this thread's loop; what is not out stays in the PC's queue."""
        if self._timer is not None:
            self._timer.stop()
        QThread.currentThread().quit()

    def _must_wait(self, sheets: Sheets) -> bool:
        if any(each.printer == sheets.printer for each in self._held):
            return True
        fed_out = any(
            each.printer == sheets.printer and each.job in self._fed
            for each in self._watched.values()
        )
        return fed_out or (sheets.fed and self.backend().is_busy(sheets.printer))

    def _say_trouble(self) -> None:
        said = ""
        for printer in {each.printer for each in self._watched.values()}:
            try:
                said = self.backend().trouble(printer) or said
            except Told:
                continue  # the next look fails the papers themselves
        self.troubled.emit(said)

    def _wait(self) -> None:
        if self._timer is None:
            self._timer = QTimer(self, singleShot=True)
            self._timer.timeout.connect(self.look)
        self._timer.start(self._pause)


class Spooler(QObject):
    """The screen's end of the printing thread; nothing here waits for a printer."""

    sent = Signal(str, str, str)
    """The desk's print job, the printer, and its number in the PC's queue (or empty)."""
    settled = Signal(str)
    """The paper of this print job came out."""
    failed = Signal(str, object)
    """The paper of this print job did not come out, and why (Told)."""
    troubled = Signal(str)
    """What the printing system says of a printer that keeps papers waiting; empty: nothing."""

    _wanted = Signal(object)
    _watched = Signal(object)
    _dropped = Signal(object)
    _end = Signal()

    def __init__(
        self,
        *,
        backend: Callable[[], Backend] = choose,
        first_look_ms: int = FIRST_LOOK_MS,
        parent: QObject | None = None,
    ) -> None:
        """`backend` is called on the printing thread when the first paper comes."""
        super().__init__(parent)
        self._thread = QThread(self)
        self._thread.setObjectName("desk printing")
        self._press = _Press(backend, first_look_ms)
        self._press.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._wanted.connect(self._press.send, queued)
        self._watched.connect(self._press.watch, queued)
        self._dropped.connect(self._press.drop, queued)
        self._end.connect(self._press.close, queued)
        self._press.sent.connect(self.sent, queued)
        self._press.settled.connect(self.settled, queued)
        self._press.failed.connect(self.failed, queued)
        self._press.troubled.connect(self.troubled, queued)

    def send(self, sheets: Sheets) -> None:
        """Print a paper; `sent` and `settled`, or `failed`, follow."""
        self._begin()
        self._wanted.emit(sheets)

    def watch(self, watched: Watched) -> None:
        """Go on watching a paper sent in an earlier run."""
        self._begin()
        self._watched.emit(watched)

    def drop(self, watched: Watched) -> None:
        """Take a paper out of the PC's queue before it is sent again."""
        self._begin()
        self._dropped.emit(watched)

    def stop(self) -> None:
        """End the thread after the command that runs now."""
        if self._thread.isRunning():
            self._press.ending = True
            self._end.emit()
            self._thread.wait()

    def _begin(self) -> None:
        # Until the first paper there is nothing to do, and the window opens sooner.
        if not self._thread.isRunning():
            self._thread.start()
