"""One act of the page at a time: what comes meanwhile waits, and a refusal drops it."""

import uuid
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.certify.form import CertifyForm
from urbgov_desk.gui.certify.reading import OpenedVisit
from urbgov_desk.gui.certify.view import CertifyView

if TYPE_CHECKING:
    from urbgov_desk.gui.shell import Shell
    from urbgov_desk.services.desk import Desk

T = TypeVar("T")


class OneAct(QObject):
    """Keeps the page's acts apart; what an act is, the page's own acts know."""

    begun = Signal()
    ended = Signal()

    def __init__(
        self, shell: "Shell", view: CertifyView, form: Callable[[], CertifyForm], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._shell = shell
        self._view = view
        self._form = form
        self._busy = False
        self._wishes: list[Callable[[], None]] = []
        self._requests: dict[str, str] = {}

    @property
    def busy(self) -> bool:
        """Whether an act is under way."""
        return self._busy

    def when_free(self, wish: Callable[[], None]) -> None:
        """Do it now, or as soon as the act under way has been done; never after a refusal."""
        if self._busy:
            self._wishes.append(wish)
        else:
            wish()

    def hold(self) -> None:
        """Something else is under way that the next visitor has to wait for."""
        self._busy = True
        self._view.act.setEnabled(False)

    def let_go(self, *, done: bool) -> None:
        """It is over; what waited for it goes on, if it was done."""
        if not done:
            self._wishes = []
        self._on_ended()

    def forget(self) -> None:
        """Another officer, or none: what the one before began to ask is dropped."""
        self._wishes = []
        self._view.pin.close_asking()
        self._view.question.close_question()

    # -- for the acts ------------------------------------------------------------------------

    def _request(self, act: str, opened: OpenedVisit) -> str:
        """One key for one act on a visit until it was done: a retry does nothing twice."""
        return self._requests.setdefault(f"{act}:{opened.visit.id}", uuid.uuid4().hex)

    def _do(
        self,
        act: "Callable[[Desk], T]",
        done: "Callable[[T], None]",
        *,
        again: Callable[[], None] | None = None,
        failed: Callable[[Told], None] | None = None,
    ) -> None:
        if self._busy:
            return
        form = self._form()
        self._busy = True
        self._view.act.setEnabled(False)
        self._view.say_problem("")
        self.begun.emit()

        def finished(result: T) -> None:
            self._requests = {}
            done(result)

        def told(problem: Told) -> None:
            self._wishes = []
            if failed is not None:
                failed(problem)
            else:
                self._on_told(problem, form, again)

        self._shell.run(act, finished, told, owner=self, ended=self._on_ended)

    def _on_ended(self) -> None:
        self._busy = False
        self._view.refresh_act()
        self.ended.emit()
        wishes, self._wishes = self._wishes, []
        for wish in wishes:
            self.when_free(wish)

    def _on_told(self, told: Told, form: CertifyForm, again: Callable[[], None] | None) -> None:
        """What the office refused of the form as it stood; `again` answers its question."""
        raise NotImplementedError
