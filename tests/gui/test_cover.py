"""The sheet over the window: it hides, it hears every key, and it leaves nothing behind."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.certify.conftest import open_window as open_window
from tests.gui.certify.test_page import diploma, titles
from tests.gui.certify.window import HUY, CertifyWindow
from tests.gui.stage import settle
from urbgov_desk.gui.cover import Cover
from urbgov_desk.gui.scanner import Scanner

Open = Callable[..., CertifyWindow]


@pytest.fixture
def counter(open_window: Open) -> CertifyWindow:
    """The certification desk with a diploma on it, the screen covered."""
    desk = open_window()
    diploma(desk)
    desk.press("Ctrl+H")
    assert covers(desk)
    return desk


@pytest.fixture
def scanner(qapp: QApplication) -> Iterator[Scanner]:
    """A scanner that types."""
    made = Scanner(qapp)
    yield made
    made.stand_aside(True)
    made.deleteLater()
    settle()


def covers(desk: CertifyWindow) -> list[Cover]:
    """The sheets in sight."""
    return [each for each in desk.stage.window.findChildren(Cover) if each.isVisible()]


@pytest.mark.parametrize("key", ["F9", "Tab", "Return", "x", "Ctrl+Del"])
def test_any_key_uncovers_and_does_nothing_else(counter: CertifyWindow, key: str) -> None:
    focus = QApplication.focusWidget()
    before = counter.page.form()
    counter.press(key)
    assert covers(counter) == []
    assert QApplication.focusWidget() is focus
    assert counter.page.form() == before
    assert counter.visits() == ()
    assert not counter.page.view.question.isVisible()
    counter.press("F9")
    assert len(counter.only_visit().entries) == 1


def test_a_key_held_down_does_not_press_on(counter: CertifyWindow) -> None:
    native = counter.stage.window.windowHandle()
    assert native is not None
    none = Qt.KeyboardModifier.NoModifier
    QTest.sendKeyEvent(QTest.KeyAction.Press, native, Qt.Key.Key_F9, "", none)
    assert covers(counter) == []
    QTest.sendKeyEvent(QTest.KeyAction.Release, native, Qt.Key.Key_F9, "", none)
    counter.rest()
    assert counter.visits() == ()


def test_a_scan_uncovers_and_is_taken(counter: CertifyWindow) -> None:
    counter.scan(HUY)
    assert covers(counter) == []
    assert titles(counter) == ["Bằng tốt nghiệp", "Căn cước"]


def test_a_scanner_that_types_is_heard_beneath_the_sheet(
    counter: CertifyWindow, scanner: Scanner, qtbot: QtBot
) -> None:
    native = counter.stage.window.windowHandle()
    assert native is not None
    none = Qt.KeyboardModifier.NoModifier
    scanner.scanned.connect(counter.route.take)
    with qtbot.waitSignal(scanner.scanned) as heard:
        for letter in HUY:
            key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
            QTest.sendKeyEvent(QTest.KeyAction.Click, native, key, letter, none)
        QTest.sendKeyEvent(QTest.KeyAction.Click, native, Qt.Key.Key_Return, "\r", none)
    counter.rest()
    assert heard.args == [HUY]
    assert covers(counter) == []
    assert titles(counter) == ["Bằng tốt nghiệp", "Căn cước"]


def test_a_lock_takes_the_sheet_away_and_the_pin_can_be_typed(counter: CertifyWindow) -> None:
    counter.stage.shell.lock_wanted.emit()
    counter.rest()
    assert counter.stage.window.locked()
    assert counter.stage.window.findChildren(Cover) == []
    counter.stage.shell.cover_wanted.emit()
    assert counter.stage.window.findChildren(Cover) == []


def test_the_sheet_follows_the_window_and_outlives_what_lay_beneath(
    counter: CertifyWindow,
) -> None:
    (sheet,) = covers(counter)
    counter.stage.window.resize(1500, 800)
    counter.rest()
    assert sheet.size() == counter.stage.window.size()
    counter.page.begin_anew()
    counter.rest()
    counter.press("x")
    assert covers(counter) == []
    assert counter.page.form().blank


def test_covering_twice_is_one_sheet(counter: CertifyWindow) -> None:
    counter.stage.shell.cover_wanted.emit()
    assert len(counter.stage.window.findChildren(Cover)) == 1
    counter.press("Ctrl+H")
    assert counter.stage.window.findChildren(Cover) == []
