"""The acts of the desk from a terminal: the law, proof of the store, paper slips, a sample day.

Standard output carries only the result. What is said beside it, and what went wrong, goes to
standard error in the office's words. Exit codes: 0 done, 1 something is wrong with what was looked
at (a row, the store), 2 the command could not be done, 3 the result could not be written.
"""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from urbgov_desk import (
    __version__,
    cli_books,
    cli_keep,
    cli_law,
    cli_officer,
    cli_proof,
    cli_slips,
    wording,
)
from urbgov_desk import cli_speech as speech
from urbgov_desk.cli_speech import DONE, INTERRUPTED, REFUSED, UNHEARD, WRONG
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.problem import Told

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk

_LANGUAGE_VARIABLE = "URBGOV_DESK_LANG"


class NoScreen(Told):
    """A window was asked for where none can be shown."""


def main(argv: Sequence[str]) -> int:
    """Do one command; returns the exit code."""
    speech.speak_utf8()
    language = _language(argv)
    try:
        code = _do(argv, language)
        speech.finish()
    except speech.UnheardError:
        speech.give_up()
        speech.say(speech.words("unheard", language))
        return UNHEARD
    return code


def _do(argv: Sequence[str], language: str) -> int:
    try:
        arguments = _parser(language).parse_args(list(argv))
    except SystemExit as end:  # --help, --version, or a wrong command: argparse has spoken
        return end.code if isinstance(end.code, int) else REFUSED
    try:
        code: int = arguments.run(arguments)
    except Told as told:
        speech.say(wording.problem(told, language))
        return REFUSED
    except KeyboardInterrupt:
        speech.say(speech.words("interrupted", language))
        return INTERRUPTED
    return code


# --- The commands ---------------------------------------------------------------------------------


_SAID_IN_ENGLISH = {
    "bad_command_lacks": r"the following arguments are required: (?P<what>.+)",
    "bad_command_unknown": r"unrecognized arguments: (?P<what>.+)",
    "bad_command_value": r"argument (?P<what>.+): expected .*argument",
    "bad_command_choice": r"argument (?P<what>.+?): invalid choice: '(?P<given>.*)' \(.*",
}
"""Our words -> what Python's own parser says, which knows no other language."""


class _Parser(argparse.ArgumentParser):
    """A parser that speaks the office's language where it can."""

    language = "vi"

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and end with exit code 2."""
        for key, said in _SAID_IN_ENGLISH.items():
            if found := re.fullmatch(said, message):
                message = speech.words(key, self.language, **found.groupdict())
        words = speech.words("bad_command", self.language, message=message, program=self.prog)
        self.exit(REFUSED, words + "\n")


def _empty_parser(language: str) -> argparse.ArgumentParser:
    class Parser(_Parser):
        pass

    Parser.language = language
    return Parser(prog="urbgov-desk", description=speech.words("description", language))


def _parser(language: str) -> argparse.ArgumentParser:
    def words(key: str) -> str:
        return speech.words(key, language)

    parser = _empty_parser(language)
    parser.add_argument(
        "--version", action="version", version=__version__, help=words("help_version")
    )
    parser.set_defaults(run=_desk, data=None, training=False, lang=language)
    # The same choices before and after the command; SUPPRESS keeps the one that was given.
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    for place in (parser, common):
        unset = argparse.SUPPRESS
        place.add_argument(
            "--data", type=Path, metavar="DIR", default=unset, help=words("help_data")
        )
        place.add_argument(
            "--training", action="store_true", default=unset, help=words("help_training")
        )
        place.add_argument(
            "--lang", choices=wording.LANGUAGES, default=unset, help=words("help_lang")
        )
        place.add_argument(
            "--secret-fd", type=int, metavar="N", default=unset, help=words("help_secret_fd")
        )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    cli_law.add_commands(commands)

    desk = commands.add_parser("desk", parents=[common], help=words("help_desk"))
    desk.set_defaults(run=_desk)

    verify = commands.add_parser("verify", parents=[common], help=words("help_verify"))
    verify.add_argument("--json", action="store_true", help=words("help_json"))
    verify.add_argument("--head", metavar="TEXT", help=words("help_head"))
    verify.add_argument("--since-last", action="store_true", help=words("help_since_last"))
    verify.set_defaults(run=_verify)

    evidence = commands.add_parser("evidence", parents=[common], help=words("help_evidence"))
    evidence.add_argument("file", type=Path, metavar="FILE", help=words("help_evidence_file"))
    evidence.set_defaults(run=_evidence)

    receive = commands.add_parser("receive", parents=[common], help=words("help_receive"))
    receive.add_argument(
        "file", type=Path, nargs="?", metavar="FILE.csv", help=words("help_receive_file")
    )
    receive.add_argument("--template", action="store_true", help=words("help_template"))
    receive.add_argument("--receipts", type=Path, metavar="DIR", help=words("help_receipts"))
    receive.add_argument("--dry-run", action="store_true", help=words("help_dry_run"))
    cli_officer.add_arguments(receive, language)
    receive.add_argument("--json", action="store_true", help=words("help_json"))
    receive.set_defaults(run=_receive, parser=receive)

    book = commands.add_parser("import-book", parents=[common], help=words("help_import_book"))
    book.add_argument("file", type=Path, metavar="FILE", help=words("help_import_file"))
    cli_books.add_arguments(book, language)
    book.set_defaults(run=_import_book)

    clock = commands.add_parser("clock", parents=[common], help=words("help_clock"))
    clock.add_argument("--reason", required=True, help=words("help_reason"))
    cli_officer.add_arguments(clock, language)
    clock.set_defaults(run=_clock)

    cli_keep.add_commands(commands, common, language=language, open_desk=_open)

    demo = commands.add_parser("demo", parents=[common], help=words("help_demo"))
    demo.add_argument("--headless", action="store_true", help=words("help_headless"))
    demo.add_argument(
        "--out", type=Path, metavar="DIR", default=Path("demo-out"), help=words("help_out")
    )
    demo.set_defaults(run=_demo)
    return parser


def _desk(arguments: argparse.Namespace) -> int:
    """Open the window on the store asked for."""
    if not (_has_display() or os.environ.get("QT_QPA_PLATFORM")):
        raise NoScreen()  # Qt would end the process without a word anybody understands
    from urbgov_desk.gui import application

    handed_on = ["--data", str(arguments.data)] if arguments.data else []
    handed_on += ["--training"] if arguments.training else []
    return application.main(handed_on)


def _verify(arguments: argparse.Namespace) -> int:
    """Check the store; exit code 1 and the first thing that is wrong when it is not whole."""
    return cli_proof.verify(arguments, _open)


def _evidence(arguments: argparse.Namespace) -> int:
    """Write what somebody outside checks without the desk and without a key."""
    return cli_proof.write_evidence(arguments, _open)


def _receive(arguments: argparse.Namespace) -> int:
    """Enter a file of paper slips, or write the form for one."""
    from urbgov_desk.services import back_entry, slip_file, slip_form

    if arguments.template:
        form = slip_form.template(datetime.now(HANOI))
        return cli_slips.write_template(form, arguments.file)
    if arguments.file is None:
        arguments.parser.error(speech.words("no_file", arguments.lang))
    file = slip_file.read(cli_slips.read(arguments.file))
    desk = _open(arguments)
    try:
        desk = cli_officer.sign_in(desk, arguments)
        done = back_entry.enter(desk, file, dry_run=arguments.dry_run, receipts=arguments.receipts)
    finally:
        desk.store.close()
    return cli_slips.report(done, arguments)


def _import_book(arguments: argparse.Namespace) -> int:
    """Enter an old paper book, or write the table to copy it into."""
    if arguments.template:
        return cli_slips.write_bytes(cli_books.template(arguments), arguments.file)
    content = cli_slips.read(arguments.file)
    desk = _open(arguments)
    try:
        desk = cli_officer.sign_in(desk, arguments)
        return cli_books.run(desk, content, arguments)
    finally:
        desk.store.close()


def _clock(arguments: argparse.Namespace) -> int:
    """Take the PC's clock for right after it once ran ahead and the desk refuses every act."""
    from urbgov_desk.services import clock

    desk = _open(arguments)
    try:
        desk = cli_officer.sign_in(desk, arguments)
        last = clock.accept(desk, arguments.reason)
    finally:
        desk.store.close()
    key = "clock_accepted" if last else "clock_right"
    speech.write(speech.words(key, arguments.lang, last_at=last or ""))
    return DONE


def _demo(arguments: argparse.Namespace) -> int:
    """Play a sample day on paper; with a screen and without --headless, open the training ward."""
    if not arguments.headless:
        if _has_display():
            arguments.training = True
            return _desk(arguments)
        speech.say(speech.words("no_window", arguments.lang, folder=arguments.out))
    from urbgov_desk.services.practice import demo

    done = demo.run(arguments.out)
    counts = {"steps": len(done.steps), "papers": len(done.papers)}
    speech.write(speech.words("demo_done", arguments.lang, folder=arguments.out, **counts))
    return DONE if done.verified else WRONG


# --- The store and who works in it ----------------------------------------------------------------


def _open(arguments: argparse.Namespace) -> "Desk":
    """The ward's own store, else the training ward, made on its first use; says which."""
    from urbgov_desk.services import opening

    stores = opening.look(arguments.data)
    if not stores.training and (arguments.training or not stores.ward):
        speech.say(speech.words("makes_training", arguments.lang))
    try:
        given = cli_keep.given_secret(arguments)
        desk = opening.open_desk(arguments.data, training=arguments.training, secret=given)
    except opening.SecretNeeded:
        typed = cli_keep.secret(arguments)
        desk = opening.open_desk(arguments.data, training=arguments.training, secret=typed)
    if desk.training:
        speech.say(speech.words("uses_training", arguments.lang))
    else:
        speech.say(speech.words("uses_ward", arguments.lang, office=desk.office().name))
    return desk


def _language(argv: Sequence[str]) -> str:
    """The language asked for, found before argparse can be given its words."""
    before_text = list(argv[: argv.index("--")] if "--" in argv else argv)
    for given, after in zip(before_text, [*before_text[1:], ""], strict=True):
        wanted = after if given == "--lang" else given.removeprefix("--lang=")
        if given.startswith("--lang") and wanted in wording.LANGUAGES:
            return wanted
    wanted = os.environ.get(_LANGUAGE_VARIABLE, "")
    return wanted if wanted in wording.LANGUAGES else wording.LANGUAGES[0]


def _has_display() -> bool:
    """Whether a window can be shown: as run.py judges it."""
    if os.environ.get("QT_QPA_PLATFORM") in ("offscreen", "minimal"):
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
