"""The question before a bundle is handed over from the list, with how its fee is paid."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from urbgov_desk import wording
from urbgov_desk.domain.dossier import PaymentMethod
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.button import KeyButton
from urbgov_desk.gui.widgets.confirm_bar import ConfirmBar


class HandingBar(ConfirmBar):
    """Cash unless Ctrl+T says transfer; Enter hands over, Esc leaves it."""

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._method = PaymentMethod.CASH
        self.way = KeyButton("", "Ctrl+T")
        self.way.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.way.clicked.connect(self._other_way)
        row = self.layout()
        assert isinstance(row, QHBoxLayout)
        row.insertWidget(1, self.way)

    @property
    def method(self) -> PaymentMethod:
        """How the fee is paid."""
        return self._method

    def ask_money(self, due: int) -> None:
        """Before the question is asked: in cash until another key says otherwise."""
        self._method = PaymentMethod.CASH
        self.way.setVisible(due > 0)
        self._show_way()

    def _other_way(self) -> None:
        cash = self._method is PaymentMethod.CASH
        self._method = PaymentMethod.TRANSFER if cash else PaymentMethod.CASH
        self._show_way()
        # Its key gave it the focus; Enter hands over all the same.
        self._agree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_way(self) -> None:
        way = wording.name_of(self._method, self._shell.preferences.liking.language.value)
        self.way.setText(way[:1].upper() + way[1:])
        self.way.setAccessibleName(self.tr("Trả bằng: {way}").format(way=way))
        self.way.updateGeometry()
