"""What came of a call, by one key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from urbgov_desk.domain.dossier import CallList, ContactOutcome
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.flow import FlowRow


class CallBar(FlowRow):
    """Đã báo, không nghe máy, sai số: F9, F10, F6. Shown with the call lists only."""

    answered = Signal(object)
    """The ContactOutcome."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.told = KeyButton(self.tr("Đã báo"), "F9", primary=True)
        self.no_answer = KeyButton(self.tr("Không nghe máy"), "F10")
        self.wrong = KeyButton(self.tr("Sai số"), "F6")
        for button, outcome in (
            (self.told, ContactOutcome.TOLD),
            (self.no_answer, ContactOutcome.NO_ANSWER),
            (self.wrong, ContactOutcome.WRONG_NUMBER),
        ):
            button.clicked.connect(lambda _=False, o=outcome: self.answered.emit(o))
            self.flow.addWidget(button)
        self.hide()

    def show_list(self, calls: CallList | None) -> None:
        """Show the keys while somebody of a call list is stood on; hide them otherwise."""
        self.setVisible(calls is not None)
