"""A charge nobody knows the amount of is said at the return, and can still be entered."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from tests.gui.dossier.desk_stage import WardStage, press, type_in, wait_idle
from tests.gui.handover.test_journeys import as_kept, form
from tests.making import intake
from urbgov_desk.domain.act import EnteredCharge, HandOver, Resolve
from urbgov_desk.domain.dossier import ResultKind
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.gui.dossier.step import Action
from urbgov_desk.gui.subject import OpenDossier
from urbgov_desk.services import handling, resolution
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk


@pytest.fixture
def unknown(ward_stage: WardStage) -> str:
    """A result on its shelf; what it costs was never known."""

    def make(desk: Desk) -> str:
        charge = EnteredCharge(kind=ChargeKind.le_phi, name="Lệ phí", amount=None)
        done = reception.receive(desk, intake(charges=(charge,)))
        handling.hand_over(desk, HandOver(request_id="g", dossier=done.dossier, to_unit="VP"))
        result = Resolve(
            request_id="x",
            dossier=done.dossier,
            result=ResultKind.GRANTED,
            number="1",
            on=date(2026, 11, 23),
            shelf="A1",
        )
        resolution.resolve(desk, result)
        return done.dossier

    return ward_stage.ask(make)


def said(stage: WardStage) -> list[str]:
    return [label.text() for label in form(stage).findChildren(QLabel) if label.isVisible()]


def test_an_unknown_charge_is_not_called_paid(ward_stage: WardStage, unknown: str) -> None:
    stage = ward_stage
    stage.window.go("handover", OpenDossier(dossier_id=unknown))
    wait_idle(stage)
    assert "Lệ phí: chưa rõ mức thu" in said(stage)
    assert "Không còn tiền phải thu." not in said(stage)


def test_the_charge_is_entered_and_taken_at_the_return(ward_stage: WardStage, unknown: str) -> None:
    stage = ward_stage
    stage.window.go("handover", OpenDossier(dossier_id=unknown))
    wait_idle(stage)
    charge = form(stage).charge
    assert charge is not None
    press(stage, "Alt+2")
    type_in(stage, "Trần Minh Khôi")
    press(stage, "Ctrl+M")
    assert charge.amount_field.error and charge.basis_field.error
    charge.amount.set_amount(8000)
    charge.basis.setFocus()
    type_in(stage, "Nghị quyết của HĐND")
    assert not charge.amount_field.error and not charge.basis_field.error
    press(stage, "Return")
    assert as_kept(stage, unknown).money_due == 8000
    assert form(stage).collector.name.text() == "Trần Minh Khôi"
    money = form(stage).money
    assert money is not None and money.amount.amount() == 8000
    press(stage, "Alt+1")
    press(stage, "F9")
    kept = as_kept(stage, unknown)
    assert kept.state is State.RETURNED
    assert sum(payment.amount for payment in kept.payments) == 8000


def test_one_may_go_on_without_it(ward_stage: WardStage, unknown: str) -> None:
    stage = ward_stage
    stage.window.go("handover", OpenDossier(dossier_id=unknown))
    wait_idle(stage)
    press(stage, "F9")
    assert as_kept(stage, unknown).state is State.RETURNED


def test_money_can_be_taken_and_put_right_also_after_the_result(
    ward_stage: WardStage, unknown: str
) -> None:
    stage = ward_stage
    stage.window.go("dossier", OpenDossier(dossier_id=unknown))
    wait_idle(stage)
    assert Action.TAKE_MONEY in stage.page.view.offered()
    assert Action.MEND_MONEY in stage.page.view.offered()


def test_all_that_a_proxy_lacks_is_said_at_once_and_goes_when_it_is_there(
    ward_stage: WardStage, unknown: str
) -> None:
    stage = ward_stage
    stage.window.go("handover", OpenDossier(dossier_id=unknown))
    wait_idle(stage)
    press(stage, "Alt+2")
    fields = form(stage).collector
    fields.receipt.setChecked(False)
    press(stage, "F9")
    assert fields.name_field.error
    assert fields.authorisation_field.error
    assert fields.shown.text()
    type_in(stage, "Trần Minh Khôi")
    assert not fields.name_field.error
    fields.authorisation.setText("Giấy uỷ quyền ngày 23/11/2026")
    assert not fields.authorisation_field.error
    fields.identity.setChecked(True)
    assert not fields.shown.text()
