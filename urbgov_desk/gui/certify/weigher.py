"""Asks the office about the page while it is typed; the newest question counts."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.certify import reading
from urbgov_desk.gui.certify.form import CertifyForm
from urbgov_desk.gui.certify.view import CertifyView

if TYPE_CHECKING:
    from urbgov_desk.gui.shell import Shell
    from urbgov_desk.services.certification.weighing import Weighed

_DEBOUNCE_MS = 90


class Weigher(QObject):
    """Typing never waits for it."""

    weighed = Signal()

    def __init__(
        self, shell: "Shell", view: CertifyView, form: Callable[[], CertifyForm], parent: QObject
    ) -> None:
        """`form` reads the page when it is time to ask."""
        super().__init__(parent)
        self._shell = shell
        self._view = view
        self._form = form
        self._answer: Weighed | None = None
        self._answered: CertifyForm | None = None
        self._number = 0
        self._wishes: list[tuple[str, Callable[[Weighed], None]]] = []
        self._debounce = QTimer(self, singleShot=True, interval=_DEBOUNCE_MS)
        self._debounce.timeout.connect(self.ask)

    def touch(self) -> None:
        """Something was typed: ask when the hands rest."""
        self._answer = None
        self._debounce.start()

    def when_weighed(self, wish: "Callable[[Weighed], None]") -> None:
        """Do it with the answer for the page as it stands, as soon as it is there."""
        form = self._form()
        answer = self.shown(form)
        if answer is not None:
            wish(answer)
            return
        self._wishes.append((form.draft_id, wish))
        self.ask()

    def shown(self, form: CertifyForm) -> "Weighed | None":
        """The answer in sight, if it is the one for this form."""
        known = self._answered
        return self._answer if known is not None and _same(known, form) else None

    def forget(self) -> None:
        """What was wished for was another officer's wish."""
        self._wishes = []

    def ask(self) -> None:
        """Ask about the page as it stands."""
        self._debounce.stop()
        self._number += 1
        number, form = self._number, self._form()
        if self._shell.officer is None:
            return
        self._shell.run(
            lambda desk: reading.weigh(desk, form),
            lambda weighed: self._on_weighed(number, form, weighed),
            lambda told: self._on_told(number, told),
            owner=self,
        )

    def _on_weighed(self, number: int, form: CertifyForm, weighed: "Weighed") -> None:
        if number != self._number:
            return
        now = self._form()
        # A wish goes with its visitor.
        self._wishes = [each for each in self._wishes if each[0] == now.draft_id]
        if not _same(form, now):
            # Something was typed meanwhile, and its own answer is on the way.
            if not self._debounce.isActive():
                self.ask()
            return
        self._answer, self._answered = weighed, form
        self._view.show_weighed(form, weighed)
        wishes, self._wishes = self._wishes, []
        for _, wish in wishes:
            wish(weighed)
        self.weighed.emit()

    def _on_told(self, number: int, told: Told) -> None:
        if number == self._number:
            self._wishes = []
            self._view.say_problem(self._shell.words(told))
            self.weighed.emit()


def _same(form: CertifyForm, other: CertifyForm) -> bool:
    """Whether the office would answer the same; which paper is worked on does not matter."""
    return replace(form, current=0) == replace(other, current=0)
