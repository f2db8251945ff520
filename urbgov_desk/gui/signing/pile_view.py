"""How the pile stands: find field and filters above, the lines, what the line stood on says."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.certification_visit import Visit
from urbgov_desk.domain.certifying import PileLine
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.right_guard import guard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.signing.pile_filter import PileFilter
from urbgov_desk.gui.signing.pile_rows import WIDTHS, PileRow, PileRows
from urbgov_desk.gui.signing.said import money
from urbgov_desk.gui.signing.tick_table import TickTable
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.empty import EmptyState
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.services.certification.pile import PileItem


class PileView(QWidget):
    """Shows what the page has read; ticks and filters, decides nothing else."""

    searched = Signal(str)
    """What was typed into the find field, to be looked for outside the pile too."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = shell.preferences.liking.language.value
        self._items: tuple[PileItem, ...] = ()
        self._elsewhere: tuple[Visit, ...] = ()
        self._lines_wanted = False
        """The focus stands in the find field only until the lines are there."""
        self.filter = PileFilter(self._language)
        self.table = TickTable()
        self.table.setAccessibleName(
            self.tr("Giấy tờ chờ ký. Phím cách chọn, Ctrl+A chọn tất cả, F9 ký")
        )
        self.rows = PileRows(self.table, shell.theme, self._language)
        self.table.setModel(self.rows)
        self.empty = EmptyState(shell.theme, "pen-line", "", "")
        self.detail = words("", "quiet")
        self.detail.setWordWrap(True)
        self._totals = words("", "strong")
        self.sign = KeyButton(self.tr("Ký"), "F9", primary=True)
        self.refuse = KeyButton(self.tr("Từ chối"), "F10")
        self.withdraw = KeyButton(self.tr("Rút lại"), "F6")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._lay_out()
        self._connect()
        guard(shell, Act.SIGN, self.sign)
        guard(shell, Act.CERTIFY_RECEIVE, self.refuse, self.withdraw)

    # -- showing -------------------------------------------------------------------------------

    def show_items(self, items: "tuple[PileItem, ...]") -> None:
        """Show what waits; ticks, filters and the row stood on stay where they can."""
        self._items = items
        may = frozenset(_key(item) for item in items if item.allowed)
        self.rows.keep_ticks(may)
        self.filter.fill(items)
        self._show()
        if self._lines_wanted and self.rows.rows:
            if self.filter.line.hasFocus() and not self.filter.text():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._lines_wanted = False

    def show_elsewhere(self, text: str, visits: tuple[Visit, ...]) -> None:
        """Bundles a search found; those in the pile are there already."""
        if text == self.filter.text():
            self._elsewhere = visits
            self._show()

    def stand_on_bundle(self, code: str) -> bool:
        """Go to a bundle's lines and tick those that may be signed; False where none waits."""
        lines = [item for item in self._items if item.visit.code == code]
        if not lines:
            return False
        self.filter.clear()
        self._show()
        self.rows.tick(self.rows.ticked() | {_key(item) for item in lines if item.allowed})
        for number, row in enumerate(self.rows.rows):
            if row.visit.code == code:
                self.table.stand_on(number)
                break
        self.show_totals()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def current(self) -> PileRow | None:
        """The row stood on."""
        row = self.table.row()
        return self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None

    def ticked(self) -> "tuple[PileItem, ...]":
        """What is ticked, in the pile's order."""
        keys = self.rows.ticked()
        return tuple(item for item in self._items if _key(item) in keys)

    def of_bundle(self) -> "tuple[PileItem, ...]":
        """The ticked lines of the bundle stood on, else the line stood on alone."""
        row = self.current()
        if row is None or row.item is None:
            return ()
        ticked = tuple(item for item in self.ticked() if item.visit.id == row.visit.id)
        return ticked if row.key in self.rows.ticked() else (row.item,)

    def show_totals(self) -> None:
        """Say what is ticked; the primary button counts it."""
        ticked = self.ticked()
        bundles = len({item.visit.id for item in ticked})
        fee = sum(item.line.fee or 0 for item in ticked)
        self._totals.setText(
            self.tr("Đã chọn {n} giấy tờ, {bundles} túi, {fee} đ").format(
                n=len(ticked), bundles=bundles, fee=money(fee)
            )
            if ticked
            else self.tr("Phím cách chọn, Ctrl+A chọn tất cả")
        )
        self.sign.setText(
            self.tr("Ký {n} giấy tờ").format(n=len(ticked)) if ticked else self.tr("Ký")
        )
        self.sign.updateGeometry()

    def set_busy(self, busy: bool) -> None:
        """While something is signed nothing else is asked for."""
        for button in (self.sign, self.refuse, self.withdraw):
            button.setEnabled(not busy)

    def focus_first(self) -> None:
        """Among the lines, else in the find field."""
        target: QWidget = self.table if self.rows.rows else self.filter.line
        self._lines_wanted = not self.rows.rows
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- within --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        card = Card()
        card.body.addWidget(self.filter)
        card.body.addWidget(self._stack, 1)
        card.body.addWidget(self.detail)
        column.addWidget(card, 1)
        foot = QHBoxLayout()
        foot.setSpacing(UNIT)
        for button in (self.sign, self.refuse, self.withdraw):
            foot.addWidget(button)
        foot.addStretch(1)
        foot.addWidget(self._totals)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.filter.changed.connect(self._show)
        self.filter.typed.connect(self._on_typed)
        self.filter.went_on.connect(self._go_on)
        self.table.ticked.connect(self._on_tick)
        self.table.all_ticked.connect(self._on_all)
        self.table.left_above.connect(self.filter.focus_line)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._say_detail())

    def _on_typed(self, text: str) -> None:
        self._elsewhere = ()
        self.searched.emit(text)

    def _go_on(self) -> None:
        if self.rows.rows:
            self.table.stand_on(max(self.table.row(), 0))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_tick(self, row: int) -> None:
        if not self.rows.toggle(row):
            self._say_detail(strong=True)
        self.show_totals()

    def _on_all(self) -> None:
        self.rows.toggle_all()
        self.show_totals()

    def _show(self) -> None:
        stood = self.current()
        row_before = max(self.table.row(), 0)
        here = tuple(PileRow(visit=i.visit, item=i) for i in self._items if self.filter.fits(i))
        waiting = {item.visit.id for item in self._items}
        else_ = tuple(PileRow(visit=v) for v in self._elsewhere if v.id not in waiting)
        rows = (*here, *else_)
        self.rows.show(rows)
        self.table.set_widths(*WIDTHS)
        keys = [row.key for row in rows]
        at = keys.index(stood.key) if stood and stood.key and stood.key in keys else row_before
        self.table.stand_on(at)
        self._say_empty()
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self._say_detail()
        self.show_totals()

    def _say_empty(self) -> None:
        if self._items:
            self.empty.set_words(
                self.tr("Không có túi nào như vậy"),
                self.tr("Xoá ô tìm (Esc), hoặc chọn lại người ký và việc."),
            )
        else:
            self.empty.set_words(
                self.tr("Không còn gì chờ ký"),
                self.tr("Túi giấy tờ được trình ở Chứng thực sẽ hiện ở đây."),
            )

    def _say_detail(self, *, strong: bool = False) -> None:
        row = self.current()
        if row is None:
            self.detail.setText("")
            return
        item = row.item
        if item is None:
            where = row.visit.place or self.tr("chưa ghi nơi để")
            state = wording.name_of(row.visit.state, self._language)
            self.detail.setText(f"{row.visit.code}: {state}. {self.tr('Nơi để:')} {where}.")
            return
        reasons = item.answer.reasons
        said = [r.text_en if self._language == "en" else r.text_vi for r in reasons]
        if item.answer.block is not None:
            block = " / ".join(item.answer.block.lines)
            self.detail.setText(f"{item.line.title}. {block}. {' '.join(said[:2])}")
            return
        able = ", ".join(officer.name for officer in item.signers) or self.tr("chưa có ai")
        text = self.tr("Không được ký: {reasons} Người ký được: {names} (Enter để trình).")
        self.detail.setText(text.format(reasons=" ".join(said), names=able))


def _key(item: "PileItem") -> PileLine:
    return PileLine(certification=item.visit.id, position=item.line.position)
