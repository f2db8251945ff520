"""Work that no act waits for, on a thread of the pool: asking printers, copies, long looks."""

from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from urbgov_desk.domain.problem import Told

T = TypeVar("T")


class _Answer(QObject):
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()


class _Errand(QRunnable):
    def __init__(self, do: Callable[[], object]) -> None:
        super().__init__()
        self._do = do
        self.answer = _Answer()

    def run(self) -> None:
        try:
            self.answer.done.emit(self._do())
        except Told as told:
            self.answer.failed.emit(told)
        finally:
            self.answer.ended.emit()


def run(
    do: Callable[[], T],
    done: Callable[[T], None],
    failed: Callable[[Told], None],
    *,
    owner: QObject,
    ended: Callable[[], None] | None = None,
) -> None:
    """Do it on a thread of the pool; the answer comes to the owner's thread while it lives.

    `ended` is called after `done` or `failed`, and even when a bug stopped the work (the excepthook
    shows that).
    """
    errand = _Errand(do)
    # A receiver that lives on the owner's thread, so the answer is queued to it.
    receiver = _Receiver(owner, done, failed, ended)
    errand.answer.done.connect(receiver.take)
    errand.answer.failed.connect(receiver.refuse)
    errand.answer.ended.connect(receiver.end)
    QThreadPool.globalInstance().start(errand)


class _Receiver(QObject):
    def __init__(
        self,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[Told], None],
        ended: Callable[[], None] | None,
    ) -> None:
        super().__init__(owner)
        self._owner = owner
        self._done = done
        self._failed = failed
        self._ended = ended

    def take(self, value: object) -> None:
        if shiboken6.isValid(self._owner):
            self._done(value)  # type: ignore[arg-type]

    def refuse(self, told: Told) -> None:
        if shiboken6.isValid(self._owner):
            self._failed(told)

    def end(self) -> None:
        if self._ended is not None and shiboken6.isValid(self._owner):
            self._ended()
        self.deleteLater()
