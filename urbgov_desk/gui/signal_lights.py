"""The three quiet signals at the top: scanner, printer, backup."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

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


_COMPLAINING = (Tone.bad, Tone.warn)


class SignalLight(QToolButton):
    """One signal; where room is scarce its words end in …, and the tool tip has them whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = 0
        self.setProperty("role", "signal")
        self.setProperty("may_elide", True)
        self.setIconSize(QSize(18, 18))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def say(self, words: str, *, least: int) -> None:
        """Show words, of which so many letters stay on the narrowest window; empty for none."""
        self._least = least
        self.setText(f" {words}" if words else "")
        self.setToolButtonStyle(
            Qt.ToolButtonStyle.ToolButtonTextBesideIcon
            if words
            else Qt.ToolButtonStyle.ToolButtonIconOnly
        )
        self.updateGeometry()

    def shown_words(self) -> str:
        """The words as far as they fit."""
        room = self.width() - self._beside_words()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the letters that stay."""
        hint = self.sizeHint()
        least = self._beside_words() + self.fontMetrics().averageCharWidth() * self._least
        return QSize(min(hint.width(), least), hint.height()) if self.text() else hint

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button as the look has it, the words as far as they fit."""
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = self.shown_words()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)

    def _beside_words(self) -> int:
        # Qt asks for two spaces more than the words it draws.
        words = self.fontMetrics().horizontalAdvance(f"{self.text()}  ")
        return self.sizeHint().width() - words


class SignalLights(QWidget):
    """Each is a grey icon while all is well; each that complains says what is wrong."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state: dict[Equipment, tuple[Tone, str]] = {
            which: (Tone.good, "") for which in Equipment
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._buttons: dict[Equipment, SignalLight] = {}
        for which in Equipment:
            button = SignalLight()
            button.setObjectName(f"signal_{which}")
            row.addWidget(button)
            self._buttons[which] = button
        theme.changed.connect(self.refresh)
        self.refresh()

    def button(self, which: Equipment) -> SignalLight:
        """The signal of one piece of equipment; pressing it may open its set-up."""
        return self._buttons[which]

    def show_state(self, which: Equipment, tone: Tone, words: str) -> None:
        """Show how it is."""
        self._state[which] = (tone, words)
        self.refresh()

    def refresh(self) -> None:
        """Follow state, colours and language."""
        # What merely informs is silent beside a worse one, but of two troubles neither may hide
        # the other. They share the room that one had, as the narrowest window has no more.
        worst = min(Equipment, key=lambda which: _SEVERITY.index(self._state[which][0]))
        troubled = [which for which in Equipment if self._state[which][0] in _COMPLAINING]
        speaking = troubled or [worst]
        for which in Equipment:
            self._show(which, speaks=which in speaking, least=_LONGEST_WORDS // len(speaking))

    def _show(self, which: Equipment, *, speaks: bool, least: int) -> None:
        tone, words = self._state[which]
        button = self._buttons[which]
        well = tone is Tone.good
        name = self._name(which)
        whole = words or self.tr("{equipment}: sẵn sàng").format(equipment=name)
        short = whole if len(whole) <= _LONGEST_WORDS else f"{whole[: _LONGEST_WORDS - 1]}…"
        silent = well or not speaks
        button.say("" if silent else short, least=least)
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
