"""Lines found by name or paper, in all books."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from urbgov_desk import wording
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.widgets.table import RowRole

if TYPE_CHECKING:
    from urbgov_desk.domain.certification_book import Entry

_Index = QModelIndex | QPersistentModelIndex


class FoundRows(QAbstractListModel):
    """One found line to a row, the newest first."""

    def __init__(self, parent: QObject, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self.entries: tuple[Entry, ...] = ()

    def show(self, entries: "tuple[Entry, ...]") -> None:
        """Show these."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def entry(self, row: int) -> "Entry | None":
        """The line of a row."""
        return self.entries[row] if 0 <= row < len(self.entries) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many were found."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Who, which paper, under which number and when."""
        entry = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{entry.requester} · {entry.title}"
        if role == RowRole.detail:
            book = wording.say("book_short", entry.book, self._language)
            return f"{book} · {entry.words} · {entry.signed_at:%d/%m/%Y}"
        if role == RowRole.aside:
            return self.tr("huỷ bỏ") if entry.struck_out else ""
        if role == RowRole.aside_tone:
            return Tone.bad.value
        return None
