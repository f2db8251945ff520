"""Hands faster than the office, and officers who leave: nothing lands on the wrong visitor."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.gui.certify.test_page import diploma, recorded, three, titles
from tests.gui.certify.window import ANH, CHAIRMAN, HUY, CertifyWindow
from tests.gui.stage import PIN
from urbgov_desk.domain.certification_visit import VisitState
from urbgov_desk.domain.problem import Told
from urbgov_desk.services import draft
from urbgov_desk.services.draft import list_drafts

Open = Callable[..., CertifyWindow]


class DiskFull(Told):
    """The store could not be written."""


def curriculum(desk: CertifyWindow) -> None:
    """Alt+2, the card, `ly`, Enter, Space, as fast as hands can."""
    desk.hurry("Alt+2")
    desk.route.take(ANH)
    desk.hurry("l", "y", "Return", "Space")


# -- the question of Điều 9 ----------------------------------------------------------------------


def test_a_question_that_was_not_in_sight_is_not_taken_as_answered(counter: CertifyWindow) -> None:
    with counter.office_busy():
        curriculum(counter)
        assert "Điều 9" not in counter.page.view.side.note()
        counter.hurry("F9")
    assert counter.visits() == ()
    assert "Điều 9" in counter.page.view.problem()
    assert "Điều 9" in counter.page.view.side.note()
    counter.press("F9")
    assert len(counter.only_visit().entries) == 1


def test_the_answer_for_another_paper_does_not_answer_this_one(counter: CertifyWindow) -> None:
    diploma(counter)
    assert "Điều 9" not in counter.page.view.side.note()
    with counter.office_busy():
        counter.hurry("Alt+2", "l", "y", "Return", "Space", "F9")
    assert counter.visits() == ()
    assert "Điều 9" in counter.page.view.problem()


# -- one whole visit -----------------------------------------------------------------------------


def test_three_papers_typed_before_the_office_answered_once(counter: CertifyWindow) -> None:
    with counter.office_busy():
        counter.route.take(ANH)
        counter.hurry("3", "Return", "b", "t", "Return", "2", "Return", "s", "d", "Return")
        counter.hurry("Return", "F9", "F9", "Return")
    visit = recorded(counter)
    assert [(x.title, x.pages, x.copies) for x in visit.lines] == [
        ("Căn cước", 2, 3),
        ("Bằng tốt nghiệp", 1, 2),
        ("Giấy chứng nhận quyền sử dụng đất", 4, 1),
    ]
    assert [entry.number for entry in visit.entries] == [412, 413, 414]
    with counter.office_busy():
        counter.hurry("Space", "Space")
    visit = counter.only_visit()
    assert (visit.state, visit.paid) == (VisitState.HANDED_OVER, 22_000)
    assert counter.page.form().blank


# -- the next visitor ----------------------------------------------------------------------------


def test_the_last_time_of_one_visitor_does_not_land_on_the_next(counter: CertifyWindow) -> None:
    three(counter)
    counter.press("F9", "Space")
    counter.scan(ANH)
    with counter.office_busy():
        counter.hurry("Ctrl+R")
        counter.page.drop()
        counter.route.take(HUY)
    assert counter.page.form().requester == "Bùi Xuân Huy"
    assert titles(counter) == ["Căn cước"]


def test_a_wish_that_waits_for_the_fee_goes_with_its_visitor(counter: CertifyWindow) -> None:
    counter.scan(ANH)
    with counter.office_busy():
        counter.hurry("5", "F6")
        counter.page.drop()
        counter.route.take(HUY)
    assert counter.visits() == ()


def test_a_parked_visit_leaves_the_page_once_it_is_safe(counter: CertifyWindow) -> None:
    diploma(counter)
    with counter.office_busy():
        counter.hurry("F11")
        assert titles(counter) == ["Bằng tốt nghiệp"]
        counter.route.take(HUY)
    assert counter.page.form().requester == "Bùi Xuân Huy"
    assert [each.parked for each in counter.ask(lambda d: list_drafts(d, "certify"))] == [True]


def test_a_visit_that_could_not_be_parked_stays_on_the_page(
    counter: CertifyWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    diploma(counter)
    before = counter.page.form()

    def full(*_: object, **__: object) -> None:
        raise DiskFull()

    with monkeypatch.context() as patch:
        patch.setattr(draft, "save", full)
        patch.setattr(counter.stage.shell, "refuse", lambda _told: None)
        with counter.office_busy():
            counter.hurry("F11")
            counter.route.take(HUY)
        counter.page.resume("nobody")
        counter.rest()
    assert counter.page.form() == before
    counter.press("F9")
    assert len(counter.only_visit().entries) == 1


# -- a lock while something is asked -------------------------------------------------------------


def test_a_lock_while_the_pin_is_checked_drops_the_signature(open_window: Open) -> None:
    desk = open_window(session=False)
    diploma(desk)
    desk.press("F9")
    with desk.office_busy():
        for digit in PIN:
            none = Qt.KeyboardModifier.NoModifier
            native = desk.stage.window.windowHandle()
            assert native is not None
            key = Qt.Key(ord(digit))
            QTest.sendKeyEvent(QTest.KeyAction.Click, native, key, digit, none)
        desk.hurry("Return")
        desk.stage.shell.lock_wanted.emit()
    assert desk.stage.shell.signing.session is None
    assert desk.ask(lambda d: d.officer) is None
    desk.become(CHAIRMAN)
    assert desk.visits() == ()
    assert desk.stage.shell.signing.session is None
    assert titles(desk) == ["Bằng tốt nghiệp"]


def test_a_pin_asked_of_one_officer_is_not_asked_of_the_next(open_window: Open) -> None:
    desk = open_window(session=False)
    diploma(desk)
    desk.press("F9")
    assert desk.page.view.pin.isVisible()
    desk.stage.shell.lock_wanted.emit()
    desk.rest()
    desk.become("TH")
    assert not desk.page.view.pin.isVisible()
