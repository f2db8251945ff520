"""The window leads from place to place, says things, locks, and keeps what is typed."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.gui.fitting import too_large
from tests.gui.gallery import GalleryPage, parked_visits
from tests.gui.stage import PIN, Stage, officer_lines, settle
from urbgov_desk.domain.fee import CountBelowOne
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.shell import Equipment
from urbgov_desk.gui.style.tokens import Look, Tone
from urbgov_desk.gui.widgets.parked_bar import ParkedVisit


def press(stage: Stage, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    """A key as it comes from the screen system, so shortcuts see it first."""
    handle = stage.window.windowHandle()
    assert handle is not None
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    QTest.keyClick(handle, key, held)
    settle()


def gallery(stage: Stage) -> GalleryPage:
    page = stage.window.current()
    assert isinstance(page, GalleryPage)
    return page


def test_the_window_opens_on_the_sign_in_page_with_the_pin_line_ready(
    qtbot: QtBot, stage: Stage
) -> None:
    stage.window.show()
    qtbot.waitActive(stage.window)
    assert stage.window.locked()
    qtbot.waitUntil(stage.window.sign_in._form.pin.hasFocus)


def test_a_page_is_made_on_its_first_visit_and_kept(entered: Stage) -> None:
    assert set(entered.window.frame._made) == {"receive"}
    first = gallery(entered)
    press(entered, Qt.Key.Key_F4)
    assert set(entered.window.frame._made) == {"receive", "handover"}
    press(entered, Qt.Key.Key_F1)
    assert gallery(entered) is first


def test_a_page_hears_what_the_user_came_for(entered: Stage) -> None:
    entered.shell.go("dossier", "H26.78-261123-0001")
    assert gallery(entered).arrived_for == ["H26.78-261123-0001"]


def test_keys_of_places_do_nothing_while_the_desk_is_locked(entered: Stage) -> None:
    press(entered, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert entered.window.locked()
    assert entered.shell.officer is None
    press(entered, Qt.Key.Key_F4)
    assert set(entered.window.frame._made) == {"receive"}


@pytest.mark.parametrize("locks", [True, False])
def test_pages_filled_for_others_are_made_anew_for_who_sees_numbers_masked(
    entered: Stage, monkeypatch: pytest.MonkeyPatch, locks: bool
) -> None:
    """And again behind them: what they saw masked is not what a clerk goes on with."""
    clerk, other = officer_lines()[:2]
    post = replace(other, roles=frozenset({OfficerRole.POST}))
    first = gallery(entered)
    first.number.setText("001095009999")
    left: list[str] = []
    monkeypatch.setattr(GalleryPage, "leave", lambda page: left.append(page.number.text()))
    if locks:
        entered.shell.lock_wanted.emit()
    else:
        press(entered, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    entered.window.enter(post)
    assert left == ["001095009999"], "kept once, while it is still the clerk's"
    assert gallery(entered).number.text() == "001095001234"  # as the page is made
    gallery(entered).number.setText("…9999")
    entered.shell.lock_wanted.emit()
    entered.window.enter(clerk)
    assert gallery(entered).number.text() == "001095001234"  # as the page is made


def test_what_is_typed_survives_lock_and_another_officer(entered: Stage) -> None:
    gallery(entered).number.setText("001095009999")
    press(entered, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    entered.window.enter(officer_lines()[1])
    assert gallery(entered).number.text() == "001095009999"
    assert "Đỗ Quang Minh" in entered.window.frame._form.officer.text()


def test_what_was_wrong_with_one_pin_is_not_said_to_another_officer(stage: Stage) -> None:
    stage.window.show()
    page = stage.window.sign_in
    page.set_problem("Đã nhập sai nhiều lần. Hãy đợi 1 phút.")
    QTest.keyClick(page._form.pin, Qt.Key.Key_Up)
    assert page._form.problem.text() == "Đã nhập sai nhiều lần. Hãy đợi 1 phút."
    QTest.keyClick(page._form.pin, Qt.Key.Key_Down)
    assert page._form.problem.text() == ""


def test_a_quick_switch_can_be_given_up(entered: Stage, qtbot: QtBot) -> None:
    press(entered, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert entered.window.locked()
    qtbot.waitUntil(entered.window.sign_in._form.pin.hasFocus)
    press(entered, Qt.Key.Key_Escape)
    assert not entered.window.locked()
    assert entered.shell.officer == officer_lines()[0]


class Greedy(QLineEdit):
    """A field that takes keys as one on X11 does: Ctrl+U empties it, Ctrl+K cuts its tail."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


@pytest.mark.parametrize("key", [Qt.Key.Key_U, Qt.Key.Key_K, Qt.Key.Key_L])
def test_no_text_field_takes_a_key_of_the_desk_for_itself(
    entered: Stage, qtbot: QtBot, key: Qt.Key
) -> None:
    field = Greedy(gallery(entered))
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    press(entered, key, Qt.KeyboardModifier.ControlModifier)
    assert entered.window.locked() or entered.window.frame._form.find.hasFocus()


def test_a_locked_desk_cannot_be_left_by_escape(entered: Stage) -> None:
    press(entered, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    press(entered, Qt.Key.Key_Escape)
    assert entered.window.locked()


def test_an_officer_is_chosen_and_a_pin_given_without_the_mouse(qtbot: QtBot, stage: Stage) -> None:
    stage.window.show()
    qtbot.waitActive(stage.window)
    press(stage, Qt.Key.Key_Down)
    press(stage, Qt.Key.Key_Down)
    QTest.keyClicks(stage.window.sign_in._form.pin, PIN)
    with qtbot.waitSignal(stage.window.pin_given) as given:
        press(stage, Qt.Key.Key_Return)
    assert given.args == ["id-NK", PIN]
    assert stage.window.sign_in._form.pin.text() == ""


def test_a_number_key_chooses_an_officer(qtbot: QtBot, stage: Stage) -> None:
    stage.window.show()
    qtbot.waitActive(stage.window)
    press(stage, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    chosen = stage.window.sign_in.officer()
    assert chosen is not None
    assert chosen.code == "LA"


def test_an_empty_pin_is_asked_for_in_words(qtbot: QtBot, stage: Stage) -> None:
    stage.window.show()
    qtbot.waitActive(stage.window)
    with qtbot.assertNotEmitted(stage.window.pin_given):
        press(stage, Qt.Key.Key_Return)
    assert "PIN" in stage.window.sign_in._form.problem.text()


def test_the_training_ward_shows_the_pins_and_a_real_one_never(stage: Stage) -> None:
    stage.window.show()
    assert not stage.window.sign_in._form.practice.isVisible()
    stage.window.set_officers(officer_lines(), {"id-TH": PIN})
    assert PIN in stage.window.sign_in._form.practice.text()
    assert stage.window.sign_in._form.practice.isVisible()


def test_a_notice_does_not_take_the_focus(entered: Stage, qtbot: QtBot) -> None:
    page = gallery(entered)
    page.number.setFocus()
    qtbot.waitUntil(page.number.hasFocus)
    entered.shell.say("Đã tiếp nhận H26.78-261123-0001 – đang in")
    settle()
    assert entered.window.frame.notice.text() == "Đã tiếp nhận H26.78-261123-0001 – đang in"
    assert page.number.hasFocus()


def test_a_refusal_is_said_in_words(entered: Stage) -> None:
    words = entered.shell.words(CountBelowOne(number=0))
    entered.shell.refuse(CountBelowOne(number=0))
    assert entered.window.frame.notice.text() == words
    assert entered.window.frame.notice.tone() is Tone.bad


def test_a_page_made_later_does_not_cover_the_notice(entered: Stage) -> None:
    entered.shell.say("Đang in")
    press(entered, Qt.Key.Key_F3)
    settle()
    notice = entered.window.frame.notice
    centre = notice.mapTo(entered.window, notice.rect().center())
    hit = entered.window.childAt(centre)
    assert hit is not None
    assert hit is notice or notice.isAncestorOf(hit)


def test_a_signal_says_what_is_wrong(entered: Stage) -> None:
    entered.shell.report(Equipment.printer, Tone.warn, "Máy in hết giấy khay 2")
    button = entered.window.frame.lights.button(Equipment.printer)
    assert "hết giấy" in button.text()
    assert button.accessibleDescription() == "Máy in hết giấy khay 2"
    entered.shell.report(Equipment.printer, Tone.good)
    assert button.text() == ""


@pytest.mark.parametrize(("width", "letters"), [(1366, 20), (1093, 8)])
def test_two_signals_that_complain_are_both_readable(
    entered: Stage, width: int, letters: int
) -> None:
    entered.window.resize(width, 728)
    entered.shell.report(Equipment.printer, Tone.warn, "Máy in hết giấy khay 2")
    entered.shell.report(Equipment.backup, Tone.bad, "Chưa sao lưu quá 1 ngày")
    settle()
    lights = entered.window.frame.lights
    for which, words in ((Equipment.printer, "Máy in hết"), (Equipment.backup, "Chưa sao lưu")):
        button = lights.button(which)
        shown = button.shown_words().strip()
        assert shown.startswith(words[: letters - 1])
        assert len(shown) >= letters
        assert button.toolTip().startswith(words)
    assert lights.button(Equipment.scanner).text() == ""
    assert too_large(entered.window) == []
    assert entered.window.width() == width


def test_a_long_wait_is_said_in_hours_and_days(entered: Stage) -> None:
    now = datetime.now(HANOI)
    entered.shell.park(
        tuple(
            ParkedVisit(key=str(m), name="Ánh", since=now - timedelta(minutes=m, seconds=5))
            for m in (55_657, 125)
        )
    )
    chips = entered.window.frame.parked.chips()
    assert [chip.text() for chip in chips] == ["Ánh · 38 ngày", "Ánh · 2 giờ 05"]


def test_parked_visits_show_their_minutes_and_can_be_resumed(entered: Stage, qtbot: QtBot) -> None:
    entered.shell.park(parked_visits())
    chips = entered.window.frame.parked.chips()
    assert [chip.text() for chip in chips] == ["Đặng Ngữ · 21 phút", "Phạm Văn Khoẻ · 4 phút"]
    with qtbot.waitSignal(entered.shell.visit_resumed) as resumed:
        chips[1].click()
    assert resumed.args == ["a"]
    entered.shell.park(())
    assert not entered.window.frame.parked.isVisible()


def test_a_page_that_wants_a_scan_gets_it(entered: Stage) -> None:
    page = gallery(entered)
    assert entered.window.offer_scan("123") is False
    page.takes_scans = True
    assert entered.window.offer_scan("123") is True
    assert page.scans == ["123"]
    entered.window.show_sign_in()
    assert entered.window.offer_scan("456") is False


def test_making_a_page_opens_no_other_window(entered: Stage) -> None:
    others: list[object] = []
    entered.app.focusWindowChanged.connect(others.append)
    for name in ("dossier", "handover", "setup"):
        entered.shell.go(name)
        settle()
    entered.app.focusWindowChanged.disconnect(others.append)
    assert others == []
    assert QApplication.activeWindow() is entered.window


def test_another_language_speaks_at_once(entered: Stage) -> None:
    band = entered.window._form.band.text()
    entered.look(Look.light, Language.en, 12)
    assert entered.window._form.band.text() != band
    assert "TRAINING" in entered.window._form.band.text()
    entered.look(Look.light, Language.vi, 12)
    assert entered.window._form.band.text() == band


def test_f9_presses_the_primary_button_wherever_the_focus_is(entered: Stage, qtbot: QtBot) -> None:
    page = gallery(entered)
    page.number.setFocus()
    with qtbot.waitSignal(page.primary.clicked):
        press(entered, Qt.Key.Key_F9)


def test_a_disabled_button_is_not_pressed_by_its_key(entered: Stage, qtbot: QtBot) -> None:
    page = gallery(entered)
    page.primary.setEnabled(False)
    with qtbot.assertNotEmitted(page.primary.clicked):
        press(entered, Qt.Key.Key_F9)


def test_ctrl_k_goes_to_the_find_field_and_escape_back(entered: Stage, qtbot: QtBot) -> None:
    page = gallery(entered)
    page.number.setFocus()
    press(entered, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert entered.window.frame._form.find.hasFocus()
    press(entered, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.number)


@pytest.mark.parametrize("name", ["receive", "dossier", "handover", "setup"])
def test_every_place_can_be_reached_by_its_key(entered: Stage, name: str) -> None:
    keys = {"receive": "F1", "dossier": "F3", "handover": "F4", "setup": "F8"}
    press(entered, Qt.Key[f"Key_{keys[name]}"])
    assert entered.window.current() is entered.window.page(name)
