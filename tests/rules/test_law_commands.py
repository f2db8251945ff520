"""`explain due`, `explain fee` and `scan` from a terminal, on shipped law alone."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from urbgov_desk import cli_law

ROOT = Path(__file__).parents[2]
CARD = "001195004321||Nguyễn Thị Hồng Ánh|17041996|Nữ|Hà Nội|05062021"


def _run(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    cli_law.add_commands(parser.add_subparsers(required=True))
    parsed = parser.parse_args(arguments)
    code: int = parsed.run(parsed)
    return code


def _json(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any], str]:
    code = _run(*arguments)
    said = capsys.readouterr()
    return code, json.loads(said.out), said.err


def test_a_due_date_is_explained_step_by_step(capsys: pytest.CaptureFixture[str]) -> None:
    assert _run("explain", "due", "2.000815", "--received", "2026-11-23T15:10") == 0
    said = capsys.readouterr()
    assert "Hẹn trả: 17 giờ 00 ngày 25/11/2026" in said.out
    assert "1. Thời hạn giải quyết" in said.out
    assert "NĐ 280/2025" in said.out
    assert said.err == ""


def test_a_due_date_as_json_has_the_moment_with_its_offset(
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ("explain", "due", "2.000815", "--received", "2026-11-23T15:10", "--json")
    code, answer, err = _json(capsys, *arguments)
    assert (code, err) == (0, "")
    assert answer["due_at"] == "2026-11-25T17:00:00+07:00"
    assert answer["reasons"]
    assert answer["sources"]


def test_an_unknown_limit_is_null_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("explain", "due", "1.001731", "--received", "2026-11-23T09:00", "--json")
    code, answer, _ = _json(capsys, *arguments)
    assert code == 0
    assert answer["due_at"] is None
    assert "chưa rõ" in answer["reasons"][0]


def test_a_fee_is_whole_dong(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("explain", "fee", "2.000815", "--pages", "3", "--copies", "5", "--json")
    code, answer, _ = _json(capsys, *arguments)
    assert (code, answer["amount"]) == (0, 25_000)
    assert _run("explain", "fee", "2.000815", "--pages", "3", "--copies", "5") == 0
    assert "Phải thu: 25.000 đồng" in capsys.readouterr().out


def test_an_unknown_fee_is_null_with_its_reason(capsys: pytest.CaptureFixture[str]) -> None:
    code, answer, _ = _json(capsys, "explain", "fee", "1.004746", "--json")
    assert (code, answer["amount"]) == (0, None)
    assert "Hội đồng nhân dân" in answer["reasons"][0]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("explain", "due", "9.999999", "--received", "2026-11-23T09:00"), "9.999999"),
        (("explain", "due", "2.000815", "--received", "mai"), "“mai”"),
        (("explain", "due", "2.000815", "--received", "2026-02-30T09:00"), "2026-02-30"),
        (("explain", "due", "2.000815", "--received", "9999-12-31T23:59"), "9999"),
        (("explain", "due", "2.000815", "--received", "0001-01-01T00:00+14:00"), "0001"),
        (("explain", "due", "2.000815", "--received", "2015-01-05T09:00"), "01/01/2021"),
        (("explain", "due", "2.000815", "--received", "2026-11-23", "--channel", "fax"), "“fax”"),
        (("explain", "fee", "9.999999"), "9.999999"),
        (("explain", "fee", "2.000815", "--pages", "ba"), "“ba”"),
        (("explain", "fee", "2.000815", "--pages", "9" * 5000), "số nguyên"),
        (("explain", "fee", "2.000815", "--pages", "0"), "từ 1 trở lên"),
        (("explain", "fee", "2.000815", "--on", "hôm nay"), "“hôm nay”"),
    ],
)
def test_what_cannot_be_answered_is_told_with_exit_code_two(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str
) -> None:
    assert _run(*arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert words in said.err
    code, answer, err = _json(capsys, *arguments, "--json")
    assert code == 2
    assert answer[arguments[1].replace("due", "due_at").replace("fee", "amount")] is None
    assert words in answer["reasons"][0]
    assert words in err


def test_a_scanned_card_is_shown_with_its_warnings(capsys: pytest.CaptureFixture[str]) -> None:
    code, answer, _ = _json(capsys, "scan", "--json", "--", CARD)
    assert code == 0
    assert answer["kind"] == "identity_card"
    assert answer["person"]["number"] == "001195004321"
    assert answer["person"]["born_on"] == "1996-04-17"
    assert answer["person"]["sex"] == "Nữ"
    assert answer["genuine"] is None
    assert len(answer["warnings"]) == 1
    assert _run("scan", "--", CARD) == 0
    assert "Họ và tên: Nguyễn Thị Hồng Ánh" in capsys.readouterr().out


def test_a_scanned_receipt_cannot_be_proven_without_the_offices_key(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "R+K1/NB-2026-000123-0/261123/ABCDEFGHIJKLMNOP"
    _, answer, _ = _json(capsys, "scan", "--json", "--", text)
    assert (answer["kind"], answer["genuine"]) == ("receipt", None)
    assert answer["receipt"]["code"] == "NB-2026-000123"


def test_every_warning_and_kind_of_scan_has_words_in_both_languages() -> None:
    import tomllib

    from urbgov_desk import assets
    from urbgov_desk.domain.scan import ScanKind, ScanWarning

    for language in ("vi", "en"):
        words = tomllib.loads(assets.read_text("wording", language, "law.toml"))
        assert set(words["scan_warning"]) == {each.value for each in ScanWarning}
        assert set(words["scan_kind"]) == {each.value for each in ScanKind} | {
            "not_proven",
            "proven",
            "forged",
        }


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=()), max_size=120))
def test_scanning_any_text_ends_well(text: str) -> None:
    arguments = argparse.Namespace(text=text, json=True)
    assert cli_law.explain_scan(arguments) == 0


def test_a_fresh_process_needs_no_store_no_screen_and_no_home(tmp_path: Path) -> None:
    script = (
        "import argparse, sys\n"
        "from urbgov_desk import cli_law\n"
        "parser = argparse.ArgumentParser()\n"
        "cli_law.add_commands(parser.add_subparsers(required=True))\n"
        "arguments = parser.parse_args()\n"
        "code = arguments.run(arguments)\n"
        "heavy = {name.split('.')[0] for name in sys.modules}\n"
        "heavy &= {'PySide6', 'sqlcipher3', 'sqlite3', 'reportlab', 'cryptography', 'keyring'}\n"
        "sys.exit(code if not heavy else f'loaded {heavy}')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "explain", "due", "2.000815", "--received", "2026-11-23"],
        cwd=tmp_path,
        env={
            "PYTHONPATH": str(ROOT),
            "HOME": str(tmp_path),
            "SYSTEMROOT": os.environ.get("SYSTEMROOT", ""),
        },
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr == b""
    assert "17 giờ 00 ngày 23/11/2026" in done.stdout.decode("utf-8")
    assert list(tmp_path.iterdir()) == []
