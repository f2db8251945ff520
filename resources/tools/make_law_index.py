"""Writes resources/rules/index.json, so that the law opens in milliseconds.

    python resources/tools/make_law_index.py [--check]

The index holds the small tables whole and one short row per procedure; `--check` only says
whether it is fresh (exit code 1 when stale).
"""

import json
import sys
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

RULES = Path(__file__).resolve().parents[1] / "rules"
IN_LISTS = tuple(
    ["from", "until", "confidence", "code", "name", "short_name", "field", "status", "desk_rank"],
)


def main(arguments: list[str]) -> int:
    """Write the index, or only check it."""
    text = index_text(RULES)
    path = RULES / "index.json"
    if arguments == ["--check"]:
        fresh = path.is_file() and path.read_text(encoding="utf-8") == text
        if not fresh:
            sys.stderr.write("resources/rules/index.json is stale: run make_law_index.py\n")
        return 0 if fresh else 1
    if arguments:
        sys.stderr.write("usage: make_law_index.py [--check]\n")
        return 2
    path.write_text(text, encoding="utf-8", newline="\n")
    return 0


def index_text(rules: Path) -> str:
    """The index of a folder of law, one entry a line."""
    tables: dict[str, list[dict[str, Any]]] = {}
    for path in sorted([*rules.glob("*.toml"), *rules.glob("calendar/*.toml")]):
        for name, entries in tomllib.loads(path.read_text(encoding="utf-8")).items():
            tables.setdefault(name, []).extend(entries)
    for path in sorted(rules.glob("procedure/*.toml")):
        for entry in tomllib.loads(path.read_text(encoding="utf-8"))["procedure"]:
            short = {key: entry[key] for key in IN_LISTS if key in entry}
            limit = entry["limit"][0]
            short["limit_known"] = limit["kind"] != "unknown"
            short["limit_confidence"] = limit["confidence"]
            short["fee_known"] = all("amount" in fee for fee in entry["fee"])
            tables.setdefault("procedure", []).append(short)
    lines = []
    for name, entries in tables.items():
        rows = ",\n".join(json.dumps(each, ensure_ascii=False, default=_plain) for each in entries)
        lines.append(f"{json.dumps(name)}: [\n{rows}\n]")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
