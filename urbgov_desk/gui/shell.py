"""What a page may ask of the window around it: run an act, say something, go elsewhere."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from urbgov_desk.domain.problem import Told
from urbgov_desk.gui.preference import Preferences
from urbgov_desk.gui.style.tokens import Tone
from urbgov_desk.gui.theme import Theme
from urbgov_desk.gui.worker import Worker

if TYPE_CHECKING:
    from urbgov_desk.domain.office import OfficerLine
    from urbgov_desk.domain.right import Second
    from urbgov_desk.gui.searcher import Searcher
    from urbgov_desk.gui.signing_session import SigningHand
    from urbgov_desk.gui.widgets.parked_bar import ParkedVisit
    from urbgov_desk.services.desk import Desk

T = TypeVar("T")


def _with_second(act: "Callable[[Desk], T]", second: "Second", desk: "Desk") -> T:
    return act(desk.with_second(second))


class Equipment(StrEnum):
    """What the three quiet signals at the top watch."""

    scanner = "scanner"
    printer = "printer"
    backup = "backup"


class Shell(QObject):
    """One for the window; every page gets it."""

    said = Signal(str, str)
    """A text and its Tone, for the notice."""
    sent = Signal(str, object)
    """A place and a subject, to go there."""
    equipment_changed = Signal(str, str, str)
    """Which Equipment, its Tone, and what is wrong in words."""
    visits_parked = Signal(object)
    """The parked visits (tuple[ParkedVisit, ...])."""
    visit_resumed = Signal(str)
    """The key of a parked visit to take up; the page that parked it listens."""
    officer_changed = Signal(object)
    """Who works here now (OfficerLine), or None while the desk is locked."""
    focus_wanted = Signal()
    """Give the focus back to the page that is shown."""
    raw_keys_wanted = Signal(bool)
    """The scanner test wants to see (or no longer sees) keys as they come."""
    visitor_changed = Signal()
    """Somebody else stands at the counter: what was said about the one before goes."""
    lock_wanted = Signal()
    """Lock the desk."""
    cover_wanted = Signal()
    """Cover the screen until the next key."""
    restore_wanted = Signal(str)
    """Restore the store, perhaps from this backup place."""
    second_wanted = Signal(str, object)
    """The Act that takes two persons, and how to do it with the second (`second_dialog.Again`)."""

    def __init__(
        self,
        *,
        theme: Theme,
        preferences: Preferences,
        worker: Worker,
        make_searcher: "Callable[[], Searcher]",
        training: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.preferences = preferences
        self.worker = worker
        self._make_searcher = make_searcher
        self._searcher: Searcher | None = None
        self.training = training
        self._officer: OfficerLine | None = None
        self._signing: SigningHand | None = None
        self._parked: dict[str, tuple[ParkedVisit, ...]] = {}

    @property
    def signing(self) -> "SigningHand":
        """The signing session of whoever works here; made when first asked."""
        if self._signing is None:
            from urbgov_desk.gui.signing_session import SigningHand

            self._signing = SigningHand(self)
        return self._signing

    @property
    def searcher(self) -> "Searcher":
        """Answers searches, the newest first; made when first asked."""
        if self._searcher is None:
            self._searcher = self._make_searcher()
        return self._searcher

    @property
    def officer(self) -> "OfficerLine | None":
        """Who is signed in; None while the desk is locked."""
        return self._officer

    def set_officer(self, officer: "OfficerLine | None") -> None:
        """For the window: somebody signed in, or the desk was locked."""
        if officer != self._officer:
            self._officer = officer
            self.officer_changed.emit(officer)

    def run(
        self,
        act: "Callable[[Desk], T]",
        done: Callable[[T], None] | None = None,
        failed: Callable[[Told], None] | None = None,
        *,
        owner: QObject | None = None,
        ended: Callable[[], None] | None = None,
    ) -> None:
        """Do an act of the office; what it refuses is said in words unless `failed` takes it.

        One that takes two persons asks for the second, and is then done once more.
        """
        refuse = failed or self.refuse

        def again(
            second: "Second", stopped: Callable[[Told], None], over: Callable[[], None]
        ) -> None:
            def did(result: T) -> None:
                over()
                if done is not None:
                    done(result)

            both = partial(_with_second, act, second)
            self.worker.run(both, did, stopped, owner=owner, ended=ended)

        def told(problem: Told) -> None:
            if problem.code == "second_needed":
                self.second_wanted.emit(str(problem.values["right"]), again)
            elif problem.code != "nobody_signed_in" or self._officer is not None:
                # What a page asked for and the lock overtook is nobody's any more.
                refuse(problem)

        self.worker.run(act, done, told, owner=owner, ended=ended)

    def aside(
        self,
        look: "Callable[[Desk], T]",
        done: Callable[[T], None],
        failed: Callable[[Told], None] | None = None,
        *,
        owner: QObject,
        ended: Callable[[], None] | None = None,
    ) -> None:
        """A long look beside the worker, so that no act waits for it; otherwise as `run`.

        `look` is given the desk as it is for the officer now, and may not use its connection: it
        takes one of its own (`Desk.beside`).
        """
        from urbgov_desk.gui import errand

        refuse = failed or self.refuse

        def stopped(told: Told) -> None:
            refuse(told)
            if ended is not None:
                ended()

        self.run(
            lambda desk: desk,
            lambda desk: errand.run(lambda: look(desk), done, refuse, owner=owner, ended=ended),
            stopped,
            owner=owner,
        )

    def say(self, text: str, tone: Tone = Tone.good) -> None:
        """Say what was done ("Đã tiếp nhận … – đang in") without taking the focus."""
        self.said.emit(text, tone.value)

    def refuse(self, told: Told) -> None:
        """Say why something was not done and what to do."""
        self.said.emit(self.words(told), Tone.bad.value)

    def words(self, told: Told) -> str:
        """A told problem in the language of the screen."""
        # The words are files; most starts need none of them.
        from urbgov_desk.gui.told_words import in_words

        return in_words(told, self.preferences.liking.language)

    def go(self, place: str, subject: object | None = None) -> None:
        """Go to a place, perhaps for something there."""
        self.sent.emit(place, subject)

    def park(self, visits: "tuple[ParkedVisit, ...]", place: str = "receive") -> None:
        """Show these visits as what a place has parked, beside those of the other places."""
        self._parked[place] = visits
        self.visits_parked.emit(tuple(each for kept in self._parked.values() for each in kept))

    def report(self, equipment: Equipment, tone: Tone, words: str = "") -> None:
        """Say how the scanner, the printer or the backup is; good needs no words."""
        self.equipment_changed.emit(equipment.value, tone.value, words)
