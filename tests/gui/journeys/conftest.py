"""A ward of its own for every journey."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.journeys.real_desk import RealDesk, start_ward
from tests.making import SetClock


@pytest.fixture
def clock() -> SetClock:
    """Monday at nine."""
    return SetClock()


@pytest.fixture
def desk(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    clock: SetClock,
) -> Iterator[RealDesk]:
    """The real desk at its sign-in page."""
    start_ward(tmp_path / "data", clock)
    made = RealDesk(qapp, tmp_path / "data", clock, monkeypatch)
    qtbot.waitActive(made.window)
    yield made
    made.close()
