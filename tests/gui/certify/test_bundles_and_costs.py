"""Several bundles of one person, copies at the ward's rate, a correction that lacks a count."""

from PySide6.QtWidgets import QLabel

from tests.gui.certify.test_fast_path import slip_of
from tests.gui.certify.test_page import diploma, recorded, titles
from tests.gui.certify.window import ANH, CHAIRMAN, HUY, CertifyWindow, officer_of
from urbgov_desk.domain.certification_visit import VisitState
from urbgov_desk.domain.office import Setting
from urbgov_desk.services import office
from urbgov_desk.services.desk import Desk


def signed(desk: CertifyWindow, letters: str) -> str:
    """One paper of the card's holder, signed and not handed over; its bundle."""
    desk.scan(ANH)
    desk.type(letters)
    desk.press("Return", "Return", "F9")
    return recorded(desk).id


def said(desk: CertifyWindow) -> str:
    """What the notice at the top says."""
    return desk.stage.window.frame.notice.text()


# -- bundles -------------------------------------------------------------------------------------


def test_of_several_open_bundles_one_is_chosen_by_its_digit(counter: CertifyWindow) -> None:
    first = signed(counter, "bt")
    second = signed(counter, "sd")
    counter.scan(HUY)
    counter.press("Ctrl+N", "Return")
    counter.scan(ANH)
    counter.press("Ctrl+O")
    bar = counter.page.view.bundles
    assert bar.isVisible()
    assert ["Giấy chứng nhận" in text for text in bar.texts()] == [True, False]
    counter.press("2")
    assert recorded(counter).id == first
    counter.press("Space")
    counter.scan(ANH)
    counter.press("Ctrl+O")
    assert not bar.isVisible()
    assert recorded(counter).id == second


def test_bundles_left_behind_are_chosen_from_an_empty_page(counter: CertifyWindow) -> None:
    signed(counter, "bt")
    second = signed(counter, "sd")
    counter.press("Escape", "Ctrl+O", "Escape")
    assert counter.page.view.stage == "entry"
    counter.press("Ctrl+O", "Return")
    assert recorded(counter).id == second


def test_another_bundles_slip_over_a_signed_one_says_what_is_left(counter: CertifyWindow) -> None:
    counter.scan(HUY)
    counter.press("Return", "Ctrl+Return")
    slip = slip_of(counter, recorded(counter))
    counter.press("Escape")
    left = signed(counter, "bt")
    counter.scan(slip)
    assert recorded(counter).id != left
    assert "chưa trao" in said(counter)
    counter.press("Escape", "Ctrl+O", "Space")
    assert VisitState.HANDED_OVER in [visit.state for visit in counter.visits()]


# -- photocopies ---------------------------------------------------------------------------------


def test_a_paper_copied_here_costs_the_wards_rate(counter: CertifyWindow) -> None:
    def set_rate(desk: Desk) -> None:
        own = desk.with_officer(officer_of(desk, CHAIRMAN))
        office.change_settings(own, {Setting.PHOTOCOPY_RATE: "500"}, "rate")

    counter.ask(set_rate)
    counter.stage.worker.changed.emit(frozenset({"setting.changed"}))
    counter.rest()
    counter.scan(ANH)
    counter.type("sd")
    counter.press("Return")
    counter.type("2")
    counter.press("Ctrl+I")
    side, lines = counter.page.view.side, counter.page.view.lines
    assert side.total.text() == "12.000 đ"
    lines.begin_detail(0, "copied_here")
    counter.press("Space")
    assert side.total.text() == "16.000 đ"
    lines.begin_detail(0, "photocopy")
    counter.type("1000")
    assert side.total.text() == "13.000 đ"
    counter.press("F9", "Space")
    assert counter.only_visit().paid == 13_000


def test_where_the_ward_asks_nothing_for_copying_it_is_not_asked(counter: CertifyWindow) -> None:
    diploma(counter)
    counter.page.view.lines.begin_row(0)
    counter.press("Ctrl+I")
    assert "copied_here" not in counter.page.view.lines.detail.shown()


# -- putting right -------------------------------------------------------------------------------


def test_an_empty_count_in_a_correction_is_named(counter: CertifyWindow) -> None:
    diploma(counter)
    assert titles(counter) == ["Bằng tốt nghiệp"]
    counter.press("F9", "Ctrl+G", "Tab", "Tab", "Delete", "Tab")
    counter.type("nham")
    counter.press("Return")
    bar = counter.page.view.correct_bar
    assert bar.isVisible()
    assert "Ghi số bản." in [label.text() for label in bar.findChildren(QLabel)]
    counter.type("3")
    counter.press("Return")
    assert [entry.copies for entry in counter.only_visit().entries] == [3]
