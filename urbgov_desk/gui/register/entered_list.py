"""Lines entered from paper, the newest first."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.moment import in_hanoi
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.table import RowRole

_Index = QModelIndex | QPersistentModelIndex


class EnteredRows(QAbstractListModel):
    """One number to a row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: tuple[Entry, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many were entered."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Number, name and paper, when, by whom."""
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            if entry.struck_out and not entry.requester:
                return self.tr("Số bỏ")
            return f"{entry.requester} · {entry.title}"
        if role == RowRole.detail:
            return f"{in_hanoi(entry.signed_at):%H:%M %d/%m/%Y} · {entry.block.name}"
        if role == RowRole.mark:
            return f"{entry.number:02d}"
        if role == RowRole.mark_tone:
            return (Tone.bad if entry.struck_out else Tone.info).value
        return None
