"""Other officers taking over the desk behind a window, and the second person of an act for two."""

from dataclasses import replace

import shiboken6
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest

from tests.gui.dossier.desk_stage import DeskStage, wait_idle
from tests.gui.stage import wait_until
from tests.making import PIN, Ward, second_of
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.gui.second_dialog import SecondDialog


def take_over(stage: DeskStage, officer: OfficerLine) -> None:
    """Another officer takes the desk over."""
    stage.worker.adopt(lambda desk: desk.with_officer(officer))
    stage.window.enter(officer)
    wait_idle(stage)


def as_chief(stage: DeskStage, ward: Ward) -> None:
    """The head of the ward takes the desk over, with another leader about."""
    stage.ask(lambda _desk: second_of(ward))
    take_over(stage, ward.as_officer("TRUONG").signed_in())


def with_roles(stage: DeskStage, ward: Ward, *roles: OfficerRole) -> None:
    """Somebody who has these roles only takes the desk over."""
    take_over(stage, replace(ward.desk.signed_in(), roles=frozenset(roles)))


def second_confirms(stage: DeskStage, secret: str = PIN) -> bool:
    """The second person gives their own secret where it is asked for; whether it still is."""
    every = [each for each in stage.app.topLevelWidgets() if isinstance(each, SecondDialog)]
    (dialog,) = [each for each in every if each.isVisible()]
    dialog.secret.setText(secret)
    QTest.keySequence(dialog.secret, QKeySequence("Return"))
    wait_idle(stage)
    if shiboken6.isValid(dialog) and dialog.isVisible():
        return True
    # Off screen there is nobody who gives the window the keys back.
    stage.window.activateWindow()
    wait_until(stage.window.isActiveWindow, longest=5_000)
    return False
