"""A number is taken in the act of signing, once, by whoever may sign; and it never gets lost."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.certifying import (
    asked,
    card_line,
    certifying_ward,
    copy_line,
    pin_session,
    sign,
    signature_line,
)
from tests.making import Ward
from urbgov_desk.domain.certification import CertificationKind, Issuer, Legalisation
from urbgov_desk.domain.certification_book import BookKind
from urbgov_desk.domain.certification_visit import LineState, VisitState
from urbgov_desk.domain.certifying import (
    AskedLine,
    HandOver,
    PileLine,
    SignPile,
    SignVisit,
    Submit,
    Taken,
)
from urbgov_desk.domain.moment import HANOI
from urbgov_desk.services.certification import handover, pile, preparing, signing, visit
from urbgov_desk.services.certification.book import BookNotOpened, MomentUncertain
from urbgov_desk.services.certification.session import SessionNeeded
from urbgov_desk.services.settlement import MoneyStillDue
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path, opening=512)


def test_each_original_gets_one_number_whatever_the_copies(ward: Ward) -> None:
    signed = sign(ward.desk, card_line(3), copy_line(copies=2), copy_line("Giấy khai sinh"))
    assert [line.entry.number for line in signed.lines] == [513, 514, 515]
    assert [line.entry.copies for line in signed.lines] == [3, 2, 1]
    assert signed.lines[0].entry.words == "513 quyển số 01/2026 - SCT/BS"
    assert [line.entry.fee for line in signed.lines] == [12_000, 4_000, 2_000]
    assert signed.visits[0].state is VisitState.SIGNED
    assert verify(ward.desk.store).finding is None


def test_the_entry_keeps_why_this_signer_might_sign(ward: Ward) -> None:
    entry = sign(ward.desk).lines[0].entry
    assert entry.block.lines == ("TUQ. CHỦ TỊCH", "CÔNG CHỨC TƯ PHÁP - HỘ TỊCH")
    assert entry.block.name == "Lê Thị Hoà"
    assert entry.authority["decision_number"] == "15/QĐ-UBND"
    assert entry.authority["ground"] == "delegation"


def test_a_foreign_paper_is_refused_to_a_delegate_without_them(ward: Ward) -> None:
    foreign = copy_line("Hộ chiếu nước ngoài", issuer=Issuer.FOREIGN, pages=6)
    with pytest.raises(signing.MayNotSign) as told:
        sign(ward.desk, copy_line(), foreign)
    assert told.value.values["paper"] == "Hộ chiếu nước ngoài"
    # Nothing of the visit was kept, not even a number of the paper that could be signed.
    assert sign(ward.desk).lines[0].entry.number == 513


def test_a_visit_signed_twice_by_a_double_click_has_one_number(ward: Ward) -> None:
    request = SignVisit(request_id=new_id(), session=pin_session(ward.desk), visit=asked())
    first = signing.sign_visit(ward.desk, request)
    again = signing.sign_visit(ward.desk, request)
    assert again.repeated
    assert again.lines == first.lines
    assert sign(ward.desk).lines[0].entry.number == first.lines[0].entry.number + 1


def test_somebody_elses_session_signs_nothing(ward: Ward) -> None:
    others = pin_session(ward.as_officer("TRUONG"))
    request = SignVisit(request_id=new_id(), session=others, visit=asked())
    with pytest.raises(SessionNeeded):
        signing.sign_visit(ward.desk, request)


def test_a_signature_asks_the_conflict_question_and_copies_do_not(ward: Ward) -> None:
    request = SignVisit(
        request_id=new_id(), session=pin_session(ward.desk), visit=asked(signature_line())
    )
    with pytest.raises(signing.ConflictQuestion):
        signing.sign_visit(ward.desk, request)
    signed = signing.sign_visit(ward.desk, replace(request, no_conflict=True))
    entry = signed.lines[0].entry
    assert (entry.book, entry.number, entry.fee) == (BookKind.SIGNATURES, 513, 10_000)
    assert entry.keep_until is not None and entry.keep_until.year == 2028
    request = SignVisit(request_id=new_id(), session=pin_session(ward.desk), visit=asked())
    assert signing.sign_visit(ward.desk, request).lines


def test_what_must_be_kept_is_asked_for(ward: Ward) -> None:
    line = replace(signature_line(), detail=replace(signature_line().detail, kept=None))
    with pytest.raises(preparing.KeptPaperMissing):
        sign(ward.desk, line)


def test_an_unlegalised_foreign_paper_is_not_signed(ward: Ward) -> None:
    line = copy_line(issuer=Issuer.FOREIGN, legalisation=Legalisation.MISSING)
    with pytest.raises(preparing.LegalisationNeeded):
        sign(ward.as_officer("TRUONG"), line)


def test_a_new_year_is_opened_by_an_act_before_its_first_number(ward: Ward) -> None:
    ward.clock.now = datetime(2027, 1, 4, 8, 0, tzinfo=HANOI)
    with pytest.raises(BookNotOpened):
        sign(ward.as_officer("TRUONG"))


def test_a_clock_that_jumped_asks_first(ward: Ward) -> None:
    sign(ward.desk)
    ward.clock.forward(days=20)
    with pytest.raises(MomentUncertain):
        sign(ward.desk)
    assert sign(ward.desk, confirmed_moment=True).lines[0].entry.number == 514


def submitted(ward: Ward, *lines: AskedLine) -> str:
    request = Submit(request_id=new_id(), visit=asked(*lines))
    return visit.submit(ward.desk, request).id


def test_the_pile_greys_what_the_officer_may_not_sign(ward: Ward) -> None:
    submitted(ward, copy_line(), copy_line("Bằng tiến sĩ", issuer=Issuer.FOREIGN))
    mine = pile.list_pile(ward.desk)
    assert [item.allowed for item in mine] == [True, False]
    assert mine[1].answer.reasons
    assert all(item.allowed for item in pile.list_pile(ward.as_officer("TRUONG")))


def test_many_bundles_are_signed_in_one_act(ward: Ward) -> None:
    bundles = [submitted(ward, copy_line(), card_line()) for _ in range(3)]
    before = len(ward.desk.store.db.execute("SELECT 1 FROM event").fetchall())
    lines = tuple(PileLine(certification=b, position=p) for b in bundles for p in (1, 2))
    request = SignPile(request_id=new_id(), session=pin_session(ward.desk), lines=lines)
    signed = signing.sign_pile(ward.desk, request)
    assert [line.entry.number for line in signed.lines] == [513, 514, 515, 516, 517, 518]
    assert len(ward.desk.store.db.execute("SELECT 1 FROM event").fetchall()) == before + 1
    assert {each.state for each in signed.visits} == {VisitState.SIGNED}
    with pytest.raises(signing.LineNotWaiting):
        signing.sign_pile(ward.desk, replace(request, request_id=new_id()))
    assert signing.sign_pile(ward.desk, request).repeated
    assert verify(ward.desk.store).finding is None


def test_a_visit_may_be_signed_by_two_signers(ward: Ward) -> None:
    bundle = submitted(ward, copy_line(), copy_line("Bằng tiến sĩ", issuer=Issuer.FOREIGN))
    first = SignPile(
        request_id=new_id(),
        session=pin_session(ward.desk),
        lines=(PileLine(certification=bundle, position=1),),
    )
    signing.sign_pile(ward.desk, first)
    assert visit.find(ward.desk, bundle).state is VisitState.WAITING
    chairman = ward.as_officer("TRUONG")
    second = SignPile(
        request_id=new_id(),
        session=pin_session(chairman),
        lines=(PileLine(certification=bundle, position=2),),
    )
    entry = signing.sign_pile(chairman, second).lines[0].entry
    assert entry.block.lines == ("CHỦ TỊCH",)
    assert visit.find(ward.desk, bundle).state is VisitState.SIGNED


def test_handing_over_takes_the_money_and_settles_the_visit(ward: Ward) -> None:
    signed = sign(ward.desk, card_line(5))
    bundle = signed.visits[0].id
    with pytest.raises(MoneyStillDue):
        handover.hand_over(ward.desk, HandOver(request_id=new_id(), certification=bundle))
    request = HandOver(
        request_id=new_id(),
        certification=bundle,
        money=(Taken(amount=20_000, tendered=50_000),),
    )
    done = handover.hand_over(ward.desk, request)
    assert done.state is VisitState.HANDED_OVER
    assert done.entries[0].handed_over_at is not None
    assert done.entries[0].inked_at is not None
    assert done.paid == 20_000
    assert handover.hand_over(ward.desk, request).payments == done.payments
    assert verify(ward.desk.store).finding is None


def test_a_correction_of_a_transaction_takes_no_number_but_is_noted(ward: Ward) -> None:
    line = AskedLine(
        kind=CertificationKind.CORRECTION,
        title="Hợp đồng tặng cho",
        detail=replace(
            signature_line().detail,
            refers_to="Số 12/2024",
            correction="Sửa năm sinh thành 1951",
        ),
    )
    signed = sign(ward.as_officer("TRUONG"), line)
    assert signed.lines == ()
    assert signed.visits[0].lines[0].state is LineState.SIGNED
    assert verify(ward.desk.store).finding is None
