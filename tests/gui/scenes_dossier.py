"""Pictures of Hồ sơ and Trả kết quả over a ward that has lived for six weeks."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.gui.dossier.desk_stage import DeskStage, wait_idle
from tests.gui.stage import settle
from tests.making import anh, applicant, intake
from tests.shots import Shot, scene
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.gui.dossier.panel_keeping import ErasePanel
from urbgov_desk.gui.dossier.segment import Segment
from urbgov_desk.gui.dossier.step import Action
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.gui.subject import OpenDossier
from urbgov_desk.services import book, officer, opening
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk

NOW = datetime(2026, 11, 24, 9, 20, tzinfo=HANOI)


def _open(folder: Path) -> Desk:
    desk = opening.make_training_ward(folder, clock=lambda: NOW)
    return desk.with_officer(officer.list_officers(desk)[0])


def _shot(app: QApplication, folder: Path, show: Callable[[DeskStage], None]) -> Shot:
    stage = DeskStage(app, lambda: _open(folder))
    stage.open()

    def look(look: Look, language: Language, points: int) -> None:
        stage.look(look, language, points)
        # Another language makes the pages anew, so what is shown is shown again.
        show(stage)
        wait_idle(stage)
        settle()

    return Shot(widget=stage.window, look=look, close=stage.close)


def _work(stage: DeskStage, segment: Segment, row: int = 0) -> None:
    stage.page.view.close_panel()
    stage.window.go("dossier")
    wait_idle(stage)
    stage.page.work.bar.button(segment).click()
    wait_idle(stage)
    work = stage.page.work.list
    work.setCurrentIndex(work.model().index(row, 0))
    wait_idle(stage)


@scene("dossier-work-list")
def work_list(app: QApplication, folder: Path) -> Shot:
    """The work list, and the dossier it stands on."""
    return _shot(app, folder, lambda stage: _work(stage, Segment.LATER, 2))


@scene("dossier-extend")
def extend(app: QApplication, folder: Path) -> Shot:
    """An overdue dossier is put off."""

    def show(stage: DeskStage) -> None:
        _work(stage, Segment.OVERDUE)
        stage.page.view.begin(Action.EXTEND)

    return _shot(app, folder, show)


@scene("dossier-call-list")
def call_list(app: QApplication, folder: Path) -> Shot:
    """Telephoning people whose result is ready."""
    return _shot(app, folder, lambda stage: _work(stage, Segment.CALL_READY, 1))


@scene("handover")
def handover(app: QApplication, folder: Path) -> Shot:
    """Somebody collects for the applicant."""

    def show(stage: DeskStage) -> None:
        stage.window.go("handover")
        wait_idle(stage)
        ready = stage.handover.list
        line = ready.model().index(1, 0)
        ready.setCurrentIndex(line)
        ready.opened.emit(line)
        wait_idle(stage)
        form = stage.handover.form
        assert form is not None
        form.collector.other.click()
        form.collector.name.setText("Trần Minh Khôi")
        form.collector.receipt.setChecked(False)

    return _shot(app, folder, show)


@scene("dossier-code")
def code(app: QApplication, folder: Path) -> Shot:
    """The official system's code is noted."""

    def show(stage: DeskStage) -> None:
        _work(stage, Segment.LATER, 2)
        stage.page.view.begin(Action.NOTE_CODE)

    return _shot(app, folder, show)


@scene("dossier-erase")
def erase(app: QApplication, folder: Path) -> Shot:
    """The head of the desk erases somebody's data; asked once more."""

    def show(stage: DeskStage) -> None:
        chief = stage.ask(
            lambda desk: next(o for o in officer.list_officers(desk) if o.may_approve)
        )
        stage.worker.adopt(lambda desk: desk.with_officer(chief))
        stage.window.enter(chief)
        ended = stage.ask(
            lambda desk: next(
                book.dossier_of(desk, line.code)
                for shelved in book.shelf(desk).books
                for line in book.read(desk, shelved.field, shelved.year).lines
                if line.returned_at is not None
            )
        )
        stage.window.go("dossier", OpenDossier(dossier_id=ended))
        wait_idle(stage)
        stage.page.view.begin(Action.ERASE)
        panel = stage.page.view.panel
        assert isinstance(panel, ErasePanel)
        panel.reason.setText("Đơn đề nghị ngày 20/11/2026")
        panel.send()

    return _shot(app, folder, show)


@scene("dossier-one-person")
def one_person(app: QApplication, folder: Path) -> Shot:
    """A person stands in the store twice; asked once more before the two are one."""

    def show(stage: DeskStage) -> None:
        stage.page.view.close_panel()
        dossier = stage.ask(_received_twice)
        stage.window.go("dossier", OpenDossier(dossier_id=dossier))
        wait_idle(stage)
        stage.page.view.begin(Action.MERGE)
        panel = stage.page.view.panel
        assert panel is not None
        panel.send()

    return _shot(app, folder, show)


def _received_twice(desk: Desk) -> str:
    """The same number under two spellings of the name; the same two dossiers when asked again."""
    done = [
        reception.receive(
            desk,
            intake(
                request_id=f"twice-{number}", receipt=False, holders=(applicant(anh(name=name)),)
            ),
        )
        for number, name in enumerate(("Nguyễn T. H. Ánh", "Nguyễn Thị Hồng Ánh"))
    ]
    return done[-1].dossier
