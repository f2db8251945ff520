"""A date as clerks type it: 17/04/1995, 17041995, 17-4-95 is refused, 1950 is a year only."""

import re
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from urbgov_desk.gui.widgets.code_edit import CodeEdit

_PARTS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4})")
_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateTyped:
    """What was typed: a whole day, or only a year, or neither."""

    day: date | None = None
    year: int | None = None
    empty: bool = False

    @property
    def readable(self) -> bool:
        """Whether it is a date, a year, or nothing at all."""
        return self.empty or self.day is not None or self.year is not None


def read_date(text: str, *, year_alone: bool = True) -> DateTyped:
    """Read what was typed; impossible days (31/02) are not readable."""
    text = text.strip()
    if not text:
        return DateTyped(empty=True)
    found = _PARTS.fullmatch(text) or _RUN.fullmatch(text)
    if found is not None:
        day, month, year = (int(part) for part in found.groups())
        try:
            read = date(year, month, day)
        except ValueError:
            return DateTyped()
        return DateTyped(day=read, year=read.year) if 1850 <= year <= 2199 else DateTyped()
    if year_alone and _YEAR.fullmatch(text) and 1850 <= int(text) <= 2199:
        return DateTyped(year=int(text))
    return DateTyped()


def write_date(day: date | None, year: int | None = None) -> str:
    """The date as it stands in the field."""
    if day is not None:
        return f"{day:%d/%m/}{day.year:04d}"
    return "" if year is None else str(year)


class DateEdit(CodeEdit):
    """One tab stop, no arrows: type the date and go on."""

    typed = Signal(object)
    """A DateTyped each time the text changes."""

    def __init__(self, *, year_alone: bool = False, parent: QWidget | None = None) -> None:
        """`year_alone` allows a birth year without day and month."""
        super().__init__(parent)
        self._year_alone = year_alone
        self.setMaxLength(10)
        self.set_room_for("00/00/0000")
        self.setPlaceholderText(
            self.tr("ngày/tháng/năm hoặc năm") if year_alone else self.tr("ngày/tháng/năm")
        )
        self.textChanged.connect(lambda: self.typed.emit(self.value()))
        self.editingFinished.connect(self._tidy)

    def value(self) -> DateTyped:
        """What stands in the field."""
        return read_date(self.text(), year_alone=self._year_alone)

    def set_value(self, day: date | None, year: int | None = None) -> None:
        """Put a day, or a year alone, into the field."""
        self.setText(write_date(day, year))

    def problem(self) -> str:
        """What to do when the text is no date; empty when it is one."""
        if self.value().readable:
            return ""
        if self._year_alone:
            return self.tr("Ngày không có trong lịch. Nhập dạng 17/04/1995, hoặc chỉ năm 1995.")
        return self.tr("Ngày không có trong lịch. Nhập dạng 17/04/1995 hoặc 17041995.")

    def _tidy(self) -> None:
        read = self.value()
        if read.day is not None:
            self.set_value(read.day)
