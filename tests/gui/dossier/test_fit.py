"""Nothing is cut off at 1366×768 in 13 points, everything has a name, no key is there twice."""

from datetime import date

import pytest

from tests.gui.dossier.desk_stage import WardStage, wait_idle
from tests.gui.fitting import cut_words, double_keys, double_mnemonics, too_large, unnamed_inputs
from tests.gui.stage import settle
from tests.making import anh, applicant, intake
from urbgov_desk.domain.act import AskSupplement, EnteredCharge, HandOver, Resolve, TakenMoney
from urbgov_desk.domain.dossier import PaymentMethod, ResultKind
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.gui.dossier.segment import Segment
from urbgov_desk.gui.dossier.step import Action
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.gui.subject import OpenDossier
from urbgov_desk.services import handling, resolution, supplement
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk

LONG = "Hoàng Thị Nguyễn Tôn Nữ Quỳnh Phương Thảo Ngọc Diễm"
LANGUAGES = pytest.mark.parametrize("language", Language)


def dossier(stage: WardStage, *, until_step: str) -> str:
    """A dossier with long names, money due, taken as far as asked."""

    def make(desk: Desk) -> str:
        charge = EnteredCharge(
            kind=ChargeKind.le_phi, name="Lệ phí", amount=1_258_000, basis="Nghị quyết"
        )
        people = (applicant(anh(name=LONG)), applicant(anh(name="Lê Bình", identity=())))
        cash = TakenMoney(method=PaymentMethod.CASH, amount=1000)
        done = reception.receive(desk, intake(holders=people, charges=(charge,), money=(cash,)))
        if until_step == "received":
            return done.dossier
        go = HandOver(
            request_id="g", dossier=done.dossier, to_unit="Phòng Kinh tế, Hạ tầng và Đô thị"
        )
        handling.hand_over(desk, go)
        if until_step == "waiting":
            asked = AskSupplement(
                request_id="s",
                dossier=done.dossier,
                items=(
                    "Bản sao giấy chứng tử của người chồng trước đã được chứng thực",
                    "Hộ chiếu",
                ),
                reason="Thiếu",
            )
            supplement.ask(desk, asked)
        if until_step == "ready":
            result = Resolve(
                request_id="x",
                dossier=done.dossier,
                result=ResultKind.GRANTED,
                number="125/UBND-GXNTTHN",
                on=date(2026, 11, 23),
                shelf="A1",
            )
            resolution.resolve(desk, result)
        return done.dossier

    return stage.ask(make)


def problems(stage: WardStage) -> list[str]:
    """What is wrong, also where the band of a training ward takes its line."""
    stage.window.set_training(True)
    settle()
    page = stage.window.current()
    assert page is not None
    return [
        *cut_words(page),
        *unnamed_inputs(page),
        *double_mnemonics(page),
        *double_keys(stage.window),
        *too_large(stage.window),
    ]


@LANGUAGES
@pytest.mark.parametrize("how_far", ["received", "handled", "waiting", "ready"])
def test_every_act_of_every_state_fits(
    ward_stage: WardStage, how_far: str, language: Language
) -> None:
    stage = ward_stage
    dossier_id = dossier(stage, until_step=how_far)
    stage.look(Look.light, language, 13)
    stage.window.go("dossier", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    assert problems(stage) == []
    elsewhere = (Action.RETURN, Action.CORRECT, Action.GO_ON, Action.PRINT_SLIP)
    acts = [a for a in stage.page.view.offered() if a not in elsewhere]
    assert acts
    for action in acts:
        stage.page.view.begin(action)
        panel = stage.page.view.panel
        assert panel is not None
        panel.approval.ask("")
        assert problems(stage) == [], action
        stage.page.view.close_panel()


@LANGUAGES
def test_the_call_list_fits(ward_stage: WardStage, language: Language) -> None:
    stage = ward_stage
    dossier(stage, until_step="ready")
    stage.look(Look.light, language, 13)
    stage.window.go("dossier")
    wait_idle(stage)
    for segment in Segment:
        stage.page.work.bar.button(segment).click()
        wait_idle(stage)
        assert problems(stage) == []


@LANGUAGES
def test_returning_to_the_holder_and_to_somebody_else_fits(
    ward_stage: WardStage, language: Language
) -> None:
    stage = ward_stage
    dossier_id = dossier(stage, until_step="ready")
    stage.look(Look.light, language, 13)
    stage.window.go("handover")
    wait_idle(stage)
    assert problems(stage) == []
    stage.window.go("handover", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    assert problems(stage) == []
    form = stage.handover.form
    assert form is not None
    form.collector.other.click()
    form.missing.show()
    assert problems(stage) == []
    form.hand_over()
    assert problems(stage) == []


@LANGUAGES
def test_a_dossier_without_result_fits_on_the_return_page(
    ward_stage: WardStage, language: Language
) -> None:
    stage = ward_stage
    dossier_id = dossier(stage, until_step="received")
    stage.look(Look.light, language, 13)
    stage.window.go("handover", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    assert problems(stage) == []


def test_an_empty_ward_says_what_to_do(ward_stage: WardStage) -> None:
    stage = ward_stage
    stage.window.go("dossier")
    wait_idle(stage)
    assert problems(stage) == []
    stage.window.go("handover")
    wait_idle(stage)
    assert problems(stage) == []
