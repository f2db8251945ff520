"""A book that is not open yet: opened right here, at the next number of the paper book or at 01."""

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.book_act import OpenBook
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.empty import EmptyState
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.gui.shell import Shell


class BookPanel(QWidget):
    """Says which book, asks where it goes on. Enter or F9 opens it, Esc goes back."""

    done = Signal()
    left = Signal()

    def __init__(self, shell: "Shell", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._book = BookKind.COPIES
        self._year = 0
        self._request = ""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        card = Card()
        outer.addWidget(card)
        self._state = EmptyState(shell.theme, "book-open", "", "")
        card.body.addWidget(self._state, 1)
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        self._last = CountEdit(smallest=0, largest=999999)
        self._volume = CountEdit(smallest=1, largest=999)
        self._decision = QLineEdit()
        self._last_field = Field(self.tr("Số cuối của sổ giấy (0: từ 01)"), self._last)
        row.addStretch(1)
        row.addWidget(self._last_field)
        row.addWidget(Field(self.tr("Quyển số"), self._volume))
        row.addWidget(Field(self.tr("Nối tiếp sổ giấy nào"), self._decision), 2)
        row.addStretch(1)
        card.body.addLayout(row)
        self._problem = words("", "error")
        self._problem.setWordWrap(True)
        self._problem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card.body.addWidget(self._problem)
        card.body.addStretch(1)

    def ask(self, book: BookKind, year: int, *, new_year: bool) -> None:
        """Ask about a book of a year; `new_year`: it was open last year, so it begins at 01."""
        language = self._shell.preferences.liking.language.value
        self._book, self._year, self._request = book, year, uuid.uuid4().hex
        name = wording.say("book_kind", book.value, language)
        self._state.set_words(
            self.tr("{book} năm {year} chưa mở").format(book=name, year=year),
            self.tr(
                "Năm mới: số chứng thực bắt đầu lại từ 01. Hãy xem ngày trên máy có đúng không, "
                "rồi Enter để mở sổ."
            )
            if new_year
            else self.tr(
                "Ghi số cuối cùng đã lấy trong sổ giấy để máy lấy số tiếp theo, hoặc để 0 nếu "
                "bắt đầu từ 01, rồi Enter."
            ),
        )
        self._last.set_count(0)
        self._volume.set_count(1)
        self._decision.clear()
        self._problem.setText("")
        self._last.setFocus(Qt.FocusReason.OtherFocusReason)
        self._last.selectAll()

    def wanted(self) -> OpenBook:
        """The act as prepared."""
        last = self._last.count() or 0
        volume = self._volume.count() or 1
        # It stands in the record, which is Vietnamese whatever the screen speaks.
        usual = f"Nối tiếp sổ giấy quyển {volume:02d}/{self._year}, số cuối {last:02d}"
        return OpenBook(
            request_id=self._request,
            book=self._book,
            year=self._year,
            volume=volume,
            last_number=last,
            decision=self._decision.text().strip() or (usual if last else ""),
        )

    def say(self, text: str) -> None:
        """Why it was not opened."""
        self._problem.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)
