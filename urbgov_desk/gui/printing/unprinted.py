"""The papers that are not out: a small panel, one key away from everywhere."""

import re
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from urbgov_desk import wording
from urbgov_desk.domain.dossier import PrintState
from urbgov_desk.domain.text import in_file_name
from urbgov_desk.gui.printing import waiting
from urbgov_desk.gui.printing.desk_printing import DeskPrinting
from urbgov_desk.gui.printing.problem import in_words
from urbgov_desk.gui.printing.waiting import WaitingPaper
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.chip import Chip
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.empty import EmptyState
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.paper import PaperPreview
from urbgov_desk.gui.widgets.table import RowList, RowRole


def report_name(paper: WaitingPaper, language: str) -> str:
    """What a report is called, with its days; empty for every other paper."""
    known = wording.words(language).get("report_sheet", {})
    kind = next((each for each in known if paper.about.startswith(each)), "")
    if paper.kind != "report" or not kind:
        return ""
    days = re.findall(r"(\d{4})-?(\d{2})-?(\d{2})?(?!\d)", paper.about)
    said = " – ".join("/".join(part for part in reversed(day) if part) for day in days)
    return f"{known[kind]} {said}".strip()


class _Papers(QAbstractListModel):
    """The queue in words, put together when it is shown: drawing a row only looks them up."""

    def __init__(self, printing: DeskPrinting, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._printing = printing
        self._language = language
        self.papers: tuple[WaitingPaper, ...] = ()
        self._words: tuple[dict[int, str], ...] = ()

    def show(self, papers: tuple[WaitingPaper, ...]) -> None:
        words_of_rows = tuple(self._row(paper) for paper in papers)
        self.beginResetModel()
        self.papers = papers
        self._words = words_of_rows
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.papers)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        return self._words[index.row()].get(role)

    def _row(self, paper: WaitingPaper) -> dict[int, str]:
        name = report_name(paper, self._language)
        name = name or wording.say("printed_paper", paper.kind, self._language)
        name = name[:1].upper() + name[1:]
        state = self._state(paper)
        return {
            Qt.ItemDataRole.DisplayRole: f"{name} · {paper.code}" if paper.code else name,
            Qt.ItemDataRole.ToolTipRole: state,
            RowRole.detail: state,
            RowRole.aside: f"{datetime.fromisoformat(paper.made_at):%H:%M %d/%m}",
        }

    def _state(self, paper: WaitingPaper) -> str:
        if self._printing.is_under_way(paper.job):
            return self.tr("Đang gửi tới máy in…")
        if paper.state is PrintState.FAILED:
            return in_words(paper.reason, self._language)
        if paper.state is PrintState.SENT:
            return self.tr("Đã gửi tới {printer}, chưa in xong").format(printer=paper.printer)
        if not self._printing.printer:
            return self.tr("Chưa chọn máy in")
        return self.tr("Chưa gửi tới máy in")


class UnprintedPanel(QDialog):
    """Over the window; Esc closes it. Nothing here is changed but the print queue."""

    def __init__(self, shell: Shell, printing: DeskPrinting, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setWindowTitle(self.tr("Giấy chưa in"))
        self._shell = shell
        self._printing = printing
        self._shown = ""
        self._widest = parent.width() - 8 * UNIT
        language = shell.preferences.liking.language.value
        self._model = _Papers(printing, language, self)
        self._language = language
        self.list = RowList(shell.theme)
        self.list.setProperty("framed", True)
        self.list.setAccessibleName(self.tr("Giấy chưa in"))
        self.list.setModel(self._model)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self.preview = PaperPreview(shell.theme)
        self.preview.setAccessibleName(self.tr("Xem trước giấy"))
        self._all = KeyButton(self.tr("In tất cả"), "F9", primary=True)
        self._one = QPushButton(self.tr("&In giấy này"))
        self._save = QPushButton(self.tr("&Lưu tệp PDF…"))
        self._from = CountEdit(smallest=1, largest=99_999)
        self._from.setAccessibleName(self.tr("In tiếp từ tờ"))
        self._resume = QPushButton(self.tr("In tiếp &từ tờ"))
        self._resume.setToolTip(
            self.tr("Sau khi kẹt giấy: cùng số chứng thực, không đóng dấu in lại")
        )
        self._done = QPushButton(self.tr("Đã &có giấy"))
        self._done.setToolTip(self.tr("Bỏ khỏi danh sách: giấy đã ra hoặc không cần in nữa"))
        self._lay_out()
        self._all.clicked.connect(lambda: printing.retry([p.job for p in self._model.papers]))
        self._one.clicked.connect(lambda: printing.retry(self._chosen_job()))
        self._done.clicked.connect(lambda: printing.settle_by_hand(self._chosen_job()))
        self._save.clicked.connect(self._ask_where)
        self._resume.clicked.connect(self._resume_chosen)
        self.list.opened.connect(lambda _index: printing.retry(self._chosen_job()))
        printing.changed.connect(self.refresh)
        # Locked, or another officer: whose papers were shown is no longer there.
        shell.officer_changed.connect(self.reject)
        self.refresh()

    def refresh(self) -> None:
        """Show the queue as it is; the chosen paper stays chosen while it is there."""
        before = self._chosen_job()
        self._model.show(self._printing.papers)
        jobs = [paper.job for paper in self._model.papers]
        row = jobs.index(before[0]) if before and before[0] in jobs else 0
        if jobs:
            self.list.setCurrentIndex(self._model.index(row, 0))
        self._middle.setCurrentIndex(0 if jobs else 1)
        for button in (self._all, self._one, self._done):
            button.setEnabled(bool(jobs))
        # Whoever may not read papers prints them all the same, unseen: file and page show every
        # number.
        may_look = self._printing.may_look()
        self._save.setEnabled(bool(jobs) and may_look)
        self.preview.setVisible(may_look)
        printer = self._printing.printer
        if printer:
            self._printer.show_state(printer, Tone.info)
        else:
            self._printer.show_state(self.tr("Chưa chọn máy in"), Tone.warn)
        self._show_chosen()

    def save(self, file: Path) -> None:
        """Keep the chosen paper as a PDF where the officer wants it."""

        said = self.tr("Đã lưu {name}").format(name=file.name)
        for job in self._chosen_job():
            self._shell.run(
                partial(waiting.save, job=job, file=file),
                lambda _none: self._shell.say(said),
                owner=self,
            )

    def _lay_out(self) -> None:
        self.resize(min(1100, self._widest), 72 * UNIT)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * UNIT, 2 * UNIT, 2 * UNIT, 2 * UNIT)
        column.setSpacing(UNIT + UNIT // 2)
        head = QHBoxLayout()
        head.addWidget(words(self.tr("Giấy chưa in"), "title"))
        head.addStretch(1)
        self._printer = Chip()
        head.addWidget(self._printer)
        column.addLayout(head)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT + UNIT // 2)
        left = QVBoxLayout()
        left.setSpacing(UNIT)
        left.addWidget(self.list, 1)
        self._reason = words("", "error")
        self._reason.setWordWrap(True)
        left.addWidget(self._reason)
        row.addLayout(left, 5)
        row.addWidget(self.preview, 4)
        self._middle = QStackedWidget()
        self._middle.addWidget(both)
        self._middle.addWidget(
            EmptyState(
                self._shell.theme,
                "printer",
                self.tr("Mọi giấy đã in xong"),
                self.tr("Giấy nào chưa ra khỏi máy in sẽ nằm ở đây, kể cả khi tắt máy."),
            )
        )
        column.addWidget(self._middle, 1)
        foot = QHBoxLayout()
        foot.setSpacing(UNIT)
        for button in (self._all, self._one, self._save, self._done, self._resume):
            button.setAutoDefault(False)
            foot.addWidget(button)
        foot.addWidget(self._from)
        foot.addStretch(1)
        close = QPushButton(self.tr("Đóng"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        foot.addWidget(close)
        column.addLayout(foot)

    def _chosen(self) -> WaitingPaper | None:
        row = self.list.currentIndex().row()
        return self._model.papers[row] if 0 <= row < len(self._model.papers) else None

    def _chosen_job(self) -> list[str]:
        chosen = self._chosen()
        return [chosen.job] if chosen is not None else []

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        job = chosen.job if chosen is not None else ""
        failed = chosen is not None and chosen.state is PrintState.FAILED
        many = chosen is not None and chosen.sheets > 1
        self._resume.setVisible(many)
        self._from.setVisible(many)
        self._reason.setVisible(failed)
        if chosen is not None and failed:
            self._reason.setText(in_words(chosen.reason, self._language))
        if job == self._shown:
            return
        self._shown = job
        self.preview.show_paper(b"")
        if job:

            def show(pdf: bytes) -> None:
                if self._shown == job:
                    self.preview.show_paper(pdf)

            self._printing.pdf(job, show, self)

    def _resume_chosen(self) -> None:
        chosen = self._chosen()
        first = self._from.count()
        if chosen is not None and first is not None:
            self._printing.resume(chosen.job, first)

    def _ask_where(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        # Kind and code only: a file's name tells nobody whose paper it is.
        paper = in_file_name(wording.say("printed_paper", chosen.kind))
        name = f"{paper}-{chosen.code or chosen.job[-6:]}.pdf"
        chosen_file, _ = QFileDialog.getSaveFileName(
            self, self.tr("Lưu tệp PDF"), name, self.tr("Tệp PDF (*.pdf)")
        )
        if chosen_file:
            self.save(Path(chosen_file))
