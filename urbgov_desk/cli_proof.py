"""Proof from a terminal: the store checked, held against a head from outside, put into evidence."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from urbgov_desk import wording
from urbgov_desk.cli_speech import DONE, WRONG, as_json, words, write
from urbgov_desk.domain.problem import Told

if TYPE_CHECKING:
    from urbgov_desk.services.desk import Desk
    from urbgov_desk.services.proof import Checked, Finding, HeadAnswer

Opener = Callable[[argparse.Namespace], "Desk"]


def verify(arguments: argparse.Namespace, opener: Opener) -> int:
    """Check the store, also against a head from outside; exit code 1 when either is wrong."""
    from urbgov_desk.services import proof

    language, as_data = arguments.lang, arguments.json
    try:
        desk = opener(arguments)
    except Told as told:
        if told.code not in proof.SIGNS_OF_DAMAGE:
            raise
        sentence = wording.problem(told, language)
        found = {"check": "store", "where": told.code, "detail": "", "words": sentence}
        nothing: dict[str, object] = {"events": 0, "numbers": 0, "papers": 0, "head": None}
        write(as_json({"ok": False, **nothing, "finding": found}) if as_data else sentence)
        return WRONG
    try:
        answer = proof.hold_against(desk, arguments.head) if arguments.head else None
        checked = proof.check(desk, since_last=arguments.since_last)
        training = desk.training
    finally:
        desk.store.close()
    report = _report(checked, answer, language, training=training)
    if as_data:
        write(as_json(report))
    else:
        write("\n".join(_sentences(checked, answer, language)))
    return DONE if report["ok"] else WRONG


def _report(
    checked: "Checked", answer: "HeadAnswer | None", language: str, *, training: bool
) -> Mapping[str, object]:
    done, copies = checked.verified, checked.held
    finding, held = None, None
    if done.finding is not None:
        finding = {**asdict(done.finding), "words": _words(done.finding, language)}
    if answer is not None:
        held = {"answer": answer.value, "words": wording.name_of(answer, language)}
    return {
        "ok": checked.good and answer in (None, "right"),
        "training": training,
        "events": done.events,
        "numbers": done.numbers,
        "papers": done.papers,
        "heads": done.heads,
        "whole": done.whole,
        "since": done.since,
        "head": done.head,
        "held_against": held,
        "backups": {
            "right": copies.right,
            "wrong": [
                {"place": c.place, "made_at": c.made_at.isoformat(), "answer": c.answer.value}
                for c in copies.wrong
            ],
            "unseen": list(copies.unseen),
        },
        "finding": finding,
    }


def _sentences(checked: "Checked", answer: "HeadAnswer | None", language: str) -> list[str]:
    done = checked.verified
    counts = {"events": done.events, "numbers": done.numbers, "papers": done.papers}
    if done.finding is not None:
        sentences = [words("not_verified", language, words=_words(done.finding, language))]
    elif done.whole:
        sentences = [words("verified", language, **counts)]
    else:
        sentences = [words("verified_since", language, **counts, since=done.since)]
    if answer is not None:
        sentences.append(wording.name_of(answer, language))
    return sentences + wording.copies_held(checked.held, language)


def _words(finding: "Finding", language: str) -> str:
    return wording.finding(finding.check, finding.where, finding.detail, language)


def write_evidence(arguments: argparse.Namespace, opener: Opener) -> int:
    """Write the evidence file; its last head is the result."""
    from urbgov_desk.services import evidence

    desk = opener(arguments)
    try:
        done = evidence.write(desk, arguments.file)
    finally:
        desk.store.close()
    write(words("evidence_done", arguments.lang, events=done.events, head=done.head))
    return DONE
