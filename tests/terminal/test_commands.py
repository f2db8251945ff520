"""The way in from a terminal: what every command has in common."""

import argparse
import re
import string
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.ward_process import ROOT, run
from urbgov_desk import __version__, assets, cli

DOCS = (ROOT / "docs" / "terminal.md").read_text(encoding="utf-8")


def parsers(
    parser: argparse.ArgumentParser, name: str = "urbgov-desk"
) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command with its full name."""
    yield name, parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for word, sub in action.choices.items():
                yield from parsers(sub, f"{name} {word}")


COMMANDS = dict(parsers(cli._parser("vi")))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_its_options_are_in_the_docs(name: str) -> None:
    assert f"`{name}" in DOCS
    for action in COMMANDS[name]._actions:
        for option in action.option_strings:
            if option not in ("-h", "--help"):
                assert f"`{option}" in DOCS, option


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [c for c in COMMANDS if c.count(" ") == 1 and f"`{c.split()[1]}`" not in readme] == []


def test_the_docs_name_no_command_that_is_not_there() -> None:
    named = re.findall(r"^### `(urbgov-desk(?: [a-z]+(?:-[a-z]+)*)*)", DOCS, re.MULTILINE)
    assert named and set(named) <= set(COMMANDS)


def test_every_column_of_the_form_is_in_the_docs() -> None:
    from urbgov_desk.services.slip_form import Column

    assert [column.value for column in Column if f"`{column.value}`" not in DOCS] == []


def test_the_words_are_there_in_both_languages_with_the_same_places() -> None:
    def places(language: str) -> dict[tuple[str, str], list[str]]:
        told = tomllib.loads(assets.read_text("wording", language, "terminal.toml"))
        return {
            (table, key): sorted(name for _, name, _, _ in string.Formatter().parse(text) if name)
            for table, entries in told.items()
            for key, text in entries.items()
        }

    assert places("vi") == places("en")


def test_the_version_is_said(tmp_path: Path) -> None:
    ran = run(tmp_path, "--version")
    assert (ran.code, ran.out.strip(), ran.err) == (0, __version__, "")


@pytest.mark.parametrize("arguments", [["bogus"], ["receive"], ["verify", "--bogus"], ["explain"]])
def test_a_wrong_command_ends_with_2_and_one_line_of_words(
    tmp_path: Path, arguments: list[str]
) -> None:
    ran = run(tmp_path, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("Lệnh không đúng: ")
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "vietnamese", "english"),
    [
        (["keys", "sheet"], "thiếu --out. Xem `urbgov-desk keys sheet", "--out is missing"),
        (["verify", "--bogus"], "không có --bogus", "there is no --bogus"),
        (["verify", "--head"], "--head cần một giá trị", "--head needs a value"),
        (["bogus"], "COMMAND không thể là “bogus”", "COMMAND cannot be “bogus”"),
    ],
)
def test_what_is_wrong_with_a_command_is_said_in_the_language_asked_for(
    tmp_path: Path, arguments: list[str], vietnamese: str, english: str
) -> None:
    assert vietnamese in run(tmp_path, *arguments).err
    assert english in run(tmp_path, "--lang", "en", *arguments).err


def test_help_speaks_the_language_asked_for(tmp_path: Path) -> None:
    assert "kiểm tra kho" in run(tmp_path, "--help").out
    assert "check the store" in run(tmp_path, "--lang", "en", "--help").out
    assert "check the store" in run(tmp_path, "--lang=en", "--help").out


def test_a_scanned_text_that_looks_like_an_option_is_a_text(tmp_path: Path) -> None:
    ran = run(tmp_path, "scan", "--json", "--", "--lang")
    assert (ran.code, ran.json["kind"]) == (0, "unknown")


@pytest.mark.skipif(sys.platform != "linux", reason="only there a PC may have no screen")
def test_a_window_without_a_screen_is_refused_in_words(tmp_path: Path) -> None:
    ran = run(tmp_path, "desk", DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert (ran.code, ran.out) == (2, "")
    assert "demo --headless" in ran.err


def test_a_read_only_folder_is_said_and_nothing_is_made(tmp_path: Path) -> None:
    in_the_way = tmp_path / "a-file"
    in_the_way.write_text("", encoding="utf-8")
    ran = run(in_the_way / "data", "verify")
    assert (ran.code, ran.out) == (2, "")
    assert "Traceback" not in ran.err
