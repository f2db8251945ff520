"""The procedures as the set-up shows them: what is known, how surely, what the ward added."""

from dataclasses import dataclass
from datetime import date, datetime

from urbgov_desk.domain.answer import DueAnswer, FeeAnswer, UnverifiedEntry
from urbgov_desk.domain.calendar import Calendar
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.procedure import Procedure, ProcedureLine
from urbgov_desk.services.desk import Desk
from urbgov_desk.services.office import list_overrides


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureList:
    """Every procedure offered today, which of them the ward has own entries for, and doubts."""

    on: date
    lines: tuple[ProcedureLine, ...]
    own: frozenset[str]
    unverified: tuple[UnverifiedEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcedureFacts:
    """One procedure: what would be answered for a dossier received now, and the ward's entries."""

    procedure: Procedure
    received_at: datetime
    due: DueAnswer
    fee: FeeAnswer
    overrides: tuple[Override, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingYear:
    """The calendar with the ward's days and hours, and those entries themselves."""

    today: date
    calendar: Calendar
    overrides: tuple[Override, ...]


_OF_PROCEDURE = (OverrideKind.limit, OverrideKind.fee)
_OF_CALENDAR = (OverrideKind.calendar_day, OverrideKind.office_hours)


def list_procedures(desk: Desk) -> ProcedureList:
    """The procedures offered today."""
    today = desk.now().date()
    overrides = list_overrides(desk)
    return ProcedureList(
        on=today,
        lines=desk.law.procedures(today),
        own=frozenset(o.subject for o in overrides if o.kind in _OF_PROCEDURE),
        unverified=desk.law.unverified(today),
    )


def facts(desk: Desk, code: str) -> ProcedureFacts:
    """What the desk would answer now. Raises UnknownProcedure."""
    now = desk.now()
    procedure = desk.law.procedure(code, now.date())
    return ProcedureFacts(
        procedure=procedure,
        received_at=now,
        due=desk.law.due(code, now),
        fee=desk.law.fee(code, now.date()),
        overrides=tuple(
            o for o in list_overrides(desk) if o.kind in _OF_PROCEDURE and o.subject == code
        ),
    )


def working_year(desk: Desk) -> WorkingYear:
    """The calendar as due dates are reckoned with it."""
    return WorkingYear(
        today=desk.now().date(),
        calendar=desk.law.calendar,
        overrides=tuple(o for o in list_overrides(desk) if o.kind in _OF_CALENDAR),
    )
