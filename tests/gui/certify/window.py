"""The certification page in a window with a real desk behind it, and hands that only press keys."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.gui.gallery import gallery_places
from tests.gui.stage import NOW, PIN, Stage, settle, wait_until
from urbgov_desk.domain.authority import Ground, RecordGrant
from urbgov_desk.domain.book_act import OpenBook
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.office import OfficerLine, Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.certify.page import CertifyPage
from urbgov_desk.gui.places import PLACES
from urbgov_desk.gui.scan_route import ScanRoute
from urbgov_desk.services import office as office_acts
from urbgov_desk.services.certification import authority, book
from urbgov_desk.services.certification import visit as visits
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.officer import list_officers

T = TypeVar("T")

_HOME = "Số 12 ngõ 99 phố Nghĩa Tân, phường Nghĩa Đô, Hà Nội"
ANH = f"001195004321||Nguyễn Thị Hồng Ánh|17041995|Nữ|{_HOME}|20052021"
HUY = f"001094004322||Bùi Xuân Huy|02031994|Nam|{_HOME}|20052025"
CHAIRMAN = "LA"
DELEGATE = "TH"
_LONGEST_WAIT_MS = 30_000


class CertifyWindow:
    """The whole window; a scan goes through the window's own scan route and counts as one."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        *,
        officer: str = CHAIRMAN,
        attestation: str = "rubber_stamp",
        books: bool = True,
        session: bool = True,
    ) -> None:
        places = tuple(place for place in PLACES if place.name == "certify")
        self.stage = Stage(
            app, folder, places=(*places, *(p for p in gallery_places() if p.key != "F2"))
        )
        self._busy = False
        self.now = NOW
        self.stage.worker.busy.connect(self._on_busy)
        self.stage.open()
        self.stage.worker.adopt(lambda desk: replace(desk, clock=lambda: self.now))
        self.route = ScanRoute(self.stage.shell, self.stage.window)
        self.ask(lambda desk: prepare(desk, attestation=attestation, books=books))
        self.stage.window.show()
        self.become(officer)
        # Played keys come closer together than any hand's.
        self.page.view.entry.double_ms = 0
        self.rest()
        if session:
            self.open_session()
        self.keys = 0
        """Keys pressed by hand; what a scanner sends counts one."""

    @property
    def page(self) -> CertifyPage:
        page = self.stage.window.page("certify")
        assert isinstance(page, CertifyPage)
        return page

    # -- people ------------------------------------------------------------------------------

    def become(self, code: str) -> None:
        """Somebody signs in."""
        line = self.ask(lambda desk: as_officer(desk, code).officer)
        assert line is not None
        self.stage.worker.adopt(lambda desk: as_officer(desk, code))
        self.stage.window.enter(line)
        self.rest()

    def lock(self) -> None:
        """The desk is locked, as after idleness."""
        self.page.leave()
        self.stage.shell.set_officer(None)
        self.rest()

    def open_session(self) -> None:
        """The first F9 after sign-in asks for the PIN; here it was asked before."""
        from urbgov_desk.gui.certify import calls

        self.stage.shell.signing.keep(self.ask(lambda desk: calls.open_session(desk, PIN)))

    # -- hands -------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after the other, each when the one before has had its effect."""
        for key in keys:
            self.keys += 1
            QTest.keySequence(self._native(), QKeySequence(key))
            self.rest()

    @contextmanager
    def office_busy(self) -> Iterator[None]:
        """Meanwhile the office answers nothing: it prints, or saves a backup."""
        over = Event()
        self.stage.worker.run(lambda _desk: over.wait(_LONGEST_WAIT_MS / 1000))
        try:
            yield
        finally:
            over.set()
            self.rest()

    def hurry(self, *keys: str) -> None:
        """Press keys (or type letters) without waiting for what they do."""
        for key in keys:
            self.keys += 1
            QTest.keySequence(self._native(), QKeySequence(key))
            settle()

    def type(self, text: str) -> None:
        """Type text; an input method brings what no key has."""
        for letter in text:
            self.keys += 1
            if letter.isascii():
                key = Qt.Key(ord(letter.upper()))
                none = Qt.KeyboardModifier.NoModifier
                QTest.sendKeyEvent(QTest.KeyAction.Click, self._native(), key, letter, none)
            else:
                focused = QApplication.focusWidget()
                assert focused is not None
                commit = QInputMethodEvent()
                commit.setCommitString(letter)
                QApplication.sendEvent(focused, commit)
        self.rest()

    def scan(self, text: str) -> None:
        """A card or a slip at the scanner."""
        self.keys += 1
        self.route.take(text)
        self.rest()

    # -- eyes --------------------------------------------------------------------------------

    def focus(self) -> QWidget | None:
        """What the keys go to."""
        return QApplication.focusWidget()

    def ask(self, question: Callable[[Desk], T]) -> T:
        """Ask the desk on its own thread."""
        found: list[T] = []
        told: list[Told] = []
        loop = QEventLoop()
        self.stage.worker.run(question, found.append, told.append, ended=loop.quit)
        loop.exec()
        if told:
            raise told[0]
        return found[0]

    def visits(self) -> tuple[Visit, ...]:
        """Every visit of the day that is known by a name of these tests."""
        return self.ask(
            lambda desk: tuple(
                each
                for name in ("Ánh", "Huy", "Smith", "Khoi")
                for each in visits.search_visits(desk, name)
            )
        )

    def only_visit(self) -> Visit:
        """The one visit there is."""
        (found,) = self.visits()
        return found

    # -- waiting -----------------------------------------------------------------------------

    def rest(self) -> None:
        """Let everything asked for be done."""
        settle()
        self.wait(self._idle)
        settle()
        if not self._idle():
            self.rest()

    def wait(self, true: Callable[[], bool]) -> None:
        """Wait until something is so."""
        wait_until(true, longest=_LONGEST_WAIT_MS)

    def close(self) -> None:
        """Take everything down."""
        self.stage.close()

    def _native(self) -> QWindow:
        native = self.stage.window.windowHandle()
        assert native is not None
        return native

    def _on_busy(self, busy: bool) -> None:
        self._busy = busy

    def _idle(self) -> bool:
        # Looking for timers takes the interpreter from the worker: only when it rests.
        page = self.stage.window.current()
        return not self._busy and (
            page is None
            or not any(
                timer.isActive() and timer.isSingleShot() and timer.interval() < 400
                for timer in page.findChildren(QTimer)
            )
        )


def as_officer(desk: Desk, code: str) -> Desk:
    """The desk with somebody at work."""
    officer = officer_of(desk, code)
    return desk.with_officer(officer, office_acts.list_counters(desk)[0])


def officer_of(desk: Desk, code: str) -> OfficerLine:
    """An officer by their code."""
    return next(line for line in list_officers(desk) if line.code == code)


def prepare(desk: Desk, *, attestation: str, books: bool) -> None:
    """LA is Chairman, TH his delegate for Vietnamese papers; the books go on at 411."""
    chairman, delegate = officer_of(desk, CHAIRMAN), officer_of(desk, DELEGATE)
    own = desk.with_officer(chairman, None)
    authority.record(
        own,
        RecordGrant(
            request_id="office",
            officer=chairman.id,
            ground=Ground.OFFICE,
            title="Chủ tịch",
            valid_from=date(2025, 7, 1),
        ),
    )
    authority.record(
        own,
        RecordGrant(
            request_id="delegation",
            officer=delegate.id,
            ground=Ground.DELEGATION,
            title="Công chức tư pháp - hộ tịch",
            valid_from=date(2026, 1, 1),
            valid_until=date(2026, 12, 31),
            decision_number="15/QĐ-UBND",
            decision_on=date(2025, 12, 29),
            granted_by=chairman.id,
            kinds=frozenset({CertificationKind.COPY, CertificationKind.SIGNATURE}),
            issuers=frozenset({Issuer.VIETNAMESE}),
            basis="Nghị quyết 01/2025/NQ-HĐND của Hội đồng nhân dân thành phố",
        ),
    )
    office_acts.change_settings(own, {Setting.ATTESTATION: attestation}, "attestation")
    if books:
        for kind in BookKind:
            book.open_book(
                own,
                OpenBook(
                    request_id=f"open-{kind.value}",
                    book=kind,
                    year=NOW.year,
                    volume=2,
                    last_number=411,
                    decision="Nối tiếp sổ giấy quyển 02/2026",
                ),
            )


def at(hour: int, minute: int = 0, day: int = 23) -> datetime:
    """A moment in the month of these tests."""
    return NOW.replace(day=day, hour=hour, minute=minute)
