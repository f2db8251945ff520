"""`backup`, `drill`, `restore`, `keys` as a terminal runs them; secrets only by a descriptor."""

import json
import os
import shutil
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.documents.reading import whole_text
from tests.making import PIN, intake
from tests.terminal.ward_process import ROOT, Ran, command, environment, run
from urbgov_desk.domain import recovery_secret
from urbgov_desk.services import intake as reception
from urbgov_desk.services import opening
from urbgov_desk.services.officer import list_officers
from urbgov_desk.store import place

WORDS = "bốn từ không liên quan"


def told(data: Path, secret: str, *arguments: str | Path, **more: str) -> Ran:
    """A command that reads a secret from a descriptor of its own."""
    read, write = os.pipe()
    os.write(write, secret.encode())
    os.close(write)
    try:
        done = subprocess.run(
            command(*arguments, "--secret-fd", str(read)),
            cwd=ROOT,
            env=environment(data, **more),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            pass_fds=(read,),
            check=False,
        )
    finally:
        os.close(read)
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


def as_head(data: Path, secret: str, *arguments: str | Path) -> Ran:
    """The head's own PIN is the descriptor's second line, between the store's and a new secret."""
    first, _, new = secret.strip().partition("\n")
    return told(data, f"{first}\n{PIN}\n{new or first}\n", *arguments, "--officer", "TRUONG")


@pytest.fixture
def locked(data: Path) -> Path:
    """A ward with one dossier whose store opens by a passphrase alone."""
    desk = opening.open_desk(data)
    reception.receive(desk.with_officer(list_officers(desk)[0]), intake())
    desk.store.close()
    added = as_head(data, WORDS, "keys", "add", "--label", "Người phụ trách")
    assert added.code == 0, added.err
    return data


def test_where_no_keyring_works_the_secret_is_needed_and_never_taken_from_arguments(
    locked: Path,
) -> None:
    assert not list((locked / place.WARD).glob("*.key"))
    refused = run(locked, "verify")
    assert (refused.code, refused.out) == (2, "")
    assert "--secret-fd" in refused.err
    assert told(locked, "sai mật khẩu rồi", "verify").code == 2
    assert told(locked, f"{WORDS}\n", "verify").code == 0


def test_a_backup_is_made_tried_and_restored_on_another_pc(locked: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    made = told(locked, WORDS, "backup", "--to", stick, "--json")
    assert made.code == 0, made.err
    (copy,) = made.json["copies"]
    assert copy["papers"] == 1
    new = tmp_path / "new pc"
    tried = told(new, WORDS, "drill", stick, "--json")
    assert tried.code == 0, tried.err
    assert tried.json["ok"] is True
    assert tried.json["events"] == copy["events"]
    looked = told(new, WORDS, "restore", stick, "--json")
    assert looked.code == 1
    assert looked.json["lost"] is None
    assert not (new / place.WARD).exists()
    both = ("--officer", "TRUONG", "--second", "HOA")
    done = told(new, f"{WORDS}\n{PIN}\n{PIN}\n", "restore", stick, *both)
    assert done.code == 0, done.err
    proven = told(new, WORDS, "verify", "--json")
    assert proven.json["ok"] is True
    refused = told(new, f"{WORDS}\n{PIN}\n0000\n", "restore", stick, *both)
    assert refused.code == 2
    *_, whose, why = refused.err.strip().splitlines()
    assert "(HOA):" in whose
    assert "PIN" in why


def test_what_a_restore_says_first_is_in_the_words_of_the_office(
    locked: Path, tmp_path: Path
) -> None:
    stick, aside = tmp_path / "stick", tmp_path / "aside"
    stick.mkdir()
    assert told(locked, WORDS, "backup", "--to", stick).code == 0
    looked = told(locked, WORDS, "restore", stick)
    assert "Mã hồ sơ 01: số cuối trong bản sao 1, trong kho hiện nay 1" in looked.out
    assert "Sổ theo dõi Hộ tịch" in looked.out
    assert not [line for line in looked.out.split() if line in ("dossier", "tracking")]
    assert "bị hỏng" not in looked.out
    elsewhere = told(tmp_path / "new pc", WORDS, "restore", stick)
    assert "không có kho để so: việc làm sau lúc đó là mất" in elsewhere.out
    unknown = ("--officer", "TRUONG", "--second", "AI")
    refused = told(locked, f"{WORDS}\n{PIN}\n{PIN}\n", "restore", stick, *unknown)
    assert refused.code == 2
    assert "Không có cán bộ AI" in refused.err
    assert "HOA" in refused.err

    (first,) = stick.glob("*/copies/*")
    chest = first.parent
    shutil.copytree(first, aside)
    twice = as_head(locked, WORDS, "keys", "add", "--label", "Thứ hai")
    assert twice.code == 2
    assert "trùng mật khẩu" in twice.err
    other = f"{WORDS}\nnăm từ khác hẳn như vậy"
    assert as_head(locked, other, "keys", "add", "--label", "Thứ hai").code == 0
    assert told(locked, WORDS, "backup", "--to", stick).code == 0
    (newest,) = chest.glob("*")
    (newest / "desk.db").write_bytes(b"x" * 5000)
    shutil.copytree(aside, chest / first.name)
    looked = told(locked, WORDS, "restore", stick)
    assert looked.code == 1
    assert "1 bản sao mới hơn bị hỏng" in looked.out


def test_a_lost_paper_is_said_in_the_language_asked_for(locked: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert told(locked, WORDS, "backup", "--to", stick).code == 0
    (paper,) = stick.rglob("*.paper")
    paper.unlink()
    tried = told(locked, WORDS, "drill", stick)
    assert tried.code == 1
    assert "Tệp của giấy tờ" in tried.out
    assert "bị mất" in tried.out
    assert "unreadable" not in tried.out


def test_a_damaged_backup_ends_the_drill_with_one(locked: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert told(locked, WORDS, "backup", "--to", stick).code == 0
    (paper,) = stick.rglob("*.paper")
    paper.write_bytes(b"x")
    tried = told(locked, WORDS, "drill", stick, "--json")
    assert (tried.code, tried.json["ok"]) == (1, False)
    assert told(locked, WORDS, "drill", tmp_path).code == 2


def test_keys_are_listed_changed_printed_and_rotated(locked: Path, tmp_path: Path) -> None:
    other = "năm từ khác hẳn như vậy"
    slots = told(locked, WORDS, "keys", "list", "--json").json["slots"]
    assert [slot["kind"] for slot in slots] == ["passphrase"]
    made = datetime.fromisoformat(slots[0]["made_at"])
    assert f"Người phụ trách  {made:%H:%M:%S %d/%m/%Y}" in told(locked, WORDS, "keys", "list").out
    sheet = tmp_path / "phieu.pdf"
    printed = as_head(locked, WORDS, "keys", "sheet", "--out", sheet)
    assert printed.code == 0, printed.err
    assert sheet.stat().st_mode & 0o077 == 0
    (code,) = codes_of(sheet)
    words = " ".join(whole_text(sheet.read_bytes()).split())
    assert "vào Thiết lập, mục Sao lưu, bấm F10" in words
    assert recovery_secret.is_scanned(code)
    changed = as_head(locked, f"{WORDS}\n{other}\n", "keys", "change", slots[0]["id"])
    assert changed.code == 0, changed.err
    assert told(locked, WORDS, "verify").code == 2
    assert as_head(locked, other, "keys", "rotate").code == 0
    assert told(locked, other, "verify").code == 0
    assert told(locked, code, "verify").code == 0
    short = told(
        locked, " ".join(code.removeprefix(recovery_secret.QR_MARK).split("-")[:7]), "verify"
    )
    assert short.code == 2
    assert "42 chữ số" in short.err
    assert as_head(locked, code, "keys", "remove", slots[0]["id"]).code == 0


def codes_of(pdf: Path) -> Any:
    from tests.documents import reading

    return reading.read_codes(reading.picture(pdf.read_bytes()))


def test_a_list_of_ways_is_json_without_any_secret(locked: Path) -> None:
    ran = told(locked, WORDS, "keys", "list", "--json")
    assert WORDS not in json.dumps(ran.json)
