"""The set-up page of a real desk in a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.setup.set_up_stage import setup_stage
from tests.gui.stage import Stage


@pytest.fixture
def stage(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    made = setup_stage(qapp, tmp_path / "desk")
    made.window.show()
    qtbot.waitUntil(made.window.isActiveWindow)
    yield made
    made.close()
