"""After signing: the numbers given, and what is to be inked and stamped for each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from urbgov_desk.domain.certification import AttestationForm, attestation_form
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.right_guard import guard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.card import Card
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.table import PlainTable

if TYPE_CHECKING:
    from urbgov_desk.services.certification.signing import Signed, SignedLine

_WIDTHS = (18, 20, 31, 20, 7, 8)
_RIGHT_FROM = 4
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class SignedRows(QAbstractTableModel):
    """One number to a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[SignedLine, ...] = ()
        self._codes: dict[str, str] = {}
        self._columns: tuple[tuple[str, Callable[[SignedLine], str]], ...] = (
            (self.tr("Túi"), lambda line: self._codes.get(line.entry.certification or "", "")),
            (self.tr("Người yêu cầu"), lambda line: line.entry.requester),
            (self.tr("Số chứng thực"), lambda line: line.entry.words),
            (self.tr("Giấy tờ"), lambda line: line.entry.title),
            (self.tr("Số bản"), lambda line: str(line.entry.copies)),
            (self.tr("Giáp lai"), lambda line: str(line.cross_seals)),
        )

    def show(self, signed: "Signed") -> None:
        """Show what was signed."""
        self.beginResetModel()
        self._lines = signed.lines
        self._codes = {visit.id: visit.code for visit in signed.visits}
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many numbers."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """The columns."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What stands above a column."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0]
        if role == Qt.ItemDataRole.TextAlignmentRole and section >= _RIGHT_FROM:
            return _RIGHT
        return None

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """One cell."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[index.column()][1](self._lines[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() >= _RIGHT_FROM else _MIDDLE
        return None


class SignedView(QWidget):
    """One number stands large, as it is written onto the copies; many stand in a table."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.certifications: tuple[str, ...] = ()
        self.number = words("", "huge")
        self.volume = words("", "title")
        self.stamps = words("", "figure")
        self.stamps.setWordWrap(True)
        self.whose = words("", "strong")
        self.whose.setWordWrap(True)
        self.table = PlainTable()
        self.table.setAccessibleName(self.tr("Các số vừa ký. Enter in lời chứng, Esc về danh sách"))
        self.rows = SignedRows(self.table)
        self.table.setModel(self.rows)
        self.card = Card("")
        self.ink = KeyButton("", "F9", primary=True)
        guard(shell, Act.INK, self.ink)
        self.back = KeyButton(self.tr("Về danh sách"), "F6")
        self._stack = QStackedWidget()
        self._lay_out()
        self.table.opened.connect(lambda _index: self.ink.click())

    def show_signed(self, signed: "Signed", form: AttestationForm) -> None:
        """Show the numbers, and what Enter does with them."""
        self.certifications = tuple(visit.id for visit in signed.visits)
        count = len(signed.lines)
        self.card.set_heading(self.tr("Đã ký {n} số").format(n=count))
        rubber = all(
            attestation_form(form, line.entry.kind) is AttestationForm.RUBBER_STAMP
            for line in signed.lines
        )
        self.ink.setText(self.tr("Đã ký, đóng lời chứng") if rubber else self.tr("In lời chứng"))
        self.ink.updateGeometry()
        self.rows.show(signed)
        self.table.set_widths(*_WIDTHS)
        if count == 1:
            self._show_large(signed.lines[0])
        elif count == 0:
            self._show_unnumbered(signed)
        else:
            self.table.setCurrentIndex(self.rows.index(0, 0))
        self._stack.setCurrentIndex(0 if count <= 1 else 1)

    def focus_first(self) -> None:
        """Where Enter goes on."""
        target = self.table if self._stack.currentIndex() == 1 else self.ink
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter inks, Esc goes back to the pile."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ink.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.back.click()
        else:
            super().keyPressEvent(event)

    # -- within --------------------------------------------------------------------------------

    def _show_large(self, line: "SignedLine") -> None:
        entry = line.entry
        self.number.setText(f"{entry.number:02d}")
        self.volume.setText(
            self.tr("quyển số {volume} - {symbol}, ngày {day}").format(
                volume=f"{entry.volume:02d}/{entry.year}",
                symbol=entry.symbol,
                day=f"{entry.signed_at:%d/%m/%Y}",
            )
        )
        seals = self.tr("{n} dấu giáp lai mỗi bản").format(n=line.cross_seals)
        self.stamps.setText(
            self.tr("{n} bản, mỗi bản {sheets} tờ: 1 dấu, {seals}").format(
                n=entry.copies,
                sheets=entry.sheets,
                seals=seals if line.cross_seals else self.tr("không giáp lai"),
            )
        )
        self.whose.setText(f"{entry.requester}: {entry.title}")

    def _show_unnumbered(self, signed: "Signed") -> None:
        self.number.setText("")
        self.volume.setText(self.tr("Việc này không lấy số"))
        self.stamps.setText(self.tr("Ghi chú vào văn bản đã chứng thực, ký và đóng dấu."))
        self.whose.setText("; ".join(visit.requester for visit in signed.visits))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        large = QWidget()
        inner = QVBoxLayout(large)
        inner.addStretch(1)
        for label in (self.number, self.volume, self.stamps, self.whose):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inner.addWidget(label)
        inner.addStretch(2)
        self._stack.addWidget(large)
        self._stack.addWidget(self.table)
        self.card.body.addWidget(self._stack, 1)
        hint = words(self.tr("Enter: làm tiếp. Esc: về danh sách, làm sau ở mục Cần làm."), "quiet")
        hint.setWordWrap(True)
        self.card.body.addWidget(hint)
        column.addWidget(self.card, 1)
        foot = QHBoxLayout()
        foot.setSpacing(UNIT)
        foot.addWidget(self.ink)
        foot.addWidget(self.back)
        foot.addStretch(1)
        column.addLayout(foot)
