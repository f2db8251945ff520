"""Ink: each copy gets its sheet with the words of its entry; a jam is gone on from."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.certifying import card_line, certifying_ward, copy_line, sign, signature_line
from tests.documents.reading import page_texts
from tests.making import Ward
from urbgov_desk.domain.certification import AttestationForm, CertificationKind
from urbgov_desk.domain.certifying import HandOver, Ink, Taken
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.problem import Told
from urbgov_desk.services import office, paper
from urbgov_desk.services.certification import attesting, calibrating, handover
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def ink(ward: Ward, bundle: str, form: AttestationForm, **changes: object) -> attesting.Inked:
    request = Ink(request_id=new_id(), certification=bundle, form=form)
    return attesting.ink(ward.desk, replace(request, **changes))  # type: ignore[arg-type]


def test_every_copy_gets_a_sheet_with_the_same_number(ward: Ward) -> None:
    signed = sign(ward.desk, card_line(5), copy_line(copies=2))
    inked = ink(ward, signed.visits[0].id, AttestationForm.OVERLAY)
    assert (len(inked.papers), inked.sheets) == (2, 7)
    jobs = paper.list_unprinted(ward.desk)
    assert [(job.sheets, job.fed) for job in jobs] == [(5, True), (2, True)]
    pdf = paper.job_bytes(ward.desk, jobs[0].id)
    pages = page_texts(pdf)
    assert len(pages) == 5
    words = " ".join(pages)
    assert words.count("Số chứng thực 01 quyển số 01/2026 - SCT/BS") == 5
    assert "TUQ. CHỦ TỊCH" in words and "Lê Thị Hoà" in words
    assert verify(ward.desk.store).finding is None


def test_a_rubber_stamp_prints_nothing_and_is_noted(ward: Ward) -> None:
    signed = sign(ward.desk)
    assert ink(ward, signed.visits[0].id, AttestationForm.RUBBER_STAMP).papers == ()
    assert paper.list_unprinted(ward.desk) == ()
    with pytest.raises(attesting.NothingToInk):
        ink(ward, signed.visits[0].id, AttestationForm.RUBBER_STAMP)


def test_a_number_is_inked_again_only_when_it_is_named(ward: Ward) -> None:
    signed = sign(ward.desk)
    entry = signed.lines[0].entry
    ink(ward, signed.visits[0].id, AttestationForm.LABEL)
    again = ink(ward, signed.visits[0].id, AttestationForm.LABEL, entries=(entry.id,))
    assert len(again.papers) == 1


def test_a_signature_has_a_page_of_its_own_words(ward: Ward) -> None:
    line = signature_line()
    signed = sign(ward.desk, replace(line, detail=replace(line.detail, one_stop=True)))
    inked = ink(ward, signed.visits[0].id, AttestationForm.FULL_PAGE)
    words = " ".join(page_texts(paper.read(ward.desk, inked.papers[0])))
    assert "Căn cước số 001195004321" in words
    assert "là người tiếp nhận hồ sơ" in words
    assert "SCT/CK,ĐC" in words


def test_a_transaction_counts_the_page_of_its_attestation_and_the_book_does_not(
    ward: Ward,
) -> None:
    line = replace(signature_line("Hợp đồng tặng cho"), kind=CertificationKind.TRANSACTION, pages=4)
    signed = sign(ward.as_officer("TRUONG"), line)
    inked = ink(ward, signed.visits[0].id, AttestationForm.FULL_PAGE)
    [words] = page_texts(paper.read(ward.desk, inked.papers[0]))
    assert "mỗi bản gốc gồm 05 tờ, 05 trang, bao gồm cả trang lời chứng" in words
    entry = signed.lines[0].entry
    assert (entry.pages, entry.sheets) == (4, 4)


@pytest.mark.parametrize("kind", [k for k in CertificationKind if k is not CertificationKind.COPY])
def test_every_kind_has_words_to_print(ward: Ward, kind: CertificationKind) -> None:
    rule = ward.desk.law.certification(kind, ward.clock.now.date())
    assert rule.attestations or rule.book is None


def test_a_desk_that_prints_hands_over_nothing_it_never_printed(ward: Ward) -> None:
    way = {Setting.ATTESTATION: AttestationForm.OVERLAY.value}
    office.change_settings(ward.as_officer("TRUONG"), way, new_id())
    signed = sign(ward.desk)
    bundle = signed.visits[0].id
    request = HandOver(request_id=new_id(), certification=bundle, money=(Taken(amount=2_000),))
    with pytest.raises(handover.AttestationMissing) as told:
        handover.hand_over(ward.desk, request)
    assert told.value.values["number"] == signed.lines[0].entry.words
    ink(ward, bundle, AttestationForm.OVERLAY)
    assert handover.hand_over(ward.desk, request).entries[0].handed_over_at is not None


def test_a_rubber_stamp_inks_at_handover_by_itself(ward: Ward) -> None:
    bundle = sign(ward.desk).visits[0].id
    request = HandOver(request_id=new_id(), certification=bundle, money=(Taken(amount=2_000),))
    (entry,) = handover.hand_over(ward.desk, request).entries
    assert entry.inked_at == entry.handed_over_at is not None


def test_a_rubber_stamp_desk_still_prints_what_has_words_of_its_own(ward: Ward) -> None:
    signed = sign(ward.desk, copy_line(), signature_line())
    inked = ink(ward, signed.visits[0].id, AttestationForm.RUBBER_STAMP)
    (made,) = inked.papers
    assert inked.sheets == 1
    assert "SCT/CK,ĐC" in " ".join(page_texts(paper.read(ward.desk, made)))


def test_without_another_wish_the_offices_way_is_taken(ward: Ward) -> None:
    signed = sign(ward.desk, copy_line(copies=2))
    request = Ink(request_id=new_id(), certification=signed.visits[0].id)
    assert attesting.ink(ward.desk, request).papers == ()


def settings(ward: Ward, **values: str) -> None:
    kept = {Setting[name]: value for name, value in values.items()}
    office.change_settings(ward.as_officer("TRUONG"), kept, new_id())


def test_a_place_for_every_paper_is_a_copys_and_leaves_signatures_their_page(ward: Ward) -> None:
    place = calibrating.SheetPlace(x=110.0, y=230.0)
    calibrating.keep_place(ward.as_officer("TRUONG"), "", place, new_id())
    signed = sign(ward.desk, signature_line())
    inked = ink(ward, signed.visits[0].id, AttestationForm.OVERLAY)
    [words] = page_texts(paper.read(ward.desk, inked.papers[0]))
    assert "LỜI CHỨNG" in words


@pytest.mark.parametrize(
    ("place", "problem"),
    [
        (calibrating.SheetPlace(x=2.0, y=240.0), calibrating.SpotAtEdge),
        (calibrating.SheetPlace(x=110.0, y=256.0), calibrating.SpotAtEdge),
        (calibrating.SheetPlace(x=110.0, y=240.0, height=12.0), calibrating.SpotTooSmall),
        (calibrating.SheetPlace(x=110.0, y=240.0, width=18.0), calibrating.SpotTooSmall),
    ],
)
def test_only_a_place_that_prints_is_kept(
    ward: Ward, place: calibrating.SheetPlace, problem: type[Told]
) -> None:
    with pytest.raises(problem):
        calibrating.keep_place(ward.as_officer("TRUONG"), "", place, new_id())
    assert calibrating.place_of(ward.desk, "") == calibrating.USUAL


def test_labels_are_chosen_only_where_every_size_kept_for_them_takes_the_words(ward: Ward) -> None:
    leader = ward.as_officer("TRUONG")
    settings(ward, ATTESTATION_PLACES='{"": {"bang tot nghiep": [110, 240, 40, 20]}}')
    labels = {Setting.ATTESTATION: AttestationForm.LABEL.value}
    with pytest.raises(calibrating.LabelTooSmall):
        calibrating.keep_choices(leader, labels, new_id())
    assert ward.desk.settings()[Setting.ATTESTATION] != AttestationForm.LABEL
    larger = calibrating.SheetPlace(x=110.0, y=230.0, width=90.0, height=45.0)
    calibrating.keep_place(leader, "Bằng tốt nghiệp", larger, new_id())
    calibrating.keep_choices(leader, labels, new_id())
    assert ward.desk.settings()[Setting.ATTESTATION] == AttestationForm.LABEL


def test_a_label_kept_for_copies_leaves_signatures_their_page(ward: Ward) -> None:
    signed = sign(ward.desk, signature_line())
    inked = ink(ward, signed.visits[0].id, AttestationForm.LABEL)
    [words] = page_texts(paper.read(ward.desk, inked.papers[0]))
    assert "LỜI CHỨNG" in words


def test_ban_sao_stands_on_the_first_page_of_each_copy_and_the_words_on_its_last(
    ward: Ward,
) -> None:
    settings(ward, COPY_MARK="1")
    signed = sign(ward.desk, copy_line(pages=4, copies=2), copy_line(), card_line(1))
    ink(ward, signed.visits[0].id, AttestationForm.OVERLAY)
    jobs = paper.list_unprinted(ward.desk)
    assert [job.sheets for job in jobs] == [4, 1, 1]
    several, one, card = (page_texts(paper.job_bytes(ward.desk, job.id)) for job in jobs)
    assert [text == "BẢN SAO" for text in several] == [True, False, True, False]
    assert not any("BẢN SAO" in text for text in several[1::2])
    assert "BẢN SAO" in one[0] and "Số chứng thực" in one[0]
    assert "BẢN SAO" in card[0] and "Số chứng thực" in card[0]
