"""The papers made for a dossier: look at one with Enter, print it again with Ctrl+P."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from urbgov_desk import wording
from urbgov_desk.domain.dossier import IssuedPaper, PrintState
from urbgov_desk.gui.dossier.said import capital, short_moment
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.table import RowList, RowRole

_MOST_ROWS = 4


def paper_title(paper: IssuedPaper, language: str) -> str:
    """What the paper is called."""
    return capital(wording.say("printed_paper", paper.kind, language))


class _IssuedRows(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.papers: tuple[IssuedPaper, ...] = ()
        self.language = "vi"

    def show(self, papers: tuple[IssuedPaper, ...], language: str) -> None:
        self.beginResetModel()
        self.papers = papers
        self.language = language
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.papers)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        paper = self.papers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return paper_title(paper, self.language)
        if role == RowRole.detail:
            return self._detail(paper)
        if role == RowRole.aside:
            return self._printing(paper)
        if role == RowRole.aside_tone:
            bad = paper.print_state in (PrintState.FAILED, PrintState.COMMITTED)
            return (Tone.warn if bad else Tone.plain).value
        return None

    def _detail(self, paper: IssuedPaper) -> str:
        parts = [paper.form_code, paper.number or "", short_moment(paper.issued_at)]
        if paper.revision > 1:
            parts.insert(1, self.tr("bản {n}").format(n=paper.revision))
        return " · ".join(part for part in parts if part)

    def _printing(self, paper: IssuedPaper) -> str:
        if paper.print_state is PrintState.FAILED:
            return self.tr("lỗi in")
        if paper.print_state is PrintState.COMMITTED:
            return self.tr("chờ in")
        return self.tr("in lại {n} lần").format(n=paper.reprints) if paper.reprints else ""


class IssuedList(RowList):
    """Fixed height, as many rows as there are up to four."""

    looked_at = Signal(object)
    """An IssuedPaper to be shown."""
    reprint_wanted = Signal(object)
    """An IssuedPaper to be printed once more."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName(self.tr("Giấy tờ đã lập. Enter xem, Ctrl+P in lại"))
        self._papers = _IssuedRows(self)
        self.setModel(self._papers)
        self.opened.connect(lambda _index: self._look())
        self._again = QShortcut(QKeySequence("Ctrl+P"), self)
        self._again.setContext(Qt.ShortcutContext.WindowShortcut)
        self._again.activated.connect(self.print_again)

    def show_papers(self, papers: tuple[IssuedPaper, ...], language: str) -> None:
        """Show these, standing on the newest."""
        self._papers.show(papers, language)
        if papers:
            self.setCurrentIndex(self._papers.index(len(papers) - 1, 0))
        row = self.sizeHintForRow(0) if papers else 0
        self.setFixedHeight(row * min(len(papers), _MOST_ROWS) + 6)
        self.setVisible(bool(papers))

    def paper(self) -> IssuedPaper | None:
        """The paper stood on."""
        row = self.currentIndex().row()
        return self._papers.papers[row] if 0 <= row < len(self._papers.papers) else None

    def print_again(self) -> None:
        """Ask for the paper stood on once more."""
        paper = self.paper()
        if paper is not None:
            self.reprint_wanted.emit(paper)

    def _look(self) -> None:
        paper = self.paper()
        if paper is not None:
            self.looked_at.emit(paper)
