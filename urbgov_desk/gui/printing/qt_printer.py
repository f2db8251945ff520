"""Printing through the system's own printer drivers (Windows): pages go as pictures at 300 dpi."""

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from urbgov_desk.gui.printing.backend import Progress, Sheets
from urbgov_desk.gui.printing.page_size import SheetSize, sheet_size
from urbgov_desk.gui.printing.problem import PrinterRefused, PrinterUnknown, TrayUnknown
from urbgov_desk.gui.widgets.pdf_pages import draw_page, page_sizes

_DPI = 300
_POINTS_PER_INCH = 72
_SIZES = {
    SheetSize.A4: QPageSize.PageSizeId.A4,
    SheetSize.A5: QPageSize.PageSizeId.A5,
}


class QtPrinter:
    """A paper is through when the driver took every page: Windows tells no more than that."""

    def printers(self) -> tuple[str, ...]:
        """The printers of this PC."""
        return tuple(QPrinterInfo.availablePrinterNames())

    def send(self, sheets: Sheets) -> str | None:
        """Draw every page at full size onto the printer."""
        # isValid and QPainter.begin say yes to a printer that does not exist.
        if QPrinterInfo.printerInfo(sheets.printer).isNull():
            raise PrinterUnknown(printer=sheets.printer)
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPrinterName(sheets.printer)
        if sheets.tray:
            _choose_tray(printer, sheets.tray, sheets.printer)
        draw(printer, sheets)
        return None

    def progress(self, printer: str, queue_job: str) -> Progress:
        """Nothing waits here: `send` returns when the driver has everything."""
        return Progress.done

    def is_busy(self, printer: str) -> bool:
        """Whether the system says that the printer is at work."""
        return QPrinterInfo.printerInfo(printer).state() is QPrinter.PrinterState.Active

    def trouble(self, printer: str) -> str:
        """What the system says of the printer now."""
        info = QPrinterInfo.printerInfo(printer)
        if info.isNull() or info.state() is not QPrinter.PrinterState.Error:
            return ""
        return info.description() or printer

    def cancel(self, queue_job: str) -> None:
        """There is nothing to take back."""


def draw(printer: QPrinter, sheets: Sheets) -> None:
    """Draw the pages of a paper, each on its own side of a sheet. Raises PrinterRefused."""
    sizes = page_sizes(sheets.pdf)
    on = sheets.size or sheet_size(sizes)
    printer.setDocName(sheets.title or sheets.job)
    printer.setResolution(_DPI)
    printer.setFullPage(True)
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    _lay_out(printer, on, sizes[0])
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefused(printer=sheets.printer, said="StartDoc")
    try:
        for number, (width, height) in enumerate(sizes):
            if number:
                _lay_out(printer, on, (width, height))
                if not printer.newPage():
                    raise PrinterRefused(printer=sheets.printer, said="StartPage")
            scale = _DPI / _POINTS_PER_INCH
            picture = draw_page(sheets.pdf, number, scale)
            painter.drawImage(QRectF(0, 0, width * scale, height * scale), picture)
    finally:
        painter.end()
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise PrinterRefused(printer=sheets.printer, said="EndDoc")


def _lay_out(printer: QPrinter, on: SheetSize, size: tuple[float, float]) -> None:
    across = size[0] > size[1]
    printer.setPageLayout(
        QPageLayout(
            QPageSize(_SIZES[on]),
            QPageLayout.Orientation.Landscape if across else QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
    )


def _choose_tray(printer: QPrinter, tray: str, name: str) -> None:
    # Qt can name a printer's trays on Windows only; elsewhere no tray can be promised.
    ask = getattr(printer, "supportedPaperSources", tuple)
    known = {str(source.name).lower(): source for source in ask()}
    if tray.lower() not in known:
        raise TrayUnknown(printer=name, tray=tray)
    printer.setPaperSource(known[tray.lower()])
