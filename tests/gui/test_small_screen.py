"""An office PC at 125 and 150 %: 1093×574 and 911×480 of room, and F9 stays on the screen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.certify.conftest import open_window as open_window
from tests.gui.certify.test_page import three
from tests.gui.certify.window import CertifyWindow
from tests.gui.dossier.desk_stage import DeskStage, wait_idle
from tests.gui.fitting import cut_words, too_large
from tests.gui.signing.pile_stage import PileStage, usual_pile
from tests.gui.stage import settle
from urbgov_desk.gui.places import PLACES
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.gui.widgets.button import KeyButton

AT_125 = (1093, 574)
AT_150 = (911, 480)
NAMES = tuple(place.name for place in PLACES)


class SmallStage(PileStage):
    """Every place, for an officer who may do everything."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self._folder = folder
        self._code = "TRUONG"
        self._made = None
        DeskStage.__init__(self, app, self._make, places=PLACES)

    def show_place(self, name: str, size: tuple[int, int]) -> None:
        """Go there in a window of this size."""
        self.shell.go(name)
        self.window.resize(*size)
        wait_idle(self)
        settle()


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[SmallStage]:
    """A window with every place and some bundles in the pile."""
    made = SmallStage(qapp, tmp_path / "ward")
    made.open()
    usual_pile(made)
    yield made
    made.close()


def out_of_sight(stage: SmallStage) -> list[str]:
    """Primary buttons of the page that do not lie whole on the screen."""
    window, page = stage.window, stage.window.current()
    assert page is not None
    found = []
    for button in page.findChildren(KeyButton):
        if button.property("role") != "primary" or not button.isVisible():
            continue
        place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
        if not window.rect().contains(place):
            found.append(f"{button.text()} {button.key_text()} at {place}")
    return found


def test_every_page_fits_at_125_percent(stage: SmallStage) -> None:
    problems = {}
    window = stage.window
    for language in Language:
        stage.look(Look.light, language, 12)
        for name in NAMES:
            stage.show_place(name, AT_125)
            assert (window.width(), window.height()) == AT_125
            found = [*too_large(window, *AT_125), *cut_words(window), *out_of_sight(stage)]
            problems[name, language] = found
    assert not any(problems.values()), problems


def test_the_primary_button_is_in_sight_at_150_percent(stage: SmallStage) -> None:
    problems = {}
    for language in Language:
        stage.look(Look.light, language, 12)
        for name in NAMES:
            stage.show_place(name, AT_150)
            assert (stage.window.width(), stage.window.height()) == AT_150
            problems[name, language] = out_of_sight(stage)
    assert not any(problems.values()), problems


def test_at_full_size_everything_stands_at_ease_again(stage: SmallStage) -> None:
    stage.look(Look.light, Language.vi, 12)
    stage.show_place("certify", (1366, 728))
    page = stage.window.current()
    assert page is not None
    before = page.minimumSizeHint()
    assert not stage.theme.compact
    stage.show_place("certify", AT_150)
    assert stage.theme.compact
    assert page.minimumSizeHint().height() < before.height()
    stage.show_place("certify", (1366, 728))
    assert not stage.theme.compact
    assert page.minimumSizeHint() == before


@pytest.mark.parametrize("language", list(Language))
def test_a_whole_certification_fits_at_125_percent(
    open_window: Callable[..., CertifyWindow], qtbot: QtBot, language: Language
) -> None:
    desk = open_window()
    desk.stage.window.resize(*AT_125)
    desk.stage.look(Look.light, language, 12)
    desk.rest()

    def problems() -> list[str]:
        window = desk.stage.window
        assert (window.width(), window.height()) == AT_125
        return [*cut_words(desk.page), *too_large(window, *AT_125)]

    three(desk)
    assert problems() == []
    desk.press("Alt+2")
    desk.type("uq")
    desk.press("Return", "Space", "Ctrl+I")
    assert problems() == []
    desk.press("Ctrl+Del", "F10")
    assert problems() == []
    desk.press("Escape", "F9")
    assert problems() == []
    desk.press("Ctrl+G")
    assert problems() == []
