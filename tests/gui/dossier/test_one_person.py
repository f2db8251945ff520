"""Two entries of one person, put together and taken apart from the dossier's page by keys."""

import pytest

from tests.gui.dossier.desk_stage import WardStage, press, wait_idle
from tests.gui.fitting import cut_words, double_keys, too_large, unnamed_inputs
from tests.gui.stage import settle
from tests.making import anh, applicant, intake
from urbgov_desk.gui.dossier.panel_person import MergePanel, SplitPanel
from urbgov_desk.gui.dossier.step import Action
from urbgov_desk.gui.preference import Language
from urbgov_desk.gui.style.tokens import Look
from urbgov_desk.gui.subject import OpenDossier
from urbgov_desk.services import intake as reception
from urbgov_desk.services.desk import Desk
from urbgov_desk.store import party as parties

SHORT = "Nguyễn T. H. Ánh"
LONG = "Hoàng Thị Nguyễn Tôn Nữ Quỳnh Phương Thảo Ngọc Diễm"


def opened(stage: WardStage, *names: str) -> list[str]:
    """A dossier for each of these names with one number; the page open on the last."""

    def make(desk: Desk) -> list[str]:
        return [
            reception.receive(desk, intake(holders=(applicant(anh(name=name)),))).dossier
            for name in names
        ]

    made = stage.ask(make)
    stage.window.go("dossier", OpenDossier(dossier_id=made[-1]))
    wait_idle(stage)
    return made


def entries(stage: WardStage) -> list[str]:
    """The names that answer for the number, of every entry not put together with another."""

    def read(desk: Desk) -> list[str]:
        db, number = desk.store.db, anh().number or ""
        found = (parties.find_party(db, p) for p in parties.find_by_number(db, number))
        return sorted(party.name for party in found if party)

    return stage.ask(read)


def test_nothing_is_offered_for_somebody_who_stands_there_once(ward_stage: WardStage) -> None:
    stage = ward_stage
    opened(stage, anh().name)
    assert not {Action.MERGE, Action.SPLIT} & set(stage.page.view.offered())
    press(stage, "Ctrl+Shift+G")
    assert stage.page.view.panel is None


def test_two_entries_are_put_together_after_one_question_and_taken_apart_by_keys(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    opened(stage, SHORT, anh().name)
    assert entries(stage) == sorted([SHORT, anh().name])
    press(stage, "Ctrl+Shift+G")
    panel = stage.page.view.panel
    assert isinstance(panel, MergePanel)
    assert SHORT in panel.pair.currentText()
    assert str(anh().number) not in panel.pair.currentText()
    press(stage, "F9")
    said = panel.confirm.accessibleName()
    assert SHORT in said
    assert anh().name in said
    press(stage, "Escape")
    assert len(entries(stage)) == 2
    press(stage, "Ctrl+Shift+G")
    press(stage, "F9")
    press(stage, "Return")
    assert stage.page.view.panel is None
    assert entries(stage) == [anh().name]
    assert Action.MERGE not in stage.page.view.offered()
    press(stage, "Ctrl+Shift+T")
    panel = stage.page.view.panel
    assert isinstance(panel, SplitPanel)
    press(stage, "F9")
    assert panel.fields["reason"].error
    panel.reason.setText("Hai chị em cùng nhà")
    press(stage, "F9")
    assert stage.page.view.panel is None
    assert entries(stage) == sorted([SHORT, anh().name])


def test_the_other_entry_may_be_the_one_that_stands(ward_stage: WardStage) -> None:
    stage = ward_stage
    opened(stage, anh().name, SHORT)
    press(stage, "Ctrl+Shift+G")
    panel = stage.page.view.panel
    assert isinstance(panel, MergePanel)
    panel.standing.setCurrentIndex(1)
    press(stage, "F9")
    press(stage, "Return")
    assert entries(stage) == [anh().name]


@pytest.mark.parametrize("language", Language)
def test_both_panels_fit_at_thirteen_points(ward_stage: WardStage, language: Language) -> None:
    stage = ward_stage
    stage.window.set_training(True)
    made = opened(stage, LONG, f"{LONG} Hai", f"{LONG} Ba")
    stage.look(Look.light, language, 13)
    for action in (Action.MERGE, Action.SPLIT):
        stage.window.go("dossier", OpenDossier(dossier_id=made[-1]))
        wait_idle(stage)
        stage.page.view.begin(action)
        settle()
        panel = stage.page.view.panel
        assert panel is not None
        page = stage.page
        wrong = [*cut_words(page), *unnamed_inputs(page), *double_keys(stage.window)]
        assert [*wrong, *too_large(stage.window)] == [], action
        if action is Action.MERGE:
            panel.send()
            settle()
            assert [*cut_words(page), *too_large(stage.window)] == []
            press(stage, "Return")
