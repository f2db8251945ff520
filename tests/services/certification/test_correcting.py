"""Before handover a line is put right: who, what, how many, at what cost; and all follow it."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from tests.certifying import (
    asked,
    certifying_ward,
    copy_line,
    pin_session,
    sign,
    signature_line,
)
from tests.making import Ward
from urbgov_desk.domain.book_act import CorrectEntry
from urbgov_desk.domain.certification import AttestationForm, CertificationKind, Signatory
from urbgov_desk.domain.certification_book import BookKind, Entry
from urbgov_desk.domain.certifying import AskedLine, Ink, PileLine, SignPile, SignVisit, Submit
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.domain.override import Override, OverrideKind
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.services.certification import attesting, entry, reading_book, signing, visit
from urbgov_desk.services.certification.correcting import NothingChanged
from urbgov_desk.services.certification.preparing import (
    CopiesOdd,
    ExemptionUnknown,
    SignatoryNeeded,
)
from urbgov_desk.services.office import override
from urbgov_desk.services.reckoning import AmountOdd
from urbgov_desk.store.book_page import Spot
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify

WRONG, RIGHT = "Nguyễn Thị Hồng Ánh", "Nguyễn Thị Hồng Anh"


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def correct(ward: Ward, line: Entry, **changes: object) -> Entry:
    wanted = CorrectEntry(request_id=new_id(), entry=line.id, reason="Gõ nhầm", **changes)  # type: ignore[arg-type]
    done = entry.correct(ward.desk, wanted)
    assert verify(ward.desk.store).finding is None
    return done


def signed(ward: Ward, *lines: AskedLine) -> Entry:
    return sign(ward.desk, *lines).lines[0].entry


def test_a_corrected_name_stands_alone_in_the_book_of_signatures(ward: Ward) -> None:
    correct(ward, signed(ward, signature_line()), requester=RIGHT)
    (line,) = reading_book.page(ward.desk, BookKind.SIGNATURES, 2026, Spot(number=0))
    assert line.people == (f"{RIGHT}, Căn cước số 001195004321",)


def test_a_corrected_identity_number_is_the_books_the_attestations_and_the_visits(
    ward: Ward,
) -> None:
    line = replace(signature_line(), detail=replace(signature_line().detail, signatories=()))
    wrong = SignVisit(
        request_id=new_id(),
        session=pin_session(ward.desk),
        visit=asked(line, number="001195004321"),
        no_conflict=True,
    )
    done = signing.sign_visit(ward.desk, wrong)
    people = (Signatory(name=WRONG, identity="001195009999"),)
    after = correct(ward, done.lines[0].entry, signatories=people)
    assert after.signatories == people
    own = visit.find(ward.desk, done.visits[0].id)
    assert own.number == "001195009999"
    assert own.lines[0].detail.signatories == people
    assert [v.id for v in visit.search_visits(ward.desk, "001195009999")] == [own.id]
    assert visit.search_visits(ward.desk, "001195004321") == ()


def test_who_signs_needs_a_name_and_an_identity_paper_in_a_correction_too(ward: Ward) -> None:
    line = signed(ward, signature_line())
    for people in ((), (Signatory(name=RIGHT),), (Signatory(name=" ", identity="1"),)):
        with pytest.raises(SignatoryNeeded):
            correct(ward, line, signatories=people)


def test_a_corrected_name_is_the_visits_too_and_found_by_it_alone(ward: Ward) -> None:
    line = signed(ward, copy_line())
    correct(ward, line, requester="Trần Văn Đúng")
    (found,) = visit.search_visits(ward.desk, "tran van dung")
    assert found.requester == "Trần Văn Đúng"
    assert visit.search_visits(ward.desk, WRONG) == ()
    assert [e.id for e in entry.search_entries(ward.desk, "tran van dung")] == [line.id]
    assert entry.search_entries(ward.desk, WRONG) == ()


def test_what_waits_of_the_visit_is_signed_under_the_corrected_name(ward: Ward) -> None:
    waiting = replace(signature_line(), detail=replace(signature_line().detail, signatories=()))
    request = Submit(request_id=new_id(), visit=asked(copy_line(), waiting, number="001195004321"))
    bundle = visit.submit(ward.desk, request).id
    session = pin_session(ward.desk)

    def sign_line(position: int) -> Entry:
        lines = (PileLine(certification=bundle, position=position),)
        wanted = SignPile(request_id=new_id(), session=session, lines=lines, no_conflict=True)
        return signing.sign_pile(ward.desk, wanted).lines[0].entry

    correct(ward, sign_line(1), requester=RIGHT)
    second = sign_line(2)
    assert (second.requester, second.signatories[0].name) == (RIGHT, RIGHT)


def test_more_copies_after_ink_wait_for_ink_again(ward: Ward) -> None:
    line = signed(ward, copy_line(copies=2))
    ink = Ink(
        request_id=new_id(), certification=line.certification or "", form=AttestationForm.LABEL
    )
    attesting.ink(ward.desk, ink)
    assert correct(ward, line, copies=1).inked_at is not None
    assert correct(ward, line, copies=3).inked_at is None


def test_another_name_on_an_attestation_waits_for_ink_again(ward: Ward) -> None:
    line = signed(ward, signature_line())
    ink = Ink(
        request_id=new_id(), certification=line.certification or "", form=AttestationForm.FULL_PAGE
    )
    attesting.ink(ward.desk, ink)
    assert correct(ward, line, requester=RIGHT).inked_at is None


def test_no_pages_are_told_and_not_passed_over(ward: Ward) -> None:
    line = signed(ward, copy_line(pages=2))
    for count in ({"pages": 0, "copies": 3}, {"copies": 0}):
        with pytest.raises(CopiesOdd):
            correct(ward, line, **count)


def test_the_cost_of_photocopies_is_put_right_added_and_taken_away(ward: Ward) -> None:
    line = signed(ward, copy_line(photocopy=5_000))
    own = line.certification or ""

    def asked_for() -> int:
        return visit.find(ward.desk, own).asked

    correct(ward, line, photocopy=1_500)
    assert asked_for() == 3_500
    correct(ward, line, photocopy=0)
    assert asked_for() == 2_000
    correct(ward, line, photocopy=700)
    assert asked_for() == 2_700
    kinds = [charge.kind for charge in visit.find(ward.desk, own).charges]
    assert sorted(kinds) == sorted([ChargeKind.phi, ChargeKind.chi_phi])
    with pytest.raises(NothingChanged):
        correct(ward, line, photocopy=700)
    with pytest.raises(AmountOdd):
        correct(ward, line, photocopy=-1)


def test_an_exemption_is_granted_and_taken_away_again(ward: Ward) -> None:
    deed = replace(signature_line("Hợp đồng thế chấp"), kind=CertificationKind.TRANSACTION)
    line = sign(ward.as_officer("TRUONG"), deed).lines[0].entry
    assert line.fee == 50_000
    assert correct(ward, line, exemption="farm_credit").fee == 0
    assert visit.find(ward.desk, line.certification or "").asked == 0
    assert correct(ward, line, exemption="").fee == 50_000
    assert visit.find(ward.desk, line.certification or "").asked == 50_000
    with pytest.raises(ExemptionUnknown):
        correct(ward, line, exemption="poor")


def test_the_fee_is_the_one_of_the_day_the_visit_was_priced_on(ward: Ward) -> None:
    bundle = visit.submit(ward.desk, Submit(request_id=new_id(), visit=asked(copy_line()))).id
    dearer = Override(
        id=new_id(),
        kind=OverrideKind.fee,
        subject="2.000815",
        valid_from=date(2026, 11, 24),
        value={"name": "Phí", "kind": "phi", "amount": 9_000, "per": "copy"},
        basis="Nghị quyết thử",
    )
    override(ward.as_officer("TRUONG"), dearer, new_id())
    ward.clock.now = datetime(2026, 11, 24, 9, 0, tzinfo=HANOI)
    lines = (PileLine(certification=bundle, position=1),)
    session = pin_session(ward.desk)
    request = SignPile(request_id=new_id(), session=session, lines=lines)
    line = signing.sign_pile(ward.desk, request).lines[0].entry
    assert line.fee == 2_000
    assert correct(ward, line, copies=3).fee == 6_000
