"""Money is put right by a further line, and only where there is something to put right."""

from dataclasses import replace

import pytest

from tests.making import intake, make_ward
from urbgov_desk.domain.act import (
    ChangeCharge,
    EnteredCharge,
    NoteReceipt,
    TakenMoney,
    UndoPayment,
)
from urbgov_desk.domain.dossier import Dossier, PaymentMethod
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.gui.dossier.asking import Sending
from urbgov_desk.gui.dossier.mending import Deed, TypedMending, mend, mendings
from urbgov_desk.services import intake as reception
from urbgov_desk.services import money
from urbgov_desk.services.desk import Desk

SENDING = Sending(request_id="r", dossier="d")


@pytest.fixture
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return make_ward(tmp_path_factory.mktemp("ward"), in_memory=True).desk


def paid(desk: Desk) -> Dossier:
    charge = EnteredCharge(kind=ChargeKind.le_phi, name="Lệ phí", amount=8000, basis="Nghị quyết")
    cash = TakenMoney(method=PaymentMethod.CASH, amount=8000)
    done = reception.receive(desk, intake(charges=(charge,), money=(cash,)))
    return reception.find(desk, done.dossier)


def test_a_payment_can_be_given_back_struck_out_or_get_its_receipt(desk: Desk) -> None:
    deeds = [m.deed for m in mendings(paid(desk))]
    assert deeds == [Deed.REFUND, Deed.VOID, Deed.RECEIPT, Deed.EXEMPT, Deed.SET]


def test_what_was_given_back_cannot_be_given_back_again(desk: Desk) -> None:
    dossier = paid(desk)
    refund = mendings(dossier)[0]
    request = mend(
        Sending(request_id="x", dossier=dossier.id),
        refund,
        TypedMending(amount=8000, reason="nhầm"),
    )
    assert isinstance(request, UndoPayment) and request.refund
    money.undo(desk, request)
    again = mendings(reception.find(desk, dossier.id))
    assert [m.deed for m in again if m.line == refund.line] == [Deed.RECEIPT]
    assert any(m.deed is Deed.VOID and m.name == "refund" for m in again)


def test_an_ended_dossier_keeps_only_its_payments_to_put_right(desk: Desk) -> None:
    ended = replace(paid(desk), state=State.STOPPED)
    assert {m.deed for m in mendings(ended)} == {Deed.REFUND, Deed.VOID, Deed.RECEIPT}


def test_an_exemption_keeps_the_amount_and_says_why(desk: Desk) -> None:
    exempt = next(m for m in mendings(paid(desk)) if m.deed is Deed.EXEMPT)
    request = mend(SENDING, exempt, TypedMending(amount=5, reason=" hộ nghèo "))
    assert isinstance(request, ChangeCharge)
    assert (request.amount, request.exemption, request.reason) == (8000, "hộ nghèo", "hộ nghèo")


def test_a_new_amount_is_no_exemption(desk: Desk) -> None:
    set_anew = next(m for m in mendings(paid(desk)) if m.deed is Deed.SET)
    request = mend(SENDING, set_anew, TypedMending(amount=4000, reason="tính sai"))
    assert isinstance(request, ChangeCharge)
    assert (request.amount, request.exemption) == (4000, None)


def test_a_receipt_goes_with_its_series_and_number(desk: Desk) -> None:
    receipt = next(m for m in mendings(paid(desk)) if m.deed is Deed.RECEIPT)
    request = mend(SENDING, receipt, TypedMending(series=" AB/26E ", number=" 17 "))
    assert isinstance(request, NoteReceipt)
    assert (request.series, request.number) == ("AB/26E", "17")
