"""Số liệu: numbers by officer, kind and period, one Enter away from the numbers themselves."""

from typing import TYPE_CHECKING

from urbgov_desk.domain.counting import Count, Period, Wanted
from urbgov_desk.gui.day import said
from urbgov_desk.gui.day.period_picker import PeriodPicker
from urbgov_desk.gui.day.reading import OpenCounts, read_counts, read_entries, read_periods
from urbgov_desk.gui.day.rows import AMOUNT, MOMENT, Head, RowShown, RowsWhenSeen
from urbgov_desk.gui.day.segment import DaySegment
from urbgov_desk.gui.day.sheet_act import SheetMaker
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.button import KeyButton

if TYPE_CHECKING:
    from urbgov_desk.domain.certification_book import Entry
    from urbgov_desk.domain.sheet import Sheet
    from urbgov_desk.domain.unnumbered import UnnumberedPaper
    from urbgov_desk.services.desk import Desk


class CountPart(DaySegment):
    """Enter opens a count into its numbers, Esc closes them."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._language = shell.preferences.liking.language.value
        self._found: OpenCounts | None = None
        self._wanted: Wanted | None = None
        self._row = 0
        self.picker = PeriodPicker()
        self.controls.addWidget(self.picker)
        self.controls.addStretch(1)
        self.table.setAccessibleName(self.tr("Số liệu chứng thực. Enter xem từng số"))
        self.print_button = KeyButton(self.tr("In số liệu"), "F9", primary=True)
        self.lay_out(self.print_button, self.export)
        self.print_button.clicked.connect(self.print_now)
        self.picker.chosen.connect(self._on_period)
        self.table.opened.connect(lambda _index: self._open())

    def load(self) -> None:
        """Count again; numbers that are open stay as they were read."""
        period = self.picker.period()
        if period is None:
            self.shell.run(
                read_periods,
                lambda found: self.picker.show_choices(found, "this_month"),
                owner=self,
            )
        elif self._wanted is None:
            self.shell.run(lambda desk: read_counts(desk, period), self._show, owner=self)

    def sheet(self) -> SheetMaker | None:
        """The counts, or the numbers that are open."""
        period, wanted = self.picker.period(), self._wanted
        if period is None or self._found is None or not self._found.counts:
            return None

        def make(desk: "Desk") -> "Sheet":
            from urbgov_desk.services.till import work_sheets

            if wanted is not None:
                return work_sheets.entry_sheet(desk, wanted)
            return work_sheets.count_sheet(desk, period)

        return make

    def names_residents(self) -> bool:
        """Numbers name who came, counts do not."""
        return self._wanted is not None

    def step_back(self) -> bool:
        """From the numbers to the counts."""
        if self._wanted is None or self._found is None:
            return False
        self._wanted = None
        self._show_counts(self._found)
        self.stand_on(self._row)
        return True

    # -- within --------------------------------------------------------------------------------

    def _on_period(self, _period: Period) -> None:
        self._wanted = None
        self.load()

    def _show(self, found: OpenCounts) -> None:
        row = self.table.currentIndex().row()
        self._found = found
        self._show_counts(found)
        self.stand_on(row)

    def _show_counts(self, found: OpenCounts) -> None:
        counts = found.counts
        heads = (
            Head(title=self.tr("Người ký"), width=26),
            Head(title=self.tr("Loại việc"), width=44),
            Head(title=self.tr("Số"), width=10, number=True, whole="00.000"),
            Head(title=self.tr("Lượt"), width=10, number=True, whole="00.000"),
            Head(title=self.tr("Bản"), width=10, number=True, whole="00.000"),
            Head(title=self.tr("Phí"), width=15, number=True, whole=AMOUNT),
            Head(title=self.tr("Đã huỷ"), width=10, number=True, whole="00.000"),
        )
        rows = [RowShown(cells=self._cells(each, found), stands_for=each) for each in counts]
        numbers = sum(each.numbers for each in counts)
        fee = said.money(sum(each.fee for each in counts))
        if counts:
            total = (
                self.tr("Cộng"),
                "",
                said.money(numbers),
                "",
                said.money(sum(each.copies for each in counts)),
                fee,
                said.money(sum(each.annulled for each in counts)),
            )
            rows.append(RowShown(cells=total, strong=True))
        self.rows.show(heads, rows)
        self.show_rows()
        self.figures.setText(
            self.tr("{n} số chứng thực · phí {fee} đ").format(n=said.money(numbers), fee=fee)
        )
        self.hint.setText(
            self.tr("Enter xem từng số") if rows else self.tr("Kỳ này chưa ký số nào")
        )

    def _cells(self, each: Count, found: OpenCounts) -> tuple[str, ...]:
        return (
            found.names.get(each.officer, "—"),
            said.kind_words(each.kind, each.issuer, self._language),
            said.money(each.numbers),
            said.money(each.visits),
            said.money(each.copies),
            said.money(each.fee),
            said.money(each.annulled),
        )

    def _open(self) -> None:
        count, period = self.current(), self.picker.period()
        if self._wanted is not None or not isinstance(count, Count) or period is None:
            return
        wanted = Wanted(period=period, officer=count.officer, kind=count.kind, issuer=count.issuer)
        self._wanted, self._row = wanted, self.table.currentIndex().row()
        self.shell.run(
            lambda desk: read_entries(desk, wanted),
            lambda entries: self._show_entries(wanted, entries),
            owner=self,
        )

    def _show_entries(self, wanted: Wanted, entries: "tuple[Entry | UnnumberedPaper, ...]") -> None:
        if self._wanted != wanted:
            return
        heads = (
            Head(
                title=self.tr("Số chứng thực"), width=34, whole="00000 quyển số 00/0000 - SCT/CK,ĐC"
            ),
            Head(title=self.tr("Ký lúc"), width=18, whole=MOMENT),
            Head(title=self.tr("Người yêu cầu"), width=28),
            Head(title=self.tr("Giấy tờ"), width=32),
            Head(title=self.tr("Bản"), width=8, number=True, whole="00.000"),
            Head(title=self.tr("Phí"), width=12, number=True, whole=AMOUNT),
        )
        self.rows.show(heads, RowsWhenSeen(entries, self._entry_row))
        self.show_rows()
        self.stand_on(0)
        self.hint.setText(self.tr("Esc về số liệu"))

    def _entry_row(self, entry: "Entry | UnnumberedPaper") -> RowShown:
        number = entry.words
        if entry.struck_out:
            number = self.tr("{number} (đã huỷ)").format(number=number)
        cells = (
            number,
            said.moment(entry.signed_at),
            entry.requester,
            entry.title,
            said.money(entry.copies),
            said.money(entry.fee),
        )
        return RowShown(cells=cells, stands_for=entry)
