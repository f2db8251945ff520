"""Printers without CUPS: every page at its full size, and no printer that does not exist."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from tests.making import intake, make_ward
from urbgov_desk.gui.printing.backend import Sheets
from urbgov_desk.gui.printing.page_size import SheetSize, sheet_size
from urbgov_desk.gui.printing.problem import PrinterUnknown
from urbgov_desk.gui.printing.qt_printer import QtPrinter, draw
from urbgov_desk.gui.printing.trial_sheet import trial_sheet
from urbgov_desk.gui.widgets.pdf_pages import page_sizes
from urbgov_desk.services import intake as acts
from urbgov_desk.services import paper


def receipt(folder: Path) -> bytes:
    ward = make_ward(folder)
    acts.receive(ward.desk, intake())
    return paper.job_bytes(ward.desk, paper.list_unprinted(ward.desk)[0].id)


def print_to_file(pdf: bytes, file: Path) -> pypdfium2.PdfDocument:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(file))
    draw(printer, Sheets(job="j", pdf=pdf, size=sheet_size(page_sizes(pdf)), printer="file"))
    return pypdfium2.PdfDocument(file.read_bytes())


def test_both_copies_of_a_receipt_come_out_on_a5(qapp: QApplication, tmp_path: Path) -> None:
    printed = print_to_file(receipt(tmp_path / "ward"), tmp_path / "out.pdf")
    assert len(printed) == 2
    for number in range(2):
        width, height = printed.get_page_size(number)
        assert (round(width), round(height)) == (420, 595)
    printed.close()


def test_what_is_printed_is_the_page_and_not_white_paper(
    qapp: QApplication, tmp_path: Path
) -> None:
    printed = print_to_file(receipt(tmp_path / "ward"), tmp_path / "out.pdf")
    dots = bytes(printed[0].render(scale=1, grayscale=True).buffer)
    assert sum(dot < 128 for dot in dots) > len(dots) // 100
    printed.close()


@pytest.mark.parametrize("size", list(SheetSize))
def test_a_test_page_fills_its_sheet(qapp: QApplication, tmp_path: Path, size: SheetSize) -> None:
    pdf = trial_sheet(size, "Quầy 1", training=True)
    assert sheet_size(page_sizes(pdf)) is size
    assert len(print_to_file(pdf, tmp_path / "out.pdf")) == 1


def test_a_printer_that_does_not_exist_is_refused(qapp: QApplication, tmp_path: Path) -> None:
    pdf = trial_sheet(SheetSize.A5, "x", training=False)
    sheets = Sheets(job="j", pdf=pdf, size=SheetSize.A5, printer="Không có máy này")
    with pytest.raises(PrinterUnknown):
        QtPrinter().send(sheets)
