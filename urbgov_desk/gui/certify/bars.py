"""One-line tasks across the page: another hour, putting a signed line right."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QSizePolicy, QWidget

from urbgov_desk.domain.book_act import CorrectEntry
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.gui.certify.conversion import read_moment, write_moment
from urbgov_desk.gui.certify.reading import USUAL_REASON, Promise
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.field import Field


class TaskBar(QFrame):
    """Fields in a row; Enter does it, Esc gives up."""

    done = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "notice")
        self.setProperty("tone", Tone.info.value)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        self.grid.setHorizontalSpacing(UNIT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does it, Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class PromiseBar(TaskBar):
    """Another hour and day, the reason, and the requester's agreement beyond the law's days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at = CodeEdit()
        self._at.set_room(14)
        self._reason = QLineEdit(USUAL_REASON)
        self._agreement = QLineEdit()
        self._fields = (
            Field(self.tr("Giờ, ngày hẹn (Enter)"), self._at),
            Field(self.tr("Lý do"), self._reason),
            Field(self.tr("Thoả thuận bằng văn bản (nếu lâu hơn)"), self._agreement),
        )
        for column, (field, stretch) in enumerate(zip(self._fields, (2, 4, 4), strict=True)):
            self.grid.addWidget(field, 0, column)
            self.grid.setColumnStretch(column, stretch)

    def ask(self, proposed: datetime | None) -> None:
        """Begin with the latest hour the office may promise by itself."""
        self._at.setText(write_moment(proposed) if proposed else "")
        self._fields[0].set_error("")
        self.show()
        self._at.setFocus(Qt.FocusReason.OtherFocusReason)
        self._at.selectAll()

    def promise(self) -> Promise | None:
        """What was typed; None while the hour cannot be read."""
        at = read_moment(self._at.text())
        self._fields[0].set_error("" if at else self.tr("Ghi như 16:30 27/11/2026."))
        if at is None:
            return None
        return Promise(due_at=at, reason=self._reason.text(), agreement=self._agreement.text())

    def say(self, text: str) -> None:
        """Why it was not done."""
        self._fields[0].set_error(text)


class CorrectBar(TaskBar):
    """Name, title, pages and copies of a line that is signed and not handed over yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()
        self._which = QComboBox()
        self._which.setMinimumContentsLength(5)
        self._which.currentIndexChanged.connect(lambda _index: self._show())
        self._requester = QLineEdit()
        self._title = QLineEdit()
        self._pages = CountEdit(smallest=1)
        self._copies = CountEdit(smallest=1, largest=10000)
        self._reason = QLineEdit()
        self._fields = (
            Field(self.tr("Sửa số"), self._which),
            Field(self.tr("Người yêu cầu"), self._requester),
            Field(self.tr("Tên giấy tờ"), self._title),
            Field(self.tr("Trang"), self._pages),
            Field(self.tr("Bản"), self._copies),
            Field(self.tr("Lý do sửa *"), self._reason),
        )
        stretches = (2, 4, 4, 1, 1, 4)
        for column, (field, stretch) in enumerate(zip(self._fields, stretches, strict=True)):
            self.grid.addWidget(field, 0, column)
            self.grid.setColumnStretch(column, stretch)

    def ask(self, visit: Visit) -> bool:
        """Begin with the first line that may still be put right; False when there is none."""
        self._entries = tuple(
            e for e in visit.entries if e.handed_over_at is None and not e.struck_out
        )
        if not self._entries:
            return False
        self._which.blockSignals(True)
        self._which.clear()
        for entry in self._entries:
            # The title stands beside it, and both would not fit.
            self._which.addItem(f"{entry.number:02d}", entry.id)
        self._which.blockSignals(False)
        self._show()
        self._reason.clear()
        self._fields[5].set_error("")
        self.show()
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._title.selectAll()
        return True

    def wanted(self, request_id: str) -> CorrectEntry | None:
        """What is to be put right, only what differs; None while a count is empty: it says so."""
        entry = self._entries[self._which.currentIndex()]
        requester, title = self._requester.text(), self._title.text()
        pages, copies = self._pages.count(), self._copies.count()
        for editor, said in (
            (self._pages, self.tr("Ghi số trang.")),
            (self._copies, self.tr("Ghi số bản.")),
        ):
            if not editor.count():
                self._fields[5].set_error(said)
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                return None
        return CorrectEntry(
            request_id=request_id,
            entry=entry.id,
            reason=self._reason.text(),
            requester=requester if requester != entry.requester else None,
            title=title if title != entry.title else None,
            pages=pages if pages != entry.pages else None,
            copies=copies if copies != entry.copies else None,
        )

    def say(self, text: str) -> None:
        """Why it was not done."""
        self._fields[5].set_error(text)
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        place = self._which.currentIndex()
        if 0 <= place < len(self._entries):
            entry = self._entries[place]
            self._requester.setText(entry.requester)
            self._title.setText(entry.title)
            self._pages.set_count(entry.pages)
            self._copies.set_count(entry.copies)
