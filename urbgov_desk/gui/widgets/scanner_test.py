"""The scanner test of the set-up page: what the scanner really sends."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from urbgov_desk.gui.scanner import LARGEST_GAP_MS, PREFIX_KEY, SHORTEST_SCAN
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.widgets.code_edit import CodeEdit
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.table import PlainTable

_KEPT = 400


class _Keys(QAbstractTableModel):
    """Each key: its name, its text, the milliseconds since the one before."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[tuple[str, str, int]] = []

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 3

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.rows[index.row()][index.column()])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Phím"), self.tr("Ký tự"), self.tr("Cách phím trước (ms)"))[section]
        return None

    def add(self, name: str, text: str, gap: int) -> None:
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows))
        self.rows.append((name, text, gap))
        self.endInsertRows()

    def clear(self) -> None:
        self.beginResetModel()
        self.rows = []
        self.endResetModel()


class _Trap(CodeEdit):
    """Takes every key for the test, also Tab, Enter and F-keys."""

    pressed = Signal(str, int, int)

    def __init__(self) -> None:
        super().__init__()
        self._last = 0

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            gap = int(event.timestamp()) - self._last if self._last else 0
            self._last = int(event.timestamp())
            self.pressed.emit(event.text(), event.key(), max(gap, 0))
            return True
        return super().event(event)


class ScannerTest(QWidget):
    """Scan into the line; it shows the raw keys and says whether the set-up is right.

    While the line has the focus the scanner watch must be off: `active` says so.
    """

    active = Signal(bool)
    """Whether keys are being looked at raw."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        advice = words(self.tr("Bấm vào ô dưới đây rồi quét một mã bất kỳ."), "quiet")
        advice.setWordWrap(True)
        column.addWidget(advice)
        self.line = _Trap()
        self.line.setAccessibleName(self.tr("Ô thử máy quét"))
        self.line.installEventFilter(self)
        self.line.pressed.connect(self._on_key)
        column.addWidget(self.line)
        self.verdict = words("", "strong")
        self.verdict.setWordWrap(True)
        column.addWidget(self.verdict)
        self._keys = _Keys(self)
        self.table = PlainTable()
        self.table.setModel(self._keys)
        self.table.setAccessibleName(self.tr("Các phím máy quét đã gửi"))
        self.table.set_widths(12, 10)
        column.addWidget(self.table, 1)
        again = QPushButton(self.tr("Thử lại từ đầu"))
        again.clicked.connect(self.clear)
        column.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)

    def clear(self) -> None:
        """Forget what was scanned."""
        self._keys.clear()
        self.line.clear()
        self.verdict.setText("")
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when raw keys are wanted."""
        if event.type() == QEvent.Type.FocusIn:
            self.active.emit(True)
        elif event.type() == QEvent.Type.FocusOut:
            self.active.emit(False)
        return False

    def _on_key(self, text: str, key: int, gap: int) -> None:
        if len(self._keys.rows) >= _KEPT:
            self._keys.clear()
        shown = text if text.isprintable() else ""
        self._keys.add(QKeySequence(key).toString() or str(key), shown, gap)
        self.line.insert(shown)
        self.verdict.setText(self._judge())
        self.table.scrollToBottom()

    def _judge(self) -> str:
        rows = self._keys.rows
        prefix = QKeySequence(PREFIX_KEY).toString()
        ended = rows[-1][0] in ("Return", "Enter", "Tab")
        if not ended:
            return self.tr("Đang nhận… Nếu đã quét xong: máy quét chưa gửi phím Enter ở cuối.")
        begun = max((i for i, row in enumerate(rows) if row[0] == prefix), default=None)
        body = rows[begun + 1 : -1] if begun is not None else rows[:-1]
        slowest = max((row[2] for row in body[1:]), default=0)
        if begun is not None:
            return self.tr("Tốt: có phím {key} ở đầu và phím kết thúc, {count} ký tự.").format(
                key=prefix, count=len(body)
            )
        if len(body) >= SHORTEST_SCAN and slowest <= LARGEST_GAP_MS:
            return self.tr(
                "Dùng được nhưng chưa chắc chắn khi bật gõ tiếng Việt: hãy cài {key} làm tiền tố."
            ).format(key=prefix)
        return self.tr(
            "Chưa dùng được: chậm nhất {gap} ms giữa hai ký tự. Hãy cài {key} làm tiền tố."
        ).format(gap=slowest, key=prefix)
