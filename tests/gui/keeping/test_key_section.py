"""The keys in Thiết lập: what is asked before a sheet is printed, how the ways are told apart."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.gui.keeping.keeping_stage import WORDS, keeping_stage
from tests.gui.keeping.test_keeping import OTHER, press
from tests.gui.setup.set_up_stage import ask, section, wait_for_acts
from tests.gui.stage import NOW, Stage
from urbgov_desk.domain.office import Setting
from urbgov_desk.gui.keeping import sheet_print
from urbgov_desk.gui.printing.backend import Sheets
from urbgov_desk.gui.setup.key_section import KeySection
from urbgov_desk.gui.widgets.table import RowRole
from urbgov_desk.services import keys, office
from urbgov_desk.services.desk import Desk
from urbgov_desk.store.identifier import new_id


class Printer:
    """Takes what is sent."""

    def __init__(self) -> None:
        self.sent: list[Sheets] = []

    def send(self, sheets: Sheets) -> None:
        self.sent.append(sheets)


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> Printer:
    made = Printer()
    monkeypatch.setattr(sheet_print, "choose", lambda: made)
    return made


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """A ward whose store opens by a passphrase; no sheet was ever printed, nor a printer chosen."""
    made = keeping_stage(qapp, tmp_path, copied=False)
    made.window.show()
    yield made
    made.close()


def choose_printer(stage: Stage) -> None:
    def choose(desk: Desk) -> None:
        office.change_settings(desk, {Setting.PRINTER: "Quay1"}, new_id())

    ask(stage, choose)


def sheets(stage: Stage) -> list[str]:
    return [s.label for s in ask(stage, keys.list_slots) if s.kind.value == "sheet"]


def test_a_missing_printer_is_said_before_anything_is_asked(stage: Stage, printer: Printer) -> None:
    ask(stage, lambda desk: keys.make_sheet(desk, request_id=new_id()))
    shown = section(stage, "key", KeySection)
    press(stage, Qt.Key.Key_F6)
    assert shown.confirm.question() == ""
    assert "chưa chọn máy in" in stage.window.frame.notice.text()
    assert sheets(stage) == ["1"]
    assert printer.sent == []


def test_the_first_sheet_is_printed_unasked_and_the_next_one_is_asked_about(
    stage: Stage, printer: Printer
) -> None:
    choose_printer(stage)
    shown = section(stage, "key", KeySection)
    press(stage, Qt.Key.Key_F6)
    assert shown.confirm.question() == ""
    assert (len(printer.sent), sheets(stage)) == (1, ["1"])
    press(stage, Qt.Key.Key_F6)
    assert "Phiếu cũ sẽ không mở được" in shown.confirm.question()
    assert (len(printer.sent), sheets(stage)) == (1, ["1"])
    press(stage, Qt.Key.Key_Return)
    assert (len(printer.sent), sheets(stage)) == (2, ["2"])


def test_a_key_pressed_twice_prints_no_second_first_sheet(stage: Stage, printer: Printer) -> None:
    """The second would put the first out of force, and nobody was asked."""
    choose_printer(stage)
    shown = section(stage, "key", KeySection)
    shown.ask_sheet()
    shown.ask_sheet()
    wait_for_acts(stage)
    assert (len(printer.sent), sheets(stage)) == (1, ["1"])


def add(stage: Stage, passphrase: str, label: str = "", *, seconds: int) -> None:
    """Added so long after the ward's clock stood still."""

    def act(desk: Desk) -> None:
        later = replace(desk, clock=lambda: NOW + timedelta(seconds=seconds))
        keys.add_passphrase(later, passphrase, label=label, request_id=new_id())

    ask(stage, act)


def details(shown: KeySection) -> list[str]:
    model = shown.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    return [str(row.data(RowRole.detail)) for row in rows]


def test_ways_without_a_name_are_told_apart_by_when_they_were_made(stage: Stage) -> None:
    add(stage, OTHER, seconds=5)
    shown = section(stage, "key", KeySection)
    assert details(shown) == ["Người phụ trách, 23/11/2026", "23/11/2026"]
    add(stage, "sáu từ nữa cũng khác hẳn", seconds=9)
    shown.load()
    wait_for_acts(stage)
    assert details(shown) == [
        "Người phụ trách, 23/11/2026",  # a name and a day are enough
        "08:30:05 23/11/2026",
        "08:30:09 23/11/2026",
    ]


def test_the_same_passphrase_twice_is_refused_beside_its_field(stage: Stage) -> None:
    shown = section(stage, "key", KeySection)
    shown.phrase.setText(WORDS)
    shown.again.setText(WORDS)
    shown.label.setText("Người thứ hai")
    press(stage, Qt.Key.Key_F9)
    assert "trùng mật khẩu" in shown.form.fields["passphrase"].error
    assert shown.phrase.hasFocus()
    assert len(ask(stage, keys.list_slots)) == 1
