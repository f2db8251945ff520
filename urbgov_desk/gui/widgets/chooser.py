"""Choose one of many by a few letters of its name or code, without the mouse."""

from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from urbgov_desk.domain.text import folded
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.table import RowList, RowRole

_SHOWN_ROWS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing to choose: `key` identifies it, `rank` (small first) orders equal matches."""

    key: str
    title: str
    detail: str = ""
    mark: str = ""
    rank: int = 1000
    also: str = ""
    """More words it is found by (a full name beside the short one)."""
    short: str = ""
    """Letters that find it before everything else (`bt`)."""


# What the Telex way of typing makes of doubled letters, if it eats them after all.
_TELEX = {"đ": "dd", "â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw"}


def _as_typed(text: str) -> str:
    """The keys behind a short text, whatever an input method made of them."""
    return "".join(_TELEX.get(letter, letter) for letter in text.strip().lower())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Prepared:
    choice: Choice
    words: tuple[str, ...]
    initials: str
    code: str


class ChoiceMatcher:
    """Finds choices by the letters typed: marks do not matter, words may be begun only."""

    def __init__(self, choices: tuple[Choice, ...]) -> None:
        self._prepared = tuple(_prepare(choice) for choice in choices)

    def find(self, typed: str) -> tuple[Choice, ...]:
        """The choices that fit, the best first; all of them by rank when nothing is typed."""
        wanted = folded(typed).split()
        short = _as_typed(typed)
        code = "".join(c for c in typed.lower() if c.isalnum())
        scored = []
        for place, item in enumerate(self._prepared):
            score = -1 if short and short == item.choice.short else _score(item, wanted, code)
            if score is not None:
                scored.append((score, item.choice.rank, place, item.choice))
        scored.sort(key=lambda entry: entry[:3])
        return tuple(entry[3] for entry in scored)


def _prepare(choice: Choice) -> _Prepared:
    title = folded(choice.title).split()
    return _Prepared(
        choice=choice,
        words=(*title, *folded(f"{choice.also} {choice.detail}").split()),
        initials="".join(word[0] for word in title),
        code="".join(c for c in f"{choice.key}{choice.mark}".lower() if c.isalnum()),
    )


def _score(item: _Prepared, wanted: list[str], code: str) -> int | None:
    if not wanted:
        return 0
    joined = " ".join(wanted)
    title = " ".join(item.words)
    if title.startswith(joined):
        return 0
    if len(wanted) == 1 and item.initials.startswith(joined):
        return 1
    if all(any(word.startswith(begun) for word in item.words) for begun in wanted):
        return 2
    # A code is found by any run of its digits, mostly its last.
    if len(code) >= 2 and any(c.isdigit() for c in code) and code in item.code:
        return 1
    return None


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.choices: tuple[Choice, ...] = ()

    def show(self, choices: tuple[Choice, ...]) -> None:
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.choices)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return choice.title
        if role == RowRole.detail:
            return choice.detail
        if role == RowRole.aside:
            return choice.mark
        return None


class Chooser(QLineEdit):
    """A line that opens a list beneath it while letters are typed.

    Down and Up move, Enter or Tab takes, Esc gives up. What was chosen stays until another is.
    """

    chosen = Signal(str)
    """The key of what was chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matcher = ChoiceMatcher(())
        self._choices: tuple[Choice, ...] = ()
        self._chosen: Choice | None = None
        self._rows = _Rows(self)
        self._list: RowList | None = None
        self._theme = theme
        self._shown_rows = _SHOWN_ROWS
        self._above = False
        self.textEdited.connect(self._on_typed)

    def set_shown_rows(self, rows: int) -> None:
        """How many choices the list shows at once."""
        self._shown_rows = rows

    def open_above(self) -> None:
        """The list opens over what stands above, because the acts stand beneath."""
        self._above = True

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        """What there is to choose from; the present choice stays if it is still there."""
        self._choices = choices
        self._matcher = ChoiceMatcher(choices)
        if self._chosen is not None and self._chosen.key not in {c.key for c in choices}:
            self.choose(None)

    def matching(self, typed: str) -> tuple[Choice, ...]:
        """What a text would find, the best first."""
        return self._matcher.find(typed)

    def choice(self) -> Choice | None:
        """What is chosen."""
        return self._chosen

    def choose(self, key: str | None) -> None:
        """Choose by key without telling (`chosen` is not emitted); None clears."""
        self._chosen = next((c for c in self._choices if c.key == key), None)
        self._show_chosen()

    def popup(self) -> RowList | None:
        """The list while it is open."""
        return self._list if self._list is not None and self._list.isVisible() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the list, take from it or give it up; everything else is typing."""
        key = event.key()
        if self.popup() is None:
            if key in (Qt.Key.Key_Down, Qt.Key.Key_F4):
                self._open("" if self._chosen else self.text())
                return
            super().keyPressEvent(event)
            return
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._move(key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif key == Qt.Key.Key_Escape:
            self._close()
            self._show_chosen()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab takes the marked row before it moves on."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
            and self.popup() is not None
        ):
            self._take()
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leaving without choosing keeps what was chosen before."""
        super().focusOutEvent(event)
        self._close()
        self._show_chosen()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the whole list."""
        super().mousePressEvent(event)
        if self.popup() is None:
            self._open("")

    def _on_typed(self, text: str) -> None:
        self._open(text)

    def _open(self, typed: str) -> None:
        found = self._matcher.find(typed)
        self._rows.show(found)
        if self._list is None or self._list.parentWidget() is not self.window():
            self._list = self._make_list()
        if not found:
            self._list.hide()
            return
        row = self._list.sizeHintForRow(0)
        height = row * min(len(found), self._shown_rows) + 4
        window = self.window()
        below = self.mapTo(window, QPoint(0, self.height() + 2))
        room = window.height() - below.y() - UNIT
        if self._above or room < min(height, 3 * row):
            above = self.mapTo(window, QPoint(0, 0)).y() - UNIT
            height = min(height, above)
            below.setY(above - height + UNIT - 2)
        else:
            height = min(height, room)
        self._list.setGeometry(below.x(), below.y(), max(self.width(), 45 * UNIT), height)
        self._list.setCurrentIndex(self._rows.index(0, 0))
        self._list.show()
        self._list.raise_()

    def _make_list(self) -> RowList:
        # A child of the window, not a popup: a popup would take the keys from this line.
        made = RowList(self._theme, self.window())
        made.setObjectName("chooser_list")
        made.setProperty("framed", True)
        made.setModel(self._rows)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setMouseTracking(True)
        made.clicked.connect(self._take)
        made.setAccessibleName(self.accessibleName())
        return made

    def _move(self, key: int) -> None:
        if self._list is None:
            return
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(key), self._shown_rows if key == Qt.Key.Key_PageDown else -self._shown_rows
        )
        last = len(self._rows.choices) - 1
        row = min(max(self._list.currentIndex().row() + step, 0), last)
        self._list.setCurrentIndex(self._rows.index(row, 0))

    def _take(self) -> None:
        popup = self.popup()
        if popup is None or not popup.currentIndex().isValid():
            return
        self._chosen = self._rows.choices[popup.currentIndex().row()]
        self._close()
        self._show_chosen()
        self.chosen.emit(self._chosen.key)

    def _close(self) -> None:
        if self._list is not None:
            self._list.hide()

    def _show_chosen(self) -> None:
        self.setText(self._chosen.title if self._chosen is not None else "")
        self.setCursorPosition(0)
        self.setToolTip(self._chosen.title if self._chosen is not None else "")
