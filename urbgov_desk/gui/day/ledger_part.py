"""Sổ quỹ: what was taken by day, officer and kind, opening into its entries; and the Treasury."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from urbgov_desk.domain.counting import Period
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.till import LedgerLine, MoneyRow, MoneySource, PaidIn, Sums
from urbgov_desk.gui.day import said
from urbgov_desk.gui.day.money_ask import MoneyAsk
from urbgov_desk.gui.day.period_picker import PeriodPicker
from urbgov_desk.gui.day.reading import OpenLedger, read_ledger, read_periods
from urbgov_desk.gui.day.rows import AMOUNT, CODE, DAY, RECEIPT, Head, RowShown
from urbgov_desk.gui.day.segment import DaySegment
from urbgov_desk.gui.day.sheet_act import SheetMaker
from urbgov_desk.gui.day.treasury import TreasuryPanel
from urbgov_desk.gui.right_guard import guard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.subject import OpenDossier
from urbgov_desk.gui.widgets.button import KeyButton

if TYPE_CHECKING:
    from urbgov_desk.domain.sheet import Sheet
    from urbgov_desk.domain.till import MonthDue
    from urbgov_desk.services.desk import Desk


class LedgerPart(DaySegment):
    """Enter opens a line into its entries, Esc closes them; F10 notes money paid in.

    Among the entries Ctrl+D strikes out the one stood on, which was entered by mistake; in the
    Treasury's form the payment chosen there.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._language = shell.preferences.liking.language.value
        self._found: OpenLedger | None = None
        self._line: LedgerLine | None = None
        self._row = 0
        self.picker = PeriodPicker()
        self.controls.addWidget(self.picker)
        self.controls.addStretch(1)
        self.table.setAccessibleName(self.tr("Sổ quỹ. Enter xem từng khoản thu"))
        self.treasury = TreasuryPanel(shell)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.table, 1)
        column.addWidget(self.treasury)
        self.asking = MoneyAsk(shell)
        column.addWidget(self.asking)
        self.print_button = KeyButton(self.tr("In sổ quỹ"), "F9", primary=True)
        self.pay_in = KeyButton(self.tr("Nộp Kho bạc"), "F10")
        self.strike = KeyButton(self.tr("Gạch bỏ khoản"), "Ctrl+D")
        self.strike.hide()
        self.strike.clicked.connect(self._ask_to_strike_out)
        self.lay_out(self.print_button, self.export, self.pay_in, self.strike, middle=middle)
        guard(shell, Act.MONEY, self.pay_in)
        guard(shell, Act.REFUND, self.strike)
        self.print_button.clicked.connect(self.print_now)
        self.pay_in.clicked.connect(self.treasury.open_form)
        self.picker.chosen.connect(self._on_period)
        self.table.opened.connect(lambda _index: self._open_line())
        self.treasury.noted.connect(self.load)
        # While the form asks, F9 is its act; a button out of sight takes no key.
        self.treasury.opened.connect(self.print_button.hide)
        self.treasury.left.connect(self.print_button.show)
        self.treasury.left.connect(self.focus_first)
        self.treasury.opened.connect(self.strike.hide)
        self.treasury.left.connect(lambda: self.strike.setVisible(self._line is not None))
        self.treasury.strike_asked.connect(self._ask_to_strike_paid_in)

    def load(self) -> None:
        """Read the period again; the first time the named ones."""
        period = self.picker.period()
        if period is None:
            self.shell.run(
                read_periods,
                lambda found: self.picker.show_choices(found, "today"),
                owner=self,
            )
            return
        self.shell.run(lambda desk: read_ledger(desk, period), self._show, owner=self)

    def sheet(self) -> SheetMaker | None:
        """The ledger, or the entries that are open."""
        found, line = self._found, self._line
        if found is None or not found.ledger.rows:
            return None
        rows = found.ledger.rows_of(line) if line else ()
        title = f"{said.day(line.on)} · {self._kind(line)}" if line else ""

        def make(desk: "Desk") -> "Sheet":
            from urbgov_desk.services.till import money_sheets

            if rows:
                return money_sheets.money_sheet(desk, title, rows)
            return money_sheets.ledger_sheet(desk, found.ledger)

        return make

    def names_residents(self) -> bool:
        """Entries name who paid, the ledger does not."""
        return self._line is not None

    def step_back(self) -> bool:
        """From the Treasury's form, from a question, or from a line's entries."""
        if self.asking.close_asking():
            self.focus_first()
            return True
        if self.treasury.close_form():
            return True
        if self._line is None:
            return False
        self._line = None
        self._show_lines()
        self.stand_on(self._row)
        return True

    # -- within --------------------------------------------------------------------------------

    def _on_period(self, _period: Period) -> None:
        self._line = None
        self._row = 0
        self.load()

    def _show(self, found: OpenLedger) -> None:
        row = self.table.currentIndex().row()
        self._found = found
        self.treasury.show_due(found.due)
        sums = found.ledger.sums
        figures = [
            self.tr("Tổng thu {amount} đ").format(amount=said.money(sums.total)),
            self.tr("phí, lệ phí {amount}").format(amount=said.money(sums.fee)),
            self.tr("chi phí sao chụp {amount}").format(amount=said.money(sums.photocopy)),
            self.tr("tiền mặt {amount}").format(amount=said.money(sums.cash)),
            self.tr("chuyển khoản {amount}").format(amount=said.money(sums.transfer)),
        ]
        if sums.given_back:
            figures.append(self.tr("đã hoàn {amount}").format(amount=said.money(sums.given_back)))
        if sums.elsewhere:
            figures.append(
                self.tr("nộp nơi khác {amount}").format(amount=said.money(sums.elsewhere))
            )
        self.figures.setText(" · ".join(figures))
        if self._line is not None and self._line in found.ledger.lines:
            self._show_entries(self._line)
        else:
            self._line = None
            self._show_lines()
        self.stand_on(row)

    def _ask_to_strike_out(self) -> None:
        row = self.current()
        if not isinstance(row, MoneyRow):
            return
        if row.source is MoneySource.DOSSIER:
            # A dossier's money is put right on its own page, where its charges stand too.
            self.shell.go("dossier", OpenDossier(dossier_id=row.subject))
            return
        amount = said.money(row.written)
        question = self.tr("{code}: gạch bỏ khoản {amount} đ ghi nhầm?").format(
            code=row.code, amount=amount
        )

        def answered(reason: str, _method: PaymentMethod, key: str) -> None:
            self.focus_first()
            self.shell.run(
                lambda desk: _strike_out(desk, row, reason, key),
                lambda _done: self.shell.say(
                    self.tr("Đã gạch bỏ khoản {amount} đ").format(amount=amount)
                ),
                owner=self,
            )

        self.asking.ask(question, self.tr("Gạch bỏ"), answered, reason="")

    def _ask_to_strike_paid_in(self, paid: PaidIn) -> None:
        amount = said.money(paid.amount)
        question = self.tr("Gạch bỏ lần nộp Kho bạc {amount} đ, giấy số {document}?").format(
            amount=amount, document=paid.document
        )

        def answered(reason: str, _method: PaymentMethod, key: str) -> None:
            self.treasury.close_form()
            self.shell.run(
                lambda desk: _strike_paid_in(desk, paid, reason, key),
                self._on_struck,
                owner=self,
            )

        self.asking.ask(question, self.tr("Gạch bỏ"), answered, reason="")

    def _on_struck(self, due: "MonthDue") -> None:
        self.shell.say(
            self.tr("Đã gạch bỏ, còn phải nộp {left} đ").format(left=said.money(due.left))
        )
        self.load()

    def _show_lines(self) -> None:
        self.strike.hide()
        found = self._found
        assert found is not None
        heads = (
            Head(title=self.tr("Ngày"), width=12, whole=DAY),
            Head(title=self.tr("Người thu"), width=20),
            Head(title=self.tr("Loại việc"), width=28),
            *(
                Head(title=title, width=13, number=True, whole=AMOUNT)
                for title in self._sum_titles()
            ),
        )
        rows = [
            RowShown(
                cells=(
                    said.day(line.on),
                    found.names.get(line.officer, "—"),
                    self._kind(line),
                    *_sums(line.sums),
                ),
                stands_for=line,
            )
            for line in found.ledger.lines
        ]
        if rows:
            total = (self.tr("Cộng"), "", "", *_sums(found.ledger.sums))
            rows.append(RowShown(cells=total, strong=True))
        self.rows.show(heads, rows)
        self.show_rows()
        self.hint.setText(
            self.tr("Enter xem từng khoản") if rows else self.tr("Chưa thu khoản nào")
        )

    def _sum_titles(self) -> tuple[str, ...]:
        return (
            self.tr("Phí, lệ phí"),
            self.tr("Chi phí"),
            self.tr("Tiền mặt"),
            self.tr("Chuyển khoản"),
            self.tr("Khác"),
        )

    def _kind(self, line: LedgerLine) -> str:
        return said.money_words(line.source, line.kind, self._language)

    def _open_line(self) -> None:
        line = self.current()
        if self._line is None and isinstance(line, LedgerLine):
            self._line, self._row = line, self.table.currentIndex().row()
            self._show_entries(line)
            self.stand_on(0)

    def _show_entries(self, line: LedgerLine) -> None:
        from urbgov_desk import wording

        found = self._found
        assert found is not None
        heads = (
            Head(title=self.tr("Lúc"), width=8, whole="00:00"),
            Head(title=self.tr("Mã"), width=19, whole=CODE),
            Head(title=self.tr("Người nộp"), width=27),
            Head(title=self.tr("Loại việc"), width=27),
            Head(title=self.tr("Cách thu"), width=14),
            Head(title=self.tr("Phí, lệ phí"), width=13, number=True, whole=AMOUNT),
            Head(title=self.tr("Chi phí"), width=11, number=True, whole=AMOUNT),
            Head(title=self.tr("Biên lai"), width=16, whole=RECEIPT),
        )
        rows = [
            RowShown(
                cells=(
                    said.hour(row.at),
                    row.code,
                    row.payer,
                    self.tr("gạch bỏ {amount}").format(amount=said.money(row.written))
                    if row.struck_out
                    else said.row_words(row, self._language),
                    wording.name_of(row.method, self._language),
                    said.money(row.fee),
                    said.money(row.photocopy),
                    said.receipt_words(row),
                ),
                stands_for=row,
            )
            for row in found.ledger.rows_of(line)
        ]
        self.rows.show(heads, rows)
        self.show_rows()
        self.strike.show()
        self.hint.setText(self.tr("Esc về sổ quỹ"))

    def focus_first(self) -> None:
        """Among the lines."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _strike_out(desk: "Desk", row: MoneyRow, reason: str, request_id: str) -> None:
    from urbgov_desk.services.till import giving_back

    giving_back.strike_out(desk, row, reason, request_id)


def _strike_paid_in(desk: "Desk", paid: PaidIn, reason: str, request_id: str) -> "MonthDue":
    from urbgov_desk.domain.till_act import StrikePaidIn
    from urbgov_desk.services.till import ledger

    request = StrikePaidIn(request_id=request_id, paid_in=paid.id, reason=reason)
    return ledger.strike_paid_in(desk, request)


def _sums(sums: Sums) -> tuple[str, ...]:
    figures = (sums.fee, sums.photocopy, sums.cash, sums.transfer, sums.other)
    return tuple(said.money(each) for each in figures)
