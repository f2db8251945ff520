"""Says why something was not done: beside the field it concerns, and above the acts."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.receive.form import ReceptionForm
from urbgov_desk.gui.receive.person import first_faulty
from urbgov_desk.gui.receive.told_place import PERSONAL, Spot, spot_of
from urbgov_desk.gui.receive.view import ReceiveView
from urbgov_desk.gui.shell import Shell
from urbgov_desk.gui.style.tokens import Tone

if TYPE_CHECKING:
    from urbgov_desk.services.scan import Reading


class Telling(QObject):
    """Nothing typed is lost by being told."""

    said = Signal()

    def __init__(
        self,
        shell: Shell,
        view: ReceiveView,
        today: Callable[[], date | None],
        parent: QObject,
    ) -> None:
        """`today` is the day on the desk's clock, None before it was heard."""
        super().__init__(parent)
        self._today = today
        self._shell = shell
        self._view = view

    def tell(self, told: Told, form: ReceptionForm) -> None:
        """A problem the office told about the page as it stood."""
        view = self._view
        text = self._shell.words(told)
        entered = form.limit_value is not None or not form.fee_basis
        spot = spot_of(told, limit_entered=entered)
        panel = view.act_panel()
        if panel is not None and spot in (None, Spot.correction):
            panel.set_error(text)
            panel.begin()
        elif spot is not None:
            if spot in PERSONAL:
                self._show_faulty(told, form)
            view.say_at(spot, text)
        if told.code == "required_paper_missing":
            text = f"{text} {self.tr('Bấm F10 để in phiếu yêu cầu bổ sung.')}"
        view.say_problem(text)
        self.said.emit()

    def say_at(self, spot: Spot, text: str) -> None:
        """What the page itself noticed."""
        self._view.say_at(spot, text)
        self._view.say_problem(text)
        self.said.emit()

    def warn(self, reading: "Reading") -> None:
        """What is odd about a card, without stopping anybody."""
        from urbgov_desk import wording

        language = self._shell.preferences.liking.language.value
        texts = [wording.say("scan_warning", w, language) for w in reading.scan.warnings]
        if texts:
            self._shell.say(" ".join(texts), Tone.warn)

    def is_half_typed(self, told: Told, form: ReceptionForm) -> bool:
        """Whether it is only a limit or amount whose basis is not typed yet."""
        spot = spot_of(told, limit_entered=form.limit_value is not None)
        return spot in (Spot.limit, Spot.fee)

    def _show_faulty(self, told: Told, form: ReceptionForm) -> None:
        today = self._today()
        who = first_faulty(form.people, told, today) if today is not None else None
        self._view.people.show_people(
            form.people, current=form.current if who is None else who, signing=form.signing
        )
