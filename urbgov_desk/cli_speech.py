"""How the terminal speaks: results to standard output, everything beside them to standard error."""

import contextlib
import io
import json
import os
import sys
from collections.abc import Mapping

from urbgov_desk import wording

DONE, WRONG, REFUSED, UNHEARD, INTERRUPTED = 0, 1, 2, 3, 130


class UnheardError(Exception):
    """A result that nobody can be given: a closed pipe or stream, a full disk."""


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
    """A result. Raises UnheardError."""
    if sys.stdout is None:
        raise UnheardError
    try:
        sys.stdout.write(text + "\n")
    except OSError as error:
        raise UnheardError from error


def finish() -> None:
    """Give away what still waits in the stream. Raises UnheardError."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        raise UnheardError from error


def give_up() -> None:
    """What could not be given is not tried again when the program ends."""
    if sys.stdout is not None:
        with contextlib.suppress(OSError, io.UnsupportedOperation):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(text: str) -> None:
    """Something beside the result; where nobody hears it, the result still counts."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            sys.stderr.write(text + "\n")
