"""A window with the day's place and a ward of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.day.day_stage import DayStage
from urbgov_desk.services import proof


@pytest.fixture
def day_stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[DayStage]:
    """The window over a new store, a clerk signed in."""
    made = DayStage(qapp, tmp_path / "ward")
    made.open()
    qtbot.waitActive(made.window)
    yield made
    verified = made.ask(proof.verify)
    assert verified.finding is None, verified.finding
    made.close()
