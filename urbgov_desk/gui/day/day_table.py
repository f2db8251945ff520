"""A table whose columns share the width there is, so that no figure stands beyond the edge."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.table import PlainTable


class DayTable(PlainTable):
    """Widths are shares in letters; headings, days and codes are never cut, names may be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters: tuple[int, ...] = ()
        self._samples: tuple[str, ...] = ()
        self.horizontalHeader().setStretchLastSection(False)

    def share_out(self, letters: tuple[int, ...], samples: tuple[str, ...]) -> None:
        """Share the width out anew; a column shows at least its sample whole."""
        self._letters, self._samples = letters, samples
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window."""
        super().resizeEvent(event)
        self._share_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the letter size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._share_out()

    def _share_out(self) -> None:
        model = self.model()
        if model is None or model.columnCount() != len(self._letters) or not self._letters:
            return
        least = [self._least(column) for column in range(len(self._letters))]
        room, whole = self.viewport().width(), sum(self._letters)
        wide = [
            max(room * share // whole, need)
            for share, need in zip(self._letters, least, strict=True)
        ]
        # What some needed beyond their share comes off those that can spare it.
        spare = [width - need for width, need in zip(wide, least, strict=True)]
        over = sum(wide) - room
        if over > 0 and sum(spare) > 0:
            off = min(over, sum(spare))
            wide = [
                width + (-off * each) // sum(spare) for width, each in zip(wide, spare, strict=True)
            ]
        for column, width in enumerate(wide):
            self.setColumnWidth(column, width)

    def _least(self, column: int) -> int:
        heads = self.horizontalHeader()
        heading = str(self.model().headerData(column, heads.orientation()) or "")
        for_heading = heads.fontMetrics().horizontalAdvance(heading) + 3 * UNIT
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        sample = QFontMetrics(strong).horizontalAdvance(self._samples[column])
        return max(for_heading, sample + 3 * UNIT)
