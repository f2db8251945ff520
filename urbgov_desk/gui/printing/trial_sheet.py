"""A test page: the frame shows whether the sheet is whole, the letters whether all are there."""

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from urbgov_desk.gui.printing.page_size import SheetSize, millimetres

_LETTERS = "ẮẰẲẴẶ ỐỒỔỖỘ ỨỪỬỮỰ Ấ Ệ Ỹ Đ đ"
_FRAME_MM = 10.0
_DPI = 300


def trial_sheet(size: SheetSize, printer: str, *, training: bool) -> bytes:
    """The PDF of a test page, one sheet of this size."""
    bytes_written = QByteArray()
    buffer = QBuffer(bytes_written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    page = QPageSize.PageSizeId.A5 if size is SheetSize.A5 else QPageSize.PageSizeId.A4
    upright = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(QPageSize(page), upright, QMarginsF(0, 0, 0, 0)))
    writer.setResolution(_DPI)
    painter = QPainter(writer)
    _draw(painter, size, printer, training=training)
    painter.end()
    buffer.close()
    return bytes(bytes_written.data())


def _draw(painter: QPainter, size: SheetSize, printer: str, *, training: bool) -> None:
    dot = _DPI / 25.4
    width, height = millimetres(size)
    painter.setPen(QPen(Qt.GlobalColor.black, dot * 0.3))
    frame = QRectF(
        _FRAME_MM * dot,
        _FRAME_MM * dot,
        (width - 2 * _FRAME_MM) * dot,
        (height - 2 * _FRAME_MM) * dot,
    )
    painter.drawRect(frame)
    lines = [
        QCoreApplication.translate("TrialSheet", "TRANG IN THỬ"),
        f"{size.value} · {printer}",
        QCoreApplication.translate("TrialSheet", "Khung cách mép giấy 10 mm mỗi bên"),
        _LETTERS,
    ]
    if training:
        lines.insert(0, "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ")
    font = QFont("Tinos", 16)
    painter.setFont(font)
    step = 12 * dot
    for number, line in enumerate(lines):
        area = QRectF(frame.left(), frame.top() + (number + 1) * step, frame.width(), step)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignCenter), line)
