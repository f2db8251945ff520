"""Pictures of the place Trình ký."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.certifying import card_line, copy_line
from tests.gui.dossier.desk_stage import press, wait_idle
from tests.gui.signing.pile_stage import PileStage, submit, usual_pile
from tests.making import PIN
from tests.shots import Shot, scene
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import Look


def _shot(
    app: QApplication,
    folder: Path,
    show: Callable[[PileStage], None],
    *,
    once: Callable[[PileStage], None] = lambda _stage: None,
) -> Shot:
    stage = PileStage(app, folder / "ward")
    stage.open()
    usual_pile(stage)
    stage.window.go("signing")
    wait_idle(stage)
    once(stage)

    def look(look: Look, language: Language, points: int) -> None:
        stage.look(look, language, points)
        stage.window.go("signing")
        wait_idle(stage)
        show(stage)
        wait_idle(stage)

    return Shot(widget=stage.window, look=look, close=stage.close)


def _tick(stage: PileStage) -> None:
    stage.pile.pile.rows.tick(frozenset())
    press(stage, "Ctrl+A")
    stage.pile.pile.table.stand_on(3)


@scene("signing-pile")
def pile(app: QApplication, folder: Path) -> Shot:
    """All ticked, standing on what may not be signed."""
    return _shot(app, folder, _tick)


@scene("signing-asked")
def asked(app: QApplication, folder: Path) -> Shot:
    """The one question and the PIN."""

    def show(stage: PileStage) -> None:
        _tick(stage)
        press(stage, "F9")

    return _shot(app, folder, show)


@scene("signing-refuse")
def refuse(app: QApplication, folder: Path) -> Shot:
    """The grounds."""

    def show(stage: PileStage) -> None:
        stage.pile.show_list("pile")
        stage.pile.pile.table.stand_on(0)
        press(stage, "F10")

    return _shot(app, folder, show)


def _sign(stage: PileStage, count: int) -> None:
    stage.pile.show_list("pile")
    rows = stage.pile.pile.rows
    keys = [row.key for row in rows.rows if row.allowed and row.key is not None]
    rows.tick(frozenset(keys[:count]))
    stage.pile.pile.sign.click()
    if not stage.pile.bar.isHidden():
        stage.pile.bar.pin.setText(PIN)
        stage.pile.bar.agree.click()
    wait_idle(stage)


@scene("signing-signed")
def signed(app: QApplication, folder: Path) -> Shot:
    """The numbers given."""

    def show(stage: PileStage) -> None:
        submit(stage, card_line(3), copy_line("Học bạ", pages=22, copies=2), copy_line())
        _sign(stage, 3)

    return _shot(app, folder, show)


@scene("signing-one")
def one(app: QApplication, folder: Path) -> Shot:
    """One number large."""

    def show(stage: PileStage) -> None:
        submit(stage, copy_line("Bằng tốt nghiệp đại học", pages=14, copies=2))
        _sign(stage, 1)

    return _shot(app, folder, show)


@scene("signing-unsettled")
def unsettled(app: QApplication, folder: Path) -> Shot:
    """What is to be done before the day closes."""
    return _shot(
        app, folder, lambda stage: stage.pile.show_list("unsettled"), once=lambda s: _sign(s, 4)
    )
