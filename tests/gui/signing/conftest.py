"""A window with the signing pile and a ward of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.signing.pile_stage import PileStage
from urbgov_desk.services import proof


@pytest.fixture
def stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[PileStage]:
    """The clerk HOA at the window; afterwards the record must be whole."""
    made = PileStage(qapp, tmp_path / "ward")
    made.open()
    qtbot.waitActive(made.window)
    yield made
    verified = made.ask(proof.verify)
    assert verified.finding is None, verified.finding
    made.close()
