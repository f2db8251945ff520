"""A window with the books, the dossiers and a ward of its own for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.dossier.desk_stage import WardStage
from tests.gui.register.certifying_stage import CertifyingStage
from urbgov_desk.gui.places import PLACES
from urbgov_desk.services import proof


@pytest.fixture
def ward_stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[WardStage]:
    """The window over a new store with the places of the desk, a clerk signed in."""
    wanted = ("dossier", "register")
    places = tuple(place for place in PLACES if place.name in wanted)
    made = WardStage(qapp, tmp_path / "ward", places=places)
    made.open()
    qtbot.waitActive(made.window)
    yield made
    verified = made.ask(proof.verify)
    assert verified.finding is None, verified.finding
    made.close()


@pytest.fixture
def certifying_stage(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[CertifyingStage]:
    """The window over a ward with the four statutory books open."""
    made = CertifyingStage(qapp, tmp_path / "ward")
    made.open()
    qtbot.waitActive(made.window)
    yield made
    verified = made.ask(proof.verify)
    assert verified.finding is None, verified.finding
    made.close()
