"""What the window itself asks of the desk: whose it is, who works there, who signs in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from urbgov_desk.domain.office import Counter, OfficerLine, Setting, SignIn
from urbgov_desk.gui.preference import Liking

# Services load the store and the law, so they are imported inside, on the worker's thread.
if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.officer import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFront:
    """The desk as the window shows it before anybody has signed in."""

    office: str
    counter: Counter | None
    officers: tuple[OfficerLine, ...]
    training: bool
    pins: Mapping[str, str]
    idle_minutes: int
    scanner_port: str


def counter_of_this_pc(desk: "Desk", liking: Liking) -> tuple[Counter | None, tuple[Counter, ...]]:
    """The counter this PC stands at, and every counter that is open.

    A counter chosen here and closed since gives way to the first that is open.
    """
    from urbgov_desk.services import office

    counters = tuple(counter for counter in office.list_counters(desk) if counter.active)
    wanted = liking.counter_of(training=desk.training)
    chosen = next((counter for counter in counters if counter.id == wanted), None)
    return chosen or (counters[0] if counters else None), counters


def look_at_desk(desk: "Desk", liking: Liking) -> DeskFront:
    """Read all of it in one act. Raises OfficeNotSetUp."""
    from urbgov_desk.services import officer

    settings = desk.settings()
    here = desk.office()
    minutes = settings[Setting.IDLE_MINUTES]
    return DeskFront(
        office=f"{here.name} – {here.desk_name}",
        counter=counter_of_this_pc(desk, liking)[0],
        officers=officer.list_officers(desk),
        training=desk.training,
        pins=_practice_pins(desk),
        idle_minutes=int(minutes) if minutes.isdigit() else 10,
        scanner_port=settings[Setting.SCANNER_PORT],
    )


def _practice_pins(desk: "Desk") -> Mapping[str, str]:
    if not desk.training:
        return {}
    from urbgov_desk.services.practice import training

    return training.pins(desk)


def sign_in(desk: "Desk", officer_id: str, pin: str, counter: Counter | None) -> "Session":
    """Check the PIN. Raises WrongPin, TooManyTries, OfficerNotActive."""
    from urbgov_desk.services import officer

    return officer.sign_in(desk, SignIn(officer_id=officer_id, pin=pin), counter)


def take_kinds(desk: "Desk") -> frozenset[str]:
    """The kinds of event recorded since this was last asked."""
    from urbgov_desk.services import changed

    return changed.take(desk)
