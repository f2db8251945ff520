"""The lines of papers: how they look, and the keys that answer them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from urbgov_desk.domain.dossier import PaperAnswer
from urbgov_desk.gui.receive.form import PaperForm
from urbgov_desk.gui.receive.rows import OneLineList
from urbgov_desk.gui.receive.words import answer_words, counts_words
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.table import RowRole

KEYS = {
    Qt.Key.Key_1: PaperAnswer.ORIGINAL_SEEN,
    Qt.Key.Key_2: PaperAnswer.COPY_KEPT,
    Qt.Key.Key_3: PaperAnswer.LOOKED_UP,
    Qt.Key.Key_0: PaperAnswer.MISSING,
}
_MARKS = {
    PaperAnswer.ORIGINAL_SEEN: ("✓", Tone.good),
    PaperAnswer.COPY_KEPT: ("✓", Tone.good),
    PaperAnswer.LOOKED_UP: ("✓", Tone.info),
    PaperAnswer.MISSING: ("✕", Tone.bad),
    None: ("", Tone.plain),
}


class PaperModel(QAbstractListModel):
    """The lines as the list draws them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.papers: list[PaperForm] = []

    def show(self, papers: tuple[PaperForm, ...]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self.papers = list(papers)
        self.endResetModel()

    def put(self, row: int, paper: PaperForm) -> None:
        """Change one line."""
        self.papers[row] = paper
        index = self.index(row, 0)
        self.dataChanged.emit(index, index)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many lines there are."""
        return 0 if parent is not None and parent.isValid() else len(self.papers)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The words, the tick and the answer of a line."""
        paper = self.papers[index.row()]
        mark, tone = _MARKS[paper.answer]
        if role == Qt.ItemDataRole.DisplayRole:
            return paper.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return paper.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{paper.text}: {self.answer_of(paper)}"
        if role == RowRole.mark:
            return mark
        if role == RowRole.mark_tone:
            return tone.value
        if role == RowRole.aside:
            return self.answer_of(paper)
        if role == RowRole.aside_tone:
            return None if paper.answer is None else tone.value
        if role == RowRole.dimmed:
            return not paper.required and paper.answer is None
        return None

    def answer_of(self, paper: PaperForm) -> str:
        """The answer in a word or two."""
        if paper.answer is None:
            return "" if paper.required else self.tr("nếu có")
        if paper.answer is PaperAnswer.COPY_KEPT:
            return counts_words(paper.originals, paper.copies) or answer_words(paper.answer)
        return answer_words(paper.answer)


class PaperList(OneLineList):
    """Digits answer the line, Enter and Space give it the usual answer, + and - count copies."""

    answer_wanted = Signal(object)
    usual_wanted = Signal(bool)
    """True: and go on to the next line."""
    copies_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setProperty("framed", True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, count, or move."""
        key = event.key()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in KEYS:
            self.answer_wanted.emit(KEYS[Qt.Key(key)])
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.usual_wanted.emit(True)
        elif plain and key == Qt.Key.Key_Space:
            self.usual_wanted.emit(False)
        elif plain and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.answer_wanted.emit(None)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.copies_wanted.emit(1 if key == Qt.Key.Key_Plus else -1)
        else:
            super().keyPressEvent(event)
