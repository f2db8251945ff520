"""Searching: a reading connection on a thread of its own, where the newest question wins."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

T = TypeVar("T")


class Reader(Protocol):
    """Something that answers questions and can be interrupted from another thread."""

    @property
    def interruptions(self) -> tuple[type[Exception], ...]:
        """What an interrupted question raises; that is no error."""

    def interrupt(self) -> None:
        """Stop the question that runs now."""

    def close(self) -> None:
        """Close the connection, on the thread that opened it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    number: int
    query: Callable[[Any], object]
    done: Callable[[object], None]
    owner: QObject | None


class _Reader(QObject):
    """Lives on the search thread with a connection of its own that only reads."""

    answered = Signal(object, object)

    def __init__(self, search: "Searcher") -> None:
        super().__init__()
        self._search = search
        self._reader: Reader | None = None

    @Slot(object)
    def answer(self, question: _Question) -> None:
        """Answer unless a newer question came meanwhile; interruption is no answer."""
        search = self._search
        if self._reader is None:
            self._reader = search.open_reader()
        if not search.begin(question.number, self._reader):
            return
        try:
            found = question.query(self._reader)
        except self._reader.interruptions:
            return
        finally:
            search.end()
        self.answered.emit(question, found)

    @Slot()
    def close(self) -> None:
        """Close the reading connection and end this thread's loop."""
        reader, self._reader = self._reader, None
        try:
            if reader is not None:
                reader.close()
        finally:
            QThread.currentThread().quit()


class Searcher(QObject):
    """Answers searches on its own thread: the newest wins and interrupts the older."""

    _asked = Signal(object)
    _end = Signal()

    def __init__(
        self,
        *,
        open_reader: Callable[[], Reader],
        parent: QObject | None = None,
    ) -> None:
        """`open_reader` is called on the search thread at the first question."""
        super().__init__(parent)
        self.open_reader = open_reader
        self._lock = threading.Lock()
        self._newest = 0
        self._running: Reader | None = None
        self._thread = QThread(self)
        self._thread.setObjectName("desk search")
        self._worker = _Reader(self)
        self._worker.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._asked.connect(self._worker.answer, queued)
        self._end.connect(self._worker.close, queued)
        self._worker.answered.connect(self._on_answered, queued)

    def ask(
        self,
        query: Callable[[Any], T],
        done: Callable[[T], None],
        *,
        owner: QObject | None = None,
    ) -> None:
        """Ask; whatever was asked before and is not answered yet will not be."""
        if not self._thread.isRunning():
            self._thread.start()
        with self._lock:
            self._newest += 1
            number = self._newest
            if self._running is not None:
                self._running.interrupt()
        self._asked.emit(_Question(number=number, query=query, done=done, owner=owner))  # type: ignore[arg-type]

    def forget(self) -> None:
        """Drop the question that is being answered, if any."""
        with self._lock:
            self._newest += 1
            if self._running is not None:
                self._running.interrupt()

    def begin(self, number: int, reader: Reader) -> bool:
        """For the search thread: whether this question is still the newest."""
        with self._lock:
            if number != self._newest:
                return False
            self._running = reader
            return True

    def end(self) -> None:
        """For the search thread: no query runs any more."""
        with self._lock:
            self._running = None

    def stop(self) -> None:
        """Interrupt what runs, close the reading connection and end the thread."""
        if not self._thread.isRunning():
            return
        self.forget()
        self._end.emit()
        self._thread.wait()

    @Slot(object, object)
    def _on_answered(self, question: _Question, found: object) -> None:
        stale = question.number != self._newest
        gone = question.owner is not None and not shiboken6.isValid(question.owner)
        if not stale and not gone:
            question.done(found)
