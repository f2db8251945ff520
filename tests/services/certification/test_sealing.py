"""What is signed is inked, sealed where that step is kept, and handed over; or it is in sight."""

from pathlib import Path

import pytest

from tests.certifying import asked, card_line, certifying_ward, copy_line, pin_session, sign
from tests.making import Ward
from urbgov_desk.domain.book_act import AnnulEntry
from urbgov_desk.domain.certification import AttestationForm, Issuer
from urbgov_desk.domain.certification_visit import VisitState
from urbgov_desk.domain.certifying import (
    HandOver,
    Ink,
    PileLine,
    SealEntries,
    SendToSigner,
    SignPile,
    Submit,
    Taken,
)
from urbgov_desk.domain.long_work import WorkCalledOff
from urbgov_desk.domain.office import Setting
from urbgov_desk.domain.settling import Lack
from urbgov_desk.services import office
from urbgov_desk.services.certification import (
    attesting,
    entry,
    handover,
    pile,
    sealing,
    signing,
    visit,
)
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.verify import verify


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return certifying_ward(tmp_path)


def keep_step(ward: Ward) -> None:
    office.change_settings(ward.as_officer("TRUONG"), {Setting.SEAL_STEP: "1"}, new_id())


def test_without_the_step_a_number_lacks_ink_and_handover_only(ward: Ward) -> None:
    signed = sign(ward.desk, copy_line(copies=2))
    [unsettled] = sealing.list_unsettled(ward.desk)
    assert unsettled.lacks == (Lack.INK, Lack.HANDOVER)
    assert unsettled.bundle == signed.visits[0].code
    assert unsettled.due == 4_000
    assert sealing.waiting(ward.desk) == ()
    attesting.ink(
        ward.desk,
        Ink(
            request_id=new_id(),
            certification=signed.visits[0].id,
            form=AttestationForm.RUBBER_STAMP,
        ),
    )
    assert sealing.list_unsettled(ward.desk)[0].next is Lack.HANDOVER


def test_where_the_step_is_kept_nothing_leaves_without_its_seal(ward: Ward) -> None:
    keep_step(ward)
    signed = sign(ward.desk, card_line(3), copy_line())
    bundle = signed.visits[0]
    ids = tuple(line.entry.id for line in signed.lines)
    assert [each.entry.id for each in sealing.waiting(ward.desk)] == list(ids)
    hand_over = HandOver(
        request_id=new_id(), certification=bundle.id, money=(Taken(amount=bundle.asked),)
    )
    with pytest.raises(sealing.SealMissing) as told:
        handover.hand_over(ward.desk, hand_over)
    assert told.value.values["bundle"] == bundle.code
    sealed = sealing.seal(ward.desk, SealEntries(request_id="seal", entries=ids))
    assert all(each.sealed_at == ward.clock.now for each in sealed)
    assert sealing.seal(ward.desk, SealEntries(request_id="seal", entries=ids)) == sealed
    with pytest.raises(sealing.NothingToSeal):
        sealing.seal(ward.desk, SealEntries(request_id=new_id(), entries=ids))
    assert handover.hand_over(ward.desk, hand_over).state is VisitState.HANDED_OVER
    assert sealing.list_unsettled(ward.desk) == ()
    assert verify(ward.desk.store).finding is None


def test_an_annulled_number_is_not_sealed_and_not_waited_for(ward: Ward) -> None:
    keep_step(ward)
    signed = sign(ward.desk, copy_line(), copy_line("Giấy khai sinh"))
    first, second = (line.entry.id for line in signed.lines)
    entry.annul(
        ward.desk,
        AnnulEntry(request_id=new_id(), entry=first, reason="Nhầm bản", decision="03/QĐ-UBND"),
    )
    with pytest.raises(entry.EntryStruckOut):
        sealing.seal(ward.desk, SealEntries(request_id=new_id(), entries=(first, second)))
    assert [each.entry.id for each in sealing.waiting(ward.desk)] == [second]


def test_a_batch_called_off_half_way_signs_nothing_and_takes_no_number(ward: Ward) -> None:
    bundle = visit.submit(
        ward.desk,
        Submit(request_id=new_id(), visit=asked(*(copy_line(f"Văn bằng {n}") for n in range(9)))),
    )
    lines = tuple(
        PileLine(certification=bundle.id, position=line.position) for line in bundle.lines
    )
    heard: list[int] = []

    def stop_at_five(done: int, total: int) -> bool:
        heard.append(done)
        assert total == 18
        return done < 5

    request = SignPile(request_id=new_id(), session=pin_session(ward.desk), lines=lines)
    with pytest.raises(WorkCalledOff):
        signing.sign_pile(ward.desk, request, stop_at_five)
    assert heard[-1] == 5
    assert pile.count(ward.desk) == 9
    signed = signing.sign_pile(ward.desk, request)
    assert [line.entry.number for line in signed.lines] == list(range(1, 10))
    assert pile.count(ward.desk) == 0


def test_the_pile_says_how_long_a_line_waits_who_may_sign_it_and_what_is_late(ward: Ward) -> None:
    foreign = copy_line("Hộ chiếu", issuer=Issuer.FOREIGN, pages=6)
    visit.submit(ward.desk, Submit(request_id=new_id(), visit=asked(copy_line(), foreign)))
    ward.clock.forward(minutes=25)
    mine, other = pile.list_pile(ward.desk)
    assert (mine.minutes, mine.late, mine.signers) == (25, False, ())
    assert not other.allowed
    assert [signer.name for signer in other.signers] == ["Phạm Văn Trưởng"]
    ward.clock.forward(days=2)
    assert all(each.late for each in pile.list_pile(ward.desk))


def test_a_bundle_is_sent_on_only_to_a_signer_who_may_sign_it(ward: Ward) -> None:
    foreign = copy_line("Hộ chiếu", issuer=Issuer.FOREIGN, pages=6)
    bundle = visit.submit(ward.desk, Submit(request_id=new_id(), visit=asked(foreign)))
    [item] = pile.list_pile(ward.desk)
    assert ward.desk.officer is not None
    to_clerk = SendToSigner(
        request_id=new_id(), certification=bundle.id, signer=ward.desk.officer.id
    )
    with pytest.raises(signing.MayNotSign):
        pile.send_on(ward.desk, to_clerk)
    to_chairman = SendToSigner(
        request_id=new_id(), certification=bundle.id, signer=item.signers[0].id
    )
    assert pile.send_on(ward.desk, to_chairman).waits_for == item.signers[0].id
    assert pile.list_pile(ward.desk)[0].waits_for == "Phạm Văn Trưởng"
    assert verify(ward.desk.store).finding is None
