"""One part of the place: a line of figures, a table, and what may be done with it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from urbgov_desk.domain.right import Act
from urbgov_desk.gui.day.day_table import DayTable
from urbgov_desk.gui.day.rows import PlainRows
from urbgov_desk.gui.day.sheet_act import SheetMaker, file_name, print_sheet, save_sheet
from urbgov_desk.gui.right_guard import RightGuard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar
from urbgov_desk.gui.widgets.label import ElidedLabel, words
from urbgov_desk.gui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from urbgov_desk.services.till.printing import PrintedSheet


# Above this a slip of the finger would cost much paper.
_ASK_ABOVE_ROWS = 150


class DaySegment(QWidget):
    """What the parts share. A part reads itself in `load` and says what is exported in `sheet`."""

    wanted_part = Signal(str)
    """Another part of the place is to be shown."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shell = shell
        self.figures = words("", "strong")
        self.figures.setWordWrap(True)
        self.table = DayTable()
        self.rows = PlainRows(self.table)
        self.table.setModel(self.rows)
        self.confirm = ConfirmBar()
        self.work = WorkBar()
        self.export = KeyButton(self.tr("Lưu bảng tính"), "F6")
        self.export.clicked.connect(self._ask_where)
        self._guard_export = RightGuard(shell, self.export, Act.EXPORT_PERSONAL)
        self.hint = ElidedLabel()
        self.hint.setProperty("role", "quiet")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.controls = QHBoxLayout()
        self.controls.setSpacing(UNIT + UNIT // 2)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(UNIT)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(UNIT)

    def load(self) -> None:
        """Read what is shown anew."""

    def focus_first(self) -> None:
        """Where work begins."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def sheet(self) -> SheetMaker | None:
        """What makes the sheet that is printed and exported; None while there is nothing."""
        return None

    def names_residents(self) -> bool:
        """Whether what stands here is a list of residents: a file of it takes two persons."""
        return True

    def step_back(self) -> bool:
        """Esc: leave what was opened within; False when there is nothing to leave."""
        return False

    # -- for the parts -------------------------------------------------------------------------

    def lay_out(self, *actions: QWidget, middle: QWidget | None = None) -> None:
        """Controls, figures, the table (or `middle`), a question, and the actions."""
        if self.controls.count():
            self.column.addLayout(self.controls)
        self.column.addWidget(self.figures)
        self.column.addWidget(middle or self.table, 1)
        self.column.addWidget(self.confirm)
        self.column.addWidget(self.work)
        for action in actions:
            self.foot.addWidget(action)
        self.foot.addWidget(self.hint, 1)
        self.column.addLayout(self.foot)

    def show_rows(self) -> None:
        """Widths of the columns shown, and stand on a row."""
        self.table.share_out(self.rows.widths(), self.rows.samples())
        self.guard_export()

    def guard_export(self) -> None:
        """Who may save what stands here as it is now."""
        act = Act.EXPORT_PERSONAL if self.names_residents() else Act.REPORTS
        self._guard_export.set_acts(act)

    def stand_on(self, row: int) -> None:
        """Stand on a row, or on the last one before it."""
        if self.rows.rows:
            row = min(max(row, 0), len(self.rows.rows) - 1)
            self.table.setCurrentIndex(self.rows.index(row, 0))

    def current(self) -> object:
        """The thing the current row stands for."""
        return self.rows.stands_for(self.table.currentIndex().row())

    def print_now(self) -> None:
        """Put the sheet on paper; it is kept like any paper."""
        make = self.sheet()
        if make is None:
            self.shell.say(self.tr("Chưa có gì để in."), Tone.warn)
            return
        if self.rows.rowCount() <= _ASK_ABOVE_ROWS:
            self._put_on_paper(make)
            return
        question = self.tr("Danh sách có {n} dòng. In cả danh sách?").format(n=self.rows.rowCount())
        self.confirm.ask(question, self.tr("In cả danh sách"), lambda: self._put_on_paper(make))

    def _put_on_paper(self, make: SheetMaker) -> None:
        self.shell.run(print_sheet(make), self._on_printed, owner=self)

    def save_to(self, file: Path) -> None:
        """Write the sheet as a workbook, or as CSV by the name's ending."""
        make = self.sheet()
        if make is not None:
            progress = self.work.begin(self.tr("Đang lưu {file}").format(file=file.name))
            self.shell.run(
                lambda desk: save_sheet(desk, make, file, progress),
                lambda _done: self.shell.say(self.tr("Đã lưu {file}").format(file=file.name)),
                owner=self,
                ended=self.work.end,
            )

    def _on_printed(self, printed: "PrintedSheet") -> None:
        self.shell.say(self.tr("Đang in: {title}").format(title=printed.title))

    def _ask_where(self) -> None:
        make = self.sheet()
        if make is None:
            self.shell.say(self.tr("Chưa có gì để lưu."), Tone.warn)
            return
        self.shell.run(lambda desk: file_name(desk, make), self._ask_file, owner=self)

    def _ask_file(self, name: str) -> None:
        kinds = self.tr("Bảng tính (*.xlsx);;Tệp CSV (*.csv)")
        chosen, kind = QFileDialog.getSaveFileName(
            self, self.tr("Lưu bảng tính"), f"{name}.xlsx", kinds
        )
        if chosen:
            file = Path(chosen)
            ending = ".csv" if "csv" in kind else ".xlsx"
            self.save_to(file if file.suffix in (".xlsx", ".csv") else file.with_suffix(ending))
