"""A courier's pile: one signed list first, then each envelope checked and received."""

from datetime import time

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from urbgov_desk.gui.receive.act_panel import ActPanel, LinesEdit
from urbgov_desk.gui.receive.calls import Envelope, NewPile, Pile
from urbgov_desk.gui.receive.rows import OneLineList
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT, Tone
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.field import Field, caption_for
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.table import RowRole


class EnvelopeModel(QAbstractListModel):
    """Envelopes of all open lists, those promised first at the top."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: list[tuple[Pile, Envelope]] = []

    def show(self, piles: tuple[Pile, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self.rows = [(pile, envelope) for pile in piles for envelope in pile.envelopes]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many wait."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Whose envelope, its place on the list, and by when."""
        pile, envelope = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return envelope.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{pile.carrier} · {pile.number}"
        if role == RowRole.mark:
            return str(envelope.position)
        if role == RowRole.mark_tone:
            return Tone.info.value
        if role == RowRole.aside:
            return f"{pile.return_at:%H:%M}"
        return None


class EnvelopeList(OneLineList):
    """Enter opens an envelope, Delete strikes it off."""

    opened = Signal()
    drop_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open or strike off."""
        if event.key() == Qt.Key.Key_Delete:
            self.drop_wanted.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        super().keyPressEvent(event)


class CourierPanel(ActPanel):
    """Take a new pile, or open the next envelope of one taken before."""

    opened = Signal(object)
    """An Envelope to check."""
    drop_wanted = Signal(object, str)
    """An Envelope to strike off, and why."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.set_heading(self.tr("Bưu chính, nhiều hồ sơ"))
        self._advice.setText(
            self.tr("Ghi danh sách trước (chưa kiểm), hẹn giờ; mỗi hồ sơ được nhận khi kiểm xong.")
        )
        self._model = EnvelopeModel(self)
        self._waiting = words("", "strong")
        self.body.addWidget(self._waiting)
        self.list = EnvelopeList(shell.theme)
        self.list.setProperty("framed", True)
        self.list.setAccessibleName(self.tr("Hồ sơ chưa kiểm: Enter để kiểm, Delete để bỏ"))
        self.list.setModel(self._model)
        self.list.opened.connect(self._on_open)
        self.list.doubleClicked.connect(lambda _index: self._on_open())
        self.body.addWidget(self.list, 2)
        self._drop_reason = QLineEdit()
        self._drop_field = Field(self.tr("Lý do bỏ khỏi danh sách, rồi Enter"), self._drop_reason)
        self._drop_field.hide()
        self._drop_reason.returnPressed.connect(self._on_drop)
        self.list.drop_wanted.connect(self._ask_drop)
        self.body.addWidget(self._drop_field)
        self._new_heading = words(self.tr("Danh sách mới"), "strong")
        self.body.addWidget(self._new_heading)
        self._carrier = QLineEdit()
        self.body.addWidget(Field(self.tr("Người giao *"), self._carrier))
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        self._phone = CodeEdit()
        row.addWidget(Field(self.tr("Điện thoại"), self._phone), 3)
        self._hour = CodeEdit()
        self._hour.setPlaceholderText("16:00")
        row.addWidget(Field(self.tr("Hẹn giờ *"), self._hour), 2)
        self.body.addLayout(row)
        self._names = LinesEdit(4)
        self.body.addWidget(caption_for(self.tr("Tên trên phong bì, mỗi dòng một *"), self._names))
        self.body.addWidget(self._names, 3)
        self.body.addWidget(self._note)

    def show_piles(self, piles: tuple[Pile, ...]) -> None:
        """Show what waits."""
        self._model.show(piles)
        self._drop_field.hide()
        count = len(self._model.rows)
        self._waiting.setText(
            self.tr("Còn {count} hồ sơ chưa kiểm").format(count=count)
            if count
            else self.tr("Không còn hồ sơ nào chưa kiểm.")
        )
        self.list.setVisible(bool(count))
        if count:
            self.list.setCurrentIndex(self._model.index(0, 0))

    def begin(self) -> None:
        """The first envelope, or the new list."""
        target: QWidget = self.list if self._model.rows else self._carrier
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def new_pile(self) -> NewPile | None:
        """The new list, or None while its hour cannot be read."""
        digits = "".join(c for c in self._hour.text() if c.isdigit())
        hour, minute = int(digits[:-2] or 0), int(digits[-2:] or 0)
        if len(digits) not in (3, 4) or hour > 23 or minute > 59:
            self.set_error(self.tr("Nhập giờ hẹn người giao quay lại, ví dụ 16:00."))
            self._hour.setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        return NewPile(
            carrier=self._carrier.text(),
            phone=self._phone.text().strip(),
            names=self._names.lines(),
            hour=time(hour, minute),
        )

    def clear(self) -> None:
        """Ready for another pile."""
        for line in (self._carrier, self._phone, self._hour):
            line.clear()
        self._names.clear()
        self.set_error("")

    def _ask_drop(self) -> None:
        self._drop_reason.clear()
        self._drop_field.show()
        self._drop_reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_drop(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._model.rows):
            self.drop_wanted.emit(self._model.rows[row][1], self._drop_reason.text())

    def _on_open(self) -> None:
        row = self.list.currentIndex().row()
        if 0 <= row < len(self._model.rows):
            self.opened.emit(self._model.rows[row][1])
