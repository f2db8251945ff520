"""Nothing of one officer is left for the next, nor for whoever stands before a locked screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from tests.gui.setup.set_up_stage import setup_stage, wait_for_acts
from tests.gui.stage import Stage, officer_lines, settle
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.gui.first_run.assistant import FirstRun
from urbgov_desk.gui.keeping.restore_window import RestoreWindow
from urbgov_desk.gui.setup.key_section import KeySection
from urbgov_desk.gui.setup.officer_section import OfficerSection
from urbgov_desk.gui.setup.page import SetupPage
from urbgov_desk.gui.widgets.pin_edit import PinEdit

SAID = "Đã trả 26-0412 cho Nguyễn Thị Hồng Ánh"


@pytest.fixture
def office(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    """The window on the set-up page over a ward, an administrator at work."""
    made = setup_stage(qapp, tmp_path)
    made.window.show()
    qtbot.waitActive(made.window)
    yield made
    made.close()


def lock(stage: Stage) -> None:
    stage.shell.lock_wanted.emit()
    settle()


def at_sign_in(stage: Stage, key: Qt.Key) -> None:
    QTest.keyClick(stage.window.sign_in._form.pin, key)
    settle()


def page_of(stage: Stage) -> SetupPage:
    page = stage.window.page("setup")
    assert isinstance(page, SetupPage)
    return page


def other() -> OfficerLine:
    return officer_lines()[1]


# --- The sign-in page -----------------------------------------------------------------------------


def test_idleness_locks_also_while_somebody_was_about_to_take_over(entered: Stage) -> None:
    entered.window._on_switch()
    settle()
    lock(entered)
    assert entered.shell.officer is None
    at_sign_in(entered, Qt.Key.Key_Escape)
    assert entered.window.locked()
    assert not entered.window.sign_in._form.back.isVisible()


def test_there_is_no_way_back_while_the_next_officers_pin_is_checked(entered: Stage) -> None:
    page = entered.window.sign_in
    entered.window._on_switch()
    settle()
    page._form.pin.setText("1234")
    at_sign_in(entered, Qt.Key.Key_Return)
    at_sign_in(entered, Qt.Key.Key_Escape)
    assert entered.window.locked()
    assert not page._form.back.isEnabled()
    page.set_busy(False)  # it was wrong
    at_sign_in(entered, Qt.Key.Key_Escape)
    assert not entered.window.locked()


def test_what_an_act_says_after_the_lock_waits_for_its_officer(entered: Stage) -> None:
    lock(entered)
    entered.shell.say(SAID)
    assert entered.window.sign_in._form.problem.text() == ""
    entered.enter()
    assert entered.window.frame.notice.text() == SAID


def test_another_officer_does_not_hear_it(entered: Stage) -> None:
    lock(entered)
    entered.shell.say(SAID)
    entered.window.enter(other())
    settle()
    assert entered.window.frame.notice.text() == ""


def test_officers_who_changed_do_not_take_the_keys_to_the_hidden_sign_in_page(
    office: Stage,
) -> None:
    section = page_of(office).open("officer")
    wait_for_acts(office)
    assert isinstance(section, OfficerSection)
    section.name.setFocus()
    settle()
    office.window.set_officers(officer_lines())
    settle()
    assert QApplication.focusWidget() is section.name


# --- The desk behind it ---------------------------------------------------------------------------


def test_the_notice_goes_with_the_lock(entered: Stage) -> None:
    entered.shell.say(SAID)
    lock(entered)
    entered.window.enter(other())
    settle()
    assert entered.window.frame.notice.text() == ""


def test_what_was_looked_for_is_nobody_elses(entered: Stage) -> None:
    entered.window.frame._form.find.setText("Nguyễn Thị Hồng Ánh")
    lock(entered)
    assert entered.window.frame._form.find.text() == ""


def test_no_secret_stays_in_a_field(office: Stage) -> None:
    key = page_of(office).open("key")
    officers = page_of(office).open("officer")
    wait_for_acts(office)
    assert isinstance(key, KeySection) and isinstance(officers, OfficerSection)
    lines = (key.phrase, key.again, officers.secret.pin, officers.added.pin)
    for line in lines:
        line.setText("bốn từ không liên quan")
    lock(office)
    assert [line.text() for line in lines] == ["", "", "", ""]


def test_a_switch_leaves_no_secret_either(entered: Stage) -> None:
    line = PinEdit(entered.window.page("receive"))
    line.setText("123456")
    entered.window._on_switch()
    entered.window.uncover()  # thought better of it
    assert line.text() == "123456"
    entered.window._on_switch()
    entered.window.enter(other())
    assert line.text() == ""


def test_a_question_is_not_left_for_the_next_to_answer(office: Stage) -> None:
    key = page_of(office).open("key")
    wait_for_acts(office)
    assert isinstance(key, KeySection)
    key.ask_rotate()
    lock(office)
    assert key.confirm.isHidden()
    assert office.window.focusWidget() is office.window.sign_in._form.pin


def test_no_dialog_stands_over_the_locked_screen(office: Stage) -> None:
    window = RestoreWindow(office.shell, "", office.window)
    window.open()
    above = QDialog(window)
    above.open()
    lock(office)
    assert not window.isVisible()
    assert not above.isVisible()
    assert office.window.focusWidget() is office.window.sign_in._form.pin


def test_no_menu_stays_open_over_the_locked_screen(entered: Stage) -> None:
    menu = entered.window.frame._form.officer.menu()
    assert menu is not None
    menu.popup(QPoint(10, 10))
    settle()
    lock(entered)
    assert not menu.isVisible()


def test_a_faults_code_and_the_assistant_stay(office: Stage, tmp_path: Path) -> None:
    box = QMessageBox(office.window)
    box.open()
    assistant = FirstRun(office.shell, tmp_path, parent=office.window)
    assistant.open()
    lock(office)
    assert box.isVisible()
    assert assistant.isVisible()
    box.close()
    assistant.reject()
