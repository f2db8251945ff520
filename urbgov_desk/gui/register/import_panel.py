"""Entering an old paper book from a file: choose, see the report, enter or say why it stands."""

import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.book_act import ImportBook
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.text import in_file_name
from urbgov_desk.gui.register.import_rows import WIDTHS, ImportRows
from urbgov_desk.gui.register.import_summary import ImportSummary
from urbgov_desk.gui.right_guard import guard
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.count_edit import CountEdit
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.table import PlainTable
from urbgov_desk.gui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from urbgov_desk.domain.problem import Told
    from urbgov_desk.gui.shell import Shell
    from urbgov_desk.services.certification.book_import import ImportReport
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.table_file import Table


class ImportPanel(QWidget):
    """Nothing is entered before its report was seen."""

    left = Signal()
    entered = Signal(int)
    """A book was entered: its year."""

    def __init__(self, shell: "Shell", work: WorkBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._work = work
        self._language = shell.preferences.liking.language.value
        self._kind = BookKind.COPIES
        self._table: Table = ()
        self._request_id = str(uuid.uuid4())
        self.report: ImportReport | None = None
        self.choose_file: Callable[[], str] = self._ask_which
        self.choose_place: Callable[[str], str] = self._ask_where
        self.title = words("", "heading")
        self.title.setWordWrap(True)
        self.summary = ImportSummary()
        self.year = CountEdit(smallest=2015, largest=9999)
        self._year = Field(self.tr("Năm của sổ"), self.year, needed=True)
        self.reason = QLineEdit()
        self._reason = Field(self.tr("Vì sao nhập như vậy"), self.reason)
        self.table = PlainTable()
        self.table.setAccessibleName(self.tr("Báo cáo từng dòng của tệp"))
        self.rows = ImportRows(self.table, self._language)
        self.table.setModel(self.rows)
        self.go = KeyButton("", "F9", primary=True)
        self.other = KeyButton(self.tr("Chọn tệp khác"), "Ctrl+O")
        self.template = KeyButton(self.tr("Lấy mẫu"), "Ctrl+M")
        guard(shell, Act.IMPORT_BOOK, self.go, self.other)
        self.go.clicked.connect(self._on_go)
        self.other.clicked.connect(self._choose)
        self.template.clicked.connect(self._write_template)
        self.year.counted.connect(lambda _year: self._on_year())
        self._lay_out()

    # -- what the page asks ----------------------------------------------------------------------

    def begin(self, kind: BookKind, year: int) -> None:
        """Ask for the file of a book."""
        self._kind, self._table = kind, ()
        name = wording.name_of(kind, self._language)
        self.title.setText(self.tr("Nhập sổ giấy cũ: {book}").format(book=name))
        self.year.set_count(year)
        self.reason.clear()
        self._show(None)
        self.year.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the book; Enter goes on."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focused = self.focusWidget()
            if isinstance(focused, KeyButton):
                focused.click()
            else:
                self.focusNextChild()
            return
        super().keyPressEvent(event)

    # -- within ----------------------------------------------------------------------------------

    def _on_go(self) -> None:
        if self.report is None:
            self._choose()
        else:
            self._enter()

    def _choose(self) -> None:
        chosen = self.choose_file()
        if not chosen:
            return
        path = Path(chosen)
        try:
            content = path.read_bytes()
        except OSError:
            self._shell.say(self.tr("Không mở được tệp. Hãy đóng tệp nếu đang mở."), Tone.bad)
            return

        def act(desk: "Desk") -> "Table":
            from urbgov_desk.services import table_file

            return table_file.read(content)

        self._shell.run(act, self._on_table, owner=self)

    def _on_table(self, table: "Table") -> None:
        self._table = table
        self._look()

    def _on_year(self) -> None:
        # What was reported of one year says nothing of another.
        if self.report is not None and self.year.count() != self.report.year:
            self._show(None)

    def _request(self) -> ImportBook:
        return ImportBook(
            request_id=self._request_id,
            book=self._kind,
            year=self.year.count() or 0,
            rows=self._table,
            accepted=self.reason.text(),
        )

    def _look(self) -> None:
        request = self._request()
        progress = self._work.begin(self.tr("Đang xem từng dòng"))
        self._set_busy(busy=True)

        def act(desk: "Desk") -> "ImportReport":
            from urbgov_desk.services.certification import book_import

            return book_import.look(desk, request, progress)

        self._shell.run(act, self._show, owner=self, ended=self._on_ended)

    def _enter(self) -> None:
        request = self._request()
        progress = self._work.begin(self.tr("Đang nhập sổ"))
        self._set_busy(busy=True)

        def act(desk: "Desk") -> "ImportReport":
            from urbgov_desk.services.certification import book_import

            return book_import.enter(desk, request, progress)

        self._shell.run(act, self._on_entered, self._on_refused, owner=self, ended=self._on_ended)

    def _on_entered(self, report: "ImportReport") -> None:
        self._request_id = str(uuid.uuid4())
        self._shell.say(self.tr("Đã nhập {n} dòng").format(n=report.entered))
        self.entered.emit(report.year)
        self.left.emit()

    def _on_refused(self, told: "Told") -> None:
        if told.code == "import_not_accepted":
            self._reason.set_error(self._shell.words(told))
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._shell.refuse(told)

    def _on_ended(self) -> None:
        self._work.end()
        self._set_busy(busy=False)

    def _show(self, report: "ImportReport | None") -> None:
        self.report = report
        self.rows.show(report)
        self.table.set_widths(*WIDTHS)
        self._reason.set_error("")
        self._reason.setVisible(report is not None and report.needs_reason)
        self.other.setVisible(report is not None)
        if report is None:
            self.summary.show_nothing()
            self.go.setText(self.tr("Chọn tệp"))
            return
        self.summary.show_report(report)
        new = report.count_new
        self.go.setText(self.tr("Nhập {n} dòng").format(n=new))
        self.go.setEnabled(bool(new))
        target = self.reason if report.needs_reason else self.go
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write_template(self) -> None:
        kind, year = self._kind, self.year.count() or 2025
        name = in_file_name(wording.name_of(kind)) if kind else ""
        chosen = self.choose_place(f"mau-nhap-{name}-{year}.xlsx")
        if not chosen:
            return
        path = Path(chosen)

        def act(desk: "Desk") -> None:
            from urbgov_desk.services import exporting
            from urbgov_desk.services.certification import book_form

            made = book_form.template(kind, year, workbook=path.suffix.lower() != ".csv")
            exporting.write_file(path, made)

        said = self.tr("Đã ghi mẫu; điền vào rồi chọn tệp ấy")
        self._shell.run(act, lambda _none: self._shell.say(said), owner=self)

    def _set_busy(self, *, busy: bool) -> None:
        for button in (self.go, self.other, self.template):
            button.setEnabled(not busy)
        if not busy and self.report is not None:
            self.go.setEnabled(bool(self.report.count_new))

    def _ask_which(self) -> str:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Chọn tệp sổ cũ"), "", self.tr("Bảng (*.xlsx *.csv)")
        )
        return chosen

    def _ask_where(self, name: str) -> str:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Ghi mẫu"), name, self.tr("Bảng (*.xlsx *.csv)")
        )
        return chosen

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(UNIT)
        outer.addWidget(self.title)
        fields = QHBoxLayout()
        fields.setSpacing(UNIT + UNIT // 2)
        fields.addWidget(self._year, 1)
        fields.addWidget(self._reason, 4)
        outer.addLayout(fields)
        outer.addWidget(self.summary)
        outer.addWidget(self.table, 1)
        foot = QHBoxLayout()
        for button in (self.go, self.other, self.template):
            foot.addWidget(button)
        foot.addStretch(1)
        outer.addLayout(foot)
