"""Who comes to collect is found at once, and the list marks nobody else."""

from tests.gui.dossier.desk_stage import WardStage, press, until, wait_idle
from tests.gui.handover.test_journeys import CARD, form, ready
from tests.making import anh, applicant, intake
from urbgov_desk.gui.subject import FindText, OpenDossier
from urbgov_desk.services import intake as reception

ANH = "001195004321||Nguyễn Thị Hồng Ánh|17041995|Nữ|Bồ Đề|01012022"


def marked(stage: WardStage) -> list[str]:
    """The rows that are marked in the list."""
    return [index.data() for index in stage.handover.list.selectionModel().selectedIndexes()]


def rows(stage: WardStage) -> list[str]:
    model = stage.handover.list.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_list_marks_the_dossier_that_is_open_or_none(ward_stage: WardStage) -> None:
    stage = ward_stage
    ready(stage, name="Lê Văn Một")
    second = ready(stage, name="Lê Văn Hai")
    unready = stage.ask(
        lambda desk: reception.receive(desk, intake(holders=(applicant(anh(name="Lê Văn Ba")),)))
    )
    stage.window.go("handover", OpenDossier(dossier_id=second))
    wait_idle(stage)
    assert marked(stage) == ["Lê Văn Hai"]
    stage.window.go("handover", OpenDossier(dossier_id=unready.dossier))
    wait_idle(stage)
    assert marked(stage) == []
    press(stage, "Escape")
    press(stage, "Down")
    assert marked(stage) != []


def test_a_card_with_one_ready_result_opens_it_for_the_one_who_stands_there(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    wanted = ready(stage)
    stage.ask(lambda desk: reception.receive(desk, intake()))
    stage.window.go("handover")
    wait_idle(stage)
    assert stage.handover.take_scan(ANH)
    until(lambda: stage.handover.form is not None)
    wait_idle(stage)
    assert form(stage).opened.dossier.id == wanted
    assert form(stage).collector.identity.isChecked()
    assert marked(stage) == ["Nguyễn Thị Hồng Ánh"]


def test_a_card_with_two_ready_results_leaves_the_choice(ward_stage: WardStage) -> None:
    stage = ward_stage
    ready(stage)
    ready(stage)
    stage.ask(lambda desk: reception.receive(desk, intake()))
    stage.window.go("handover")
    wait_idle(stage)
    assert stage.handover.take_scan(ANH)
    until(lambda: len(rows(stage)) == 3)
    wait_idle(stage)
    assert stage.handover.form is None


def test_a_card_of_somebody_unknown_opens_nothing(ward_stage: WardStage) -> None:
    stage = ward_stage
    ready(stage)
    stage.window.go("handover")
    wait_idle(stage)
    assert stage.handover.take_scan(CARD)
    until(lambda: rows(stage) == [])
    wait_idle(stage)
    assert stage.handover.form is None


def test_what_waits_to_be_collected_stands_first_among_what_is_found(
    ward_stage: WardStage,
) -> None:
    stage = ward_stage
    ready(stage, name="Lê Văn Hai")
    stage.ask(
        lambda desk: reception.receive(desk, intake(holders=(applicant(anh(name="Lê Văn Ba")),)))
    )
    stage.window.go("handover", FindText(text="le van"))
    until(lambda: len(rows(stage)) == 2)
    assert rows(stage) == ["Lê Văn Hai", "Lê Văn Ba"]
