"""Whole lives of dossiers through the real page, with keys alone."""

from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from tests.gui.dossier.desk_stage import WardStage, press, type_in, wait_idle
from tests.making import intake
from urbgov_desk.domain.act import EnteredCharge, HandOver
from urbgov_desk.domain.dossier import Dossier, PaperAnswer, PrintState, ResultKind
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.gui.dossier.panel_handling import HandOverPanel
from urbgov_desk.gui.dossier.panel_mending import MendMoneyPanel
from urbgov_desk.gui.dossier.panel_result import ResolvePanel
from urbgov_desk.gui.dossier.panel_supplement import AskSupplementPanel, TakeSupplementPanel
from urbgov_desk.gui.dossier.segment import Segment
from urbgov_desk.gui.dossier.step import Action
from urbgov_desk.gui.handover.return_form import ReturnForm
from urbgov_desk.gui.subject import OpenDossier, Scanned
from urbgov_desk.gui.widgets.table import RowRole
from urbgov_desk.services import handling, scan
from urbgov_desk.services import intake as reception


def received(stage: WardStage) -> str:
    """A dossier received this morning, and the page open on it."""
    done = stage.ask(lambda desk: reception.receive(desk, intake()))
    stage.window.go("dossier")
    wait_idle(stage)
    return done.dossier


def handed_over(stage: WardStage) -> str:
    """The same, one step further."""
    done = stage.ask(lambda desk: reception.receive(desk, intake()))
    request = HandOver(request_id="go", dossier=done.dossier, to_unit="Phòng Văn hóa - Xã hội")
    stage.ask(lambda desk: handling.hand_over(desk, request))
    stage.window.go("dossier")
    wait_idle(stage)
    return done.dossier


def as_kept(stage: WardStage, dossier_id: str) -> Dossier:
    """The dossier as the store has it."""
    return stage.ask(lambda desk: reception.find(desk, dossier_id))


def test_hand_over_resolve_ready_and_return_take_f9_each(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = received(stage)
    assert stage.page.work.segment is Segment.LATER
    press(stage, "F9")
    assert stage.page.view.panel is not None
    press(stage, "F9")
    kept = as_kept(stage, dossier_id)
    assert kept.state is State.PROCESSING
    assert kept.unit == "Văn phòng HĐND và UBND"
    assert "06" in kept.issued[-1].form_code
    assert stage.page.view.panel is None

    press(stage, "F9")
    panel = stage.page.view.panel
    assert isinstance(panel, ResolvePanel)
    type_in(stage, "12/GXN")
    panel.shelf.setCurrentText("A1")
    press(stage, "F9")
    kept = as_kept(stage, dossier_id)
    assert (kept.state, kept.shelf, kept.result) == (State.RESOLVED, "A1", ResultKind.GRANTED)

    press(stage, "F9")
    assert stage.window.current() is stage.handover
    assert isinstance(stage.handover.form, ReturnForm)
    press(stage, "F9")
    assert as_kept(stage, dossier_id).state is State.RETURNED
    assert stage.handover.form is None
    stage.window.go("dossier", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    story = stage.page.view.story.sentences()
    assert len(story) == 4
    assert "NGUYỄN" in story[-1].upper()
    assert stage.page.view.steps.isHidden()


def test_an_act_sent_twice_by_a_shaking_finger_is_done_once(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = received(stage)
    press(stage, "F9")
    panel = stage.page.view.panel
    assert panel is not None
    panel.send()
    panel.send()
    wait_idle(stage)
    assert len(as_kept(stage, dossier_id).hops) == 1


def test_a_supplement_is_asked_for_and_comes_back(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = handed_over(stage)
    press(stage, "Ctrl+2")
    panel = stage.page.view.panel
    assert isinstance(panel, AskSupplementPanel)
    press(stage, "F9")
    assert panel.fields["items"].error
    panel.items.setPlainText("Bản sao giấy chứng tử\nSổ hộ khẩu")
    press(stage, "F9")
    assert panel.fields["reason"].error
    panel.reason.setText("Chưa rõ tình trạng hôn nhân")
    panel.items.setFocus()
    press(stage, "Ctrl+Return")
    kept = as_kept(stage, dossier_id)
    assert kept.state is State.SUPPLEMENT_REQUESTED
    assert stage.page.view.steps.button(Action.TAKE_SUPPLEMENT) is not None
    assert stage.page.view.steps.button(Action.RESOLVE) is None

    stage.ward.clock.forward(days=1)
    press(stage, "F9")
    taking = stage.page.view.panel
    assert isinstance(taking, TakeSupplementPanel)
    assert [row.name for row in taking.rows] == ["Bản sao giấy chứng tử", "Sổ hộ khẩu"]
    choose(taking.rows[0].answer, PaperAnswer.ORIGINAL_SEEN)
    choose(taking.rows[1].answer, PaperAnswer.LOOKED_UP)
    taking.rows[1].source.setText("Cơ sở dữ liệu dân cư")
    press(stage, "F9")
    kept = as_kept(stage, dossier_id)
    assert kept.state is State.PROCESSING
    looked_up = next(p for p in kept.papers if p.name == "Sổ hộ khẩu")
    assert (looked_up.looked_up_by, looked_up.source) == ("Lê Thị Hoà", "Cơ sở dữ liệu dân cư")
    assert kept.due_at is not None


def choose(box: QComboBox, answer: PaperAnswer) -> None:
    """Choose an answer as the arrow keys do."""
    box.setCurrentIndex(box.findData(answer))


def test_a_second_supplement_asks_for_an_approver_before_it_is_typed(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    dossier_id = handed_over(stage)
    stage.ward.clock.forward(days=7)
    stage.page.reload()
    wait_idle(stage)
    press(stage, "Ctrl+2")
    panel = stage.page.view.panel
    assert isinstance(panel, AskSupplementPanel)
    assert not panel.approval.isHidden()
    panel.items.setPlainText("Giấy khai sinh")
    panel.reason.setText("Thiếu")
    press(stage, "F9")
    assert as_kept(stage, dossier_id).state is State.PROCESSING
    panel.approval.officer.setCurrentIndex(1)
    panel.approval.reason.setText("Phát sinh khi thẩm định")
    press(stage, "F9")
    kept = as_kept(stage, dossier_id)
    assert kept.state is State.SUPPLEMENT_REQUESTED
    assert kept.supplements[-1].approval_reason == "Phát sinh khi thẩm định"


def test_a_late_dossier_is_extended_with_an_apology_that_says_it_is_late(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    dossier_id = handed_over(stage)
    stage.ward.clock.forward(days=10)
    stage.window.go("dossier")
    wait_idle(stage)
    assert stage.page.work.segment is Segment.OVERDUE
    press(stage, "Ctrl+5")
    panel = stage.page.view.panel
    assert panel is not None
    type_in(stage, "Chờ xác minh của nơi cư trú cũ")
    press(stage, "Return")
    kept = as_kept(stage, dossier_id)
    assert kept.extensions[-1].late
    assert kept.due_at is not None and kept.due_at > stage.ward.clock.now
    assert "04" in kept.issued[-1].form_code
    assert stage.page.work.segment is Segment.OVERDUE
    assert stage.page.view.opened is not None
    assert stage.page.view.opened.dossier.id == dossier_id


def test_a_day_off_is_refused_beside_the_date(ward_stage: WardStage) -> None:
    stage = ward_stage
    handed_over(stage)
    press(stage, "Ctrl+5")
    panel = stage.page.view.panel
    assert panel is not None
    type_in(stage, "Chờ xác minh")
    due = panel.fields["due"].editor
    due.setProperty("text", "29/11/2026")
    press(stage, "F9")
    assert "29/11/2026" in panel.fields["due"].error
    assert panel.isVisible()


def test_a_second_extension_asks_for_an_approver(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = handed_over(stage)
    for _ in range(2):
        press(stage, "Ctrl+5")
        type_in(stage, "Chờ xác minh")
        press(stage, "F9")
    panel = stage.page.view.panel
    assert panel is not None
    assert not panel.approval.isHidden()
    panel.approval.officer.setCurrentIndex(1)
    panel.approval.reason.setText("Đồng ý gia hạn lần hai")
    press(stage, "F9")
    assert len(as_kept(stage, dossier_id).extensions) == 2
    assert stage.page.view.panel is None


def test_a_demanded_charge_is_paid_and_the_dossier_goes_on(ward_stage: WardStage) -> None:
    from urbgov_desk.gui.dossier.panel_money import DemandPanel, MeetPanel

    stage = ward_stage
    dossier_id = handed_over(stage)
    press(stage, "Ctrl+3")
    demand = stage.page.view.panel
    assert isinstance(demand, DemandPanel)
    type_in(stage, "Tiền sử dụng đất")
    demand.amount.set_amount(100_000)
    demand.basis.setText("Thông báo của cơ quan thuế")
    press(stage, "F9")
    assert as_kept(stage, dossier_id).state is State.PAYMENT_REQUESTED
    press(stage, "F9")
    meet = stage.page.view.panel
    assert isinstance(meet, MeetPanel)
    assert meet.money.amount.amount() == 100_000
    meet.money.tendered.set_amount(200_000)
    assert "100.000" in meet.money.tendered_field.findChildren(type(meet._trouble))[1].text()
    press(stage, "F9")
    kept = as_kept(stage, dossier_id)
    assert (kept.state, kept.money_due) == (State.PROCESSING, 0)


def test_stopping_is_asked_about_once_more(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = handed_over(stage)
    press(stage, "Ctrl+6")
    panel = stage.page.view.panel
    assert panel is not None
    type_in(stage, "Không còn nhu cầu")
    press(stage, "F9")
    assert panel.confirm.isVisible()
    assert as_kept(stage, dossier_id).state is State.PROCESSING
    press(stage, "Return")
    assert as_kept(stage, dossier_id).state is State.STOPPED
    assert stage.page.view.steps.isHidden()


def test_an_unlawful_step_has_no_button_and_its_key_does_nothing(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = received(stage)
    for action in (Action.RESOLVE, Action.RETURN, Action.TAKE_SUPPLEMENT, Action.MAKE_READY):
        assert stage.page.view.steps.button(action) is None
    for key in ("Ctrl+7", "Ctrl+8", "Ctrl+9"):
        press(stage, key)
        assert stage.page.view.panel is None
    stage.page.view.begin(Action.RESOLVE)
    assert stage.page.view.panel is None
    assert as_kept(stage, dossier_id).state is State.RECEIVED


def test_a_correction_goes_to_reception_with_the_dossier(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = received(stage)
    press(stage, "Ctrl+0")
    (subject,) = stage.reception.came_for[-1:]
    assert getattr(subject, "dossier_id", None) == dossier_id


def test_a_paper_is_looked_at_and_printed_again_by_one_key(
    ward_stage: WardStage, qtbot: QtBot
) -> None:
    stage = ward_stage
    dossier_id = received(stage)
    view = stage.page.view
    view.issued.setFocus()
    press(stage, "Return")
    assert view.sight.isVisible()
    qtbot.waitUntil(lambda: view.sight.paper.page_count() >= 1)
    press(stage, "Esc")
    assert not view.sight.isVisible()
    press(stage, "Ctrl+P")
    kept = as_kept(stage, dossier_id)
    assert kept.issued[0].reprints == 1
    assert kept.issued[0].print_state is PrintState.COMMITTED


def test_esc_gives_up_and_nothing_was_done(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = received(stage)
    press(stage, "F9")
    press(stage, "Esc")
    assert stage.page.view.panel is None
    assert not stage.page.view.steps.isHidden()
    assert as_kept(stage, dossier_id).state is State.RECEIVED


def test_an_arrow_key_does_not_lose_what_is_typed_in_an_open_act(ward_stage: WardStage) -> None:
    stage = ward_stage
    received(stage)
    stage.ask(lambda desk: reception.receive(desk, intake()))
    stage.page.reload()
    wait_idle(stage)
    shown = stage.page.view.opened
    assert shown is not None
    press(stage, "F9")
    panel = stage.page.view.panel
    stage.page.work.list.setFocus()
    press(stage, "Down")
    press(stage, "Down")
    assert stage.page.view.panel is panel
    assert stage.page.view.opened is not None
    assert stage.page.view.opened.dossier.id == shown.dossier.id
    current = stage.page.work.current()
    assert current is not None and current.id == shown.dossier.id


def test_down_goes_on_where_the_dossier_acted_on_stood(ward_stage: WardStage) -> None:
    stage = ward_stage
    received(stage)
    for _ in range(2):
        stage.ask(lambda desk: reception.receive(desk, intake()))
    stage.page.reload()
    wait_idle(stage)
    press(stage, "Down")
    acted_on = stage.page.work.current()
    assert acted_on is not None
    press(stage, "Ctrl+6")
    type_in(stage, "Không còn nhu cầu")
    press(stage, "F9")
    press(stage, "Return")
    opened = stage.page.view.opened
    assert opened is not None and opened.dossier.id == acted_on.id
    press(stage, "Down")
    following = stage.page.work.current()
    assert following is not None and following.id != acted_on.id
    assert stage.page.view.opened is not None
    assert stage.page.view.opened.dossier.id == following.id


def test_who_must_be_apologised_to_today_is_marked_in_the_list(ward_stage: WardStage) -> None:
    stage = ward_stage
    handed_over(stage)
    # Three working days from Monday are up on Friday: Tuesday, the 24th, is a holiday.
    stage.ward.clock.forward(days=3)
    stage.window.go("dossier")
    wait_idle(stage)
    assert stage.page.work.segment is Segment.TOMORROW
    assert stage.page.work.list.model().index(0, 0).data(RowRole.aside).endswith("gia hạn?")


def test_money_taken_by_mistake_is_given_back_with_a_reason(ward_stage: WardStage) -> None:
    stage = ward_stage
    charge = EnteredCharge(kind=ChargeKind.le_phi, name="Lệ phí", amount=8000, basis="NQ")
    done = stage.ask(lambda desk: reception.receive(desk, intake(charges=(charge,))))
    stage.window.go("dossier")
    wait_idle(stage)
    press(stage, "Ctrl+M")
    press(stage, "F9")
    assert as_kept(stage, done.dossier).money_due == 0
    assert stage.page.view.money_steps.button(Action.TAKE_MONEY) is None
    press(stage, "Ctrl+Shift+M")
    panel = stage.page.view.panel
    assert isinstance(panel, MendMoneyPanel)
    press(stage, "F9")
    assert panel.fields["reason"].error
    panel.reason.setText("Được miễn")
    press(stage, "F9")
    kept = as_kept(stage, done.dossier)
    assert [p.kind.value for p in kept.payments] == ["paid", "refund"]
    assert stage.page.view.panel is None


def test_a_scanned_receipt_opens_its_dossier_on_the_next_step(ward_stage: WardStage) -> None:
    stage = ward_stage
    received(stage)
    done = stage.ask(lambda desk: reception.receive(desk, intake()))
    reading = stage.ask(lambda desk: scan.read(desk, done.code))
    stage.window.go("dossier", Scanned(text=done.code, reading=reading))
    wait_idle(stage)
    assert stage.page.view.opened is not None
    assert stage.page.view.opened.dossier.id == done.dossier
    assert isinstance(stage.page.view.panel, HandOverPanel)
    press(stage, "F9")
    assert as_kept(stage, done.dossier).state is State.PROCESSING


def test_a_dossier_for_another_body_goes_there_by_one_key_with_its_date_on_a_new_receipt(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    body = "UBND phường Việt Hưng"
    done = stage.ask(lambda desk: reception.receive(desk, intake(competent_body=body)))
    stage.window.go("dossier", OpenDossier(dossier_id=done.dossier))
    wait_idle(stage)
    press(stage, "F9")
    panel = stage.page.view.panel
    assert isinstance(panel, HandOverPanel)
    assert (panel.unit.currentText(), panel.other_body.isChecked()) == (body, True)
    assert panel.new_receipt.isVisibleTo(panel)
    panel.other_body.setChecked(False)
    assert not panel.new_receipt.isVisibleTo(panel)
    panel.other_body.setChecked(True)
    press(stage, "F9")
    kept = as_kept(stage, done.dossier)
    assert kept.due_at is not None
    assert [p.kind for p in kept.issued] == ["receipt", "control_slip", "receipt"]
    said = stage.window.frame.notice.text()
    assert f"{kept.due_at:%d/%m/%Y}" in said
    assert "đang in 2 giấy" in said


def test_the_control_slip_is_made_anew_with_all_its_rows(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = handed_over(stage)
    press(stage, "Ctrl+Shift+P")
    slips = [p for p in as_kept(stage, dossier_id).issued if p.kind == "control_slip"]
    assert [p.revision for p in slips] == [1, 2]
