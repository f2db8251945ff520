"""The pieces pages are made of do what clerks expect of them."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.gui.gallery import CHOICES, GalleryPage
from tests.gui.stage import Stage, settle
from urbgov_desk.gui.widgets.chooser import Choice, ChoiceMatcher, Chooser
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.date_edit import DateEdit, read_date
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.money_edit import MoneyEdit
from urbgov_desk.gui.widgets.scanner_test import ScannerTest
from urbgov_desk.gui.widgets.work_bar import WorkBar


def test_a_work_done_once_more_with_a_second_person_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot,
) -> None:
    bar = WorkBar()
    qtbot.addWidget(bar)
    hear = bar.begin("Đang xuất sổ")
    # The act found that it takes two, and ended.
    bar.end()
    assert bar.isHidden()
    assert hear(1, 4)
    assert (bar.isHidden(), bar.percent()) == (False, 25)
    bar.stop()
    assert not hear(2, 4)
    bar.end()
    assert bar.isHidden()


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("17/04/1995", date(1995, 4, 17)),
        ("17041995", date(1995, 4, 17)),
        ("7.4.1995", date(1995, 4, 7)),
        (" 07-4-1995 ", date(1995, 4, 7)),
        ("29/02/2024", date(2024, 2, 29)),
    ],
)
def test_a_date_is_read_however_it_is_typed(typed: str, day: date) -> None:
    assert read_date(typed).day == day


@pytest.mark.parametrize(
    "typed", ["31/02/2026", "29/02/2026", "00/00/2026", "17/4/95", "hôm qua", "9999999999", "1000"]
)
def test_an_impossible_date_is_not_readable(typed: str) -> None:
    read = read_date(typed)
    assert not read.readable
    assert read.day is None


def test_only_a_year_is_read_where_a_year_may_stand() -> None:
    assert read_date("1950").year == 1950
    assert not read_date("1950", year_alone=False).readable


def test_a_date_line_tidies_itself_and_says_what_is_wrong(qtbot: QtBot) -> None:
    line = DateEdit()
    qtbot.addWidget(line)
    line.setText("17041995")
    line.editingFinished.emit()
    assert line.text() == "17/04/1995"
    assert line.problem() == ""
    line.setText("31/02/2026")
    assert "17/04/1995" in line.problem()


def test_an_amount_gets_its_dots_while_it_is_typed(qtbot: QtBot) -> None:
    line = MoneyEdit()
    qtbot.addWidget(line)
    QTest.keyClicks(line, "16000")
    assert line.text() == "16.000"
    assert line.amount() == 16_000
    QTest.keyClicks(line, "k")
    assert line.amount() == 16_000_000
    QTest.keyClicks(line, "abc-,")
    assert line.amount() == 16_000_000


def test_an_empty_amount_is_not_zero(qtbot: QtBot) -> None:
    line = MoneyEdit()
    qtbot.addWidget(line)
    assert line.amount() is None
    line.set_amount(0)
    assert line.amount() == 0


def test_a_digit_typed_inside_an_amount_stays_where_it_was_typed(qtbot: QtBot) -> None:
    line = MoneyEdit()
    qtbot.addWidget(line)
    QTest.keyClicks(line, "12345")
    line.setCursorPosition(2)
    QTest.keyClicks(line, "9")
    assert line.text() == "129.345"
    assert line.cursorPosition() == 3


def test_a_count_goes_up_and_down_and_keeps_its_bounds(qtbot: QtBot) -> None:
    line = CountEdit(smallest=1, largest=5)
    qtbot.addWidget(line)
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert line.count() == 1
    for _ in range(9):
        QTest.keyClick(line, Qt.Key.Key_Up)
    assert line.count() == 5
    QTest.keyClicks(line, "x")
    assert line.count() == 5


def test_number_lines_take_no_input_method(qtbot: QtBot) -> None:
    line = CodeEdit()
    qtbot.addWidget(line)
    assert line.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False
    plain = QLineEdit()
    qtbot.addWidget(plain)
    assert plain.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True


def test_a_field_names_its_input_and_says_its_error(qtbot: QtBot) -> None:
    line = QLineEdit()
    field = Field("Họ và &tên", line, needed=True)
    qtbot.addWidget(field)
    assert line.accessibleName() == "Họ và tên"
    field.set_error("Hãy nhập họ và tên.")
    assert line.accessibleDescription() == "Hãy nhập họ và tên."
    assert line.property("faulty") is True
    field.set_error("")
    assert line.property("faulty") is False


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("khai sinh", "1.001193"),
        ("dkks", "1.001193"),
        ("ĐĂNG KÝ KẾT HÔN", "1.000894"),
        ("dang ki ket hon", "1.000894"),
        ("815", "2.000815"),
        ("2.000635", "2.000635"),
        ("trich luc", "2.000635"),
        ("", "2.000815"),
    ],
)
def test_a_procedure_is_found_by_a_few_letters_or_digits(typed: str, first: str) -> None:
    assert ChoiceMatcher(CHOICES).find(typed)[0].key == first


def test_what_fits_nothing_finds_nothing() -> None:
    assert ChoiceMatcher(CHOICES).find("xyz") == ()


def test_of_equal_matches_the_more_used_comes_first() -> None:
    choices = tuple(Choice(key=str(n), title=f"Đăng ký {n}", rank=10 - n) for n in range(5))
    assert [c.key for c in ChoiceMatcher(choices).find("dang")] == ["4", "3", "2", "1", "0"]


def chooser(stage: Stage) -> Chooser:
    page = stage.window.current()
    assert isinstance(page, GalleryPage)
    page.procedure.setFocus()
    page.procedure.selectAll()
    return page.procedure


def test_a_procedure_is_chosen_with_the_keyboard_only(entered: Stage, qtbot: QtBot) -> None:
    line = chooser(entered)
    QTest.keyClicks(line, "kh")
    popup = line.popup()
    assert popup is not None
    QTest.keyClick(line, Qt.Key.Key_Down)
    with qtbot.waitSignal(line.chosen) as chosen:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert chosen.args == ["1.000656"]
    assert line.text() == "Đăng ký khai tử"
    assert line.popup() is None


def test_tab_takes_the_marked_procedure_and_goes_on(entered: Stage, qtbot: QtBot) -> None:
    line = chooser(entered)
    QTest.keyClicks(line, "ket hon")
    with qtbot.waitSignal(line.chosen):
        QTest.keyClick(line, Qt.Key.Key_Tab)
    settle()
    choice = line.choice()
    assert choice is not None
    assert choice.key == "1.000894"
    assert not line.hasFocus()


def test_escape_keeps_the_procedure_chosen_before(entered: Stage) -> None:
    line = chooser(entered)
    QTest.keyClicks(line, "ket")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert line.text() == "Đăng ký khai sinh"
    choice = line.choice()
    assert choice is not None
    assert choice.key == "1.001193"


def test_the_list_of_procedures_stays_inside_the_window(entered: Stage) -> None:
    entered.window.resize(1366, 640)
    line = chooser(entered)
    QTest.keyClick(line, Qt.Key.Key_Down)
    popup = line.popup()
    assert popup is not None
    assert entered.window.rect().contains(popup.geometry())


def test_a_question_is_answered_by_keys_and_gives_the_focus_back(qtbot: QtBot) -> None:
    page = QWidget()
    column = QVBoxLayout(page)
    line = QLineEdit()
    bar = ConfirmBar()
    column.addWidget(line)
    column.addWidget(bar)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitActive(page)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    said: list[str] = []
    bar.ask("Trả hồ sơ này?", "Trả hồ sơ", lambda: said.append("yes"))
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert said == []
    qtbot.waitUntil(line.hasFocus)
    bar.ask("Trả hồ sơ này?", "Trả hồ sơ", lambda: said.append("yes"))
    QTest.keyClick(bar._agree, Qt.Key.Key_Return)
    assert said == ["yes"]
    assert not bar.isVisible()


def test_the_scanner_test_tells_a_good_set_up_from_a_bad_one(qtbot: QtBot) -> None:
    test = ScannerTest()
    qtbot.addWidget(test)
    test.show()
    QTest.keyClick(test.line, Qt.Key.Key_F12)
    QTest.keyClicks(test.line, "H26.78")
    assert "Enter" in test.verdict.text()
    QTest.keyClick(test.line, Qt.Key.Key_Return)
    assert test.verdict.text().startswith("Tốt")
    test.clear()
    QTest.keyClicks(test.line, "abc")
    QTest.keyClick(test.line, Qt.Key.Key_Return)
    assert "F12" in test.verdict.text()


def test_a_serial_scanner_gives_whole_scans_in_vietnamese(qtbot: QtBot) -> None:
    from urbgov_desk.gui.serial_scanner import SerialScanner

    scanner = SerialScanner("loop://")
    scans: list[str] = []
    scanner.scanned.connect(scans.append)
    with qtbot.waitSignal(scanner.connected, timeout=5000):
        scanner.start()
    with qtbot.waitSignals([scanner.scanned] * 2, timeout=5000):
        line = scanner.line()
        assert line is not None
        line.write("001095001234|Nguyễn Thị Hồng Ánh|17041995\r\n".encode())
        line.write(b"2.000815")
    scanner.stop()
    assert scans == ["001095001234|Nguyễn Thị Hồng Ánh|17041995", "2.000815"]


def test_a_serial_port_that_is_not_there_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    from urbgov_desk.gui.serial_scanner import SerialScanner

    scanner = SerialScanner(str(tmp_path / "no-port"))
    with qtbot.waitSignal(scanner.connected, timeout=5000) as told:
        scanner.start()
    assert told.args == [False]
    scanner.stop()
