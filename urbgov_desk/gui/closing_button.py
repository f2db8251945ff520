"""The key that closes the day, wherever it stands."""

import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from urbgov_desk.domain.right import Act
from urbgov_desk.gui.right_guard import guard
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.widgets.button import KeyButton

if TYPE_CHECKING:
    from urbgov_desk.domain.closing import ClosedDay
    from urbgov_desk.domain.problem import Told
    from urbgov_desk.services.desk import Desk


class ClosingButton(KeyButton):
    """F10: sign where the record stands; the closing sheet goes into the print queue.

    Where numbers are not settled a dialog asks why they are left.
    """

    closed = Signal(object)
    """The `ClosedDay`."""

    def __init__(self, shell: Shell) -> None:
        words = QCoreApplication.translate("ClosingButton", "Khoá ngày và in")
        super().__init__(words, "F10")
        self._shell = shell
        # Kept until the day is closed, so that pressing twice closes once.
        self._request = str(uuid.uuid4())
        self.clicked.connect(lambda: self._close(""))
        guard(shell, Act.CLOSE_DAY, self)

    def _close(self, reason: str) -> None:
        self.setEnabled(False)
        request = self._request

        def close(desk: "Desk") -> "ClosedDay":
            from urbgov_desk.domain.closing import CloseDay
            from urbgov_desk.services import closing

            return closing.close_day(desk, CloseDay(request_id=request, reason=reason))

        def ended() -> None:
            self.setEnabled(True)

        self._shell.run(close, self._show, self._on_told, owner=self, ended=ended)

    def _on_told(self, told: "Told") -> None:
        if told.code != "numbers_unsettled":
            self._shell.refuse(told)
            return
        from urbgov_desk.gui.closing_dialog import ClosingDialog

        dialog = ClosingDialog(self._shell, self._shell.words(told), self._close, self.window())
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _show(self, closed: "ClosedDay") -> None:
        self._request = str(uuid.uuid4())
        self._shell.say(self.tr("Đã khoá ngày – tờ khoá ngày đang in"))
        self.closed.emit(closed)
