"""Who is at the counter: choose a name, type the PIN."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QWidget

from urbgov_desk.gui.forms.ui_sign_in import Ui_SignIn
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.table import RowList, RowRole

if TYPE_CHECKING:
    from PySide6.QtGui import QShortcut

    from urbgov_desk.domain.office import OfficerLine


class _Officers(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[OfficerLine, ...] = ()

    def show(self, lines: "tuple[OfficerLine, ...]") -> None:
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
            return line.name
        if role == RowRole.detail:
            return line.title
        if role == RowRole.mark:
            return line.code
        if role == RowRole.mark_tone:
            return Tone.info.value
        if role == RowRole.aside and index.row() < 9:
            return f"Alt+{index.row() + 1}"
        return None


class SignInPage(QWidget):
    """Sign-in and quick switch. The PIN line has the focus; Up and Down choose the name."""

    asked = Signal(str, str)
    """An officer's id and the PIN typed."""
    painted = Signal()
    """The page stands on the screen for the first time."""
    went_back = Signal()
    """Back to the officer who was working (quick switch given up)."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self._theme = theme
        self._form = Ui_SignIn()
        self._form.setupUi(self)
        self._pins: Mapping[str, str] = {}
        self._may_go_back = False
        self._stands = False
        self._model = _Officers(self)
        self._list = RowList(theme)
        self._list.setModel(self._model)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setProperty("framed", True)
        self._list.setAccessibleName(self.tr("Cán bộ, công chức"))
        self._form.officersPlace.addWidget(self._list)
        self._list.selectionModel().currentChanged.connect(lambda *_: self._show_chosen())
        self._form.enter.clicked.connect(self._ask)
        self._form.back.clicked.connect(self.went_back)
        self._form.pin.textChanged.connect(self._on_typed)
        self._keys: list[QShortcut] = []
        theme.changed.connect(self._show_chosen)

    def set_office(self, office: str) -> None:
        """Whose desk this is."""
        self._form.office.setText(office)

    def set_officers(
        self, lines: "tuple[OfficerLine, ...]", pins: Mapping[str, str] | None = None
    ) -> None:
        """Who may sign in; `pins` (by officer id) are shown, and exist in training only."""
        from PySide6.QtGui import QKeySequence, QShortcut

        chosen = self.officer()
        self._pins = pins or {}
        self._model.show(tuple(line for line in lines if line.active))
        for place in range(len(self._keys), min(len(self._model.lines), 9)):
            key = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
            key.activated.connect(lambda row=place: self._choose(row))
            self._keys.append(key)
        ids = [line.id for line in self._model.lines]
        self._choose(ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0)

    def say_waiting(self, words: str) -> None:
        """What the desk does while nobody can sign in yet; gone when the officers come."""
        if not self._model.lines:
            self._form.post.setText(words)

    def officer(self) -> "OfficerLine | None":
        """Who is chosen."""
        row = self._list.currentIndex().row()
        return self._model.lines[row] if 0 <= row < len(self._model.lines) else None

    def arm(self, *, may_go_back: bool = False, officer_id: str | None = None) -> None:
        """Be ready for a PIN; `may_go_back` in a quick switch."""
        self._may_go_back = may_go_back
        self._form.back.setVisible(may_go_back)
        self._form.pin.clear()
        self.set_problem("")
        self.set_busy(False)
        for row, line in enumerate(self._model.lines):
            if line.id == officer_id:
                self._choose(row)
        self._form.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_problem(self, text: str) -> None:
        """Say why the PIN was not taken."""
        self._form.problem.setText(text)
        self._form.pin.setAccessibleDescription(text)

    def set_busy(self, busy: bool) -> None:
        """While the PIN is checked; until it is, the desk is nobody's to go back to."""
        self._form.enter.setEnabled(not busy)
        self._form.back.setEnabled(not busy)
        if not busy and self.isVisible():
            self._form.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up, Down, Enter and Esc, which the PIN line leaves to its page, work while one types."""
        key = event.key()
        if self.focusWidget() is not self._form.pin:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            step = 1 if key == Qt.Key.Key_Down else -1
            last = len(self._model.lines) - 1
            self._choose(min(max(self._list.currentIndex().row() + step, 0), last))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask()
        elif key == Qt.Key.Key_Escape and self._may_go_back:
            self._form.back.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the page is first seen."""
        super().paintEvent(event)
        if not self._stands:
            self._stands = True
            QTimer.singleShot(0, self.painted.emit)

    def retranslate(self) -> None:
        """Follow the language; the window says when."""
        self._form.retranslateUi(self)
        self._show_chosen()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._model.lines):
            if row != self._list.currentIndex().row():
                # What was wrong was wrong with somebody else's PIN.
                self.set_problem("")
            self._list.setCurrentIndex(self._model.index(row, 0))
        self._show_chosen()
        # Behind the desk it would take the keys from the page one works on.
        if self.isVisible():
            self._form.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_chosen(self) -> None:
        line = self.officer()
        self._form.name.setText(line.name if line else "")
        if line or self._model.lines:
            self._form.post.setText(line.title if line else "")
        accent = self._theme.tokens.accent
        self._form.portrait.setPixmap(
            self._theme.icon("user-round", accent, size=48).pixmap(48, 48)
        )
        pin = self._pins.get(line.id, "") if line else ""
        self._form.practice.setVisible(bool(pin))
        self._form.practice.setText(self.tr("Bản tập huấn, mã PIN: {pin}").format(pin=pin))

    def _on_typed(self, text: str) -> None:
        if text:
            self.set_problem("")

    def _ask(self) -> None:
        line = self.officer()
        if line is None or not self._form.enter.isEnabled():
            return
        pin = self._form.pin.take()
        if not pin:
            self.set_problem(self.tr("Hãy nhập mã PIN hoặc mật khẩu."))
            return
        self.set_busy(True)
        self.asked.emit(line.id, pin)
