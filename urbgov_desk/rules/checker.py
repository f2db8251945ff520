"""Looks through the law files before they ship: gaps, overlaps, missing sources, unknown names."""

import re
import string
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from urbgov_desk.domain.confidence import Confidence
from urbgov_desk.rules import certification_check, reading
from urbgov_desk.rules.entry import Entry, begins, concerns, ends, holds

_CODE = re.compile(r"\d\.\d{6}", re.ASCII)
_DATED = frozenset({"from", "until", "source", "confidence"})
_FOR_SOME = frozenset({"codes", "fields", "except"})
_LIMIT = frozenset({"kind", "value", "reason", "condition", "note", "cutoff"})
_WORDS = frozenset({"key", "text_vi", "text_en"})
_PROCEDURE = frozenset(
    [
        "seen",
        "code",
        "name",
        "short_name",
        "field",
        "status",
        "desk_rank",
        "channels",
        "competent_body",
        "results",
        "decision",
        "legal_bases",
        "conditions",
        "papers_reason",
        "limit",
        "fee",
        "paper",
    ]
)
# Without these a procedure cannot be put together (rules/shelf.py).
_NEEDED = frozenset(
    [
        "seen",
        "code",
        "name",
        "short_name",
        "field",
        "status",
        "competent_body",
        "limit",
        "fee",
    ]
)
_RATES = frozenset({"first_pages", "first_rate", "next_rate", "ceiling_per_copy"})
_CERTIFICATION = frozenset(
    [
        "kind",
        "name",
        "name_en",
        "procedures",
        "book",
        "conflict_question",
        "extension_days",
        "retention",
        "kept",
        "identity",
        "attestation",
        "note",
    ]
)
_AUTHORITY = frozenset(
    ["ground", "kinds", "issuers", "titles", "needs", "block", "text_vi", "text_en", "note"]
)
_PAPER_KIND = frozenset(
    ["key", "title", "letters", "kind", "issuer", "pages", "layout", "legalised"]
)
# What may stand in each table; anything else is a slip of the pen that nobody would ever read.
_KEYS: Mapping[str, frozenset[str]] = {
    "procedure": _DATED | _PROCEDURE,
    "checklist": _DATED | {"code", "case"},
    "day": (_DATED - {"from", "until"}) | {"on", "kind", "name"},
    "undecided": _DATED | {"name_vi", "name_en"},
    "office_hours": _DATED | {"sessions", "weekdays"},
    "parameter": _DATED | _FOR_SOME | {"name", "value"},
    "limit": _DATED | _FOR_SOME | _LIMIT,
    "alternative": _DATED | _FOR_SOME | _LIMIT,
    "fee": _DATED | _FOR_SOME | _RATES | {"kind", "name", "formula", "amount", "optional", "note"},
    "supplement_clock": _DATED | _FOR_SOME | {"clock"},
    "form": _DATED | {"kind", "set", "code", "title", "symbol", "copies", "verified"},
    "channel": _DATED | _WORDS | {"report_code"},
    "refusal": _DATED | _FOR_SOME | _WORDS,
    "exemption": _DATED | _FOR_SOME | _WORDS | {"percent"},
    "retention": _DATED | _WORDS | {"permanent", "years"},
    "change": _DATED | _FOR_SOME | {"text_vi", "text_en"},
    "certification": _DATED | _CERTIFICATION,
    "competence": _DATED | {"kind", "issuers", "text_vi", "text_en", "note"},
    "authorisation_case": _DATED | _WORDS,
    "book": _DATED | {"book", "symbol", "title", "title_en", "code"},
    "authority": _DATED | _AUTHORITY,
    "paper_kind": _DATED | _PAPER_KIND,
}
# What makes two entries the same rule at different times, by table.
_SUBJECT: Mapping[str, tuple[str, ...]] = {
    "procedure": ("code",),
    "checklist": ("code",),
    "office_hours": (),
    "parameter": ("name",),
    "limit": (),
    "fee": ("name",),
    "supplement_clock": (),
    "form": ("kind",),
    "channel": ("key",),
    "refusal": ("key",),
    "exemption": ("key",),
    "retention": ("key",),
    "certification": ("kind",),
    "competence": ("kind", "issuers"),
    "authorisation_case": ("key",),
    "book": ("book",),
    "authority": ("ground",),
    "paper_kind": ("key",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong, and where."""

    file: str
    entry: str
    fault: str


def check(law_dir: Path) -> list[Finding]:
    """Everything wrong in a folder of law files; an empty list means it may ship."""
    entries = list(_read(law_dir))
    procedures = [entry for _, table, entry in entries if table == "procedure"]
    codes = {entry["code"] for entry in procedures if "code" in entry}
    fields = {entry["field"] for entry in procedures if "field" in entry}
    findings = [
        Finding(file=file, entry=_name(entry), fault=fault)
        for file, table, entry in entries
        for fault in _faults(table, entry, codes, fields)
    ]
    findings += [
        Finding(file=file, entry=_name(entry), fault=fault)
        for file, entry, fault in certification_check.faults(entries, codes)
    ]
    findings += _times(entries)
    findings += _still_doubted(entries)
    return findings


def _read(law_dir: Path) -> Iterator[tuple[str, str, Entry]]:
    for path in sorted(law_dir.rglob("*.toml")):
        file = path.relative_to(law_dir).as_posix()
        for table, rows in tomllib.loads(path.read_text(encoding="utf-8")).items():
            for entry in rows:
                yield file, table, entry


def _name(entry: Entry) -> str:
    parts = [
        str(entry[key])
        for key in ("code", "book", "ground", "kind", "name", "key", "on")
        if key in entry
    ]
    return " ".join([*parts, *entry.get("codes", ())])


def _faults(table: str, entry: Entry, codes: set[str], fields: set[str]) -> Iterator[str]:
    if table not in _KEYS:
        yield f"unknown table {table}"
        return
    for key in sorted(set(entry) - _KEYS[table]):
        yield f"unknown key {key}"
    for key in sorted(_NEEDED - set(entry)) if table == "procedure" else ():
        yield f"missing key {key}"
    if not str(entry.get("source", "")).strip():
        yield "no source"
    if entry.get("confidence") not in list(Confidence):
        yield "confidence missing or unknown"
    elif entry["confidence"] == Confidence.ward:
        yield "shipped law cannot be the ward's own"
    if not isinstance(entry.get("on" if table == "day" else "from"), date):
        yield "no day it holds from"
    elif table != "day" and (until := ends(entry)) is not None and until < begins(entry):
        yield "ends before it begins"
    for code in (*entry.get("codes", ()), *entry.get("except", ())):
        if code not in codes:
            yield f"unknown procedure {code}"
    for field in entry.get("fields", ()):
        if field not in fields:
            yield f"unknown field {field}"
    for text in _texts(entry):
        for _, placeholder, _, _ in string.Formatter().parse(text):
            if placeholder is not None:
                yield f"unknown placeholder {{{placeholder}}}"
    yield from _unreadable(table, entry, codes)


def _texts(entry: Entry) -> Iterator[str]:
    for key in ("text_vi", "text_en", "name_vi", "name_en", "title", "title_en", "symbol"):
        if key in entry:
            yield str(entry[key])


def _unreadable(table: str, entry: Entry, codes: set[str]) -> Iterator[str]:
    try:
        _read_values(table, entry)
    except (KeyError, TypeError, ValueError) as fault:
        yield f"not readable: {type(fault).__name__} {fault}"
    if table == "procedure" and not _CODE.fullmatch(str(entry.get("code"))):
        yield "a procedure code is one digit, a point and six digits"
    if table == "checklist":
        yield from _checklist_faults(entry, codes)


def _read_values(table: str, entry: Entry) -> None:
    if table == "procedure":
        for row in entry["limit"]:
            reading.channel_limit(row, "")
        for row in entry["fee"]:
            reading.fee(row, "")
        for row in entry.get("paper", ()):
            reading.paper(row)
        reading.procedure_line(entry)
    elif table == "checklist":
        for row in entry["case"]:
            reading.case(row, {})
    elif table in ("limit", "alternative"):
        reading.limit(entry, "")
    elif table == "day":
        reading.calendar_day(entry)
    elif table == "office_hours":
        reading.office_hours(entry, "")
    elif table == "parameter":
        reading.parameter(entry, "")
    elif table == "form":
        reading.form(entry)
    elif table == "channel":
        reading.channel_entry(entry)
    elif table == "fee":
        _read_formula(entry)


def _read_formula(entry: Entry) -> None:
    amounts = sorted(_RATES) if entry["formula"] == "page" else ["amount"]
    if entry["formula"] not in ("page", "case", "copy"):
        raise ValueError(entry["formula"])
    for key in amounts:
        if not isinstance(entry[key], int) or entry[key] <= 0:
            raise ValueError(key)


def _checklist_faults(entry: Entry, codes: set[str]) -> Iterator[str]:
    if entry.get("code") not in codes:
        yield f"unknown procedure {entry.get('code')}"
    keys = [case["key"] for case in entry.get("case", ())]
    if len(keys) != len(set(keys)):
        yield "two cases with one key"
    for case in entry.get("case", ()):
        lines = [line["key"] for line in case["line"]]
        if len(lines) != len(set(lines)):
            yield f"two lines with one key in case {case['key']}"


def _still_doubted(entries: Iterable[tuple[str, str, Entry]]) -> Iterator[Finding]:
    """Limits that are known now while a change still says that they are not."""
    rows = [row for row in entries if isinstance(row[2].get("from"), date)]
    fields = {
        each.get("code"): each.get("field") for _, table, each in rows if table == "procedure"
    }
    for file, table, change in rows:
        if table != "change":
            continue
        for _, of, limit in rows:
            for code in limit.get("codes", ()) if of == "limit" else ():
                field = str(fields.get(code))
                if holds(change, begins(limit)) and concerns(change, code, field):
                    fault = f"the limit of {code} is known since then: put it under `except`"
                    yield Finding(file=file, entry=_name(change), fault=fault)


def _times(entries: Iterable[tuple[str, str, Entry]]) -> Iterator[Finding]:
    """Overlaps and gaps between entries that are one rule at different times."""
    grouped: dict[tuple[str, ...], list[tuple[str, Entry]]] = defaultdict(list)
    for file, table, entry in entries:
        if table not in _SUBJECT or not isinstance(entry.get("from"), date):
            continue
        subject = tuple(str(entry[key]) for key in _SUBJECT[table] if key in entry)
        for target in entry.get("codes", entry.get("fields", ("*",))):
            grouped[(table, *subject, target)].append((file, entry))
    for subject, rows in grouped.items():
        rows.sort(key=lambda row: begins(row[1]))
        for (_, earlier), (file, later) in pairwise(rows):
            until = ends(earlier)
            name = " ".join(subject)
            if until is None or until >= begins(later):
                yield Finding(file=file, entry=name, fault="overlaps the entry before it")
            elif until + timedelta(days=1) < begins(later):
                yield Finding(file=file, entry=name, fault="leaves a gap after the entry before it")
