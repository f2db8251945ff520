"""Keys, backups and the way back on the screen, by keyboard, on real stores."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.gui import fitting
from tests.gui.keeping.keeping_stage import WORDS, answer, keeping_stage
from tests.gui.setup.set_up_stage import receive_one, wait_for_acts
from tests.gui.stage import PIN, Stage, settle
from urbgov_desk.domain.backup import CopyReason
from urbgov_desk.domain.closing import CloseDay
from urbgov_desk.gui.keeping.backup_watch import BackupWatch
from urbgov_desk.gui.keeping.keeping_at_window import KeepingAtWindow
from urbgov_desk.gui.keeping.unlock import Unlock
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.setup.backup_section import BackupSection
from urbgov_desk.gui.setup.key_section import KeySection
from urbgov_desk.gui.setup.page import SetupPage
from urbgov_desk.gui.shell import Equipment
from urbgov_desk.gui.style.tokens import Look, Tone
from urbgov_desk.services import backup, closing, keys, shut
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.officer import list_officers
from urbgov_desk.store import backup as copies
from urbgov_desk.store.identifier import new_id

OTHER = "năm từ khác hẳn như vậy"


@pytest.fixture
def watch(stage: Stage) -> Iterator[BackupWatch]:
    """Its thread ends with the test, also one that fails: it would speak to a window gone since."""
    made = BackupWatch(stage.shell)
    yield made
    made.stop()


def section(stage: Stage, name: str) -> QWidget:
    page = stage.window.page("setup")
    assert isinstance(page, SetupPage)
    shown = page.open(name)
    wait_for_acts(stage)
    return shown


def press(stage: Stage, key: Qt.Key) -> None:
    handle = stage.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, key)
    wait_for_acts(stage)


def desk_of(stage: Stage) -> Desk:
    found: list[Desk] = []
    stage.worker.run(lambda desk: desk, found.append)
    wait_for_acts(stage)
    return found[0]


def test_a_second_passphrase_is_added_and_typed_twice(stage: Stage) -> None:
    shown = section(stage, "key")
    assert isinstance(shown, KeySection)
    shown.phrase.setText(OTHER)
    shown.again.setText("khác")
    shown.label.setText("Người thứ hai")
    press(stage, Qt.Key.Key_F9)
    assert shown.form.fields["again"].error
    assert shown.again.hasFocus()
    assert len(keys.list_slots(desk_of(stage))) == 2
    shown.again.setText(OTHER)
    press(stage, Qt.Key.Key_F9)
    labels = [slot.label for slot in keys.list_slots(desk_of(stage))]
    assert "Người thứ hai" in labels
    assert shown.phrase.text() == ""


def test_a_weak_passphrase_is_said_beside_its_field(stage: Stage) -> None:
    shown = section(stage, "key")
    assert isinstance(shown, KeySection)
    shown.phrase.setText("ngắn")
    shown.again.setText("ngắn")
    shown.label.setText("Ai đó")
    press(stage, Qt.Key.Key_F9)
    assert len(keys.list_slots(desk_of(stage))) == 2
    assert shown.phrase.hasFocus()


def test_the_key_is_changed_after_a_question(stage: Stage) -> None:
    shown = section(stage, "key")
    assert isinstance(shown, KeySection)
    before = desk_of(stage).store.file
    press(stage, Qt.Key.Key_F10)
    press(stage, Qt.Key.Key_Escape)
    assert desk_of(stage).store.file == before
    press(stage, Qt.Key.Key_F10)
    press(stage, Qt.Key.Key_Return)
    assert desk_of(stage).store.file != before


def test_a_copy_now_and_a_drill_run_beside_the_acts(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    shown = section(stage, "backup")
    assert isinstance(shown, BackupSection)
    receive_one(stage)
    press(stage, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: shown.copy.isEnabled() and "Đã sao lưu" in shown.result.text())
    press(stage, Qt.Key.Key_F6)
    qtbot.waitUntil(lambda: "đều khớp" in shown.result.text())
    (chest,) = copies.chests_in(tmp_path / "USB")
    assert copies.copies_in(chest)[0].manifest.papers == 2


def test_a_place_is_added_and_a_wrong_one_is_said_beside_the_field(
    stage: Stage, tmp_path: Path
) -> None:
    shown = section(stage, "backup")
    assert isinstance(shown, BackupSection)
    shown.place.setText("sao luu")
    shown.add_button.click()
    wait_for_acts(stage)
    assert len(backup.list_places(desk_of(stage))) == 1
    second = tmp_path / "second"
    second.mkdir()
    shown.place.setText(str(second))
    shown.add_button.click()
    wait_for_acts(stage)
    assert len(backup.list_places(desk_of(stage))) == 2
    assert len(shown.list.model_of_rows.rows) == 2


def test_enter_adds_a_place_and_an_old_error_goes_with_the_next_try(
    stage: Stage, tmp_path: Path
) -> None:
    shown = section(stage, "backup")
    assert isinstance(shown, BackupSection)
    shown.place.setFocus()
    shown.place.setText("sao luu")
    press(stage, Qt.Key.Key_Return)
    assert shown.form.fields["place"].error
    shown.place.setText(str(tmp_path / "not there"))
    press(stage, Qt.Key.Key_Return)
    assert not shown.form.fields["place"].error
    second = tmp_path / "second"
    second.mkdir()
    shown.place.setText(str(second))
    press(stage, Qt.Key.Key_Return)
    assert len(backup.list_places(desk_of(stage))) == 2


def test_a_copy_leaves_the_keys_in_the_section(qtbot: QtBot, stage: Stage) -> None:
    shown = section(stage, "backup")
    assert isinstance(shown, BackupSection)
    assert shown.first_input() is shown.copy
    shown.copy.setFocus()
    press(stage, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: shown.copy.isEnabled() and "Đã sao lưu" in shown.result.text())
    now = stage.window.focusWidget()
    assert now is not None
    assert shown.isAncestorOf(now)


def test_without_a_place_one_begins_with_the_place(qapp: QApplication, tmp_path: Path) -> None:
    made = keeping_stage(qapp, tmp_path, copied=False)
    made.window.show()
    try:
        shown = section(made, "backup")
        assert isinstance(shown, BackupSection)
        assert shown.first_input() is shown.place
    finally:
        made.close()


def test_a_book_with_lost_numbers_is_said_to_be_on_paper(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = section(stage, "backup")
    assert isinstance(shown, BackupSection)
    lost = shut.ShutSeries(kind="book.copies", scope="", period="2026", last=102, book=True)
    shown.shut.show_series((lost,))
    assert shown.first_input() is shown.shut.last
    monkeypatch.setattr(shut, "confirm", lambda *_args, **_named: None)
    said: list[str] = []
    stage.shell.said.connect(lambda text, _tone: said.append(text))
    for last, words in ((105, "nhập bù số 103–105"), (103, "nhập bù số 103 "), (102, "Đã mở lại")):
        shown.shut.show_series((lost,))
        shown.shut.last.set_count(last)
        shown.shut.confirm()
        if shown.shut.question.question():
            answer(stage, Qt.Key.Key_Return)
        wait_for_acts(stage)
        assert words in said[-1]


def test_the_watch_copies_by_itself_and_tells_the_signal(
    qtbot: QtBot, stage: Stage, watch: BackupWatch, tmp_path: Path
) -> None:
    told: list[tuple[str, str]] = []
    stage.shell.equipment_changed.connect(lambda which, tone, _: told.append((which, tone)))
    desk = desk_of(stage)
    receive_one(stage)
    with qtbot.waitSignal(watch.heard):
        watch.follow(desk, first_seconds=0)
    settle()
    assert told[-1] == (Equipment.backup.value, Tone.good.value)
    (tmp_path / "USB").rename(tmp_path / "pulled out")
    with qtbot.waitSignal(watch.heard):
        watch.look_now()
    settle()
    assert told[-1] == (Equipment.backup.value, Tone.warn.value)
    watch.stop()


def test_a_bug_that_ends_the_backups_does_not_leave_the_signal_green(
    qtbot: QtBot, stage: Stage, watch: BackupWatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[str, str]] = []
    stage.shell.equipment_changed.connect(lambda which, tone, _: told.append((which, tone)))
    caught: list[type[BaseException]] = []
    monkeypatch.setattr(threading, "excepthook", lambda found: caught.append(found.exc_type))

    def tick(_: backup.Keeper) -> backup.BackupState:
        raise LookupError("a bug")

    monkeypatch.setattr(backup.Keeper, "tick", tick)
    with qtbot.waitSignal(watch.heard):
        watch.follow(desk_of(stage), first_seconds=0)
    watch.stop()
    settle()
    assert told[-1] == (Equipment.backup.value, Tone.bad.value)
    assert caught == [LookupError]


def test_closing_the_day_takes_a_whole_copy_of_it(
    qtbot: QtBot, stage: Stage, watch: BackupWatch, tmp_path: Path
) -> None:
    receive_one(stage)
    with qtbot.waitSignal(watch.heard):
        watch.follow(desk_of(stage), first_seconds=0)
    stage.shell.run(lambda desk: closing.close_day(desk, CloseDay(request_id=new_id())))
    wait_for_acts(stage)
    with qtbot.waitSignal(watch.heard, timeout=20_000):
        stage.shell.worker.changed.emit(frozenset({"day.closed"}))
    watch.stop()
    (chest,) = copies.chests_in(tmp_path / "USB")
    reasons = {copy.manifest.reason for copy in copies.copies_in(chest)}
    assert CopyReason.CLOSING.value in reasons


def closing_copies(folder: Path) -> int:
    found = [copy for chest in copies.chests_in(folder) for copy in copies.copies_in(chest)]
    return len([copy for copy in found if copy.manifest.reason == CopyReason.CLOSING.value])


def test_a_day_closed_just_before_the_window_is_copied_too(
    stage: Stage, watch: BackupWatch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    receive_one(stage)
    monkeypatch.setattr(watch, "look_now", lambda: None)  # the thread has not come to it yet
    watch.follow(desk_of(stage), first_seconds=600)
    stage.shell.run(lambda desk: closing.close_day(desk, CloseDay(request_id=new_id())))
    wait_for_acts(stage)
    assert closing_copies(tmp_path / "USB") == 0
    watch.stop()
    assert closing_copies(tmp_path / "USB") == 1


def test_the_copy_of_a_closing_is_made_up_for_when_the_stick_is_back(
    qtbot: QtBot, stage: Stage, watch: BackupWatch, tmp_path: Path
) -> None:
    receive_one(stage)
    with qtbot.waitSignal(watch.heard):
        watch.follow(desk_of(stage), first_seconds=0)
    (tmp_path / "USB").rename(tmp_path / "pulled out")
    with qtbot.waitSignal(watch.heard, timeout=20_000):
        stage.shell.worker.changed.emit(frozenset({"day.closed"}))
    (tmp_path / "pulled out").rename(tmp_path / "USB")
    with qtbot.waitSignal(watch.heard, timeout=20_000):
        watch.look_now()
    with qtbot.waitSignal(watch.heard, timeout=20_000):
        watch.look_now()
    watch.stop()
    assert closing_copies(tmp_path / "USB") == 1


def test_two_officers_go_back_to_a_backup_in_the_window(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    receive_one(stage)  # in no backup
    keeping = KeepingAtWindow(stage.shell, stage.window, lambda: None)
    shown = section(stage, "backup")
    assert isinstance(shown, BackupSection)
    press(stage, Qt.Key.Key_F10)
    window = keeping.restoring
    assert window is not None
    window.secret.setText(WORDS)
    window.go.click()
    qtbot.waitUntil(lambda: window.people[0].count() > 0, timeout=20_000)
    assert "1 việc" in window.outlook.text()
    window.pins[0].setText(PIN)
    window.pins[1].setText("0000")
    window.go.click()
    qtbot.waitUntil(window.go.isEnabled, timeout=20_000)
    assert window.problem.text()
    assert window.focusWidget() is window.pins[1]
    window.pins[0].setText(PIN)
    window.pins[1].setText(PIN)
    with qtbot.waitSignal(window.restored, timeout=20000):
        window.go.click()
    wait_for_acts(stage)
    assert stage.window.locked()
    desk = desk_of(stage)
    assert desk.officer is None
    assert desk.store.db.execute("SELECT count(*) FROM dossier").fetchone()[0] == 1
    assert list(tmp_path.glob("ward-before-*"))
    said: list[str] = []
    stage.shell.said.connect(lambda text, _tone: said.append(text))
    stage.window.enter(list_officers(desk)[0])
    wait_for_acts(stage)
    assert [text for text in said if "xác nhận số cuối trên giấy" in text]
    keeping.stop()


def test_newer_copies_that_are_damaged_are_said_before_going_back(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    receive_one(stage)
    desk = desk_of(stage)
    backup.copy_now(desk)
    (chest,) = copies.chests_in(tmp_path / "USB")
    made = copies.copies_in(chest)[0].folder
    spoilt = made.with_name(f"{int(made.name[:8]) + 10000}{made.name[8:]}")
    shutil.copytree(made, spoilt)
    (spoilt / "manifest.json").write_text("{", encoding="utf-8")
    keeping = KeepingAtWindow(stage.shell, stage.window, lambda: None)
    keeping.restore(str(tmp_path / "USB"))
    window = keeping.restoring
    assert window is not None
    window.secret.setText(WORDS)
    window.go.click()
    qtbot.waitUntil(lambda: window.people[0].count() > 0)
    assert "1 bản sao mới hơn bị hỏng" in window.outlook.text()
    assert window.people[0].currentData() != window.people[1].currentData()
    window.reject()
    keeping.stop()


def test_leaving_the_way_back_leaves_everything_as_it_was(
    qtbot: QtBot, stage: Stage, tmp_path: Path
) -> None:
    keeping = KeepingAtWindow(stage.shell, stage.window, lambda: None)
    keeping.restore(str(tmp_path / "USB"))
    window = keeping.restoring
    assert window is not None
    window.secret.setText("mật khẩu sai hẳn")
    window.go.click()
    qtbot.waitUntil(lambda: bool(window.problem.text()))
    assert window.focusWidget() is window.secret
    odd = " ".join(["554027"] * 8)
    window.secret.setText(odd)
    window.go.click()
    qtbot.waitUntil(lambda: "Nhóm số thứ" in window.problem.text())
    assert window.secret.text() == odd
    window.secret.setText(WORDS)
    window.go.click()
    qtbot.waitUntil(lambda: window.people[0].count() > 0)
    window.reject()
    qtbot.waitUntil(lambda: not list(tmp_path.glob("restoring-*")))
    keeping.stop()


def test_the_secret_at_start_is_asked_until_it_opens(qtbot: QtBot, qapp: QApplication) -> None:
    shown = Unlock()
    qtbot.addWidget(shown)
    given: list[str] = []
    shown.given.connect(given.append)
    shown.show()
    shown.secret.setText("sai")
    QTest.keyClick(shown.secret, Qt.Key.Key_Return)
    assert given == ["sai"]
    assert shown.secret.text() == ""
    shown.refuse("Không mở được")
    shown.secret.setText(WORDS)
    shown.open_button.click()
    assert given == ["sai", WORDS]


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_cut_at_large_letters(stage: Stage, language: Language) -> None:
    stage.look(Look.light, language, 13)
    for name in ("key", "backup"):
        section(stage, name)
        root = stage.window
        assert fitting.cut_words(root) == []
        assert fitting.unnamed_inputs(root) == []
        assert fitting.double_mnemonics(root) == []
        assert fitting.double_keys(root) == []
