"""Asks the law about the page while it is typed, and shows what it says."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.receive import calls
from urbgov_desk.gui.receive.calls import Weighed
from urbgov_desk.gui.receive.conversion import charges_of, to_take
from urbgov_desk.gui.receive.form import ReceptionForm
from urbgov_desk.gui.receive.view import ReceiveView
from urbgov_desk.gui.shell import Shell

_DEBOUNCE_MS = 140


class LawWatch(QObject):
    """One question at a time counts: the newest. Wishes wait until the procedure is known."""

    weighed = Signal()
    """The law has answered for the page as it stands."""
    refused = Signal(object)
    """It could not: the Told."""

    def __init__(
        self,
        shell: Shell,
        view: ReceiveView,
        form: Callable[[], ReceptionForm],
        parent: QObject,
    ) -> None:
        """`form` reads the page when it is time to ask."""
        super().__init__(parent)
        self._shell = shell
        self._view = view
        self._form = form
        self.today: date | None = None
        """The day on the desk's clock, once it was heard."""
        self._number = 0
        self._known = ""
        self._case = ""
        self._keep_papers = False
        self._wishes: list[Callable[[], None]] = []
        self._debounce = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._debounce.timeout.connect(self.ask)

    def begin(self, *, case: str = "", keep_papers: bool = False) -> None:
        """Another procedure, or another form: ask at once. `keep_papers`: they came along."""
        self._known = ""
        self._case = case
        self._keep_papers = keep_papers
        self._wishes = []
        self.ask()

    def touch(self) -> None:
        """Something was typed: ask when the hands rest."""
        self._debounce.start()

    def when_known(self, wish: Callable[[], None]) -> None:
        """Do it now, or as soon as the papers of the procedure just chosen are there."""
        if self._view.procedure.code() and not self._known:
            self._wishes.append(wish)
        else:
            wish()

    def ask(self) -> None:
        """Ask about the page as it stands."""
        self._debounce.stop()
        self._number += 1
        number, form = self._number, self._form()
        self._shell.run(
            lambda desk: calls.weigh(desk, form),
            lambda weighed: self._on_weighed(number, weighed),
            lambda told: self._on_told(number, told),
            owner=self,
        )

    def _on_weighed(self, number: int, weighed: Weighed) -> None:
        if number != self._number:
            return
        view = self._view
        self.today = weighed.today
        view.people.open_dossiers.show_lines(weighed.open_dossiers)
        preview = weighed.preview
        if preview is not None:
            if self._known != preview.procedure.code:
                self._known = preview.procedure.code
                view.procedure.set_procedure(preview.procedure, self._case, keep=self._keep_papers)
                view.money.set_exemptions(weighed.exemptions)
            view.terms.show_due(
                preview.due,
                limit_needed=preview.limit_needed,
                asks_pages=weighed.asks_pages,
                asks_copies=weighed.asks_copies,
                copies_optional=weighed.copies_optional,
            )
            charges = charges_of(preview.fee, view.money.charges())
            amount = to_take(replace(self._form(), charges=charges))
            view.money.show_fee(preview.fee, charges, amount=amount)
        wishes, self._wishes = self._wishes, []
        for wish in wishes:
            wish()
        self.weighed.emit()

    def _on_told(self, number: int, told: Told) -> None:
        if number == self._number:
            self._wishes = []
            self.refused.emit(told)
            self.weighed.emit()
