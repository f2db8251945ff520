"""Where the law lies: one small index, and one file per procedure opened when asked."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from urbgov_desk import assets
from urbgov_desk.rules.entry import Entry

INDEX = "index.json"
PROCEDURE_FOLDER = "procedure"
CHECKLIST_FOLDER = "checklist"


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The shelves of the law: `tables` as the index holds them, `folder` where procedures lie."""

    folder: Path
    tables: Mapping[str, list[Entry]]

    @classmethod
    def shipped(cls) -> "Library":
        """The law that comes with the product."""
        return cls.at(assets.path("rules"))

    @classmethod
    def at(cls, folder: Path) -> "Library":
        """The law in a folder. Raises FileNotFoundError without an index."""
        return cls(folder=folder, tables=json.loads((folder / INDEX).read_text(encoding="utf-8")))

    def table(self, name: str) -> list[Entry]:
        """The entries of a kind, in the order of their file."""
        return self.tables.get(name, [])

    def procedure_entries(self, code: str) -> list[Entry]:
        """The dated entries of one procedure; empty when there is none of this code."""
        return _entries(self.folder / PROCEDURE_FOLDER / f"{code}.toml", "procedure")

    def checklist_entries(self, code: str) -> list[Entry]:
        """The dated check lists written for one procedure; empty when nobody wrote one."""
        return _entries(self.folder / CHECKLIST_FOLDER / f"{code}.toml", "checklist")


def _entries(path: Path, name: str) -> list[Entry]:
    if not path.is_file():
        return []
    entries: list[Entry] = tomllib.loads(path.read_text(encoding="utf-8"))[name]
    return entries
