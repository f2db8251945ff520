"""How the terminal speaks: results to standard output, everything beside them to standard error."""

import io
import json
import sys
from collections.abc import Mapping

from urbgov_desk import wording

DONE, WRONG, REFUSED, INTERRUPTED = 0, 1, 2, 130


def words(key: str, language: str, /, **values: object) -> str:
    """The words of the terminal itself."""
    return wording.say("terminal", key, language, **values)


def as_json(value: Mapping[str, object]) -> str:
    """A result for programs."""
    return json.dumps(value, ensure_ascii=False, indent=2)


def speak_utf8() -> None:
    """Speak and hear UTF-8 whatever the console is set to."""
    # A Windows console speaks its old code page unless told otherwise; what was typed may hold
    # bytes that are no text, and they must not end the command.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def write(text: str) -> None:
    """A result."""
    sys.stdout.write(text + "\n")


def say(text: str) -> None:
    """Something beside the result."""
    sys.stderr.write(text + "\n")
