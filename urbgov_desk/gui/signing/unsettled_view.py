"""Numbers without ink, seal or handover, and the act that is next for each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.certification import AttestationForm, attestation_form
from urbgov_desk.domain.right import Act
from urbgov_desk.domain.settling import Lack
from urbgov_desk.gui.right_guard import RightGuard, guard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.signing.said import money
from urbgov_desk.gui.signing.tick_table import TickTable
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.empty import EmptyState
from urbgov_desk.gui.widgets.label import words

if TYPE_CHECKING:
    from urbgov_desk.domain.settling import Unsettled

_WIDTHS = (3, 16, 19, 18, 13, 12, 13, 10)
_RIGHTS = {Lack.INK: Act.INK, Lack.SEAL: Act.SEAL, Lack.HANDOVER: Act.CERTIFY_RETURN}
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class UnsettledRows(QAbstractTableModel):
    """One number to a row."""

    def __init__(self, parent: QObject, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self.rows: tuple[Unsettled, ...] = ()
        self.ticked: frozenset[str] = frozenset()
        self._columns: tuple[tuple[str, Callable[[Unsettled], str]], ...] = (
            ("✓", lambda _row: ""),
            (self.tr("Số"), lambda row: f"{row.entry.number:02d} - {row.entry.symbol}"),
            (self.tr("Còn phải làm"), self._lacks),
            (self.tr("Túi"), lambda row: row.bundle),
            (self.tr("Người yêu cầu"), lambda row: row.entry.requester),
            (self.tr("Giấy tờ"), lambda row: row.entry.title),
            (self.tr("Ký lúc"), lambda row: f"{row.entry.signed_at:%H:%M %d/%m}"),
            (self.tr("Nơi để"), lambda row: row.place),
        )

    def show(self, rows: "tuple[Unsettled, ...]") -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def tick(self, ids: frozenset[str]) -> None:
        """Tick these and no others."""
        self.ticked = ids
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many numbers."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """The columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What stands above a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0]
        return None

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """One cell."""
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[index.column()][1](row)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            ticked = row.entry.id in self.ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _MIDDLE
        return None

    def _lacks(self, row: "Unsettled") -> str:
        return ", ".join(wording.name_of(lack, self._language) for lack in row.lacks)


class UnsettledView(QWidget):
    """What is to be done before the day closes; F9 does the next act of the row stood on."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = shell.preferences.liking.language.value
        self._all: tuple[Unsettled, ...] = ()
        self._way = AttestationForm.RUBBER_STAMP
        self.lack = QComboBox()
        self.lack.setAccessibleName(self.tr("Còn phải làm gì"))
        self.lack.addItem(self.tr("Mọi số chưa xong"), None)
        for each in Lack:
            self.lack.addItem(wording.name_of(each, self._language), each)
        self.table = TickTable()
        self.table.setAccessibleName(
            self.tr("Các số chưa xong. Phím cách chọn, F9 làm việc kế tiếp, F10 huỷ số")
        )
        self.rows = UnsettledRows(self.table, self._language)
        self.table.setModel(self.rows)
        self.empty = EmptyState(
            shell.theme,
            "circle-check",
            self.tr("Mọi số đã xong"),
            self.tr("Không còn số nào thiếu lời chứng, thiếu dấu hay chưa trao."),
        )
        self.next = KeyButton(self.tr("Làm tiếp"), "F9", primary=True)
        self.annul = KeyButton(self.tr("Huỷ số"), "F10")
        self._totals = words("", "strong")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._lay_out()
        self._guard_next = RightGuard(shell, self.next)
        guard(shell, Act.ANNUL, self.annul)
        self.lack.activated.connect(lambda _row: self._show())
        self.table.ticked.connect(self._on_tick)
        self.table.all_ticked.connect(self._on_all)
        self.table.left_above.connect(lambda: self.lack.setFocus(Qt.FocusReason.OtherFocusReason))
        self.table.selectionModel().currentChanged.connect(lambda *_: self._say_next())

    def show_unsettled(self, found: "tuple[Unsettled, ...]", form: AttestationForm) -> None:
        """Show what is not over; `form` is how the ward inks."""
        self._all = found
        self._way = form
        self.rows.ticked &= frozenset(each.entry.id for each in found)
        self._show()

    def current(self) -> "Unsettled | None":
        """The number stood on."""
        row = self.table.row()
        return self.rows.rows[row] if 0 <= row < len(self.rows.rows) else None

    def chosen(self) -> "tuple[Unsettled, ...]":
        """Those ticked that need the same act as the row stood on; else that row alone."""
        current = self.current()
        if current is None:
            return ()
        ticked = [each for each in self.rows.rows if each.entry.id in self.rows.ticked]
        if not ticked:
            return (current,)
        return tuple(each for each in ticked if current.next in each.lacks)

    def set_busy(self, busy: bool) -> None:
        """While an act runs nothing else is asked for."""
        self.next.setEnabled(not busy and bool(self.rows.rows))
        self.annul.setEnabled(not busy and bool(self.rows.rows))

    def focus_first(self) -> None:
        """Among the numbers."""
        target: QWidget = self.table if self.rows.rows else self.lack
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- within --------------------------------------------------------------------------------

    def _show(self) -> None:
        stood = self.current()
        row_before = max(self.table.row(), 0)
        wanted = self.lack.currentData()
        rows = tuple(each for each in self._all if wanted is None or wanted in each.lacks)
        self.rows.show(rows)
        self.table.set_widths(*_WIDTHS)
        ids = [each.entry.id for each in rows]
        at = ids.index(stood.entry.id) if stood and stood.entry.id in ids else row_before
        self.table.stand_on(at)
        self._stack.setCurrentWidget(self.table if rows else self.empty)
        self.set_busy(False)
        self._say_next()

    def _on_tick(self, row: int) -> None:
        self.rows.tick(self.rows.ticked ^ {self.rows.rows[row].entry.id})
        self._say_next()

    def _on_all(self) -> None:
        here = frozenset(each.entry.id for each in self.rows.rows)
        self.rows.tick(frozenset() if here <= self.rows.ticked else here)
        self._say_next()

    def _say_next(self) -> None:
        current, chosen = self.current(), self.chosen()
        stamped = all(
            attestation_form(self._way, each.entry.kind) is AttestationForm.RUBBER_STAMP
            for each in chosen
        )
        acts = {
            Lack.INK: self.tr("Đã ký, đóng lời chứng") if stamped else self.tr("In lời chứng"),
            Lack.SEAL: self.tr("Đã đóng dấu"),
            Lack.HANDOVER: self.tr("Trao"),
        }
        self._guard_next.set_acts(*((_RIGHTS[current.next],) if current is not None else ()))
        said = acts[current.next] if current is not None else self.tr("Làm tiếp")
        if len(chosen) > 1:
            said = self.tr("{act}: {n} số").format(act=said, n=len(chosen))
        self.next.setText(said)
        self.next.updateGeometry()
        due = f"{money(current.due)} đ" if current is not None and current.due else ""
        self._totals.setText(self.tr("Còn phải thu {due}").format(due=due) if due else "")

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        card = Card()
        head = QHBoxLayout()
        head.addWidget(words(self.tr("Làm xong trước khi hết ngày"), "heading"))
        head.addStretch(1)
        head.addWidget(self.lack)
        card.body.addLayout(head)
        card.body.addWidget(self._stack, 1)
        column.addWidget(card, 1)
        foot = QHBoxLayout()
        foot.setSpacing(UNIT)
        foot.addWidget(self.next)
        foot.addWidget(self.annul)
        foot.addStretch(1)
        foot.addWidget(self._totals)
        column.addLayout(foot)
