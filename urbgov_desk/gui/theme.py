"""The look of the desk: follows the system unless the user chose one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from urbgov_desk import assets
from urbgov_desk.gui.preference import Liking, Preferences
from urbgov_desk.gui.style.sheet import ICON_SEARCH_PATH, sheet
from urbgov_desk.gui.style.tokens import LIGHT, Look, Tokens, tokens_of

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

# The screen letters; without them (a checkout before the fonts came) the system's are used.
_FAMILY = "Be Vietnam Pro"
# Each file costs the start a millisecond or two; the screens use three weights.
_WEIGHTS = ("Regular", "Medium", "SemiBold")
_STYLE = "Fusion"
_DRAWN_BY = "drawn_by"
COMPACT = "compact"
"""The application's property that pieces without a theme look at."""


def styled_application(name: str) -> QApplication:
    """Qt's application, drawn in the desk's style from its first moment."""
    # Asked for as an argument: setStyle() would answer with the style, and Qt takes 5 ms to make
    # that class known to Python.
    app = QApplication([name, "-style", _STYLE])
    app.setProperty(_DRAWN_BY, _STYLE)
    return app


class Theme(QObject):
    """Puts one look on the whole application and tells painters when it changes."""

    changed = Signal()

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self._app = app
        self._preferences = preferences
        self._tokens = LIGHT
        self._put: tuple[Look, int, bool] | None = None
        self._compact = False
        app.setProperty(COMPACT, False)
        self._icons: dict[tuple[str, str, str | None, int], QIcon] = {}
        QDir.setSearchPaths(ICON_SEARCH_PATH, [str(assets.path("icons"))])
        if app.property(_DRAWN_BY) != _STYLE:
            app.setStyle(_STYLE)
        self._family = _load_font()
        preferences.changed.connect(self._on_preferences)
        app.styleHints().colorSchemeChanged.connect(self.refresh)
        self.refresh()

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def point_size(self) -> int:
        """The letter size in use, in points."""
        return self._preferences.liking.point_size

    @property
    def compact(self) -> bool:
        """Whether the window is so small that everything stands closer together."""
        return self._compact

    def set_compact(self, compact: bool) -> None:
        """Let everything stand closer together, or at ease again."""
        self._compact = compact
        self._app.setProperty(COMPACT, compact)
        self.refresh()

    def icon(self, name: str, colour: str | None = None, *, size: int = 20) -> "QIcon":
        """A shipped icon, in the letters' colour unless another is given."""
        return self._icon(name, colour or self._tokens.text, None, size)

    def place_icon(self, name: str, colour: str, chosen: str, *, size: int = 24) -> "QIcon":
        """An icon that changes colour while its button is checked."""
        return self._icon(name, colour, chosen, size)

    def refresh(self) -> None:
        """Look again at the preferences and the system, and put the look that follows."""
        look = self._preferences.liking.look or _system_look(self._app)
        wanted = (look, self.point_size, self._compact)
        if self._put == wanted:
            return
        self._put = wanted
        self._tokens = tokens_of(look)
        self._icons.clear()
        font = QFont(self._family, self.point_size) if self._family else self._app.font()
        font.setPointSize(self.point_size)
        self._app.setFont(font)
        self._app.setPalette(palette(self._tokens))
        worn = sheet(self._tokens, point_size=self.point_size, compact=self._compact)
        if self._app.styleSheet() != worn:  # Qt would read it and polish every widget again
            self._app.setStyleSheet(worn)
        self.changed.emit()

    def _icon(self, name: str, colour: str, chosen: str | None, size: int) -> "QIcon":
        # The first page is on screen before the first icon is wanted.
        from urbgov_desk.gui.style import icon as drawing

        key = (name, colour, chosen, size)
        if key not in self._icons:
            self._icons[key] = drawing.icon(name, colour, chosen=chosen, size=size)
        return self._icons[key]

    def _on_preferences(self, before: Liking, after: Liking) -> None:
        if (before.look, before.point_size) != (after.look, after.point_size):
            self.refresh()


def palette(t: Tokens) -> QPalette:
    """The look's colours as Qt's own roles, for whatever the style sheet does not reach."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, t.window),
        (role.WindowText, t.text),
        (role.Base, t.field),
        (role.AlternateBase, t.window),
        (role.Text, t.text),
        (role.Button, t.card),
        (role.ButtonText, t.text),
        (role.BrightText, t.on_accent),
        (role.Highlight, t.accent),
        (role.HighlightedText, t.on_accent),
        (role.Link, t.accent),
        (role.LinkVisited, t.accent),
        (role.ToolTipBase, t.text),
        (role.ToolTipText, t.window),
        (role.PlaceholderText, t.muted),
        (role.Mid, t.line),
        (role.Dark, t.line_strong),
        (role.Light, t.card),
        (role.Midlight, t.hover),
        (role.Shadow, t.line_strong),
        (role.Accent, t.accent),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(t.disabled))
    return made


def _system_look(app: QApplication) -> Look:
    hints = app.styleHints()
    # Only a user who asked the system for more contrast gets it unasked here.
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return Look.contrast
    return Look.dark if hints.colorScheme() is Qt.ColorScheme.Dark else Look.light


def _load_font() -> str:
    for weight in _WEIGHTS:
        file = assets.path("fonts", f"BeVietnamPro-{weight}.ttf")
        if file.is_file():
            QFontDatabase.addApplicationFont(str(file))
    return _FAMILY if QFontDatabase.hasFamily(_FAMILY) else ""
