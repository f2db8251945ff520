"""Buttons that show the key that presses them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHideEvent,
    QIcon,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from urbgov_desk.gui.style.tokens import UNIT


def _is_compact() -> bool:
    """Whether the window is small and every key stands closer to its words."""
    application = QApplication.instance()
    return application is not None and bool(application.property("compact"))


class KeyButton(QPushButton):
    """A button with its key on it; the key works anywhere in its page.

    One button of a page is `primary`. `key` is an F-key or has Ctrl or Alt: letters, Space and
    Enter would be taken from a scanner that types. A barred one is grey whatever its page wants.
    """

    refused = Signal()
    """Its key was pressed while it is barred."""

    def __init__(
        self,
        text: str,
        key: str = "",
        *,
        primary: bool = False,
        icon: QIcon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._key = QKeySequence(key)
        if primary:
            self.setProperty("role", "primary")
        if icon is not None:
            self.setIcon(icon)
            self.setIconSize(QSize(20, 20))
        self._shortcut: QShortcut | None = None
        self._why = ""
        self._why_key: QShortcut | None = None
        self._wanted = True
        self._own_tip = ""
        if key:
            self._shortcut = QShortcut(self._key, self)
            self._shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            self._shortcut.activated.connect(self._on_key)
        self.setAccessibleDescription(self.key_text())

    def key_text(self) -> str:
        """The key as shown: `F9`."""
        text = self._key.toString(QKeySequence.SequenceFormat.NativeText)
        return text.replace("Return", "Enter")

    @property
    def barred(self) -> bool:
        """Whether it is grey because it is not the officer's to press."""
        return bool(self._why)

    @property
    def wanted(self) -> bool:
        """Whether the page as it stands has a use for it."""
        return self._wanted

    def bar(self, why: str) -> None:
        """Grey it and say why to who points at it; an empty reason lets the page have it again."""
        if why and not self._why:
            self._own_tip = self.toolTip()
        if why or self._why:
            self.setToolTip(why or self._own_tip)
        self._why = why
        super().setEnabled(self._wanted and not why)
        self._watch_key()

    def setEnabled(self, wanted: bool) -> None:  # noqa: N802
        """What the page wants; barred it stays grey."""
        self._wanted = wanted
        super().setEnabled(wanted and not self._why)

    def showEvent(self, event: QShowEvent) -> None:
        """In sight: its key is its own, also while it is barred."""
        super().showEvent(event)
        self._watch_key()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight: another may have the key."""
        super().hideEvent(event)
        self._watch_key()

    def _watch_key(self) -> None:
        """A grey button's own shortcut is dead: beside it stands one that says why."""
        listens = bool(self._why) and self.isVisible() and not self._key.isEmpty()
        if listens and self._why_key is None:
            self._why_key = QShortcut(self._key, self.parentWidget() or self)
            self._why_key.setContext(Qt.ShortcutContext.WindowShortcut)
            self._why_key.activated.connect(self.refused)
        if self._why_key is not None and self._shortcut is not None:
            self._shortcut.setEnabled(not listens)
            self._why_key.setEnabled(listens)

    def sizeHint(self) -> QSize:
        """Wide enough for the words and the key."""
        size = super().sizeHint()
        return QSize(size.width() + self._key_width(), size.height())

    def minimumSizeHint(self) -> QSize:
        """Never so narrow that the words or the key are cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button as the look has it, the words to the left, the key to the right."""
        if not self.key_text():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        inner = QStyleOptionButton(option)
        inner.rect = option.rect.adjusted(0, 0, -self._key_width(), 0)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, inner)
        self._draw_key(painter, option)

    def _draw_key(self, painter: QPainter, option: QStyleOptionButton) -> None:
        compact = _is_compact()
        width = self._key_width() - (4 if compact else UNIT)
        height = self._key_metrics().height() + 2
        right = self.rect().right() - (4 if compact else UNIT + 2)
        top = (self.height() - height) // 2
        # The colour of the words as the style sheet resolved it for this state.
        colour = QColor(option.palette.buttonText().color())
        painter.setFont(self._key_font())
        painter.setPen(colour)
        painter.setOpacity(0.85 if self.isEnabled() else 0.5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = self.rect()
        frame.setRect(right - width, top, width, height)
        painter.drawRoundedRect(frame.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.drawText(frame, int(Qt.AlignmentFlag.AlignCenter), self.key_text())

    def _key_font(self) -> QFont:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        return font

    def _key_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._key_font())

    def _key_width(self) -> int:
        text = self.key_text()
        around = UNIT + 6 if _is_compact() else 3 * UNIT
        return self._key_metrics().horizontalAdvance(text) + around if text else 0

    def _on_key(self) -> None:
        if self.isEnabled() and self.isVisible():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.click()
