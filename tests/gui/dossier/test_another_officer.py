"""Hồ sơ, when somebody else signs in over an act that was begun."""

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tests.gui.dossier.desk_stage import WardStage, give_back, press, take_over, type_in, wait_idle
from tests.gui.dossier.test_keeping import opened
from urbgov_desk.domain.right import OfficerRole
from urbgov_desk.gui.dossier.step import Action


def test_an_act_that_was_begun_is_not_the_next_officers(ward_stage: WardStage) -> None:
    opened(ward_stage)
    ward_stage.page.view.begin(Action.STOP)
    assert ward_stage.page.view.panel is not None
    take_over(ward_stage, OfficerRole.RECEIVING, OfficerRole.PROCESSING)
    assert ward_stage.page.view.panel is None
    give_back(ward_stage)


def test_whom_one_looked_for_is_not_left_in_the_field(ward_stage: WardStage) -> None:
    opened(ward_stage)
    ward_stage.page.work.find_text("Hong Anh")
    wait_idle(ward_stage)
    assert ward_stage.page.work.looked_for() == "Hong Anh"
    take_over(ward_stage, OfficerRole.RECEIVING)
    assert ward_stage.page.work.looked_for() == ""
    give_back(ward_stage)


def test_who_only_locked_goes_on_with_it(ward_stage: WardStage) -> None:
    opened(ward_stage)
    ward_stage.page.view.begin(Action.STOP)
    type_in(ward_stage, "Nguoi nop rut")
    give_back(ward_stage)
    assert ward_stage.page.view.panel is not None
    assert "Nguoi nop rut" in [
        line.text() for line in ward_stage.page.view.panel.findChildren(QLineEdit)
    ] + [text.toPlainText() for text in ward_stage.page.view.panel.findChildren(QPlainTextEdit)]
    press(ward_stage, "Escape")
    wait_idle(ward_stage)
