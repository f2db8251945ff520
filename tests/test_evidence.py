"""The evidence file proves itself to somebody who has neither our program nor a key."""

import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from tests.busy_ward import busy_ward
from tests.making import Ward, anh, intake
from urbgov_desk.domain import chain_head
from urbgov_desk.domain.long_work import WorkCalledOff
from urbgov_desk.services import evidence, proof
from urbgov_desk.services import intake as reception

ROOT = Path(__file__).resolve().parent.parent
VERIFIER = ROOT / "resources" / "evidence" / "verify_evidence.py"
Lines = list[dict[str, Any]]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """The evidence of a busy ward, the head it ends with, and the public key on paper."""
    folder = tmp_path_factory.mktemp("evidence")
    ward = busy_ward(folder)
    done = evidence.write(ward.desk, folder / "a.jsonl.gz")
    return folder / "a.jsonl.gz", done.head, proof.public_key_words(ward.desk)


def check(file: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The verifier as an inspector runs it: somewhere else, and nothing of ours in reach."""
    environment = {**os.environ, "PYTHONPATH": "", "PYTHONUTF8": "1"}
    return subprocess.run(
        [sys.executable, str(VERIFIER), str(file), "--lang", "en", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=file.parent,
        env=environment,
    )


def lines_of(file: Path) -> Lines:
    return [json.loads(line) for line in gzip.decompress(file.read_bytes()).splitlines()]


def rewrite(file: Path, target: Path, change: Callable[[Lines], object]) -> Path:
    lines = lines_of(file)
    change(lines)
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    target.write_bytes(gzip.compress(text.encode()))
    return target


def test_a_real_file_is_right(written: tuple[Path, str, str]) -> None:
    file, head, key = written
    ran = check(file, "--public-key", key, "--head", head)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert re.match(r"RIGHT\. \d\d events in one chain", ran.stdout)
    assert "3 heads rightly signed" in ran.stdout
    assert "one on paper" in ran.stdout
    assert key in check(file).stdout


def test_the_verifier_needs_nothing_of_ours() -> None:
    text = VERIFIER.read_text(encoding="utf-8")
    known = {*sys.stdlib_module_names, "cryptography"}
    imported = re.findall(r"^\s*(?:from|import) (\w+)", text, re.MULTILINE)
    assert set(imported) <= known


def _alter(name: str, value: Any) -> Callable[[Lines], object]:
    return lambda lines: lines[20].__setitem__(name, value)


def _number_twice(lines: Lines) -> None:
    data = json.loads(lines[20]["data"])
    lines[20]["data"] = json.dumps({**data, "numbers": [1]})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_alter("officer", "x"), "was altered"),
        (_alter("data", "{}"), "was altered"),
        (_alter("hash", "0" * 64), "was altered"),
        (_alter("previous_hash", "0" * 64), "does not follow"),
        (_alter("seq", 99), "is missing"),
        (_alter("epoch", 2), "does not begin where"),
        (_number_twice, "was altered"),
        (lambda lines: lines.pop(20), "is missing"),
        (lambda lines: lines.insert(20, lines[20]), "is missing"),
        (lambda lines: lines.insert(20, lines.pop(21)), "is missing"),
        (lambda lines: lines.pop(), "its last line is missing"),
        (lambda lines: lines.pop(-2), "does not name the event before it"),
        (lambda lines: lines.append(lines[-1]), "stands after the last one"),
        (lambda lines: lines.pop(0), "is no evidence file's"),
        (lambda lines: lines[0].__setitem__("store", "0" * 32), "does not say that this is store"),
        (lambda lines: lines[0]["public_keys"].__setitem__("1", "00" * 32), "signature"),
        (lambda lines: lines[0]["epochs"].pop(), "does not begin where"),
        (lambda lines: lines[-1]["end"].__setitem__("head", "HD+1/X"), "malformed"),
    ],
)
def test_the_first_wrong_thing_is_said(
    written: tuple[Path, str, str],
    tmp_path: Path,
    change: Callable[[Lines], object],
    said: str,
) -> None:
    spoilt = rewrite(written[0], tmp_path / "b.jsonl.gz", change)
    ran = check(spoilt)
    assert ran.returncode == 1
    assert ran.stdout.startswith("WRONG. ")
    assert said in ran.stdout


def _told(name: str, value: str, epoch: int = 0) -> Callable[[Lines], object]:
    return lambda lines: lines[0]["epochs"][epoch].__setitem__(name, value)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_alter("note", "đã duyệt"), "Line 21 has a part that no hash covers"),
        (lambda lines: lines[0].__setitem__("ward", "Khác"), "Line 1 has a part"),
        (lambda lines: lines[-1].__setitem__("note", "x"), "Line 71 has a part"),
        (lambda lines: lines[-1]["end"].__setitem__("note", "x"), "Line 71 has a part"),
        (_told("note", "x"), "Line 1 has a part"),
        (lambda lines: lines[0]["epochs"].append(lines[0]["epochs"][0]), "Line 1 has a part"),
        (_told("opened_at", "2020-01-01"), "tells otherwise than event 01/1/1"),
        (_told("reason", "clock"), "tells otherwise than event 01/1/1"),
        (_told("opened_at", "2020-01-01", 1), "tells otherwise than event 01/2/1"),
        (lambda lines: lines[0].__setitem__("made_at", "2020-01-01"), "tells otherwise than"),
        (
            lambda lines: lines[-1]["end"]["counts"].__setitem__("events", 1),
            "beside the head at end",
        ),
    ],
)
def test_what_no_hash_covers_is_told(
    written: tuple[Path, str, str],
    tmp_path: Path,
    change: Callable[[Lines], object],
    said: str,
) -> None:
    """Somebody without any key puts it in; who reads the file would take it for the record."""
    ran = check(rewrite(written[0], tmp_path / "b.jsonl.gz", change), "--head", written[1])
    assert ran.returncode == 1
    assert said in ran.stdout


@pytest.mark.parametrize(
    "line", ['{"kind":"khác",', '{"data":' + "[" * 100_000 + "]" * 100_000 + ","]
)
def test_a_name_twice_or_a_line_without_end_is_told(
    written: tuple[Path, str, str], tmp_path: Path, line: str
) -> None:
    """Of two members of one name another reader may take the first."""
    lines = gzip.decompress(written[0].read_bytes()).decode().splitlines()
    lines[20] = line + lines[20][1:]
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    ran = check(tmp_path / "b.jsonl.gz")
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.startswith("WRONG. Line 21 ")


def test_numbers_left_out_or_doubled_are_said_although_every_hash_is_right(
    written: tuple[Path, str, str], tmp_path: Path
) -> None:
    """Somebody with all keys can make such a chain; the numbers still do not add up."""

    def drop(lines: Lines) -> None:
        _renumber(lines, lambda numbers: numbers.__setitem__(slice(0, 1), []))

    def double(lines: Lines) -> None:
        _renumber(lines, lambda numbers: numbers.append(numbers[0]))

    for change, said in ((drop, "head"), (double, "taken twice")):
        ran = check(rewrite(written[0], tmp_path / "b.jsonl.gz", change))
        assert ran.returncode == 1
        assert said in ran.stdout


def _renumber(lines: Lines, change: Callable[[list[Any]], object]) -> None:
    from urbgov_desk.store import record

    names = record.COLUMNS.split(", ")
    at = [n for n, line in enumerate(lines) if '"numbers"' in line.get("data", "")][4]
    data = json.loads(lines[at]["data"])
    change(data["numbers"])
    lines[at]["data"] = json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    previous = lines[at - 1]["hash"]
    for line in lines[at:-1]:
        line["previous_hash"] = previous
        line["hash"] = previous = record.row_hash([line[name] for name in names])


def test_any_spoilt_byte_is_noticed(written: tuple[Path, str, str], tmp_path: Path) -> None:
    rng = Random(7)
    content = written[0].read_bytes()
    for _ in range(6):
        spoilt = bytearray(content)
        # Not the ten bytes of gzip's own head: flags and times there change nothing.
        spoilt[rng.randrange(10, len(spoilt))] ^= rng.randint(1, 255)
        (tmp_path / "b.jsonl.gz").write_bytes(bytes(spoilt))
        assert check(tmp_path / "b.jsonl.gz").returncode in (1, 2)
    (tmp_path / "b.jsonl.gz").write_bytes(content[: len(content) // 2])
    assert "its last line is missing" in check(tmp_path / "b.jsonl.gz").stdout


def test_a_key_or_head_from_paper_that_is_another_is_said(
    written: tuple[Path, str, str], tmp_path: Path
) -> None:
    file, head, key = written
    other = ("0" if key[0] != "0" else "1") + key[1:]
    assert "not the one that signed" in check(file, "--public-key", other).stdout
    read = chain_head.read(head)
    assert isinstance(read, chain_head.SignedHead)
    at = read.head
    place = chain_head.ShortHead(desk=at.desk, epoch=at.epoch, seq=at.seq, hash=at.hash)
    assert check(file, "--head", place.text).returncode == 0
    for seq, epoch, digest, said in (
        (at.seq + 1, at.epoch, at.hash, "file is shorter"),
        (at.seq, at.epoch + 1, at.hash, "file is shorter"),
        (at.seq, at.epoch, "ab" * 32, "Another history"),
    ):
        short = chain_head.ShortHead(desk=at.desk, epoch=epoch, seq=seq, hash=digest)
        assert said in check(file, "--head", short.text).stdout
    short = chain_head.ShortHead(desk="99", epoch=1, seq=1, hash=at.hash)
    assert "is of another store" in check(file, "--head", short.text).stdout
    assert "cannot be read" in check(file, "--head", "HD+1").stdout


def test_a_file_that_is_none_is_not_judged(tmp_path: Path) -> None:
    (tmp_path / "b.jsonl.gz").write_bytes(b"no gzip at all")
    for name in ("b.jsonl.gz", "missing.gz"):
        ran = check(tmp_path / name)
        assert (ran.returncode, ran.stdout) == (2, "")


def test_no_personal_text_stands_in_it(tmp_path: Path) -> None:
    ward = _ward(tmp_path)
    reception.receive(ward.desk, intake())
    evidence.write(ward.desk, tmp_path / "a.jsonl.gz")
    text = gzip.decompress((tmp_path / "a.jsonl.gz").read_bytes()).decode()
    person = anh()
    for personal in (person.name, person.phone, person.identity[0].number, "Số 12 ngõ 99"):
        assert personal is not None
        assert personal not in text


def test_the_same_record_gives_the_same_bytes_also_from_a_reader(tmp_path: Path) -> None:
    ward = _ward(tmp_path)
    evidence.write(ward.desk, tmp_path / "a.gz")
    evidence.write(ward.desk.store.reader(), tmp_path / "b.gz", at=ward.clock.now)
    assert (tmp_path / "a.gz").read_bytes() == (tmp_path / "b.gz").read_bytes()


def test_called_off_it_leaves_no_file(tmp_path: Path) -> None:
    ward = _ward(tmp_path)
    before = set(tmp_path.iterdir())
    with pytest.raises(WorkCalledOff):
        evidence.write(ward.desk, tmp_path / "a.gz", progress=lambda done, _total: done < 2)
    assert set(tmp_path.iterdir()) == before


def _ward(folder: Path) -> Ward:
    from tests.making import make_ward

    return make_ward(folder / "ward")
