"""The official system's code, and erasing somebody's data, from the dossier's page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel

from tests.gui.dossier.desk_stage import WardStage, press, type_in, wait_idle
from tests.gui.fitting import cut_words, double_keys, too_large, unnamed_inputs
from tests.gui.stage import settle
from tests.making import PIN, anh, applicant, intake, second_of
from urbgov_desk.domain.act import Stop
from urbgov_desk.domain.dossier import Dossier
from urbgov_desk.domain.masking import masked
from urbgov_desk.domain.office import OfficerLine
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.gui.dossier.panel_keeping import ErasePanel, NoteCodePanel
from urbgov_desk.gui.dossier.section import people_rows
from urbgov_desk.gui.dossier.step import Action
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.second_dialog import SecondDialog
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.gui.subject import OpenDossier
from urbgov_desk.gui.widgets.table import RowRole
from urbgov_desk.services import find, inspection, stopping
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk

LONG = "Hoàng Thị Nguyễn Tôn Nữ Quỳnh Phương Thảo Ngọc Diễm"
CODE = "H26.78-261123-0007"


def opened(stage: WardStage, *, ended: bool = False, **changes: object) -> str:
    """A dossier received this morning, perhaps withdrawn since, and the page open on it."""

    def make(desk: Desk) -> str:
        done = reception.receive(desk, intake(**changes))
        if ended:
            stopping.stop(
                desk, Stop(request_id=f"stop-{done.dossier}", dossier=done.dossier, reason="Rút")
            )
        return done.dossier

    dossier_id = stage.ask(make)
    stage.window.go("dossier", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    return dossier_id


def kept(stage: WardStage, dossier_id: str) -> Dossier:
    """The dossier as the store has it."""
    return stage.ask(lambda desk: reception.find(desk, dossier_id))


def become(stage: WardStage, code: str) -> None:
    """Another officer takes the desk over."""
    officer = stage.ward.as_officer(code).officer
    assert officer is not None
    stage.worker.adopt(lambda desk: desk.with_officer(officer))
    stage.window.enter(officer)
    wait_idle(stage)


def become_role(stage: WardStage, role: OfficerRole) -> None:
    """Somebody who has one role only takes the desk over."""
    officer = replace(stage.ward.desk.signed_in(), roles=frozenset({role}))
    stage.worker.adopt(lambda desk: desk.with_officer(officer))
    stage.window.enter(officer)
    wait_idle(stage)


def test_the_official_code_is_noted_by_keys_and_stands_beside_ours(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = opened(stage)
    press(stage, "Ctrl+Shift+H")
    assert isinstance(stage.page.view.panel, NoteCodePanel)
    type_in(stage, CODE)
    press(stage, "Return")
    assert stage.page.view.panel is None
    assert kept(stage, dossier_id).official_code == CODE
    assert CODE in stage.page.view.what()
    assert [d.id for d in stage.ask(lambda desk: find.find(desk, CODE))] == [dossier_id]


def test_an_odd_code_and_one_of_another_dossier_are_told_beside_the_field(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    opened(stage)
    press(stage, "Ctrl+Shift+H")
    type_in(stage, "12345")
    press(stage, "F9")
    panel = stage.page.view.panel
    assert isinstance(panel, NoteCodePanel)
    assert "H26" in panel.fields["code"].error
    panel.code.setText(CODE)
    press(stage, "F9")
    opened(stage)
    press(stage, "Ctrl+Shift+H")
    type_in(stage, CODE)
    press(stage, "F9")
    panel = stage.page.view.panel
    assert isinstance(panel, NoteCodePanel)
    assert panel.fields["code"].error


def test_only_who_may_approve_is_offered_to_erase_and_only_on_an_ended_dossier(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    opened(stage, ended=True)
    assert Action.ERASE not in stage.page.view.offered()
    press(stage, "Ctrl+Shift+E")
    assert stage.page.view.panel is None
    become(stage, "TRUONG")
    assert Action.ERASE in stage.page.view.offered()
    opened(stage)
    assert Action.ERASE not in stage.page.view.offered()


def test_an_inspector_reads_everything_and_is_offered_no_act(ward_stage: WardStage) -> None:
    stage = ward_stage
    dossier_id = opened(stage)
    assert stage.page.view.offered()
    become_role(stage, OfficerRole.INSPECTOR)
    stage.page.open(dossier_id)
    wait_idle(stage)
    assert stage.page.view.offered() == ()
    stage.ward.clock.forward(minutes=2)
    stage.page.open(dossier_id)
    wait_idle(stage)
    looks = stage.ask(lambda desk: inspection.list_looks(desk.with_officer(head(stage))))
    assert len([look for look in looks if look.subject == dossier_id]) >= 1


def test_a_place_without_work_for_a_role_is_left_out_and_its_key_says_why(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    rail = stage.window.frame.rail
    for role, shown in (
        (OfficerRole.INSPECTOR, {"dossier"}),
        (OfficerRole.POST, {"receive", "dossier", "handover"}),
        (OfficerRole.SEAL_KEEPER, set[str]()),
    ):
        become_role(stage, role)
        assert set(rail.shown()) >= shown
        assert ("handover" in rail.shown()) is ("handover" in shown)
    become(stage, "HOA")


def head(stage: WardStage) -> OfficerLine:
    return stage.ward.as_officer("TRUONG").signed_in()


def test_a_person_is_erased_after_a_reason_and_one_question(ward_stage: WardStage) -> None:
    stage = ward_stage
    stage.ask(lambda desk: second_of(stage.ward))
    become(stage, "TRUONG")
    dossier_id = opened(stage, ended=True)
    press(stage, "Ctrl+Shift+E")
    panel = stage.page.view.panel
    assert isinstance(panel, ErasePanel)
    press(stage, "F9")
    assert panel.fields["reason"].error
    panel.reason.setText("Đơn đề nghị ngày 20/11/2026")
    press(stage, "F9")
    assert not panel.confirm.isHidden()
    assert anh().name in panel.confirm.accessibleName()
    press(stage, "Escape")
    assert stage.page.view.panel is None
    assert kept(stage, dossier_id).applicants[0].party.name == anh().name
    press(stage, "Ctrl+Shift+E")
    panel = stage.page.view.panel
    assert isinstance(panel, ErasePanel)
    panel.reason.setText("Đơn đề nghị ngày 20/11/2026")
    press(stage, "F9")
    press(stage, "Return")
    (dialog,) = stage.window.findChildren(SecondDialog)
    dialog.secret.setText("0000")
    QTest.keySequence(dialog.secret, QKeySequence("Return"))
    wait_idle(stage)
    assert dialog.isVisible()
    settle()
    assert cut_words(dialog) == []
    assert dialog.secret.height() >= dialog.secret.sizeHint().height()
    assert kept(stage, dossier_id).applicants[0].party.name == anh().name
    dialog.secret.setText(PIN)
    QTest.keySequence(dialog.secret, QKeySequence("Return"))
    wait_idle(stage)
    assert stage.page.view.panel is None
    found = kept(stage, dossier_id)
    assert found.applicants[0].party.name != anh().name
    assert found.applicants[0].party.number != anh().number
    assert people_rows(found, "vi")[0][0] == found.applicants[0].party.name
    assert Action.ERASE not in stage.page.view.offered()


def test_somebody_with_another_dossier_that_runs_is_not_erased(ward_stage: WardStage) -> None:
    stage = ward_stage
    become(stage, "TRUONG")
    stage.ask(lambda desk: reception.receive(desk, intake()))
    dossier_id = opened(stage, ended=True)
    press(stage, "Ctrl+Shift+E")
    panel = stage.page.view.panel
    assert isinstance(panel, ErasePanel)
    panel.reason.setText("Theo yêu cầu")
    press(stage, "F9")
    press(stage, "Return")
    assert panel.fields["person"].error
    assert kept(stage, dossier_id).applicants[0].party.name == anh().name


@pytest.mark.parametrize("language", Language)
def test_both_panels_fit_at_thirteen_points(ward_stage: WardStage, language: Language) -> None:
    stage = ward_stage
    stage.window.set_training(True)
    become(stage, "TRUONG")
    dossier_id = opened(stage, ended=True, holders=(applicant(anh(name=LONG)),))
    stage.look(Look.light, language, 13)
    stage.window.go("dossier", OpenDossier(dossier_id=dossier_id))
    wait_idle(stage)
    for action in (Action.NOTE_CODE, Action.ERASE):
        stage.page.view.begin(action)
        settle()
        panel = stage.page.view.panel
        assert panel is not None
        page = stage.page
        wrong = [*cut_words(page), *unnamed_inputs(page), *double_keys(stage.window)]
        assert [*wrong, *too_large(stage.window)] == [], action
        question, answer = panel.question()
        if question:
            panel.confirm.ask(question, answer, lambda: None)
            settle()
            assert [*cut_words(page), *too_large(stage.window)] == []


def test_nowhere_on_the_page_stands_a_whole_identity_number(ward_stage: WardStage) -> None:
    stage = ward_stage
    opened(stage)
    number = anh().number
    assert number
    texts = [label.text() for label in stage.window.findChildren(QLabel)]
    assert any(f"…{number[-4:]}" in text.replace("\N{WORD JOINER}", "") for text in texts)
    assert not any(number in text for text in texts)
    for rows in stage.window.findChildren(QAbstractItemView):
        model = rows.model()
        for row in range(model.rowCount() if model is not None else 0):
            for role in (Qt.ItemDataRole.DisplayRole, RowRole.detail, RowRole.aside):
                assert number not in str(model.index(row, 0).data(role))


@pytest.mark.parametrize(
    ("number", "shown"),
    [("001195004321", "…4321"), ("C1234567", "…4567"), ("12", "12"), ("đã xoá", "đã xoá")],
)
def test_only_the_end_of_a_number_is_shown(number: str, shown: str) -> None:
    assert masked(number) == shown
