"""Which procedure and which case of it: a few letters, the code, or Alt and a digit."""

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from urbgov_desk.domain.procedure import Procedure, ProcedureLine
from urbgov_desk.gui.receive.form import PaperForm
from urbgov_desk.gui.receive.paper_line import laid_over, likely_case, papers_of, recorded
from urbgov_desk.gui.receive.papers_panel import PapersPanel
from urbgov_desk.gui.receive.rows import OneLineList
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.chip import Chip, restyle
from urbgov_desk.gui.widgets.chooser import Choice, Chooser
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.table import RowRole

_FAVOURITES = 10


class FavouriteModel(QAbstractListModel):
    """The ward's ten most used procedures with their keys."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.lines: tuple[ProcedureLine, ...] = ()

    def show(self, lines: tuple[ProcedureLine, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Name, key, and whether its entry was checked."""
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.short_name
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.name
        if role == RowRole.mark:
            return f"Alt+{(index.row() + 1) % 10}"
        if role == RowRole.mark_tone:
            return Tone.info.value
        if role == RowRole.aside and not line.verified:
            return self.tr("chưa kiểm chứng")
        if role == RowRole.aside_tone and not line.verified:
            return Tone.warn.value
        return None


class ProcedurePanel(QWidget):
    """Chooser, case and papers; while nothing is chosen, the favourites with their keys."""

    chosen = Signal(str)
    """The code of another procedure: its law is to be read."""
    edited = Signal()
    finished = Signal()
    """Every paper was gone through."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, ProcedureLine] = {}
        self._procedure: Procedure | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = QHBoxLayout()
        self.caption = words(self.tr("&Thủ tục *"), "caption")
        head.addWidget(self.caption)
        head.addStretch(1)
        self._unverified = Chip(self.tr("chưa kiểm chứng"), Tone.warn)
        self._unverified.setToolTip(
            self.tr("Dữ liệu của thủ tục này chưa được đối chiếu với văn bản gốc.")
        )
        self._unverified.hide()
        head.addWidget(self._unverified)
        self._code = words("", "quiet")
        head.addWidget(self._code)
        column.addLayout(head)
        self.chooser = Chooser(shell.theme)
        self.chooser.setAccessibleName(self.tr("Thủ tục: gõ vài chữ hoặc mã"))
        self.chooser.setPlaceholderText(self.tr("Gõ vài chữ không dấu, hoặc mã"))
        self.caption.setBuddy(self.chooser)
        self.chooser.chosen.connect(self._on_chosen)
        column.addWidget(self.chooser)
        self._note = words("", "error")
        self._note.setWordWrap(True)
        self._note.hide()
        column.addWidget(self._note)
        self.case = QComboBox()
        self.case.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.case.setAccessibleName(self.tr("Trường hợp"))
        self.case.currentIndexChanged.connect(self._on_case)
        self.case.installEventFilter(self)
        self.case.hide()
        column.addWidget(self.case)
        self._stack = QStackedWidget()
        column.addWidget(self._stack, 1)
        self._favourites = FavouriteModel(self)
        self._stack.addWidget(self._favourite_page(shell))
        self.papers = PapersPanel(shell)
        self.papers.edited.connect(self.edited)
        self.papers.finished.connect(self.finished)
        self._stack.addWidget(self.papers)
        for place in range(_FAVOURITES):
            key = QShortcut(QKeySequence(f"Alt+{(place + 1) % 10}"), self)
            key.activated.connect(lambda row=place: self._on_favourite(row))

    def _favourite_page(self, shell: Shell) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        column.addWidget(words(self.tr("Hay dùng ở quầy này"), "heading"))
        self.favourites = OneLineList(shell.theme)
        self.favourites.setModel(self._favourites)
        self.favourites.setAccessibleName(self.tr("Thủ tục hay dùng"))
        self.favourites.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.favourites.clicked.connect(lambda index: self._on_favourite(index.row()))
        column.addWidget(self.favourites, 1)
        return page

    # -- values ------------------------------------------------------------------------------

    def set_lines(self, lines: tuple[ProcedureLine, ...], favourites: tuple[str, ...]) -> None:
        """What there is to choose from."""
        self._lines = {line.code: line for line in lines}
        ranks = {code: place for place, code in enumerate(favourites)}
        self.chooser.set_choices(
            tuple(
                Choice(
                    key=line.code,
                    title=line.short_name,
                    detail=line.field
                    if line.verified
                    else f"{line.field} · {self.tr('chưa kiểm chứng')}",
                    mark=line.code,
                    rank=ranks.get(line.code, 100 + (line.desk_rank or 500)),
                    also=line.name,
                )
                for line in lines
            )
        )
        self._favourites.show(
            tuple(self._lines[c] for c in favourites[:_FAVOURITES] if c in self._lines)
        )

    def code(self) -> str:
        """The chosen procedure."""
        choice = self.chooser.choice()
        return choice.key if choice is not None else ""

    def case_key(self) -> str:
        """The chosen case."""
        return str(self.case.currentData() or "")

    def choose(self, code: str) -> None:
        """Show a procedure without telling anybody."""
        self.chooser.choose(code or None)
        if self._procedure is not None and self._procedure.code != code:
            self._procedure = None
        self._show_chosen()

    def show_papers(self, papers: tuple[PaperForm, ...]) -> None:
        """Show lines that a draft or a dossier brought along."""
        self.papers.show_papers(papers)

    def set_procedure(self, procedure: Procedure, case: str, *, keep: bool) -> None:
        """The law of the chosen procedure came; `keep` leaves the answers as they stand."""
        self._procedure = procedure
        papers = self.papers.papers()
        if keep and recorded(papers):
            # A recorded dossier does not say which case it was; its papers do.
            named = next((each for each in procedure.cases if each.key == case), None)
            likely = named or likely_case(procedure.cases, papers)
            if likely is not None:
                case = likely.key
                self.papers.show_papers(laid_over(likely, papers))
        with QSignalBlocker(self.case):
            self.case.clear()
            for each in procedure.cases:
                self.case.addItem(each.name, each.key)
            found = self.case.findData(case)
            self.case.setCurrentIndex(max(found, 0) if procedure.cases else -1)
        # Another case would take away the lines that are no case's.
        own = keep and recorded(self.papers.papers())
        self.case.setVisible(len(procedure.cases) > 1 and not own)
        if not keep:
            self._show_case()

    def focus_papers(self) -> None:
        """Go where the papers begin."""
        target = self.case if self.case.isVisibleTo(self) else self.papers.list
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_error(self, text: str) -> None:
        """Say beneath the chooser what is wrong."""
        self._note.setText(text)
        self._note.setVisible(bool(text))
        self.chooser.setProperty("faulty", bool(text))
        self.chooser.setAccessibleDescription(text)
        restyle(self.chooser)

    def error(self) -> str:
        """What is wrong with the procedure."""
        return self._note.text() if self._note.isVisibleTo(self) else ""

    # -- within ------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the case goes on to the papers."""
        if (
            watched is self.case
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ):
            self.papers.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _on_favourite(self, row: int) -> None:
        if row < len(self._favourites.lines):
            code = self._favourites.lines[row].code
            self.choose(code)
            self.chosen.emit(code)

    def _on_chosen(self, code: str) -> None:
        # Chosen by typing: the papers take the place of the favourites before anybody is told.
        self._show_chosen()
        self.chosen.emit(code)

    def _on_case(self) -> None:
        self._show_case()
        self.edited.emit()

    def _show_case(self) -> None:
        procedure = self._procedure
        cases = procedure.cases if procedure is not None else ()
        case = next((c for c in cases if c.key == self.case_key()), None)
        if case is None and len(cases) == 1:
            case = cases[0]
        before = self.papers.papers()
        self.papers.show_papers(papers_of(case, before) if case is not None else ())

    def _show_chosen(self) -> None:
        line = self._lines.get(self.code())
        self._stack.setCurrentIndex(1 if line is not None else 0)
        self._code.setText(line.code if line is not None else "")
        self._unverified.setVisible(line is not None and not line.verified)
        if line is None:
            self.case.hide()
        else:
            self.set_error("")
