"""A signed visit on the page: how it is paid, and numbers that are more than the room."""

from collections.abc import Callable

from tests.certifying import copy_line
from tests.gui.certify.test_page import diploma, recorded
from tests.gui.certify.window import ANH, CertifyWindow
from urbgov_desk.domain.certification_visit import VisitState
from urbgov_desk.domain.certifying import AskedVisit, Submit
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.services.certification import visit as visits
from urbgov_desk.services.desk import Desk

Open = Callable[..., CertifyWindow]


def test_one_key_says_that_it_was_paid_by_transfer(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("F9", "Ctrl+T")
    panel = counter.page.view.visit
    assert panel.way.text() == "Chuyển khoản"
    assert not panel.given.isVisibleTo(panel)
    counter.press("Space")
    (payment,) = counter.only_visit().payments
    assert (payment.method, payment.amount, payment.tendered) == (
        PaymentMethod.TRANSFER,
        2_000,
        None,
    )
    diploma(counter)
    counter.press("F9")
    assert panel.way.text() == "Tiền mặt"


def test_the_key_pressed_twice_is_cash_again(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("F9")
    counter.type("50k")
    counter.press("Ctrl+T")
    assert counter.page.view.visit.change() == 0
    counter.press("Ctrl+T", "Space")
    (payment,) = counter.only_visit().payments
    assert (payment.method, payment.tendered) == (PaymentMethod.CASH, 50_000)


def test_an_amount_too_small_is_not_taken_as_the_whole(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.press("F9")
    counter.type("1000")
    counter.press("Space")
    assert recorded(counter).state is VisitState.SIGNED
    assert "còn thiếu 1.000 đ" in counter.page.view.problem()
    counter.press("Backspace", "Backspace", "Backspace", "Backspace", "Space")
    assert counter.only_visit().state is VisitState.HANDED_OVER


def test_more_numbers_than_there_is_room_for_are_looked_through_by_keys(
    counter: CertifyWindow,
) -> None:
    counter.stage.window.resize(1366, 728)
    counter.scan(ANH)
    counter.press("Return")
    for _ in range(17):
        counter.page.view.lines.add(counter.page.view.lines.rows()[0].form())
    counter.press("F9")
    numbers = counter.page.view.visit.numbers
    assert len(recorded(counter).entries) == 18
    bar = numbers.verticalScrollBar()
    assert bar.maximum() > 0
    counter.press("PgDown")
    seen = bar.value()
    assert seen > 0
    counter.press("Up")
    assert bar.value() < seen
    counter.press("End", "Home", "Space")
    assert counter.only_visit().state is VisitState.HANDED_OVER


def test_four_numbers_need_no_looking(counter: CertifyWindow) -> None:
    counter.stage.window.resize(1366, 728)
    counter.scan(ANH)
    counter.press("Return")
    for _ in range(3):
        counter.page.view.lines.add(counter.page.view.lines.rows()[0].form())
    counter.press("F9")
    assert len(recorded(counter).entries) == 4
    assert counter.page.view.visit.numbers.verticalScrollBar().maximum() == 0


def test_a_long_bundle_that_waits_is_looked_through_by_keys(counter: CertifyWindow) -> None:
    def submit(desk: Desk) -> str:
        lines = tuple(copy_line(f"Văn bằng số {n}") for n in range(30))
        wanted = AskedVisit(requester="Bùi Xuân Huy", lines=lines)
        return visits.submit(desk, Submit(request_id="long", visit=wanted)).id

    bundle = counter.ask(submit)
    counter.stage.window.resize(1366, 728)
    counter.page.taking.open_visit(bundle)
    counter.rest()
    numbers = counter.page.view.visit.numbers
    assert "Văn bằng số 29" in numbers.texts()[-1]
    counter.press("End")
    assert numbers.verticalScrollBar().value() > 0


# -- how many copies -----------------------------------------------------------------------------


def test_more_copies_than_there_can_be_are_told_and_not_changed(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    counter.type("999999")
    counter.press("Return", "F9")
    assert counter.visits() == ()
    assert "999.999 bản" in counter.page.view.problem()
    (line,) = counter.page.form().lines
    assert line.copies == 999_999


def test_a_key_held_too_long_is_told(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    counter.type("1" * 12)
    counter.press("F9")
    assert counter.visits() == ()
    assert counter.page.view.problem()


def test_an_unusual_count_of_copies_is_asked_about_once(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    counter.type("101")
    counter.press("F9")
    question = counter.page.view.question
    assert counter.visits() == ()
    assert question.isVisible() and "101 bản" in question.accessibleName()
    counter.press("F9")
    assert counter.visits() == ()
    counter.press("Return")
    assert recorded(counter).asked == 101 * 4_000


def test_a_slip_of_the_hand_is_put_right_after_the_question(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    counter.type("999")
    counter.press("F9", "Escape")
    counter.type("9")
    counter.press("F9")
    assert recorded(counter).asked == 9 * 4_000


def test_a_hundred_copies_are_not_asked_about(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    counter.type("100")
    counter.press("F9")
    assert recorded(counter).asked == 100 * 4_000
