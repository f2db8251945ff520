"""The restore window where something goes wrong, or somebody goes away."""

import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Timer

import pytest
from pytestqt.qtbot import QtBot

from tests.gui.keeping.keeping_stage import WORDS
from tests.gui.keeping.test_keeping import OTHER, desk_of
from tests.gui.setup.set_up_stage import section, wait_for_acts
from tests.gui.stage import PIN, Stage, settle
from urbgov_desk.domain import recovery_secret
from urbgov_desk.domain.long_work import Progress, WorkCalledOff
from urbgov_desk.gui.keeping.keeping_at_window import KeepingAtWindow
from urbgov_desk.gui.keeping.restore_window import RestoreWindow
from urbgov_desk.gui.setup.store_section import StoreSection
from urbgov_desk.services import backup, keys, officer, proof, restore
from urbgov_desk.services.desk import Desk
from urbgov_desk.store.identifier import new_id


@pytest.fixture
def keeping(stage: Stage) -> Iterator[KeepingAtWindow]:
    made = KeepingAtWindow(stage.shell, stage.window, lambda: None)
    yield made
    if made.restoring is not None:
        made.restoring.reject()
        wait_for_acts(stage)  # what was prepared is thrown away beside the screen's work
    made.stop()


def looked(qtbot: QtBot, keeping: KeepingAtWindow, stick: Path) -> RestoreWindow:
    """The window at its second step."""
    keeping.restore(str(stick))
    window = keeping.restoring
    assert window is not None
    window.secret.setText(WORDS)
    window.go.click()
    qtbot.waitUntil(lambda: window.people[0].count() > 0, timeout=20_000)
    return window


def test_a_sheet_with_a_group_missing_is_not_typed_again(
    qtbot: QtBot, stage: Stage, keeping: KeepingAtWindow, tmp_path: Path
) -> None:
    keeping.restore(str(tmp_path / "USB"))
    window = keeping.restoring
    assert window is not None
    typed = " ".join(recovery_secret.groups(b"0123456789abcdef")[:7])
    window.secret.setText(typed)
    window.go.click()
    qtbot.waitUntil(window.go.isEnabled, timeout=20_000)
    assert "42 chữ số" in window.problem.text()
    assert window.secret.text() == typed
    assert window.focusWidget() is window.secret


def test_without_both_pins_nothing_is_tried(
    qtbot: QtBot, stage: Stage, keeping: KeepingAtWindow, tmp_path: Path
) -> None:
    tried: list[str] = []
    window = looked(qtbot, keeping, tmp_path / "USB")
    window.leaving.connect(lambda: tried.append("closed"))
    window.pins[0].setText(PIN)
    window.go.click()
    settle()
    assert tried == []
    assert window.go.isEnabled()
    assert window.pin_fields[1].error
    assert not window.pin_fields[0].error
    assert window.focusWidget() is window.pins[1]


def test_after_a_wrong_pin_the_desk_goes_on_whatever_opened_the_backup(
    qtbot: QtBot, stage: Stage, keeping: KeepingAtWindow, tmp_path: Path
) -> None:
    # The backup opens by a passphrase that opens the store here no more.
    def change(desk: Desk) -> None:
        slot = next(s for s in keys.list_slots(desk) if s.kind.value == "passphrase")
        keys.change_passphrase(desk, slot.id, OTHER, request_id=new_id())

    stage.worker.run(change)
    wait_for_acts(stage)
    window = looked(qtbot, keeping, tmp_path / "USB")
    for pin in window.pins:
        pin.setText("0000")
    window.go.click()
    qtbot.waitUntil(window.go.isEnabled, timeout=20_000)
    assert window.problem.text().startswith(f"{window.people[0].currentText()}: ")
    assert "PIN" in window.problem.text()
    assert window.focusWidget() is window.pins[0]
    names: list[str] = []
    stage.worker.run(lambda desk: desk.signed_in().name, names.append)
    counts: list[int] = []
    stage.worker.run(lambda desk: len(officer.list_officers(desk)), counts.append)
    wait_for_acts(stage)
    assert len(names) == 1
    assert counts == [4]


def test_whose_pin_was_wrong_is_said_and_the_other_one_stays(
    qtbot: QtBot, stage: Stage, keeping: KeepingAtWindow, tmp_path: Path
) -> None:
    window = looked(qtbot, keeping, tmp_path / "USB")
    window.pins[0].setText(PIN)
    window.pins[1].setText("0000")
    window.go.click()
    qtbot.waitUntil(window.go.isEnabled, timeout=20_000)
    first, second = (person.currentText() for person in window.people)
    assert window.problem.text().startswith(f"{second}: ")
    assert first not in window.problem.text()
    assert window.focusWidget() is window.pins[1]
    assert [pin.text() for pin in window.pins] == [PIN, ""]
    window.reject()
    assert [pin.text() for pin in window.pins] == ["", ""]


def test_the_window_never_waits_for_a_copy_under_way(
    qtbot: QtBot,
    stage: Stage,
    keeping: KeepingAtWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, over = Event(), Event()

    def slow(_keeper: backup.Keeper) -> backup.BackupState:
        begun.set()
        over.wait(10)
        return backup.BackupState(places=(), stale=False, recoverable=True)

    monkeypatch.setattr(backup.Keeper, "tick", slow)
    keeping.follow(desk_of(stage))
    keeping.watch.look_now()
    assert begun.wait(10)
    window = looked(qtbot, keeping, tmp_path / "USB")
    for pin in window.pins:
        pin.setText("0000")
    let_go = Timer(4, over.set)
    let_go.start()
    clicked = time.monotonic()
    window.go.click()
    assert time.monotonic() - clicked < 2
    qtbot.waitUntil(window.go.isEnabled, timeout=20_000)
    let_go.join()
    window.reject()


def test_giving_up_before_anything_was_closed_leaves_the_copies_going(
    qtbot: QtBot, stage: Stage, keeping: KeepingAtWindow, tmp_path: Path
) -> None:
    keeping.follow(desk_of(stage))
    before = keeping.watch.copying
    keeping.restore(str(tmp_path / "USB"))
    assert keeping.restoring is not None
    keeping.restoring.reject()
    assert before is not None
    assert keeping.watch.copying is before


def test_a_lock_while_the_backup_is_read_closes_the_window(
    qtbot: QtBot,
    stage: Stage,
    keeping: KeepingAtWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reading, go_on = Event(), Event()
    prepare = restore.prepare

    def slow(*values: object, **named: object) -> object:
        reading.set()
        go_on.wait(10)
        return prepare(*values, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(restore, "prepare", slow)
    keeping.restore(str(tmp_path / "USB"))
    window = keeping.restoring
    assert window is not None
    window.secret.setText(WORDS)
    window.go.click()
    qtbot.waitUntil(reading.is_set)
    stage.shell.lock_wanted.emit()
    go_on.set()
    qtbot.waitUntil(lambda: keeping.restoring is None, timeout=20_000)
    qtbot.waitUntil(lambda: not list(tmp_path.glob("restoring-*")), timeout=10_000)


def test_a_check_under_way_ends_before_the_store_is_let_go(
    qtbot: QtBot,
    stage: Stage,
    keeping: KeepingAtWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It holds the file open, and Windows renames no folder in which one is held."""
    reading, over = Event(), Event()

    def check(_desk: Desk, progress: Progress, *, since_last: bool) -> proof.Checked:
        reading.set()
        while progress(1, 2):
            time.sleep(0.02)
        time.sleep(0.3)  # its connection is closed a little later
        over.set()
        raise WorkCalledOff()

    ended: list[bool] = []
    finish = restore.finish

    def watched(*values: object, **named: object) -> None:
        ended.append(over.is_set())
        finish(*values, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(proof, "check", check)
    monkeypatch.setattr(restore, "finish", watched)
    shown = section(stage, "store", StoreSection)
    shown.check()
    qtbot.waitUntil(reading.is_set)
    window = looked(qtbot, keeping, tmp_path / "USB")
    for pin in window.pins:
        pin.setText("0000")
    window.go.click()
    try:
        qtbot.waitUntil(window.go.isEnabled, timeout=20_000)
        assert ended == [True]
    finally:
        shown.work.stop()
    qtbot.waitUntil(shown.verify.isEnabled)
