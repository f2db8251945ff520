"""Every state, event, problem and refusal in the office's words; no Qt, for screens and terminal.

The words are data: `resources/wording/<language>/*.toml`, one table for each kind of thing.
A placeholder `{name}` is filled from the values the thing carries.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import Any

from urbgov_desk import assets
from urbgov_desk.domain.chain_head import CopiesHeld
from urbgov_desk.domain.problem import Told

LANGUAGES = ("vi", "en")
_WORD_START = re.compile(r"(?<!^)(?=[A-Z])")
# Short names of the tables whose kind has a longer one.
_TABLES = {"PaperAnswer": "answer", "SigningWay": "signing"}
_OWN_TABLES = ("step", "state")


class WordMissing(KeyError):  # noqa: N818  (told by its name, like the problems)
    """A thing without words: a bug, and a test finds it before a person does."""


class _Values(dict[str, object]):
    """Values for a sentence; one that is absent stays visible as its own name."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


@cache
def words(language: str) -> Mapping[str, Mapping[str, str]]:
    """All tables of a language, the folder's files merged. Raises WordMissing on a double entry."""
    merged: dict[str, dict[str, str]] = {}
    for file in sorted(assets.path("wording", language).glob("*.toml")):
        for table, entries in tomllib.loads(file.read_text(encoding="utf-8")).items():
            known = merged.setdefault(table, {})
            double = known.keys() & entries.keys()
            if double:
                raise WordMissing(f"{language}/{file.name}: {table}.{double.pop()} stands twice")
            known |= entries
    return merged


def say(table: str, key: str | Enum, language: str = "vi", /, **values: object) -> str:
    """The words of one thing, its placeholders filled."""
    name = str(key.value) if isinstance(key, Enum) else key
    try:
        sentence = words(language)[table][name]
    except KeyError:
        raise WordMissing(f"{language}: {table}.{name}") from None
    return sentence.format_map(_Values({k: _shown(v, language) for k, v in values.items()}))


def name_of(thing: Enum, language: str = "vi") -> str:
    """The words of a state, step, answer, role…: each of these kinds has a table of its own."""
    return say(table_of(type(thing)), thing, language)


def table_of(kind: type[Enum]) -> str:
    """The table with the words of a kind of thing."""
    return _TABLES.get(kind.__name__) or _WORD_START.sub("_", kind.__name__).lower()


def problem(told: Told, language: str = "vi") -> str:
    """What is wrong and what to do about it."""
    values = dict(told.values)
    if "right" in values:
        values["right"] = say("act", str(values["right"]), language)
    for name in ("field", "step", "setting", "state"):
        if name in values:
            table = name if name in _OWN_TABLES else f"{name}_name"
            known = words(language).get(table, {})
            values[name] = known.get(str(values[name]), str(values[name]))
    return say("problem", told.code, language, **values)


def event(kind: str, language: str = "vi", /, **values: object) -> str:
    """One act in a dossier's story. `variant` among the values picks the kind's other sentence."""
    variant = values.pop("variant", None)
    return say("event", f"{kind}.{variant}" if variant else kind, language, **values)


def finding(check: str, where: str, detail: str, language: str = "vi") -> str:
    """The first thing wrong in a store: which table and row, which act, and what to do."""
    known = words(language)
    kind, _, paper = where.partition(" ")
    if check == "file" and kind == "paper":
        return say("paper_fault", detail, language, paper=paper)
    if table := known["store_table"].get(where):
        where = f"{table} ({where})"
        row, _, fault = detail.rpartition(" ")
        if fault in known["row_fault"] and row:
            detail = say("row_fault", fault, language, row=row)
    return say("finding", check, language, where=where, detail=detail)


def copies_held(held: CopiesHeld, language: str = "vi") -> list[str]:
    """What the heads of the backups say of a store: those that do not agree first."""
    said = [
        say(
            "copies_held",
            "wrong",
            language,
            made_at=copy.made_at,
            place=copy.place,
            words=name_of(copy.answer, language),
        )
        for copy in held.wrong
    ]
    if held.right:
        said.append(say("copies_held", "right", language, count=held.right))
    if held.unseen:
        said.append(say("copies_held", "unseen", language, places=held.unseen))
    return said


def _shown(value: Any, language: str) -> object:
    if isinstance(value, Enum):
        return name_of(value, language)
    if isinstance(value, datetime):
        return f"{value:%H:%M %d/%m/%Y}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, bool):
        return value
    if isinstance(value, int) and value >= 10_000:
        return f"{value:,}".replace(",", ".")
    if isinstance(value, tuple | list):
        return "; ".join(str(_shown(part, language)) for part in value)
    return value
