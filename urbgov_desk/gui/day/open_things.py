"""Trong ngày: what is open before the counter closes; each line leads to its place by Enter."""

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from urbgov_desk import wording
from urbgov_desk.domain.day import DayGroup, DayItem
from urbgov_desk.gui.closing_button import ClosingButton
from urbgov_desk.gui.day import said
from urbgov_desk.gui.day.reading import OpenDay, read_day
from urbgov_desk.gui.day.rows import MOMENT, Head, RowShown
from urbgov_desk.gui.day.segment import DaySegment
from urbgov_desk.gui.day.sheet_act import SheetMaker
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.subject import OpenDossier, ResumeVisit
from urbgov_desk.gui.widgets.button import KeyButton

if TYPE_CHECKING:
    from urbgov_desk.domain.sheet import Sheet
    from urbgov_desk.services.desk import Desk

_RECEIPTS = "receipts"


class OpenThings(DaySegment):
    """One line for each open thing; money without receipt and unprinted papers are one line each.

    Where a paper was refused after it was paid, Enter offers to give the money back.
    """

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.table.setAccessibleName(self.tr("Việc chưa xong trong ngày. Enter đi đến nơi xử lý"))
        self.table.opened.connect(lambda _index: self._open())
        self.print_button = KeyButton(self.tr("In phiếu cuối buổi"), "F9", primary=True)
        self.print_button.clicked.connect(self.print_now)
        self.close_day = ClosingButton(shell)
        self.lay_out(self.print_button, self.close_day, self.export)
        self.hint.setText(self.tr("Enter đi đến nơi xử lý"))

    def load(self) -> None:
        """Look again."""
        self.shell.run(read_day, self._show, owner=self)

    def sheet(self) -> SheetMaker:
        """The day sheet of the moment it is printed."""
        return _sheet_now

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
        question = self.tr("{code}: hoàn {amount} đ cho giấy tờ không chứng thực?").format(
            code=item.title, amount=said.money(item.amount or 0)
        )
        self.confirm.ask(question, self.tr("Đã hoàn tiền"), lambda: self._give_back(item))

    def _give_back(self, item: DayItem) -> None:
        key, reason = str(uuid.uuid4()), "Giấy tờ không được chứng thực"
        self.shell.run(
            lambda desk: _give_back(desk, item.subject, key, reason),
            lambda _done: self.shell.say(
                self.tr("Đã ghi hoàn {amount} đ").format(amount=said.money(item.amount or 0))
            ),
            owner=self,
            ended=lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason),
        )


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
    return "signing", "unsettled"


def _sheet_now(desk: "Desk") -> "Sheet":
    from urbgov_desk.services.till import day, money_sheets

    return money_sheets.day_sheet(desk, day.sheet(desk))


def _give_back(desk: "Desk", certification: str, request_id: str, reason: str) -> object:
    from urbgov_desk.services.till import giving_back

    return giving_back.give_back(desk, certification, request_id, reason)
