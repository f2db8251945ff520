"""A courier's piles: listed, checked one by one, or struck off with a reason."""

import uuid

from PySide6.QtCore import QObject, Signal

from urbgov_desk.gui.receive import calls
from urbgov_desk.gui.receive.calls import Envelope
from urbgov_desk.gui.receive.courier_panel import CourierPanel
from urbgov_desk.gui.receive.form import CourierLine
from urbgov_desk.gui.shell import Shell


class CourierDesk(QObject):
    """Asks the office about couriers for the panel that shows them."""

    listed = Signal(str)
    """The number of a list just taken."""
    refused = Signal(object)
    """Why a list or a striking off was not done (Told)."""
    ended = Signal()

    def __init__(self, shell: Shell, panel: CourierPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._panel = panel
        panel.drop_wanted.connect(self._drop)

    def load(self) -> None:
        """Show what is still to be checked."""

        def show(piles: tuple[calls.Pile, ...]) -> None:
            self._panel.show_piles(piles)
            if self._panel.isVisible():
                self._panel.begin()

        self._shell.run(calls.piles, show, owner=self)

    def take_list(self) -> bool:
        """Take the new list; False while it cannot be asked for."""
        pile = self._panel.new_pile()
        if pile is None:
            return False
        request = uuid.uuid4().hex
        self._shell.run(
            lambda desk: calls.list_courier(desk, pile, request),
            lambda done: self._on_listed(done.number),
            self.refused.emit,
            owner=self,
            ended=self.ended.emit,
        )
        return True

    def line_of(self, envelope: Envelope) -> CourierLine:
        """The envelope as the page keeps it while it is checked."""
        text = self.tr("Bưu chính: kiểm hồ sơ số {position} – {name}")
        return CourierLine(
            list_id=envelope.list_id,
            position=envelope.position,
            words=text.format(position=envelope.position, name=envelope.name),
        )

    def _on_listed(self, number: str) -> None:
        self._shell.say(self.tr("Đã ghi danh sách {number} – đang in").format(number=number))
        self._panel.clear()
        self.load()
        self.listed.emit(number)

    def _drop(self, envelope: Envelope, reason: str) -> None:
        request = uuid.uuid4().hex
        self._shell.run(
            lambda desk: calls.drop_envelope(desk, envelope, reason, request),
            lambda _: self.load(),
            self.refused.emit,
            owner=self,
        )
