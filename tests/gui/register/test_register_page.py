"""The books on screen, with keys alone."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.dossier.desk_stage import WardStage, press, wait_idle
from tests.gui.fitting import cut_words, double_keys, double_mnemonics, too_large, unnamed_inputs
from tests.gui.stage import settle
from tests.making import anh, applicant, intake
from urbgov_desk.domain.dossier import PrintState
from urbgov_desk.gui.dossier.page import DossierPage
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.register.page import RegisterPage
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.services import intake as reception
from urbgov_desk.services import paper
from urbgov_desk.services.desk import Desk

LONG = "Hoàng Thị Nguyễn Tôn Nữ Quỳnh Phương Thảo Ngọc Diễm"
COPIES = "2.000815"


def receive(stage: WardStage, count: int = 1, **changes: object) -> list[str]:
    """Dossiers received this morning; their ids."""

    def act(desk: Desk) -> list[str]:
        return [
            reception.receive(desk, intake(request_id=f"r{n}-{changes}", **changes)).dossier
            for n in range(count)
        ]

    return stage.ask(act)


def books(stage: WardStage) -> RegisterPage:
    """The page, reached by its key."""
    press(stage, "F7")
    page = stage.window.current()
    assert isinstance(page, RegisterPage)
    return page


def cells(page: RegisterPage, row: int) -> list[str]:
    """What stands in a row."""
    model = page.view.lines
    return [str(model.index(row, column).data()) for column in range(model.columnCount())]


def test_f7_opens_the_book_of_this_year_with_its_eleven_columns(ward_stage: WardStage) -> None:
    receive(ward_stage, 3)
    page = books(ward_stage)
    assert page.view.year.currentText() == "2026"
    assert page.view.lines.rowCount() == 3
    first = cells(page, 0)
    assert len(first) == 11
    assert first[0] == "1"
    assert first[3] == anh().name
    assert first[6].endswith("23/11/2026")
    assert first[8:] == ["", "", ""]
    assert "3 hồ sơ" in page.view.totals()
    assert "không sót" in page.view.totals()


def test_each_field_has_its_book_and_the_arrow_keys_change_it(ward_stage: WardStage) -> None:
    receive(ward_stage, 2)
    receive(ward_stage, 1, procedure=COPIES)
    page = books(ward_stage)
    fields = [b.field for b in page.view.book_rows.books]
    assert len(fields) == 2
    shown = page.view.lines.rowCount()
    press(ward_stage, "Down")
    assert {shown, page.view.lines.rowCount()} == {1, 2}


def test_enter_goes_to_the_lines_and_on_to_the_dossier(ward_stage: WardStage) -> None:
    ids = receive(ward_stage, 2)
    page = books(ward_stage)
    press(ward_stage, "Return")
    assert page.view.table.hasFocus()
    press(ward_stage, "Down")
    press(ward_stage, "Return")
    shown = ward_stage.window.current()
    assert isinstance(shown, DossierPage)
    assert shown.view.opened is not None
    assert shown.view.opened.dossier.id == ids[1]


def test_f9_puts_the_book_on_paper_once_and_queues_it(ward_stage: WardStage) -> None:
    receive(ward_stage, 2)
    page = books(ward_stage)
    press(ward_stage, "F9")
    (printed,) = page.view.print_rows.prints
    assert printed.rows == 2
    assert "STD" in printed.number
    assert printed.print_state is PrintState.COMMITTED
    waiting = ward_stage.ask(paper.list_unprinted)
    assert [job.paper for job in waiting if job.paper_kind == "tracking_register"] == [printed.id]


def test_a_book_being_made_is_stopped_by_esc_and_leaves_nothing(ward_stage: WardStage) -> None:
    receive(ward_stage, 2)
    page = books(ward_stage)
    busy = Event()
    ward_stage.worker.run(lambda _desk: busy.wait(20))  # another act, so that the book waits
    handle = ward_stage.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_F9)
    settle()
    assert page.view.work.isVisible()
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    settle()
    busy.set()
    wait_idle(ward_stage)
    assert not page.view.work.isVisible()
    assert not page.view.print_rows.prints
    assert "Đã dừng" in ward_stage.window.frame.notice.text()
    press(ward_stage, "F9")
    (printed,) = page.view.print_rows.prints
    assert printed.number.startswith("01/")


def test_a_book_is_printed_again_as_it_was_and_looked_at_by_enter(
    ward_stage: WardStage, qtbot: QtBot
) -> None:
    receive(ward_stage, 2)
    page = books(ward_stage)
    press(ward_stage, "F9")
    receive(ward_stage, 1, row_id="later")
    wait_idle(ward_stage)
    press(ward_stage, "F9")
    assert [p.rows for p in page.view.print_rows.prints] == [3, 2]
    page.view.prints.setFocus()
    press(ward_stage, "Down")
    press(ward_stage, "Return")
    assert page.view.is_looking()
    qtbot.waitUntil(lambda: page.view.paper.page_count() == 1)
    press(ward_stage, "Ctrl+P")
    assert [p.reprints for p in page.view.print_rows.prints] == [0, 1]
    assert page.view.is_looking()
    press(ward_stage, "Escape")
    assert not page.view.is_looking()
    assert page.view.prints.hasFocus()


def test_a_large_book_is_asked_about_before_it_takes_a_ream(
    ward_stage: WardStage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("urbgov_desk.gui.register.page._ASK_ABOVE_ROWS", 1)
    receive(ward_stage, 2)
    page = books(ward_stage)
    press(ward_stage, "F9")
    assert not page.view.confirm.isHidden()
    press(ward_stage, "Escape")
    assert page.view.print_rows.prints == ()
    press(ward_stage, "F9")
    press(ward_stage, "Return")
    assert len(page.view.print_rows.prints) == 1


def test_a_year_without_books_says_what_to_do_and_prints_nothing(ward_stage: WardStage) -> None:
    page = books(ward_stage)
    assert "2026" in page.view.empty.title.text()
    assert not page.view.print_now.isEnabled()
    press(ward_stage, "F9")
    assert ward_stage.ask(paper.list_unprinted) == ()


def test_a_dossier_received_meanwhile_appears_and_the_place_in_the_book_stays(
    ward_stage: WardStage,
) -> None:
    receive(ward_stage, 3)
    page = books(ward_stage)
    press(ward_stage, "Return")
    press(ward_stage, "Down")
    receive(ward_stage, 1, row_id="meanwhile")
    wait_idle(ward_stage)
    assert page.view.lines.rowCount() == 4
    assert page.view.table.currentIndex().row() == 1
    assert page.view.table.hasFocus()


def test_no_identity_number_stands_in_the_book(ward_stage: WardStage) -> None:
    receive(ward_stage, 1)
    page = books(ward_stage)
    number = anh().number
    assert number
    assert not any(number in cell for cell in cells(page, 0))


@pytest.mark.parametrize("language", Language)
def test_the_books_fit_at_thirteen_points(ward_stage: WardStage, language: Language) -> None:
    stage = ward_stage
    receive(stage, 3, holders=(applicant(anh(name=LONG)),))
    stage.look(Look.light, language, 13)
    page = books(stage)
    assert problems(stage) == []
    press(stage, "F9")
    assert problems(stage) == []
    page.view.confirm.ask("Sổ Hộ tịch năm 2026 có 1.240 hồ sơ. In cả sổ?", "In cả sổ", lambda: None)
    assert problems(stage) == []
    page.view.prints.setFocus()
    press(stage, "Return")
    assert page.view.is_looking()
    assert problems(stage) == []


def problems(stage: WardStage) -> list[str]:
    """What does not fit, has no name, or shares a key, also beneath a training ward's band."""
    stage.window.set_training(True)
    settle()
    page = stage.window.current()
    assert page is not None
    return [
        *cut_words(page),
        *unnamed_inputs(page),
        *double_mnemonics(page),
        *double_keys(stage.window),
        *too_large(stage.window),
    ]


def test_the_headings_do_not_cover_the_focus_ring(ward_stage: WardStage) -> None:
    receive(ward_stage, 2)
    page = books(ward_stage)
    page.view.focus_lines()
    settle()
    assert page.view.table.horizontalHeader().geometry().left() == 2


def test_another_book_takes_the_paper_of_the_one_before_away(ward_stage: WardStage) -> None:
    receive(ward_stage, 2)
    receive(ward_stage, 1, procedure=COPIES)
    page = books(ward_stage)
    press(ward_stage, "F9")
    page.view.prints.setFocus()
    press(ward_stage, "Return")
    assert page.view.is_looking()
    page.view.books.setFocus()
    press(ward_stage, "Down")
    assert not page.view.is_looking()
    assert page.view.books.hasFocus()
    assert page.view.table.isVisible()
