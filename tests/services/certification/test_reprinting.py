"""A spoilt sheet is printed again under its number, in a jam and after printing was confirmed."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.certifying import card_line, certifying_ward, sign, signature_line
from tests.documents.reading import page_texts
from tests.making import Ward
from urbgov_desk.domain.book_act import CorrectEntry
from urbgov_desk.domain.certification import AttestationForm, CertificationKind, Signatory
from urbgov_desk.domain.certification_book import Entry
from urbgov_desk.domain.certifying import Ink, PrintAgain, ResumePrinting
from urbgov_desk.services import paper
from urbgov_desk.services.certification import attesting, line_story, reprinting
from urbgov_desk.services.certification import entry as acts
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify

PARTIES = 50


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def inked(ward: Ward, entry: Entry, form: AttestationForm) -> attesting.Inked:
    assert entry.certification is not None
    request = Ink(request_id=new_id(), certification=entry.certification, form=form)
    return attesting.ink(ward.desk, request)


def card(ward: Ward, form: AttestationForm = AttestationForm.OVERLAY) -> Entry:
    """Five copies of a card, inked, and out of the printer."""
    entry = sign(ward.desk, card_line(5)).lines[0].entry
    inked(ward, entry, form)
    confirm(ward)
    return entry


def contract(ward: Ward) -> Entry:
    """A transaction of so many parties that its attestation takes three pages."""
    line = signature_line("Hợp đồng tặng cho")
    one = Signatory(name="Nguyễn Thị Hồng Ánh", identity="Căn cước số 001195004321", side="Bên A")
    named = ((one.name, 1),) * PARTIES
    detail = replace(line.detail, signatories=(one,) * PARTIES, recipients=named)
    line = replace(line, kind=CertificationKind.TRANSACTION, pages=4, detail=detail)
    entry = sign(ward.as_officer("TRUONG"), line).lines[0].entry
    inked(ward, entry, AttestationForm.FULL_PAGE)
    return entry


def confirm(ward: Ward) -> None:
    for job in paper.list_unprinted(ward.desk):
        paper.job_settled(ward.desk, job.id)


def again(ward: Ward, entry: Entry, first: int = 1, last: int | None = None) -> list[str]:
    """The texts of the sheets that come out."""
    request = PrintAgain(request_id=new_id(), entry=entry.id, first_sheet=first, last_sheet=last)
    count = reprinting.print_again(ward.desk, request)
    (job,) = paper.list_unprinted(ward.desk)
    texts = page_texts(paper.job_bytes(ward.desk, job.id))
    assert len(texts) == count == job.sheets - job.first_sheet + 1
    return texts


def test_after_a_jam_it_goes_on_from_the_named_sheet(ward: Ward) -> None:
    entry = sign(ward.desk, card_line(5)).lines[0].entry
    made = inked(ward, entry, AttestationForm.OVERLAY)
    request = ResumePrinting(request_id=new_id(), paper=made.papers[0], first_sheet=4)
    job = reprinting.resume(ward.desk, request)
    assert len(page_texts(paper.job_bytes(ward.desk, job))) == 2
    with pytest.raises(reprinting.SheetUnknown):
        reprinting.resume(ward.desk, replace(request, request_id=new_id(), first_sheet=6))


def test_after_printing_was_confirmed_one_spoilt_sheet_comes_out_again(ward: Ward) -> None:
    entry = card(ward)
    assert paper.list_unprinted(ward.desk) == ()
    [words] = again(ward, entry, 3, 3)
    assert "Số chứng thực 01 quyển số 01/2026 - SCT/BS" in words
    assert "BẢN IN LẠI" not in words
    assert verify(ward.desk.store).finding is None


def test_it_is_fed_again_like_the_first_time(ward: Ward) -> None:
    again(ward, card(ward), 4)
    assert [job.fed for job in paper.list_unprinted(ward.desk)] == [True]


def test_who_printed_which_sheets_again_stands_in_the_story_of_the_line(ward: Ward) -> None:
    entry = card(ward)
    again(ward, entry, 2, 3)
    story = line_story.story_of(ward.desk, entry.id)
    (told,) = [each for each in story.told if each.key == "printed_again"]
    assert told.values == {"first": 2, "last": 3}
    assert told.officer == "Lê Thị Hoà"
    assert story.attestation is not None and story.attestation.sheets == 5


def test_sheets_of_a_long_attestation_are_counted_page_by_page(ward: Ward) -> None:
    entry = contract(ward)
    (job,) = paper.list_unprinted(ward.desk)
    assert job.sheets == 3
    whole = page_texts(paper.job_bytes(ward.desk, job.id))
    assert len(whole) == 3
    confirm(ward)
    assert again(ward, entry, 1, 1) == whole[:1]
    confirm(ward)
    assert again(ward, entry, 2) == whole[1:]


@pytest.mark.parametrize(("first", "last"), [(0, None), (6, None), (1, 6), (4, 3)])
def test_a_sheet_that_is_not_there_is_told(ward: Ward, first: int, last: int | None) -> None:
    entry = card(ward)
    request = PrintAgain(request_id=new_id(), entry=entry.id, first_sheet=first, last_sheet=last)
    with pytest.raises(reprinting.SheetUnknown):
        reprinting.print_again(ward.desk, request)


def test_a_line_put_right_since_is_made_anew_with_all_its_sheets(ward: Ward) -> None:
    entry = card(ward)
    wanted = CorrectEntry(request_id=new_id(), entry=entry.id, reason="Đếm nhầm", copies=2)
    acts.correct(ward.desk, wanted)
    assert len(again(ward, entry, 5)) == 2


def test_a_rubber_stamp_is_told_where_it_stands(ward: Ward) -> None:
    entry = card(ward, AttestationForm.RUBBER_STAMP)
    assert line_story.story_of(ward.desk, entry.id).attestation is None
    with pytest.raises(reprinting.NeverPrinted):
        reprinting.print_again(ward.desk, PrintAgain(request_id=new_id(), entry=entry.id))


def test_beside_a_stamped_copy_a_signature_is_printed_again_and_nothing_of_another_number(
    ward: Ward,
) -> None:
    stamped, written = (
        line.entry for line in sign(ward.desk, card_line(2), signature_line()).lines
    )
    inked(ward, stamped, AttestationForm.RUBBER_STAMP)
    confirm(ward)
    with pytest.raises(reprinting.NeverPrinted):
        reprinting.print_again(ward.desk, PrintAgain(request_id=new_id(), entry=stamped.id))
    [words] = again(ward, written)
    assert "SCT/CK,ĐC" in words


def test_a_page_of_its_own_is_drawn_from_the_usual_tray(ward: Ward) -> None:
    entry = sign(ward.desk, signature_line()).lines[0].entry
    inked(ward, entry, AttestationForm.OVERLAY)
    assert [job.fed for job in paper.list_unprinted(ward.desk)] == [False]


def test_asked_for_twice_it_comes_out_once(ward: Ward) -> None:
    entry = card(ward)
    request = PrintAgain(request_id=new_id(), entry=entry.id, first_sheet=2)
    assert reprinting.print_again(ward.desk, request) == 4
    assert reprinting.print_again(ward.desk, request) == 4
    assert len(paper.list_unprinted(ward.desk)) == 1
