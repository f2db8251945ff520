"""Visits that wait: chips with name and minutes."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.chip import restyle
from urbgov_desk.gui.widgets.label import words

_LONG_WAIT_MINUTES = 15
_LONGEST_NAME = 24
_HOUR, _DAY = 60, 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedVisit:
    """One visit that was put aside."""

    key: str
    name: str
    since: datetime


class ParkedBar(QWidget):
    """The parked visits of this desk; pressing one takes it up again."""

    resumed = Signal(str)
    """The key of the visit to take up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, UNIT, 0, 0)
        self._row.setSpacing(UNIT)
        self._title = words(self.tr("Đang chờ:"), "quiet")
        self._row.addWidget(self._title)
        self._row.addStretch(1)
        self._chips: dict[str, QPushButton] = {}
        self._visits: tuple[ParkedVisit, ...] = ()
        self._timer = QTimer(self, interval=20_000)
        self._timer.timeout.connect(self._count)
        self.hide()

    def set_visits(self, visits: tuple[ParkedVisit, ...]) -> None:
        """Show these visits, the longest wait first."""
        self._visits = tuple(sorted(visits, key=lambda visit: visit.since))
        for chip in self._chips.values():
            self._row.removeWidget(chip)
            chip.deleteLater()
        self._chips = {}
        for place, visit in enumerate(self._visits):
            chip = QPushButton()
            chip.setProperty("role", "parked")
            chip.clicked.connect(lambda _=False, key=visit.key: self.resumed.emit(key))
            self._chips[visit.key] = chip
            self._row.insertWidget(place + 1, chip)
        self._count()
        self.setVisible(bool(visits))
        if visits:
            self._timer.start()
        else:
            self._timer.stop()

    def chips(self) -> tuple[QPushButton, ...]:
        """The chips in their order."""
        return tuple(self._chips.values())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "_visits"):
            self._title.setText(self.tr("Đang chờ:"))
            self._count()

    def _waits(self, minutes: int) -> str:
        if minutes < _HOUR:
            return self.tr("{minutes} phút").format(minutes=minutes)
        if minutes < _DAY:
            return self.tr("{hours} giờ {minutes:02d}").format(
                hours=minutes // _HOUR, minutes=minutes % _HOUR
            )
        return self.tr("{days} ngày").format(days=minutes // _DAY)

    def _count(self) -> None:
        for visit in self._visits:
            minutes = int((datetime.now(visit.since.tzinfo) - visit.since).total_seconds() // 60)
            chip = self._chips[visit.key]
            name = visit.name or self.tr("chưa có tên")
            short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
            waits = self._waits(max(minutes, 0))
            chip.setText(f"{short} · {waits}")
            chip.setToolTip(name)
            chip.setAccessibleName(
                self.tr("Tiếp tục lượt của {name}, chờ {waits}").format(name=name, waits=waits)
            )
            tone = Tone.warn if minutes >= _LONG_WAIT_MINUTES else Tone.plain
            if chip.property("tone") != tone.value:
                chip.setProperty("tone", tone.value)
                restyle(chip)
