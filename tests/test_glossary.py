"""Names come from one glossary."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UNWANTED = {"utils", "util", "helpers", "helper", "common", "managers", "manager", "base", "misc"}


def glossary_words() -> set[str]:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| ")][1:]
    words = {w.strip() for row in rows for w in re.split(r"[/,()]", row)}
    return {w for w in words if w}


def test_one_word_stands_for_one_thing() -> None:
    """A word with two meanings says in brackets which one a row is about."""
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| ")][1:]
    words = [word.strip() for row in rows for word in row.split(" / ")]
    assert [word for word in words if words.count(word) > 1] == []


def test_no_room_for_odds_and_ends() -> None:
    for path in (ROOT / "urbgov_desk").rglob("*.py"):
        assert not UNWANTED & set(path.stem.split("_")), path


def test_every_step_of_a_dossier_uses_a_word_of_the_glossary() -> None:
    from urbgov_desk.domain.lifecycle import Step

    known = {part for word in glossary_words() for part in re.split(r"[ _-]", word)}
    known |= {"register", "receive", "refuse", "ask", "first", "hand", "over", "take", "demand"}
    known |= {"meet", "obligation", "consult", "extend", "request", "close", "unanswered", "make"}
    known |= {"ready", "granted", "refused", "and"}
    for step in Step:
        for part in step.value.split("_"):
            assert part in known, step


def test_the_glossary_names_every_form_of_the_set() -> None:
    text = (ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")
    for number in range(1, 8):
        assert f"Mẫu {number:02d}" in text
