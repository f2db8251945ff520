"""Rows of a set-up list, as plain values."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.table import RowList, RowRole


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: `key` identifies it when the list is read anew."""

    key: str
    title: str
    detail: str = ""
    aside: str = ""
    aside_tone: Tone = Tone.plain
    mark: str = ""
    mark_tone: Tone = Tone.info
    dimmed: bool = False


class Rows(QAbstractListModel):
    """A list of rows."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: tuple[Row, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def change(self, row: Row) -> None:
        """Show one row otherwise."""
        for place, before in enumerate(self.rows):
            if before.key == row.key:
                self.rows = (*self.rows[:place], row, *self.rows[place + 1 :])
                index = self.index(place, 0)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many there are."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What the delegate draws."""
        row = self.rows[index.row()]
        shown: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.ToolTipRole: f"{row.title}\n{row.detail}".strip(),
            RowRole.detail: row.detail,
            RowRole.aside: row.aside,
            RowRole.aside_tone: row.aside_tone.value,
            RowRole.mark: row.mark,
            RowRole.mark_tone: row.mark_tone.value,
            RowRole.dimmed: row.dimmed,
        }
        return shown.get(role)


class SetupList(RowList):
    """A framed list that keeps its choice when its rows are read anew."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self.setProperty("framed", True)
        self.setAccessibleName(name)
        self.model_of_rows = Rows(self)
        self.setModel(self.model_of_rows)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show rows; the chosen one stays chosen while it is there."""
        before = self.key()
        self.model_of_rows.show(rows)
        keys = [row.key for row in rows]
        if keys:
            self.choose_row(keys.index(before) if before in keys else 0)

    def key(self) -> str:
        """The key of the chosen row; empty when there is none."""
        row = self.currentIndex().row()
        rows = self.model_of_rows.rows
        return rows[row].key if 0 <= row < len(rows) else ""

    def choose(self, key: str) -> None:
        """Choose a row by its key."""
        for number, row in enumerate(self.model_of_rows.rows):
            if row.key == key:
                self.choose_row(number)

    def choose_row(self, row: int) -> None:
        """Choose a row by its place."""
        self.setCurrentIndex(self.model_of_rows.index(row, 0))
