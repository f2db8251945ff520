"""Whether a book's numbers are whole, in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.certification.reading_book import BookReport

_MOST = 40


class ReportView(QWidget):
    """The report on a book's numbers."""

    left = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._title = words("", "heading")
        self._title.setWordWrap(True)
        self._text = words("")
        self._text.setWordWrap(True)
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, UNIT, 0)
        column.setSpacing(UNIT)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inner)
        area.setAccessibleName(self.tr("Báo cáo soát số. Esc về sổ"))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def show_report(self, report: "BookReport") -> None:
        """Say what was found, or that nothing is amiss."""
        name = wording.name_of(report.book.kind, self._language)
        self._title.setText(
            self.tr("Soát số: {name} năm {year}").format(name=name, year=report.book.year)
        )
        self._text.setText("\n\n".join(self._sentences(report)))

    def text(self) -> str:
        """What is said."""
        return self._text.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the book."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def _sentences(self, report: "BookReport") -> list[str]:
        if not report.lines:
            return [self.tr("Sổ chưa có dòng nào.")]
        said = [
            self.tr("{n} dòng, từ số {first} đến số {last}; máy ghi từ số {opening}.").format(
                n=report.lines,
                first=f"{report.first:02d}",
                last=f"{report.last:02d}",
                opening=f"{report.book.opening:02d}",
            )
        ]
        if report.whole:
            said.append(self.tr("Phần máy ghi: số liền nhau, không sót, không trùng."))
        for heading, numbers in (
            (self.tr("Thiếu số: {numbers}."), _stretches(report.gaps)),
            (self.tr("Trùng số: {numbers}."), _list(report.doubles)),
            (self.tr("Số đã cấp mà không có dòng: {numbers}."), _list(report.unentered)),
            (self.tr("Dòng có số chưa từng cấp: {numbers}."), _list(report.unnumbered)),
            (self.tr("Sổ giấy cũ thiếu số: {numbers}."), _stretches(report.old_gaps)),
            (self.tr("Sổ giấy cũ trùng số: {numbers}."), _list(report.old_doubles)),
        ):
            if numbers:
                said.append(heading.format(numbers=numbers))
        if not report.whole:
            said.append(
                self.tr(
                    "Sổ không còn như máy đã ghi. Chạy “Kiểm tra kho” (F8) và báo người phụ trách."
                )
            )
        return said


def _list(numbers: tuple[int, ...]) -> str:
    shown = ", ".join(f"{n:02d}" for n in numbers[:_MOST])
    return f"{shown}, … ({len(numbers)})" if len(numbers) > _MOST else shown


def _stretches(gaps: tuple[tuple[int, int], ...]) -> str:
    parts = [f"{a:02d}" if a == b else f"{a:02d}–{b:02d}" for a, b in gaps[:_MOST]]
    return ", ".join(parts) + (f", … ({len(gaps)})" if len(gaps) > _MOST else "")
