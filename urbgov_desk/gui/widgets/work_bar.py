"""How far a long work is, and the key that stops it."""

from threading import Event

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from urbgov_desk.domain.long_work import Progress
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.label import words

_PAUSE_MS = 60
"""More often the bar is not moved: what is drawn must not cost more than what is done."""


class _Watch(QObject):
    """Stands between the thread that works and the bar; one for each work."""

    moved = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.stopped = Event()
        self._since = QElapsedTimer()

    def hear(self, done: int, total: int) -> bool:
        """Called on the worker's thread: how far it is; whether to go on."""
        if not self._since.isValid() or self._since.elapsed() >= _PAUSE_MS or done == total:
            self._since.start()
            self.moved.emit(done, total)
        return not self.stopped.is_set()


class WorkBar(QWidget):
    """Hidden until a work begins; Esc or its button asks the work to stop.

    A work that has not begun yet, because another act runs, stops at its first step. One that is
    done once more, after a second person was asked for, comes back by itself.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._watch: _Watch | None = None
        self._last: _Watch | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT // 2)
        self._said = words("", "strong")
        self._said.setWordWrap(True)
        column.addWidget(self._said)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        self._bar = QProgressBar()
        row.addWidget(self._bar, 1)
        self.stop_button = KeyButton(self.tr("Dừng"), "Esc")
        self.stop_button.clicked.connect(self.stop)
        row.addWidget(self.stop_button)
        column.addLayout(row)
        self._words = ""
        self.hide()

    def begin(self, said: str) -> Progress:
        """Show that a work is under way; gives what the work is to tell its progress to."""
        self.stop()
        watch = _Watch()
        watch.moved.connect(lambda done, total: self._on_moved(watch, done, total))
        # A page that is made anew leaves no work behind that nobody sees and nobody can stop.
        self.destroyed.connect(watch.stopped.set)
        self._words = said
        self._bar.setAccessibleName(said)
        self._show(watch)
        return watch.hear

    def stop(self) -> None:
        """Ask the work to end where it is."""
        if self._watch is not None:
            self._watch.stopped.set()
            self.stop_button.setEnabled(False)

    def end(self) -> None:
        """The work is over."""
        self._watch = None
        self.hide()

    def is_at_work(self) -> bool:
        """Whether a work is under way."""
        return self._watch is not None

    def percent(self) -> int:
        """How far the bar stands; 0 while nobody knows."""
        top = self._bar.maximum()
        return 100 * self._bar.value() // top if top else 0

    def _show(self, watch: _Watch) -> None:
        self._watch = self._last = watch
        self._said.setText(self._words)
        self._bar.setRange(0, 0)
        self.stop_button.setEnabled(True)
        self.show()

    def _on_moved(self, watch: _Watch, done: int, total: int) -> None:
        if not isValid(self):  # told before it was called off
            return
        if self._watch is None and watch is self._last:
            self._show(watch)
        if watch is not self._watch:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        said = self.tr("{words} {percent}%").format(words=self._words, percent=self.percent())
        self._said.setText(said)


def call_off(under: QWidget) -> None:
    """Ask every work shown there to end where it is."""
    for bar in under.findChildren(WorkBar):
        bar.stop()
