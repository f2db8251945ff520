"""The second person of an act that takes two: another officer, with a role for it, in person."""

from urbgov_desk.domain.office import OfficerLine, SignIn
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.right import SECONDS, Act, Second
from urbgov_desk.services import officer
from urbgov_desk.services.desk import Desk


class SecondNeeded(Told):
    """The act takes a second officer, who gives their own PIN. Values: right."""


class SecondIsFirst(Told):
    """The second person is the one who signed in: it has to be another."""


class SecondNotAllowed(Told):
    """The second person has no role for this. Values: right."""


def may_second(act: Act, first: OfficerLine, second: OfficerLine) -> bool:
    """Whether an officer may be the second person of an act of another's."""
    return second.active and second.id != first.id and bool(second.roles & SECONDS[act])


def list_seconds(desk: Desk, act: Act) -> tuple[OfficerLine, ...]:
    """Who may be the second person of an act of the officer signed in."""
    first = desk.signed_in()
    return tuple(each for each in officer.list_officers(desk) if may_second(act, first, each))


def confirmed(desk: Desk, act: Act, second: Second | None = None) -> str:
    """The second officer's id, their secret checked as at sign-in; before the act's transaction.

    `second` comes with the request, or stands at the desk (`Desk.with_second`).
    Raises SecondNeeded, SecondIsFirst, SecondNotAllowed, WrongPin, TooManyTries, SignInLocked,
    OfficerNotActive.
    """
    first, second = desk.signed_in(), second or desk.second
    if second is None:
        raise SecondNeeded(right=act.value)
    if second.officer == first.id:
        raise SecondIsFirst()
    known = {each.id: each for each in officer.list_officers(desk)}
    chosen = known.get(second.officer)
    if chosen is None or not may_second(act, first, chosen):
        raise SecondNotAllowed(right=act.value)
    who = SignIn(officer_id=chosen.id, pin=second.secret)
    return officer.sign_in(desk, who).officer.id
