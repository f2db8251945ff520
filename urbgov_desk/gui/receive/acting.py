"""F9: asks the office to do what the page prepared, once."""

import uuid
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from urbgov_desk.gui.receive import calls
from urbgov_desk.gui.receive.calls import Finished
from urbgov_desk.gui.receive.courier_desk import CourierDesk
from urbgov_desk.gui.receive.form import ReceptionForm
from urbgov_desk.gui.receive.mode import Mode
from urbgov_desk.gui.receive.telling import Telling
from urbgov_desk.gui.receive.told_place import Spot
from urbgov_desk.gui.receive.view import ReceiveView
from urbgov_desk.gui.shell import Shell


class Acting(QObject):
    """One act at a time; what the page can see is wrong is said before anybody is asked."""

    begun = Signal()
    done = Signal(object, object)
    """The ReceptionForm as it was asked for, and what came of it (Finished)."""
    told = Signal(object)
    """Why it was not done (Told)."""
    ended = Signal()
    """The act is over, one way or the other."""

    def __init__(
        self,
        shell: Shell,
        view: ReceiveView,
        form: Callable[[], ReceptionForm],
        *,
        telling: Telling,
        couriers: CourierDesk,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._view = view
        self._form = form
        self._telling = telling
        self._couriers = couriers
        couriers.ended.connect(self._on_ended)

    def has_procedure(self) -> bool:
        """Whether a procedure is chosen; if not, it is asked for."""
        if self._view.procedure.code():
            return True
        self._telling.say_at(
            Spot.procedure, self.tr("Chọn thủ tục trước: gõ vài chữ, mã, hoặc Alt+số.")
        )
        return False

    def act(self) -> None:
        """Do what F9 means now."""
        view = self._view
        if not view.act.isEnabled():
            return
        view.clear_errors()
        if view.mode is Mode.COURIER:
            view.act.setEnabled(not self._couriers.take_list())
        elif self._ready():
            wanted = self._wanted(self._form())
            if wanted is not None:
                self._do(wanted)

    def print_again(self, last: Finished | None) -> None:
        """The papers of the last act once more."""
        if last is None or not last.papers:
            return
        request = uuid.uuid4().hex
        self._shell.run(
            lambda desk: calls.print_again(desk, request, last.papers),
            lambda _: self._shell.say(self.tr("Đã đưa bản in lại vào hàng chờ in.")),
            owner=self,
        )

    def hold(self) -> None:
        """Nothing is done with the page while what stands on it is put aside."""
        self._view.act.setEnabled(False)

    def let_go(self) -> None:
        """The page may be used again."""
        self._on_ended()

    def _ready(self) -> bool:
        view = self._view
        faceless = view.people.first_without_role()
        if faceless is not None:
            view.people.select(faceless)
            self._telling.say_at(
                Spot.role,
                self.tr("Bấm một số để cho biết người vừa quét là ai trong hồ sơ."),
            )
            return False
        if problem := view.more.problem():
            self._telling.say_at(Spot.received_at, problem)
            return False
        return self.has_procedure()

    def _wanted(self, form: ReceptionForm) -> Callable[..., Finished] | None:
        view = self._view
        if view.mode is Mode.SUPPLEMENT:
            items, reason = view.supplement.items(), view.supplement.reason()
            return lambda desk: calls.ask_first(desk, form, items, reason)
        if view.mode is Mode.REFUSE:
            grounds, words = view.refusal.grounds(), view.refusal.words()
            return lambda desk: calls.refuse(desk, form, grounds, words)
        if view.mode is Mode.AT_ONCE:
            result = view.at_once.result()
            if result is None:
                return None
            given, receipt = result.given, result.receipt
            return lambda desk: calls.receive_and_return(desk, form, given, receipt=receipt)
        if form.correcting is not None:
            return lambda desk: calls.correct(desk, form)
        return lambda desk: calls.receive(desk, form)

    def _do(self, wanted: Callable[..., Finished]) -> None:
        form = self._form()
        self.begun.emit()
        self._view.act.setEnabled(False)
        self._shell.run(
            wanted,
            lambda finished: self.done.emit(form, finished),
            self.told.emit,
            owner=self,
            ended=self._on_ended,
        )

    def _on_ended(self) -> None:
        self._view.act.setEnabled(True)
        self.ended.emit()
