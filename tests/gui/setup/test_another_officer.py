"""Thiết lập keeps what is typed until it is saved, and nothing of it for another officer."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from tests.gui.setup.set_up_stage import (
    look_as_inspector,
    page,
    sign_in,
    take_roles,
    wait_for_acts,
)
from tests.gui.stage import Stage
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.gui.setup.counter_section import CounterSection
from urbgov_desk.gui.setup.inspection_section import InspectionSection
from urbgov_desk.gui.setup.office_section import OfficeSection
from urbgov_desk.gui.setup.officer_section import OfficerSection
from urbgov_desk.gui.widgets.chip import Chip


def office(stage: Stage) -> OfficeSection:
    shown = page(stage).open("office")
    wait_for_acts(stage)
    assert isinstance(shown, OfficeSection)
    return shown


def type_over(stage: Stage, line: QLineEdit, text: str) -> None:
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    wait_for_acts(stage)


def said(stage: Stage) -> list[str]:
    """The chips beside the section's title."""
    chips = page(stage).findChildren(Chip)
    return [each.text() for each in chips if each.isVisible() and not shown_in_section(stage, each)]


def shown_in_section(stage: Stage, chip: Chip) -> bool:
    return page(stage).section().isAncestorOf(chip)


def test_what_is_typed_is_there_again_after_looking_at_another_section(stage: Stage) -> None:
    shown = office(stage)
    assert said(stage) == []
    type_over(stage, shown.fields.phone, "024 1111 2222")
    assert said(stage) == ["Chưa lưu"]
    counter = page(stage).open("counter")
    wait_for_acts(stage)
    assert isinstance(counter, CounterSection)
    assert said(stage) == []
    office(stage)
    assert shown.fields.phone.text() == "024 1111 2222"
    assert said(stage) == ["Chưa lưu"]


def test_an_act_elsewhere_does_not_write_over_it(stage: Stage) -> None:
    shown = office(stage)
    type_over(stage, shown.fields.phone, "024 1111 2222")
    stage.worker.changed.emit(frozenset({"setting.changed"}))
    wait_for_acts(stage)
    page(stage).arrive(None)
    wait_for_acts(stage)
    assert shown.fields.phone.text() == "024 1111 2222"


def test_what_was_saved_waits_no_more(stage: Stage) -> None:
    shown = office(stage)
    type_over(stage, shown.fields.phone, "024 1111 2222")
    shown.save()
    wait_for_acts(stage)
    assert said(stage) == []
    assert shown.fields.phone.text() == "024 1111 2222"


def test_another_row_is_another_thing(stage: Stage) -> None:
    shown = page(stage).open("officer")
    wait_for_acts(stage)
    assert isinstance(shown, OfficerSection)
    type_over(stage, shown.title, "Chuyen vien")
    shown.list.setFocus()
    QTest.keyClick(shown.list, Qt.Key.Key_Down)
    wait_for_acts(stage)
    assert said(stage) == []


def test_the_next_officer_finds_the_set_up_as_it_stands(stage: Stage) -> None:
    shown = office(stage)
    before = shown.fields.phone.text()
    type_over(stage, shown.fields.phone, "024 1111 2222")
    officers = page(stage).open("officer")
    wait_for_acts(stage)
    assert isinstance(officers, OfficerSection)
    officers.begin_new()
    type_over(stage, officers.added.name, "Ai Do")
    office(stage)
    stage.shell.lock_wanted.emit()
    sign_in(stage, "DM")
    wait_for_acts(stage)
    assert office(stage).fields.phone.text() == before
    assert said(stage) == []
    anew = page(stage).open("officer")
    wait_for_acts(stage)
    assert isinstance(anew, OfficerSection)
    assert anew.added.name.text() == ""
    assert anew.name.isVisible()


def test_who_only_locked_finds_what_they_typed(stage: Stage) -> None:
    shown = office(stage)
    type_over(stage, shown.fields.phone, "024 1111 2222")
    stage.shell.lock_wanted.emit()
    sign_in(stage, "TH")
    wait_for_acts(stage)
    assert office(stage).fields.phone.text() == "024 1111 2222"


def test_a_list_is_not_left_for_who_may_not_read_it(stage: Stage) -> None:
    shown = page(stage).open("inspection")
    stage.worker.run(look_as_inspector)
    shown.load()
    wait_for_acts(stage)
    assert isinstance(shown, InspectionSection)
    assert shown.list.model_of_rows.rowCount() == 2
    take_roles(stage, OfficerRole.RECEIVING)
    assert shown.list.model_of_rows.rowCount() == 0
    assert empty_words(shown).startswith("Không xem được")


def test_an_empty_list_tells_who_may_read_it_no_more_that_they_may_not(stage: Stage) -> None:
    shown = page(stage).open("inspection")
    take_roles(stage, OfficerRole.RECEIVING)
    assert isinstance(shown, InspectionSection)
    assert empty_words(shown).startswith("Không xem được")
    take_roles(stage, OfficerRole.ADMINISTRATOR)
    assert empty_words(shown).startswith("Chưa có lượt xem nào")


def empty_words(shown: InspectionSection) -> str:
    """What stands in the place of the list."""
    assert shown.first_input() is None
    return " ".join(each.text() for each in shown._empty.findChildren(QLabel) if each.text())
