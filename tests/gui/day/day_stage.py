"""The window with the place Trong ngày over a ward whose certification desk is open."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.certifying import card_line, certifying_ward, copy_line, sign, signature_line
from tests.gui.dossier.desk_stage import WardStage, press, wait_idle
from tests.making import Ward
from tests.services.till.ledger_reading import paid_dossier, paid_visit, waiting_visit
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.gui.day.page import DayPage
from urbgov_desk.gui.day.segment import DaySegment
from urbgov_desk.gui.places import PLACES
from urbgov_desk.services.desk import Desk

KEYS = {
    "open": "Alt+1",
    "ledger": "Alt+2",
    "receipts": "Alt+3",
    "shift": "Alt+4",
    "counts": "Alt+5",
    "reports": "Alt+6",
}


class DayStage(WardStage):
    """HOA is at the counter; four books are open."""

    def __init__(self, app: QApplication, folder: Path) -> None:
        wanted = ("dossier", "signing", "register", "day")
        super().__init__(
            app, folder, places=tuple(place for place in PLACES if place.name in wanted)
        )

    def _make(self) -> Desk:
        self._made = certifying_ward(self._folder)
        return self._made.desk


def part(stage: DayStage, name: str) -> DaySegment:
    """A part of the place, reached by its keys."""
    page = stage.window.current()
    if not isinstance(page, DayPage):
        press(stage, "Ctrl+F7")
        page = stage.window.current()
    assert isinstance(page, DayPage)
    press(stage, KEYS[name])
    wait_idle(stage)
    return page.part()


def cells(segment: DaySegment, row: int) -> list[str]:
    """What stands in a row."""
    model = segment.rows
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def morning(stage: DayStage) -> list[Visit]:
    """Two visits paid, a dossier paid, a number not handed over, a visit that waits."""

    def act(desk: Desk) -> list[Visit]:
        found = [
            paid_visit(desk, card_line(3), signature_line()),
            paid_visit(desk, copy_line(photocopy=1_000), method=PaymentMethod.TRANSFER),
        ]
        paid_dossier(desk)
        sign(desk, copy_line("Giấy khai sinh"))
        return [*found, waiting_visit(desk, copy_line("Học bạ"))]

    return stage.ask(act)


def ward_of(stage: DayStage) -> Ward:
    """The ward behind the window."""
    return stage.ward
