"""The desk opens, signs in, locks, finds and closes, on a real store and real threads."""

import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.gui.gallery import GalleryPage, gallery_places
from tests.gui.stage import OFFICE, OFFICERS, PIN, end
from tests.making import LEADING
from urbgov_desk.domain.office import ChangedOfficer, Counter, NewOfficer, Setting, SetUp
from urbgov_desk.gui.application import Application
from urbgov_desk.gui.fault import FaultLog, fault_code
from urbgov_desk.gui.preference import Preferences
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.subject import Scanned
from urbgov_desk.gui.widgets.work_bar import WorkBar
from urbgov_desk.services import office, opening
from urbgov_desk.services import officer as officer_acts

CARD = "001095001234|012345678|Nguyễn Thị Hồng Ánh|17041995|Nữ|12/5 Nghĩa Tân, Hà Nội|10032022"


def make_ward(data: Path) -> None:
    """A ward's own store on the disk, with its officers."""
    desk = opening.start_ward(
        data,
        SetUp(
            request_id="first",
            office=OFFICE,
            counter_name="Quầy 2",
            officers=tuple(
                NewOfficer(
                    request_id=code, code=code, name=name, title=title, pin=PIN, roles=LEADING
                )
                for code, name, title in OFFICERS
            ),
        ),
        use_keyring=False,
    )
    desk.store.close()


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[Callable[[Path], Application]]:
    hook = sys.excepthook
    made: list[Application] = []

    def begin(data: Path) -> Application:
        application = Application(qapp, data=data, places=gallery_places())
        made.append(application)
        application.start()
        return application

    yield begin
    for application in made:
        end(application)
    assert sys.excepthook is hook


def ready(application: Application) -> bool:
    return application.window.sign_in.officer() is not None


def test_a_ward_opens_signs_in_and_closes(
    start: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path
) -> None:
    make_ward(tmp_path)
    application = start(tmp_path)
    qtbot.waitUntil(lambda: ready(application), timeout=20_000)
    assert OFFICE.name in application.window.frame._form.office.text()
    assert application.window.frame._form.counter.text() == "Quầy 2"
    assert not application.window._form.band.isVisible()
    first = application.window.sign_in.officer()
    assert first is not None
    application.window.pin_given.emit(first.id, PIN)
    qtbot.waitUntil(lambda: not application.window.locked(), timeout=10_000)
    names: list[str] = []
    application.shell.run(lambda desk: desk.signed_in().name, names.append)
    qtbot.waitUntil(lambda: bool(names), timeout=5000)
    assert names == [first.name]
    application.window.close()
    application.stop()
    # The store was let go: it can be opened again at once.
    desk = opening.open_desk(tmp_path)
    desk.store.close()


def test_the_pc_signs_in_at_the_counter_chosen_for_it(
    start: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path
) -> None:
    make_ward(tmp_path)
    desk = opening.open_desk(tmp_path)
    head = desk.with_officer(officer_acts.list_officers(desk)[0])
    office.change_counter(head, Counter(id="", code="7", name="Quầy 7"), "seven")
    added = next(each for each in office.list_counters(desk) if each.code == "7")
    desk.store.close()
    Preferences(tmp_path).change(counter=added.id)
    application = start(tmp_path)
    qtbot.waitUntil(lambda: ready(application), timeout=20_000)
    officer = application.window.sign_in.officer()
    assert officer is not None
    application.window.pin_given.emit(officer.id, PIN)
    qtbot.waitUntil(lambda: not application.window.locked(), timeout=10_000)
    assert application.window.frame._form.counter.text() == "Quầy 7"
    assert counter_at_work(application, qtbot) == "Quầy 7"
    # Chosen while somebody works, it holds at once; a counter that is gone is the first again.
    application.preferences.change(counter="gone")
    qtbot.waitUntil(lambda: application.window.frame._form.counter.text() == "Quầy 2", timeout=5000)
    assert counter_at_work(application, qtbot) == "Quầy 2"


def test_who_says_they_work_here_no_more_is_signed_out(
    start: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path
) -> None:
    make_ward(tmp_path)
    application = start(tmp_path)
    qtbot.waitUntil(lambda: ready(application), timeout=20_000)
    mine = application.window.sign_in.officer()
    assert mine is not None
    application.window.pin_given.emit(mine.id, PIN)
    qtbot.waitUntil(lambda: not application.window.locked(), timeout=10_000)
    gone = ChangedOfficer(
        request_id="gone",
        officer=mine.id,
        name=mine.name,
        title=mine.title,
        unit=mine.unit,
        valid_from=date(2026, 11, 23),
        roles=mine.roles,
        active=False,
    )
    application.shell.run(lambda desk: officer_acts.change_officer(desk, gone))
    qtbot.waitUntil(application.window.locked, timeout=10_000)
    assert application.shell.officer is None


def test_the_minutes_until_the_lock_count_as_soon_as_they_are_saved(
    start: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path
) -> None:
    make_ward(tmp_path)
    application = start(tmp_path)
    qtbot.waitUntil(lambda: ready(application), timeout=20_000)
    first = application.window.sign_in.officer()
    assert first is not None
    application.window.pin_given.emit(first.id, PIN)
    qtbot.waitUntil(lambda: not application.window.locked(), timeout=10_000)
    idle = application.at_window.idle
    assert idle.minutes() == 10
    saved = {Setting.IDLE_MINUTES: "3"}
    application.shell.run(lambda desk: office.change_settings(desk, saved, "saved"))
    qtbot.waitUntil(lambda: idle.minutes() == 3, timeout=5000)


def counter_at_work(application: Application, qtbot: QtBot) -> str:
    names: list[str] = []
    application.shell.run(lambda desk: desk.counter.name if desk.counter else "", names.append)
    qtbot.waitUntil(lambda: bool(names), timeout=5000)
    return names[0]


def test_a_wrong_pin_is_told_and_the_line_is_ready_again(
    start: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path
) -> None:
    make_ward(tmp_path)
    application = start(tmp_path)
    qtbot.waitUntil(lambda: ready(application), timeout=20_000)
    page = application.window.sign_in
    officer = page.officer()
    assert officer is not None
    page._form.pin.setText("000000")
    page._form.enter.click()
    qtbot.waitUntil(lambda: bool(page._form.problem.text()), timeout=10_000)
    assert application.window.locked()
    assert page._form.enter.isEnabled()


def test_a_card_scanned_anywhere_comes_to_the_reception(
    start: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path
) -> None:
    make_ward(tmp_path)
    application = start(tmp_path)
    qtbot.waitUntil(lambda: ready(application), timeout=20_000)
    officer = application.window.sign_in.officer()
    assert officer is not None
    application.window.enter(officer)
    application.window.go("setup")
    application.at_window.scans.keys.scanned.emit(CARD)
    page = application.window.page("receive")
    assert isinstance(page, GalleryPage)
    qtbot.waitUntil(lambda: application.window.current() is page, timeout=5000)
    came = page.arrived_for[-1]
    assert isinstance(came, Scanned)
    assert came.reading.party.name == "Nguyễn Thị Hồng Ánh"  # type: ignore[attr-defined]


def test_a_foreign_code_is_refused_in_words_and_leads_nowhere(
    start: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path
) -> None:
    make_ward(tmp_path)
    application = start(tmp_path)
    qtbot.waitUntil(lambda: ready(application), timeout=20_000)
    officer = application.window.sign_in.officer()
    assert officer is not None
    application.window.enter(officer)
    application.at_window.scans.keys.scanned.emit("8936036020052")
    qtbot.waitUntil(lambda: bool(application.window.frame.notice.text()), timeout=5000)
    assert application.window.frame.notice.tone() is Tone.bad
    assert application.window.current() is application.window.page("receive")


def test_a_scan_before_sign_in_asks_for_the_pin(
    start: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path
) -> None:
    make_ward(tmp_path)
    application = start(tmp_path)
    qtbot.waitUntil(lambda: ready(application), timeout=20_000)
    application.at_window.scans.keys.scanned.emit(CARD)
    assert application.window.sign_in._form.problem.text()
    assert application.window.locked()


def test_a_pin_typed_faster_than_a_hand_signs_in(
    start: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path
) -> None:
    make_ward(tmp_path)
    application = start(tmp_path)
    qtbot.waitUntil(lambda: ready(application), timeout=20_000)
    qtbot.waitActive(application.window)
    qtbot.waitUntil(application.window.sign_in._form.pin.hasFocus)
    handle = application.window.windowHandle()
    assert handle is not None
    for digit in PIN:
        QTest.keyClick(handle, Qt.Key(ord(digit)))
    with qtbot.waitSignal(application.window.pin_given) as given:
        QTest.keyClick(handle, Qt.Key.Key_Return)
    assert given.args[1] == PIN
    qtbot.waitUntil(lambda: not application.window.locked(), timeout=10_000)


def test_typing_in_the_find_field_asks_the_store(
    start: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path
) -> None:
    make_ward(tmp_path)
    application = start(tmp_path)
    qtbot.waitUntil(lambda: ready(application), timeout=20_000)
    officer = application.window.sign_in.officer()
    assert officer is not None
    application.window.enter(officer)
    qtbot.waitActive(application.window)
    find = application.window.frame._form.find
    find.setFocus()
    qtbot.waitUntil(find.hasFocus)
    QTest.keyClicks(find, "nguyen")
    nothing = application.window.frame.find_box._nothing
    qtbot.waitUntil(nothing.isVisible, timeout=10_000)
    assert application.window.frame.find_box.rows() is None


def test_a_store_replaced_by_garbage_is_told_when_the_desk_opens(
    start: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path
) -> None:
    make_ward(tmp_path)
    for file in (tmp_path / "ward").glob("desk.db*"):
        file.write_bytes(b"garbage" * 1000)
    application = start(tmp_path)

    def box() -> QMessageBox | None:
        return application.window.findChild(QMessageBox)

    qtbot.waitUntil(lambda: box() is not None, timeout=20_000)
    shown = box()
    assert shown is not None
    assert shown.text()
    leave = [b for b in shown.buttons() if shown.buttonRole(b) == QMessageBox.ButtonRole.RejectRole]
    leave[0].click()
    qtbot.waitUntil(lambda: not application.window.isVisible(), timeout=5000)
    assert application.exit_code == 1


def test_closing_the_window_calls_off_what_takes_long(
    start: Callable[[Path], Application], qtbot: QtBot, tmp_path: Path
) -> None:
    make_ward(tmp_path)
    application = start(tmp_path)
    qtbot.waitUntil(lambda: ready(application), timeout=20_000)
    bar = WorkBar(application.window)
    go_on = bar.begin("Đang kiểm tra")
    steps: list[bool] = []

    def long(_desk: object) -> None:
        # A check that would take ten seconds, asked at each step whether to go on.
        while len(steps) < 200 and (not steps or steps[-1]):
            steps.append(go_on(len(steps), 200))
            time.sleep(0.05)

    application.shell.run(long)
    qtbot.waitUntil(lambda: len(steps) > 1)
    application.window.close()
    application.stop()
    assert steps[-1] is False
    assert len(steps) < 200


def test_a_bug_is_logged_without_what_it_was_about(tmp_path: Path) -> None:
    log = FaultLog(tmp_path)
    codes: list[str] = []
    log.struck.connect(codes.append)
    for name in ("Nguyễn Văn An", "Trần Thị Bình"):
        try:
            raise KeyError(name, "001095001234")
        except KeyError as problem:
            log._on_exception(KeyError, problem, problem.__traceback__)
    text = (tmp_path / "faults.log").read_text(encoding="utf-8")
    assert "test_application.py" in text
    assert "KeyError" in text
    assert "Nguyễn" not in text
    assert "001095001234" not in text
    assert codes[0] == codes[1]
    assert codes[0] in text


def test_different_bugs_have_different_codes() -> None:
    assert fault_code(KeyError, None) != fault_code(ValueError, None)


def test_a_log_that_cannot_be_written_does_not_make_it_worse(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")
    log = FaultLog(tmp_path / "log")
    assert log.keep(KeyError, None)
