"""Pictures of the set-up page, one for each section, of the print queue and of the assistant."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.setup.set_up_stage import (
    export_lists,
    fail_first,
    fill_assistant,
    look_as_inspector,
    receive_one,
    setup_stage,
    wait_for_acts,
)
from tests.shots import Scene, Shot
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.first_run.assistant import FirstRun
from urbgov_desk.gui.first_run.ward_start import WardStart
from urbgov_desk.gui.printing.desk_printing import DeskPrinting
from urbgov_desk.gui.printing.unprinted import UnprintedPanel
from urbgov_desk.gui.second_dialog import SecondDialog
from urbgov_desk.gui.setup.page import SetupPage
from urbgov_desk.gui.setup.procedure_section import ProcedureSection

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
    "look",
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


OFFICE, COUNTER, OFFICER, PROCEDURE, CALENDAR, PAPER, SCANNER, SERIES, STORE, LOOK = (
    Scene(name=f"setup-{name}", build=_section(name)) for name in SECTIONS
)


def _assistant(place: int) -> Callable[[QApplication, Path], Shot]:
    def build(app: QApplication, folder: Path) -> Shot:
        stage = setup_stage(app, folder / "training", training=True)
        stage.window.show()
        shown: list[FirstRun] = []

        def look(*view: object) -> None:
            stage.look(*view)  # type: ignore[arg-type]
            for old in shown:
                old.close()
            shown.append(FirstRun(stage.shell, folder / "data", today=date(2026, 11, 23)))
            assistant = shown[-1]
            assistant.show()
            if place:
                fill_assistant(assistant)
            for _ in range(place - 1):
                assistant.go_on()
            wait_for_acts(stage)

        return Shot(widget=_Newest(shown), look=look, close=stage.close)

    return build


def _own_rule(app: QApplication, folder: Path) -> Shot:
    stage = setup_stage(app, folder)
    stage.window.show()

    def look(*view: object) -> None:
        stage.look(*view)  # type: ignore[arg-type]
        page = stage.window.page("setup")
        assert isinstance(page, SetupPage)
        section = page.open("procedure")
        assert isinstance(section, ProcedureSection)
        wait_for_acts(stage)
        section.search.setText("1.001776")
        wait_for_acts(stage)
        section.begin(fee=False)
        section.rule_form.read("1.001776")

    return Shot(widget=stage.window, look=look, close=stage.close)


def _second(app: QApplication, folder: Path) -> Shot:
    stage = setup_stage(app, folder)
    shown: list[SecondDialog] = []

    def look(*view: object) -> None:
        stage.look(*view)  # type: ignore[arg-type]
        for old in shown:
            old.close()
        shown.append(SecondDialog(stage.shell, Act.ERASE, lambda *_: None))
        shown[-1].show()
        wait_for_acts(stage)

    return Shot(widget=_Newest(shown), look=look, close=stage.close)


SECOND = Scene(name="second-person", build=_second)


def _looks(app: QApplication, folder: Path) -> Shot:
    stage = setup_stage(app, folder)
    stage.window.show()
    stage.worker.run(look_as_inspector)
    wait_for_acts(stage)

    def look(*view: object) -> None:
        stage.look(*view)  # type: ignore[arg-type]
        page = stage.window.page("setup")
        assert isinstance(page, SetupPage)
        page.open("inspection")
        wait_for_acts(stage)

    return Shot(widget=stage.window, look=look, close=stage.close)


LOOKS = Scene(name="setup-inspection", build=_looks)


def _exports(app: QApplication, folder: Path) -> Shot:
    stage = setup_stage(app, folder)
    stage.window.show()
    stage.worker.run(lambda desk: export_lists(desk, folder))
    wait_for_acts(stage)

    def look(*view: object) -> None:
        stage.look(*view)  # type: ignore[arg-type]
        page = stage.window.page("setup")
        assert isinstance(page, SetupPage)
        page.open("export")
        wait_for_acts(stage)

    return Shot(widget=stage.window, look=look, close=stage.close)


EXPORTS = Scene(name="setup-export", build=_exports)


OWN_RULE = Scene(name="setup-own-rule", build=_own_rule)


class _Newest(QWidget):
    """Stands for the newest assistant: each look makes its own, as a change of language does."""

    def __init__(self, shown: Sequence[QWidget]) -> None:
        super().__init__()
        self._shown = shown

    def grab(self, rectangle: QRect = QRect()) -> QPixmap:  # noqa: B008
        return self._shown[-1].grab()


BLANK, OFFICE_STEP, OFFICER_STEP, PRINT_STEP, KEY_STEP = (
    Scene(name=f"first-run-{number}", build=_assistant(number)) for number in range(5)
)


def _unprinted(app: QApplication, folder: Path) -> Shot:
    stage = setup_stage(app, folder)
    stage.window.show()
    printing = DeskPrinting(stage.shell, parent=stage.window)
    printing.begin()
    receive_one(stage)
    receive_one(stage)
    fail_first(stage)
    printing.look()
    wait_for_acts(stage)
    shown: list[UnprintedPanel] = []

    def look(*view: object) -> None:
        stage.look(*view)  # type: ignore[arg-type]
        for old in shown:
            old.close()
        shown.append(UnprintedPanel(stage.shell, printing, stage.window))
        shown[-1].show()
        wait_for_acts(stage)

    return Shot(widget=_Newest(shown), look=look, close=stage.close)


UNPRINTED = Scene(name="unprinted", build=_unprinted)


def _offered(app: QApplication, folder: Path) -> Shot:
    stage = setup_stage(app, folder / "training", training=True)
    stage.window.show()
    start = WardStart(
        stage.shell,
        stage.window,
        folder / "data",
        renew=lambda: None,
        enter=lambda _officer: None,
    )
    start.offer_on(stage.window._form.band)
    start.look()
    wait_for_acts(stage)
    page = stage.window.page("setup")
    assert isinstance(page, SetupPage)
    page.open("store")
    return Shot(widget=stage.window, look=stage.look, close=stage.close)


OFFERED = Scene(name="first-run-offered", build=_offered)
