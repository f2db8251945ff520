"""The law from a terminal: `explain due`, `explain fee` and `scan`, on shipped law alone.

`explain authority`, which asks the ward's store too, is in `cli_authority`.

No store, no key, no sign-in, no screen. Standard output carries only the result; what went wrong
goes to standard error, in words, with exit code 2.
"""

import argparse
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import TYPE_CHECKING

from urbgov_desk import cli_authority, wording
from urbgov_desk import cli_speech as speech
from urbgov_desk.cli_speech import DONE, REFUSED
from urbgov_desk.domain.moment import HANOI, parse_moment
from urbgov_desk.domain.problem import Told

if TYPE_CHECKING:
    from urbgov_desk.domain.answer import Reason
    from urbgov_desk.domain.party import Sex
    from urbgov_desk.domain.procedure import Channel, Limit
    from urbgov_desk.domain.scan import Scan
    from urbgov_desk.rules.law import Law

_LAST_YEAR = 2199
_SEX_WORDS = {"male": "Nam", "female": "Nữ"}


class MomentNotUnderstood(Told):
    """A moment on the command line that is no ISO 8601 moment, or lies beyond any calendar."""


class DayNotUnderstood(Told):
    """A day on the command line that is no ISO 8601 date."""


class CountNotUnderstood(Told):
    """A number of pages or copies that is no whole number."""


class ChannelNotKnown(Told):
    """A way of filing that is none of the three."""


def add_commands(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `explain …` and `scan`; each sets `run`, called with the arguments."""
    explain = subparsers.add_parser("explain", help="nói rõ ngày hẹn, phí, lệ phí, thẩm quyền ký")
    what = explain.add_subparsers(dest="explain", required=True, metavar="due|fee|authority")

    due = what.add_parser("due", help="ngày hẹn trả kết quả và từng bước tính")
    due.add_argument("code", metavar="CODE", help="mã thủ tục, ví dụ 2.000815")
    due.add_argument("--received", required=True, metavar="MOMENT", help="2026-11-23T15:10")
    due.add_argument("--channel", default="in_person", help="in_person, online hoặc post")
    due.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    due.set_defaults(run=explain_due)

    fee = what.add_parser("fee", help="phí, lệ phí phải thu và từng bước tính")
    fee.add_argument("code", metavar="CODE", help="mã thủ tục, ví dụ 2.000815")
    fee.add_argument("--pages", metavar="N", help="số trang của bản chính")
    fee.add_argument("--copies", metavar="N", help="số bản")
    fee.add_argument("--channel", default="in_person", help="in_person, online hoặc post")
    fee.add_argument("--on", metavar="DAY", help="ngày áp dụng, mặc định hôm nay")
    fee.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    fee.set_defaults(run=explain_fee)

    cli_authority.add_command(what)

    scan = subparsers.add_parser("scan", help="đọc nội dung một mã đã quét")
    scan.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    scan.add_argument("text", metavar="TEXT", help="nội dung máy quét đọc được (đặt sau --)")
    scan.set_defaults(run=explain_scan)


def explain_due(arguments: argparse.Namespace) -> int:
    """When a dossier is due and why; exit code 2 for an unknown procedure or a bad moment."""
    nothing = {"procedure": arguments.code, "due_at": None}
    return _told(lambda: _due(arguments), nothing, as_json=arguments.json)


def explain_fee(arguments: argparse.Namespace) -> int:
    """What is to be paid and why; exit code 2 for an unknown procedure or a bad number."""
    nothing = {"procedure": arguments.code, "amount": None}
    return _told(lambda: _fee(arguments), nothing, as_json=arguments.json)


def explain_scan(arguments: argparse.Namespace) -> int:
    """What a scanned text is; always exit code 0. Only the office's key can prove a receipt."""
    from urbgov_desk.domain.scan import read

    scan = read(arguments.text)
    speech.write(_scan(scan, _genuine(arguments, scan), as_json=arguments.json))
    return DONE


def _told(act: Callable[[], str], nothing: Mapping[str, object], *, as_json: bool) -> int:
    try:
        result = act()
    except Told as problem:
        words = wording.problem(problem)
        if as_json:
            speech.write(
                speech.as_json(
                    {**nothing, "reasons": [words], "sources": [], "problem": problem.code}
                )
            )
        speech.say(words)
        return REFUSED
    speech.write(result)
    return DONE


def _due(arguments: argparse.Namespace) -> str:
    received_at = _moment(arguments.received)
    channel = _channel(arguments.channel)
    law = _law()
    procedure = law.procedure(arguments.code, received_at.date())
    answer = law.due(procedure.code, received_at, channel)
    if arguments.json:
        return speech.as_json(
            {
                "procedure": procedure.code,
                "name": procedure.name,
                "received_at": received_at.isoformat(),
                "channel": channel.value,
                "due_at": _iso(answer.due_at),
                "clock_started_at": _iso(answer.clock_started_at),
                "limit": _limit(answer.limit),
                "reasons": [each.text_vi for each in answer.reasons],
                "doubts": [each.text_vi for each in answer.doubts],
                "sources": list(answer.sources),
                "rules": list(answer.rules),
            }
        )
    due = f"{answer.due_at:%H giờ %M ngày %d/%m/%Y}" if answer.due_at else "chưa tính được"
    lines = [
        f"{procedure.code} – {procedure.short_name}",
        f"Nhận: {received_at:%H giờ %M ngày %d/%m/%Y}",
        f"Hẹn trả: {due}",
        *_steps(answer.reasons, answer.doubts),
    ]
    return "\n".join(lines)


def _fee(arguments: argparse.Namespace) -> str:
    on = _day(arguments.on)
    pages, copies = _count(arguments.pages), _count(arguments.copies)
    channel = _channel(arguments.channel)
    law = _law()
    procedure = law.procedure(arguments.code, on)
    answer = law.fee(procedure.code, on, channel, pages=pages, copies=copies)
    if arguments.json:
        return speech.as_json(
            {
                "procedure": procedure.code,
                "name": procedure.name,
                "on": on.isoformat(),
                "channel": channel.value,
                "pages": pages,
                "copies": copies,
                "amount": answer.amount,
                "lines": [asdict(each) for each in answer.lines],
                "reasons": [each.text_vi for each in answer.reasons],
                "sources": list(answer.sources),
                "rules": list(answer.rules),
            }
        )
    amount = "chưa tính được"
    if answer.amount is not None:
        amount = f"{answer.amount:,} đồng".replace(",", ".")
    lines = [
        f"{procedure.code} – {procedure.short_name}",
        f"Phải thu: {amount}",
        *_steps(answer.reasons, ()),
    ]
    return "\n".join(lines)


def _genuine(arguments: argparse.Namespace, scan: "Scan") -> bool | None:
    """What a store on this PC says of a paper's code; without one nobody can tell."""
    if scan.paper is None:
        return None
    from urbgov_desk.services import proving

    return proving.genuine(getattr(arguments, "data", None), scan.paper)


def _scan(scan: "Scan", genuine: bool | None, *, as_json: bool) -> str:
    warnings = [wording.say("scan_warning", each) for each in scan.warnings]
    person, paper = scan.person, scan.paper
    if as_json:
        return speech.as_json(
            {
                "kind": scan.kind.value,
                "person": None
                if person is None
                else {
                    "number": person.number,
                    "name": person.name,
                    "born_on": _iso(person.born_on),
                    "birth_year": person.birth_year,
                    "sex": _sex_words(person.sex),
                    "address": person.address,
                    "issued_on": _iso(person.issued_on),
                    "old_number": person.old_number,
                    "cancelled_number": person.cancelled_number,
                    "card_code": person.card_code,
                    "extras": list(person.extras),
                },
                "receipt": None
                if paper is None
                else {
                    "code": paper.code,
                    "revision": paper.revision,
                    "printed_on": paper.printed_on.isoformat(),
                    "key_id": paper.key_id,
                },
                "genuine": genuine,
                "warnings": warnings,
                "warning_codes": [each.value for each in scan.warnings],
            }
        )
    lines = [wording.say("scan_kind", scan.kind)]
    if person is not None:
        shown = {
            "Số định danh": person.number,
            "Mã thẻ": person.card_code,
            "Họ và tên": person.name,
            "Ngày sinh": f"{person.born_on:%d/%m/%Y}" if person.born_on else person.birth_year,
            "Giới tính": _sex_words(person.sex),
            "Địa chỉ": person.address,
            "Ngày cấp": f"{person.issued_on:%d/%m/%Y}" if person.issued_on else None,
            "Số CMND cũ": person.old_number,
            "Số định danh đã hủy": person.cancelled_number,
        }
        lines += [f"{label}: {value}" for label, value in shown.items() if value]
        lines += [f"Thông tin khác: {each}" for each in person.extras]
    if paper is not None:
        proof = {True: "proven", False: "forged", None: "not_proven"}[genuine]
        lines += [f"Mã hồ sơ: {paper.code}", f"Lần in: {paper.revision}"]
        lines += [f"Ngày in: {paper.printed_on:%d/%m/%Y}", wording.say("scan_kind", proof)]
    lines += [f"Lưu ý: {each}" for each in warnings]
    return "\n".join(lines)


def _law() -> "Law":
    from urbgov_desk.rules.law import Law

    return Law.shipped()


def _moment(text: str) -> datetime:
    try:
        moment = parse_moment(text.strip())
    except (ValueError, OverflowError) as fault:
        raise MomentNotUnderstood(text=text) from fault
    if moment.year > _LAST_YEAR:
        raise MomentNotUnderstood(text=text)
    return moment


def _day(text: str | None) -> date:
    if text is None:
        return datetime.now(HANOI).date()
    try:
        return date.fromisoformat(text.strip())
    except ValueError as fault:
        raise DayNotUnderstood(text=text) from fault


def _count(text: str | None) -> int | None:
    if text is None:
        return None
    try:
        return int(text)
    except ValueError as fault:
        raise CountNotUnderstood(text=text) from fault


def _channel(text: str) -> "Channel":
    from urbgov_desk.domain.procedure import Channel

    for channel in Channel:
        if text in (channel.name, channel.value):
            return channel
    raise ChannelNotKnown(text=text)


def _limit(limit: "Limit") -> dict[str, object]:
    return {
        "kind": limit.kind.value,
        "value": limit.value,
        "reason": limit.reason,
        "source": limit.source,
        "confidence": limit.confidence.value,
    }


def _steps(reasons: Sequence["Reason"], doubts: Sequence["Reason"]) -> list[str]:
    lines = [f"{number}. {_sourced(each)}" for number, each in enumerate(reasons, start=1)]
    return lines + [f"Lưu ý: {_sourced(each)}" for each in doubts]


def _sourced(reason: "Reason") -> str:
    return f"{reason.text_vi} [{reason.source}]" if reason.source else reason.text_vi


def _sex_words(sex: "Sex | None") -> str | None:
    return None if sex is None else _SEX_WORDS[sex.value]


def _iso(value: date | None) -> str | None:
    return None if value is None else value.isoformat()
