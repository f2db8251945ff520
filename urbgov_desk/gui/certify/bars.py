"""One-line tasks across the page: another hour, putting a signed line right."""

from datetime import datetime
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QSizePolicy, QWidget

from urbgov_desk.domain.book_act import CorrectEntry
from urbgov_desk.gui.certify.conversion import read_moment, write_moment
from urbgov_desk.gui.certify.reading import USUAL_REASON, Promise
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.correction_fields import CorrectionFields
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.certification.correcting import Correctable

# Beneath whatever rows a line of many signers needs.
_LAST_ROW = 100


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
        # Beneath a field it would be as narrow as the field, and five lines high.
        self._problem = words("", "error")
        self._problem.setWordWrap(True)
        self._problem.hide()
        self.grid.addWidget(self._problem, _LAST_ROW, 0, 1, -1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    def problem(self) -> str:
        """Why it was not done, as said across the bar."""
        return "" if self._problem.isHidden() else self._problem.text()

    def say(self, text: str) -> None:
        """Why it was not done; empty takes it away."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.setAccessibleDescription(text)

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
        self._reason.setCursorPosition(0)
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
        self.say("")
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


class EraseBar(TaskBar):
    """Why the person of a visit that is over is erased; it cannot be taken back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = QLineEdit()
        self._said = Field(
            self.tr("Xoá hẳn dữ liệu cá nhân của lượt này. Lý do, theo yêu cầu nào"),
            self._reason,
            needed=True,
            hint=self.tr("Sổ chứng thực vẫn giữ dòng của mình (Điều 14 NĐ 23). Enter xoá hẳn."),
        )
        self.grid.addWidget(self._said, 0, 0)

    def ask(self) -> None:
        """Begin with an empty reason."""
        self._reason.clear()
        self.say("")
        self.show()
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def reason(self) -> str:
        """What was typed."""
        return self._reason.text()


class CorrectBar(TaskBar):
    """Who, what, how many and at what cost of a line that is signed and not handed over yet."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: tuple[Correctable, ...] = ()
        self.fields: CorrectionFields | None = None
        self._which = QComboBox()
        self._which.setMinimumContentsLength(5)
        self._which.currentIndexChanged.connect(lambda _index: self._show())
        self._reason = QLineEdit()
        self._said = Field(self.tr("Lý do sửa *"), self._reason)
        self._shown: list[Field] = []
        self.grid.addWidget(Field(self.tr("Sửa số"), self._which), 0, 0)
        self.grid.addWidget(self._said, 0, 5)
        for column, stretch in enumerate((2, 4, 4, 1, 1, 4)):
            self.grid.setColumnStretch(column, stretch)

    def ask(self, lines: "tuple[Correctable, ...]") -> bool:
        """Begin with the first line that may still be put right; False when there is none."""
        self._lines = lines
        if not lines:
            return False
        self._which.blockSignals(True)
        self._which.clear()
        for each in lines:
            # The title stands beside it, and both would not fit.
            self._which.addItem(f"{each.entry.number:02d}", each.entry.id)
        self._which.blockSignals(False)
        self._show()
        self._reason.clear()
        self.say("")
        self.show()
        if self.fields is not None:
            self.fields.title.setFocus(Qt.FocusReason.OtherFocusReason)
            self.fields.title.selectAll()
        return True

    def wanted(self, request_id: str) -> CorrectEntry | None:
        """What is to be put right; None while a count is empty: it says so."""
        if self.fields is None:
            return None
        if lacking := self.fields.lacking():
            super().say(lacking)
            return None
        return self.fields.wanted(request_id, self._reason.text())

    def say(self, text: str) -> None:
        """Why it was not done, mostly for want of a reason."""
        super().say(text)
        if text:
            self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        place = self._which.currentIndex()
        if not 0 <= place < len(self._lines):
            return
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        fields = self.fields = CorrectionFields(self._lines[place], self._language, self)
        self._shown = []
        for column, field in enumerate(fields.main(), 1):
            self._put(field, 0, column)
        order = [field.editor for field in self._shown]
        row = 1
        for name, identity in fields.signers():
            self._put(name, row, 1)
            self._put(identity, row, 2)
            row += 1
        for column, field in enumerate(fields.money()):
            self._put(field, row, 1 + column)
        # The usual slip is in what stands in the first row: the reason follows it at once.
        rest = [f.editor for f in self._shown if f.editor not in order]
        for first, second in pairwise((self._which, *order, self._reason, *rest)):
            QWidget.setTabOrder(first, second)

    def _put(self, field: Field, row: int, column: int) -> None:
        self.grid.addWidget(field, row, column)
        self._shown.append(field)
