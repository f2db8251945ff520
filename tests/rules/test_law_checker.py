"""The checker finds what would mislead a clerk."""

import re
import shutil
import tomllib
from datetime import date
from pathlib import Path

import pytest

from urbgov_desk import assets
from urbgov_desk.rules import shelf
from urbgov_desk.rules.checker import check
from urbgov_desk.rules.library import Library

COPIES = assets.path("rules", "procedure", "2.000815.toml").read_text(encoding="utf-8")

GOOD = """
[[parameter]]
name = "a"
from = 2026-01-01
until = 2026-06-30
value = 1
source = "NĐ 1"
confidence = "found"

[[parameter]]
name = "a"
from = 2026-07-01
value = 2
source = "NĐ 2"
confidence = "found"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "procedure").mkdir()
    shutil.copy(assets.path("rules", "procedure", "2.000815.toml"), tmp_path / "procedure")
    return tmp_path


def _faults(folder: Path, text: str) -> list[str]:
    (folder / "parameter.toml").write_text(text, encoding="utf-8")
    return [finding.fault for finding in check(folder)]


def test_good_law_has_no_fault(folder: Path) -> None:
    assert _faults(folder, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("until = 2026-06-30\n", "", "overlaps"),
        ("2026-06-30", "2026-07-01", "overlaps"),
        ("2026-06-30", "2026-05-31", "gap"),
        ("2026-06-30", "2025-06-30", "ends before it begins"),
        ('source = "NĐ 1"', 'source = " "', "no source"),
        ('source = "NĐ 1"\n', "", "no source"),
        ('confidence = "found"', 'confidence = "perhaps"', "confidence"),
        ('confidence = "found"', 'confidence = "ward"', "the ward's own"),
        ("value = 1", "valeu = 1", "unknown key valeu"),
        ("value = 1", 'value = 1\ncodes = ["9.999999"]', "unknown procedure 9.999999"),
        ("value = 1", 'value = 1\nfields = ["Bùa chú"]', "unknown field Bùa chú"),
        ("[[parameter]]", "[[parametre]]", "unknown table parametre"),
        ("from = 2026-01-01", 'from = "hôm qua"', "no day it holds from"),
    ],
)
def test_a_fault_is_found(folder: Path, old: str, new: str, fault: str) -> None:
    assert old in GOOD
    faults = _faults(folder, GOOD.replace(old, new, 1))
    assert any(fault in each for each in faults), faults


def test_words_with_a_placeholder_nobody_fills_are_found(folder: Path) -> None:
    (folder / "refusal.toml").write_text(
        '[[refusal]]\nkey = "x"\nfrom = 2026-01-01\ntext_vi = "Thiếu {giấy}"\ntext_en = "No"\n'
        'source = "NĐ 1"\nconfidence = "found"\n',
        encoding="utf-8",
    )
    assert any("{giấy}" in finding.fault for finding in check(folder))


def test_a_limit_that_turns_unknown_into_a_number_is_found(folder: Path) -> None:
    path = folder / "procedure" / "2.000815.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('kind = "same_day"', 'kind = "unknown"'), encoding="utf-8")
    assert any("not readable" in finding.fault for finding in check(folder))


def test_a_limit_that_a_change_still_calls_unknown_is_found(folder: Path) -> None:
    dated = 'codes = ["2.000815"]\nfrom = 2027-03-01\nsource = "NĐ 1"\nconfidence = "found"\n'
    limit = f'[[limit]]\nkind = "working"\nvalue = 2\n{dated}'
    change = f'[[change]]\ntext_vi = "Chưa rõ"\ntext_en = "Not known"\n{dated}'
    (folder / "limit.toml").write_text(limit, encoding="utf-8")
    assert check(folder) == []
    (folder / "change.toml").write_text(change, encoding="utf-8")
    assert any("put it under `except`" in finding.fault for finding in check(folder))


def without(text: str, key: str) -> str:
    """A procedure's file without one of its keys, or without the tables of this name."""
    blocks = [block for block in text.split("\n\n") if f"[[procedure.{key}]]" not in block]
    return re.sub(rf"^{key} = .*\n", "", "\n\n".join(blocks), flags=re.MULTILINE)


@pytest.mark.parametrize("key", sorted(tomllib.loads(COPIES)["procedure"][0]))
def test_a_procedure_that_cannot_be_read_is_found(folder: Path, key: str) -> None:
    """Whichever key is missing: the checker says so, or the procedure is read all the same."""
    written = without(COPIES, key)
    assert written != COPIES
    (folder / "procedure" / "2.000815.toml").write_text(written, encoding="utf-8")
    if not check(folder):
        library = Library(folder=folder, tables=Library.shipped().tables)
        assert shelf.procedure(library, "2.000815", date(2026, 11, 23)).code == "2.000815"


def test_a_check_list_for_no_procedure_is_found(folder: Path) -> None:
    (folder / "checklist").mkdir()
    text = assets.path("rules", "checklist", "2.000884.toml").read_text(encoding="utf-8")
    (folder / "checklist" / "2.000884.toml").write_text(text, encoding="utf-8")
    assert any("unknown procedure 2.000884" in finding.fault for finding in check(folder))
