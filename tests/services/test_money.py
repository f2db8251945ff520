"""Money after reception: taken, given back, struck out, never deleted."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.making import Ward, intake, make_ward
from tests.services.appraisal import assert_proven, found, received, record_of
from urbgov_desk.domain.act import (
    ChangeCharge,
    EnteredCharge,
    NoteReceipt,
    RecordPayment,
    Refuse,
    TakenMoney,
    UndoPayment,
)
from urbgov_desk.domain.dossier import Dossier, PaymentKind, PaymentMethod
from urbgov_desk.domain.lifecycle import StepNotLawful
from urbgov_desk.domain.problem import Told
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.services import money, reckoning, refusal
from urbgov_desk.services.outcome import Done
from urbgov_desk.services.preparation import DossierUnknown
from urbgov_desk.store.identifier import new_id

COPY = "2.000815"


@pytest.fixture
def ward(tmp_path: Path) -> Ward:
    return make_ward(tmp_path, in_memory=True)


@pytest.fixture
def dossier(ward: Ward) -> Dossier:
    """A dossier that owes 10,000 đồng."""
    return received(ward, procedure=COPY, pages=3, copies=2)


def cash(amount: int, **changes: object) -> TakenMoney:
    return TakenMoney(method=PaymentMethod.CASH, amount=amount, **changes)  # type: ignore[arg-type]


def pay(ward: Ward, dossier: Dossier, taken: TakenMoney) -> Done:
    return money.record(
        ward.desk, RecordPayment(request_id=new_id(), dossier=dossier.id, money=taken)
    )


def undo(ward: Ward, dossier: Dossier, payment: str, **changes: object) -> Done:
    values: dict[str, object] = {
        "request_id": new_id(),
        "dossier": dossier.id,
        "payment": payment,
        "refund": True,
        "reason": "Người nộp rút hồ sơ",
    }
    values.update(changes)
    return money.undo(ward.desk, UndoPayment(**values))  # type: ignore[arg-type]


def charge(ward: Ward, dossier: Dossier, **changes: object) -> Done:
    values: dict[str, object] = {
        "request_id": new_id(),
        "dossier": dossier.id,
        "charge": dossier.charges[0].id,
        "amount": 10_000,
        "reason": "Xuất trình giấy chứng nhận hộ nghèo",
    }
    values.update(changes)
    return money.change_charge(ward.desk, ChangeCharge(**values))  # type: ignore[arg-type]


def last_payment(ward: Ward, dossier: Dossier) -> str:
    return found(ward, dossier.id).payments[-1].id


def test_charges_are_asked_and_payments_are_taken_off(ward: Ward, dossier: Dossier) -> None:
    assert money.due(ward.desk, dossier.id) == money.MoneyDue(
        asked=10_000, paid=0, due=10_000, unknown=()
    )
    done = pay(ward, dossier, cash(4_000, tendered=5_000))
    assert done.change_due == 1_000
    assert pay(ward, dossier, cash(6_000)).change_due is None
    assert money.due(ward.desk, dossier.id).due == 0
    assert_proven(ward)


def test_the_same_payment_twice_is_taken_once(ward: Ward, dossier: Dossier) -> None:
    request = RecordPayment(
        request_id=new_id(), dossier=dossier.id, money=cash(10_000, tendered=20_000)
    )
    first = money.record(ward.desk, request)
    assert money.record(ward.desk, request) == replace(first, repeated=True)
    assert len(found(ward, dossier.id).payments) == 1


@pytest.mark.parametrize(
    ("taken", "code"),
    [
        (cash(0), "amount_odd"),
        (cash(-5), "amount_odd"),
        (cash(10**12), "amount_odd"),
        (cash(10_000, tendered=9_000), "amount_odd"),
        (cash(10_001), "more_than_owed"),
        (cash(1_000, receipt_series="s" * 10_000), "field_too_long"),
        (cash(1_000, receipt_number="1\x00"), "field_has_controls"),
    ],
)
def test_money_that_cannot_be_is_not_taken(
    ward: Ward, dossier: Dossier, taken: TakenMoney, code: str
) -> None:
    before = record_of(ward)
    with pytest.raises(Told) as told:
        pay(ward, dossier, taken)
    assert told.value.code == code
    assert record_of(ward) == before


def test_a_charge_without_a_figure_is_named_and_may_be_paid(ward: Ward) -> None:
    unknown = EnteredCharge(kind=ChargeKind.le_phi, name="Lệ phí theo HĐND", amount=None)
    dossier = received(ward, charges=(unknown,))
    assert money.due(ward.desk, dossier.id).unknown == ("Lệ phí theo HĐND",)
    pay(ward, dossier, cash(8_000))
    charge(ward, dossier, amount=8_000, reason="Nghị quyết 10/2026/NQ-HĐND")
    assert money.due(ward.desk, dossier.id) == money.MoneyDue(
        asked=8_000, paid=8_000, due=0, unknown=()
    )
    assert_proven(ward)


def test_money_given_back_stands_beside_the_payment(ward: Ward, dossier: Dossier) -> None:
    pay(ward, dossier, cash(10_000))
    payment = last_payment(ward, dossier)
    undo(ward, dossier, payment, amount=3_000)
    assert money.due(ward.desk, dossier.id).due == 3_000
    undo(ward, dossier, payment)
    after = found(ward, dossier.id)
    assert [(p.kind, p.amount) for p in after.payments] == [
        (PaymentKind.PAID, 10_000),
        (PaymentKind.REFUND, 3_000),
        (PaymentKind.REFUND, 7_000),
    ]
    assert [p.refers_to for p in after.payments[1:]] == [payment, payment]
    assert after.money_due == 10_000
    assert_proven(ward)


def test_no_more_is_given_back_than_was_taken(ward: Ward, dossier: Dossier) -> None:
    pay(ward, dossier, cash(10_000))
    payment = last_payment(ward, dossier)
    undo(ward, dossier, payment, amount=6_000)
    for amount, left in ((4_001, 4_000), (10_000, 4_000)):
        with pytest.raises(money.RefundTooMuch) as told:
            undo(ward, dossier, payment, amount=amount)
        assert told.value.values == {"amount": amount, "left": left}
    for amount in (0, -1):
        with pytest.raises(reckoning.AmountOdd):
            undo(ward, dossier, payment, amount=amount)
    undo(ward, dossier, payment)
    with pytest.raises(money.RefundTooMuch):
        undo(ward, dossier, payment)


def test_a_wrong_entry_is_struck_out_and_stays_in_sight(ward: Ward, dossier: Dossier) -> None:
    pay(ward, dossier, cash(10_000))
    payment = last_payment(ward, dossier)
    undo(ward, dossier, payment, refund=False, reason="Ghi nhầm hồ sơ")
    after = found(ward, dossier.id)
    assert [(p.kind, p.reason) for p in after.payments] == [
        (PaymentKind.PAID, None),
        (PaymentKind.VOID, "Ghi nhầm hồ sơ"),
    ]
    assert after.money_due == 10_000
    for refund in (True, False):
        with pytest.raises(money.PaymentVoided):
            undo(ward, dossier, payment, refund=refund)
    assert_proven(ward)


def test_a_refund_entered_by_mistake_is_struck_out(ward: Ward, dossier: Dossier) -> None:
    pay(ward, dossier, cash(10_000))
    payment = last_payment(ward, dossier)
    undo(ward, dossier, payment)
    with pytest.raises(money.PaymentRefunded):
        undo(ward, dossier, payment, refund=False)
    refund = last_payment(ward, dossier)
    undo(ward, dossier, refund, refund=False, reason="Chưa trả tiền")
    assert money.due(ward.desk, dossier.id).due == 0
    undo(ward, dossier, payment, refund=False)
    assert money.due(ward.desk, dossier.id).due == 10_000
    assert_proven(ward)


def test_only_a_payment_of_this_dossier_is_undone(ward: Ward, dossier: Dossier) -> None:
    other = received(ward, procedure=COPY, pages=1)
    pay(ward, other, cash(2_000))
    pay(ward, dossier, cash(10_000))
    undo(ward, dossier, last_payment(ward, dossier), refund=False)
    before = record_of(ward)
    void = last_payment(ward, dossier)
    for payment in ("khong-co", last_payment(ward, other), void):
        with pytest.raises(money.PaymentUnknown):
            undo(ward, dossier, payment)
    assert record_of(ward) == before


def test_undoing_money_needs_a_reason(ward: Ward, dossier: Dossier) -> None:
    pay(ward, dossier, cash(10_000))
    payment = last_payment(ward, dossier)
    before = record_of(ward)
    for reason, code in (
        (" ", "reason_missing"),
        ("r" * 10_000, "field_too_long"),
        ("\x1b", "field_has_controls"),
    ):
        with pytest.raises(Told) as told:
            undo(ward, dossier, payment, reason=reason)
        assert told.value.code == code
    assert record_of(ward) == before


def test_the_same_refund_twice_is_given_once(ward: Ward, dossier: Dossier) -> None:
    pay(ward, dossier, cash(10_000))
    request = new_id()
    payment = last_payment(ward, dossier)
    first = undo(ward, dossier, payment, request_id=request)
    assert undo(ward, dossier, payment, request_id=request) == replace(first, repeated=True)
    assert money.due(ward.desk, dossier.id).paid == 0


def test_an_exemption_asks_for_nothing_and_keeps_the_charge(ward: Ward, dossier: Dossier) -> None:
    charge(ward, dossier, exemption="Người thuộc hộ nghèo")
    after = found(ward, dossier.id)
    assert (after.charges[0].amount, after.charges[0].exemption) == (
        10_000,
        "Người thuộc hộ nghèo",
    )
    assert after.money_due == 0
    with pytest.raises(money.MoreThanOwed):
        pay(ward, dossier, cash(10_000))
    assert_proven(ward)


def test_an_exemption_after_payment_leaves_money_to_give_back(ward: Ward, dossier: Dossier) -> None:
    pay(ward, dossier, cash(10_000))
    charge(ward, dossier, exemption="Người khuyết tật")
    assert money.due(ward.desk, dossier.id).due == -10_000
    undo(ward, dossier, last_payment(ward, dossier))
    assert money.due(ward.desk, dossier.id).due == 0


def test_the_laws_exemptions_are_offered(ward: Ward) -> None:
    assert "poor" in {e.key for e in money.exemptions(ward.desk, "1.001193")}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"reason": ""}, "reason_missing"),
        ({"reason": "r" * 10_000}, "field_too_long"),
        ({"exemption": "e" * 10_000}, "field_too_long"),
        ({"exemption": "e\x00"}, "field_has_controls"),
        ({"amount": -1}, "amount_odd"),
        ({"amount": 10**12}, "amount_odd"),
        ({"charge": "khong-co"}, "charge_unknown"),
    ],
)
def test_a_bad_change_of_a_charge_leaves_nothing(
    ward: Ward, dossier: Dossier, changes: dict[str, object], code: str
) -> None:
    before = record_of(ward)
    with pytest.raises(Told) as told:
        charge(ward, dossier, **changes)
    assert told.value.code == code
    assert record_of(ward) == before


def note(ward: Ward, dossier: Dossier, payment: str, **changes: object) -> Done:
    values: dict[str, object] = {
        "request_id": new_id(),
        "dossier": dossier.id,
        "payment": payment,
        "series": "BL-26E",
        "number": "0000123",
    }
    values.update(changes)
    return money.note_receipt(ward.desk, NoteReceipt(**values))  # type: ignore[arg-type]


def test_the_e_receipt_is_noted_later(ward: Ward, dossier: Dossier) -> None:
    pay(ward, dossier, cash(10_000))
    payment = last_payment(ward, dossier)
    note(ward, dossier, payment)
    kept = found(ward, dossier.id).payments[0]
    assert (kept.receipt_series, kept.receipt_number) == ("BL-26E", "0000123")
    with pytest.raises(money.ReceiptAlreadyNoted) as told:
        note(ward, dossier, payment, number="0000124")
    assert told.value.values == {"series": "BL-26E", "number": "0000123"}
    note(ward, dossier, payment, number="0000124", reason="Gõ nhầm số")
    assert found(ward, dossier.id).payments[0].receipt_number == "0000124"
    assert_proven(ward)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"number": " "}, "receipt_incomplete"),
        ({"series": ""}, "receipt_incomplete"),
        ({"number": "1" * 10_000}, "field_too_long"),
        ({"series": "B\x00"}, "field_has_controls"),
        ({"payment": "khong-co"}, "payment_unknown"),
    ],
)
def test_a_bad_e_receipt_leaves_nothing(
    ward: Ward, dossier: Dossier, changes: dict[str, object], code: str
) -> None:
    pay(ward, dossier, cash(10_000))
    before = record_of(ward)
    with pytest.raises(Told) as told:
        note(ward, dossier, **{"payment": last_payment(ward, dossier), **changes})  # type: ignore[arg-type]
    assert told.value.code == code
    assert record_of(ward) == before


def test_a_refund_bears_no_receipt_and_a_struck_out_payment_gets_none(
    ward: Ward, dossier: Dossier
) -> None:
    pay(ward, dossier, cash(10_000))
    payment = last_payment(ward, dossier)
    undo(ward, dossier, payment, amount=1_000)
    refund = last_payment(ward, dossier)
    with pytest.raises(money.PaymentUnknown):
        note(ward, dossier, refund)
    undo(ward, dossier, refund, refund=False)
    undo(ward, dossier, payment, refund=False)
    with pytest.raises(money.PaymentVoided):
        note(ward, dossier, payment)


def test_no_money_is_taken_for_what_was_not_received(ward: Ward) -> None:
    done = refusal.refuse(
        ward.desk, Refuse(request_id=new_id(), intake=intake(), grounds=("not_competent",))
    )
    before = record_of(ward)
    dossier = found(ward, done.dossier)
    with pytest.raises(StepNotLawful) as told:
        pay(ward, dossier, cash(1_000))
    assert told.value.values == {"step": "record_payment", "state": 3}
    with pytest.raises(DossierUnknown):
        pay(ward, replace(dossier, id="khong-co"), cash(1_000))
    with pytest.raises(DossierUnknown):
        money.due(ward.desk, "khong-co")
    assert record_of(ward) == before


def test_charges_stand_in_the_order_they_were_entered(ward: Ward) -> None:
    names = [f"Khoản {n}" for n in range(20)]
    charges = tuple(
        EnteredCharge(kind=ChargeKind.phi, name=name, amount=1_000, basis="NQ") for name in names
    )
    assert [c.name for c in received(ward, charges=charges).charges] == names
