"""A window with a desk behind it, for tests and for the pictures of every screen."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.office import Counter, NewOfficer, Office, OfficerLine, SetUp
from urbgov_desk.domain.right import WORKING, OfficerRole
from urbgov_desk.gui.language import Speech
from urbgov_desk.gui.places import Place
from urbgov_desk.gui.preference import Language, Preferences
from urbgov_desk.gui.searcher import Reader, Searcher
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.window import Window
from urbgov_desk.gui.worker import Worker
from urbgov_desk.rules.law import Law
from urbgov_desk.services import changed
from urbgov_desk.services import office as office_acts
from urbgov_desk.services.desk import Desk, OwnLaw
from urbgov_desk.store import store as stores

if TYPE_CHECKING:
    from urbgov_desk.gui.application import Application

NOW = datetime(2026, 11, 23, 8, 30, tzinfo=HANOI)
PIN = "482913"

OFFICE = Office(
    valid_from=date(2025, 7, 1),
    parent="UBND PHƯỜNG NGHĨA ĐÔ",
    name="UBND phường Nghĩa Đô",
    desk_name="Trung tâm Phục vụ hành chính công",
    symbol="TTPVHCC",
    place="Nghĩa Đô",
    address="45 Nghĩa Tân, phường Nghĩa Đô, Hà Nội",
    phone="024 3756 1234",
    head_title="Giám đốc",
    head_name="Nguyễn Thị Ngọc Ánh",
    resolving_body="UBND phường Nghĩa Đô",
)
SETTING_UP = WORKING | {OfficerRole.ADMINISTRATOR}
OFFICERS = (
    ("TH", "Trần Thu Hà", "Công chức Tư pháp – Hộ tịch"),
    ("DM", "Đỗ Quang Minh", "Chuyên viên tiếp nhận"),
    ("NK", "Nguyễn Thị Khánh Huyền", "Chuyên viên Văn phòng HĐND và UBND"),
    ("LA", "Lê Hoàng Ưng", "Phó Giám đốc Trung tâm"),
)


def make_desk(papers: Path, *, training: bool = False) -> Desk:
    """A ward's desk, set up with its first officers. On the thread that will use it."""
    made = stores.make(papers, bytes(32), desk="01", training=training, at=NOW)
    desk = Desk(store=made, own_law=OwnLaw(Law.shipped()), clock=lambda: NOW)
    office_acts.set_up(
        desk,
        SetUp(
            request_id="first",
            office=OFFICE,
            counter_name="Quầy 2",
            officers=tuple(
                NewOfficer(
                    request_id=f"officer-{code}",
                    code=code,
                    name=name,
                    title=title,
                    pin=PIN,
                    roles=SETTING_UP,
                )
                for code, name, title in OFFICERS
            ),
        ),
    )
    return desk


def officer_lines() -> tuple[OfficerLine, ...]:
    """The officers as the sign-in page shows them."""
    return tuple(
        OfficerLine(id=f"id-{code}", code=code, name=name, title=title, roles=SETTING_UP)
        for code, name, title in OFFICERS
    )


COUNTER = Counter(id="c2", code="2", name="Quầy 2")


def _no_reader() -> Reader:
    raise RuntimeError("this stage has no search")


class Stage:
    """One application with theme, language, worker, shell and window."""

    def __init__(
        self,
        app: QApplication,
        papers: Path,
        *,
        places: tuple[Place, ...],
        training: bool = False,
        open_reader: Callable[[], Reader] = _no_reader,
    ) -> None:
        self.app = app
        self.preferences = Preferences(None)
        self.theme = Theme(app, self.preferences)
        self.speech = Speech(app, self.preferences)
        self.worker = Worker(
            open_desk=lambda: make_desk(papers, training=training),
            close_desk=lambda desk: desk.store.close(),
            take_kinds=changed.take,
        )
        self.searcher = Searcher(open_reader=open_reader)
        self.shell = Shell(
            theme=self.theme,
            preferences=self.preferences,
            worker=self.worker,
            make_searcher=lambda: self.searcher,
            training=training,
        )
        self.window = Window(self.shell, places=places)
        self.window.set_training(training)
        self.window.set_office(f"{OFFICE.name} – {OFFICE.desk_name}", "Quầy 2")
        lines = officer_lines()
        self.window.set_officers(lines, {line.id: PIN for line in lines} if training else None)
        self.window.resize(1366, 768)

    def look(self, look: Look, language: Language, point_size: int) -> None:
        """Change how everything looks and speaks."""
        self.preferences.change(look=look, language=language, point_size=point_size)
        settle()

    def open(self) -> None:
        """Open the desk on the worker, for pages that ask it for things."""
        loop = QEventLoop()
        self.worker.opened.connect(loop.quit)
        self.worker.refused.connect(loop.quit)
        self.worker.start()
        loop.exec()

    def enter(self) -> None:
        """Sign the first officer in without asking for a PIN."""
        self.window.enter(officer_lines()[0])
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


def end(application: "Application") -> None:
    """Take a whole application down, so that none of its windows hears of the next test's."""
    application.window.close()
    application.stop()
    for each in (application.at_window.scans.keys, application.window, application.theme):
        each.deleteLater()
    application.deleteLater()
    settle()


def settle() -> None:
    """Let Qt do what it has put off: layouts, polishing, deletions."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def wait_until(true: Callable[[], bool], *, longest: int) -> None:
    """Let Qt go on until something is so; fails after `longest` milliseconds."""
    if true():
        return
    loop = QEventLoop()
    came: list[bool] = []

    def look_now() -> None:
        # What was so may be so no more when the loop has ended: the next act has begun.
        if true():
            came.append(True)
            loop.quit()

    look = QTimer(interval=5)
    look.timeout.connect(look_now)
    end = QTimer(singleShot=True, interval=longest)
    end.timeout.connect(loop.quit)
    look.start()
    end.start()
    loop.exec()
    # A failure keeps this frame, and with it the timer, alive.
    look.stop()
    assert came, "it never came"


def wait_for_papers() -> None:
    """Until every paper in sight is drawn: a thread does that, and a picture must not be sooner."""
    from urbgov_desk.gui.widgets.paper import PaperPreview

    sights = [each for each in QApplication.allWidgets() if isinstance(each, PaperPreview)]
    wait_until(lambda: all(each.is_drawn() for each in sights if each.isVisible()), longest=20_000)


def is_shown(widget: QWidget) -> bool:
    """Whether a widget can be seen by the user now."""
    return widget.isVisible() and not widget.visibleRegion().isEmpty()
