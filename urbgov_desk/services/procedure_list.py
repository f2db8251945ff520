"""The procedures as the set-up shows them: what is known, how surely, what the ward added."""

from dataclasses import dataclass
from datetime import date, datetime

from urbgov_desk.domain.answer import DueAnswer, FeeAnswer, UnverifiedEntry
from urbgov_desk.domain.calendar import Calendar
from urbgov_desk.domain.confidence import Confidence
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
    """One procedure: what would be answered for a dossier received now, and the ward's entries.

    `fee_of_one_page`: the charge depends on pages and copies and is that of one page, one copy.
    """

    procedure: Procedure
    received_at: datetime
    due: DueAnswer
    fee: FeeAnswer
    fee_confidence: Confidence
    fee_of_one_page: bool
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


def list_fields(desk: Desk) -> tuple[str, ...]:
    """The fields of work that procedures are offered in today, by name."""
    return tuple(sorted({line.field for line in desk.law.procedures(desk.now().date())}))


def facts(desk: Desk, code: str) -> ProcedureFacts:
    """What the desk would answer now. Raises UnknownProcedure."""
    now = desk.now()
    procedure = desk.law.procedure(code, now.date())
    fee = desk.law.fee(code, now.date())
    by_page = fee.amount is None and any(rule.startswith("fee/") for rule in fee.rules)
    if by_page:
        fee = desk.law.fee(code, now.date(), pages=1, copies=1)
    return ProcedureFacts(
        procedure=procedure,
        received_at=now,
        due=desk.law.due(code, now),
        fee=fee,
        fee_confidence=_fee_confidence(desk, procedure, fee),
        fee_of_one_page=by_page,
        overrides=tuple(
            o for o in list_overrides(desk) if o.kind in _OF_PROCEDURE and o.subject == code
        ),
    )


def _fee_confidence(desk: Desk, procedure: Procedure, fee: FeeAnswer) -> Confidence:
    """The least sure of the entries that decided the charge; an unknown charge is not sure."""
    if fee.amount is None:
        return Confidence.unverified
    if any(rule.startswith("override/") for rule in fee.rules):
        return Confidence.ward
    stated = {each.rule: each.confidence for each in procedure.fees}
    doubted = {each.subject: each.confidence for each in desk.law.unverified(desk.now().date())}
    found = [stated.get(rule) for rule in fee.rules]
    found += [doubted.get(rule.removeprefix("fee/").split("@")[0]) for rule in fee.rules]
    known = [each for each in found if each is not None]
    return next((each for each in known if not each.is_verified), Confidence.found)


def working_year(desk: Desk) -> WorkingYear:
    """The calendar as due dates are reckoned with it."""
    return WorkingYear(
        today=desk.now().date(),
        calendar=desk.law.calendar,
        overrides=tuple(o for o in list_overrides(desk) if o.kind in _OF_CALENDAR),
    )
