"""What the window shows of signing wherever one works."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from tests.certifying import copy_line
from tests.gui.dossier.desk_stage import press, wait_idle
from tests.gui.signing.pile_stage import PileStage, submit


def key_of(stage: PileStage) -> QToolButton:
    """The button of the place on the rail."""
    found = stage.window.findChild(QToolButton, "place_signing")
    assert isinstance(found, QToolButton)
    return found


def test_the_rail_says_how_much_waits_for_a_signature(stage: PileStage) -> None:
    wait_idle(stage)
    assert key_of(stage).text().endswith("F5")
    submit(stage, copy_line(), copy_line("Học bạ"))
    assert key_of(stage).text().endswith("F5 · 2")
    assert "2 đang chờ" in key_of(stage).accessibleName()


def test_who_may_set_up_hears_once_a_day_of_an_authority_that_ends(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    made = PileStage(qapp, tmp_path / "ward", officer="TRUONG")
    said: list[str] = []
    made.shell.said.connect(lambda text, _tone: said.append(text))
    made.open()
    made.ward.clock.forward(days=25)
    chairman = made.shell.officer
    assert chairman is not None
    wait_idle(made)
    said.clear()
    made.shell.set_officer(None)
    made.shell.set_officer(chairman)
    wait_idle(made)
    assert ["Lê Thị Hoà còn 13 ngày" in text for text in said] == [True]
    made.shell.set_officer(None)
    made.shell.set_officer(chairman)
    wait_idle(made)
    assert len(said) == 1
    made.ward.clock.forward(days=1)
    made.shell.set_officer(None)
    made.shell.set_officer(chairman)
    wait_idle(made)
    assert "còn 12 ngày" in said[-1]
    press(made, "F5")
    made.close()
