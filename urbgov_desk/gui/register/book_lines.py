"""The lines of a book as the eleven columns of Mẫu 07; only what is in sight is worked out."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from urbgov_desk import wording
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.moment import in_hanoi

if TYPE_CHECKING:
    from urbgov_desk.services.book import BookLine

# In average letters, each wide enough for its heading; the last takes what is left.
WIDTHS = (5, 20, 26, 23, 30, 20, 16, 16, 16, 14, 24)
_MIDDLE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class BookLines(QAbstractTableModel):
    """One ordinal to a row."""

    def __init__(self, parent: QObject, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: tuple[BookLine, ...] = ()
        self._columns: tuple[tuple[str, Callable[[BookLine], str]], ...] = (
            (self.tr("STT"), lambda line: str(line.ordinal)),
            (self.tr("Mã hồ sơ"), self._code),
            (self.tr("Tên TTHC"), self._procedure),
            (self.tr("Tổ chức, cá nhân"), lambda line: line.applicant),
            (self.tr("Địa chỉ/SĐT"), _address),
            (self.tr("Cơ quan giải quyết"), lambda line: line.resolving_body),
            (self.tr("Nhận hồ sơ"), lambda line: _moment(line.received_at)),
            (self.tr("Hẹn trả"), self._due),
            (self.tr("Trả kết quả"), lambda line: _moment(line.returned_at)),
            (self.tr("Cách nhận"), self._way),
            (self.tr("Ký nhận"), self._signed),
        )

    def show(self, lines: "tuple[BookLine, ...]") -> None:
        """Show these."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> "BookLine | None":
        """The line of a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many ordinals."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """The eleven columns."""
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
        """One cell; what may be shortened is whole in its tool tip."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._columns[index.column()][1](self._lines[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == 0 else _MIDDLE
        return None

    def _code(self, line: "BookLine") -> str:
        if line.moved_to is not None:
            return self.tr("{code} (gạch bỏ)").format(code=line.code)
        return line.code

    def _procedure(self, line: "BookLine") -> str:
        if line.moved_to is not None:
            field, ordinal = line.moved_to
            return self.tr("Đã đính chính sang sổ {field}, số thứ tự {n}").format(
                field=field, n=ordinal
            )
        return line.procedure

    def _due(self, line: "BookLine") -> str:
        return _moment(line.due_at) or self.tr("chưa xác định")

    def _way(self, line: "BookLine") -> str:
        if line.return_way is not None:
            return wording.name_of(line.return_way, self._language)
        return self.tr("dừng giải quyết") if line.state is State.STOPPED else ""

    def _signed(self, line: "BookLine") -> str:
        if not line.signed_by:
            return ""
        how = wording.name_of(line.signing, self._language)
        return line.signed_by if line.signing == "signs" else f"{line.signed_by} ({how})"


def _address(line: "BookLine") -> str:
    return "; ".join(part for part in (line.address, line.phone) if part)


def _moment(at: datetime | None) -> str:
    return f"{in_hanoi(at):%H:%M %d/%m/%Y}" if at is not None else ""
