"""What is kept of certifications: samples with their places, disposal after the term."""

import io
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.certifying import certifying_ward, copy_line, sign, signature_line
from tests.making import MONDAY, Ward
from urbgov_desk.domain.book_act import DestroyKept, DrawSample
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services import paper
from urbgov_desk.services.certification import keeping, line_story
from urbgov_desk.services.certification.entry import AnnulmentDecisionMissing
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify

YEAR = MONDAY.year


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def sample(count: int, seed: str = "7F3A", book: BookKind = BookKind.COPIES) -> DrawSample:
    return DrawSample(request_id=new_id(), book=book, year=YEAR, count=count, seed=seed)


def text(ward: Ward, paper_id: str) -> str:
    reader = PdfReader(io.BytesIO(paper.read(ward.desk, paper_id)))
    return "\n".join(page.extract_text() for page in reader.pages)


def test_the_same_seed_draws_the_same_numbers(ward: Ward) -> None:
    sign(ward.desk, *(copy_line(f"Giấy {n}") for n in range(20)))
    first = keeping.draw(ward.desk, sample(5))
    assert len({entry.number for entry in first}) == 5
    assert keeping.draw(ward.desk, sample(5)) == first
    assert keeping.draw(ward.desk, sample(5, "0B21")) != first
    with pytest.raises(keeping.SampleOdd):
        keeping.draw(ward.desk, sample(21))


def test_a_sample_is_printed_with_the_places_of_what_is_kept(ward: Ward) -> None:
    sign(ward.desk, signature_line(), signature_line("Đơn xin việc"))
    request = sample(2, book=BookKind.SIGNATURES)
    printed = keeping.print_sample(ward.desk, request)
    assert keeping.print_sample(ward.desk, request) == printed
    shown = text(ward, printed)
    assert "Hộp 3" in shown
    assert "7F3A" in shown
    assert "Đơn xin việc" in shown


def test_signatures_are_listed_after_two_years_and_destroyed_by_decision(ward: Ward) -> None:
    made = sign(ward.desk, signature_line(), copy_line()).lines
    kept = next(line.entry for line in made if line.entry.book is BookKind.SIGNATURES)
    assert keeping.due(ward.desk) == ()
    with pytest.raises(keeping.NothingDue):
        keeping.print_due(ward.desk, new_id())
    ward.clock.now = datetime(2029, 1, 3, 9, 0, tzinfo=HANOI)
    assert [entry.id for entry in keeping.due(ward.desk)] == [kept.id]
    assert "31/12/2028" in text(ward, keeping.print_due(ward.desk, new_id()))
    request = DestroyKept(request_id=new_id(), entries=(kept.id,), on=date(2029, 1, 3), decision="")
    with pytest.raises(AnnulmentDecisionMissing):
        keeping.destroy(ward.desk, request)
    early = replace(request, decision="Biên bản 01", on=date(2028, 12, 31))
    with pytest.raises(keeping.NotDueYet):
        keeping.destroy(ward.desk, early)
    with pytest.raises(keeping.DestroyedInFuture):
        keeping.destroy(ward.desk, replace(early, on=date(2029, 1, 4)))
    assert keeping.destroy(ward.desk, replace(early, on=date(2029, 1, 3))) == 1
    assert keeping.due(ward.desk) == ()
    told = [each.key for each in line_story.story_of(ward.desk, kept.id).told]
    assert "destroyed" in told
    assert verify(ward.desk.store).finding is None
