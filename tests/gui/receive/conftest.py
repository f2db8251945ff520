"""A reception counter for every test of the page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.receive.counter import ReceptionCounter


@pytest.fixture
def counter(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[ReceptionCounter]:
    """The window on the reception page, an officer signed in, nothing typed."""
    made = ReceptionCounter(qapp, tmp_path)
    try:
        with qtbot.waitActive(made.stage.window):
            made.stage.window.activateWindow()
        yield made
    finally:
        made.close()
