"""What came of looking at an old book's file, in a few words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from urbgov_desk.services.certification.book_import import ImportReport


class ImportSummary(QLabel):
    """How many rows are new, known, wrong; which numbers are missing or double."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "strong")
        self.setWordWrap(True)

    def show_nothing(self) -> None:
        """No file was looked at yet."""
        self.setText(self.tr("Chọn tệp Excel hoặc CSV có các cột như sổ. Chưa có tệp thì lấy mẫu."))

    def show_report(self, report: "ImportReport") -> None:
        """Say what would come of it."""
        self.setText(self._said(report))

    def _said(self, report: "ImportReport") -> str:
        parts = [self.tr("{n} dòng mới").format(n=report.count_new)]
        for n, text in (
            (report.count_known, self.tr("{n} dòng đã nhập")),
            (report.count_bad, self.tr("{n} dòng sai")),
            (len(report.doubts), self.tr("{n} chữ ký cần xem lại thẩm quyền")),
        ):
            if n:
                parts.append(text.format(n=n))
        said = " · ".join(parts) + "."
        if report.gaps:
            gaps = ", ".join(
                f"{a:02d}" if a == b else f"{a:02d}–{b:02d}" for a, b in report.gaps[:12]
            )
            more = "…" if len(report.gaps) > 12 else ""
            said += " " + self.tr("Thiếu số: {numbers}.").format(numbers=gaps + more)
        if report.doubles:
            doubles = ", ".join(f"{n:02d}" for n in report.doubles[:12])
            more = "…" if len(report.doubles) > 12 else ""
            said += " " + self.tr("Trùng số: {numbers}.").format(numbers=doubles + more)
        if report.strangers:
            names = ", ".join(report.strangers[:5]) + ("…" if len(report.strangers) > 5 else "")
            said += " " + self.tr("Người ký ghi nguyên văn: {names}.").format(names=names)
        return said
