"""The window over a real store, with the pages of dossiers, for journeys and pictures."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.gui.stage import settle
from tests.making import Ward, make_ward
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act, OfficerRole
from urbgov_desk.gui.dossier.page import DossierPage
from urbgov_desk.gui.handover.page import HandoverPage
from urbgov_desk.gui.language import Speech
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.places import Place
from urbgov_desk.gui.preference import Language, Preferences
from urbgov_desk.gui.searcher import Searcher
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.window import Window
from urbgov_desk.gui.worker import Worker
from urbgov_desk.services import changed
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.find import Finder, finder
from urbgov_desk.services.officer import list_officers

T = TypeVar("T")


class ElsewherePage(Page):
    """A place these pages send the clerk to; it keeps what for."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.came_for: list[object] = []

    def arrive(self, subject: object | None) -> None:
        self.came_for.append(subject)


def dossier_places() -> tuple[Place, ...]:
    """The rail with the two pages, and a stand-in for reception."""
    return (
        Place(
            name="receive",
            title=lambda: "Tiếp nhận",
            icon="inbox",
            key="F1",
            factory="tests.gui.dossier.desk_stage:ElsewherePage",
        ),
        Place(
            name="dossier",
            title=lambda: "Hồ sơ",
            icon="folder",
            key="F3",
            factory="urbgov_desk.gui.dossier.page:DossierPage",
            acts=frozenset({Act.READ_DOSSIERS}),
        ),
        Place(
            name="handover",
            title=lambda: "Trả kết quả",
            icon="package-check",
            key="F4",
            factory="urbgov_desk.gui.handover.page:HandoverPage",
            acts=frozenset({Act.RETURN}),
        ),
    )


class DeskStage:
    """Application, worker and window over a desk that is opened on the worker's thread."""

    def __init__(
        self,
        app: QApplication,
        open_desk: Callable[[], Desk],
        *,
        places: tuple[Place, ...] | None = None,
    ) -> None:
        """`places` None: the two pages and a stand-in for reception."""
        self.app = app
        self.preferences = Preferences(None)
        self.theme = Theme(app, self.preferences)
        self.speech = Speech(app, self.preferences)
        self.desk: Desk | None = None
        self.worker = Worker(
            open_desk=open_desk,
            close_desk=lambda desk: desk.store.close(),
            take_kinds=changed.take,
        )
        self.searcher = Searcher(open_reader=self._open_reader)
        self.shell = Shell(
            theme=self.theme,
            preferences=self.preferences,
            worker=self.worker,
            make_searcher=lambda: self.searcher,
        )
        self.window = Window(self.shell, places=places or dossier_places())
        self.window.resize(1366, 768)
        self._busy = False
        self.worker.busy.connect(self._on_busy)

    @property
    def page(self) -> DossierPage:
        """Hồ sơ."""
        page = self.window.page("dossier")
        assert isinstance(page, DossierPage)
        return page

    @property
    def handover(self) -> HandoverPage:
        """Trả kết quả."""
        page = self.window.page("handover")
        assert isinstance(page, HandoverPage)
        return page

    @property
    def reception(self) -> ElsewherePage:
        """Where reception would be."""
        page = self.window.page("receive")
        assert isinstance(page, ElsewherePage)
        return page

    def open(self) -> None:
        """Open the desk, sign its officer in and show the window."""
        loop = QEventLoop()
        self.worker.opened.connect(self._on_opened)
        self.worker.opened.connect(loop.quit)
        self.worker.start()
        loop.exec()
        assert self.desk is not None and self.desk.officer is not None
        self.window.show()
        self.window.set_office("UBND phường Bồ Đề – Trung tâm Phục vụ hành chính công", "Quầy 1")
        self.window.enter(self.desk.officer)
        settle()

    def ask(self, act: Callable[[Desk], T]) -> T:
        """Run an act on the worker and wait for what it gives."""
        results: list[T] = []
        refused: list[Told] = []
        loop = QEventLoop()
        self.worker.run(act, results.append, refused.append, ended=loop.quit)
        loop.exec()
        assert not refused, refused
        return results[0]

    def idle(self) -> bool:
        """Whether nothing runs and nothing is put off."""
        frame = self.window.frame
        pages = [page for page in frame.made() if shiboken6.isValid(page)]
        waiting = [t for page in pages for t in page.findChildren(QTimer) if t.isActive()]
        return not self._busy and not waiting

    def look(self, look: Look, language: Language, point_size: int) -> None:
        """Change how everything looks and speaks."""
        self.preferences.change(look=look, language=language, point_size=point_size)
        settle()

    def close(self) -> None:
        """End threads and take the window down."""
        self.searcher.stop()
        self.worker.stop()
        self.window.close()
        self.window.deleteLater()
        self.speech.speak(Language.vi)
        for translator in self.app.findChildren(Speech):
            translator.deleteLater()
        settle()
        if shiboken6.isValid(self.theme):
            self.theme.deleteLater()

    def _on_opened(self, desk: Desk) -> None:
        self.desk = desk

    def _on_busy(self, busy: bool) -> None:
        self._busy = busy

    def _open_reader(self) -> Finder:
        assert self.desk is not None
        return finder(self.desk)()


def take_over(stage: DeskStage, *roles: OfficerRole) -> OfficerLine:
    """Lock, and let another officer of the ward in, who has these roles only."""
    stage.shell.lock_wanted.emit()
    settle()

    def someone_else(desk: Desk) -> OfficerLine:
        before = stage.desk.officer.id if stage.desk and stage.desk.officer else ""
        found = next(o for o in list_officers(desk) if o.active and o.id != before)
        return replace(found, roles=frozenset(roles))

    taker = stage.ask(someone_else)
    stage.worker.adopt(lambda desk: desk.with_officer(taker))
    stage.window.enter(taker)
    wait_idle(stage)
    return taker


def give_back(stage: DeskStage) -> None:
    """Lock, and let the officer in who opened the desk."""
    assert stage.desk is not None and stage.desk.officer is not None
    officer = stage.desk.officer
    stage.shell.lock_wanted.emit()
    stage.worker.adopt(lambda desk: desk.with_officer(officer))
    stage.window.enter(officer)
    wait_idle(stage)


class WardStage(DeskStage):
    """The same over a ward made for one test, with the clock on its wall."""

    def __init__(
        self, app: QApplication, folder: Path, *, places: tuple[Place, ...] | None = None
    ) -> None:
        self._folder = folder
        self._made: Ward | None = None
        super().__init__(app, self._make, places=places)

    @property
    def ward(self) -> Ward:
        """The ward, once it is open."""
        assert self._made is not None
        return self._made

    def _make(self) -> Desk:
        self._made = make_ward(self._folder)
        return self._made.desk


def wait_idle(stage: DeskStage) -> None:
    """Let everything asked for be done."""
    loop = QEventLoop()
    look = QTimer(interval=5)
    look.timeout.connect(lambda: loop.quit() if stage.idle() else None)
    # Signals of the last act are delivered before the worker is seen to be free.
    look.start()
    loop.exec()
    settle()
    if not stage.idle():
        wait_idle(stage)


def press(stage: DeskStage, keys: str) -> None:
    """Press one key, as the clerk does, wherever the focus is; then let it take effect."""
    target = stage.window.focusWidget() or stage.window
    QTest.keySequence(target, QKeySequence(keys))
    wait_idle(stage)


def type_in(stage: DeskStage, text: str) -> None:
    """Type into whatever has the focus."""
    target = stage.window.focusWidget()
    assert target is not None
    # QTest.keyClicks knows no Vietnamese letters.
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(target, event)
    wait_idle(stage)


def until(true: Callable[[], bool]) -> None:
    """Wait for something Qt does a moment later (a button pressed by its letter)."""
    loop = QEventLoop()
    look = QTimer(interval=5)
    look.timeout.connect(lambda: loop.quit() if true() else None)
    look.start()
    loop.exec()
