"""The acts lawful now, as buttons with their keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from urbgov_desk.gui.dossier.said import action_words
from urbgov_desk.gui.dossier.step import Action, Offer
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.flow import FlowRow


class StepBar(FlowRow):
    """Only what may be done now; the act expected next is on F9 as well as on its own key."""

    wanted = Signal(object)
    """The Action."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Action, KeyButton] = {}
        self._offers: tuple[Offer, ...] = ()
        self._free = True

    def show_offers(self, offers: tuple[Offer, ...], *, primary_free: bool) -> None:
        """Show these; F9 stays with a call list that needs it when `primary_free` is False."""
        if (offers, primary_free) == (self._offers, self._free):
            return
        self._offers, self._free = offers, primary_free
        for button in self._buttons.values():
            self.flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        ordered = sorted(offers, key=lambda offer: not offer.primary)
        for offer in ordered:
            first = offer.primary and primary_free
            button = KeyButton(
                action_words(offer.action), "F9" if first else offer.key, primary=first
            )
            button.clicked.connect(lambda _=False, a=offer.action: self.wanted.emit(a))
            if first:
                own = QShortcut(QKeySequence(offer.key), button)
                own.setContext(Qt.ShortcutContext.WindowShortcut)
                own.activated.connect(button.click)
            self.flow.addWidget(button)
            button.show()
            self._buttons[offer.action] = button
        self.setVisible(bool(offers))
        self.updateGeometry()

    def button(self, action: Action) -> KeyButton | None:
        """The button of an act, when it is offered."""
        return self._buttons.get(action)

    def buttons(self) -> tuple[KeyButton, ...]:
        """The buttons shown, the primary first."""
        return tuple(self._buttons.values())

    def offered(self) -> tuple[Action, ...]:
        """What is offered."""
        return tuple(self._buttons)

    def focus_first(self) -> None:
        """Stand on the first button."""
        for button in self._buttons.values():
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
