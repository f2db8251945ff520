"""The person of a certification visit is erased by two; what the law keeps in the books stays."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.certifying import asked, certifying_ward, copy_line, pin_session, signature_line
from tests.making import Ward, anh, applicant, intake, second_of
from urbgov_desk.domain.certification import AttestationForm, OutsideOffice
from urbgov_desk.domain.certifying import HandOver, Ink, SignVisit, Submit, Taken, WithdrawLines
from urbgov_desk.services import intake as reception
from urbgov_desk.services import paper, privacy
from urbgov_desk.services.certification import attesting, entry, handover, signing, visit
from urbgov_desk.services.second import SecondNeeded
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import ERASED
from urbgov_desk.store.verify import verify

NUMBER, PHONE = "001195004321", "0912345678"


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def signed(ward: Ward) -> signing.Signed:
    """A copy and a signature at a sickbed."""
    line = signature_line()
    there = OutsideOffice(place="Số 5 ngõ 2", at=ward.clock.now, reason="Già yếu")
    detail = replace(line.detail, outside=there, interpreter="Trần Thị Dịch", one_stop=True)
    papers = asked(
        copy_line("Giấy khai sinh của cháu Bảo"),
        replace(line, detail=detail),
        number=NUMBER,
        phone=PHONE,
        note="gọi lại",
    )
    request = SignVisit(
        request_id=new_id(), session=pin_session(ward.desk), visit=papers, no_conflict=True
    )
    return signing.sign_visit(ward.desk, request)


def settled(ward: Ward) -> signing.Signed:
    done = signed(ward)
    own = done.visits[0]
    money = (Taken(amount=own.asked),)
    handover.hand_over(ward.desk, HandOver(request_id=new_id(), certification=own.id, money=money))
    return done


def erase(ward: Ward, subject: str) -> None:
    chief = ward.as_officer("TRUONG")
    privacy.erase(chief, subject, "Theo yêu cầu", new_id(), second_of(ward))


def test_a_visit_is_emptied_and_its_lines_in_the_books_stay(ward: Ward) -> None:
    done = settled(ward)
    own = done.visits[0]
    erase(ward, own.id)
    found = visit.find(ward.desk, own.id)
    assert (found.requester, found.number, found.phone, found.note) == (ERASED,) * 4
    assert {line.title for line in found.lines} == {ERASED}
    assert found.lines[1].detail.outside is None
    kept = entry.find(ward.desk, done.lines[1].entry.id).entry
    assert kept.requester == "Nguyễn Thị Hồng Ánh"
    assert kept.signatories[0].identity == "Căn cước số 001195004321"
    assert verify(ward.desk.store).finding is None
    for typed in ("hong anh", NUMBER, PHONE):
        assert visit.search_visits(ward.desk, typed) == ()
    assert [v.id for v in visit.search_visits(ward.desk, own.code)] == [own.id]
    assert entry.search_entries(ward.desk, "hong anh")


def test_an_attestation_says_the_same_without_its_visit(ward: Ward) -> None:
    done = settled(ward)
    own, line = done.visits[0], done.lines[1].entry

    def printed() -> object:
        with ward.desk.change(new_id()) as change:
            here = visit.find(ward.desk, own.id)
            now = entry.find(ward.desk, line.id).entry
            return attesting.attestation(ward.desk, change, here, now, AttestationForm.FULL_PAGE)

    before = printed()
    erase(ward, own.id)
    assert printed() == before
    attesting.ink(
        ward.desk,
        Ink(
            request_id=new_id(),
            certification=own.id,
            form=AttestationForm.FULL_PAGE,
            entries=(line.id,),
        ),
    )


def test_a_line_signed_before_it_held_everything_takes_it_from_its_visit(ward: Ward) -> None:
    done = settled(ward)
    own, line = done.visits[0], done.lines[1].entry
    ward.desk.store.db.execute("UPDATE book_entry SET detail = NULL")
    erase(ward, own.id)
    assert entry.find(ward.desk, line.id).entry.detail == line.detail
    assert verify(ward.desk.store).finding is None


def test_a_visit_that_is_not_over_is_not_erased(ward: Ward) -> None:
    waiting = visit.submit(ward.desk, Submit(request_id=new_id(), visit=asked()))
    for subject in (waiting.id, signed(ward).visits[0].id):
        with pytest.raises(privacy.VisitNotOver):
            erase(ward, subject)


def test_it_takes_two_persons(ward: Ward) -> None:
    own = settled(ward).visits[0]
    with pytest.raises(SecondNeeded):
        privacy.erase(ward.as_officer("TRUONG"), own.id, "Theo yêu cầu", new_id())
    assert visit.find(ward.desk, own.id).requester != ERASED


def test_slips_of_the_visit_are_destroyed_and_attestations_are_not(ward: Ward) -> None:
    sent = visit.submit(ward.desk, Submit(request_id=new_id(), visit=asked()))
    (slip,) = [job.paper for job in paper.list_unprinted(ward.desk)]
    gone = WithdrawLines(request_id=new_id(), certification=sent.id, positions=(1,))
    visit.withdraw(ward.desk, gone)
    erase(ward, sent.id)
    with pytest.raises(paper.PaperDestroyed):
        paper.read(ward.desk, slip)
    assert verify(ward.desk.store).finding is None


def test_erasing_a_person_of_a_dossier_erases_their_certification_visits(ward: Ward) -> None:
    own = settled(ward).visits[0]
    received = reception.receive(ward.desk, intake(holders=(applicant(anh()),)))
    party = reception.find(ward.desk, received.dossier).parties[0].party_id
    ward.desk.store.db.execute("UPDATE dossier SET state = 10")
    erase(ward, party)
    ward.desk.store.db.execute("UPDATE dossier SET state = 2")
    assert visit.find(ward.desk, own.id).requester == ERASED
    assert verify(ward.desk.store).finding is None
