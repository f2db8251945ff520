"""What people say about themselves lies sealed in the record, and goes with them."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.making import Ward, anh, applicant, intake, make_ward, second_of
from tests.services.appraisal import appraised, assert_proven, chief, found, received, sealed_events
from urbgov_desk.domain.act import (
    AskSupplement,
    ChangeCharge,
    Correction,
    DemandPayment,
    EnteredCharge,
    Extend,
    MeetObligation,
    NoteReceipt,
    Stop,
    TakenMoney,
    TakeSupplement,
    UndoPayment,
)
from urbgov_desk.domain.dossier import Dossier, PaperAnswer, PaymentMethod, SubmittedPaper
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.services import (
    correction,
    extension,
    handling,
    money,
    privacy,
    stopping,
    supplement,
)
from urbgov_desk.store.identifier import new_id
from urbgov_desk.store.seal import ERASED

SECRET = "BÍ MẬT"
CASH = TakenMoney(
    method=PaymentMethod.CASH, amount=8_000, receipt_series="K26", receipt_number="0001"
)
FREE = EnteredCharge(
    kind=ChargeKind.phi, name="Phí", amount=5_000, exemption=f"{SECRET} hộ nghèo", reason=SECRET
)
# What a charge rests on is kept as the ward's own entry: law, and nobody's affair.
ASKED = EnteredCharge(kind=ChargeKind.le_phi, name="Lệ phí", amount=8_000, basis="NQ 25/2025")
PAPER = SubmittedPaper(
    name=f"Giấy khai sinh của {SECRET}",
    answer=PaperAnswer.LOOKED_UP,
    source=f"VNeID của {SECRET}",
    originals=1,
)


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path)


def _with_every_text(ward: Ward) -> Dossier:
    """A dossier on which every act that takes a free text about money or papers was done."""
    desk = ward.desk
    dossier = appraised(
        ward,
        charges=(ASKED, FREE),
        money=(CASH,),
        papers=(PAPER,),
        return_place=f"Tại nhà {SECRET}",
    )
    (payment,), charge = dossier.payments, dossier.charges[0]
    money.note_receipt(
        desk,
        NoteReceipt(
            request_id=new_id(),
            payment=payment.id,
            series="K26",
            number="2",
            reason=SECRET,
            dossier=dossier.id,
        ),
    )
    money.change_charge(
        desk,
        ChangeCharge(
            request_id=new_id(),
            charge=charge.id,
            amount=8_000,
            reason=SECRET,
            exemption=SECRET,
            dossier=dossier.id,
        ),
    )
    money.undo(
        desk,
        UndoPayment(
            request_id=new_id(), payment=payment.id, refund=True, reason=SECRET, dossier=dossier.id
        ),
    )
    demand = DemandPayment(
        request_id=new_id(), charges=(ASKED, FREE), basis="NQ", dossier=dossier.id
    )
    handling.demand_payment(desk, demand)
    handling.meet_obligation(
        desk, MeetObligation(request_id=new_id(), proof=SECRET, dossier=dossier.id)
    )
    for _ in range(2):
        due_at = found(ward, dossier.id).due_at
        assert due_at is not None
        later = desk.law.calendar.closes_at(desk.law.calendar.next_working_day(due_at.date()))
        extend = Extend(
            request_id=new_id(),
            reason=SECRET,
            due_at=later,
            approved_by=chief(ward),
            approval_reason=SECRET,
            dossier=dossier.id,
        )
        extension.extend(desk, extend)
    for _ in range(2):
        ask = AskSupplement(
            request_id=new_id(),
            items=(SECRET,),
            reason=SECRET,
            approved_by=chief(ward),
            approval_reason=SECRET,
            dossier=dossier.id,
        )
        supplement.ask(desk, ask)
        ward.clock.forward(minutes=1)
        supplement.take(
            desk, TakeSupplement(request_id=new_id(), papers=(PAPER,), dossier=dossier.id)
        )
    return found(ward, dossier.id)


def test_no_free_text_lies_open_in_the_record(ward: Ward) -> None:
    dossier = _with_every_text(ward)
    assert [data for data in sealed_events(ward) if SECRET in data] == []
    assert dossier.papers[0] == PAPER
    assert dossier.charges[0].exemption == SECRET
    assert [p.reason for p in dossier.payments] == [None, SECRET, SECRET]
    assert dossier.extensions[1].approval_reason == SECRET
    assert_proven(ward)


def test_erasing_the_person_takes_every_free_text_along(ward: Ward) -> None:
    dossier = _with_every_text(ward)
    stopping.stop(ward.desk, Stop(request_id=new_id(), dossier=dossier.id, reason=SECRET))
    party = dossier.applicants[0].party_id
    privacy.erase(ward.as_officer("TRUONG"), party, "Theo yêu cầu", new_id(), second_of(ward))
    after = found(ward, dossier.id)
    assert (after.return_place, after.papers[0].name) == (ERASED, ERASED)
    assert after.charges[1].exemption == ERASED  # and still nothing is asked
    assert after.money_due == dossier.money_due
    db = ward.desk.store.db
    tables = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    dump = "\n".join(str(row) for t in tables for row in db.execute(f"SELECT * FROM {t}"))
    assert SECRET not in dump
    assert_proven(ward)


def test_a_charge_changed_after_another_person_took_the_dossier_goes_with_that_person(
    ward: Ward,
) -> None:
    dossier = received(ward, charges=(ASKED,))
    other = applicant(anh(name="Lê Văn Khác", identity=(), phone=None))
    asked = replace(intake(), holders=(other,))
    correction.correct(
        ward.desk,
        Correction(request_id=new_id(), dossier=dossier.id, intake=asked, reason="Nhầm người"),
    )
    change = ChangeCharge(
        request_id=new_id(),
        dossier=dossier.id,
        charge=dossier.charges[0].id,
        amount=8_000,
        reason=SECRET,
    )
    money.change_charge(ward.desk, change)
    stopping.stop(ward.desk, Stop(request_id=new_id(), dossier=dossier.id, reason="Rút"))
    party = found(ward, dossier.id).applicants[0].party_id
    privacy.erase(ward.as_officer("TRUONG"), party, "Theo yêu cầu", new_id(), second_of(ward))
    assert found(ward, dossier.id).charges[0].reason == ERASED
    assert_proven(ward)
