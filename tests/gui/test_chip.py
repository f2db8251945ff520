"""Chips are never windows."""

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.chip import Chip


def test_a_chip_without_a_parent_opens_no_window_and_appears_with_its_page(qtbot: QtBot) -> None:
    made = Chip("trễ hẹn", Tone.bad)
    filled = Chip()
    filled.show_state("sẵn sàng trả", Tone.good)
    empty = Chip()
    for chip in (made, filled, empty):
        assert not chip.isVisible()
        assert chip not in [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    for chip in (made, filled, empty):
        column.addWidget(chip)
    page.show()
    assert made.isVisible()
    assert filled.isVisible()
    assert not empty.isVisible()


def test_a_chip_on_a_page_comes_and_goes_with_its_words(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    chip = Chip(parent=page)
    page.show()
    assert not chip.isVisible()
    chip.show_state("trễ hẹn", Tone.bad)
    assert chip.isVisible()
    chip.show_state("", Tone.plain)
    assert not chip.isVisible()
