"""A scan is told from typing, whatever has the focus, and typing is never lost."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from urbgov_desk.gui.scanner import LARGEST_GAP_MS, Scanner
from urbgov_desk.gui.widgets.code_edit import CodeEdit

SCAN = "DH9K2/H26.78-261123-0412-1/261123/7QX4M2LPA0ZT9W3B"


class Counter:
    """A window with a name field, a button, a scanner watch and what was scanned."""

    def __init__(self, qtbot: QtBot, app: QApplication) -> None:
        self.page = QWidget()
        column = QVBoxLayout(self.page)
        self.name = QLineEdit()
        self.button = QPushButton("Tiếp nhận")
        column.addWidget(self.name)
        column.addWidget(self.button)
        qtbot.addWidget(self.page)
        self.page.show()
        self.pin_asked = False
        self.scanner = Scanner(app, pin_asked=lambda: self.pin_asked)
        self.scans: list[str] = []
        self.broken: list[int] = []
        self.scanner.scanned.connect(self.scans.append)
        self.scanner.broken.connect(self.broken.append)
        qtbot.waitActive(self.page)
        self.name.setFocus()
        qtbot.waitUntil(self.name.hasFocus)

    def window(self) -> QWindow:
        found = self.page.windowHandle()
        assert found is not None
        return found

    def key(self, key: Qt.Key, text: str = "") -> None:
        """One key, as it comes from the screen system: to the window, not to a field."""
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, self.window(), key, text, Qt.KeyboardModifier.NoModifier
        )

    def type(self, text: str, gap_ms: int = 0) -> None:
        """Letters with so many milliseconds between them."""
        for letter in text:
            self.key(_key_of(letter), letter)
            if gap_ms:
                pause(gap_ms)


def _key_of(letter: str) -> Qt.Key:
    return Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown


def pause(ms: int) -> None:
    """Let so much time pass with events handled, as between two keys of a person."""
    loop = QEventLoop()
    timer = QTimer(singleShot=True, interval=ms, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(loop.quit)
    timer.start()
    loop.exec()


@pytest.fixture
def counter(qtbot: QtBot, qapp: QApplication) -> Iterator[Counter]:
    made = Counter(qtbot, qapp)
    yield made
    made.scanner.deleteLater()
    made.page.close()
    pause(0)


@pytest.mark.parametrize("gap_ms", [0, 2, 8, 10])
def test_a_burst_ended_by_enter_is_a_scan_and_leaves_the_field_alone(
    counter: Counter, gap_ms: int
) -> None:
    counter.name.setText("Tuấn ")
    timer = QElapsedTimer()
    timer.start()
    counter.type(SCAN[:20], gap_ms)
    if timer.elapsed() > 20 * LARGEST_GAP_MS:
        pytest.skip("this machine cannot type fast enough just now")
    counter.key(Qt.Key.Key_Return, "\r")
    assert counter.scans == [SCAN[:20]]
    assert counter.name.text() == "Tuấn "


def test_typing_at_sixty_milliseconds_reaches_the_field_in_order(counter: Counter) -> None:
    counter.type("nguyen van an", 60)
    counter.key(Qt.Key.Key_Return, "\r")
    pause(LARGEST_GAP_MS + 20)
    assert counter.name.text() == "nguyen van an"
    assert counter.scans == []


def test_typing_that_queued_up_while_the_desk_was_busy_is_no_scan(counter: Counter) -> None:
    for number, letter in enumerate("482913\r"):
        key = Qt.Key.Key_Return if letter == "\r" else _key_of(letter)
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(1000 + 60 * number)
        QCoreApplication.sendEvent(counter.window(), event)
    assert counter.scans == []
    assert counter.name.text() == "482913"


@pytest.mark.parametrize("pin", ["482913", "482913004716"])
def test_a_pin_typed_at_a_stroke_is_no_scan_while_a_pin_is_asked_for(
    counter: Counter, pin: str
) -> None:
    entered: list[str] = []
    counter.name.returnPressed.connect(lambda: entered.append(counter.name.text()))
    counter.pin_asked = True
    counter.type(pin)
    counter.key(Qt.Key.Key_Return, "\r")
    assert counter.scans == []
    # Enter comes after every digit.
    assert entered == [pin]


def test_what_cannot_be_a_pin_is_a_scan_while_one_is_asked_for(counter: Counter) -> None:
    counter.pin_asked = True
    for text in ("8936036020052", SCAN[:20]):
        counter.type(text)
        counter.key(Qt.Key.Key_Return, "\r")
    assert counter.scans == ["8936036020052", SCAN[:20]]
    assert counter.name.text() == ""


def test_a_few_fast_letters_are_typing(counter: Counter) -> None:
    counter.type("abc")
    counter.key(Qt.Key.Key_Return, "\r")
    assert counter.name.text() == "abc"
    assert counter.scans == []


def test_an_editing_key_comes_after_the_letters_before_it(counter: Counter) -> None:
    counter.type("abcd")
    counter.key(Qt.Key.Key_Backspace)
    assert counter.name.text() == "abc"


def test_letters_go_to_the_field_they_were_typed_in(counter: Counter, qtbot: QtBot) -> None:
    counter.type("ab")
    counter.button.setFocus()
    qtbot.waitUntil(counter.button.hasFocus)
    assert counter.name.text() == "ab"


def test_the_prefix_key_brings_a_scan_past_every_input_method(counter: Counter) -> None:
    counter.type("Tua", 40)
    pause(LARGEST_GAP_MS + 20)
    counter.key(Qt.Key.Key_F12)
    sink = QApplication.focusWidget()
    assert isinstance(sink, CodeEdit)
    assert sink.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    counter.type("HS20260001|DDAWNGUYEENX|079195001234", 1)
    counter.key(Qt.Key.Key_Return, "\r")
    assert counter.scans == ["HS20260001|DDAWNGUYEENX|079195001234"]
    assert counter.name.text() == "Tua"
    assert counter.name.hasFocus()


def test_a_slow_prefixed_scan_is_still_one_scan(counter: Counter) -> None:
    counter.key(Qt.Key.Key_F12)
    counter.type("2.000815", 45)
    counter.key(Qt.Key.Key_Tab, "\t")
    assert counter.scans == ["2.000815"]
    assert counter.name.hasFocus()


def test_a_scan_may_start_while_a_button_has_the_focus(counter: Counter, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    counter.button.clicked.connect(pressed.append)
    counter.button.setFocus()
    qtbot.waitUntil(counter.button.hasFocus)
    counter.type("AB 12 CD 34")
    counter.key(Qt.Key.Key_Return, "\r")
    assert counter.scans == ["AB 12 CD 34"]
    assert pressed == []


def test_half_a_scan_is_told_and_typed_nowhere(counter: Counter, qtbot: QtBot) -> None:
    counter.key(Qt.Key.Key_F12)
    with qtbot.waitSignal(counter.scanner.broken, timeout=3000):
        counter.type("H26.78-2611")
    assert counter.broken == [11]
    assert counter.scans == []
    assert counter.name.text() == ""
    assert counter.name.hasFocus()


def test_the_prefix_key_alone_changes_nothing(counter: Counter, qtbot: QtBot) -> None:
    counter.name.setText("An")
    counter.key(Qt.Key.Key_F12)
    qtbot.waitUntil(counter.name.hasFocus, timeout=3000)
    assert counter.broken == []
    assert counter.name.text() == "An"


def test_a_scan_is_composed_text_whatever_the_scanner_sent(counter: Counter) -> None:
    counter.key(Qt.Key.Key_F12)
    sink = QApplication.focusWidget()
    assert isinstance(sink, CodeEdit)
    sink.setText("Nguyê\u0303n")
    counter.key(Qt.Key.Key_Return, "\r")
    assert counter.scans == ["Nguy\u1ec5n"]


def test_speed_is_not_watched_when_the_office_does_not_want_it(counter: Counter) -> None:
    counter.scanner.set_watch_typing_speed(False)
    counter.type("abcdefgh")
    assert counter.name.text() == "abcdefgh"
    counter.key(Qt.Key.Key_F12)
    counter.type("12345678")
    counter.key(Qt.Key.Key_Return, "\r")
    assert counter.scans == ["12345678"]


def test_a_held_key_repeats_without_delay(counter: Counter) -> None:
    for _ in range(8):
        event = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_A,
            Qt.KeyboardModifier.NoModifier,
            "a",
            True,
        )
        QCoreApplication.sendEvent(counter.window(), event)
    assert counter.name.text() == "aaaaaaaa"
