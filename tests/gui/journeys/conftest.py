"""A ward of its own for every journey."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.journeys.real_desk import RealDesk, start_ward
from tests.gui.printing import fake_cups
from tests.gui.printing.fake_cups import FakeCups
from tests.making import SetClock


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    """A printing system with one printer, Quay1."""
    if sys.platform == "win32":
        pytest.skip("CUPS is not on Windows")
    made = fake_cups.install(tmp_path / "cups", "Quay1")
    monkeypatch.setenv("PATH", str(made.bin))
    monkeypatch.setenv("FAKE_CUPS", str(made.state))
    return made


@pytest.fixture
def printer() -> str:
    """None is chosen: papers wait, and nothing else does."""
    return ""


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
    printer: str,
) -> Iterator[RealDesk]:
    """The real desk at its sign-in page."""
    start_ward(tmp_path / "data", clock, printer)
    made = RealDesk(qapp, tmp_path / "data", clock, monkeypatch)
    qtbot.waitActive(made.window)
    yield made
    made.close()
