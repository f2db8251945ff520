"""The same values give the same file, and the values can be kept beside it."""

import hashlib
import io
import json
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from pypdf import PdfReader

from tests.documents import book_specimens, certification_specimens, specimens
from urbgov_desk import documents
from urbgov_desk.documents.values import Paper
from urbgov_desk.domain.printed_paper import PrintedPaper


def all_papers() -> dict[str, Paper]:
    return {
        **specimens.all_papers(),
        **certification_specimens.all_papers(),
        **book_specimens.all_papers(),
    }


PAPERS = all_papers()


def test_every_kind_of_paper_has_a_name_a_specimen_and_a_drawing() -> None:
    kinds = {each.value for each in PrintedPaper}
    assert {paper.kind for paper in PAPERS.values()} == kinds
    drawn = set()
    waiting = Paper.__subclasses__()
    while waiting:
        of = waiting.pop()
        drawn |= {of.kind}
        waiting += of.__subclasses__()
    assert drawn == kinds


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_values_give_the_same_bytes(name: str) -> None:
    first = documents.make(PAPERS[name])
    assert documents.make(all_papers()[name]) == first
    marked = [documents.mark_reprint(first, times=1, at=specimens.at(9)) for _ in range(2)]
    assert marked[0] == marked[1]


def test_another_process_with_other_hashing_and_time_zone_gives_the_same_bytes() -> None:
    program = (
        "import hashlib; from tests.documents import specimens; from urbgov_desk import documents;"
        "pdf = documents.make(specimens.receipt_on_behalf());"
        "again = documents.mark_reprint(pdf, times=1, at=specimens.at(9));"
        "print(hashlib.sha256(pdf + again).hexdigest())"
    )
    hashes = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("77", "Asia/Ho_Chi_Minh"))
    }
    pdf = documents.make(specimens.receipt_on_behalf())
    again = documents.mark_reprint(pdf, times=1, at=specimens.at(9))
    assert hashes == {hashlib.sha256(pdf + again).hexdigest() + "\n"}


def test_what_was_printed_before_does_not_change_the_next_paper() -> None:
    first = documents.make(specimens.receipt())
    documents.make(specimens.register(5))
    documents.make(replace(specimens.receipt(), training=True))
    assert documents.make(specimens.receipt()) == first


def test_the_file_bears_the_papers_own_date_and_no_name() -> None:
    reader = PdfReader(io.BytesIO(documents.make(specimens.receipt())))
    assert reader.metadata is not None
    assert str(reader.metadata["/CreationDate"]) == "D:20261123000000+07'00'"
    assert "Ánh" not in " ".join(str(value) for value in reader.metadata.values())


def test_every_typeface_is_embedded() -> None:
    reader = PdfReader(io.BytesIO(documents.make(specimens.receipt())))
    fonts = [
        font.get_object()
        for page in reader.pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    ]
    assert fonts
    for font in fonts:
        assert "/FontFile2" in font["/FontDescriptor"].get_object()


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_the_values_of_every_paper_can_be_kept_as_json(paper: Paper) -> None:
    kept = documents.values_json(paper)
    assert kept["kind"] == paper.kind
    assert json.loads(json.dumps(kept, ensure_ascii=False)) == kept


def test_kept_values_are_readable() -> None:
    kept = documents.values_json(specimens.receipt())
    assert kept["received_at"] == "2026-11-23T08:15:00+07:00"
    assert kept["page_size"] == "A5"
    head = kept["head"]
    assert isinstance(head, dict)
    assert head["on"] == "2026-11-23"
    papers = kept["papers"]
    assert isinstance(papers, list)
    assert papers[0]["answer"] == "nop_ban_chinh"


def test_naming_a_paper_does_not_load_what_draws_it() -> None:
    program = (
        "import sys; from urbgov_desk import documents; import urbgov_desk.documents.values;"
        "import urbgov_desk.documents.certification_values, urbgov_desk.documents.report_values;"
        "import urbgov_desk.documents.form;"
        "heavy = {'reportlab', 'pypdf', 'qrcode', 'PIL', 'openpyxl'};"
        "sys.exit(', '.join(heavy & set(sys.modules)) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
