"""A notice covers nothing one works with and does not outstay its page."""

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.gui.stage import Stage
from urbgov_desk.gui.style.tokens import Tone

LONG = (
    "Hồ sơ này đang do người khác xử lý ở quầy bên cạnh, hãy hỏi lại người đó rồi làm tiếp; "
    "nếu người đó không có mặt thì ghi lại việc này và chuyển cho người phụ trách."
)


def test_a_notice_stands_above_the_page(entered: Stage) -> None:
    notice = entered.window.frame.notice
    for text in ("Đã tiếp nhận NB01-2026-000001 – đang in", LONG):
        entered.shell.say(text, Tone.warn)
        page = entered.window.current()
        assert page is not None
        bottom = notice.mapTo(entered.window, notice.rect().bottomLeft()).y()
        top = page.mapTo(entered.window, page.rect().topLeft()).y()
        # The pages begin with an empty margin.
        assert bottom <= top + 12


def test_another_page_takes_the_notice_away(entered: Stage, qtbot: QtBot) -> None:
    frame = entered.window.frame
    entered.shell.say("Đang in lại, có dấu in lại")
    qtbot.wait(900)
    assert frame.notice.isVisible()
    entered.window.go("dossier")
    assert not frame.notice.isVisible()


def test_another_visitor_takes_the_notice_away(entered: Stage, qtbot: QtBot) -> None:
    frame = entered.window.frame
    entered.shell.say("Người này còn hồ sơ chưa trả", Tone.warn)
    entered.shell.visitor_changed.emit()
    assert frame.notice.isVisible()  # said as the visitor came: it is about them
    qtbot.wait(900)
    entered.shell.visitor_changed.emit()
    assert not frame.notice.isVisible()


def test_what_is_said_on_the_way_to_another_page_can_be_read_there(entered: Stage) -> None:
    frame = entered.window.frame
    entered.shell.say("Đã tiếp nhận – mở hồ sơ")
    entered.window.go("dossier")
    assert frame.notice.isVisible()


def test_a_field_beneath_the_notice_is_seen_when_one_goes_there(entered: Stage) -> None:
    frame = entered.window.frame
    entered.shell.say(LONG, Tone.warn)
    assert frame.notice.isVisible()
    entered.window.windowHandle().requestActivate()
    QTest.keySequence(entered.window, QKeySequence("Ctrl+K"))
    assert not frame.notice.isVisible()
