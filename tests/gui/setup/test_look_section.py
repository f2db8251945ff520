"""Giao diện: each choice holds at once, for every officer, by keys alone, and the page survives."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.setup.set_up_stage import page, sign_in, wait_for_acts
from tests.gui.stage import Stage
from urbgov_desk.domain.office import ChangedOfficer, Counter
from urbgov_desk.domain.right import WORKING
from urbgov_desk.gui.preference import Language, Preferences
from urbgov_desk.gui.setup.look_section import LookSection
from urbgov_desk.gui.style.tokens import DARK, Look
from urbgov_desk.services import office, officer
from urbgov_desk.services.desk import Desk


def look_section(stage: Stage) -> LookSection:
    found = page(stage).section()
    assert isinstance(found, LookSection)
    return found


def press(stage: Stage, *keys: Qt.Key) -> None:
    handle = stage.window.windowHandle()
    assert handle is not None
    for key in keys:
        QTest.keyClick(handle, key)
    wait_for_acts(stage)


def enter_section(stage: Stage) -> LookSection:
    """From the list of sections to the first choice of the last one."""
    page(stage).open("backup")
    page(stage).take_focus()
    press(stage, Qt.Key.Key_Down, Qt.Key.Key_Return)
    return look_section(stage)


def _take_rights(desk: Desk) -> None:
    for each in officer.list_officers(desk):
        if each.code == "DM":
            officer.change_officer(
                desk,
                ChangedOfficer(
                    request_id="less-DM",
                    officer=each.id,
                    name=each.name,
                    title=each.title,
                    unit=each.unit,
                    valid_from=desk.now().date(),
                    roles=WORKING,
                    active=True,
                ),
            )


def _add_counter(desk: Desk) -> None:
    office.change_counter(desk, Counter(id="", code="7", name="Quầy 7"), "seven")


def test_the_dark_look_is_put_on_by_keys_alone(stage: Stage) -> None:
    shown = enter_section(stage)
    press(stage, Qt.Key.Key_Tab)
    assert shown.look.hasFocus()
    press(stage, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert stage.preferences.liking.look is Look.dark
    assert stage.theme.tokens == DARK
    press(stage, Qt.Key.Key_Home)
    assert stage.preferences.liking.look is None
    assert shown.look.hasFocus()


def test_english_is_spoken_at_once_and_the_page_stays_where_it_was(stage: Stage) -> None:
    shown = enter_section(stage)
    assert shown.speech.hasFocus()
    press(stage, Qt.Key.Key_Down)
    assert stage.preferences.liking.language is Language.en
    again = look_section(stage)
    assert again is not shown
    assert again.isVisible()
    assert again.speech.hasFocus()
    assert again.speech.currentText() == "English"
    assert page(stage)._form.title.text() == "Appearance"
    press(stage, Qt.Key.Key_Up)
    assert page(stage)._form.title.text() == "Giao diện"
    assert look_section(stage).speech.hasFocus()


def test_larger_letters_are_put_on_at_once(stage: Stage) -> None:
    shown = enter_section(stage)
    press(stage, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert shown.letters.hasFocus()
    press(stage, Qt.Key.Key_End)
    assert stage.preferences.liking.point_size == 14
    assert stage.app.font().pointSize() == 14


def test_an_officer_without_the_right_may_choose_too(stage: Stage) -> None:
    stage.shell.run(_take_rights)
    sign_in(stage, "DM")
    page(stage).open("office")
    assert page(stage)._read_only.text()
    shown = enter_section(stage)
    assert not page(stage)._read_only.text()
    assert shown.speech.isEnabled()
    press(stage, Qt.Key.Key_Tab, Qt.Key.Key_End)
    assert stage.preferences.liking.look is Look.contrast


def test_the_counter_of_this_pc_is_chosen_among_those_that_are_open(stage: Stage) -> None:
    stage.shell.run(_add_counter)
    shown = enter_section(stage)
    assert [shown.counter.itemText(row) for row in range(2)] == ["Quầy 2", "Quầy 7"]
    assert shown.counter.currentText() == "Quầy 2"
    press(stage, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert shown.counter.hasFocus()
    press(stage, Qt.Key.Key_Down)
    assert stage.preferences.liking.counter == shown.counter.itemData(1)
    assert not stage.preferences.liking.practice_counter
    shown.load()
    wait_for_acts(stage)
    assert shown.counter.currentText() == "Quầy 7"


def test_what_was_chosen_is_there_after_a_new_start(qapp: QApplication, tmp_path: Path) -> None:
    chosen = {"look": Look.dark, "point_size": 13, "language": Language.en}
    Preferences(tmp_path).change(**chosen, counter="c-7", practice_counter="p-1")
    again = Preferences(tmp_path).liking
    assert (again.look, again.point_size, again.language) == tuple(chosen.values())
    assert again.counter_of(training=False) == "c-7"
    assert again.counter_of(training=True) == "p-1"
