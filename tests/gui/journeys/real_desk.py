"""The whole desk as a ward has it: its own store on disk, every place, every thread, keys only."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from tests.gui.stage import end, settle, wait_until
from tests.making import LEADING, SetClock, bo_de
from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.domain.office import NewOfficer, Setting, SetUp
from urbgov_desk.domain.printed_paper import PrintedPaper
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import WORKING
from urbgov_desk.gui import application as way_in
from urbgov_desk.gui.application import Application
from urbgov_desk.gui.page import Page
from urbgov_desk.gui.scanner import LARGEST_GAP_MS
from urbgov_desk.services import find, intake, office, officer, opening, paper, proof, story
from urbgov_desk.services.desk import Desk

T = TypeVar("T")

PIN = "482913"
HOME = "Số 12 ngõ 99 phố Thử, phường Bồ Đề, Hà Nội"
ANH = f"001195004321||Nguyễn Thị Hồng Ánh|17041995|Nữ|{HOME}|20052021"
HUY = f"001094004322||Bùi Xuân Huy|02031994|Nam|{HOME}|20052021"
KHOI = f"001201004323||Trần Minh Khôi|01012001|Nam|{HOME}|20052021"
_LONGEST_WAIT_MS = 20_000
_SHORT_PAUSE_MS = 400
"""Pages put off reading by less than this; keeping a draft waits longer and is not waited for."""


def start_ward(data: Path, clock: Callable[[], datetime], printer: str = "") -> None:
    """A ward's own store with two officers, both there this morning."""
    officers = (("HOA", "Lê Thị Hoà", False), ("TRUONG", "Phạm Văn Trưởng", True))
    desk = opening.start_ward(
        data,
        SetUp(
            request_id="first",
            office=bo_de(),
            counter_name="Quầy 1",
            officers=tuple(
                NewOfficer(
                    request_id=code,
                    code=code,
                    name=name,
                    title="Chuyên viên",
                    pin=PIN,
                    roles=LEADING if heads else WORKING,
                )
                for code, name, heads in officers
            ),
        ),
        clock=clock,
        use_keyring=False,
    )
    if printer:
        head = next(o for o in officer.list_officers(desk) if o.may_set_up)
        settings = {Setting.PRINTER: printer}
        office.change_settings(desk.with_officer(head), settings, "printer")
    desk.store.close()


class RealDesk:
    """The application as `urbgov-desk` starts it, and hands that only press keys."""

    def __init__(
        self, app: QApplication, data: Path, clock: SetClock, patch: pytest.MonkeyPatch
    ) -> None:
        self.clock = clock
        self.keys = 0
        """Keys pressed by hand; what a scanner sends is not counted."""
        self._busy = False

        def open_desk(folder: Path | None, *, training: bool, secret: str | None) -> Desk:
            return opening.open_desk(folder, training=training, clock=clock, secret=secret)

        patch.setattr(way_in, "_open_desk", open_desk)
        self.application = Application(app, data=data)
        self.application.worker.busy.connect(self._on_busy)
        self.faults: list[str] = []
        self.application.faults.struck.connect(self.faults.append)
        self.window = self.application.window
        self.application.start()

    # -- hands -----------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each when the one before has had its effect."""
        for key in keys:
            self.keys += 1
            QTest.keySequence(self._native(), QKeySequence(key))
            self.rest()

    def type(self, text: str) -> None:
        """Type text, then rest as long as tells typing from a scanner."""
        for letter in text:
            self.keys += 1
            self._letter(letter)
        pause(LARGEST_GAP_MS + 10)
        self.rest()

    def scan(self, text: str) -> None:
        """A card or paper at the scanner: its prefix key, the text, Enter."""
        QTest.keyClick(self._native(), Qt.Key.Key_F12)
        for letter in text:
            self._letter(letter)
        QTest.keyClick(self._native(), Qt.Key.Key_Return)
        self.rest()

    def tab_to(self, target: QWidget) -> None:
        """Go to a field with Tab alone, as somebody without a mouse does."""
        for _ in range(60):
            if self.focus() is target:
                return
            self.press("Tab")
        raise AssertionError(f"Tab never comes to {target!r}")

    def sign_in(self) -> None:
        """Wait for the officers, type the PIN of the first, Enter."""
        self.wait(lambda: self.window.sign_in.officer() is not None)
        self.rest()
        self.type(PIN)
        self.press("Return")
        self.wait(lambda: not self.window.locked())
        self.rest()

    def resolve(self, number: str, shelf: str) -> None:
        """On the page of a dossier that is worked on: its result, laid on a shelf."""
        self.press("F9")
        self.type(number)
        self.press("Tab", "Tab", "Tab")
        self.type(shelf)
        self.press("F9")

    # -- eyes ------------------------------------------------------------------------------------

    def focus(self) -> QWidget | None:
        """What the keys go to."""
        return QApplication.focusWidget()

    def page(self) -> Page:
        """The page that is shown."""
        page = self.window.current()
        assert page is not None
        return page

    def field(self, name: str) -> QLineEdit:
        """A line of the page by its name in the drawing."""
        found = self.page().findChild(QLineEdit, name)
        assert found is not None
        return found

    def said(self) -> str:
        """What the notice at the top says."""
        return self.window.frame.notice.text()

    def sees_button(self, text: str) -> bool:
        """Whether a button whose words contain this can be seen."""
        return any(
            text in button.text() and button.isVisible()
            for button in self.window.findChildren(QPushButton)
        )

    # -- what is kept ------------------------------------------------------------------------------

    def ask(self, question: Callable[[Desk], T]) -> T:
        """Ask the desk on its own thread."""
        found: list[T] = []
        told: list[Told] = []
        loop = QEventLoop()
        self.application.worker.run(question, found.append, told.append, ended=loop.quit)
        loop.exec()
        if told:
            raise told[0]
        return found[0]

    def dossier_of(self, name: str) -> Dossier:
        """The only dossier of a person."""

        def look(desk: Desk) -> Dossier:
            (line,) = find.find(desk, name)
            return intake.find(desk, line.id)

        return self.ask(look)

    def found(self, text: str) -> int:
        """How many dossiers a text finds."""
        return len(self.ask(lambda desk: find.find(desk, text)))

    def story_of(self, dossier: Dossier) -> list[str]:
        """The kinds of what happened to it, oldest first."""
        return [line.kind for line in self.ask(lambda desk: story.story(desk, dossier.id))]

    def paper_of(self, dossier: Dossier, kind: PrintedPaper) -> bytes:
        """The newest paper of a kind that was made for it."""
        found = [each for each in dossier.issued if each.kind == kind]
        return self.ask(lambda desk: paper.read(desk, found[-1].id))

    def assert_whole(self) -> None:
        """The store proves itself: chain, replay, numbers, papers."""
        assert self.ask(proof.verify).finding is None

    # -- waiting -----------------------------------------------------------------------------------

    def rest(self) -> None:
        """Let everything asked for be done; a bug on the way ends the journey."""
        settle()
        self.wait(self._idle)
        settle()
        assert not self.faults, self.faults
        if not self._idle():
            self.rest()

    def wait(self, true: Callable[[], bool]) -> None:
        """Wait until something is so."""
        wait_until(true, longest=_LONGEST_WAIT_MS)

    def close(self) -> None:
        """Close the window and end the threads."""
        end(self.application)

    # -- within ------------------------------------------------------------------------------------

    def _native(self) -> QWindow:
        native = self.window.windowHandle()
        assert native is not None
        return native

    def _letter(self, letter: str) -> None:
        key = Qt.Key(ord(letter.upper())) if letter.isascii() else Qt.Key.Key_unknown
        none = Qt.KeyboardModifier.NoModifier
        QTest.sendKeyEvent(QTest.KeyAction.Click, self._native(), key, letter, none)

    def _idle(self) -> bool:
        page = self.window.current()
        waiting = page is not None and any(
            timer.isActive() and timer.isSingleShot() and timer.interval() < _SHORT_PAUSE_MS
            for timer in page.findChildren(QTimer)
        )
        return not self._busy and not waiting

    def _on_busy(self, busy: bool) -> None:
        self._busy = busy


def code_on(pdf: bytes) -> str:
    """What a scanner reads from the first page of a paper."""
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=3).to_pil()
    (code,) = zxingcpp.read_barcodes(page)
    return str(code.text)


def words_on(pdf: bytes) -> str:
    """Every word of a paper, on one line."""
    pages = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)


def pause(ms: int) -> None:
    """The hands rest so long."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
