"""Pictures of the place Trong ngày over a morning at the certification desk."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from tests.certifying import asked, card_line, copy_line, signature_line
from tests.gui.day.day_stage import DayStage, part
from tests.gui.dossier.desk_stage import press, type_in, wait_idle
from tests.gui.stage import settle
from tests.making import PIN
from tests.services.till.ledger_reading import hand_over, paid_dossier
from tests.shots import Shot, scene
from urbgov_desk.domain.certifying import Submit
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.domain.till_act import HandOverShift
from urbgov_desk.gui.day.receipt_part import ReceiptPart
from urbgov_desk.gui.day.segment import DaySegment
from urbgov_desk.gui.day.shift_part import ShiftPart
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.services import draft
from urbgov_desk.services.certification import session, signing, visit
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.till import shift
from urbgov_desk.store.identifier import new_id

NAMES = (
    "Nguyễn Thị Hồng Ánh",
    "Trần Quốc Khánh",
    "Lê Thị Thuý Ngọc",
    "Phạm Minh Đức",
    "Hoàng Thị Nguyễn Tôn Nữ Quỳnh Phương",
    "Vũ Đình Ước",
)


def _sign(desk: Desk, name: str, number: int) -> signing.Signed:
    from urbgov_desk.domain.certifying import OpenSession, SignVisit

    lines = [card_line(1 + number % 3), copy_line("Bằng tốt nghiệp đại học", photocopy=1_000)]
    if number % 2:
        lines.append(signature_line())
    return signing.sign_visit(
        desk,
        SignVisit(
            request_id=new_id(),
            session=session.open_session(desk, OpenSession(pin=PIN)),
            visit=asked(*lines, requester=name),
            no_conflict=True,
        ),
    )


def _live(stage: DayStage) -> None:
    """A morning, and the day before."""
    clock = stage.ward.clock

    def yesterday(desk: Desk) -> None:
        for number, name in enumerate(NAMES[:3]):
            hand_over(desk, _sign(desk, name, number).visits[0])
        taker = stage.ward.as_officer("TRUONG").officer
        assert taker is not None
        expected = shift.till_now(desk).expected
        shift.hand_over(
            desk,
            HandOverShift(
                request_id=new_id(),
                counted=expected - 2_000,
                to_officer=taker.id,
                to_pin=PIN,
                note="Trả nhầm tiền thừa cho khách",
                stays=20_000,
            ),
        )
        clock.forward(days=1)

    def today(desk: Desk) -> None:
        chairman = stage.ward.as_officer("TRUONG")
        for number, name in enumerate(NAMES):
            clock.forward(minutes=9)
            who = chairman if number == 2 else desk
            way = PaymentMethod.TRANSFER if number == 3 else PaymentMethod.CASH
            hand_over(who, _sign(who, name, number).visits[0], way)
        paid_dossier(desk)
        _sign(desk, "Đặng Thị Ước", 1)
        for name in NAMES[2:5]:
            lines = (copy_line("Học bạ", pages=26), copy_line("Sổ hộ khẩu"))
            visit.submit(desk, Submit(request_id=new_id(), visit=asked(*lines, requester=name)))
        draft.save(desk, place="receive", label="Bùi Văn Ái", content={}, parked=True)
        clock.forward(minutes=25)

    stage.ask(yesterday)
    stage.ask(today)


def _shot(
    app: QApplication, folder: Path, name: str, show: Callable[[DayStage, DaySegment], None]
) -> Shot:
    stage = DayStage(app, folder)
    stage.open()
    _live(stage)
    wait_idle(stage)

    def look(look: Look, language: Language, points: int) -> None:
        stage.look(look, language, points)
        stage.window.go("day")
        wait_idle(stage)
        show(stage, part(stage, name))
        wait_idle(stage)
        settle()

    return Shot(widget=stage.window, look=look, close=stage.close)


def _as_it_is(stage: DayStage, found: DaySegment) -> None:
    found.focus_first()


@scene("day-open")
def day_open(app: QApplication, folder: Path) -> Shot:
    """What is still open before closing."""
    return _shot(app, folder, "open", _as_it_is)


@scene("day-ledger")
def day_ledger(app: QApplication, folder: Path) -> Shot:
    """The ledger of the day, the Treasury's form open."""

    def show(stage: DayStage, found: DaySegment) -> None:
        found.stand_on(1)
        press(stage, "F10")

    return _shot(app, folder, "ledger", show)


@scene("day-entries")
def day_entries(app: QApplication, folder: Path) -> Shot:
    """A line of the ledger opened into its entries."""

    def show(stage: DayStage, found: DaySegment) -> None:
        found.focus_first()
        found.stand_on(0)
        press(stage, "Return")

    return _shot(app, folder, "ledger", show)


@scene("day-receipts")
def day_receipts(app: QApplication, folder: Path) -> Shot:
    """Receipt numbers being typed."""

    def show(stage: DayStage, found: DaySegment) -> None:
        assert isinstance(found, ReceiptPart)
        if not found.series.text():
            type_in(stage, "1C26TBD")
            press(stage, "Return")
            type_in(stage, "0000041")
            for _ in range(3):
                press(stage, "Return")

    return _shot(app, folder, "receipts", show)


@scene("day-shift")
def day_shift(app: QApplication, folder: Path) -> Shot:
    """The till counted, one field forgotten."""

    def show(stage: DayStage, found: DaySegment) -> None:
        assert isinstance(found, ShiftPart)
        found.counted.set_amount(150_000)
        press(stage, "F9")

    return _shot(app, folder, "shift", show)


@scene("day-counts")
def day_counts(app: QApplication, folder: Path) -> Shot:
    """Counts of the month."""
    return _shot(app, folder, "counts", _as_it_is)


@scene("day-report")
def day_report(app: QApplication, folder: Path) -> Shot:
    """The month for the Chairman, as it will be printed."""

    def show(stage: DayStage, found: DaySegment) -> None:
        from urbgov_desk.gui.day.report_part import ReportPart

        assert isinstance(found, ReportPart)
        found.period.setCurrentIndex(1)
        found.period.activated.emit(1)

    return _shot(app, folder, "reports", show)
