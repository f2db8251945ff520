"""What may be done with a book, as a list to go through with the arrow keys."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from urbgov_desk import wording
from urbgov_desk.domain.right import Act
from urbgov_desk.gui.right_guard import why_not
from urbgov_desk.gui.widgets.table import RowRole

if TYPE_CHECKING:
    from urbgov_desk.gui.shell import Shell
    from urbgov_desk.services.certification.book_acts import PossibleAct

RIGHTS = {
    "open": Act.OPEN_BOOK,
    "enter_lines": Act.IMPORT_BOOK,
    "take_back": Act.OPEN_BOOK,
    "print_month": Act.BIND_BOOK,
    "draft": Act.PRINT_BOOK,
    "rescue": Act.PRINT_BOOK,
    "report": Act.READ_BOOKS,
    "export": Act.EXPORT_PERSONAL,
    "next_volume": Act.OPEN_BOOK,
    "pass_to_paper": Act.OPEN_BOOK,
    "sample": Act.PRINT_BOOK,
    "disposal": Act.PRINT_BOOK,
    "destroyed": Act.CLOSE_BOOK,
    "close_year": Act.CLOSE_BOOK,
    "print_closing": Act.PRINT_BOOK,
    "print_supplement": Act.PRINT_BOOK,
    "print_whole": Act.PRINT_BOOK,
    "import": Act.IMPORT_BOOK,
}
"""What the service behind an act on a book asks for."""

_Index = QModelIndex | QPersistentModelIndex


class ActRows(QAbstractListModel):
    """One act to a row; one that is not possible now or not the officer's is grey and says why."""

    def __init__(self, parent: QObject, shell: "Shell") -> None:
        super().__init__(parent)
        self._shell = shell
        self._language = shell.preferences.liking.language.value
        self.acts: tuple[PossibleAct, ...] = ()

    def show(self, acts: "tuple[PossibleAct, ...]") -> None:
        """Show these, the possible ones first."""
        self.beginResetModel()
        self.acts = tuple(sorted(acts, key=lambda each: bool(self.refused(each))))
        self.endResetModel()

    def act(self, row: int) -> "PossibleAct | None":
        """The act of a row."""
        return self.acts[row] if 0 <= row < len(self.acts) else None

    def refused(self, act: "PossibleAct") -> str:
        """Why an act cannot be done now, in words; empty where it can."""
        if act.refused:
            return wording.say("book_act_refused", act.refused, self._language)
        return why_not(self._shell, RIGHTS[act.act])

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
            return self.refused(shown) or wording.say("book_act_detail", shown.act, self._language)
        if role == RowRole.dimmed:
            return bool(self.refused(shown))
        return None
