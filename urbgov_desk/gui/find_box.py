"""The find field at the top: anything typed finds dossiers, certifications and lines of books."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from urbgov_desk.gui.finding import row as found_row
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.subject import FindText
from urbgov_desk.gui.widgets.label import words
from urbgov_desk.gui.widgets.table import RowList, RowRole

if TYPE_CHECKING:
    from urbgov_desk.gui.preference import Preferences
    from urbgov_desk.services.find import Finder
    from urbgov_desk.services.finding_anything import Found

_PAUSE_MS = 130
_SHOWN_ROWS = 8
PLACE = "dossier"


class _Found(QAbstractListModel):
    def __init__(self, parent: QObject, preferences: "Preferences") -> None:
        super().__init__(parent)
        self._preferences = preferences
        self.lines: tuple[Found, ...] = ()

    def show(self, lines: "tuple[Found, ...]") -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.lines)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found_row.name(line)
        if role == RowRole.detail:
            return found_row.detail(line)
        if role in (RowRole.aside, RowRole.aside_tone):
            language = self._preferences.liking.language.value
            state, tone = found_row.aside(line, language)
            return state if role == RowRole.aside else tone.value
        return None


class FindBox(QObject):
    """Searches as one types; Down and Up move, Enter opens, Esc goes back to the page."""

    def __init__(self, shell: Shell, field: QLineEdit) -> None:
        super().__init__(field)
        self._shell = shell
        self._field = field
        self._model = _Found(self, shell.preferences)
        self._list: RowList | None = None
        self._nothing = words("", "quiet", field.window())
        self._nothing.setProperty("role", "chip")
        self._nothing.setProperty("tone", "plain")
        self._nothing.hide()
        self._asked = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        field.textEdited.connect(self._on_typed)
        field.installEventFilter(self)

    def rows(self) -> RowList | None:
        """The list while it is open."""
        return self._list if self._list is not None and self._list.isVisible() else None

    def clear(self) -> None:
        """Forget what was looked for."""
        self._pause.stop()
        self._field.clear()
        self._model.show(())
        self._close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in the list while the field keeps the focus."""
        if event.type() == QEvent.Type.FocusOut:
            self._close()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_chosen()
            return True
        if key == Qt.Key.Key_Escape:
            self._close()
            self._field.clear()
            self._field.clearFocus()
            self._shell.focus_wanted.emit()
            return True
        rows = self.rows()
        if rows is not None and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            last = len(self._model.lines) - 1
            row = min(max(rows.currentIndex().row() + step, 0), last)
            rows.setCurrentIndex(self._model.index(row, 0))
            return True
        return False

    def _on_typed(self, text: str) -> None:
        if len(text.strip()) < 2:
            self._pause.stop()
            self._shell.searcher.forget()
            self._close()
            return
        self._pause.start()

    def _ask(self) -> None:
        text = self._field.text().strip()
        self._asked = text

        def query(finder: "Finder") -> "tuple[Found, ...]":
            return finder.find_anything(text)

        self._shell.searcher.ask(query, self._show, owner=self)

    def _show(self, lines: "tuple[Found, ...]") -> None:
        if not self._field.hasFocus():
            return
        self._model.show(lines)
        corner = self._field.mapTo(self._field.window(), QPoint(0, self._field.height() + 4))
        if not lines:
            self._close()
            nothing = self.tr("Không thấy gì. Thử tên không dấu, số cuối của mã, hoặc 513/BS.")
            self._nothing.setText(nothing)
            self._nothing.adjustSize()
            room = self._field.window().width() - self._nothing.width() - UNIT
            self._nothing.move(min(corner.x(), room), corner.y())
            self._nothing.show()
            self._nothing.raise_()
            return
        self._nothing.hide()
        if self._list is None:
            self._list = self._make_list()
        width = max(self._field.width(), 60 * UNIT)
        left = min(corner.x(), self._field.window().width() - width - UNIT)
        height = self._list.sizeHintForRow(0) * min(len(lines), _SHOWN_ROWS) + 6
        self._list.setGeometry(left, corner.y(), width, height)
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.show()
        self._list.raise_()

    def _make_list(self) -> RowList:
        made = RowList(self._shell.theme, self._field.window())
        made.setProperty("framed", True)
        made.setAccessibleName(self.tr("Những gì tìm thấy"))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setModel(self._model)
        made.clicked.connect(self._open_chosen)
        return made

    def _open_chosen(self) -> None:
        text = self._field.text().strip()
        rows = self.rows()
        self._pause.stop()
        if rows is not None and self._asked == text and rows.currentIndex().isValid():
            line = self._model.lines[rows.currentIndex().row()]
            self._close()
            self._shell.go(*found_row.way(line))
        elif text:
            # Enter before the answer came: the list page answers.
            self._close()
            self._shell.go(PLACE, FindText(text=text))

    def _close(self) -> None:
        self._nothing.hide()
        if self._list is not None:
            self._list.hide()
