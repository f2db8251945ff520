"""A ward of its own for every test of these pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.dossier.desk_stage import WardStage
from urbgov_desk.services import proof


@pytest.fixture
def ward_stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[WardStage]:
    """The window over a new store, a clerk signed in, on Monday at nine."""
    made = WardStage(qapp, tmp_path / "ward")
    made.open()
    qtbot.waitActive(made.window)
    yield made
    # After every journey the record replays to the same tables.
    verified = made.ask(proof.verify)
    assert verified.finding is None, verified.finding
    made.close()
