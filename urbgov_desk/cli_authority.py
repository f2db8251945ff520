"""Who may sign a certification, from a terminal: `explain authority`.

Reads the ward's store beside a desk that may be open; takes nothing from it and opens no window.
"""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from urbgov_desk import cli_speech as speech
from urbgov_desk import wording
from urbgov_desk.cli_speech import DONE, REFUSED
from urbgov_desk.domain.certification import CertificationKind, Issuer
from urbgov_desk.domain.problem import Told

if TYPE_CHECKING:
    from urbgov_desk.services.certification.asked_authority import AskedAuthority

_LAST_YEAR = 2199


class CertificationKindNotKnown(Told):
    """A kind of certification that is none of the law's. Values: text, kinds."""


class IssuerNotKnown(Told):
    """An issuer that is none of the three. Values: text, issuers."""


class SigningDayNotUnderstood(Told):
    """A day on the command line that is no ISO 8601 date. Values: text."""


def add_command(what: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `authority` to the subjects of `explain`; it sets `run`."""
    unset = argparse.SUPPRESS
    words = "ai được ký chứng thực việc gì, vì sao, khối ký nào"
    authority = what.add_parser("authority", help=words)
    authority.add_argument("kind", metavar="KIND", help=", ".join(CertificationKind))
    authority.add_argument("--officer", required=True, metavar="CODE", help="mã đăng nhập")
    authority.add_argument("--on", metavar="DAY", help="ngày ký, mặc định hôm nay")
    authority.add_argument(
        "--issuer", default=Issuer.VIETNAMESE.value, help="vietnamese, foreign hoặc joint"
    )
    authority.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    authority.add_argument("--data", type=Path, metavar="DIR", default=unset)
    authority.add_argument("--training", action="store_true", default=unset)
    authority.add_argument("--lang", choices=wording.LANGUAGES, default=unset)
    authority.set_defaults(run=explain_authority)


def explain_authority(arguments: argparse.Namespace) -> int:
    """Whether an officer may sign that; exit code 2 for an unknown kind or a bad day."""
    from urbgov_desk.services.certification import asked_authority

    language = getattr(arguments, "lang", wording.LANGUAGES[0])
    try:
        kind = _kind(arguments.kind)
        issuer = _issuer(arguments.issuer)
        on = _day(arguments.on)
        asked = asked_authority.ask(
            getattr(arguments, "data", None),
            training=getattr(arguments, "training", False),
            code=arguments.officer,
            kind=kind,
            issuer=issuer,
            on=on,
        )
    except Told as problem:
        words = wording.problem(problem, language)
        if arguments.json:
            speech.write(speech.as_json({**_NOTHING, "reasons": [words], "problem": problem.code}))
        speech.say(words)
        return REFUSED
    if arguments.json:
        speech.write(speech.as_json(_report(asked, kind, issuer, on)))
    else:
        speech.write("\n".join(_lines(asked, kind, issuer, on, language)))
    return DONE


_NOTHING: dict[str, object] = {"allowed": False, "signature_block": None, "sources": []}


def _report(
    asked: "AskedAuthority", kind: CertificationKind, issuer: Issuer, on: date
) -> dict[str, object]:
    answer = asked.answer
    return {
        "kind": kind.value,
        "issuer": issuer.value,
        "on": on.isoformat(),
        "officer": asked.officer.code if asked.officer else None,
        "training": asked.training,
        "allowed": answer.allowed,
        "signature_block": _block(asked),
        "signer": answer.block.name if answer.block else None,
        "reasons": [each.text_vi for each in answer.reasons],
        "sources": list(answer.sources),
        "rule": answer.rule or None,
    }


def _block(asked: "AskedAuthority") -> str | None:
    block = asked.answer.block
    return "\n".join(block.lines) if block else None


def _lines(
    asked: "AskedAuthority", kind: CertificationKind, issuer: Issuer, on: date, language: str
) -> list[str]:
    answer = asked.answer
    lines = [
        speech.words(
            "authority_asked",
            language,
            kind=kind,
            issuer=issuer,
            name=asked.officer.name if asked.officer else "…",
            on=on,
        ),
        speech.words("authority_given" if answer.allowed else "authority_lacking", language),
    ]
    if answer.block is not None:
        lines += [f"    {line}" for line in (*answer.block.lines, answer.block.name)]
    for number, reason in enumerate(answer.reasons, start=1):
        text = reason.text_vi if language == "vi" else reason.text_en
        lines.append(f"{number}. {text}" + (f" [{reason.source}]" if reason.source else ""))
    return lines


def _kind(text: str) -> CertificationKind:
    try:
        return CertificationKind(text.strip().lower().replace("-", "_"))
    except ValueError as fault:
        raise CertificationKindNotKnown(text=text, kinds=", ".join(CertificationKind)) from fault


def _issuer(text: str) -> Issuer:
    try:
        return Issuer(text.strip().lower())
    except ValueError as fault:
        raise IssuerNotKnown(text=text, issuers=", ".join(Issuer)) from fault


def _day(text: str | None) -> date:
    from urbgov_desk.services.opening import office_clock

    if text is None:
        return office_clock().date()
    try:
        day = date.fromisoformat(text.strip())
    except ValueError as fault:
        raise SigningDayNotUnderstood(text=text) from fault
    if day.year > _LAST_YEAR:
        raise SigningDayNotUnderstood(text=text)
    return day
