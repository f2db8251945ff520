"""A dossier that comes back to the page: its papers came, or its reception is put right."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionFrame

from tests.gui.receive.counter import ANH, HUY, MARRIAGE_STATUS, ReceptionCounter
from tests.gui.stage import NOW, is_shown, settle
from urbgov_desk.domain.dossier import Dossier, PaperAnswer
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.receive import calls
from urbgov_desk.gui.receive.mode import Mode
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.gui.subject import OpenDossier
from urbgov_desk.services import correction
from urbgov_desk.services.outcome import Done

MISSING, KEPT, SEEN = PaperAnswer.MISSING, PaperAnswer.COPY_KEPT, PaperAnswer.ORIGINAL_SEEN


def last_dossier(counter: ReceptionCounter) -> Dossier:
    last = counter.page.last
    assert last is not None
    return counter.ask(lambda desk: calls.find(desk, last.dossier))


def act(counter: ReceptionCounter) -> Dossier:
    view = counter.page.view
    assert counter.wait(counter.page.finished, view.act.click), view.problem()
    return last_dossier(counter)


def take_up(counter: ReceptionCounter, dossier: Dossier) -> None:
    opened = OpenDossier(dossier_id=dossier.id)
    counter.wait(counter.page.weighed, lambda: counter.stage.shell.go("receive", opened))


def asked_for_papers(counter: ReceptionCounter) -> Dossier:
    """A visitor sent home for every paper, back at the counter."""
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    counter.page.view.mode_wanted.emit(Mode.SUPPLEMENT.value)
    made = act(counter)
    take_up(counter, made)
    return made


def received(counter: ReceptionCounter, *, slip: str = "", case: str = "") -> Dossier:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    view = counter.page.view
    if case:
        view.procedure.case.setCurrentIndex(view.procedure.case.findData(case))
    view.procedure.papers.answer_all()
    if slip:
        view.more_fold.setChecked(True)
        view.more._form.rowId.setText("P-07")
        view.more._form.receivedDay.setText(slip)
        view.more._form.receivedTime.setText("15:10")
    return act(counter)


def answers(counter: ReceptionCounter) -> list[PaperAnswer | None]:
    return [paper.answer for paper in counter.page.form().papers]


def test_everything_is_there_says_one_key_of_a_dossier_whose_papers_were_missing(
    counter: ReceptionCounter,
) -> None:
    waiting = asked_for_papers(counter)
    assert answers(counter)[:2] == [MISSING, MISSING]
    counter.page.view.procedure.papers.all_button.click()
    assert answers(counter)[:2] == [KEPT, SEEN]
    found = act(counter)
    assert (found.id, found.accepted) == (waiting.id, True)
    assert [paper.answer for paper in found.papers] == [KEPT, SEEN]


def test_a_dossier_taken_up_brings_the_lines_that_need_not_be_there_too(
    counter: ReceptionCounter,
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    fresh = [(paper.text, paper.required, paper.note) for paper in counter.page.form().papers]
    counter.page.view.mode_wanted.emit(Mode.SUPPLEMENT.value)
    take_up(counter, act(counter))
    again = [(paper.text, paper.required, paper.note) for paper in counter.page.form().papers]
    assert again == fresh
    assert answers(counter) == [MISSING, MISSING, None, None]


def test_a_correction_keeps_the_case_its_answers_and_the_lines_of_no_case(
    counter: ReceptionCounter,
) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    panel = counter.page.view.procedure
    panel.case.setCurrentIndex(panel.case.findData("again"))
    panel.papers.answer_all()
    panel.papers._extra.setText("Đơn trình bày")
    panel.papers._extra.returnPressed.emit()
    case = [paper.text for paper in counter.page.form().papers]
    take_up(counter, act(counter))
    form = counter.page.form()
    assert form.case == "again"
    assert [paper.text for paper in form.papers] == case
    assert [paper.answer for paper in form.papers if paper.required] == [KEPT, SEEN, KEPT]
    assert form.papers[-1].answer is KEPT


def test_a_correction_counts_from_the_day_of_the_reception(counter: ReceptionCounter) -> None:
    found = received(counter, slip="09/11/2026")
    assert found.due_at is not None
    take_up(counter, found)
    shown = counter.page.view.terms._form.due.text()
    assert f"{found.due_at:%d/%m/%Y · %H:%M}" in shown


def test_a_charge_that_was_paid_and_left_as_it_stood_is_told(
    counter: ReceptionCounter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Decision 0006: paid money is never touched by a correction, and the clerk hears of it."""
    found = received(counter)
    take_up(counter, found)
    counter.page.view.banner.reason.setText("Nhầm số bản")
    kept = Done(dossier=found.id, code=found.code, kept_charges=("Lệ phí", "Phí sao chụp"))
    monkeypatch.setattr(correction, "correct", lambda _desk, _wanted: kept)
    act(counter)
    said = counter.stage.window.frame.notice.text()
    assert "Khoản đã thu giữ nguyên: Lệ phí, Phí sao chụp." in said


def test_what_is_put_right_is_not_another_open_dossier(counter: ReceptionCounter) -> None:
    found = received(counter)
    take_up(counter, found)
    assert counter.page.view.people.open_dossiers.buttons() == ()


def test_a_correction_read_from_its_draft_still_counts_from_then(
    counter: ReceptionCounter,
) -> None:
    found = received(counter, slip="09/11/2026")
    take_up(counter, found)
    view = counter.page.view
    before = view.terms._form.due.text()
    counter.page.view.park.click()
    counter.ask(lambda _desk: True)
    oldest = counter.page.drafts.oldest()
    assert oldest is not None
    counter.wait(counter.page.weighed, lambda: counter.page.view.park.click())
    assert counter.page.form().correcting is not None
    assert view.terms._form.due.text() == before


def test_a_dossier_that_comes_back_keeps_its_date_in_sight(counter: ReceptionCounter) -> None:
    counter.stage.window.resize(1366, 728)
    counter.stage.look(Look.light, Language.vi, 13)
    counter.ask(lambda _desk: True)
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    view = counter.page.view
    view.procedure.papers.answer_all()
    view.more_fold.click()
    view.more._form.content.setText("Xác nhận để mua nhà")
    view.more._form.note.setText("Cần sớm")
    take_up(counter, act(counter))
    assert view.more.content() == "Xác nhận để mua nhà"
    assert is_shown(view.terms._form.due)
    assert view.terms._form.due.visibleRegion().boundingRect() == view.terms._form.due.rect()
    assert QApplication.focusWidget() is view.banner.reason


def test_what_was_done_before_is_not_shown_over_another_dossier(
    counter: ReceptionCounter,
) -> None:
    found = received(counter)
    assert counter.page.view.last.isVisible()
    take_up(counter, found)
    assert not counter.page.view.last.isVisible()


def test_who_sees_numbers_masked_is_not_handed_the_visitor_before(
    counter: ReceptionCounter,
) -> None:
    received(counter)
    last = counter.page.view.last
    assert last.isVisible()
    clerk = counter.stage.shell.officer
    assert clerk is not None
    counter.stage.window.enter(replace(clerk, roles=frozenset({OfficerRole.RECEIVING})))
    assert last.isVisible()
    counter.stage.window.enter(replace(clerk, roles=frozenset({OfficerRole.POST})))
    assert not last.isVisible()


def test_who_may_not_put_a_reception_right_does_not_begin_it(counter: ReceptionCounter) -> None:
    clerk = counter.stage.shell.officer
    assert clerk is not None
    counter.stage.window.enter(replace(clerk, roles=frozenset({OfficerRole.POST})))
    received(counter)
    last = counter.page.view.last
    assert last.isVisible()
    last.correct.click()
    settle()
    assert not counter.page.view.banner.isVisible()


def test_what_was_typed_is_not_emptied_without_a_question(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    before = counter.page.form()
    view = counter.page.view
    view.fresh.click()
    assert view.question.isVisible()
    assert counter.page.form() == before
    QTest.keyClick(counter.stage.window.windowHandle(), Qt.Key.Key_Escape)
    assert not view.question.isVisible()
    assert counter.page.form() == before
    view.fresh.click()
    QTest.keyClick(counter.stage.window.windowHandle(), Qt.Key.Key_Return)
    assert counter.page.form().blank


def test_a_card_scanned_while_the_page_asks_leaves_everything(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    counter.page.view.fresh.click()
    counter.scan(HUY)
    assert not counter.page.view.question.isVisible()
    assert [person.number for person in counter.page.form().people] == [
        "001195004321",
        "001094004322",
    ]


def test_a_dossier_looked_at_only_is_left_without_a_question(counter: ReceptionCounter) -> None:
    take_up(counter, received(counter))
    counter.page.view.banner.stop.click()
    assert counter.page.form().blank
    assert not counter.page.view.question.isVisible()


def test_esc_leaves_a_correction_that_was_not_begun(counter: ReceptionCounter) -> None:
    take_up(counter, received(counter))
    assert counter.page.view.banner.reason.hasFocus()
    QTest.keyClick(counter.stage.window.windowHandle(), Qt.Key.Key_Escape)
    assert counter.page.form().blank
    assert not counter.page.view.banner.isVisible()


def test_esc_asks_before_a_begun_correction_is_left_and_changes_nothing(
    counter: ReceptionCounter,
) -> None:
    made = received(counter)
    take_up(counter, made)
    view, keys = counter.page.view, counter.stage.window.windowHandle()
    QTest.keyClicks(view.banner.reason, "Ghi sai ten")
    before = counter.page.form()
    QTest.keyClick(keys, Qt.Key.Key_Escape)
    assert f"Thôi sửa hồ sơ {made.code}" in view.question.question()
    QTest.keyClick(keys, Qt.Key.Key_Escape)
    assert (view.question.question(), view.banner.isVisible()) == ("", True)
    assert counter.page.form() == before
    assert view.banner.reason.hasFocus()
    QTest.keyClick(keys, Qt.Key.Key_Escape)
    QTest.keyClick(keys, Qt.Key.Key_Return)
    assert counter.page.form().blank
    assert not view.banner.isVisible()
    assert counter.ask(lambda desk: calls.find(desk, made.id)) == made


def test_esc_leaves_nothing_while_the_correction_is_being_recorded(
    counter: ReceptionCounter,
) -> None:
    take_up(counter, received(counter))
    view = counter.page.view
    QTest.keyClicks(view.banner.reason, "Ghi sai ten")
    view.act.setEnabled(False)
    QTest.keyClick(counter.stage.window.windowHandle(), Qt.Key.Key_Escape)
    assert (view.question.question(), view.banner.isVisible()) == ("", True)


def test_the_hour_of_a_paper_slip_is_seen_whole(counter: ReceptionCounter) -> None:
    counter.stage.window.resize(1366, 728)
    counter.stage.look(Look.light, Language.vi, 13)
    counter.ask(lambda _desk: True)
    view = counter.page.view
    view.more_fold.click()
    settle()
    hour = view.more._form.receivedTime
    hour.setText("15:10")
    option = QStyleOptionFrame()
    hour.initStyleOption(option)
    inner = hour.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, hour)
    # Qt keeps two pixels on either side of the text.
    assert hour.fontMetrics().horizontalAdvance("15:10") <= inner.width() - 4


def test_a_result_given_at_once_is_of_the_desks_day(counter: ReceptionCounter) -> None:
    counter.scan(ANH)
    counter.choose(MARRIAGE_STATUS)
    view = counter.page.view
    view.mode_wanted.emit(Mode.AT_ONCE.value)
    assert view.at_once._day.value().day == NOW.date()
    view.at_once._day.setText("20/11/2026")
    view.mode_wanted.emit(Mode.RECEIVE.value)
    view.mode_wanted.emit(Mode.AT_ONCE.value)
    assert view.at_once._day.text() == "20/11/2026"


@pytest.mark.parametrize(("hour", "days"), [("16:30", 0), ("0700", 1)])
def test_a_courier_comes_back_at_the_next_such_hour_of_the_desk(
    counter: ReceptionCounter, hour: str, days: int
) -> None:
    view = counter.page.view
    view.mode_wanted.emit(Mode.COURIER.value)
    view.courier._carrier.setText("Phạm Bưu Tá")
    view.courier._hour.setText(hour)
    view.courier._names.setPlainText("Nguyễn Thị Một")
    assert counter.wait(counter.page.finished, view.act.click), view.courier.error()
    back = counter.ask(calls.piles)[0].return_at
    assert back.date() == NOW.date() + timedelta(days=days)
