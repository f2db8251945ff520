"""Keys, backups and restores from a terminal. A secret comes from a prompt or a descriptor only."""

import argparse
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from urbgov_desk import cli_officer, wording
from urbgov_desk import cli_speech as speech
from urbgov_desk.cli_speech import DONE, WRONG
from urbgov_desk.domain import series as names
from urbgov_desk.domain.problem import Told

if TYPE_CHECKING:
    from urbgov_desk.domain.office import OfficerLine
    from urbgov_desk.services.backup import Made
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.keys import SlotLine
    from urbgov_desk.services.restore import Drilled, Outlook, Prepared

# The store's secret, the officer's, the new one.
_LINES_WITH_NEW = 3

OpenDesk = Callable[[argparse.Namespace], "Desk"]


class SecretNotGiven(Told):
    """A secret is needed, and nobody is there to type it and no descriptor gives it."""


class NewSecretNotGiven(Told):
    """The descriptor gives what proves who one is, and no new passphrase after it."""


def given_secret(arguments: argparse.Namespace) -> str | None:
    """The secret of `--secret-fd`, read once to its first line end; None when none was named."""
    if getattr(arguments, "secret_fd", None) is None:
        return None
    lines = cli_officer.given_lines(arguments)
    if not lines:
        raise SecretNotGiven()
    return lines[0]


def secret(arguments: argparse.Namespace, question: str = "asks_secret") -> str:
    """A passphrase or the sheet, from the descriptor or typed without showing it."""
    given = given_secret(arguments)
    if given is not None:
        return given
    return _typed(arguments, question)


def new_secret(desk: "Desk", arguments: argparse.Namespace) -> str:
    """A new passphrase: the descriptor's line after those that prove who one is, or typed."""
    if given_secret(arguments) is None:
        return _typed(arguments, "asks_new_secret")
    lines: list[str] = arguments.secret_lines
    # Else an officer's own secret would silently open the store for whoever knows it.
    if not desk.training and len(lines) < _LINES_WITH_NEW:
        raise NewSecretNotGiven()
    return lines[-1]


def _typed(arguments: argparse.Namespace, question: str) -> str:
    if not sys.stdin.isatty():
        raise SecretNotGiven()
    import getpass

    return getpass.getpass(speech.words(question, arguments.lang), stream=sys.stderr)


def add_commands(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    *,
    language: str,
    open_desk: OpenDesk,
) -> None:
    """`backup`, `restore`, `drill` and `keys`."""

    def words(key: str) -> str:
        return speech.words(key, language)

    def json_option(parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true", help=words("help_json"))

    made = commands.add_parser("backup", parents=[common], help=words("help_backup"))
    made.add_argument("--to", type=Path, metavar="DIR", help=words("help_to"))
    json_option(made)
    made.set_defaults(run=lambda arguments: _backup(arguments, open_desk))

    restored = commands.add_parser("restore", parents=[common], help=words("help_restore"))
    restored.add_argument("source", type=Path, metavar="FROM", help=words("help_from"))
    restored.add_argument("--officer", metavar="CODE", help=words("help_first"))
    restored.add_argument("--second", metavar="CODE", help=words("help_second"))
    json_option(restored)
    restored.set_defaults(run=lambda arguments: _restore(arguments))

    tried = commands.add_parser("drill", parents=[common], help=words("help_drill"))
    tried.add_argument("source", type=Path, metavar="FROM", help=words("help_from"))
    json_option(tried)
    tried.set_defaults(run=_drill)

    keys = commands.add_parser("keys", parents=[common], help=words("help_keys"))
    acts = keys.add_subparsers(dest="act", metavar="ACT", required=True)
    for name, act in (
        ("list", _list),
        ("add", _add),
        ("change", _change),
        ("remove", _remove),
        ("sheet", _sheet),
        ("rotate", _rotate),
    ):
        parser = acts.add_parser(name, parents=[common], help=words(f"help_keys_{name}"))
        parser.set_defaults(run=lambda arguments, act=act: _with_desk(arguments, act, open_desk))
        if name == "list":
            json_option(parser)
        else:
            parser.add_argument("--officer", metavar="CODE", help=words("help_officer"))
        if name == "add":
            parser.add_argument("--label", default="", help=words("help_label"))
        if name in ("change", "remove"):
            parser.add_argument("slot", metavar="SLOT", help=words("help_slot"))
        if name == "sheet":
            parser.add_argument(
                "--out", type=Path, metavar="FILE.pdf", required=True, help=words("help_sheet_out")
            )


# --- Backup, restore, drill -----------------------------------------------------------------------


def _backup(arguments: argparse.Namespace, open_desk: OpenDesk) -> int:
    from urbgov_desk.services import backup

    desk = open_desk(arguments)
    try:
        made = backup.copy_now(desk, to=arguments.to)
    finally:
        desk.store.close()
    speech.write(_made(made, arguments))
    for told in made.refused:
        speech.say(wording.problem(told, arguments.lang))
    return WRONG if made.refused else DONE


def _made(made: "Made", arguments: argparse.Namespace) -> str:
    copies = [
        {
            "folder": str(copy.folder),
            "epoch": copy.manifest.epoch,
            "seq": copy.manifest.seq,
            "head": copy.manifest.head,
            "events": copy.manifest.events,
            "papers": copy.manifest.papers,
            "sha256": copy.manifest.sha256,
        }
        for copy in made.copies
    ]
    if arguments.json:
        refused = [{"problem": told.code} for told in made.refused]
        return speech.as_json({"copies": copies, "refused": refused})
    return "\n".join(speech.words("copy_made", arguments.lang, **_counts(each)) for each in copies)


def _counts(each: dict[str, object]) -> dict[str, object]:
    return {name: each[name] for name in ("folder", "events", "papers")}


def _restore(arguments: argparse.Namespace) -> int:
    """Say what would be lost; with two officers named, go on from the backup."""
    from urbgov_desk.domain.office import SignIn
    from urbgov_desk.services import restore

    prepared = _prepared(arguments)
    try:
        outlook = prepared.outlook
        report = _outlook(outlook, arguments)
        if not (arguments.officer and arguments.second):
            speech.write(report)
            codes = ", ".join(each.code for each in outlook.officers)
            speech.say(speech.words("restore_needs_two", arguments.lang, codes=codes))
            restore.discard(prepared)
            return WRONG
        speech.say(report) if not arguments.json else speech.write(report)
        people = [_officer(outlook, code) for code in (arguments.officer, arguments.second)]
        pins = [
            SignIn(officer_id=person.id, pin=_pin(arguments, place, person))
            for place, person in enumerate(people, 1)
        ]
        restore.finish(prepared, pins[0], pins[1])
    except BaseException as problem:
        restore.discard(prepared)
        cli_officer.say_whose(problem, prepared.outlook.officers)
        raise
    done = speech.words("restored", arguments.lang)
    if arguments.json:
        speech.say(done)
    else:
        speech.write(done)
    return DONE


def _pin(arguments: argparse.Namespace, place: int, person: "OfficerLine") -> str:
    """The PINs are the descriptor's lines after the secret; else they are asked."""
    lines: list[str] = getattr(arguments, "secret_lines", None) or []
    return lines[place] if place < len(lines) else cli_officer.ask(person, arguments.lang)


def _prepared(arguments: argparse.Namespace) -> "Prepared":
    from urbgov_desk.services import restore
    from urbgov_desk.services.opening import SecretNeeded

    try:
        return restore.prepare(arguments.data, arguments.source, secret=given_secret(arguments))
    except SecretNeeded:
        return restore.prepare(arguments.data, arguments.source, secret=secret(arguments))


def _officer(outlook: "Outlook", code: str) -> "OfficerLine":
    wanted = code.strip().upper()
    for each in outlook.officers:
        if each.code == wanted:
            return each
    codes = ", ".join(each.code for each in outlook.officers)
    raise cli_officer.OfficerNotKnown(officer_code=code, codes=codes)


def _outlook(outlook: "Outlook", arguments: argparse.Namespace) -> str:
    series = [
        {
            "kind": each.kind,
            "scope": each.scope,
            "period": each.period,
            "restored": each.restored,
            "here": each.here,
        }
        for each in outlook.series
    ]
    report: dict[str, object] = {
        "made_at": outlook.made_at.isoformat(),
        "last_at": outlook.last_at.isoformat() if outlook.last_at else None,
        "acts_after_copy": outlook.acts,
        "papers": outlook.papers,
        "missing_papers": outlook.missing_papers,
        "lost": outlook.lost,
        "series": series,
        "damaged": list(outlook.damaged),
        "broken": outlook.broken,
    }
    if arguments.json:
        return speech.as_json(report)
    language = arguments.lang
    unknown = speech.words("not_known", language)
    lines = [
        speech.words(
            "restore_outlook_alone" if outlook.lost is None else "restore_outlook",
            language,
            made_at=outlook.made_at,
            last_at=outlook.last_at or unknown,
            lost=outlook.lost,
            papers=outlook.papers,
            missing=outlook.missing_papers,
        )
    ]
    if outlook.damaged:
        count = len(outlook.damaged)
        lines.append(speech.words("restore_damaged", language, count=count))
    if outlook.broken:
        lines.append(speech.words("restore_broken", language))
    for each in outlook.series:
        here = unknown if each.here is None else each.here
        kind = wording.name_of(names.called(each.kind), language)
        name = f"{kind} {names.mark_of(each.kind, each.scope)}".strip()
        lines.append(
            speech.words("restore_series", language, name=name, restored=each.restored, here=here)
        )
    return "\n".join(lines)


def _drill(arguments: argparse.Namespace) -> int:
    from urbgov_desk.services import restore
    from urbgov_desk.services.opening import SecretNeeded

    given = given_secret(arguments)
    try:
        done = restore.drill(arguments.source, data=arguments.data, secret=given)
    except SecretNeeded:
        asked = secret(arguments)
        done = restore.drill(arguments.source, data=arguments.data, secret=asked)
    speech.write(_drilled(done, arguments))
    return DONE if done.good else WRONG


def _drilled(done: "Drilled", arguments: argparse.Namespace) -> str:
    finding = done.finding
    words = ""
    if finding is not None:
        words = wording.finding(finding.check, finding.where, finding.detail, arguments.lang)
    elif not done.good:
        words = speech.words("drill_damaged", arguments.lang, count=len(done.damaged))
    counts = {"events": done.events, "numbers": done.numbers, "papers": done.papers}
    if arguments.json:
        report: dict[str, object] = {
            "ok": done.good,
            "made_at": done.made_at.isoformat(),
            "acts_after_copy": done.acts,
            **counts,
            "head": done.head,
            "damaged": list(done.damaged),
            "words": words or None,
        }
        return speech.as_json(report)
    if done.good:
        return speech.words("drill_good", arguments.lang, made_at=done.made_at, **counts)
    return speech.words("drill_bad", arguments.lang, words=words)


# --- Keys -----------------------------------------------------------------------------------------


def _with_desk(
    arguments: argparse.Namespace,
    act: Callable[["Desk", argparse.Namespace], str],
    open_desk: OpenDesk,
) -> int:
    desk = open_desk(arguments)
    try:
        if arguments.act != "list":
            desk = cli_officer.sign_in(desk, arguments)
        speech.write(act(desk, arguments))
    finally:
        desk.store.close()
    return DONE


def _list(desk: "Desk", arguments: argparse.Namespace) -> str:
    from urbgov_desk.services import keys

    slots = keys.list_slots(desk)
    if arguments.json:
        rows = [
            {"id": s.id, "kind": s.kind.value, "label": s.label, "made_at": s.made_at or None}
            for s in slots
        ]
        return speech.as_json({"slots": rows})
    return "\n".join(
        "  ".join(part for part in _told_apart(slot, arguments.lang) if part) for slot in slots
    )


def _told_apart(slot: "SlotLine", language: str) -> tuple[str, ...]:
    at = datetime.fromisoformat(slot.made_at) if slot.made_at else None
    made = f"{at:%H:%M:%S %d/%m/%Y}" if at else ""
    return slot.id, wording.name_of(slot.kind, language), slot.label, made


def _add(desk: "Desk", arguments: argparse.Namespace) -> str:
    from urbgov_desk.services import keys

    phrase = new_secret(desk, arguments)
    keys.add_passphrase(desk, phrase, label=arguments.label, request_id=_new_id())
    return speech.words("keys_added", arguments.lang)


def _change(desk: "Desk", arguments: argparse.Namespace) -> str:
    from urbgov_desk.services import keys

    phrase = new_secret(desk, arguments)
    keys.change_passphrase(desk, arguments.slot, phrase, request_id=_new_id())
    return speech.words("keys_changed", arguments.lang)


def _remove(desk: "Desk", arguments: argparse.Namespace) -> str:
    from urbgov_desk.services import keys

    keys.remove_slot(desk, arguments.slot, request_id=_new_id())
    return speech.words("keys_removed", arguments.lang)


def _sheet(desk: "Desk", arguments: argparse.Namespace) -> str:
    from urbgov_desk.services import recovery_sheet

    recovery_sheet.write(desk, arguments.out, request_id=_new_id())
    return speech.words("keys_sheet", arguments.lang, file=arguments.out)


def _rotate(desk: "Desk", arguments: argparse.Namespace) -> str:
    from urbgov_desk.services import keys

    keys.rotate(desk, request_id=_new_id())
    return speech.words("keys_rotated", arguments.lang)


def _new_id() -> str:
    import uuid

    return str(uuid.uuid4())
