"""The rail at the left: the places and the keys that lead there."""

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QToolButton, QWidget

from urbgov_desk.gui.places import Place
from urbgov_desk.gui.style.tokens import UNIT
from urbgov_desk.gui.theme import Theme

_MOST_AT_EASE = 7


class Rail(QObject):
    """One button for each place, with its key on it."""

    wanted = Signal(str)
    """The name of the place to go to."""

    def __init__(
        self,
        theme: Theme,
        places: tuple[Place, ...],
        frame: QWidget,
        upper: QBoxLayout,
        lower: QBoxLayout,
    ) -> None:
        super().__init__(frame)
        self._theme = theme
        self._frame = frame
        self._places = {place.name: place for place in places}
        self._buttons: dict[str, QToolButton] = {}
        self._shortcuts: dict[str, QShortcut] = {}
        self._closed: frozenset[str] = frozenset()
        self._enabled = True
        self._narrow = False
        self._counts: dict[str, int] = {}
        self._group = QButtonGroup(self)
        # More places than this stand closer together, or the last would fall off a small screen.
        self._dense = len(places) > _MOST_AT_EASE
        if self._dense:
            for column in (upper, lower):
                column.setSpacing(UNIT // 4)
        for place in places:
            button = self._make(place)
            (lower if place.below else upper).addWidget(button)
            shortcut = QShortcut(QKeySequence(place.key), frame)
            shortcut.activated.connect(lambda name=place.name: self.wanted.emit(name))
            self._shortcuts[place.name] = shortcut
        theme.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Follow colours, letter size and language."""
        t, compact = self._theme.tokens, self._theme.compact
        narrow = compact and self._narrow
        training = bool(self._frame.property("training"))
        colour = t.rail_text
        chosen = t.training_rail_chosen_text if training else t.rail_chosen_text
        widest = 0
        for name, button in self._buttons.items():
            place = self._places[name]
            self._name(name)
            button.setIcon(self._theme.place_icon(place.icon, colour, chosen))
            button.setToolButtonStyle(
                Qt.ToolButtonStyle.ToolButtonTextOnly
                if compact and not narrow
                else Qt.ToolButtonStyle.ToolButtonTextUnderIcon
            )
            button.ensurePolished()
            widest = max(widest, button.sizeHint().width())
        # One width for all, from the letters: fixed pixels cut words at 13 points.
        for button in self._buttons.values():
            button.setMinimumWidth(widest)
        around = UNIT if compact else 2 * UNIT
        self._frame.setFixedWidth(max(widest, 10 * UNIT if not narrow else 0) + around)

    def set_narrow(self, narrow: bool) -> None:
        """Keep to the icons and their keys where there is no room for names."""
        if self._narrow != narrow:
            self._narrow = narrow
            self.refresh()

    def shown(self) -> tuple[str, ...]:
        """The places that stand there."""
        return tuple(name for name in self._buttons if name not in self._closed)

    def choose(self, name: str) -> None:
        """Show where the user is."""
        self._buttons[name].setChecked(True)

    def set_count(self, name: str, count: int) -> None:
        """Show beside a place's key how much waits there; nothing for 0."""
        if self._counts.get(name, 0) != count and name in self._buttons:
            self._counts[name] = count
            self.refresh()

    def set_enabled(self, enabled: bool) -> None:
        """While the desk is locked the keys lead nowhere."""
        self._enabled = enabled
        for name, shortcut in self._shortcuts.items():
            shortcut.setEnabled(enabled and name not in self._closed)

    def close_places(self, names: frozenset[str]) -> None:
        """Leave out the places where whoever works here has nothing to do."""
        self._closed = names
        for name, button in self._buttons.items():
            button.setVisible(name not in names)
        self.set_enabled(self._enabled)

    def _name(self, name: str) -> None:
        place, count = self._places[name], self._counts.get(name, 0)
        button = self._buttons[name]
        title = "" if self._theme.compact and self._narrow else f"{place.title()}\n"
        button.setText(f"{title}{place.key}" + (f" · {count}" if count else ""))
        button.setToolTip("" if title else place.title())
        waiting = self.tr("{n} đang chờ").format(n=count)
        spoken = (place.title(), place.key, *([waiting] if count else []))
        button.setAccessibleName(", ".join(spoken))

    def _make(self, place: Place) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "place")
        button.setObjectName(f"place_{place.name}")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        side = 20 if self._dense else 24
        button.setIconSize(QSize(side, side))
        button.setProperty("dense", self._dense)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _=False, name=place.name: self.wanted.emit(name))
        self._group.addButton(button)
        self._buttons[place.name] = button
        return button
