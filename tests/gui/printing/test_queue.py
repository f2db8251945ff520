"""The print queue of the desk: what acts make comes out, or stays in sight with its reason."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.printing import fake_cups
from tests.gui.printing.fake_cups import FakeCups
from tests.gui.setup.set_up_stage import receive_one, setup_stage, wait_for_acts
from tests.gui.stage import Stage
from urbgov_desk.domain.dossier import PrintState
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.gui.printing.at_window import PrintingAtWindow
from urbgov_desk.gui.printing.cups import Cups
from urbgov_desk.gui.printing.desk_printing import DeskPrinting
from urbgov_desk.gui.printing.problem import in_words
from urbgov_desk.gui.printing.unprinted import UnprintedPanel, report_name
from urbgov_desk.gui.printing.waiting import WaitingPaper
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.services import office, paper
from urbgov_desk.services.desk import Desk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not on Windows")


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    made = fake_cups.install(tmp_path / "cups", "Quay1")
    monkeypatch.setenv("PATH", str(made.bin))
    monkeypatch.setenv("FAKE_CUPS", str(made.state))
    return made


@pytest.fixture
def desk_stage(qapp: QApplication, tmp_path: Path, cups: FakeCups) -> Iterator[Stage]:
    stage = setup_stage(qapp, tmp_path / "desk")
    stage.window.show()
    yield stage
    stage.close()


@pytest.fixture
def printing(desk_stage: Stage) -> Iterator[DeskPrinting]:
    made = DeskPrinting(desk_stage.shell, backend=Cups, first_look_ms=10, parent=desk_stage.window)
    made.begin()
    wait_for_acts(desk_stage)
    yield made
    made.stop()


def choose_printer(stage: Stage, printing: DeskPrinting, name: str = "Quay1") -> None:
    def choose(desk: Desk) -> None:
        office.change_settings(desk, {Setting.PRINTER: name}, f"printer-{name}")

    stage.shell.run(choose)
    wait_for_acts(stage)
    printing.look()
    wait_for_acts(stage)


def unprinted(stage: Stage) -> tuple[str, ...]:
    found: list[tuple[str, ...]] = []
    stage.shell.run(
        lambda desk: tuple(j.state.value for j in paper.list_unprinted(desk)), found.append
    )
    wait_for_acts(stage)
    return found[0]


def test_a_reception_prints_by_itself_and_is_confirmed(
    qtbot: QtBot, desk_stage: Stage, printing: DeskPrinting, cups: FakeCups
) -> None:
    choose_printer(desk_stage, printing)
    with qtbot.waitSignal(printing.spooler.settled, timeout=15_000):
        receive_one(desk_stage)
        printing.look()
    wait_for_acts(desk_stage)
    assert unprinted(desk_stage) == ()
    assert [pdf[:5] for pdf in cups.printed()] == [b"%PDF-"]
    assert "media=A5" in cups.calls("lp")[0]
    assert printing.state_words()[0] is Tone.good


def test_a_dead_printer_does_not_block_a_reception_and_a_retry_prints(
    qtbot: QtBot, desk_stage: Stage, printing: DeskPrinting, cups: FakeCups
) -> None:
    choose_printer(desk_stage, printing)
    cups.switch("refuse", "lp: Printer is on fire")
    with qtbot.waitSignal(printing.spooler.failed, timeout=15_000):
        code = receive_one(desk_stage)
        printing.look()
    wait_for_acts(desk_stage)
    assert code
    assert unprinted(desk_stage) == (PrintState.FAILED.value,)
    tone, words = printing.state_words()
    assert tone is Tone.bad
    assert "on fire" in words
    cups.switch_off("refuse")
    with qtbot.waitSignal(printing.spooler.settled, timeout=15_000):
        printing.retry([each.job for each in printing.papers])
    wait_for_acts(desk_stage)
    assert unprinted(desk_stage) == ()
    assert len(cups.printed()) == 1


def test_a_printer_nobody_knows_fails_in_words_and_no_other_is_used(
    qtbot: QtBot, desk_stage: Stage, printing: DeskPrinting, cups: FakeCups
) -> None:
    choose_printer(desk_stage, printing, "Quay9")
    with qtbot.waitSignal(printing.spooler.failed, timeout=15_000):
        receive_one(desk_stage)
        printing.look()
    wait_for_acts(desk_stage)
    assert "Quay9" in in_words(printing.papers[0].reason, "en")
    assert cups.printed() == []


def test_without_a_printer_papers_are_kept_and_a_new_printer_does_not_begin_with_old_ones(
    qtbot: QtBot, desk_stage: Stage, printing: DeskPrinting, cups: FakeCups
) -> None:
    receive_one(desk_stage)
    printing.look()
    wait_for_acts(desk_stage)
    assert unprinted(desk_stage) == (PrintState.COMMITTED.value,)
    assert printing.state_words()[0] is Tone.warn
    choose_printer(desk_stage, printing)
    assert cups.calls("lp") == []
    with qtbot.waitSignal(printing.spooler.settled, timeout=15_000):
        printing.retry([each.job for each in printing.papers])
    wait_for_acts(desk_stage)
    assert unprinted(desk_stage) == ()


def test_retrying_without_a_printer_says_where_to_choose_one(
    desk_stage: Stage, printing: DeskPrinting
) -> None:
    receive_one(desk_stage)
    printing.look()
    wait_for_acts(desk_stage)
    said: list[str] = []
    desk_stage.shell.said.connect(lambda text, _tone: said.append(text))
    printing.retry([each.job for each in printing.papers])
    assert any("Chưa chọn máy in" in text for text in said)


def test_a_paper_in_the_queue_is_taken_out_before_it_is_sent_again(
    qtbot: QtBot, desk_stage: Stage, printing: DeskPrinting, cups: FakeCups
) -> None:
    choose_printer(desk_stage, printing)
    cups.switch("stuck")
    with qtbot.waitSignal(printing.spooler.troubled, timeout=15_000):
        receive_one(desk_stage)
        printing.look()
    qtbot.waitUntil(lambda: "Out of paper" in printing.state_words()[1], timeout=15_000)
    assert unprinted(desk_stage) == (PrintState.SENT.value,)
    printing.look()
    wait_for_acts(desk_stage)
    with qtbot.waitSignal(printing.spooler.settled, timeout=15_000):
        printing.retry([each.job for each in printing.papers])
        # Not before: the queue would let the first one out by itself, and nothing be taken out.
        qtbot.waitUntil(lambda: cups.calls("cancel") == [["Quay1-1"]], timeout=15_000)
        cups.switch_off("stuck")
    assert cups.calls("cancel") == [["Quay1-1"]]


def test_what_an_earlier_run_was_printing_is_watched_on_or_said_to_be_uncertain(
    qtbot: QtBot, desk_stage: Stage, printing: DeskPrinting, cups: FakeCups
) -> None:
    receive_one(desk_stage)
    receive_one(desk_stage)

    def send(desk: Desk) -> None:
        first, second = paper.list_unprinted(desk)
        paper.job_sent(desk, first.id, "Quay1", None)
        paper.job_sent(desk, second.id, "Quay1", "Quay1-7")

    desk_stage.shell.run(send)
    (cups.state / "jobs.json").write_text('["Quay1-7"]')
    with qtbot.waitSignal(printing.spooler.settled, timeout=15_000):
        printing.begin()
    wait_for_acts(desk_stage)
    qtbot.waitUntil(lambda: len(printing.papers) == 1, timeout=5_000)
    assert "đã tắt" in in_words(printing.papers[0].reason, "vi")


def test_one_key_shows_what_is_unprinted_and_keeps_it_as_a_pdf(
    qtbot: QtBot, desk_stage: Stage, printing: DeskPrinting, tmp_path: Path
) -> None:
    code = receive_one(desk_stage)
    printing.look()
    wait_for_acts(desk_stage)
    key = PrintingAtWindow(desk_stage.shell, desk_stage.window, backend=Cups)
    key.printing.begin()
    wait_for_acts(desk_stage)
    qtbot.waitUntil(desk_stage.window.isActiveWindow)
    handle = desk_stage.window.windowHandle()
    assert handle is not None
    QTest.keyClick(handle, Qt.Key.Key_F9, Qt.KeyboardModifier.ShiftModifier)
    assert key.panel is not None
    panel: UnprintedPanel = key.panel
    wait_for_acts(desk_stage)
    assert code in str(panel.list.currentIndex().data())
    qtbot.waitUntil(lambda: panel.preview.page_count() == 2)
    panel.save(tmp_path / "kept.pdf")
    wait_for_acts(desk_stage)
    assert (tmp_path / "kept.pdf").read_bytes().startswith(b"%PDF-")
    panel.close()
    key.stop()


def test_who_may_not_read_papers_sees_none_of_them_but_prints_them(
    qtbot: QtBot, desk_stage: Stage, printing: DeskPrinting
) -> None:
    code = receive_one(desk_stage)
    printing.look()
    wait_for_acts(desk_stage)
    clerk = desk_stage.shell.officer
    assert clerk is not None
    desk_stage.shell.set_officer(replace(clerk, roles=frozenset({OfficerRole.POST})))
    panel = UnprintedPanel(desk_stage.shell, printing, desk_stage.window)
    panel.show()
    wait_for_acts(desk_stage)
    assert code in str(panel.list.currentIndex().data())
    assert not panel.preview.isVisible()
    assert panel.preview.page_count() == 0
    assert not panel._save.isEnabled()
    assert panel._all.isEnabled()
    panel.close()


def test_a_locked_desk_shows_no_papers(desk_stage: Stage, cups: FakeCups) -> None:
    key = PrintingAtWindow(desk_stage.shell, desk_stage.window, backend=Cups)
    desk_stage.shell.lock_wanted.emit()
    key.open()
    assert key.panel is None


def test_papers_that_are_shown_go_when_the_desk_is_locked(
    desk_stage: Stage, cups: FakeCups
) -> None:
    receive_one(desk_stage)
    key = PrintingAtWindow(desk_stage.shell, desk_stage.window, backend=Cups)
    key.printing.look()
    wait_for_acts(desk_stage)
    key.open()
    assert key.panel is not None
    assert key.panel.isVisible()
    desk_stage.shell.lock_wanted.emit()
    assert not key.panel.isVisible()
    key.stop()


@pytest.mark.parametrize(("role", "sees"), [(OfficerRole.POST, False), (OfficerRole.HEAD, True)])
def test_a_waiting_paper_is_shown_to_who_reads_papers(
    desk_stage: Stage,
    printing: DeskPrinting,
    monkeypatch: pytest.MonkeyPatch,
    role: OfficerRole,
    sees: bool,
) -> None:
    receive_one(desk_stage)
    printing.look()
    wait_for_acts(desk_stage)
    officer = desk_stage.shell.officer
    assert officer is not None
    changed = replace(officer, roles=frozenset({role}))
    desk_stage.worker.adopt(lambda desk: desk.with_officer(changed))
    desk_stage.shell.set_officer(changed)
    panel = UnprintedPanel(desk_stage.shell, printing, desk_stage.window)
    shown: list[bytes] = []
    monkeypatch.setattr(panel.preview, "show_paper", shown.append)
    panel._shown = ""
    panel.refresh()
    wait_for_acts(desk_stage)
    assert (shown[-1].startswith(b"%PDF"), panel._save.isEnabled()) == (sees, sees)


def test_an_officer_may_say_that_the_paper_is_there(
    desk_stage: Stage, printing: DeskPrinting
) -> None:
    receive_one(desk_stage)
    printing.look()
    wait_for_acts(desk_stage)
    printing.settle_by_hand([each.job for each in printing.papers])
    wait_for_acts(desk_stage)
    assert unprinted(desk_stage) == ()


def test_reports_in_the_queue_are_told_apart_by_what_they_are_of() -> None:
    made = "2026-11-23T08:00:00+07:00"
    names = [
        report_name(
            WaitingPaper(
                job="j",
                paper="p",
                kind="report",
                code="",
                state=PrintState.COMMITTED,
                times=0,
                made_at=made,
                about=about,
            ),
            "vi",
        )
        for about in ("so-quy-20261101-20261130", "thang-2026-10", "phieu-cuoi-buoi-20261123-1630")
    ]
    assert names == [
        "Sổ quỹ 01/11/2026 – 30/11/2026",
        "Tình hình tháng 10/2026",
        "Phiếu cuối buổi 23/11/2026",
    ]
