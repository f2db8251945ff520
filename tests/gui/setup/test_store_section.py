"""Thiết lập › Kho dữ liệu: the store checked, the day closed, a printed head held against it."""

import time
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from tests.gui.setup.set_up_stage import ask, page, press, section, wait_for_acts
from tests.gui.stage import Stage, settle, wait_until
from tests.tampering import cut_last_act
from urbgov_desk.domain.backup import CopyReason
from urbgov_desk.domain.long_work import Progress, WorkCalledOff
from urbgov_desk.gui.scan_route import ScanRoute
from urbgov_desk.gui.setup.office_section import OfficeSection
from urbgov_desk.gui.setup.store_section import StoreSection
from urbgov_desk.services import backup, closing, paper, proof, store_place
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import place
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.key_header import KeyHeader
from urbgov_desk.store.verify import Verified


def test_a_whole_store_is_said_to_be_whole(stage: Stage) -> None:
    shown = section(stage, "store", StoreSection)
    shown.verify.setFocus()
    press(stage, Qt.Key.Key_F9)
    assert shown._verdict.text() == "Nguyên vẹn"
    assert shown.verify.isEnabled()
    assert shown.verify.hasFocus()


def test_what_is_wrong_is_named_in_words(stage: Stage) -> None:
    shown = section(stage, "store", StoreSection)
    ask(stage, lambda desk: desk.store.db.execute("UPDATE officer SET name = 'Khác'") and None)
    press(stage, Qt.Key.Key_F9)
    assert shown._verdict.text() == "Có chỗ sai"
    assert "Bảng cán bộ (officer)" in shown._result.text()
    assert "bị sửa" in shown._result.text()


def test_a_store_that_does_not_agree_with_a_backup_at_hand_is_said(
    stage: Stage, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    shown = section(stage, "store", StoreSection)
    ask(stage, lambda desk: backup.add_place(desk, str(stick), new_id()))
    press(stage, Qt.Key.Key_F10)  # one more act, so that the place itself is not what is cut
    ask(stage, _copy)
    press(stage, Qt.Key.Key_F9)
    assert shown._verdict.text() == "Nguyên vẹn"
    assert "Khớp với mã khoá của 1 bản sao lưu." in shown._result.text()
    ask(stage, lambda desk: cut_last_act(desk.store.db))
    press(stage, Qt.Key.Key_F9)
    assert shown._verdict.text() == "Không khớp bản sao"
    assert f"ở {stick}. KHO NGẮN HƠN" in shown._result.text()


def _copy(desk: Desk) -> object:
    store = desk.store
    slot = place.file_slot(store.folder, store.key)
    place.write_slots(store.folder, KeyHeader(file=store.file, slots=(slot,)), store.key)
    return backup.Keeper(store, clock=desk.clock).copy(CopyReason.ASKED)


def test_a_pc_that_keeps_no_key_is_not_said_to_keep_one(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = store_place.where

    def asks(desk: Desk) -> store_place.StorePlace:
        return replace(where(desk), asks_secret=True)

    shown = section(stage, "store", StoreSection)
    assert "kho khoá của hệ điều hành" in shown._key.text()
    monkeypatch.setattr(store_place, "where", asks)
    shown.load()
    wait_for_acts(stage)
    assert "Máy này không giữ khoá" in shown._key.text()


def test_the_day_is_closed_by_a_key_and_its_sheet_waits_for_the_printer(stage: Stage) -> None:
    shown = section(stage, "store", StoreSection)
    assert "Chưa khoá" in shown.closing._said.text()
    press(stage, Qt.Key.Key_F10)
    closed = ask(stage, closing.last_closed)
    assert closed is not None
    assert f"{closed.on:%d/%m/%Y}" in shown.closing._said.text()
    waiting = ask(stage, paper.list_unprinted)
    assert closed.paper in [job.paper for job in waiting]
    press(stage, Qt.Key.Key_F10)
    assert ask(stage, closing.last_closed) == closed


def test_a_scanned_head_is_held_against_the_store(stage: Stage) -> None:
    shown = section(stage, "store", StoreSection)
    press(stage, Qt.Key.Key_F10)
    closed = ask(stage, closing.last_closed)
    assert closed is not None
    assert stage.window.offer_scan(closed.head)
    wait_for_acts(stage)
    assert shown.held._verdict.text() == "Khớp"
    shown.held.text.setText(closed.head[:-30])
    press(stage, Qt.Key.Key_F6)
    assert shown.held._verdict.text() == ""
    assert "HD+" in shown.held._field.error
    assert not stage.window.offer_scan("R+K1/X")


def test_a_head_scanned_anywhere_is_brought_to_the_store(stage: Stage) -> None:
    section(stage, "office", OfficeSection)
    head = ask(stage, proof.signed_head_text)
    ScanRoute(stage.shell, stage.window).take(head)
    wait_for_acts(stage)
    shown = page(stage).section()
    assert isinstance(shown, StoreSection)
    assert shown.held._verdict.text() == "Khớp"


def test_the_result_of_a_check_goes_to_the_printer_by_a_key(stage: Stage) -> None:
    shown = section(stage, "store", StoreSection)
    assert not shown.print_result.isEnabled()
    press(stage, Qt.Key.Key_F9)
    before = len(ask(stage, paper.list_unprinted))
    shown.print_result.click()
    wait_for_acts(stage)
    shown.print_result.click()  # the same result once
    wait_for_acts(stage)
    assert len(ask(stage, paper.list_unprinted)) == before + 1


def test_a_second_check_may_take_only_what_is_new(stage: Stage) -> None:
    shown = section(stage, "store", StoreSection)
    press(stage, Qt.Key.Key_F9)
    shown.only_new.setChecked(True)
    press(stage, Qt.Key.Key_F9)
    assert shown._verdict.text() == "Phần mới nguyên vẹn"
    assert "Chưa kiểm tra" in shown._result.text()


def test_a_check_is_stopped_by_esc_and_concludes_nothing(stage: Stage) -> None:
    shown = section(stage, "store", StoreSection)
    busy = Event()
    stage.worker.run(lambda _desk: busy.wait(20))  # another act, so that the check stands still
    handle = stage.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_F9)
    settle()
    assert shown.work.isVisible()
    QTest.keyClick(handle, Qt.Key.Key_Escape)
    settle()
    busy.set()
    wait_for_acts(stage)
    assert not shown.work.isVisible()
    assert "chưa kết luận" in shown._result.text()
    assert shown._verdict.text() == ""
    press(stage, Qt.Key.Key_F9)
    assert shown._verdict.text() == "Nguyên vẹn"


def test_an_act_waits_for_no_check(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = section(stage, "store", StoreSection)
    go_on, checking = Event(), Event()
    real = proof.verify

    def slow(desk: Desk, progress: Progress | None = None, *, since_last: bool = False) -> Verified:
        checking.set()
        assert go_on.wait(20)
        return real(desk, progress, since_last=since_last)

    monkeypatch.setattr(proof, "verify", slow)
    shown.verify.click()
    wait_until(checking.is_set, longest=10_000)
    acted: list[object] = []
    stage.shell.run(lambda desk: closing.last_closed(desk), acted.append, owner=shown)
    wait_until(lambda: bool(acted), longest=10_000)
    assert not shown.verify.isEnabled()
    go_on.set()
    wait_until(shown.verify.isEnabled, longest=20_000)
    assert shown._verdict.text() == "Nguyên vẹn"


def test_a_check_whose_page_is_made_anew_is_called_off(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody could see it any more or stop it, and the window would wait for it at the close."""
    shown = section(stage, "store", StoreSection)
    checking, gone, called_off = Event(), Event(), Event()

    def slow(desk: Desk, progress: Progress | None = None, *, since_last: bool = False) -> Verified:
        assert progress is not None
        checking.set()
        assert gone.wait(20)
        for step in range(200):
            if not progress(step, 200):
                called_off.set()
                raise WorkCalledOff()
            time.sleep(0.01)
        raise WorkCalledOff()

    monkeypatch.setattr(proof, "verify", slow)
    shown.verify.click()
    wait_until(checking.is_set, longest=10_000)
    stage.window.frame.forget_pages(kept=True)  # the next officer sees numbers masked
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(shown)
    gone.set()
    wait_for_acts(stage)  # what is told of it reaches nobody, and breaks nothing
    assert called_off.is_set()


def test_no_copy_of_a_key_is_asked_for_that_no_screen_gives(stage: Stage) -> None:
    shown = section(stage, "store", StoreSection)
    place = ask(stage, store_place.where)
    for in_file, wanted, unwanted in (
        (True, "bản chép của store.key", "đừng xoá tài khoản"),
        (False, "đừng xoá tài khoản", "bản chép"),
    ):
        shown._show((replace(place, key_in_file=in_file), 0, None))
        assert wanted in shown._key.text()
        assert unwanted not in shown._key.text()
