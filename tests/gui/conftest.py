"""A window with a desk behind it for every test of the screens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.gallery import gallery_places
from tests.gui.stage import Stage


@pytest.fixture(autouse=True)
def _nothing_is_left_on_the_screen() -> Iterator[None]:
    """Take down what a test left without a window around it.

    Every look that is put on restyles whatever there is: with the leavings of a hundred tests, one
    more window costs ten times as much.
    """
    yield
    if QApplication.instance() is None:
        return
    for widget in QApplication.topLevelWidgets():
        if widget.parent() is None:
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """The shell with sample pages; nobody is signed in and no desk is open."""
    made = Stage(qapp, tmp_path, places=gallery_places())
    yield made
    made.close()


@pytest.fixture
def entered(qtbot: QtBot, stage: Stage) -> Stage:
    """The same, shown and active, with an officer at work."""
    stage.window.show()
    qtbot.waitActive(stage.window)
    stage.enter()
    return stage
