"""A period by its name, or by its first and last day."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from urbgov_desk.domain.counting import Period
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.date_edit import DateEdit
from urbgov_desk.gui.widgets.field import caption_for

if TYPE_CHECKING:
    from urbgov_desk.services.till.periods import PeriodChoice


def period_words(name: str) -> str:
    """What a named period is called."""
    translate = QCoreApplication.translate
    return {
        "today": translate("Day", "Hôm nay"),
        "this_month": translate("Day", "Tháng này"),
        "last_month": translate("Day", "Tháng trước"),
        "this_half": translate("Day", "Sáu tháng này"),
        "last_half": translate("Day", "Sáu tháng trước"),
        "this_year": translate("Day", "Năm nay"),
        "last_year": translate("Day", "Năm trước"),
    }[name]


class PeriodPicker(QWidget):
    """Choosing a name fills the days; typing a day makes the period one's own."""

    chosen = Signal(object)
    """The Period."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = QComboBox()
        self.name.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.first, self.last = DateEdit(), DateEdit()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        for caption, editor in (
            (self.tr("&Kỳ"), self.name),
            (self.tr("&Từ"), self.first),
            (self.tr("đế&n"), self.last),
        ):
            row.addWidget(caption_for(caption, editor))
            row.addWidget(editor)
        self.name.activated.connect(lambda _row: self._on_name())
        for editor in (self.first, self.last):
            editor.editingFinished.connect(self._on_days)
        self._shown: Period | None = None

    def show_choices(self, choices: "tuple[PeriodChoice, ...]", name: str) -> None:
        """Offer these, standing on one; a period chosen before stays."""
        if self.name.count():
            return
        with QSignalBlocker(self.name):
            for each in choices:
                self.name.addItem(period_words(each.name.value), each.period)
                if each.name.value == name:
                    self.name.setCurrentIndex(self.name.count() - 1)
        self._on_name()

    def period(self) -> Period | None:
        """The period that is shown; None before the first was read."""
        return self._shown

    def show_period(self, period: Period) -> None:
        """Show a period without telling."""
        self._shown = period
        self.first.set_value(period.first)
        self.last.set_value(period.last)
        row = self.name.findData(period)
        self.name.setCurrentIndex(row)

    def _on_name(self) -> None:
        period = self.name.currentData()
        if isinstance(period, Period):
            self.show_period(period)
            self.chosen.emit(period)

    def _on_days(self) -> None:
        first, last = self.first.value().day, self.last.value().day
        if first is None or last is None or self._shown == Period(first=first, last=last):
            return
        period = Period(first=first, last=last)
        self.show_period(period)
        self.chosen.emit(period)
