"""The real window: from practising to the ward's own store, and its first printed receipt."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gui.printing import fake_cups
from tests.gui.printing.fake_cups import FakeCups
from tests.gui.setup.set_up_stage import fill_assistant
from tests.gui.stage import end
from tests.making import intake
from urbgov_desk.gui.application import Application
from urbgov_desk.services.desk import Desk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not on Windows")


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    made = fake_cups.install(tmp_path / "cups", "Quay1")
    monkeypatch.setenv("PATH", str(made.bin))
    monkeypatch.setenv("FAKE_CUPS", str(made.state))
    return made


@pytest.fixture
def application(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Application]:
    made = Application(qapp, data=tmp_path / "data")
    made.start()
    yield made
    end(made)


def receive(desk: Desk) -> str:
    from urbgov_desk.services import intake as acts

    return acts.receive(desk, intake()).code


def test_the_first_receipt_of_a_new_ward_comes_out_of_its_printer(
    qtbot: QtBot, application: Application, cups: FakeCups
) -> None:
    window, start = application.window, application.at_window.ward_start
    qtbot.waitUntil(start.button.isVisible, timeout=60_000)
    start.open()
    assistant = start.assistant
    assert assistant is not None
    fill_assistant(assistant)
    assistant.go_on()
    assistant.go_on()
    printer = assistant.printing.printer
    qtbot.waitUntil(lambda: printer.findData("Quay1") > 0, timeout=15_000)
    printer.setCurrentIndex(printer.findData("Quay1"))
    assistant.go_on()
    with qtbot.waitSignal(
        application.worker.busy, timeout=60_000, check_params_cb=lambda busy: not busy
    ):
        assistant.go_on()
    qtbot.waitUntil(lambda: assistant.next.isEnabled(), timeout=60_000)
    assistant.go_on()
    qtbot.waitUntil(lambda: not application.shell.training, timeout=15_000)
    assert not window.locked()
    assert application.shell.officer is not None
    codes: list[str] = []
    with qtbot.waitSignal(application.at_window.printing.printing.spooler.settled, timeout=30_000):
        application.shell.run(receive, codes.append)
    assert codes[0].startswith("NB01-")
    assert len(cups.printed()) == 1
    assert not start.button.isVisible()
