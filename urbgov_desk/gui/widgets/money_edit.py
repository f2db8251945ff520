"""An amount in whole đồng, with dots between thousands while it is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from urbgov_desk.gui.widgets.code_edit import CodeEdit

LARGEST = 999_999_999_999


def write_money(amount: int) -> str:
    """12000 as 12.000."""
    return f"{amount:,}".replace(",", ".")


class MoneyEdit(CodeEdit):
    """Whole đồng; empty is not zero. `k` types three zeros."""

    amount_changed = Signal(object)
    """The amount (int) or None."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.textEdited.connect(self._tidy)

    def amount(self) -> int | None:
        """The amount typed, or None when nothing is."""
        digits = "".join(c for c in self.text() if c.isascii() and c.isdigit())
        return int(digits) if digits else None

    def set_amount(self, amount: int | None) -> None:
        """Show an amount; None empties the field."""
        self.setText("" if amount is None else write_money(amount))
        self.amount_changed.emit(amount)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, and k for thousands; other letters are ignored."""
        text = event.text()
        if text in ("k", "K"):
            self.insert("000")
            self._tidy()
            return
        if text.isprintable() and text and not (text.isascii() and text.isdigit()):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _tidy(self) -> None:
        amount = self.amount()
        if amount is not None and amount > LARGEST:
            amount = LARGEST
        before = sum(c.isdigit() for c in self.text()[: self.cursorPosition()])
        self.setText("" if amount is None else write_money(amount))
        self.setCursorPosition(self._place_after(before))
        self.amount_changed.emit(amount)

    def _place_after(self, digits: int) -> int:
        place = 0
        for place, letter in enumerate(self.text()):
            if not digits:
                return place
            digits -= letter.isdigit()
        return place + 1 if self.text() else 0
