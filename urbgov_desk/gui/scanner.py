"""Scanners that type: a scan is told from typing, and the input method cannot eat it.

Two nets. A programmed scanner sends F12 first and Enter last: F12 moves the focus to a hidden line
that no input method serves, so the text arrives byte for byte. A scanner as it left the factory is
known by its speed: six or more characters with at most 35 ms between them, then Enter or Tab;
slower keys are typing and reach the field they were meant for, in their order. While a PIN is
asked for, a few digits are the PIN however fast they come.
"""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from urbgov_desk.domain.text import nfc
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.pin_edit import LONGEST_PIN

PREFIX_KEY = Qt.Key.Key_F12
LARGEST_GAP_MS = 35
SHORTEST_SCAN = 6
LONGEST_PAUSE_MS = 400

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier


class _Sink(CodeEdit):
    """The hidden line a programmed scanner writes into."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("scan_sink")
        self.setAccessibleName("")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMaxLength(32767)
        # Out of sight but not hidden: a hidden widget cannot take the focus.
        self.setGeometry(-64, -64, 8, 8)
        self.show()


class Scanner(QObject):
    """Watches the keys of every window of the desk and gives out scans."""

    scanned = Signal(str)
    """One scan, NFC, exactly as the scanner sent it, without prefix and end key."""
    broken = Signal(int)
    """A scan stopped half-way after so many characters; nothing of it was typed anywhere."""

    def __init__(
        self,
        app: QApplication,
        *,
        watch_typing_speed: bool = True,
        pin_asked: Callable[[], bool] = lambda: False,
    ) -> None:
        """`pin_asked` tells whether somebody is to type a PIN just now."""
        super().__init__(app)
        self._watch_typing_speed = watch_typing_speed
        self._pin_asked = pin_asked
        self._held: list[QKeyEvent] = []
        self._held_for: QWidget | None = None
        self._replaying = False
        self._aside = False
        self._gap = QTimer(self, singleShot=True, interval=LARGEST_GAP_MS)
        self._gap.setTimerType(Qt.TimerType.PreciseTimer)
        self._gap.timeout.connect(self.release)
        self._sink: _Sink | None = None
        self._focus_before: QWidget | None = None
        self._pause = QTimer(self, singleShot=True, interval=LONGEST_PAUSE_MS)
        self._pause.timeout.connect(self._on_pause)
        self._focus_object: QObject | None = None
        app.focusWindowChanged.connect(self._on_focus_window)
        app.focusObjectChanged.connect(self._on_focus_object)
        self._on_focus_window(QGuiApplication.focusWindow())

    def set_watch_typing_speed(self, wanted: bool) -> None:
        """Whether unprogrammed scanners are looked for too (costs 35 ms of echo)."""
        self.release()
        self._watch_typing_speed = wanted

    def stand_aside(self, wanted: bool) -> None:
        """While the scanner test looks at raw keys, take none of them."""
        self.release()
        self._aside = wanted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the keys of a window before its fields do."""
        kind = event.type()
        if not isinstance(watched, QWindow):
            # The field in focus: what an input method commits must not overtake keys held here.
            if kind == QEvent.Type.InputMethod and self._held:
                self.release()
            return False
        if self._replaying:
            return False
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_press(event)
        if kind == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            return self._on_release(event)
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.FocusOut):
            self.release()
        return False

    def release(self) -> None:
        """Give keys that turned out to be typing to the field they were meant for."""
        self._gap.stop()
        held, self._held = self._held, []
        target, self._held_for = self._held_for, None
        if not held or target is None or not shiboken6.isValid(target):
            return
        self._replaying = True
        try:
            for event in held:
                QCoreApplication.sendEvent(target, event)
        finally:
            self._replaying = False

    def _on_press(self, event: QKeyEvent) -> bool:
        if self._aside:
            return False
        if self._sink is not None and self._sink.hasFocus():
            return self._on_sink_key(event)
        if event.key() == PREFIX_KEY and not event.modifiers() & ~_KEYPAD:
            self.release()
            self._take_over()
            return True
        if not self._watch_typing_speed:
            return False
        if self._is_apart(event):
            self.release()
        if _is_character(event):
            self._hold(event)
            return True
        if event.key() in _ENDS and self._burst_length() >= SHORTEST_SCAN:
            text = "".join(e.text() for e in self._held if e.type() == QEvent.Type.KeyPress)
            if self._pin_asked() and _may_be_pin(text):
                self.release()
                return False
            self._gap.stop()
            self._held.clear()
            self._held_for = None
            self._give(text)
            return True
        self.release()
        return False

    def _on_release(self, event: QKeyEvent) -> bool:
        # A release must not overtake the press that is still held.
        if self._held and _is_character(event):
            self._held.append(event.clone())
            return True
        return False

    def _hold(self, event: QKeyEvent) -> None:
        if not self._held:
            self._held_for = _key_receiver()
        self._held.append(event.clone())
        self._gap.start()

    def _is_apart(self, event: QKeyEvent) -> bool:
        """Whether a hand paused before this key, however late it comes to be looked at."""
        # While the desk is busy the keys queue up and the timer cannot see the pauses between
        # them; the screen system noted when each was pressed.
        presses = [held for held in self._held if held.type() == QEvent.Type.KeyPress]
        return bool(presses) and event.timestamp() - presses[-1].timestamp() > LARGEST_GAP_MS

    def _burst_length(self) -> int:
        return sum(e.type() == QEvent.Type.KeyPress for e in self._held)

    # -- programmed scanners -------------------------------------------------------------------

    def _take_over(self) -> None:
        window = QApplication.activeWindow()
        if window is None:
            return
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        self._focus_before = QApplication.focusWidget()
        if self._sink is None or self._sink.parentWidget() is not window:
            if self._sink is not None and shiboken6.isValid(self._sink):
                self._sink.deleteLater()
            self._sink = _Sink(window)
            self._sink.destroyed.connect(self._on_sink_gone)
        self._sink.clear()
        self._sink.setFocus(Qt.FocusReason.OtherFocusReason)
        self._pause.start()

    def _on_sink_key(self, event: QKeyEvent) -> bool:
        if self._sink is None:
            return False
        self._pause.start()
        if event.key() == PREFIX_KEY:
            self._sink.clear()
            return True
        if event.key() in _ENDS:
            text = self._sink.text()
            self._give_focus_back()
            if text:
                self._give(text)
            return True
        return False

    def _on_pause(self) -> None:
        """The scanner fell silent without its end key: a scan without suffix, or half of one."""
        if self._sink is None:
            return
        text = self._sink.text()
        self._give_focus_back()
        if text:
            self.broken.emit(len(text))

    def _give_focus_back(self) -> None:
        self._pause.stop()
        before, self._focus_before = self._focus_before, None
        if self._sink is not None:
            self._sink.clear()
            if before is not None and shiboken6.isValid(before) and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self._sink.clearFocus()

    def _give(self, text: str) -> None:
        self.scanned.emit(nfc(text))

    def _on_sink_gone(self) -> None:
        self._sink = None

    # -- which window, which field -------------------------------------------------------------

    def _on_focus_window(self, window: QWindow | None) -> None:
        self.release()
        if window is not None:
            # Installing twice only moves the filter to the front.
            window.installEventFilter(self)

    def _on_focus_object(self, new: QObject | None) -> None:
        self.release()
        old, self._focus_object = self._focus_object, new
        if old is not None and shiboken6.isValid(old) and not isinstance(old, QWindow):
            old.removeEventFilter(self)
        if new is not None and not isinstance(new, QWindow):
            new.installEventFilter(self)


def _is_character(event: QKeyEvent) -> bool:
    if event.isAutoRepeat() or event.modifiers() & ~(_SHIFT | _KEYPAD):
        return False
    return event.text().isprintable() and bool(event.text())


def _may_be_pin(text: str) -> bool:
    return len(text) <= LONGEST_PIN and text.isascii() and text.isdigit()


def _key_receiver() -> QWidget | None:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    return QApplication.focusWidget() or QApplication.activeWindow()
