"""Puts a procedure together from the portal's page, the law's own limits and the check list."""

from datetime import date

from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.procedure import (
    Case,
    Channel,
    ChannelLimit,
    Fee,
    Limit,
    Procedure,
    ProcedureStatus,
    RequiredPaper,
    SupplementClock,
)
from urbgov_desk.rules import entry as dated
from urbgov_desk.rules import reading
from urbgov_desk.rules.checklist import derived_cases
from urbgov_desk.rules.entry import Entry, begins
from urbgov_desk.rules.library import Library


def procedure(library: Library, code: str, on: date) -> Procedure:
    """The procedure as the shipped law has it on this day.

    Raises RuleNotYetInForce before its first entry and NoRuleInForce when there is none.
    """
    entry = dated.in_force(library.procedure_entries(code), on, subject=code)
    rule = f"procedure/{code}@{begins(entry).isoformat()}"
    papers = tuple(reading.paper(each) for each in entry.get("paper", ()))
    written = [each for each in library.checklist_entries(code) if dated.holds(each, on)]
    clock = supplement_clock(library, code, entry["field"], on)
    return Procedure(
        code=code,
        name=entry["name"],
        short_name=entry["short_name"],
        field=entry["field"],
        status=ProcedureStatus(entry["status"]),
        desk_rank=entry.get("desk_rank"),
        channels=tuple(Channel(each) for each in entry.get("channels", ())),
        limits=_limits(library, entry, rule, on),
        fees=_fees(entry, rule),
        cases=_written_cases(written[-1], papers) if written else derived_cases(papers),
        papers=papers,
        results=tuple(entry.get("results", ())),
        competent_body=entry["competent_body"],
        supplement_clock=SupplementClock(clock["clock"]),
        supplement_source=clock["source"],
        supplement_confidence=Confidence(clock["confidence"]),
        conditions=entry.get("conditions", ""),
        legal_bases=tuple(entry.get("legal_bases", ())),
        decision=entry.get("decision", ""),
        papers_reason=entry.get("papers_reason"),
        checklist_reviewed=bool(written),
        valid_from=begins(entry),
        valid_until=dated.ends(entry),
        seen_on=dated.day(entry["seen"]),
        source=entry["source"],
        confidence=reading.confidence(entry),
    )


def supplement_clock(library: Library, code: str, field: str, on: date) -> Entry:
    """What asking for papers does to the limit: the procedure's own rule before the general one."""
    entries = [
        each for each in library.table("supplement_clock") if dated.concerns(each, code, field)
    ]
    own = [each for each in entries if not dated.is_general(each) and dated.holds(each, on)]
    return own[-1] if own else dated.in_force(entries, on, subject="supplement_clock")


def _limits(library: Library, entry: Entry, rule: str, on: date) -> tuple[ChannelLimit, ...]:
    code, field = entry["code"], entry["field"]
    stated = tuple(
        reading.channel_limit(each, f"{rule}#limit.{each['channel']}") for each in entry["limit"]
    )
    own = _own(library, "limit", code, field, on)
    extra = tuple(_own(library, "alternative", code, field, on))
    if own:
        channels = [each.channel for each in stated] or list(Channel)
        return tuple(
            ChannelLimit(channel=channel, limit=own[-1], alternatives=extra) for channel in channels
        )
    return tuple(
        ChannelLimit(channel=each.channel, limit=each.limit, alternatives=each.alternatives + extra)
        for each in stated
    )


def _own(library: Library, table: str, code: str, field: str, on: date) -> list[Limit]:
    return [
        reading.limit(each, f"{table}/{code}@{begins(each).isoformat()}")
        for each in library.table(table)
        if dated.concerns(each, code, field) and dated.holds(each, on)
    ]


def _fees(entry: Entry, rule: str) -> tuple[Fee, ...]:
    return tuple(
        reading.fee(each, f"{rule}#fee.{each.get('channel', 'all')}") for each in entry["fee"]
    )


def _written_cases(entry: Entry, papers: tuple[RequiredPaper, ...]) -> tuple[Case, ...]:
    notes = {paper.seq: paper.name for paper in papers}
    return tuple(reading.case(each, notes) for each in entry["case"])
