"""After a restore the last number of each series is confirmed, and asked before it counts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.keeping.keeping_stage import answer, keeping_stage, restored_store
from tests.gui.keeping.test_keeping import desk_of, section
from tests.gui.scenes_keeping import move_into_restored
from tests.gui.setup.set_up_stage import wait_for_acts
from tests.gui.stage import Stage
from urbgov_desk.gui.setup.backup_section import BackupSection
from urbgov_desk.gui.setup.shut_card import ShutCard
from urbgov_desk.services import shut


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Stage]:
    made = keeping_stage(qapp, tmp_path)
    made.window.show()
    qtbot.waitActive(made.window)
    made.worker.run(lambda desk: restored_store(desk, tmp_path / "USB"))
    made.worker.adopt(lambda desk: move_into_restored(desk, tmp_path))
    wait_for_acts(made)
    yield made
    made.close()


def card(stage: Stage) -> ShutCard:
    shown = section(stage, "backup")
    assert isinstance(shown, BackupSection)
    assert shown.shut.isVisible()
    return shown.shut


def count(stage: Stage) -> int:
    found: list[int] = []
    stage.worker.run(lambda desk: len(shut.list_shut(desk)), found.append)
    wait_for_acts(stage)
    return found[0]


def test_numbers_that_are_lost_are_asked_about_first(stage: Stage) -> None:
    shown = card(stage)
    before = count(stage)
    shown.last.set_count(7)
    shown.confirm_button.click()
    wait_for_acts(stage)
    assert "7" in shown.question.question()
    answer(stage, Qt.Key.Key_Escape)
    assert count(stage) == before
    shown.confirm_button.click()
    answer(stage, Qt.Key.Key_Return)
    assert count(stage) == before - 1


def test_the_same_number_as_the_stores_loses_nothing_and_is_not_asked(stage: Stage) -> None:
    shown = card(stage)
    before = count(stage)
    shown.confirm_button.click()
    wait_for_acts(stage)
    assert count(stage) == before - 1


def test_all_others_at_once_are_asked_about(stage: Stage) -> None:
    shown = card(stage)
    before = count(stage)
    shown.rest_button.click()
    wait_for_acts(stage)
    assert count(stage) == before
    answer(stage, Qt.Key.Key_Return)
    assert count(stage) == len([s for s in shut.list_shut(desk_of(stage)) if s.book])
