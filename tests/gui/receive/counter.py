"""A reception page with a real desk behind it and an officer signed in."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tests.gui.gallery import gallery_places
from tests.gui.stage import Stage, settle
from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.places import Place
from urbgov_desk.gui.receive.page import ReceivePage
from urbgov_desk.gui.subject import Scanned
from urbgov_desk.services import office as office_acts
from urbgov_desk.services import scan
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.officer import list_officers

T = TypeVar("T")

_HOME = "Số 12 ngõ 99 phố Nghĩa Tân, phường Nghĩa Đô, Hà Nội"
ANH = f"001195004321||Nguyễn Thị Hồng Ánh|17041995|Nữ|{_HOME}|20052021"
HUY = f"001094004322||Bùi Xuân Huy|02031994|Nam|{_HOME}|20052021"
MARRIAGE_STATUS = "1.004873"


def receive_places() -> tuple[Place, ...]:
    """The rail with the real reception page; the other places show the gallery."""
    own = Place(
        name="receive",
        title=lambda: "Tiếp nhận",
        icon="inbox",
        key="F1",
        factory="urbgov_desk.gui.receive.page:ReceivePage",
    )
    return (own, *(place for place in gallery_places() if place.name != "receive"))


class ReceptionCounter:
    """A window on the reception page, and the desk it works at."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        self.stage = Stage(app, folder, places=receive_places())
        self.stage.open()
        self.stage.worker.adopt(_signed_in)
        self.stage.window.show()
        self.stage.enter()
        self.wait(self.page.weighed, lambda: None, otherwise=200)

    @property
    def page(self) -> ReceivePage:
        page = self.stage.window.page("receive")
        assert isinstance(page, ReceivePage)
        return page

    def ask(self, question: Callable[[Desk], T]) -> T:
        """Ask the desk something on its own thread."""
        found: list[T] = []
        told: list[Told] = []
        loop = QEventLoop()

        def failed(problem: Told) -> None:
            told.append(problem)

        self.stage.worker.run(question, found.append, failed, ended=loop.quit)
        loop.exec()
        if told:
            raise told[0]
        return found[0]

    def scan(self, text: str) -> None:
        """A card at the scanner, as the window brings it here."""
        reading = self.ask(lambda desk: scan.read(desk, text))
        self.stage.shell.go("receive", Scanned(text=text, reading=reading))
        settle()

    def wait(self, signal: object, act: Callable[[], None], *, otherwise: int = 10_000) -> bool:
        """Do something and wait for a signal; False when it did not come in time."""
        loop = QEventLoop()
        came: list[bool] = []
        timer = QTimer(singleShot=True)
        timer.timeout.connect(loop.quit)

        def on(*_: object) -> None:
            came.append(True)
            loop.quit()

        signal.connect(on)  # type: ignore[attr-defined]
        act()
        if not came:
            timer.start(otherwise)
            loop.exec()
        signal.disconnect(on)  # type: ignore[attr-defined]
        settle()
        return bool(came)

    def choose(self, code: str) -> None:
        """Choose a procedure and wait for its law."""
        panel = self.page.view.procedure
        panel.choose(code)
        self.wait(self.page.weighed, lambda: panel.chosen.emit(code))

    def close(self) -> None:
        self.stage.close()


def _signed_in(desk: Desk) -> Desk:
    return desk.with_officer(list_officers(desk)[0], office_acts.list_counters(desk)[0])
