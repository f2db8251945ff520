"""Results handed over through the real page, with keys alone."""

from datetime import date

import pypdfium2
from PySide6.QtTest import QTest

from tests.gui.dossier.desk_stage import WardStage, press, type_in, until, wait_idle
from tests.making import anh, applicant, intake
from urbgov_desk.domain.act import EnteredCharge, HandOver, Resolve
from urbgov_desk.domain.dossier import Dossier, ResultKind
from urbgov_desk.domain.lifecycle import State
from urbgov_desk.domain.party import Role
from urbgov_desk.domain.procedure import ChargeKind
from urbgov_desk.gui.handover.return_form import ReturnForm
from urbgov_desk.gui.subject import OpenDossier
from urbgov_desk.services import handling, paper, resolution
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk

CARD = "001301004321||Trần Minh Khôi|01012001|Nam|Số 3 phố Thử, phường Bồ Đề|01012022"


def ready(stage: WardStage, *, name: str = "Nguyễn Thị Hồng Ánh", shelf: str = "A1") -> str:
    """A result on its shelf."""

    def make(desk: Desk) -> str:
        party = anh(name=name)
        done = reception.receive(desk, intake(holders=(applicant(party),)))
        go = HandOver(request_id=f"{done.dossier}/go", dossier=done.dossier, to_unit="VP")
        handling.hand_over(desk, go)
        result = Resolve(
            request_id=f"{done.dossier}/result",
            dossier=done.dossier,
            result=ResultKind.GRANTED,
            number="12/GXN",
            on=desk.now().date(),
            shelf=shelf,
        )
        resolution.resolve(desk, result)
        return done.dossier

    return stage.ask(make)


def as_kept(stage: WardStage, dossier_id: str) -> Dossier:
    return stage.ask(lambda desk: reception.find(desk, dossier_id))


def form(stage: WardStage) -> ReturnForm:
    assert stage.handover.form is not None
    return stage.handover.form


def test_the_ready_list_tells_shelf_and_days_the_oldest_first(ward_stage: WardStage) -> None:
    stage = ward_stage
    ready(stage, name="Lê Văn Cũ", shelf="B2")
    stage.ward.clock.forward(days=5)
    ready(stage, name="Trần Thị Mới", shelf="A1")
    stage.window.go("handover")
    wait_idle(stage)
    from urbgov_desk.gui.widgets.table import RowRole

    model = stage.handover.list.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    assert [row.data() for row in rows] == ["Lê Văn Cũ", "Trần Thị Mới"]
    assert [row.data(RowRole.mark) for row in rows] == ["B2", "A1"]
    assert rows[0].data(RowRole.aside) == "5 ngày"


def test_find_enter_and_f9_hand_over(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = ready(stage)
    stage.window.go("handover")
    wait_idle(stage)
    type_in(stage, "hong anh")
    press(stage, "Return")
    press(stage, "Return")
    assert form(stage).primary.text() == "Trả cho Nguyễn Thị Hồng Ánh"
    press(stage, "Return")
    kept = as_kept(stage, dossier_id)
    assert kept.state is State.RETURNED
    assert stage.handover.list.model().rowCount() == 0
    assert stage.window.focusWidget() is stage.handover.find_field


def test_down_leads_from_the_find_field_into_the_list(ward_stage: WardStage) -> None:
    stage = ward_stage
    ready(stage)
    stage.ask(lambda desk: reception.receive(desk, intake()))
    for place, page in (("handover", stage.handover.list), ("dossier", stage.page.work.list)):
        stage.window.go(place)
        wait_idle(stage)
        press(stage, "Ctrl+F")
        assert stage.window.focusWidget() is not page
        press(stage, "Down")
        assert stage.window.focusWidget() is page


def test_a_nephew_with_a_lost_receipt_goes_home_with_a_note_and_comes_back(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    dossier_id = ready(stage)
    stage.window.go("handover", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    press(stage, "Alt+2")
    press(stage, "F9")
    assert form(stage).collector.name_field.error
    type_in(stage, "Trần Minh Khôi")
    press(stage, "Alt+G")
    until(lambda: not form(stage).collector.receipt.isChecked())
    press(stage, "F6")
    kept = as_kept(stage, dossier_id)
    assert kept.state is State.RESOLVED
    note = kept.issued[-1]
    assert note.kind == "missing_papers_note"
    pdf = stage.ask(lambda desk: paper.read(desk, note.id))
    assert len(pypdfium2.PdfDocument(pdf)) == 2
    assert stage.handover.form is None

    # An hour later, with the authorisation and his own card, but still without the receipt.
    stage.ward.clock.forward(hours=1)
    stage.window.go("handover", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    press(stage, "Alt+2")
    type_in(stage, "Trần Minh Khôi")
    form(stage).collector.authorisation.setText("Giấy uỷ quyền ngày 23/11/2026")
    press(stage, "Alt+G")
    until(lambda: not form(stage).collector.receipt.isChecked())
    press(stage, "F9")
    assert form(stage).collector.shown.text()
    assert as_kept(stage, dossier_id).state is State.RESOLVED
    press(stage, "Alt+T")
    until(lambda: form(stage).collector.identity.isChecked())
    press(stage, "F9")
    kept = as_kept(stage, dossier_id)
    assert kept.state is State.RETURNED
    collector = next(p for p in kept.parties if p.role is Role.COLLECTOR)
    assert collector.party.name == "Trần Minh Khôi"
    assert collector.authority == "Giấy uỷ quyền ngày 23/11/2026"


def test_a_proxy_without_authorisation_is_refused_beside_the_field(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    dossier_id = ready(stage)
    stage.window.go("handover", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    press(stage, "Alt+2")
    type_in(stage, "Trần Minh Khôi")
    press(stage, "F9")
    assert form(stage).collector.authorisation_field.error
    assert as_kept(stage, dossier_id).state is State.RESOLVED


def test_a_scanned_card_fills_the_proxy_and_counts_as_seen(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = ready(stage)
    stage.window.go("handover", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    assert stage.handover.take_scan(CARD)
    wait_idle(stage)
    fields = form(stage).collector
    assert fields.other.isChecked()
    assert (fields.name.text(), fields.number.text()) == ("Trần Minh Khôi", "001301004321")
    assert fields.identity.isChecked()


def test_the_applicants_own_card_chooses_the_applicant(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = ready(stage)
    stage.window.go("handover", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    press(stage, "Alt+2")
    card = "001195004321||Nguyễn Thị Hồng Ánh|17041995|Nữ|Bồ Đề|01012022"
    assert stage.handover.take_scan(card)
    wait_idle(stage)
    assert not form(stage).collector.other.isChecked()
    assert form(stage).collector.identity.isChecked()


def test_a_scan_of_a_card_alone_finds_the_persons_dossiers(ward_stage: WardStage) -> None:
    stage = ward_stage
    ready(stage)
    ready(stage, name="Lê Văn Khác")
    stage.window.go("handover")
    wait_idle(stage)
    card = "001195004321||Nguyễn Thị Hồng Ánh|17041995|Nữ|Bồ Đề|01012022"
    assert stage.handover.take_scan(card)
    wait_idle(stage)
    assert stage.handover.find_field.text() == "001195004321"


def test_a_receipt_is_left_to_find_its_own_way(ward_stage: WardStage) -> None:
    stage = ward_stage
    stage.window.go("handover")
    wait_idle(stage)
    assert not stage.handover.take_scan("NB01-2026-000001")


def test_money_still_due_is_shown_and_taken_with_its_change(ward_stage: WardStage) -> None:
    stage = ward_stage

    def make(desk: Desk) -> str:
        charge = EnteredCharge(
            kind=ChargeKind.le_phi, name="Lệ phí", amount=8000, basis="Nghị quyết của HĐND"
        )
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

    dossier_id = stage.ask(make)
    stage.window.go("handover", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    money = form(stage).money
    assert money is not None and money.amount.amount() == 8000
    money.amount.set_amount(5000)
    press(stage, "F9")
    assert money.amount_field.error
    money.amount.set_amount(8000)
    money.tendered.set_amount(10_000)
    said: list[str] = []
    stage.shell.said.connect(lambda text, _tone: said.append(text))
    press(stage, "F9")
    assert as_kept(stage, dossier_id).state is State.RETURNED
    assert "2.000" in said[-1]


def test_a_dossier_without_a_result_cannot_be_handed_over(ward_stage: WardStage) -> None:
    stage = ward_stage
    done = stage.ask(lambda desk: reception.receive(desk, intake()))
    stage.window.go("handover", OpenDossier(dossier_id=done.dossier))
    wait_idle(stage)
    assert not form(stage).primary.isVisible()
    press(stage, "F9")
    press(stage, "F6")
    assert as_kept(stage, done.dossier).state is State.RECEIVED
    press(stage, "Return")
    assert stage.window.current() is stage.page


def test_a_couple_is_asked_which_of_them_collects(ward_stage: WardStage) -> None:
    stage = ward_stage

    def make(desk: Desk) -> str:
        husband = anh(name="Lê Văn Bình", identity=(), phone=None)
        done = reception.receive(desk, intake(holders=(applicant(), applicant(husband))))
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

    dossier_id = stage.ask(make)
    stage.window.go("handover", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    press(stage, "Alt+2")
    assert form(stage).primary.text() == "Trả cho Lê Văn Bình"
    press(stage, "F9")
    kept = as_kept(stage, dossier_id)
    collector = next(p for p in kept.parties if p.role is Role.COLLECTOR)
    assert collector.party.name == "Lê Văn Bình"


def test_the_next_visitor_does_not_read_what_was_said_to_the_last(ward_stage: WardStage) -> None:
    stage = ward_stage
    first, second = ready(stage), ready(stage)
    notice = stage.window.frame.notice
    for dossier_id in (first, second):
        stage.window.go("handover", OpenDossier(dossier_id=dossier_id))
        wait_idle(stage)
        assert not notice.isVisible()
        press(stage, "F9")
        assert "Đã trả" in notice.text()
        QTest.qWait(900)
