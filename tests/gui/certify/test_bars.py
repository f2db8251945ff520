"""The one-line tasks across the certification page: why they were not done is read at a glance."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.gui.stage import Stage, settle
from urbgov_desk.gui.certify.bars import CorrectBar, EraseBar, PromiseBar
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import Look

LONG = (
    "Luật chỉ cho tự hẹn đến 17:00 26/11/2026. Hẹn lâu hơn phải có thoả thuận bằng văn bản với "
    "người yêu cầu: ghi thoả thuận ấy, hoặc chọn giờ sớm hơn rồi bấm Enter."
)


def put(stage: Stage, bar: QWidget) -> QWidget:
    """In the window, as wide as the page at 1366."""
    page = stage.window.current()
    assert page is not None
    ground = QWidget(page)
    column = QVBoxLayout(ground)
    column.addWidget(bar)
    column.addStretch(1)
    ground.resize(1200, 500)
    ground.show()
    bar.show()
    settle()
    return ground


@pytest.mark.parametrize("bar_type", [PromiseBar, EraseBar, CorrectBar])
def test_why_a_task_was_not_done_takes_two_lines_at_the_most(
    entered: Stage, bar_type: type[PromiseBar | EraseBar | CorrectBar]
) -> None:
    entered.look(Look.light, Language.vi, 13)
    bar = bar_type("vi") if bar_type is CorrectBar else bar_type()  # type: ignore[call-arg]
    put(entered, bar)
    before = bar.height()
    bar.say(LONG)
    settle()
    assert LONG in bar.problem()
    assert 0 < bar.height() - before <= 2 * bar.fontMetrics().lineSpacing() + 16


def test_what_was_said_goes_when_it_is_asked_again(entered: Stage) -> None:
    bar = PromiseBar()
    put(entered, bar)
    bar.say(LONG)
    bar.ask(None)
    assert bar.problem() == ""


def test_the_usual_reason_is_read_from_its_beginning(entered: Stage) -> None:
    bar = PromiseBar()
    put(entered, bar)
    assert bar._reason.cursorPosition() == 0
