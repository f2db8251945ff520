"""The one thread that writes: acts go in, results come back on the screen's thread."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from urbgov_desk.domain.problem import Told

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk

T = TypeVar("T")


# Named tuples: data classes would take 4 ms of every start, before the window shows.
class _Job(NamedTuple):
    act: "Callable[[Desk], object]"
    done: Callable[[object], None] | None
    failed: Callable[[Told], None] | None
    owner: QObject | None
    ended: Callable[[], None] | None


class _Outcome(NamedTuple):
    result: object = None
    told: Told | None = None
    broken: bool = False
    kinds: frozenset[str] = frozenset()


class _Bench(QObject):
    """Lives on the worker thread and is the only one there to touch the desk."""

    opened = Signal(object)
    refused = Signal(object)
    finished = Signal(object, object)

    def __init__(
        self,
        open_desk: "Callable[[], Desk]",
        close_desk: "Callable[[Desk], None]",
        take_kinds: "Callable[[Desk], frozenset[str]]",
    ) -> None:
        super().__init__()
        self._open_desk = open_desk
        self._close_desk = close_desk
        self._take_kinds = take_kinds
        self._desk: Desk | None = None

    @Slot()
    def open(self) -> None:
        """Open the desk on this thread, which will own its connection."""
        try:
            self._desk = self._open_desk()
        except Told as told:
            self.refused.emit(told)
            return
        self.opened.emit(self._desk)

    @Slot(object)
    def adopt(self, change: "Callable[[Desk], Desk]") -> None:
        """Go on with a desk that differs in who works at it."""
        if self._desk is not None:
            self._desk = change(self._desk)

    @Slot(object)
    def do(self, job: _Job) -> None:
        """Do one act. What is not told goes on to the excepthook after the page was released."""
        if self._desk is None:
            self.finished.emit(job, _Outcome(broken=True))
            return
        outcome = _Outcome(broken=True)
        try:
            result = job.act(self._desk)
            outcome = _Outcome(result=result, kinds=self._take_kinds(self._desk))
        except Told as told:
            outcome = _Outcome(told=told, kinds=self._take_kinds(self._desk))
        finally:
            self.finished.emit(job, outcome)

    @Slot()
    def close(self) -> None:
        """Close the desk where it was opened, then end this thread's loop."""
        desk, self._desk = self._desk, None
        try:
            if desk is not None:
                self._close_desk(desk)
        finally:
            QThread.currentThread().quit()


class Worker(QObject):
    """Runs the acts of the office one after the other, away from the screen."""

    opened = Signal(object)
    """The desk is open. Its plain values may be read anywhere, its store only in acts."""
    refused = Signal(object)
    """The desk could not be opened, and why (Told)."""
    changed = Signal(object)
    """What kinds of thing acts have changed (frozenset[str]): lists that care reload."""
    busy = Signal(bool)

    _wanted = Signal(object)
    _adopted = Signal(object)
    _begin = Signal()
    _end = Signal()

    def __init__(
        self,
        *,
        open_desk: "Callable[[], Desk]",
        close_desk: "Callable[[Desk], None]",
        take_kinds: "Callable[[Desk], frozenset[str]]",
        parent: QObject | None = None,
    ) -> None:
        """`take_kinds` gives and forgets the kinds recorded since it was last asked."""
        super().__init__(parent)
        self._thread = QThread(self)
        self._thread.setObjectName("desk worker")
        self._bench = _Bench(open_desk, close_desk, take_kinds)
        self._bench.moveToThread(self._thread)
        self._waiting = 0
        queued = Qt.ConnectionType.QueuedConnection
        self._wanted.connect(self._bench.do, queued)
        self._adopted.connect(self._bench.adopt, queued)
        self._begin.connect(self._bench.open, queued)
        self._end.connect(self._bench.close, queued)
        self._bench.opened.connect(self.opened, queued)
        self._bench.refused.connect(self.refused, queued)
        self._bench.finished.connect(self._on_finished, queued)

    def start(self) -> None:
        """Start the thread and open the desk there; `opened` or `refused` follows."""
        self._thread.start()
        self._begin.emit()

    def open_again(self) -> None:
        """Try once more after `refused`."""
        self._begin.emit()

    def run(
        self,
        act: "Callable[[Desk], T]",
        done: Callable[[T], None] | None = None,
        failed: Callable[[Told], None] | None = None,
        *,
        owner: QObject | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        """Do an act of the office; `done` or `failed`, then `ended`, are called on this thread.

        `ended` is called even when a bug stopped the act (the excepthook shows that). Nothing is
        called once `owner` is gone.
        """
        self._waiting += 1
        if self._waiting == 1:
            self.busy.emit(True)
        self._wanted.emit(
            _Job(act=act, done=done, failed=failed, owner=owner, ended=ended)  # type: ignore[arg-type]
        )

    def adopt(self, change: "Callable[[Desk], Desk]") -> None:
        """Change the desk itself (who works at it) before the acts that follow."""
        self._adopted.emit(change)

    def stop(self) -> None:
        """Finish the acts already asked for, close the desk and end the thread."""
        if not self._thread.isRunning():
            return
        self._end.emit()
        self._thread.wait()

    @Slot(object, object)
    def _on_finished(self, job: _Job, outcome: _Outcome) -> None:
        self._waiting -= 1
        if self._waiting == 0:
            self.busy.emit(False)
        if job.owner is None or shiboken6.isValid(job.owner):
            if outcome.told is not None:
                if job.failed is not None:
                    job.failed(outcome.told)
            elif not outcome.broken and job.done is not None:
                job.done(outcome.result)
            if job.ended is not None:
                job.ended()
        if outcome.kinds:
            self.changed.emit(outcome.kinds)
