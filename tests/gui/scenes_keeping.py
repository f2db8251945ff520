"""Pictures of keys, backups and the way back from one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.gui.keeping.keeping_stage import WORDS, keeping_stage, restored_store
from tests.gui.setup.set_up_stage import setup_stage, wait_for_acts
from tests.gui.stage import Stage
from tests.shots import Scene, Shot
from urbgov_desk.gui.first_run.done_step import DoneStep
from urbgov_desk.gui.keeping.restore_window import RestoreWindow
from urbgov_desk.gui.keeping.unlock import Unlock
from urbgov_desk.gui.setup.page import SetupPage
from urbgov_desk.services import opening
from urbgov_desk.services.desk import Desk


def wait_until(true: Callable[[], bool]) -> None:
    """Until something beside the worker is done."""
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: loop.quit() if true() else None)
    timer.start(20)
    loop.exec()


def _section(
    name: str, *, copied: bool = True, restored: bool = False
) -> Callable[[QApplication, Path], Shot]:
    def build(app: QApplication, folder: Path) -> Shot:
        stage = keeping_stage(app, folder, copied=copied)
        stage.window.show()
        if restored:
            stage.worker.run(lambda desk: restored_store(desk, folder / "USB"))
            stage.worker.adopt(lambda desk: move_into_restored(desk, folder))
            wait_for_acts(stage)

        def look(*view: object) -> None:
            stage.look(*view)  # type: ignore[arg-type]
            page = stage.window.page("setup")
            assert isinstance(page, SetupPage)
            page.open(name)
            wait_for_acts(stage)

        return Shot(widget=stage.window, look=look, close=stage.close)

    return build


def move_into_restored(desk: Desk, folder: Path) -> Desk:
    """Go on with what `restored_store` left."""
    desk.store.close()
    opened = opening.open_desk(folder / "restored data", clock=desk.clock, secret=WORDS)
    return opened.with_officer(desk.officer)


KEY = Scene(name="setup-key", build=_section("key"))
BACKUP = Scene(name="setup-backup", build=_section("backup"))
BACKUP_NONE = Scene(name="setup-backup-none", build=_section("backup", copied=False))
BACKUP_SHUT = Scene(name="setup-backup-shut", build=_section("backup", restored=True))


class _Newest(QWidget):
    """Stands for the newest dialog: each look makes its own, as a change of language does."""

    def __init__(self, shown: list[QDialog]) -> None:
        super().__init__()
        self._shown = shown

    def grab(self, *_: object) -> QPixmap:
        return self._shown[-1].grab()


def _dialog(
    make: Callable[[Stage, Path], QDialog],
) -> Callable[[QApplication, Path], Shot]:
    def build(app: QApplication, folder: Path) -> Shot:
        stage = keeping_stage(app, folder)
        stage.window.show()
        shown: list[QDialog] = []

        def look(*view: object) -> None:
            stage.look(*view)  # type: ignore[arg-type]
            for old in shown:
                old.close()
            shown.append(make(stage, folder))
            wait_for_acts(stage)

        return Shot(widget=_Newest(shown), look=look, close=stage.close)

    return build


def _unlock(stage: Stage, folder: Path) -> QDialog:
    made = Unlock(stage.window)
    made.show()
    made.refuse("…")
    made.field.set_error("")
    return made


def _restore(stage: Stage, folder: Path) -> QDialog:
    made = RestoreWindow(stage.shell, str(folder / "USB"), stage.window)
    made.show()
    return made


def _restore_people(stage: Stage, folder: Path) -> QDialog:
    made = RestoreWindow(stage.shell, str(folder / "USB"), stage.window)
    made.show()
    made.secret.setText(WORDS)
    made.go_on()
    wait_until(made.go.isEnabled)
    return made


UNLOCK = Scene(name="unlock", build=_dialog(_unlock))
RESTORE = Scene(name="restore-look", build=_dialog(_restore))
RESTORE_PEOPLE = Scene(name="restore-people", build=_dialog(_restore_people))


def _done(app: QApplication, folder: Path) -> Shot:
    from tests.gui.setup.set_up_stage import fill_assistant
    from urbgov_desk.gui.first_run.assistant import FirstRun

    stage = setup_stage(app, folder / "training", training=True)
    stage.window.show()
    shown: list[QDialog] = []

    def look(*view: object) -> None:
        stage.look(*view)  # type: ignore[arg-type]
        for old in shown:
            old.close()
        assistant = FirstRun(stage.shell, folder / f"data{len(shown)}")
        shown.append(assistant)
        assistant.show()
        fill_assistant(assistant)
        for _ in range(3):
            assistant.go_on()
        assistant.key.phrase.setText(WORDS)
        assistant.key.again.setText(WORDS)
        assistant.go_on()
        wait_for_acts(stage)
        assert isinstance(assistant.done_step, DoneStep)

    return Shot(widget=_Newest(shown), look=look, close=stage.close)


DONE = Scene(name="first-run-done", build=_done)
