"""A question to the PC's printing system that nobody waits for: which printers, a test page."""

from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from urbgov_desk.domain.problem import Told

T = TypeVar("T")


class _Answer(QObject):
    done = Signal(object)
    failed = Signal(object)


class _Errand(QRunnable):
    def __init__(self, do: Callable[[], object]) -> None:
        super().__init__()
        self._do = do
        self.answer = _Answer()

    def run(self) -> None:
        try:
            result = self._do()
        except Told as told:
            self.answer.failed.emit(told)
            return
        self.answer.done.emit(result)


def run(
    do: Callable[[], T],
    done: Callable[[T], None],
    failed: Callable[[Told], None],
    *,
    owner: QObject,
) -> None:
    """Do it on a thread of the pool; the answer comes to the owner's thread while it lives."""
    errand = _Errand(do)

    def if_there(call: Callable[[T], None] | Callable[[Told], None]) -> Callable[[object], None]:
        return lambda value: call(value) if shiboken6.isValid(owner) else None  # type: ignore[arg-type]

    # A receiver that lives on the owner's thread, so the answer is queued to it.
    receiver = _Receiver(owner, if_there(done), if_there(failed))
    errand.answer.done.connect(receiver.take)
    errand.answer.failed.connect(receiver.refuse)
    QThreadPool.globalInstance().start(errand)


class _Receiver(QObject):
    def __init__(
        self,
        owner: QObject,
        done: Callable[[object], None],
        failed: Callable[[object], None],
    ) -> None:
        super().__init__(owner)
        self._done = done
        self._failed = failed

    def take(self, value: object) -> None:
        self._done(value)
        self.deleteLater()

    def refuse(self, told: object) -> None:
        self._failed(told)
        self.deleteLater()
