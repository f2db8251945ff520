"""The checker finds slips in the law of certification."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from urbgov_desk import assets
from urbgov_desk.rules.checker import check
from urbgov_desk.rules.law import Law

TODAY = date(2026, 11, 23)
FILES = ("certification", "book", "authority", "paper_kind", "retention")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(assets.path("rules", f"{name}.toml"), tmp_path)
    (tmp_path / "procedure").mkdir()
    for code in {code for rule in Law.shipped().certifications(TODAY) for code in rule.procedures}:
        shutil.copy(assets.path("rules", "procedure", f"{code}.toml"), tmp_path / "procedure")
    return tmp_path


def _faults(folder: Path) -> list[str]:
    return [finding.fault for finding in check(folder)]


def test_what_ships_has_no_fault(folder: Path) -> None:
    assert _faults(folder) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "fault"),
    [
        ("certification", '"2.000815"', '"2.999815"', "unknown procedure 2.999815"),
        ("certification", 'kind = "copy"', 'kind = "copies"', "not readable: ValueError"),
        ("certification", 'book = "copies"', 'book = "copy"', "not readable: ValueError"),
        ("certification", 'kept = ""\n', "", "not readable: KeyError 'kept'"),
        ("certification", "certification.copy", "certification.kopy", "unknown retention"),
        ("certification", '"attestation_will"', '"will"', "unknown form will"),
        ("certification", "one_person =", "one_man =", "not readable: ValueError"),
        ("certification", "identity = false", "identitty = false", "unknown key identitty"),
        ("certification", "until = 2025-10-31\n", "", "overlaps the entry before it"),
        ("certification", 'kind = "will"', 'kind = "transaction"', "nothing on will"),
        ("book", "from = 2025-11-01", "from = 2025-11-02", "leaves a gap"),
        ("book", 'symbol = "SCT/BS"', 'symbol = "SCT/{BS}"', "unknown placeholder {BS}"),
        ("authority", '"{title}"', '"{chức}"', "unknown placeholder {chức}"),
        ("authority", '"basis"', '"paper"', "unknown need paper"),
        ("authority", 'issuers = ["vietnamese"]', 'issuers = ["ours"]', "not readable"),
        ("authority", 'ground = "office"', 'ground = "throne"', "not readable"),
        ("paper_kind", 'letters = "cc"', 'letters = "c"', "two plain small letters"),
        ("paper_kind", 'letters = "cc"', 'letters = "bt"', "letters shared by citizen_card"),
        ("paper_kind", "pages = 2", "pages = 0", "pages below one"),
        ("paper_kind", "pages = 2", "pages = 2\nlegalised = true", "needs no legalisation"),
    ],
)
def test_a_slip_is_found(folder: Path, file: str, old: str, new: str, fault: str) -> None:
    path = folder / f"{file}.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    faults = _faults(folder)
    assert any(fault in each for each in faults), faults


def test_an_attestation_without_its_form_is_found_once_forms_are_there(folder: Path) -> None:
    form = """
[[form]]
kind = "attestation_copy"
set = "NĐ 280/2025"
from = 2025-11-01
code = "Mẫu 01"
title = "Lời chứng chứng thực bản sao từ bản chính"
symbol = ""
copies = 1
verified = false
source = "NĐ 280/2025/NĐ-CP"
confidence = "unverified"
"""
    (folder / "form.toml").write_text(form, encoding="utf-8")
    faults = _faults(folder)
    assert "unknown form attestation_will" in faults
    assert "unknown form attestation_copy" not in faults
