"""Pictures of the set-up page, one for each section, of the print queue and of the assistant."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.gui.setup.set_up_stage import setup_stage, wait_for_acts
from tests.shots import Scene, Shot
from urbgov_desk.gui.setup.page import SetupPage

SECTIONS = (
    "office",
    "counter",
    "officer",
    "procedure",
    "calendar",
    "paper",
    "scanner",
    "series",
    "store",
)


def _section(name: str) -> Callable[[QApplication, Path], Shot]:
    def build(app: QApplication, folder: Path) -> Shot:
        stage = setup_stage(app, folder)
        stage.window.show()

        def look(*view: object) -> None:
            stage.look(*view)  # type: ignore[arg-type]
            page = stage.window.page("setup")
            assert isinstance(page, SetupPage)
            page.open(name)
            wait_for_acts(stage)

        return Shot(widget=stage.window, look=look, close=stage.close)

    return build


OFFICE, COUNTER, OFFICER, PROCEDURE, CALENDAR, PAPER, SCANNER, SERIES, STORE = (
    Scene(name=f"setup-{name}", build=_section(name)) for name in SECTIONS
)
