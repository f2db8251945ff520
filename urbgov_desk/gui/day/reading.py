"""What the place reads of the desk, on the worker."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from urbgov_desk.domain.authority import Grant
    from urbgov_desk.domain.certification_book import Entry
    from urbgov_desk.domain.counting import Count, Period, Wanted
    from urbgov_desk.domain.day import DaySheet
    from urbgov_desk.domain.office import OfficerLine
    from urbgov_desk.domain.till import Ledger, MonthDue, Shift, TillNow
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.till.periods import PeriodChoice
    from urbgov_desk.services.till.receipts import UnreceiptedRow

# Services load the store and the papers, so they are imported on the worker's thread.


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDay:
    """What is open now, and the officers' names."""

    sheet: "DaySheet"
    names: "Mapping[str, str]"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLedger:
    """The ledger of a period, what its last month owes the Treasury, and the officers' names."""

    ledger: "Ledger"
    due: "MonthDue"
    names: "Mapping[str, str]"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTill:
    """The till, who may take it over, and the shifts handed over this month."""

    till: "TillNow"
    officers: "tuple[OfficerLine, ...]"
    shifts: "tuple[Shift, ...]"
    names: "Mapping[str, str]"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCounts:
    """Counts of a period and the officers' names."""

    counts: "tuple[Count, ...]"
    names: "Mapping[str, str]"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportChoices:
    """The periods and grants reports are made for."""

    periods: "tuple[PeriodChoice, ...]"
    grants: "tuple[tuple[Grant, str], ...]"


def _names(desk: "Desk") -> "Mapping[str, str]":
    from urbgov_desk.services.till import counting

    return {key: officer.name for key, officer in counting.officers(desk).items()}


def read_periods(desk: "Desk") -> "tuple[PeriodChoice, ...]":
    """The periods that have names."""
    from urbgov_desk.services.till import periods

    return periods.list_periods(desk)


def read_day(desk: "Desk") -> OpenDay:
    """What is open now."""
    from urbgov_desk.services.till import day

    return OpenDay(sheet=day.sheet(desk), names=_names(desk))


def read_ledger(desk: "Desk", period: "Period") -> OpenLedger:
    """The ledger of a period. Raises PeriodOdd."""
    from urbgov_desk.services.till import ledger

    return OpenLedger(
        ledger=ledger.read(desk, period.first, period.last),
        due=ledger.month_due(desk, f"{period.last:%Y-%m}"),
        names=_names(desk),
    )


def read_unreceipted(desk: "Desk") -> "tuple[UnreceiptedRow, ...]":
    """Money without its e-receipt."""
    from urbgov_desk.services.till import receipts

    return receipts.list_unreceipted(desk)


def read_till(desk: "Desk") -> OpenTill:
    """The till at this moment."""
    from urbgov_desk.domain.counting import month_of
    from urbgov_desk.services.till import counting, shift

    month = month_of(desk.now().date())
    here = desk.signed_in().id
    officers = counting.officers(desk).values()
    return OpenTill(
        till=shift.till_now(desk),
        officers=tuple(each for each in officers if each.active and each.id != here),
        shifts=shift.list_shifts(desk, month.first, month.last),
        names=_names(desk),
    )


def read_counts(desk: "Desk", period: "Period") -> OpenCounts:
    """Counts of a period. Raises PeriodOdd."""
    from urbgov_desk.services.till import counting

    return OpenCounts(counts=counting.count(desk, period), names=_names(desk))


def read_entries(desk: "Desk", wanted: "Wanted") -> "tuple[Entry, ...]":
    """The numbers a count opens into."""
    from urbgov_desk.services.till import counting

    return counting.rows_of(desk, wanted)


def read_choices(desk: "Desk") -> ReportChoices:
    """What reports can be made for."""
    from urbgov_desk.services.certification import authority
    from urbgov_desk.services.till import periods, work_sheets

    names = _names(desk)
    return ReportChoices(
        periods=periods.list_periods(desk),
        grants=tuple(
            (grant, f"{names.get(grant.officer, '')} – {work_sheets.grant_words(grant)}")
            for grant in reversed(authority.list_grants(desk))
        ),
    )
