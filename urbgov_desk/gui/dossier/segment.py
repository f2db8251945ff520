"""The parts of the work list, by deadline, and the lists people are called from."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from urbgov_desk.domain.dossier import CallList
from urbgov_desk.gui.dossier.said import call_words
from urbgov_desk.gui.widgets.label import words


class Segment(StrEnum):
    """One part of the list; the value is also the WorkList's field."""

    OVERDUE = "overdue"
    TODAY = "today"
    TOMORROW = "tomorrow"
    LATER = "later"
    WAITING = "waiting_for_citizen"
    NO_DATE = "without_date"
    CALL_READY = "call_ready"
    CALL_LATE = "call_late"
    CALL_SUPPLEMENT = "call_supplement"


CALLS = {
    Segment.CALL_READY: CallList.READY,
    Segment.CALL_LATE: CallList.LATE,
    Segment.CALL_SUPPLEMENT: CallList.SUPPLEMENT,
}
_COLUMNS = 3
_CALLS_FROM = 6


def segment_words(segment: Segment) -> str:
    """What stands on the button of a part."""
    if segment in CALLS:
        return call_words(CALLS[segment])
    translate = QCoreApplication.translate
    return {
        Segment.OVERDUE: translate("Dossier", "Quá hạn"),
        Segment.TODAY: translate("Dossier", "Hôm nay"),
        Segment.TOMORROW: translate("Dossier", "Ngày mai"),
        Segment.LATER: translate("Dossier", "Sau đó"),
        Segment.WAITING: translate("Dossier", "Chờ người dân"),
        Segment.NO_DATE: translate("Dossier", "Chưa có hạn"),
    }[segment]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many dossiers each part has."""

    numbers: dict[Segment, int]

    def of(self, segment: Segment) -> int:
        """The number of one part."""
        return self.numbers.get(segment, 0)

    @property
    def first_filled(self) -> Segment:
        """The most pressing part that has something."""
        for segment in Segment:
            if segment not in CALLS and self.of(segment):
                return segment
        return Segment.TODAY


class SegmentBar(QWidget):
    """The parts as buttons in rows of three; Alt+1 to Alt+9, arrows between them."""

    chosen = Signal(object)
    """The Segment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        self._buttons: dict[Segment, QPushButton] = {}
        caption = words(self.tr("Danh sách gọi điện"), "caption")
        for place, segment in enumerate(Segment):
            if place == _CALLS_FROM:
                grid.addWidget(caption, place // _COLUMNS, 0, 1, _COLUMNS)
            button = QPushButton()
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setProperty("segment", segment.value)
            button.clicked.connect(lambda _=False, s=segment: self.chosen.emit(s))
            below = int(segment in CALLS)
            grid.addWidget(button, place // _COLUMNS + below, place % _COLUMNS)
            self._buttons[segment] = button
            key = QShortcut(QKeySequence(f"Alt+{place + 1}"), button)
            key.setContext(Qt.ShortcutContext.WindowShortcut)
            key.activated.connect(button.click)
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        self.show_counts(Counted(numbers={}))

    def show_counts(self, counted: Counted) -> None:
        """Say how many each part has."""
        for place, (segment, button) in enumerate(self._buttons.items()):
            number = counted.of(segment)
            said = segment_words(segment)
            button.setText(f"{said}  {number}" if number else said)
            spoken = self.tr("Gọi điện, {part}").format(part=said) if segment in CALLS else said
            button.setAccessibleName(f"{spoken}: {number}")
            button.setToolTip(f"Alt+{place + 1}")
            button.setProperty("pressing", segment is Segment.OVERDUE and number > 0)

    def check(self, segment: Segment | None) -> None:
        """Mark a part without telling; None marks nothing (a search is shown)."""
        for button in self._buttons.values():
            button.setAutoExclusive(False)
            button.setChecked(False)
        if segment is not None:
            self._buttons[segment].setChecked(True)
        for button in self._buttons.values():
            button.setAutoExclusive(True)

    def button(self, segment: Segment) -> QPushButton:
        """The button of a part."""
        return self._buttons[segment]
