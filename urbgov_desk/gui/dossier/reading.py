"""What the page reads of the desk, on the worker: plain values come back, nothing is computed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from urbgov_desk.domain.dossier import Dossier, DossierLine, StoryLine
from urbgov_desk.domain.lifecycle import Step
from urbgov_desk.domain.office import OfficerLine, Setting
from urbgov_desk.gui.dossier.segment import CALLS, Counted, Segment

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.doubles import PersonPair
    from urbgov_desk.services.forgetting import Erasable

# Services load the store, the law and the papers, so they are imported on the worker's thread.


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The whole work list and when it was read."""

    lines: dict[Segment, tuple[DossierLine, ...]]
    now: datetime
    to_extend: frozenset[str] = frozenset()
    """Due so soon that an apology has to go out today."""
    to_close: frozenset[str] = frozenset()
    """Asked for papers that nobody brought in time."""

    def counted(self) -> Counted:
        """How many each part has."""
        return Counted(numbers={segment: len(lines) for segment, lines in self.lines.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDossier:
    """A dossier with its story, and what its acts may choose from."""

    dossier: Dossier
    story: tuple[StoryLine, ...]
    now: datetime
    officers: tuple[OfficerLine, ...]
    units: tuple[str, ...]
    shelves: tuple[str, ...]
    correctable: bool
    asked_items: tuple[str, ...]
    """What the applicant was asked to bring, while the dossier waits for it."""
    approval_needed: bool
    """Whether asking for more now needs an approver."""
    later_day: date | None
    """The first working day an extension could name."""
    erasable: "tuple[Erasable, ...]" = ()
    """Whose data the officer signed in may erase; nobody's while the dossier runs."""
    doubles: "tuple[PersonPair, ...]" = ()
    """Its people, each with another entry that may be the same person."""
    put_together: "tuple[PersonPair, ...]" = ()
    """Entries of its people that were put together."""


def read_parts(desk: "Desk") -> Parts:
    """The work list and the three call lists."""
    from urbgov_desk.services import contact, worklist

    work = worklist.work_list(desk)
    lines: dict[Segment, tuple[DossierLine, ...]] = {}
    for segment in Segment:
        if segment in CALLS:
            lines[segment] = contact.call_list(desk, CALLS[segment])
        else:
            lines[segment] = getattr(work, segment.value)
    reminders = worklist.reminders(desk)
    return Parts(
        lines=lines,
        now=desk.now(),
        to_extend=frozenset(line.id for line in reminders.extensions),
        to_close=frozenset(line.id for line in reminders.supplements),
    )


def read_dossier(desk: "Desk", dossier_id: str) -> OpenedDossier:
    """One dossier whole. Raises DossierUnknown."""
    from urbgov_desk.services import (
        correction,
        doubles,
        forgetting,
        intake,
        officer,
        story,
        supplement,
    )

    settings = desk.settings()
    found = intake.find(desk, dossier_id)
    asked = supplement.unanswered(found)
    asks = Step.ASK_SUPPLEMENT in found.steps
    return OpenedDossier(
        dossier=found,
        story=story.story(desk, dossier_id),
        now=desk.now(),
        officers=tuple(o for o in officer.list_officers(desk) if o.active),
        units=_lines(settings[Setting.UNITS]),
        shelves=_lines(settings[Setting.SHELVES]),
        correctable=correction.is_correctable(found),
        asked_items=asked.items if asked else (),
        approval_needed=asks and supplement.asking(desk, dossier_id).approval_needed,
        later_day=_later_day(desk, found),
        erasable=forgetting.erasable(desk, dossier_id),
        doubles=doubles.doubles(desk, dossier_id),
        put_together=doubles.put_together(desk, dossier_id),
    )


def _later_day(desk: "Desk", found: Dossier) -> date | None:
    if found.due_at is None:
        return None
    return desk.law.calendar.next_working_day(max(found.due_at, desk.now()).date())


def closing_of(desk: "Desk", day: date) -> datetime:
    """When the office closes on a day: the hour a date that was typed stands for."""
    return desk.law.calendar.closes_at(day)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
