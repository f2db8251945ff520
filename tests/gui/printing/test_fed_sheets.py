"""Copies laid into the tray get their own attestation: nothing else takes them, nothing is lost."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.certifying import card_line, certifying_ward, sign
from tests.documents.reading import page_texts
from tests.gui.printing import fake_cups
from tests.gui.printing.fake_cups import FakeCups
from urbgov_desk.domain.certification import AttestationForm
from urbgov_desk.domain.certifying import Ink
from urbgov_desk.gui.printing import waiting
from urbgov_desk.gui.printing.backend import Sheets
from urbgov_desk.gui.printing.cups import Cups
from urbgov_desk.gui.printing.page_size import SheetSize
from urbgov_desk.gui.printing.spooler import Spooler
from urbgov_desk.services import paper
from urbgov_desk.services.certification import attesting
from urbgov_desk.store.identifier import new_id

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not on Windows")


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    made = fake_cups.install(tmp_path / "cups", "Quay1")
    monkeypatch.setenv("PATH", str(made.bin))
    monkeypatch.setenv("FAKE_CUPS", str(made.state))
    return made


@pytest.fixture
def spooler(cups: FakeCups) -> Iterator[Spooler]:
    made = Spooler(backend=Cups, first_look_ms=10)
    yield made
    made.stop()


def sheets(job: str, *, fed: bool = False) -> Sheets:
    return Sheets(job=job, pdf=b"%PDF-", size=SheetSize.A4, printer="Quay1", fed=fed)


def test_fed_sheets_wait_for_an_empty_queue_and_others_wait_for_them(
    qtbot: QtBot, spooler: Spooler, cups: FakeCups
) -> None:
    settled: list[str] = []
    spooler.settled.connect(settled.append)
    cups.switch("stuck")
    with qtbot.waitSignal(spooler.sent, timeout=15_000):
        spooler.send(sheets("receipt"))
    spooler.send(sheets("attestation", fed=True))
    spooler.send(sheets("slip"))
    with qtbot.waitSignal(spooler.troubled, timeout=15_000):
        pass
    assert len(cups.calls("lp")) == 1
    cups.switch_off("stuck")
    qtbot.waitUntil(lambda: len(settled) == 3, timeout=15_000)
    assert settled == ["receipt", "attestation", "slip"]


def test_the_waiting_list_knows_the_sheets_and_goes_on_from_one(tmp_path: Path) -> None:
    ward = certifying_ward(tmp_path)
    signed = sign(ward.desk, card_line(5))
    request = Ink(
        request_id=new_id(), certification=signed.visits[0].id, form=AttestationForm.OVERLAY
    )
    attesting.ink(ward.desk, request)
    (first,) = waiting.read(ward.desk).papers
    assert (first.sheets, first.fed, first.code) == (5, True, signed.visits[0].code)
    waiting.resume(ward.desk, first.paper, 4)
    waiting.keep_settled(ward.desk, first.job, None)
    (second,) = waiting.read(ward.desk).papers
    assert (second.sheets, second.fed, second.times) == (2, True, 0)
    assert len(page_texts(paper.job_bytes(ward.desk, second.job))) == 2
