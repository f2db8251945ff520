"""From the training ward to the ward's own first receipt, by the assistant alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox
from pytestqt.qtbot import QtBot

from tests.gui import fitting
from tests.gui.setup.set_up_stage import (
    CHOSEN_PIN,
    fill_assistant,
    receive_one,
    setup_stage,
    type_into,
    wait_for_acts,
)
from tests.gui.stage import Stage, settle
from urbgov_desk.domain.office import Setting, SignIn
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.gui.first_run.assistant import FirstRun
from urbgov_desk.gui.first_run.making import Made
from urbgov_desk.gui.first_run.ward_start import WardStart
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.services import office, officer, opening, series
from urbgov_desk.services.desk import Desk


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    made = setup_stage(qapp, tmp_path / "training", training=True)
    made.window.show()
    yield made
    made.close()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def assistant(qtbot: QtBot, stage: Stage, data: Path) -> Iterator[FirstRun]:
    made = FirstRun(stage.shell, data, parent=stage.window)
    made.show()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.deleteLater()
    settle()


def press(assistant: FirstRun, key: Qt.Key) -> None:
    handle = assistant.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)
    settle()


def to_the_last_step(assistant: FirstRun) -> None:
    fill_assistant(assistant)
    for _ in range(3):
        press(assistant, Qt.Key.Key_F9)
    assert assistant._form.title.text() == assistant.key.title


def go_in(stage: Stage, assistant: FirstRun) -> None:
    """Leave by F9, as one does; nobody works on in the store that was made."""
    made: list[Made] = []
    assistant.made.connect(made.append)
    press(assistant, Qt.Key.Key_F9)
    wait_for_acts(stage)
    stage.shell.run(lambda _desk: made[0].desk.store.close())
    wait_for_acts(stage)


def test_the_assistant_makes_the_ward_and_the_first_receipt_comes_out(
    qtbot: QtBot, stage: Stage, data: Path
) -> None:
    entered: list[str] = []
    renewed: list[bool] = []
    start = WardStart(
        stage.shell,
        stage.window,
        data,
        renew=lambda: renewed.append(True),
        enter=lambda who: entered.append(who.code),
    )
    start.look()
    wait_for_acts(stage)
    start.open()
    assistant = start.assistant
    assert assistant is not None
    qtbot.waitUntil(assistant.isActiveWindow)
    to_the_last_step(assistant)
    press(assistant, Qt.Key.Key_F9)
    wait_for_acts(stage)
    assert "store.key" in assistant.done_step.key.text()
    press(assistant, Qt.Key.Key_F9)
    wait_for_acts(stage)
    assert (entered, renewed) == (["TRUONG"], [True])
    assert receive_one(stage) == f"NB01-{opening.office_clock().year}-000001"

    def about(desk: Desk) -> tuple[bool, str, str]:
        return desk.training, desk.office().name, desk.signed_in().name

    found: list[tuple[bool, str, str]] = []
    stage.shell.run(about, found.append)
    wait_for_acts(stage)
    assert found == [(False, "UBND phường Bồ Đề", "Phạm Văn Trưởng")]


def test_a_ward_that_has_its_store_is_offered_no_second_one(stage: Stage, data: Path) -> None:
    (data / "ward").mkdir(parents=True)
    (data / "ward" / "store.json").write_text("{}", encoding="utf-8")
    start = WardStart(
        stage.shell, stage.window, data, renew=lambda: None, enter=lambda _officer: None
    )
    start.offer_on(stage.window._form.band)
    start.look()
    wait_for_acts(stage)
    start.open()
    assert start.assistant is None
    assert not start.button.isVisible()


def test_the_new_ward_opens_again_with_the_pin_and_what_was_chosen(
    qtbot: QtBot, stage: Stage, data: Path, assistant: FirstRun
) -> None:
    assistant.printing._books["PBS"].set_count(41)
    assistant.printing._books["dossier"].set_count(1200)
    to_the_last_step(assistant)
    made: list[Made] = []
    assistant.made.connect(made.append)
    press(assistant, Qt.Key.Key_F9)
    wait_for_acts(stage)
    press(assistant, Qt.Key.Key_F9)
    stage.shell.run(lambda _desk: made[0].desk.store.close())
    wait_for_acts(stage)
    desk = opening.open_desk(data)
    try:
        first = officer.list_officers(desk)[0]
        officer.sign_in(desk, SignIn(officer_id=first.id, pin=CHOSEN_PIN))
        assert first.may_set_up
        assert desk.settings()[Setting.RECEIPT_SIZE] == "A5"
        assert office.list_counters(desk)[0].name == "Quầy 1"
        lasts = {line.kind: line.last for line in series.list_series(desk).lines}
        assert lasts == {"PBS": 41, "dossier": 1200}
    finally:
        desk.store.close()


def test_escape_after_the_making_goes_in_and_leaves_no_store_behind(
    stage: Stage, assistant: FirstRun
) -> None:
    to_the_last_step(assistant)
    made: list[Made] = []
    assistant.made.connect(made.append)
    press(assistant, Qt.Key.Key_F9)
    press(assistant, Qt.Key.Key_Escape)
    assert assistant.isVisible()
    wait_for_acts(stage)
    press(assistant, Qt.Key.Key_Escape)
    assert [each.officer.code for each in made] == ["TRUONG"]
    stage.shell.run(lambda _desk: made[0].desk.store.close())
    wait_for_acts(stage)


def test_a_bad_office_is_refused_beside_the_field_and_nothing_is_made(
    assistant: FirstRun, data: Path
) -> None:
    type_into(assistant.office.fields.name, "phường Bồ Đề")
    assistant.office.fields.symbol.setText("TT PV")
    press(assistant, Qt.Key.Key_F9)
    assert assistant.office.fields.set.fields["symbol"].error
    assert assistant._form.title.text() == assistant.office.title
    assert not data.exists()


def test_an_empty_assistant_names_every_field_that_is_needed(assistant: FirstRun) -> None:
    press(assistant, Qt.Key.Key_F9)
    fields = assistant.office.fields.set.fields
    assert {name for name, field in fields.items() if field.error} == {"name", "parent", "place"}


def test_a_simple_pin_is_refused_beside_it(assistant: FirstRun) -> None:
    fill_assistant(assistant)
    assistant.officers.fields.pin.setText("1234")
    press(assistant, Qt.Key.Key_F9)
    press(assistant, Qt.Key.Key_F9)
    assert assistant.officers.fields.set.fields["pin"].error
    assert assistant._form.title.text() == assistant.officers.title


def test_somebody_must_be_allowed_to_set_up(assistant: FirstRun) -> None:
    fill_assistant(assistant)
    assistant.officers.fields.rights.boxes[OfficerRole.ADMINISTRATOR].setChecked(False)
    press(assistant, Qt.Key.Key_F9)
    press(assistant, Qt.Key.Key_F9)
    assert assistant._form.title.text() == assistant.officers.title
    assert assistant.officers.fields.set.fields["name"].error


def test_giving_up_leaves_nothing_on_the_disk(assistant: FirstRun, data: Path) -> None:
    to_the_last_step(assistant)
    assistant.leave.click()
    settle()
    assert not data.exists()


def test_a_folder_that_cannot_be_written_is_told_and_one_may_go_back(
    stage: Stage, assistant: FirstRun, data: Path
) -> None:
    data.write_text("in the way", encoding="utf-8")
    to_the_last_step(assistant)
    press(assistant, Qt.Key.Key_F9)
    wait_for_acts(stage)
    assert assistant._form.problem.text()
    assert assistant.back.isEnabled()


def test_a_weak_passphrase_is_said_once_with_all_words_in_sight_and_gone_when_made(
    stage: Stage, assistant: FirstRun
) -> None:
    to_the_last_step(assistant)
    for line in (assistant.key.phrase, assistant.key.again):
        line.setText("ngan")
    press(assistant, Qt.Key.Key_F9)
    wait_for_acts(stage)
    settle()
    assert assistant.key.fields.fields["passphrase"].error
    assert not assistant._form.problem.isVisible()
    assert fitting.cut_words(assistant) == []
    for line in (assistant.key.phrase, assistant.key.again):
        line.setText("bốn từ không liên quan")
    press(assistant, Qt.Key.Key_F9)
    wait_for_acts(stage)
    assert assistant._form.title.text() == assistant.done_step.title
    assert not assistant._form.problem.isVisible()
    go_in(stage, assistant)


def test_a_problem_of_the_step_before_is_gone_once_the_ward_is_made(
    stage: Stage, assistant: FirstRun, data: Path
) -> None:
    data.write_text("in the way", encoding="utf-8")
    to_the_last_step(assistant)
    press(assistant, Qt.Key.Key_F9)
    wait_for_acts(stage)
    assert assistant._form.problem.isVisible()
    data.unlink()
    press(assistant, Qt.Key.Key_F9)
    wait_for_acts(stage)
    assert assistant._form.title.text() == assistant.done_step.title
    assert not assistant._form.problem.isVisible()
    go_in(stage, assistant)


def test_what_is_wrong_with_an_officer_cuts_no_other_words(assistant: FirstRun) -> None:
    press(assistant, Qt.Key.Key_F9)
    fill_assistant(assistant)
    press(assistant, Qt.Key.Key_F9)
    assert assistant._form.title.text() == assistant.officers.title
    fields = assistant.officers.fields
    type_into(fields.name, "Nguyễn Văn Chữ")
    for line in (fields.pin, fields.pin_again):
        line.setText("1234")
    press(assistant, Qt.Key.Key_F6)
    settle()
    assert fields.set.fields["pin"].error
    assert fitting.cut_words(assistant) == []
    ticks = assistant.officers.findChildren(QCheckBox)
    assert [tick.text() for tick in ticks if tick.height() < tick.sizeHint().height()] == []


def test_roles_are_reached_by_their_key_and_stand_in_the_list(
    qtbot: QtBot, assistant: FirstRun
) -> None:
    fill_assistant(assistant)
    press(assistant, Qt.Key.Key_F9)
    boxes = assistant.officers.fields.rights.boxes
    handle = assistant.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(boxes[OfficerRole.RECEIVING].hasFocus)
    boxes[OfficerRole.SEAL_KEEPER].setChecked(True)
    press(assistant, Qt.Key.Key_F6)
    (row,) = assistant.officers.list.model_of_rows.rows
    assert "Giữ con dấu" in row.detail
    assert "Giám đốc Trung tâm" in row.detail


def test_what_somebody_wrote_is_not_overwritten_by_a_suggestion(assistant: FirstRun) -> None:
    fields = assistant.office.fields
    type_into(fields.name, "phường Bồ Đề")
    fields.place.setText("Long Biên")
    type_into(fields.name, "phường Bồ Đề A")
    assert fields.place.text() == "Long Biên"
    assert fields.parent_body.text() == "UBND PHƯỜNG BỒ ĐỀ A"
    fields.desk_name.setCurrentIndex(1)
    assert fields.symbol.text() == "BPTNTKQ"


@pytest.mark.parametrize("language", list(Language))
def test_every_step_fits_a_small_screen_and_is_named(
    qtbot: QtBot, stage: Stage, data: Path, language: Language
) -> None:
    stage.look(Look.light, language, 13)
    assistant = FirstRun(stage.shell, data, parent=stage.window)
    assistant.show()
    qtbot.waitUntil(assistant.isActiveWindow)
    fill_assistant(assistant)
    for step in range(4):
        wait_for_acts(stage)
        assert fitting.cut_words(assistant) == [], step
        assert fitting.unnamed_inputs(assistant) == [], step
        assert fitting.double_mnemonics(assistant) == [], step
        assert fitting.too_large(assistant) == [], step
        if step < 3:
            press(assistant, Qt.Key.Key_F9)
    assistant.deleteLater()
