"""From the entries of the law files to the values the office works with."""

from datetime import time

from urbgov_desk.domain.answer import (
    ChannelEntry,
    Exemption,
    FormEntry,
    Parameter,
    RefusalGround,
    Retention,
    UnverifiedEntry,
)
from urbgov_desk.domain.calendar import CalendarDay, DayKind, OfficeHours, Session, UndecidedDays
from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.domain.procedure import (
    Case,
    Channel,
    ChannelLimit,
    ChargeKind,
    CheckLine,
    Fee,
    FeeStatus,
    Limit,
    LimitKind,
    PaperRowKind,
    ProcedureLine,
    ProcedureStatus,
    RequiredPaper,
    SubmitMode,
)
from urbgov_desk.rules.entry import Entry, begins, day, ends

# What names an entry, and what it says, whichever its table has first.
_NAMED = ("key", "book", "ground", "name", "kind")
_SAID = ("title", "text_vi", "value", "name")


def confidence(entry: Entry) -> Confidence:
    """How sure the entry is."""
    return Confidence(entry["confidence"])


def limit(entry: Entry, rule: str) -> Limit:
    """A time limit; a same-day entry need not write its 0."""
    kind = LimitKind(entry["kind"])
    return Limit(
        kind=kind,
        value=0 if kind is LimitKind.same_day else entry.get("value"),
        reason=entry.get("reason"),
        cutoff=bool(entry.get("cutoff", kind is LimitKind.same_day)),
        condition=entry.get("condition", ""),
        note=entry.get("note", ""),
        source=entry["source"],
        confidence=confidence(entry),
        rule=rule,
    )


def channel_limit(entry: Entry, rule: str) -> ChannelLimit:
    """The limit for one way of filing with its alternatives."""
    return ChannelLimit(
        channel=Channel(entry["channel"]),
        limit=limit(entry, rule),
        alternatives=tuple(
            limit(each, f"{rule}.{number}")
            for number, each in enumerate(entry.get("alternative", ()), start=1)
        ),
    )


def fee(entry: Entry, rule: str) -> Fee:
    """A charge as the portal states it."""
    return Fee(
        kind=ChargeKind(entry["kind"]),
        name=entry["name"],
        status=FeeStatus(entry["status"]),
        amount=entry.get("amount"),
        reason=entry.get("reason"),
        channel=Channel(entry["channel"]) if "channel" in entry else None,
        note=entry.get("note", ""),
        source=entry["source"],
        confidence=confidence(entry),
        rule=rule,
    )


def paper(entry: Entry) -> RequiredPaper:
    """A row of the published paper list."""
    return RequiredPaper(
        seq=entry["seq"],
        case=entry.get("case", ""),
        condition=entry.get("condition", ""),
        name=entry["name"],
        originals=entry.get("originals"),
        copies=entry.get("copies"),
        kind=PaperRowKind(entry["kind"]),
        submit_mode=SubmitMode(entry["submit_mode"]),
        submit_mode_stated=entry["submit_mode_stated"],
        form_code=entry.get("form_code", ""),
    )


def case(entry: Entry, notes: dict[int, str]) -> Case:
    """A case of a written check list, the portal's texts folded under the lines they explain."""
    return Case(
        key=entry["key"],
        name=entry["name"],
        lines=tuple(check_line(line, notes) for line in entry["line"]),
    )


def check_line(entry: Entry, notes: dict[int, str]) -> CheckLine:
    """One line of a written check list."""
    papers = tuple(entry.get("papers", ()))
    folded = [entry["note"]] if "note" in entry else []
    folded += [notes[seq] for seq in papers if seq in notes]
    return CheckLine(
        key=entry["key"],
        text=entry["text"],
        required=entry.get("required", True),
        originals=entry.get("originals"),
        copies=entry.get("copies"),
        submit_mode=SubmitMode(entry.get("mode", SubmitMode.submit)),
        note="\n".join(folded),
        papers=papers,
    )


def procedure_line(entry: Entry) -> ProcedureLine:
    """A procedure as lists show it."""
    return ProcedureLine(
        code=entry["code"],
        name=entry["name"],
        short_name=entry["short_name"],
        field=entry["field"],
        desk_rank=entry.get("desk_rank"),
        status=ProcedureStatus(entry["status"]),
        verified=confidence(entry).is_verified
        and Confidence(entry.get("limit_confidence", entry["confidence"])).is_verified,
        limit_known=entry.get("limit_known", True),
        fee_known=entry.get("fee_known", True),
    )


def calendar_day(entry: Entry) -> CalendarDay:
    """A day that differs from its weekday."""
    on = day(entry["on"])
    return CalendarDay(
        on=on,
        kind=DayKind(entry["kind"]),
        name=entry["name"],
        source=entry["source"],
        confidence=confidence(entry),
        rule=f"calendar/{on.isoformat()}",
    )


def undecided(entry: Entry) -> UndecidedDays:
    """Days nobody has decided on yet."""
    return UndecidedDays(
        first=begins(entry),
        last=day(entry["until"]),
        name_vi=entry["name_vi"],
        name_en=entry["name_en"],
        source=entry["source"],
    )


def office_hours(entry: Entry, rule: str) -> OfficeHours:
    """Opening hours. Raises ValueError when the sessions do not run forward."""
    return OfficeHours(
        valid_from=begins(entry),
        until=ends(entry),
        sessions=tuple(
            Session(opens=time.fromisoformat(opens), closes=time.fromisoformat(closes))
            for opens, closes in entry["sessions"]
        ),
        weekdays=tuple(entry["weekdays"]),
        source=entry["source"],
        confidence=confidence(entry),
        rule=rule,
    )


def parameter(entry: Entry, rule: str) -> Parameter:
    """A dated figure."""
    return Parameter(
        name=entry["name"],
        value=entry["value"],
        source=entry["source"],
        confidence=confidence(entry),
        valid_from=begins(entry),
        rule=rule,
    )


def form(entry: Entry) -> FormEntry:
    """A statutory form."""
    return FormEntry(
        kind=entry["kind"],
        code=entry["code"],
        title=entry["title"],
        symbol=entry.get("symbol", ""),
        set=entry["set"],
        copies=entry["copies"],
        verified=entry["verified"],
        source=entry["source"],
        confidence=confidence(entry),
        valid_from=begins(entry),
        rule=f"form/{entry['kind']}@{begins(entry).isoformat()}",
    )


def refusal_ground(entry: Entry, rule: str) -> RefusalGround:
    """A ground for refusing a dossier."""
    return RefusalGround(
        key=entry["key"],
        text_vi=entry["text_vi"],
        text_en=entry["text_en"],
        source=entry["source"],
        confidence=confidence(entry),
        rule=rule,
    )


def exemption(entry: Entry) -> Exemption:
    """A reason why a charge is not collected."""
    return Exemption(
        key=entry["key"],
        text_vi=entry["text_vi"],
        text_en=entry["text_en"],
        percent=entry["percent"],
        source=entry["source"],
        confidence=confidence(entry),
        rule=f"exemption/{entry['key']}@{begins(entry).isoformat()}",
    )


def retention(entry: Entry) -> Retention:
    """How long a class of papers is kept."""
    return Retention(
        key=entry["key"],
        text_vi=entry["text_vi"],
        text_en=entry["text_en"],
        permanent=entry["permanent"],
        years=entry.get("years"),
        source=entry["source"],
        confidence=confidence(entry),
        rule=f"retention/{entry['key']}@{begins(entry).isoformat()}",
    )


def channel_entry(entry: Entry) -> ChannelEntry:
    """A way of filing."""
    return ChannelEntry(
        channel=Channel(entry["key"]),
        text_vi=entry["text_vi"],
        text_en=entry["text_en"],
        report_code=entry["report_code"],
        source=entry["source"],
        confidence=confidence(entry),
    )


def unverified_entry(table: str, entry: Entry) -> UnverifiedEntry:
    """An unchecked entry as the set-up page lists it."""
    named = next((str(entry[key]) for key in _NAMED if key in entry), "")
    text = next((str(entry[key]) for key in _SAID if key in entry), "")
    return UnverifiedEntry(
        table=table,
        subject=" ".join(entry.get("codes", ())) or named,
        text=text,
        source=entry["source"],
        confidence=confidence(entry),
    )
