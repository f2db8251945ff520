"""Spoilt sheets of an attestation once more: which number, from which sheet to which."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.certifying import PrintAgain
from urbgov_desk.gui.certify.bars import TaskBar
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.field import Field


class ReprintBar(TaskBar):
    """Numbers of the visit whose attestation came out, and the sheets that are spoilt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._which = QComboBox()
        self._which.setMinimumContentsLength(12)
        self._first = CountEdit(smallest=1, largest=99_999)
        self._last = CountEdit(smallest=1, largest=99_999)
        self._last.setPlaceholderText(self.tr("tờ cuối"))
        self._fields = (
            Field(self.tr("In lại số (Enter)"), self._which),
            Field(self.tr("Từ tờ"), self._first),
            Field(self.tr("Đến tờ"), self._last),
        )
        for column, (field, stretch) in enumerate(zip(self._fields, (5, 2, 2), strict=True)):
            self.grid.addWidget(field, 0, column)
            self.grid.setColumnStretch(column, stretch)

    def ask(self, visit: Visit) -> None:
        """Begin with the first number that has its attestation; all of its sheets."""
        self._entries = reprintable(visit)
        self._which.clear()
        for entry in self._entries:
            self._which.addItem(f"{entry.number:02d} · {entry.title}", entry.id)
        self._first.set_count(1)
        self._last.clear()
        self._fields[1].set_error("")
        self.setVisible(bool(self._entries))
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._first.selectAll()

    def wanted(self, request_id: str) -> PrintAgain:
        """What is to come out once more."""
        return PrintAgain(
            request_id=request_id,
            entry=self._entries[self._which.currentIndex()].id,
            first_sheet=self._first.count() or 0,
            last_sheet=self._last.count(),
        )

    def say(self, text: str) -> None:
        """Why it was not done."""
        self._fields[1].set_error(text)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._first.selectAll()


def reprintable(visit: Visit) -> tuple[Entry, ...]:
    """The numbers of a visit that were inked and stand."""
    return tuple(e for e in visit.entries if e.inked_at is not None and not e.struck_out)
