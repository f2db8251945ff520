"""A file of paper slips from a terminal: read, entered by the back-entry service, reported."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from urbgov_desk import wording
from urbgov_desk.cli_speech import DONE, REFUSED, WRONG, as_json, say, words, write
from urbgov_desk.domain.problem import Told

if TYPE_CHECKING:
    from urbgov_desk.services.back_entry import BackEntry, Entry


class FileNotReadable(Told):
    """A file named on the command line cannot be read. Values: name."""


class FileNotWritable(Told):
    """A file named on the command line cannot be written. Values: name."""


def write_template(text: str, file: Path | None) -> int:
    """The form with its example, to a file or to standard output."""
    if file is None:
        write(text.replace("\r\n", "\n").rstrip("\n"))
        return DONE
    # The mark tells a spreadsheet that this is UTF-8.
    return write_bytes(text.encode("utf-8-sig"), file)


def write_bytes(content: bytes, file: Path) -> int:
    """A file as it is. Raises FileNotWritable."""
    try:
        file.write_bytes(content)
    except OSError:
        raise FileNotWritable(name=file.name) from None
    return DONE


def report(done: "BackEntry", arguments: argparse.Namespace) -> int:
    """Every row's fate; the exit code says whether all are in."""
    from urbgov_desk.services.back_entry import Status

    language = arguments.lang
    counts = {status.value: done.count(status) for status in Status}
    stopped = wording.problem(done.stopped, language) if done.stopped else None
    if arguments.json:
        rows = [_entry_json(entry, language) for entry in done.entries]
        result = {"dry_run": arguments.dry_run, "rows": rows, **counts, "stopped": stopped}
        write(as_json(result))
    else:
        lines = [line for entry in done.entries for line in _entry_words(entry, language)]
        total = "sum_rehearsed" if arguments.dry_run else "sum_received"
        write("\n".join([*lines, words(total, language, **counts)]))
    if done.unknown_headings:
        say(words("unknown_headings", language, headings=", ".join(done.unknown_headings)))
    if stopped is not None:
        last = done.entries[-1].line if done.entries else 1
        say(words("stopped", language, line=last, words=stopped))
        return REFUSED
    if not done.entries:
        say(words("no_rows", language))
    return WRONG if counts["bad"] else DONE


def _entry_json(entry: "Entry", language: str) -> dict[str, object]:
    return {
        "line": entry.line,
        "row_id": entry.row_id,
        "status": entry.status.value,
        "code": entry.code,
        "due_at": entry.due_at.isoformat() if entry.due_at else None,
        "problems": [
            {
                "column": problem.column.value if problem.column else None,
                "problem": problem.told.code,
                "reason": wording.problem(problem.told, language),
            }
            for problem in entry.problems
        ],
    }


def _entry_words(entry: "Entry", language: str) -> list[str]:
    due = f"{entry.due_at:%H:%M %d/%m/%Y}" if entry.due_at else words("no_due", language)
    values = {"line": entry.line, "row_id": entry.row_id or "?", "code": entry.code, "due": due}
    key = {
        ("received", True): "entry_received",
        ("received", False): "entry_would_be_received",
        ("already", True): "entry_already",
        ("already", False): "entry_already_in_file",
    }.get((entry.status.value, entry.code is not None), "entry_bad")
    lines = [words(key, language, **values)]
    for problem in entry.problems:
        column = problem.column.value if problem.column else words("whole_row", language)
        reason = wording.problem(problem.told, language)
        lines.append(words("entry_problem", language, column=column, reason=reason))
    return lines


def read(file: Path) -> bytes:
    """The file as it is. Raises FileNotReadable."""
    try:
        return file.read_bytes()
    except OSError:
        raise FileNotReadable(name=file.name) from None
