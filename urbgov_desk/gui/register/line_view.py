"""A line of a book opened: its story in sentences, and what may still be done with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.money_edit import write_money

if TYPE_CHECKING:
    from urbgov_desk.services.certification.line_story import LineStory


class LineView(QWidget):
    """Shows one line; its buttons ask the page for forms."""

    closed = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.shown: LineStory | None = None
        self.note = KeyButton(self.tr("Ghi chú"), "F9", primary=True)
        self.correct = KeyButton(self.tr("Sửa dòng"), "Ctrl+E")
        self.annul = KeyButton(self.tr("Huỷ bỏ"), "Ctrl+D")
        self.keep = KeyButton(self.tr("Nơi lưu"), "Ctrl+B")
        self.again = KeyButton(self.tr("In lại lời chứng"), "Ctrl+J")
        self._title = words("", "heading")
        self._title.setWordWrap(True)
        self._state = Chip()
        self._what = words("", "strong")
        self._what.setWordWrap(True)
        self._counts = words("", "quiet")
        self._counts.setWordWrap(True)
        self._story = QGridLayout()
        self._story.setHorizontalSpacing(2 * UNIT)
        self._story.setVerticalSpacing(UNIT // 2)
        self._story.setColumnStretch(1, 1)
        self._area = QScrollArea()
        self._lay_out()

    def show_line(self, story: "LineStory") -> None:
        """Show a line with everything that happened to it."""
        self.shown = story
        line, entry = story.line, story.entry
        self._title.setText(entry.words)
        self._what.setText(
            " · ".join(part for part in ("; ".join(line.people), line.title) if part)
        )
        self._counts.setText(
            self.tr("{pages} trang · {copies} bản · {fee} đ").format(
                pages=line.pages, copies=line.copies, fee=write_money(line.fee)
            )
        )
        if line.struck_out:
            self._state.show_state(self.tr("Đã huỷ bỏ"), Tone.bad)
        elif line.without_handover:
            self._state.show_state(self.tr("Chưa trao"), Tone.warn)
        elif story.printed:
            self._state.show_state(self.tr("Đã in đóng sổ"), Tone.info)
        else:
            self._state.show_state("", Tone.plain)
        self._tell(story)
        self.correct.setVisible(story.may_correct)
        self.annul.setVisible(story.may_annul)
        self.again.setVisible(story.attestation is not None and not entry.struck_out)

    def sentences(self) -> tuple[str, ...]:
        """What is told, in order."""
        told = self.shown.told if self.shown else ()
        return tuple(
            wording.say("book_story", each.key, self._language, **each.values) for each in told
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the book."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _tell(self, story: "LineStory") -> None:
        while (item := self._story.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, (each, sentence) in enumerate(zip(story.told, self.sentences(), strict=True)):
            when = words(f"{in_hanoi(each.at):%d/%m/%Y %H:%M}", "quiet")
            text = f"{sentence} ({each.officer})" if each.officer else sentence
            said = words(text)
            said.setWordWrap(True)
            self._story.addWidget(when, row, 0, Qt.AlignmentFlag.AlignTop)
            self._story.addWidget(said, row, 1)
        self._area.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("role", "scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, UNIT, 0)
        column.setSpacing(UNIT)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._state)
        column.addLayout(head)
        column.addWidget(self._what)
        column.addWidget(self._counts)
        column.addSpacing(UNIT)
        column.addLayout(self._story)
        column.addStretch(1)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidget(inner)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setAccessibleName(self.tr("Chuyện của dòng sổ. Esc về sổ"))
        self.setFocusProxy(self._area)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area, 1)
        foot = QHBoxLayout()
        for button in (self.note, self.correct, self.annul, self.keep, self.again):
            foot.addWidget(button)
        foot.addStretch(1)
        outer.addLayout(foot)
