"""CUPS gets the right sheet, tells what it did, and nothing is taken in place of what was asked."""

import sys
from pathlib import Path

import pytest

from tests.gui.printing import fake_cups
from tests.gui.printing.fake_cups import FakeCups
from urbgov_desk.gui.printing.backend import Progress, Sheets
from urbgov_desk.gui.printing.cups import Cups, command, job_lines, tray_names
from urbgov_desk.gui.printing.page_size import SheetSize, sheet_size
from urbgov_desk.gui.printing.problem import (
    PageSizeOdd,
    PrinterRefused,
    PrinterSilent,
    PrinterUnknown,
    TrayUnknown,
    in_words,
    kept,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="CUPS is not on Windows")
A4 = (595.28, 841.89)
A5 = (419.53, 595.28)


@pytest.fixture
def cups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeCups:
    made = fake_cups.install(tmp_path / "cups", "Quay1", "Quay2")
    monkeypatch.setenv("PATH", str(made.bin))
    monkeypatch.setenv("FAKE_CUPS", str(made.state))
    return made


def sheets(**changes: object) -> Sheets:
    values: dict[str, object] = {
        "job": "j1",
        "pdf": b"%PDF-1.7 giay",
        "size": SheetSize.A5,
        "printer": "Quay1",
        "title": "receipt NB01-2026-000001",
    }
    values.update(changes)
    return Sheets(**values)  # type: ignore[arg-type]


def test_an_a5_paper_asks_for_an_a5_sheet_printed_on_one_side(cups: FakeCups) -> None:
    assert Cups().send(sheets()) == "Quay1-1"
    (call,) = cups.calls("lp")
    assert call[:2] == ["-d", "Quay1"]
    assert "media=A5" in call
    assert "sides=one-sided" in call
    assert cups.printed() == [b"%PDF-1.7 giay"]


def test_the_size_is_that_of_the_pages_and_not_of_the_set_up() -> None:
    assert sheet_size([A5, A5]) is SheetSize.A5
    assert sheet_size([A4[::-1]]) is SheetSize.A4
    assert "media=A4" in command(sheets(size=sheet_size([A4])))


@pytest.mark.parametrize("pages", [[(612.0, 792.0)], [A4, A5], []])
def test_a_paper_of_another_or_of_mixed_size_is_refused(pages: list[tuple[float, float]]) -> None:
    with pytest.raises(PageSizeOdd):
        sheet_size(pages)


def test_an_unknown_printer_is_told_and_no_other_is_used(cups: FakeCups) -> None:
    with pytest.raises(PrinterUnknown) as told:
        Cups().send(sheets(printer="Quay9"))
    assert cups.calls("lp") == []
    assert "Quay9" in in_words(kept(told.value), "vi")


def test_an_unknown_tray_is_told_and_no_other_is_used(cups: FakeCups) -> None:
    with pytest.raises(TrayUnknown):
        Cups().send(sheets(tray="Khay7"))
    assert cups.calls("lp") == []
    Cups().send(sheets(tray="Khay2"))
    assert "InputSlot=Khay2" in cups.calls("lp")[0]


def test_what_lp_refuses_is_told_in_its_own_words(cups: FakeCups) -> None:
    cups.switch("refuse", "lp: Out of memory")
    with pytest.raises(PrinterRefused) as told:
        Cups().send(sheets())
    assert "Out of memory" in in_words(kept(told.value), "vi")
    assert "Out of memory" in in_words(kept(told.value), "en")


def test_a_job_waits_then_is_done(cups: FakeCups) -> None:
    cups.switch("stuck")
    job = Cups().send(sheets())
    assert job is not None
    assert Cups().progress("Quay1", job) is Progress.waiting
    assert Cups().trouble("Quay1") == "Out of paper"
    cups.switch_off("stuck")
    assert Cups().progress("Quay1", job) is Progress.done
    assert Cups().trouble("Quay1") == ""


def test_an_aborted_job_is_not_taken_for_printed(cups: FakeCups) -> None:
    job = Cups().send(sheets())
    assert job is not None
    cups.switch("abort")
    with pytest.raises(PrinterRefused) as told:
        Cups().progress("Quay1", job)
    assert "aborted-by-system" in str(told.value.values["said"])


def test_a_job_the_queue_has_forgotten_is_not_taken_for_printed(cups: FakeCups) -> None:
    with pytest.raises(PrinterRefused):
        Cups().progress("Quay1", "Quay1-77")


def test_a_pc_without_cups_says_that_printing_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PrinterSilent):
        Cups().printers()


def test_listings_are_read_by_their_shape() -> None:
    assert job_lines("P-1 hoa 1\n\tStatus: x\nP-2 hoa 2\n") == {
        "P-1": "P-1 hoa 1\nStatus: x",
        "P-2": "P-2 hoa 2",
    }
    assert tray_names("Duplex/Two: *None\nInputSlot/Khay: *Auto Khay1") == ("Auto", "Khay1")
    assert tray_names("") == ()


def test_a_reason_of_another_program_is_shown_as_it_stands() -> None:
    assert in_words("het giay", "vi") == "het giay"
