"""Trong ngày: what is open before the counter closes; each line leads to its place by Enter."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.day import DayGroup, DayItem
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.gui.closing_button import ClosingButton
from urbgov_desk.gui.day import said
from urbgov_desk.gui.day.money_ask import MoneyAsk
from urbgov_desk.gui.day.reading import OpenDay, read_day
from urbgov_desk.gui.day.rows import MOMENT, Head, RowShown
from urbgov_desk.gui.day.segment import DaySegment
from urbgov_desk.gui.day.sheet_act import SheetMaker
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.subject import OpenDossier, OpenVisit, ResumeVisit
from urbgov_desk.gui.widgets.button import KeyButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from urbgov_desk.domain.sheet import Sheet
    from urbgov_desk.services.desk import Desk

_RECEIPTS = "receipts"


class OpenThings(DaySegment):
    """One line for each open thing; money without receipt and unprinted papers are one line each.

    Where more was paid than is asked, Enter offers to give it back; where something done is not
    paid, to take it.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.table.setAccessibleName(self.tr("Việc chưa xong trong ngày. Enter đi đến nơi xử lý"))
        self.table.opened.connect(lambda _index: self._open())
        self.print_button = KeyButton(self.tr("In phiếu cuối buổi"), "F9", primary=True)
        self.print_button.clicked.connect(self.print_now)
        self.close_day = ClosingButton(shell)
        self.asking = MoneyAsk(shell)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.asking)
        self.lay_out(self.print_button, self.close_day, self.export, middle=middle)
        self.hint.setText(self.tr("Enter đi đến nơi xử lý"))

    def load(self) -> None:
        """Look again."""
        self.shell.run(read_day, self._show, owner=self)

    def sheet(self) -> SheetMaker:
        """The day sheet of the moment it is printed."""
        return _sheet_now

    def step_back(self) -> bool:
        """From what is asked about money, back among the lines."""
        if not self.asking.close_asking():
            return False
        self.focus_first()
        return True

    # -- within --------------------------------------------------------------------------------

    def _show(self, found: OpenDay) -> None:
        row = self.table.currentIndex().row()
        self.rows.show(self._heads(), self._rows(found))
        self.show_rows()
        self.stand_on(row)
        sheet = found.sheet
        figures = [
            self.tr("Lúc {at}").format(at=said.moment(sheet.at)),
            self.tr("{n} việc chưa xong").format(n=len(sheet.items))
            if sheet.items
            else self.tr("không còn việc nào chưa xong"),
            self.tr("tiền mặt phải có {amount} đ").format(amount=said.money(sheet.till.expected)),
        ]
        self.figures.setText(" · ".join(figures))

    def _heads(self) -> tuple[Head, ...]:
        return (
            Head(title=self.tr("Việc"), width=22),
            Head(title=self.tr("Số, tên"), width=32, whole="0000 quyển số 00/0000 - SCT/CK,ĐC"),
            Head(title=self.tr("Nội dung"), width=46),
            Head(title=self.tr("Từ lúc"), width=18, whole=MOMENT),
        )

    def _rows(self, found: OpenDay) -> list[RowShown]:
        rows = []
        for group in DayGroup:
            items = found.sheet.of(group)
            if items and group is DayGroup.UNRECEIPTED:
                amount = said.money(found.sheet.unreceipted)
                text = self.tr("{n} khoản, {amount} đ").format(n=len(items), amount=amount)
                rows.append(self._row(items[0], said.group_words(group), "", text))
            elif items and group is DayGroup.UNPRINTED:
                text = self.tr("{n} giấy, Shift+F9 để xem và in").format(n=len(items))
                rows.append(self._row(items[0], said.group_words(group), "", text))
            else:
                rows += [self._item(item) for item in items]
        return rows

    def _item(self, item: DayItem) -> RowShown:
        title, detail = item.title, item.detail
        if item.group is DayGroup.BOOK_ON_PAPER:
            language = self.shell.preferences.liking.language.value
            title = wording.say("book_kind", item.subject, language)
            detail = self.tr("số cuối tại máy {number}").format(number=item.detail)
        elif item.group is DayGroup.PARKED:
            detail = ""
        elif item.amount is not None:
            detail = f"{item.detail} · {said.money(item.amount)} đ"
        group = said.group_words(item.group)
        if item.late:
            group = self.tr("{group}, quá hẹn").format(group=group)
        return self._row(item, group, title, detail)

    def _row(self, item: DayItem, group: str, title: str, detail: str) -> RowShown:
        return RowShown(
            cells=(group, title, detail, said.moment(item.since)), stands_for=item, strong=item.late
        )

    def _open(self) -> None:
        item = self.current()
        if not isinstance(item, DayItem):
            return
        if item.group is DayGroup.UNRECEIPTED:
            self.wanted_part.emit(_RECEIPTS)
        elif item.group is DayGroup.TO_GIVE_BACK:
            self._ask_to_give_back(item)
        elif item.group is DayGroup.TO_COLLECT:
            self._ask_to_collect(item)
        elif item.group is DayGroup.UNPRINTED:
            self.shell.say(self.tr("Bấm Shift+F9 để xem và in giấy chưa in."), Tone.info)
        else:
            self._go(item)

    def _go(self, item: DayItem) -> None:
        place, subject = _way_to(item)
        # A place without its page does not stand in the rail.
        from urbgov_desk.gui.places import PLACES

        if any(each.name == place for each in PLACES):
            self.shell.go(place, subject)

    def _ask_to_give_back(self, item: DayItem) -> None:
        amount = said.money(item.amount or 0)
        question = self.tr("{code}: hoàn {amount} đ đã thu thừa?").format(
            code=item.title, amount=amount
        )
        done = self.tr("Đã ghi hoàn {amount} đ").format(amount=amount)

        def answered(reason: str, _method: PaymentMethod, key: str) -> None:
            self._run(lambda desk: _give_back(desk, item.subject, key, reason), done)

        # It stands in the record, which is Vietnamese whatever the screen speaks.
        self.asking.ask(question, self.tr("Đã hoàn tiền"), answered, reason="Đã thu thừa")

    def _ask_to_collect(self, item: DayItem) -> None:
        amount = said.money(item.amount or 0)
        question = self.tr("{code}: đã trao mà còn thiếu {amount} đ. Đã thu bằng gì?").format(
            code=item.title, amount=amount
        )
        done = self.tr("Đã ghi thu {amount} đ").format(amount=amount)

        def answered(_reason: str, method: PaymentMethod, key: str) -> None:
            self._run(lambda desk: _collect(desk, item.subject, method, key), done)

        self.asking.ask(question, self.tr("Đã thu"), answered, reason=None)

    def _run(self, act: "Callable[[Desk], object]", done: str) -> None:
        self.focus_first()
        self.shell.run(act, lambda _done: self.shell.say(done), owner=self)


def _way_to(item: DayItem) -> tuple[str, object | None]:
    """The place where an open thing is seen to, and what for."""
    if item.group is DayGroup.PARKED:
        return item.detail, ResumeVisit(key=item.subject)
    if item.group is DayGroup.TO_CALL:
        return "dossier", OpenDossier(dossier_id=item.subject)
    if item.group is DayGroup.BOOK_ON_PAPER:
        return "register", None
    if item.group is DayGroup.UNSIGNED:
        return "signing", item.title
    if not item.numbered:
        return "certify", OpenVisit(certification=item.subject)
    return "signing", "unsettled"


def _sheet_now(desk: "Desk") -> "Sheet":
    from urbgov_desk.services.till import day, money_sheets

    return money_sheets.day_sheet(desk, day.sheet(desk))


def _give_back(desk: "Desk", certification: str, request_id: str, reason: str) -> object:
    from urbgov_desk.services.till import giving_back

    return giving_back.give_back(desk, certification, request_id, reason)


def _collect(desk: "Desk", subject: str, method: PaymentMethod, request_id: str) -> None:
    from urbgov_desk.services.till import giving_back

    giving_back.collect(desk, subject, method, request_id)
