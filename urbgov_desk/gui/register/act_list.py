"""What may be done with a book, as a list to go through with the arrow keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from urbgov_desk import wording
from urbgov_desk.gui.widgets.table import RowRole

if TYPE_CHECKING:
    from urbgov_desk.services.certification.book_acts import PossibleAct

_Index = QModelIndex | QPersistentModelIndex


class ActRows(QAbstractListModel):
    """One act to a row; one that is not possible now is grey and says why."""

    def __init__(self, parent: QObject, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self.acts: tuple[PossibleAct, ...] = ()

    def show(self, acts: "tuple[PossibleAct, ...]") -> None:
        """Show these, the possible ones first."""
        self.beginResetModel()
        self.acts = tuple(sorted(acts, key=lambda each: bool(each.refused)))
        self.endResetModel()

    def act(self, row: int) -> "PossibleAct | None":
        """The act of a row."""
        return self.acts[row] if 0 <= row < len(self.acts) else None

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many acts there are."""
        return 0 if parent is not None and parent.isValid() else len(self.acts)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The act, and what it does or why it is not possible."""
        shown = self.acts[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            words = wording.say("book_act", shown.act, self._language)
            return f"{words} ({shown.month:02d})" if shown.month else words
        if role == RowRole.detail:
            if shown.refused:
                return wording.say("book_act_refused", shown.refused, self._language)
            return wording.say("book_act_detail", shown.act, self._language)
        if role == RowRole.dimmed:
            return bool(shown.refused)
        return None
