"""`backups.json` beside the store: what this PC last managed at each place. No act, no record."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from urbgov_desk.store.key_header import write_whole

_NAME = "backups.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Managed:
    """`copied_at` is the last verified whole copy, `acts_at` when the last acts were added.

    `problem` is the code of what stood in the way the last time; empty when nothing did.
    """

    place: str
    copied_at: str = ""
    acts_at: str = ""
    problem: str = ""


def read(folder: Path) -> dict[str, Managed]:
    """What is known by place; nothing where nothing readable is."""
    try:
        found = json.loads((folder / _NAME).read_text(encoding="utf-8"))
        return {each["place"]: Managed(**each) for each in found}
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def write(folder: Path, managed: dict[str, Managed]) -> None:
    """Raises DiskFull, FolderReadOnly."""
    text = json.dumps([asdict(each) for each in managed.values()], ensure_ascii=False, indent=1)
    write_whole(folder / _NAME, text.encode())
