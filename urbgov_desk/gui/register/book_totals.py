"""What a statutory book adds up to, in one line above its lines."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.gui.widgets.money_edit import write_money

if TYPE_CHECKING:
    from urbgov_desk.services.certification.book import Closing
    from urbgov_desk.services.certification.reading_book import BookOutline


class BookTotals(QLabel):
    """Numbers, copies, fee, what is annulled or not handed over, and whether any is missing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "strong")
        self.setWordWrap(True)

    def show_outline(self, outline: "BookOutline", closing: "Closing | None") -> None:
        """Say it of a book; sums follow when they are added up."""
        self.setText(self._said(outline, closing))

    def _said(self, outline: "BookOutline", closing: "Closing | None") -> str:
        counted = outline.counted
        parts = [self.tr("{n} số").format(n=write_money(counted.lines))]
        if closing is not None:
            if outline.book.kind is not BookKind.TRANSACTIONS:
                parts.append(self.tr("{n} bản").format(n=write_money(closing.copies)))
            parts.append(self.tr("{fee} đ").format(fee=write_money(closing.fee)))
            if closing.annulled:
                parts.append(self.tr("huỷ {n}").format(n=closing.annulled))
        if counted.unsettled:
            parts.append(self.tr("chưa trao {n}").format(n=counted.unsettled))
        if outline.printed_to >= outline.book.opening:
            parts.append(self.tr("đã in đến số {n}").format(n=f"{outline.printed_to:02d}"))
        if counted.lines:
            whole = self.tr("số liền nhau, không sót")
            broken = self.tr("số không liền nhau: F10, soát số")
            parts.append(whole if counted.contiguous else broken)
        return " · ".join(parts)
