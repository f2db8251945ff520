"""`urbgov-desk import-book` as a terminal runs it."""

from pathlib import Path

from openpyxl import load_workbook

from tests.terminal.ward_process import run, run_as_hoa

BOOK = ("--book", "copies", "--year", "2025")


def test_the_template_is_a_workbook_that_is_entered_as_it_stands(
    data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "so.xlsx"
    assert run(data, "import-book", file, *BOOK, "--template").code == 0
    sheet = load_workbook(file).active
    assert sheet is not None
    assert sheet["A1"].value == "Số chứng thực"
    rehearsed = run_as_hoa(data, "import-book", file, *BOOK, "--dry-run", "--json").json
    assert (rehearsed["new"], rehearsed["entered"]) == (1, 0)
    done = run_as_hoa(data, "import-book", file, *BOOK)
    assert done.code == 0, done.err
    assert done.out.splitlines()[-1] == "Đã nhập 1 dòng; 0 dòng có từ trước, 0 dòng sai."
    again = run_as_hoa(data, "import-book", file, *BOOK, "--json").json
    assert (again["known"], again["entered"]) == (1, 0)
    assert run(data, "verify").code == 0


def test_what_is_wrong_ends_with_1_until_it_is_accepted(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "so.csv"
    assert run(data, "import-book", file, *BOOK, "--template").code == 0
    head, example = file.read_text(encoding="utf-8-sig").splitlines()
    wrong = example.replace("05/01/2025", "31/02/2025")
    third = "03" + example[2:]
    file.write_text("\n".join([head, example, wrong, third]), encoding="utf-8")
    refused = run_as_hoa(data, "import-book", file, *BOOK, "--json")
    assert refused.code == 1
    report = refused.json
    assert report["rows"][1]["faults"][0]["column"] == "Ngày, tháng, năm chứng thực"
    assert report["gaps"] == [[2, 2]]
    assert report["entered"] == 0
    accepted = run_as_hoa(data, "import-book", file, *BOOK, "--accept", "Sổ giấy ghi hỏng số 02")
    assert accepted.code == 0, accepted.err
    assert "Đã nhập 2 dòng" in accepted.out


def test_a_file_that_is_no_table_ends_with_2_and_says_so(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "so.xls"
    file.write_bytes(b"\xd0\xcf\x11\xe0old")
    ran = run_as_hoa(data, "import-book", file, *BOOK)
    assert ran.code == 2
    assert ".xlsx" in ran.err
