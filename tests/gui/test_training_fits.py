"""A training ward has an amber band above everything; nothing may fall off the bottom for it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from tests.gui.fitting import cut_words, too_large
from tests.gui.setup.set_up_stage import sign_in, wait_for_acts
from tests.gui.stage import Stage, is_shown, settle
from urbgov_desk.gui.places import PLACES
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import Look

WIDTH, HEIGHT = 1366, 728


@pytest.fixture
def training(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """The real places over a training desk, somebody signed in, as small as an office screen."""
    made = Stage(qapp, tmp_path, places=PLACES, training=True)
    made.open()
    made.window.resize(WIDTH, HEIGHT)
    made.window.show()
    sign_in(made, "TH")
    wait_for_acts(made)
    yield made
    made.close()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("place", [place.name for place in PLACES])
def test_every_place_fits_beneath_the_training_band(
    training: Stage, place: str, language: Language
) -> None:
    training.look(Look.light, language, 13)
    training.window.go(place)
    wait_for_acts(training)
    training.window.resize(WIDTH, HEIGHT)
    settle()
    assert too_large(training.window, WIDTH, HEIGHT) == []
    assert (training.window.width(), training.window.height()) == (WIDTH, HEIGHT)
    assert cut_words(training.window) == []
    assert below_the_edge(training) == []


def test_the_sign_in_page_fits_beneath_the_training_band(training: Stage) -> None:
    training.look(Look.light, Language.vi, 13)
    training.shell.lock_wanted.emit()
    settle()
    assert training.window.locked()
    assert too_large(training.window, WIDTH, HEIGHT) == []
    assert cut_words(training.window) == []


def below_the_edge(stage: Stage) -> list[str]:
    """Words and buttons in sight of which a part is outside the window."""
    window = stage.window
    whole = QRect(0, 0, window.width(), window.height())
    found = []
    spoken: list[QAbstractButton | QLabel] = [
        *window.findChildren(QAbstractButton),
        *window.findChildren(QLabel),
    ]
    for widget in spoken:
        at = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        if is_shown(widget) and not whole.contains(at) and not _scrolls(widget):
            found.append(f"{type(widget).__name__} {widget.text()!r} at {at.getRect()}")
    return found


def _scrolls(widget: QLabel | QAbstractButton) -> bool:
    """Whether it stands in something that can be scrolled to it."""
    parent = widget.parentWidget()
    while parent is not None:
        if parent.property("role") == "scrolled" or parent.objectName() == "qt_scrollarea_viewport":
            return True
        parent = parent.parentWidget()
    return False


class TestStart:
    """How large the window comes."""

    def test_on_an_office_screen_it_comes_maximised(self, stage: Stage) -> None:
        stage.window.show_within(QRect(0, 0, 1366, 728))
        assert stage.window.windowState() & Qt.WindowState.WindowMaximized

    def test_on_a_large_screen_it_comes_at_its_own_size_and_whole(self, stage: Stage) -> None:
        available = QRect(0, 0, 1920, 1040)
        stage.window.show_within(available)
        assert not stage.window.windowState() & Qt.WindowState.WindowMaximized
        assert available.contains(stage.window.geometry())
        assert (stage.window.width(), stage.window.height()) == (1366, 768)

    def test_it_is_never_larger_than_the_screen(self, stage: Stage) -> None:
        stage.window.resize(3000, 2000)
        stage.window.show_within(QRect(0, 0, 1600, 860))
        assert stage.window.width() <= 1600
        assert stage.window.height() <= 860
