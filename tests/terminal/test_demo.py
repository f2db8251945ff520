"""The sample day on paper."""

import json
from pathlib import Path

import pytest

from tests.documents.reading import page_lines, whole_text
from tests.terminal.ward_process import ROOT, Ran, command, environment, run

TITLES = {
    "mau-01-giay-tiep-nhan": "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
    "mau-02-phieu-yeu-cau-bo-sung": "PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ",
    "mau-03-phieu-tu-choi": "PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ",
    "mau-04-phieu-xin-loi-gia-han": "PHIẾU XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT",
    "mau-05-thong-bao-dung": "THÔNG BÁO",
    "mau-06-phieu-kiem-soat": "PHIẾU KIỂM SOÁT QUÁ TRÌNH GIẢI QUYẾT HỒ SƠ",
    "mau-07-so-theo-doi": "SỔ THEO DÕI HỒ SƠ",
}


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[Ran, Path]:
    out = tmp_path_factory.mktemp("played") / "demo-out"
    data = tmp_path_factory.mktemp("no-data")
    ran = run(data, "demo", "--headless", "--out", out, DISPLAY="")
    assert list(data.iterdir()) == []  # a ward's own folder is never touched
    return ran, out


def test_the_day_is_played_without_a_screen(played: tuple[Ran, Path]) -> None:
    ran, out = played
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out.splitlines()) == 1
    assert {f.name for f in out.iterdir()} > {"tom-tat.txt", "summary.json"}


@pytest.mark.parametrize(("stem", "title"), TITLES.items())
def test_every_form_is_there_with_its_title_on_one_line(
    played: tuple[Ran, Path], stem: str, title: str
) -> None:
    pdf = (played[1] / f"{stem}.pdf").read_bytes()
    assert any(line.startswith(title) for line in page_lines(pdf))


def test_every_paper_says_that_it_is_for_practice(played: tuple[Ran, Path]) -> None:
    papers = list(played[1].glob("*.pdf"))
    assert len(papers) > 20
    for file in papers:
        assert "BẢN TẬP HUẤN – KHÔNG CÓ GIÁ TRỊ" in whole_text(file.read_bytes()), file.name


def test_the_summary_tells_acts_codes_dates_and_papers(played: tuple[Ran, Path]) -> None:
    told = json.loads((played[1] / "summary.json").read_text(encoding="utf-8"))
    assert told["verify"]["ok"] is True
    acts = {step["act"] for step in told["steps"]}
    assert acts >= {
        "receive", "ask_supplement_first", "ask_supplement", "take_supplement", "extend",
        "refuse", "stop", "hand_over", "resolve", "return", "tracking_register",
    }  # fmt: skip
    received = [step for step in told["steps"] if step["act"] == "receive"]
    assert all(step["code"] and step["due_at"] and step["reasons"] for step in received)
    assert {p["file"] for p in told["papers"]} == {f.name for f in played[1].glob("*.pdf")}
    text = (played[1] / "tom-tat.txt").read_text(encoding="utf-8")
    assert "Kiểm tra kho: nguyên vẹn" in text
    assert "24/11/2026: nghỉ" in text


def test_the_five_visits_of_the_certification_desk_are_told(played: tuple[Ran, Path]) -> None:
    told = json.loads((played[1] / "summary.json").read_text(encoding="utf-8"))
    steps = [step for step in told["steps"] if step["act"].startswith("certify")]
    money = " ".join(step["text"] for step in steps)
    for taken in ("20.000", "22.000", "10.000", "4.012.000"):  # the last is two visits of the pile
        assert f"Thu {taken} đồng" in money
    numbers = ", ".join(step["code"] for step in steps)
    assert all(f"{n} quyển số 01/2026 - SCT/BS" in numbers for n in range(513, 520))
    assert "119 quyển số 01/2026 - SCT/CK,ĐC" in numbers
    kinds = [paper["kind"] for paper in told["papers"]]
    assert kinds.count("attestation") == 2
    assert {"appointment_slip", "certification_refusal", "bundle_slip"} <= set(kinds)
    assert "PHIẾU HẸN" in whole_text((played[1] / "phieu-hen-chung-thuc.pdf").read_bytes())
    assert "513" in whole_text((played[1] / "loi-chung.pdf").read_bytes())


def test_no_file_is_named_after_a_person(played: tuple[Ran, Path]) -> None:
    allowed = set("abcdefghijklmnopqrstuvwxyz0123456789-.")
    assert all(set(f.name) <= allowed for f in played[1].iterdir())


def test_the_day_is_always_the_same(played: tuple[Ran, Path], tmp_path: Path) -> None:
    run(tmp_path, "demo", "--headless", "--out", tmp_path / "again")
    for name in ("tom-tat.txt", "summary.json"):
        assert (tmp_path / "again" / name).read_bytes() == (played[1] / name).read_bytes()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    in_the_way = tmp_path / "demo-out"
    in_the_way.write_text("", encoding="utf-8")
    ran = run(tmp_path, "demo", "--headless", "--out", in_the_way)
    assert (ran.code, ran.out) == (2, "")
    assert "--out" in ran.err


def test_without_a_screen_and_without_headless_it_says_why_no_window_came(
    tmp_path: Path,
) -> None:
    import subprocess

    done = subprocess.run(
        command("demo"),
        cwd=tmp_path,
        env=environment(tmp_path, QT_QPA_PLATFORM="offscreen", PYTHONPATH=str(ROOT)),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert "Không có màn hình" in done.stderr.decode()
    assert (tmp_path / "demo-out" / "tom-tat.txt").exists()
