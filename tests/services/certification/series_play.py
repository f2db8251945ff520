"""How the machine in `test_series_property` chooses: by weight, among what is possible now.

Hypothesis leaves rules out at random in each run, so that most runs met only a few; here one rule
draws among all of them.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from tests.making import Ward, second_of
from tests.services.certification.series_model import Shelf, Written
from urbgov_desk.domain.certifying import AskedLine, PileLine, SigningSession
from urbgov_desk.services.desk import Desk

Act = Callable[[Desk, Any], Any]
PLAYED: Counter[str] = Counter()
"""How often each act was done, over all runs: `sign_visit`, or `sign_visit: BookClosed` if told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A method the machine may call: how likely, when, and with what it is drawn."""

    weight: int
    when: Callable[[Any], object]
    drawn: dict[str, st.SearchStrategy[Any]] = field(default_factory=dict)


MOVES: dict[str, Move] = {}


def move(
    weight: int, *, when: Callable[[Any], object] = lambda _: True, **drawn: st.SearchStrategy[Any]
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Mark a method as a move of the machine."""

    def mark(method: Callable[..., None]) -> Callable[..., None]:
        MOVES[method.__name__] = Move(weight=weight, when=when, drawn=drawn)
        return method

    return mark


class Play(RuleBasedStateMachine):
    """A ward, what a careful clerk would have written beside it, and the next act."""

    folder: Path
    ward: Ward
    shelf: Shelf
    waiting: list[tuple[PileLine, AskedLine]]
    done: list[tuple[Act, str, Any]]

    @rule(data=st.data())
    def goes_on(self, data: st.DataObject) -> None:
        """One act, whichever."""
        possible = [name for name, each in MOVES.items() if each.when(self)]
        weighted = [name for name in possible for _ in range(MOVES[name].weight)]
        name = data.draw(st.sampled_from(weighted))
        values = {key: data.draw(drawn) for key, drawn in MOVES[name].drawn.items()}
        note(f"{name}({values})")
        getattr(self, name)(**values)

    def act(self, call: Act, who: str, request: Any, told: type[Exception] | None) -> Any:
        """Do it; where something must be told, that and nothing else is told."""
        desk = self.ward.as_officer(who)
        if told is None:
            result = call(desk, request)
            self.done.append((call, who, request))
            PLAYED[call.__name__] += 1
            return result
        try:
            call(desk, request)
        except told:
            PLAYED[f"{call.__name__}: {told.__name__}"] += 1
            return None
        raise AssertionError(f"{told.__name__} was not told")

    def year(self) -> int:
        """The year on the clock."""
        return self.ward.clock.now.year

    def session(self, who: str) -> SigningSession:
        """A signing session opened just now."""
        officer = self.ward.as_officer(who).signed_in()
        return SigningSession(officer=officer.id, opened_at=self.ward.clock.now)

    def lines(self) -> list[Written]:
        """Every number of every book."""
        return self.shelf.all_lines()

    def second(self) -> Any:
        """The second person of acts that take two."""
        return second_of(self.ward)
