"""`urbgov-desk receive` as a terminal runs it: exit codes, what goes where, kills."""

import json
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.making import PIN
from tests.terminal.ward_process import command, environment, run, run_as_hoa, store_folder

HEAD = "row_id,received_at,procedure,name,number\n"


def slips(folder: Path, count: int = 3, *, bad: bool = False) -> Path:
    """A file of slips of one morning."""
    rows = [
        f"P-{n:03d},20/11/2026 08:{n % 60:02d},1.004873,Nguyễn Thị Số {n},\n"
        for n in range(1, count + 1)
    ]
    if bad:
        rows.insert(1, "P-999,20/11/2026 08:15,1.004873,Nguyễn Thị Hỏng,00119500432\n")
    file = folder / "slips.csv"
    file.write_text(HEAD + "".join(rows), encoding="utf-8")
    return file


def test_good_rows_end_with_0_and_standard_output_holds_the_result_alone(
    data: Path, tmp_path: Path
) -> None:
    ran = run_as_hoa(data, "receive", slips(tmp_path))
    assert ran.code == 0, ran.err
    lines = ran.out.splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("Dòng 2: phiếu P-001 – đã nhận, hồ sơ NB01-2026-000001")
    assert lines[3] == "Đã nhận 3, đã có từ trước 0, chưa nhập được 0."
    assert ran.err.splitlines() == [
        "Kho của đơn vị: UBND phường Bồ Đề.",
        "Cán bộ: Lê Thị Hoà (HOA).",
    ]


def test_a_bad_row_ends_with_1_and_is_named_by_line_column_and_reason(
    data: Path, tmp_path: Path
) -> None:
    ran = run_as_hoa(data, "receive", slips(tmp_path, bad=True), "--json")
    assert ran.code == 1
    report = ran.json
    assert {k: report[k] for k in ("received", "already", "bad", "dry_run")} == {
        "received": 3,
        "already": 0,
        "bad": 1,
        "dry_run": False,
    }
    assert report["rows"][0] == {
        "line": 2,
        "row_id": "P-001",
        "status": "received",
        "code": "NB01-2026-000001",
        "due_at": "2026-11-26T17:00:00+07:00",
        "problems": [],
    }
    bad = report["rows"][1]
    assert (bad["line"], bad["row_id"], bad["status"], bad["code"]) == (3, "P-999", "bad", None)
    (problem,) = bad["problems"]
    assert problem["column"] == "number"
    assert "12" in problem["reason"] and "11" in problem["reason"]


def test_a_rehearsal_records_nothing(data: Path, tmp_path: Path) -> None:
    receipts = tmp_path / "receipts"
    file = slips(tmp_path, bad=True)
    ran = run_as_hoa(data, "receive", file, "--dry-run", "--json", "--receipts", receipts)
    assert (ran.code, ran.json["received"], ran.json["bad"]) == (1, 3, 1)
    assert ran.json["rows"][0]["code"] is None
    assert not receipts.exists()
    assert run_as_hoa(data, "receive", file, "--json").json["already"] == 0


def test_receipts_are_named_by_code_and_nothing_else(data: Path, tmp_path: Path) -> None:
    receipts = tmp_path / "to" / "receipts"
    assert run_as_hoa(data, "receive", slips(tmp_path), "--receipts", receipts).code == 0
    names = sorted(file.name for file in receipts.iterdir())
    assert names == [f"NB01-2026-00000{n}.pdf" for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "không có gì"),
        ((HEAD + "1,2,3,4,5\n").encode("utf-16"), "UTF-16"),
        (b"row_id,name\n1,2\n", "received_at"),
    ],
)
def test_a_file_that_cannot_be_used_ends_with_2_before_any_store_is_opened(
    tmp_path: Path, content: bytes, words: str
) -> None:
    file = tmp_path / "slips.csv"
    file.write_bytes(content)
    ran = run(tmp_path / "data", "receive", file)
    assert (ran.code, ran.out) == (2, "")
    assert words in ran.err
    assert not (tmp_path / "data").exists()


def test_a_file_that_is_not_there_ends_with_2(tmp_path: Path) -> None:
    ran = run(tmp_path, "receive", tmp_path / "none.csv")
    assert (ran.code, ran.out) == (2, "")
    assert "none.csv" in ran.err and str(tmp_path) not in ran.err


def test_a_folder_that_cannot_hold_receipts_ends_with_2(data: Path, tmp_path: Path) -> None:
    occupied = tmp_path / "occupied"
    occupied.write_text("", encoding="utf-8")
    ran = run_as_hoa(data, "receive", slips(tmp_path), "--receipts", occupied)
    assert (ran.code, ran.out) == (2, "")
    assert "--receipts" in ran.err


def test_a_real_store_wants_to_know_who_enters(data: Path, tmp_path: Path) -> None:
    file = slips(tmp_path)
    nobody = run(data, "receive", file)
    assert (nobody.code, nobody.out) == (2, "")
    assert "--officer" in nobody.err and "HOA, TRUONG" in nobody.err
    stranger = run(data, "receive", file, "--officer", "AI", secret=PIN)
    assert stranger.code == 2 and "AI" in stranger.err
    silent = run(data, "receive", file, "--officer", "HOA")
    assert silent.code == 2 and "--secret-fd" in silent.err
    wrong = run(data, "receive", file, "--officer", "HOA", secret="9517")
    assert wrong.code == 2 and "PIN" in wrong.err and "9517" not in wrong.err
    assert run(data, "receive", file, "--officer", "hoa", secret=PIN).code == 0


def test_the_form_goes_round_with_its_example(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "form.csv"
    made = run(data, "receive", "--template", file)
    assert (made.code, made.out, made.err) == (0, "", "")
    assert file.read_bytes().startswith(b"\xef\xbb\xbfrow_id,received_at,procedure,name")
    assert run_as_hoa(data, "receive", file, "--json").json["received"] == 1
    again = run_as_hoa(data, "receive", file, "--json")
    assert (again.code, again.json["already"]) == (0, 1)


def test_the_form_can_be_read_from_standard_output(data: Path, tmp_path: Path) -> None:
    made = run(data, "receive", "--template")
    file = tmp_path / "form.csv"
    file.write_text(made.out, encoding="utf-8")
    assert run_as_hoa(data, "receive", file, "--dry-run").code == 0


def test_a_form_without_a_slip_is_nothing_to_enter(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "form.csv"
    file.write_text(HEAD, encoding="utf-8")
    ran = run_as_hoa(data, "receive", file)
    assert ran.code == 0
    assert "không có phiếu nào" in ran.err


def test_english_on_request(data: Path, tmp_path: Path) -> None:
    ran = run_as_hoa(data, "--lang", "en", "receive", slips(tmp_path, bad=True))
    assert "NOT ENTERED" in ran.out
    assert "Officer: Lê Thị Hoà" in ran.err


def test_the_language_may_stand_after_the_command(data: Path, tmp_path: Path) -> None:
    assert "Received 3" in run_as_hoa(data, "receive", slips(tmp_path), "--lang", "en").out


def test_the_folder_may_be_named_instead_of_found(data: Path, tmp_path: Path) -> None:
    named = shutil.copytree(data, tmp_path / "named")
    assert run_as_hoa(data, "receive", slips(tmp_path), "--data", named, "--json").code == 0
    assert run_as_hoa(named, "receive", slips(tmp_path), "--json").json["already"] == 3
    assert run_as_hoa(data, "receive", slips(tmp_path), "--json").json["already"] == 0


def test_a_desk_that_is_open_elsewhere_is_said_and_nothing_is_entered(
    data: Path, tmp_path: Path
) -> None:
    from urbgov_desk.services import opening

    desk = opening.open_desk(data)
    try:
        ran = run_as_hoa(data, "receive", slips(tmp_path))
        assert (ran.code, ran.out) == (2, "")
    finally:
        desk.store.close()


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is not of this system")
def test_a_run_killed_in_the_middle_is_made_whole_by_running_it_again(
    data: Path, tmp_path: Path
) -> None:
    count = 80
    file, receipts = slips(tmp_path, count), tmp_path / "receipts"
    arguments = ["receive", str(file), "--officer", "HOA", "--json", "--receipts", str(receipts)]
    arguments += ["--secret-fd", "0"]
    kills = 0
    for wanted in (3, 17, 40):
        process = subprocess.Popen(
            command(*arguments),
            cwd=Path(__file__).resolve().parents[2],
            env=environment(data),
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert process.stdin is not None
        process.stdin.write(PIN.encode())
        process.stdin.close()
        until = time.monotonic() + 60
        while process.poll() is None and time.monotonic() < until:
            if receipts.is_dir() and len(list(receipts.iterdir())) >= wanted:
                process.kill()
                kills += 1
                break
            time.sleep(0.002)
        process.wait()
    assert kills == 3
    ran = run_as_hoa(data, *arguments[:2], *arguments[4:7])
    assert ran.code == 0, ran.err
    report = ran.json
    assert report["received"] + report["already"] == count
    assert report["already"] >= 40 and report["received"] > 0
    codes = [row["code"] for row in report["rows"]]
    assert codes == [f"NB01-2026-{n:06d}" for n in range(1, count + 1)]
    whole = sorted(f.name for f in receipts.iterdir() if f.suffix == ".pdf")
    assert whole == sorted(f"{code}.pdf" for code in codes)
    verified = run(data, "verify", "--json")
    assert (verified.code, json.loads(verified.out)["ok"]) == (0, True)
    assert (store_folder(data) / "desk.db").exists()
