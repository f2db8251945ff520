"""One virtual screen for all tests here; without one they are skipped, and say why."""

import sys
from collections.abc import Iterator

import pytest

import run
from tests.e2e.screen import Screen, missing_packages


@pytest.fixture(scope="session")
def bare_screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A screen of 1366 by 768."""
    if not sys.platform.startswith("linux"):
        pytest.skip("a virtual screen is for Linux")
    lacking = [
        *missing_packages(),
        *run.packages_for(run.missing_libraries(run.WINDOW_LIBRARIES), run.os_release()),
    ]
    if lacking:
        pytest.skip(f"the real process needs a virtual screen: {run.apt_line(lacking)}")
    made = Screen(tmp_path_factory.mktemp("screen"))
    yield made
    made.close()


@pytest.fixture
def screen(bare_screen: Screen) -> Screen:
    """The screen with a window manager at work."""
    if problem := bare_screen.need_manager():
        pytest.skip(f"no window manager works on the virtual screen: {problem}")
    return bare_screen
