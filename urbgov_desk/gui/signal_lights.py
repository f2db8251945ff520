"""The three quiet signals at the top: scanner, printer, backup."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from urbgov_desk.gui.shell import Equipment
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.widgets.chip import restyle

_ICONS = {
    Equipment.scanner: "scan-line",
    Equipment.printer: "printer",
    Equipment.backup: "database-backup",
}
_LONGEST_WORDS = 24
_SEVERITY = (Tone.bad, Tone.warn, Tone.info, Tone.plain, Tone.good)


class SignalLights(QWidget):
    """Each is a grey icon while all is well; the worst one says what is wrong."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: dict[Equipment, tuple[Tone, str]] = {
            which: (Tone.good, "") for which in Equipment
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._buttons: dict[Equipment, QToolButton] = {}
        for which in Equipment:
            button = QToolButton()
            button.setProperty("role", "signal")
            button.setObjectName(f"signal_{which}")
            button.setIconSize(QSize(18, 18))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setProperty("may_elide", True)
            row.addWidget(button)
            self._buttons[which] = button
        theme.changed.connect(self.refresh)
        self.refresh()

    def button(self, which: Equipment) -> QToolButton:
        """The signal of one piece of equipment; pressing it may open its set-up."""
        return self._buttons[which]

    def show_state(self, which: Equipment, tone: Tone, words: str) -> None:
        """Show how it is."""
        self._state[which] = (tone, words)
        self.refresh()

    def refresh(self) -> None:
        """Follow state, colours and language."""
        # Three sentences side by side fit no office screen: the worst speaks, the others colour.
        worst = min(Equipment, key=lambda which: _SEVERITY.index(self._state[which][0]))
        for which in Equipment:
            self._show(which, speaks=which is worst)

    def _show(self, which: Equipment, *, speaks: bool) -> None:
        tone, words = self._state[which]
        button = self._buttons[which]
        well = tone is Tone.good
        name = self._name(which)
        whole = words or self.tr("{equipment}: sẵn sàng").format(equipment=name)
        short = whole if len(whole) <= _LONGEST_WORDS else f"{whole[: _LONGEST_WORDS - 1]}…"
        silent = well or not speaks
        button.setText("" if silent else f" {short}")
        button.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonIconOnly
            if silent
            else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        )
        button.setToolTip(whole)
        button.setAccessibleName(name)
        button.setAccessibleDescription(whole)
        colour = self._theme.tokens.muted if well else self._theme.tokens.ink(tone).text
        button.setIcon(self._theme.icon(_ICONS[which], colour))
        button.setProperty("tone", tone.value)
        restyle(button)

    def _name(self, which: Equipment) -> str:
        return {
            Equipment.scanner: self.tr("Máy quét"),
            Equipment.printer: self.tr("Máy in"),
            Equipment.backup: self.tr("Sao lưu"),
        }[which]
