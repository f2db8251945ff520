"""Bàn giao ca: expected against counted, the second officer's PIN, a printed sheet."""

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.till import Shift
from urbgov_desk.domain.till_act import HandOverShift
from urbgov_desk.gui.day import said
from urbgov_desk.gui.day.reading import OpenTill, read_till
from urbgov_desk.gui.day.rows import AMOUNT, MOMENT, Head, RowShown
from urbgov_desk.gui.day.segment import DaySegment
from urbgov_desk.gui.day.sheet_act import SheetMaker, print_sheet
from urbgov_desk.gui.right_guard import guard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.field import Field
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.money_edit import MoneyEdit
from urbgov_desk.gui.widgets.pin_edit import PinEdit

if TYPE_CHECKING:
    from urbgov_desk.domain.sheet import Sheet
    from urbgov_desk.services.desk import Desk


class ShiftPart(DaySegment):
    """Enter goes from field to field; F9 hands over and prints the sheet both sign."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._found: OpenTill | None = None
        self._request_id = str(uuid.uuid4())
        self.counted, self.stays = MoneyEdit(), MoneyEdit()
        self.taker, self.pin, self.note = QComboBox(), PinEdit(), QLineEdit()
        # As high as the fields beside it, unlike at the sign-in.
        self.pin.setProperty("role", None)
        self.pin.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.difference = words("", "strong")
        self._fields = {
            "counted": Field(self.tr("Tiền mặt đế&m được"), self.counted, needed=True),
            "stays": Field(self.tr("Để &lại quầy"), self.stays),
            "taker": Field(self.tr("Người nhậ&n ca"), self.taker, needed=True),
            "pin": Field(self.tr("Mã &PIN của người nhận"), self.pin, needed=True),
            "note": Field(self.tr("Lý &do chênh lệch"), self.note),
        }
        self.table.setAccessibleName(self.tr("Các lần bàn giao trong tháng"))
        self.give = KeyButton(self.tr("Bàn giao và in"), "F9", primary=True)
        guard(shell, Act.SHIFT, self.give)
        self.guard_export()
        self.lay_out(self.give, self.export, middle=self._middle())
        self.give.clicked.connect(self._hand_over)
        self.counted.amount_changed.connect(lambda _amount: self._show_difference())
        order = (self.counted, self.stays, self.pin, self.note)
        for editor in order:
            editor.returnPressed.connect(self.focusNextChild)
        self.hint.setText(self.tr("F6 lưu biên bản của dòng đang đứng"))

    def load(self) -> None:
        """Read the till; what was typed stays."""
        self.shell.run(read_till, self._show, owner=self)

    def focus_first(self) -> None:
        """On what is counted."""
        self.counted.setFocus(Qt.FocusReason.OtherFocusReason)

    def names_residents(self) -> bool:
        """A handover has sums and officers."""
        return False

    def sheet(self) -> SheetMaker | None:
        """The sheet of the handover one stands on."""
        shift = self.current()
        return _maker(shift) if isinstance(shift, Shift) else None

    def forget(self) -> None:
        """A PIN does not stay in its field."""
        self.pin.clear()

    # -- within --------------------------------------------------------------------------------

    def _middle(self) -> QWidget:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        grid = QGridLayout()
        grid.setSpacing(UNIT + UNIT // 2)
        for place, name in enumerate(("counted", "stays", "taker", "pin")):
            grid.addWidget(self._fields[name], 0, place)
            grid.setColumnStretch(place, 3 if name == "taker" else 2)
        grid.addWidget(self._fields["note"], 1, 0, 1, 3)
        grid.addWidget(self.difference, 1, 3, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(grid)
        column.addWidget(words(self.tr("Đã bàn giao trong tháng"), "strong"))
        column.addWidget(self.table, 1)
        return middle

    def _show(self, found: OpenTill) -> None:
        self._found = found
        till = found.till
        figures = [
            self.tr("Phải có {amount} đ").format(amount=said.money(till.expected)),
            self.tr("ca trước để lại {amount}").format(amount=said.money(till.stayed)),
            self.tr("thu {amount}").format(amount=said.money(till.taken)),
            self.tr("hoàn {amount}").format(amount=said.money(till.given_back)),
        ]
        if till.since is not None:
            figures.append(self.tr("từ {at}").format(at=said.moment(till.since)))
        for who, amount in till.by_officer:
            figures.append(f"{found.names.get(who, '—')} {said.money(amount)}")
        self.figures.setText(" · ".join(figures))
        before = self.taker.currentData()
        self.taker.clear()
        for officer in found.officers:
            self.taker.addItem(f"{officer.name} ({officer.code})", officer.id)
        self.taker.setCurrentIndex(max(self.taker.findData(before), 0) if before else -1)
        self._show_shifts(found)
        self._show_difference()

    def _show_shifts(self, found: OpenTill) -> None:
        heads = (
            Head(title=self.tr("Lúc"), width=18, whole=MOMENT),
            Head(title=self.tr("Người giao"), width=24),
            Head(title=self.tr("Người nhận"), width=24),
            Head(title=self.tr("Phải có"), width=14, number=True, whole=AMOUNT),
            Head(title=self.tr("Đếm được"), width=14, number=True, whole=AMOUNT),
            Head(title=self.tr("Để lại"), width=14, number=True, whole=AMOUNT),
            Head(title=self.tr("Lý do chênh lệch"), width=24),
        )
        rows = [
            RowShown(
                cells=(
                    said.moment(each.at),
                    found.names.get(each.from_officer, "—"),
                    found.names.get(each.to_officer, "—"),
                    said.money(each.expected),
                    said.money(each.counted),
                    said.money(each.stays),
                    each.note,
                ),
                stands_for=each,
                strong=each.difference != 0,
            )
            for each in found.shifts
        ]
        self.rows.show(heads, rows)
        self.show_rows()
        self.stand_on(0)

    def _show_difference(self) -> None:
        counted, found = self.counted.amount(), self._found
        if counted is None or found is None:
            self.difference.setText("")
            return
        difference = counted - found.till.expected
        if difference == 0:
            self.difference.setText(self.tr("Khớp"))
        elif difference < 0:
            self.difference.setText(self.tr("Thiếu {n} đ").format(n=said.money(-difference)))
        else:
            self.difference.setText(self.tr("Thừa {n} đ").format(n=said.money(difference)))

    def _hand_over(self) -> None:
        for field in self._fields.values():
            field.set_error("")
        counted, taker, pin = self.counted.amount(), self.taker.currentData(), self.pin.text()
        missing = self.tr("Hãy điền ô này.")
        wrong = [
            name
            for name, empty in (
                ("counted", counted is None),
                ("taker", not taker),
                ("pin", not pin),
            )
            if empty
        ]
        for name in wrong:
            self._fields[name].set_error(missing)
        if wrong or counted is None:
            self._fields[wrong[0]].editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        request = HandOverShift(
            request_id=self._request_id,
            counted=counted,
            to_officer=taker,
            to_pin=self.pin.take(),
            note=self.note.text(),
            stays=self.stays.amount(),
        )
        self.give.setEnabled(False)
        self.shell.run(
            lambda desk: _hand_over(desk, request),
            self._on_handed_over,
            self._on_refused,
            owner=self,
            ended=lambda: self.give.setEnabled(True),
        )

    def _on_refused(self, told: Told) -> None:
        places = {
            "shift_difference_unexplained": "note",
            "shift_stays_odd": "stays",
            "shift_to_oneself": "taker",
            "amount_odd": "counted",
        }
        field = self._fields[places.get(told.code, "pin")]
        field.set_error(self.shell.words(told))
        field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_handed_over(self, shift: Shift) -> None:
        self._request_id = str(uuid.uuid4())
        for editor in (self.counted, self.stays):
            editor.set_amount(None)
        self.note.clear()
        self.shell.run(
            print_sheet(_maker(shift)),
            lambda _printed: self.shell.say(self.tr("Đã bàn giao ca, đang in biên bản")),
            owner=self,
        )
        self.load()


def _maker(shift: Shift) -> SheetMaker:
    def make(desk: "Desk") -> "Sheet":
        from urbgov_desk.services.till import money_sheets

        return money_sheets.shift_sheet(desk, shift)

    return make


def _hand_over(desk: "Desk", request: HandOverShift) -> Shift:
    from urbgov_desk.services.till import shift

    return shift.hand_over(desk, request)
