"""Who answers for what a terminal command writes: `--officer NAME`, and their secret.

The secret comes from a prompt or from a descriptor (`--secret-fd N`; 0 is standard input), never
from the arguments or the environment, which other programs of the PC can read.
"""

import argparse
import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from urbgov_desk import cli_speech as speech
from urbgov_desk.domain.office import SignIn
from urbgov_desk.domain.problem import Told

if TYPE_CHECKING:
    from urbgov_desk.domain.office import OfficerLine
    from urbgov_desk.services.desk import Desk

_LONGEST_SECRET = 4096
_LARGEST_DESCRIPTOR = 2**31 - 1


class OfficerNotNamed(Told):
    """In a real store somebody answers for what is entered. Values: codes."""


class OfficerNotKnown(Told):
    """No working officer has this code or name. Values: officer_code, codes."""


class PinNotGiven(Told):
    """The officer's secret comes by no descriptor and nobody is there to type it.

    Values: officer_code.
    """


def add_arguments(parser: argparse.ArgumentParser, language: str) -> None:
    """`--officer`, the same for every command that writes; `--secret-fd` every command has."""
    parser.add_argument("--officer", metavar="NAME", help=speech.words("help_officer", language))


def given_lines(arguments: argparse.Namespace) -> list[str]:
    """The lines of `--secret-fd`, read once: the store's secret, the officer's, a new one.

    With a single line it is the one secret that is needed. Nothing where no descriptor was named.
    """
    number = getattr(arguments, "secret_fd", None)
    if number is None:
        return []
    if getattr(arguments, "secret_lines", None) is None:
        arguments.secret_lines = _read(number).splitlines()
    lines: list[str] = arguments.secret_lines
    return lines


def _read(number: int) -> str:
    if not 0 <= number <= _LARGEST_DESCRIPTOR:
        return ""
    try:
        with os.fdopen(number, "rb") as file:
            return file.read(_LONGEST_SECRET).decode("utf-8", errors="replace")
    except OSError:  # none that is open
        return ""


def sign_in(desk: "Desk", arguments: argparse.Namespace) -> "Desk":
    """The desk with who answers for what is entered; where people practise, without a secret.

    Raises OfficerNotNamed, OfficerNotKnown, PinNotGiven, and what signing in raises.
    """
    from urbgov_desk.services import officer

    chosen = _chosen(desk, arguments.officer)
    if not desk.training:
        secret = _secret(chosen, arguments)
        chosen = officer.sign_in(desk, SignIn(officer_id=chosen.id, pin=secret)).officer
    words = {"name": chosen.name, "officer_code": chosen.code}
    speech.say(speech.words("works_as", arguments.lang, **words))
    return desk.with_officer(chosen)


def _chosen(desk: "Desk", named: str | None) -> "OfficerLine":
    from urbgov_desk.domain.text import folded
    from urbgov_desk.services import officer

    working = [each for each in officer.list_officers(desk) if each.active]
    codes = ", ".join(each.code for each in working)
    if named is None:
        if not desk.training:
            raise OfficerNotNamed(codes=codes)
        clerks = [each for each in working if not (each.may_set_up or each.may_approve)]
        return (clerks or working)[0]
    wanted = named.strip()
    found = [each for each in working if each.code == wanted.upper()]
    found = found or [each for each in working if folded(each.name) == folded(wanted)]
    if len(found) != 1:
        raise OfficerNotKnown(officer_code=named, codes=codes)
    return found[0]


def _secret(officer: "OfficerLine", arguments: argparse.Namespace) -> str:
    if getattr(arguments, "secret_fd", None) is not None:
        lines = given_lines(arguments)
        if not lines:
            raise PinNotGiven(officer_code=officer.code)
        return lines[1] if len(lines) > 1 else lines[0]
    return ask(officer, arguments.lang)


def ask(officer: "OfficerLine", language: str) -> str:
    """The officer's secret, typed without showing it. Raises PinNotGiven where nobody types."""
    if not sys.stdin.isatty():
        raise PinNotGiven(officer_code=officer.code)
    import getpass

    words = speech.words("asks_pin", language, name=officer.name)
    return getpass.getpass(words, stream=sys.stderr)


def say_whose(problem: BaseException, officers: "Iterable[OfficerLine]") -> None:
    """Where two gave their secrets: the name of the one whose was refused, before the reason."""
    whose = problem.values.get("officer") if isinstance(problem, Told) else None
    for each in officers:
        if each.id == whose:
            speech.say(f"{each.name} ({each.code}):")
