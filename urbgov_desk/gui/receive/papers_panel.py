"""The papers of the dossier: one line each, one key for each of the four answers."""

from dataclasses import replace

from PySide6.QtCore import (
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from urbgov_desk.domain.dossier import PaperAnswer
from urbgov_desk.gui.receive.form import PaperForm
from urbgov_desk.gui.receive.paper_line import (
    all_usual,
    answered,
    counted,
    missing_names,
    progress,
    usual_answer,
)
from urbgov_desk.gui.receive.paper_list import KEYS, PaperList, PaperModel
from urbgov_desk.gui.receive.words import LOOKUP_SOURCES, answer_words
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.label import words


class PapersPanel(QWidget):
    """The lines, how far they are, and the one in hand beneath."""

    edited = Signal()
    finished = Signal()
    """Every line was gone through."""
    all_wanted = Signal()
    """Every open line is to get its usual answer, once the lines are there."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = LOOKUP_SOURCES[0]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.addWidget(words(self.tr("Giấy tờ"), "heading"))
        head.addStretch(1)
        self.progress = Chip()
        head.addWidget(self.progress)
        column.addLayout(head)
        self._model = PaperModel(self)
        self.list = PaperList(shell.theme)
        self.list.setModel(self._model)
        self.list.setAccessibleName(
            self.tr("Giấy tờ: 1 đã xem, 2 đã nộp, 3 tra cứu, 0 thiếu, Enter như thường lệ")
        )
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        column.addWidget(self.list, 100)
        self._make_answers(column)
        self._make_detail(column)
        self._make_foot(column)
        column.addStretch(1)
        self.list.answer_wanted.connect(self.answer)
        self.list.usual_wanted.connect(self._on_usual)
        self.list.copies_wanted.connect(self._on_copies)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_line())
        self._refresh()

    def papers(self) -> tuple[PaperForm, ...]:
        """All lines."""
        return tuple(self._model.papers)

    def show_papers(self, papers: tuple[PaperForm, ...]) -> None:
        """Show other lines, the first of them in hand."""
        self._model.show(papers)
        self.list.updateGeometry()
        if papers:
            self.list.setCurrentIndex(self._model.index(0, 0))
        self._refresh()

    def focus_open_line(self) -> None:
        """Go to the first line that is missing or still without an answer."""
        for row, paper in enumerate(self.papers()):
            if missing_names((paper,)):
                self.list.setCurrentIndex(self._model.index(row, 0))
                break
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def answer_all(self) -> None:
        """Every required line still open gets its usual answer."""
        row = self._row()
        self._model.show(all_usual(self.papers()))
        if row is not None:
            self.list.setCurrentIndex(self._model.index(row, 0))
        self._refresh()
        self.edited.emit()

    def answer(self, answer: PaperAnswer | None) -> None:
        """Answer the line in hand; a look-up asks where, everything else goes on."""
        row = self._row()
        if row is None:
            return
        source = self._source if answer is PaperAnswer.LOOKED_UP else None
        self._change(row, answered(self._model.papers[row], answer, source=source))
        if answer is PaperAnswer.LOOKED_UP:
            self._where.setFocus(Qt.FocusReason.OtherFocusReason)
        elif answer is not None:
            self._next(row)

    def _on_usual(self, go_on: bool) -> None:
        row = self._row()
        if row is None:
            self.finished.emit()
            return
        paper = self._model.papers[row]
        if paper.answer is None:
            self._change(row, answered(paper, usual_answer(paper)))
        elif not go_on:
            self._change(row, answered(paper, None))
        if go_on:
            self._next(row)

    def _on_copies(self, more: int) -> None:
        row = self._row()
        if row is None:
            return
        paper = self._model.papers[row]
        if paper.answer is not PaperAnswer.COPY_KEPT:
            paper = answered(paper, PaperAnswer.COPY_KEPT)
        self._change(row, counted(paper, copies=more))

    def _next(self, row: int) -> None:
        if row + 1 < len(self._model.papers):
            self.list.setCurrentIndex(self._model.index(row + 1, 0))
        else:
            self.finished.emit()

    def _row(self) -> int | None:
        row = self.list.currentIndex().row()
        return row if 0 <= row < len(self._model.papers) else None

    def _change(self, row: int, paper: PaperForm) -> None:
        self._model.put(row, paper)
        self._refresh()
        self.edited.emit()

    # -- the line in hand --------------------------------------------------------------------

    def _make_answers(self, column: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.setSpacing(UNIT // 2)
        self._answers: dict[PaperAnswer, QPushButton] = {}
        for key, answer in KEYS.items():
            button = QPushButton(f"{chr(key.value)} {answer_words(answer)}")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setStyleSheet("padding-left: 6px; padding-right: 6px")
            button.clicked.connect(lambda _=False, a=answer: self.answer(a))
            self._answers[answer] = button
            row.addWidget(button)
        column.addLayout(row)

    def _make_detail(self, column: QVBoxLayout) -> None:
        self._detail = QStackedWidget()
        counts = QWidget()
        row = QHBoxLayout(counts)
        row.setContentsMargins(0, 0, 0, 0)
        self._originals = CountEdit()
        self._copies = CountEdit()
        for caption, edit in (
            (self.tr("Bản chính"), self._originals),
            (self.tr("Bản sao"), self._copies),
        ):
            label = words(caption, "caption")
            label.setBuddy(edit)
            edit.setAccessibleName(caption)
            edit.setMaximumWidth(9 * UNIT)
            edit.textEdited.connect(lambda _text: self._on_counts())
            edit.returnPressed.connect(self._back_to_list)
            row.addWidget(label)
            row.addWidget(edit)
        row.addStretch(1)
        self._detail.addWidget(counts)
        looked = QWidget()
        row = QHBoxLayout(looked)
        row.setContentsMargins(0, 0, 0, 0)
        label = words(self.tr("Tra cứu ở"), "caption")
        self._where = QComboBox()
        self._where.setEditable(True)
        self._where.addItems(list(LOOKUP_SOURCES))
        self._where.setAccessibleName(self.tr("Nơi tra cứu"))
        self._where.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        label.setBuddy(self._where)
        self._where.editTextChanged.connect(self._on_where)
        line = self._where.lineEdit()
        assert line is not None
        line.returnPressed.connect(self._back_to_list)
        row.addWidget(label)
        row.addWidget(self._where, 1)
        self._detail.addWidget(looked)
        column.addWidget(self._detail)
        self._note = QPlainTextEdit()
        self._note.setReadOnly(True)
        self._note.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._note.setAccessibleName(self.tr("Ghi chú của Cổng Dịch vụ công"))
        self._note.hide()

    def _make_foot(self, column: QVBoxLayout) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(UNIT)
        self.all_button = KeyButton(self.tr("Đủ cả"), "Ctrl+T")
        self.all_button.setToolTip(self.tr("Mọi giấy tờ bắt buộc như thường lệ"))
        self.all_button.clicked.connect(self._on_all)
        foot.addWidget(self.all_button)
        self._fold = QPushButton(self.tr("Ghi chú của Cổng"))
        self._fold.setCheckable(True)
        self._fold.toggled.connect(lambda _on: self._show_line())
        foot.addWidget(self._fold)
        foot.addStretch(1)
        column.addLayout(foot)
        self._extra = QLineEdit()
        self._extra.setPlaceholderText(self.tr("Giấy tờ khác: gõ tên rồi Enter"))
        self._extra.setAccessibleName(self.tr("Thêm giấy tờ khác"))
        self._extra.returnPressed.connect(self._on_extra)
        column.addWidget(self._extra)
        column.addWidget(self._note, 50)

    def _on_all(self) -> None:
        self.all_wanted.emit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_extra(self) -> None:
        name = " ".join(self._extra.text().split())
        if not name:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        paper = PaperForm(key=f"extra-{len(self._model.papers)}", text=name, required=False)
        self._extra.clear()
        self._model.show((*self.papers(), answered(paper, PaperAnswer.COPY_KEPT)))
        self.list.updateGeometry()
        self.list.setCurrentIndex(self._model.index(len(self._model.papers) - 1, 0))
        self._refresh()
        self.edited.emit()

    def _on_counts(self) -> None:
        row = self._row()
        if row is None:
            return
        paper = self._model.papers[row]
        self._model.put(
            row,
            replace(
                paper, originals=self._originals.count() or 0, copies=self._copies.count() or 0
            ),
        )
        self.edited.emit()

    def _on_where(self, text: str) -> None:
        row = self._row()
        if row is None or self._model.papers[row].answer is not PaperAnswer.LOOKED_UP:
            return
        self._source = text.strip()
        self._model.put(row, replace(self._model.papers[row], source=self._source))
        self.edited.emit()

    def _back_to_list(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        row = self._row()
        if row is not None:
            self._next(row)

    def _refresh(self) -> None:
        at = progress(self.papers())
        if not at.required:
            self.progress.show_state("", Tone.plain)
        elif at.missing:
            text = self.tr("Đã đủ {there}/{required} · còn thiếu {missing}")
            self.progress.show_state(
                text.format(there=at.there, required=at.required, missing=at.missing), Tone.warn
            )
        else:
            text = self.tr("Đã đủ {there}/{required}")
            self.progress.show_state(text.format(there=at.there, required=at.required), Tone.good)
        self._show_line()

    def _show_line(self) -> None:
        row = self._row()
        paper = self._model.papers[row] if row is not None else None
        for answer, button in self._answers.items():
            button.setEnabled(paper is not None)
            button.setChecked(paper is not None and paper.answer is answer)
        self._fold.setEnabled(bool(paper and paper.note))
        folded_out = self._fold.isChecked() and paper is not None and bool(paper.note)
        self._note.setVisible(folded_out)
        self._note.setPlainText(paper.note if paper is not None else "")
        looked = paper is not None and paper.answer is PaperAnswer.LOOKED_UP
        kept = paper is not None and paper.answer is PaperAnswer.COPY_KEPT
        self._detail.setCurrentIndex(1 if looked else 0)
        blockers = [QSignalBlocker(e) for e in (self._originals, self._copies, self._where)]
        for edit, count in (
            (self._originals, paper.originals if paper else None),
            (self._copies, paper.copies if paper else None),
        ):
            edit.setEnabled(kept)
            edit.set_count(count if kept else None)
        if looked and paper is not None:
            self._where.setCurrentText(paper.source)
        del blockers
