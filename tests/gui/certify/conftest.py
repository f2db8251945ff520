"""A certification window for every test of the page."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.certify.window import CertifyWindow


@pytest.fixture
def open_window(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> Iterator[Callable[..., CertifyWindow]]:
    """Opens a window on the certification page."""
    made: list[CertifyWindow] = []

    def opened(**wishes: Any) -> CertifyWindow:
        window = CertifyWindow(qapp, tmp_path / str(len(made)), **wishes)
        made.append(window)
        with qtbot.waitActive(window.stage.window):
            window.stage.window.activateWindow()
        window.page.take_focus()
        return window

    yield opened
    for window in made:
        window.close()


@pytest.fixture
def counter(open_window: Callable[..., CertifyWindow]) -> CertifyWindow:
    """The Chairman at a rubber-stamp desk, the signing session open."""
    return open_window()
