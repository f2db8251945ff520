"""The inputs of the reception page that Designer cannot give their settings."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.date_edit import DateEdit


class BirthEdit(DateEdit):
    """A date of birth, or only the year."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(year_alone=True, parent=parent)
        self.setPlaceholderText("")

    def sizeHint(self) -> QSize:
        """As wide as a date needs, not wider nor narrower: it shares a row with two others."""
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def born(self) -> str:
        """An ISO date, a bare year, or the text as typed when it is neither."""
        read = self.value()
        if read.day is not None:
            return read.day.isoformat()
        return str(read.year) if read.year is not None else self.text().strip()

    def show_born(self, born: str) -> None:
        """Show what `born` gave."""
        parts = born.split("-")
        iso = len(parts) == 3 and all(part.isdigit() for part in parts)
        self.setText("/".join(reversed(parts)) if iso else born)


class DayEdit(DateEdit):
    """A whole day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(year_alone=False, parent=parent)


class CountFromOne(CountEdit):
    """One or more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(smallest=1, largest=999, parent=parent)
