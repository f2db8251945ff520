"""The window with the set-up page on a real store, and waiting until its acts are done."""

from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from tests.gui.stage import Stage, settle
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.gui.places import PLACES
from urbgov_desk.services import officer
from urbgov_desk.services.desk import Desk


def setup_stage(
    app: QApplication, folder: Path, *, code: str = "TH", training: bool = False
) -> Stage:
    """Signed in as an officer of the stage's ward, on the set-up page."""
    places = tuple(place for place in PLACES if place.name == "setup")
    stage = Stage(app, folder, places=places, training=training)
    stage.open()
    sign_in(stage, code)
    wait_for_acts(stage)
    return stage


def sign_in(stage: Stage, code: str) -> None:
    """Sign an officer in at the worker and at the window."""
    found: list[OfficerLine] = []

    def find(desk: Desk) -> OfficerLine:
        return next(o for o in officer.list_officers(desk) if o.code == code)

    stage.worker.run(find, found.append)
    wait_for_acts(stage)
    stage.worker.adopt(lambda desk: desk.with_officer(found[0]))
    stage.window.enter(found[0])
    settle()


def wait_for_acts(stage: Stage) -> None:
    """Until the worker has done everything that was asked, also what the answers asked for."""
    for _ in range(3):
        loop = QEventLoop()
        stage.worker.run(lambda _desk: None, ended=loop.quit)
        loop.exec()
        settle()
