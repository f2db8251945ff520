"""Biên lai: money without an e-receipt; the numbers are typed one by one, run on, or are pasted."""

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut

from urbgov_desk.domain.long_work import Progress
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.till_act import NoteReceiptList, ReceiptGiven
from urbgov_desk.gui.day import said
from urbgov_desk.gui.day.reading import read_unreceipted
from urbgov_desk.gui.day.rows import AMOUNT, CODE, MOMENT, RECEIPT, Head, RowShown
from urbgov_desk.gui.day.segment import DaySegment
from urbgov_desk.gui.day.sheet_act import SheetMaker
from urbgov_desk.gui.right_guard import guard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.field import caption_for

if TYPE_CHECKING:
    from urbgov_desk.domain.sheet import Sheet
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.till.receipts import PastedLine, UnreceiptedRow


class ReceiptPart(DaySegment):
    """Enter in the number gives it to the row and goes on to the next with the next number.

    F10 fills all rows below in the same way, Ctrl+V takes a pasted list, F9 notes them together.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._language = shell.preferences.liking.language.value
        self._waiting: tuple[UnreceiptedRow, ...] = ()
        self._given: dict[str, ReceiptGiven] = {}
        self._request_id = str(uuid.uuid4())
        self.series, self.number = CodeEdit(), CodeEdit()
        self.series.set_room(10)
        self.number.set_room(10)
        for caption, editor in (
            (self.tr("&Ký hiệu"), self.series),
            (self.tr("&Số biên lai của dòng đang đứng"), self.number),
        ):
            self.controls.addWidget(caption_for(caption, editor))
            self.controls.addWidget(editor)
        self.controls.addStretch(1)
        self.table.setAccessibleName(
            self.tr("Khoản thu chưa có biên lai. Ctrl+V dán danh sách, Delete bỏ số vừa ghi")
        )
        self.note = KeyButton(self.tr("Ghi biên lai"), "F9", primary=True)
        self.fill = KeyButton(self.tr("Điền tiếp đến hết"), "F10")
        guard(shell, Act.MONEY, self.note, self.fill)
        self.lay_out(self.note, self.fill, self.export)
        self.note.clicked.connect(self._note)
        self.fill.clicked.connect(self._fill_down)
        self.series.returnPressed.connect(self.number.setFocus)
        self.number.returnPressed.connect(self._give_one)
        self.table.opened.connect(lambda _index: self.number.setFocus())
        paste = QShortcut(QKeySequence("Ctrl+V"), self.table)
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        paste.activated.connect(self.paste)

    def load(self) -> None:
        """Read what waits; numbers typed and not yet noted stay."""
        self.shell.run(read_unreceipted, self._show, owner=self)

    def sheet(self) -> SheetMaker | None:
        """The list of what waits, with places for the numbers."""
        waiting = self._waiting
        return (lambda desk: _sheet_of(desk, waiting)) if waiting else None

    def focus_first(self) -> None:
        """On the series while there is none, else on the number."""
        target = self.number if self.series.text().strip() else self.series
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the row's number away; Up and Down in the number go from row to row."""
        key = event.key()
        if key == Qt.Key.Key_Delete and self.table.hasFocus():
            self._drop_one()
            return
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self.table.hasFocus():
            self.stand_on(self.table.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1))
            return
        super().keyPressEvent(event)

    def given(self) -> tuple[ReceiptGiven, ...]:
        """The numbers typed and not yet noted, in the order of the rows."""
        return tuple(
            self._given[each.row.id] for each in self._waiting if each.row.id in self._given
        )

    def paste(self) -> None:
        """Take a list from the clipboard: code, series and number to a line."""
        text = QGuiApplication.clipboard().text()
        series = self.series.text().strip()
        self.shell.run(lambda desk: _read_pasted(desk, text, series), self._on_pasted, owner=self)

    # -- within --------------------------------------------------------------------------------

    def _show(self, waiting: "tuple[UnreceiptedRow, ...]") -> None:
        row = self._row_among(waiting)
        self._waiting = waiting
        known = {each.row.id for each in waiting}
        self._given = {key: each for key, each in self._given.items() if key in known}
        self._show_rows(row)

    def _row_among(self, waiting: "tuple[UnreceiptedRow, ...]") -> int:
        """Where the line stood on is now; where it is gone, the line that came next after it."""
        places = {each.row.id: row for row, each in enumerate(waiting)}
        row = max(self.table.currentIndex().row(), 0)
        onward = (places.get(each.row.id) for each in self._waiting[row:])
        beyond = len(waiting) if self._waiting else 0
        return next((place for place in onward if place is not None), beyond)

    def _show_rows(self, row: int) -> None:
        heads = (
            Head(title=self.tr("Mã"), width=19, whole=CODE),
            Head(title=self.tr("Thu lúc"), width=18, whole=MOMENT),
            Head(title=self.tr("Người nộp"), width=29),
            Head(title=self.tr("Loại việc"), width=26),
            Head(title=self.tr("Phí, lệ phí"), width=13, number=True, whole=AMOUNT),
            Head(title=self.tr("Biên lai"), width=18, whole=RECEIPT),
        )
        self.rows.show(heads, [self._row(each) for each in self._waiting])
        self.show_rows()
        self.stand_on(row)
        if self._waiting:
            amount = said.money(sum(each.amount for each in self._waiting))
            self.figures.setText(
                self.tr("{n} khoản chưa có biên lai, {amount} đ · đã ghi số {given}").format(
                    n=len(self._waiting), amount=amount, given=len(self._given)
                )
            )
        else:
            self.figures.setText(self.tr("Mọi khoản thu đều đã có biên lai"))
        self.note.setEnabled(bool(self._given))
        self.fill.setEnabled(bool(self._waiting))
        self.hint.setText(self.tr("Enter ghi số, xuống dòng · Ctrl+V dán danh sách"))

    def _row(self, each: "UnreceiptedRow") -> RowShown:
        given = self._given.get(each.row.id)
        receipt = f"{given.series} {given.number}" if given else ""
        return RowShown(
            cells=(
                each.row.code,
                said.moment(each.row.at),
                each.row.payer,
                said.row_words(each.row, self._language),
                said.money(each.amount),
                receipt,
            ),
            stands_for=each,
            strong=given is not None,
        )

    def _typed(self) -> tuple[str, str] | None:
        series, number = self.series.text().strip(), self.number.text().strip()
        if series and number:
            return series, number
        self.shell.say(self.tr("Hãy gõ ký hiệu và số biên lai."), Tone.warn)
        (self.number if series else self.series).setFocus(Qt.FocusReason.OtherFocusReason)
        return None

    def _give_one(self) -> None:
        typed, row = self._typed(), max(self.table.currentIndex().row(), 0)
        if typed is None or row >= len(self._waiting):
            return
        series, number = typed
        each = self._waiting[row]
        self._keep((_given(each, series, number),))
        self._next_number(number, 1)
        self._show_rows(row + 1)

    def _fill_down(self) -> None:
        typed, row = self._typed(), max(self.table.currentIndex().row(), 0)
        if typed is None:
            return
        series, number = typed
        rest = self._waiting[row:]
        from urbgov_desk.services.till.receipts import filled_down

        self._keep(filled_down(rest, series, number))
        self._next_number(number, len(rest))
        self._show_rows(row)
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _next_number(self, number: str, by: int) -> None:
        from urbgov_desk.services.till.receipts import following

        self.number.setText(following(number, by))
        self.number.selectAll()

    def _keep(self, given: tuple[ReceiptGiven, ...]) -> None:
        self._request_id = str(uuid.uuid4())
        self._given |= {each.payment: each for each in given}

    def _drop_one(self) -> None:
        row = self.table.currentIndex().row()
        if 0 <= row < len(self._waiting):
            self._given.pop(self._waiting[row].row.id, None)
            self._request_id = str(uuid.uuid4())
            self._show_rows(row)

    def _on_pasted(self, lines: "tuple[PastedLine, ...]") -> None:
        self._keep(tuple(line.receipt for line in lines if line.receipt is not None))
        self._show_rows(self.table.currentIndex().row())
        faults = [line for line in lines if line.receipt is None]
        if faults:
            numbers = ", ".join(str(line.number) for line in faults[:8])
            self.shell.say(
                self.tr(
                    "{n} dòng không khớp khoản thu nào: dòng {lines}. Mỗi dòng gồm mã, ký hiệu, số."
                ).format(n=len(faults), lines=numbers),
                Tone.warn,
            )
        elif not lines:
            self.shell.say(self.tr("Chưa sao chép danh sách nào để dán."), Tone.warn)

    def _note(self) -> None:
        request = NoteReceiptList(request_id=self._request_id, receipts=self.given())
        # A button that is switched off would hand the keys on to the next one.
        self.focus_first()
        self.note.setEnabled(False)
        progress = self.work.begin(self.tr("Đang ghi biên lai"))
        self.shell.run(
            lambda desk: _note_list(desk, request, progress),
            self._on_noted,
            owner=self,
            ended=self._on_ended,
        )

    def _on_ended(self) -> None:
        self.work.end()
        self.note.setEnabled(bool(self._given))

    def _on_noted(self, count: int) -> None:
        self._given = {}
        self._request_id = str(uuid.uuid4())
        self.shell.say(self.tr("Đã ghi {n} biên lai").format(n=count))
        self.load()


def _given(each: "UnreceiptedRow", series: str, number: str) -> ReceiptGiven:
    row = each.row
    return ReceiptGiven(
        payment=row.id, source=row.source, subject=row.subject, series=series, number=number
    )


def _note_list(desk: "Desk", request: NoteReceiptList, progress: Progress) -> int:
    from urbgov_desk.services.till import receipts

    return receipts.note_list(desk, request, progress)


def _read_pasted(desk: "Desk", text: str, series: str) -> "tuple[PastedLine, ...]":
    from urbgov_desk.services.till import receipts

    return receipts.read_pasted(desk, text, series=series)


def _sheet_of(desk: "Desk", waiting: "tuple[UnreceiptedRow, ...]") -> "Sheet":
    from urbgov_desk.services.till import money_sheets

    return money_sheets.unreceipted_sheet(desk, waiting)
