"""Pictures of the place Sổ over a ward that has lived for six weeks."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.gui.dossier.desk_stage import DeskStage, press, wait_idle
from tests.gui.stage import settle
from tests.shots import Shot, scene
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.gui.places import PLACES
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.register.page import RegisterPage
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.services import officer, opening
from urbgov_desk.services.desk import Desk

NOW = datetime(2026, 11, 24, 9, 20, tzinfo=HANOI)


def _open(folder: Path) -> Desk:
    desk = opening.make_training_ward(folder, clock=lambda: NOW)
    return desk.with_officer(officer.list_officers(desk)[0])


def _shot(app: QApplication, folder: Path, show: Callable[[DeskStage, RegisterPage], None]) -> Shot:
    stage = DeskStage(app, lambda: _open(folder), places=PLACES)
    stage.open()
    wait_idle(stage)

    def look(look: Look, language: Language, points: int) -> None:
        stage.look(look, language, points)
        stage.window.go("register")
        wait_idle(stage)
        page = stage.window.current()
        assert isinstance(page, RegisterPage)
        show(stage, page)
        wait_idle(stage)
        settle()

    return Shot(widget=stage.window, look=look, close=stage.close)


def _fullest(stage: DeskStage, page: RegisterPage) -> None:
    rows = page.view.book_rows
    row = rows.row_of(max(rows.books, key=lambda book: book.rows).field)
    page.view.books.setCurrentIndex(page.view.book_rows.index(row, 0))
    wait_idle(stage)


@scene("register")
def register(app: QApplication, folder: Path) -> Shot:
    """The fullest tracking register of the year."""

    def show(stage: DeskStage, page: RegisterPage) -> None:
        _fullest(stage, page)
        if not page.view.print_rows.prints:
            page.view.print_now.click()
            wait_idle(stage)
        page.view.focus_lines()

    return _shot(app, folder, show)


@scene("register-printed")
def register_printed(app: QApplication, folder: Path) -> Shot:
    """A tracking register as it was printed."""

    def show(stage: DeskStage, page: RegisterPage) -> None:
        rows = page.view.book_rows
        page.view.books.setCurrentIndex(rows.index(rows.row_of(rows.books[0].field), 0))
        wait_idle(stage)
        if not page.view.print_rows.prints:
            press(stage, "F9")
        page.view.prints.setFocus()
        press(stage, "Return")

    return _shot(app, folder, show)


@scene("register-working")
def register_working(app: QApplication, folder: Path) -> Shot:
    """A book is being put on paper."""

    def show(stage: DeskStage, page: RegisterPage) -> None:
        _fullest(stage, page)
        hear = page.view.work.begin("Đang lập sổ Hộ tịch năm 2026")
        hear(42, 100)

    return _shot(app, folder, show)
