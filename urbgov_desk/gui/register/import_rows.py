"""What is to be said of the rows of an old book's file: wrong, double, entered before, in doubt."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from urbgov_desk import wording

if TYPE_CHECKING:
    from urbgov_desk.services.certification.book_import import ImportReport

_Index = QModelIndex | QPersistentModelIndex
WIDTHS = (6, 7, 14, 27)
"""In average letters; the reason takes what is left."""


class ImportRows(QAbstractTableModel):
    """One remark to a row; what is simply new is only counted."""

    def __init__(self, parent: QObject, language: str) -> None:
        super().__init__(parent)
        self._language = language
        self._headings = (
            self.tr("Dòng"),
            self.tr("Số"),
            self.tr("Kết quả"),
            self.tr("Cột"),
            self.tr("Lý do"),
        )
        self.rows: tuple[tuple[str, ...], ...] = ()

    def show(self, report: "ImportReport | None") -> None:
        """Show what is to be said of a file."""
        self.beginResetModel()
        self.rows = tuple(self._remarks(report)) if report is not None else ()
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """How many remarks."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """Line, number, what becomes of it, column, reason."""
        return 0 if parent is not None and parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What stands above a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """One cell."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.rows[index.row()][index.column()]
        return None

    def _remarks(self, report: "ImportReport") -> list[tuple[str, ...]]:
        found: list[tuple[int, tuple[str, ...]]] = []
        for row in report.rows:
            if row.state == "new":
                continue
            state = wording.name_of(row.state, self._language)
            number = f"{row.number:02d}" if row.number is not None else ""
            for fault in row.faults:
                why = wording.say("book_import", fault.key, self._language)
                cells = (str(row.line), number, state, fault.column, why)
                found.append((row.line, cells))
            if not row.faults:
                found.append((row.line, (str(row.line), number, state, "", "")))
        for doubt in report.doubts:
            cells = (
                str(doubt.line),
                f"{doubt.number:02d}",
                self.tr("nhập, ghi nhận"),
                self.tr("Người ký"),
                f"{doubt.signer}: {'; '.join(doubt.reasons)}",
            )
            found.append((doubt.line, cells))
        # Of the same line the gravest word first; the sort keeps it.
        return [cells for _, cells in sorted(found, key=lambda each: each[0])]
