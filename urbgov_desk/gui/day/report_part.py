"""Báo cáo: the month for the Chairman, statistics, a delegate's report – seen before printed."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from urbgov_desk.domain.counting import Period
from urbgov_desk.gui.day.period_picker import period_words
from urbgov_desk.gui.day.reading import ReportChoices, read_choices
from urbgov_desk.gui.day.segment import DaySegment
from urbgov_desk.gui.day.sheet_act import SheetMaker
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.field import caption_for
from urbgov_desk.gui.widgets.paper import PaperPreview

if TYPE_CHECKING:
    from urbgov_desk.domain.sheet import Sheet
    from urbgov_desk.services.desk import Desk


class Report(StrEnum):
    """The reports there are."""

    MONTH = "month"
    STATISTICS = "statistics"
    DELEGATE = "delegate"


_PERIODS = {
    Report.MONTH: ("last_month", "this_month"),
    Report.STATISTICS: ("this_half", "last_half", "this_year", "last_year"),
    Report.DELEGATE: (
        "last_month", "this_month", "this_half", "last_half", "this_year", "last_year",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    report: Report
    period: Period
    grant: str


class ReportPart(DaySegment):
    """Choosing shows the report as it will be printed; F9 keeps and prints it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._choices: ReportChoices | None = None
        self._asked: _Asked | None = None
        self.report, self.period, self.grant = QComboBox(), QComboBox(), QComboBox()
        self.paper = PaperPreview(shell.theme)
        self.paper.setAccessibleName(self.tr("Báo cáo như sẽ in"))
        for report, title in (
            (Report.MONTH, self.tr("Tháng, một trang cho Chủ tịch")),
            (Report.STATISTICS, self.tr("Thống kê sáu tháng, năm")),
            (Report.DELEGATE, self.tr("Báo cáo của người ký")),
        ):
            self.report.addItem(title, report)
        self._grant_caption = caption_for(self.tr("N&gười ký"), self.grant)
        for caption, editor in (
            (caption_for(self.tr("&Báo cáo"), self.report), self.report),
            (caption_for(self.tr("&Kỳ"), self.period), self.period),
            (self._grant_caption, self.grant),
        ):
            self.controls.addWidget(caption)
            self.controls.addWidget(editor)
        for box in (self.report, self.period):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.grant.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.grant.setMinimumContentsLength(24)
        self.controls.addStretch(1)
        middle = QWidget()
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(UNIT)
        column.addWidget(self.paper, 1)
        row.addLayout(column)
        self.print_button = KeyButton(self.tr("In báo cáo"), "F9", primary=True)
        self.guard_export()
        self.lay_out(self.print_button, self.export, middle=middle)
        self.table.hide()
        self.print_button.clicked.connect(self.print_now)
        self.report.activated.connect(lambda _row: self._on_report())
        for box in (self.period, self.grant):
            box.activated.connect(lambda _row: self._ask())
        self.hint.setText(self.tr("Ba ô trên chọn báo cáo; F9 in và lưu lại"))

    def load(self) -> None:
        """Read what can be reported on, and make the report anew."""
        self.shell.run(read_choices, self._show_choices, owner=self)

    def focus_first(self) -> None:
        """On which report."""
        self.report.setFocus(Qt.FocusReason.OtherFocusReason)

    def names_residents(self) -> bool:
        """Reports count."""
        return False

    def sheet(self) -> SheetMaker | None:
        """The report as asked for."""
        asked = self._asked
        return None if asked is None else lambda desk: _sheet_of(desk, asked)

    # -- within --------------------------------------------------------------------------------

    def _show_choices(self, choices: ReportChoices) -> None:
        self._choices = choices
        before = self.grant.currentData()
        with QSignalBlocker(self.grant):
            self.grant.clear()
            for grant, words in choices.grants:
                self.grant.addItem(words, grant.id)
            self.grant.setCurrentIndex(max(self.grant.findData(before), 0))
        self._on_report()

    def _on_report(self) -> None:
        # What a combo box keeps comes back as plain text.
        report, choices = Report(self.report.currentData()), self._choices
        if choices is None:
            return
        known = {each.name.value: each.period for each in choices.periods}
        before = self.period.currentText()
        with QSignalBlocker(self.period):
            self.period.clear()
            for name in _PERIODS[report]:
                self.period.addItem(period_words(name), known[name])
            self.period.setCurrentIndex(max(self.period.findText(before), 0))
        for widget in (self._grant_caption, self.grant):
            widget.setVisible(report is Report.DELEGATE)
        self._ask()

    def _ask(self) -> None:
        asked = _Asked(
            report=Report(self.report.currentData()),
            period=self.period.currentData(),
            grant=self.grant.currentData() or "",
        )
        if asked.report is Report.DELEGATE and not asked.grant:
            self._asked = None
            self.figures.setText(self.tr("Chưa ghi nhận thẩm quyền ký nào để báo cáo"))
            return
        self._asked = asked
        self.figures.setText(f"{asked.period.first:%d/%m/%Y} – {asked.period.last:%d/%m/%Y}")
        self.shell.run(
            lambda desk: _preview(desk, asked),
            lambda pdf: self._on_made(asked, pdf),
            owner=self,
        )

    def _on_made(self, asked: _Asked, pdf: bytes) -> None:
        if asked == self._asked:
            self.paper.show_paper(pdf)


def _sheet_of(desk: "Desk", asked: _Asked) -> "Sheet":
    from urbgov_desk.services.till import work_sheets

    if asked.report is Report.MONTH:
        return work_sheets.month_sheet(desk, f"{asked.period.first:%Y-%m}")
    if asked.report is Report.STATISTICS:
        return work_sheets.statistics_sheet(desk, asked.period)
    return work_sheets.delegate_sheet(desk, asked.grant, asked.period)


def _preview(desk: "Desk", asked: _Asked) -> bytes:
    from urbgov_desk.services.till import printing

    return printing.preview(desk, _sheet_of(desk, asked))
